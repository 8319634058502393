//! Each letter as a person can review it, and the rules for its words.

use std::fmt::Write as _;

use evenhand_core::reading::reading_age;
use evenhand_words::letters::{DraftLetter, LetterFacts, LetterTemplate, builtin};

use super::facts::{all, built, every_letter};
use crate::support::{assert_kind, assert_short, sentences_only};

fn page(template: &LetterTemplate, draft: &DraftLetter, heading: &str) -> String {
    let named = |ids: &[String]| {
        let name = |id: &String| template.fact(id).unwrap().missing.clone();
        if ids.is_empty() {
            "nothing".to_owned()
        } else {
            ids.iter().map(name).collect::<Vec<_>>().join("; ")
        }
    };
    let mut page =
        format!("======== {heading} ========\nSubject: {}\n\n{}\n\n", draft.subject, draft.text());
    writeln!(page, "-------- beside it").unwrap();
    writeln!(page, "Known: {}", draft.known.join(", ")).unwrap();
    writeln!(page, "Missing: {}", named(&draft.missing)).unwrap();
    writeln!(page, "It cannot do without: {}", named(&draft.gaps)).unwrap();
    for notice in &draft.notices {
        writeln!(page, "Look at {}: {}", notice.fact, notice.say).unwrap();
    }
    for reply in &draft.replies {
        let limit = reply.pack.as_ref().zip(reply.limit.as_ref());
        let limit = limit.map(|(pack, limit)| format!(" [{pack}/{limit}]")).unwrap_or_default();
        writeln!(page, "Answer: {}{limit}", reply.words).unwrap();
    }
    page
}

#[test]
fn each_letter_reads_as_reviewed() {
    for template in builtin() {
        let full = built(template, &all(template), &[]);
        let empty = built(template, &LetterFacts::new(), &[]);
        let pages = format!(
            "{}\n{}",
            page(template, &full, "with every fact that it can hold"),
            page(template, &empty, "with no fact at all")
        );
        insta::assert_snapshot!(template.id.as_str(), pages);
    }
}

#[test]
fn every_fact_of_the_record_is_in_the_letter_and_none_is_missing() {
    for template in builtin() {
        let full = built(template, &all(template), &[]);
        assert_eq!(full.gaps, Vec::<String>::new(), "{}", template.id);
        // A first reminder of a promise has no use for how a message went.
        assert_eq!(full.missing, Vec::<String>::new(), "{}", template.id);
        assert_eq!(full.notices, [], "{}", template.id);
        assert!(full.is_whole());
        assert!(!full.text().contains('['), "{}", full.text());
    }
}

#[test]
fn an_empty_letter_names_its_gaps_and_makes_nothing_up() {
    for template in builtin() {
        let empty = built(template, &LetterFacts::new(), &[]);
        assert!(!empty.is_whole(), "{}", template.id);
        let text = format!("{}\n{}", empty.subject, empty.text());
        for id in &empty.gaps {
            let fact = template.fact(id).unwrap();
            // Which way a complaint goes changes what is said, and is no word of it.
            if fact.options.is_empty() || text.contains('[') && text.contains(&fact.missing) {
                assert!(text.contains(&format!("[{}]", fact.missing)), "{}: {id}", template.id);
            }
        }
        // The law's own numbers are the only ones in it.
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        assert!(["", "2000", "422014"].contains(&digits.as_str()), "{}: {digits}", template.id);
    }
}

#[test]
fn sentences_are_short_plain_and_kind() {
    for (name, draft) in every_letter() {
        let text = format!("{}\n{}", draft.subject, draft.text());
        assert_short(&name, &text);
        assert_kind(&name, &text);
        assert!(!text.contains("..") && !text.contains("?."), "{name}: {text}");
        let age = reading_age(&sentences_only(&draft.text())).unwrap();
        println!("{name:<24} {age:.1}");
        assert!(age <= 11.0, "{name}: {age:.1}");
    }
}
