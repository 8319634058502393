//! All time limits on one page, in words that a person can read through and correct.

use std::fmt::Write as _;

use evenhand_core::charter::{Limit, LimitOptions, LimitPack, limit_packs, limits};
use evenhand_words::{date, limit_explanation, relaxed};

use crate::support::day;

/// One pack with every limit, as for the Wednesday of this example: further dates are that day too.
fn pack_words(page: &mut String, pack: &LimitPack) {
    let on = day("2026-11-25");
    let events = pack.events.iter().map(|event| (event.id.clone(), on)).collect();
    let options = LimitOptions { events, ..LimitOptions::default() };
    writeln!(page, "## {}\n{} ({})", pack.title, pack.question, pack.id).unwrap();
    for event in &pack.events {
        writeln!(page, "? {} ({})", event.question, event.id).unwrap();
    }
    if !pack.note.is_empty() {
        writeln!(page, "{}", pack.note).unwrap();
    }
    for limit in limits(&pack.id, on, &options).unwrap() {
        limit_words(page, &limit);
    }
    // Rules of other days than the example's.
    for rule in pack.limits.iter().filter(|rule| rule.in_force_to.is_some()) {
        let from = rule.in_force_from.unwrap();
        for limit in limits(&pack.id, from, &LimitOptions::default()).unwrap() {
            if limit.id == rule.id {
                limit_words(page, &limit);
            }
        }
    }
    page.push('\n');
}

fn limit_words(page: &mut String, limit: &Limit) {
    let who = serde_json::to_value(limit.who).unwrap();
    let strength = serde_json::to_value(limit.strength).unwrap();
    writeln!(
        page,
        "- {} [{}; {}, {}]",
        limit.title,
        limit.id,
        who.as_str().unwrap(),
        strength.as_str().unwrap()
    )
    .unwrap();
    for line in [&limit.only_if, &limit_explanation(limit), &limit.note, &relaxed(limit.relaxed)] {
        if !line.is_empty() {
            writeln!(page, "  {line}").unwrap();
        }
    }
    if !limit.exceptions.is_empty() {
        writeln!(page, "  Exceptions: {}", limit.exceptions.join(" ")).unwrap();
    }
    writeln!(
        page,
        "  \"{}\" {}. {}. Read {}.",
        limit.quote,
        limit.clause,
        limit.source,
        date(limit.read_on)
    )
    .unwrap();
    let from = limit.in_force_from.map_or("always".to_owned(), date);
    let to = limit.in_force_to.map_or(String::new(), |to| format!(" to {}", date(to)));
    writeln!(page, "  In force from {from}{to}.").unwrap();
}

#[test]
fn all_limits_in_words() {
    let mut page = String::new();
    for pack in limit_packs() {
        pack_words(&mut page, pack);
    }
    insta::assert_snapshot!(page);
}

/// The words that are Evenhand's own and not a quote.
#[test]
fn no_sentence_runs_over_twenty_words() {
    for pack in limit_packs() {
        let events = pack.events.iter().map(|event| &event.question);
        let rules = pack.limits.iter().flat_map(|rule| {
            rule.exceptions.iter().chain([&rule.title, &rule.only_if, &rule.note])
        });
        for text in [&pack.title, &pack.question, &pack.note].into_iter().chain(events).chain(rules)
        {
            for sentence in text.split_inclusive(['.', '?', ':']) {
                assert!(sentence.split_whitespace().count() <= 20, "{}: {sentence}", pack.id);
            }
            assert!(!text.to_lowercase().contains("breach"), "{text}");
        }
    }
}
