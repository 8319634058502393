//! Reads one message: a mail as it travelled, or an Outlook message.

use std::borrow::Cow;

use chrono::{DateTime, Datelike, Utc};
use evenhand_calendar::{self as calendar, CalendarLimits, CalendarWarning, Reading, SentStamp};
use evenhand_core::record::SentBasis;

use super::automatic;
use super::emlx;
use super::envelope::{self, Conversation, Envelope, Headers, named};
use super::holding::only_holds;
use super::labels;
use super::lies::Lies;
use super::quoted::own_words;
use super::{Mail, MailChannel, MailDoubt, MailFile};
use crate::text::{digest, fingerprint, folded};

/// Most words kept of one message for looking through, in bytes.
const MOST_WORDS: usize = 256 << 10;

/// The longest list of flags behind a message of Apple Mail, in bytes.
const MOST_FLAGS: usize = 64 << 10;

/// A message with the bytes of its files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadMail {
    /// What is known of it.
    pub mail: Mail,
    /// The bytes of each of [`Mail::files`], in their order.
    pub contents: Vec<Vec<u8>>,
    /// What a check of invitations reads in it.
    pub reading: Reading,
}

/// Reads a message. `name` is used only where the content leaves a doubt.
///
/// It never fails: what is no mail gives a mail with [`MailDoubt::Damaged`].
pub fn read(original: &[u8], name: &str, limits: &CalendarLimits) -> ReadMail {
    read_in_place(original, name, Lies::default(), limits)
}

/// The same, where the place that it lay in says something of it.
pub fn read_in_place(original: &[u8], name: &str, lies: Lies, limits: &CalendarLimits) -> ReadMail {
    let inside = emlx(original).unwrap_or(original);
    let outlook = calendar::outlook_facts(inside);
    let name = if outlook.is_none() && !name.to_ascii_lowercase().ends_with(".msg") {
        "message.eml"
    } else {
        name
    };
    let reading = calendar::read(inside, name, limits);
    let headers = match &outlook {
        Some(facts) => Headers::read(facts.headers.as_bytes()),
        None => Headers::read(inside),
    };
    let mut envelope = match &outlook {
        Some(facts) => envelope::envelope(facts.headers.as_bytes(), &headers),
        None => envelope::envelope(inside, &headers),
    };
    let mut mail =
        Mail { sha256: fingerprint(original), size: original.len() as u64, ..Mail::default() };
    if let Some(facts) = &outlook {
        by_outlook(&mut envelope, facts, &reading);
        mail.automatic = automatic::by_class(&facts.class);
        mail.draft = facts.unsent;
        if facts.class.to_ascii_uppercase().contains("VOICEMAIL") {
            mail.channel = MailChannel::Call;
        }
    }
    mail.automatic = mail.automatic.or_else(|| automatic::automatic(&headers, &envelope));
    mail.envelope = envelope;
    by_mailbox(&mut mail, &headers);
    by_place(&mut mail, &headers, lies, apple_flags(original, inside));
    if reading.message.is_none() || (outlook.is_none() && !evenhand_kinds::has_mail_headers(inside))
    {
        mail.doubts.push(MailDoubt::Damaged);
    }
    words_and_files(&mut mail, &reading, inside.len() != original.len());
    if is_elsewhere(original, inside) && !mail.doubts.contains(&MailDoubt::FilesElsewhere) {
        mail.doubts.push(MailDoubt::FilesElsewhere);
        mail.doubts.sort();
    }
    let subject = &mail.envelope.subject;
    if outlook.is_none()
        && (automatic::written_after_all(&headers, mail.automatic, subject, &mail.own)
            || automatic::carries_an_answer(&headers, mail.automatic, &mail.envelope, &mail.own))
    {
        mail.automatic = None;
    }
    if mail.automatic.is_none() && mail.files.is_empty() && only_holds(&mail.own) {
        mail.automatic = Some(automatic::Automatic::OutOfOffice);
    }
    let contents = reading.attachments.iter().map(|file| file.bytes.clone()).collect();
    ReadMail { mail, contents, reading }
}

