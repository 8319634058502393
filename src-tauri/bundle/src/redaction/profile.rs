//! Who may see what: names, phone numbers and addresses by profile.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{
    contacts::hides_contacts,
    matcher::{Manner, Matcher},
    people_out::PeopleOut,
    standing::{StandingCount, StandingWords},
    text::Rules,
};
use crate::model::{Redaction, Replaced, StayingParts};
use evenhand_core::record::{BundlePlan, Record, When};

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
    stays: StayingParts,
    /// Every replacement made so far: how often, and the words around.
    made: Rc<RefCell<ProfilePlaces>>,
    standing: StandingWords,
    /// How many names and words go, whatever forms they have.
    names: usize,
    /// How often what stays and may be a name stood in what was shown so far.
    stood: Rc<RefCell<StandingCount>>,
}

impl Redactor {
    /// The replacements of a plan's profile, and those that the person added.
    pub fn new(record: &Record, plan: &BundlePlan) -> Self {
        Self::at(record, plan, &When::Undated)
    }

    /// The same in words about a time: officers by the role that they had then.
    pub fn at(record: &Record, plan: &BundlePlan, when: &When) -> Self {
        let PeopleOut { list, stays, names } = PeopleOut::of(record, plan, when);
        let out = Self::of(list, hides_contacts(plan.profile));
        Self { standing: StandingWords::of(&out.list, &stays), stays, names, ..out }
    }

    /// Those of its replacements that the person chose, for words that are public. It notes in the same list.
    pub fn chosen(&self, plan: &BundlePlan) -> Self {
        let own: BTreeSet<&str> = plan.leave_out.iter().map(|own| own.find.trim()).collect();
        let list = self.list.iter().filter(|word| own.contains(word.find.as_str())).cloned();
        Self::of(list.collect(), false).noting_with(self)
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
        Self { list, matcher, contacts_out, shown_anyway, ..Self::default() }
    }

    /// Notes what it replaces in the list of another one.
    pub fn noting_with(self, other: &Self) -> Self {
        Self { made: Rc::clone(&other.made), stood: Rc::clone(&other.stood), ..self }
    }

    /// The words taken out, for the last search of the file and the review list.
    pub fn list(&self) -> Vec<Redaction> {
        self.list.clone()
    }

    /// How many names and words it takes out, each in all its forms.
    pub fn names(&self) -> usize {
        self.names
    }

    /// Names that stay, because they are what a person is shown by.
    pub fn shown_anyway(&self) -> &[String] {
        &self.shown_anyway
    }

    /// Parts of names that stay where they stand alone.
    pub fn stays(&self) -> &StayingParts {
        &self.stays
    }

    /// How often what stays and may be a name stood in all that was shown.
    pub fn stood(&self) -> StandingCount {
        self.stood.borrow().clone()
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
        let shown = self.redact_title(name);
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

    /// A title of a paper as the profile shows it: a name goes there in small letters too.
    pub fn redact_title(&self, title: &str) -> String {
        let note = &mut |find: &str, put: &str, around| self.note(find, put, around);
        self.standing(self.rules().redact_title(title, note))
    }

    /// The text with every replacement made.
    pub fn redact(&self, text: &str) -> String {
        let note = &mut |find: &str, put: &str, around| self.note(find, put, around);
        self.standing(self.rules().redact(text, note))
    }

    /// Counts what stays in a text.
    fn standing(&self, shown: String) -> String {
        self.standing.count(&shown, &mut self.stood.borrow_mut());
        shown
    }

    /// The same of words that are printed within a sentence.
    pub fn redact_within(&self, text: &str) -> String {
        let note = &mut |find: &str, put: &str, around| self.note(find, put, around);
        self.standing(self.rules().redact_within(text, note))
    }

    fn rules(&self) -> Rules<'_> {
        let contacts_out = self.contacts_out;
        Rules { list: &self.list, matcher: &self.matcher, contacts_out, kept: 0 }
    }
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
