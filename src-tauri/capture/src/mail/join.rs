//! MailCopies of one message: in Sent and in the inbox, from two mailboxes, brought in again a month later.

use std::collections::{BTreeMap, BTreeSet};

use super::Mail;
use crate::text::folded;

/// What is in the record already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnownMails<'m> {
    mails: &'m [Mail],
    /// Message-IDs, without brackets. A program may use one twice.
    ids: BTreeMap<&'m str, Vec<usize>>,
    /// Digests of contents.
    digests: BTreeMap<&'m str, usize>,
}

impl<'m> KnownMails<'m> {
    /// By the facts that the record has of each. Their words are not among them.
    pub fn of(mails: &'m [Mail]) -> Self {
        let mut known = Self { mails, ..Self::default() };
        for (at, mail) in mails.iter().enumerate() {
            if !mail.envelope.message_id.is_empty() {
                known.ids.entry(&mail.envelope.message_id).or_default().push(at);
            }
            if !mail.digest.is_empty() {
                known.digests.entry(&mail.digest).or_insert(at);
            }
        }
        known
    }

    /// The one that a mail is a copy of.
    fn find(&self, mail: &Mail) -> Option<usize> {
        let by_content = self.digests.get(mail.digest.as_str()).copied();
        let ids = self.ids.get(mail.envelope.message_id.as_str());
        let of_id = ids.into_iter().flatten().copied();
        let by_id =
            of_id.filter(|at| self.mails.get(*at).is_some_and(|known| !used_again(mail, known)));
        let mut by_id = by_id.peekable();
        by_content
            .filter(|at| by_id.clone().any(|one| one == *at))
            .or(by_id.peek().copied())
            .or(by_content.filter(|_| can_compare(mail)))
    }
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
pub fn join(mails: &[Mail], known: &KnownMails<'_>) -> Vec<MailCopies> {
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
                groups.push(MailCopies { main: at, others: Vec::new(), known: known.find(mail) });
                groups.len() - 1
            }
        };
        if let Some(copies) = groups.get_mut(group) {
            copies.known = copies.known.or_else(|| known.find(mail));
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

/// Some programs use an id twice: another time and other words are another message. Two copies of one have the same
/// time, and the words of one may be a part of the other's, where a list added a footer or the end was cut off.
fn quite_another(a: &Mail, b: &Mail) -> bool {
    if a.draft || b.draft || !apart_in_time(a, b) {
        return false;
    }
    let (own, other) = (folded(&a.words), folded(&b.words));
    match like_subjects(a, b) {
        true => !own.contains(&other) && !other.contains(&own),
        false => own != other,
    }
}

fn like_subjects(a: &Mail, b: &Mail) -> bool {
    let subject = |mail: &Mail| folded(super::thread::base_subject(&mail.envelope.subject));
    subject(a) == subject(b)
}

/// The same of one in the record, whose words are not at hand: its digest tells whether they differ.
fn used_again(mail: &Mail, known: &Mail) -> bool {
    let (own, other) = (sender(mail), sender(known));
    let differs = !known.digest.is_empty() && known.digest != mail.digest;
    let others = !own.is_empty() && !other.is_empty() && own != other;
    differs && (others || apart_in_time(mail, known))
}

/// Whether two messages were sent a day or more apart, or under two subjects at two times.
fn apart_in_time(a: &Mail, b: &Mail) -> bool {
    let (Some(one), Some(two)) = (a.sent.at, b.sent.at) else { return false };
    let minutes = (one - two).num_minutes().abs();
    minutes >= 24 * 60 || minutes > 0 && !like_subjects(a, b)
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
        let mut earlier = vec![Mail::default(); 7];
        earlier.push(mail("2", "a@x.org", "of a copy", 0));
        let joined = join(&mails, &KnownMails::of(&earlier));
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
    fn an_id_that_a_later_message_has_too_is_told_apart_by_content() {
        let first = mail("1", "a@x.org", "p", 0);
        let day =
            |mail: &Mail, days: i64| mail.sent.at.map(|at| at + chrono::TimeDelta::days(days));
        let mut later = mail("1", "a@x.org", "q", 0);
        later.words = "quite other".into();
        later.sent.at = day(&first, 30);
        let mut earlier = first.clone();
        earlier.words = "-".into();
        let known = |mails: &[Mail], earlier: &[Mail]| -> Vec<Option<usize>> {
            join(mails, &KnownMails::of(earlier)).iter().map(|one| one.known).collect()
        };
        let both = [first.clone(), later.clone()];
        assert_eq!(known(&both, std::slice::from_ref(&earlier)), [Some(0), None]);
        let mut second = later.clone();
        second.words = "-".into();
        assert_eq!(known(&both, &[earlier.clone(), second]), [Some(0), Some(1)]);
        // Another sender used the same id.
        let other = mail("1", "b@x.org", "r", 0);
        assert_eq!(known(&[other], std::slice::from_ref(&earlier)), [None]);
        // A copy with a footer, sent at the same time, is the same one.
        let footer = mail("1", "a@x.org", "s", 0);
        assert_eq!(known(&[footer], &[earlier]), [Some(0)]);
    }

    #[test]
    fn what_says_nothing_is_never_a_copy() {
        let mut empty = mail("", "a@x.org", "p", 0);
        empty.words.clear();
        assert_eq!(join(&[empty.clone(), empty], &KnownMails::default()).len(), 2);
    }
}
