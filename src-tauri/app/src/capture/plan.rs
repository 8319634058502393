//! What would be saved of the mails that were found: copies joined, sides told, answers joined to what they answer.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use chrono_tz::Europe::London;
use evenhand_capture::mail::{
    Address, Conversation, KnownMails, Mail, Reply, Sides, answers, asks, join, says_not_delivered,
    threads,
};
use evenhand_core::record::{
    Contact, Direction, Entry, EntryKind, Id, MessageOrigin, Record, When,
};
use serde::{Deserialize, Serialize};

use super::mails::Scan;

/// Which of the mails that were found are to be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MailChoice {
    /// Whose addresses are whose.
    pub sides: Sides,
    /// Sent on this day or later.
    pub from: Option<NaiveDate>,
    /// Sent on this day or earlier.
    pub to: Option<NaiveDate>,
    /// With one of these addresses. Empty: with anybody.
    pub people: Vec<String>,
    /// With all of these words in them.
    pub words: String,
    /// Also mails that neither came from the council nor went to it.
    pub everybody: bool,
    /// Also messages that only an answer quotes. Those of a forwarded chain are taken in any case.
    pub quoted: bool,
}

/// A mail that may be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedMail {
    /// Its place in the scan.
    pub at: usize,
    /// How many copies of it were found beside it.
    pub copies: usize,
    /// The entry in the record that it is, where it was brought in before.
    pub known: Option<Id>,
    /// Which way it went.
    pub direction: Direction,
    /// The number of its thread.
    pub thread: usize,
    /// The message that it says it answers.
    pub answers: Option<Linked>,
    /// The message that answers it.
    pub answered_by: Option<Linked>,
    /// It is like an answer by its subject alone: only a proposal.
    pub perhaps_answered_by: Option<Linked>,
    /// It asks the council for something.
    pub asks: bool,
    /// It is only quoted in another.
    pub quoted: bool,
    /// It fits the choice.
    pub chosen: bool,
}

/// Another message: among those found, or in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linked {
    /// By its place in [`MailPlan::mails`].
    Found(usize),
    /// By its entry.
    Known(Id),
}

/// The plan for all mails that were found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MailPlan {
    /// Each mail once, in the order in which the first copy was found.
    pub mails: Vec<PlannedMail>,
    /// Messages of the record that a mail found now answers.
    pub now_answered: Vec<(Id, usize)>,
}

impl MailPlan {
    /// Whether a reply is waited for: it asks, and no answer is known.
    pub fn awaits(&self, mail: &PlannedMail) -> bool {
        mail.asks && mail.answered_by.is_none()
    }
}

/// Plans what would be saved.
pub fn plan(scan: &Scan, record: &Record, choice: &MailChoice) -> MailPlan {
    let (entries, earlier) = known_mails(record);
    let groups = join(&scan.mails, &KnownMails::of(&earlier));
    let mains: Vec<&Mail> = groups.iter().filter_map(|group| scan.mails.get(group.main)).collect();
    // Those of the record stand behind, unless they are among the ones found.
    let among: BTreeSet<usize> = groups.iter().filter_map(|group| group.known).collect();
    let behind: Vec<usize> = (0..earlier.len()).filter(|at| !among.contains(at)).collect();
    let mut all = mains.clone();
    all.extend(behind.iter().filter_map(|at| earlier.get(*at)));
    let linked = |at: usize| match at.checked_sub(mains.len()) {
        None => Some(Linked::Found(at)),
        Some(later) => {
            behind.get(later).and_then(|at| entries.get(*at)).map(|id| Linked::Known(*id))
        }
    };
    let threads = threads(&all);
    // Nobody can answer what did not arrive.
    let reports = all.iter().enumerate().filter(|(_, mail)| says_not_delivered(mail));
    let returned: BTreeSet<usize> =
        reports.filter_map(|(by, _)| threads.parent.get(by).copied().flatten()).collect();
    let sides = with_earlier(&choice.sides, record);
    let replies = answers(&all, &threads, &sides);
    let reply = |at: usize, certain: bool| {
        let found: Option<Reply> = replies.get(at).copied().flatten();
        found.filter(|reply| reply.certain == certain).and_then(|reply| linked(reply.by))
    };
    let mails: Vec<PlannedMail> = groups
        .iter()
        .enumerate()
        .filter_map(|(at, group)| {
            let mail = scan.mails.get(group.main)?;
            Some(PlannedMail {
                at: group.main,
                copies: group.others.len(),
                known: group.known.and_then(|known| entries.get(known)).copied(),
                direction: choice.sides.direction(mail),
                thread: threads.thread.get(at).copied().unwrap_or(at),
                answers: threads.parent.get(at).copied().flatten().and_then(linked),
                answered_by: reply(at, true),
                perhaps_answered_by: reply(at, false),
                asks: choice.sides.asks_council(mail)
                    && !mail.draft
                    && mail.automatic.is_none()
                    && !returned.contains(&at)
                    && asks(&mail.own).is_some(),
                chosen: chosen(mail, choice) && (choice.quoted || !is_loose(scan, group.main)),
                quoted: scan.quoted_in.contains_key(&group.main),
            })
        })
        .collect();
    let now_answered = behind.iter().enumerate().filter_map(|(later, at)| {
        let id = entries.get(*at)?;
        match reply(mains.len() + later, true)? {
            Linked::Found(by) => Some((*id, by)),
            Linked::Known(_) => None,
        }
    });
    MailPlan { now_answered: now_answered.collect(), mails }
}

