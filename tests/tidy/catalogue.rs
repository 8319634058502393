//! A text of the catalogue stands once: where it stood under two names, one of them was changed and the other not.

use std::collections::BTreeMap;

use super::{read, tracked};

/// Texts of this many words are a sentence, or as much as one. "Save" or "Not known" may stand for several things.
const LONG: usize = 4;

/// Names of messages that say the same and are not one, by the reason. Another language may say each otherwise.
const TWICE: [(&str, &[&str]); 6] = [
    ("the title of a page, and the button that leads there", &["page-open", "page-title"]),
    ("the title of a page, and the button that leads there", &["sheet-open", "sheet-title"]),
    (
        "the title of a window, and the button that opens it",
        &["privacy-restore", "privacy-restore-title"],
    ),
    ("who filled in a form, and what a person is", &["forms-by-young-person", "people-child"]),
    ("a form and a ladder: their words differ in gender", &["forms-own-none", "ladder-own-none"]),
    (
        "files, pictures, sheets, cells and lines: their words differ in gender",
        &[
            "documents-told-drawing-then",
            "documents-told-file-inside-word-then",
            "documents-told-hidden-cells-then",
            "documents-told-hidden-sheet-then",
            "documents-told-hidden-then",
            "documents-told-locked-parts-then",
            "documents-told-picture-then",
        ],
    ),
];

/// Each message of a file with its text, its lines as one.
fn texts(file: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in file.lines() {
        let begins = line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-');
        match line.split_once(" =").filter(|_| begins) {
            Some((name, text)) => all.push((name.to_owned(), text.trim().to_owned())),
            None if line.starts_with([' ', '}']) => {
                if let Some((_, text)) = all.last_mut() {
                    text.push(' ');
                    text.push_str(line.trim());
                }
            }
            None => {}
        }
    }
    all
}

/// The words that are written in a text: no gap, no choice and no name of a variant.
fn words(text: &str) -> usize {
    let ours = |word: &&str| word.starts_with(|c: char| c.is_alphanumeric() || "“\"(‘".contains(c));
    text.split_whitespace().filter(ours).count()
}

/// The messages of these files whose text stands under two names or more.
fn doubled<'a>(files: impl IntoIterator<Item = &'a str>) -> Vec<Vec<String>> {
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, text) in files.into_iter().flat_map(texts) {
        if words(&text) >= LONG {
            by_text.entry(text).or_default().push(name);
        }
    }
    by_text.into_values().filter(|names| names.len() > 1).collect()
}

#[test]
fn a_text_stands_under_one_name() {
    let files = tracked().into_iter().filter(|name| name.contains("/words/locales/en/"));
    let files: Vec<String> = files.map(|name| read(&name)).collect();
    assert!(files.len() > 60, "the catalogue is read right: {}", files.len());
    let found = doubled(files.iter().map(String::as_str));
    let allowed = |names: &Vec<String>| {
        TWICE.iter().any(|(_, twice)| names.iter().all(|name| twice.contains(&name.as_str())))
    };
    let stray: Vec<&Vec<String>> = found.iter().filter(|names| !allowed(names)).collect();
    assert!(stray.is_empty(), "these say the same: make each one message: {stray:?}");
    let stands = |name: &&str| found.iter().flatten().any(|found| found == name);
    let unused: Vec<&str> =
        TWICE.iter().flat_map(|(_, names)| *names).copied().filter(|name| !stands(name)).collect();
    assert!(unused.is_empty(), "nothing says the same as these any more: {unused:?}");
}

#[test]
fn a_text_under_two_names_is_noticed() {
    let tea = "tea-made = The tea is ready.\n\ntea-two = Two words\n\n# $cups (number)\ntea-cups = { $cups ->\n    \
               [one] { $cups } cup was\n   *[other] { $cups } cups were\n} made.\n";
    let hot = tea.replace("tea-", "hot-").replace("tea is", "tea\n    is");
    assert_eq!(doubled([tea]), Vec::<Vec<String>>::new());
    assert_eq!(doubled([tea, &hot]), [vec!["tea-made", "hot-made"], vec!["tea-cups", "hot-cups"]]);
}
