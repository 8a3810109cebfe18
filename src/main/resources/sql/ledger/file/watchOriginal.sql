insert into original (file_id, path, dropped, sha256, bytes, modified, taken_at, next_at)
values (:file, :path, :dropped, :sha256, :bytes, :modified, :now, :next)