/// Whether a message is only quoted, in a mail that does not pass it on.
fn is_loose(scan: &Scan, at: usize) -> bool {
    let outer = scan.quoted_in.get(&at).and_then(|outer| scan.mails.get(*outer));
    outer.is_some_and(|outer| !outer.forwards)
}

/// The family's addresses as said now and as they were said when earlier mails were brought in.
fn with_earlier(sides: &Sides, record: &Record) -> Sides {
    let mut sides = sides.clone();
    for entry in &record.entries {
        let EntryKind::Contact(Contact { direction: Direction::Out, origin: Some(origin), .. }) =
            &entry.kind
        else {
            continue;
        };
        if !origin.from.is_empty() && !sides.mine.contains(&origin.from) {
            sides.mine.push(origin.from.clone());
        }
    }
    sides
}

/// Whether a mail fits the choice.
fn chosen(mail: &Mail, choice: &MailChoice) -> bool {
    if mail.draft || mail.thrown_away || !(choice.everybody || choice.sides.concerns_council(mail))
    {
        return false;
    }
    let day = mail.local().map(|at| at.date());
    let after = choice.from.is_none_or(|from| day.is_some_and(|day| day >= from));
    let before = choice.to.is_none_or(|to| day.is_some_and(|day| day <= to));
    let person = |address: &Address| {
        choice.people.iter().any(|wanted| {
            wanted.eq_ignore_ascii_case(&address.email)
                || wanted.eq_ignore_ascii_case(&address.name)
        })
    };
    let with = choice.people.is_empty()
        || mail.envelope.from.iter().chain(mail.envelope.recipients()).any(person);
    after && before && with && has_words(mail, &choice.words)
}

fn has_words(mail: &Mail, words: &str) -> bool {
    if words.trim().is_empty() {
        return true;
    }
    let text = format!("{}\n{}", mail.envelope.subject, mail.words).to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// The messages of the record that were brought in, as mails that others can answer.
fn known_mails(record: &Record) -> (Vec<Id>, Vec<Mail>) {
    let brought = record.entries.iter().filter_map(|entry| match &entry.kind {
        EntryKind::Contact(contact) => {
            Some((entry.id, mail_of(entry, contact, contact.origin.as_deref()?)?))
        }
        _ => None,
    });
    brought.unzip()
}

/// `None` for chats, which have no mail's facts.
fn mail_of(entry: &Entry, _: &Contact, origin: &MessageOrigin) -> Option<Mail> {
    if origin.digest.is_empty() && origin.message_id.is_empty() {
        return None;
    }
    let person = |email: &String| Address { name: String::new(), email: email.clone() };
    let mut mail = Mail { digest: origin.digest.clone(), words: "-".into(), ..Mail::default() };
    mail.envelope.from = Some(person(&origin.from));
    mail.envelope.to = origin.to.iter().map(person).collect();
    mail.envelope.subject.clone_from(&entry.title);
    mail.envelope.message_id.clone_from(&origin.message_id);
    mail.envelope.in_reply_to = origin.references.iter().take(1).cloned().collect();
    mail.envelope.references = origin.references.iter().rev().cloned().collect();
    mail.envelope.conversation = Conversation::new(&unhex(&origin.thread_index), "");
    // Which program it was does not matter once it is known that it was one.
    mail.automatic = origin.automatic.then_some(evenhand_capture::mail::Automatic::Notice);
    if let When::Day { date, time } = entry.when {
        let local = date.and_time(time.unwrap_or_default());
        mail.sent.at = local.and_local_timezone(London).earliest().map(|at| at.to_utc());
    }
    Some(mail)
}

fn unhex(text: &str) -> Vec<u8> {
    let digit = |at: usize| text.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (0..text.len() / 2).map_while(|at| digit(2 * at)).collect()
}

/// The days from the first to the last mail of a plan that is chosen, and how many each way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanCounts {
    /// Mails found, copies included.
    pub found: usize,
    /// Messages that are only quoted in those.
    pub quoted: usize,
    /// Copies of others.
    pub copies: usize,
    /// In the record already.
    pub known: usize,
    /// To be saved.
    pub chosen: usize,
    /// Of those, from the family.
    pub out: usize,
    /// Of those, waiting for a reply.
    pub awaiting: usize,
    /// Of those, answered by another.
    pub answered: usize,
    /// Of those, sent by a program.
    pub automatic: usize,
    /// Their files.
    pub files: usize,
    /// Meetings in them.
    pub meetings: usize,
    /// Threads among them.
    pub threads: usize,
}

/// Counts what a plan would do.
pub fn counts(scan: &Scan, plan: &MailPlan) -> PlanCounts {
    let mut out = PlanCounts {
        found: scan.mails.len() - scan.quoted_in.len(),
        quoted: scan.quoted_in.len(),
        ..PlanCounts::default()
    };
    let mut threads: BTreeMap<usize, usize> = BTreeMap::new();
    for planned in &plan.mails {
        out.copies += planned.copies;
        if planned.known.is_some() {
            out.known += 1;
            continue;
        }
        let Some(mail) = scan.mails.get(planned.at).filter(|_| planned.chosen) else { continue };
        out.chosen += 1;
        out.out += usize::from(planned.direction == Direction::Out);
        out.awaiting += usize::from(plan.awaits(planned));
        out.answered += usize::from(planned.answered_by.is_some());
        out.automatic += usize::from(mail.automatic.is_some());
        out.files += mail.files.len();
        out.meetings += usize::try_from(mail.meetings).unwrap_or(0);
        *threads.entry(planned.thread).or_default() += 1;
    }
    out.threads = threads.len();
    out
}
