### Where everything in a bundle comes from, and what its fingerprints show.
### Used by: both

sources-title = Sources and integrity

sources-clock = “Came into this record” is a day by this computer’s clock. Nobody else has checked that clock.

sources-each-has-fingerprint = Each file below has a fingerprint (SHA-256). If one letter of the file changes, the fingerprint changes.

sources-what-it-shows = The fingerprint shows whether a file is the one printed here. It cannot show when the file was written. It cannot show that its words are true.

sources-from-another-record = What came from another record brings a day of its own. That day is only what it says of itself.

# $times (number)
# $from (date)
# $to (date)
sources-clock-went-back = That clock went back { $times ->
    [one] { $times } time
   *[other] { $times } times
}, first from { $from } to { $to }. Where that leaves a day in doubt, it says “Can’t tell”.

sources-for-own-copy = This bundle is made for our own copy. Nothing is taken out.

sources-for-own-use = This bundle is made for our own use.

sources-for-council = This bundle is made for the council. A child is shown by a nickname or initials.

sources-for-councillor = This bundle is made for a councillor. Officers are shown by role, a child by a nickname or initials.

sources-for-forum = This bundle is made for a forum’s report. Officers are shown by role, a child by a nickname or initials.

sources-for-anyone = This bundle is made for anyone. People are shown by role, a child by a nickname or initials.

sources-nothing-taken-out = No names were taken out.

# $number (number)
sources-taken-out = { $number ->
    [one] { $number } name or word was taken out, not covered up. The file was searched for each of them.
   *[other] { $number } names or words were taken out, not covered up. The file was searched for each of them.
}

sources-appendix = Appendix

sources-original-file = Original file

sources-came-in = Came into this record

sources-fingerprint = Fingerprint (SHA-256)

sources-original-files = Original files

sources-not-listed = Not listed in source

sources-no-file = No file

# $head (text)
sources-head = The record’s history ends with this fingerprint:
    { $head }

sources-head-use = Whoever holds this page can later ask us to show that our record still leads to this fingerprint. If it does, nothing from before this page was changed or slipped in since.

# $version (number)
# $head (text)
sources-earlier-head = Version { $version } of this bundle printed this one, to which our record still leads:
    { $head }

## Pages that were made coarser, and pages that no search can look into.

# $label (text)
# $pictures (number)
# $limit (number)
# $from (number)
# $dots (number) never 1
sources-coarser = { $label }: { $pictures ->
    [one] { $pictures } picture was
   *[other] { $pictures } pictures were
} made coarser to fit { $limit } MB, from { $from } to { $dots } dots to the inch

sources-coarser-title = Pictures made coarser

sources-coarser-kept = Text and charts are as fine as before. The originals are kept unchanged, with the fingerprints above.

sources-unsearched-title = Pages that could not be searched for names

sources-unsearched-why = These pages have pictures, drawings, or letters that no program can read. Names in them are not found by a search. They were to be looked at by eye.
