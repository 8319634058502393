//! MailCopies of one message: in Sent and in the inbox, from two mailboxes, brought in again a month later.

use std::collections::{BTreeMap, BTreeSet};

use super::Mail;
use crate::text::folded;

/// What is in the record already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownMails {
    /// Message-IDs, without brackets.
    pub ids: BTreeMap<String, usize>,
    /// Digests of contents.
    pub digests: BTreeMap<String, usize>,
}

/// A message and its copies, by their places in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailCopies {
    /// The one that is kept: it has the most files and words.
    pub main: usize,
    /// The others.
    pub others: Vec<usize>,
    /// The one in the record that it is a copy of.
    pub known: Option<usize>,
}

/// Joins copies. The order is that of the first of each.
pub fn join(mails: &[Mail], known: &KnownMails) -> Vec<MailCopies> {
    let mut groups: Vec<MailCopies> = Vec::new();
    let mut ids: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut digests: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, mail) in mails.iter().enumerate() {
        let id = mail.envelope.message_id.as_str();
        // An id that two senders use is a fault of a program, and no copy.
        let by_id = (id, sender(mail));
        let by_same_id = (!id.is_empty()).then(|| ids.get(&by_id)).flatten().filter(|like| {
            let main = groups.get(**like).and_then(|group| mails.get(group.main));
            main.is_none_or(|main| !quite_another(mail, main))
        });
        let group = by_same_id.or_else(|| {
            let like = digests.get(mail.digest.as_str()).filter(|_| can_compare(mail))?;
            let main = mails.get(groups.get(*like)?.main)?;
            may_be_one(mail, main).then_some(like)
        });
        let group = match group.copied() {
            Some(group) => {
                if let Some(copies) = groups.get_mut(group) {
                    add(copies, at, mails);
                }
                group
            }
            None => {
                groups.push(MailCopies {
                    main: at,
                    others: Vec::new(),
                    known: known_as(mail, known),
                });
                groups.len() - 1
            }
        };
        if let Some(copies) = groups.get_mut(group) {
            copies.known = copies.known.or_else(|| known_as(mail, known));
        }
        if !id.is_empty() {
            ids.entry(by_id).or_insert(group);
        }
        if can_compare(mail) {
            digests.entry(&mail.digest).or_insert(group);
        }
    }
    groups
}

fn add(copies: &mut MailCopies, at: usize, mails: &[Mail]) {
    let weight = |at: usize| {
        mails
            .get(at)
            .map(|mail| (!mail.thrown_away, !mail.draft, mail.files.len(), mail.words.len()))
    };
    if weight(at) > weight(copies.main) {
        let before = std::mem::replace(&mut copies.main, at);
        copies.others.push(before);
    } else {
        copies.others.push(at);
    }
}

fn known_as(mail: &Mail, known: &KnownMails) -> Option<usize> {
    let by_id =
        known.ids.get(&mail.envelope.message_id).filter(|_| !mail.envelope.message_id.is_empty());
    by_id.or_else(|| known.digests.get(&mail.digest).filter(|_| can_compare(mail))).copied()
}

/// Two short answers can have the same words: where each names another message, each is its own.
fn may_be_one(a: &Mail, b: &Mail) -> bool {
    // The same words sent to two desks in one minute are two messages.
    let both_named = !a.envelope.message_id.is_empty() && !b.envelope.message_id.is_empty();
    if both_named && recipients(a) != recipients(b) {
        return false;
    }
    let (a, b) = (&a.envelope.in_reply_to, &b.envelope.in_reply_to);
    a.is_empty() || b.is_empty() || a == b
}

fn recipients(mail: &Mail) -> BTreeSet<String> {
    mail.envelope.to.iter().chain(&mail.envelope.cc).map(super::sides::key).collect()
}

/// Some programs use an id twice: another subject, another day and other words are another message.
fn quite_another(a: &Mail, b: &Mail) -> bool {
    let subject =
        |mail: &Mail| folded(super::thread::base_subject(&mail.envelope.subject)).to_string();
    let days = a.local().zip(b.local());
    days.is_some_and(|(a, b)| a.date() != b.date())
        && subject(a) != subject(b)
        && folded(&a.words) != folded(&b.words)
}

fn sender(mail: &Mail) -> String {
    mail.envelope.from.as_ref().map(super::sides::key).unwrap_or_default()
}

/// Whether the content says enough to tell two messages apart.
fn can_compare(mail: &Mail) -> bool {
    mail.sent.at.is_some()
        && mail.envelope.from.is_some()
        && !(mail.words.trim().is_empty() && mail.files.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Address;

    fn mail(id: &str, from: &str, digest: &str, files: usize) -> Mail {
        let mut mail = Mail { digest: digest.into(), words: "words".into(), ..Mail::default() };
        mail.envelope.message_id = id.into();
        mail.envelope.from = Some(Address { name: String::new(), email: from.into() });
        mail.sent.at = chrono::DateTime::from_timestamp(1_573_550_000, 0);
        mail.files = vec![super::super::MailFile::default(); files];
        mail
    }

    #[test]
    fn copies_by_id_and_by_content_are_one() {
        let mails = [
            mail("1", "a@x.org", "p", 0),
            mail("1", "a@x.org", "q", 2),
            mail("", "a@x.org", "q", 0),
            mail("1", "b@x.org", "r", 0),
            mail("2", "a@x.org", "s", 0),
        ];
        let mut known = KnownMails::default();
        known.ids.insert("2".into(), 7);
        let joined = join(&mails, &known);
        assert_eq!(joined[0], MailCopies { main: 1, others: vec![0, 2], known: None });
        assert_eq!(joined[1], MailCopies { main: 3, others: vec![], known: None });
        assert_eq!(joined[2], MailCopies { main: 4, others: vec![], known: Some(7) });
    }

    #[test]
    fn the_same_words_to_two_questions_are_two() {
        let (mut one, mut two) = (mail("1", "a@x.org", "p", 0), mail("2", "a@x.org", "p", 0));
        one.envelope.in_reply_to = vec!["q1".into()];
        two.envelope.in_reply_to = vec!["q2".into()];
        assert_eq!(join(&[one.clone(), two.clone()], &KnownMails::default()).len(), 2);
        two.envelope.in_reply_to = Vec::new();
        assert_eq!(join(&[one, two], &KnownMails::default()).len(), 1);
    }

    #[test]
    fn two_desks_and_an_id_that_is_used_twice() {
        let (mut one, mut two) = (mail("1", "a@x.org", "p", 0), mail("2", "a@x.org", "p", 0));
        one.envelope.to = vec![Address { name: String::new(), email: "sen@y.org".into() }];
        two.envelope.to = vec![Address { name: String::new(), email: "head@y.org".into() }];
        assert_eq!(join(&[one.clone(), two.clone()], &KnownMails::default()).len(), 2);
        two.envelope.message_id = "1".into();
        two.digest = "q".into();
        assert_eq!(join(&[one.clone(), two.clone()], &KnownMails::default()).len(), 1);
        two.envelope.subject = "Other".into();
        two.words = "Other words".into();
        two.sent.at = chrono::DateTime::from_timestamp(1_573_850_000, 0);
        assert_eq!(join(&[one, two], &KnownMails::default()).len(), 2);
    }

    #[test]
    fn what_says_nothing_is_never_a_copy() {
        let mut empty = mail("", "a@x.org", "p", 0);
        empty.words.clear();
        assert_eq!(join(&[empty.clone(), empty], &KnownMails::default()).len(), 2);
    }
}
