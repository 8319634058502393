//! Pages that celebrate, and case studies: what is asked, and whose name may stand on them.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The pages, and the words of consent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryGuide {
    /// Version of the file format.
    pub format: u32,
    /// The kind of guide: `stories`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// The words in which consent is asked for and told of.
    pub consent: StoryConsent,
    /// The pages.
    pub pages: Vec<StoryPage>,
}

/// The words of consent. `{day}` and `{who}` stand for what the record holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryConsent {
    /// Beside the tick for a name.
    pub ask: String,
    /// Beside the tick for quoted words.
    pub quote: String,
    /// When it was ticked.
    pub ticked: String,
    /// That it can be taken back.
    pub withdraw: String,
    /// What happens without it.
    pub without: String,
    /// That a child's name is never shown.
    pub child: String,
    /// Where it was taken back after the page was printed.
    pub reprint: String,
}

/// A page to fill in and print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryPage {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// What is made of it.
    pub outputs: Vec<StoryOutput>,
    /// What is asked.
    pub fields: Vec<StoryField>,
}

/// What is made of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoryOutput {
    /// One A4 page.
    Page,
    /// A square card without pictures.
    Card,
    /// A document of several pages.
    Document,
}

/// One thing that a page asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryField {
    /// Its id.
    pub id: String,
    /// Its heading on the page.
    pub label: String,
    /// The question.
    pub ask: String,
    /// Lines of the box on paper.
    pub lines: u32,
    /// How many words there is room for.
    pub max_words: u32,
}

/// A name that may stand on a page, if the person says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameConsent {
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The role, which is shown where the name is not.
    #[serde(default)]
    pub role: String,
    /// A child or young person: the name is never shown, whatever was ticked.
    #[serde(default)]
    pub child: bool,
    /// The day on which the person ticked that the name may be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_ok_on: Option<NaiveDate>,
    /// The day on which the person ticked that the words may be quoted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote_ok_on: Option<NaiveDate>,
    /// The day on which the person took it back. It holds for the name and the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_on: Option<NaiveDate>,
}

impl NameConsent {
    /// What is shown of the person on a page that is printed on this day.
    pub fn shown(&self, on: NaiveDate) -> &str {
        if !self.child && self.holds(self.name_ok_on, on) { &self.name } else { &self.role }
    }

    /// Whether the person's words may be quoted on a page that is printed on this day.
    pub fn may_quote(&self, on: NaiveDate) -> bool {
        self.holds(self.quote_ok_on, on)
    }

    /// Whether a page that was printed on this day shows what was taken back since.
    pub fn needs_reprint(&self, printed_on: NaiveDate) -> bool {
        let shown = !self.child && self.holds(self.name_ok_on, printed_on)
            || self.holds(self.quote_ok_on, printed_on);
        shown && self.withdrawn_on.is_some()
    }

    /// Ticked by this day, and not taken back by it. A tick that was given again after that holds again.
    fn holds(&self, ticked: Option<NaiveDate>, on: NaiveDate) -> bool {
        let Some(ticked) = ticked.filter(|ticked| *ticked <= on) else { return false };
        self.withdrawn_on.is_none_or(|withdrawn| withdrawn > on || ticked > withdrawn)
    }
}

/// The pages that come with Evenhand.
pub fn stories() -> &'static StoryGuide {
    static GUIDE: OnceLock<StoryGuide> = OnceLock::new();
    // A test reads the file by itself, so that it is never left out.
    GUIDE.get_or_init(|| serde_json::from_str(FILE).unwrap_or_default())
}

const FILE: &str = include_str!("../../data/guides/stories.json");

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn ticked() -> NameConsent {
        NameConsent {
            name: "A name".to_owned(),
            role: "Parent carer".to_owned(),
            name_ok_on: Some(day(3)),
            quote_ok_on: Some(day(3)),
            ..NameConsent::default()
        }
    }

    #[test]
    fn the_file_is_read() {
        serde_json::from_str::<StoryGuide>(FILE).unwrap();
        let pages: Vec<_> = stories().pages.iter().map(|page| page.id.as_str()).collect();
        assert_eq!(pages, ["celebration", "case-study"]);
    }

    #[test]
    fn a_name_is_shown_only_while_its_tick_holds() {
        assert_eq!(ticked().shown(day(2)), "Parent carer");
        assert_eq!(ticked().shown(day(3)), "A name");
        assert_eq!(NameConsent { name_ok_on: None, ..ticked() }.shown(day(9)), "Parent carer");
        let withdrawn = NameConsent { withdrawn_on: Some(day(5)), ..ticked() };
        assert_eq!(withdrawn.shown(day(4)), "A name");
        assert_eq!(withdrawn.shown(day(5)), "Parent carer");
        assert!(!withdrawn.may_quote(day(5)));
        let again = NameConsent { name_ok_on: Some(day(7)), ..withdrawn };
        assert_eq!(again.shown(day(8)), "A name");
        assert!(!again.may_quote(day(8)), "only the name was ticked again");
    }

    #[test]
    fn a_childs_name_is_never_shown() {
        let child = NameConsent { child: true, ..ticked() };
        assert_eq!(child.shown(day(9)), "Parent carer");
        assert!(child.may_quote(day(9)));
    }

    #[test]
    fn a_printed_page_that_shows_what_was_taken_back_is_printed_again() {
        let withdrawn = NameConsent { withdrawn_on: Some(day(5)), ..ticked() };
        assert!(withdrawn.needs_reprint(day(4)));
        assert!(!withdrawn.needs_reprint(day(5)), "it was not shown by then");
        assert!(!withdrawn.needs_reprint(day(2)), "it was not shown yet");
        assert!(!ticked().needs_reprint(day(4)));
        let child = NameConsent { child: true, quote_ok_on: None, ..withdrawn };
        assert!(!child.needs_reprint(day(4)));
    }
}
