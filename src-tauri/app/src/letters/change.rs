//! What changes a letter: each is one step of Undo.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_core::record::{
    Channel, Contact, Direction, Entry, EntryKind, FactValue, Id, Item, LetterDraft, LetterFacts,
    Record, When,
};
use evenhand_words::letters::{
    DraftLetter, FactKind, LetterContext, LetterFact, LetterTemplate, find, gather, of_plan,
    reminds_of_nothing,
};

use super::{LetterOfRecord, built};
use crate::contract::{LetterChange, LogLetter, StartLetter, UserError, UserResult};
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;

/// Starts a letter as an unfinished message out, and gives its id. What was typed for the letter that it follows is
/// taken over, but for its days.
///
/// # Errors
/// [`UserError::Gone`]: there is no such letter or entry.
pub fn start(
    session: &mut Session,
    request: &StartLetter,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> UserResult<Id> {
    let record = session.record()?;
    let template = find(&request.template).ok_or(UserError::Gone)?;
    let about = match request.about {
        None => None,
        Some(id) => {
            Some(record.entries.iter().find(|entry| entry.id == id).ok_or(UserError::Gone)?)
        }
    };
    if about.is_some_and(|about| reminds_of_nothing(template, &record, about)) {
        return Err(UserError::NothingAwaited);
    }
    let before = about.and_then(|about| reminder_of(&record, &template.id, about));
    if let Some(unfinished) = before.filter(|before| before.draft) {
        return Ok(unfinished.id);
    }
    let (template, about) = match before.zip(find("second-chaser")) {
        Some((before, second)) => (second, Some(before)),
        None => (template, about),
    };
    let draft = LetterDraft {
        template: template.id.clone(),
        about: about.map(|about| about.id),
        facts: match (about, request.plan) {
            (Some(about), _) => taken_over(&record, template, about, today),
            (None, Some(plan)) => plan_facts(&record, template, plan, today)?,
            (None, None) => LetterFacts::new(),
        },
        ..LetterDraft::default()
    };
    let (_, letter) = built(&record, template, &draft, today);
    let contact = Contact {
        direction: Direction::Out,
        channel: Channel::Email,
        reply_wanted: !template.replies.is_empty(),
        letter: Some(Box::new(draft)),
        ..Contact::default()
    };
    let mut entry = Entry::new(new_id(at), EntryKind::Contact(contact), at);
    entry.draft = true;
    entry.issues = about.map(|about| about.issues.clone()).unwrap_or_default();
    say(&mut entry, &letter);
    let id = entry.id;
    session.put(Step::StartLetter, Item::Entry(Box::new(entry)), at)?;
    Ok(id)
}

/// The newest first reminder of this entry, where a first reminder is asked for: the next one names it.
fn reminder_of<'a>(record: &'a Record, template: &str, about: &Entry) -> Option<&'a Entry> {
    let is_one = |entry: &&Entry| match &entry.kind {
        EntryKind::Contact(Contact { letter: Some(letter), .. }) => {
            letter.template == "chaser" && letter.about == Some(about.id)
        }
        _ => false,
    };
    let mut all = record.entries.iter().filter(is_one);
    if template == "chaser" { all.next_back() } else { None }
}

/// What was told of one of several EHC plans. Of a single one the letter draws it by itself, and keeps it up to date.
fn plan_facts(
    record: &Record,
    template: &LetterTemplate,
    plan: Id,
    today: NaiveDate,
) -> UserResult<LetterFacts> {
    let own = record.plans.iter().find(|own| own.id == plan).ok_or(UserError::Gone)?;
    if record.plans.len() == 1 {
        return Ok(LetterFacts::new());
    }
    let facts = template.facts.iter();
    let known = facts.filter_map(|fact| Some((fact.id.clone(), of_plan(own, fact.from, today)?)));
    Ok(known.collect())
}

