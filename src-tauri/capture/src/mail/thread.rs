//! Which message answers which, by what the messages say of themselves. A like subject alone is only a proposal.

use std::collections::{BTreeMap, BTreeSet};

use evenhand_core::record::Direction;
use serde::{Deserialize, Serialize};

use super::{Mail, Sides};

/// How far before the question a clock may say that its answer was sent, in minutes.
const CLOCKS_APART: i64 = 24 * 60;
/// How many days after a message a like subject still speaks for an answer.
const NEAR_DAYS: i64 = 120;

/// What was found of the messages, each by its place in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Threads {
    /// The message that each answers, where the messages say so themselves.
    pub parent: Vec<Option<usize>>,
    /// A number for the thread that each is in.
    pub thread: Vec<usize>,
}

/// An answer to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The message that answers.
    pub by: usize,
    /// The messages say so themselves. Otherwise it is a proposal by subject.
    pub certain: bool,
}

/// Finds the threads of messages. None of them may be a copy of another.
pub fn threads(mails: &[&Mail]) -> Threads {
    let ids = by_id(mails);
    let indexes = by_index(mails);
    let parent: Vec<Option<usize>> = mails
        .iter()
        .enumerate()
        .map(|(at, mail)| {
            let own = &mail.envelope;
            let named = own.in_reply_to.iter().chain(own.references.iter().rev());
            let by_name =
                named.filter_map(|id| named_by(mails, &ids, id, at)).find(|other| *other != at);
            let by_index = || {
                let parent = own.conversation.as_ref()?.parent()?;
                indexes.get(parent).copied().filter(|other| *other != at)
            };
            by_name.or_else(by_index)
        })
        .collect();
    let mut sets = ThreadSets::new(mails.len());
    let mut roots: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    let mut unseen: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, mail) in mails.iter().enumerate() {
        if let Some(Some(parent)) = parent.get(at) {
            sets.join(at, *parent);
        }
        // Two answers to a message that is not here belong together all the same.
        for id in mail.envelope.references.iter().chain(&mail.envelope.in_reply_to) {
            let first = match ids.contains_key(id.as_str()) {
                true => named_by(mails, &ids, id, at),
                false => Some(*unseen.entry(id).or_insert(at)),
            };
            if let Some(first) = first {
                sets.join(at, first);
            }
        }
        if let Some(conversation) = &mail.envelope.conversation {
            let first = *roots.entry(conversation.root().to_vec()).or_insert(at);
            sets.join(at, first);
        }
    }
    let thread = (0..mails.len()).map(|at| sets.root(at)).collect();
    Threads { parent, thread }
}

fn by_id<'m>(mails: &[&'m Mail]) -> BTreeMap<&'m str, Vec<usize>> {
    let mut ids: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, mail) in mails.iter().enumerate() {
        if !mail.envelope.message_id.is_empty() {
            ids.entry(mail.envelope.message_id.as_str()).or_default().push(at);
        }
    }
    ids
}

/// The message that another names by an id. Where a program gave the id to several, it is the one with the same subject
/// that was sent before; where that is none or more than one, the id tells nothing.
fn named_by(
    mails: &[&Mail],
    ids: &BTreeMap<&str, Vec<usize>>,
    id: &str,
    by: usize,
) -> Option<usize> {
    let all = ids.get(id)?;
    if let [one] = all.as_slice() {
        return Some(*one);
    }
    let own = mails.get(by)?;
    let mut like = all.iter().copied().filter(|at| {
        mails.get(*at).is_some_and(|other| {
            *at != by && subject_key(other) == subject_key(own) && in_time(other, own, 0)
        })
    });
    let first = like.next()?;
    like.next().is_none().then_some(first)
}

fn by_index<'m>(mails: &[&'m Mail]) -> BTreeMap<&'m [u8], usize> {
    let mut indexes = BTreeMap::new();
    for (at, mail) in mails.iter().enumerate() {
        if let Some(conversation) = &mail.envelope.conversation {
            indexes.entry(conversation.index.as_slice()).or_insert(at);
        }
    }
    indexes
}

