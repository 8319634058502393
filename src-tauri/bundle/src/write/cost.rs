//! What taking part cost: hours and money as typed, beside the charter's own words on pay. It is in no bundle unless a
//! person put it in.

use evenhand_core::charter::Whose;
use evenhand_core::record::cost_sums;
use evenhand_words::tr::{cost, figures};
use evenhand_words::{about_pay, cost_words};

use super::WriteWork;
use crate::model::{Block, BundleCell, BundleTable, Inline, Section};
use crate::section_id::SectionId;

/// The part, where it was asked for.
pub(super) fn section(work: &WriteWork<'_>) -> Option<Section> {
    let part = work.input.plan.paper.cost?;
    let sums = cost_sums(work.entries.iter().copied());
    let words = cost_words(&sums, part.pence_an_hour);
    let mut blocks: Vec<Block> = Vec::new();
    if words.rows.is_empty() {
        blocks.push(para(figures::unpaid_not_recorded()));
    } else {
        blocks.push(para(cost::lede()));
        let row = |row: &[String; 3]| {
            let [what, time, money] = row;
            vec![BundleCell::from(work.show(what)), time.as_str().into(), money.as_str().into()]
        };
        blocks.push(Block::Table(BundleTable {
            caption: cost::table(),
            widths: vec![0.46, 0.27, 0.27],
            head: vec![cost::what(), cost::time(), cost::money()],
            rows: words.rows.iter().map(row).collect(),
            row_heads: true,
        }));
        blocks.extend(words.sums.into_iter().map(para));
        let missing =
            [(cost::missing_time(), &sums.no_time), (cost::missing_cost(), &sums.no_cost)];
        for ((title, ids), gap) in
            missing.into_iter().filter(|(_, ids)| !ids.is_empty()).zip(&words.gaps)
        {
            blocks.push(para(gap.clone()));
            let named = work.entries.iter().filter(|entry| ids.contains(&entry.id));
            let items =
                named.map(|entry| vec![Inline::Text(super::chronology::line_of(work, entry))]);
            blocks.push(Block::Heading { level: 3, text: title, id: None });
            blocks.push(Block::List { ordered: false, items: items.collect() });
        }
    }
    let info = &work.input.record.info;
    let charter = work.charter(&info.charter);
    let own = charter.as_ref().filter(|charter| charter.whose_in(info) != Whose::Another);
    if let Some((charter, (clause, sentence))) = own.and_then(|own| Some((own, about_pay(own)?))) {
        blocks.push(Block::Heading { level: 2, text: cost::charter(), id: None });
        let shown = |words: &str| work.of_charter(&charter.id, words);
        let source = format!("{}, {}", shown(clause.called()), shown(&charter.title));
        blocks.push(Block::Quote { text: shown(&sentence), source });
    }
    Some(Section { id: Some(SectionId::Cost), title: cost::title(), new_page: true, blocks })
}

fn para(text: String) -> Block {
    Block::Para(vec![Inline::Text(text)])
}
