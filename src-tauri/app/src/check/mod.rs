//! Invitations: what a file or pasted words say, held against a charter, and saved as a meeting.

mod apart;
mod disputed;
mod kind;
mod preview;
mod read;
mod repeats;
mod save;

pub use apart::read_apart;
pub use disputed::Disputed;
pub(crate) use disputed::settled_by;
pub use kind::taken_by_words;
pub(crate) use preview::empty_notice;
pub use preview::{PendingInvitation, from_answer, from_file, from_proposal, no_meeting, pasted};
pub use read::{from_pasted, from_path};
pub use save::save;
pub(crate) use save::when_of;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter::{self, Charter, Finding, MeetingFacts, Whose};
use evenhand_core::record::{
    Entry, EntryKind, InDoubt, Meeting, MeetingStatus, MeetingTime, Papers, Provenance, Record,
    SentBasis, When,
};
use evenhand_words as words;
use evenhand_words::tr::{dates, meetings};

use crate::contract::{CheckResult, FindingView, UserError, UserResult};
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
    check_in_doubt(record, charter, meeting, &InDoubt::default(), as_of)
}

/// As [`check`], of a meeting whose message disputes its start or leaves something open.
///
/// # Errors
/// As [`check`].
pub fn check_in_doubt(
    record: &Record,
    charter: &str,
    meeting: &Meeting,
    doubt: &InDoubt,
    as_of: NaiveDate,
) -> UserResult<CheckResult> {
    times_can_be_meant(meeting)?;
    let charter = if charter.is_empty() { None } else { Some(session::charter(record, charter)?) };
    Ok(result(record, charter.as_ref(), (meeting, false), doubt, as_of))
}

fn times_can_be_meant(meeting: &Meeting) -> UserResult<()> {
    match (&meeting.starts, &meeting.ends) {
        (Some(MeetingTime::At { utc: start, .. }), Some(MeetingTime::At { utc: end, .. }))
            if end < start =>
        {
            Err(UserError::EndBeforeStart)
        }
        _ => Ok(()),
    }
}

/// The check of a meeting in the record against the charter it names, if any, and the law.
pub fn of_entry(
    record: &Record,
    provenance: &Provenance,
    entry: &Entry,
    as_of: NaiveDate,
) -> Option<CheckResult> {
    let EntryKind::Meeting(meeting) = &entry.kind else { return None };
    let charter = session::charter(record, &meeting.charter).ok();
    let elsewhere = provenance.told_elsewhere.contains(&entry.id);
    Some(result(record, charter.as_ref(), (meeting, elsewhere), &meeting.doubt, as_of))
}

/// As [`findings`], of a meeting in the record. How the day of sending is known is not said as the record's own where a
/// record file told it.
pub fn findings_of(
    record: &Record,
    provenance: &Provenance,
    entry: &Entry,
    as_of: NaiveDate,
) -> Vec<Finding> {
    let EntryKind::Meeting(meeting) = &entry.kind else { return Vec::new() };
    let mut found = findings(record, meeting, as_of);
    if provenance.told_elsewhere.contains(&entry.id) {
        found.iter_mut().for_each(Finding::sending_was_brought_in);
    }
    found
}

/// What is found of a meeting under the charter it names, if any, and under the law after that.
pub fn findings(record: &Record, meeting: &Meeting, as_of: NaiveDate) -> Vec<Finding> {
    let charter = session::charter(record, &meeting.charter).ok();
    let find = |facts: &MeetingFacts| found(record, charter.as_ref(), facts, as_of);
    disputed::found(&facts_of(record, meeting), &meeting.doubt, find).concat()
}

/// What is found of a meeting under a charter alone. It need not be one that the meeting names.
///
/// # Errors
/// As [`check`].
pub fn by_charter(
    record: &Record,
    charter: &str,
    meeting: &Meeting,
    as_of: NaiveDate,
) -> UserResult<Vec<Finding>> {
    times_can_be_meant(meeting)?;
    let charter = session::charter(record, charter)?;
    Ok(by(record, &charter, &facts_of(record, meeting), as_of))
}

fn facts_of(record: &Record, meeting: &Meeting) -> MeetingFacts {
    MeetingFacts::from_meeting(meeting).for_council(&record.info.council)
}

/// What a charter's rules find. By one that a person called another council's nothing is scored.
fn by(record: &Record, charter: &Charter, facts: &MeetingFacts, as_of: NaiveDate) -> Vec<Finding> {
    let comparison = charter.whose_in(&record.info) == Whose::Another;
    let found = charter::check(charter, facts, as_of).into_iter();
    found.map(|finding| Finding { comparison, ..finding }).collect()
}

/// What the charter's rules and the law's find.
fn found(
    record: &Record,
    charter: Option<&Charter>,
    facts: &MeetingFacts,
    as_of: NaiveDate,
) -> [Vec<Finding>; 2] {
    let charters = charter.map(|charter| by(record, charter, facts, as_of));
    [charters.unwrap_or_default(), charter::check_law(facts, as_of)]
}

