### Words of the Add and Entry screens.
### Used by: window

files-title = Files

files-attach = Attach files

files-hint = You can also drop files on this window.

files-none = No files yet.

files-take-off = Take off

# $count (number)
files-attached = { $count ->
    [one] 1 file attached.
   *[other] { $count } files attached.
}

files-taken-off = The file was taken off.
