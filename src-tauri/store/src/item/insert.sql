INSERT INTO item (id, kind, title, number, sha256, sample, added_on, binned_at, doc)
VALUES (:id, :kind, :title, :number, :sha256, :sample, :added_on, :binned_at, :doc)
