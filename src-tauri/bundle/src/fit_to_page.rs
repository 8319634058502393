//! Sections that must fit one page: the summary, and the two pages of a councillor's briefing.

use super::{
    found::{OnePage, Warning},
    model::{Block, Inline, Model, Section, Target},
    page::{FontBook, lay_out},
    section_id::SectionId,
    text::Shaper,
};
use evenhand_core::record::Template;
use evenhand_words::tr;

/// How many lines of a list are kept, from the first try to the last.
const TRIES: [usize; 8] = [12, 10, 8, 6, 5, 4, 3, 2];
/// Letters of a paragraph that are kept for each line of a list.
const LETTERS: usize = 60;

/// The front sections, those that must fit a page cut until they do; and what was cut.
pub(crate) fn hold(
    model: &Model,
    fonts: &mut FontBook,
    shaper: &mut Shaper,
) -> (Vec<Section>, Vec<Warning>) {
    let mut warnings = Vec::new();
    let brief = model.template == Template::CouncillorBriefing;
    let mut pages = |section: &Section| {
        let alone = Model {
            front: vec![section.clone()],
            appendices: Vec::new(),
            back: Vec::new(),
            ..model.clone()
        };
        lay_out(&alone, &[], fonts, shaper).slots.len()
    };
    let front = model.front.iter().map(|section| {
        let held = match section.id {
            Some(SectionId::Summary) => Some(OnePage::Summary),
            Some(SectionId::Letter) if brief => Some(OnePage::Letter),
            _ => None,
        };
        let Some(part) = held.filter(|_| pages(section) > 1) else { return section.clone() };
        warnings.push(Warning::Shortened { part, title: section.title.clone() });
        let rest = if brief { None } else { Some(Target::Part(SectionId::Letter)) };
        let mut shorter = section.clone();
        for keep in TRIES {
            shorter = cut(section, keep, rest.as_ref());
            if pages(&shorter) <= 1 {
                break;
            }
        }
        shorter
    });
    (front.collect(), warnings)
}

/// The section with shorter lists and paragraphs.
fn cut(section: &Section, keep: usize, rest: Option<&Target>) -> Section {
    let blocks = fewer_issues(&section.blocks, keep);
    let blocks = blocks.iter().map(|block| match block {
        Block::List { ordered, items } => {
            let mut kept: Vec<Vec<Inline>> =
                items.iter().take(keep).map(|item| shorten(item, keep * LETTERS)).collect();
            if items.len() > keep {
                kept.push(more(items.len() - keep, rest));
            }
            Block::List { ordered: *ordered, items: kept }
        }
        Block::Para(text) => Block::Para(shorten(text, keep * LETTERS)),
        Block::Lead(text) => Block::Lead(shorten(text, keep * LETTERS)),
        other => other.clone(),
    });
    Section { blocks: blocks.collect(), ..section.clone() }
}

/// The blocks without the issues past a number, each of which is a heading and what follows it.
fn fewer_issues(blocks: &[Block], keep: usize) -> Vec<Block> {
    let mut out = Vec::new();
    let (mut issues, mut left_out) = (0, false);
    for block in blocks {
        if let Block::Heading { id, .. } = block {
            let issue = matches!(id, Some(SectionId::Issue(_)));
            issues += usize::from(issue);
            left_out = issue && issues > keep;
        }
        if !left_out {
            out.push(block.clone());
        }
    }
    if issues > keep {
        let text = tr::appendix::more_issues(issues - keep);
        out.push(Block::Para(vec![Inline::Text(text)]));
    }
    out
}

fn more(count: usize, rest: Option<&Target>) -> Vec<Inline> {
    match rest {
        Some(target) => vec![
            Inline::Text(format!("{} ", tr::appendix::more_see(count))),
            Inline::Page(target.clone()),
            Inline::Text(".".to_owned()),
        ],
        None => vec![Inline::Text(tr::appendix::more(count))],
    }
}

/// Words up to a number of letters, cut at a space; references are kept.
fn shorten(text: &[Inline], letters: usize) -> Vec<Inline> {
    let mut left = letters;
    let mut out = Vec::new();
    for part in text {
        let words = match part {
            Inline::Text(words) | Inline::Strong(words) | Inline::Soft(words) => words,
            other => {
                out.push(other.clone());
                continue;
            }
        };
        let count = words.chars().count();
        if count <= left {
            left -= count;
            out.push(part.clone());
            continue;
        }
        let start: String = words.chars().take(left).collect();
        let start = start.rsplit_once(' ').map_or("", |(start, _)| start);
        left = 0;
        if !start.is_empty() {
            out.push(Inline::Text(format!("{}… ", start.trim_end_matches([',', ' ', '.']))));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_at_a_space_and_keeps_references() {
        let text = vec![
            Inline::Text("We asked for the statement on 13 May, and again.".to_owned()),
            Inline::Evidence("A01".to_owned()),
        ];
        assert_eq!(
            shorten(&text, 38),
            [
                Inline::Text("We asked for the statement on 13 May… ".to_owned()),
                Inline::Evidence("A01".to_owned())
            ]
        );
        assert_eq!(shorten(&text, 100), text);
    }
}
