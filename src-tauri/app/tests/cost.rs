//! What taking part cost: as typed, with what is missing named.

use crate::support::Bench;
use evenhand_app::contract::{CharterPay, CostQuery, EntryType, NewEntry};
use evenhand_core::record::{EntryKind, HoursAndCosts};

fn effort(bench: &Bench, title: &str, minutes: Option<u32>, cost_pence: Option<u32>, draft: bool) {
    let mut entry = bench.host.new_entry(NewEntry { entry_type: EntryType::Effort }).unwrap();
    entry.kind = EntryKind::Effort(HoursAndCosts { minutes, cost_pence, activity: title.into() });
    (entry.title, entry.draft) = (title.into(), draft);
    bench.host.save_entry(entry).unwrap();
}

#[test]
fn no_number_is_there_that_nobody_typed() {
    let bench = Bench::new();
    let at = |pence_an_hour| bench.host.cost(CostQuery { pence_an_hour }).unwrap();
    let empty = at(Some(1200));
    assert_eq!((empty.rows.len(), empty.minutes, empty.pence), (0, None, None));
    assert_eq!(empty.pay, CharterPay::NoCharter);
    effort(&bench, "travel", None, Some(310), false);
    let bus = at(Some(1200));
    assert_eq!((bus.minutes, bus.pence), (None, Some(310)));
    assert!(!bus.sums.join(" ").contains("an hour"), "{:?}", bus.sums);
    assert_eq!((bus.no_time.len(), bus.no_cost.len()), (1, 0));
    effort(&bench, "reading", Some(90), None, false);
    effort(&bench, "half typed", Some(600), Some(9999), true);
    let both = at(Some(1200));
    assert_eq!((both.minutes, both.pence, both.rows.len()), (Some(90), Some(310), 2));
    assert!(both.sums.join(" ").contains("£18.00"), "{:?}", both.sums);
    assert!(!at(None).sums.join(" ").contains("£18.00"), "no rate is assumed");
}
