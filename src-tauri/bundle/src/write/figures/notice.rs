//! The notice that was given for each meeting, beside what its rule asks for.

use std::collections::BTreeMap;

use evenhand_core::charter::{Finding, Measure, Unit, Verdict};
use evenhand_core::record::{Entry, EntryKind, MeetingKind};
use evenhand_words::tr::{figures, paper};
use evenhand_words::{self as words, amount};

use super::super::WriteWork;
use super::super::chronology::date_of;
use super::{Checked, heading, result, shows};
use crate::model::{Bar, Block, BundleCell, BundleTable, Chart, Inline};
use crate::section_id::Figure;

/// What a charter or the law asks of the notice for a meeting, where either does, and what came of it.
fn notice_of<'a>(findings: &[&'a Finding]) -> Option<&'a Finding> {
    let asks = |f: &&&Finding| f.measure == Measure::Notice && f.verdict != Verdict::NotCovered;
    findings.iter().find(asks).copied()
}

/// Notice for each meeting against the days that its rule asks for: a chart for each kind of meeting, and for each way
/// of counting the days.
pub(super) fn notice(work: &WriteWork<'_>, checked: &[Checked<'_>], blocks: &mut Vec<Block>) {
    let mut by: BTreeMap<(MeetingKind, Unit), Vec<(&Entry, &Finding)>> = BTreeMap::new();
    for (entry, findings) in checked {
        let EntryKind::Meeting(meeting) = &entry.kind else { continue };
        if let Some(finding) = notice_of(findings) {
            let key = (meeting.meeting_kind, finding.unit);
            by.entry(key).or_default().push((entry, finding));
        }
    }
    if by.is_empty() {
        return;
    }
    blocks.push(heading(figures::notice_given(), Figure::Notice));
    for ((kind, unit), found) in by {
        notice_in(work, (kind, unit), &found, blocks);
    }
}

fn notice_in(
    work: &WriteWork<'_>,
    (kind, unit): (MeetingKind, Unit),
    found: &[(&Entry, &Finding)],
    blocks: &mut Vec<Block>,
) {
    let bars: Vec<Bar> =
        found.iter().map(|(entry, finding)| bar(work, unit, entry, finding)).collect();
    let list: Vec<String> = bars.iter().map(|b| format!("{}: {}", b.label, b.words)).collect();
    let rows = bars
        .iter()
        .map(|b| {
            vec![
                BundleCell::from(b.label.clone()),
                BundleCell::from(b.words.clone()),
                BundleCell { verdict: Some(b.fill), text: vec![Inline::Text(result(b.fill))] },
            ]
        })
        .collect();
    // One line cannot stand for rules that ask for different numbers.
    let mut asked = found.iter().map(|(_, finding)| finding.required);
    let first = asked.next().flatten();
    let line = first.filter(|first| asked.all(|other| other == Some(*first)));
    let kind = words::meeting_kinds(kind);
    let title = match unit {
        Unit::ClearDays => paper::notice_clear_days(&kind),
        Unit::WorkingDays => paper::notice_working_days(&kind),
        _ => paper::notice_days(&kind),
    };
    let caption = if shows(&bars) {
        blocks.push(Block::Chart(Chart {
            title,
            alt: figures::notice_alt(&list.join(". ")),
            bars,
            line: line.map(|asked| (asked, figures::asked_for(&amount(unit, asked as i64)))),
        }));
        evenhand_words::tr::common::same_as_table()
    } else {
        title
    };
    blocks.push(Block::Table(BundleTable {
        caption,
        widths: vec![0.55, 0.2, 0.25],
        head: vec![figures::meeting(), figures::notice(), figures::result()],
        rows,
        row_heads: true,
    }));
}

/// The notice of one meeting. What is not known has no length.
fn bar(work: &WriteWork<'_>, unit: Unit, entry: &Entry, finding: &Finding) -> Bar {
    Bar {
        label: format!("{} {}", date_of(entry), work.show_of(entry, &entry.title)),
        value: finding.measured.filter(|measured| *measured >= 0.0),
        words: finding
            .measured
            .map_or_else(figures::not_known, |measured| amount(unit, measured.round() as i64)),
        fill: finding.verdict,
    }
}