/// What an Outlook message says in properties where it has no headers.
fn by_outlook(envelope: &mut Envelope, facts: &calendar::OutlookFacts, reading: &Reading) {
    let message = reading.message.clone().unwrap_or_default();
    if envelope.from.is_none() {
        envelope.from = envelope::written(&message.from);
    }
    if envelope.subject.is_empty() {
        envelope.subject.clone_from(&message.subject);
    }
    if envelope.message_id.is_empty() {
        envelope.message_id.clone_from(&message.message_id);
    }
    if envelope.in_reply_to.is_empty() {
        envelope.in_reply_to = envelope::ids(&facts.in_reply_to);
    }
    if envelope.references.is_empty() {
        envelope.references = envelope::ids(&facts.references);
    }
    if envelope.conversation.is_none() {
        envelope.conversation = Conversation::new(&facts.thread_index, &facts.thread_topic);
    }
    if envelope.to.is_empty() && envelope.cc.is_empty() {
        for recipient in &facts.recipients {
            let Some(person) = named(&recipient.name, &recipient.address) else { continue };
            match recipient.kind {
                2 => envelope.cc.push(person),
                3 => envelope.bcc.push(person),
                _ => envelope.to.push(person),
            }
        }
    }
}

/// What the mailbox that it lay in adds to the headers: thrown away, never sent, a call.
fn by_mailbox(mail: &mut Mail, headers: &Headers) {
    let flags = u32::from_str_radix(headers.first("x-mozilla-status"), 16).unwrap_or(0);
    let labels = labels::Labels::of(headers);
    let more = u32::from_str_radix(headers.first("x-mozilla-status2"), 16).unwrap_or(0);
    // Thunderbird keeps a deleted message in the file until it is compacted.
    mail.thrown_away = flags & 0x0008 != 0 || more & 0x0020_0000 != 0 || labels.thrown_away;
    // One that waits to be sent, and a template.
    let waits = flags & 0x0800 != 0 || more & 0x0100_0000 != 0;
    mail.draft |= waits
        || labels.draft
        || headers.first("x-unsent") == "1"
        || headers.has("x-mozilla-draft-info");
    if headers.has("x-apple-content-length") || !headers.first("x-mozilla-altered").is_empty() {
        mail.doubts.push(MailDoubt::FilesElsewhere);
    }
    let class = headers.first("content-class").to_lowercase();
    let phone = headers.first("x-smssync-datatype").to_lowercase();
    if class.contains("voicemail")
        || class.contains("missedcall")
        || headers.has("x-voicemessageduration")
        || phone == "calllog"
    {
        mail.channel = MailChannel::Call;
    } else if labels.chat || matches!(phone.as_str(), "sms" | "mms" | "whatsapp") {
        mail.channel = MailChannel::Text;
    }
}

/// What the place that it lay in adds, and the flags that Apple Mail writes behind it.
fn by_place(mail: &mut Mail, headers: &Headers, lies: Lies, apple: u64) {
    // What came by a server was sent, whatever folder it was moved to.
    mail.draft |=
        lies.marked_draft || apple & 1 << 6 != 0 || lies.draft && !headers.has("received");
    mail.thrown_away |= lies.thrown_away || apple & 1 << 1 != 0;
}

/// Whether Apple Mail keeps a file of the message in a folder of its own: the part of it then says how long it is, and
/// is empty.
fn is_elsewhere(original: &[u8], inside: &[u8]) -> bool {
    const NAME: &[u8] = b"\nX-Apple-Content-Length:";
    original.len() != inside.len() && memchr::memmem::find(inside, NAME).is_some()
}

/// The number of flags in the list that Apple Mail writes behind a message: its bit 1 means deleted, bit 6 a draft.
fn apple_flags(original: &[u8], inside: &[u8]) -> u64 {
    if original.len() == inside.len() {
        return 0;
    }
    let after = original.len().saturating_sub(MOST_FLAGS).max(inside.len());
    let list = String::from_utf8_lossy(original.get(after..).unwrap_or_default()).into_owned();
    let value = list.rsplit_once("<key>flags</key>").and_then(|(_, rest)| {
        rest.trim_start().strip_prefix("<integer>")?.split('<').next()?.trim().parse().ok()
    });
    value.unwrap_or(0)
}

