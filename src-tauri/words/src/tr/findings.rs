//! What a check of a meeting says.

use chrono::{NaiveDate, NaiveTime};

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Met"
pub fn met() -> String {
    say("findings-met", [])
}

/// "Not met"
pub fn not_met() -> String {
    say("findings-not-met", [])
}

/// Of a rule that only recommends.
/// "Not as recommended"
pub fn not_as_recommended() -> String {
    say("findings-not-as-recommended", [])
}

/// "Can't tell"
pub fn cant_tell() -> String {
    say("findings-cant-tell", [])
}

/// "Depends"
pub fn depends() -> String {
    say("findings-depends", [])
}

/// "Not covered"
pub fn not_covered() -> String {
    say("findings-not-covered", [])
}

/// "Booked ahead"
pub fn title_notice() -> String {
    say("findings-title-notice", [])
}

/// "Time of day"
pub fn title_window() -> String {
    say("findings-title-window", [])
}

/// "Length"
pub fn title_length() -> String {
    say("findings-title-length", [])
}

/// "Agenda and papers"
pub fn title_papers() -> String {
    say("findings-title-papers", [])
}

/// "The charter asks for at least {amount}."
pub fn charter_asks_amount(amount: &str) -> String {
    say("findings-charter-asks-amount", [("amount", gap::text(amount))])
}

/// "The charter asks for {from} to {to}."
pub fn charter_asks_hours(from: NaiveTime, to: NaiveTime) -> String {
    say("findings-charter-asks-hours", [("from", gap::time(from)), ("to", gap::time(to))])
}

/// "The charter asks for at most {minutes}."
pub fn charter_asks_length(minutes: impl Number) -> String {
    say("findings-charter-asks-length", [("minutes", gap::number(minutes))])
}

/// "The law asks for at least {amount}."
pub fn law_asks_amount(amount: &str) -> String {
    say("findings-law-asks-amount", [("amount", gap::text(amount))])
}

/// "The law asks for {from} to {to}."
pub fn law_asks_hours(from: NaiveTime, to: NaiveTime) -> String {
    say("findings-law-asks-hours", [("from", gap::time(from)), ("to", gap::time(to))])
}

/// "The law asks for at most {minutes}."
pub fn law_asks_length(minutes: impl Number) -> String {
    say("findings-law-asks-length", [("minutes", gap::number(minutes))])
}

/// "The recommendation is at least {amount}."
pub fn recommends_amount(amount: &str) -> String {
    say("findings-recommends-amount", [("amount", gap::text(amount))])
}

/// "The recommendation is {from} to {to}."
pub fn recommends_hours(from: NaiveTime, to: NaiveTime) -> String {
    say("findings-recommends-hours", [("from", gap::time(from)), ("to", gap::time(to))])
}

/// "The recommendation is at most {length}."
pub fn recommends_length(length: &str) -> String {
    say("findings-recommends-length", [("length", gap::text(length))])
}

/// An invitation.
/// "Sent"
pub fn came_sent() -> String {
    say("findings-came-sent", [])
}

/// "Papers came"
pub fn came_papers() -> String {
    say("findings-came-papers", [])
}

/// "Papers sent"
pub fn came_papers_sent() -> String {
    say("findings-came-papers-sent", [])
}

/// "{came} {from}, meeting {meeting}: {days}. {asks}"
pub fn days(came: &str, from: NaiveDate, meeting: NaiveDate, days: &str, asks: &str) -> String {
    say(
        "findings-days",
        [
            ("came", gap::text(came)),
            ("from", gap::date(from)),
            ("meeting", gap::date(meeting)),
            ("days", gap::text(days)),
            ("asks", gap::text(asks)),
        ],
    )
}

/// "{came} {from}, after the meeting on {meeting}. {asks}"
pub fn after(came: &str, from: NaiveDate, meeting: NaiveDate, asks: &str) -> String {
    say(
        "findings-after",
        [
            ("came", gap::text(came)),
            ("from", gap::date(from)),
            ("meeting", gap::date(meeting)),
            ("asks", gap::text(asks)),
        ],
    )
}

