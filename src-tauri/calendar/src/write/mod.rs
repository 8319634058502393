//! Calendar files that this app gives out (RFC 5545), written so that Outlook, Google, Apple and Thunderbird all
//! open them as meant.
//!
//! Single events in UTC, series in Europe/London with its rules, all-day ones as dates with the next day as end. No
//! METHOD: with one, Outlook takes the file for a message to answer. No X-WR-CALNAME for one event: with it, Outlook
//! and Apple make a new calendar. Every text goes through [`mod@line`], so that no word from outside can begin a line.

mod line;

use chrono::{DateTime, Datelike, Days, TimeZone as _, Utc};
use chrono_tz::Europe::London;
use serde::{Deserialize, Serialize};

use self::line::FoldedLines;
use super::rule::RecurrenceRule;
use super::series::{instant, local_of};
use evenhand_core::record::{Id, MeetingTime};
use evenhand_words::tr::calendar;

/// One entry of a calendar file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExportEntry {
    /// UID: the same at each export of the same thing, see [`ExportEntry::uid_for`].
    pub uid: String,
    /// What it is; gives the words where there are none.
    pub kind: ExportKind,
    /// When it starts.
    pub starts: MeetingTime,
    /// When it ends: for dates the day after the last.
    pub ends: Option<MeetingTime>,
    /// How it repeats, for series.
    pub repeats: Option<Repeats>,
    /// A title that the user chose to show. `None`: words that tell nothing private.
    pub summary: Option<String>,
    /// Further words that the user chose to show. Empty: none.
    pub description: String,
    /// Where. Empty: none.
    pub location: String,
    /// A web address to join at. Empty: none.
    pub url: String,
    /// SEQUENCE: grows with each change.
    pub sequence: u32,
    /// DTSTAMP: when this version was made.
    pub stamp: DateTime<Utc>,
    /// It was called off.
    pub cancelled: bool,
    /// Reminders.
    pub alarms: Vec<Alarm>,
}

/// How an entry repeats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeats {
    /// RRULE's value.
    pub rule: String,
    /// EXDATE: starts that are left out.
    pub without: Vec<MeetingTime>,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportKind {
    /// A meeting.
    Meeting,
    /// The day by which agenda and papers should come.
    PapersDue,
    /// The last day on which a meeting could be booked.
    LastDayToBook,
    /// The day by which a reply is due.
    ReplyDue,
    /// The day on which a promise is due.
    PromiseDue,
    /// The last day of a time limit.
    TimeLimit,
}

/// A reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alarm {
    /// One hour before.
    HourBefore,
    /// One day before.
    DayBefore,
}

/// Settings of a whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WriteOptions {
    /// Name of the calendar, for files of more than one entry. Left out of a file of one.
    pub calendar_name: Option<String>,
}

/// PRODID of every file.
const PRODID: &str = "-//Evenhand//Evenhand//EN";

impl ExportKind {
    /// Words that tell nothing private.
    pub fn words(self) -> String {
        match self {
            Self::Meeting => calendar::meeting(),
            Self::PapersDue => calendar::papers_due(),
            Self::LastDayToBook => calendar::last_day_to_book(),
            Self::ReplyDue => calendar::reply_due(),
            Self::PromiseDue => calendar::promise_due(),
            Self::TimeLimit => calendar::time_limit(),
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::PapersDue => "papers",
            Self::LastDayToBook => "booking",
            Self::ReplyDue => "reply",
            Self::PromiseDue => "promise",
            Self::TimeLimit => "limit",
        }
    }
}

impl ExportEntry {
    /// The UID of an item's entry of a kind: the same for ever.
    pub fn uid_for(item: Id, kind: ExportKind) -> String {
        format!("{item}-{}@evenhand.invalid", kind.suffix())
    }

    /// An entry with its words for nobody else to read, and nothing more.
    pub fn new(item: Id, kind: ExportKind, starts: MeetingTime, stamp: DateTime<Utc>) -> Self {
        Self {
            uid: Self::uid_for(item, kind),
            kind,
            starts,
            ends: None,
            repeats: None,
            summary: None,
            description: String::new(),
            location: String::new(),
            url: String::new(),
            sequence: 0,
            stamp,
            cancelled: false,
            alarms: Vec::new(),
        }
    }
}

/// The bytes of a calendar file. Entries outside the years 1 to 9999, which RFC 5545 cannot write, are left out.
pub fn write(entries: &[ExportEntry], options: &WriteOptions) -> Vec<u8> {
    let entries: Vec<&ExportEntry> = entries.iter().filter(|entry| fits(entry)).collect();
    let mut out = FoldedLines::default();
    out.plain("BEGIN", "VCALENDAR");
    out.plain("VERSION", "2.0");
    out.plain("PRODID", PRODID);
    out.plain("CALSCALE", "GREGORIAN");
    if let (Some(name), true) = (&options.calendar_name, entries.len() > 1) {
        out.text("X-WR-CALNAME", name);
        out.plain("X-WR-TIMEZONE", "Europe/London");
    }
    if entries
        .iter()
        .any(|entry| series(entry).is_some() && matches!(entry.starts, MeetingTime::At { .. }))
    {
        london(&mut out);
    }
    for entry in entries {
        event(&mut out, entry);
    }
    out.plain("END", "VCALENDAR");
    out.finish()
}

