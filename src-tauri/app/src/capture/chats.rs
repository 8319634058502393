//! Chats: read in the child, looked at by their days, saved as an entry a day with the messages as they stand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_capture::chat::{Chat, ChatKind, ChatMessage, DayOrder, days};
use evenhand_capture::mail::{Address, Sides};
use evenhand_core::record::{
    Change, Channel, Contact, Direction, Entry, EntryKind, FileRef, Id, Involved, Item,
    MessageOrigin, Record, When,
};
use evenhand_store::PutFile;

use super::known_chats::{KnownChats, mark};
use super::people::Cast;
use crate::contract::{UserError, UserResult};
use crate::files::keep_with_words;
use crate::ids::new_id;
use crate::in_parts::{AT_ONCE, InParts};
use crate::in_use::{InUse, PAUSE, StepInUse, go_on, read_whole};
use crate::record_file::fingerprint;
use crate::session::{Session, can_be_kept};
use crate::step::Step;
use crate::view;
use crate::worker::{self, ChatAnswer, ReadChat, WorkerLimits};

/// The chats of a file, and the files that came with them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadChats {
    /// The chats.
    pub chats: Vec<Chat>,
    /// Names of the files that came with them.
    pub files: BTreeSet<String>,
    /// The bytes of those that were asked for.
    pub contents: BTreeMap<String, Vec<u8>>,
}

/// Reads a file of chats in a process of its own. `wanted` names files whose bytes are to be given too.
///
/// # Errors
/// [`UserError::FileNotUnderstood`] where it holds no chat that is known; where it took too long or too much memory.
pub fn read(
    name: &str,
    bytes: &[u8],
    asked: Option<DayOrder>,
    today: NaiveDate,
    wanted: &[String],
) -> UserResult<ReadChats> {
    read_while(name, bytes, (asked, today), wanted, &|| true)
}

/// Like [`read`], until somebody stops it.
///
/// # Errors
/// Those of [`read`]; [`UserError::Cancelled`].
pub(crate) fn read_while(
    name: &str,
    bytes: &[u8],
    (asked, today): (Option<DayOrder>, NaiveDate),
    wanted: &[String],
    go_on: &dyn Fn() -> bool,
) -> UserResult<ReadChats> {
    let task = ReadChat { name: name.to_owned(), asked, today, files: wanted.to_vec() };
    let read = worker::run_watched(&task, bytes, WorkerLimits::capture(), &|_, _| go_on())
        .map_err(|why| why.of_file(name))?;
    let ChatAnswer { chats, files, sizes, contents } = read;
    if chats.is_empty() {
        return Err(UserError::FileNotUnderstood { name: name.to_owned() });
    }
    let mut rest = contents.as_slice();
    let mut parts = BTreeMap::new();
    for (name, size) in sizes {
        let size = usize::try_from(size).unwrap_or(usize::MAX).min(rest.len());
        let (file, after) = rest.split_at(size);
        parts.insert(name, file.to_vec());
        rest = after;
    }
    Ok(ReadChats { chats, files: files.into_iter().collect(), contents: parts })
}

/// Which days of a chat are to be saved, and who is who in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChatChoice {
    /// The name that the family has in the chat. Empty: nobody said.
    pub mine: String,
    /// Those of the council's side.
    pub council: Vec<String>,
    /// From this day.
    pub from: Option<NaiveDate>,
    /// To this day.
    pub to: Option<NaiveDate>,
    /// Only days on which these words were written.
    pub words: String,
    /// The whole stretch as one entry, and not an entry a day.
    pub together: bool,
}

/// Days of a chat that fit a choice, each with the messages that are not in the record yet.
pub fn chosen_days(
    chat: &Chat,
    choice: &ChatChoice,
    record: &Record,
) -> Vec<(Option<NaiveDate>, Vec<usize>)> {
    let known = KnownChats::of(record).of_chat(chat);
    let words = choice.words.to_lowercase();
    let mut out = Vec::new();
    for day in days(chat) {
        let after = choice.from.is_none_or(|from| day.date.is_some_and(|day| day >= from));
        let before = choice.to.is_none_or(|to| day.date.is_some_and(|day| day <= to));
        let said = words.trim().is_empty()
            || day.messages.iter().filter_map(|at| chat.messages.get(*at)).any(|message| {
                let text = message.text.to_lowercase();
                words.split_whitespace().all(|word| text.contains(word))
            });
        if !(after && before && said) {
            continue;
        }
        let new = |at: &usize| *at < chat.messages.len() && !known.contains(at);
        let messages: Vec<usize> = day.messages.into_iter().filter(new).collect();
        if !messages.is_empty() {
            out.push((day.date, messages));
        }
    }
    if choice.together && out.len() > 1 {
        let first = out.first().and_then(|(date, _)| *date);
        return vec![(first, out.into_iter().flat_map(|(_, messages)| messages).collect())];
    }
    out
}

