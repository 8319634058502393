//! What taking part costs, from the record's hours and costs.

use chrono::NaiveDate;
use evenhand_core::charter::Whose;
use evenhand_core::record::{Entry, Id, Record, cost_sums};
use evenhand_words::{about_pay, cost_words};

use crate::contract::{CostQuery, CostRow, CostView, EntrySummary, PayWords};
use crate::{session, view};

/// What the record's hours and costs come to. Unfinished entries are left out.
pub fn cost(record: &Record, query: CostQuery, today: NaiveDate) -> CostView {
    let entries: Vec<&Entry> = record.entries.iter().filter(|entry| !entry.draft).collect();
    let sums = cost_sums(entries.iter().copied());
    let words = cost_words(&sums, query.pence_an_hour);
    let named = |ids: &[Id]| -> Vec<EntrySummary> {
        let own = entries.iter().filter(|entry| ids.contains(&entry.id));
        own.map(|entry| view::summary(entry, record, today)).collect()
    };
    CostView {
        rows: words
            .rows
            .into_iter()
            .map(|[what, time, money]| CostRow { what, time, money })
            .collect(),
        sums: words.sums,
        gaps: words.gaps,
        no_time: named(&sums.no_time),
        no_cost: named(&sums.no_cost),
        minutes: sums.all.minutes,
        pence: sums.all.pence,
        pay: pay(record),
    }
}

/// What the record's own charter says on pay. Another council's charter binds nobody here.
fn pay(record: &Record) -> Option<PayWords> {
    let charter = session::charter(record, &record.info.charter).ok()?;
    if charter.whose_in(&record.info) == Whose::Another {
        return None;
    }
    let (clause, quote) = about_pay(&charter)?;
    Some(PayWords { quote, source: format!("{}, {}", clause.number, charter.title) })
}
