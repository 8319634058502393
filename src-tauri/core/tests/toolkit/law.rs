//! The law guide: no card without a clause that was read, and the list of where each was checked.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use evenhand_core::charter;
use evenhand_core::guides::{CardKind, CheckedBy, Licence, law};

use super::support::assert_short;

#[test]
fn each_card_was_checked_near_to_the_law_before_it_was_read_out() {
    let mut ids = BTreeSet::new();
    for card in &law().cards {
        assert!(ids.insert(&card.id), "{} is there twice", card.id);
        assert!(law().topics.iter().any(|topic| topic.id == card.topic), "{}", card.id);
        let near = |by| matches!(by, CheckedBy::Text | CheckedBy::Notes | CheckedBy::Quoted);
        if card.kind == CardKind::Law {
            assert!(
                card.checked.iter().any(|check| near(check.kind)),
                "{} was only reported",
                card.id
            );
        }
        assert_eq!(
            card.checked.iter().map(|check| check.on).max(),
            Some(card.read_on),
            "{}: the card was read on the last day on which it was checked",
            card.id
        );
    }
}

#[test]
fn quotes_are_short_and_only_from_what_may_be_quoted_and_was_seen() {
    for card in &law().cards {
        let Some(quote) = &card.quote else { continue };
        assert!(quote.words.split_whitespace().count() <= 30, "{}", card.id);
        assert_eq!(card.licence, Licence::Ogl3, "{}", card.id);
        assert!(card.checked.iter().any(|check| check.kind != CheckedBy::Report), "{}", card.id);
        assert!(!quote.words.contains('['), "{}: an editor's mark is no word of the law", card.id);
    }
    assert!(law().attribution.contains("Open Government Licence v3.0"));
}

#[test]
fn a_card_says_one_plain_thing_and_little_more() {
    for card in &law().cards {
        assert!(card.says.ends_with('.'), "{}", card.id);
        assert!(card.more.len() <= 3, "{}", card.id);
        for text in card.more.iter().chain([&card.says, &card.title, &card.binds, &card.in_force]) {
            assert_short(&card.id, text);
        }
    }
}

#[test]
fn what_could_not_be_checked_does_not_ship() {
    // No copy of these clauses could be read. A card comes back with the clause in hand.
    for id in [
        "cfa-22",
        "cfa-23",
        "cfa-24",
        "cfa-32",
        "sendregs-55",
        "sendregs-56",
        "nhsa-14z45",
        "gdpr-12a",
    ] {
        assert!(law().card(id).is_none(), "{id}");
    }
}

#[test]
fn the_time_limits_that_a_card_names_are_there() {
    for card in &law().cards {
        for pack in &card.limits {
            assert!(charter::limit_packs().iter().any(|p| p.id == *pack), "{}: {pack}", card.id);
        }
    }
}

/// The list of every citation, with where it was checked and on which day.
#[test]
fn the_list_of_citations_reads_as_reviewed() {
    let mut list = String::new();
    for card in &law().cards {
        writeln!(list, "{} | {}, {} | read {}", card.id, card.law, card.clause, card.read_on)
            .unwrap();
        writeln!(list, "    says: {}", card.says).unwrap();
        if let Some(quote) = &card.quote {
            writeln!(list, "    quotes {}: \"{}\"", quote.at, quote.words).unwrap();
        }
        for check in &card.checked {
            writeln!(list, "    {:?}, {}: {}: {}", check.kind, check.on, check.r#where, check.what)
                .unwrap();
        }
        writeln!(list, "    {}", card.link).unwrap();
    }
    insta::assert_snapshot!("citations", list);
}
