//! Messages that are not in the mailbox themselves, only quoted in others: what a forwarded chain holds, and the
//! family's own words where only the council's answers were kept.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Europe::London;
use evenhand_calendar::SentStamp;
use evenhand_core::record::SentBasis;

use super::quoted::Quoted;
use super::{Address, Mail};
use crate::text::{digest, folded};

/// Shortest words by which two messages are taken for the same, in letters.
const TELLING: usize = 40;
/// Most messages that are taken out of quotes.
const MOST: usize = 20_000;

/// Messages that are only quoted, each with the place of the mail that quotes it. Their day is as it is quoted; one
/// whose writer or day is not told for sure is left out.
pub fn only_quoted(mails: &[Mail]) -> Vec<(usize, Mail)> {
    let names = addresses_by_name(mails);
    let mut seen = SeenMails::default();
    for mail in mails {
        let from = mail.envelope.from.clone().unwrap_or_default();
        seen.add(&from, mail.local().map(|at| at.format("%Y-%m-%d %H:%M").to_string()), &mail.own);
    }
    let known_ids: BTreeSet<&str> =
        mails.iter().map(|mail| mail.envelope.message_id.as_str()).collect();
    let mut out: Vec<(usize, Mail)> = Vec::new();
    for (at, mail) in mails.iter().enumerate().filter(|(_, mail)| !mail.thrown_away && !mail.draft)
    {
        for (depth, quoted) in mail.quoted.iter().enumerate() {
            let id = id_of(mail, depth).unwrap_or_default();
            // It is in the mailbox itself, however its day was written by whoever quotes it.
            if known_ids.contains(id.as_str()) && !id.is_empty() {
                continue;
            }
            let Some(from) = quoted.from.as_ref().map(|from| whole(from, &names)) else { continue };
            let told = !quoted.unsure_day && !quoted.words.trim().is_empty();
            let Some(minute) = minute(quoted).filter(|_| told) else { continue };
            if out.len() >= MOST || !seen.add(&from, Some(minute), &quoted.words) {
                continue;
            }
            out.push((at, as_mail(mail, quoted, from, id)));
        }
    }
    out
}

/// What was seen of messages, by which they are known again.
#[derive(Default)]
struct SeenMails {
    minutes: BTreeSet<(String, String)>,
    words: BTreeSet<String>,
}

impl SeenMails {
    /// Whether a message is a new one; it is seen from now on.
    fn add(&mut self, from: &Address, minute: Option<String>, words: &str) -> bool {
        let start: String = folded(words).chars().take(3 * TELLING).collect();
        let known_words = start.chars().count() >= TELLING && self.words.contains(&start);
        let keys: Vec<(String, String)> = [&from.email, &from.name]
            .into_iter()
            .filter(|key| !key.is_empty())
            .filter_map(|key| Some((key.to_lowercase(), minute.clone()?)))
            .collect();
        let known = known_words || keys.iter().any(|key| self.minutes.contains(key));
        self.words.insert(start);
        self.minutes.extend(keys);
        !known
    }
}

fn minute(quoted: &Quoted) -> Option<String> {
    Some(match quoted.time {
        Some(time) => format!("{} {}", quoted.date?, time.format("%H:%M")),
        None => quoted.date?.to_string(),
    })
}

/// The address behind each name that has only one.
fn addresses_by_name(mails: &[Mail]) -> BTreeMap<String, Option<String>> {
    let mut names: BTreeMap<String, Option<String>> = BTreeMap::new();
    for person in
        mails.iter().flat_map(|mail| mail.envelope.from.iter().chain(mail.envelope.recipients()))
    {
        if person.name.is_empty() || person.email.is_empty() {
            continue;
        }
        names
            .entry(person.name.to_lowercase())
            .and_modify(|known| {
                if known.as_ref() != Some(&person.email) {
                    *known = None;
                }
            })
            .or_insert_with(|| Some(person.email.clone()));
    }
    names
}

fn whole(person: &Address, names: &BTreeMap<String, Option<String>>) -> Address {
    let known = names.get(&person.name.to_lowercase()).cloned().flatten();
    match known {
        Some(email) if person.email.is_empty() => Address { email, ..person.clone() },
        _ => person.clone(),
    }
}

