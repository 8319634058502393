//! A chat as a phone gives it out: a text, or a zip file with the text and its pictures. Read in the child.

mod members;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use chrono::NaiveDate;
use evenhand_capture::chat::{self, Chat, ChatSource, DayOrder};
use serde::{Deserialize, Serialize};
use zip::ZipArchive;

use super::{Answer, Task, WorkerError};
use members::ChatMembers;

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
struct AskedChat {
    order: Option<DayOrder>,
    today: NaiveDate,
}

/// What was found in a file.
#[derive(Default)]
struct FoundChats {
    chats: Vec<Chat>,
    files: BTreeSet<String>,
    contents: Vec<(String, Vec<u8>)>,
}

/// Read a chat that a phone gave out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadChat {
    /// The file's own name.
    pub name: String,
    /// The order of days in figures, where a person gave it.
    pub asked: Option<DayOrder>,
    /// The day in London, which bounds what can have been written.
    pub today: NaiveDate,
    /// Names of files whose bytes are to be given.
    pub files: Vec<String>,
}

/// The chats of a file. None: it is none that is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChatAnswer {
    /// The chats in the file.
    pub chats: Vec<Chat>,
    /// Files that came with them, by name.
    pub files: Vec<String>,
    /// The sizes of those whose bytes were asked for and are there, by name.
    pub sizes: Vec<(String, u64)>,
    /// Their bytes. They travel as raw bytes.
    #[serde(skip)]
    pub contents: Vec<u8>,
}

impl Task for ReadChat {
    type Answer = ChatAnswer;
    const NAME: &'static str = "read-chat";

    fn perform(
        &self,
        bytes: &[u8],
        _: &dyn Fn(usize, usize) -> bool,
    ) -> Result<ChatAnswer, WorkerError> {
        let asked = AskedChat { order: self.asked, today: self.today };
        let found = if bytes.starts_with(b"PK\x03\x04") {
            zipped(bytes, &self.name, asked, &self.files).unwrap_or_default()
        } else {
            plain(bytes, &self.name, asked, &self.files)
        };
        let (mut sizes, mut contents) = (Vec::new(), Vec::new());
        for (name, mut file) in found.contents {
            sizes.push((name, file.len() as u64));
            contents.append(&mut file);
        }
        let files = found.files.into_iter().collect();
        Ok(ChatAnswer { chats: found.chats, files, sizes, contents })
    }
}

impl Answer for ChatAnswer {
    fn take_bytes(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.contents)
    }

    fn put_bytes(&mut self, bytes: Vec<u8>) {
        self.contents = bytes;
    }
}

fn plain(bytes: &[u8], name: &str, asked: AskedChat, wanted: &[String]) -> FoundChats {
    let chats = chats(bytes, name, &BTreeSet::new(), asked);
    let mut found = FoundChats { chats, ..FoundChats::default() };
    within(bytes, wanted, &mut found);
    found
}

