//! A type name stands for one thing in the whole product, so that a search for it finds that thing; and comments are no
//! wider than a page. A module with parts lies in the folder of its parts.

use std::collections::BTreeMap;

use super::texts;

/// Columns of a comment's line.
const WIDEST: usize = 120;

/// Accessors that are written by `cargo xtask gen`, each with its message in one line.
const GENERATED: &str = "src-tauri/words/src/tr/";

/// What is no part of the product.
const TESTS: [&str; 5] = ["/tests/", "/benches/", "/examples/", "/crash_tests/", "tests.rs"];

/// Names of the types that a file defines, but for those of its tests.
fn defined(text: &str) -> impl Iterator<Item = &str> {
    let product = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    product.lines().filter_map(|line| {
        let mut words = line.split_whitespace().peekable();
        // An alias within an `impl` has the name that the trait gives it.
        let nested = line.starts_with(' ');
        words.next_if(|word| word.starts_with("pub"));
        if words.peek().is_some_and(|word| word.ends_with(')')) {
            words.next();
        }
        let kind = words.next()?;
        let is_type =
            matches!(kind, "struct" | "enum" | "trait" | "union") || kind == "type" && !nested;
        let name = words.next().filter(|_| is_type)?;
        let end = name.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(name.len());
        name.get(..end)
    })
}

/// Types of one name, each with the files that define it.
fn twice<'t>(files: impl Iterator<Item = &'t (String, String)>) -> Vec<(&'t str, Vec<&'t str>)> {
    let mut known: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (file, text) in files {
        for name in defined(text) {
            known.entry(name).or_default().push(file);
        }
    }
    assert!(!known.is_empty(), "no type was found");
    known.into_iter().filter(|(_, files)| files.len() > 1).collect()
}

#[test]
fn no_type_name_stands_for_two_things() {
    let files: Vec<_> = texts()
        .into_iter()
        .filter(|(name, _)| name.starts_with("src-tauri/") && name.ends_with(".rs"))
        .filter(|(name, _)| !TESTS.iter().any(|part| name.contains(part)))
        .collect();
    assert!(files.iter().flat_map(|(_, text)| defined(text)).count() > 1200, "types are found");
    let twice = twice(files.iter());
    assert!(twice.is_empty(), "a reader cannot tell which is meant: {twice:#?}");
}

#[test]
fn a_name_that_is_given_twice_is_noticed() {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let files = [
        file(
            "a.rs",
            "pub(in crate::msg) struct Reader<'a> {\n}\nimpl Iterator for X {\n    type Item = u8;\n}\n",
        ),
        file(
            "b.rs",
            "fn read() {\n    enum Reader {}\n}\npub trait Piece: Send {}\ntype Bytes = Vec<u8>;\n",
        ),
        file("c.rs", "pub(crate) struct Piece;\n#[cfg(test)]\nmod tests {\n    struct Bytes;\n}\n"),
        file(
            "d.rs",
            "impl Iterator for Y {\n    type Item = u8;\n}\n// struct Bytes of a comment\n",
        ),
    ];
    let names: Vec<&str> = twice(files.iter()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Piece", "Reader"]);
}

#[test]
fn comments_are_no_wider_than_a_page() {
    let comment = |line: &&str| line.trim_start().starts_with("//");
    let mut wide = Vec::new();
    let by_hand = |name: &str| name.ends_with(".rs") && !name.starts_with(GENERATED);
    for (name, text) in texts().iter().filter(|(name, _)| by_hand(name)) {
        let lines = text.lines().filter(comment).filter(|line| line.chars().count() > WIDEST);
        wide.extend(lines.map(|line| format!("{name}: {line}")));
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}

#[test]
fn a_module_with_parts_lies_in_their_folder() {
    let names: Vec<String> = super::tracked();
    let sources = names.iter().filter(|name| name.contains("/src/") && name.ends_with(".rs"));
    let beside: Vec<&String> = sources
        .filter(|name| {
            let folder = name.replace(".rs", "/");
            names.iter().any(|other| other.starts_with(&folder))
        })
        .collect();
    assert!(beside.is_empty(), "these are to be mod.rs: {beside:#?}");
}
