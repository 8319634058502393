//! Mails that no person wrote: out-of-office replies, receipts, bounces. None of them is an answer.

use serde::{Deserialize, Serialize};

use super::Mail;
use super::envelope::{Envelope, Headers};

/// What a program sent by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Automatic {
    /// The person is away, or a mailbox says that it got the message.
    OutOfOffice,
    /// It was read, or deleted unread.
    ReadReceipt,
    /// It was delivered, or it was not.
    DeliveryReport,
    /// A calendar's "accepted" or "declined".
    CalendarReply,
    /// Another notice of a machine: a list, a ticket, a reminder.
    Notice,
}

/// Starts of subjects that programs write, in small letters.
const SUBJECTS: [(&str, Automatic); 80] = [
    ("automatic reply:", Automatic::OutOfOffice),
    ("automatic reply ", Automatic::OutOfOffice),
    ("out of the office:", Automatic::OutOfOffice),
    ("ooo re:", Automatic::OutOfOffice),
    ("auto reply:", Automatic::OutOfOffice),
    ("auto-reply:", Automatic::OutOfOffice),
    ("autoreply:", Automatic::OutOfOffice),
    ("auto response:", Automatic::OutOfOffice),
    ("auto-response:", Automatic::OutOfOffice),
    ("out of office:", Automatic::OutOfOffice),
    ("out of office reply:", Automatic::OutOfOffice),
    ("out of office autoreply:", Automatic::OutOfOffice),
    ("automatische antwort:", Automatic::OutOfOffice),
    ("réponse automatique", Automatic::OutOfOffice),
    ("automatic response:", Automatic::OutOfOffice),
    ("automated reply", Automatic::OutOfOffice),
    ("automated response", Automatic::OutOfOffice),
    ("automatic acknowledgement", Automatic::OutOfOffice),
    ("automated acknowledgement", Automatic::OutOfOffice),
    ("auto acknowledgement", Automatic::OutOfOffice),
    ("auto-acknowledgement", Automatic::OutOfOffice),
    ("[auto-reply]", Automatic::OutOfOffice),
    ("[auto reply]", Automatic::OutOfOffice),
    ("[autoreply]", Automatic::OutOfOffice),
    ("[automatic reply]", Automatic::OutOfOffice),
    ("auto:", Automatic::OutOfOffice),
    ("auto re:", Automatic::OutOfOffice),
    ("ooo:", Automatic::OutOfOffice),
    ("out of office re:", Automatic::OutOfOffice),
    ("out of office notification", Automatic::OutOfOffice),
    ("i am out of the office", Automatic::OutOfOffice),
    ("away from the office:", Automatic::OutOfOffice),
    ("abwesenheitsnotiz", Automatic::OutOfOffice),
    ("abwesend:", Automatic::OutOfOffice),
    ("autosvar:", Automatic::OutOfOffice),
    ("automatiskt svar:", Automatic::OutOfOffice),
    ("automatisk svar:", Automatic::OutOfOffice),
    ("automaattinen vastaus:", Automatic::OutOfOffice),
    ("automatisch antwoord:", Automatic::OutOfOffice),
    ("respuesta automática:", Automatic::OutOfOffice),
    ("resposta automática:", Automatic::OutOfOffice),
    ("risposta automatica:", Automatic::OutOfOffice),
    ("odpowiedź automatyczna:", Automatic::OutOfOffice),
    ("automatická odpověď:", Automatic::OutOfOffice),
    ("răspuns automat:", Automatic::OutOfOffice),
    ("otomatik yanıt:", Automatic::OutOfOffice),
    ("автоответ", Automatic::OutOfOffice),
    ("автоматический ответ:", Automatic::OutOfOffice),
    ("自动答复:", Automatic::OutOfOffice),
    ("自動回覆:", Automatic::OutOfOffice),
    ("gelesen:", Automatic::ReadReceipt),
    ("ungelesen:", Automatic::ReadReceipt),
    ("lu :", Automatic::ReadReceipt),
    ("non lu :", Automatic::ReadReceipt),
    ("leído:", Automatic::ReadReceipt),
    ("letto:", Automatic::ReadReceipt),
    ("gelezen:", Automatic::ReadReceipt),
    ("read receipt:", Automatic::ReadReceipt),
    ("unzustellbar:", Automatic::DeliveryReport),
    ("non remis :", Automatic::DeliveryReport),
    ("delivery failure", Automatic::DeliveryReport),
    ("undelivered:", Automatic::DeliveryReport),
    ("delivery has failed", Automatic::DeliveryReport),
    ("message recall success:", Automatic::Notice),
    ("message recall report", Automatic::Notice),
    ("read:", Automatic::ReadReceipt),
    ("not read:", Automatic::ReadReceipt),
    ("return receipt (displayed)", Automatic::ReadReceipt),
    ("return receipt:", Automatic::ReadReceipt),
    ("delivered:", Automatic::DeliveryReport),
    ("relayed:", Automatic::DeliveryReport),
    ("undeliverable:", Automatic::DeliveryReport),
    ("undelivered mail returned", Automatic::DeliveryReport),
    ("delivery status notification", Automatic::DeliveryReport),
    ("mail delivery failed", Automatic::DeliveryReport),
    ("delivery delayed:", Automatic::DeliveryReport),
    ("failure notice", Automatic::DeliveryReport),
    ("returned mail:", Automatic::DeliveryReport),
    ("message recall failure:", Automatic::Notice),
    ("recall:", Automatic::Notice),
];

