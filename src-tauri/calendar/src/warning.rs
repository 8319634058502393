//! What was doubtful in a file: a closed list with its data, which the catalogue has words for.

use chrono::{DateTime, NaiveDateTime, Utc};
use evenhand_core::record::london_date;
use evenhand_words::tr::{documents, doubts, warnings};
use serde::{Deserialize, Serialize};

/// One doubt about a file. The data is the file's own; the words are in [`CalendarWarning::sentence`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum CalendarWarning {
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
    IgnoredComponent {
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
    /// A line that an event has once stands there twice, and the two do not agree.
    WrittenTwice {
        /// The property's name.
        field: String,
    },
    /// Two DTSTAMPs that do not agree.
    StampedTwice {
        /// The earlier one.
        first: DateTime<Utc>,
        /// The later one.
        last: DateTime<Utc>,
    },
    /// No zone and no Z: London was taken.
    Floating,
    /// A zone that nothing explains: the time is shown as if it were London's, and nothing is counted by it.
    UnknownZone {
        /// The name as written.
        zone: String,
    },
    /// A time has both a zone and a Z, and they give different hours. The Z was taken.
    ZoneBesideZ {
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
    /// CREATED is the year 1, as Google writes it, or another that stands for none; it was not used.
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
    /// It says that it changes an earlier message, or changes one meeting of a series that was there before.
    ChangesEarlier,
    /// It says that its date is not certain yet: a hold, a provisional date.
    NotConfirmed,
    /// Its start is when people may come, and not said to be when the meeting starts.
    TimeRough,
    /// Nothing tells when it was sent.
    SentUnknown,
    /// The same event stood in the message more than once; one was kept.
    Repeated {
        /// Its UID.
        uid: String,
        /// How many were left out.
        count: u32,
    },
    /// The same file has a later version of the meeting, or calls it off; or Outlook says that a later one came.
    Replaced,
    /// A calendar in the message could not be read.
    BadPart {
        /// Its file name or media type.
        name: String,
    },
    /// The words of the message give the meeting another day, hour or end than the calendar in it.
    WordsDiffer {
        /// The words.
        quote: String,
        /// The start that they give: an instant in UTC, or a date. Where they give that start another end, both with a
        /// stroke between them.
        said: String,
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
    /// A letter that asks for a password.
    Locked,
    /// A `winmail.dat` that breaks off.
    TnefDamaged,
    /// Further warnings of the same file were left out.
    More {
        /// How many.
        count: u32,
    },
}

impl CalendarWarning {
    /// The warning in plain words: what was found, then what was done or is to do.
    pub fn sentence(&self) -> String {
        let day = |at: &DateTime<Utc>| london_date(*at);
        match self {
            Self::Empty => warnings::empty(),
            Self::TooBig { .. } => warnings::too_big(),
            Self::TooMuch => warnings::too_much(),
            Self::NoCalendar => warnings::no_calendar(),
            Self::NoEvent => warnings::no_event(),
            Self::NotUtf8 { line } => warnings::not_utf8(*line),
            Self::LongLine { line } => warnings::long_line(*line),
            Self::BadLine { line } => warnings::bad_line(*line),
            Self::NotClosed { .. } => warnings::not_closed(),
            Self::TooDeep { line } => warnings::too_deep(*line),
            Self::IgnoredComponent { component, count } if component == "VTODO" => {
                warnings::kept_aside_todo(*count)
            }
            Self::IgnoredComponent { count, .. } => warnings::kept_aside(*count),
            Self::BadTime { field, value } => warnings::bad_time(field, &short(value)),
            Self::NoStart => warnings::no_start(),
            Self::NoUid => warnings::no_uid(),
            Self::EndsBeforeStart { .. } => warnings::ends_before_start(),
            Self::EndAndLength => warnings::end_and_length(),
            Self::WrittenTwice { field } => warnings::written_twice(field),
            Self::StampedTwice { first, last } => warnings::stamped_twice(day(first), day(last)),
            Self::Floating => warnings::floating(),
            Self::UnknownZone { zone } => warnings::unknown_zone(&short(zone)),
            Self::ZoneBesideZ { zone } => warnings::zone_beside_z(&short(zone)),
            Self::ClockGap { .. } => warnings::clock_gap(),
            Self::ClockTwice { .. } => warnings::clock_twice(),
            Self::BadRule { .. } => warnings::bad_rule(),
            Self::RuleCut => warnings::rule_cut(),
            Self::ListCut { .. } => warnings::list_cut(),
            Self::CreatedUnset => warnings::created_unset(),
            Self::DateDiffers { date, received } => {
                warnings::date_differs(day(date), day(received))
            }
            Self::AskSent { stamp } => warnings::ask_sent(day(stamp)),
            Self::SentDiffers { stamp, date } => warnings::sent_differs(day(stamp), day(date)),
            Self::MadeEarlier { made, sent } => warnings::made_earlier(day(made), day(sent)),
            Self::ChangesEarlier => warnings::changes_earlier(),
            Self::NotConfirmed => doubts::not_confirmed(),
            Self::TimeRough => doubts::time_rough(),
            Self::SentUnknown => warnings::sent_unknown(),
            Self::Repeated { .. } => warnings::repeated(),
            Self::Replaced => warnings::replaced(),
            Self::BadPart { name } => warnings::bad_part(&short(name)),
            Self::WordsDiffer { quote, .. } => warnings::words_differ(&short(quote)),
            Self::WordsOnly => warnings::words_only(),
            Self::MsgNoTime => warnings::msg_no_time(),
            Self::MsgRepeats => warnings::msg_repeats(),
            Self::MsgDamaged => warnings::msg_damaged(),
            Self::EmlDamaged => warnings::eml_damaged(),
            Self::Encrypted => warnings::encrypted(),
            Self::Locked => documents::found(&documents::locked(), &documents::locked_then()),
            Self::TnefDamaged => warnings::tnef_damaged(),
            Self::More { count } => warnings::more(*count),
        }
    }
}

/// The file's own words, cut so that a hostile value cannot fill the screen or break the line.
fn short(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    clean.trim().to_owned()
}

/// A list of warnings that stays short whatever the file does.
#[derive(Clone, Debug, Default)]
pub(crate) struct WarningList {
    kept: Vec<CalendarWarning>,
    dropped: u32,
}

impl WarningList {
    const MOST: usize = 100;

    /// Adds one; past the limit it is only counted.
    pub(crate) fn push(&mut self, warning: CalendarWarning) {
        if self.kept.len() < Self::MOST {
            self.kept.push(warning);
        } else {
            self.dropped = self.dropped.saturating_add(1);
        }
    }

    /// Adds one unless it is there already.
    pub(crate) fn push_once(&mut self, warning: CalendarWarning) {
        if !self.kept.contains(&warning) {
            self.push(warning);
        }
    }

    /// The warnings, with the number left out at the end.
    pub(crate) fn finish(mut self) -> Vec<CalendarWarning> {
        if self.dropped > 0 {
            self.kept.push(CalendarWarning::More { count: self.dropped });
        }
        self.kept
    }
}
