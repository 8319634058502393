//! Whose names go by a profile, and what is put for them.

use std::collections::{BTreeMap, BTreeSet};

use super::{contacts::hides_contacts, name_forms::forms_of};
use crate::model::{Redaction, StayingParts};
use evenhand_core::record::{BundlePlan, Person, Profile, Record, When};
use evenhand_words::tr::redaction;

/// The words that go, and the parts of names that stay alone.
#[derive(Debug, Default)]
pub(super) struct PeopleOut {
    /// Each once, whatever its letters' size.
    pub list: Vec<Redaction>,
    /// Parts of hidden names that may be something else.
    pub stays: StayingParts,
    /// How many words were chosen and names recorded, whatever forms they have.
    pub names: usize,
}

/// Whose word it is, from those that count most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum WhoseWord {
    Chosen,
    Child,
    GrownUp,
}

#[derive(Debug, Default)]
struct NamesOut {
    words: BTreeMap<String, (WhoseWord, Redaction)>,
    stays: BTreeSet<String>,
    letters: BTreeSet<String>,
    names: usize,
}

impl PeopleOut {
    /// What the person chose, and what the profile hides of the people of a record.
    pub fn of(record: &Record, plan: &BundlePlan, when: &When) -> Self {
        let mut out = NamesOut::chosen(plan);
        let hidden = |person: &&Person| put_for(person, plan.profile, when).is_some();
        let shown = shown_words(record, hidden);
        for person in record.people.iter().filter(hidden) {
            let Some(put) = put_for(person, plan.profile, when) else { continue };
            let whose = if person.child { WhoseWord::Child } else { WhoseWord::GrownUp };
            let about = about(person);
            for forms in person.names().map(|name| forms_of(name, person.child, &about)) {
                out.names += usize::from(!forms.goes.is_empty());
                out.stays.extend(forms.stays);
                out.letters.extend(forms.letters);
                for find in forms.goes {
                    let of_others = !person.child && shown.contains(&find.to_lowercase());
                    if of_others && forms.given.contains(&find) {
                        out.stays.insert(find);
                    } else {
                        out.take(whose, with_capital(find), &put);
                    }
                }
            }
        }
        out.done()
    }
}

impl NamesOut {
    fn chosen(plan: &BundlePlan) -> Self {
        let mut out = Self::default();
        for own in plan.leave_out.iter().filter(|own| !own.find.trim().is_empty()) {
            let put = match own.put.trim() {
                "" => redaction::left_out(),
                put => put.to_owned(),
            };
            out.names += 1;
            out.take(WhoseWord::Chosen, own.find.trim().to_owned(), &put);
        }
        out
    }

    fn done(self) -> PeopleOut {
        let Self { words, stays, letters, names } = self;
        let alone = |part: &String| !words.contains_key(&part.to_lowercase());
        let stays = stays.into_iter().filter(alone).collect();
        let list = words.into_values().map(|(_, word)| word).collect();
        let stays = StayingParts { words: stays, letters: letters.into_iter().collect() };
        PeopleOut { list, stays, names }
    }

    /// Takes a word in. One that two people share is shown by what both are.
    fn take(&mut self, whose: WhoseWord, find: String, put: &str) {
        let new = (whose, Redaction { find, put: put.to_owned() });
        match self.words.entry(new.1.find.to_lowercase()) {
            std::collections::btree_map::Entry::Vacant(place) => {
                place.insert(new);
            }
            std::collections::btree_map::Entry::Occupied(mut place) => {
                let (of, known) = place.get_mut();
                if whose < *of {
                    place.insert(new);
                } else if whose == *of && whose == WhoseWord::GrownUp && known.put != put {
                    known.put = of_both(&known.put, put);
                }
            }
        }
    }
}

/// A name as it is written. In small letters it would be a word that a person chose to leave out however it is written.
fn with_capital(find: String) -> String {
    let mut letters = find.chars();
    match letters.next() {
        Some(first) if !find.chars().any(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => find,
    }
}

/// What is put for a name that two grown-ups with different roles have.
fn of_both(one: &str, other: &str) -> String {
    let parent = redaction::a_parent_carer();
    if one == parent || other == parent { redaction::left_out() } else { redaction::an_officer() }
}

/// What a profile puts for a person; `None` where it shows the name.
fn put_for(person: &Person, profile: Profile, when: &When) -> Option<String> {
    match (profile, person.child, person.council) {
        (Profile::MyCopy, ..) => None,
        (_, true, _) => Some(child(person)),
        (_, false, true) if hides_contacts(profile) => Some(match person.role_at(when).0.trim() {
            "" => redaction::an_officer(),
            role => redaction::the_role(without_article(role)),
        }),
        (Profile::Public, false, false) => Some(redaction::a_parent_carer()),
        _ => None,
    }
}

/// The words by which people are shown: names of those who are not hidden, and what children are shown by.
fn shown_words(record: &Record, hidden: impl Fn(&&Person) -> bool) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut take = |text: &str| {
        let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '(' | ')'));
        words.extend(parts.filter(|part| !part.is_empty()).map(str::to_lowercase));
    };
    for person in &record.people {
        if !hidden(&person) {
            person.names().for_each(&mut take);
        } else if person.child {
            take(&person.shown_as);
        }
    }
    words
}

/// What is said of a person beside the name.
fn about(person: &Person) -> String {
    let roles = person.roles.iter().flat_map(|role| [&role.title, &role.organisation]);
    let all = [&person.role, &person.organisation].into_iter().chain(roles);
    all.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// A role without an article that somebody wrote before it.
fn without_article(role: &str) -> &str {
    let (first, rest) = role.split_once(' ').unwrap_or((role, ""));
    let article = ["the", "a", "an"].contains(&first.to_lowercase().as_str());
    Some(rest.trim()).filter(|rest| article && !rest.is_empty()).unwrap_or(role)
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
    if letters.is_empty() { redaction::the_child() } else { letters }
}
