### Bundles in several volumes, and places in a bundle.
### Used by: rust

# $page (text)
volumes-page = page { $page }

# $page (text)
# $volume (number)
volumes-page-elsewhere = page { $page } (volume { $volume })

# A line of the outline, with the page it leads to.
# $title (text)
# $page (number)
volumes-outline-line = { $title }, page { $page }

# $number (number)
# $of (number)
volumes-in-words = volume { $number } of { $of }

# $number (number)
# $of (number)
volumes-title = Volume { $number } of { $of }

volumes-in-this = In this volume

volumes-first-holds-contents = Volume 1 holds the contents of all volumes. Page numbers run on from volume to volume.

volumes-label = Volume

# $of (number)
volumes-first-of = 1 of { $of }

# Where a piece of evidence is; page and number stay on one line.
# $label (text)
# $page (text)
volumes-evidence = { $label }, page { $page }

# $label (text)
# $page (text)
# $volume (number)
volumes-evidence-elsewhere = { $label }, page { $page } (volume { $volume })

## The foot of each page.

# $page (number)
# $of (number)
volumes-foot = Page { $page } of { $of }

# $volume (number)
# $page (number)
# $of (number)
volumes-foot-of-volume = Volume { $volume }  Page { $page } of { $of }

# $label (text)
# $page (number)
# $of (number)
volumes-foot-of-appendix = { $label }, page { $page } of { $of }

volumes-back-to-start = Back to the start of this volume

volumes-back-to-contents = Back to the contents

volumes-back-to-summary = Back to the summary
