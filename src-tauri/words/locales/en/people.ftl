### Words of the People screen.
### Used by: window

people-title = People

# $count (number)
people-lede = { $count ->
    [0] Nobody is in your record yet.
    [one] One person is in your record.
   *[other] { $count } people are in your record.
}

people-add = Add a person

people-empty-title = Nobody yet

people-empty-example = Example: the chair of the group, and who had that role before.

people-name = Name

people-name-hint = Bundles for a councillor, a forum or anyone show the role instead.

people-role = Role

people-role-hint = Such as chair of the co-production group.

people-organisation = Where?

people-from = From

people-to = Until

people-council = On the council's side

people-child = A child or young person

people-shown-as = Shown as

people-shown-as-hint = A nickname or initials, for a child.

people-others = Other names, one on each line

people-others-hint = A name before marriage, or another spelling. All are kept back alike.

people-roles = Other roles

# $number (number)
people-role-number = Role { $number }

people-add-role = Add a role

people-remove-role = Take this role out

# $name (text)
people-edit = Change { $name }

people-saved = Saved.

people-merge = The same person twice?

people-merge-with = This one is also

people-merge-none = Choose

people-merge-hint = The other one goes to the bin. Its entries then show this one.

people-merge-do = Make them one

people-merged = They are one person now.

people-unnamed = No name or role yet
