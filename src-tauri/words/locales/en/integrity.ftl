### What a check of the record shows, and what it does not show.
### Used by: rust

integrity-database-damaged = Part of the record's file is damaged. Your backups are untouched.

# $name (text)
integrity-file-damaged = This file is damaged or missing: { $name }.

integrity-keys-damaged = The two copies of the key file are not the same, or one is damaged.

integrity-mended = A damaged copy of the key file or a damaged file's head was mended on opening.

# $number (number)
integrity-files-known = { $number ->
    [one] { $number } file is the one that this record knows.
   *[other] { $number } files are the ones that this record knows.
}

# $times (number)
integrity-clock = This computer's clock went back to an earlier day { $times ->
    [one] { $times } time
   *[other] { $times } times
} meanwhile.

integrity-contradicts = The history contradicts itself. Something in it was altered, taken out, put in or moved.

# $changes (number)
integrity-changes = { $changes ->
    [one] The history holds { $changes } change.
   *[other] The history holds { $changes } changes.
}

integrity-holds = Nothing in the history contradicts itself. Its times come from this computer's clock.

integrity-anew = Whoever has the passphrase could still have written it anew. A fingerprint in an earlier bundle can show that nobody did.

integrity-leads = The history leads to that fingerprint. Nothing from before it was changed since it was printed.

integrity-not-truth = This does not show that what the record says is true.

integrity-leads-not = The history does not lead to that fingerprint. Look at each letter of it first.

integrity-another = If it is right, this is another record, or a history that was written anew.
