//! The next steps of all sides as one list: what each rests on, its day, and whose it is.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use evenhand_core::charter::{
    Authority, Finding, PromiseState, Reason, Verdict, promise_status, reply_status,
};
use evenhand_core::record::{
    DueFrom, Entry, EntryKind, Id, Meeting, Outcome, Promise, Record, Response, ResponseState,
};
use evenhand_store::{EntryKindName, EntryOrder, StoredEntryFilter};
use evenhand_words as words;
use evenhand_words::tr::waiting;

use super::SOON_DAYS;
use super::side::side_of_entry;
use crate::contract::{
    MoreKind, MoreSteps, NextStep, OfficerSide, StepKind, StepSource, UserResult,
};
use crate::count::to_u32;
use crate::session::Session;
use crate::{meetings, view};

/// So many of each sort are shown; the screens behind them show the rest.
const SHOWN: u32 = 10;

/// So many letters of what families said stand in a line.
const SAID: usize = 120;

/// The steps of a day.
pub(super) struct Steps {
    /// Those shown, in their order.
    pub shown: Vec<NextStep>,
    /// What is not shown.
    pub more: Vec<MoreSteps>,
    /// The entries that they rest on.
    pub entries: BTreeSet<Id>,
    /// How often one of those entries is half-finished or working well, and so good to know as well.
    pub also_good: u32,
}

impl Steps {
    /// How many there are, with those not shown.
    pub fn total(&self) -> u32 {
        let more: u32 = self.more.iter().map(|more| more.count).sum();
        to_u32(self.shown.len() as u64).saturating_add(more)
    }

    /// Nothing that may be the family's own ends by tomorrow, as far as is known, and no meeting is today.
    pub fn calm(&self, date: NaiveDate) -> bool {
        let promise =
            |step: &NextStep| matches!(step.kind, StepKind::PromisePast | StepKind::PromiseAhead);
        let pressing = |step: &NextStep| {
            let Some(day) = step.day.filter(|day| *day <= tomorrow(date)) else { return false };
            match (step.kind, step.side) {
                (StepKind::MeetingToday | StepKind::OwnLimit, _) => true,
                (_, OfficerSide::Ours) => promise(step),
                // Nobody can tell that it is not the family's.
                (_, OfficerSide::CantTell) => promise(step) && day >= date,
                _ => false,
            }
        };
        !self.shown.iter().any(pressing)
            && !self.more.iter().any(|more| more.kind == MoreKind::Promises)
    }
}

fn tomorrow(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(Days::new(1)).unwrap_or(date)
}

/// What the steps rest on, as the store has it.
struct FoundSteps {
    promises: Vec<Entry>,
    replies: Vec<Entry>,
    ahead: Vec<Entry>,
    back: Vec<Entry>,
    totals: [(MoreKind, u64); 3],
}

/// The next steps on a day: today's and tomorrow's first, then the oldest day first, those of no day last.
///
/// # Errors
/// Where the store cannot be read.
pub(super) fn steps(session: &Session, date: NaiveDate) -> UserResult<Steps> {
    let found = found(session, date)?;
    let [promises, replies, ahead, back] =
        [&found.promises, &found.replies, &found.ahead, &found.back].map(Vec::len);
    let all: Vec<Entry> =
        [found.promises, found.replies, found.ahead, found.back].into_iter().flatten().collect();
    let mut record = session.part(all.clone())?;
    let answers = answers_due(session, &mut record, date)?;
    let mut more = Vec::new();
    for ((kind, total), shown) in found.totals.into_iter().zip([promises, replies, ahead]) {
        add_more(&mut more, kind, total, shown);
    }
    add_more(&mut more, MoreKind::Answers, answers.len() as u64, answers.len().min(SHOWN as usize));
    let mut shown = Vec::new();
    let first_back = all.len() - back;
    for (at, entry) in all.iter().enumerate() {
        if at >= first_back {
            shown.push(look_back(entry));
        } else {
            shown.extend(steps_of(session, &record, entry, date)?);
        }
    }
    let some = answers.iter().take(SHOWN as usize);
    shown.extend(some.map(|own| answer_step(&record, own, date)));
    shown.sort_by_key(|step| order(step, date));
    let also_good = all.iter().map(|own| u32::from(own.draft) + u32::from(own.working_well)).sum();
    Ok(Steps { shown, more, entries: all.iter().map(|entry| entry.id).collect(), also_good })
}

