//! The templates themselves: nothing in one points at what is not there, and no gap can stay open unnamed.

use std::collections::{BTreeMap, BTreeSet};

use evenhand_core::charter;
use evenhand_core::guides::law;
use evenhand_words::letters::{
    FactKind, FactValue, LetterCheckKind, LetterFacts, LetterTemplate, Needed, WhereChosen,
    builtin, find,
};
use proptest::prelude::*;

use super::facts::{all, built, letter};

/// `{id}`, `{id!}` and `{id|on}` in a text.
fn gaps(text: &str) -> Vec<(String, bool, String)> {
    text.split('{')
        .skip(1)
        .map(|rest| {
            let inside = rest.split_once('}').expect("a closed brace").0;
            let (fact, before) = inside.split_once('|').unwrap_or((inside, ""));
            let id = fact.trim_end_matches('!');
            (id.to_owned(), id != fact, before.to_owned())
        })
        .collect()
}

fn check_gaps(template: &LetterTemplate, place: &str, text: &str, known: &[String]) {
    for (id, named, before) in gaps(text) {
        let fact = template.fact(&id).unwrap_or_else(|| panic!("{place}: {id} is no fact"));
        let place = format!("{place}: {id}");
        assert!(named || known.contains(&id), "{place}: it can be unknown where this stands");
        assert!(
            !named || fact.needed == Needed::Must,
            "{place}: only what it cannot do without is a gap"
        );
        let is_date = matches!(fact.kind, FactKind::Day | FactKind::When);
        assert!(before.is_empty() || is_date, "{place}: it is no date");
        assert!(
            ["", "on", "On", "by", "start", "end"].contains(&before.as_str()),
            "{place}|{before}"
        );
        // A date in a sentence needs its word, for it can be a month or a range.
        if fact.kind == FactKind::When && !named {
            assert!(!before.is_empty(), "{place}: on, by, start or end?");
        }
    }
}

fn check_choices(template: &LetterTemplate, place: &str, choices: &WhereChosen) {
    for (id, options) in choices {
        let fact = template.fact(id).unwrap_or_else(|| panic!("{place}: {id} is no fact"));
        for option in options {
            assert!(fact.options.iter().any(|o| o.id == *option), "{place}: {id} has no {option}");
        }
    }
}

#[test]
fn every_gap_is_filled_or_named() {
    for template in builtin() {
        for line in &template.subject {
            check_gaps(template, &template.id, &line.text, &line.known);
            check_choices(template, &template.id, &line.is);
        }
        assert!(
            template
                .subject
                .last()
                .is_some_and(|l| l.known.is_empty() && l.unknown.is_empty() && l.is.is_empty()),
            "{}: the last subject line always stands",
            template.id
        );
        for block in &template.body {
            let place = format!("{} {}", template.id, block.id);
            check_gaps(template, &place, block.text.as_deref().unwrap_or_default(), &block.known);
            check_choices(template, &place, &block.is);
            for id in block.known.iter().chain(&block.unknown) {
                assert!(template.fact(id).is_some(), "{place}: {id}");
            }
            for (content, kind) in [
                (&block.list, FactKind::Lines),
                (&block.own, FactKind::Paragraphs),
                (&block.rows, FactKind::Rows),
            ] {
                if let Some(id) = content {
                    assert_eq!(template.fact(id).map(|fact| fact.kind), Some(kind), "{place}");
                    assert!(block.known.contains(id), "{place}");
                }
            }
        }
    }
}

#[test]
fn ids_are_their_own_and_every_fact_is_used() {
    for template in builtin() {
        let ids: BTreeSet<_> = template.facts.iter().map(|fact| &fact.id).collect();
        assert_eq!(ids.len(), template.facts.len(), "{}", template.id);
        let blocks: BTreeSet<_> = template.body.iter().map(|block| &block.id).collect();
        assert_eq!(blocks.len(), template.body.len(), "{}", template.id);
        for fact in &template.facts {
            check_choices(template, &fact.id, &fact.is);
            let in_text = |text: &str| gaps(text).iter().any(|(id, ..)| *id == fact.id);
            let used = template.subject.iter().any(|line| in_text(&line.text))
                || template.body.iter().any(|block| {
                    block.text.as_deref().is_some_and(in_text)
                        || [&block.list, &block.own, &block.rows].contains(&&Some(fact.id.clone()))
                        || block.is.contains_key(&fact.id)
                })
                || template
                    .checks
                    .iter()
                    .any(|check| check.fact == fact.id || check.is_not.contains_key(&fact.id));
            assert!(used, "{}: {} is asked for and used nowhere", template.id, fact.id);
            assert_eq!(
                fact.needed == Needed::Must,
                fact.why.is_some(),
                "{} {}",
                template.id,
                fact.id
            );
        }
    }
}

