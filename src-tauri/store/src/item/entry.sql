INSERT OR REPLACE INTO entry (n, kind, earliest, latest, precision, due, open, draft, private, working_well)
VALUES (:n, :kind, :earliest, :latest, :precision, :due, :open, :draft, :private, :working_well)