/// "{came} {from}, meeting {meeting}: {days}, or {clear} without the day of the meeting. {asks} It depends on whether that day counts."
pub fn days_depend(
    came: &str,
    from: NaiveDate,
    meeting: NaiveDate,
    days: &str,
    clear: impl Number,
    asks: &str,
) -> String {
    say(
        "findings-days-depend",
        [
            ("came", gap::text(came)),
            ("from", gap::date(from)),
            ("meeting", gap::date(meeting)),
            ("days", gap::text(days)),
            ("clear", gap::number(clear)),
            ("asks", gap::text(asks)),
        ],
    )
}

/// "{came} between {from} and {to}. The meeting is {meeting}: {least} to {most}. {asks}"
pub fn between(
    came: &str,
    from: NaiveDate,
    to: NaiveDate,
    meeting: NaiveDate,
    least: impl Number,
    most: &str,
    asks: &str,
) -> String {
    say(
        "findings-between",
        [
            ("came", gap::text(came)),
            ("from", gap::date(from)),
            ("to", gap::date(to)),
            ("meeting", gap::date(meeting)),
            ("least", gap::number(least)),
            ("most", gap::text(most)),
            ("asks", gap::text(asks)),
        ],
    )
}

/// "{came} by {to}, meeting {meeting}: at least {least}. {asks}"
pub fn by(came: &str, to: NaiveDate, meeting: NaiveDate, least: &str, asks: &str) -> String {
    say(
        "findings-by",
        [
            ("came", gap::text(came)),
            ("to", gap::date(to)),
            ("meeting", gap::date(meeting)),
            ("least", gap::text(least)),
            ("asks", gap::text(asks)),
        ],
    )
}

/// "{came} on {from} or later, meeting {meeting}: at most {most}. {asks}"
pub fn or_later(came: &str, from: NaiveDate, meeting: NaiveDate, most: &str, asks: &str) -> String {
    say(
        "findings-or-later",
        [
            ("came", gap::text(came)),
            ("from", gap::date(from)),
            ("meeting", gap::date(meeting)),
            ("most", gap::text(most)),
            ("asks", gap::text(asks)),
        ],
    )
}

/// One of several parts of the papers.
/// "{name}: {verdict}. {sum}"
pub fn part(name: &str, verdict: &str, sum: &str) -> String {
    say(
        "findings-part",
        [("name", gap::text(name)), ("verdict", gap::text(verdict)), ("sum", gap::text(sum))],
    )
}

/// A part without a name.
/// "Papers"
pub fn part_unnamed() -> String {
    say("findings-part-unnamed", [])
}

/// "The day is not known exactly. The meeting is {meeting}. {asks}"
pub fn day_not_exact(meeting: NaiveDate, asks: &str) -> String {
    say("findings-day-not-exact", [("meeting", gap::date(meeting)), ("asks", gap::text(asks))])
}

/// Stands after a sum that only a range of days gives.
/// "{sum} The exact day would settle it."
pub fn exact_day_settles(sum: &str) -> String {
    say("findings-exact-day-settles", [("sum", gap::text(sum))])
}

/// "It starts at {start} on {day}. {asks}"
pub fn starts_outside(start: NaiveTime, day: NaiveDate, asks: &str) -> String {
    say(
        "findings-starts-outside",
        [("start", gap::time(start)), ("day", gap::date(day)), ("asks", gap::text(asks))],
    )
}

/// "{span}, London time. {asks}"
pub fn hours_inside(span: &str, asks: &str) -> String {
    say("findings-hours-inside", [("span", gap::text(span)), ("asks", gap::text(asks))])
}

/// "{span}, London time: {outside} outside. {asks}"
pub fn hours_outside(span: &str, outside: &str, asks: &str) -> String {
    say(
        "findings-hours-outside",
        [("span", gap::text(span)), ("outside", gap::text(outside)), ("asks", gap::text(asks))],
    )
}

/// "{span}: {length}. {asks}"
pub fn length(span: &str, length: &str, asks: &str) -> String {
    say(
        "findings-length",
        [("span", gap::text(span)), ("length", gap::text(length)), ("asks", gap::text(asks))],
    )
}

