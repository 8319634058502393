//! What a person does with a celebration page: each is one step of Undo.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_bundle::{StoryPaper, may_show_name, printed_people};
use evenhand_core::guides::stories;
use evenhand_core::record::{
    EntryKind, FactValue, Id, Item, Record, Story, StoryOutput, StoryPerson, StoryPrint,
};

use super::{ever_printed, find};
use crate::contract::{
    PaperWish, SaveStory, StartStory, StoryPersonWords, StoryTick, TickStory, UserError, UserResult,
};
use crate::ids::new_id;
use crate::letters;
use crate::session::Session;
use crate::step::Step;

/// Starts one. From a letter of thanks it takes what was done and what it changed; nobody is named by that.
///
/// # Errors
/// [`UserError::Gone`] where there is no such page or letter.
pub fn start(
    session: &mut Session,
    request: &StartStory,
    today: NaiveDate,
    at: DateTime<Utc>,
) -> UserResult<Id> {
    let page = stories().pages.iter().find(|page| page.id == request.page);
    let page = page.ok_or(UserError::Gone)?;
    let mut story = Story::new(new_id(at), &page.id, at);
    story.title.clone_from(&page.title);
    if let Some(letter) = request.letter {
        let record = session.record()?;
        if let Some(own) = record.stories.iter().find(|own| own.letter == Some(letter)) {
            return Ok(own.id);
        }
        from_letter(&record, letter, today, &mut story)?;
    }
    let id = story.id;
    session.put(Step::SaveStory, Item::Story(Box::new(story)), at)?;
    Ok(id)
}

fn from_letter(record: &Record, letter: Id, today: NaiveDate, story: &mut Story) -> UserResult<()> {
    let entry = record.entries.iter().find(|entry| entry.id == letter).ok_or(UserError::Gone)?;
    if !matches!(&entry.kind, EntryKind::Contact(contact) if contact.letter.is_some()) {
        return Err(UserError::Gone);
    }
    let facts = letters::facts(record, entry, today)?;
    let said = |id: &str| match facts.get(id) {
        Some(FactValue::Text(text)) => text.trim().to_owned(),
        Some(FactValue::Lines(lines)) => lines.join("\n"),
        _ => String::new(),
    };
    for (field, fact) in [("who", "who"), ("together", "done"), ("changed", "changed")] {
        let words = said(fact);
        if !words.is_empty() {
            story.fields.insert(field.to_owned(), words);
        }
    }
    story.letter = Some(letter);
    Ok(())
}

/// Saves its words and people. A tick goes with the name or the words that it was given for.
///
/// # Errors
/// [`UserError::Gone`].
pub fn save(session: &mut Session, request: &SaveStory, at: DateTime<Utc>) -> UserResult<()> {
    let record = session.record()?;
    let before = find(&record, request.id)?;
    let mut story = before.clone();
    story.title = request.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let written = request.fields.iter().map(|(id, words)| (id.clone(), words.trim().to_owned()));
    story.fields = written.filter(|(_, words)| !words.is_empty()).collect();
    let people = request.people.iter().filter(|own| !is_blank(own)).map(|own| {
        let known = before.people.iter().find(|known| Some(known.id) == own.id);
        settled(known.cloned().unwrap_or_else(|| StoryPerson::new(new_id(at))), own)
    });
    story.people = people.collect();
    put_changed(session, Step::SaveStory, before, story, at)
}

fn is_blank(own: &StoryPersonWords) -> bool {
    [&own.name, &own.role, &own.words].into_iter().all(|words| words.trim().is_empty())
}

fn settled(mut person: StoryPerson, own: &StoryPersonWords) -> StoryPerson {
    let name = own.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = own.words.trim().to_owned();
    if name != person.name || own.child {
        person.name_ok_on = None;
    }
    if words != person.words {
        person.quote_ok_on = None;
    }
    person.role = own.role.split_whitespace().collect::<Vec<_>>().join(" ");
    (person.name, person.words, person.child) = (name, words, own.child);
    person
}

/// Says that somebody agreed, or took it back.
///
/// # Errors
/// [`UserError::NothingChosen`] where there is no name or there are no words to agree to; [`UserError::DayToCome`];
/// [`UserError::TakenBackSince`]; [`UserError::Gone`].
pub fn tick(
    session: &mut Session,
    request: &TickStory,
    today: NaiveDate,
    at: DateTime<Utc>,
) -> UserResult<()> {
    let record = session.record()?;
    let before = find(&record, request.story)?;
    let mut story = before.clone();
    let own = story.people.iter_mut().find(|own| own.id == request.person);
    let own = own.ok_or(UserError::Gone)?;
    if request.on > today {
        return Err(UserError::DayToCome);
    }
    match request.what {
        StoryTick::TakeBack => own.withdraw(request.on),
        StoryTick::Name | StoryTick::Words => agree(&record, own, request)?,
    }
    put_changed(session, Step::TickStory, before, story, at)
}

fn agree(record: &Record, own: &mut StoryPerson, request: &TickStory) -> UserResult<()> {
    // Who asks again on the day of taking back says so by a tick: both stand in the history.
    if own.withdrawn_on.is_some_and(|withdrawn| request.on < withdrawn) {
        return Err(UserError::TakenBackSince);
    }
    if request.what == StoryTick::Name {
        if own.name.is_empty() || own.child || !may_show_name(record, own) {
            return Err(UserError::NothingChosen);
        }
        own.name_ok_on = Some(request.on);
    } else {
        if own.words.is_empty() {
            return Err(UserError::NothingChosen);
        }
        own.quote_ok_on = Some(request.on);
    }
    own.withdrawn_on = None;
    Ok(())
}

/// Notes that one was printed, with who stood on it.
///
/// # Errors
/// [`UserError::Gone`].
pub fn note_printed(
    session: &mut Session,
    (id, output): (Id, StoryOutput),
    wish: PaperWish,
    (today, at): (NaiveDate, DateTime<Utc>),
) -> UserResult<()> {
    let record = session.record()?;
    let before = find(&record, id)?;
    let shown = printed_people(StoryPaper { record: &record, story: before, output, today });
    let print = StoryPrint { on: today, output, large_print: wish.large_print, shown };
    let mut story = Story { printed: ever_printed(session, before)?, ..before.clone() };
    // The same once more on one day says nothing new.
    if story.printed.last() != Some(&print) {
        story.printed.push(print);
    }
    put_changed(session, Step::PrintStory, before, story, at)
}

fn put_changed(
    session: &mut Session,
    step: Step,
    before: &Story,
    story: Story,
    at: DateTime<Utc>,
) -> UserResult<()> {
    if *before != story {
        session.put(step, Item::Story(Box::new(story)), at)?;
    }
    Ok(())
}
