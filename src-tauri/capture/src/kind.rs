//! What a file or pasted words are, by content: so that one box can take anything and say what it will do.

use serde::{Deserialize, Serialize};

use crate::{chat, mail, mailbox};

/// What something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum CaptureKind {
    /// A mailbox with many mails.
    Mailbox,
    /// One mail.
    Mail,
    /// A calendar file.
    Calendar,
    /// A chat.
    Chat,
    /// A table of hours or meetings.
    Table,
    /// A letter or other paper: PDF, Word and their like.
    Letter,
    /// A picture.
    Picture,
    /// A voice note or film.
    Recording,
    /// Plain words.
    Words,
    /// A zip file of other files.
    Archive,
    /// An exported record of this app.
    Record,
    /// Something else: it is kept as it is.
    Other,
}

/// What a file is, by its name and its first bytes: 64 KB of them tell all that is told.
pub fn of_file(name: &str, head: &[u8]) -> CaptureKind {
    let lower = name.to_lowercase();
    let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
    by_magic(head, ending, &lower).unwrap_or_else(|| by_words(head, ending))
}

fn by_magic(head: &[u8], ending: &str, name: &str) -> Option<CaptureKind> {
    if head.starts_with(b"PK\x03\x04") {
        return Some(zipped(head, ending, name));
    }
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Some(match ending {
            "xls" => CaptureKind::Table,
            "doc" | "dot" | "ppt" | "pub" => CaptureKind::Letter,
            _ if has_wide(head, "__nameid") || has_wide(head, "__substg") || ending == "msg" => {
                CaptureKind::Mail
            }
            _ if has_wide(head, "Workbook") => CaptureKind::Table,
            _ => CaptureKind::Letter,
        });
    }
    let four = head.get(4..12).unwrap_or_default();
    let picture = head.starts_with(b"\x89PNG")
        || head.starts_with(b"\xff\xd8\xff")
        || head.starts_with(b"GIF8")
        || head.starts_with(b"BM") && ending == "bmp"
        || head.starts_with(b"II*\0")
        || head.starts_with(b"MM\0*")
        || head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP")
        || four.starts_with(b"ftyphei")
        || four.starts_with(b"ftypmif1")
        || four.starts_with(b"ftypavif");
    let recording = four.starts_with(b"ftyp")
        || head.starts_with(b"OggS")
        || head.starts_with(b"ID3")
        || head.starts_with(b"#!AMR")
        || head.starts_with(b"\x1aE\xdf\xa3")
        || head.starts_with(b"fLaC")
        || head.starts_with(b"caff")
        || head.starts_with(b"RIFF")
        || matches!(head, [0xff, 0xf1 | 0xf9 | 0xfb | 0xf3 | 0xf2, ..]);
    if picture {
        Some(CaptureKind::Picture)
    } else if recording {
        Some(CaptureKind::Recording)
    } else {
        (head.starts_with(b"{\\rtf") || is_pdf(head, ending)).then_some(CaptureKind::Letter)
    }
}

/// Lines of a web server may stand before a PDF; words that only name one are words.
fn is_pdf(head: &[u8], ending: &str) -> bool {
    let start = head.get(..1024.min(head.len())).unwrap_or_default();
    let words = ["txt", "md", "csv", "html", "htm", "eml", "emlx", "mbox", "json"];
    match memchr::memmem::find(start, b"%PDF-") {
        Some(0) => true,
        Some(_) => !words.contains(&ending) && memchr::memmem::find(head, b" obj").is_some(),
        None => false,
    }
}

fn zipped(head: &[u8], ending: &str, name: &str) -> CaptureKind {
    match ending {
        "xlsx" | "xlsm" | "xlsb" | "xltx" | "ods" | "ots" => return CaptureKind::Table,
        "docx" | "docm" | "dotx" | "odt" | "ott" | "pptx" | "ppsx" | "odp" | "odg" | "pages"
        | "numbers" | "key" | "epub" | "xps" => return CaptureKind::Letter,
        _ => {}
    }
    let has = |part: &[u8]| memchr::memmem::find(head, part).is_some();
    let telegram = has(b"ChatExport_") || has(b"DataExport_") && has(b"chats/");
    let messenger = has(b"/message_1.json") && has(b"inbox/");
    if telegram
        || messenger
        || has(b"_chat.txt")
        || name.starts_with("whatsapp chat")
        || has(b"WhatsApp Chat")
    {
        CaptureKind::Chat
    } else if has(b"word/document") {
        CaptureKind::Letter
    } else if has(b"xl/workbook") {
        CaptureKind::Table
    } else if has(b"record.json") {
        CaptureKind::Record
    } else {
        CaptureKind::Archive
    }
}

