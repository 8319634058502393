### Words of promises that words seem to make.
### Used by: both

proposals-title = Promises in these words

proposals-lede = Each is only a proposal. Accept those that are promises.

proposals-none = No promise was found in them.

# $lines (number)
proposals-lines-found = { $lines ->
    [one] { $lines } line was found. Nothing is saved yet.
   *[other] { $lines } lines were found. Nothing is saved yet.
}

# $owner (text)
proposals-by = By { $owner }.

# $words (text)
proposals-due = Due: { $words }.

proposals-accept = Add this promise

proposals-skip = Leave it

proposals-known = In your record already.

proposals-saved = The promise is in your record.

proposals-said = Which day are the words of?

proposals-said-hint = Days such as “by Friday” count from it.

proposals-doubt-worked-out = The day was worked out from the day of the words.

proposals-doubt-year-worked-out = The year is not written.

proposals-doubt-day-unclear = The day is not clear. Please check the words.

proposals-doubt-conditional = It hangs on something else.

proposals-doubt-hoped = It is hoped, and not said for sure.

proposals-reading = Reading the words in the picture. This can take a minute or two.

# $done (number)
# $pages (number)
proposals-reading-page = Page { $done } of { $pages }

# $page (number)
proposals-page-not-read = Page { $page } could not be read. Look at it yourself.

# $count (number)
proposals-pages-left = { $count ->
    [one] { $count } page more was not looked at.
   *[other] { $count } pages more were not looked at.
}

proposals-in-picture = Where it stands in the picture

# $quote (text)
proposals-show-in-picture = Show it in the picture: { $quote }

# $name (text)
proposals-picture-seen = { $name } with the words that were read, each in its place.

proposals-which-due = Which day is it due?

proposals-which-due-hint = It was not clear. Leave it empty if you cannot tell.
