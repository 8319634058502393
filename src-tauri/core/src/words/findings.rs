//! The sums and reasons of findings, in plain words.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Clock, Count, Day, HOLIDAYS_EXPECTED, join, said};
use crate::charter::{
    Asked, Authority, Finding, FindingNote, History, LimitRule, Measure, MeetingDayGap, Reason,
    SentDoubt, SentGap, TimeGap, Unit, Verdict, minutes,
};
use crate::record::{MeetingKind, SentBasis};

/// A result in a word or two.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "Met",
        Verdict::NotMet => "Not met",
        Verdict::CantTell => "Can't tell",
        Verdict::Depends => "Depends",
        Verdict::NotCovered => "Not covered",
    }
}

/// What a finding is about, in a few words.
pub fn finding_title(finding: &Finding) -> &str {
    match (finding.title.as_str(), finding.measure) {
        ("", Measure::Notice) => "Booked ahead",
        ("", Measure::Window) => "Time of day",
        ("", Measure::Length) => "Length",
        ("", Measure::Papers) => "Agenda and papers",
        (title, _) => title,
    }
}

/// Why the result of a finding is what it is, with its sum.
pub fn explanation(finding: &Finding) -> String {
    let unit = unit(finding.unit);
    match &finding.reason {
        Reason::NoNumber => no_number(finding.measure).to_owned(),
        Reason::OtherKinds { covers, kind } => other_kinds(covers, *kind),
        Reason::NotInForceYet { meeting, from } => {
            format!("The meeting is {}. The charter applies from {}.", Day(*meeting), Day(*from))
        }
        Reason::NoLongerInForce { meeting, until } => {
            format!("The meeting is {}. The charter applied until {}.", Day(*meeting), Day(*until))
        }
        Reason::NoMeetingDay(gap) => no_meeting_day(*gap).to_owned(),
        Reason::SentUnknown(gap) => sent_unknown(*gap).to_owned(),
        Reason::SentAfterMeeting { sent, meeting } => sent_after_meeting(*sent, *meeting),
        Reason::PapersUnknown => "Nobody has said when the agenda and papers came.".to_owned(),
        Reason::PapersDayUnknown => "The day on which the papers came is not known.".to_owned(),
        Reason::PapersNotHere { on, meeting, left } => {
            papers_not_here(*on, *meeting, left.map(|left| Count(left, unit)), &asks(finding))
        }
        Reason::PapersMayStillCome { on, meeting } => format!(
            "Papers had not come on {}. The meeting is {}, so there was still time.",
            Day(*on),
            Day(*meeting)
        ),
        Reason::BeyondCalendar => {
            "The dates reach further than the calendar that is used here.".to_owned()
        }
        Reason::Days { from, meeting, number } => {
            days_sum(finding, *from, *meeting, Count(*number, unit))
        }
        Reason::DaysDepend { from, meeting, number, clear } => said(format_args!(
            "{} {}, meeting {}: {}, or {clear} without the day of the meeting. {} It depends on whether that day counts.",
            came(finding),
            Day(*from),
            Day(*meeting),
            Count(*number, unit),
            asks(finding),
        )),
        Reason::DaysBetween { .. } => range_sum(finding),
        Reason::Parts(parts) => parts_sum(parts),
        Reason::NoTime(gap) => time_unknown(*gap).to_owned(),
        Reason::StartsOutside { start } => format!(
            "It starts at {} on {}. {}",
            Clock(start.time()),
            Day(start.date()),
            asks(finding)
        ),
        Reason::HoursOfDay { start, end, outside_seconds } => {
            hours_sum(*start, *end, *outside_seconds, &asks(finding))
        }
        Reason::LengthOfMeeting { start, end, seconds } => {
            said(format_args!("{}: {}. {}", span(*start, *end), Minutes(*seconds), asks(finding)))
        }
    }
}

/// What else a careful reader of a finding should know. Often empty.
pub fn finding_note(finding: &Finding) -> String {
    let words = finding.notes.iter().map(|note| match note {
        FindingNote::DateMoved(history) => date_moved(*history).to_owned(),
        FindingNote::SentBasis(basis) => sent_basis(*basis).to_owned(),
        FindingNote::CoveredByLaw(limit) => covered_by_law(limit),
        FindingNote::Reading(reading) => reading.clone(),
        FindingNote::HolidaysExpected => HOLIDAYS_EXPECTED.to_owned(),
        FindingNote::AskSent(doubt) => sent_question(*doubt).to_owned(),
        FindingNote::PapersByPost => PAPERS_BY_POST.to_owned(),
    });
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The noun of a unit, in the singular.
pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Days | Unit::Date => "day",
        Unit::ClearDays => "clear day",
        Unit::WorkingDays => "working day",
        Unit::Weeks => "week",
        Unit::Months => "month",
        Unit::Minutes => "minute",
    }
}