/// Whether a name stands among a compound file's, which are written in two bytes a letter.
fn has_wide(head: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(head, &wide).is_some()
}

fn by_words(head: &[u8], ending: &str) -> CaptureKind {
    // A page that a browser saved looks like a mail to nobody.
    if memchr::memmem::find(head, b"\nSnapshot-Content-Location:").is_some() {
        return CaptureKind::Letter;
    }
    if mailbox::is_mbox(head) && (matches!(ending, "mbox" | "mbx") || looks_like_mbox(head)) {
        return CaptureKind::Mailbox;
    }
    if matches!(ending, "eml" | "emlx")
        || mail::emlx(head).is_some()
        || mail::begins_with_headers(head) && ending != "csv" && is_of_a_program(head)
    {
        return CaptureKind::Mail;
    }
    let text = crate::text::decoded(head);
    let start =
        text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '{' && c != '[' && c != '<');
    if matches!(ending, "ics" | "vcs" | "ical" | "ifb")
        || start.to_uppercase().starts_with("BEGIN:VCALENDAR")
    {
        return CaptureKind::Calendar;
    }
    if is_chat_data(&text) || chat::is_imessage(&text) || chat::is_whatsapp(&text) {
        return CaptureKind::Chat;
    }
    match ending {
        "csv" | "tsv" => CaptureKind::Table,
        "html" | "htm" if chat::is_telegram_page(&text) => CaptureKind::Chat,
        "html" | "htm" | "mht" | "mhtml" | "rtf" => CaptureKind::Letter,
        "json" if text.contains("evenhand-record") => CaptureKind::Record,
        "svg" => CaptureKind::Picture,
        _ if is_plain(&text) => CaptureKind::Words,
        _ => CaptureKind::Other,
    }
}

/// Whether lines that begin a text are a mail program's, and not those of a letter: "From: SEN team", "Date: 12 March".
fn is_of_a_program(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head.get(..16 << 10).unwrap_or(head)).to_lowercase();
    let own = ["message-id:", "mime-version:", "received:", "return-path:", "content-type:", "x-"];
    let lines = text.lines().take_while(|line| !line.trim().is_empty());
    lines.into_iter().any(|line| {
        own.iter().any(|name| line.starts_with(name))
            || ["from:", "to:"].iter().any(|name| line.starts_with(name)) && line.contains('@')
    })
}

fn looks_like_mbox(head: &[u8]) -> bool {
    let end = memchr::memchr(b'\n', head).map_or(head.len(), |end| end + 1);
    mail::begins_with_headers(head.get(end..).unwrap_or_default())
}

/// Exports of Telegram, Signal and Android's messages.
fn is_chat_data(text: &str) -> bool {
    let start = text.get(..text.floor_char_boundary(4096)).unwrap_or_default();
    let telegram = start.trim_start().starts_with('{')
        && start.contains("\"messages\"")
        && start.contains("\"type\"")
        || start.contains("\"about\": \"Here is the data you requested");
    let json = start.trim_start().starts_with('{');
    let messenger = json
        && start.contains("\"participants\"")
        && (text.contains("\"timestamp_ms\"") || text.contains("\"senderName\""));
    let google = json && start.contains("\"creator\"") && text.contains("\"created_date\"");
    // A message a line, as "signal-export" writes them.
    let notes = json
        && start.lines().next().is_some_and(|line| {
            ["\"date\"", "\"sender\"", "\"body\""].iter().all(|name| line.contains(name))
        });
    let signal = start.contains("\"backupTimeMs\"") || start.contains("\"chatItem\"");
    telegram
        || messenger
        || google
        || notes
        || signal
        || start.contains("<smses")
        || start.contains("<calls count")
}

