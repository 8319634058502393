//! What was guessed in pasted words, or does not fit.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Something to check before a proposal is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Doubt {
    /// The year is not written; it was worked out from the weekday.
    YearByWeekday {
        /// The year taken.
        year: i32,
    },
    /// The year is not written and no weekday tells; the next such day was taken.
    YearGuessed {
        /// The year taken.
        year: i32,
    },
    /// The weekday written is not that of the date.
    WeekdayDiffers {
        /// The weekday of the date, in English.
        is: String,
        /// The weekday written, in English.
        written: String,
    },
    /// Only a weekday or "tomorrow" is written: the day depends on when the words were written.
    DayByWord {
        /// The words, such as "next Tuesday".
        words: String,
    },
    /// The words give one day or another.
    OneOfSeveral,
    /// It goes on for several days.
    SeveralDays {
        /// The last of them.
        last: NaiveDate,
    },
    /// The month stands before the day, since the figures make no date in UK order.
    MonthFirst,
    /// The words say that it is not certain yet.
    NotConfirmed,
    /// No word says that it is a meeting.
    PerhapsNoMeeting,
    /// The day had passed when the words were written or pasted.
    InThePast,
    /// No time is written.
    NoTime,
    /// The time stands in another sentence, beside others.
    TimeApart,
    /// "About 10", or only when doors open.
    TimeRough,
    /// "At 2": morning or afternoon was guessed.
    HalfOfDayGuessed,
    /// "12am" is midnight, and is written for noon.
    NoonOrMidnight,
    /// It stands in an older message that is quoted.
    Quoted,
    /// The clocks change at this time.
    ClockChange,
}

impl Doubt {
    /// The doubt in plain words.
    pub fn sentence(&self) -> String {
        match self {
            Self::YearByWeekday { year } => {
                format!("No year is written. {year} fits the day of the week.")
            }
            Self::YearGuessed { year } => format!("No year is written. Is it {year}?"),
            Self::WeekdayDiffers { is, written } => {
                format!("The words say {written}, but that date is a {is}. Please check.")
            }
            Self::DayByWord { words } => {
                format!("The words say \"{words}\" and no date. Which day is it?")
            }
            Self::OneOfSeveral => {
                "The words name more than one day or time. Which one is it?".into()
            }
            Self::SeveralDays { last } => {
                format!(
                    "It goes on until {}. Only the first day is used.",
                    last.format("%a %-d %b %Y")
                )
            }
            Self::MonthFirst => {
                "The month seems to stand before the day. Please check the date.".into()
            }
            Self::NotConfirmed => "The words say that this date is not certain yet.".into(),
            Self::PerhapsNoMeeting => {
                "The words do not say that this is a meeting. Is it one?".into()
            }
            Self::InThePast => {
                "This day is in the past. Please check that it is the right one.".into()
            }
            Self::NoTime => "No time was found. You can type it in.".into(),
            Self::TimeApart => "The time stands in another sentence. Please check it.".into(),
            Self::TimeRough => "The words do not give the exact time. Please check it.".into(),
            Self::HalfOfDayGuessed => "Is this the morning or the afternoon? Please check.".into(),
            Self::NoonOrMidnight => "The words say 12am. Is that noon or midnight?".into(),
            Self::Quoted => "This stands in an older message below. Is it still right?".into(),
            Self::ClockChange => "The clocks change at this time. Please check it.".into(),
        }
    }
}
