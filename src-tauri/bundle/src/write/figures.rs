//! Figures: every chart with its table, every number from the record, and "not recorded" for the
//! rest.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::{Work, chronology::line_of};
use crate::model::{Bar, Block, Cell, Chart, FindingBlock, Inline, Ruler, Section, Table};
use evenhand_core::charter::{
    Authority, Finding, Measure, PromiseState, PromiseStatus, ReplyState, Unit, Verdict, Whose,
    law_source,
};
use evenhand_core::record::{DueFrom, Entry, EntryKind, MeetingKind, Promise};
use evenhand_words::tr::{figures, paper, units};
use evenhand_words::{self as words, amount, date, month_of};

/// A verdict's word as it stands on paper, with a printer's apostrophe.
fn result(verdict: Verdict) -> String {
    words::verdict(verdict).replace('\'', "’")
}

fn heading(text: String, id: &str) -> Block {
    Block::Heading { level: 2, text, id: id.to_owned() }
}

fn para(text: impl Into<String>) -> Block {
    Block::Para(vec![Inline::Text(text.into())])
}

pub(super) fn section(work: &Work<'_>) -> Option<Section> {
    let mut blocks = Vec::new();
    meetings(work, &mut blocks);
    promises(work, &mut blocks);
    replies(work, &mut blocks);
    effort(work, &mut blocks);
    Some(Section { id: "figures".to_owned(), title: figures::title(), new_page: true, blocks })
}

/// What a meeting was found to be by the law and by the council's own charter. By another council's charter, and by
/// what is only recommended, nothing is scored, counted or charted.
pub(super) fn scored<'a>(
    work: &Work<'a>,
    entry: &Entry,
) -> impl Iterator<Item = &'a Finding> + use<'a> {
    let found = work.input.findings.get(&entry.id).into_iter().flatten();
    found.filter(|finding| !finding.comparison && !finding.recommended)
}

/// Whether nobody has said whose charter a finding is by.
pub(super) fn is_of_unknown(work: &Work<'_>, finding: &Finding) -> bool {
    let Authority::Charter(id) = &finding.authority else { return false };
    let info = &work.input.record.info;
    let charter = super::issues::charter_of(work, id);
    charter.is_some_and(|charter| charter.whose_in(info) == Whose::NotKnown)
}

/// A meeting with findings.
type Checked<'a> = (&'a Entry, Vec<&'a Finding>);

fn meetings(work: &Work<'_>, blocks: &mut Vec<Block>) {
    blocks.push(heading(figures::invitations_checked(), "figures-invitations"));
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
        blocks.push(heading(paper::recommended(), "figures-recommended"));
        blocks.push(para(paper::recommended_lead()));
        sums(work, &recommended, blocks);
    }
    if !compared.is_empty() {
        blocks.push(heading(paper::compared(), "figures-compared"));
        blocks.push(para(paper::compared_lead()));
        sums(work, &compared, blocks);
    }
}

/// The results by the law and the council's own charter.
fn own(work: &Work<'_>, checked: &[Checked<'_>], blocks: &mut Vec<Block>) {
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
    blocks.push(Block::Table(Table {
        caption: figures::each_check(),
        widths: vec![0.32, 0.28, 0.18, 0.22],
        head: vec![figures::meeting(), figures::check(), figures::result(), figures::evidence()],
        rows: rows.collect(),
        row_heads: true,
    }));
    notice(work, checked, blocks);
    blocks.push(heading(figures::sums(), "figures-sums"));
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

/// Whether a chart would show anything: a bar of some length.
fn shows(bars: &[Bar]) -> bool {
    bars.iter().any(|bar| bar.value.is_some_and(|value| value > 0.0))
}

fn sums(work: &Work<'_>, checked: &[Checked<'_>], blocks: &mut Vec<Block>) {
    for (entry, findings) in checked {
        blocks.push(Block::Heading {
            level: 3,
            text: format!("{} {}", super::chronology::date_of(entry), line_of(work, entry)),
            id: String::new(),
        });
        for finding in findings {
            blocks.push(Block::Finding(full(work, finding)));
        }
    }
}

fn check_row(work: &Work<'_>, entry: &Entry, finding: &Finding) -> Vec<Cell> {
    let evidence = work.evidence(entry);
    let place: Cell = match evidence.first() {
        Some(label) => vec![Inline::Evidence(label.clone())].into(),
        None => figures::none_attached().into(),
    };
    vec![
        Cell::from(format!("{} {}", super::chronology::date_of(entry), line_of(work, entry))),
        Cell::from(words::finding_title(finding)),
        Cell {
            verdict: Some(finding.verdict),
            text: vec![Inline::Strong(result(finding.verdict))],
        },
        place,
    ]
}

