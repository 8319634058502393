//! Finds cards, words, forms and pages of the guides by words in them.

use super::{BlankPart, easy_read, law, lundy, stories, toolkit, words};

/// Which guide something stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuideKind {
    /// The law guide.
    Law,
    /// Words explained.
    Words,
    /// The Lundy check.
    Lundy,
    /// Easy read.
    EasyRead,
    /// Forms to print, and the page for the officer who invites.
    Toolkit,
    /// Pages that celebrate.
    Stories,
}

/// Something in a guide that has all the words that were asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideHit {
    /// The guide.
    pub guide: GuideKind,
    /// Its id in that guide.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it says first.
    pub words: String,
}

/// What has all these words, those first that have them in their title. A word is found by its beginning, a number
/// only as a whole. Nothing is found for a query without a word.
pub fn search_guides(query: &str) -> Vec<GuideHit> {
    let asked = tokens(query);
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, GuideHit)> = entries()
        .into_iter()
        .filter_map(|(hit, more)| {
            let (title, all) =
                (tokens(&hit.title), tokens(&format!("{} {} {more}", hit.title, hit.words)));
            let has =
                |among: &[String], word: &String| among.iter().any(|token| matches(token, word));
            let outside = asked.iter().filter(|word| !has(&title, word)).count();
            asked.iter().all(|word| has(&all, word)).then_some((outside, hit))
        })
        .collect();
    found.sort_by_key(|(outside, _)| *outside);
    found.into_iter().map(|(_, hit)| hit).collect()
}

fn tokens(text: &str) -> Vec<String> {
    let split = text.split(|letter: char| !letter.is_alphanumeric());
    split.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn matches(token: &str, word: &str) -> bool {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        token == word
    } else {
        token.starts_with(word)
    }
}

/// Everything that can be found, with the words in it that are not shown in a hit.
fn entries() -> Vec<(GuideHit, String)> {
    let hit = |guide, id: &str, title: &str, words: &str| GuideHit {
        guide,
        id: id.to_owned(),
        title: title.to_owned(),
        words: words.to_owned(),
    };
    let mut all = Vec::new();
    for card in &law().cards {
        let more = format!("{} {} {} {}", card.law, card.clause, card.binds, card.more.join(" "));
        all.push((hit(GuideKind::Law, &card.id, &card.title, &card.says), more));
    }
    for word in &words().words {
        all.push((hit(GuideKind::Words, &word.id, &word.term, &word.words), String::new()));
    }
    if let Some(guide) = lundy() {
        let questions = |part: &super::LundyPart| {
            part.questions
                .iter()
                .map(|question| question.words.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let boxes: Vec<String> = guide
            .boxes
            .iter()
            .map(|part| format!("{} {} {}", part.name, part.words, questions(part)))
            .collect();
        all.push((hit(GuideKind::Lundy, &guide.kind, &guide.title, &guide.about), boxes.join(" ")));
    }
    if let Some(guide) = easy_read() {
        for rule in &guide.rules {
            all.push((
                hit(GuideKind::EasyRead, &rule.id, &guide.title, &rule.words),
                String::new(),
            ));
        }
    }
    if let Some(guide) = toolkit() {
        for blank in &guide.blanks {
            let parts = blank.parts.iter().map(part_words).collect::<Vec<_>>().join(" ");
            all.push((hit(GuideKind::Toolkit, &blank.id, &blank.title, &blank.about), parts));
        }
        let page = &guide.officer;
        all.push((
            hit(GuideKind::Toolkit, &page.id, &page.title, &page.about),
            page.list.join(" "),
        ));
    }
    for page in &stories().pages {
        let fields: Vec<String> =
            page.fields.iter().map(|field| format!("{} {}", field.label, field.ask)).collect();
        all.push((hit(GuideKind::Stories, &page.id, &page.title, &page.about), fields.join(" ")));
    }
    all
}

fn part_words(part: &BlankPart) -> String {
    match part {
        BlankPart::Heading { words } | BlankPart::Words { words } => words.clone(),
        BlankPart::Line { label, .. } | BlankPart::Box { label, .. } => label.clone(),
        BlankPart::Ticks { label, options, .. } => format!("{label} {}", options.join(" ")),
        BlankPart::Table(table) => {
            let names = table.columns.iter().map(|column| column.name.as_str());
            format!("{} {}", table.label, names.collect::<Vec<_>>().join(" "))
        }
        BlankPart::List { items } => items.join(" "),
    }
}
