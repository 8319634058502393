//! What a check of the record shows, in sentences, and what it does not show.

use crate::contract::RecordCheck;

/// What was found, worst first.
pub fn sentences(found: &RecordCheck) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut say = |sentence: &str| all.push(sentence.to_owned());
    if !found.database_ok {
        say("Part of the record's file is damaged. Your backups are untouched.");
    }
    for name in &found.files_damaged {
        say(&format!("This file is damaged or missing: {}.", plain(name)));
    }
    if !found.keys_ok {
        say("The two copies of the key file are not the same, or one is damaged.");
    }
    if found.mended_on_opening {
        say("A damaged copy of the key file or a damaged file's head was mended on opening.");
    }
    say(&format!("{} files are the ones that this record knows.", found.files_ok));
    for sentence in history(found) {
        say(sentence);
    }
    if found.clock_set_back > 0 {
        say(&format!(
            "This computer's clock went back to an earlier day {} times meanwhile.",
            found.clock_set_back
        ));
    }
    all
}

/// What the history shows, alone or beside a head that was printed.
fn history(found: &RecordCheck) -> [&'static str; 2] {
    match (found.history_ok, found.printed_found) {
        (false, _) => [
            "The history contradicts itself.",
            "Something in it was altered, taken out, put in or moved.",
        ],
        (true, None) => [
            "Nothing in the history contradicts itself. Its times come from this computer's clock.",
            "Whoever has the passphrase could still have written it anew. A fingerprint in an earlier bundle can show that nobody did.",
        ],
        (true, Some(true)) => [
            "The history leads to that fingerprint. Nothing from before it was changed since it was printed.",
            "This does not show that what the record says is true.",
        ],
        (true, Some(false)) => [
            "The history does not lead to that fingerprint. Look at each letter of it first.",
            "If it is right, this is another record, or a history that was written anew.",
        ],
    }
}

/// A name that came from anywhere must not steer a terminal.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_short_and_claim_no_more_than_was_looked_at() {
        for printed_found in [None, Some(true), Some(false)] {
            for ok in [true, false] {
                let found = RecordCheck {
                    database_ok: ok,
                    keys_ok: ok,
                    mended_on_opening: !ok,
                    files_ok: 3,
                    files_damaged: if ok { vec![] } else { vec!["a\u{1b}[2J.pdf".into()] },
                    history_ok: ok,
                    printed_found,
                    clock_set_back: 2,
                    changes: 9,
                    head: String::new(),
                };
                let all = sentences(&found).join(" ");
                for sentence in all.split_inclusive(". ") {
                    assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
                }
                assert!(!all.contains('\u{1b}'));
                assert_eq!(all.contains("since it was printed"), ok && printed_found == Some(true));
                assert!(!all.contains("whole") && !all.contains("nothing in it was altered"));
            }
        }
    }
}
