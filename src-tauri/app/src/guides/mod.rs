//! Guides as the window shows them, and on paper.

mod officer;

pub use officer::{help, paper as officer_paper};

use chrono::{DateTime, Utc};
use evenhand_bundle::{Model, PaperLook, RenderError, guide_booklet, guide_card, render};
use evenhand_core::guides::{
    CardKind, GuideKind, LawCard, Licence, easy_read, law, lundy, search_guides, stories, toolkit,
    words,
};
use evenhand_core::record::Id;
use evenhand_words::date;
use evenhand_words::tr;

use crate::contract::{
    GuideCard, GuideFact, GuideFound, GuideGroup, GuideName, GuideView, PaperWish, UserError,
    UserResult,
};

/// Every guide, in the order in which they are offered.
pub fn views() -> Vec<GuideView> {
    [law_view(), words_view(), stories_view()]
        .into_iter()
        .chain([toolkit_view(), lundy_view(), easy_read_view()].into_iter().flatten())
        .collect()
}

/// What has all these words.
pub fn found(text: &str) -> Vec<GuideFound> {
    let titles = views();
    let title = |guide: GuideName| {
        titles.iter().find(|view| view.guide == guide).map(|view| view.title.clone())
    };
    let mut out: Vec<GuideFound> = Vec::new();
    for hit in search_guides(text) {
        let guide = name_of(hit.guide);
        // The rules of easy read are one card.
        let id = match guide {
            GuideName::EasyRead => EASY_READ.to_owned(),
            _ => hit.id,
        };
        if out.iter().all(|known| known.guide != guide || known.id != id) {
            let guide_title = title(guide).unwrap_or_default();
            out.push(GuideFound { guide, id, title: hit.title, words: hit.words, guide_title });
        }
    }
    out
}

/// A guide, or a card of it where `card` is not empty, as a PDF.
///
/// # Errors
/// [`UserError::Gone`]: there is no such card.
pub fn pdf(
    guide: GuideName,
    card: &str,
    wish: PaperWish,
    at: DateTime<Utc>,
) -> UserResult<(String, Vec<u8>)> {
    let kind = kind_of(guide);
    let model = match card {
        "" => guide_booklet(kind, look(wish)),
        card => guide_card(kind, card, look(wish)),
    };
    printed(&model.ok_or(UserError::Gone)?, at)
}

/// Title and bytes of a paper that binds no files. It is set here: nothing foreign is read for it.
pub(crate) fn printed(model: &Model, at: DateTime<Utc>) -> UserResult<(String, Vec<u8>)> {
    rendered(model, at).map_err(|_| UserError::Unexpected)
}

/// The same, with why there is no file.
pub(crate) fn rendered(model: &Model, at: DateTime<Utc>) -> Result<(String, Vec<u8>), RenderError> {
    let files: std::collections::BTreeMap<Id, Vec<u8>> = std::collections::BTreeMap::new();
    let done = render(model, &files, at, &|_| true)?;
    Ok((model.title.clone(), done.pdf))
}

pub(crate) fn look(wish: PaperWish) -> PaperLook {
    PaperLook { large_print: wish.large_print, black_and_white: wish.black_and_white }
}

const EASY_READ: &str = "easy_read";
const LUNDY: &str = "lundy";

fn kind_of(guide: GuideName) -> GuideKind {
    match guide {
        GuideName::Law => GuideKind::Law,
        GuideName::Toolkit => GuideKind::Toolkit,
        GuideName::Words => GuideKind::Words,
        GuideName::Lundy => GuideKind::Lundy,
        GuideName::EasyRead => GuideKind::EasyRead,
        GuideName::Stories => GuideKind::Stories,
    }
}

fn name_of(kind: GuideKind) -> GuideName {
    match kind {
        GuideKind::Law => GuideName::Law,
        GuideKind::Toolkit => GuideName::Toolkit,
        GuideKind::Words => GuideName::Words,
        GuideKind::Lundy => GuideName::Lundy,
        GuideKind::EasyRead => GuideName::EasyRead,
        GuideKind::Stories => GuideName::Stories,
    }
}

fn fact(label: String, words: impl Into<String>) -> GuideFact {
    GuideFact { label, words: words.into() }
}

fn one_group(cards: Vec<GuideCard>) -> Vec<GuideGroup> {
    vec![GuideGroup { name: String::new(), cards }]
}

fn law_view() -> GuideView {
    let guide = law();
    let groups = guide.topics.iter().map(|topic| GuideGroup {
        name: topic.name.clone(),
        cards: guide.cards.iter().filter(|card| card.topic == topic.id).map(law_card).collect(),
    });
    GuideView {
        guide: GuideName::Law,
        title: guide.title.clone(),
        about: guide.about.clone(),
        note: guide.note.clone(),
        attribution: format!("{} {}", guide.attribution, guide.attribution_link),
        groups: groups.collect(),
    }
}

