//! The sums and reasons of findings, in plain words.

use chrono::{NaiveDate, NaiveDateTime};
use evenhand_core::charter::{
    Asked, Authority, Finding, FindingNote, History, LimitRule, Measure, MeetingDayGap, Reason,
    Relaxation, SentDoubt, SentGap, TimeGap, Unit, Verdict,
};
use evenhand_core::record::{MeetingKind, SentBasis};

use crate::catalogue::Number;
use crate::tr::{findings, units};

/// A result in a word or two.
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Met => findings::met(),
        Verdict::NotMet => findings::not_met(),
        Verdict::NotAsRecommended => findings::not_as_recommended(),
        Verdict::CantTell => findings::cant_tell(),
        Verdict::Depends => findings::depends(),
        Verdict::NotCovered => findings::not_covered(),
    }
}

/// A number with its unit, such as "25 days".
pub fn amount(unit: Unit, number: impl Number) -> String {
    match unit {
        Unit::Days | Unit::Date => units::days(number),
        Unit::ClearDays => units::clear_days(number),
        Unit::WorkingDays => units::working_days(number),
        Unit::SchoolDays => units::school_days(number),
        Unit::Weeks => units::weeks(number),
        Unit::Months => units::months(number),
        Unit::Minutes => units::minutes(number),
    }
}

/// What made limits give way, with where it stands. Empty: nothing did.
pub fn relaxed(relaxation: Option<&Relaxation>) -> String {
    let Some(relaxation) = relaxation else { return String::new() };
    crate::tr::limits::gave_way(relaxation.words.trim_end_matches('.'), &relaxation.clause)
}

/// What a finding is about, in a few words.
pub fn finding_title(finding: &Finding) -> String {
    match (finding.title.as_str(), finding.measure) {
        ("", Measure::Notice) => findings::title_notice(),
        ("", Measure::Window) => findings::title_window(),
        ("", Measure::Length) => findings::title_length(),
        ("", Measure::Papers) => findings::title_papers(),
        (title, _) => title.to_owned(),
    }
}

/// Why the result of a finding is what it is, with its sum, and what is asked of whoever keeps the record.
pub fn explanation(finding: &Finding) -> String {
    match &finding.reason {
        Reason::Parts(of) => parts(of, explanation),
        _ => with_question(explanation_on_paper(finding), question(&finding.reason)),
    }
}

/// As [`explanation`], for somebody else to read: it asks nothing.
pub fn explanation_on_paper(finding: &Finding) -> String {
    match &finding.reason {
        Reason::NoNumber => no_number(finding.measure),
        Reason::OtherKinds { covers, kind } => {
            let covered: Vec<String> = covers.iter().map(|kind| meeting_kinds(*kind)).collect();
            findings::other_kinds(&covered, &meeting_kinds(*kind))
        }
        Reason::NotInForceYet { meeting, from } => findings::not_in_force_yet(*meeting, *from),
        Reason::NoLongerInForce { meeting, until } => {
            findings::no_longer_in_force(*meeting, *until)
        }
        Reason::SentBeforeForce { sent, from } => {
            findings::sent_before_force(&came(finding), *sent, *from)
        }
        Reason::LastDayBeforeForce { last, from } => findings::last_day_before_force(*last, *from),
        Reason::NoMeetingDay(gap) => no_meeting_day(*gap),
        Reason::StartDisputed => findings::start_disputed(),
        Reason::LeftOpen(question) => crate::open_questions::open_question(*question),
        Reason::SentUnknown(gap) => sent_unknown(*gap),
        Reason::SentAfterMeeting { sent: Some(sent), meeting } => {
            findings::message_after_meeting(*sent, *meeting)
        }
        Reason::SentAfterMeeting { sent: None, meeting } => {
            findings::message_dated_after_meeting(*meeting)
        }
        Reason::PapersUnknown => findings::papers_unknown(),
        Reason::PapersDayUnknown => findings::papers_day_unknown(),
        Reason::PapersNotHere { on, meeting, left } => {
            papers_not_here(finding, *on, *meeting, *left)
        }
        Reason::PapersMayStillCome { on, meeting } => {
            findings::papers_may_still_come(*on, *meeting)
        }
        Reason::BeyondCalendar => findings::beyond_calendar(),
        Reason::Days { .. } | Reason::DaysDepend { .. } | Reason::DaysBetween { .. } => {
            days(finding)
        }
        Reason::Parts(of) => parts(of, explanation_on_paper),
        Reason::NoTime(gap) => time_unknown(*gap),
        Reason::StartsOutside { start } => {
            findings::starts_outside(start.time(), start.date(), &asks(finding))
        }
        Reason::HoursOfDay { start, end, outside_seconds } => {
            let span = span(*start, *end);
            match outside_seconds {
                None => findings::hours_inside(&span, &asks(finding)),
                Some(outside) => findings::hours_outside(&span, &length(*outside), &asks(finding)),
            }
        }
        Reason::LengthOfMeeting { start, end, seconds } => {
            findings::length(&span(*start, *end), &length(*seconds), &asks(finding))
        }
    }
}