#[test]
fn what_a_template_points_at_is_there() {
    for template in builtin() {
        for card in &template.law {
            assert!(law().card(card).is_some(), "{}: card {card}", template.id);
        }
        let after = template.next.iter();
        let before = template.checks.iter().filter_map(|check| check.letter.as_ref());
        for id in after.chain(before) {
            assert!(find(id).is_some(), "{}: letter {id}", template.id);
        }
        for reply in &template.replies {
            check_choices(template, &template.id, &reply.is);
            if let (Some(pack), Some(limit)) = (&reply.pack, &reply.limit) {
                let pack = charter::limit_packs().iter().find(|p| p.id == *pack);
                let pack = pack.unwrap_or_else(|| panic!("{}: {reply:?}", template.id));
                assert!(pack.limits.iter().any(|l| l.id == *limit), "{}: {reply:?}", template.id);
            }
        }
    }
}

#[test]
fn the_stages_lead_to_one_another_and_never_round_in_a_ring() {
    for template in builtin() {
        let mut passed = vec![template.id.clone()];
        let mut next = template.next.clone();
        while let Some(id) = next {
            assert!(!passed.contains(&id), "{passed:?} and again {id}");
            next = letter(&id).next.clone();
            passed.push(id);
        }
    }
    let mut chain = vec!["request"];
    while let Some(next) = letter(chain.last().unwrap()).next.as_deref() {
        chain.push(next);
    }
    assert_eq!(
        chain,
        [
            "request",
            "chaser",
            "second-chaser",
            "concern",
            "complaint-1",
            "complaint-2",
            "ombudsman"
        ]
    );
}

#[test]
fn each_check_has_what_it_needs() {
    for template in builtin() {
        for check in &template.checks {
            let place = format!("{} {check:?}", template.id);
            let fact = template.fact(&check.fact).unwrap_or_else(|| panic!("{place}"));
            check_choices(template, &place, &check.is);
            check_choices(template, &place, &check.is_not);
            let is_date = matches!(fact.kind, FactKind::Day | FactKind::When);
            let needs = match check.kind {
                LetterCheckKind::NotAfterLetter | LetterCheckKind::NotBeforeLetter => is_date,
                LetterCheckKind::NotBefore => {
                    is_date && check.other.as_ref().is_some_and(|id| template.fact(id).is_some())
                }
                LetterCheckKind::SameCouncil => check.fact == "council",
                LetterCheckKind::StageBefore => check.letter.is_some(),
                LetterCheckKind::OlderThan => is_date && check.months.is_some(),
                LetterCheckKind::EarlierThan => is_date && check.day.is_some(),
                LetterCheckKind::AgeFrom => is_date && check.years.is_some(),
                LetterCheckKind::ShortName => fact.kind == FactKind::Name,
                LetterCheckKind::Chosen => {
                    check.option.as_ref().is_some_and(|id| fact.options.iter().any(|o| o.id == *id))
                }
            };
            assert!(needs, "{place}");
        }
    }
}

#[test]
fn a_fact_that_was_left_out_is_in_no_sentence_and_not_called_missing() {
    let concern = letter("concern");
    let draft = built(concern, &all(concern), &["promises", "since", "issues"]);
    assert_eq!(draft.left_out, ["since", "promises"], "what it cannot do without stays in");
    assert!(draft.known.contains(&"issues".to_owned()));
    assert_eq!(draft.missing, Vec::<String>::new());
    assert!(!draft.text().contains("29 May"), "{}", draft.text());
    assert!(draft.text().contains("Some things worry us:"));
}

