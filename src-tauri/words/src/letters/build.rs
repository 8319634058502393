//! Builds a letter from a template and facts: the text, and the list of what is known, missing and left out.

use serde::{Deserialize, Serialize};

use super::check::notices;
use super::facts::KnownFacts;
use super::fill::{fill, one_line, points};
use super::input::{LetterInput, LetterNotice};
use super::template::{LetterBlock, LetterReply, LetterTemplate, Needed};
use evenhand_core::record::FactValue;

/// A letter as it was built, to be changed by the person who sends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftLetter {
    /// The template's id.
    pub template: String,
    /// The subject line.
    pub subject: String,
    /// What it says, from top to bottom.
    pub parts: Vec<LetterPart>,
    /// Facts that are known, by id, in the template's order.
    pub known: Vec<String>,
    /// Facts that are not known and could stand in it, by id.
    pub missing: Vec<String>,
    /// Facts that the person left out, by id.
    pub left_out: Vec<String>,
    /// Those of the missing that the letter cannot do without: each is a gap in its text.
    pub gaps: Vec<String>,
    /// What may be wrong with the facts.
    pub notices: Vec<LetterNotice>,
    /// When an answer is due.
    pub replies: Vec<LetterReply>,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterPart {
    /// A paragraph.
    Paragraph(String),
    /// Points with a bullet.
    Points(Vec<String>),
    /// A table.
    Table {
        /// The headings of its columns.
        columns: Vec<String>,
        /// Its rows, each with a cell for each column.
        rows: Vec<Vec<String>>,
    },
}

impl DraftLetter {
    /// Whether nothing is missing that the letter cannot do without.
    pub fn is_whole(&self) -> bool {
        self.gaps.is_empty()
    }

    /// The letter as plain text, with a blank line between its parts.
    pub fn text(&self) -> String {
        self.parts.iter().map(LetterPart::text).collect::<Vec<_>>().join("\n\n")
    }
}

impl LetterPart {
    /// The part as plain text. A row of a table is one line a cell, with the column's heading before it.
    pub fn text(&self) -> String {
        match self {
            Self::Paragraph(text) => text.clone(),
            Self::Points(points) => {
                points.iter().map(|point| format!("- {point}")).collect::<Vec<_>>().join("\n")
            }
            Self::Table { columns, rows } => {
                let row = |cells: &Vec<String>| {
                    let cell = |(column, cell): (&String, &String)| format!("{column}: {cell}");
                    columns.iter().zip(cells).map(cell).collect::<Vec<_>>().join("\n")
                };
                rows.iter().map(row).collect::<Vec<_>>().join("\n\n")
            }
        }
    }
}

/// Builds a letter. What is missing is named and never made up.
pub fn build(template: &LetterTemplate, input: LetterInput<'_>) -> DraftLetter {
    let known = KnownFacts::new(template, input.facts, input.left_out);
    let facts = || template.facts.iter().filter(|fact| known.matters(fact));
    let ids = |wanted: &dyn Fn(&super::LetterFact) -> bool| {
        facts().filter(|fact| wanted(fact)).map(|fact| fact.id.clone()).collect::<Vec<_>>()
    };
    let unknown =
        |fact: &super::LetterFact| known.get(&fact.id).is_none() && !known.is_left_out(fact);
    let subject = template
        .subject
        .iter()
        .find(|line| known.stands(&line.known, &line.unknown, &line.is))
        .map(|line| fill(template, known, &line.text))
        .unwrap_or_default();
    DraftLetter {
        template: template.id.clone(),
        subject,
        parts: template.body.iter().flat_map(|block| parts(template, known, block)).collect(),
        known: ids(&|fact| known.get(&fact.id).is_some()),
        missing: ids(&unknown),
        left_out: ids(&|fact| known.is_left_out(fact)),
        gaps: ids(&|fact| fact.needed == Needed::Must && unknown(fact)),
        notices: notices(template, known, input),
        replies: template.replies.iter().filter(|reply| known.chosen(&reply.is)).cloned().collect(),
    }
}

/// What a block comes to: nothing where it does not stand.
fn parts(template: &LetterTemplate, known: KnownFacts<'_>, block: &LetterBlock) -> Vec<LetterPart> {
    if !known.stands(&block.known, &block.unknown, &block.is) {
        return Vec::new();
    }
    if let Some(text) = &block.text {
        return vec![LetterPart::Paragraph(fill(template, known, text))];
    }
    let fact = block.list.as_ref().or(block.own.as_ref()).or(block.rows.as_ref());
    match fact.and_then(|id| known.get(id)) {
        Some(FactValue::Lines(lines)) => vec![LetterPart::Points(points(lines))],
        Some(FactValue::Text(text)) => paragraphs(text),
        Some(FactValue::Rows(rows)) => {
            vec![LetterPart::Table { columns: block.columns.clone(), rows: table(block, rows) }]
        }
        _ => Vec::new(),
    }
}

/// The writer's own words: a paragraph for each line that has some.
fn paragraphs(text: &str) -> Vec<LetterPart> {
    text.lines().map(one_line).filter(|line| !line.is_empty()).map(LetterPart::Paragraph).collect()
}

/// Rows with as many cells as there are columns; rows that say nothing are left out.
fn table(block: &LetterBlock, rows: &[Vec<String>]) -> Vec<Vec<String>> {
    rows.iter()
        .map(|row| {
            let mut cells: Vec<String> = row.iter().map(|cell| one_line(cell)).collect();
            cells.resize(block.columns.len(), String::new());
            cells
        })
        .filter(|row| row.iter().any(|cell| !cell.is_empty()))
        .collect()
}
