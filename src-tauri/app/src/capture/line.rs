//! One line typed as it comes: what is proposed of it, and the one change that saves what was accepted.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_capture::line::{KnownOfLine, LineDay, read_line};
use evenhand_core::record::{
    Change, Channel, Contact, Direction, Entry, EntryKind, Id, Involved, Item, Person, Promise,
    When,
};
use evenhand_words::tr::line as tr;

use crate::contract::{
    LineChoice, LineDayView, LinePromiseView, LineView, SaveLine, SheetPromise, UserError,
    UserResult,
};
use crate::step::EntryName;
use crate::view;

/// Longest title, in characters; a longer line stands whole in the words below it.
const TITLE: usize = 90;

/// What a line tells, as the window shows it.
pub fn line_view(people: &[Person], text: &str, today: NaiveDate) -> LineView {
    let others = people.iter().filter(|person| !person.child);
    let names: Vec<String> = others
        .map(|person| person.name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    let read = read_line(text, today, KnownOfLine { people: &names });
    let message = read.message.as_ref();
    LineView {
        message: message.is_some(),
        channel: message.and_then(|one| one.channel),
        direction: message.and_then(|one| one.direction),
        who: message.map(|one| one.who.clone()).unwrap_or_default(),
        day: message.map(|one| day_view(&one.day)).unwrap_or_default(),
        several: read.several,
        none_came: read.none_came,
        promises: read
            .promises
            .into_iter()
            .map(|one| LinePromiseView {
                what: capital(&one.what),
                by: one.by,
                by_choices: one.by_choices,
                due: day_view(&one.due),
                sure: one.sure,
            })
            .collect(),
    }
}

fn day_view(day: &LineDay) -> LineDayView {
    let choice = |day: &NaiveDate| LineChoice {
        when: When::day(*day),
        words: view::when_words(&When::day(*day)),
    };
    LineDayView {
        when: day.day.map_or(When::Undated, When::day),
        choices: day.choices.iter().map(choice).collect(),
        words: day.words.clone(),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// What saving it changes: the entry first, then its promises. `fresh` gives ids.
///
/// # Errors
/// [`UserError::NothingChosen`] without any words; [`UserError::BadDate`].
pub fn line_changes(
    people: &[Person],
    given: &SaveLine,
    at: DateTime<Utc>,
    mut fresh: impl FnMut() -> Id,
) -> UserResult<Vec<Change>> {
    if given.text.trim().is_empty() {
        return Err(UserError::NothingChosen);
    }
    let dues = given.promises.iter().map(|one| one.due);
    if !dues.chain([given.when]).all(|when| when.is_valid()) {
        return Err(UserError::BadDate);
    }
    let entry = entry(people, given, Entry::new(fresh(), kind(given), at));
    let mut items = vec![entry];
    for one in &given.promises {
        items.push(promised(
            one,
            given,
            items.first().map(|entry| entry.id),
            Entry::new(fresh(), EntryKind::Other, at),
        )?);
    }
    let put = |entry| Change::Put { item: Item::Entry(Box::new(entry)) };
    Ok(items.into_iter().map(put).collect())
}

fn kind(given: &SaveLine) -> EntryKind {
    match given.channel {
        Some(channel) => EntryKind::Contact(Contact {
            channel,
            direction: given.direction,
            ..Contact::default()
        }),
        None => EntryKind::Other,
    }
}

fn entry(people: &[Person], given: &SaveLine, mut entry: Entry) -> Entry {
    let (text, who) = (given.text.trim(), given.who.trim());
    entry.when = given.when;
    entry.title = match given.channel {
        None => title_of(text),
        Some(_) if who.is_empty() => EntryName::of(&entry.kind).title(),
        Some(Channel::InPerson) => tr::talk(who),
        Some(channel) => {
            let code = code(channel);
            if given.direction == Direction::In { tr::from(code, who) } else { tr::to(code, who) }
        }
    };
    // A note that stands whole in its title is not said twice.
    if entry.title != text {
        entry.notes = text.to_owned();
    }
    entry.people = given.channel.and_then(|_| known(people, who)).into_iter().collect();
    entry
}

fn code(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Call => "call",
        Channel::Letter => "letter",
        Channel::Message => "message",
        Channel::InPerson | Channel::Unknown => "contact",
    }
}

/// The one person of the record with this name, who is no child.
fn known(people: &[Person], who: &str) -> Option<Involved> {
    let same = |name: &str| !who.is_empty() && name.trim().to_lowercase() == who.to_lowercase();
    let mut found = people.iter().filter(|person| !person.child && same(&person.name));
    let one = found.next().filter(|_| found.next().is_none())?;
    Some(Involved { person: one.id, part: String::new() })
}

/// The line, or its beginning up to a whole word.
fn title_of(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if one_line.chars().count() <= TITLE {
        return one_line;
    }
    let head: String = one_line.chars().take(TITLE).collect();
    let cut = head.rfind(' ').unwrap_or(head.len());
    format!("{}…", head.get(..cut).unwrap_or(&head))
}

fn promised(
    one: &SheetPromise,
    given: &SaveLine,
    source: Option<Id>,
    mut entry: Entry,
) -> UserResult<Entry> {
    if one.what.trim().is_empty() {
        return Err(UserError::NothingChosen);
    }
    entry.title = one.what.trim().to_owned();
    entry.when = given.when;
    entry.notes = given.text.trim().to_owned();
    entry.kind = EntryKind::Promise(Promise {
        promised_by: one.by.trim().to_owned(),
        due: one.due,
        source,
        ..Promise::default()
    });
    Ok(entry)
}
