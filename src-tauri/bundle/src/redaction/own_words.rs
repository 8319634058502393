//! Words that are to be taken out and are the bundle's own too: a child may be called Page, May or Will.
//!
//! The bundle's sentences keep them; what the record says does not. Which words these are is not guessed: the same
//! bundle is built from the record without its words, and what it still says is its own.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    folded::Folded,
    matcher::{Manner, Matcher},
    standing::StandingCount,
    text::{Rules, TakenOut},
};
use crate::{
    input::Input,
    model::{Block, Inline, Model, Redaction, Section},
};
use evenhand_core::record::{BundlePlan, LeaveOut, Record};
use evenhand_words::{all_said, tr::redaction};

/// What is printed on pages and in the file beside what the model says.
const LAYOUT: &str = "Page 1 of 2. Page of volume 1 of 2 to page. Volume, pages. Contents. Back to contents. Number. \
    Starts on. Original file. Date. Evidence for issue 1. Evidence for issues. Documents. Appendix. Appendices. \
    Attachment. Picture. A link in this document. A mark that someone made on this page. As in the originals. \
    Met. Not met. Can’t tell. Depends. Not covered. Go to web address. Evenhand. Untitled. Figure. Table. Chart.";

/// The same for a paper that binds no documents.
const LAYOUT_OF_A_PAPER: &str =
    "Page 1 of 2. Page. Evenhand. Untitled. Figure. A link in this document.";

/// Words of the model's list that its own sentences use. `build` makes a model from other facts.
pub(crate) fn own_words(
    model: &Model,
    input: &Input<'_>,
    build: impl Fn(&Input<'_>) -> Model,
) -> Vec<String> {
    let taken_out = TakenOut::of(model);
    let rules = Rules::of(&taken_out);
    let mut own = words_of(LAYOUT, &taken_out);
    own.extend(words_of(&all_said("documents"), &taken_out));
    own.extend(words_of(&all_said("redaction"), &taken_out));
    let mut said = false;
    each_text(model, &mut |text| said = said || rules.matcher.is_in(text, Manner::Text));
    if said {
        let plan = silent_plan(input.plan);
        let record = silent(input.record);
        let neutral = Input { record: &record, plan: &plan, contradictions: &[], ..*input };
        each_text(&build(&neutral), &mut |text| own.extend(words_of(text, &taken_out)));
    }
    own.sort();
    own.dedup();
    own
}

/// What a person chose to leave out and the bundle's own sentences say, with how often they do.
pub(crate) fn stays_in_own_words(model: &Model, plan: &BundlePlan) -> StandingCount {
    let chosen: BTreeSet<&str> = plan.leave_out.iter().map(|own| own.find.trim()).collect();
    let own = model.own_words.iter().filter(|word| chosen.contains(word.as_str()));
    let list: Vec<Redaction> =
        own.map(|find| Redaction { find: find.clone(), put: String::new() }).collect();
    let matcher = Matcher::new(&list);
    let mut found = StandingCount::new();
    let mut say = |text: &str| {
        for own in matcher.find(&Folded::of(text), Manner::Text) {
            if let Some(word) = list.get(own.word) {
                *found.entry(word.find.clone()).or_default() += 1;
            }
        }
    };
    say(LAYOUT);
    each_text(model, &mut say);
    found
}

/// Words of the list of a page that celebrates which it says by itself: what is printed on every page, its headings,
/// and last names that stand in it as words, in small letters.
pub(crate) fn own_words_of_page(
    model: &Model,
    headings: &[&str],
    words_too: &BTreeSet<String>,
) -> Vec<String> {
    let taken_out = TakenOut::of(model);
    let mut own = words_of(LAYOUT_OF_A_PAPER, &taken_out);
    let contacts = format!("{} {}", redaction::address_out(), redaction::phone_out());
    own.extend(words_of(&contacts, &taken_out));
    for heading in headings {
        own.extend(words_of(heading, &taken_out));
    }
    let list = model.redacted.iter().filter(|word| words_too.contains(&word.find));
    let list: Vec<Redaction> = list.cloned().collect();
    let matcher = Matcher::new(&list);
    each_text(model, &mut |text| {
        let folded = Folded::of(text);
        let small = |at: usize| folded.letters.get(at).is_some_and(|letter| !letter.upper);
        let all = matcher.all(&folded, Manner::Text).into_iter();
        let found = all.filter(|found| small(found.from)).filter_map(|found| list.get(found.word));
        own.extend(found.map(|word| word.find.clone()));
    });
    own.sort();
    own.dedup();
    own
}

/// The words that go and that a text has.
fn words_of(text: &str, taken_out: &TakenOut) -> Vec<String> {
    let found = taken_out.matcher.all(&Folded::of(text), Manner::Text);
    let words = found.iter().filter_map(|found| taken_out.list.get(found.word));
    words.map(|word| word.find.clone()).collect()
}

/// The plan without what a person wrote in it. What goes stays known: it goes from public charters too, which are then
/// no words of the bundle's own.
fn silent_plan(plan: &BundlePlan) -> BundlePlan {
    let silent = |own: &LeaveOut| LeaveOut { find: own.find.clone(), put: String::new() };
    let leave_out = plan.leave_out.iter().map(silent).collect();
    let said = plan.said_about.keys().map(|id| (id.clone(), "x".to_owned())).collect();
    let plan = silenced(plan).unwrap_or_else(|| plan.clone());
    BundlePlan { said_about: said, leave_out, ..plan }
}

/// The record without what a person wrote in it, and without people: nothing is to be taken out of it.
fn silent(record: &Record) -> Record {
    let record = Record { people: Vec::new(), ..record.clone() };
    silenced(&record).unwrap_or_else(|| Record {
        entries: Vec::new(),
        issues: Vec::new(),
        ..record
    })
}

fn silenced<T: serde::Serialize + serde::de::DeserializeOwned>(of: &T) -> Option<T> {
    let mut value = serde_json::to_value(of).ok()?;
    silence(&mut value);
    serde_json::from_value(value).ok()
}

/// Puts a letter in the place of every text. What programs wrote stays: ids, days, kinds.
fn silence(value: &mut Value) {
    match value {
        Value::String(text) if !is_of_a_program(text) => *text = "x".to_owned(),
        Value::Array(list) => list.iter_mut().for_each(silence),
        Value::Object(fields) => fields.values_mut().for_each(silence),
        _ => {}
    }
}

fn is_of_a_program(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-:.+".contains(c);
    let zone = |text: &str| {
        let (area, city) = text.split_once('/')?;
        let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
        (letters(area) && letters(city)).then_some(())
    };
    // A moment, such as 2026-11-26T09:00:00Z.
    let moment = text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| plain(c) || c == 'T' || c == 'Z');
    text.chars().all(plain) || moment || zone(text).is_some()
}

