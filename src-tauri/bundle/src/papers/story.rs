//! A celebration page, its square card, or a case study: only with the names and words of those who agreed.

use chrono::NaiveDate;
use evenhand_core::guides::{StoryPage, stories};
use evenhand_core::record::{Id, Person, PrintedPerson, Record, Story, StoryOutput, StoryPerson};
use evenhand_words::tr::story as words;

use super::{PaperLook, bullets, heading, paper, para, section};
use crate::model::{Block, Inline, Model};
use crate::redaction::{Consented, Unnamed, is_a_childs};

/// What such a page is made from.
#[derive(Clone, Copy, Debug)]
pub struct StoryPaper<'a> {
    /// The record: the names of its people go, and never is a child's name shown.
    pub record: &'a Record,
    /// The page.
    pub story: &'a Story,
    /// What is made of it.
    pub output: StoryOutput,
    /// The day on which it is printed: what was agreed holds by then.
    pub today: NaiveDate,
}

/// Somebody as a page shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownPerson {
    /// Whom of the page it is.
    pub person: Id,
    /// The name, or the role where the name is not shown.
    pub shown: String,
    /// The name is shown.
    pub named: bool,
    /// The words, as they are printed. Empty: they are not quoted.
    pub words: String,
}

/// The id of the field whose words come from people.
const QUOTES: &str = "words";
/// The id of the field under which people stand.
const WHO: &str = "who";

/// Whether the record lets a name be shown: it is not that of a child in it.
pub fn may_show_name(record: &Record, person: &StoryPerson) -> bool {
    !is_a_childs(record, &person.name)
}

/// Each person as the page shows them on this day.
pub fn story_people(record: &Record, story: &Story, today: NaiveDate) -> Vec<ShownPerson> {
    let consented = consented(record, story, today);
    let shown = story.people.iter().map(|own| {
        let named = is_named(record, own, today);
        let role = consented.text(own.role.trim());
        let shown = match (named, role.is_empty()) {
            (true, true) => own.name.trim().to_owned(),
            (true, false) => words::name_and_role(own.name.trim(), &role),
            (false, false) => role,
            (false, true) if own.child => words::a_young_person(),
            (false, true) => words::somebody(),
        };
        let quoted = if own.may_quote(today) { own.words.trim() } else { "" };
        ShownPerson { person: own.id, shown, named, words: consented.text(quoted) }
    });
    shown.collect()
}

/// Who stands on what is printed, to be noted with it.
pub fn printed_people(given: StoryPaper<'_>) -> Vec<PrintedPerson> {
    let on_it = on_paper(given);
    let all = given.story.people.iter().zip(on_it).filter(|(_, shown)| shown.is_some());
    let printed = all.filter_map(|(own, shown)| {
        let shown = shown?;
        let name = if shown.named { own.name.trim().to_owned() } else { String::new() };
        let words = if shown.words.is_empty() { "" } else { own.words.trim() };
        let person = PrintedPerson { person: own.id, name, words: words.to_owned() };
        (!person.name.is_empty() || !person.words.is_empty()).then_some(person)
    });
    printed.collect()
}

/// The paper. `None`: nothing is written on it yet, or there is no such page.
pub fn story_paper(given: StoryPaper<'_>, look: PaperLook) -> Option<Model> {
    let StoryPaper { record, story, output, today } = given;
    let page = stories().pages.iter().find(|page| page.id == story.page)?;
    if !page.outputs.contains(&output) {
        return None;
    }
    let consented = consented(record, story, today);
    let people: Vec<ShownPerson> = on_paper(given).into_iter().flatten().collect();
    let blocks = match output {
        StoryOutput::Card => card(story, &consented, &people),
        StoryOutput::Page | StoryOutput::Document => whole(story, page, &consented, &people),
    };
    if blocks.is_empty() {
        return None;
    }
    let title = match story.title.trim() {
        "" => page.title.clone(),
        title => consented.text(title),
    };
    let mut model = paper(&title, vec![section("story", &title, true, blocks)], look);
    model.square = output == StoryOutput::Card;
    consented.search(&mut model, &own_headings(page));
    Some(model)
}

/// What such a page says by itself: a child called Hard is not why "What was hard" may not stand there.
fn own_headings(page: &StoryPage) -> Vec<&str> {
    let fields = page.fields.iter().map(|field| field.label.as_str());
    fields.chain([page.title.as_str()]).collect()
}

