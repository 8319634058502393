### What stands on paper in the place of a name, a number or an address that was taken out.
### Used by: rust

redaction-left-out = [left out]

redaction-address-out = [address out]

redaction-phone-out = [phone number out]

redaction-an-officer = an officer

# $role (text)
redaction-the-role = the { $role }

redaction-a-parent-carer = a parent carer

redaction-the-child = the child
