//! What was doubtful in a file: a closed list with its data, and one table of plain words.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

/// One doubt about a file. The data is the file's own; the words are in [`Warning::sentence`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Warning {
    /// Nothing in the file at all.
    Empty,
    /// More bytes than are read.
    TooBig {
        /// Bytes in the file.
        bytes: u64,
    },
    /// The file asks for more memory than one file may have; the rest was left out.
    TooMuch,
    /// No calendar was found in it.
    NoCalendar,
    /// A calendar, but no event in it.
    NoEvent,
    /// A line's bytes are not UTF-8; they were read as Windows-1252.
    NotUtf8 {
        /// Line in the file, from 1.
        line: u32,
    },
    /// A line is longer than is read.
    LongLine {
        /// Line in the file, from 1.
        line: u32,
    },
    /// A line makes no sense and was left out.
    BadLine {
        /// Line in the file, from 1.
        line: u32,
    },
    /// A component ends that never began, or the file ends inside one.
    NotClosed {
        /// The component's name.
        component: String,
    },
    /// Components inside components, deeper than is read.
    TooDeep {
        /// Line in the file, from 1.
        line: u32,
    },
    /// A part that this app does not use was kept aside.
    KeptAside {
        /// The component's name.
        component: String,
        /// How many.
        count: u32,
    },
    /// A date or time that cannot be read.
    BadTime {
        /// The property's name.
        field: String,
        /// What is written.
        value: String,
    },
    /// No start.
    NoStart,
    /// No UID.
    NoUid,
    /// The end is before the start, and was left out.
    EndsBeforeStart {
        /// The end as an instant in UTC, or a date.
        end: String,
    },
    /// Both an end and a length, and they differ. The end was taken.
    EndAndLength,
    /// No zone and no Z: London was taken.
    Floating,
    /// A zone that nothing explains: the time is shown as if it were London's, and nothing is counted by it.
    UnknownZone {
        /// The name as written.
        zone: String,
    },
    /// The clocks go forward over this time; the offset before was taken.
    ClockGap {
        /// The time as written.
        local: NaiveDateTime,
    },
    /// The clocks go back over this time; the first of the two was taken.
    ClockTwice {
        /// The time as written.
        local: NaiveDateTime,
    },
    /// How it repeats cannot be read; only the first meeting is known.
    BadRule {
        /// The rule as written.
        rule: String,
    },
    /// It repeats more often than is shown.
    RuleCut,
    /// More people, dates or files than are kept for one event.
    ListCut {
        /// The property's name.
        field: String,
    },
    /// CREATED is the year 1, as Google writes it; it was not used.
    CreatedUnset,
    /// The e-mail's Date line and its Received lines are more than a day apart.
    DateDiffers {
        /// By the Date line.
        date: DateTime<Utc>,
        /// By the earliest Received line.
        received: DateTime<Utc>,
    },
    /// Only a DTSTAMP without METHOD: the user has to say whether it is the time of sending.
    AskSent {
        /// The stamp.
        stamp: DateTime<Utc>,
    },
    /// The message is dated days away from the stamp of the invitation in it: it may have been passed on.
    SentDiffers {
        /// The message's date.
        date: DateTime<Utc>,
        /// The invitation's stamp.
        stamp: DateTime<Utc>,
    },
    /// The invitation was made days before it was stamped: an earlier message may have given the date.
    MadeEarlier {
        /// CREATED.
        made: DateTime<Utc>,
        /// When this message was sent.
        sent: DateTime<Utc>,
    },
    /// SEQUENCE says that it changes an earlier message.
    ChangesEarlier,
    /// Nothing tells when it was sent.
    SentUnknown,
    /// The same event stood in the message more than once; one was kept.
    Repeated {
        /// Its UID.
        uid: String,
        /// How many were left out.
        count: u32,
    },
    /// A calendar in the message could not be read.
    BadPart {
        /// Its file name or media type.
        name: String,
    },
    /// The message holds no meeting; its words may name one.
    WordsOnly,
    /// An Outlook message without a time of meeting.
    MsgNoTime,
    /// An Outlook message that says it repeats, in a way that is not read.
    MsgRepeats,
    /// An Outlook message that cannot be opened.
    MsgDamaged,
    /// An e-mail that cannot be taken apart.
    EmlDamaged,
    /// An e-mail that only its receiver's key opens.
    Encrypted,
    /// A `winmail.dat` that breaks off.
    TnefDamaged,
    /// Further warnings of the same file were left out.
    More {
        /// How many.
        count: u32,
    },
}

