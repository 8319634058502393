### What a person should look at before a bundle goes out.
### Used by: rust

# $number (number)
advice-issue-without-evidence = Issue { $number } has no evidence

advice-issue-without-evidence-then = Point it to an entry, or say what shows it.

# $label (text)
advice-appendix-unused = { $label } is not evidence for any issue

advice-appendix-unused-then = Point an issue to it, or take it out.

# $labels (list)
advice-appendices-unused = { $labels } are not evidence for any issue

advice-appendices-unused-then = Point an issue to each, or take it out.

# $label (text)
advice-appendix-of-left-out = { $label } belongs to an entry that stays out of this bundle

advice-appendix-of-left-out-then = Take it out too, unless it is meant to be seen.

# $label (text)
advice-appendix-missing = { $label } has no file

advice-appendix-missing-then = Its page will say so.

# $first (text)
# $second (text)
advice-appendix-twice = { $first } and { $second } are the same file

advice-appendix-twice-then = One is enough.

# $name (text)
advice-name-shown = “{ $name }” stays in this bundle: it is part of what is shown in its place

advice-name-shown-then = Choose other words to show if it must go.

# $word (text)
# $times (number)
# $places (list)
advice-word-stays = { $times ->
    [one] “{ $word }” may be a name, and stays here: { $places }
   *[other] “{ $word }” may be a name, and stays in { $times } places: { $places }
}

# $word (text)
advice-word-stays-then = It may be only a word. Look at each. If it must go, leave out “{ $word }”, in small letters.

# $word (text)
advice-letters-stay-then = It may be something else. Look at each. If it must go, leave out “{ $word }”.

# $times (number)
advice-own-pages = { $times ->
    [one] the pages we wrote
   *[other] the pages we wrote ({ $times } times)
}

# $label (text)
# $times (number)
advice-places-in-appendix = { $times ->
    [one] { $label }
   *[other] { $label } ({ $times } times)
}

advice-nothing-good = Nothing is marked as working well

advice-nothing-good-then = A fair bundle says what is good too.

advice-officers-shown = Officers’ names and telephone numbers are not taken out of this briefing

advice-officers-shown-then = Its reader is the council’s complaints team. Choose “A councillor” as the reader, and they are left out.

# $largest (number)
advice-too-large = With coarser pictures the PDF still has { $largest } MB

# $limit (number)
advice-too-large-then = The limit is { $limit } MB. Leave appendices out, or split it into shorter volumes.

# $number (number)
# $pages (number) never 1: it is more than the most
# $most (number)
advice-volume-too-long = Volume { $number } has { $pages } pages, more than the { $most } asked for

advice-volume-too-long-then = No appendix is cut in two.

# $pages (number) never 1: it is more than the limit
advice-over-pages = The bundle has { $pages } pages

# $limit (number)
advice-over-pages-then = The SEND Tribunal’s limit of { $limit } is passed, where that matters to you.

# $label (text)
# $file (text)
# $why (text) a sentence without its full stop
advice-unreadable = { $label } { $file }: { $why }

# $label (text)
# $why (text) a sentence without its full stop
advice-unreadable-unnamed = { $label }: { $why }

# $label (text) of an appendix
# $found (text) what was found in it
advice-in-appendix = { $label }: { $found }

# $title (text) of an entry
# $found (text) what was found in it
advice-of-entry = “{ $title }”: { $found }
