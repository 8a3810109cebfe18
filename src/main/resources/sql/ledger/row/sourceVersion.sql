select source, configuration from source_version where digest = :digest
