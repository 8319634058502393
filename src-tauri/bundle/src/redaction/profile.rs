//! Who may see what: names, phone numbers and addresses by profile.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{
    contacts::hides_contacts,
    matcher::{Manner, Matcher},
    text::Rules,
};
use crate::model::{Redaction, Replaced};
use evenhand_core::record::{BundlePlan, Person, Profile, Record, When};
use evenhand_words::tr::redaction;

/// What stands before a name and is no part of it. These are no names themselves.
const SHORT_TITLES: [&str; 9] = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "cllr", "rev"];
/// These may be: somebody is called Jo Master.
const TITLES: [&str; 8] =
    ["professor", "sir", "dame", "lady", "lord", "master", "councillor", "reverend"];
/// Examples of one word in the review list.
const EXAMPLES: usize = 5;

/// How often each word was replaced, and the words around.
type ProfilePlaces = BTreeMap<Redaction, (u32, BTreeSet<String>)>;

/// Replaces what a profile does not show.
#[derive(Clone, Debug, Default)]
pub(crate) struct Redactor {
    /// Longest first, so that a full name goes before its parts.
    list: Vec<Redaction>,
    matcher: Matcher,
    contacts_out: bool,
    /// Names that stay, because a person chose to be shown by them.
    shown_anyway: Vec<String>,
    /// Every replacement made so far: how often, and the words around.
    made: Rc<RefCell<ProfilePlaces>>,
}

impl Redactor {
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
                put: match own.put.trim() {
                    "" => redaction::left_out(),
                    put => put.to_owned(),
                },
            })
            .collect();
        let by_role = hides_contacts(profile);
        for person in &record.people {
            let put = match (profile, person.child, person.council) {
                (Profile::MyCopy, ..) => continue,
                (_, true, _) => child(person),
                (_, false, true) if by_role => match person.role_at(when).0.trim() {
                    "" => redaction::an_officer(),
                    role => redaction::the_role(without_article(role)),
                },
                (Profile::Public, false, false) => redaction::a_parent_carer(),
                _ => continue,
            };
            for find in person.names().flat_map(|name| names(name, person.child)) {
                list.insert(Redaction { find, put: put.clone() });
            }
        }
        Self::of(list.into_iter().collect(), by_role)
    }

    /// These replacements, and those of telephone numbers and addresses for mail.
    pub fn of(list: Vec<Redaction>, contacts_out: bool) -> Self {
        // What a person chose to be shown by is not a secret, and no other name may come in with it.
        let (shown, kept): (Vec<Redaction>, Vec<Redaction>) = list.into_iter().partition(|word| {
            Matcher::new(std::slice::from_ref(word)).is_in(&word.put, Manner::Text)
        });
        let mut list = kept;
        list.sort_by_key(|word| std::cmp::Reverse(word.find.chars().count()));
        let matcher = Matcher::new(&list);
        let rules = Rules { list: &list, matcher: &matcher, contacts_out, kept: 0 };
        let puts: Vec<String> =
            list.iter().map(|word| rules.redact_within(&word.put, &mut |_, _, _| ())).collect();
        for (word, put) in list.iter_mut().zip(puts) {
            word.put = put;
        }
        let shown_anyway = shown.into_iter().map(|word| word.find).collect();
        Self { list, matcher, contacts_out, shown_anyway, made: Rc::default() }
    }

    /// Notes what it replaces in the list of another one.
    pub fn noting_with(self, other: &Self) -> Self {
        Self { made: Rc::clone(&other.made), ..self }
    }

    /// The words taken out, for the last search of the file and the review list.
    pub fn list(&self) -> Vec<Redaction> {
        self.list.clone()
    }

    /// Names that stay, because they are what a person is shown by.
    pub fn shown_anyway(&self) -> &[String] {
        &self.shown_anyway
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
    pub fn redact_name(&self, name: &str, label: &str) -> String {
        let shown = self.redact(name);
        if !self.rules().hold(&shown, Manner::Label) {
            return shown;
        }
        match name.rsplit_once('.') {
            Some((_, ending)) if ending.len() <= 5 && !self.rules().hold(ending, Manner::Label) => {
                format!("{label}.{ending}")
            }
            _ => label.to_owned(),
        }
    }

    /// The text with every replacement made.
    pub fn redact(&self, text: &str) -> String {
        let note = &mut |find: &str, put: &str, around| self.note(find, put, around);
        self.rules().redact(text, note)
    }

    /// The same of words that are printed within a sentence.
    pub fn redact_within(&self, text: &str) -> String {
        let note = &mut |find: &str, put: &str, around| self.note(find, put, around);
        self.rules().redact_within(text, note)
    }

    fn rules(&self) -> Rules<'_> {
        let contacts_out = self.contacts_out;
        Rules { list: &self.list, matcher: &self.matcher, contacts_out, kept: 0 }
    }
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