/// A chat file with what a person chose of it.
pub struct ChatFile<'a> {
    /// Its own name.
    pub name: &'a str,
    /// Its bytes, kept as the original.
    pub bytes: &'a [u8],
    /// What was read of it, with the bytes of the files that the chosen messages name.
    pub read: &'a ReadChats,
    /// Which of its chats.
    pub chat: &'a Chat,
}

/// The names of files that chosen messages name and that came with the chat.
pub fn wanted_files(
    chat: &Chat,
    files: &BTreeSet<String>,
    choice: &ChatChoice,
    record: &Record,
) -> Vec<String> {
    let days = chosen_days(chat, choice, record);
    let messages =
        days.iter().flat_map(|(_, messages)| messages).filter_map(|at| chat.messages.get(*at));
    let named: BTreeSet<&String> =
        messages.flat_map(|message| &message.files).filter(|name| files.contains(*name)).collect();
    named.into_iter().cloned().collect()
}

/// Saves the chosen days as one step. Gives the new entries. The record is in use: it is reached for a file or a part
/// of the entries at a time.
///
/// # Errors
/// [`UserError::NothingChosen`]; where the store refuses; [`UserError::Cancelled`]. Nothing is then left of the chat.
pub fn save(
    record: &mut impl InUse,
    file: &ChatFile<'_>,
    choice: &ChatChoice,
    clock: &dyn Fn() -> DateTime<Utc>,
    step: &StepInUse<'_>,
) -> UserResult<Vec<Id>> {
    read_whole(record, step)?;
    let known = record.step(Session::record)?;
    if chosen_days(file.chat, choice, &known).is_empty() {
        return Err(UserError::NothingChosen);
    }
    let mut kept = KeptFiles::default();
    let written = kept
        .keep_all(record, file, &known, clock, step)
        .and_then(|()| write(record, (file, choice), &kept, &known, clock, step));
    if written.is_err() {
        for put in kept.all().filter(|put| put.new) {
            // Where the record was closed, that is done when it is opened again.
            let _ =
                record.step(|session| Ok(session.store_mut().forget_unnamed(&put.file.sha256)?));
        }
    }
    written
}

/// The files of a chat as they were stored.
#[derive(Default)]
struct KeptFiles {
    /// The chat itself, where the record did not have it.
    original: Option<PutFile>,
    /// What came with it, by name.
    named: BTreeMap<String, PutFile>,
}

impl KeptFiles {
    fn keep_all(
        &mut self,
        record: &mut impl InUse,
        file: &ChatFile<'_>,
        known: &Record,
        clock: &dyn Fn() -> DateTime<Utc>,
        step: &StepInUse<'_>,
    ) -> UserResult<()> {
        let of = u64::try_from(file.read.contents.len() + 1).unwrap_or(u64::MAX);
        let mut keep = |name: &str, bytes: &[u8]| {
            let named = (&*view::clean_name(name), &*view::media_type(name, bytes));
            // What was said is found in the entries.
            keep_with_words(record, named, bytes, "", clock())
        };
        go_on(step, 0, of)?;
        if original(known, file).is_none() {
            self.original = Some(keep(file.name, file.bytes)?);
        }
        for ((name, bytes), done) in file.read.contents.iter().zip(1..) {
            go_on(step, done, of)?;
            self.named.insert(name.clone(), keep(name, bytes)?);
        }
        go_on(step, of, of)
    }

    fn all(&self) -> impl Iterator<Item = &PutFile> {
        self.original.iter().chain(self.named.values())
    }
}

/// The chat itself, where the record has it already.
fn original(record: &Record, file: &ChatFile<'_>) -> Option<Id> {
    let sha256 = fingerprint(file.bytes);
    record.files.iter().find(|known| known.sha256 == sha256).map(|known| known.id)
}

