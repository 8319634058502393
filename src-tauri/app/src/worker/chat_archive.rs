//! A chat as a phone gives it out: a text, or a zip file with the text and its pictures. Read in the child.

mod members;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use chrono::NaiveDate;
use evenhand_capture::chat::{self, Chat, ChatSource, DayOrder};
use zip::ZipArchive;

use super::Answer;
use members::Members;

/// The largest text of a chat, unpacked, in bytes.
const MOST_TEXT: u64 = 64 << 20;
/// The largest text of messages that hold their pictures themselves.
const MOST_WITH_PICTURES: u64 = 200 << 20;
/// The largest file that came with it, and all that are asked for at once, unpacked.
const MOST_FILE: u64 = 200 << 20;
const MOST_FILES: u64 = 400 << 20;
/// Most members of a zip file.
const MOST_MEMBERS: usize = 50_000;
/// Most zip files in a zip file that are looked into.
const MOST_INNER: usize = 40;

/// How a chat is to be read.
#[derive(Clone, Copy)]
struct Asked {
    order: Option<DayOrder>,
    today: NaiveDate,
}

/// What was found in a file.
#[derive(Default)]
struct Found {
    chats: Vec<Chat>,
    files: BTreeSet<String>,
    contents: Vec<(String, Vec<u8>)>,
}

/// Does [`super::Task::ReadChat`].
pub(crate) fn read_chat(
    bytes: &[u8],
    name: &str,
    asked: Option<DayOrder>,
    today: NaiveDate,
    wanted: &[String],
) -> Answer {
    let asked = Asked { order: asked, today };
    let found = if bytes.starts_with(b"PK\x03\x04") {
        zipped(bytes, name, asked, wanted).unwrap_or_default()
    } else {
        plain(bytes, name, asked, wanted)
    };
    let (mut sizes, mut contents) = (Vec::new(), Vec::new());
    for (name, mut file) in found.contents {
        sizes.push((name, file.len() as u64));
        contents.append(&mut file);
    }
    Answer::Chats { chats: found.chats, files: found.files.into_iter().collect(), sizes, contents }
}

fn plain(bytes: &[u8], name: &str, asked: Asked, wanted: &[String]) -> Found {
    let chats = chats(bytes, name, &BTreeSet::new(), asked);
    let mut found = Found { chats, ..Found::default() };
    within(bytes, wanted, &mut found);
    found
}

/// Files that stand in the text itself: pictures in messages of a phone.
fn within(bytes: &[u8], wanted: &[String], found: &mut Found) {
    let has = |chat: &Chat| {
        chat.source == ChatSource::Phone && chat.messages.iter().any(|one| !one.files.is_empty())
    };
    if !found.chats.iter().any(has) {
        return;
    }
    for (name, file) in chat::files_in_xml(&chat::text_of(bytes)) {
        found.files.insert(name.clone());
        if wanted.contains(&name) {
            found.contents.push((name, file));
        }
    }
}

fn chats(bytes: &[u8], name: &str, files: &BTreeSet<String>, asked: Asked) -> Vec<Chat> {
    if let Some(chat) = chat::read_messenger(bytes) {
        return vec![chat];
    }
    if let Some(chats) = chat::read_json(bytes) {
        return chats;
    }
    let text = chat::text_of(bytes);
    if let Some(chats) = chat::read_jsonl(&text).or_else(|| chat::read_xml(&text)) {
        return chats;
    }
    if let Some(chat) = chat::read_page(&text).or_else(|| chat::read_notes(&text)) {
        return vec![chat];
    }
    if chat::is_imessage(&text) {
        return vec![chat::read_imessage(&text, name)];
    }
    if !chat::is_whatsapp(&text) {
        return Vec::new();
    }
    vec![chat::read_whatsapp(&text, name, files, asked.order, asked.today)]
}

/// Whether a member of a zip file may be a chat's text, by its name.
fn may_be_text(name: &str) -> bool {
    let lower = name.to_lowercase();
    let last = lower.rsplit('/').next().unwrap_or_default();
    [".txt", ".jsonl", ".json", ".xml", ".md"].iter().any(|ending| last.ends_with(ending))
        || last.starts_with("messages") && last.ends_with(".html")
}

