//! What taking part costs, from the record's hours and costs.

use chrono::NaiveDate;
use evenhand_core::charter::Whose;
use evenhand_core::record::{Entry, Id, Record, cost_sums};
use evenhand_words::{about_pay, cost_words};

use crate::contract::{CharterPay, CostQuery, CostRow, CostView, EntrySummary};
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
fn pay(record: &Record) -> CharterPay {
    let Ok(charter) = session::charter(record, &record.info.charter) else {
        return CharterPay::NoCharter;
    };
    if charter.whose_in(&record.info) == Whose::Another {
        return CharterPay::AnotherCouncils { title: charter.title };
    }
    match about_pay(&charter) {
        Some((clause, quote)) => CharterPay::Words { quote, source: clause.source_in(&charter) },
        None => CharterPay::Silent { title: charter.title },
    }
}
