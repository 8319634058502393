//! What a check of the record shows, in sentences, and what it does not show.

use evenhand_words::tr::integrity;

use crate::contract::RecordCheck;

/// What was found, worst first.
pub(super) fn sentences(found: &RecordCheck) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    all.extend((!found.database_ok).then(integrity::database_damaged));
    all.extend(found.files_damaged.iter().map(|name| integrity::file_damaged(&plain(name))));
    all.extend((!found.keys_ok).then(integrity::keys_damaged));
    all.extend(found.mended_on_opening.then(integrity::mended));
    all.push(integrity::files_known(found.files_ok));
    all.extend(history(found));
    all.extend((found.clock_set_back > 0).then(|| integrity::clock(found.clock_set_back)));
    all
}

/// What the history shows, alone or beside a head that was printed.
fn history(found: &RecordCheck) -> Vec<String> {
    match (found.history_ok, found.printed_found) {
        (false, _) => vec![integrity::contradicts()],
        (true, None) => {
            let changes = integrity::changes(found.changes);
            vec![changes, integrity::holds(), integrity::anew(), integrity::not_truth()]
        }
        (true, Some(true)) => vec![integrity::leads(), integrity::not_truth()],
        (true, Some(false)) => vec![integrity::leads_not(), integrity::another()],
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
                    said: Vec::new(),
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