/// `elsewhere`: how the day of sending is known was told by a record file.
fn result(
    record: &Record,
    charter: Option<&Charter>,
    (meeting, elsewhere): (&Meeting, bool),
    doubt: &InDoubt,
    as_of: NaiveDate,
) -> CheckResult {
    let facts = facts_of(record, meeting);
    let sent_basis = facts.sent.basis;
    let whose = charter.map_or(Whose::Own, |charter| charter.whose_in(&record.info));
    let found = disputed::found(&facts, doubt, |facts| found(record, charter, facts, as_of));
    let [findings, law] = found.map(|mut found| {
        if elsewhere {
            found.iter_mut().for_each(Finding::sending_was_brought_in);
        }
        found.iter().map(FindingView::from).collect()
    });
    CheckResult {
        charter_title: charter.map(|charter| charter.title.clone()).unwrap_or_default(),
        charter: charter.map(|charter| charter.id.clone()).unwrap_or_default(),
        comparison: whose == Whose::Another,
        whose,
        meeting_words: view::meeting_words(meeting).unwrap_or_else(meetings::not_known),
        sent_words: sent_words(&facts),
        sent_origin: if elsewhere { elsewhere_words(sent_basis) } else { basis_words(sent_basis) },
        sent_basis,
        papers_words: papers_words(&meeting.papers),
        findings,
        law,
        cancelled: meeting.status == MeetingStatus::Cancelled,
        in_doubt: !doubt.is_none(),
    }
}

fn sent_words(facts: &MeetingFacts) -> String {
    match (facts.sent.at, facts.sent.earliest, facts.sent.latest) {
        (Some(at), ..) => instant_words(at),
        (None, Some(from), Some(to)) if from == to => words::date(from),
        (None, Some(from), Some(to)) => dates::from_to(from, to),
        (None, None, Some(to)) => meetings::sent_by(to),
        (None, Some(from), None) => meetings::sent_on_or_later(from),
        _ => meetings::not_known(),
    }
}

/// "Thu 12 Nov 2026, 9.14am", in London.
pub fn instant_words(at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&London);
    // Seconds say nothing to a reader, and look like false exactness.
    let minute = local.time().format("%H:%M").to_string();
    let time = chrono::NaiveTime::parse_from_str(&minute, "%H:%M").unwrap_or(local.time());
    dates::day_and_time(local.date_naive(), time)
}

/// Where a sending time comes from.
pub fn basis_words(basis: SentBasis) -> String {
    match basis {
        SentBasis::Unknown => String::new(),
        SentBasis::EmailDate => meetings::basis_email_date(),
        SentBasis::EmailReceived => meetings::basis_email_received(),
        SentBasis::MessageSent => meetings::basis_message_sent(),
        SentBasis::Dtstamp => meetings::basis_dtstamp(),
        SentBasis::Created => meetings::basis_created(),
        SentBasis::BareDtstamp => meetings::basis_bare_dtstamp(),
        SentBasis::User => meetings::basis_user(),
    }
}

/// Where a sending time of a meeting in the record comes from.
pub fn basis_words_of(basis: SentBasis, provenance: &Provenance, entry: &Entry) -> String {
    let elsewhere = provenance.told_elsewhere.contains(&entry.id);
    if elsewhere { elsewhere_words(basis) } else { basis_words(basis) }
}

/// The same where a record file told it.
fn elsewhere_words(basis: SentBasis) -> String {
    match basis {
        SentBasis::Unknown => String::new(),
        SentBasis::User => meetings::basis_user_brought_in(),
        basis => meetings::basis_brought_in(&basis_words(basis)),
    }
}

fn papers_words(papers: &Papers) -> String {
    match papers {
        Papers::Unknown => meetings::papers_not_said(),
        Papers::NotYet { .. } => meetings::papers_not_yet(),
        Papers::Came { at: Some(at), .. } => instant_words(*at),
        Papers::Came { when: When::Undated, .. } => meetings::papers_came_undated(),
        Papers::Came { when, .. } => view::when_words(when),
        Papers::Sent { at: Some(at), .. } => meetings::papers_sent(&instant_words(*at)),
        Papers::Sent { when: When::Undated, .. } => meetings::papers_sent_undated(),
        Papers::Sent { when, .. } => meetings::papers_sent(&view::when_words(when)),
        Papers::NeverCame => meetings::papers_never_came(),
        Papers::Parts { parts } => {
            let each = parts
                .iter()
                .map(|part| meetings::papers_part(&part.name, &papers_words(&part.papers)));
            each.collect::<Vec<_>>().join("; ")
        }
    }
}

#[cfg(test)]
mod tests {
    use evenhand_bundle::Block;
    use evenhand_core::charter::{Measure, Verdict};
    use evenhand_core::record::{MeetingKind, Profile, Template};

    use super::*;

    #[test]
    fn the_samples_notice_periods_cannot_be_told() {
        let record =
            crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record;
        let today = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let checks: Vec<_> = record
            .entries
            .iter()
            .filter_map(|e| of_entry(&record, &Provenance::default(), e, today))
            .collect();
        let checks: Vec<_> = checks.into_iter().filter(|check| !check.charter.is_empty()).collect();
        assert_eq!(checks.len(), 2);
        for check in checks {
            assert!(check.comparison, "another council's charter");
            assert_eq!(check.sent_words, "Not known");
            let results: Vec<_> = check.findings.iter().map(|finding| finding.result).collect();
            assert_eq!(results, [Verdict::CantTell; 4]);
        }
    }