/// Who sends reports and nothing else.
const ROBOTS: [&str; 3] = ["mailer-daemon", "postmaster", "mail-daemon"];

/// Whether a program sent it, by the headers it has to set (RFC 3834, 3798, 3464) and by what Outlook writes instead.
pub(crate) fn automatic(headers: &Headers, envelope: &Envelope) -> Option<Automatic> {
    let value = |name: &str| headers.first(name).to_ascii_lowercase();
    let kind = value("content-type");
    if kind.contains("disposition-notification") {
        return Some(Automatic::ReadReceipt);
    }
    if kind.contains("delivery-status") || headers.has("x-failed-recipients") {
        return Some(Automatic::DeliveryReport);
    }
    if kind.starts_with("text/calendar") && kind.contains("method=reply") {
        return Some(Automatic::CalendarReply);
    }
    let subject = envelope.subject.to_lowercase();
    let by_subject = by_subject(&subject);
    let sender = envelope.from.as_ref().map(|from| from.email.as_str()).unwrap_or_default();
    let local = sender.split('@').next().unwrap_or_default();
    if ROBOTS.contains(&local) {
        return Some(by_subject.unwrap_or(Automatic::DeliveryReport));
    }
    let submitted = value("auto-submitted");
    let submitted = submitted.split([';', ' ']).next().unwrap_or_default();
    let replied = submitted == "auto-replied"
        || ["x-autoreply", "x-autorespond", "x-auto-reply", "x-autoreply-from", "x-mail-autoreply"]
            .iter()
            .any(|name| headers.has(name) && value(name) != "no")
        || matches!(value("precedence").as_str(), "auto_reply" | "auto-reply")
        || value("x-autogenerated") == "reply";
    if replied || by_an_agent(headers) {
        return Some(by_subject.unwrap_or(Automatic::OutOfOffice));
    }
    if !submitted.is_empty() && submitted != "no" {
        return Some(by_subject.unwrap_or(Automatic::Notice));
    }
    by_subject.or_else(|| {
        let list = headers.has("list-unsubscribe") || headers.has("list-id");
        let bulk = matches!(value("precedence").as_str(), "bulk" | "junk" | "list");
        (list && bulk && !of_a_group(headers, envelope)).then_some(Automatic::Notice)
    })
}

/// Whether only the header of the program that runs a mailbox's rules tells that nobody wrote it. What a rule sent on
/// as it came was written by somebody, and says so in headers of its own (RFC 5322, section 3.6.6) or in its subject.
fn by_an_agent(headers: &Headers) -> bool {
    let value = |name: &str| headers.first(name).trim().to_ascii_lowercase();
    let sent_on = headers.has("resent-from")
        || headers.has("resent-date")
        || super::thread::is_passing_on(&super::envelope::decoded(headers.first("subject")));
    let source = value("x-ms-exchange-generated-message-source");
    let agent = (source.contains("rules agent") || source.contains("oof"))
        && !sent_on
        // A meeting's answer and a receipt have headers of their own.
        && !source.contains("journal");
    let vacation = [
        "x-vacation",
        "x-vacation-message",
        "x-gm-autoreply",
        "x-autoresponder",
        "x-out-of-office",
        "x-ooo",
    ]
    .iter()
    .any(|name| headers.has(name) && value(name) != "no");
    let machine = value("x-fc-machinegenerated") == "true"
        || value("x-post-messageclass").contains("autoresponder")
        || value("x-msg-ref").contains("autoreply")
        || value("x-ms-exchange-organization-autoreply") == "true"
        || ["delivered-to", "x-mailer", "user-agent"].iter().any(|name| {
            let value = value(name);
            value.contains("autoresponder") || value.contains("vacation/") || value == "vacation"
        });
    agent || vacation || machine
}