fn words_and_files(mail: &mut Mail, reading: &Reading, wrapped: bool) {
    let message = reading.message.clone().unwrap_or_default();
    mail.sent = believable(message.sent);
    let apart = own_words(&message.text);
    let forwards = super::thread::is_passing_on(&mail.envelope.subject);
    mail.forwards = !apart.quoted.is_empty() && (apart.forwarded || forwards);
    (mail.own, mail.quoted) = (apart.own, apart.quoted);
    mail.files = reading
        .attachments
        .iter()
        .map(|file| MailFile {
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            size: file.bytes.len() as u64,
            sha256: fingerprint(&file.bytes),
        })
        .collect();
    mail.meetings = u32::try_from(reading.events.len()).unwrap_or(u32::MAX);
    mail.digest = content_digest(mail, &message.text);
    let cut = message.text.floor_char_boundary(MOST_WORDS);
    if cut < message.text.len() {
        mail.doubts.push(MailDoubt::WordsCut);
    }
    mail.words = message.text.get(..cut).unwrap_or_default().to_owned();
    mail.own.truncate(mail.own.floor_char_boundary(MOST_WORDS));
    if mail.sent.at.is_none() {
        mail.doubts.push(MailDoubt::NoDate);
    }
    if mail.envelope.from.is_none() {
        mail.doubts.push(MailDoubt::NoSender);
    }
    if reading.warnings.iter().any(|warning| matches!(warning, CalendarWarning::DateDiffers { .. }))
    {
        mail.doubts.push(MailDoubt::DateDiffers);
    }
    if reading.warnings.iter().any(|warning| matches!(warning, CalendarWarning::ListCut { .. })) {
        mail.doubts.push(MailDoubt::FilesCut);
    }
    let empty = mail.words.trim().is_empty() && mail.files.is_empty() && mail.meetings == 0;
    if empty && !mail.doubts.contains(&MailDoubt::Damaged) {
        mail.doubts.push(MailDoubt::Nothing);
    }
    if wrapped && mail.files.is_empty() && mail.doubts.contains(&MailDoubt::Nothing) {
        mail.doubts.push(MailDoubt::FilesElsewhere);
    }
    mail.doubts.sort();
    mail.doubts.dedup();
}

/// A day of 1970 or of the far future comes from a broken clock: the time of arrival stands for it, where there is one.
fn believable(sent: SentStamp) -> SentStamp {
    let good = |at: &DateTime<Utc>| (1990..2050).contains(&at.year());
    if sent.at.as_ref().is_none_or(good) {
        return sent;
    }
    let arrived = sent.between.and_then(|(first, last)| [first, last].into_iter().find(good));
    match arrived {
        Some(at) => SentStamp { at: Some(at), basis: SentBasis::EmailReceived, between: None },
        None => SentStamp::default(),
    }
}

