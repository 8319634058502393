UPDATE item SET title = :title, number = :number, sha256 = :sha256, sample = :sample, added_on = :added_on,
    binned_at = :binned_at, doc = :doc
WHERE id = :id AND kind = :kind
