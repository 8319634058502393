//! Guides on paper: one card, or a whole guide as a booklet.

use std::collections::BTreeMap;

use evenhand_core::guides::{
    CardKind, GuideKind, GuideSource, LawCard, Licence, StoryPage, easy_read, law, lundy, stories,
    toolkit, words,
};
use evenhand_words::date;
use evenhand_words::tr::guides;

use super::{
    PaperLook, blank::blank_blocks, bullets, heading, labelled, note, paper, para, section,
};
use crate::model::{Block, BundleCell, BundleTable, Inline, Model, Section};
use crate::section_id::SectionId;
use evenhand_core::guides::{BlankPage, BlankPart};

/// One card, form or page of a guide. `None`: there is none with that id.
pub fn guide_card(kind: GuideKind, id: &str, look: PaperLook) -> Option<Model> {
    let mut by_hand = false;
    let (title, blocks, landscape) = match kind {
        GuideKind::Law => {
            let card = law().card(id)?;
            let mut blocks = law_blocks(card);
            blocks.push(note(&law().attribution));
            (card.title.clone(), blocks, false)
        }
        GuideKind::Words => {
            let word = words().words.iter().find(|word| word.id == id)?;
            (word.term.clone(), vec![Block::Lead(vec![Inline::Text(word.words.clone())])], false)
        }
        GuideKind::Toolkit => {
            let blank = toolkit()?.blanks.iter().find(|blank| blank.id == id)?;
            let blocks = blank_blocks(blank, &BTreeMap::new(), None);
            // What everybody at a meeting ticks; an invitation or an agenda is better on one page.
            let ticks = |part: &BlankPart| matches!(part, BlankPart::Ticks { .. });
            by_hand = blank.form.is_some() || blank.parts.iter().any(ticks);
            (blank.title.clone(), blocks, blank.page == BlankPage::Landscape)
        }
        GuideKind::Stories => {
            let page = stories().pages.iter().find(|page| page.id == id)?;
            (page.title.clone(), story_blocks(page), false)
        }
        GuideKind::Lundy | GuideKind::EasyRead => return guide_booklet(kind, look),
    };
    let mut model = paper(&title, vec![section("card", &title, true, blocks)], look);
    model.landscape = landscape;
    model.by_hand = by_hand;
    Some(model)
}

/// A whole guide, with a list of contents where it is long.
pub fn guide_booklet(kind: GuideKind, look: PaperLook) -> Option<Model> {
    let (title, sections) = match kind {
        GuideKind::Law => (law().title.clone(), law_sections()),
        GuideKind::Words => {
            let guide = words();
            let rows = guide.words.iter().map(|word| {
                vec![BundleCell::from(word.term.as_str()), BundleCell::from(word.words.as_str())]
            });
            let table = BundleTable {
                widths: vec![0.3, 0.7],
                rows: rows.collect(),
                row_heads: true,
                ..BundleTable::default()
            };
            let blocks = vec![para(&guide.about), Block::Table(table)];
            (guide.title.clone(), vec![section("words", &guide.title, true, blocks)])
        }
        GuideKind::Lundy => {
            let guide = lundy()?;
            (guide.title.clone(), vec![section("lundy", &guide.title, true, lundy_blocks()?)])
        }
        GuideKind::EasyRead => {
            let guide = easy_read()?;
            let mut blocks = vec![
                para(&guide.about),
                bullets(guide.rules.iter().map(|rule| rule.words.as_str())),
            ];
            blocks.extend(source_blocks(&guide.source));
            (guide.title.clone(), vec![section("easy-read", &guide.title, true, blocks)])
        }
        GuideKind::Toolkit => {
            let guide = toolkit()?;
            let forms = guide.blanks.iter().map(|blank| {
                let blocks = blank_blocks(blank, &BTreeMap::new(), None);
                section(&blank.id, &blank.title, true, blocks)
            });
            (guide.title.clone(), front(&guide.title, &[&guide.about]).chain(forms).collect())
        }
        GuideKind::Stories => {
            let guide = stories();
            let pages = guide
                .pages
                .iter()
                .map(|page| section(&page.id, &page.title, true, story_blocks(page)));
            (guide.title.clone(), front(&guide.title, &[&guide.about]).chain(pages).collect())
        }
    };
    let mut model = paper(&title, sections, look);
    model.by_hand = kind == GuideKind::Toolkit;
    Some(model)
}

