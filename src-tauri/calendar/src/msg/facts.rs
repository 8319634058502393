//! What an Outlook message says beside its words and its meeting: to whom, in answer to what, of what class.

use super::properties::{Ids, MsgFolder, Properties as _, Stored, open};

/// Recipients of one message that are looked at.
const MOST_RECIPIENTS: usize = 500;

/// The facts by which messages are told apart and joined to threads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlookFacts {
    /// The class, such as `IPM.Note` or `REPORT.IPM.Note.IPNRN`.
    pub class: String,
    /// The headers of the mail that it was, where it came from outside. Empty: none.
    pub headers: String,
    /// Everybody it went to.
    pub recipients: Vec<OutlookRecipient>,
    /// The id of the message it answers, as written.
    pub in_reply_to: String,
    /// The ids of the messages before it, as written.
    pub references: String,
    /// PidTagConversationIndex (MS-OXOMSG 2.2.1.3).
    pub thread_index: Vec<u8>,
    /// PidTagConversationTopic.
    pub thread_topic: String,
    /// It was never sent.
    pub unsent: bool,
}

/// Somebody a message went to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlookRecipient {
    /// Display name.
    pub name: String,
    /// The internet address where one is kept, otherwise Exchange's own.
    pub address: String,
    /// 1 for To, 2 for Cc, 3 for Bcc.
    pub kind: i64,
}

/// Reads them. `None`: the bytes are no Outlook message.
pub fn outlook_facts(bytes: &[u8]) -> Option<OutlookFacts> {
    if !bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return None;
    }
    let mut file = open(bytes)?;
    let ids = Ids::read(&mut file);
    let top = MsgFolder::read(&mut file, "/", 32)?;
    let mut recipients = Vec::new();
    for number in 0..MOST_RECIPIENTS {
        let path = format!("/__recip_version1.0_#{number:08X}");
        if !file.is_storage(&path) {
            break;
        }
        let Some(folder) = MsgFolder::read(&mut file, &path, 8) else { continue };
        let mut stored = Stored { file: &mut file, folder: &folder, ids: &ids };
        let addresses = [0x39FE, 0x3003].map(|id| stored.text(id));
        let real = addresses.iter().find(|address| address.contains('@')).or(addresses.get(1));
        recipients.push(OutlookRecipient {
            name: stored.text(0x3001),
            address: real.cloned().unwrap_or_default(),
            kind: stored.number(0x0C15).unwrap_or(1),
        });
    }
    let mut stored = Stored { file: &mut file, folder: &top, ids: &ids };
    Some(OutlookFacts {
        class: stored.text(0x001A),
        headers: stored.text(0x007D),
        recipients,
        in_reply_to: stored.text(0x1042),
        references: stored.text(0x1039),
        thread_index: stored.bytes(0x0071),
        thread_topic: stored.text(0x0070),
        unsent: stored.number(0x0E07).is_some_and(|flags| flags & 8 != 0),
    })
}
