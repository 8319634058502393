### A meeting on a page, and the sheet after it.
### Used by: both

page-title = The meeting on a page

page-open = The meeting on a page

# $meeting (text)
# $when (text)
page-lede = { $meeting }, { $when }. Print it and take it along.

# $meeting (text) where no day is known
page-lede-no-day = { $meeting }. Print it and take it along.

# $day (date)
page-as-of = This is how things stood on { $day }.

page-private = What is unfinished or kept back is not on this page. No child is named here.

## Its parts

page-where = Where

page-promised = Promised, and still open

page-promised-none = No promise is open.

page-own = Your own days

page-unanswered = Asked, and not answered

page-unanswered-none = Nothing waits for an answer.

page-findings = What was checked

page-findings-none = No rule of a charter or law was checked for this meeting.

page-check = Check

page-sum = The sum, and the words it is held to

# $quote (text) the words of a charter or law
# $clause (text) where they stand
page-quote = “{ $quote }” { $clause }

page-before = How it was before

page-before-none = No earlier meeting is on a ladder or has feedback forms.

# $kind (text) whose view, such as “In our view”
# $place (text)
# $ladder (text)
page-place = { $kind }: { $place }. { $ladder }

# $why (text)
page-why = Why: { $why }

# $words (text) a statement of a form
# $said (text) how many said what
page-statement = { $words } { $said }

page-people = Who is who

page-people-none = Nobody is named at this meeting yet. Add people to the meeting to see them here.

page-role-unknown = Role not noted

page-name-unknown = Name not noted

# $role (text)
# $organisation (text)
page-role-at = { $role }, { $organisation }

page-questions = Three questions

page-questions-lede = What do you most want to ask? Three are easy to keep in mind.

# $number (number)
page-question = Question { $number }

page-keep = Keep these questions

page-kept = Questions kept

page-proposed = Questions you could ask

# $words (text) the question
page-take = Take this one: { $words }

page-full = You have three questions. Clear one to take another.

page-notes = Notes and answers

# $title (text)
# $by (text) a role
page-line-by = { $title } ({ $by })

# $count (number)
page-more = { $count ->
    [one] { $count } more is in your record.
   *[other] { $count } more are in your record.
}

## Questions that could be asked

# $title (text) what was promised
page-ask-past = When will this be done: { $title }?

# $title (text) what was promised
page-ask-no-day = By which day will this be done: { $title }?

# $title (text) what was asked
page-ask-answer = When can we expect an answer: { $title }?

# $title (text) what was checked
page-ask-finding = What can we do together to get this right next time: { $title }?

## The command line

# $name (text) a file
page-written = The page is in { $name }.

page-none-ahead = No meeting is ahead in this record. Name one: see list --json.
