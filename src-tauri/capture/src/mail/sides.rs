//! Whose addresses are whose: the family's own, the council's, and everybody else's.

use std::collections::BTreeMap;

use evenhand_core::record::Direction;
use serde::{Deserialize, Serialize};

use super::{Address, Mail};

/// An address found in the mails, with how often.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressCount {
    /// The address in small letters; a name where Exchange gives no address.
    pub address: String,
    /// The names that it goes by, the most frequent first.
    pub names: Vec<String>,
    /// Mails from it.
    pub sent: u32,
    /// Mails to it, copies included.
    pub received: u32,
    /// The mailbox's own server delivered mail to it.
    pub delivered: u32,
}

/// Every address, the most frequent first.
pub fn addresses<'m>(mails: impl IntoIterator<Item = &'m Mail>) -> Vec<AddressCount> {
    let mut found: BTreeMap<String, (AddressCount, BTreeMap<String, u32>)> = BTreeMap::new();
    for mail in mails {
        let mut count = |person: &Address, add: fn(&mut AddressCount)| {
            let (count, names) = found.entry(key(person)).or_default();
            add(count);
            if !person.name.is_empty() {
                *names.entry(person.name.clone()).or_default() += 1;
            }
        };
        if let Some(from) = &mail.envelope.from {
            count(from, |count| count.sent += 1);
        }
        for person in mail.envelope.recipients() {
            count(person, |count| count.received += 1);
        }
        for email in &mail.envelope.delivered_to {
            count(&Address { name: String::new(), email: email.clone() }, |count| {
                count.delivered += 1
            });
        }
    }
    let mut all: Vec<AddressCount> = found
        .into_iter()
        .map(|(address, (count, names))| {
            let mut names: Vec<(String, u32)> = names.into_iter().collect();
            names.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            AddressCount {
                address,
                names: names.into_iter().map(|(name, _)| name).collect(),
                ..count
            }
        })
        .collect();
    all.sort_by(|a, b| {
        (b.sent + b.received).cmp(&(a.sent + a.received)).then_with(|| a.address.cmp(&b.address))
    });
    all
}

/// What an address is told apart by.
pub(crate) fn key(person: &Address) -> String {
    if person.email.is_empty() { person.name.to_lowercase() } else { person.email.clone() }
}

/// Domains among the addresses that a council has, as its web address says: `….gov.uk`.
pub fn suggested_domains(addresses: &[AddressCount]) -> Vec<String> {
    let mut domains: BTreeMap<String, u32> = BTreeMap::new();
    for one in addresses {
        let Some((_, domain)) = one.address.rsplit_once('@') else { continue };
        if domain.ends_with(".gov.uk") {
            *domains.entry(domain.to_owned()).or_default() += one.sent + one.received;
        }
    }
    let mut all: Vec<(String, u32)> = domains.into_iter().collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    all.into_iter().map(|(domain, _)| domain).collect()
}

/// Whose addresses are whose, as a person said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sides {
    /// The family's own addresses.
    pub mine: Vec<String>,
    /// The council's: addresses, or domains with all that is under them.
    pub council: Vec<String>,
}

impl Sides {
    /// Whether an address is one of the family's.
    pub fn is_mine(&self, person: &Address) -> bool {
        let own = canonical(&key(person));
        self.mine.iter().any(|mine| canonical(mine) == own)
    }

    /// Whether an address is one of the council's.
    pub fn is_council(&self, person: &Address) -> bool {
        let own = key(person);
        self.council.iter().any(|council| covers(council, &own)) && !self.is_mine(person)
    }

    /// Which way a mail went: out where one of the family's addresses wrote it.
    pub fn direction(&self, mail: &Mail) -> Direction {
        match &mail.envelope.from {
            Some(from) if self.is_mine(from) => Direction::Out,
            _ => Direction::In,
        }
    }

    /// Whether a mail went between the family and the council, or the council wrote it.
    pub fn concerns_council(&self, mail: &Mail) -> bool {
        let from = mail.envelope.from.iter();
        from.chain(mail.envelope.recipients()).any(|person| self.is_council(person))
    }