fn law_card(card: &LawCard) -> GuideCard {
    let kind = match card.kind {
        CardKind::Law => tr::guides::law(),
        CardKind::Guidance => tr::guides::guidance(),
    };
    let licence = licence_words(card.licence);
    let quote = card.quote.as_ref();
    GuideCard {
        id: card.id.clone(),
        title: card.title.clone(),
        says: card.says.clone(),
        more: card.more.clone(),
        facts: vec![
            fact(tr::guides::binds(), &card.binds),
            fact(kind, card.link_text()),
            fact(tr::guides::in_force(), &card.in_force),
            fact(tr::guides::read_on_label(), format!("{}. {licence}", date(card.read_on))),
        ],
        quote: quote.map(|quote| quote.words.clone()).unwrap_or_default(),
        quote_at: quote.map(|quote| quote.at.clone()).unwrap_or_default(),
        link_text: card.link_text(),
        link: card.link.clone(),
        prints: true,
    }
}

fn licence_words(licence: Licence) -> String {
    match licence {
        Licence::Ogl3 => tr::guides::licence_ogl(),
        Licence::FactsOnly => tr::guides::licence_facts(),
    }
}

fn words_view() -> GuideView {
    let guide = words();
    let card = |word: &evenhand_core::guides::ExplainedWord| {
        let see: Vec<String> =
            word.see.iter().filter_map(|id| law().card(id)).map(LawCard::link_text).collect();
        GuideCard {
            id: word.id.clone(),
            title: word.term.clone(),
            says: word.words.clone(),
            facts: if see.is_empty() {
                Vec::new()
            } else {
                vec![fact(tr::guides::see(), see.join("; "))]
            },
            prints: true,
            ..GuideCard::default()
        }
    };
    GuideView {
        guide: GuideName::Words,
        title: guide.title.clone(),
        about: guide.about.clone(),
        note: String::new(),
        attribution: String::new(),
        groups: one_group(guide.words.iter().map(card).collect()),
    }
}

fn stories_view() -> GuideView {
    let guide = stories();
    let card = |page: &evenhand_core::guides::StoryPage| GuideCard {
        id: page.id.clone(),
        title: page.title.clone(),
        says: page.about.clone(),
        more: page.fields.iter().map(|field| format!("{}. {}", field.label, field.ask)).collect(),
        prints: true,
        ..GuideCard::default()
    };
    GuideView {
        guide: GuideName::Stories,
        title: guide.title.clone(),
        about: guide.about.clone(),
        note: guide.consent.child.clone(),
        attribution: String::new(),
        groups: one_group(guide.pages.iter().map(card).collect()),
    }
}

fn toolkit_view() -> Option<GuideView> {
    let guide = toolkit()?;
    let page = &guide.officer;
    let officer = GuideCard {
        id: page.id.clone(),
        title: page.title.clone(),
        says: page.about.clone(),
        more: page.list.clone(),
        ..GuideCard::default()
    };
    let forms = guide.blanks.iter().map(|blank| GuideCard {
        id: blank.id.clone(),
        title: blank.title.clone(),
        says: blank.about.clone(),
        prints: true,
        ..GuideCard::default()
    });
    Some(GuideView {
        guide: GuideName::Toolkit,
        title: guide.title.clone(),
        about: guide.about.clone(),
        note: String::new(),
        attribution: String::new(),
        groups: one_group(std::iter::once(officer).chain(forms).collect()),
    })
}

fn source_card(source: &evenhand_core::guides::GuideSource, card: GuideCard) -> GuideCard {
    let licence = licence_words(source.licence);
    GuideCard {
        facts: vec![
            fact(tr::guides::source(), format!("{}. {licence}", source.title)),
            fact(tr::guides::read_on_label(), date(source.read_on)),
        ],
        link_text: source.title.clone(),
        link: source.link.clone(),
        ..card
    }
}

fn lundy_view() -> Option<GuideView> {
    let guide = lundy()?;
    let boxes = guide.boxes.iter().map(|part| GuideGroup {
        name: part.name.clone(),
        cards: vec![GuideCard {
            id: part.name.to_lowercase(),
            title: part.name.clone(),
            says: part.words.clone(),
            more: part.questions.iter().map(|question| question.words.clone()).collect(),
            ..GuideCard::default()
        }],
    });
    let card = GuideCard {
        id: LUNDY.to_owned(),
        title: guide.title.clone(),
        says: guide.note.clone(),
        prints: true,
        ..GuideCard::default()
    };
    let whole = GuideGroup { name: String::new(), cards: vec![source_card(&guide.source, card)] };
    Some(GuideView {
        guide: GuideName::Lundy,
        title: guide.title.clone(),
        about: guide.about.clone(),
        note: String::new(),
        attribution: guide.source.attribution.clone(),
        groups: std::iter::once(whole).chain(boxes).collect(),
    })
}

fn easy_read_view() -> Option<GuideView> {
    let guide = easy_read()?;
    let card = GuideCard {
        id: EASY_READ.to_owned(),
        title: guide.title.clone(),
        more: guide.rules.iter().map(|rule| rule.words.clone()).collect(),
        prints: true,
        ..GuideCard::default()
    };
    Some(GuideView {
        guide: GuideName::EasyRead,
        title: guide.title.clone(),
        about: guide.about.clone(),
        note: String::new(),
        attribution: guide.source.attribution.clone(),
        groups: one_group(vec![source_card(&guide.source, card)]),
    })
}