/// The first answer to each message of the family's: by its own marks, or proposed by subject.
///
/// An answer comes from the council's side where the message went there, otherwise from somebody it went to. What a
/// program sent by itself is none. It answers the message that it names and those before it in the same line: whoever
/// answers a reminder has answered what the reminder was about.
pub fn answers(mails: &[&Mail], threads: &Threads, sides: &Sides) -> Vec<Option<Reply>> {
    let mut found: Vec<Option<Reply>> = vec![None; mails.len()];
    let mut order: Vec<usize> = (0..mails.len()).collect();
    order.sort_by_key(|at| mails.get(*at).map(|mail| (mail.sent.at.is_none(), mail.sent.at)));
    for by in order.iter().copied() {
        let Some(answer) = mails.get(by).copied() else { continue };
        if !can_answer(answer, sides) {
            continue;
        }
        let certain = !says_nothing(answer);
        let mut seen = BTreeSet::from([by]);
        let mut next = threads.parent.get(by).copied().flatten();
        while let Some(at) = next.filter(|at| seen.insert(*at)) {
            let Some(question) = mails.get(at).copied() else { break };
            if answers_one(question, answer, sides)
                && let Some(slot) = found.get_mut(at)
                && slot.is_none_or(|known| !known.certain && certain)
            {
                *slot = Some(Reply { by, certain });
            }
            next = threads.parent.get(at).copied().flatten();
        }
    }
    propose_by_subject(mails, threads, sides, &order, &mut found);
    found
}

fn can_answer(mail: &Mail, sides: &Sides) -> bool {
    sides.direction(mail) == Direction::In
        && mail.automatic.is_none()
        && !mail.draft
        && mail.envelope.from.is_some()
        && !passed_on(mail, sides)
}

/// Passed on to somebody else or written to a colleague, with a copy to the family: no answer to it.
fn passed_on(mail: &Mail, sides: &Sides) -> bool {
    let to = &mail.envelope.to;
    let within = !to.is_empty() && to.iter().all(|person| sides.is_council(person));
    !to.iter().any(|person| sides.is_mine(person))
        && (within || is_passing_on(&mail.envelope.subject))
}

/// Whether a message that was read here has no words of its own, and nothing else that answers: only a quotation, a
/// signature, or what a phone puts below. Whoever sent it may have written among the quoted words. The same where its
/// words may only hold the family off.
fn says_nothing(mail: &Mail) -> bool {
    let own = super::asks::above_signature(&mail.own);
    !mail.sha256.is_empty()
        && mail.files.is_empty()
        && mail.meetings == 0
        && (!own.chars().any(char::is_alphanumeric) || super::may_hold::may_hold(own))
}

fn answers_one(question: &Mail, answer: &Mail, sides: &Sides) -> bool {
    if sides.direction(question) != Direction::Out || question.draft {
        return false;
    }
    let Some(from) = &answer.envelope.from else { return false };
    let right = if sides.asks_council(question) {
        sides.is_council(from)
    } else {
        question
            .envelope
            .recipients()
            .any(|person| super::sides::key(person) == super::sides::key(from))
            || sides.is_council(from)
    };
    right && in_time(question, answer, CLOCKS_APART)
}

fn in_time(question: &Mail, answer: &Mail, before: i64) -> bool {
    match (question.sent.at, answer.sent.at) {
        (Some(asked), Some(answered)) => (answered - asked).num_minutes() >= -before,
        _ => true,
    }
}

/// A later message with "Re:" and the same subject, where the message itself names none that is here.
fn propose_by_subject(
    mails: &[&Mail],
    threads: &Threads,
    sides: &Sides,
    order: &[usize],
    found: &mut [Option<Reply>],
) {
    let mut by_subject: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in order {
        let Some(mail) = mails.get(*at).copied() else { continue };
        let names = threads.parent.get(*at).copied().flatten().is_some();
        let answering = is_answer_subject(&mail.envelope.subject);
        if !names && answering && can_answer(mail, sides) {
            by_subject.entry(subject_key(mail)).or_default().push(*at);
        }
    }
    for at in order {
        let Some(question) = mails.get(*at).copied() else { continue };
        let Some(slot @ None) = found.get_mut(*at) else { continue };
        let key = subject_key(question);
        let like = by_subject.get(&key).filter(|_| !key.is_empty()).into_iter().flatten();
        *slot = like
            .copied()
            .find(|by| {
                mails.get(*by).is_some_and(|answer| {
                    let near = match (question.sent.at, answer.sent.at) {
                        (Some(asked), Some(answered)) => (answered - asked).num_days() <= NEAR_DAYS,
                        _ => false,
                    };
                    near && answers_one(question, answer, sides) && in_time(question, answer, 0)
                })
            })
            .map(|by| Reply { by, certain: false });
    }
}

fn subject_key(mail: &Mail) -> String {
    crate::text::folded(base_subject(&mail.envelope.subject))
}

