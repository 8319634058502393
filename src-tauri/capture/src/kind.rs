//! What a file or pasted words are taken for, by content: so that one box can take anything and say what it will do.

use evenhand_kinds::{ContentKind, member_names};
use serde::{Deserialize, Serialize};

use crate::chat;

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
    // What was sent in a chat may be a package itself, and lie at the front of it.
    if head.starts_with(b"PK") && is_packed_chat(head, name) {
        return CaptureKind::Chat;
    }
    let kind = evenhand_kinds::of(head, name);
    match kind {
        ContentKind::Mailbox => CaptureKind::Mailbox,
        ContentKind::Mail | ContentKind::PrintedMail | ContentKind::OutlookMail => {
            CaptureKind::Mail
        }
        ContentKind::Calendar => CaptureKind::Calendar,
        ContentKind::Sheet | ContentKind::OldSheet | ContentKind::OdSheet => CaptureKind::Table,
        ContentKind::Pdf
        | ContentKind::Rtf
        | ContentKind::SavedPage
        | ContentKind::Word
        | ContentKind::Slides
        | ContentKind::OldWord
        | ContentKind::OldSlides
        | ContentKind::LockedOffice
        | ContentKind::Compound
        | ContentKind::OdText
        | ContentKind::OdSlides
        | ContentKind::OtherOpenDocument
        | ContentKind::IWork
        | ContentKind::Xps
        | ContentKind::Book => CaptureKind::Letter,
        ContentKind::Jpeg
        | ContentKind::Png
        | ContentKind::Gif
        | ContentKind::WebP
        | ContentKind::Tiff
        | ContentKind::CanonRaw
        | ContentKind::Bmp
        | ContentKind::Heic
        | ContentKind::Avif
        | ContentKind::Svg => CaptureKind::Picture,
        ContentKind::Zip if memchr::memmem::find(head, b"record.json").is_some() => {
            CaptureKind::Record
        }
        ContentKind::Zip => CaptureKind::Archive,
        ContentKind::Text(_)
        | ContentKind::Csv
        | ContentKind::Json
        | ContentKind::Xml
        | ContentKind::Html
        | ContentKind::Card
        | ContentKind::Armoured => of_letters(kind, head),
        other if other.is_sound() || other.is_film() => CaptureKind::Recording,
        _ => CaptureKind::Other,
    }
}

/// A chat that its program exported as a zip file: WhatsApp, Telegram, Messenger.
fn is_packed_chat(head: &[u8], name: &str) -> bool {
    let has = |part: &[u8]| memchr::memmem::find(head, part).is_some();
    let telegram = has(b"ChatExport_") || has(b"DataExport_") && has(b"chats/");
    let messenger = has(b"/message_1.json") && has(b"inbox/");
    telegram
        || messenger
        || has(b"_chat.txt")
        || has(b"WhatsApp Chat")
        || name.to_lowercase().starts_with("whatsapp chat")
}

/// Words, which may be those of a chat: its readers know theirs.
fn of_letters(kind: ContentKind, head: &[u8]) -> CaptureKind {
    let text = crate::text::decoded(head);
    if is_chat_data(&text) || chat::is_imessage(&text) || chat::is_whatsapp(&text) {
        return CaptureKind::Chat;
    }
    match kind {
        ContentKind::Csv => CaptureKind::Table,
        ContentKind::Html if chat::is_telegram_page(&text) => CaptureKind::Chat,
        ContentKind::Html => CaptureKind::Letter,
        ContentKind::Json if text.contains("evenhand-record") => CaptureKind::Record,
        _ if text.is_empty() => CaptureKind::Other,
        _ => CaptureKind::Words,
    }
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

/// Whether a file is the store of a mail program that only that program opens: Outlook, Outlook Express, Outlook for
/// Mac.
pub fn is_mail_store(name: &str, head: &[u8]) -> bool {
    evenhand_kinds::of(head, name) == ContentKind::MailStore
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

/// What pasted words are.
pub fn of_words(text: &str) -> CaptureKind {
    let head = text.trim_start();
    let is_event = head.get(..12).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VEVENT"));
    match evenhand_kinds::of_bytes(head.as_bytes()) {
        ContentKind::Calendar => CaptureKind::Calendar,
        _ if is_event => CaptureKind::Calendar,
        _ if chat::is_imessage(head) || chat::is_whatsapp(head) => CaptureKind::Chat,
        // Without its number it cannot be told from one that is kept already.
        ContentKind::Mail if head.to_lowercase().contains("message-id:") => CaptureKind::Mail,
        _ => CaptureKind::Words,
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
            ("voice.opus", b"OggS\0\x02..", CaptureKind::Recording),
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
