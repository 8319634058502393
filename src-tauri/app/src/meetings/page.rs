//! What stands on a meeting's page.

use chrono::NaiveDate;
use evenhand_core::charter::{MeetingFacts, PromiseState, Verdict, promise_status};
use evenhand_core::record::{
    DueFrom, Entry, EntryKind, Id, Meeting, MeetingStatus, Outcome, Promise, Provenance, Record,
    standing_judgements,
};
use evenhand_words as words;
use evenhand_words::tr::page as tr;

use super::{find, meeting_of, told};
use crate::contract::{
    FindingView, FormsOf, MeetingPage, PageBefore, PageLine, PagePerson, ProposedQuestion,
    UserResult,
};
use crate::{check, forms, ladder, view};

/// So many questions are kept and proposed: more are not kept in mind.
const MOST: usize = 3;

/// What helps at a meeting, as of a day.
///
/// # Errors
/// [`crate::contract::UserError::Gone`] where there is no such meeting.
pub fn page(
    record: &Record,
    provenance: &Provenance,
    id: Id,
    today: NaiveDate,
) -> UserResult<MeetingPage> {
    let (entry, meeting) = find(record, id)?;
    let (own, promised) = open_promises(record, today).into_iter().partition(|(own, _)| *own);
    let lines = |list: Vec<(bool, PageLine)>| list.into_iter().map(|(_, line)| line).collect();
    let mut page = MeetingPage {
        meeting: view::summary(entry, record, today),
        when_words: view::meeting_words(meeting)
            .or_else(|| entry.when.earliest().map(|_| view::when_words(&entry.when)))
            .unwrap_or_default(),
        place: meeting.place.trim().to_owned(),
        promised: lines(promised),
        own: lines(own),
        unanswered: unanswered(record, today),
        findings: findings(record, provenance, entry, today),
        before: before(record, entry, meeting, today),
        people: who_is_who(record, entry, meeting),
        questions: meeting.questions.clone(),
        proposed: Vec::new(),
    };
    page.proposed = proposed(record, &page, today);
    Ok(page)
}

/// A meeting with these questions. Nothing is saved.
///
/// # Errors
/// [`crate::contract::UserError::Gone`] where it is no meeting.
pub fn with_questions(record: &Record, id: Id, questions: &[String]) -> UserResult<Entry> {
    let (entry, _) = find(record, id)?;
    let mut entry = entry.clone();
    if let EntryKind::Meeting(meeting) = &mut entry.kind {
        let kept = questions.iter().map(|words| words.trim()).filter(|words| !words.is_empty());
        meeting.questions = kept.map(str::to_owned).collect();
    }
    Ok(entry)
}

/// Open promises and time limits, whether each is the family's own: past its day first, those of no day last.
fn open_promises(record: &Record, today: NaiveDate) -> Vec<(bool, PageLine)> {
    let open = record.entries.iter().filter(told).filter_map(|entry| match &entry.kind {
        EntryKind::Promise(promise) if promise.outcome == Outcome::Open => Some((entry, promise)),
        _ => None,
    });
    let mut lines: Vec<_> = open
        .map(|(entry, promise)| {
            let status = promise_status(promise, today);
            let due = status.due_now.or(status.due);
            let order = (status.state != PromiseState::PastDate, due.is_none(), due, entry.id);
            (order, (promise.due_from == DueFrom::OwnTimeLimit, line(entry, promise, today)))
        })
        .collect();
    lines.sort_by_key(|(order, _)| *order);
    lines.into_iter().map(|(_, line)| line).collect()
}

pub(super) fn line(entry: &Entry, promise: &Promise, today: NaiveDate) -> PageLine {
    PageLine {
        entry: entry.id,
        title: view::title(entry),
        by: promise.promised_by.trim().to_owned(),
        standing: words::promise_sentence(&promise_status(promise, today), promise),
    }
}

fn unanswered(record: &Record, today: NaiveDate) -> Vec<PageLine> {
    let waits =
        |entry: &&Entry| matches!(&entry.kind, EntryKind::Contact(c) if view::awaits_reply(c));
    let mut open: Vec<&Entry> = record.entries.iter().filter(told).filter(waits).collect();
    open.sort_by_key(|entry| (entry.when.earliest().is_none(), entry.when.earliest(), entry.id));
    let line = |entry: &Entry| PageLine {
        entry: entry.id,
        title: view::title(entry),
        by: String::new(),
        standing: view::standing(entry, record, today).join(" "),
    };
    open.into_iter().map(line).collect()
}

/// What was found of the meeting. By another council's charter nothing is scored, and what no rule covers is no check.
fn findings(
    record: &Record,
    provenance: &Provenance,
    entry: &Entry,
    today: NaiveDate,
) -> Vec<FindingView> {
    let mut found = check::findings_of(record, provenance, entry, today);
    found.retain(|finding| !finding.comparison && finding.verdict != Verdict::NotCovered);
    found.iter().map(FindingView::from).collect()
}