/// Whether people write to one another over such a list: an answer to a message, or a list that says where to write
/// (RFC 2369, section 3.4: `NO` where nobody may). A newsletter is neither. An officer who answers over the group of a
/// forum has answered.
fn of_a_group(headers: &Headers, envelope: &Envelope) -> bool {
    let post = headers.first("list-post").to_ascii_lowercase();
    !envelope.in_reply_to.is_empty() || post.contains("mailto:")
}

/// What programs write in receipts, in small letters.
const RECEIPT_WORDS: [&str; 8] = [
    "your message was",
    "your message to",
    "was read",
    "was deleted",
    "displayed",
    "delivered",
    "recall the message",
    "receipt",
];

/// Whether a subject such as "Read: the list" was written by a person after all: only the subject spoke for a program,
/// and the words are none that programs write.
pub(crate) fn written_after_all(
    headers: &Headers,
    found: Option<Automatic>,
    subject: &str,
    own: &str,
) -> bool {
    let subject = subject.trim().to_lowercase();
    let usual = ["read:", "delivered:", "recall:", "auto:", "relayed:"];
    let told = headers.first("content-type").to_ascii_lowercase().contains("report")
        || headers.has("auto-submitted")
        || headers.has("x-failed-recipients");
    let own = own.to_lowercase();
    found.is_some()
        && !told
        && usual.iter().any(|start| subject.starts_with(start))
        && own.chars().any(char::is_alphanumeric)
        && !RECEIPT_WORDS.iter().chain(&AWAY).any(|words| own.contains(words))
}

/// What out-of-office replies say, in small letters.
const AWAY: [&str; 8] = [
    "out of the office",
    "out of office",
    "away",
    "annual leave",
    "on leave",
    "return",
    "automatic",
    "automated",
];

/// Whether a case system sent a person's answer: its header says "auto-generated", and yet the message answers one and
/// its words do more than hold off.
pub(crate) fn carries_an_answer(
    headers: &Headers,
    found: Option<Automatic>,
    envelope: &Envelope,
    own: &str,
) -> bool {
    let submitted = headers.first("auto-submitted").trim().to_ascii_lowercase();
    let subject = envelope.subject.trim().to_lowercase();
    found == Some(Automatic::Notice)
        && submitted == "auto-generated"
        && !envelope.in_reply_to.is_empty()
        && subject.starts_with("re:")
        && own.chars().any(char::is_alphanumeric)
        && !super::holding::only_holds(own)
}

/// Whether a mail is a server's report that another one did not arrive.
pub fn says_not_delivered(mail: &Mail) -> bool {
    const FAILED: [&str; 14] = [
        "undeliver",
        "not be delivered",
        "n't be delivered",
        "not delivered",
        "n't delivered",
        "delivery has failed",
        "delivery failed",
        "delivery failure",
        "failure notice",
        "(failure)",
        "returned mail",
        "address not found",
        "user unknown",
        "unzustellbar",
    ];
    if mail.automatic != Some(Automatic::DeliveryReport) {
        return false;
    }
    let said = format!("{}\n{}", mail.envelope.subject, mail.words).to_lowercase();
    FAILED.iter().any(|words| said.replace('\u{2019}', "'").contains(words))
}

/// By Outlook's class of message.
pub(crate) fn by_class(class: &str) -> Option<Automatic> {
    let class = class.to_ascii_uppercase();
    if class.starts_with("REPORT.") {
        return Some(match class.rsplit('.').next() {
            Some("IPNRN" | "IPNNRN") => Automatic::ReadReceipt,
            _ => Automatic::DeliveryReport,
        });
    }
    if class.contains("OOFTEMPLATE") {
        return Some(Automatic::OutOfOffice);
    }
    class.starts_with("IPM.SCHEDULE.MEETING.RESP").then_some(Automatic::CalendarReply)
}