fn add_more(more: &mut Vec<MoreSteps>, kind: MoreKind, total: u64, shown: usize) {
    let count = to_u32(total.saturating_sub(shown as u64));
    if count > 0 {
        more.push(MoreSteps { kind, count });
    }
}

fn order(step: &NextStep, date: NaiveDate) -> (bool, NaiveDate) {
    let near = step.day.is_some_and(|day| (date..=tomorrow(date)).contains(&day));
    (!near, step.day.unwrap_or(NaiveDate::MAX))
}

fn found(session: &Session, date: NaiveDate) -> UserResult<FoundSteps> {
    let store = session.store();
    let counts = store.count_promises(date, SOON_DAYS)?;
    let replies = StoredEntryFilter {
        kinds: vec![EntryKindName::Contact],
        open: true,
        draft: Some(false),
        order: EntryOrder::OldestFirst,
        limit: SHOWN,
        ..StoredEntryFilter::default()
    };
    // One that was held is no step ahead, also on its day.
    let ahead = StoredEntryFilter { open: true, ..meetings::ahead(date, SHOWN) };
    let mut back = meetings::to_look_back_on(session, date)?;
    // Today's stands once, with both that there is to do.
    back.retain(|entry| meeting_day(entry) != Some(date));
    Ok(FoundSteps {
        promises: promises(session, date)?,
        replies: store.entries(&replies)?,
        ahead: store.entries(&ahead)?,
        back,
        totals: [
            (MoreKind::Promises, counts.past + counts.soon),
            (MoreKind::Replies, store.count_entries(&replies)?),
            (MoreKind::Meetings, store.count_entries(&ahead)?),
        ],
    })
}

fn meeting_day(entry: &Entry) -> Option<NaiveDate> {
    let EntryKind::Meeting(meeting) = &entry.kind else { return None };
    view::meeting_day(meeting)
}

/// The promises longest past their date, and the next ones due: many old ones hide no day that is near.
fn promises(session: &Session, date: NaiveDate) -> UserResult<Vec<Entry>> {
    let store = session.store();
    let near = StoredEntryFilter {
        kinds: vec![EntryKindName::Promise],
        open: true,
        due_from: Some(date),
        due_to: date.checked_add_days(Days::new(SOON_DAYS)),
        order: EntryOrder::DueFirst,
        limit: SHOWN,
        ..StoredEntryFilter::default()
    };
    let mut all = store.pressing_promises(date, SOON_DAYS, SHOWN)?;
    for entry in store.entries(&near)? {
        let open = matches!(&entry.kind, EntryKind::Promise(own) if own.outcome == Outcome::Open);
        if open && all.iter().all(|own| own.id != entry.id) {
            all.push(entry);
        }
    }
    Ok(all)
}

fn steps_of(
    session: &Session,
    record: &Record,
    entry: &Entry,
    date: NaiveDate,
) -> UserResult<Vec<NextStep>> {
    Ok(match &entry.kind {
        EntryKind::Promise(promise) => vec![promise_step(session, record, entry, promise, date)?],
        EntryKind::Meeting(meeting) => meeting_steps(record, entry, meeting, date),
        _ => vec![reply_step(record, entry, date)],
    })
}

/// A step without anything but what every one has.
fn bare(kind: StepKind, side: OfficerSide, id: Id, title: String) -> NextStep {
    NextStep {
        kind,
        side,
        id,
        day: None,
        title,
        detail: String::new(),
        source: None,
        verdict: None,
    }
}