/// What programs put before the subject of an answer, in small letters.
const ANSWERING: [&str; 18] = [
    "re:",
    "re :",
    "re\u{a0}:",
    "aw:",
    "sv:",
    "antw:",
    "res:",
    "rif:",
    "odp:",
    "ynt:",
    "vs:",
    "vá:",
    "ré:",
    "réf:",
    "ré :",
    "回复:",
    "رد:",
    "отв:",
];
/// What they put before the subject of what is passed on, in small letters.
const PASSING_ON: [&str; 14] = [
    "fw:",
    "fwd:",
    "fw :",
    "wg:",
    "tr:",
    "tr :",
    "tr\u{a0}:",
    "rv:",
    "enc:",
    "pd:",
    "ilt:",
    "vb:",
    "doorst:",
    "转发:",
];
/// What servers put before a subject, in small letters.
const TAGS: [&str; 8] = [
    "[external]",
    "[ext]",
    "external:",
    "[official]",
    "[external email]",
    "[official-sensitive]",
    "(external)",
    "**external**",
];

/// What follows one of the words that a subject begins with.
fn behind<'s>(subject: &'s str, starts: &[&str]) -> Option<&'s str> {
    starts.iter().find_map(|start| {
        // Small letters may be of another length: each letter is compared.
        let mut rest = subject.chars();
        for wanted in start.chars() {
            let next = rest.next()?;
            if !next.to_lowercase().eq(std::iter::once(wanted)) {
                return None;
            }
        }
        Some(rest.as_str().trim_start())
    })
}

/// A subject without the "Re:" and "Fwd:" that programs put before it, and without `[External]`.
pub(crate) fn base_subject(subject: &str) -> &str {
    let mut rest = subject.trim();
    loop {
        let cut =
            [&ANSWERING[..], &PASSING_ON, &TAGS].into_iter().find_map(|all| behind(rest, all));
        match cut {
            Some(after) => rest = after,
            None => return rest,
        }
    }
}

/// A subject without what servers put before it.
fn untagged(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some(after) = behind(rest, &TAGS) {
        rest = after;
    }
    rest
}

fn is_answer_subject(subject: &str) -> bool {
    behind(untagged(subject), &ANSWERING).is_some()
}

/// Whether a subject says that something is passed on.
pub(crate) fn is_passing_on(subject: &str) -> bool {
    behind(untagged(subject), &PASSING_ON).is_some()
}

/// Sets that grow together.
struct ThreadSets(Vec<usize>);