/// What a charter or the law asks of the notice for a meeting, where either does, and what came of it.
fn notice_of<'a>(findings: &[&'a Finding]) -> Option<&'a Finding> {
    let asks = |f: &&&Finding| f.measure == Measure::Notice && f.verdict != Verdict::NotCovered;
    findings.iter().find(asks).copied()
}

/// Notice for each meeting against the days that its rule asks for: a chart for each kind of meeting, and for each way
/// of counting the days.
fn notice(work: &Work<'_>, checked: &[Checked<'_>], blocks: &mut Vec<Block>) {
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
    blocks.push(heading(figures::notice_given(), "figures-notice"));
    for ((kind, unit), found) in by {
        notice_in(work, (kind, unit), &found, blocks);
    }
}

fn notice_in(
    work: &Work<'_>,
    (kind, unit): (MeetingKind, Unit),
    found: &[(&Entry, &Finding)],
    blocks: &mut Vec<Block>,
) {
    let bars: Vec<Bar> = found
        .iter()
        .map(|(entry, finding)| Bar {
            label: format!(
                "{} {}",
                super::chronology::date_of(entry),
                work.show_of(entry, &entry.title)
            ),
            value: finding.measured.filter(|measured| *measured >= 0.0),
            words: finding
                .measured
                .map_or_else(figures::not_known, |measured| amount(unit, measured.round() as i64)),
            fill: finding.verdict,
        })
        .collect();
    let list: Vec<String> = bars.iter().map(|b| format!("{}: {}", b.label, b.words)).collect();
    let rows = bars
        .iter()
        .map(|b| {
            vec![
                Cell::from(b.label.clone()),
                Cell::from(b.words.clone()),
                Cell { verdict: Some(b.fill), text: vec![Inline::Text(result(b.fill))] },
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
        figures::same_as_table()
    } else {
        title
    };
    blocks.push(Block::Table(Table {
        caption,
        widths: vec![0.55, 0.2, 0.25],
        head: vec![figures::meeting(), figures::notice(), figures::result()],
        rows,
        row_heads: true,
    }));
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

fn full(work: &Work<'_>, finding: &Finding) -> FindingBlock {
    let from = match &finding.authority {
        Authority::Charter(id) => {
            super::issues::charter_of(work, id).map(|charter| charter.title.clone())
        }
        Authority::Law => law_source(&finding.clause_id).map(str::to_owned),
    };
    let mut source = finding.clause.clone();
    if let Some(from) = from {
        source = format!("{source}, {from}");
    }
    if finding.comparison {
        source = figures::comparison(&source);
    }
    let mut sum = work.show(&words::explanation(finding));
    let note = words::finding_note(finding);
    if !note.is_empty() {
        sum = format!("{sum} {}", work.show(&note));
    }
    FindingBlock {
        verdict: finding.verdict,
        result: result(finding.verdict),
        title: words::finding_title(finding),
        sum,
        quote: finding.quote.clone(),
        source,
        ruler: ruler(finding),
    }
}

/// What somebody else was due to do, and where it stands. The family's own time limits are nobody's
/// promise, and no figure counts them.
pub(super) fn due<'a>(
    work: &'a Work<'_>,
) -> impl Iterator<Item = (&'a Entry, &'a Promise, &'a PromiseStatus)> {
    work.entries.iter().filter_map(|entry| match &entry.kind {
        EntryKind::Promise(promise) if promise.due_from != DueFrom::OwnTimeLimit => {
            Some((*entry, promise, work.input.promises.get(&entry.id)?))
        }
        _ => None,
    })
}

fn promises(work: &Work<'_>, blocks: &mut Vec<Block>) {
    let list: Vec<_> = due(work).map(|(entry, _, status)| (entry, status)).collect();
    if list.is_empty() {
        return;
    }
    let limits = due(work).any(|(_, promise, _)| promise.due_from == DueFrom::TimeLimit);
    let (title, one) = match limits {
        true => (figures::promises_and_limits(), figures::promise_or_limit()),
        false => (figures::promises(), figures::promise()),
    };
    blocks.push(heading(title, "figures-promises"));
    let state = |s: PromiseState| match s {
        PromiseState::NoDate => figures::no_date_given(),
        PromiseState::Ahead => figures::still_ahead(),
        PromiseState::PutOff => figures::put_off(),
        PromiseState::PastDate => figures::past_its_date(),
        PromiseState::KeptInTime => figures::kept_in_time(),
        PromiseState::KeptLate => figures::kept_late(),
        PromiseState::Kept => figures::kept(),
        PromiseState::Partly => figures::kept_in_part(),
        PromiseState::NotKept => figures::not_kept(),
        PromiseState::Withdrawn => figures::withdrawn(),
        PromiseState::CantTell => figures::cant_tell(),
    };
    let fill = |s: PromiseState| match s {
        PromiseState::KeptInTime | PromiseState::Kept | PromiseState::Ahead => Verdict::Met,
        PromiseState::PastDate | PromiseState::NotKept | PromiseState::KeptLate => Verdict::NotMet,
        PromiseState::PutOff | PromiseState::Partly => Verdict::Depends,
        _ => Verdict::CantTell,
    };
    let late = |p: &PromiseStatus| match (p.days_late, p.working_days_late) {
        (Some(days), Some(working)) => figures::days_with_working(days, working),
        (Some(days), None) => units::days(days),
        _ => "–".to_owned(),
    };
    if list.iter().any(|(_, p)| p.days_late.is_some()) {
        let bars: Vec<Bar> = list
            .iter()
            .map(|(e, p)| Bar {
                label: work.show(&e.title),
                value: p.days_late.map(|d| d as f64),
                words: p.days_late.map_or_else(|| state(p.state), units::days),
                fill: fill(p.state),
            })
            .collect();
        let words: Vec<String> = bars.iter().map(|b| format!("{}: {}", b.label, b.words)).collect();
        blocks.push(Block::Chart(Chart {
            title: figures::days_late(),
            alt: figures::days_late_alt(&words.join(". ")),
            bars,
            line: None,
        }));
    }
    let rows = list.iter().map(|(e, p)| {
        vec![
            Cell::from(line_of(work, e)),
            Cell::from(p.due.map_or_else(figures::no_date_given, date)),
            Cell::from(state(p.state)),
            Cell::from(late(p)),
        ]
    });
    blocks.push(Block::Table(Table {
        caption: match limits {
            true => figures::each_promise_or_limit(work.input.as_of),
            false => figures::each_promise(work.input.as_of),
        },
        widths: vec![0.4, 0.22, 0.18, 0.2],
        head: vec![one, figures::due(), figures::where_it_stands(), figures::late_by()],
        rows: rows.collect(),
        row_heads: true,
    }));
}

fn replies(work: &Work<'_>, blocks: &mut Vec<Block>) {
    let list: Vec<_> = work
        .entries
        .iter()
        .filter_map(|e| work.input.replies.get(&e.id).map(|r| (*e, r)))
        .filter(|(_, r)| r.state != ReplyState::NotWanted)
        .collect();
    if list.is_empty() {
        return;
    }
    blocks.push(heading(figures::replies(), "figures-replies"));
    let rows = list.iter().map(|(e, r)| {
        let state = match r.state {
            ReplyState::NotWanted => String::new(),
            ReplyState::Answered => figures::answered(),
            ReplyState::Waiting => figures::no_reply(),
            ReplyState::PastDate => figures::no_reply_past(),
            ReplyState::CantTell => figures::cant_tell(),
        };
        let wait = match (r.days_waiting, r.working_days_waiting) {
            (Some(days), Some(working)) => figures::days_with_working(days, working),
            (Some(days), None) => units::days(days),
            _ => "–".to_owned(),
        };
        vec![
            Cell::from(line_of(work, e)),
            Cell::from(super::chronology::date_of(e)),
            Cell::from(state),
            Cell::from(wait),
        ]
    });
    blocks.push(Block::Table(Table {
        caption: figures::each_message(work.input.as_of),
        widths: vec![0.38, 0.22, 0.2, 0.2],
        head: vec![figures::message(), figures::sent(), figures::reply(), figures::time()],
        rows: rows.collect(),
        row_heads: true,
    }));
}

/// "3 hours 20 minutes".
pub(super) fn hours(minutes: u64) -> String {
    let part = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let (h, m) = (part(minutes / 60), part(minutes % 60));
    match (h, m) {
        (0, m) => units::minutes(m),
        (h, 0) => units::hours(h),
        (h, m) => figures::hours_and_minutes(&units::hours(h), &units::minutes(m)),
    }
}

/// Unpaid hours by month and kind. A month without a number is "not recorded", never 0.
fn effort(work: &Work<'_>, blocks: &mut Vec<Block>) {
    blocks.push(heading(figures::unpaid_hours(), "figures-hours"));
    let mut by: BTreeMap<(i32, u32), BTreeMap<String, Option<u64>>> = BTreeMap::new();
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
                Cell::from(name(*key)),
                Cell::from(kind.clone()),
                Cell::from(minutes.map_or_else(figures::not_recorded, hours)),
            ]
        })
    });
    blocks.push(Block::Table(Table {
        caption: figures::same_by_kind(),
        widths: vec![0.3, 0.4, 0.3],
        head: vec![figures::month(), figures::what_for(), figures::time()],
        rows: rows.collect(),
        row_heads: true,
    }));
}
