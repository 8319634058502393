### What the command line prints, beside the help of its commands.
### Used by: rust

## Files that were written.

# $file (text)
cli-wrote = Wrote { $file }.

# $file (text)
# $pages (number)
# $appendices (number)
cli-wrote-bundle = Wrote { $file }: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $appendices ->
    [one] { $appendices } appendix
   *[other] { $appendices } appendices
}.

cli-nothing-to-look-for = There is no hidden name that a machine could look for in this bundle, so no page was read.

# $pages (number)
cli-no-name-read = { $pages ->
    [one] A machine read { $pages } page as a picture
   *[other] A machine read { $pages } pages as pictures
} and no name that was taken out. It can miss one, so look through the pages yourself too.

# $word (text)
# $page (number)
cli-name-read = Look at page { $page }: “{ $word }” seems to be on it, though it was taken out. A machine read it and may be wrong.

# $page (number)
cli-page-unread = Look at page { $page }: no machine could read it.

# $file (text)
cli-wrote-open = Wrote { $file }. It is not encrypted: keep it safe.

# $name (text)
cli-copy-damaged = The kept copy of this file is damaged, so it is not in it: { $name }.

# $label (text)
# $page (text)
# $title (text)
cli-appendix = { $label }  page { $page }  { $title }

# $warning (text) a sentence
cli-look-at = Look at: { $warning }

## Calendars and checks.

cli-not-said = not said

# $start (text)
# $end (text)
# $title (text)
cli-meeting = { $start } to { $end }  { $title }

cli-cancelled = Cancelled: nothing is checked.

## Records.

# $key (text)
cli-record-made = The record is made. Write down its recovery key and keep it safe: { $key }

# $entries (number)
# $files (number)
# $changed (number)
cli-brought-in = Brought in { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} and { $files ->
    [one] { $files } file
   *[other] { $files } files
}. { $changed ->
    [one] { $changed } thing changed.
   *[other] { $changed } things changed.
}

# $name (text)
cli-bytes-missing = Its bytes are not in the file, so it did not come in: { $name }.

# $number (number)
cli-new = { $number } new:

# $number (number)
cli-newer-there = { $number } newer in the file:

# $number (number)
cli-newer-here = { $number } newer here:

# $number (number)
cli-undecided = { $number } different, and nobody can tell which came last:

# $number (number)
cli-foreign = { $number } of another record, with the id of something here:

# $number (number)
cli-deleted = { $number } deleted here:

cli-another-record = The file is of another record.

# $names (list)
cli-filters = Kept choices of entries come in too: { $names }

# $number (number)
cli-and-more = and { $number } more

# $number (number)
cli-the-same = { $number } the same.

cli-name-record = Name the record's folder with --record DIR.

# $variable (text)
cli-set-passphrase = Set { $variable }, or run this where it can ask for the passphrase.

cli-passphrase = Passphrase:

cli-passphrase-again = The same passphrase again:

cli-passphrases-differ = The two are not the same. No record was made. Try again.

## Mails, chats and hours.

cli-no-date = no date

cli-way-out = out

cli-way-in = in

# $found (number)
# $copies (number)
# $known (number)
cli-mails-found = { $found ->
    [one] { $found } email found
   *[other] { $found } emails found
}, { $copies ->
    [one] { $copies } of them a copy
   *[other] { $copies } of them copies
}, { $known } in the record already.

# $chosen (number)
# $out (number)
# $awaiting (number)
cli-mails-chosen = { $chosen } chosen: { $out } from you, { $awaiting ->
    [one] { $awaiting } waits for a reply.
   *[other] { $awaiting } wait for a reply.
}

# $entries (number)
cli-mails-saved = { $entries } saved. One step of Undo takes them out again.

# $count (number)
cli-files-kept = { $count ->
    [0] No file was kept.
    [one] 1 file kept. Its entry is not finished: nobody has said which day it is of.
   *[other] { $count } files kept. Their entries are not finished: nobody has said which day they are of.
}

# $count (number)
cli-keep-mails = { $count ->
    [one] 1 email was left out: import-mail brings it in.
   *[other] { $count } emails were left out: import-mail brings them in.
}

cli-two-orders = The days can be read in two orders. Say which with --order.

# $title (text)
# $messages (number)
# $people (number)
cli-chat = { $title }: { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
} of { $people ->
    [one] { $people } person
   *[other] { $people } people
}.

