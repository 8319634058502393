### Words of the box that takes anything, and of what was found in it.
### Used by: window

capture-box-title = Bring in what you already have

capture-box-hint = Emails, chats, letters, photos, minutes or a table of hours. Drop them here. You look first, then choose.

capture-open-files = Open files

capture-open-folder = Open a folder

capture-paste = Paste words

capture-paste-title = Paste words

capture-paste-label = A chat, minutes, or a letter

capture-paste-hint = Nothing is saved before you say so.

capture-paste-read = Look at them

capture-title = What was found

capture-lede = Nothing is saved yet.

# $found (list)
capture-found-lede = { $found }. Nothing is saved yet.

capture-looking = Looking through your files

capture-counting = Finding out what is there.

# $done (number)
# $total (number)
capture-progress = { $total ->
    [one] { $done } of { $total } email looked at.
   *[other] { $done } of { $total } emails looked at.
}

capture-saving-title = Saving your emails

# $done (number)
# $total (number)
capture-saving-progress = { $total ->
    [one] { $done } of { $total } email ready.
   *[other] { $done } of { $total } emails ready.
}

capture-nothing = Nothing was found there that can be brought in.

capture-back = Back to what was found

capture-start-again = Choose other files

capture-emails-do = Each becomes a message in your record, with its files. Answers are joined to what they answer.

capture-look = Look at them

# $name (text)
capture-look-at = Look at { $name }

# $name (text)
capture-change-kind = What is { $name }?

capture-failed-title = These could not be read

capture-failed-hint = Nothing of them was changed. The rest was read.

capture-kind-mailbox = Mailbox

capture-kind-mail = Email

capture-kind-calendar = Invitation

capture-kind-chat = Chat

capture-kind-table = Table of hours

capture-kind-letter = Letter or paper

capture-kind-picture = Picture

capture-kind-recording = Voice note or film

capture-kind-words = Words

capture-kind-archive = Zip file

capture-kind-record = Evenhand record file

capture-kind-other = Another file

capture-does-mailbox = Its emails become messages.

capture-does-mail = It becomes a message.

capture-does-calendar = It is checked against the charter first.

capture-does-chat = Each day you choose becomes an entry.

capture-does-table = Each row you choose becomes an entry with its hours.

capture-does-letter = Tick it to keep it with an entry. Promises in it can be looked for.

capture-does-picture = Tick it to keep it with an entry. Its words can be read there.

capture-does-recording = Tick it to keep it with an entry. It can be played there.

capture-does-words = Tick them to keep them with an entry. Promises in them can be looked for.

capture-does-archive = Tick it to keep it with an entry, as it is. Unpack it first to bring in what is inside.

capture-does-record = Bring it in under Settings.

capture-does-other = Tick it to keep it with an entry, as it is.

# $count (number)
capture-count-letters = { $count ->
    [one] 1 letter
   *[other] { $count } letters
}

# $count (number)
capture-count-chats = { $count ->
    [one] 1 chat
   *[other] { $count } chats
}

# $count (number)
capture-count-tables = { $count ->
    [one] 1 table
   *[other] { $count } tables
}

# $count (number)
capture-count-invitations = { $count ->
    [one] 1 invitation
   *[other] { $count } invitations
}

# $count (number)
capture-count-pictures = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
}

# $count (number)
capture-count-recordings = { $count ->
    [one] 1 recording
   *[other] { $count } recordings
}

# $count (number)
capture-count-texts = { $count ->
    [one] 1 text
   *[other] { $count } texts
}

# $count (number)
capture-count-archives = { $count ->
    [one] 1 zip file
   *[other] { $count } zip files
}

# $count (number)
capture-count-records = { $count ->
    [one] 1 record file
   *[other] { $count } record files
}

# $count (number)
capture-count-others = { $count ->
    [one] 1 other file
   *[other] { $count } other files
}

# $count (number)
capture-count-emails = { $count ->
    [one] 1 email
   *[other] { $count } emails
}
