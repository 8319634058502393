//! Which of our crates may stand on which: an arrow that is not in the list fails, one that points up above all.

use super::dependencies;

/// Each crate with those that it may stand on, which all come before it.
const LAYERS: [(&str, &[&str]); 12] = [
    ("core", &[]),
    ("kinds", &[]),
    ("ocr", &[]),
    ("speech", &[]),
    ("words", &["core"]),
    ("calendar", &["core", "kinds", "words"]),
    ("capture", &["core", "kinds", "calendar"]),
    ("bundle", &["core", "kinds", "words", "calendar"]),
    ("store", &["core"]),
    ("app", &["core", "kinds", "ocr", "speech", "words", "calendar", "capture", "bundle", "store"]),
    // What the record is on the disk is for `app` alone to know.
    ("cli", &["core", "speech", "words", "calendar", "capture", "bundle", "app"]),
    ("shell", &["words", "app"]),
];

/// Of the libraries that a crate's manifest lists, those of ours that it must not stand on.
fn wrong<'a>(name: &str, listed: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let (_, may) = LAYERS.iter().find(|(known, _)| *known == name).expect("a crate of the list");
    let ours = listed.into_iter().filter_map(|library| library.strip_prefix("evenhand-"));
    ours.filter(|ours| !may.contains(ours)).collect()
}

#[test]
fn each_crate_stands_only_on_those_below_it() {
    for (name, _) in LAYERS {
        let manifest = match name {
            "shell" => "Cargo.toml".to_owned(),
            _ => format!("src-tauri/{name}/Cargo.toml"),
        };
        let listed = dependencies(&manifest);
        assert!(!listed.is_empty(), "{manifest} lists nothing: is it read right?");
        let wrong = wrong(name, listed.iter().map(String::as_str));
        assert!(wrong.is_empty(), "{manifest} must not stand on {wrong:?}");
    }
}

#[test]
fn the_list_itself_has_no_arrow_up() {
    for (place, (name, may)) in LAYERS.iter().enumerate() {
        let before: Vec<&str> = LAYERS[..place].iter().map(|(name, _)| *name).collect();
        assert!(may.iter().all(|below| before.contains(below)), "{name} stands on one above it");
    }
}

#[test]
fn arrows_that_are_planted_are_found() {
    assert_eq!(wrong("store", ["rusqlite", "evenhand-core", "evenhand-ocr"]), ["ocr"]);
    assert_eq!(wrong("core", ["chrono", "evenhand-app"]), ["app"]);
    assert_eq!(wrong("cli", ["evenhand-app", "evenhand-store"]), ["store"]);
}
