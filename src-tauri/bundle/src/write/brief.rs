//! A councillor's briefing: two pages before the chosen appendices, and no cover.

use super::{WriteWork, front as cover, issues::paragraphs};
use crate::model::{Block, Inline, Section};
use crate::section_id::SectionId;
use evenhand_words::date;
use evenhand_words::tr::front;

fn text(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

/// Page 1: from whom, what it is about, how often, what is asked.
pub(super) fn first(work: &WriteWork<'_>) -> Section {
    let plan = work.input.plan;
    let summary = cover::summary(work);
    let mut facts = vec![cover::kind(plan.template)];
    if plan.paper.confidential {
        facts.insert(0, front::confidential());
    }
    for (label, words) in [(front::from(), &plan.from), (front::to(), &plan.to)] {
        if !words.trim().is_empty() {
            facts.push(format!("{label} {}", work.show_within(words).trim()));
        }
    }
    facts.extend(cover::dated(work).into_iter().map(|(label, day)| {
        if label == front::dated() { date(day) } else { format!("{label} {}", date(day)) }
    }));
    facts.push(format!("{} {}", front::version(), plan.version.max(1)));
    let mut blocks = vec![Block::Note(vec![text(format!("{}.", facts.join(". ")))])];
    blocks.extend(summary.blocks.into_iter().map(without_pages));
    Section { title: work.title(), blocks, ..summary }
}

/// A list without the pages its lines lead to: they would all be page 2.
fn without_pages(block: Block) -> Block {
    let Block::List { ordered, items } = block else { return block };
    let items = items.into_iter().map(|item| match item.as_slice() {
        [Inline::Text(title), Inline::Page(_), _] => vec![text(title.trim_end_matches(" ("))],
        _ => item,
    });
    Block::List { ordered, items: items.collect() }
}

/// Page 2: each issue in a few lines with where it is shown, and what is working well.
pub(super) fn second(work: &WriteWork<'_>) -> Section {
    let mut blocks = Vec::new();
    for (number, issue) in &work.issues {
        blocks.push(Block::Heading {
            level: 2,
            text: format!("{number}. {}", work.show(&issue.title)),
            id: Some(SectionId::Issue(*number)),
        });
        let mut line = vec![text(paragraphs(&work.show(&issue.what_happened)).join(" "))];
        let mut labels: Vec<String> =
            work.for_issue(issue.id).flat_map(|entry| work.evidence(entry)).collect();
        labels.sort();
        labels.dedup();
        if labels.is_empty() {
            line.push(Inline::Soft(format!(" {}", front::no_appendix_listed())));
        } else {
            line.push(text(format!(" {} ", front::see())));
            for (index, label) in labels.into_iter().enumerate() {
                if index > 0 {
                    line.push(text("; "));
                }
                line.push(Inline::Evidence(label));
            }
            line.push(text("."));
        }
        blocks.push(Block::Para(line));
    }
    let good: Vec<Vec<Inline>> = work
        .entries
        .iter()
        .filter(|entry| entry.working_well)
        .map(|entry| {
            vec![text(format!(
                "{}.",
                super::chronology::line_of(work, entry).trim_end_matches('.')
            ))]
        })
        .collect();
    if !good.is_empty() {
        blocks.push(Block::Heading {
            level: 2,
            text: front::working_well(),
            id: Some(SectionId::Good),
        });
        blocks.push(Block::List { ordered: false, items: good });
    }
    Section { id: Some(SectionId::Letter), title: front::what_happened(), new_page: true, blocks }
}
