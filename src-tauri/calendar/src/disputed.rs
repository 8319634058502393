//! Other starts that a message gives its meeting, beside the one that was taken.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use evenhand_core::record::MeetingTime;

use super::event::CalendarEvent;
use super::warning::CalendarWarning;
use super::zone::{Zone, names};

/// A start, and the end that the meeting then has.
type StartAndEnd = (MeetingTime, Option<MeetingTime>);

impl CalendarEvent {
    /// The starts that this message disputes its start with, each with the end that the meeting then has: what its
    /// words say, and the hour by a zone that stands beside a Z. Where a time is said to be of another day, its hours
    /// are not disputed, and where only the start is, its length is not. Where only the end is, it comes with the
    /// meeting's own start.
    pub fn disputed(&self) -> Vec<StartAndEnd> {
        let Some(starts) = &self.starts else { return Vec::new() };
        let others = self.warnings.iter().filter_map(|warning| match warning {
            CalendarWarning::WordsDiffer { said, .. } => match said.split_once('/') {
                // An end of its own, behind the start that both give.
                Some((_, end)) => Some((starts.clone(), said_start(end, starts))),
                None => self.with_end(starts, said_start(said, starts)),
            },
            CalendarWarning::ZoneBesideZ { zone } => self.with_end(starts, by_zone(zone, starts)),
            _ => None,
        });
        others.collect()
    }

    fn with_end(&self, starts: &MeetingTime, other: Option<MeetingTime>) -> Option<StartAndEnd> {
        let other = other?;
        Some((other.clone(), self.moved_end(starts, &other)))
    }

    /// The end of the meeting where it starts at another time and is as long.
    fn moved_end(&self, starts: &MeetingTime, other: &MeetingTime) -> Option<MeetingTime> {
        match (starts, other, self.ends.as_ref()?) {
            (
                MeetingTime::At { utc: start, .. },
                MeetingTime::At { utc: other, .. },
                MeetingTime::At { utc: end, .. },
            ) => Some(in_london(other.checked_add_signed(*end - *start)?)),
            (
                MeetingTime::Date { date: start },
                MeetingTime::Date { date: other },
                MeetingTime::Date { date: end },
            ) => Some(MeetingTime::Date { date: other.checked_add_signed(*end - *start)? }),
            _ => None,
        }
    }
}

/// The start that words give: an instant, or a day on which the meeting's own hour stands.
fn said_start(said: &str, starts: &MeetingTime) -> Option<MeetingTime> {
    if let Ok(at) = said.parse::<DateTime<Utc>>() {
        return Some(in_london(at));
    }
    let date: NaiveDate = said.parse().ok()?;
    match starts {
        MeetingTime::Date { .. } => Some(MeetingTime::Date { date }),
        MeetingTime::At { utc, .. } => {
            let hour: NaiveTime = utc.with_timezone(&chrono_tz::Europe::London).time();
            Some(in_london(Zone::LONDON.instant(date.and_time(hour)).0))
        }
    }
}

/// The start by the clock of a zone, where the digits of the instant were meant by it.
fn by_zone(zone: &str, starts: &MeetingTime) -> Option<MeetingTime> {
    let MeetingTime::At { utc, .. } = starts else { return None };
    let other = names::zone(zone)?.instant(utc.naive_utc()).0;
    (other != *utc && (other - utc).abs() < TimeDelta::days(1)).then(|| in_london(other))
}

fn in_london(utc: DateTime<Utc>) -> MeetingTime {
    let local = utc.with_timezone(&chrono_tz::Europe::London).naive_local();
    MeetingTime::At { utc, zone: "Europe/London".to_owned(), local }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CalendarLimits, read, time_key};

    fn times(lines: &str) -> Vec<(String, Option<String>)> {
        let calendar = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
             DTSTAMP:20260601T090000Z\r\nSUMMARY:Review\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        let reading = read(calendar.as_bytes(), "a.ics", &CalendarLimits::default());
        let others = reading.events[0].disputed().into_iter();
        others.map(|(starts, ends)| (time_key(&starts), ends.as_ref().map(time_key))).collect()
    }

    #[test]
    fn a_zone_beside_a_z_is_another_start_and_its_end_as_far_off() {
        const LONDON: &str = "DTSTART;TZID=Europe/London:20260630T100000Z\r\n\
                              DTEND;TZID=Europe/London:20260630T113000Z";
        let other = ("2026-06-30T09:00:00Z".to_owned(), Some("2026-06-30T10:30:00Z".to_owned()));
        assert_eq!(times(LONDON), [other]);
        // In winter the two give one hour.
        assert_eq!(times("DTSTART;TZID=Europe/London:20261130T100000Z"), []);
        assert_eq!(times("DTSTART;TZID=Europe/London:20260630T100000"), []);
    }

    #[test]
    fn a_zone_that_gives_the_same_instant_disputes_nothing() {
        let at = |text: &str| in_london(text.parse().unwrap());
        assert_eq!(by_zone("Europe/London", &at("2026-11-30T10:00:00Z")), None);
        let summer = Some(at("2026-06-30T09:00:00Z"));
        assert_eq!(by_zone("Europe/London", &at("2026-06-30T10:00:00Z")), summer);
        assert_eq!(by_zone("Nowhere", &at("2026-06-30T10:00:00Z")), None);
    }

    #[test]
    fn words_give_a_day_or_an_hour() {
        let event = |starts: MeetingTime, ends: MeetingTime, said: &str| CalendarEvent {
            starts: Some(starts),
            ends: Some(ends),
            warnings: vec![CalendarWarning::WordsDiffer { quote: "q".into(), said: said.into() }],
            ..CalendarEvent::default()
        };
        let date = |day: &str| MeetingTime::Date { date: day.parse().unwrap() };
        let at = |text: &str| in_london(text.parse().unwrap());
        let timed =
            |said: &str| event(at("2026-10-20T09:00:00Z"), at("2026-10-20T10:00:00Z"), said);
        let whole = |said: &str| event(date("2026-10-20"), date("2026-10-21"), said);
        for (event, starts, ends) in [
            // Ten o'clock is ten o'clock when the clocks have gone back.
            (timed("2026-10-27"), at("2026-10-27T10:00:00Z"), Some(at("2026-10-27T11:00:00Z"))),
            (
                timed("2026-10-21T13:00:00Z"),
                at("2026-10-21T13:00:00Z"),
                Some(at("2026-10-21T14:00:00Z")),
            ),
            (whole("2026-10-22"), date("2026-10-22"), Some(date("2026-10-23"))),
            (whole("2026-10-22T13:00:00Z"), at("2026-10-22T13:00:00Z"), None),
        ] {
            assert_eq!(event.disputed(), [(starts, ends)]);
        }
        assert_eq!(timed("no time").disputed(), []);
    }
}
