### Words of a mailbox that is brought in.
### Used by: window

mails-title = Your emails

mails-lede = Say once whose addresses are whose.

mails-mine-title = Which addresses are yours?

mails-mine-hint = Emails from these went out from you.

mails-council-title = Which are the council’s?

mails-council-hint = A domain such as lark.gov.uk covers everybody there.

# $address (text)
# $sent (number)
# $received (number)
mails-address-line = { $address }: { $sent } from, { $received } to

# $name (text)
# $address (text)
# $sent (number)
# $received (number)
mails-address-named = { $name }, { $address }: { $sent } from, { $received } to

mails-domains = Council domains or addresses, one a line

mails-more = Show more addresses

mails-choose-title = Choose

mails-from = From this day

mails-to = To this day

mails-words = Only with these words

mails-person = Only with this address

mails-everybody = Also emails that are not with the council

mails-quoted = Also messages that are only quoted in others

mails-quoted-hint = Such as your own emails, where only the answers were kept.

mails-only-quoted = Quoted in another email

mails-look = See what would be saved

# $chosen (number)
# $found (number)
mails-sum = { $found ->
    [one] { $chosen } of 1 email would be saved.
   *[other] { $chosen } of { $found } emails would be saved.
}

# $out (number)
# $answered (number)
# $awaiting (number)
mails-sum-more = { $out } from you. { $answered ->
    [one] 1 has an answer.
   *[other] { $answered } have an answer.
} { $awaiting ->
    [one] 1 asks something and has none yet.
   *[other] { $awaiting } ask something and have none yet.
}

# $copies (number)
# $known (number)
mails-sum-known = { $copies ->
    [one] 1 copy left out. { $known } in your record already.
   *[other] { $copies } copies left out. { $known } in your record already.
}

# $count (number)
mails-sum-automatic = { $count ->
    [one] 1 was sent by a machine. It counts as no answer.
   *[other] { $count } were sent by a machine. They count as no answer.
}

mails-out = From you

mails-in = To you

mails-awaiting = No answer found

mails-answered = Answered

mails-automatic = Sent by a machine

# $count (number)
mails-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}

mails-leave-out = Leave out

mails-take-in = Take in again

# $shown (number)
# $all (number) never 1: it is more than are shown
mails-first-of = The newest { $shown } of { $all } are shown.

# $count (number)
mails-save = { $count ->
    [one] Save 1 email
   *[other] Save { $count } emails
}

# $count (number)
mails-saved = { $count ->
    [one] 1 email saved to your record.
   *[other] { $count } emails saved to your record.
}

mails-nothing = No email fits. Check the addresses and days.

# $count (number)
mails-now-answered = { $count ->
    [one] 1 message in your record got an answer now.
   *[other] { $count } messages in your record got an answer now.
}

mails-done-title = Your emails are in your record

# $count (number)
mails-meetings = { $count ->
    [one] 1 invitation to check
   *[other] { $count } invitations to check
}

mails-meetings-hint = None is saved as a meeting yet.

mails-check-meetings = Check them

mails-timeline = See the timeline

# $count (number)
mails-sum-doubtful = { $count ->
    [one] { $count } of them has something to look at. It stands first.
   *[other] { $count } of them have something to look at. They stand first.
}

mails-doubt-damaged = It could not be read as an email. The original is kept

mails-doubt-no-date = It has no date that can be used

mails-doubt-date-differs = Its date is a day or more from when it arrived

mails-doubt-no-sender = It does not say who sent it

mails-doubt-words-cut = It is very long. Search finds its beginning, and the original has all of it

mails-doubt-files-elsewhere = Its files are not in the mailbox. Get them from where it came from

mails-doubt-nothing = It has no words and no files. It may be encrypted or cut off

mails-doubt-files-cut = Not every file in it could be read. The original is kept