/// The full name and its parts that mean the person: of a child each one, of others the last. An initial
/// means nobody.
pub(super) fn names(name: &str, child: bool) -> Vec<String> {
    let trim = |part: &str| part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let words: Vec<String> =
        name.split_whitespace().map(trim).filter(|part| !part.is_empty()).collect();
    let is_title = |(at, part): (usize, &String)| {
        let small = part.to_lowercase();
        // The last word of "Jo Master" is a name, and that of "Lark, Dame" is none.
        let last = at > 0 && at + 1 == words.len() && !name.contains(',');
        SHORT_TITLES.contains(&small.as_str()) || !last && TITLES.contains(&small.as_str())
    };
    let parts: Vec<String> = words
        .iter()
        .enumerate()
        .filter(|word| !is_title(*word))
        .map(|(_, part)| part.clone())
        .collect();
    let whole = parts.join(" ");
    if whole.is_empty() {
        return Vec::new();
    }
    let mut out = BTreeSet::from([whole]);
    let keep = if child { 0 } else { parts.len() - 1 };
    for part in parts.iter().skip(keep) {
        out.insert(part.clone());
        if child {
            out.extend(part.split(['-', '\u{2010}', '\u{2011}']).map(str::to_owned));
        }
    }
    // In a script without letters one sign can be a whole name.
    let means = |part: &String| part.chars().count() > 1 || parts.len() == 1;
    out.into_iter().filter(means).collect()
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
            Redactor::at(&record, &plan, &when).redact("Ann Other and Annie Maiden came.")
        };
        assert_eq!(shown(2019), "The deputy and the deputy came.");
        assert_eq!(shown(2021), "The director and the director came.");
        let later = Redactor::new(&record, &plan);
        assert_eq!(later.redact("Annie Maiden"), "The director");
        assert_eq!(later.redact_within("Annie Maiden"), "the director");
    }

    #[test]
    fn every_replacement_is_told_with_the_words_around_it() {
        let school = Redaction { find: "Oak School".into(), put: "the school".into() };
        let redactor = Redactor::of(vec![school], true);
        let shown =
            redactor.redact("Oak School rang a@b.org of OAK SCHOOL. 020 8489 0000 is theirs.");
        assert_eq!(
            shown,
            "The school rang [address out] of the school. [phone number out] is theirs."
        );
        let made: Vec<_> = redactor.made().into_iter().map(|r| (r.find, r.times)).collect();
        let wanted = [("020 8489 0000", 1), ("Oak School", 2), ("a@b.org", 1)];
        assert_eq!(made, wanted.map(|(find, times)| (find.to_owned(), times)));
        let school = &redactor.made()[1];
        assert!(school.around.iter().any(|around| around.starts_with("Oak School rang")));
    }

    #[test]
    fn a_child_goes_by_every_part_of_the_name_and_others_by_the_last() {
        let sorted = |name: &str, child| names(name, child).join(", ");
        assert_eq!(sorted("Jo Finch", true), "Finch, Jo, Jo Finch");
        assert_eq!(
            sorted("Miss Jo A. Smith-Jones", true),
            "Jo, Jo A Smith-Jones, Jones, Smith, Smith-Jones"
        );
        assert_eq!(sorted("Dr Ann Ng", false), "Ann Ng, Ng");
        assert_eq!(sorted("Finch, Jo", true), "Finch, Finch Jo, Jo");
        assert_eq!(sorted(" Mr ", true), "");
        assert_eq!(sorted("Councillor Ann Lord", false), "Ann Lord, Lord");
        assert_eq!(sorted("Jo Master", true), "Jo, Jo Master, Master");
        assert_eq!(sorted("Lark, Dame", false), "Lark");
    }

    #[test]
    fn what_a_child_is_shown_by_is_shown_and_brings_no_other_name_in() {
        let word = |find: &str, put: &str| Redaction { find: find.into(), put: put.into() };
        let redactor = Redactor::of(
            vec![
                word("Robin Page", "Rob"),
                word("Rob", "Rob"),
                word("Lark", "Rob Page’s aide"),
                word("Page", "R."),
            ],
            false,
        );
        assert_eq!(redactor.redact("Robin Page, Rob, Lark"), "Rob, Rob, Rob R.’s aide");
    }

    #[test]
    fn a_name_in_a_name_of_a_file_goes() {
        let word = |find: &str| Redaction { find: find.into(), put: "Kit".into() };
        let redactor = Redactor::of(vec![word("Jo"), word("Finch"), word("Marchbanks")], false);
        for (name, wanted) in [
            ("JoSmith_plan.pdf", "KitSmith_plan.pdf"),
            ("jo_plan.pdf", "Kit_plan.pdf"),
            ("jfinchplan.pdf", "jKitplan.pdf"),
            ("RobinMarchbanks_plan.txt", "RobinKit_plan.txt"),
            ("job-plan.pdf", "job-plan.pdf"),
        ] {
            assert_eq!(redactor.redact_name(name, "A01"), wanted);
        }
    }
}
