//! The words of all data files that a person reads: short sentences, and a reading age of 11 or less.

use evenhand_core::reading::reading_age;

use super::support::{assert_kind, assert_short, data, files, json, texts};

/// Members that hold names, addresses, ids, or somebody else's words.
const NOT_OURS: [&str; 36] = [
    "id",
    "kind",
    "topic",
    "law",
    "clause",
    "quote",
    "link",
    "licence",
    "in_force",
    "read_on",
    "checked",
    "limits",
    "attribution",
    "attribution_link",
    "source",
    "sources",
    "see",
    "from",
    "needed",
    "known",
    "unknown",
    "is",
    "is_not",
    "list",
    "own",
    "rows",
    "fact",
    "other",
    "letter",
    "pack",
    "limit",
    "next",
    "rests_on",
    "by",
    "passive",
    "instead",
];

#[test]
fn no_sentence_is_over_twenty_words() {
    for folder in ["ladders", "forms", "guides", "letters"] {
        for file in files(folder) {
            for (path, text) in texts(&json(&file), &NOT_OURS) {
                assert_short(&format!("{} {path}", file.display()), &text);
            }
        }
    }
}

#[test]
fn each_file_can_be_read_at_eleven() {
    let mut all = files("ladders");
    all.extend(files("forms"));
    all.extend(files("guides"));
    all.extend(files("letters"));
    all.push(data().join("themes.json"));
    for file in all {
        // Each text is a sentence of its own, also a label without a full stop.
        let words: Vec<String> = texts(&json(&file), &NOT_OURS)
            .into_iter()
            .map(|(_, text)| format!("{text}\n"))
            .collect();
        let age = reading_age(&words.concat()).unwrap();
        println!("{:<40} {age:.1}", file.file_name().unwrap().to_string_lossy());
        assert!(age <= 11.0, "{}: {age:.1}", file.display());
    }
}

#[test]
fn nothing_that_is_handed_to_others_blames_or_threatens() {
    for folder in ["ladders", "forms", "letters"] {
        for file in files(folder) {
            for (path, text) in texts(&json(&file), &NOT_OURS) {
                assert_kind(&format!("{} {path}", file.display()), &text);
            }
        }
    }
    for name in ["toolkit", "stories", "lundy", "easy-read"] {
        for (path, text) in texts(&json(&data().join(format!("guides/{name}.json"))), &NOT_OURS) {
            assert_kind(&format!("{name} {path}"), &text);
        }
    }
}

#[test]
fn house_words_are_used() {
    for folder in ["ladders", "forms", "guides", "letters"] {
        for file in files(folder) {
            for (path, text) in texts(&json(&file), &NOT_OURS) {
                let place = format!("{} {path}: {text}", file.display());
                assert!(!text.contains("e-mail") && !text.contains("E-mail"), "{place}");
                assert!(!text.contains("local authorit"), "{place}");
                assert!(
                    !text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "LA"),
                    "{place}"
                );
                assert!(
                    !text.contains('\u{2014}') && !text.contains('\u{2013}'),
                    "no dashes: {place}"
                );
            }
        }
    }
}

/// A card or a word is read by itself, so each is measured by itself. One sentence is a coarse measure: the limit is
/// two years above that of a whole file.
#[test]
fn each_card_and_each_word_can_be_read_by_itself() {
    let cards = evenhand_core::guides::law().cards.iter();
    let cards = cards.map(|card| (&card.id, format!("{}\n{}", card.says, card.more.join("\n"))));
    let words = evenhand_core::guides::words().words.iter();
    let words = words.map(|word| (&word.id, word.words.clone()));
    for (id, text) in cards.chain(words) {
        let age = reading_age(&text).unwrap();
        assert!(age <= 13.0, "{id}: {age:.1}: {text}");
    }
}
