//! What was guessed in pasted words, or does not fit.

use chrono::NaiveDate;
use evenhand_words::tr::doubts;
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
    /// The time is written in another zone than London's; it was turned into London's.
    OtherZone {
        /// The zone as written.
        zone: String,
    },
    /// Whoever writes says when they can come: an answer, or an offer, and no invitation.
    Answer,
    /// It stands in an older message that is quoted.
    Quoted,
    /// The clocks change at this time.
    ClockChange,
}

impl Doubt {
    /// The doubt in plain words.
    pub fn sentence(&self) -> String {
        match self {
            Self::YearByWeekday { year } => doubts::year_by_weekday(&year.to_string()),
            Self::YearGuessed { year } => doubts::year_guessed(&year.to_string()),
            Self::WeekdayDiffers { is, written } => doubts::weekday_differs(is, written),
            Self::DayByWord { words } => doubts::day_by_word(words),
            Self::OneOfSeveral => doubts::one_of_several(),
            Self::SeveralDays { last } => doubts::several_days(*last),
            Self::MonthFirst => doubts::month_first(),
            Self::NotConfirmed => doubts::not_confirmed(),
            Self::PerhapsNoMeeting => doubts::perhaps_no_meeting(),
            Self::InThePast => doubts::in_the_past(),
            Self::NoTime => doubts::no_time(),
            Self::TimeApart => doubts::time_apart(),
            Self::TimeRough => doubts::time_rough(),
            Self::HalfOfDayGuessed => doubts::half_of_day_guessed(),
            Self::NoonOrMidnight => doubts::noon_or_midnight(),
            Self::OtherZone { zone } => doubts::other_zone(zone),
            Self::Answer => doubts::answer(),
            Self::Quoted => doubts::quoted(),
            Self::ClockChange => doubts::clock_change(),
        }
    }
}
