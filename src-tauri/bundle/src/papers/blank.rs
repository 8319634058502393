//! A form of the toolkit on paper, filled in as far as the facts are known.

use std::collections::BTreeMap;

use evenhand_core::forms::{self, FormStatement, QuestionSet};
use evenhand_core::guides::{BlankFact, BlankPart, BlankTable, ToolkitBlank};
use evenhand_core::ladder::{self, Ladder};
use evenhand_words::tr::guides;

use super::{heading, note, para};
use crate::model::{Block, BundleCell, BundleTable};

/// What a form consists of.
pub(super) fn blank_blocks(
    blank: &ToolkitBlank,
    facts: &BTreeMap<BlankFact, String>,
    ladder: Option<&Ladder>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let set = blank.form.as_deref().and_then(forms::newest);
    blocks.extend(set.into_iter().flat_map(form_blocks));
    let rungs = blank.ladder.and(ladder.or_else(|| ladder::builtin().first()));
    for part in &blank.parts {
        // The ladder stands before what is asked about it.
        if matches!(part, BlankPart::Box { .. })
            && let Some(ladder) = rungs
            && !blocks.iter().any(|block| matches!(block, Block::FillTable(_)))
        {
            blocks.push(ladder_table(ladder));
            blocks.push(note(&format!("{}. {}", ladder.title, ladder.link)));
        }
        blocks.extend(part_blocks(part, facts));
    }
    blocks
}

fn part_blocks(part: &BlankPart, facts: &BTreeMap<BlankFact, String>) -> Vec<Block> {
    vec![match part {
        BlankPart::Heading { words } => heading(2, words),
        BlankPart::Words { words } => para(words),
        BlankPart::Line { label, fact, .. } => {
            let words = fact.and_then(|fact| facts.get(&fact)).map_or("", |words| words.trim());
            Block::WriteLine { label: label.clone(), words: words.to_owned() }
        }
        BlankPart::Box { label, lines, .. } => {
            Block::WriteBox { label: label.clone(), lines: *lines, fills_page: false }
        }
        BlankPart::Ticks { label, options, .. } => {
            Block::Ticks { label: label.clone(), options: options.clone() }
        }
        BlankPart::Table(table) => fill_table(table),
        BlankPart::List { items } => super::bullets(items.iter().map(String::as_str)),
    }]
}

fn fill_table(table: &BlankTable) -> Block {
    let empty = || vec![BundleCell::default(); table.columns.len()];
    let rows = usize::try_from(table.rows.min(40)).unwrap_or(0);
    Block::FillTable(BundleTable {
        caption: table.label.clone(),
        widths: table.columns.iter().map(|column| share(column.share)).collect(),
        head: table.columns.iter().map(|column| column.name.clone()).collect(),
        rows: (0..rows).map(|_| empty()).collect(),
        row_heads: false,
    })
}

fn share(percent: u32) -> f32 {
    u16::try_from(percent).map_or(1.0, f32::from)
}

/// The rungs from the top, with room to mark each.
fn ladder_table(ladder: &Ladder) -> Block {
    let row = |rung: &ladder::LadderRung| {
        vec![
            BundleCell::default(),
            BundleCell::from(format!("{}. {}", rung.n, rung.name)),
            BundleCell::from(rung.words.clone()),
        ]
    };
    Block::FillTable(BundleTable {
        caption: ladder.title.clone(),
        widths: vec![0.14, 0.3, 0.56],
        head: vec!["P / F".to_owned(), ladder.title.clone(), guides::about()],
        rows: ladder.rungs.iter().rev().map(row).collect(),
        row_heads: false,
    })
}

/// A feedback form: a row a statement, a cell to tick for each answer.
pub(super) fn form_blocks(set: &QuestionSet) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut words = |text: &str| {
        if !text.is_empty() {
            blocks.push(para(text));
        }
    };
    words(&set.opening);
    let answers: Vec<String> = set
        .scale
        .steps
        .iter()
        .map(|step| step.words.clone())
        .chain([set.scale.cant_say.clone()])
        .collect();
    for (at, part) in parts(&set.statements).into_iter().enumerate() {
        let title = part.first().map(|own| own.heading.trim()).unwrap_or_default();
        if !title.is_empty() {
            blocks.push(heading(2, title));
        }
        // What to do is said once.
        let caption = if at == 0 { guides::steps() } else { String::new() };
        blocks.push(answers_table(set, part, (caption, &answers)));
    }
    for label in [&set.good, &set.different] {
        if !label.is_empty() {
            blocks.push(Block::WriteBox { label: label.clone(), lines: 3, fills_page: false });
        }
    }
    if !set.quote.is_empty() {
        blocks.push(Block::Ticks { label: String::new(), options: vec![set.quote.clone()] });
    }
    if !set.closing.is_empty() {
        blocks.push(para(&set.closing));
    }
    blocks
}

/// The statements of each part of a form: a heading begins one.
fn parts(statements: &[FormStatement]) -> Vec<&[FormStatement]> {
    statements.chunk_by(|_, next| next.heading.trim().is_empty()).collect()
}

fn answers_table(
    set: &QuestionSet,
    statements: &[FormStatement],
    (caption, answers): (String, &[String]),
) -> Block {
    let narrow = 0.62 / answers.len().max(1) as f32;
    let row = |own: &FormStatement| {
        let mut cells = vec![BundleCell::from(own.words.clone())];
        cells.resize(answers.len() + 1, BundleCell::default());
        cells
    };
    let table = BundleTable {
        caption,
        widths: std::iter::once(0.38).chain(answers.iter().map(|_| narrow)).collect(),
        head: std::iter::once(guides::statement()).chain(answers.iter().cloned()).collect(),
        rows: statements.iter().map(row).collect(),
        row_heads: true,
    };
    let steps = set.scale.steps.iter().map(|step| step.face);
    let faces: Vec<_> = std::iter::once(None).chain(steps).chain([None]).collect();
    if faces.iter().any(Option::is_some) {
        Block::FaceTable { table, faces }
    } else {
        Block::FillTable(table)
    }
}