/// The Message-ID of a quoted message, where the mail that quotes it names as many before it as it quotes.
fn id_of(mail: &Mail, depth: usize) -> Option<String> {
    if mail.forwards {
        return None;
    }
    let envelope = &mail.envelope;
    if depth == 0 {
        return envelope.answers().map(str::to_owned);
    }
    let all = envelope.references.len() == mail.quoted.len();
    let at = envelope.references.len().checked_sub(depth + 1).filter(|_| all)?;
    envelope.references.get(at).cloned()
}

fn as_mail(outer: &Mail, quoted: &Quoted, from: Address, id: String) -> Mail {
    let words = quoted.words.clone();
    let minute = minute(quoted).unwrap_or_default();
    let who = if from.email.is_empty() { from.name.to_lowercase() } else { from.email.clone() };
    let mut mail = Mail {
        sha256: outer.sha256.clone(),
        size: outer.size,
        digest: digest(&["quoted", &who, &minute, &folded(&words)]),
        own: words.clone(),
        words,
        ..Mail::default()
    };
    let local = quoted.date.map(|date| date.and_time(quoted.time.unwrap_or_default()));
    let at = local.and_then(|local| local.and_local_timezone(London).earliest());
    mail.sent =
        SentStamp { at: at.map(|at| at.to_utc()), basis: SentBasis::Unknown, between: None };
    mail.envelope.from = Some(from);
    mail.envelope.to.clone_from(&quoted.to);
    if mail.envelope.to.is_empty() && !outer.forwards {
        // Whoever answers it got it.
        mail.envelope.to = outer.envelope.from.iter().cloned().collect();
    }
    let subject = if quoted.subject.is_empty() {
        super::thread::base_subject(&outer.envelope.subject)
    } else {
        &quoted.subject
    };
    subject.clone_into(&mut mail.envelope.subject);
    mail.envelope.message_id = id;
    mail
}

#[cfg(test)]
mod tests {
    use super::*;
    use evenhand_calendar::CalendarLimits;

    fn read(text: &str) -> Mail {
        super::super::read(text.as_bytes(), "x.eml", &CalendarLimits::default()).mail
    }

    #[test]
    fn what_only_an_answer_quotes_is_found_and_its_answer_too() {
        let answer = read(
            "From: Jo Lark <jo@x.gov.uk>\nTo: A Parent <a@x.org>\nDate: Wed, 13 Nov 2019 09:00:00 +0000\nSubject: RE: Plan\n\
             Message-ID: <2@x>\nIn-Reply-To: <1@y>\n\nIt will come soon.\n\nFrom: A Parent\nSent: 12 November 2019 09:14\nTo: Jo Lark\nSubject: Plan\n\n\
             When will it come? It was said to come in October.\n",
        );
        let found = only_quoted(std::slice::from_ref(&answer));
        assert_eq!(found.len(), 1);
        let (at, mail) = &found[0];
        assert_eq!(
            (*at, mail.envelope.message_id.as_str(), mail.envelope.subject.as_str()),
            (0, "1@y", "Plan")
        );
        assert_eq!(mail.envelope.from.as_ref().unwrap().email, "a@x.org");
        assert_eq!(mail.local().unwrap().to_string(), "2019-11-12 09:14:00");
        // Where the question itself is there, it is not taken from the quote.
        let question = read(
            "From: A Parent <a@x.org>\nTo: jo@x.gov.uk\nDate: Tue, 12 Nov 2019 09:14:30 +0000\nSubject: Plan\nMessage-ID: <1@y>\n\n\
             When will it come? It was said to come in October.\n",
        );
        assert_eq!(only_quoted(&[answer, question]), []);
    }

    #[test]
    fn a_forwarded_chain_gives_each_message_once() {
        let chain = read(
            "From: A Parent <a@x.org>\nTo: b@x.org\nDate: Wed, 13 Nov 2019 09:00:00 +0000\nSubject: Fwd: Plan\nMessage-ID: <9@x>\n\nFYI\n\n\
             ---------- Forwarded message ---------\nFrom: Jo Lark <jo@x.gov.uk>\nDate: Tue, 12 Nov 2019 at 10:00\nSubject: RE: Plan\nTo: A Parent <a@x.org>\n\n\
             It will come soon.\n\nFrom: A Parent <a@x.org>\nSent: 11 November 2019 09:14\nTo: Jo Lark <jo@x.gov.uk>\nSubject: Plan\n\nWhen?\n",
        );
        let found = only_quoted(&[chain.clone(), chain]);
        let subjects: Vec<&str> =
            found.iter().map(|(_, mail)| mail.envelope.subject.as_str()).collect();
        assert_eq!(subjects, ["RE: Plan", "Plan"]);
    }
}
