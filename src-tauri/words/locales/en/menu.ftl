### The native menu.
### Used by: rust

menu-record = Record

menu-new-entry = New entry

menu-open-invitation = Open an invitation…

menu-print-bundle = Print a bundle…

menu-lock = Lock the record

menu-quit = Quit Evenhand

menu-edit = Edit

menu-undo = Undo

menu-redo = Redo

menu-find = Find…

menu-cut = Cut

menu-copy = Copy

menu-paste = Paste

menu-select-all = Select all

menu-view = View

menu-larger = Larger text

menu-smaller = Smaller text

menu-usual-size = Usual text size
