insert into notice (event, kind, way, recipient, language, title, text, page, due_at, written_at)
values (:event, :kind, :way, :recipient, :language, :title, :text, :page, :due, :now)
