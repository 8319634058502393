//! Words explained, the Lundy check, easy read, forms to print, and pages that celebrate.

use std::collections::BTreeSet;

use evenhand_core::charter::Measure;
use evenhand_core::forms;
use evenhand_core::guides::{
    BlankPart, ToolkitBlank, easy_read, easy_read_notes, law, lundy, stories, toolkit, words,
};

use super::support::assert_short;

#[test]
fn forty_words_and_more_are_explained_in_the_order_of_the_alphabet() {
    let words = &words().words;
    assert!(words.len() >= 40, "{}", words.len());
    let terms: Vec<String> = words.iter().map(|word| word.term.to_lowercase()).collect();
    let mut sorted = terms.clone();
    sorted.sort();
    assert_eq!(terms, sorted);
    assert_eq!(terms.iter().collect::<BTreeSet<_>>().len(), terms.len());
    for word in words {
        assert_short(&word.id, &word.words);
        assert!(
            word.words.ends_with('.') && word.words.split_whitespace().count() <= 30,
            "{}",
            word.id
        );
        for card in &word.see {
            assert!(law().card(card).is_some(), "{} sees {card}", word.id);
        }
    }
}

#[test]
fn the_lundy_check_has_four_boxes_of_three_questions_and_no_score() {
    let check = lundy().unwrap();
    assert_eq!(check.boxes.len(), 4);
    for part in &check.boxes {
        assert_eq!(part.questions.len(), 3, "{}", part.name);
        assert!(part.questions.iter().all(|question| question.words.ends_with('?')));
    }
    let answers: Vec<_> = check.answers.iter().map(|answer| answer.words.as_str()).collect();
    assert_eq!(answers, ["Yes", "Partly", "No", "Can't tell"]);
}

#[test]
fn the_easy_read_rules_keep_themselves() {
    let guide = easy_read().unwrap();
    for rule in &guide.rules {
        // The rule on the active voice shows what not to write.
        if rule.id != "active" {
            assert_eq!(easy_read_notes(&guide.checks, &rule.words), [], "{}", rule.id);
        }
    }
    let mut hard: Vec<_> = guide.checks.instead.iter().map(|word| word.hard.as_str()).collect();
    assert!(guide.checks.instead.iter().all(|word| word.hard == word.hard.to_lowercase()));
    hard.sort_unstable();
    hard.dedup();
    assert_eq!(hard.len(), guide.checks.instead.len(), "each hard word once");
    for word in &guide.checks.instead {
        assert!(
            !hard.contains(&word.easy.as_str()),
            "{} is put in place of a word and is hard",
            word.easy
        );
    }
}

fn ids(blank: &ToolkitBlank) -> Vec<&str> {
    blank
        .parts
        .iter()
        .filter_map(|part| match part {
            BlankPart::Line { id, .. }
            | BlankPart::Box { id, .. }
            | BlankPart::Ticks { id, .. } => Some(id.as_str()),
            BlankPart::Table(table) => Some(table.id.as_str()),
            BlankPart::Heading { .. } | BlankPart::Words { .. } | BlankPart::List { .. } => None,
        })
        .collect()
}

#[test]
fn each_blank_can_be_printed() {
    let guide = toolkit().unwrap();
    let names: Vec<_> = guide.blanks.iter().map(|blank| blank.id.as_str()).collect();
    assert_eq!(
        names,
        [
            "invitation",
            "agenda",
            "terms-of-reference",
            "access-needs",
            "notes-sheet",
            "feedback",
            "you-said",
            "ladder"
        ]
    );
    for blank in &guide.blanks {
        let ids = ids(blank);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}", blank.id);
        assert!(!blank.parts.is_empty() || blank.form.is_some(), "{} is empty", blank.id);
        if let Some(form) = &blank.form {
            assert!(forms::newest(form).is_some(), "{form}");
        }
        for part in &blank.parts {
            if let BlankPart::Table(table) = part {
                let shares: u32 = table.columns.iter().map(|column| column.share).sum();
                assert_eq!(shares, 100, "{} {}", blank.id, table.id);
            }
        }
    }
}

