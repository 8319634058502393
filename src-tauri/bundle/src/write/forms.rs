//! What people said of meetings on feedback forms: counts from enough forms, and words that may be quoted.

use evenhand_core::forms::{self, FEWEST, FilledForm, FormResults, QuestionSet};
use evenhand_core::record::{Entry, FeedbackForm};
use evenhand_words::tr;

use super::WriteWork;
use crate::model::{Block, BundleCell, BundleTable, Inline, Section};
use crate::section_id::SectionId;

/// The forms of the bundle's meetings. `None`: none came in.
pub(super) fn section(work: &WriteWork<'_>) -> Option<Section> {
    let mut blocks = Vec::new();
    for entry in &work.entries {
        let mut sets: Vec<(&str, u32)> =
            of(work, entry).map(|form| (form.set.as_str(), form.version)).collect();
        sets.sort_unstable();
        sets.dedup();
        for (id, version) in sets {
            // Answers to questions that are not known here say nothing.
            if let Some(set) = known(work, id, version) {
                one(work, entry, &set, &mut blocks);
            }
        }
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.insert(0, para(tr::forms::section_lead()));
    Some(Section {
        id: Some(SectionId::Forms),
        title: tr::forms::section(),
        new_page: true,
        blocks,
    })
}

/// A set that comes with Evenhand, or one of the record's own, which says what a person wrote.
fn known(work: &WriteWork<'_>, id: &str, version: u32) -> Option<QuestionSet> {
    let mut set = forms::find_in(id, version, &work.input.record.form_sets)?;
    if !forms::is_builtin(id) {
        let statements = set.statements.iter_mut().map(|own| &mut own.words);
        let steps = set.scale.steps.iter_mut().map(|step| &mut step.words);
        for words in
            [&mut set.title, &mut set.scale.cant_say].into_iter().chain(statements).chain(steps)
        {
            *words = work.show(words);
        }
    }
    Some(set)
}

fn of<'a>(work: &WriteWork<'a>, entry: &'a Entry) -> impl Iterator<Item = &'a FeedbackForm> {
    let forms = &work.input.record.forms;
    forms.iter().filter(|form| form.meeting == Some(entry.id))
}

/// How many forms the good words of an entry are one of, in words; `None` where they are not from a form.
pub(super) fn from_forms(work: &WriteWork<'_>, entry: &Entry) -> Option<String> {
    let all = &work.input.record.forms;
    let form = all.iter().find(|form| form.kept.contains(&entry.id))?;
    let same = |own: &&FeedbackForm| {
        (&own.set, own.version, own.meeting) == (&form.set, form.version, form.meeting)
    };
    Some(tr::forms::from(all.iter().filter(same).count()))
}

fn one(work: &WriteWork<'_>, entry: &Entry, set: &QuestionSet, blocks: &mut Vec<Block>) {
    let own = of(work, entry).filter(|form| (&form.set, form.version) == (&set.id, set.version));
    let filled: Vec<FilledForm> = own.map(|form| form.filled.clone()).collect();
    let found = forms::results(set, &filled);
    let line = super::chronology::line_of(work, entry);
    let when = super::chronology::date_of(entry);
    let text = tr::forms::meeting_line(&when, line.trim_end_matches('.'));
    blocks.push(Block::Heading { level: 2, text, id: None });
    let came_in = tr::forms::came_in(found.forms);
    match table(set, &found, &came_in) {
        Some(table) => blocks.push(Block::Table(table)),
        None => blocks.push(para(format!("{came_in} {}", tr::forms::too_few(FEWEST)))),
    }
    quotes(work, entry, tr::forms::good(), &found.good, blocks);
    quotes(work, entry, tr::forms::different(), &found.different, blocks);
}

/// The counts of each statement. Nothing is a mean, and each line says out of how many.
fn table(set: &QuestionSet, found: &FormResults, came_in: &str) -> Option<BundleTable> {
    let counts = found.statements.as_ref()?;
    let steps = set.scale.steps.iter().map(|step| step.words.clone());
    let mut head = vec![tr::forms::statement()];
    head.extend(steps);
    head.extend([set.scale.cant_say.clone(), tr::forms::out_of()]);
    let rest = head.len().saturating_sub(1).max(1);
    let mut widths = vec![0.36];
    widths.extend(std::iter::repeat_n(0.64 / rest as f32, rest));
    let rows = set.statements.iter().zip(counts).map(|(statement, one)| {
        let mut row = vec![BundleCell::from(statement.words.clone())];
        row.extend(one.steps.iter().map(|count| BundleCell::from(count.to_string())));
        row.push(BundleCell::from(one.cant_say.to_string()));
        row.push(BundleCell::from(one.answered().to_string()));
        row
    });
    Some(BundleTable {
        caption: tr::forms::table(&set.title, came_in),
        widths,
        head,
        rows: rows.collect(),
        row_heads: true,
    })
}

/// Words that may be quoted, good and bad alike.
fn quotes(
    work: &WriteWork<'_>,
    entry: &Entry,
    heading: String,
    words: &[String],
    blocks: &mut Vec<Block>,
) {
    if words.is_empty() {
        return;
    }
    blocks.push(Block::Heading { level: 3, text: heading, id: None });
    let items = words.iter().map(|words| vec![Inline::Text(work.show_of(entry, words))]);
    blocks.push(Block::List { ordered: false, items: items.collect() });
}

fn para(text: String) -> Block {
    Block::Para(vec![Inline::Text(text)])
}
