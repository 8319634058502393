### The pages before the appendices: cover, summary, easy read, letter, briefing, contents.
### Used by: rust

front-kind-complaint = Complaint

front-kind-letter-of-concern = Letter of concern

front-kind-report = Report

front-kind-record = Our record

front-kind-bundle = Bundle

front-from = From

front-to = To

front-copied-to = Copied to

front-version = Version

front-facts-up-to = Facts up to

front-made-on = Made on

front-dated = Dated

front-confidential = Confidential

# $remedies (text)
front-remedies-asked-for = { $remedies } asked for

front-cover-part = Cover

front-contents = Contents

front-summary = Summary

front-about = What this is about

front-how-often = How often

front-we-ask-for = What we ask for

# $entries (number)
# $when (text)
front-rests-on-dated = { $entries ->
    [one] This bundle rests on { $entries } entry, dated { $when }.
   *[other] This bundle rests on { $entries } entries, dated { $when }.
}

# $entries (number)
# $from (text)
# $to (text)
front-rests-on = { $entries ->
    [one] This bundle rests on { $entries } entry. The first is { $from }. The last is { $to }.
   *[other] This bundle rests on { $entries } entries. The first is { $from }. The last is { $to }.
}

# $checks (number)
# $met (number)
# $not-met (number)
# $cant-tell (number)
# $other (number)
front-checks = { $checks ->
    [one] { $checks } check of meetings: { $met } met, { $not-met } not met, { $cant-tell } can’t tell, { $other } other.
   *[other] { $checks } checks of meetings: { $met } met, { $not-met } not met, { $cant-tell } can’t tell, { $other } other.
}

# $made (number)
# $past (number)
front-promises = { $made ->
    [one] { $made } promise is logged.
   *[other] { $made } promises are logged.
} { $past ->
    [one] { $past } is past its date.
   *[other] { $past } are past their date.
}

# $made (number)
# $past (number)
front-time-limits = { $made ->
    [one] { $made } time limit is logged.
   *[other] { $made } time limits are logged.
} { $past ->
    [one] { $past } is past its date.
   *[other] { $past } are past their date.
}

# $sent (number)
# $open (number)
# $day (date)
front-replies = { $sent ->
    [one] { $sent } message asked for a reply. { $open } had no reply logged by { $day }.
   *[other] { $sent } messages asked for a reply. { $open } had no reply logged by { $day }.
}

# $hours (text)
front-unpaid-time = Unpaid time given and logged: { $hours }.

front-easy-read = Easy read

front-easy-main-things = This page says the main things in short sentences.

# $who (text)
front-easy-we-are = We are { $who }.

# $who (text)
front-easy-writing-to = We are writing to { $who }.

front-easy-we-ask-for = We ask for:

## The letter.

front-our-complaint = Our complaint

front-our-letter = Our letter

front-what-happened = What happened

front-report-to-committee = Report to the committee

front-issues = Issues

front-no-issues = No issues are listed. The entries speak for themselves.

# $number (number)
# $title (text)
front-issue-title = Issue { $number }. { $title }

# $number (number)
front-issue = Issue { $number }

front-what-charter-says = What the charter or law says

front-the-effect = The effect

front-evidence = Evidence

front-no-evidence = No evidence is listed for this issue.

front-councils-account = The council’s account

front-no-appendix-listed = No appendix is listed for this.

# Where evidence can be found; a list of appendices follows.
front-see = See

# $clause (text)
# $charter (text)
front-clause-not-here = Clause { $clause } of { $charter }: the words are not in this record.

front-went-well = These things went well. We want them to go on.

front-working-well = What is working well

front-issues-and-evidence = Issues and evidence

front-a-dot-means = A dot means that the appendix is evidence for the issue.

front-appendix = Appendix

## The council's side.

# $number (number)
front-on-issue = On issue { $number }

front-no-account = No account from the council is logged in this record.

front-reader-may-ask = What a careful reader may ask

front-we-say = We say:

## A bundle of any files.

front-bundle-of-documents = Bundle of documents

# $documents (number)
front-documents-in-order = { $documents ->
    [one] { $documents } document, in the order given.
   *[other] { $documents } documents, in the order given.
}

front-number = Number

front-document = Document

front-starts-on = Starts on
