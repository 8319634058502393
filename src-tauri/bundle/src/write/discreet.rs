//! Who may see what: names, phone numbers and addresses by profile.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use unicode_normalization::UnicodeNormalization;

use super::contacts::{hides_contacts, replace_contacts};
use crate::{
    model::{Redaction, Replaced},
    search::{LONG, squeezed},
};
use evenhand_core::record::{BundlePlan, Person, Profile, Record, When};

/// What stands in the place of a word that a person took out and put nothing for.
const LEFT_OUT: &str = "[left out]";
/// Letters shown on each side of a word in the review list.
const AROUND: usize = 40;
/// Examples of one word in the review list.
const EXAMPLES: usize = 5;

/// How often each word was replaced, and the words around.
type Places = BTreeMap<Redaction, (u32, BTreeSet<String>)>;

/// Replaces what a profile does not show.
#[derive(Clone, Debug, Default)]
pub(crate) struct Discreet {
    /// Longest first, so that a full name goes before its parts.
    list: Vec<Redaction>,
    contacts_out: bool,
    /// Every replacement made so far: how often, and the words around.
    made: Rc<RefCell<Places>>,
}

impl Discreet {
    /// The replacements of a plan's profile, and those that the person added.
    pub fn new(record: &Record, plan: &BundlePlan) -> Self {
        Self::at(record, plan, &When::Undated)
    }

    /// The same in words about a time: officers by the role that they had then.
    pub fn at(record: &Record, plan: &BundlePlan, when: &When) -> Self {
        let profile = plan.profile;
        let own = plan.leave_out.iter().filter(|own| !own.find.trim().is_empty());
        let mut list: BTreeSet<Redaction> = own
            .map(|own| Redaction {
                find: own.find.trim().to_owned(),
                put: if own.put.trim().is_empty() { LEFT_OUT } else { own.put.trim() }.to_owned(),
            })
            .collect();
        let by_role = hides_contacts(profile);
        for person in &record.people {
            let put = match (profile, person.child, person.council) {
                (Profile::MyCopy, ..) => continue,
                (_, true, _) => child(person),
                (_, false, true) if by_role => match person.role_at(when).0.trim() {
                    "" => "an officer".to_owned(),
                    role => format!("the {role}"),
                },
                (Profile::Public, false, false) => "a parent carer".to_owned(),
                _ => continue,
            };
            for find in person.names().flat_map(|name| names(name, person.child)) {
                list.insert(Redaction { find, put: put.clone() });
            }
        }
        let mut list: Vec<Redaction> = list.into_iter().collect();
        list.sort_by_key(|r| std::cmp::Reverse(r.find.chars().count()));
        Self { list, contacts_out: by_role, made: Rc::default() }
    }

    /// Notes what it replaces in the list of another one.
    pub fn noting_with(self, other: &Self) -> Self {
        Self { made: Rc::clone(&other.made), ..self }
    }

    /// The words taken out, for the last search of the file and the review list.
    pub fn list(&self) -> Vec<Redaction> {
        self.list.clone()
    }

    /// Every replacement that was made, for the review list.
    pub fn made(&self) -> Vec<Replaced> {
        let made = self.made.borrow();
        let replaced = made.iter().map(|(redaction, (times, around))| Replaced {
            find: redaction.find.clone(),
            put: redaction.put.clone(),
            times: *times,
            around: around.iter().take(EXAMPLES).cloned().collect(),
        });
        replaced.collect()
    }

    fn note(&self, find: &str, put: &str, around: String) {
        let redaction = Redaction { find: find.to_owned(), put: put.to_owned() };
        let mut made = self.made.borrow_mut();
        let (times, examples) = made.entry(redaction).or_default();
        *times = times.saturating_add(1);
        examples.insert(around);
    }

    /// A file's name as the profile shows it. Names run into one another there, so where one is
    /// left inside a longer word the whole name goes.
    pub fn show_name(&self, name: &str, label: &str) -> String {
        let shown = self.show(name);
        let plain = squeezed(&shown);
        let inside = |r: &Redaction| {
            let word = squeezed(&r.find);
            word.chars().count() >= LONG && plain.contains(&word)
        };
        if !self.list.iter().any(inside) {
            return shown;
        }
        match name.rsplit_once('.') {
            Some((_, ending)) if ending.len() <= 5 => format!("{label}.{ending}"),
            _ => label.to_owned(),
        }
    }

    /// The text with every replacement made.
    pub fn show(&self, text: &str) -> String {
        // Addresses first: a name is part of many.
        let mut out = if self.contacts_out {
            replace_contacts(text, &mut |find, put| self.note(find, put, String::new()))
        } else {
            text.to_owned()
        };
        for Redaction { find, put } in &self.list {
            out = replace_noting(&out, find, put, &mut |around| self.note(find, put, around));
        }
        out
    }
}

