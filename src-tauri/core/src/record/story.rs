//! Pages that celebrate, and case studies: what was done together, and who agreed to be named on it.
//!
//! A name or somebody's words stand on a page only while that person's own tick holds. What was printed is noted with
//! the names that it showed, so that what is taken back later can be told.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Id;

/// A celebration page or a case study.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Stable id.
    pub id: Id,
    /// Which page it is: an id of the guide's pages, such as `celebration`.
    #[serde(default)]
    pub page: String,
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// What was written, by id of the guide's fields.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// Who may be named or quoted.
    #[serde(default)]
    pub people: Vec<StoryPerson>,
    /// What was printed, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub printed: Vec<StoryPrint>,
    /// The letter of thanks that it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Id>,
    /// When it was added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

/// What is made of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum StoryOutput {
    /// One A4 page.
    Page,
    /// A square card without pictures.
    Card,
    /// A document of several pages.
    Document,
}

/// Somebody who may stand on a page, if they say so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryPerson {
    /// Its id.
    pub id: Id,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The role, which is shown where the name is not.
    #[serde(default)]
    pub role: String,
    /// A child or young person: the name is never shown, whatever was ticked.
    #[serde(default)]
    pub child: bool,
    /// Their own words.
    #[serde(default)]
    pub words: String,
    /// The day on which the person agreed that the name is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_ok_on: Option<NaiveDate>,
    /// The day on which the person agreed that the words are quoted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote_ok_on: Option<NaiveDate>,
    /// The day on which the person took it back. It holds for the name and the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_on: Option<NaiveDate>,
}

impl StoryPerson {
    /// Somebody of whom nothing is said yet.
    pub fn new(id: Id) -> Self {
        Self {
            id,
            name: String::new(),
            role: String::new(),
            child: false,
            words: String::new(),
            name_ok_on: None,
            quote_ok_on: None,
            withdrawn_on: None,
        }
    }

    /// Whether the name may be shown on this day. Not whether it is the name of a child in the record.
    pub fn may_name(&self, on: NaiveDate) -> bool {
        !self.child && !self.name.trim().is_empty() && self.holds(self.name_ok_on, on)
    }

    /// Whether the words may be quoted on this day.
    pub fn may_quote(&self, on: NaiveDate) -> bool {
        !self.words.trim().is_empty() && self.holds(self.quote_ok_on, on)
    }

    /// Takes everything back.
    pub fn withdraw(&mut self, on: NaiveDate) {
        (self.name_ok_on, self.quote_ok_on) = (None, None);
        self.withdrawn_on = Some(on);
    }

    /// Agreed by this day, and not taken back since. What came in with both from elsewhere does not hold where the
    /// tick is not the later one.
    fn holds(&self, ticked: Option<NaiveDate>, on: NaiveDate) -> bool {
        ticked.is_some_and(|ticked| {
            ticked <= on && self.withdrawn_on.is_none_or(|withdrawn| ticked > withdrawn)
        })
    }
}

/// That a page was printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryPrint {
    /// The day.
    pub on: NaiveDate,
    /// What was made.
    pub output: StoryOutput,
    /// In large print.
    #[serde(default)]
    pub large_print: bool,
    /// Who stood on it, by name or with words.
    #[serde(default)]
    pub shown: Vec<PrintedPerson>,
}

/// Somebody on a page that was printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedPerson {
    /// Whom of the page it is.
    pub person: Id,
    /// The name that stood there. Empty: none did.
    #[serde(default)]
    pub name: String,
    /// The words that stood there. Empty: none did.
    #[serde(default)]
    pub words: String,
}

/// What stands on paper and is no longer allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBack<'a> {
    /// The printing.
    pub print: &'a StoryPrint,
    /// Who stands there.
    pub person: &'a PrintedPerson,
    /// The name stands there and may not.
    pub name: bool,
    /// The words stand there and may not.
    pub words: bool,
}

impl Story {
    /// A page that says nothing yet.
    pub fn new(id: Id, page: &str, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            page: page.to_owned(),
            title: String::new(),
            fields: BTreeMap::new(),
            people: Vec::new(),
            printed: Vec::new(),
            letter: None,
            added_on,
            sample: false,
        }
    }

    /// What a field says.
    pub fn field(&self, id: &str) -> &str {
        self.fields.get(id).map_or("", |words| words.trim())
    }

    /// What was printed and shows what may no longer be shown: of each output in each size the last print, for a new
    /// one takes the place of the one before. `named` says whether a name may be shown, by what the record knows too.
    pub fn taken_back(
        &self,
        on: NaiveDate,
        named: &dyn Fn(&StoryPerson) -> bool,
    ) -> Vec<TakenBack<'_>> {
        let mut last: BTreeMap<(StoryOutput, bool), &StoryPrint> = BTreeMap::new();
        for print in &self.printed {
            last.insert((print.output, print.large_print), print);
        }
        let mut back = Vec::new();
        for print in last.into_values() {
            for person in &print.shown {
                let now = self.people.iter().find(|own| own.id == person.person);
                let name = !person.name.is_empty()
                    && !now.is_some_and(|own| own.may_name(on) && named(own));
                let words = !person.words.is_empty() && !now.is_some_and(|own| own.may_quote(on));
                if name || words {
                    back.push(TakenBack { print, person, name, words });
                }
            }
        }
        back
    }
}