/// "{from} to {to} on {day}"
pub fn span(from: NaiveTime, to: NaiveTime, day: NaiveDate) -> String {
    say(
        "findings-span",
        [("from", gap::time(from)), ("to", gap::time(to)), ("day", gap::date(day))],
    )
}

/// "{from} on {first} to {to} on {last}"
pub fn span_of_days(from: NaiveTime, first: NaiveDate, to: NaiveTime, last: NaiveDate) -> String {
    say(
        "findings-span-of-days",
        [
            ("from", gap::time(from)),
            ("first", gap::date(first)),
            ("to", gap::time(to)),
            ("last", gap::date(last)),
        ],
    )
}

/// "The meeting's date is not known."
pub fn no_meeting_day() -> String {
    say("findings-no-meeting-day", [])
}

/// "The meeting's date cannot be right."
pub fn meeting_day_impossible() -> String {
    say("findings-meeting-day-impossible", [])
}

/// "The message gives two different times for the meeting, and the answer depends on which is right."
pub fn start_disputed() -> String {
    say("findings-start-disputed", [])
}

/// "The message does not say for certain that the meeting is then."
pub fn open_certain() -> String {
    say("findings-open-certain", [])
}

/// "The message does not say that this is a meeting."
pub fn open_meeting() -> String {
    say("findings-open-meeting", [])
}

/// "The message names more than one day or time."
pub fn open_which() -> String {
    say("findings-open-which", [])
}

/// "This may be somebody's answer, and not the invitation."
pub fn open_answer() -> String {
    say("findings-open-answer", [])
}

/// "This stands in an older message, and may not hold any more."
pub fn open_older() -> String {
    say("findings-open-older", [])
}

/// "The message leaves the day open."
pub fn open_day() -> String {
    say("findings-open-day", [])
}

/// "The message leaves the exact time open."
pub fn open_time() -> String {
    say("findings-open-time", [])
}

/// "The message gives the time by another clock than London's."
pub fn open_zone() -> String {
    say("findings-open-zone", [])
}

/// "Nobody has said when the invitation was sent."
pub fn sent_not_said() -> String {
    say("findings-sent-not-said", [])
}

/// "The file's time stamp may be from an export."
pub fn sent_not_confirmed() -> String {
    say("findings-sent-not-confirmed", [])
}

/// "No message in the record gives this date for the meeting."
pub fn no_message() -> String {
    say("findings-no-message", [])
}

/// "The date of sending cannot be right."
pub fn sent_impossible() -> String {
    say("findings-sent-impossible", [])
}

/// "This message is dated {sent}, after the meeting began on {meeting}."
pub fn message_after_meeting(sent: NaiveDate, meeting: NaiveDate) -> String {
    say(
        "findings-message-after-meeting",
        [("sent", gap::date(sent)), ("meeting", gap::date(meeting))],
    )
}

/// "This message is dated after the meeting on {meeting}."
pub fn message_dated_after_meeting(meeting: NaiveDate) -> String {
    say("findings-message-dated-after-meeting", [("meeting", gap::date(meeting))])
}

/// "Nobody has said when the agenda and papers came."
pub fn papers_unknown() -> String {
    say("findings-papers-unknown", [])
}

/// "The day on which the papers came is not known."
pub fn papers_day_unknown() -> String {
    say("findings-papers-day-unknown", [])
}

/// "No papers came before the meeting on {meeting}. {asks}"
pub fn no_papers_before(meeting: NaiveDate, asks: &str) -> String {
    say("findings-no-papers-before", [("meeting", gap::date(meeting)), ("asks", gap::text(asks))])
}

/// "Papers had not come on {on}, meeting {meeting}: {left}. {asks}"
pub fn papers_not_here(on: NaiveDate, meeting: NaiveDate, left: &str, asks: &str) -> String {
    say(
        "findings-papers-not-here",
        [
            ("on", gap::date(on)),
            ("meeting", gap::date(meeting)),
            ("left", gap::text(left)),
            ("asks", gap::text(asks)),
        ],
    )
}

/// "Papers had not come on {on}, meeting {meeting}. {asks}"
pub fn papers_not_here_uncounted(on: NaiveDate, meeting: NaiveDate, asks: &str) -> String {
    say(
        "findings-papers-not-here-uncounted",
        [("on", gap::date(on)), ("meeting", gap::date(meeting)), ("asks", gap::text(asks))],
    )
}

