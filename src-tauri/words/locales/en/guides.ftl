### Words of the Guides screen, and of the guides on paper.
### Used by: both

guides-title = Guides

guides-lede = What the law says in plain words, forms to print, and help for people who invite.

guides-back = All guides

guides-print-booklet = Print all of it as a booklet

guides-print-card = Print this

guides-save = Save as PDF

guides-open = Open to print

guides-look = How it is printed

guides-large = Large print

guides-grey = Black and white

# $name (text) a file's name
guides-saved = Saved as { $name }.

guides-binds = Who must do it

guides-in-force = Since when

guides-read-on-label = Read on

guides-address = Where it stands

guides-about = What it is about

guides-law = This is law

guides-guidance = This is guidance

guides-licence-ogl = Its words may be quoted under the Open Government Licence v3.0.

guides-licence-facts = Only facts and the address are used. None of its words are quoted.

guides-see = See also

guides-source = Where it comes from

guides-copy = Copy the address

guides-copied = Copied. Paste it into your browser. Evenhand itself never goes online.

guides-copy-failed = It could not be copied. Select the address and copy it.

guides-filter = Words to look for

guides-filter-hint = Such as review, plan or complaint

# $number (number)
guides-count = { $number ->
    [one] One card
   *[other] { $number } cards
}

guides-none = Nothing has all these words. Try fewer words.

guides-steps = How far do you agree?

guides-statement = What you think of this

## Help for the officer who invites

guides-officer-title = Help for the officer who invites

guides-officer-lede = Type the day of the meeting and choose the charter. You get the last good days, an invitation and an agenda.

guides-officer-ready = The days are worked out. They stand below.

guides-officer-hand-over = Print the page to hand over

guides-officer-charter = Charter

guides-officer-kind = Kind of meeting

guides-officer-what = What it is for

guides-officer-starts = Starts

guides-officer-ends = Ends

guides-officer-place = Place

guides-officer-online = Link or number to join from home

guides-officer-contact = Whom to ask

guides-officer-reply-by = Please answer by

guides-officer-days = The days

guides-officer-invitation = The invitation

guides-officer-agenda = The agenda

guides-officer-copy = Copy these words

guides-officer-words-copied = Copied. Paste them into an email.

# Where start or end was not typed.
guides-officer-hours-open = Type both times to check them.

# $clause (text) such as "Principle 7"
guides-officer-same = { $clause }: in the same words as above.

# $charter (text) its title
guides-officer-by = By { $charter }

# $day (date)
# $from (time)
# $to (time)
guides-officer-when = { $day }, { $from } to { $to }

# $day (date)
# $from (time)
guides-officer-when-starts = { $day }, { $from }

# What the app finds of a meeting that keeps to all of this.
guides-officer-found = If you send it by these days, Evenhand finds:

guides-officer-more = What else helps
