//! The toolkit: forms to print, and the page for the officer who invites.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::charter::Measure;

/// The toolkit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToolkitGuide {
    /// Version of the file format.
    pub format: u32,
    /// The kind of guide: `toolkit`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// Forms to print.
    pub blanks: Vec<ToolkitBlank>,
    /// The page for the officer who invites.
    pub officer: OfficerPage,
}

/// A form to print and fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToolkitBlank {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// Who uses it.
    #[serde(rename = "for")]
    pub audience: BlankFor,
    /// How its page stands.
    pub page: BlankPage,
    /// The rules of a charter that it helps to keep.
    pub rests_on: Vec<Measure>,
    /// The set of questions that it prints, by id, where it is a feedback form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// The ladder that it prints, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ladder: Option<BlankLadder>,
    /// What stands on it, from top to bottom.
    pub parts: Vec<BlankPart>,
}

/// Who uses a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankFor {
    /// The officer who invites.
    Officer,
    /// Everybody.
    Anyone,
}

/// How a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankPage {
    /// Upright.
    Portrait,
    /// On its long side.
    Landscape,
}

/// Which ladder a form prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankLadder {
    /// The one that the person chooses.
    Any,
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum BlankPart {
    /// A heading.
    Heading {
        /// Its words.
        words: String,
    },
    /// A paragraph.
    Words {
        /// Its words.
        words: String,
    },
    /// A label with a line to write on, filled in where the fact is known.
    Line {
        /// Its id.
        id: String,
        /// Its label.
        label: String,
        /// The fact that fills it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fact: Option<BlankFact>,
    },
    /// A label with a box to write in.
    Box {
        /// Its id.
        id: String,
        /// Its label.
        label: String,
        /// How many lines it is high.
        lines: u32,
    },
    /// Things to tick.
    Ticks {
        /// Its id.
        id: String,
        /// Its label.
        label: String,
        /// What can be ticked.
        options: Vec<String>,
        /// More than one can be ticked.
        many: bool,
    },
    /// A table to fill in.
    Table(BlankTable),
    /// Points with a bullet.
    List {
        /// The points.
        items: Vec<String>,
    },
}

/// A table to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlankTable {
    /// Its id.
    pub id: String,
    /// Its label. Empty: the form's title is enough.
    pub label: String,
    /// Its columns, with each one's share of the width in percent.
    pub columns: Vec<BlankColumn>,
    /// How many empty rows it has.
    pub rows: u32,
}

/// A column of a table to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlankColumn {
    /// Its heading.
    pub name: String,
    /// Its share of the width in percent.
    pub share: u32,
}

/// A fact that fills a line of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankFact {
    /// What the meeting is for.
    What,
    /// The meeting's day and hours on one line, such as "Mon 30 Nov 2026, 10am to 12 noon".
    When,
    /// The meeting's day.
    Day,
    /// Where it is.
    Place,
    /// How to join from elsewhere.
    Online,
    /// The last good day for agenda and papers.
    PapersBy,
    /// The day by which people answer.
    ReplyBy,
    /// Whom to ask.
    Contact,
    /// What is paid, and how.
    Costs,
    /// The day by which notes come.
    NotesBy,
    /// Who leads the meeting.
    Chair,
    /// The group.
    Group,
    /// The charter's notice, in words.
    NoticeWords,
    /// The charter's time for papers, in words.
    PapersWords,
    /// The charter's hours, in words.
    WindowWords,
    /// The charter's length, in words.
    LengthWords,
}

/// The page for the officer who invites. `{last_day}` and the like stand for what was worked out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficerPage {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// Its first words.
    pub opening: String,
    /// The words of each rule.
    pub rules: Vec<OfficerRule>,
    /// Where a last good day is no working day.
    pub weekend: String,
    /// Where a last good day has gone by.
    pub past: String,
    /// Where the charter has no such rule.
    pub not_said: String,
    /// Where its rule is about other kinds of meeting.
    pub other_kinds: String,
    /// Where the charter does not apply on the day of the meeting.
    pub not_in_force: String,
    /// What else helps.
    pub list: Vec<String>,
    /// Its last words.
    pub closing: String,
}

/// The words for one rule of a charter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficerRule {
    /// What the rule measures.
    pub measures: Measure,
    /// What it is called.
    pub name: String,
    /// What to do.
    pub words: String,
    /// The sum.
    pub sum: String,
    /// Where the charter's words can be read two ways. Empty: they cannot.
    pub two_readings: String,
}

impl ToolkitBlank {
    /// The form as plain text for an email, with the facts that are known. Where one is not, its line stays open.
    pub fn text(&self, facts: &BTreeMap<BlankFact, String>) -> String {
        let part = |part: &BlankPart| match part {
            BlankPart::Heading { words } | BlankPart::Words { words } => words.clone(),
            BlankPart::Line { label, fact, .. } => {
                let value = fact.and_then(|fact| facts.get(&fact)).map_or("", |value| value.trim());
                format!("{label}: {value}").trim_end().to_owned()
            }
            BlankPart::Box { label, .. } => format!("{label}:"),
            BlankPart::Ticks { label, options, .. } => format!("{label}: {}", options.join(" / ")),
            BlankPart::Table(table) => table
                .columns
                .iter()
                .map(|column| column.name.clone())
                .collect::<Vec<_>>()
                .join(" | "),
            BlankPart::List { items } => {
                items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
            }
        };
        let mut lines = vec![self.title.clone(), String::new()];
        for (at, this) in self.parts.iter().enumerate() {
            // Lines to fill in stand together; everything else has air before it.
            let joined = matches!(this, BlankPart::Line { .. })
                && at.checked_sub(1).and_then(|before| self.parts.get(before)).is_some_and(
                    |before| matches!(before, BlankPart::Line { .. } | BlankPart::Heading { .. }),
                );
            if at > 0 && !joined {
                lines.push(String::new());
            }
            lines.push(part(this));
        }
        lines.join("\n")
    }
}

/// The toolkit that comes with Evenhand. `None` never happens: a test reads the file.
pub fn toolkit() -> Option<&'static ToolkitGuide> {
    static GUIDE: OnceLock<Option<ToolkitGuide>> = OnceLock::new();
    GUIDE.get_or_init(|| serde_json::from_str(FILE).ok()).as_ref()
}

const FILE: &str = include_str!("../../data/guides/toolkit.json");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        let guide = serde_json::from_str::<ToolkitGuide>(FILE).unwrap();
        assert_eq!(toolkit(), Some(&guide));
    }
}
