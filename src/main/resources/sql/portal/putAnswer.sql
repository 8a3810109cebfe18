insert into portal_answer (kind, state, scheme, blth, name, sha256, kept, accepted, refused, differs, kode_iuran, who, taken_at)
values (:kind, :state, :scheme, :blth, :name, :sha256, :kept, :accepted, :refused, :differs, :kode, :who, :now)