/// Every print that states of one page tell of, oldest first. Undo takes back a note of printing, and no paper: what
/// was printed once is told of until a later print takes its place.
pub fn every_print<'a>(states: impl IntoIterator<Item = &'a [StoryPrint]>) -> Vec<StoryPrint> {
    let mut all: Vec<StoryPrint> = Vec::new();
    for state in states {
        for (at, print) in state.iter().enumerate() {
            let in_state = state.iter().take(at + 1).filter(|own| *own == print).count();
            if all.iter().filter(|own| *own == print).count() < in_state {
                all.push(print.clone());
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn id(n: u128) -> Id {
        Id(uuid::Uuid::from_u128(n))
    }

    fn ticked() -> StoryPerson {
        StoryPerson {
            name: "A name".to_owned(),
            role: "Parent carer".to_owned(),
            words: "We were heard.".to_owned(),
            name_ok_on: Some(day(3)),
            quote_ok_on: Some(day(3)),
            ..StoryPerson::new(id(1))
        }
    }

    fn printed(person: StoryPerson) -> Story {
        let shown = PrintedPerson {
            person: person.id,
            name: person.name.clone(),
            words: person.words.clone(),
        };
        let print = StoryPrint {
            on: day(4),
            output: StoryOutput::Page,
            large_print: false,
            shown: vec![shown],
        };
        Story {
            people: vec![person],
            printed: vec![print],
            ..Story::new(id(9), "celebration", DateTime::UNIX_EPOCH)
        }
    }

    #[test]
    fn a_name_is_shown_only_while_its_tick_holds() {
        assert!(!ticked().may_name(day(2)) && ticked().may_name(day(3)));
        assert!(!StoryPerson { name_ok_on: None, ..ticked() }.may_name(day(9)));
        assert!(!StoryPerson { child: true, ..ticked() }.may_name(day(9)), "a child's never");
        assert!(StoryPerson { child: true, ..ticked() }.may_quote(day(9)));
        for back in [3, 5, 28] {
            let withdrawn = StoryPerson { withdrawn_on: Some(day(back)), ..ticked() };
            assert!(!withdrawn.may_name(day(4)) && !withdrawn.may_quote(day(4)));
        }
        let again =
            StoryPerson { name_ok_on: Some(day(7)), withdrawn_on: Some(day(5)), ..ticked() };
        assert!(again.may_name(day(8)));
        assert!(!again.may_quote(day(8)), "only the name was ticked again");
    }

    #[test]
    fn what_was_printed_and_taken_back_since_is_told_until_it_is_printed_without() {
        let told = |story: &Story| story.taken_back(day(4), &|_| true).len();
        let mut story = printed(ticked());
        assert_eq!(told(&story), 0);
        assert_eq!(story.taken_back(day(4), &|_| false).len(), 1, "a child's name in the record");
        // On the day of printing itself, too.
        story.people[0].withdraw(day(4));
        let back = story.taken_back(day(4), &|_| true);
        assert!(back[0].name && back[0].words && back[0].print.on == day(4));
        let without =
            |large_print, output| StoryPrint { on: day(4), output, large_print, shown: Vec::new() };
        story.printed.push(without(true, StoryOutput::Page));
        story.printed.push(without(false, StoryOutput::Card));
        assert_eq!(told(&story), 1, "another size or output takes no page back");
        story.printed.push(without(false, StoryOutput::Page));
        assert_eq!(told(&story), 0);
        // Whoever is no longer on the list did not agree either.
        let mut gone = printed(ticked());
        gone.people.clear();
        assert_eq!(told(&gone), 1);
    }

    #[test]
    fn a_print_stays_known_when_its_note_is_undone_and_done_again() {
        let print = |large_print| StoryPrint {
            on: day(4),
            output: StoryOutput::Page,
            large_print,
            shown: Vec::new(),
        };
        let (one, two) = (print(false), print(true));
        let states = |all: &[&[&StoryPrint]]| {
            let all: Vec<Vec<StoryPrint>> =
                all.iter().map(|state| state.iter().map(|own| (*own).clone()).collect()).collect();
            every_print(all.iter().map(Vec::as_slice))
        };
        assert_eq!(states(&[&[], &[&one], &[]]), vec![one.clone()], "undone");
        assert_eq!(states(&[&[&one], &[], &[&one]]), vec![one.clone()], "and done again");
        assert_eq!(states(&[&[&one], &[&one, &two], &[&one]]), [one.clone(), two.clone()]);
        assert_eq!(
            states(&[&[&one], &[&one, &two], &[&one, &two, &one]]),
            [one.clone(), two.clone(), one.clone()],
            "the first once more"
        );
        assert_eq!(states(&[&[&one], &[], &[&two]]), [one, two], "another after it");
    }
}
