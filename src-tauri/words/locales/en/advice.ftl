### What a person should look at before a bundle goes out.
### Used by: rust

# $number (number)
advice-issue-without-evidence = Issue { $number } has no evidence. Point it to an entry, or say what shows it.

# $label (text)
advice-appendix-unused = { $label } is not evidence for any issue. Point an issue to it, or take it out.

# $labels (list)
advice-appendices-unused = { $labels } are not evidence for any issue. Point an issue to each, or take it out.

# $label (text)
advice-appendix-of-left-out = { $label } belongs to an entry that stays out of this bundle. Take it out too, unless it is meant to be seen.

# $label (text)
advice-appendix-missing = { $label } has no file. Its page will say so.

# $first (text)
# $second (text)
advice-appendix-twice = { $first } and { $second } are the same file. One is enough.

# $name (text)
advice-name-shown = “{ $name }” stays in this bundle: it is part of what is shown in its place. Choose other words to show if it must go.

advice-nothing-good = Nothing is marked as working well. A fair bundle says what is good too.

# $largest (number)
# $limit (number)
advice-too-large = With coarser pictures the PDF still has { $largest } MB. The limit is { $limit } MB. Leave appendices out, or split it into shorter volumes.

# $number (number)
# $pages (number)
# $most (number)
advice-volume-too-long = Volume { $number } has { $pages } pages, more than the { $most } asked for. No appendix is cut in two.

# $pages (number)
# $limit (number)
advice-over-pages = The bundle has { $pages } pages. The SEND Tribunal’s limit of { $limit } is passed, where that matters to you.