/// What was typed for the letter before this one and stands in this one too.
fn taken_over(
    record: &Record,
    template: &LetterTemplate,
    about: &Entry,
    today: NaiveDate,
) -> LetterFacts {
    let EntryKind::Contact(Contact { letter: Some(before), .. }) = &about.kind else {
        return LetterFacts::new();
    };
    let known = gather(template, LetterContext { record, about: Some(about), today });
    let fits = |id: &String| {
        let fact = template.fact(id);
        fact.is_some_and(|fact| fact.kind != FactKind::Day) && !known.contains_key(id)
    };
    let facts = before.facts.iter().filter(|(id, _)| fits(id));
    facts.map(|(id, value)| (id.clone(), value.clone())).collect()
}

/// Changes one thing of a letter. A letter that was sent is a fact of the record and is not changed here.
///
/// # Errors
/// [`UserError::Gone`]: there is no such letter, or no such fact of it.
pub fn change(
    session: &mut Session,
    id: Id,
    change: LetterChange,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> UserResult<()> {
    let record = session.record()?;
    let mut entry = session.entry(id)?;
    let template = LetterOfRecord::of(&record, &entry, today)?.template;
    let EntryKind::Contact(Contact { letter: Some(draft), .. }) = &mut entry.kind else {
        return Err(UserError::Gone);
    };
    match change {
        LetterChange::Fact { fact, words, when } => {
            let known = template.fact(&fact).ok_or(UserError::Gone)?;
            draft.facts.insert(fact, value(known, &words, when));
        }
        LetterChange::LeaveOut { fact, out: true } => drop(draft.left_out.insert(fact)),
        LetterChange::LeaveOut { fact, out: false } => drop(draft.left_out.remove(&fact)),
        LetterChange::Words { subject, text } => {
            let (_, letter) = built(&record, template, draft, today);
            draft.edited = subject != letter.subject || text != letter.text();
            entry.title = subject;
            entry.notes = text;
            return keep(session, entry, Step::ChangeLetter, at);
        }
        LetterChange::BuildAgain => draft.edited = false,
    }
    if !draft.edited {
        let (_, letter) = built(&record, template, draft, today);
        say(&mut entry, &letter);
    }
    keep(session, entry, Step::ChangeLetter, at)
}

/// Logs a letter as sent on a day, with the day by which an answer is wanted.
///
/// # Errors
/// [`UserError::Gone`]: the entry is no letter.
pub fn log_sent(session: &mut Session, request: &LogLetter, at: DateTime<Utc>) -> UserResult<()> {
    let mut entry = session.entry(request.id)?;
    let EntryKind::Contact(contact) = &mut entry.kind else { return Err(UserError::Gone) };
    if contact.letter.is_none() {
        return Err(UserError::Gone);
    }
    contact.channel = request.channel;
    contact.reply_due = request.reply_due;
    contact.reply_wanted |= request.reply_due != When::Undated;
    entry.when = When::day(request.sent);
    entry.draft = false;
    keep(session, entry, Step::LogLetter, at)
}

fn keep(session: &mut Session, entry: Entry, step: Step, at: DateTime<Utc>) -> UserResult<()> {
    session.put(step, Item::Entry(Box::new(entry)), at)
}

fn say(entry: &mut Entry, letter: &DraftLetter) {
    entry.title.clone_from(&letter.subject);
    entry.notes = letter.text();
}

/// What was typed, as a value of the fact's kind. What does not fit says nothing, so the fact is missing.
fn value(fact: &LetterFact, words: &str, when: When) -> FactValue {
    let lines = || words.lines().map(str::trim).filter(|line| !line.is_empty());
    match fact.kind {
        FactKind::Text | FactKind::Quote | FactKind::Name => FactValue::text(words.trim()),
        FactKind::Paragraphs => FactValue::text(words.trim()),
        FactKind::Day | FactKind::When => FactValue::When(when),
        FactKind::Number => {
            words.trim().parse().map_or_else(|_| FactValue::text(words.trim()), FactValue::Number)
        }
        FactKind::Lines => FactValue::Lines(lines().map(str::to_owned).collect()),
        FactKind::Rows => FactValue::Rows(
            lines()
                .map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect())
                .collect(),
        ),
        FactKind::Choice => FactValue::Choice(words.to_owned()),
    }
}
