//! What is drawn out of an item into columns, links and the search index.

use chrono::NaiveDate;
use evenhand_core::charter::{MeetingFacts, promise_days};
use evenhand_core::record::{
    BundlePlan, ClauseRef, Direction, DueFrom, EhcPlan, Entry, EntryKind, EventNotes, Issue, Item,
    Meeting, MeetingStatus, Outcome, Person, Promise, Response, ResponseState, Story, When,
};

/// The queried facts of an entry. Days are `YYYY-MM-DD`, empty where not known.
pub(crate) struct EntryFacts {
    pub kind: &'static str,
    pub earliest: String,
    pub latest: String,
    pub precision: &'static str,
    pub due: String,
    pub open: bool,
}

impl EntryFacts {
    pub(crate) fn of(entry: &Entry) -> Self {
        let (kind, due, open) = match &entry.kind {
            EntryKind::Contact(contact) => {
                let waiting = contact.direction == Direction::Out
                    && contact.reply_wanted
                    && contact.answered_by.is_none();
                ("contact", contact.reply_due.latest(), waiting)
            }
            EntryKind::Meeting(meeting) => {
                let planned = meeting.status == MeetingStatus::Planned;
                let cancelled = meeting.status == MeetingStatus::Cancelled;
                let day = MeetingFacts::from_meeting(meeting).day().filter(|_| !cancelled);
                ("meeting", day, planned)
            }
            EntryKind::Promise(promise) => {
                let open = matches!(promise.outcome, Outcome::Open | Outcome::Partly);
                ("promise", newest_due(promise), open)
            }
            EntryKind::Effort(_) => ("effort", None, false),
            EntryKind::Other => ("event", None, false),
        };
        let precision = match entry.when {
            When::Undated => "undated",
            When::Day { .. } => "day",
            When::Month { .. } => "month",
            When::Year { .. } => "year",
            When::Range { .. } => "range",
        };
        Self {
            kind,
            earliest: day(entry.when.earliest()),
            latest: day(entry.when.latest()),
            precision,
            due: day(due),
            open,
        }
    }
}

/// A day as the database writes it.
pub(crate) fn day(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// The newest day given.
fn newest_due(promise: &Promise) -> Option<NaiveDate> {
    promise.put_off_to().unwrap_or(promise.due).latest()
}

/// What the list of promises asks for. Days are `YYYY-MM-DD`, empty where there is none.
pub(crate) struct PromiseFacts {
    pub settled: bool,
    pub by_word: bool,
    pub due: String,
    pub counts: bool,
    pub late_after: String,
}

impl PromiseFacts {
    pub(crate) fn of(promise: &Promise) -> Self {
        let settled = promise.outcome != Outcome::Open;
        let days = promise_days(promise);
        Self {
            settled,
            by_word: promise.due_from == DueFrom::Word,
            due: day(if settled { newest_due(promise) } else { days.due }),
            counts: days.past_after.is_some(),
            late_after: day(days.late_after),
        }
    }
}

/// What an item names, as kind and target.
pub(crate) fn links(item: &Item) -> Vec<(&'static str, String)> {
    match item {
        Item::Entry(entry) => {
            let people = entry.people.iter().map(|part| ("person", part.person.to_string()));
            let issues = entry.issues.iter().map(|issue| ("issue", issue.to_string()));
            let files = entry.files.iter().map(|file| ("file", file.file.to_string()));
            people.chain(issues).chain(files).chain(clauses(&entry.clauses)).collect()
        }
        Item::Issue(issue) => clauses(&issue.clauses).collect(),
        Item::Notes(notes) => notes.file.iter().map(|file| ("file", file.to_string())).collect(),
        _ => Vec::new(),
    }
}

fn clauses(clauses: &[ClauseRef]) -> impl Iterator<Item = (&'static str, String)> {
    clauses.iter().map(|clause| ("clause", format!("{}/{}", clause.charter, clause.clause)))
}

/// The words of an item that can be searched, besides its title. A file's own text comes from its bytes.
pub(crate) fn body(item: &Item) -> String {
    let words: Vec<&str> = match item {
        Item::Entry(entry) => entry_words(entry),
        Item::Person(person) => person_words(person),
        Item::Issue(issue) => issue_words(issue),
        Item::Bundle(plan) => bundle_words(plan),
        Item::Form(form) => vec![form.filled.good.as_str(), &form.filled.different],
        Item::Notes(notes) => notes_words(notes),
        Item::Theme(theme) => vec![&theme.meaning],
        Item::Response(response) => response_words(response),
        Item::Plan(plan) => plan_words(plan),
        Item::Story(story) => story_words(story),
        Item::Ladder { ladder, .. } => ladder_words(ladder),
        Item::FormSet { set, .. } => form_set_words(set),
        Item::Info(_) | Item::File(_) | Item::Charter { .. } => Vec::new(),
    };
    let words: Vec<&str> = words.into_iter().filter(|text| !text.trim().is_empty()).collect();
    words.join("\n")
}

fn said<'a>(of: &'a serde_json::Value, member: &str) -> Option<&'a str> {
    of.get(member)?.as_str()
}

