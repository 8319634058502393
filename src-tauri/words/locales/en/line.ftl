### One line typed as it comes, and what was understood of it.
### Used by: both

line-label = What would you like to do?

line-hint = Say what happened: “Rang SEN team today, Jo said draft by Friday”. Or name a place to go to.

line-read = Look at it

line-places = Go to

line-title = Is this right?

line-lede = Nothing is saved yet. Change what is wrong, then save.

line-words = Your words

line-words-hint = All of them are kept, whatever is below.

line-what = What was it?

line-note = A note

line-way = Who got in touch?

line-we-did = We did

line-they-did = They did

line-which-what = Say what it was.

line-which-way = Say who got in touch, you or they.

line-with = Who was it with?

line-day = When was it?

line-due = When is it due?

line-which-day = Which day is meant?

# $words (text) such as friday
# $days (text) such as "Fri 27 Nov 2026 or Fri 4 Dec 2026"
line-may-mean = “{ $words }” may mean { $days }.

# $one (text) such as Fri 27 Nov 2026
# $other (text) such as Fri 4 Dec 2026
line-or = { $one } or { $other }

# $number (number)
line-promise = Promise { $number }

line-promised = What was promised?

line-promised-by = Who promised it?

# $who (text)
line-perhaps-by = Perhaps { $who }

line-keep = Save this promise too

line-ask-keep = Was this a promise? We cannot tell. Tick it if it was.

line-day-left = Press a day, or type it, or leave it empty.

line-none-came = Your words say that something did not come. No reply is put in.

line-several = Your words tell of more than one message. They are kept as a note.

line-save = Save

# Keys, as they are printed on the keyboard.
line-save-keys = Ctrl Enter

line-saved = Saved.

# $channel (text) such as email
# $who (text)
line-to = { $channel ->
    [email] Email to { $who }
    [call] Call to { $who }
    [letter] Letter to { $who }
    [message] Message to { $who }
   *[contact] Message to { $who }
}

# $channel (text) such as email
# $who (text)
line-from = { $channel ->
    [email] Email from { $who }
    [call] Call from { $who }
    [letter] Letter from { $who }
    [message] Message from { $who }
   *[contact] Message from { $who }
}

# $who (text)
line-talk = Talk with { $who }
