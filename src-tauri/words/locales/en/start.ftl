### Words of the first screens.
### Used by: window

start-title = Keep a fair record

start-lede = Write down what your council promises and what really happens. It all stays on this computer.

start-new-title = Start a record

start-new-why = A name and a passphrase are all you need. It takes a minute.

start-sample-title = Try the sample

start-sample-why = A finished example to look around in. You can remove it in one click.

start-open-other = Open another record

start-restore = Bring back a backup file

start-recent = Your records

start-recent-why = Opens with your passphrase.

# $title (text)
start-open-one = Open { $title }

start-name-label = Name of your record

start-name-hint = Such as “Our record”. It is only for you.

start-need-name = Give your record a name. Any name will do.

start-council = Your council

start-council-hint = Such as Hounslow. We use it to say whose charter is whose.

start-charter = Charter to check meetings against

start-charter-later = Choose later

start-passphrase = Passphrase

start-passphrase-hint = At least 10 characters. A few words you will remember work well.

start-again = The same passphrase again

start-differ = The two passphrases are not the same. Type the second one again.

start-too-short = This is too short. Use at least 10 characters.

start-show = Show the passphrase

start-loss-title = Please read this once

start-loss = Nobody else can open your record, and we cannot either.

start-loss-both = If you lose both the passphrase and the recovery key, the data is lost.

start-create = Start my record

start-creating = Making your record safe…

start-key-title = Write down your recovery key

start-key-lede = It opens your record if you forget the passphrase. It is shown only now.

start-key-where = Write it on paper. Keep the paper somewhere safe, away from this computer.

start-key-groups = Your recovery key

start-key-print = Print this key

start-key-check = To be sure it is right, type two groups from your paper.

# $number (number)
start-key-group = Group { $number }

start-key-wrong = That is not the same as the key above. Look at your paper again.

start-key-done = I have written it down

# $title (text)
start-open-title = Open { $title }

start-open-lede = Your passphrase opens it. The recovery key works too.

start-by-keychain = Open with this computer's keychain

start-or-secret = Or type your passphrase.

start-secret = Passphrase or recovery key

start-open = Open

start-opening = Opening…

start-locked = Evenhand is locked

start-locked-lede = Type your passphrase to go on where you were.

# $count (number)
start-waiting-files = { $count ->
    [one] One file is waiting. It opens after your record does.
   *[other] { $count } files are waiting. They open after your record does.
}
