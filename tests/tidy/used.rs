//! What is public is there for the product: what only tests call would keep code alive that nobody runs.

use std::collections::HashSet;

use super::texts;

/// Public functions that tests alone call, each with its reason.
const FOR_TESTS: [(&str, &str); 7] = [
    ("check_secret", "what a secret opens, without an act that it is asked for"),
    ("easy_read_notes", "holds the easy-read texts that the app brings to their own rules"),
    ("export_backup", "what a backup holds, without a record that is in use beside it"),
    ("package_of", "what an export holds, without its file"),
    ("page_picture", "one page of a bundle to look at"),
    ("reading_age", "holds the words that the app brings to a reading age"),
    ("task_names", "each kind of work of the child is tried in its walls"),
];

/// Whether a file is part of the product, and no test, bench or example of it.
fn is_product(name: &str) -> bool {
    name.starts_with("src-tauri/")
        && name.ends_with(".rs")
        && !["/tests/", "/benches/", "/examples/", "crash_tests/"]
            .iter()
            .any(|part| name.contains(part))
        && !name.ends_with("tests.rs")
}

/// A file's code without its own tests and comments.
fn code(text: &str) -> String {
    let own = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    own.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The words of a code that name something, leaving out what a `use` brings in.
fn words(code: &str) -> impl Iterator<Item = &str> {
    let mut in_use = false;
    let lines = code.lines().filter(move |line| {
        let line = line.trim_start();
        in_use |= line.starts_with("use ") || line.starts_with("pub use ");
        let skipped = in_use;
        in_use &= !line.ends_with(';');
        !skipped
    });
    lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_'))
}

/// The public functions of a code.
fn public_functions(code: &str) -> Vec<String> {
    let mut for_tests = false;
    let named = code
        .lines()
        .filter(move |line| !std::mem::replace(&mut for_tests, line.trim() == "#[cfg(test)]"));
    let named = named.filter_map(|line| {
        let (before, rest) = line.trim_start().strip_prefix("pub ")?.split_once("fn ")?;
        let plain = before.split_whitespace().all(|word| ["const", "async"].contains(&word));
        let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
        plain.then(|| name.to_owned())
    });
    named.collect()
}

/// Public functions of these files that no file calls.
fn not_called(files: &[(String, String)]) -> Vec<String> {
    let mut called = HashSet::new();
    let mut public = Vec::new();
    for (name, text) in files {
        let code = code(text);
        let mut before = "";
        for word in words(&code) {
            if before != "fn" {
                called.insert(word.to_owned());
            }
            before = word;
        }
        // What is generated from the catalogue has a test of its own.
        if !name.contains("words/src/tr/") {
            public.extend(public_functions(&code));
        }
    }
    public.retain(|name| !called.contains(name));
    public.sort();
    public
}

#[test]
fn every_public_function_is_called_by_the_product() {
    let product: Vec<_> = texts().into_iter().filter(|(name, _)| is_product(name)).collect();
    assert!(product.len() > 300, "{}", product.len());
    let found = not_called(&product);
    let known: Vec<&str> = FOR_TESTS.iter().map(|(name, _)| *name).collect();
    assert_eq!(found, known, "public functions that no part of the product calls");
}

#[test]
fn a_function_that_only_tests_call_is_noticed() {
    let file = |text: &str| ("a.rs".to_owned(), text.to_owned());
    let product = [
        file(
            "use b::{brought_in};\npub fn called() {}\n/// alone()\npub fn alone() {}\npub const fn brought_in() {}",
        ),
        file("fn own() { called(); }\n#[cfg(test)]\nmod tests { fn t() { alone(); } }"),
    ];
    assert_eq!(not_called(&product), ["alone", "brought_in"]);
}