/// "The charter asks for at least 25."
fn asks(finding: &Finding) -> String {
    let who = match finding.authority {
        Authority::Charter(_) => "The charter",
        Authority::Law => "The law",
    };
    match finding.asked {
        Some(Asked::AtLeast { amount, unit: Unit::Days }) => {
            said(format_args!("{who} asks for at least {amount}."))
        }
        Some(Asked::AtLeast { amount, unit: of }) => {
            said(format_args!("{who} asks for at least {}.", Count(amount.into(), unit(of))))
        }
        Some(Asked::Hours { from, to }) => {
            said(format_args!("{who} asks for {} to {}.", Clock(from), Clock(to)))
        }
        Some(Asked::AtMost { minutes }) => said(format_args!("{who} asks for at most {minutes}.")),
        None => String::new(),
    }
}

/// The sum of a finding that does not turn on how days are counted.
fn days_sum(finding: &Finding, from: NaiveDate, meeting: NaiveDate, number: Count<'_>) -> String {
    let (came, asks) = (came(finding), asks(finding));
    let (from_day, meeting_day) = (Day(from), Day(meeting));
    if from > meeting {
        return said(format_args!("{came} {from_day}, after the meeting on {meeting_day}. {asks}"));
    }
    said(format_args!("{came} {from_day}, meeting {meeting_day}: {number}. {asks}"))
}

/// The sum where only a range of days is known.
fn range_sum(finding: &Finding) -> String {
    let Reason::DaysBetween { earliest, latest, meeting, most, least } = finding.reason else {
        return String::new();
    };
    let (came, unit) = (came(finding), unit(finding.unit));
    let days = match (earliest, latest, most, least) {
        (Some(from), Some(to), Some(most), Some(least)) => format!(
            "{came} between {} and {}. The meeting is {}: {least} to {}.",
            Day(from),
            Day(to),
            Day(meeting),
            Count(most, unit)
        ),
        (None, Some(to), _, Some(least)) => format!(
            "{came} by {}, meeting {}: at least {}.",
            Day(to),
            Day(meeting),
            Count(least, unit)
        ),
        (Some(from), None, Some(most), _) => format!(
            "{came} on {} or later, meeting {}: at most {}.",
            Day(from),
            Day(meeting),
            Count(most, unit)
        ),
        _ => format!("The day is not known exactly. The meeting is {}.", Day(meeting)),
    };
    let settled = finding.verdict != Verdict::CantTell;
    let end = if settled { "" } else { " The exact day would settle it." };
    format!("{days} {}{end}", asks(finding))
}

fn came(finding: &Finding) -> &'static str {
    match finding.measure {
        Measure::Papers if finding.from_sending => "Papers sent",
        Measure::Papers => "Papers came",
        Measure::Notice | Measure::Window | Measure::Length => "Sent",
    }
}

/// The sums of papers that came in parts, each with its result.
fn parts_sum(parts: &[(String, Finding)]) -> String {
    let said = parts.iter().map(|(name, part)| {
        let name = if name.trim().is_empty() { "Papers" } else { name.trim() };
        format!("{name}: {}. {}", verdict(part.verdict).to_lowercase(), explanation(part))
    });
    said.collect::<Vec<_>>().join(" ")
}

/// What has to be asked before the day of sending is sure.
fn sent_question(doubt: SentDoubt) -> &'static str {
    match doubt {
        SentDoubt::EarlierMessage => {
            "This message changes an earlier one. When was the first one sent?"
        }
        SentDoubt::MadeOnly => "When was it sent to you?",
        SentDoubt::PassedOn => "This may be a later copy. When was the first one sent?",
    }
}

/// The rule speaks of sending, and only the day on which the papers came is known.
const PAPERS_BY_POST: &str = "This counts from the day they came. If they came by post, they were sent before. \
    Do you know that day?";

/// Why the day of sending is not known.
fn sent_unknown(gap: SentGap) -> &'static str {
    match gap {
        SentGap::NotSaid => "Nobody has said when the invitation was sent.",
        SentGap::NotConfirmed => {
            "The file's time stamp may be from an export. Please confirm when it was sent."
        }
        SentGap::NoMessage => "No message in the record gives this date for the meeting.",
        SentGap::Impossible => "The date of sending cannot be right. Please check it.",
    }
}

/// The message is later than the meeting, so its date is in doubt.
fn sent_after_meeting(sent: Option<NaiveDate>, meeting: NaiveDate) -> String {
    let meeting = Day(meeting);
    match sent {
        Some(sent) => format!(
            "This message is dated {}, after the meeting began on {meeting}. Please check when it was sent.",
            Day(sent)
        ),
        None => format!("This message is dated after the meeting on {meeting}. Please check it."),
    }
}

/// That the date was changed.
fn date_moved(history: History) -> &'static str {
    match history {
        History::FirstDate => "",
        History::Moved => {
            "The date was changed. Notice counts from the message that first gave this date."
        }
        History::MovedBack => {
            "The date was changed and then changed back. Notice counts from the first message that gave it."
        }
    }
}