fn is_plain(text: &str) -> bool {
    let head: Vec<char> = text.chars().take(4000).collect();
    let strange = head
        .iter()
        .filter(|c| **c == char::REPLACEMENT_CHARACTER || c.is_control() && !c.is_whitespace())
        .count();
    !head.is_empty() && strange * 50 <= head.len()
}

/// Whether a file is the store of a mail program that only that program opens: Outlook, Outlook Express, Outlook for Mac.
pub fn is_mail_store(name: &str, head: &[u8]) -> bool {
    let lower = name.to_lowercase();
    head.starts_with(b"!BDN")
        || head.starts_with(b"\xcf\xad\x12\xfe")
        || head.starts_with(b"PK\x03\x04")
            && (lower.ends_with(".olm")
                || memchr::memmem::find(head, b"com.microsoft.__Messages").is_some())
}

/// Whether a zip file holds mails, by the names of its members in a piece of it: its start, or the list at its end.
pub fn has_mails(piece: &[u8]) -> bool {
    member_names(piece).any(|name| is_mail_name(&name))
}

/// Whether a member of a zip file has the name of a mail or a mailbox.
pub fn is_mail_name(path: &str) -> bool {
    let ends = [".mbox", ".mbx", ".eml", ".emlx", ".msg", "/mbox"];
    let lower = path.to_lowercase();
    ends.iter().any(|end| lower.ends_with(end)) || lower.contains("/cur/")
}

/// Names of members of a zip file, from what stands before each and from the list at its end.
fn member_names(piece: &[u8]) -> impl Iterator<Item = String> {
    let marks: [(&[u8], usize, usize); 2] = [(b"PK\x03\x04", 26, 30), (b"PK\x01\x02", 28, 46)];
    marks.into_iter().flat_map(move |(mark, length, name)| {
        memchr::memmem::find_iter(piece, mark).filter_map(move |at| {
            let length = piece.get(at + length..at + length + 2)?;
            let length = usize::from(u16::from_le_bytes([*length.first()?, *length.get(1)?]));
            let name = piece.get(at + name..at + name + length)?;
            Some(String::from_utf8_lossy(name).into_owned())
        })
    })
}