/// Each person as they stand on this output; a card has one of those who are quoted, and nobody else.
fn on_paper(given: StoryPaper<'_>) -> Vec<Option<ShownPerson>> {
    let all = story_people(given.record, given.story, given.today);
    if given.output != StoryOutput::Card {
        let said = |own: &ShownPerson, written: &StoryPerson| {
            own.named || !own.words.is_empty() || !written.role.trim().is_empty()
        };
        let each = all.into_iter().zip(&given.story.people);
        return each.map(|(own, written)| said(&own, written).then_some(own)).collect();
    }
    let first = all.iter().position(|own| !own.words.is_empty());
    all.into_iter().enumerate().map(|(at, own)| (Some(at) == first).then_some(own)).collect()
}

fn whole(
    story: &Story,
    page: &StoryPage,
    consented: &Consented,
    people: &[ShownPerson],
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for field in &page.fields {
        let text = consented.text(story.field(&field.id));
        let own: Vec<Block> = match field.id.as_str() {
            QUOTES => quotes(people),
            WHO => paragraphs(&text).chain(list(people)).collect(),
            _ => paragraphs(&text).collect(),
        };
        if !own.is_empty() {
            blocks.push(heading(2, &field.label));
            blocks.extend(own);
        }
    }
    blocks
}

/// What changed, and one line of somebody who agreed.
fn card(story: &Story, consented: &Consented, people: &[ShownPerson]) -> Vec<Block> {
    let text = consented.text(story.field("changed"));
    let lead = (!text.is_empty()).then(|| Block::Lead(vec![Inline::Text(text)]));
    lead.into_iter().chain(quotes(people)).collect()
}

fn paragraphs(text: &str) -> impl Iterator<Item = Block> {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(para)
}

fn list(people: &[ShownPerson]) -> Option<Block> {
    let people: Vec<&str> = people.iter().map(|own| own.shown.as_str()).collect();
    (!people.is_empty()).then(|| bullets(people))
}

fn quotes(people: &[ShownPerson]) -> Vec<Block> {
    let quoted = people.iter().filter(|own| !own.words.is_empty());
    quoted.map(|own| Block::Quote { text: own.words.clone(), source: own.shown.clone() }).collect()
}

fn is_named(record: &Record, own: &StoryPerson, today: NaiveDate) -> bool {
    own.may_name(today) && may_show_name(record, own)
}

/// What takes out every name that nobody agreed to show: those of the page, and those that the record knows.
fn consented(record: &Record, story: &Story, today: NaiveDate) -> Consented {
    let named = story.people.iter().filter(|own| is_named(record, own, today));
    let agreed: Vec<String> = named.map(|own| own.name.trim().to_owned()).collect();
    let same = |name: &str| {
        let folded =
            |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        agreed.iter().any(|own| folded(own) == folded(name))
    };
    let unnamed = story.people.iter().filter(|own| !is_named(record, own, today));
    let of_page = unnamed.filter(|own| !same(&own.name)).map(|own| {
        let child = own.child || is_a_childs(record, &own.name);
        let otherwise = if child { words::a_young_person() } else { words::somebody() };
        let put = match own.role.trim() {
            "" => otherwise.clone(),
            role => role.to_owned(),
        };
        Unnamed { name: &own.name, child, put, otherwise }
    });
    let children = record.people.iter().filter(|person| person.child).flat_map(|child| {
        let put = |name| Unnamed {
            name,
            child: true,
            put: words::a_young_person(),
            otherwise: words::a_young_person(),
        };
        child.names().map(put)
    });
    let adults = record.people.iter().filter(|person| !person.child && !is_body(person));
    let adults = adults.flat_map(|person| {
        let put = match person.role.trim() {
            "" => words::somebody(),
            role => words::the_role(role),
        };
        let same = &same;
        person.names().filter(move |name| !same(name)).map(move |name| Unnamed {
            name,
            child: false,
            put: put.clone(),
            otherwise: words::somebody(),
        })
    });
    let others: Vec<Unnamed<'_>> = of_page.chain(children).chain(adults).collect();
    Consented::new(&agreed, &others)
}

/// A team or organisation is known by its name, and is nobody who could be asked.
fn is_body(person: &Person) -> bool {
    let (name, organisation) = (person.name.trim(), person.organisation.trim());
    !name.is_empty() && name.eq_ignore_ascii_case(organisation)
}