/// What a plan takes out of a text of an appendix, and how often, for the review list.
pub fn taken_out(text: &str, redacted: &[Redaction], profile: Profile) -> Vec<(Redaction, u32)> {
    let mut found: BTreeMap<Redaction, u32> = BTreeMap::new();
    let mut note = |find: &str, put: &str| {
        let times = found.entry(Redaction { find: find.into(), put: put.into() }).or_default();
        *times = times.saturating_add(1);
    };
    // The same order as in `show`: what an address held is not counted again.
    let text =
        if hides_contacts(profile) { replace_contacts(text, &mut note) } else { text.to_owned() };
    for Redaction { find, put } in redacted {
        replace_noting(&text, find, put, &mut |_| note(find, put));
    }
    found.into_iter().collect()
}

/// A child's nickname, or the first letters of the name.
fn child(person: &Person) -> String {
    let shown = person.shown_as.trim();
    if !shown.is_empty() {
        return shown.to_owned();
    }
    let letters: String = person
        .name
        .split_whitespace()
        .filter_map(|part| part.chars().next())
        .map(|c| format!("{c}."))
        .collect();
    if letters.is_empty() { "the child".to_owned() } else { letters }
}

/// The full name and its parts that are long enough to mean the person.
fn names(name: &str, child: bool) -> Vec<String> {
    let name = name.trim();
    if name.is_empty() {
        return Vec::new();
    }
    let mut out = vec![name.to_owned()];
    let parts: Vec<&str> = name.split_whitespace().collect();
    if parts.len() > 1 {
        let keep = if child { 0 } else { parts.len() - 1 };
        out.extend(
            parts.into_iter().skip(keep).filter(|p| p.chars().count() > 2).map(str::to_owned),
        );
    }
    out
}

/// Replaces whole words, whatever their case.
pub(crate) fn replace(text: &str, find: &str, put: &str) -> String {
    replace_noting(text, find, put, &mut |_| ())
}

/// The same, and tells of each place with the words around it.
fn replace_noting(text: &str, find: &str, put: &str, note: &mut dyn FnMut(String)) -> String {
    // An accent may be a sign of its own in one and part of the letter in the other.
    let chars: Vec<char> = text.nfc().collect();
    let wanted: Vec<char> = find.nfc().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let end = at + wanted.len();
        let hit = chars.get(at..end).is_some_and(|part| {
            part.iter().zip(&wanted).all(|(a, b)| a.to_lowercase().eq(b.to_lowercase()))
        });
        let before =
            at.checked_sub(1).and_then(|i| chars.get(i)).is_none_or(|c| !c.is_alphanumeric());
        let after = chars.get(end).is_none_or(|c| !c.is_alphanumeric());
        if hit && before && after {
            let from = at.saturating_sub(AROUND);
            note(chars.iter().skip(from).take(end + AROUND - from).collect());
            out.push_str(put);
            at = end;
        } else {
            out.push(*c);
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_officer_is_shown_by_the_role_of_that_time_and_every_name_is_hidden() {
        let record: Record = serde_json::from_str(
            r#"{ "info": { "id": "00000000-0000-7000-8000-000000000001", "title": "", "created": "2026-11-01T09:00:00Z" },
            "people": [{ "id": "00000000-0000-7000-8000-000000000002", "name": "Ann Other",
                "other_names": ["Annie Maiden"], "council": true, "role": "director",
                "from": { "precision": "year", "year": 2020 }, "added_on": "2026-11-01T09:00:00Z",
                "roles": [{ "title": "deputy", "to": { "precision": "year", "year": 2019 } }] }] }"#,
        )
        .unwrap();
        let plan: BundlePlan = serde_json::from_str(
            r#"{ "id": "00000000-0000-7000-8000-000000000003", "profile": "public",
            "added_on": "2026-11-01T09:00:00Z" }"#,
        )
        .unwrap();
        let shown = |year| {
            let when = When::Year { year };
            Discreet::at(&record, &plan, &when).show("Ann Other and Annie Maiden came.")
        };
        assert_eq!(shown(2019), "the deputy and the deputy came.");
        assert_eq!(shown(2021), "the director and the director came.");
        let later = Discreet::new(&record, &plan);
        assert_eq!(later.show("Annie Maiden"), "the director");
    }

    #[test]
    fn whole_words_only_and_any_case() {
        assert_eq!(
            replace("Ann met ANN, not Annie.", "Ann", "the chair"),
            "the chair met the chair, not Annie."
        );
    }

    #[test]
    fn every_replacement_is_told_with_the_words_around_it() {
        let school = Redaction { find: "Oak School".into(), put: "the school".into() };
        let discreet = Discreet { list: vec![school], contacts_out: true, ..Discreet::default() };
        let shown =
            discreet.show("Oak School rang a@b.org of OAK SCHOOL. 020 8489 0000 is theirs.");
        assert_eq!(
            shown,
            "the school rang [address out] of the school. [phone number out] is theirs."
        );
        let made: Vec<_> = discreet.made().into_iter().map(|r| (r.find, r.times)).collect();
        let wanted = [("020 8489 0000", 1), ("Oak School", 2), ("a@b.org", 1)];
        assert_eq!(made, wanted.map(|(find, times)| (find.to_owned(), times)));
        let school = &discreet.made()[1];
        assert!(school.around.iter().any(|around| around.starts_with("Oak School rang")));
    }
}
