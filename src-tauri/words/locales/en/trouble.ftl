### Why a backup could not be made, and what to do.
### Used by: rust

-trouble-still-there = The last backup could not be made. What you saved is still in your record.

trouble-disk-full = { -trouble-still-there } The disk is full. Free some space on it.

trouble-read-only = { -trouble-still-there } The folder cannot be written to. Change the folder's settings.

trouble-not-sound = { -trouble-still-there } The copy did not pass its check. Check your record now.

trouble-other = { -trouble-still-there } The disk did not take it. Save a backup to a USB stick.