/// Every text of a model.
fn each_text(model: &Model, say: &mut dyn FnMut(&str)) {
    for text in [&model.title, &model.short_title, &model.author] {
        say(text);
    }
    for appendix in &model.appendices {
        for text in
            [&appendix.label, &appendix.title, &appendix.date, &appendix.source, &appendix.came_in]
        {
            say(text);
        }
    }
    for Section { title, blocks, .. } in model.front.iter().chain(&model.back) {
        say(title);
        blocks.iter().for_each(|block| block_texts(block, say));
    }
}

/// Every text of a block.
pub(crate) fn block_texts(block: &Block, say: &mut dyn FnMut(&str)) {
    match block {
        Block::Cover(cover) => {
            for text in [&cover.kind, &cover.title, &cover.confidential] {
                say(text);
            }
            for (label, text) in &cover.lines {
                say(label);
                say(text);
            }
            inline_texts(&cover.sentence, say);
        }
        Block::Heading { text, .. } | Block::Plain(text) => say(text),
        Block::Para(words) | Block::Lead(words) | Block::Note(words) => inline_texts(words, say),
        Block::WriteLine { label, words } => {
            say(label);
            say(words);
        }
        Block::WriteBox { label, .. } => say(label),
        Block::Ticks { label, options } => {
            say(label);
            options.iter().for_each(|text| say(text));
        }
        Block::List { items, .. } => items.iter().for_each(|words| inline_texts(words, say)),
        Block::Quote { text, source } => [text, source].into_iter().for_each(|text| say(text)),
        Block::Table(table) | Block::FillTable(table) | Block::FaceTable { table, .. } => {
            say(&table.caption);
            table.head.iter().for_each(|text| say(text));
            table.rows.iter().flatten().for_each(|cell| inline_texts(&cell.text, say));
        }
        Block::Finding(finding) => {
            for text in
                [&finding.result, &finding.title, &finding.sum, &finding.quote, &finding.source]
            {
                say(text);
            }
        }
        Block::Chart(chart) => {
            [&chart.title, &chart.alt].into_iter().for_each(|text| say(text));
            for bar in &chart.bars {
                [&bar.label, &bar.words].into_iter().for_each(|text| say(text));
            }
            chart.line.iter().for_each(|(_, text)| say(text));
        }
        Block::Picture(picture) => say(&picture.alt),
        Block::Contents | Block::Space(_) | Block::NewPage => {}
    }
}

fn inline_texts(words: &[Inline], say: &mut dyn FnMut(&str)) {
    for part in words {
        match part {
            Inline::Text(text) | Inline::Strong(text) | Inline::Soft(text) | Inline::Link(text) => {
                say(text)
            }
            Inline::Page(_) | Inline::Evidence(_) => {}
        }
    }
}
