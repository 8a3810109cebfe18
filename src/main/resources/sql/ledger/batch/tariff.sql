select document, reconstructed from tariff where digest = :digest
