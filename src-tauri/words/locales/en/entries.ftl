### Entries in lists.
### Used by: rust

# An entry without a title is called by its kind.
# $kind (text) the code of a kind of entry
entries-kind = { $kind ->
    [email] Email
    [call] Call
    [letter] Letter
    [message] Message
    [in_person] Talk in person
    [contact] Contact
    [meeting] Meeting
    [promise] Promise
    [time_limit] Time limit
    [effort] Hours or costs
   *[event] Something that happened
}

# $what (text) such as Email
entries-contact = { $what }.

# $what (text) such as Email
entries-contact-waiting = { $what }. No reply logged.

# $what (text) such as Email
# $people (text)
entries-contact-from = { $what } from { $people }.

# $what (text) such as Email
# $people (text)
entries-contact-to = { $what } to { $people }.

# $what (text) such as Email
# $people (text)
entries-contact-to-waiting = { $what } to { $people }. No reply logged.

# People who took part in a message, and neither sent nor got it.
# $people (text)
entries-contact-with = With { $people }.

entries-cancelled = Cancelled.

entries-effort-unknown = Not recorded

# $count (number)
entries-files-kept = { $count ->
    [one] 1 file
   *[other] { $count } files
}
