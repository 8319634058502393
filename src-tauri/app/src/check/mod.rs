//! Invitations: what a file or pasted words say, held against a charter, and saved as a meeting.

mod preview;
mod save;

pub use preview::{Pending, from_event, from_file, from_proposal};
pub use save::save;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter::{self, Charter, MeetingFacts};
use evenhand_core::record::{
    Entry, EntryKind, Meeting, MeetingStatus, MeetingTime, Papers, Record, SentBasis, When,
};
use evenhand_core::words;

use crate::contract::{CheckResult, UserError, UserResult};
use crate::session;
use crate::view;

/// Checks a meeting that is not in the record yet. An empty `charter` is none: then only the law is asked.
///
/// # Errors
/// [`UserError::UnknownCharter`], and [`UserError::EndBeforeStart`] for times that cannot be meant.
pub fn check(
    record: &Record,
    charter: &str,
    meeting: &Meeting,
    as_of: NaiveDate,
) -> UserResult<CheckResult> {
    if let (Some(MeetingTime::At { utc: start, .. }), Some(MeetingTime::At { utc: end, .. })) =
        (&meeting.starts, &meeting.ends)
        && end < start
    {
        return Err(UserError::EndBeforeStart);
    }
    let charter = if charter.is_empty() { None } else { Some(session::charter(record, charter)?) };
    Ok(result(record, charter.as_ref(), meeting, as_of))
}

/// The check of a meeting in the record against the charter it names, if any, and the law.
pub fn of_entry(record: &Record, entry: &Entry, as_of: NaiveDate) -> Option<CheckResult> {
    let EntryKind::Meeting(meeting) = &entry.kind else { return None };
    let charter = session::charter(record, &meeting.charter).ok();
    Some(result(record, charter.as_ref(), meeting, as_of))
}

fn result(
    record: &Record,
    charter: Option<&Charter>,
    meeting: &Meeting,
    as_of: NaiveDate,
) -> CheckResult {
    let facts = MeetingFacts::from_meeting(meeting).for_council(&record.info.council);
    let sent_basis = facts.sent.basis;
    CheckResult {
        charter_title: charter.map(|charter| charter.title.clone()).unwrap_or_default(),
        charter: charter.map(|charter| charter.id.clone()).unwrap_or_default(),
        comparison: charter.and_then(|charter| charter.is_of(&record.info.council)) == Some(false),
        meeting_words: meeting_words(meeting).unwrap_or_else(|| "Not known".into()),
        sent_words: sent_words(&facts),
        sent_origin: basis_words(sent_basis).into(),
        sent_basis,
        papers_words: papers_words(meeting.papers),
        findings: charter.map(|charter| charter::check(charter, &facts, as_of)).unwrap_or_default(),
        law: charter::check_law(&facts, as_of),
        cancelled: meeting.status == MeetingStatus::Cancelled,
    }
}

/// "Mon 30 Nov 2026, 10:30am to 12noon (1 h 30 min)". `None` where no start is known.
pub fn meeting_words(meeting: &Meeting) -> Option<String> {
    let start = meeting.starts.as_ref()?;
    let MeetingTime::At { utc: start, .. } = start else {
        return charter::day_of(start).map(words::date);
    };
    let from = start.with_timezone(&London);
    let begin = format!("{}, {}", words::date(from.date_naive()), words::time(from.time()));
    let Some(MeetingTime::At { utc: end, .. }) = &meeting.ends else { return Some(begin) };
    let to = end.with_timezone(&London);
    let minutes = u32::try_from((*end - *start).num_minutes()).ok()?;
    let end = if to.date_naive() == from.date_naive() {
        words::time(to.time())
    } else {
        format!("{}, {}", words::date(to.date_naive()), words::time(to.time()))
    };
    Some(format!("{begin} to {end} ({})", view::minutes_words(minutes)))
}

fn sent_words(facts: &MeetingFacts) -> String {
    match (facts.sent.at, facts.sent.earliest, facts.sent.latest) {
        (Some(at), ..) => instant_words(at),
        (None, Some(from), Some(to)) if from == to => words::date(from),
        (None, Some(from), Some(to)) => format!("{} to {}", words::date(from), words::date(to)),
        (None, None, Some(to)) => format!("By {}", words::date(to)),
        _ => "Not known".into(),
    }
}

/// "Thu 12 Nov 2026, 9:14am", in London.
pub fn instant_words(at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&London);
    // Seconds say nothing to a reader, and look like false exactness.
    let minute = local.time().format("%H:%M").to_string();
    let time = chrono::NaiveTime::parse_from_str(&minute, "%H:%M").unwrap_or(local.time());
    format!("{}, {}", words::date(local.date_naive()), words::time(time))
}

/// Where a sending time comes from.
pub fn basis_words(basis: SentBasis) -> &'static str {
    match basis {
        SentBasis::Unknown => "",
        SentBasis::EmailDate => "from the e-mail's date",
        SentBasis::EmailReceived => "from the e-mail's delivery stamp",
        SentBasis::MessageSent => "from the Outlook message",
        SentBasis::Dtstamp => "from the invitation's own stamp",
        SentBasis::Created => "from when the invitation was made",
        SentBasis::BareDtstamp => "from a stamp that may be a later copy's",
        SentBasis::User => "you said so",
    }
}

fn papers_words(papers: Papers) -> String {
    match papers {
        Papers::Unknown => "Not said".into(),
        Papers::NotYet { .. } => "Not yet".into(),
        Papers::Came { at: Some(at), .. } => instant_words(at),
        Papers::Came { when: When::Undated, .. } => "They came, with no date".into(),
        Papers::Came { when, .. } => view::when_words(&when),
        Papers::NeverCame => "They did not come".into(),
    }
}

#[cfg(test)]
mod tests {
    use evenhand_core::charter::Verdict;
    use evenhand_core::record::MeetingKind;

    use super::*;

    #[test]
    fn the_samples_notice_periods_cannot_be_told() {
        let record = crate::sample::parcel("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record;
        let today = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let checks: Vec<_> =
            record.entries.iter().filter_map(|e| of_entry(&record, e, today)).collect();
        let checks: Vec<_> = checks.into_iter().filter(|check| !check.charter.is_empty()).collect();
        assert_eq!(checks.len(), 2);
        for check in checks {
            assert!(check.comparison, "another council's charter");
            assert_eq!(check.sent_words, "Not known");
            let results: Vec<_> = check.findings.iter().map(|finding| finding.result).collect();
            assert_eq!(results, [Verdict::CantTell; 4]);
        }
    }

    #[test]
    fn without_a_charter_the_law_still_speaks_of_what_it_covers() {
        let record = crate::sample::parcel("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record;
        let today = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let mut meeting = Meeting::default();
        let plain = check(&record, "", &meeting, today).unwrap();
        assert_eq!((plain.charter_title.as_str(), plain.findings, plain.law), ("", vec![], vec![]));
        meeting.meeting_kind = MeetingKind::AnnualReview;
        let review = check(&record, "", &meeting, today).unwrap();
        assert_eq!(review.findings, []);
        // Nothing is known of it yet, so nothing can be told.
        let results: Vec<_> = review.law.iter().map(|finding| finding.result).collect();
        assert_eq!(results, [Verdict::CantTell; 2]);
        assert!(matches!(
            check(&record, "nowhere", &meeting, today),
            Err(UserError::UnknownCharter)
        ));
    }
}
