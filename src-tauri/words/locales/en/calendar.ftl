### Calendars that are made: titles that tell nothing private.
### Used by: rust

calendar-meeting = Meeting about support

calendar-papers-due = Agenda and papers due

calendar-last-day-to-book = Last day to book a meeting

calendar-reply-due = Reply due

calendar-promise-due = Promise due

calendar-time-limit = Last day of a time limit

calendar-own-time-limit = Your own last day

# $what (text) what is due
# $when (text) a month or a year
calendar-due-within = { $what } ({ $when })
