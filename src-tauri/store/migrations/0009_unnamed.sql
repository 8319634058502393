-- Bytes that no operation named yet are looked for at each opening. There are none or a few of them, among all files.
CREATE INDEX blob_unnamed ON blob (sha256) WHERE named = 0;