/// What is said of an entry elsewhere on this screen, since nothing stands here twice.
fn with_note(detail: String, entry: &Entry) -> String {
    let notes = [entry.working_well.then(waiting::working_well), entry.draft.then(waiting::draft)];
    let all = std::iter::once(detail).chain(notes.into_iter().flatten());
    all.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn promise_step(
    session: &Session,
    record: &Record,
    entry: &Entry,
    promise: &Promise,
    date: NaiveDate,
) -> UserResult<NextStep> {
    let status = promise_status(promise, date);
    let own = promise.due_from == DueFrom::OwnTimeLimit;
    let kind = match status.state {
        _ if own => StepKind::OwnLimit,
        PromiseState::PastDate => StepKind::PromisePast,
        _ => StepKind::PromiseAhead,
    };
    let side =
        if own { OfficerSide::Ours } else { side_of_entry(entry, &promise.promised_by, record) };
    let day = status.due_now.or(status.due);
    let given = promise.put_off_to().filter(|_| status.due_now.is_some()).unwrap_or(promise.due);
    let title = match day {
        Some(_) => due_title(&view::title(entry), promise.due_from, &words::latest(&given)),
        None => view::title(entry),
    };
    let mut detail = words::promise_beside_its_day(&status, promise);
    let by = promise.promised_by.trim();
    if promise.due_from == DueFrom::Word && !by.is_empty() {
        detail = [waiting::promised_by(by), detail].join(" ").trim().to_owned();
    }
    let source = match promise.source {
        Some(id) => session.entry_if_there(id)?,
        None => None,
    };
    let source = source.map(|entry| StepSource { entry: entry.id, title: view::title(&entry) });
    let detail = with_note(detail, entry);
    Ok(NextStep { day, detail, source, ..bare(kind, side, entry.id, title) })
}

fn due_title(title: &str, due_from: DueFrom, due: &str) -> String {
    match due_from {
        DueFrom::Word => waiting::promised(title, due),
        DueFrom::TimeLimit => waiting::time_limit(title, due),
        DueFrom::OwnTimeLimit => waiting::own_time_limit(title, due),
    }
}

fn reply_step(record: &Record, entry: &Entry, date: NaiveDate) -> NextStep {
    let status = reply_status(entry, date);
    let side = side_of_entry(entry, "", record);
    let detail = with_note(words::reply_sentence(&status), entry);
    let day = status.due.or_else(|| entry.when.earliest());
    let title = waiting::no_reply(&view::title(entry));
    NextStep { day, detail, ..bare(StepKind::Reply, side, entry.id, title) }
}

/// A meeting ahead, and the papers that its charter asks for, where their day is still to come.
fn meeting_steps(
    record: &Record,
    entry: &Entry,
    meeting: &Meeting,
    date: NaiveDate,
) -> Vec<NextStep> {
    let mut findings = crate::check::findings(record, meeting, date);
    // By another council's charter nothing is scored.
    findings.retain(|finding| !finding.comparison);
    let papers = findings.iter().position(|own| papers_to_come(own, date));
    let papers = papers.map(|at| findings.remove(at));
    findings.sort_by_key(|finding| weight(finding.verdict));
    let first = findings.first();
    let day = view::meeting_day(meeting);
    let kind = if day == Some(date) { StepKind::MeetingToday } else { StepKind::Meeting };
    let when = view::meeting_words(meeting).unwrap_or_default();
    let title = waiting::meeting(&view::title(entry), &when);
    let mut steps = vec![NextStep {
        day,
        detail: with_note(first.map(words::explanation).unwrap_or_default(), entry),
        verdict: first.map(|finding| finding.verdict),
        ..bare(kind, OfficerSide::Ours, entry.id, title)
    }];
    if let Some((papers, last)) = papers.as_ref().and_then(|own| Some((own, last_day(own)?))) {
        let title = waiting::papers(&view::title(entry), last);
        let (day, detail) = (Some(last), words::explanation(papers));
        let own = bare(StepKind::Papers, OfficerSide::Council, entry.id, title);
        steps.push(NextStep { day, detail, ..own });
    }
    steps
}

/// The charter's last day for papers is still to come, and nobody has said that all of them came.
fn papers_to_come(finding: &Finding, date: NaiveDate) -> bool {
    let awaited = |reason: &Reason| {
        matches!(reason, Reason::PapersUnknown | Reason::PapersMayStillCome { .. })
    };
    let some = match &finding.reason {
        Reason::Parts(parts) => parts.iter().any(|(_, part)| awaited(&part.reason)),
        reason => awaited(reason),
    };
    some && matches!(finding.authority, Authority::Charter(_))
        && last_day(finding).is_some_and(|last| last >= date)
}

/// The last day that meets a rule. One in clear days has none where the day of the meeting counts.
fn last_day(finding: &Finding) -> Option<NaiveDate> {
    finding.latest_day.or(finding.latest_day_clear)
}

/// What a person should see first.
fn weight(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NotMet => 0,
        Verdict::Depends | Verdict::NotAsRecommended => 1,
        Verdict::CantTell => 2,
        Verdict::Met => 3,
        Verdict::NotCovered => 4,
    }
}