/// What has to be asked about a reason. Often empty.
fn question(reason: &Reason) -> String {
    match reason {
        Reason::NoMeetingDay(MeetingDayGap::Impossible)
        | Reason::SentUnknown(SentGap::Impossible)
        | Reason::SentAfterMeeting { sent: None, .. } => findings::ask_check(),
        Reason::SentUnknown(SentGap::NotConfirmed) => findings::ask_confirm_sent(),
        Reason::SentAfterMeeting { sent: Some(_), .. } => findings::ask_check_sent(),
        Reason::NoTime(TimeGap::Impossible) => findings::ask_check_date(),
        Reason::NoTime(TimeGap::EndBeforeStart) => findings::ask_check_times(),
        _ => String::new(),
    }
}

fn with_question(said: String, question: String) -> String {
    let both = [said, question].into_iter().filter(|words| !words.is_empty());
    both.collect::<Vec<_>>().join(" ")
}

/// What else a careful reader of a finding should know, and what is asked of whoever keeps the record. Often empty.
pub fn finding_note(finding: &Finding) -> String {
    notes(finding, |note| with_question(note_words(note), note_question(note)))
}

/// As [`finding_note`], for somebody else to read: it asks nothing.
pub fn finding_note_on_paper(finding: &Finding) -> String {
    notes(finding, note_words)
}