/// By the start of a subject in small letters.
pub(crate) fn by_subject(subject: &str) -> Option<Automatic> {
    let mut subject = subject.trim();
    for mark in ["[external]", "[ext]", "external:"] {
        subject = subject.strip_prefix(mark).unwrap_or(subject).trim_start();
    }
    if subject.ends_with("(automatic reply)") {
        return Some(Automatic::OutOfOffice);
    }
    SUBJECTS.iter().find(|(start, _)| subject.starts_with(start)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Automatic> {
        let headers = Headers::read(text.as_bytes());
        automatic(&headers, &super::super::envelope::envelope(text.as_bytes(), &headers))
    }

    #[test]
    fn programs_are_known_and_people_are_not() {
        let cases = [
            ("Subject: Automatic reply: plan\nFrom: jo@x.gov.uk\n", Some(Automatic::OutOfOffice)),
            ("Subject: Re: plan\nAuto-Submitted: auto-replied\n", Some(Automatic::OutOfOffice)),
            ("Subject: Re: plan\nAuto-Submitted: no\nFrom: jo@x.gov.uk\n", None),
            (
                "Subject: Your case\nAuto-Submitted: auto-generated (rejected)\n",
                Some(Automatic::Notice),
            ),
            ("Subject: Read: plan\n", Some(Automatic::ReadReceipt)),
            ("Subject: Read this please\n", None),
            ("Subject: Delivered: plan\n", Some(Automatic::DeliveryReport)),
            (
                "Subject: x\nContent-Type: multipart/report; report-type=\"disposition-notification\"; boundary=a\n",
                Some(Automatic::ReadReceipt),
            ),
            (
                "Subject: x\nContent-Type: multipart/report;\n report-type=delivery-status\n",
                Some(Automatic::DeliveryReport),
            ),
            (
                "Subject: x\nFrom: Mail Delivery System <MAILER-DAEMON@x.org>\n",
                Some(Automatic::DeliveryReport),
            ),
            ("Subject: Re: x\nX-Auto-Response-Suppress: All\nFrom: jo@x.gov.uk\n", None),
            ("Subject: Re: plan\nX-Autoreply: yes\n", Some(Automatic::OutOfOffice)),
            // Only the header of a mailbox's rules, and what a rule sent on as somebody wrote it.
            (
                "Subject: Re: plan\nX-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\n",
                Some(Automatic::OutOfOffice),
            ),
            (
                "Subject: Re: plan\nX-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\nResent-From: <a@x.org>\n",
                None,
            ),
            (
                "Subject: FW: plan\nX-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\n",
                None,
            ),
            (
                "Subject: Re: plan\nX-MS-Exchange-Generated-Message-Source: Antispam Agent\nFrom: jo@x.gov.uk\n",
                None,
            ),
            ("Subject: Re: plan\nX-Vacation: yes\n", Some(Automatic::OutOfOffice)),
            ("Subject: Re: plan\nX-FC-MachineGenerated: true\n", Some(Automatic::OutOfOffice)),
            (
                "Subject: Re: plan\nX-POST-MessageClass: 9; Autoresponder\n",
                Some(Automatic::OutOfOffice),
            ),
            // A newsletter, and people who write to one another over a list.
            ("Subject: News\nList-Unsubscribe: <x>\nPrecedence: bulk\n", Some(Automatic::Notice)),
            (
                "Subject: News\nList-Id: <x>\nList-Post: NO\nPrecedence: list\n",
                Some(Automatic::Notice),
            ),
            ("Subject: Re: plan\nIn-Reply-To: <a@x>\nList-Id: <x>\nPrecedence: list\n", None),
            ("Subject: Panel\nList-Id: <x>\nList-Post: <mailto:group@x>\nPrecedence: list\n", None),
        ];
        for (text, expected) in cases {
            assert_eq!(of(text), expected, "{text}");
        }
        assert_eq!(by_class("REPORT.IPM.Note.IPNRN"), Some(Automatic::ReadReceipt));
        assert_eq!(by_class("IPM.Note"), None);
    }

    #[test]
    fn programs_in_other_words_and_people_who_write_like_them() {
        for subject in [
            "Abwesenheitsnotiz: plan",
            "[Auto-Reply] Re: plan",
            "Respuesta automática: plan",
            "Automatic acknowledgement - SEND team",
            "Out of Office Re: plan",
            "Autosvar: plan",
        ] {
            assert_eq!(
                of(&format!("Subject: {subject}\n")),
                Some(Automatic::OutOfOffice),
                "{subject}"
            );
        }
        assert_eq!(of("Subject: Gelesen: plan\n"), Some(Automatic::ReadReceipt));
        assert_eq!(of("Subject: Re: Automatic reply: plan\n"), None);
        assert_eq!(of("Subject: Auto enrolment of pupils\n"), None);
        let after = |text: &str, own: &str| {
            let headers = Headers::read(text.as_bytes());
            written_after_all(&headers, Some(Automatic::ReadReceipt), "Read: the list", own)
        };
        assert!(after("Subject: Read: the list\n", "Here it is. He likes the first three."));
        assert!(!after("Subject: Read: the list\n", "Your message\n\nwas read on Tue 12 Nov."));
        assert!(!after("Subject: Read: the list\n", ""));
        assert!(!after("Content-Type: multipart/report; report-type=x\n", "Here it is."));
    }
}
