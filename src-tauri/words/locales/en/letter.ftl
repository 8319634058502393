### Words of the Today screen.
### Used by: window

letter-title = A short reminder

letter-why = Copy it into an email and change it as you like. Nothing is sent from here.

letter-subject = Subject

letter-body = Letter

letter-copy = Copy the letter

letter-copied = Copied. Paste it into your email.

letter-copy-failed = It could not be copied. Select the words and copy them.

letter-log = Log that I sent it
