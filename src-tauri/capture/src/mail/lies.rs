//! What the place of a message says of it: a folder of drafts, and marks in the name of its file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde::{Deserialize, Serialize};

use super::labels;

/// What the place of a message says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lies {
    /// It lies among drafts, or what was not sent yet.
    pub draft: bool,
    /// The file's name says that it was thrown away.
    pub thrown_away: bool,
    /// The file's name says that it is a draft.
    pub marked_draft: bool,
}

/// Reads the path of a message's file. `in_mailbox`: the file holds many.
///
/// Only folders that a mail program made count, and not those that a person put mails into: the mailbox itself, the
/// folder of a Maildir, a `.mbox` folder of Apple Mail.
pub fn lies(path: &str, in_mailbox: bool) -> Lies {
    let parts: Vec<&str> = path.split(['/', '\\']).collect();
    let Some((file, above)) = parts.split_last() else { return Lies::default() };
    if matches!(above.last(), Some(&("cur" | "new"))) {
        let folder = above.len().checked_sub(2).and_then(|at| above.get(at)).copied();
        let marks = marks(file);
        return Lies {
            draft: folder.is_some_and(is_of_drafts),
            thrown_away: marks.contains('T'),
            marked_draft: marks.contains('D'),
        };
    }
    let apple = above.iter().rev().find(|part| part.to_lowercase().ends_with("mbox"));
    let folder = apple.copied().or(in_mailbox.then_some(file).copied());
    Lies { draft: folder.is_some_and(is_of_drafts), ..Lies::default() }
}

/// The letters behind ":2," in the name of a file of a Maildir. Where a disk takes no ":", other signs stand for it.
fn marks(file: &str) -> &str {
    let at = [":2,", ";2,", "!2,", "_2,", "-2,"].iter().filter_map(|sign| file.rfind(sign)).max();
    let marks = at.and_then(|at| file.get(at + 3..)).unwrap_or_default();
    let end = marks.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(marks.len());
    marks.get(..end).unwrap_or_default()
}

/// Whether a folder has the name that mail programs give to drafts and to what waits to be sent.
fn is_of_drafts(folder: &str) -> bool {
    let lower = as_written(folder).to_lowercase();
    let mut name = lower.as_str();
    for ending in [".mbox", ".mbx", ".imapmbox"] {
        name = name.strip_suffix(ending).unwrap_or(name);
    }
    // ".INBOX.Drafts" of a Maildir.
    let name = name.rsplit('.').next().unwrap_or(name).trim();
    const WAITING: [&str; 5] =
        ["unsent messages", "outbox", "templates", "vorlagen", "postausgang"];
    // A family may have a folder of its own for mails about the draft of a plan.
    name != "draft" && labels::is_of_drafts(name) || WAITING.contains(&name)
}

/// A folder's name as a person wrote it: mailboxes on servers write "Entw&APw-rfe" for "Entwürfe" (RFC 3501, 5.1.3).
fn as_written(folder: &str) -> String {
    let mut out = String::new();
    let mut rest = folder;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let whole = after.split_once('-').and_then(|(coded, after)| Some((letters(coded)?, after)));
        rest = match whole {
            Some((letters, after)) => {
                out.push_str(&letters);
                after
            }
            None => {
                out.push('&');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// The letters of a coded piece. "&-" stands for "&" itself.
fn letters(coded: &str) -> Option<String> {
    if coded.is_empty() {
        return Some("&".to_owned());
    }
    let bytes = STANDARD_NO_PAD.decode(coded.replace(',', "/")).ok()?;
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair));
    char::decode_utf16(units).collect::<Result<String, _>>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_marks() {
        for (path, in_mailbox, draft, thrown_away, marked) in [
            ("M/cur/1.host:2,S", false, false, false, false),
            ("M/cur/1.host:2,ST", false, false, true, false),
            ("M/cur/1.host;2,DS", false, false, false, true),
            ("M/cur/1.host!2,T", false, false, true, false),
            ("M/cur/1.host,S=2:2,", false, false, false, false),
            ("M/.Drafts/cur/1.host:2,S", false, true, false, false),
            ("M\\.INBOX.Drafts\\new\\1.host", false, true, false, false),
            ("M/.Sent/cur/1.host:2,S", false, false, false, false),
            ("Mail/Local Folders/Drafts", true, true, false, false),
            ("Mail/Local Folders/Unsent Messages", true, true, false, false),
            ("[Gmail].sbd/Brouillons", true, true, false, false),
            ("Drafts.mbox", true, true, false, false),
            ("V10/A/Drafts.mbox/B/Data/Messages/1.emlx", false, true, false, false),
            ("V10/A/Sent Messages.mbox/B/Data/Messages/1.emlx", false, false, false, false),
            ("ImapMail/x/Entw&APw-rfe", true, true, false, false),
            ("M/.INBOX.Entw&APw-rfe/cur/1:2,S", false, true, false, false),
            ("Wersje robocze.mbox", true, true, false, false),
            ("Council &- school", true, false, false, false),
            ("Council & school", true, false, false, false),
            ("a&b-c", true, false, false, false),
            // A person's own folder.
            ("Drafts/answer.eml", false, false, false, false),
            ("Drafts/Inbox.mbox", true, false, false, false),
            ("Draft", true, false, false, false),
            ("Draft plan.mbox", true, false, false, false),
        ] {
            let expected = Lies { draft, thrown_away, marked_draft: marked };
            assert_eq!(lies(path, in_mailbox), expected, "{path}");
        }
    }
}
