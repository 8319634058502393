### Forms of an online survey, brought in from its table.
### Used by: both

survey-title = Bring in a survey’s answers

survey-lede = Say what each column is. Look at each form. Nothing is saved before you save it.

survey-open = Bring in a survey’s table

survey-set = Which form did they fill in?

survey-by = Who filled them in?

survey-is-nothing = Not used

survey-is-quote = May the words be quoted?

survey-is-code = Code of the form

survey-is-received = Day it came in

# $number (number)
survey-column = column { $number }

survey-headings = How many rows at the top are headings?

survey-headings-hint = A row of headings is no form. The names of the columns are in the last one.

# $count (number)
survey-not-used = { $count ->
    [0] Every column is used.
    [one] { $count } column is not used.
   *[other] { $count } columns are not used.
}

survey-strange = What do these answers mean?

survey-strange-lede = They are none of the form’s own words. Numbers too can run either way.

# $value (text)
# $count (number)
survey-strange-value = { $count ->
    [one] “{ $value }”, once
   *[other] “{ $value }”, { $count } times
}

survey-not-said = Not said

survey-blank = Left blank

survey-cut = The file holds more than is read here. Split it, and bring in each part.

# $number (number)
# $words (text)
survey-row = Row { $number }: { $words }

# $ready (number)
# $all (number)
survey-sum = { $all ->
    [one] { $ready } of { $all } form is ready.
   *[other] { $ready } of { $all } forms are ready.
}

# $count (number)
survey-save = { $count ->
    [one] Save { $count } form
   *[other] Save { $count } forms
}

# $count (number)
survey-saved = { $count ->
    [one] { $count } form is in your record.
   *[other] { $count } forms are in your record.
}

# $statement (text)
# $words (text)
survey-answer = { $statement } { $words }.

survey-quote = The words may be quoted.

# $code (text)
survey-code = Code { $code }.

# $when (text)
survey-received = Came in { $when }.

survey-typed = A form with this code is in your record already. If this is another survey, do not use its codes.

survey-same = A form in your record says the same. Tick it if it is another person’s.

# $column (text)
# $value (text)
survey-doubt-value = “{ $value }” means nothing here yet, under “{ $column }”. Say what it means.

# $value (text)
survey-doubt-quote = “{ $value }” is neither yes nor no, where quoting is asked about.

# $value (text)
survey-doubt-day = “{ $value }” is no day that is clear.

# $column (text)
survey-doubt-formula = Under “{ $column }” stands a formula, and no words that somebody wrote.

# $row (number)
survey-doubt-code = Row { $row } has the same code.

survey-doubt-nothing = Nothing is filled in that is used here.