/// Where the sending day comes from.
fn sent_basis(basis: SentBasis) -> &'static str {
    match basis {
        SentBasis::Unknown | SentBasis::User | SentBasis::BareDtstamp => "",
        SentBasis::EmailDate => "Sending day: the e-mail's own date.",
        SentBasis::EmailReceived => "Sending day: when the e-mail server took it in.",
        SentBasis::MessageSent => "Sending day: the time that the Outlook message keeps.",
        SentBasis::Dtstamp => "Sending day: the time stamp in the invitation.",
        SentBasis::Created => {
            "Sending day: when the invitation was made. It may have been sent later."
        }
    }
}

/// The papers had not come by a day that was already too late.
fn papers_not_here(
    on: NaiveDate,
    meeting: NaiveDate,
    left: Option<Count<'_>>,
    asks: &str,
) -> String {
    if on >= meeting {
        return format!("No papers came before the meeting on {}. {asks}", Day(meeting));
    }
    let left = left.map(|days| format!(": {days}")).unwrap_or_default();
    format!("Papers had not come on {}, meeting {}{left}. {asks}", Day(on), Day(meeting))
}

/// Why there is no day to count to.
fn no_meeting_day(gap: MeetingDayGap) -> &'static str {
    match gap {
        MeetingDayGap::NotSaid => "The meeting's date is not known.",
        MeetingDayGap::UnknownZone => time_unknown(TimeGap::UnknownZone),
        MeetingDayGap::Impossible => "The meeting's date cannot be right. Please check it.",
    }
}

/// The rule speaks of other kinds of meeting.
fn other_kinds(covers: &[MeetingKind], kind: MeetingKind) -> String {
    let names: Vec<String> = covers.iter().map(|kind| kinds(*kind).to_owned()).collect();
    format!("This rule is about {}. It does not speak of {}.", join(&names), kinds(kind))
}

/// A kind of meeting in the plural.
fn kinds(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::CoproductionGroup => "co-production groups",
        MeetingKind::AnnualReview => "annual reviews",
        MeetingKind::ChildSupport => "meetings about one child's support",
        MeetingKind::Board => "boards",
        MeetingKind::Event => "events",
        MeetingKind::Other => "other meetings",
    }
}

/// The charter gives no number of this sort.
fn no_number(measure: Measure) -> &'static str {
    match measure {
        Measure::Notice => "This charter does not say how far ahead to book.",
        Measure::Window => "This charter does not say at what time of day to meet.",
        Measure::Length => "This charter does not say how long a meeting may be.",
        Measure::Papers => "This charter does not say when papers should come.",
    }
}

/// Which law covers a meeting that the charter does not speak of.
fn covered_by_law(limit: &LimitRule) -> String {
    let clause = limit.clause.to_lowercase();
    let amount = Count(i64::from(limit.amount), unit(limit.unit));
    match limit.measures {
        Some(Measure::Papers) => {
            format!("Another rule covers it: papers at least {amount} before ({clause}).")
        }
        _ => format!("Another rule covers it: at least {amount}' notice ({clause})."),
    }
}

/// Why a time of day cannot be used.
fn time_unknown(gap: TimeGap) -> &'static str {
    match gap {
        TimeGap::NotSaid => "The start or end time is not known.",
        TimeGap::AllDay => "It is an all-day entry, so its hours are not known.",
        TimeGap::UnknownZone => "The time zone in the invitation is not one that is known.",
        TimeGap::Impossible => "The year cannot be right. Please check the date.",
        TimeGap::EndBeforeStart => "The end is before the start. Please check the times.",
        TimeGap::NoLength => "It starts and ends at the same time, so its length is not known.",
    }
}

/// The hours of the meeting in London, against the hours asked for.
fn hours_sum(
    start: NaiveDateTime,
    end: NaiveDateTime,
    outside_seconds: Option<i64>,
    asks: &str,
) -> String {
    let span = span(start, end);
    match outside_seconds {
        None => said(format_args!("{span}, London time. {asks}")),
        Some(outside) => {
            said(format_args!("{span}, London time: {} outside. {asks}", Minutes(outside)))
        }
    }
}

/// Seconds as minutes, such as "1 minute" or "120.0167 minutes".
struct Minutes(i64);

impl std::fmt::Display for Minutes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let minutes = minutes(self.0);
        let noun = if minutes == 1.0 { "minute" } else { "minutes" };
        write!(f, "{minutes} {noun}")
    }
}

fn span(start: NaiveDateTime, end: NaiveDateTime) -> String {
    let (from, to) = (Clock(start.time()), Clock(end.time()));
    if start.date() == end.date() {
        return said(format_args!("{from} to {to} on {}", Day(start.date())));
    }
    said(format_args!("{from} on {} to {to} on {}", Day(start.date()), Day(end.date())))
}