/// "Papers had not come on {on}. The meeting is {meeting}, so there was still time."
pub fn papers_may_still_come(on: NaiveDate, meeting: NaiveDate) -> String {
    say("findings-papers-may-still-come", [("on", gap::date(on)), ("meeting", gap::date(meeting))])
}

/// "The dates reach further than the calendar that is used here."
pub fn beyond_calendar() -> String {
    say("findings-beyond-calendar", [])
}

/// "The start or end time is not known."
pub fn time_not_said() -> String {
    say("findings-time-not-said", [])
}

/// "It is an all-day entry, so its hours are not known."
pub fn time_all_day() -> String {
    say("findings-time-all-day", [])
}

/// "The time zone in the invitation is not one that is known."
pub fn time_unknown_zone() -> String {
    say("findings-time-unknown-zone", [])
}

/// "The year cannot be right."
pub fn time_impossible() -> String {
    say("findings-time-impossible", [])
}

/// "The end is before the start."
pub fn time_end_before_start() -> String {
    say("findings-time-end-before-start", [])
}

/// "It starts and ends at the same time, so its length is not known."
pub fn time_no_length() -> String {
    say("findings-time-no-length", [])
}

/// "We read this rule as being about {covered}. That leaves out {kind}."
pub fn other_kinds(covered: &[String], kind: &str) -> String {
    say("findings-other-kinds", [("covered", gap::list(covered)), ("kind", gap::text(kind))])
}

/// "co-production groups"
pub fn kind_coproduction_group() -> String {
    say("findings-kind-coproduction-group", [])
}

/// "annual reviews"
pub fn kind_annual_review() -> String {
    say("findings-kind-annual-review", [])
}

/// "meetings about one child's support"
pub fn kind_child_support() -> String {
    say("findings-kind-child-support", [])
}

/// "boards"
pub fn kind_board() -> String {
    say("findings-kind-board", [])
}

/// "events"
pub fn kind_event() -> String {
    say("findings-kind-event", [])
}

/// "other meetings"
pub fn kind_other() -> String {
    say("findings-kind-other", [])
}

/// "The meeting is {meeting}. The charter applies from {from}."
pub fn not_in_force_yet(meeting: NaiveDate, from: NaiveDate) -> String {
    say("findings-not-in-force-yet", [("meeting", gap::date(meeting)), ("from", gap::date(from))])
}

/// "The meeting is {meeting}. The charter applied until {until}."
pub fn no_longer_in_force(meeting: NaiveDate, until: NaiveDate) -> String {
    say(
        "findings-no-longer-in-force",
        [("meeting", gap::date(meeting)), ("until", gap::date(until))],
    )
}

/// "{came} {sent}. The charter applies from {from}."
pub fn sent_before_force(came: &str, sent: NaiveDate, from: NaiveDate) -> String {
    say(
        "findings-sent-before-force",
        [("came", gap::text(came)), ("sent", gap::date(sent)), ("from", gap::date(from))],
    )
}

/// "The last good day was {last}. The charter applies from {from}."
pub fn last_day_before_force(last: NaiveDate, from: NaiveDate) -> String {
    say("findings-last-day-before-force", [("last", gap::date(last)), ("from", gap::date(from))])
}

/// "This charter does not say how far ahead to book."
pub fn no_notice() -> String {
    say("findings-no-notice", [])
}

/// "This charter does not say at what time of day to meet."
pub fn no_window() -> String {
    say("findings-no-window", [])
}

/// "This charter does not say how long a meeting may be."
pub fn no_length() -> String {
    say("findings-no-length", [])
}

/// "This charter does not say when papers should come."
pub fn no_papers() -> String {
    say("findings-no-papers", [])
}

/// "This charter is another council's. It is used here only to compare."
pub fn another_councils() -> String {
    say("findings-another-councils", [])
}

/// "Nobody has said whether this charter is your council's own."
pub fn whose_not_known() -> String {
    say("findings-whose-not-known", [])
}