/// Two copies of one message have the same digest, whatever way they came.
fn content_digest(mail: &Mail, words: &str) -> String {
    let from = mail.envelope.from.clone().unwrap_or_default();
    let minute = mail.sent.at.map(|at| at.format("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default();
    let mut files: Vec<&str> = mail.files.iter().map(|file| file.sha256.as_str()).collect();
    files.sort_unstable();
    let subject: Cow<'_, str> = super::thread::base_subject(&mail.envelope.subject).into();
    let who = if from.email.is_empty() { from.name.to_lowercase() } else { from.email };
    digest(&[&who, &minute, &folded(&subject), &folded(words), &files.join(" ")])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Mail {
        read(text.replace('\n', "\r\n").as_bytes(), "x.eml", &CalendarLimits::default()).mail
    }

    #[test]
    fn a_mail_with_everything() {
        let mail = of(
            "From: Jo Lark <jo@x.gov.uk>\nTo: a@x.org\nDate: Tue, 12 Nov 2019 09:14:00 +0000\nSubject: RE: Plan\n\
            Message-ID: <2@x>\nIn-Reply-To: <1@x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt will come.\n\n\
            On 11/11/2019 10:00, A Parent wrote:\n> When?\n--b\nContent-Type: text/plain; name=plan.txt\n\
            Content-Disposition: attachment; filename=plan.txt\n\nthe plan\n--b--\n",
        );
        assert_eq!((mail.own.as_str(), mail.quoted.len()), ("It will come.", 1));
        assert_eq!(mail.local().unwrap().to_string(), "2019-11-12 09:14:00");
        assert_eq!(mail.files.len(), 1);
        assert_eq!((mail.files[0].name.as_str(), mail.files[0].size), ("plan.txt", 8));
        assert_eq!((mail.forwards, mail.automatic, mail.doubts.len()), (false, None, 0));
    }

    #[test]
    fn flags_of_apple_mail_and_of_thunderbird() {
        let message = "From: a@b.c\nTo: d@e.f\n\nx\n";
        let list = |flags: u64| {
            format!("<plist><dict><key>flags</key>\n<integer>{flags}</integer></dict></plist>")
        };
        for (flags, draft, thrown_away) in
            [(1, false, false), (65, true, false), (3, false, true), (8_590_195_717, false, false)]
        {
            let file = format!("{:<10}\n{message}{}", message.len(), list(flags));
            let mail = read(file.as_bytes(), "1.emlx", &CalendarLimits::default()).mail;
            assert_eq!((mail.draft, mail.thrown_away), (draft, thrown_away), "{flags}");
        }
        // A list of flags that somebody wrote about is no list of flags.
        assert!(!of(&format!("From: a@b.c\nTo: d@e.f\n\n{}", list(65))).draft);
        for (lines, draft, thrown_away) in [
            ("X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00200000\n", false, true),
            ("X-Mozilla-Status: 0801\n", true, false),
            ("X-Mozilla-Status2: 01000000\n", true, false),
            ("X-Mozilla-Status: 0011\nX-Mozilla-Status2: 10000000\n", false, false),
        ] {
            let mail = of(&format!("{lines}{message}"));
            assert_eq!((mail.draft, mail.thrown_away), (draft, thrown_away), "{lines}");
        }
    }

    #[test]
    fn a_folder_of_drafts_holds_what_was_not_sent() {
        let lies = Lies { draft: true, ..Lies::default() };
        for (extra, draft) in
            [("", true), ("Received: from a by b; Mon, 10 Mar 2025 09:00:00 +0000\n", false)]
        {
            let text = format!("{extra}From: a@b.c\nTo: d@e.f\n\nx");
            let mail = read_in_place(text.as_bytes(), "x", lies, &CalendarLimits::default()).mail;
            assert_eq!(mail.draft, draft, "{extra}");
        }
    }

    #[test]
    fn copies_have_one_digest() {
        let head = "From: Jo <jo@x.gov.uk>\nDate: Tue, 12 Nov 2019 09:14:00 +0000\n";
        let one = of(&format!("{head}Message-ID: <1@x>\nSubject: Plan\n\nIt will come soon.\n"));
        let two = of(&format!("Received: from x\n{head}Subject: Plan\n\nIt will\ncome soon.\n"));
        assert_eq!(one.digest, two.digest);
        assert_ne!(one.sha256, two.sha256);
        let other = of(&format!("{head}Subject: Plan\n\nIt will not come soon.\n"));
        assert_ne!(one.digest, other.digest);
    }

    #[test]
    fn mailboxes_tell_what_was_thrown_away() {
        assert!(of("X-Mozilla-Status: 0009\nFrom: a@b.c\nTo: d@e.f\n\nx").thrown_away);
        assert!(!of("X-Mozilla-Status: 0001\nFrom: a@b.c\nTo: d@e.f\n\nx").thrown_away);
        assert!(of("X-Gmail-Labels: Important,Trash\nFrom: a@b.c\nTo: d@e.f\n\nx").thrown_away);
        assert!(of("X-Gmail-Labels: Drafts\nFrom: a@b.c\nTo: d@e.f\n\nx").draft);
        let encoded =
            of("X-Gmail-Labels: =?UTF-8?Q?Spam,=C3=89cole?=\nFrom: a@b.c\nTo: d@e.f\n\nx");
        assert!(encoded.thrown_away);
        let clock = of("Date: Thu, 01 Jan 1970 00:00:00 +0000\nFrom: a@b.c\nTo: d@e.f\n\nx");
        assert_eq!(clock.sent.at, None);
        let late = of(
            "Received: from a by b; Mon, 10 Mar 2025 09:00:00 +0000\nDate: Mon, 10 Mar 2098 09:00:00 +0000\nFrom: a@b.c\n\nx",
        );
        assert_eq!(late.local().unwrap().to_string(), "2025-03-10 09:00:00");
        let call = of("Content-Class: urn:content-class:voicemail\nFrom: a@b.c\nTo: d@e.f\n\nx");
        assert_eq!(call.channel, MailChannel::Call);
        assert_eq!(
            of("no mail at all").doubts,
            [MailDoubt::Damaged, MailDoubt::NoDate, MailDoubt::NoSender]
        );
    }
}
