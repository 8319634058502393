//! Which doubts about a meeting leave a question open on which what a check finds rests.

use chrono::{TimeDelta, Timelike};
use evenhand_core::charter::OpenQuestion;
use evenhand_core::record::MeetingTime;

use super::event::CalendarEvent;
use super::pasted::{Doubt, Proposal};
use super::warning::CalendarWarning;
use super::zone::Zone;

/// Hours at which people begin to meet.
const MEETING_HOURS: std::ops::Range<u32> = 7..22;
const HALF_A_DAY: TimeDelta = TimeDelta::hours(12);

impl Doubt {
    /// The question that it leaves open. `None`: it only tells what was taken, and why.
    fn question(&self) -> Option<OpenQuestion> {
        match self {
            Self::NotConfirmed => Some(OpenQuestion::Certain),
            Self::PerhapsNoMeeting => Some(OpenQuestion::Meeting),
            Self::OneOfSeveral => Some(OpenQuestion::Which),
            Self::Answer => Some(OpenQuestion::Answer),
            Self::Quoted => Some(OpenQuestion::Older),
            Self::WeekdayDiffers { .. } | Self::DayByWord { .. } | Self::MonthFirst => {
                Some(OpenQuestion::Day)
            }
            Self::TimeApart | Self::TimeRough | Self::NoonOrMidnight | Self::ClockChange => {
                Some(OpenQuestion::Time)
            }
            Self::OtherZone { .. } => Some(OpenQuestion::Zone),
            // The next such day is the one that is meant; what has passed was a meeting too; the first of several days
            // begins it; the other half of the day is another start ([`Proposal::disputed`]); and what has no time is
            // known to have none.
            Self::YearByWeekday { .. }
            | Self::YearGuessed { .. }
            | Self::InThePast
            | Self::SeveralDays { .. }
            | Self::HalfOfDayGuessed
            | Self::NoTime => None,
        }
    }
}

impl Proposal {
    /// The questions that its words leave open.
    pub fn questions(&self) -> Vec<OpenQuestion> {
        self.doubts.iter().filter_map(Doubt::question).collect()
    }

    /// The starts that its words may mean as well, each with the end that the meeting then has: the other half of the
    /// day, where that was guessed and people meet then.
    pub fn disputed(&self) -> Vec<(MeetingTime, Option<MeetingTime>)> {
        let MeetingTime::At { local, .. } = &self.starts else { return Vec::new() };
        let hour = (local.hour() + 12) % 24;
        if !self.doubts.contains(&Doubt::HalfOfDayGuessed) || !MEETING_HOURS.contains(&hour) {
            return Vec::new();
        }
        let later = if local.hour() < 12 { HALF_A_DAY } else { -HALF_A_DAY };
        let moved = |time: &MeetingTime| match time {
            MeetingTime::At { local, zone, .. } => {
                let local = local.checked_add_signed(later).unwrap_or(*local);
                let utc = Zone::LONDON.instant(local).0;
                MeetingTime::At { utc, zone: zone.clone(), local }
            }
            MeetingTime::Date { .. } => time.clone(),
        };
        vec![(moved(&self.starts), self.ends.as_ref().map(moved))]
    }
}

impl CalendarWarning {
    /// The question that it leaves open, beside a second start ([`CalendarEvent::disputed`]).
    fn question(&self) -> Option<OpenQuestion> {
        match self {
            Self::NotConfirmed => Some(OpenQuestion::Certain),
            Self::Replaced => Some(OpenQuestion::Older),
            Self::TimeRough
            | Self::ClockGap { .. }
            | Self::ClockTwice { .. }
            | Self::EndAndLength => Some(OpenQuestion::Time),
            Self::WrittenTwice { field } => match field.as_str() {
                "STATUS" | "METHOD" => Some(OpenQuestion::Certain),
                "RECURRENCE-ID" => Some(OpenQuestion::Which),
                _ => None,
            },
            _ => None,
        }
    }
}

impl CalendarEvent {
    /// The questions that its file or message leaves open.
    pub fn questions(&self) -> Vec<OpenQuestion> {
        self.warnings.iter().filter_map(CalendarWarning::question).collect()
    }
}