/// What pasted words are.
pub fn of_words(text: &str) -> CaptureKind {
    let head = text.trim_start();
    if head.to_uppercase().starts_with("BEGIN:VCALENDAR")
        || head.to_uppercase().starts_with("BEGIN:VEVENT")
    {
        CaptureKind::Calendar
    } else if chat::is_imessage(head) || chat::is_whatsapp(head) {
        CaptureKind::Chat
    } else if mail::begins_with_headers(head.as_bytes())
        && head.to_lowercase().contains("message-id:")
    {
        CaptureKind::Mail
    } else {
        CaptureKind::Words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_what_something_is() {
        let mbox = b"From - Tue Nov 12 09:14:00 2019\nFrom: a@b.c\nTo: d@e.f\n\nx";
        for (name, head, expected) in [
            ("Inbox", &mbox[..], CaptureKind::Mailbox),
            ("mail.mbox", b"From x\nSubject: a\n\n", CaptureKind::Mailbox),
            ("note.txt", b"From now on we meet.\n", CaptureKind::Words),
            ("a.eml", b"Subject: x\n\n", CaptureKind::Mail),
            ("a.txt", b"From: a@b.c\nTo: d@e.f\nSubject: x\n\nwords", CaptureKind::Mail),
            ("a.ics", b"BEGIN:VCALENDAR", CaptureKind::Calendar),
            (
                "_chat.txt",
                b"[12/11/2019, 09:14:33] Jo: a\n[12/11/2019, 09:15:33] Jo: b",
                CaptureKind::Chat,
            ),
            ("WhatsApp Chat - Jo.zip", b"PK\x03\x04..........", CaptureKind::Chat),
            ("export.zip", b"PK\x03\x04.....photo.jpg", CaptureKind::Archive),
            ("hours.csv", b"Date,Hours\n", CaptureKind::Table),
            ("letter.pdf", b"%PDF-1.7", CaptureKind::Letter),
            ("letter", b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.7\n1 0 obj", CaptureKind::Letter),
            ("scan.jpg", b"\xff\xd8\xff\xe1 made from %PDF-1.4 1 0 obj", CaptureKind::Picture),
            ("note.txt", b"The file begins with %PDF-1.4 and 1 0 obj", CaptureKind::Words),
            ("a.eml", b"Subject: x\n\n%PDF-1.4\n1 0 obj", CaptureKind::Mail),
            ("scan", b"\xff\xd8\xff\xe0", CaptureKind::Picture),
            ("voice.opus", b"OggS....", CaptureKind::Recording),
            ("minutes.txt", b"Minutes of the meeting", CaptureKind::Words),
            (
                "letter.txt",
                b"From: SEN team\nTo: A Parent\nDate: 12 March 2025\nSubject: Ali\n\nDear",
                CaptureKind::Words,
            ),
            (
                "diary.txt",
                b"12/11/2025, 10:00 - he hit his head\n13/11/2025, 09:00 - refused school\n",
                CaptureKind::Words,
            ),
            ("rota.txt", b"12/05 09.30 - Sam\n13/05 09.30 - Ali\n", CaptureKind::Words),
            ("x.bin", &[0, 1, 2, 3, 4, 5, 6, 7][..], CaptureKind::Other),
            (
                "result.json",
                b"{\"name\": \"x\", \"type\": \"personal_chat\", \"messages\": [",
                CaptureKind::Chat,
            ),
            (
                "messages.html",
                b"<html><div class=\"page_body chat_page\"><div class=\"history\">",
                CaptureKind::Chat,
            ),
            ("letter.html", b"<html><p class=\"history\">Dear", CaptureKind::Letter),
            (
                "message_1.json",
                b"{\"participants\": [{\"name\": \"Jo\"}], \"messages\": [{\"timestamp_ms\": 1}]}",
                CaptureKind::Chat,
            ),
            (
                "data.json",
                b"{\"date\": \"2025-03-10\", \"sender\": \"Jo\", \"body\": \"x\"}\n",
                CaptureKind::Chat,
            ),
            ("hours.xlsb", b"PK\x03\x04....[Content_Types].xml", CaptureKind::Table),
            ("slides.key", b"PK\x03\x04....Index/Document.iwa", CaptureKind::Letter),
            ("+44770.txt", b"May 17, 2022  5:29:42 PM\nMe\nHello\n", CaptureKind::Chat),
            ("t.zip", b"PK\x03\x04......ChatExport_2025-03-10/result.json", CaptureKind::Chat),
            ("f.zip", b"PK\x03\x04......messages/inbox/jo_1/message_1.json", CaptureKind::Chat),
            (
                "messages.json",
                b"{\"messages\": [{\"creator\": {\"name\": \"Jo\"}, \"created_date\": \"x\"}]}",
                CaptureKind::Chat,
            ),
            ("people.json", b"{\"participants\": [], \"messages\": []}", CaptureKind::Words),
        ] {
            assert_eq!(of_file(name, head), expected, "{name}");
        }
        let member = |name: &str| {
            let mut out = b"PK\x03\x04".to_vec();
            out.extend([0; 22]);
            out.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            out.extend([0, 0]);
            [out.as_slice(), name.as_bytes()].concat()
        };
        for (name, mails) in [
            ("Takeout/Mail/All mail.mbox", true),
            ("a/b.EML", true),
            ("M/cur/1.host:2,S", true),
            ("Drafts.mbox/mbox", true),
            ("photo.jpg", false),
            ("cur/x", false),
        ] {
            assert_eq!(has_mails(&member(name)), mails, "{name}");
        }
        for (name, head, store) in [
            ("Outlook.pst", &b"!BDN....."[..], true),
            ("x", b"\xcf\xad\x12\xfe....", true),
            ("Outlook.olm", b"PK\x03\x04....Accounts/", true),
            ("x.zip", b"PK\x03\x04....photo.jpg", false),
            ("x.olm", b"words", false),
        ] {
            assert_eq!(is_mail_store(name, head), store, "{name}");
        }
        let saved =
            b"From: <Saved by Blink>\nSnapshot-Content-Location: https://x\nSubject: Page\n\nx";
        assert_eq!(of_file("page.mht", saved), CaptureKind::Letter);
        assert_eq!(of_words("Minutes of the meeting"), CaptureKind::Words);
        assert_eq!(of_words("[12/11, 09:14] Jo: a"), CaptureKind::Chat);
    }
}