/// Files that stand in the text itself: pictures in messages of a phone.
fn within(bytes: &[u8], wanted: &[String], found: &mut FoundChats) {
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

fn chats(bytes: &[u8], name: &str, files: &BTreeSet<String>, asked: AskedChat) -> Vec<Chat> {
    if let Some(chat) = chat::read_messenger(bytes).or_else(|| chat::read_google(bytes)) {
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

fn zipped(bytes: &[u8], name: &str, asked: AskedChat, wanted: &[String]) -> Option<FoundChats> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).ok().filter(|archive| archive.len() <= MOST_MEMBERS)?;
    let members = ChatMembers::of(&mut archive)?;
    let mut found = FoundChats { files: members.names(), ..FoundChats::default() };
    // By the folder: a chat may come in parts, each beside the others.
    let mut parts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (path, at) in members.texts(may_be_text) {
        let own = path.rsplit('/').next().unwrap_or(&path);
        let title = if own.ends_with("_chat.txt") { name } else { own };
        let most = if own.ends_with(".xml") { MOST_WITH_PICTURES } else { MOST_TEXT };
        let Some(text) = unpack(&mut archive, at, most) else { continue };
        let beside = members.beside(&path);
        let mut read =
            FoundChats { chats: chats(&text, title, &beside, asked), ..FoundChats::default() };
        within(&text, wanted, &mut read);
        for chat in &mut read.chats {
            members.name_files(chat, &path, &read.files);
        }
        // What is a chat is no file that came with one; a letter that was sent in one is.
        if !read.chats.is_empty() {
            found.files.remove(&members.name(&path));
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
    members: &ChatMembers,
    asked: AskedChat,
    wanted: &[String],
) -> Option<FoundChats> {
    let mut found = FoundChats::default();
    for (path, at) in members.texts(|name| name.to_lowercase().ends_with(".zip")).take(MOST_INNER) {
        let Some(bytes) = unpack(archive, at, MOST_FILE) else { continue };
        let mut inner = ZipArchive::new(Cursor::new(bytes.as_slice())).ok()?;
        let holds = ChatMembers::of(&mut inner)?;
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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            out.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            out.write_all(bytes).unwrap();
        }
        out.finish().unwrap().into_inner()
    }

    /// Words and files of each message, what is missing, and the bytes of the files that were asked for.
    fn found(parts: &[(&str, &[u8])], wanted: &[&str]) -> (Vec<String>, u32, Vec<String>) {
        let today = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let asked = AskedChat { order: None, today };
        let wanted: Vec<String> = wanted.iter().map(|name| (*name).to_owned()).collect();
        let found = zipped(&zip_of(parts), "chat.zip", asked, &wanted).unwrap();
        let messages = found.chats.iter().flat_map(|chat| &chat.messages);
        let lines =
            messages.map(|one| format!("{} {}", one.text, one.files.join(",")).trim().to_owned());
        let contents =
            found.contents.iter().map(|(_, file)| String::from_utf8_lossy(file).into_owned());
        let missing = found.chats.iter().map(|chat| chat.missing_files).sum();
        (lines.collect(), missing, contents.collect())
    }

    fn telegram(id: u8, text: &str, photo: &str) -> Vec<u8> {
        format!(r#"{{"name":"Jo","type":"x","id":{id},"messages":[{{"type":"message","date":"2025-03-10T09:00:00","from":"Jo","text":"{text}","photo":"{photo}"}}]}}"#).into_bytes()
    }

    #[test]
    fn every_chat_of_a_zip_file_and_the_file_that_each_message_means() {
        let (one, two) = (telegram(1, "one", "photos/a.jpg"), telegram(2, "two", "photos/a.jpg"));
        assert_eq!(
            found(
                &[
                    ("A/result.json", &one),
                    ("A/photos/a.jpg", b"first"),
                    ("B/result.json", &two),
                    ("B/photos/a.jpg", b"second")
                ],
                &["B/photos/a.jpg"]
            ),
            (
                vec!["one A/photos/a.jpg".into(), "two B/photos/a.jpg".into()],
                0,
                vec!["second".into()]
            )
        );
        assert_eq!(
            found(
                &[("ChatExport/result.json", &one), ("ChatExport/photos/a.jpg", b"first")],
                &["a.jpg"]
            ),
            (vec!["one a.jpg".into()], 0, vec!["first".into()])
        );
        assert_eq!(
            found(&[("result.json", &one)], &[]),
            (vec!["one photos/a.jpg".into()], 1, vec![])
        );
        let words =
            b"10/03/2025, 09:00 - Jo: hello\n25/03/2025, 09:01 - Jo: notes.txt (file attached)\n"
                .as_slice();
        let (lines, missing, contents) =
            found(&[("_chat.txt", words), ("notes.txt", b"Dear all")], &["notes.txt"]);
        assert_eq!((lines.len(), missing, contents), (2, 0, vec!["Dear all".to_owned()]));
        assert!(lines.last().unwrap().ends_with("notes.txt"));
        assert_eq!(found(&[("A/_chat.txt", words), ("B/_chat.txt", words)], &[]).0.len(), 4);
        let inner = zip_of(&[("_chat.txt", words), ("notes.txt", b"Dear all")]);
        let (lines, missing, contents) =
            found(&[("WhatsApp Chat - Jo.zip", &inner)], &["WhatsApp Chat - Jo.zip/notes.txt"]);
        assert_eq!((lines.len(), missing, contents), (2, 0, vec!["Dear all".to_owned()]));
    }

    #[test]
    fn parts_of_one_chat_are_one() {
        let part = |millis: u64, text: &str| {
            format!(r#"{{"participants":[{{"name":"Jo"}}],"title":"Jo","thread_path":"inbox/jo","messages":[{{"sender_name":"Jo","timestamp_ms":{millis},"content":"{text}"}}]}}"#).into_bytes()
        };
        let (new, old) = (part(1_741_597_260_000, "new"), part(1_741_597_200_000, "old"));
        let parts: [(&str, &[u8]); 2] =
            [("inbox/jo/message_1.json", &new), ("inbox/jo/message_2.json", &old)];
        assert_eq!(found(&parts, &[]).0, ["old", "new"]);
    }
}
