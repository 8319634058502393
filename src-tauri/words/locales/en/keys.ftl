### Words of the passphrase, the recovery key and the keychain.
### Used by: window

keys-sample = The sample holds nothing of yours, so there is nothing to lock.

keys-change = Change the passphrase

keys-changing = Changing…

keys-change-what = The old passphrase will not open your record any more.

keys-change-stays = Your recovery key works as before.

keys-change-known = Does someone else know the old one? Then choose “Someone may know my passphrase” instead.

keys-current = The passphrase you use now, or the recovery key

keys-next = The new passphrase

keys-again = The new one again

keys-differ = The two are not the same. Type the second one again.

keys-changed = The passphrase is changed

keys-new-key = Make a new recovery key

keys-new-key-why = The old recovery key works until you have typed back two groups of the new one.

keys-show-key = Show the new key

keys-key-title = Your new recovery key

keys-key-changed = The recovery key is changed

keys-all = Someone may know my passphrase

keys-all-what = You get a new passphrase and a new recovery key.

keys-all-not-yet = Nothing is changed yet. It is changed once you have typed back two groups.

keys-all-changed = Everything that opens your record is new

keys-older = Backups in your record's folder

keys-older-keep = Keep them

keys-older-delete = Delete them

keys-older-why = Kept backups get the new key too. If you delete them, a new backup is made first.

keys-go-on = Go on

keys-resealing-goes-on = You can go on working. Until one is done, an old key can still read it.

keys-resealing-waits = The disk had no room, so the rest waits. It goes on when you next open your record.

keys-old-opens-not = What opened your record before, and is now replaced, does not open it any more.

keys-stayed = The older backups could not be deleted, so they are kept. They get the new key too.

keys-keychain-went-off = This computer's keychain does not open your record now. You can turn it on again.

keys-elsewhere = Copies in other places still open with what opened them before.

keys-elsewhere-hold = They hold what your record held when each was made, and nothing newer.

keys-elsewhere-delete = Delete older copies on memory sticks and other computers. We cannot reach them from here.

keys-keychain = Open it on this computer without the passphrase

keys-keychain-ask = Let this computer open your record?

keys-keychain-do = Let it open my record

keys-keychain-ask-off = Stop this computer from opening your record?

keys-keychain-do-off = Turn it off

keys-keychain-why = This computer's keychain then keeps a key. Whoever can log in here as you can open your record.

keys-keychain-stays = The passphrase and the recovery key work as before.

keys-keychain-none = This computer has no keychain that answers, so only the passphrase opens your record.

keys-keychain-on = This computer's keychain opens your record now.

keys-keychain-off = Only the passphrase and the recovery key open your record now.

keys-all-words = Nothing that opened your record before will open it any more.

keys-all-seal = All words, files and backups in its folder are sealed with a new key.

keys-all-keychain = This computer's keychain is turned off for it. You can turn it on again.

# $done (number)
# $total (number)
keys-resealing = Files and backups are getting the new key. { $done } of { $total } { $total ->
    [one] is
   *[other] are
} done.

# $count (number)
keys-deleted = { $count ->
    [one] A new backup was made, and { $count } older one was deleted.
   *[other] A new backup was made, and { $count } older ones were deleted.
}

# $name (text)
keys-saved-backup = The last backup file you saved is { $name }. Save a new one in its place.
