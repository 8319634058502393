//! A mailbox as a family and a council fill one over the years, and what is true of each message in it.
//!
//! The truth is written down as the messages are made, and never read from them.
#![allow(dead_code, missing_docs, reason = "each test file uses a part of this")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};

pub const MINE: [&str; 3] =
    ["a.parent@gmail.com", "parent@example.org", "aparent@work.example.com"];
pub const COUNCIL: &str = "lark.gov.uk";

/// What is true of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Truth {
    pub id: String,
    pub out: bool,
    pub day: Option<NaiveDate>,
    pub thread: usize,
    pub answered_by: Option<String>,
    pub awaiting: bool,
    pub automatic: bool,
    pub files: Vec<String>,
    pub council: bool,
    pub copies: usize,
}

/// A message as it was sent, and in which mailbox it lies.
#[derive(Clone, Debug)]
pub struct Sent {
    pub bytes: Vec<u8>,
    pub copy: bool,
}

pub struct Made {
    pub messages: Vec<Sent>,
    pub truths: Vec<Truth>,
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

struct Maker {
    dice: Dice,
    made: Made,
    now: DateTime<Utc>,
    number: usize,
}

/// What a message needs to be written.
struct Draft<'a> {
    from: &'a str,
    to: &'a str,
    cc: &'a str,
    subject: String,
    words: String,
    html: bool,
    answers: Option<usize>,
    references: bool,
    headers: String,
    files: Vec<(&'a str, &'a str, Vec<u8>)>,
    thread: usize,
    out: bool,
    automatic: bool,
    council: bool,
}

/// A mailbox with at least so many messages, copies included.
pub fn mailbox(least: usize) -> Made {
    let mut maker = Maker {
        dice: Dice(7),
        made: Made { messages: Vec::new(), truths: Vec::new() },
        now: "2016-01-04T08:05:00Z".parse().unwrap(),
        number: 0,
    };
    let mut thread = 0;
    while maker.made.messages.len() < least {
        maker.thread(thread);
        thread += 1;
    }
    maker.made
}

const TOPICS: [&str; 8] = [
    "Draft plan",
    "Taxi to school",
    "Speech therapy",
    "Annual review",
    "Zoë's hours",
    "Section F",
    "Panel decision",
    "Meeting on transport & costs",
];
const OFFICERS: [&str; 4] = [
    "\"Lark, Jo (SEN)\" <jo.lark@lark.gov.uk>",
    "SEN Team <sen@lark.gov.uk>",
    "Al Wren <Al.Wren@sen.lark.gov.uk>",
    "=?utf-8?Q?Ren=C3=A9e_Finch?= <r.finch@lark.gov.uk>",
];

impl Maker {
    fn thread(&mut self, thread: usize) {
        let officer = OFFICERS[self.dice.roll(4) as usize];
        let topic = format!("{} {thread}", TOPICS[self.dice.roll(8) as usize]);
        match self.dice.roll(12) {
            0 => self.newsletter(thread),
            1 => self.council_writes_first(thread, officer, &topic),
            2 => self.third_party(thread, officer, &topic),
            kind => self.question(thread, officer, &topic, kind),
        }
    }

    /// A question, what machines say to it, perhaps a reminder, perhaps an answer, perhaps thanks.
    fn question(&mut self, thread: usize, officer: &str, topic: &str, kind: u64) {
        let me = format!("A Parent <{}>", MINE[self.dice.roll(3) as usize]);
        let first = self.send(Draft {
            words: "Dear Jo,\n\nCould you tell me when this will be settled?\nFrom what I hear it is late.\n\nFrom now on please write to me here.\n\nA Parent".into(),
            out: true, council: true, ..draft(&me, officer, topic, thread)
        });
        if kind.is_multiple_of(2) {
            self.machines(first, thread, &me, officer, topic);
        }
        let mut asked = vec![first];
        if kind > 8 {
            let again = self.send(Draft {
                words: "I wrote a while ago. Any update?\n".into(),
                answers: Some(first),
                references: true,
                out: true,
                council: true,
                ..draft(&me, officer, &format!("Re: {topic}"), thread)
            });
            asked.push(again);
        }
        if kind % 3 != 2 {
            let last = *asked.last().unwrap();
            let answer = self.answer(last, thread, &me, officer, topic);
            for one in &asked {
                self.answered(*one, answer);
            }
            if kind % 4 == 1 {
                self.send(Draft {
                    words: "Thank you, that is clear.\n\nA Parent\n".into(),
                    answers: Some(answer),
                    references: true,
                    out: true,
                    council: true,
                    ..draft(&me, officer, &format!("Re: {topic}"), thread)
                });
            }
        } else {
            for one in asked {
                self.made.truths[one].awaiting = true;
            }
        }
    }

