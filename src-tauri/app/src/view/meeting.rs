//! When a meeting is and how long things take, in words.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter;
use evenhand_core::record::{Meeting, MeetingTime};
use evenhand_words as words;
use evenhand_words::tr::{dates, meetings, units};

/// "Mon 30 Nov 2026, 10.30am to 12 noon (1 h 30 min)". `None` where no start is known.
pub fn meeting_words(meeting: &Meeting) -> Option<String> {
    let start = meeting.starts.as_ref()?;
    let MeetingTime::At { utc: begin, .. } = start else {
        let first = charter::day_of(start)?;
        let last = meeting.ends.as_ref().and_then(|ends| start.last_whole_day(ends));
        return Some(match last.filter(|last| *last > first) {
            Some(last) => meetings::days(first, last),
            None => words::date(first),
        });
    };
    let from = begin.with_timezone(&London);
    to_its_end(dates::day_and_time(from.date_naive(), from.time()), *begin, meeting)
}

/// "10.30am to 12 noon (1 h 30 min)". `None` where no hour is known.
pub fn meeting_hours(meeting: &Meeting) -> Option<String> {
    let Some(MeetingTime::At { utc: start, .. }) = &meeting.starts else { return None };
    to_its_end(words::time(start.with_timezone(&London).time()), *start, meeting)
}

/// The day on which a meeting starts, in London.
pub fn meeting_day(meeting: &Meeting) -> Option<NaiveDate> {
    charter::day_of(meeting.starts.as_ref()?)
}

/// How it begins, and then its end where that is known.
fn to_its_end(begin: String, start: DateTime<Utc>, meeting: &Meeting) -> Option<String> {
    let Some(MeetingTime::At { utc: end, .. }) = &meeting.ends else { return Some(begin) };
    let (from, to) = (start.with_timezone(&London), end.with_timezone(&London));
    let minutes = u32::try_from((*end - start).num_minutes()).ok()?;
    let end = if to.date_naive() == from.date_naive() {
        words::time(to.time())
    } else {
        dates::day_and_time(to.date_naive(), to.time())
    };
    Some(meetings::from_to(&begin, &end, &minutes_words(minutes)))
}

/// Minutes as "1 h 30 min".
pub fn minutes_words(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => units::short_minutes(rest),
        (hours, 0) => units::short_hours(hours),
        (hours, rest) => units::hours_and_minutes(hours, rest),
    }
}