/// A meeting that has been, and of which nobody has said what came of it.
fn look_back(entry: &Entry) -> NextStep {
    let own = bare(StepKind::LookBack, OfficerSide::Ours, entry.id, view::title(entry));
    let day = meeting_day(entry).or_else(|| entry.when.earliest());
    NextStep { day, detail: with_note(view::when_words(&entry.when), entry), ..own }
}

/// What families said that is to be answered or done by a day that is past or near, the oldest day first. What became
/// a promise stands as the promise.
fn answers_due(
    session: &Session,
    record: &mut Record,
    date: NaiveDate,
) -> UserResult<Vec<Response>> {
    let soon = date.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(NaiveDate::MAX);
    let mut due = Vec::new();
    for own in &record.responses {
        let state = matches!(
            own.state,
            ResponseState::Open | ResponseState::SaidYes | ResponseState::Doing
        );
        let near = own.due.latest().is_some_and(|day| day <= soon);
        if state && near && !has_promise(session, own)? {
            due.push(own.clone());
        }
    }
    due.sort_by_key(|own| (own.due.latest(), own.id));
    // The events that they were said at, which tell since when an answer is waited for.
    let lines: BTreeSet<Id> =
        due.iter().take(SHOWN as usize).flat_map(|own| own.lines.clone()).collect();
    let said =
        record.notes.iter().filter(|own| own.lines.iter().any(|line| lines.contains(&line.id)));
    let events: BTreeSet<Id> = said.filter_map(|own| own.entry).collect();
    for id in events {
        if record.entries.iter().all(|entry| entry.id != id) {
            record.entries.extend(session.entry_if_there(id)?);
        }
    }
    Ok(due)
}

fn has_promise(session: &Session, own: &Response) -> UserResult<bool> {
    Ok(match own.promise {
        Some(id) => session.entry_if_there(id)?.is_some(),
        None => false,
    })
}

fn answer_step(record: &Record, own: &Response, date: NaiveDate) -> NextStep {
    let said = words::said_to(record, own);
    let line = said.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(SAID).collect();
    if short.len() < said.len() {
        short.push('…');
    }
    let named = Entry::new(own.id, EntryKind::Other, own.added_on);
    let side = side_of_entry(&named, &own.by, record);
    let day = own.due.latest();
    let title = waiting::answer(&short, &view::when_words(&own.due));
    let detail = words::answer_as_of(record, own, date);
    NextStep { day, detail, ..bare(StepKind::Answer, side, own.id, title) }
}
