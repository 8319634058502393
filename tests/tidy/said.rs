//! Every sentence that a person reads stands in the catalogue. What Rust files hold beside it is read here, and the
//! files that hold words in a row are named one by one: a new file of their folder is looked at.

use std::collections::BTreeSet;

use super::{read, texts};

/// The files of `tests/not_said.txt`, of which each stands under a reason.
fn listed(list: &str) -> Vec<&str> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let (reasons, files): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.ends_with(':'));
    assert!(
        reasons.len() > 9 && files.iter().all(|file| file.ends_with(".rs")),
        "it is read right"
    );
    files
}

/// A word of some sentence. Keys, codes and signs are none.
fn is_word(part: &str) -> bool {
    let part = part.trim_matches(|c: char| ".,;:!?…\"“”()[]".contains(c));
    part.chars().filter(|c| c.is_alphabetic()).count() > 1
        && part.chars().all(|c| c.is_alphabetic() || "'’-".contains(c))
}

/// A gap that is filled when it is said, such as "{role}" or "{name}’s".
fn is_gap(part: &str) -> bool {
    let part = part.trim_matches(|c: char| ".,;:!?…\"“”()[]".contains(c));
    let part = part.strip_suffix("’s").unwrap_or(part);
    let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
    name.is_some_and(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
}

/// What SQLite is asked begins with one of its own words.
fn is_sql(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "UNION", "SAVEPOINT", "CROSS", "LEFT", "AND"]
        .contains(&first)
}

/// Two words in a row, or a word beside a gap, as in a sentence.
fn is_sentence(text: &str) -> bool {
    let parts: Vec<&str> = text.split(' ').collect();
    let in_a_row = |two: &[&str]| match two {
        [one, other] => {
            is_word(one) && (is_word(other) || is_gap(other)) || is_gap(one) && is_word(other)
        }
        _ => false,
    };
    !is_sql(text) && parts.windows(2).any(in_a_row)
}

/// A file without its tests, which stand at its end.
fn without_tests(source: &str) -> &str {
    let tests = source.match_indices("#[cfg(").map(|(at, _)| at).find(|at| {
        let mut lines = source[*at..].lines();
        let test = lines.next().is_some_and(|line| line.contains("test"));
        test && lines.next().is_some_and(|line| line.starts_with("mod ") || line.contains(") mod "))
    });
    tests.map_or(source, |at| &source[..at])
}

/// The texts in quotes of a Rust file, without its comments and its tests.
fn quoted(source: &str) -> Vec<String> {
    let letters: Vec<char> = without_tests(source).chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or('\0');
    let (mut texts, mut place) = (Vec::new(), 0);
    while place < letters.len() {
        match (at(place), at(place + 1)) {
            ('/', '/') => place += letters[place..].iter().take_while(|c| **c != '\n').count(),
            // A letter in quotes, and not a lifetime.
            ('\'', '\\') => place += 3,
            ('\'', _) if at(place + 2) == '\'' => place += 3,
            ('r', '#' | '"') if !at(place.saturating_sub(1)).is_alphanumeric() => {
                let marks = letters[place + 1..].iter().take_while(|c| **c == '#').count();
                let end: Vec<char> = std::iter::once('"').chain(vec!['#'; marks]).collect();
                let start = place + marks + 2;
                let length = letters.get(start..).unwrap_or_default();
                let length = length.windows(end.len()).position(|w| w == end).unwrap_or(0);
                texts.push(letters[start..start + length].iter().collect());
                place = start + length + end.len();
            }
            ('"', _) => {
                let mut text = String::new();
                place += 1;
                while place < letters.len() && at(place) != '"' {
                    place += usize::from(at(place) == '\\');
                    text.push(at(place));
                    place += 1;
                }
                texts.push(text);
                place += 1;
            }
            _ => place += 1,
        }
    }
    texts
}

/// Sentences of a Rust file that stand beside the catalogue.
fn sentences(source: &str) -> Vec<String> {
    quoted(source).into_iter().filter(|text| is_sentence(text)).collect()
}

#[test]
fn sentences_stand_in_the_catalogue_and_not_in_rust() {
    let ours = |name: &str| {
        name.ends_with(".rs")
            && !["/tests/", "/benches/", "/examples/", "/words/src/tr/", "tests.rs", "_tests/"]
                .iter()
                .any(|part| name.contains(part))
    };
    let list = read("tests/not_said.txt");
    let listed = listed(&list);
    let mut unused: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(unused.len(), listed.len(), "a file stands in the list twice");
    let mut stray = Vec::new();
    for (name, text) in texts().into_iter().filter(|(name, _)| ours(name)) {
        let Some(file) = name.strip_prefix("src-tauri/") else { continue };
        let found = sentences(&text);
        if !found.is_empty() && !unused.remove(file) {
            stray.extend(found.into_iter().map(|text| format!("{name}: {text:?}")));
        }
    }
    assert!(stray.is_empty(), "put these into the catalogue:\n{}", stray.join("\n"));
    assert!(unused.is_empty(), "nothing needs these any more: {unused:?}");
}

#[test]
fn sentences_beside_the_catalogue_are_noticed() {
    let planted = r##"
        //! This is a comment.
        fn say<'a>(c: char) -> &'a str {
            if c == '"' || c == '\'' { return "It is gone."; } // not "this one"
            match c { 'x' => "no_record", _ => r#"A raw "one" too"# }
        }
        fn put(role: &str) -> [String; 3] {
            [format!("the {role}"), "[left out]".into(), format!("{role} {role} 1: {}", "SELECT key FROM names")]
        }
        #[cfg(test)]
        pub(super) mod tests { const SAID: &str = "Only a test says this"; }
    "##;
    let planted =
        planted.replace("        #[cfg", "#[cfg").replace("        pub(super)", "pub(super)");
    assert_eq!(
        sentences(&planted),
        ["It is gone.", "A raw \"one\" too", "the {role}", "[left out]"]
    );
}
