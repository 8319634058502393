//! Each check of an invitation: a chart of what they came to, a table, and the sum behind each.

use std::collections::BTreeMap;

use evenhand_core::charter::{Authority, Finding, Unit, Verdict, law_source};
use evenhand_core::record::{Entry, EntryKind};
use evenhand_words as words;
use evenhand_words::tr::{figures, paper};

use super::super::WriteWork;
use super::super::chronology::{date_of, line_of};
use super::{Checked, heading, is_of_unknown, notice::notice, para, result};
use crate::model::{Bar, Block, BundleCell, BundleTable, Chart, FindingBlock, Inline, Ruler};
use crate::section_id::Figure;

pub(super) fn meetings(work: &WriteWork<'_>, blocks: &mut Vec<Block>) {
    blocks.push(heading(figures::invitations_checked(), Figure::Invitations));
    let meetings = work.entries.iter().filter(|e| matches!(e.kind, EntryKind::Meeting(_)));
    let of = |is: fn(&Finding) -> bool| -> Vec<Checked<'_>> {
        let found = meetings.clone().map(|entry| {
            let found = work.input.findings.get(&entry.id).into_iter().flatten();
            (*entry, found.filter(|finding| is(finding)).collect())
        });
        found.filter(|(_, found): &Checked<'_>| !found.is_empty()).collect()
    };
    let checked = of(|finding| !finding.comparison && !finding.recommended);
    let compared = of(|finding| finding.comparison);
    let recommended = of(|finding| finding.recommended && !finding.comparison);
    if checked.is_empty() {
        let nothing = if compared.is_empty() && recommended.is_empty() {
            paper::no_checks()
        } else {
            paper::no_own_charter()
        };
        blocks.push(para(nothing));
    } else {
        own(work, &checked, blocks);
    }
    if !recommended.is_empty() {
        blocks.push(heading(paper::recommended(), Figure::Recommended));
        blocks.push(para(paper::recommended_lead()));
        sums(work, &recommended, blocks);
    }
    if !compared.is_empty() {
        blocks.push(heading(paper::compared(), Figure::Compared));
        blocks.push(para(paper::compared_lead()));
        sums(work, &compared, blocks);
    }
}

/// The results by the law and the council's own charter.
fn own(work: &WriteWork<'_>, checked: &[Checked<'_>], blocks: &mut Vec<Block>) {
    if checked.iter().flat_map(|(_, found)| found).any(|finding| is_of_unknown(work, finding)) {
        blocks.push(para(paper::whose_not_known()));
    }
    let mut by: BTreeMap<Verdict, usize> = BTreeMap::new();
    for finding in checked.iter().flat_map(|(_, f)| f.iter()) {
        *by.entry(finding.verdict).or_default() += 1;
    }
    let all =
        [Verdict::Met, Verdict::NotMet, Verdict::CantTell, Verdict::Depends, Verdict::NotCovered];
    let count = by.values().sum::<usize>();
    // A picture of checks that all tell nothing would only look like a result.
    if by.keys().all(|verdict| matches!(verdict, Verdict::CantTell | Verdict::NotCovered)) {
        blocks.push(para(figures::nothing_told(count)));
    } else {
        blocks.push(Block::Chart(results_chart(count, &all, &by)));
    }
    let rows = checked
        .iter()
        .flat_map(|(entry, findings)| findings.iter().map(|f| check_row(work, entry, f)));
    blocks.push(Block::Table(BundleTable {
        caption: figures::each_check(),
        widths: vec![0.32, 0.28, 0.18, 0.22],
        head: vec![figures::meeting(), figures::check(), figures::result(), figures::evidence()],
        rows: rows.collect(),
        row_heads: true,
    }));
    notice(work, checked, blocks);
    blocks.push(heading(figures::sums(), Figure::Sums));
    sums(work, checked, blocks);
}

/// How many checks came to what.
fn results_chart(count: usize, all: &[Verdict], by: &BTreeMap<Verdict, usize>) -> Chart {
    let number = |verdict: &Verdict| by.get(verdict).copied().unwrap_or(0);
    let words: Vec<String> = all.iter().map(|v| format!("{}: {}", result(*v), number(v))).collect();
    Chart {
        title: figures::results(count),
        alt: figures::results_alt(&words.join(". ")),
        bars: all
            .iter()
            .map(|verdict| Bar {
                label: result(*verdict),
                value: Some(number(verdict) as f64),
                words: number(verdict).to_string(),
                fill: *verdict,
            })
            .collect(),
        line: None,
    }
}

fn sums(work: &WriteWork<'_>, checked: &[Checked<'_>], blocks: &mut Vec<Block>) {
    for (entry, findings) in checked {
        blocks.push(Block::Heading {
            level: 3,
            text: format!("{} {}", date_of(entry), line_of(work, entry)),
            id: None,
        });
        for finding in findings {
            blocks.push(Block::Finding(full(work, finding)));
        }
    }
}

fn check_row(work: &WriteWork<'_>, entry: &Entry, finding: &Finding) -> Vec<BundleCell> {
    let evidence = work.evidence(entry);
    let place: BundleCell = match evidence.first() {
        Some(label) => vec![Inline::Evidence(label.clone())].into(),
        None => figures::no_appendix().into(),
    };
    vec![
        BundleCell::from(format!("{} {}", date_of(entry), line_of(work, entry))),
        BundleCell::from(said_by(work, finding, &words::finding_title(finding))),
        BundleCell {
            verdict: Some(finding.verdict),
            text: vec![Inline::Strong(result(finding.verdict))],
        },
        place,
    ]
}

/// The days of a finding as a line, where all of them are known.
fn ruler(finding: &Finding) -> Option<Ruler> {
    let last_good = match finding.unit {
        Unit::Days => finding.latest_day?,
        // In other units the line's length would not be the number beside it.
        _ => return None,
    };
    let (sent, meeting) = (finding.counted_from?, finding.counted_to?);
    let (given, asked) = (finding.measured? as i64, finding.required? as i64);
    let (verdict, measure) = (finding.verdict, finding.measure);
    (sent <= meeting && last_good <= meeting).then_some(Ruler {
        last_good,
        sent,
        meeting,
        asked,
        given,
        verdict,
        measure,
    })
}

/// Words of the charter or law that a finding goes by.
fn said_by(work: &WriteWork<'_>, finding: &Finding, words: &str) -> String {
    match &finding.authority {
        Authority::Charter(id) => work.of_charter(id, words),
        Authority::Law => work.of_public(words),
    }
}

fn full(work: &WriteWork<'_>, finding: &Finding) -> FindingBlock {
    let from = match &finding.authority {
        Authority::Charter(id) => work.charter_title(id),
        Authority::Law => law_source(&finding.clause_id).map(|law| work.of_public(law)),
    };
    // A clause may have no number.
    let parts = [Some(said_by(work, finding, &finding.clause)), from].into_iter().flatten();
    let mut source = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    if finding.comparison {
        source = figures::comparison(&source);
    }
    let mut sum = work.show(&words::explanation_on_paper(finding));
    let note = words::finding_note_on_paper(finding);
    if !note.is_empty() {
        sum = format!("{sum} {}", work.show(&note));
    }
    FindingBlock {
        verdict: finding.verdict,
        result: result(finding.verdict),
        title: said_by(work, finding, &words::finding_title(finding)),
        sum,
        quote: said_by(work, finding, &finding.quote),
        source,
        ruler: ruler(finding),
    }
}
