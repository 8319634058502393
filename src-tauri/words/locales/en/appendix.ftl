### What stands with an appendix: its page, what was found in its file, and what became of it.
### Used by: rust

appendix-date = Date

appendix-original-file = Original file

appendix-evidence-for-issue = Evidence for issue

appendix-evidence-for-issues = Evidence for issues

## Pictures and scans.

# $label (text)
# $title (text)
# $page (number)
appendix-silent-page-of = { $label }, { $title }, page { $page }. A picture with no words that can be read aloud.

appendix-silent-page = A picture with no words that can be read aloud.

## What was taken out of a PDF, and what could not be searched.

# $page (number)
appendix-words-taken-out = Words were taken out of page { $page } of this PDF

appendix-words-taken-out-then = It is a picture now, with black in their place.

# $pages (number) never 1: one page is told by its number
appendix-words-taken-out-of = Words were taken out of { $pages } pages of this PDF

appendix-words-taken-out-of-then = They are pictures now, with black in their place.

# $page (text)
appendix-unread-page = Page { $page } has letters that cannot be searched

appendix-unread-page-then = It is a picture now. Look at it yourself: a name may be on it.

# $pages (text)
appendix-unread-pages = Pages { $pages } have letters that cannot be searched

appendix-unread-pages-then = They are pictures now. Look at each yourself: a name may be on it.

# $page (text)
appendix-pictured-page = Page { $page } has pictures or drawings

appendix-pictured-page-then = Names in them are not found. Look at it yourself.

# $pages (text)
appendix-pictured-pages = Pages { $pages } have pictures or drawings

appendix-pictured-pages-then = Names in them are not found. Look at each yourself.

# $page (text)
appendix-read-page = Page { $page } is a picture

appendix-read-page-then = Names are taken out where a machine read them. It may have missed one. Look at it yourself.

# $pages (text)
appendix-read-pages = Pages { $pages } are pictures

appendix-read-pages-then = Names are taken out where a machine read them. It may have missed one. Look at each yourself.

# $pages (text) "page 2", "pages 2 and 3"
appendix-searched-as-read = { $pages }, searched as far as a machine could read

# $page (text)
appendix-bare-page = Page { $page } lost a comment or link that held a word to be taken out

# $pages (text)
appendix-bare-pages = Pages { $pages } lost comments or links that held a word to be taken out

# $page (text)
appendix-page = page { $page }

# $pages (text)
appendix-pages = pages { $pages }

# Pages in a row.
# $first (number)
# $last (number)
appendix-run = { $first } to { $last }

## What was found in a PDF that came in.

# $page (text)
appendix-blank-page = Page { $page } of this PDF is blank

appendix-check-all-there = Check that it is all there.

# $pages (text)
appendix-blank-pages = Pages { $pages } of this PDF are blank

# $number (number) never 1: a few are told by their numbers
appendix-many-blank-pages = { $number } pages of this PDF are blank

# $first (text)
appendix-first-is = The first is page { $first }.

# $page (text)
appendix-cut-page = Page { $page } of this PDF is damaged or cut off

appendix-cut-page-then = Part of it may be missing. Ask for the file again.

# $pages (text)
appendix-cut-pages = Pages { $pages } of this PDF are damaged or cut off

appendix-cut-pages-then = Parts of them may be missing. Ask for the file again.

# $number (number) never 1: a few are told by their numbers
appendix-many-cut-pages = { $number } pages of this PDF are damaged or cut off

# $first (text)
appendix-many-cut-pages-then = The first is page { $first }. Ask for the file again.

# $page (text)
appendix-upside-down-page = Page { $page } of this PDF is upside down

appendix-turn-it-round = Turn it round and add the file again.

# $pages (text)
appendix-upside-down-pages = Pages { $pages } of this PDF are upside down

# $number (number) never 1: a few are told by their numbers
appendix-many-upside-down-pages = { $number } pages of this PDF are upside down

# $page (text)
appendix-coarse-page = Page { $page } of this PDF is a scan with few dots

appendix-hard-to-read = It may be hard to read.

# $pages (text)
appendix-coarse-pages = Pages { $pages } of this PDF are scans with few dots

# $number (number) never 1: a few are told by their numbers
appendix-many-coarse-pages = { $number } pages of this PDF are scans with few dots

# $page (text)
appendix-white-page = Page { $page } of this PDF is a scan that is almost white

appendix-white-page-then = Scan it again.

# $pages (text)
appendix-white-pages = Pages { $pages } of this PDF are scans that are almost white

appendix-white-pages-then = Scan it again.

# $number (number) never 1: a few are told by their numbers
appendix-many-white-pages = { $number } pages of this PDF are scans that are almost white

# $page (text)
appendix-black-page = Page { $page } of this PDF is a scan that is almost black

appendix-black-page-then = Scan it again.

# $pages (text)
appendix-black-pages = Pages { $pages } of this PDF are scans that are almost black

appendix-black-pages-then = Scan it again.

# $number (number) never 1: a few are told by their numbers
appendix-many-black-pages = { $number } pages of this PDF are scans that are almost black

## Why a file cannot be shown.

appendix-link = A link in this document

appendix-mark = A mark that someone made on this page

appendix-layers = As in the originals

## A briefing that had to be cut.

# $title (text)
appendix-cut-to-fit = “{ $title }” was cut to fit one page

appendix-cut-to-fit-then = Look at what is left.

# $number (number)
appendix-more-issues = { $number ->
    [one] And { $number } more issue, not told here.
   *[other] And { $number } more issues, not told here.
}

# $number (number)
appendix-more = And { $number } more.

# A list of appendices follows.
# $number (number)
appendix-more-see = And { $number } more. See
