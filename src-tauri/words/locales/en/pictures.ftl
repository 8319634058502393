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

## In the window.

pictures-read = Read the words

pictures-reading = Reading the words. This can take a minute or two.

# $name (text)
pictures-title = Words in { $name }

pictures-open = Open the picture

pictures-kept = They are kept with the file, so Find finds them. Nothing else was saved.

pictures-proposed = What they seem to say

pictures-proposed-lede = Each is only a proposal. Look at the picture, then take what is right.

# $words (text)
pictures-from = Read from: “{ $words }”

pictures-use-day = Make it the day of this entry

pictures-add = Add to the notes

# $fact (text)
# $value (text)
pictures-note = { $fact }: { $value } (read from a picture)

pictures-taken = Added to the entry.

pictures-stop = Stop reading

pictures-again = Read it again

pictures-in-find = Read from a picture: please check

# $page (number)
# $pages (number)
pictures-page-of = Page { $page } of { $pages }

pictures-next-page = Next page

pictures-page-before = Page before

pictures-over = Show the words over the picture

pictures-over-hint = Words with a dashed line are those that the machine is less sure of.

# $name (text)
pictures-seen = { $name } with the words that were read, each in its place. They stand below as text.