/// "The charter applies from {from}. Whether it was done by then is not known, so this is open."
pub fn perhaps_before_force(from: NaiveDate) -> String {
    say("findings-perhaps-before-force", [("from", gap::date(from))])
}

/// "The charter has no date. It was read on {read-on}. The meeting was long before, so it may not have applied."
pub fn undated_charter(read_on: NaiveDate) -> String {
    say("findings-undated-charter", [("read-on", gap::date(read_on))])
}

/// "The date was changed. Notice counts from the message that first gave this date."
pub fn moved() -> String {
    say("findings-moved", [])
}

/// "The date was changed or called off, and then given again. Notice counts from the first message that gave it."
pub fn moved_back() -> String {
    say("findings-moved-back", [])
}

/// "Sending day: the email's own date."
pub fn basis_email_date() -> String {
    say("findings-basis-email-date", [])
}

/// "Sending day: when the email server took it in."
pub fn basis_email_received() -> String {
    say("findings-basis-email-received", [])
}

/// "Sending day: the time that the Outlook message keeps."
pub fn basis_message_sent() -> String {
    say("findings-basis-message-sent", [])
}

/// "Sending day: the time stamp in the invitation."
pub fn basis_stamp() -> String {
    say("findings-basis-stamp", [])
}

/// "Sending day: when the invitation was made. It may have been sent later."
pub fn basis_created() -> String {
    say("findings-basis-created", [])
}

/// Stands after one of these.
/// "That came in with a record file. It was not read from the message here."
pub fn basis_brought_in() -> String {
    say("findings-basis-brought-in", [])
}

/// "Another rule covers it: at least {amount}' notice ({clause})."
pub fn law_covers_notice(amount: &str, clause: &str) -> String {
    say(
        "findings-law-covers-notice",
        [("amount", gap::text(amount)), ("clause", gap::text(clause))],
    )
}

/// "Another rule covers it: papers at least {amount} before ({clause})."
pub fn law_covers_papers(amount: &str, clause: &str) -> String {
    say(
        "findings-law-covers-papers",
        [("amount", gap::text(amount)), ("clause", gap::text(clause))],
    )
}

/// "Bank holidays so far ahead are expected, not published yet."
pub fn holidays_expected() -> String {
    say("findings-holidays-expected", [])
}

/// "This counts from {day}, which is after {today}, the day of the check."
pub fn counted_from_ahead(day: NaiveDate, today: NaiveDate) -> String {
    say("findings-counted-from-ahead", [("day", gap::date(day)), ("today", gap::date(today))])
}

/// "This message changes an earlier one."
pub fn sent_earlier_message() -> String {
    say("findings-sent-earlier-message", [])
}

/// "This message speaks of a date that was given before."
pub fn sent_reminder() -> String {
    say("findings-sent-reminder", [])
}

/// "This may be a later copy."
pub fn sent_passed_on() -> String {
    say("findings-sent-passed-on", [])
}

/// "This counts from the day they came. If they came by post, they were sent before."
pub fn papers_by_post() -> String {
    say("findings-papers-by-post", [])
}

/// "Please check it."
pub fn ask_check() -> String {
    say("findings-ask-check", [])
}

/// "Please check the date."
pub fn ask_check_date() -> String {
    say("findings-ask-check-date", [])
}

/// "Please check the times."
pub fn ask_check_times() -> String {
    say("findings-ask-check-times", [])
}

/// "Please check that day."
pub fn ask_check_day() -> String {
    say("findings-ask-check-day", [])
}

/// "Please check when it was sent."
pub fn ask_check_sent() -> String {
    say("findings-ask-check-sent", [])
}

/// "Please confirm when it was sent."
pub fn ask_confirm_sent() -> String {
    say("findings-ask-confirm-sent", [])
}

/// "When was the first one sent?"
pub fn ask_first_sent() -> String {
    say("findings-ask-first-sent", [])
}

/// "When was the first message sent?"
pub fn ask_first_message_sent() -> String {
    say("findings-ask-first-message-sent", [])
}

/// "When was it sent to you?"
pub fn ask_sent_to_you() -> String {
    say("findings-ask-sent-to-you", [])
}

/// "Do you know that day?"
pub fn ask_post_day() -> String {
    say("findings-ask-post-day", [])
}
