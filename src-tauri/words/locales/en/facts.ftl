### Terms in lists of facts.
### Used by: window

facts-how = How

facts-reply = Reply

facts-replied = A reply is noted

facts-wanted = Wanted

facts-not-wanted = Not asked for

facts-reply-due = Reply by

facts-status = Standing

facts-asked = Asked for

facts-by = Promised by

facts-due = Due

facts-no-due = no date given

facts-slip = New date given

facts-outcome = What became of it

facts-hours = Hours given

facts-costs = Costs

facts-not-recorded = not recorded

facts-activity = Kind of work