/// The last earlier meeting that stands on a ladder, and the last one with feedback forms. One of the same kind goes
/// first.
fn before(record: &Record, entry: &Entry, meeting: &Meeting, today: NaiveDate) -> Vec<PageBefore> {
    let day = MeetingFacts::from_meeting(meeting).day().or(entry.when.latest());
    let earlier = |other: &&Entry| {
        let held = meeting_of(other).is_some_and(|own| own.status == MeetingStatus::Held);
        let first = day.is_none_or(|day| other.when.latest().is_some_and(|latest| latest < day));
        held && first && other.id != entry.id
    };
    let kind = |other: &Entry| meeting_of(other).map(|own| own.meeting_kind);
    let mut all: Vec<&Entry> = record.entries.iter().filter(told).filter(earlier).collect();
    all.sort_by_key(|other| {
        let same = kind(other) == Some(meeting.meeting_kind);
        std::cmp::Reverse((same, other.when.latest(), other.id))
    });
    let ladder = all.iter().find_map(|other| of(other, ladder_lines(record, meeting_of(other)?)));
    let forms = all.iter().find_map(|other| of(other, form_lines(record, other, today)));
    match (ladder, forms) {
        (Some(mut one), Some(other)) if one.title == other.title => {
            one.lines.extend(other.lines);
            vec![one]
        }
        (one, other) => one.into_iter().chain(other).collect(),
    }
}

fn of(entry: &Entry, lines: Vec<String>) -> Option<PageBefore> {
    let title =
        words::tr::ladder::meeting_line(&view::when_words(&entry.when), &view::title(entry));
    (!lines.is_empty()).then_some(PageBefore { title, lines })
}

fn ladder_lines(record: &Record, meeting: &Meeting) -> Vec<String> {
    let mut lines = Vec::new();
    for judgement in standing_judgements(&meeting.judgements) {
        let own = ladder::ladder(record, &judgement.ladder);
        let title = own.as_ref().map_or(judgement.ladder.as_str(), |own| own.title.as_str());
        let place = words::ladder_place(own.as_ref(), &judgement.place);
        lines.push(tr::place(&words::judgement_kind(judgement.kind), &place, title));
        if judgement.says_why() {
            lines.push(tr::why(judgement.why.trim()));
        }
    }
    lines
}

/// What forms came to: counts from enough forms, and else how many there are.
fn form_lines(record: &Record, entry: &Entry, today: NaiveDate) -> Vec<String> {
    let line = |entry: &Entry| view::summary(entry, record, today);
    let of = FormsOf { meeting: Some(entry.id), form: None };
    let mut lines = Vec::new();
    for set in forms::view(record, of, &line).sets {
        lines.push(format!("{}. {}", set.title, set.words.join(" ")));
        lines.extend(set.statements.iter().map(|one| tr::statement(&one.words, &one.said)));
    }
    lines
}

/// Who is named at the meeting, once each, by the role they have then. A child is not named.
fn who_is_who(record: &Record, entry: &Entry, meeting: &Meeting) -> Vec<PagePerson> {
    let then = MeetingFacts::from_meeting(meeting)
        .day()
        .map_or(entry.when, evenhand_core::record::When::day);
    let mut seen = Vec::new();
    let mut out = Vec::new();
    for part in &entry.people {
        let person = record.people.iter().find(|person| person.id == part.person && !person.child);
        let Some(person) = person.filter(|person| !seen.contains(&person.id)) else { continue };
        seen.push(person.id);
        let role = match person.role_at(&then) {
            (role, organisation) if role.trim().is_empty() => organisation.trim().to_owned(),
            (role, organisation) if organisation.trim().is_empty() => role.trim().to_owned(),
            (role, organisation) => tr::role_at(role.trim(), organisation.trim()),
        };
        out.push(PagePerson { name: person.name.trim().to_owned(), role });
    }
    out
}

/// Questions from what is open, the most pressing first, and none that is kept already.
fn proposed(record: &Record, page: &MeetingPage, today: NaiveDate) -> Vec<ProposedQuestion> {
    let promise = |line: &PageLine| {
        let entry = record.entries.iter().find(|entry| entry.id == line.entry)?;
        let EntryKind::Promise(promise) = &entry.kind else { return None };
        let words = match promise_status(promise, today).state {
            PromiseState::PastDate => tr::ask_past(&line.title),
            PromiseState::NoDate => tr::ask_no_day(&line.title),
            _ => return None,
        };
        Some(ProposedQuestion { words, why: line.standing.clone() })
    };
    let answer = |line: &PageLine| ProposedQuestion {
        words: tr::ask_answer(&line.title),
        why: line.standing.clone(),
    };
    let finding = |found: &&FindingView| found.result == Verdict::NotMet;
    let findings = page.findings.iter().filter(finding).map(|found| ProposedQuestion {
        words: tr::ask_finding(&found.title),
        why: found.explanation.clone(),
    });
    // One of each kind goes before a second of any.
    let mut kinds = [
        page.promised.iter().filter_map(promise).collect::<Vec<_>>(),
        page.unanswered.iter().map(answer).collect(),
        findings.collect(),
    ]
    .map(Vec::into_iter);
    let mut out: Vec<ProposedQuestion> = Vec::new();
    while out.len() < MOST {
        let before = out.len();
        for kind in &mut kinds {
            let fresh = |one: &ProposedQuestion| !page.questions.contains(&one.words);
            out.extend(kind.by_ref().find(fresh));
        }
        if out.len() == before {
            break;
        }
    }
    out.truncate(MOST);
    out
}