    fn answered(&mut self, question: usize, by: usize) {
        self.made.truths[question].answered_by = Some(self.made.truths[by].id.clone());
    }

    /// The answer of an officer, in one of the ways that programs write them.
    fn answer(&mut self, to: usize, thread: usize, me: &str, officer: &str, topic: &str) -> usize {
        let subject =
            format!("{}{topic}", ["RE: ", "Re: ", "[External] RE: "][self.dice.roll(3) as usize]);
        let quote = format!(
            "\n\n________________________________\nFrom: A Parent\nSent: 12 November 2019 09:14\nTo: {}\nSubject: {topic}\n\nCould you tell me?\n",
            officer.replace(['<', '>'], "")
        );
        let base = Draft {
            answers: Some(to),
            references: true,
            council: true,
            ..draft(officer, me, &subject, thread)
        };
        let way = self.dice.roll(6);
        let answer = match way {
            0 => Draft { words: format!("Dear A,\n\nWe will send it by Friday.{quote}"), ..base },
            1 => Draft { words: "<html><body><p>Dear A,</p><p>It is <b>settled</b>.</p><blockquote>When?</blockquote></body></html>".into(), html: true, ..base },
            // The program leaves In-Reply-To out.
            2 => Draft { words: "It is settled.".into(), headers: "X-Only-References: yes\r\n".into(), ..base },
            3 => Draft { words: "Please see the plan.".into(), files: vec![("plan.pdf", "application/pdf", b"%PDF-1.4 plan".to_vec())], ..base },
            4 => Draft { words: "See both.".into(), files: vec![("Zo\u{eb} \u{2013} plan.docx", "application/msword", b"PK\x03\x04word".to_vec()), ("photo.jpg", "image/jpeg", vec![0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], ..base },
            _ => Draft { words: "It is settled.\n\n-- \nJo Lark\nCan you spare a minute for our survey?\n".into(), cc: "Head <head@wren.sch.uk>", ..base },
        };
        self.send(answer)
    }

    /// Out of office, a receipt, a bounce: each names the question, and none answers it.
    fn machines(&mut self, question: usize, thread: usize, me: &str, officer: &str, topic: &str) {
        let base = |subject: String, headers: &str| Draft {
            words: "I am away until Monday. Will you write again then?".into(),
            answers: Some(question),
            references: true,
            automatic: true,
            council: true,
            headers: headers.to_owned(),
            ..draft(officer, me, &subject, thread)
        };
        let draft = match self.dice.roll(4) {
            0 => base(
                format!("Automatic reply: {topic}"),
                "Auto-Submitted: auto-replied\r\nX-Auto-Response-Suppress: All\r\n",
            ),
            1 => base(format!("Automatic reply: {topic}"), ""),
            2 => base(format!("Read: {topic}"), ""),
            _ => base(format!("RE: {topic}"), "Auto-Submitted: auto-replied (vacation)\r\n"),
        };
        self.send(draft);
    }

    fn council_writes_first(&mut self, thread: usize, officer: &str, topic: &str) {
        let me = format!("<{}>", MINE[self.dice.roll(3) as usize]);
        let first = self.send(Draft {
            words: "You are invited.\n".into(),
            council: true,
            ..draft(officer, &me, topic, thread)
        });
        self.send(Draft {
            words: "Thank you, I will come.\n".into(),
            answers: Some(first),
            references: true,
            out: true,
            council: true,
            ..draft(&me, officer, &format!("Re: {topic}"), thread)
        });
    }

    /// Council and school write to each other, with a copy to the family.
    fn third_party(&mut self, thread: usize, officer: &str, topic: &str) {
        self.send(Draft {
            words: "Could you tell us the hours?".into(),
            cc: MINE[0],
            council: true,
            ..draft(officer, "Head <head@wren.sch.uk>", topic, thread)
        });
    }

    fn newsletter(&mut self, thread: usize) {
        self.send(Draft {
            words: "Ten offers!".into(),
            headers: "List-Unsubscribe: <mailto:x@shop.example>\r\nPrecedence: bulk\r\n".into(),
            automatic: true,
            ..draft("Shop <news@shop.example>", MINE[1], "Offers", thread)
        });
    }

    fn send(&mut self, draft: Draft<'_>) -> usize {
        self.number += 1;
        // Near midnight now and then, in summer and winter: the day is the one in London.
        let step = if self.dice.roll(5) == 0 {
            60 * 24 * 9 + 823
        } else {
            200 + self.dice.roll(3000) as i64
        };
        self.now += TimeDelta::minutes(step);
        let hours = [0, 1, -5][self.dice.roll(3) as usize];
        let zone = FixedOffset::east_opt(hours * 3600).unwrap();
        let local = self.now.with_timezone(&zone);
        let id =
            format!("{}.{}@mail{}.example", self.number, self.now.timestamp(), self.dice.roll(9));
        let mut head = format!(
            "Received: from a by b; {}\r\nFrom: {}\r\nTo: {}\r\n",
            local.to_rfc2822(),
            draft.from,
            draft.to
        );
        if !draft.cc.is_empty() {
            head.push_str(&format!("Cc: {}\r\n", draft.cc));
        }
        head.push_str(&format!(
            "Subject: {}\r\nDate: {}\r\nMessage-ID: <{id}>\r\nMIME-Version: 1.0\r\n",
            encoded(&draft.subject),
            local.to_rfc2822()
        ));
        if let Some(to) = draft.answers {
            let parent = self.made.truths[to].id.clone();
            if !draft.headers.contains("X-Only-References") {
                head.push_str(&format!("In-Reply-To: <{parent}>\r\n"));
            }
            if draft.references {
                head.push_str(&format!(
                    "References: <older.{}@gone.example>\r\n <{parent}>\r\n",
                    draft.thread
                ));
            }
        }
        head.push_str(&draft.headers);
        let bytes = format!("{head}{}", body(&draft)).into_bytes();
        let copies = usize::from(draft.out && self.dice.roll(4) == 0);
        self.made.messages.push(Sent { bytes: bytes.clone(), copy: false });
        if copies > 0 {
            // What lies in Sent has no Received lines.
            let at = bytes.iter().position(|b| *b == b'\n').unwrap() + 1;
            self.made.messages.push(Sent { bytes: bytes[at..].to_vec(), copy: true });
        }
        let day = self.now.with_timezone(&chrono_tz::Europe::London).date_naive();
        self.made.truths.push(Truth {
            id,
            out: draft.out,
            day: Some(day),
            thread: draft.thread,
            answered_by: None,
            awaiting: false,
            automatic: draft.automatic,
            files: draft.files.iter().map(|(name, ..)| (*name).to_owned()).collect(),
            council: draft.council,
            copies,
        });
        self.made.truths.len() - 1
    }
}

fn draft<'a>(from: &'a str, to: &'a str, subject: &str, thread: usize) -> Draft<'a> {
    Draft {
        from,
        to,
        cc: "",
        subject: subject.to_owned(),
        words: String::new(),
        html: false,
        answers: None,
        references: false,
        headers: String::new(),
        files: Vec::new(),
        thread,
        out: false,
        automatic: false,
        council: false,
    }
}

fn encoded(subject: &str) -> String {
    if subject.is_ascii() {
        subject.to_owned()
    } else {
        format!("=?utf-8?B?{}?=", STANDARD.encode(subject))
    }
}

fn body(draft: &Draft<'_>) -> String {
    let kind = if draft.html { "html" } else { "plain" };
    let words = draft.words.replace('\n', "\r\n");
    if draft.files.is_empty() {
        return format!(
            "Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{words}\r\n"
        );
    }
    let mut out = format!(
        "Content-Type: multipart/mixed; boundary=\"=_b\"\r\n\r\n--=_b\r\nContent-Type: text/{kind}; charset=utf-8\r\n\r\n{words}\r\n"
    );
    for (name, media, bytes) in &draft.files {
        let name = if name.is_ascii() {
            format!("filename=\"{name}\"")
        } else {
            format!("filename*=utf-8''{}", percent(name))
        };
        out.push_str(&format!("--=_b\r\nContent-Type: {media}\r\nContent-Disposition: attachment; {name}\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n", STANDARD.encode(bytes)));
    }
    out + "--=_b--\r\n"
}

fn percent(text: &str) -> String {
    text.bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b == b'.' {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect()
}

/// All messages in one file, as mboxrd.
pub fn mboxrd(messages: &[Sent]) -> Vec<u8> {
    let mut out = Vec::new();
    for message in messages {
        out.extend_from_slice(b"From - Tue Nov 12 09:14:00 2019\r\n");
        for line in message.bytes.split_inclusive(|b| *b == b'\n') {
            let marks = line.iter().take_while(|b| **b == b'>').count();
            if line[marks..].starts_with(b"From ") {
                out.push(b'>');
            }
            out.extend_from_slice(line);
        }
        out.extend_from_slice(b"\r\n");
    }
    out
}