/// Writes entries, people and files a part at a time.
fn write(
    record: &mut impl InUse,
    (file, choice): (&ChatFile<'_>, &ChatChoice),
    kept: &KeptFiles,
    known: &Arc<Record>,
    clock: &dyn Fn() -> DateTime<Utc>,
    step: &StepInUse<'_>,
) -> UserResult<Vec<Id>> {
    let at = clock();
    let made = changes(known, (file, choice), kept, at)?;
    can_be_kept(&made.1)?;
    let mut parts = InParts::new(Step::ImportChat, None, clock);
    let (mut ids, mut left) = (Vec::new(), Vec::new());
    let mut written = record.step(|session| {
        let now = session.record()?;
        // Made anew where anything was changed: the same days may have come in, and people have become one.
        let unchanged = Arc::ptr_eq(&now, known);
        (ids, left) = if unchanged { made } else { changes(&now, (file, choice), kept, at)? };
        let part = left.drain(..AT_ONCE.min(left.len())).collect();
        parts.write(session, part, left.is_empty())
    });
    while written.is_ok() && !left.is_empty() {
        std::thread::sleep(PAUSE);
        let part = left.drain(..AT_ONCE.min(left.len())).collect();
        written = go_on(step, 0, 0)
            .and_then(|()| record.step(|session| parts.write(session, part, left.is_empty())));
    }
    if written.is_err() {
        parts.take_back(record);
    }
    written.map(|()| ids)
}

/// The new entries, and all that is to be written of the chosen days.
fn changes(
    record: &Record,
    (file, choice): (&ChatFile<'_>, &ChatChoice),
    kept: &KeptFiles,
    at: DateTime<Utc>,
) -> UserResult<(Vec<Id>, Vec<Change>)> {
    let days = chosen_days(file.chat, choice, record);
    if days.is_empty() {
        return Err(UserError::NothingChosen);
    }
    let stored = kept.original.as_ref().map(|put| put.file.id);
    // It may have been deleted since it was found to be there.
    let original = stored.or_else(|| original(record, file)).ok_or(UserError::Gone)?;
    let sides = Sides { mine: Vec::new(), council: choice.council.clone() };
    let mut cast = Cast::new(record, at);
    let files = kept.all().map(|put| Item::File(put.file.clone()));
    let mut changes: Vec<Change> = files.map(|item| Change::Put { item }).collect();
    let mut ids = Vec::new();
    for (date, messages) in days {
        let messages: Vec<&ChatMessage> =
            messages.iter().filter_map(|at| file.chat.messages.get(*at)).collect();
        let mut entry = day_entry(file.chat, date, &messages, choice, at);
        entry.people = people(&messages, choice, &sides, record, &mut cast);
        let named = messages
            .iter()
            .flat_map(|message| &message.files)
            .filter_map(|name| kept.named.get(name).map(|put| put.file.id));
        entry.files = std::iter::once(original).chain(named).map(FileRef::new).collect();
        ids.push(entry.id);
        changes.push(Change::Put { item: Item::Entry(Box::new(entry)) });
    }
    changes.extend(cast.changes(record, record));
    Ok((ids, changes))
}

fn day_entry(
    chat: &Chat,
    date: Option<NaiveDate>,
    messages: &[&ChatMessage],
    choice: &ChatChoice,
    at: DateTime<Utc>,
) -> Entry {
    let last = messages.iter().filter_map(|message| message.date).max();
    let when = match (date, last) {
        (Some(from), Some(to)) if choice.together && to > from => When::Range { from, to },
        (Some(day), _) => When::Day { date: day, time: None },
        (None, _) => When::Undated,
    };
    let mine = |message: &&&ChatMessage| {
        message.own || (!choice.mine.is_empty() && message.sender == choice.mine)
    };
    // Where the family wrote first that day, it is a message out; otherwise one that came in.
    let first = messages
        .iter()
        .find(|message| matches!(message.kind, ChatKind::Message | ChatKind::LeftOut));
    let direction = if first.as_ref().is_some_and(mine) { Direction::Out } else { Direction::In };
    let calls = messages.iter().all(|message| message.kind == ChatKind::Call);
    let contact = Contact {
        direction,
        channel: if calls { Channel::Call } else { Channel::Message },
        origin: Some(Box::new(MessageOrigin {
            messages: messages.iter().map(|message| mark(chat, message)).collect(),
            ..MessageOrigin::default()
        })),
        ..Contact::default()
    };
    let mut entry = Entry::new(new_id(at), EntryKind::Contact(contact), at);
    entry.title.clone_from(&chat.title);
    entry.when = when;
    entry.notes = words(messages, matches!(when, When::Range { .. }));
    entry
}

/// The messages as they stand, each with its time and who wrote it.
fn words(messages: &[&ChatMessage], with_day: bool) -> String {
    let mut out = String::new();
    for message in messages {
        let time = message.time.format("%H:%M");
        let day = message
            .date
            .filter(|_| with_day)
            .map(|day| format!("{} ", day.format("%d/%m/%Y")))
            .unwrap_or_default();
        let who =
            if message.sender.is_empty() { String::new() } else { format!("{}: ", message.sender) };
        out.push_str(&format!("[{day}{time}] {who}{}\n", message.whole()));
    }
    out.trim_end().to_owned()
}

/// Everybody who wrote, but the family.
fn people(
    messages: &[&ChatMessage],
    choice: &ChatChoice,
    sides: &Sides,
    record: &Record,
    cast: &mut Cast,
) -> Vec<Involved> {
    let mut out: Vec<Involved> = Vec::new();
    for message in messages.iter().filter(|message| {
        !message.own && !message.sender.is_empty() && message.sender != choice.mine
    }) {
        let address = Address { name: message.sender.clone(), email: String::new() };
        let involved = cast.involve(record, &address, "took part", sides);
        if out.iter().all(|known| known.person != involved.person) {
            out.push(involved);
        }
    }
    out
}