/// What a set of questions says of itself, and asks.
fn form_set_words(set: &serde_json::Value) -> Vec<&str> {
    let mut words: Vec<&str> = ["about", "opening", "closing", "good", "different"]
        .into_iter()
        .filter_map(|member| said(set, member))
        .collect();
    for statement in set.get("statements").and_then(|list| list.as_array()).into_iter().flatten() {
        words.extend(["heading", "words"].into_iter().filter_map(|own| said(statement, own)));
    }
    words
}

/// What a ladder file says of itself, and its rungs and bands.
fn ladder_words(ladder: &serde_json::Value) -> Vec<&str> {
    let mut words: Vec<&str> =
        ["by", "about", "note"].into_iter().filter_map(|member| said(ladder, member)).collect();
    let lists = ["rungs", "bands"].into_iter().filter_map(|list| ladder.get(list)?.as_array());
    for place in lists.flatten() {
        words.extend(["name", "words"].into_iter().filter_map(|member| said(place, member)));
    }
    words
}

fn entry_words(entry: &Entry) -> Vec<&str> {
    let mut words = vec![entry.notes.as_str(), &entry.their_account];
    words.extend(entry.people.iter().map(|part| part.part.as_str()));
    words.extend(entry.files.iter().map(|file| file.title.as_str()));
    words.extend(entry.files.iter().filter_map(|file| file.transcript.as_deref()));
    match &entry.kind {
        EntryKind::Promise(promise) => {
            words.push(&promise.promised_by);
            words.extend(promise.slips.iter().map(|slip| slip.reason.as_str()));
        }
        EntryKind::Meeting(meeting) => words.extend(meeting_words(meeting)),
        EntryKind::Effort(effort) => words.push(&effort.activity),
        EntryKind::Contact(_) | EntryKind::Other => {}
    }
    words
}

fn meeting_words(meeting: &Meeting) -> impl Iterator<Item = &str> {
    let judged = meeting.judgements.iter().map(|judgement| judgement.why.as_str());
    let asked = meeting.questions.iter().map(String::as_str);
    std::iter::once(meeting.place.as_str()).chain(judged).chain(asked)
}

fn notes_words(notes: &EventNotes) -> Vec<&str> {
    let headings = notes.sections.iter().map(|section| section.heading.as_str());
    headings.chain(notes.lines.iter().map(|line| line.text.as_str())).collect()
}

fn response_words(response: &Response) -> Vec<&str> {
    let mut words = vec![response.they_said.as_str(), &response.they_did, &response.by];
    if let ResponseState::SaidNo { reason } = &response.state {
        words.push(reason);
    }
    words
}

fn plan_words(plan: &EhcPlan) -> Vec<&str> {
    let lines = plan.lines.iter().flat_map(|line| {
        [&line.text, &line.who, &line.what, &line.how_long, &line.how_often].map(String::as_str)
    });
    let told = plan.weeks.values().flat_map(|week| week.values().map(|tick| tick.note.as_str()));
    let terms = plan.terms.iter().map(|term| term.name.as_str());
    std::iter::once(plan.school.as_str()).chain(terms).chain(lines).chain(told).collect()
}

fn story_words(story: &Story) -> Vec<&str> {
    let written = story.fields.values().map(String::as_str);
    let people =
        story.people.iter().flat_map(|own| [&own.name, &own.role, &own.words].map(String::as_str));
    written.chain(people).collect()
}

fn person_words(person: &Person) -> Vec<&str> {
    let mut words = vec![person.role.as_str(), &person.organisation, &person.shown_as];
    words.extend(person.other_names.iter().map(String::as_str));
    words.extend(person.roles.iter().flat_map(|role| [role.title.as_str(), &role.organisation]));
    words
}

fn issue_words(issue: &Issue) -> Vec<&str> {
    vec![&issue.what_happened, &issue.effect, &issue.remedy, &issue.their_account]
}

fn bundle_words(plan: &BundlePlan) -> Vec<&str> {
    let mut words = vec![plan.from.as_str(), &plan.to, &plan.opening, &plan.closing];
    words.extend(plan.remedies.iter().map(String::as_str));
    words
}

/// When an item was added, whether it is part of the sample, its place in a list and the bytes it names.
pub(crate) fn columns(item: &Item) -> (String, bool, u32, &str) {
    use crate::item::time_text;
    match item {
        Item::Info(info) => (time_text(info.created), false, 0, ""),
        Item::Person(person) => (time_text(person.added_on), person.sample, 0, ""),
        Item::Issue(issue) => (time_text(issue.added_on), issue.sample, issue.number, ""),
        Item::Entry(entry) => (time_text(entry.added_on), entry.sample, 0, ""),
        Item::File(file) => (time_text(file.added_on), file.sample, 0, &file.sha256),
        Item::Bundle(plan) => (time_text(plan.added_on), plan.sample, 0, ""),
        Item::Form(form) => (time_text(form.added_on), form.sample, 0, ""),
        Item::Notes(notes) => (time_text(notes.added_on), notes.sample, 0, ""),
        Item::Theme(theme) => (time_text(theme.added_on), theme.sample, 0, ""),
        Item::Response(response) => (time_text(response.added_on), response.sample, 0, ""),
        Item::Plan(plan) => (time_text(plan.added_on), plan.sample, 0, ""),
        Item::Story(story) => (time_text(story.added_on), story.sample, 0, ""),
        Item::Charter { .. } | Item::Ladder { .. } | Item::FormSet { .. } => {
            (String::new(), false, 0, "")
        }
    }
}
