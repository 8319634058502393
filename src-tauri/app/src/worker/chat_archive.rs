//! A chat as a phone gives it out: a text, or a zip file with the text and its pictures. Read in the child.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use chrono::NaiveDate;
use evenhand_capture::chat::{self, Chat, DayOrder};
use zip::ZipArchive;

use super::Answer;

/// The largest text of a chat, unpacked, in bytes.
const MOST_TEXT: u64 = 64 << 20;
/// The largest file that came with it, and all that are asked for at once, unpacked.
const MOST_FILE: u64 = 200 << 20;
const MOST_FILES: u64 = 400 << 20;
/// Most members of a zip file.
const MOST_MEMBERS: usize = 50_000;

/// Does [`super::Task::ReadChat`].
pub(crate) fn read_chat(
    bytes: &[u8],
    name: &str,
    asked: Option<DayOrder>,
    today: NaiveDate,
    wanted: &[String],
) -> Answer {
    let found = if bytes.starts_with(b"PK\x03\x04") {
        zipped(bytes, name, asked, today, wanted)
    } else {
        Some(plain(bytes, name, asked, today))
    };
    found.unwrap_or(Answer::Chats {
        chats: Vec::new(),
        files: Vec::new(),
        sizes: Vec::new(),
        contents: Vec::new(),
    })
}

fn plain(bytes: &[u8], name: &str, asked: Option<DayOrder>, today: NaiveDate) -> Answer {
    let chats = chats(bytes, name, &BTreeSet::new(), asked, today);
    Answer::Chats { chats, files: Vec::new(), sizes: Vec::new(), contents: Vec::new() }
}

fn chats(
    bytes: &[u8],
    name: &str,
    files: &BTreeSet<String>,
    asked: Option<DayOrder>,
    today: NaiveDate,
) -> Vec<Chat> {
    if let Some(chats) = chat::read_json(bytes) {
        return chats;
    }
    let text = chat::text_of(bytes);
    if let Some(chats) = chat::read_jsonl(&text).or_else(|| chat::read_xml(&text)) {
        return chats;
    }
    if !chat::is_whatsapp(&text) {
        return Vec::new();
    }
    vec![chat::read_whatsapp(&text, name, files, asked, today)]
}

fn zipped(
    bytes: &[u8],
    name: &str,
    asked: Option<DayOrder>,
    today: NaiveDate,
    wanted: &[String],
) -> Option<Answer> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).ok().filter(|archive| archive.len() <= MOST_MEMBERS)?;
    // By the last part of the name: WhatsApp puts all in one folder, or in none.
    let mut members: BTreeMap<String, usize> = BTreeMap::new();
    for at in 0..archive.len() {
        let member = archive.by_index_raw(at).ok()?;
        if member.is_file() {
            let name = String::from_utf8_lossy(member.name_raw()).into_owned();
            let last = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
            members.entry(last).or_insert(at);
        }
    }
    let is_text = |name: &String| {
        let lower = name.to_lowercase();
        lower.ends_with(".txt") || lower == "result.json" || lower.ends_with(".jsonl")
    };
    let files: BTreeSet<String> = members.keys().filter(|name| !is_text(name)).cloned().collect();
    let texts: Vec<usize> =
        members.iter().filter(|(name, _)| is_text(name)).map(|(_, at)| *at).collect();
    let mut found = Vec::new();
    for at in texts {
        let own = String::from_utf8_lossy(archive.by_index_raw(at).ok()?.name_raw()).into_owned();
        let title =
            if own.ends_with("_chat.txt") { name } else { own.rsplit('/').next().unwrap_or(name) };
        let text = unpack(&mut archive, at, MOST_TEXT)?;
        found.extend(chats(&text, title, &files, asked, today));
    }
    let (mut sizes, mut contents) = (Vec::new(), Vec::new());
    for name in wanted {
        let Some(at) = members.get(name) else { continue };
        let room = MOST_FILES.saturating_sub(contents.len() as u64).min(MOST_FILE);
        let Some(mut file) = unpack(&mut archive, *at, room) else { continue };
        sizes.push((name.clone(), file.len() as u64));
        contents.append(&mut file);
    }
    Some(Answer::Chats { chats: found, files: files.into_iter().collect(), sizes, contents })
}

/// A member's bytes. `None`: it is damaged, or larger than it may be, whatever it says itself.
fn unpack(archive: &mut ZipArchive<Cursor<&[u8]>>, at: usize, most: u64) -> Option<Vec<u8>> {
    let member = archive.by_index(at).ok()?;
    let mut bytes = Vec::new();
    member.take(most + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= most).then_some(bytes)
}
