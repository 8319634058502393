### Words of a chat that is brought in.
### Used by: both

chats-title = Chat

chats-saving-title = Saving your chat

# $name (text)
chats-title-named = Chat: { $name }

# $messages (number)
# $people (number)
chats-lede = { $messages ->
    [one] 1 message
   *[other] { $messages } messages
} of { $people ->
    [one] 1 person.
   *[other] { $people } people.
}

chats-which = Which chat?

chats-mine = Which name is yours?

chats-nobody = None of them

chats-council = Who is from the council?

chats-order-title = Which days are meant?

chats-order-hint = The figures can be read in more than one way.

# $from (text)
# $to (text)
chats-order-day-month-year = Day first: { $from } to { $to }

# $from (text)
# $to (text)
chats-order-month-day-year = Month first: { $from } to { $to }

# $from (text)
# $to (text)
chats-order-year-month-day = Year first: { $from } to { $to }

chats-from = From this day

chats-to = To this day

chats-words = Only days with these words

chats-together = One entry for all of it

# $entries (number)
# $chosen (number)
chats-sum = { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
} with { $chosen ->
    [one] 1 message.
   *[other] { $chosen } messages.
}

chats-cut = The end of this file is missing, or it holds more than can be read. Part of the chat is not here.

# $count (number)
chats-missing = { $count ->
    [one] 1 file named in the chat did not come with it.
   *[other] { $count } files named in the chat did not come with it.
}

# $count (number)
chats-unsure = { $count ->
    [one] The day or time of one message is not sure. Check that message against the chat.
   *[other] The day or time of { $count } messages is not sure. Check those messages against the chat.
}
