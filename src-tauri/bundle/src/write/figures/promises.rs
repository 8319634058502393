//! What others said they would do, and messages that wait for a reply: where each stands.

use evenhand_core::charter::{PromiseState, PromiseStatus, ReplyState, Verdict};
use evenhand_core::record::{DueFrom, Entry};
use evenhand_words::latest;
use evenhand_words::tr::{figures, units};

use super::super::WriteWork;
use super::super::chronology::{date_of, line_of};
use super::{due, heading};
use crate::model::{Bar, Block, BundleCell, BundleTable, Chart};
use crate::section_id::Figure;

pub(super) fn promises(work: &WriteWork<'_>, blocks: &mut Vec<Block>) {
    let all: Vec<_> = due(work).collect();
    let list: Vec<_> = all.iter().map(|(entry, _, status)| (*entry, *status)).collect();
    if list.is_empty() {
        return;
    }
    let limits = all.iter().any(|(_, promise, _)| promise.due_from == DueFrom::TimeLimit);
    let (title, one) = match limits {
        true => (figures::promises_and_limits(), figures::promise_or_limit()),
        false => (figures::promises(), figures::promise()),
    };
    blocks.push(heading(title, Figure::Promises));
    let late = |p: &PromiseStatus| match (p.days_late, p.working_days_late) {
        (Some(days), Some(working)) => figures::days_with_working(days, working),
        (Some(days), None) => units::days(days),
        _ => "–".to_owned(),
    };
    if list.iter().any(|(_, status)| status.days_late.is_some()) {
        blocks.push(days_late(work, &list));
    }
    let rows = all.iter().map(|(e, promise, p)| {
        let due = p.due.map_or_else(figures::no_date_given, |_| latest(&promise.due));
        vec![
            BundleCell::from(line_of(work, e)),
            BundleCell::from(due),
            BundleCell::from(state_words(p.state)),
            BundleCell::from(late(p)),
        ]
    });
    blocks.push(Block::Table(BundleTable {
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

pub(super) fn replies(work: &WriteWork<'_>, blocks: &mut Vec<Block>) {
    let list: Vec<_> = work
        .entries
        .iter()
        .filter_map(|e| work.input.replies.get(&e.id).map(|r| (*e, r)))
        .filter(|(_, r)| r.state != ReplyState::NotWanted)
        .collect();
    if list.is_empty() {
        return;
    }
    blocks.push(heading(figures::replies(), Figure::Replies));
    let rows = list.iter().map(|(e, r)| {
        let state = match r.state {
            ReplyState::NotWanted => String::new(),
            ReplyState::Answered => figures::answered(),
            ReplyState::Waiting => figures::no_reply(),
            ReplyState::PastDate => figures::no_reply_past(),
            ReplyState::AnswerNotHere | ReplyState::CantTell => figures::cant_tell(),
        };
        let wait = match (r.days_waiting, r.working_days_waiting) {
            (Some(days), Some(working)) => figures::days_with_working(days, working),
            (Some(days), None) => units::days(days),
            _ => "–".to_owned(),
        };
        vec![
            BundleCell::from(line_of(work, e)),
            BundleCell::from(date_of(e)),
            BundleCell::from(state),
            BundleCell::from(wait),
        ]
    });
    blocks.push(Block::Table(BundleTable {
        caption: figures::each_message(work.input.as_of),
        widths: vec![0.38, 0.22, 0.2, 0.2],
        head: vec![figures::message(), figures::sent(), figures::reply(), figures::time()],
        rows: rows.collect(),
        row_heads: true,
    }));
}

/// How late each was, as a chart.
fn days_late(work: &WriteWork<'_>, list: &[(&Entry, &PromiseStatus)]) -> Block {
    let bars: Vec<Bar> = list
        .iter()
        .map(|(e, p)| Bar {
            label: work.show(&e.title),
            value: p.days_late.map(|d| d as f64),
            words: p.days_late.map_or_else(|| state_words(p.state), units::days),
            fill: fill(p.state),
        })
        .collect();
    let words: Vec<String> = bars.iter().map(|b| format!("{}: {}", b.label, b.words)).collect();
    Block::Chart(Chart {
        title: figures::days_late(),
        alt: figures::days_late_alt(&words.join(". ")),
        bars,
        line: None,
    })
}

/// Where a promise stands.
fn state_words(state: PromiseState) -> String {
    match state {
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
    }
}

/// The result whose look a promise's bar has.
fn fill(state: PromiseState) -> Verdict {
    match state {
        PromiseState::KeptInTime | PromiseState::Kept | PromiseState::Ahead => Verdict::Met,
        PromiseState::PastDate | PromiseState::NotKept | PromiseState::KeptLate => Verdict::NotMet,
        PromiseState::PutOff | PromiseState::Partly => Verdict::Depends,
        _ => Verdict::CantTell,
    }
}