# $tables (number)
cli-tables = { $tables ->
    [one] The file has { $tables } table.
   *[other] The file has { $tables } tables.
}

# $row (number)
# $doubts (text)
cli-row-doubts = Row { $row } is not saved. { $doubts }.

# $rows (number)
# $ready (number)
cli-rows = { $rows ->
    [one] { $rows } row, { $ready } of them without a doubt.
   *[other] { $rows } rows, { $ready } of them without a doubt.
}

## Time limits.

# $id (text)
# $known (text)
cli-no-limit = There is no limit { $id } here. There are: { $known }.

cli-not-known-yet = Not known yet

cli-not-in-force = Not in force then: a comparison only.

## Minutes, and a look at files.

cli-say-record = Say with --record which record they are added to.

# $promises (number)
cli-promises-there = { $promises ->
    [one] There is { $promises } promise, from 1.
   *[other] There are { $promises } promises, from 1.
}

# $promises (number)
cli-promises-found = { $promises ->
    [one] { $promises } promise found.
   *[other] { $promises } promises found.
}

# $mails (number)
# $files (number)
cli-looked = { $mails ->
    [one] { $mails } email
   *[other] { $mails } emails
}, { $files ->
    [one] { $files } other file
   *[other] { $files } other files
}.

## What was typed does not fit. Each stands after "invalid value: ".

# $choices (text)
cli-give-one-of = give one of: { $choices }

# $example (text)
cli-give-it-as = give it as { $example }

cli-give-pounds = give pounds, such as 12 or 12.50
cli-give-day-or-instant = give a date (2026-11-12) or an instant with its zone (2026-11-12T09:14:00Z)
cli-give-days = give it as 2026-09-02..2026-12-18, or one day as 2026-09-02
cli-give-answer = give STATEMENT=STEP, such as papers=4
cli-give-column = give COLUMN=WHAT, such as 3=papers
cli-give-meaning = give VALUE=STEP, such as Agree=4, or VALUE=blank
cli-give-word-of-help = give one of the words of the help

## Letters.

# $id (text)
# $known (text)
cli-no-letter = There is no letter { $id }. There are: { $known }.

cli-name-record-of-entry = Name the record of that entry with --record DIR.

# $id (text)
cli-no-entry = The record has no entry { $id }. List them: list --json.

# $letter (text)
# $id (text)
cli-no-fact = The letter { $letter } has no fact { $id }. List its facts: letter facts { $letter }.

# $text (text)
# $id (text)
# $how (text)
cli-does-not-fit = “{ $text }” does not fit { $id }. { $how } Nothing was made.

cli-fact-day = Give a day as 2026-11-12.
cli-fact-when = Give a day as 2026-11-12, a month as 2026-11 or a year.
cli-fact-number = Give a whole number.

# $known (text)
cli-fact-choice = Give one of: { $known }.

# $labels (text)
cli-still-needed = Still needed: { $labels }.

# $labels (text)
cli-not-known = Not known: { $labels }.

# $labels (text)
cli-left-out = Left out: { $labels }.

## Forms, limits and charters.

# $known (text)
cli-no-set = There is no such set. There are: { $known }.

# $line (number)
cli-forms-unreadable = The forms cannot be read: look at line { $line } of the file. Nothing was counted.

# $number (number)
# $problem (text)
cli-form-refused = Form { $number }: { $problem } Nothing was counted.

# $set (text)
# $id (text)
cli-no-statement = { $set } has no statement { $id }.

# $statement (text)
# $step (number)
# $steps (number)
cli-no-step = { $statement } has no step { $step }: there are { $steps }.

cli-form-empty = nothing was answered and nothing written.

# $forms (number)
cli-forms = { $forms ->
    [one] { $forms } form
   *[other] { $forms } forms
}.

# $statement (text)
# $steps (text)
# $answered (number)
# $unsure (text)
# $count (number)
# $blank (number)
cli-statement-counts = { $statement } { $steps } (out of { $answered }; { $unsure } { $count }, blank { $blank })

# $file (text)
cli-not-text = { $file } is not text in UTF-8.

# $exceptions (text)
cli-exceptions = Exceptions: { $exceptions }

# $clauses (number)
cli-clauses = { $clauses ->
    [one] { $clauses } clause
   *[other] { $clauses } clauses
}
