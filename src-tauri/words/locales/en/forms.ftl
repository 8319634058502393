### Feedback forms on how meetings are run.
### Used by: both

## A form in the bin and in Find

forms-item = Feedback form

# $code (text)
forms-item-code = Feedback form { $code }

## What forms come to

# $count (number)
forms-came-in = { $count ->
    [one] { $count } form came in.
   *[other] { $count } forms came in.
}

# $fewest (number) never 1: a count of one would tell who it was
forms-too-few = Counts are shown from { $fewest } forms on, so that nobody’s answer can be guessed.

# $forms (number) never 1: it is more than the people
# $people (number)
forms-more-than-people = { $forms } forms came in, and { $people ->
    [one] { $people } person is
   *[other] { $people } people are
} named at this meeting. All forms are kept.

# $step (text)
# $count (number)
forms-step = { $step } { $count }

# $steps (list)
# $answered (number)
# $cant-say (number)
# $blank (number)
forms-line = { $steps }, out of { $answered }. Can’t say { $cant-say }. Blank { $blank }.

# $set (text)
# $version (number)
forms-set = { $set } (version { $version })

# Of words that were kept as an entry.
forms-note = From a feedback form.

# $count (number)
forms-from = { $count ->
    [one] It is the one form that came in.
   *[other] It is one of { $count } forms.
}

forms-no-meeting = No meeting

# $id (text)
# $version (number)
forms-unknown-set = A form that is not here: { $id }, version { $version }

## The section of a bundle

forms-section = What people said of meetings

forms-section-lead = These are counts of feedback forms. Nobody is named, and there is no average.

# $when (text)
# $meeting (text)
forms-meeting-line = { $when }: { $meeting }

forms-statement = Statement

forms-out-of = Out of

# $set (text)
# $forms (text) such as "9 forms came in."
forms-table = { $set }. { $forms }

forms-good = What was good

forms-different = What should be done differently

## The window

forms-title = Feedback forms

forms-lede = Type in the forms that came back. No name is kept.

forms-open = Feedback forms

forms-which-meeting = Which meeting?

forms-which-set = Which form?

forms-how-many = How many forms are there?

forms-how-many-hint = Then this page says how far you are. It is not kept.

# $typed (number)
# $all (number)
forms-progress = { $typed } of { $all } typed in

# $typed (number)
forms-typed = { $typed ->
    [0] None typed in yet
    [one] { $typed } typed in
   *[other] { $typed } typed in
}

forms-type-title = Type in a form

# $steps (number)
# $first (text)
# $last (text)
# $cant-say (text)
forms-keys = Keys: 1 is “{ $first }”, { $steps } is “{ $last }”, 0 is “{ $cant-say }”. Enter goes on and leaves a blank.

forms-code = Code on the paper

forms-code-hint = So that no form is typed in twice. It is tied to nobody.

forms-by = Filled in by

forms-by-parent-carer = A parent carer

forms-by-young-person = A child or young person

forms-by-officer = An officer

forms-by-other = Somebody else

forms-got = How it came

forms-got-paper = On paper

forms-got-phone = Asked on the phone

forms-got-online-file = From an online survey

forms-blank = Left blank

forms-save = Save this form

forms-saved = Form saved

forms-results = What they come to

forms-each = Each form

forms-keep = Keep as “Working well”

# $words (text)
forms-keep-one = Keep as “Working well”: { $words }

forms-kept = Kept as “Working well”

# $title (text)
forms-remove = Remove: { $title }

# $title (text)
forms-removed = Removed: { $title }

forms-quotable = May be quoted

forms-none = No forms yet

forms-none-lede = Choose a meeting and type the first one in.

## Blank forms

forms-print = Print blank forms

forms-copies = How many copies?

forms-copies-hint = Each has a code of its own, so that none is typed in twice. At most 60 at once.

forms-large = Large print

forms-save-pdf = Save as a PDF

forms-open-to-print = Open to print

## Faces of an easy-read form, for those who hear the paper

forms-face-sad = A sad face

forms-face-neither = A face that is neither sad nor happy

forms-face-happy = A happy face

## Questions of one's own

forms-own = Forms of your own

forms-own-lede = A forum or a school may ask its own questions. Bring them in as a file.

forms-own-start = To write your own, save one of ours as a file. Give it another short name and your words.

forms-own-none = There is none yet.

forms-own-open = Bring in a file of questions

forms-own-look = Is this the form?

# $title (text) with its version
# $statements (number)
forms-own-line = { $statements ->
    [one] { $title }, { $statements } statement
   *[other] { $title }, { $statements } statements
}

# $count (number)
forms-own-filled = { $count ->
    [0] No form is filled in on it.
    [one] { $count } form is filled in on it, so it stays as it is.
   *[other] { $count } forms are filled in on it, so it stays as it is.
}

# $before (text)
# $version (number)
forms-own-replaces = It takes the place of “{ $before }”, version { $version }. No form is filled in on that.

# $versions (list)
forms-own-beside = Beside it stay these versions: { $versions }. Forms keep the questions that they were filled in on.

forms-own-same = This form is in your record already, just as it is here.

forms-own-statements = Its statements

forms-own-answers = Its answers

# $cant-say (text)
forms-own-cant-say = Or “{ $cant-say }”

forms-own-boxes = Its boxes for own words

forms-own-no-boxes = It has no box for own words.

forms-own-no-quote = It does not ask whether words may be quoted. So none are.

forms-own-keep = Keep this form

forms-own-leave = Leave it

forms-own-kept = The form is in your record.

# $title (text)
forms-own-remove = Remove: { $title }

forms-own-removed = The form is in the bin.