/// The first page of a booklet: what it is, and what stands where.
fn front(title: &str, about: &[&str]) -> impl Iterator<Item = Section> {
    let mut blocks: Vec<Block> =
        about.iter().filter(|text| !text.is_empty()).map(|text| para(text)).collect();
    blocks.push(Block::Contents);
    let id = Some(SectionId::Contents);
    std::iter::once(Section { id, title: title.to_owned(), new_page: true, blocks })
}

fn law_sections() -> Vec<Section> {
    let guide = law();
    let topics = guide.topics.iter().map(|topic| {
        let cards = guide.cards.iter().filter(|card| card.topic == topic.id);
        let blocks = cards.flat_map(|card| {
            let id = Some(SectionId::OfPaper(card.id.clone()));
            let head = Block::Heading { level: 2, text: card.title.clone(), id };
            std::iter::once(head).chain(law_blocks(card))
        });
        section(&topic.id, &topic.name, true, blocks.collect())
    });
    let about = [guide.about.as_str(), &guide.note, &guide.attribution];
    front(&guide.title, &about).chain(topics).collect()
}

/// A card under its title.
fn law_blocks(card: &LawCard) -> Vec<Block> {
    let mut blocks = vec![Block::Lead(vec![Inline::Text(card.says.clone())])];
    if !card.more.is_empty() {
        blocks.push(bullets(card.more.iter().map(String::as_str)));
    }
    blocks.push(labelled(&guides::binds(), &card.binds));
    if let Some(quote) = &card.quote {
        let source = format!("{}, {}", card.law, quote.at);
        blocks.push(Block::Quote { text: quote.words.clone(), source });
    }
    let kind = match card.kind {
        CardKind::Law => guides::law(),
        CardKind::Guidance => guides::guidance(),
    };
    blocks.push(labelled(&kind, &card.link_text()));
    blocks.push(Block::Para(vec![
        Inline::Strong(format!("{}: ", guides::address())),
        Inline::Link(card.link.clone()),
    ]));
    blocks.push(labelled(&guides::in_force(), &card.in_force));
    blocks.push(note(&format!("{}: {}", guides::read_on_label(), date(card.read_on))));
    blocks
}

fn lundy_blocks() -> Option<Vec<Block>> {
    let guide = lundy()?;
    let mut blocks = vec![para(&guide.about), para(&guide.note)];
    let answers: Vec<String> = guide.answers.iter().map(|answer| answer.words.clone()).collect();
    for part in &guide.boxes {
        let rows = part.questions.iter().map(|question| {
            let mut cells = vec![BundleCell::from(question.words.as_str())];
            cells.resize(answers.len() + 1, BundleCell::default());
            cells
        });
        let narrow = 0.52 / answers.len().max(1) as f32;
        blocks.push(heading(2, &part.name));
        blocks.push(para(&part.words));
        blocks.push(Block::FillTable(BundleTable {
            caption: String::new(),
            widths: std::iter::once(0.48).chain(answers.iter().map(|_| narrow)).collect(),
            head: std::iter::once(part.name.clone()).chain(answers.iter().cloned()).collect(),
            rows: rows.collect(),
            row_heads: true,
        }));
    }
    blocks.extend(source_blocks(&guide.source));
    Some(blocks)
}

fn source_blocks(source: &GuideSource) -> Vec<Block> {
    let licence = match source.licence {
        Licence::Ogl3 => guides::licence_ogl(),
        Licence::FactsOnly => guides::licence_facts(),
    };
    vec![
        labelled(&guides::source(), &format!("{}. {licence}", source.title)),
        Block::Para(vec![
            Inline::Strong(format!("{}: ", guides::address())),
            Inline::Link(source.link.clone()),
        ]),
        note(&format!("{}: {}", guides::read_on_label(), date(source.read_on))),
    ]
}

/// What a page asks, and the ticks without which no name stands on it.
fn story_blocks(page: &StoryPage) -> Vec<Block> {
    let consent = &stories().consent;
    let mut blocks = vec![para(&page.about)];
    for field in &page.fields {
        blocks.push(Block::WriteBox {
            label: format!("{}. {}", field.label, field.ask),
            lines: field.lines,
            fills_page: false,
        });
    }
    blocks.push(Block::Ticks {
        label: String::new(),
        options: vec![consent.ask.clone(), consent.quote.clone()],
    });
    blocks.extend([&consent.without, &consent.withdraw, &consent.child].map(|text| para(text)));
    blocks
}
