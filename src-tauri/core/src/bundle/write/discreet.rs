//! Who may see what: names, phone numbers and addresses by profile.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::bundle::{
    model::Redaction,
    search::{LONG, squeezed},
};
use crate::record::{Person, Profile, Record, When};

/// Replaces what a profile does not show.
#[derive(Clone, Debug, Default)]
pub(in crate::bundle) struct Discreet {
    /// Longest first, so that a full name goes before its parts.
    list: Vec<Redaction>,
    contacts_out: bool,
}

impl Discreet {
    /// The replacements of a profile.
    pub fn new(record: &Record, profile: Profile) -> Self {
        Self::at(record, profile, &When::Undated)
    }

    /// The replacements of a profile in words about a time: officers by the role that they had then.
    pub fn at(record: &Record, profile: Profile, when: &When) -> Self {
        let mut list = BTreeSet::new();
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
        Self { list, contacts_out: by_role }
    }

    /// The words taken out, for the last search of the file and the review list.
    pub fn list(&self) -> Vec<Redaction> {
        self.list.clone()
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
        let mut out = if self.contacts_out { without_contacts(text) } else { text.to_owned() };
        for redaction in &self.list {
            out = replace(&out, &redaction.find, &redaction.put);
        }
        out
    }
}

/// Officers by role, phone numbers and addresses out.
pub(in crate::bundle) fn hides_contacts(profile: Profile) -> bool {
    matches!(profile, Profile::Councillor | Profile::ForumReport | Profile::Public)
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
pub(in crate::bundle) fn replace(text: &str, find: &str, put: &str) -> String {
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
            out.push_str(put);
            at = end;
        } else {
            out.push(*c);
            at += 1;
        }
    }
    out
}

/// Takes out e-mail addresses, phone numbers and postcodes.
pub(in crate::bundle) fn without_contacts(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim();
        let space = part.get(part.trim_end().len()..).unwrap_or("");
        if word.contains('@') && word.contains('.') {
            out.push_str("[address out]");
            out.push_str(space);
        } else {
            out.push_str(part);
        }
    }
    without_phones(&out)
}

/// A run of ten or more digits, with spaces, brackets or dashes between, that starts as phone
/// numbers do.
fn without_phones(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if c == '0' || c == '+' || c == '(' {
            let run: Vec<char> = chars
                .iter()
                .skip(at)
                .copied()
                .take_while(|c| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '+'))
                .collect();
            let kept = run.iter().rposition(char::is_ascii_digit).map_or(0, |i| i + 1);
            let digits = run.iter().filter(|c| c.is_ascii_digit()).count();
            let first = run.iter().find(|c| c.is_ascii_digit());
            let clear =
                at.checked_sub(1).and_then(|i| chars.get(i)).is_none_or(|c| !c.is_alphanumeric());
            if clear && (10..=14).contains(&digits) && (first == Some(&'0') || c == '+') {
                out.push_str("[phone number out]");
                at += kept;
                continue;
            }
        }
        out.push(c);
        at += 1;
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
        let shown = |year| {
            let when = When::Year { year };
            Discreet::at(&record, Profile::Public, &when).show("Ann Other and Annie Maiden came.")
        };
        assert_eq!(shown(2019), "the deputy and the deputy came.");
        assert_eq!(shown(2021), "the director and the director came.");
        let later = Discreet::new(&record, Profile::Public);
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
    fn contacts_go_and_dates_stay() {
        let text =
            without_contacts("Call 020 8489 0000 or write to a.b@example.org by 12/07/2019.");
        assert_eq!(text, "Call [phone number out] or write to [address out] by 12/07/2019.");
    }
}
