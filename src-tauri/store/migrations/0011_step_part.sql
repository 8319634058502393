-- Events that are parts of one step, each with the first of them. A step of one event is not here.
CREATE TABLE step_part (
    seq   INTEGER PRIMARY KEY REFERENCES event (seq),
    first INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

-- The first event of the step whose last part is not there yet: what is there of it is taken back at the next opening.
CREATE TABLE unfinished_step (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    first INTEGER NOT NULL REFERENCES event (seq)
) STRICT;