fn zipped(bytes: &[u8], name: &str, asked: Asked, wanted: &[String]) -> Option<Found> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).ok().filter(|archive| archive.len() <= MOST_MEMBERS)?;
    let members = Members::of(&mut archive)?;
    let mut found = Found { files: members.files(may_be_text), ..Found::default() };
    // By the folder: a chat may come in parts, each beside the others.
    let mut parts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (path, at) in members.texts(may_be_text) {
        let own = path.rsplit('/').next().unwrap_or(&path);
        let title = if own.ends_with("_chat.txt") { name } else { own };
        let most = if own.ends_with(".xml") { MOST_WITH_PICTURES } else { MOST_TEXT };
        let Some(text) = unpack(&mut archive, at, most) else { continue };
        let beside = members.beside(&path, &found.files);
        let mut read = Found { chats: chats(&text, title, &beside, asked), ..Found::default() };
        within(&text, wanted, &mut read);
        for chat in &mut read.chats {
            members.name_files(chat, &path, &read.files);
        }
        found.files.append(&mut read.files);
        found.contents.append(&mut read.contents);
        for chat in read.chats {
            add(chat, members::folder(&path), &mut found.chats, &mut parts);
        }
    }
    if found.chats.is_empty() {
        return inner(&mut archive, &members, asked, wanted);
    }
    for name in wanted {
        let Some(at) = members.place(name) else { continue };
        let taken: u64 = found.contents.iter().map(|(_, file)| file.len() as u64).sum();
        let room = MOST_FILES.saturating_sub(taken).min(MOST_FILE);
        let Some(file) = unpack(&mut archive, at, room) else { continue };
        found.contents.push((name.clone(), file));
    }
    Some(found)
}

/// Puts a chat behind the others, or its messages behind those of the part before it.
fn add(
    chat: Chat,
    folder: &str,
    chats: &mut Vec<Chat>,
    parts: &mut BTreeMap<(String, String), usize>,
) {
    let in_parts = match chat.source {
        ChatSource::Messenger => true,
        // A page has no number, and the data has.
        ChatSource::Telegram => chat.key.is_empty(),
        _ => false,
    };
    let key = (folder.to_owned(), format!("{:?} {}", chat.source, chat.title));
    let before = parts.get(&key).filter(|_| in_parts).and_then(|at| chats.get_mut(*at));
    let Some(before) = before else {
        parts.insert(key, chats.len());
        chats.push(chat);
        return;
    };
    let new = chat.people.into_iter().filter(|one| !before.people.contains(one));
    let new: Vec<String> = new.collect();
    before.people.extend(new);
    before.messages.extend(chat.messages);
    before.messages.sort_by_key(|message| (message.date.is_none(), message.local()));
    before.missing_files += chat.missing_files;
    before.cut |= chat.cut;
}

/// Chats of zip files in a zip file, where it holds none itself.
fn inner(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    members: &Members,
    asked: Asked,
    wanted: &[String],
) -> Option<Found> {
    let mut found = Found::default();
    for (path, at) in members.texts(|name| name.to_lowercase().ends_with(".zip")).take(MOST_INNER) {
        let Some(bytes) = unpack(archive, at, MOST_FILE) else { continue };
        let mut inner = ZipArchive::new(Cursor::new(bytes.as_slice())).ok()?;
        let holds = Members::of(&mut inner)?;
        // Only one step down: a zip file may hold itself.
        if holds.texts(may_be_text).next().is_none() {
            continue;
        }
        let name = path.rsplit('/').next().unwrap_or(&path);
        let Some(mut read) = zipped(&bytes, name, asked, &[]) else { continue };
        let before = format!("{path}/");
        let asked_here: Vec<String> = wanted
            .iter()
            .filter_map(|name| name.strip_prefix(&before))
            .map(str::to_owned)
            .collect();
        if !asked_here.is_empty()
            && let Some(again) = zipped(&bytes, name, asked, &asked_here)
        {
            let own =
                again.contents.into_iter().map(|(name, file)| (format!("{before}{name}"), file));
            found.contents.extend(own);
        }
        let renamed = |name: &String| format!("{before}{name}");
        for message in read.chats.iter_mut().flat_map(|chat| &mut chat.messages) {
            for name in message.files.iter_mut().filter(|name| read.files.contains(*name)) {
                *name = renamed(name);
            }
        }
        found.files.extend(read.files.iter().map(renamed));
        found.chats.append(&mut read.chats);
    }
    Some(found)
}

/// A member's bytes. `None`: it is damaged, or larger than it may be, whatever it says itself.
fn unpack(archive: &mut ZipArchive<Cursor<&[u8]>>, at: usize, most: u64) -> Option<Vec<u8>> {
    let member = archive.by_index(at).ok()?;
    let mut bytes = Vec::new();
    member.take(most + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= most).then_some(bytes)
}
