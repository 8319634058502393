### What has changed since an earlier version of a bundle.
### Used by: both

# $version (number)
# $day (date)
changes-saved-on = Version { $version } was saved on { $day }.

# $version (number)
# $day (date)
changes-said-saved-on = Version { $version } is said to have been saved on { $day }.

# $saved (text) one of the two sentences above
changes-kept-numbers = { $saved } Appendices kept their numbers, but where this list says so.

changes-added = Added

changes-changed = Changed

changes-left-out = Left out

changes-new-numbers = New numbers

changes-nothing = Nothing that the bundle holds has changed since then.

# $version (number)
changes-title = What has changed since version { $version }

# What stands after an appendix's new number.
# $label (text)
changes-was = was { $label }.

# $label (text)
# $version (number)
changes-of-version = { $label } of version { $version }

# $label (text)
# $version (number)
# $title (text)
changes-of-version-titled = { $label } of version { $version }, { $title }
