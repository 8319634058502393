### Celebration pages and case studies, with who agreed to be named.
### Used by: both

story-title = Celebrations and case studies

story-lede = Show what people did well together. Nobody is named who did not agree.

story-find-kind = Celebration page

story-item = A celebration page

story-kind-celebration = Celebration page

story-kind-case-study = Case study

# $what (text)
story-start = Start: { $what }

story-none = There is no celebration page yet

story-none-example = “We chose the times of the meetings together, and more of us could come.”

story-start-from-letter = Make a celebration page

story-reprint-mark = Print it again

## The page

story-name-of-page = Title

story-words-heading = What it says

story-people = Who may be named

# $number (number)
story-person = Person { $number }

# $number (number)
story-person-name = Name of person { $number }

# $number (number)
story-person-role = Role of person { $number }

# $number (number)
story-person-words = Words of person { $number }

# $number (number)
story-person-child = Person { $number } is a child or young person

story-role-hint = Such as “parent carer”. It is shown where the name is not.

story-more = Add a person

# $number (number)
story-take-out = Take out person { $number }

story-save = Save this page

story-saved = Saved

story-remove = Remove this page

story-unsaved = Save the page first. Then say who agreed to what.

## Who agreed

story-agreed = Who agreed to what

story-agreed-hint = Ask each person. Then type the day on which they said yes.

# $who (text)
story-day = Day on which { $who } said so

# $who (text)
story-agree-name = { $who } agreed to be named

# $who (text)
story-agree-words = { $who } agreed to be quoted

# $who (text)
story-take-back = { $who } took it back

story-one-day = Type one day, such as “21 Nov 2019”.

# $who (text)
story-shown-as = Shown as: { $who }.

# $day (date)
story-name-ok = Agreed to be named on { $day }.

# $day (date)
story-quote-ok = Agreed to be quoted on { $day }.

# $day (date)
story-taken-back-on = Taken back on { $day }.

story-not-quoted = The words are not printed.

story-name-of-a-child = This is the name of a child in your record, or has it in it. It is never printed.

# $name (text)
# $role (text)
story-name-and-role = { $name }, { $role }

story-somebody = somebody who took part

story-a-young-person = a young person

# $role (text)
story-the-role = the { $role }

## What was printed

story-print = Print it

story-output-page = A4 page

story-output-card = Square card

story-output-document = Case study

# $what (text)
# $day (date)
story-printed-on = { $what }: printed on { $day }.

# $what (text)
# $day (date)
story-printed-undone = { $what }: printed on { $day }. You undid this note. The paper may still be there.

story-printed = What was printed

# $what (text)
# $day (date)
# $name (text)
story-reprint-name = { $what }: printed on { $day } with the name { $name }. It may not be shown now. Print it again, and ask for old copies back.

# $what (text)
# $day (date)
# $name (text)
story-reprint-words-of = { $what }: printed on { $day } with words of { $name }. They may not be shown now. Print it again, and ask for old copies back.

# $what (text)
# $day (date)
# $words (text)
story-reprint-words = { $what }: printed on { $day } with the words “{ $words }”. They may not be shown now. Print it again, and ask for old copies back.

## What has no room

# $count (number) never 1: it is more than there is room for
# $most (number)
story-too-long = These are { $count } words. There is room for { $most }.

# $count (number) never 1: it is more than there is room for
# $most (number)
story-words-too-long = The words of people are { $count } words in all. There is room for { $most }.

# $most (number) never 1
story-card-too-long = A square card has room for about { $most } words: what changed, and one person's words.
