### What happened, in order.
### Used by: rust

chronology-title = What happened, in order

chronology-when = When

chronology-what-happened = What happened

chronology-evidence = Evidence

chronology-intro = Dates are as exact as they are known. “Worked out” means that the source does not print the whole date.

chronology-no-appendix = No appendix here

chronology-no-date = No date

# $when (text)
chronology-worked-out = { $when } (worked out)

# A time limit that the family has itself: nobody else is late.
# $said (text) where it stands, in whole sentences
chronology-own-time-limit = Our own time limit. { $said }

## Entries without a title.

chronology-message-sent = Message sent

chronology-message-received = Message received

chronology-meeting-called-off = Meeting called off

chronology-meeting = Meeting

chronology-promise = Promise

chronology-time-limit = Time limit

chronology-unpaid-time = Unpaid time

chronology-event = Event