    /// A forum's own charter, whose clauses have names of their own: booked 10 days ahead, papers 3 days before.
    fn own_charter() -> serde_json::Value {
        let clause = |id: &str, measures: &str, amount: u32| {
            serde_json::json!({
                "id": id, "title": "What we agreed", "quote": "as we agreed", "kind": "timed",
                "rule": { "measures": measures, "amount": amount, "unit": "days", "first_day": "not_counted" },
            })
        };
        serde_json::json!({
            "format": 1, "id": "our-forum", "title": "Our charter",
            "clauses": [clause("book-ahead", "notice", 10), clause("agenda", "papers", 3)],
        })
    }

    #[test]
    fn what_a_clause_is_called_decides_nothing() {
        let at: DateTime<Utc> = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut record = crate::sample::package(at).unwrap().record;
        record.charters.insert("our-forum".into(), own_charter());
        let london = |text: &str| MeetingTime::At {
            utc: text.parse().unwrap(),
            local: text.trim_end_matches('Z').parse().unwrap(),
            zone: "Europe/London".into(),
        };
        let meeting = Meeting {
            charter: "our-forum".into(),
            starts: Some(london("2026-11-30T10:00:00Z")),
            ends: Some(london("2026-11-30T12:00:00Z")),
            notices: vec![
                serde_json::from_value(serde_json::json!({
                    "sent_day": { "precision": "day", "date": "2026-11-12" }, "basis": "user",
                }))
                .unwrap(),
            ],
            ..Meeting::default()
        };
        let found = check(&record, "our-forum", &meeting, at.date_naive()).unwrap().findings;
        let said: Vec<_> = found.iter().map(|f| (f.rule.as_str(), f.measure, f.result)).collect();
        assert_eq!(said[0], ("book-ahead", Measure::Notice, Verdict::Met));
        assert_eq!(said[1], ("agenda", Measure::Papers, Verdict::CantTell));
        let entry = Entry::new(crate::ids::new_id(at), EntryKind::Meeting(Box::new(meeting)), at);
        let id = entry.id;
        record.entries = vec![entry];

        let shown = crate::calendars::ShownInCalendar { titles: false };
        let history = evenhand_core::record::Provenance::default();
        let file = crate::calendars::file(&record, &history, Some(id), shown, at).unwrap();
        let file = String::from_utf8(file).unwrap();
        for day in ["DTSTART;VALUE=DATE:20261120", "DTSTART;VALUE=DATE:20261127"] {
            assert!(file.contains(day), "{day} is not in {file}");
        }

        let plan =
            crate::bundles::first_plan(&record, Template::Complaint, Profile::MyCopy, "", at);
        let facts = crate::bundles::BundleFacts::new(&record, &plan, at.date_naive(), history);
        let model = facts.model(&record, &plan);
        let blocks = model.front.iter().flat_map(|section| &section.blocks);
        let (mut charts, mut rulers) = (Vec::new(), Vec::new());
        for block in blocks {
            match block {
                Block::Chart(chart) => charts.push(chart.title.clone()),
                Block::Finding(finding) => rulers.extend(finding.ruler),
                _ => {}
            }
        }
        assert!(
            charts.contains(
                &"Days from the invitation to the meeting: co-production groups".to_owned()
            ),
            "{charts:?}"
        );
        assert_eq!(rulers.len(), 1);
        assert_eq!((rulers[0].given, rulers[0].asked), (18, 10));
    }

    #[test]
    fn what_the_list_of_councils_cannot_tell_a_person_settles() {
        let at: DateTime<Utc> = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut record = crate::sample::package(at).unwrap().record;
        let meeting = Meeting::default();
        let whose = |record: &Record| {
            let found = check(record, "hounslow", &meeting, at.date_naive()).unwrap();
            let scored = findings(
                record,
                &Meeting { charter: "hounslow".into(), ..meeting.clone() },
                at.date_naive(),
            );
            let compared = scored.iter().filter(|f| f.comparison).count() == scored.len();
            assert_eq!((found.whose == Whose::Another, found.comparison), (compared, compared));
            found.whose
        };
        assert_eq!(whose(&record), Whose::Another, "the sample is about Haringey");
        record.info.own_charters.insert("hounslow".into(), true);
        assert_eq!(whose(&record), Whose::Another, "what the list tells stands");
        record.info.council = "Our council".into();
        assert_eq!(whose(&record), Whose::Own);
        record.info.own_charters.insert("hounslow".into(), false);
        assert_eq!(whose(&record), Whose::Another);
        record.info.own_charters.clear();
        assert_eq!(whose(&record), Whose::NotKnown);
    }

    #[test]
    fn without_a_charter_the_law_still_speaks_of_what_it_covers() {
        let record =
            crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record;
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