fn notes(finding: &Finding, words: impl Fn(&FindingNote) -> String) -> String {
    let said = finding.notes.iter().map(words).filter(|words| !words.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

fn note_question(note: &FindingNote) -> String {
    match note {
        FindingNote::CountedFromAhead { .. } => findings::ask_check_day(),
        FindingNote::AskSent(SentDoubt::EarlierMessage | SentDoubt::PassedOn) => {
            findings::ask_first_sent()
        }
        FindingNote::AskSent(SentDoubt::Reminder) => findings::ask_first_message_sent(),
        FindingNote::AskSent(SentDoubt::MadeOnly) => findings::ask_sent_to_you(),
        FindingNote::PapersByPost => findings::ask_post_day(),
        _ => String::new(),
    }
}

fn note_words(note: &FindingNote) -> String {
    match note {
        FindingNote::DateMoved(history) => date_moved(*history),
        FindingNote::SentBasis(basis) => sent_basis(*basis),
        FindingNote::SentBroughtIn => findings::basis_brought_in(),
        FindingNote::CoveredByLaw(limit) => covered_by_law(limit),
        FindingNote::Reading(reading) => reading.clone(),
        FindingNote::PerhapsBeforeForce(from) => findings::perhaps_before_force(*from),
        FindingNote::UndatedCharter(read_on) => findings::undated_charter(*read_on),
        FindingNote::GaveWay(relaxation) => relaxed(Some(relaxation)),
        FindingNote::HolidaysExpected => findings::holidays_expected(),
        FindingNote::CountedFromAhead { day, as_of } => findings::counted_from_ahead(*day, *as_of),
        FindingNote::AskSent(doubt) => sent_doubt(*doubt),
        FindingNote::PapersByPost => findings::papers_by_post(),
    }
}

/// "The charter asks for at least 25."
fn asks(finding: &Finding) -> String {
    let Some(asked) = finding.asked else { return String::new() };
    match (&finding.authority, asked) {
        (_, Asked::AtLeast { amount: number, unit }) if finding.recommended => {
            findings::recommends_amount(&amount(unit, number))
        }
        (_, Asked::Hours { from, to }) if finding.recommended => {
            findings::recommends_hours(from, to)
        }
        (_, Asked::AtMost { minutes }) if finding.recommended => {
            findings::recommends_length(&units::minutes(minutes))
        }
        (Authority::Charter(_), Asked::AtLeast { amount: days, unit: Unit::Days }) => {
            findings::charter_asks_amount(&days.to_string())
        }
        (Authority::Charter(_), Asked::AtLeast { amount: number, unit }) => {
            findings::charter_asks_amount(&amount(unit, number))
        }
        (Authority::Charter(_), Asked::Hours { from, to }) => {
            findings::charter_asks_hours(from, to)
        }
        (Authority::Charter(_), Asked::AtMost { minutes }) => {
            findings::charter_asks_length(minutes)
        }
        (Authority::Law, Asked::AtLeast { amount: days, unit: Unit::Days }) => {
            findings::law_asks_amount(&days.to_string())
        }
        (Authority::Law, Asked::AtLeast { amount: number, unit }) => {
            findings::law_asks_amount(&amount(unit, number))
        }
        (Authority::Law, Asked::Hours { from, to }) => findings::law_asks_hours(from, to),
        (Authority::Law, Asked::AtMost { minutes }) => findings::law_asks_length(minutes),
    }
}

/// The sum of a finding that counts days.
fn days(finding: &Finding) -> String {
    let (came, asks) = (&came(finding), &asks(finding));
    let of = |number: i64| amount(finding.unit, number);
    match finding.reason {
        Reason::Days { from, meeting, .. } if from > meeting => {
            findings::after(came, from, meeting, asks)
        }
        Reason::Days { from, meeting, number } => {
            findings::days(came, from, meeting, &of(number), asks)
        }
        Reason::DaysDepend { from, meeting, number, clear } => {
            findings::days_depend(came, from, meeting, &of(number), clear, asks)
        }
        Reason::DaysBetween { earliest, latest, meeting, most, least } => {
            let sum = match (earliest, latest, most, least) {
                (Some(from), Some(to), Some(most), Some(least)) => {
                    findings::between(came, from, to, meeting, least, &of(most), asks)
                }
                (None, Some(to), _, Some(least)) => {
                    findings::by(came, to, meeting, &of(least), asks)
                }
                (Some(from), None, Some(most), _) => {
                    findings::or_later(came, from, meeting, &of(most), asks)
                }
                _ => findings::day_not_exact(meeting, asks),
            };
            let open = finding.verdict == Verdict::CantTell;
            if open { findings::exact_day_settles(&sum) } else { sum }
        }
        _ => String::new(),
    }
}

fn came(finding: &Finding) -> String {
    match finding.measure {
        Measure::Papers if finding.from_sending => findings::came_papers_sent(),
        Measure::Papers => findings::came_papers(),
        Measure::Notice | Measure::Window | Measure::Length => findings::came_sent(),
    }
}

/// The sums of papers that came in parts, each with its result.
fn parts(parts: &[(String, Finding)], explained: fn(&Finding) -> String) -> String {
    let said = parts.iter().map(|(name, part)| {
        let unnamed = findings::part_unnamed();
        let name = if name.trim().is_empty() { &unnamed } else { name.trim() };
        findings::part(name, &verdict(part.verdict).to_lowercase(), &explained(part))
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Why the day of sending is not sure.
fn sent_doubt(doubt: SentDoubt) -> String {
    match doubt {
        SentDoubt::EarlierMessage => findings::sent_earlier_message(),
        // Where the day comes from is said beside it.
        SentDoubt::MadeOnly => String::new(),
        SentDoubt::PassedOn => findings::sent_passed_on(),
        SentDoubt::Reminder => findings::sent_reminder(),
    }
}

/// Why the day of sending is not known.
fn sent_unknown(gap: SentGap) -> String {
    match gap {
        SentGap::NotSaid => findings::sent_not_said(),
        SentGap::NotConfirmed => findings::sent_not_confirmed(),
        SentGap::NoMessage => findings::no_message(),
        SentGap::Impossible => findings::sent_impossible(),
    }
}

/// That the date was changed.
fn date_moved(history: History) -> String {
    match history {
        History::FirstDate => String::new(),
        History::Moved => findings::moved(),
        History::MovedBack => findings::moved_back(),
    }
}

/// Where the sending day comes from.
fn sent_basis(basis: SentBasis) -> String {
    match basis {
        SentBasis::Unknown | SentBasis::User | SentBasis::BareDtstamp => String::new(),
        SentBasis::EmailDate => findings::basis_email_date(),
        SentBasis::EmailReceived => findings::basis_email_received(),
        SentBasis::MessageSent => findings::basis_message_sent(),
        SentBasis::Dtstamp => findings::basis_stamp(),
        SentBasis::Created => findings::basis_created(),
    }
}

/// The papers had not come by a day that was already too late.
fn papers_not_here(
    finding: &Finding,
    on: NaiveDate,
    meeting: NaiveDate,
    left: Option<i64>,
) -> String {
    let asks = &asks(finding);
    match left {
        _ if on >= meeting => findings::no_papers_before(meeting, asks),
        Some(left) => findings::papers_not_here(on, meeting, &amount(finding.unit, left), asks),
        None => findings::papers_not_here_uncounted(on, meeting, asks),
    }
}

/// Why there is no day to count to.
fn no_meeting_day(gap: MeetingDayGap) -> String {
    match gap {
        MeetingDayGap::NotSaid => findings::no_meeting_day(),
        MeetingDayGap::UnknownZone => findings::time_unknown_zone(),
        MeetingDayGap::Impossible => findings::meeting_day_impossible(),
    }
}

/// A kind of meeting in the plural, such as "annual reviews".
pub fn meeting_kinds(kind: MeetingKind) -> String {
    match kind {
        MeetingKind::CoproductionGroup => findings::kind_coproduction_group(),
        MeetingKind::AnnualReview => findings::kind_annual_review(),
        MeetingKind::ChildSupport => findings::kind_child_support(),
        MeetingKind::Board => findings::kind_board(),
        MeetingKind::Event => findings::kind_event(),
        MeetingKind::Other => findings::kind_other(),
    }
}

/// The charter gives no number of this sort.
fn no_number(measure: Measure) -> String {
    match measure {
        Measure::Notice => findings::no_notice(),
        Measure::Window => findings::no_window(),
        Measure::Length => findings::no_length(),
        Measure::Papers => findings::no_papers(),
    }
}

/// Which law covers a meeting that the charter does not speak of.
fn covered_by_law(limit: &LimitRule) -> String {
    let clause = limit.clause.to_lowercase();
    let amount = amount(limit.unit, limit.amount);
    match limit.measures {
        Some(Measure::Papers) => findings::law_covers_papers(&amount, &clause),
        _ => findings::law_covers_notice(&amount, &clause),
    }
}

/// Why a time of day cannot be used.
fn time_unknown(gap: TimeGap) -> String {
    match gap {
        TimeGap::NotSaid => findings::time_not_said(),
        TimeGap::AllDay => findings::time_all_day(),
        TimeGap::UnknownZone => findings::time_unknown_zone(),
        TimeGap::Impossible => findings::time_impossible(),
        TimeGap::EndBeforeStart => findings::time_end_before_start(),
        TimeGap::NoLength => findings::time_no_length(),
    }
}

/// A length of time to the second, such as "120 minutes and 1 second". Its sum explains the result, so nothing is
/// rounded.
fn length(seconds: i64) -> String {
    match (seconds / 60, seconds % 60) {
        (minutes, 0) => units::minutes(minutes),
        (0, seconds) => units::seconds(seconds),
        (minutes, seconds) => {
            units::minutes_and_seconds(&units::minutes(minutes), &units::seconds(seconds))
        }
    }
}

fn span(start: NaiveDateTime, end: NaiveDateTime) -> String {
    if start.date() == end.date() {
        return findings::span(start.time(), end.time(), start.date());
    }
    findings::span_of_days(start.time(), start.date(), end.time(), end.date())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_said_to_the_second() {
        let said = [0, 1, 59, 60, 61, 7200, 7201, 7262].map(length);
        let wanted = [
            "0 minutes",
            "1 second",
            "59 seconds",
            "1 minute",
            "1 minute and 1 second",
            "120 minutes",
            "120 minutes and 1 second",
            "121 minutes and 2 seconds",
        ];
        assert_eq!(said, wanted);
    }

    #[test]
    fn what_others_read_asks_nothing_and_says_the_rest() {
        for doubt in [SentDoubt::EarlierMessage, SentDoubt::PassedOn, SentDoubt::Reminder] {
            let note = FindingNote::AskSent(doubt);
            let (said, asked) = (note_words(&note), note_question(&note));
            assert!(!said.is_empty() && !said.contains('?'), "{said}");
            assert!(asked.ends_with('?'), "{asked}");
        }
        let reasons = [
            Reason::NoMeetingDay(MeetingDayGap::Impossible),
            Reason::SentUnknown(SentGap::NotConfirmed),
            Reason::SentUnknown(SentGap::Impossible),
            Reason::NoTime(TimeGap::Impossible),
            Reason::NoTime(TimeGap::EndBeforeStart),
        ];
        assert!(reasons.iter().all(|reason| question(reason).starts_with("Please ")));
        assert_eq!(question(&Reason::SentUnknown(SentGap::NotSaid)), "");
        assert_eq!(with_question("It is so.".into(), String::new()), "It is so.");
        assert_eq!(with_question(String::new(), "Is it so?".into()), "Is it so?");
    }
}