impl Warning {
    /// The warning in plain words: what was found, then what was done or is to do.
    pub fn sentence(&self) -> String {
        match self {
            Self::Empty => "This file is empty. Nothing was added.".into(),
            Self::TooBig { .. } => "This file is too big for an invitation. It was not read.".into(),
            Self::TooMuch => "This file holds more than can be read at once. The rest was left out.".into(),
            Self::NoCalendar => "There is no calendar in this file. You can type the date in.".into(),
            Self::NoEvent => "There is no meeting in this calendar.".into(),
            Self::NotUtf8 { line } => {
                format!("Line {line} uses an older way of writing letters. Please check the words.")
            }
            Self::LongLine { line } => format!("Line {line} is too long. It was left out."),
            Self::BadLine { line } => format!("Line {line} makes no sense. It was left out."),
            Self::NotClosed { .. } => "Part of this file may be missing. Please check what was read.".into(),
            Self::TooDeep { line } => format!("From line {line} the file is too tangled. That part was left out."),
            Self::KeptAside { component, count } => kept_aside(component, *count),
            Self::BadTime { field, value } => bad_time(field, value),
            Self::NoStart => "This file does not say when the meeting starts. You can type it in.".into(),
            Self::NoUid => "This meeting has no number of its own. Later changes may not be matched.".into(),
            Self::EndsBeforeStart { .. } => "The end is before the start. The end was left out.".into(),
            Self::EndAndLength => "The end and the length do not agree. The end was used.".into(),
            Self::Floating => "The time has no time zone. London time was used.".into(),
            Self::UnknownZone { zone } => {
                format!("The time zone \"{}\" is not known. Please check the time.", short(zone))
            }
            Self::ClockGap { .. } => "The clocks go forward at this time. Please check the start and end.".into(),
            Self::ClockTwice { .. } => {
                "The clocks go back, so this time comes twice. The first one was used.".into()
            }
            Self::BadRule { .. } => {
                "How this meeting repeats could not be read. Only the first one is shown.".into()
            }
            Self::RuleCut => "This meeting repeats many times. Only some of them are shown.".into(),
            Self::ListCut { .. } => "This file has a very long list. Part of it was left out.".into(),
            Self::CreatedUnset => "The day it was made is not real. It was not used.".into(),
            Self::DateDiffers { date, received } => format!(
                "The e-mail says it was sent on {}. It was received on {}. Please check which is right.",
                day(date),
                day(received)
            ),
            Self::AskSent { stamp } => format!(
                "The file was stamped on {}. Is that when it was sent to you?",
                day(stamp)
            ),
            Self::SentDiffers { date, stamp } => format!(
                "The invitation is stamped {}. The message around it is dated {}. When was it first sent to you?",
                day(stamp),
                day(date)
            ),
            Self::MadeEarlier { made, sent } => format!(
                "The invitation was made on {}. This message was sent on {}. Was there an earlier one?",
                day(made),
                day(sent)
            ),
            Self::ChangesEarlier => {
                "This message changes an earlier one. Please add the first one too, if you have it.".into()
            }
            Self::SentUnknown => "This file does not say when it was sent. You can type the day in.".into(),
            Self::Repeated { .. } => "The same invitation was in this message more than once. One was kept.".into(),
            Self::BadPart { name } => {
                format!("A calendar in this message (\"{}\") could not be read.", short(name))
            }
            Self::WordsOnly => "There is no calendar in this. Please check the dates found in its words.".into(),
            Self::MsgNoTime => {
                "Can't tell when the meeting is. In Outlook, save it as .ics or .eml and try again.".into()
            }
            Self::MsgRepeats => {
                "This meeting repeats, but how was not read. In Outlook, save it as .ics and try again.".into()
            }
            Self::MsgDamaged => "This Outlook file is damaged. In Outlook, save it as .eml and try again.".into(),
            Self::EmlDamaged => "This e-mail could not be read. Please save it again and try once more.".into(),
            Self::Encrypted => {
                "This e-mail is encrypted. Open it where you read e-mails, and copy its words here.".into()
            }
            Self::TnefDamaged => "Part of the Outlook file is missing. Please check what was read.".into(),
            Self::More { count } => format!("There are {count} more notes about this file."),
        }
    }
}

fn kept_aside(component: &str, count: u32) -> String {
    match (component, count) {
        ("VTODO", 1) => "There is a to-do in this file. It was not used.".into(),
        ("VTODO", n) => format!("There are {n} to-dos in this file. They were not used."),
        (_, 1) => "One part of this file is not a meeting. It was not used.".into(),
        (_, n) => format!("{n} parts of this file are not meetings. They were not used."),
    }
}

fn bad_time(field: &str, value: &str) -> String {
    let what = match field {
        "DTSTART" => "start",
        "DTEND" | "DURATION" => "end",
        "DTSTAMP" | "CREATED" | "LAST-MODIFIED" => "time stamp",
        _ => "date",
    };
    format!("The {what} \"{}\" could not be read. It was left out.", short(value))
}

fn day(at: &DateTime<Utc>) -> String {
    at.with_timezone(&chrono_tz::Europe::London).format("%a %-d %b %Y").to_string()
}

/// The file's own words, cut so that a hostile value cannot fill the screen or break the line.
fn short(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    clean.trim().to_owned()
}

/// A list of warnings that stays short whatever the file does.
#[derive(Clone, Debug, Default)]
pub(crate) struct WarningList {
    kept: Vec<Warning>,
    dropped: u32,
}

impl WarningList {
    const MOST: usize = 100;

    /// Adds one; past the limit it is only counted.
    pub(crate) fn push(&mut self, warning: Warning) {
        if self.kept.len() < Self::MOST {
            self.kept.push(warning);
        } else {
            self.dropped = self.dropped.saturating_add(1);
        }
    }

    /// Adds one unless it is there already.
    pub(crate) fn push_once(&mut self, warning: Warning) {
        if !self.kept.contains(&warning) {
            self.push(warning);
        }
    }

    /// The warnings, with the number left out at the end.
    pub(crate) fn finish(mut self) -> Vec<Warning> {
        if self.dropped > 0 {
            self.kept.push(Warning::More { count: self.dropped });
        }
        self.kept
    }
}