impl ThreadSets {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, at: usize) -> usize {
        let mut root = at;
        while let Some(up) = self.0.get(root).copied().filter(|up| *up != root) {
            root = up;
        }
        // Flattened, so that long threads stay fast.
        let mut next = at;
        while let Some(slot) = self.0.get_mut(next).filter(|slot| **slot != root && next != root) {
            next = std::mem::replace(slot, root);
        }
        root
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        if let Some(slot) = self.0.get_mut(high) {
            *slot = low;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::{Address, Automatic};

    fn mail(from: &str, to: &str, id: &str, answers: &str, minute: i64) -> Mail {
        let person = |email: &str| Address { name: String::new(), email: email.into() };
        let mut mail = Mail::default();
        mail.envelope.from = Some(person(from));
        mail.envelope.to = vec![person(to)];
        mail.envelope.message_id = id.into();
        mail.envelope.in_reply_to = answers.split_whitespace().map(str::to_owned).collect();
        mail.sent.at = chrono::DateTime::from_timestamp(1_573_550_000 + 60 * minute, 0);
        mail
    }

    const ME: &str = "a@x.org";
    const SEN: &str = "sen@x.gov.uk";

    fn sides() -> Sides {
        Sides { mine: vec![ME.into()], council: vec!["x.gov.uk".into()] }
    }

    fn found(mails: &[Mail]) -> Vec<Option<(usize, bool)>> {
        let mails: Vec<&Mail> = mails.iter().collect();
        let threads = threads(&mails);
        answers(&mails, &threads, &sides())
            .into_iter()
            .map(|one| one.map(|one| (one.by, one.certain)))
            .collect()
    }

    #[test]
    fn whoever_answers_a_reminder_has_answered() {
        let mails = [
            mail(ME, SEN, "1", "", 0),
            mail(ME, SEN, "2", "1", 10),
            mail(SEN, ME, "3", "2", 20),
            mail(ME, SEN, "4", "3", 30),
        ];
        assert_eq!(found(&mails), [Some((2, true)), Some((2, true)), None, None]);
    }

    #[test]
    fn programs_and_others_answer_nothing() {
        let mut away = mail(SEN, ME, "2", "1", 1);
        away.automatic = Some(Automatic::OutOfOffice);
        let mails = [
            mail(ME, SEN, "1", "", 0),
            away,
            mail("friend@y.org", ME, "3", "1", 2),
            mail(ME, SEN, "4", "1", 3),
        ];
        assert_eq!(found(&mails), [None; 4]);
    }

    #[test]
    fn what_an_officer_passes_on_is_no_answer() {
        let mut on = mail(SEN, "amy@x.gov.uk", "2", "1", 1);
        on.envelope.subject = "FW: Plan".into();
        on.envelope.cc = vec![Address { name: String::new(), email: ME.into() }];
        assert_eq!(found(&[mail(ME, SEN, "1", "", 0), on]), [None; 2]);
    }

    #[test]
    fn a_colleague_who_is_asked_and_a_bare_quotation_are_no_answers() {
        let copy = |mut mail: Mail| {
            mail.envelope.cc = vec![Address { name: String::new(), email: ME.into() }];
            mail
        };
        let within = copy(mail(SEN, "amy@x.gov.uk", "2", "1", 1));
        assert_eq!(found(&[mail(ME, SEN, "1", "", 0), within]), [None; 2]);
        let with_school = copy(mail(SEN, "head@school.sch.uk", "2", "1", 1));
        assert_eq!(found(&[mail(ME, SEN, "1", "", 0), with_school]), [Some((1, true)), None]);
        for own in ["", "-- \nJo Lark", "--\nJo Lark", "Sent from my iPhone"] {
            let mut bare = mail(SEN, ME, "2", "1", 1);
            (bare.sha256, bare.own) = ("ab".into(), own.into());
            let mut mails = vec![mail(ME, SEN, "1", "", 0), bare];
            assert_eq!(found(&mails), [Some((1, false)), None], "{own}");
            mails.push(mail(SEN, ME, "3", "1", 2));
            assert_eq!(found(&mails), [Some((2, true)), None, None], "{own}");
        }
    }

    #[test]
    fn an_answer_is_not_older_than_its_question() {
        let mails = [mail(ME, SEN, "1", "", 3000), mail(SEN, ME, "2", "1", 0)];
        assert_eq!(found(&mails), [None; 2]);
    }

    #[test]
    fn a_ring_of_answers_ends() {
        let mails =
            [mail(ME, SEN, "1", "2", 0), mail(SEN, ME, "2", "1", 1), mail(ME, SEN, "3", "3", 2)];
        assert_eq!(found(&mails), [Some((1, true)), None, None]);
    }

    #[test]
    fn a_like_subject_is_a_proposal() {
        let mut mails = [mail(ME, SEN, "1", "", 0), mail(SEN, ME, "2", "gone", 5)];
        mails[0].envelope.subject = "Draft plan".into();
        mails[1].envelope.subject = "[External] RE: Draft  plan".into();
        assert_eq!(found(&mails), [Some((1, false)), None]);
        mails[1].envelope.subject = "Draft plan".into();
        assert_eq!(found(&mails), [None; 2]);
    }

    #[test]
    fn an_id_that_two_messages_have_tells_nothing_alone() {
        let mut mails =
            [mail(ME, SEN, "1", "", 0), mail(ME, SEN, "1", "", 5), mail(SEN, ME, "2", "1", 9)];
        mails[0].envelope.subject = "Transport".into();
        mails[1].envelope.subject = "Draft plan".into();
        mails[2].envelope.subject = "RE: Draft plan".into();
        assert_eq!(found(&mails), [None, Some((2, true)), None]);
        mails[2].envelope.subject = "Something else".into();
        assert_eq!(found(&mails), [None; 3]);
    }

    #[test]
    fn answers_and_what_is_passed_on_in_other_languages() {
        for subject in
            ["AW: Plan", "RE\u{a0}: Plan", "Odp: Plan", "YNT: Plan", "[EXTERNAL] Antw: TR : Plan"]
        {
            assert_eq!(base_subject(subject), "Plan", "{subject}");
            assert!(is_answer_subject(subject), "{subject}");
        }
        for subject in ["WG: Plan", "TR : Plan", "[Ext] RV: Plan", "Enc: Plan"] {
            assert_eq!(base_subject(subject), "Plan", "{subject}");
            assert!(is_passing_on(subject) && !is_answer_subject(subject), "{subject}");
        }
        assert_eq!(base_subject("Results: Plan"), "Results: Plan");
    }

    #[test]
    fn outlook_names_its_parent_by_an_index() {
        let mut mails = [mail(ME, SEN, "", "", 0), mail(SEN, ME, "", "", 5)];
        let index: Vec<u8> = (0..27).collect();
        mails[0].envelope.conversation = super::super::Conversation::new(&index[..22], "x");
        mails[1].envelope.conversation = super::super::Conversation::new(&index, "x");
        assert_eq!(found(&mails), [Some((1, true)), None]);
    }

    #[test]
    fn answers_to_what_is_not_here_are_one_thread() {
        let mails = [
            mail(SEN, ME, "2", "gone", 0),
            mail(SEN, ME, "3", "gone", 1),
            mail(SEN, ME, "4", "", 2),
        ];
        let mails: Vec<&Mail> = mails.iter().collect();
        assert_eq!(threads(&mails).thread, [0, 0, 2]);
    }
}
