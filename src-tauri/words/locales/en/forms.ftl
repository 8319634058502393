### Feedback forms on how meetings are run.
### Used by: both

## A form in the bin and in Find

forms-item = Feedback form

# $code (text)
forms-item-code = Feedback form { $code }
