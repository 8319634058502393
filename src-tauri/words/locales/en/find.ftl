### Words of the Find dialog.
### Used by: window

find-title = Find

find-label = Words to find

find-hint = Looks in entries, files and people, and for places to go to.

find-place = A place to go to

# $text (text)
find-none = Nothing has the words “{ $text }”.

# $count (number)
find-count = { $count ->
    [one] 1 thing found
   *[other] { $count } things found
}

find-kind-info = Record

find-kind-person = Person

find-kind-issue = Issue

find-kind-entry = Entry

find-kind-file = File

find-kind-bundle = Bundle

find-kind-charter = Charter

find-kind-ladder = Ladder

find-kind-form-set = Questions of your own

find-kind-form = Feedback form

find-kind-notes = Notes

find-kind-theme = Theme

find-kind-response = Answer
