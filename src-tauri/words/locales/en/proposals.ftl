### Words of promises that words seem to make.
### Used by: window

proposals-title = Promises in these words

proposals-lede = Each is only a proposal. Accept those that are promises.

proposals-none = No promise was found in them.

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
