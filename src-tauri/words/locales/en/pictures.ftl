### Words read from photographs and scans.
### Used by: both

pictures-check = Read from the picture. Please check every word.

pictures-no-words = No words were found in this picture.

pictures-day = Day of the letter

pictures-reference = Their reference

pictures-sender = Who wrote it

pictures-deadline = To be done by

# $page (number)
pictures-page-not-read = Page { $page } could not be read. It is kept as it is.

# $count (number)
pictures-pages-left = { $count ->
    [one] { $count } page more was not looked at.
   *[other] { $count } pages more were not looked at.
}