    /// Whether a mail of the family's is addressed to the council, and not only copied to it. What goes to nobody that
    /// can be seen is addressed to those who got it unseen.
    pub fn asks_council(&self, mail: &Mail) -> bool {
        let envelope = &mail.envelope;
        let mut seen = envelope.to.iter().chain(&envelope.cc);
        let unseen = !seen.any(|person| is_named(person) && !self.is_mine(person));
        let to = if unseen { &envelope.bcc } else { &envelope.to };
        self.direction(mail) == Direction::Out && to.iter().any(|person| self.is_council(person))
    }
}

/// Whether somebody stands there: a group with nobody in it leaves at most its own name.
fn is_named(person: &Address) -> bool {
    person.email.contains('@') || !person.name.to_lowercase().contains("recipients")
}

/// Whether a domain or an address covers an address: `x.gov.uk` covers `jo@sen.x.gov.uk`.
fn covers(pattern: &str, address: &str) -> bool {
    let pattern = pattern.trim().trim_start_matches('@').to_lowercase();
    if pattern.is_empty() {
        return false;
    }
    if pattern.contains('@') {
        return canonical(&pattern) == canonical(address);
    }
    match address.rsplit_once('@') {
        Some((_, domain)) => {
            domain == pattern
                || domain.strip_suffix(&pattern).is_some_and(|rest| rest.ends_with('.'))
        }
        None => address == pattern,
    }
}

/// One form for addresses that reach the same mailbox: without "+words", and Google's without dots.
fn canonical(address: &str) -> String {
    let address = address.trim().to_lowercase();
    let Some((local, domain)) = address.rsplit_once('@') else { return address };
    let local = local.split('+').next().unwrap_or(local);
    match domain {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", local.replace('.', "")),
        _ => format!("{local}@{domain}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_cover_what_is_under_them() {
        assert!(covers("x.gov.uk", "jo@x.gov.uk") && covers("@X.gov.uk", "jo@sen.x.gov.uk"));
        assert!(!covers("x.gov.uk", "jo@notx.gov.uk") && !covers("", "jo@x.gov.uk"));
        assert!(covers("jo@x.org", "jo@x.org") && !covers("jo@x.org", "al@x.org"));
    }

    #[test]
    fn what_goes_to_nobody_seen_is_addressed_to_those_unseen() {
        let sides = Sides { mine: vec!["p@home.org".into()], council: vec!["x.gov.uk".into()] };
        let one = |email: &str| match email.contains('@') {
            true => Address { name: String::new(), email: email.into() },
            false => Address { name: email.into(), email: String::new() },
        };
        let list = |all: &[&str]| all.iter().map(|email| one(email)).collect::<Vec<_>>();
        for (to, cc, bcc, asks) in [
            (&["a@x.gov.uk"][..], &[][..], &[][..], true),
            (&[], &[], &["a@x.gov.uk"], true),
            (&["undisclosed-recipients"], &[], &["a@x.gov.uk"], true),
            (&["p@home.org"], &["p@home.org"], &["mo@friend.org", "a@x.gov.uk"], true),
            (&["mo@friend.org"], &[], &["a@x.gov.uk"], false),
            (&["Mo"], &[], &["a@x.gov.uk"], false),
            (&[], &["mo@friend.org"], &["a@x.gov.uk"], false),
            (&["mo@friend.org"], &["a@x.gov.uk"], &[], false),
        ] {
            let mut mail = Mail::default();
            mail.envelope.from = Some(one("p@home.org"));
            (mail.envelope.to, mail.envelope.cc) = (list(to), list(cc));
            mail.envelope.bcc = list(bcc);
            assert_eq!(sides.asks_council(&mail), asks, "{to:?} {cc:?} {bcc:?}");
        }
    }

    #[test]
    fn one_mailbox_has_many_spellings() {
        let sides = Sides { mine: vec!["A.Parent@gmail.com".into()], ..Sides::default() };
        let mine =
            |email: &str| sides.is_mine(&Address { name: String::new(), email: email.into() });
        assert!(mine("aparent+send@googlemail.com") && mine("a.parent@gmail.com"));
        assert!(!mine("a.parent@example.org"));
    }
}