fn fits(entry: &ExportEntry) -> bool {
    let year = |time: &MeetingTime| {
        (1..=9998).contains(&local_of(time).year()) && (1..=9998).contains(&instant(time).year())
    };
    year(&entry.starts)
        && entry.ends.as_ref().is_none_or(year)
        && (1..=9998).contains(&entry.stamp.year())
}

/// The rule, where it is one that is understood and has no letter that could end the line.
fn series(entry: &ExportEntry) -> Option<&Repeats> {
    let safe = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'=' | b';' | b',' | b'+' | b'-');
    entry.repeats.as_ref().filter(|repeats| {
        repeats.rule.bytes().all(safe) && RecurrenceRule::parse(&repeats.rule).is_some()
    })
}

fn event(out: &mut FoldedLines, entry: &ExportEntry) {
    let zoned = series(entry).is_some();
    out.plain("BEGIN", "VEVENT");
    out.text("UID", &entry.uid);
    out.plain("DTSTAMP", &utc(entry.stamp));
    out.plain("SEQUENCE", &entry.sequence.to_string());
    time(out, "DTSTART", &entry.starts, zoned);
    end(out, entry, zoned);
    if let Some(repeats) = series(entry) {
        out.plain("RRULE", &repeats.rule);
        for without in &repeats.without {
            time(out, "EXDATE", without, true);
        }
    }
    let words = entry.summary.clone().unwrap_or_else(|| entry.kind.words());
    out.text("SUMMARY", &words);
    out.text_if("LOCATION", &entry.location);
    out.text_if("DESCRIPTION", &entry.description);
    out.address("URL", &entry.url);
    out.plain("STATUS", if entry.cancelled { "CANCELLED" } else { "CONFIRMED" });
    let busy = entry.kind == ExportKind::Meeting && !entry.cancelled;
    out.plain("TRANSP", if busy { "OPAQUE" } else { "TRANSPARENT" });
    if !entry.cancelled {
        for alarm in &entry.alarms {
            self::alarm(out, *alarm, &words);
        }
    }
    out.plain("END", "VEVENT");
}

/// DTEND, where it comes after the start. A date always has one: the next day at the least.
fn end(out: &mut FoldedLines, entry: &ExportEntry, zoned: bool) {
    match (&entry.starts, &entry.ends) {
        (MeetingTime::Date { date }, ends) => {
            let given = match ends {
                Some(MeetingTime::Date { date: end }) if end > date => Some(*end),
                _ => date.checked_add_days(Days::new(1)),
            };
            if let Some(date) = given {
                time(out, "DTEND", &MeetingTime::Date { date }, zoned);
            }
        }
        (starts @ MeetingTime::At { .. }, Some(ends @ MeetingTime::At { .. }))
            if instant(ends) > instant(starts) =>
        {
            // In the night when the clocks go back London's 1.30am stands for the first of two; UTC tells them apart,
            // and an end may be in UTC where the start has a zone (RFC 5545 section 3.8.2.2).
            time(out, "DTEND", ends, zoned && !is_second_of_two(ends));
        }
        _ => {}
    }
}

/// Whether London's clock showed the same an hour before. Such a start of a series cannot be said: a rule follows
/// London's clock, and its first meeting is then read an hour early.
fn is_second_of_two(at: &MeetingTime) -> bool {
    let MeetingTime::At { utc, .. } = at else { return false };
    let london = utc.with_timezone(&London);
    let first = London.from_local_datetime(&london.naive_local()).earliest();
    first.is_some_and(|first| first != london)
}

/// A time: a date, an instant in UTC, or London's clock for what repeats by it.
fn time(out: &mut FoldedLines, name: &str, at: &MeetingTime, zoned: bool) {
    match at {
        MeetingTime::Date { date } => {
            out.plain(&format!("{name};VALUE=DATE"), &date.format("%Y%m%d").to_string());
        }
        MeetingTime::At { utc: at, .. } if zoned => {
            let local = at.with_timezone(&London).naive_local();
            out.plain(
                &format!("{name};TZID=Europe/London"),
                &local.format("%Y%m%dT%H%M%S").to_string(),
            );
        }
        MeetingTime::At { utc: at, .. } => out.plain(name, &utc(*at)),
    }
}

fn utc(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn alarm(out: &mut FoldedLines, alarm: Alarm, words: &str) {
    out.plain("BEGIN", "VALARM");
    out.plain("ACTION", "DISPLAY");
    out.text("DESCRIPTION", words);
    out.plain(
        "TRIGGER",
        match alarm {
            Alarm::HourBefore => "-PT1H",
            Alarm::DayBefore => "-P1D",
        },
    );
    out.plain("END", "VALARM");
}

/// Europe/London as it has been since 1996, by rules: lists of dates stop being right where they end.
fn london(out: &mut FoldedLines) {
    out.plain("BEGIN", "VTIMEZONE");
    out.plain("TZID", "Europe/London");
    for (part, start, from, to, rule, name) in [
        (
            "DAYLIGHT",
            "19960331T010000",
            "+0000",
            "+0100",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "BST",
        ),
        (
            "STANDARD",
            "19961027T020000",
            "+0100",
            "+0000",
            "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "GMT",
        ),
    ] {
        out.plain("BEGIN", part);
        out.plain("DTSTART", start);
        out.plain("TZOFFSETFROM", from);
        out.plain("TZOFFSETTO", to);
        out.plain("TZNAME", name);
        out.plain("RRULE", rule);
        out.plain("END", part);
    }
    out.plain("END", "VTIMEZONE");
}
