//! Unpaid hours.

use std::collections::BTreeMap;

use chrono::Datelike;
use evenhand_core::charter::Verdict;
use evenhand_core::record::EntryKind;
use evenhand_words::month_of;
use evenhand_words::tr::figures;

use super::super::WriteWork;
use super::{heading, hours, para};
use crate::model::{Bar, Block, BundleCell, BundleTable, Chart};
use crate::section_id::Figure;

type ByMonth = BTreeMap<(i32, u32), BTreeMap<String, Option<u64>>>;

/// Unpaid hours by month and kind. A month without a number is "not recorded", never 0.
pub(super) fn effort(work: &WriteWork<'_>, blocks: &mut Vec<Block>) {
    blocks.push(heading(figures::unpaid_hours(), Figure::Hours));
    let by = by_month(work);
    if by.is_empty() {
        blocks.push(para(figures::unpaid_not_recorded()));
        return;
    }
    let name = |(year, number): (i32, u32)| {
        if year == 0 { figures::no_date() } else { month_of(year, number) }
    };
    let bars: Vec<Bar> = by
        .iter()
        .map(|(key, kinds)| {
            let known: Vec<u64> = kinds.values().filter_map(|m| *m).collect();
            let total = known.iter().fold(0u64, |sum, minutes| sum.saturating_add(*minutes));
            Bar {
                label: name(*key),
                value: (!known.is_empty()).then_some(total as f64 / 60.0),
                words: if known.is_empty() { figures::time_not_recorded() } else { hours(total) },
                fill: Verdict::Met,
            }
        })
        .collect();
    let words: Vec<String> = bars.iter().map(|b| format!("{}: {}", b.label, b.words)).collect();
    blocks.push(Block::Chart(Chart {
        title: figures::unpaid_by_month(),
        alt: figures::unpaid_alt(&words.join(". ")),
        bars,
        line: None,
    }));
    let rows = by.iter().flat_map(|(key, kinds)| {
        kinds.iter().map(move |(kind, minutes)| {
            vec![
                BundleCell::from(name(*key)),
                BundleCell::from(kind.clone()),
                BundleCell::from(minutes.map_or_else(figures::not_recorded, hours)),
            ]
        })
    });
    blocks.push(Block::Table(BundleTable {
        caption: figures::same_by_kind(),
        widths: vec![0.3, 0.4, 0.3],
        head: vec![figures::month(), figures::what_for(), figures::time()],
        rows: rows.collect(),
        row_heads: true,
    }));
}

/// Minutes by year and month, and by kind. What has no date stands under (0, 0); a time that is not known is `None`.
fn by_month(work: &WriteWork<'_>) -> ByMonth {
    let mut by = ByMonth::new();
    for entry in &work.entries {
        let EntryKind::Effort(effort) = &entry.kind else { continue };
        let key = entry.when.earliest().map_or((0, 0), |d| (d.year(), d.month()));
        let kind = if effort.activity.trim().is_empty() {
            figures::not_said()
        } else {
            work.show(effort.activity.trim())
        };
        let slot = by.entry(key).or_default().entry(kind).or_default();
        *slot = match (*slot, effort.minutes.map(u64::from)) {
            (Some(a), Some(b)) => Some(a.saturating_add(b)),
            (a, b) => a.or(b),
        };
    }
    by
}