#[test]
fn a_value_of_another_kind_or_an_empty_one_is_not_known() {
    let foi = letter("foi-request");
    let wrong = LetterFacts::from([
        ("sender".to_owned(), FactValue::text("  ")),
        ("wanted".to_owned(), FactValue::text("Minutes")),
        ("from_day".to_owned(), FactValue::When(evenhand_core::record::When::Undated)),
        ("teams".to_owned(), FactValue::Lines(vec![" ".to_owned()])),
        ("not-a-fact".to_owned(), FactValue::text("hello")),
    ]);
    let draft = built(foi, &wrong, &[]);
    assert_eq!(draft.known, Vec::<String>::new());
    assert!(!draft.text().contains("hello"));
    let chaser = letter("chaser");
    let odd = LetterFacts::from([("about".to_owned(), FactValue::Choice("a-poem".to_owned()))]);
    assert!(built(chaser, &odd, &[]).missing.contains(&"about".to_owned()));
}

#[test]
fn what_a_person_typed_is_never_read_for_gaps_and_ends_one_sentence_once() {
    let request = letter("request");
    let mut facts = all(request);
    facts.insert("what".to_owned(), FactValue::text("Is it ready?"));
    facts.insert("why".to_owned(), FactValue::text("{sender} {to!}\n\n  \r\nSecond line"));
    let text = built(request, &facts, &[]).text();
    assert!(text.contains("for this: Is it ready?\n"), "{text}");
    assert!(text.contains("\n\n{sender} {to!}\n\nSecond line\n\n"), "{text}");
    // A quote keeps its own full stop.
    assert!(text.contains("stakeholders.”"), "{text}");
}

#[test]
fn a_short_row_has_no_cell_of_its_neighbour_and_an_empty_one_is_left_out() {
    let complaint = letter("complaint-2");
    let mut facts = all(complaint);
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    facts.insert(
        "points".to_owned(),
        FactValue::Rows(vec![row(&["One"]), row(&["", " "]), row(&["a", "b", "c", "d", "e"])]),
    );
    let text = built(complaint, &facts, &[]).text();
    assert!(
        text.contains(
            "The point: One\nWhat you said: \nWhat we say: \nWhat is still open: \n\nThe point: a"
        ),
        "{text}"
    );
    assert!(!text.contains(": e"));
}

proptest! {
    /// Whatever is known, missing or left out: each gap is named, no brace is left, no number is made up.
    #[test]
    fn nothing_is_made_up(which in 0..14_usize, seed in any::<u64>(), out in any::<u64>()) {
        let template = &builtin()[which];
        let every = all(template);
        let chosen = |bits: u64, at: usize| bits >> (at % 64) & 1 == 1;
        let facts: LetterFacts =
            every.into_iter().enumerate().filter(|(at, _)| chosen(seed, *at)).map(|(_, pair)| pair).collect();
        let left_out: Vec<&str> = template
            .facts.iter().enumerate().filter(|(at, _)| chosen(out, *at)).map(|(_, fact)| fact.id.as_str()).collect();
        let draft = built(template, &facts, &left_out);
        let text = format!("{}\n{}", draft.subject, draft.text());
        prop_assert!(!text.contains(['{', '}']), "{}", text);
        let named: BTreeSet<&str> =
            text.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(name, _)| name).collect();
        let gaps: BTreeSet<&str> =
            draft.gaps.iter().map(|id| template.fact(id).unwrap().missing.as_str()).collect();
        prop_assert!(named.is_subset(&gaps), "{:?} {:?}", named, gaps);
        let given = serde_json::to_string(&facts).unwrap();
        let own = serde_json::to_string(&template.body).unwrap();
        for number in text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()) {
            let number = number.trim_start_matches('0');
            prop_assert!(given.contains(number) || own.contains(number), "{} in {}", number, text);
        }
        let mut all_ids: Vec<&String> =
            draft.known.iter().chain(&draft.missing).chain(&draft.left_out).collect();
        all_ids.sort();
        all_ids.dedup();
        prop_assert_eq!(all_ids.len(), draft.known.len() + draft.missing.len() + draft.left_out.len());
    }
}

#[test]
fn the_table_of_letters_is_whole() {
    let groups: BTreeMap<_, Vec<_>> =
        builtin().iter().fold(BTreeMap::new(), |mut groups, template| {
            groups.entry(template.group).or_insert_with(Vec::new).push(template.id.as_str());
            groups
        });
    let all: Vec<_> = groups.into_values().flatten().collect();
    assert_eq!(
        all,
        [
            "request",
            "chaser",
            "second-chaser",
            "open-answers",
            "provision",
            "concern",
            "complaint-1",
            "complaint-2",
            "ombudsman",
            "foi-request",
            "foi-review",
            "subject-access",
            "data-complaint",
            "thank-you"
        ]
    );
}