#[test]
fn the_invitation_asks_for_all_that_the_four_rules_look_at() {
    use evenhand_core::guides::BlankFact;
    let guide = toolkit().unwrap();
    let invitation = &guide.blanks[0];
    let facts: Vec<BlankFact> = invitation
        .parts
        .iter()
        .filter_map(|part| match part {
            BlankPart::Line { fact, .. } => *fact,
            _ => None,
        })
        .collect();
    for fact in [BlankFact::When, BlankFact::Place, BlankFact::PapersBy] {
        assert!(facts.contains(&fact), "{fact:?}");
    }
    assert_eq!(invitation.rests_on.len(), 4);
}

/// The names in braces in a text.
fn gaps(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').expect("a closed brace").0).collect()
}

#[test]
fn the_officers_page_has_words_for_each_rule_once_and_no_gap_that_nobody_fills() {
    let page = &toolkit().unwrap().officer;
    let measures: Vec<_> = page.rules.iter().map(|rule| rule.measures).collect();
    assert_eq!(measures, [Measure::Notice, Measure::Papers, Measure::Window, Measure::Length]);
    for rule in &page.rules {
        let filled: &[&str] = match rule.measures {
            Measure::Notice | Measure::Papers => &["day", "last_day", "amount"],
            Measure::Window => &["from", "to"],
            Measure::Length => &["amount"],
        };
        for text in [&rule.words, &rule.sum, &rule.two_readings] {
            assert!(gaps(text).iter().all(|gap| filled.contains(gap)), "{text}");
            assert_short("officer", text);
        }
        let counts_back = matches!(rule.measures, Measure::Notice | Measure::Papers);
        assert_eq!(!rule.two_readings.is_empty(), counts_back);
    }
}

#[test]
fn the_pages_that_celebrate_have_the_seven_fields_and_the_words_of_consent() {
    let guide = stories();
    let case_study: Vec<_> = guide.pages[1].fields.iter().map(|field| field.id.as_str()).collect();
    assert_eq!(case_study, ["situation", "who", "together", "changed", "hard", "learned", "words"]);
    let celebration: Vec<_> = guide.pages[0].fields.iter().map(|field| field.id.as_str()).collect();
    assert!(celebration.iter().all(|id| case_study.contains(id)));
    let consent = &guide.consent;
    assert_eq!(gaps(&consent.ticked), BTreeSet::from(["day"]));
    assert_eq!(gaps(&consent.reprint), BTreeSet::from(["who"]));
    for text in [&consent.ask, &consent.quote, &consent.withdraw, &consent.without, &consent.child]
    {
        assert!(gaps(text).is_empty(), "{text}");
    }
}

#[test]
fn a_word_finds_what_has_it_and_titles_come_first() {
    use evenhand_core::guides::{GuideKind, search_guides};
    let ids = |query: &str| search_guides(query).into_iter().map(|hit| hit.id).collect::<Vec<_>>();
    assert_eq!(
        ids("freedom"),
        ["freedom-of-information", "foia-1", "foia-8", "foia-10", "foia-16", "foi-review"]
    );
    assert_eq!(ids("section 19"), ["cfa-19"], "a number is found as a whole, and 1989 is not 19");
    assert_eq!(ids("MEDIAT"), ["mediation", "cfa-51"]);
    assert_eq!(ids("invitation meeting")[0], "invitation");
    assert!(ids("captions").contains(&"access-needs".to_owned()), "words on a form are found too");
    assert!(search_guides("influence").iter().any(|hit| hit.guide == GuideKind::Lundy));
    assert_eq!([ids(""), ids(" ,. "), ids("zebra")], [Vec::<String>::new(), vec![], vec![]]);
}

#[test]
fn a_links_words_say_where_it_leads() {
    let card = law().card("cfa-19").unwrap();
    assert_eq!(card.link_text(), "Children and Families Act 2014, section 19");
}

#[test]
fn the_invitation_as_text_reads_as_reviewed() {
    use evenhand_core::guides::BlankFact;
    let facts = [
        (BlankFact::What, "Co-production group"),
        (BlankFact::When, "Mon 30 Nov 2026, 10am to 12 noon"),
        (BlankFact::Place, "Civic Centre, Room 2"),
        (BlankFact::PapersBy, "Sun 22 Nov 2026"),
        (BlankFact::ReplyBy, "Mon 16 Nov 2026"),
    ];
    let facts = facts.into_iter().map(|(fact, value)| (fact, value.to_owned())).collect();
    insta::assert_snapshot!("invitation", toolkit().unwrap().blanks[0].text(&facts));
}
