//! The project's invariants, held by reading its own files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "tidy/catalogue.rs"]
mod catalogue;
#[path = "tidy/layers.rs"]
mod layers;
#[path = "tidy/names.rs"]
mod names;
#[path = "tidy/said.rs"]
mod said;
#[path = "tidy/screens.rs"]
mod screens;
#[path = "tidy/used.rs"]
mod used;

use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;
use std::process::Command;

use sha2::{Digest, Sha256};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What git keeps, as paths from the project's folder.
fn tracked() -> Vec<String> {
    let output = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output().unwrap();
    assert!(output.status.success(), "this test reads the files that git keeps");
    let names = String::from_utf8(output.stdout).unwrap();
    names
        .split('\0')
        .filter(|name| !name.is_empty() && root().join(name).is_file())
        .map(String::from)
        .collect()
}

/// Tracked files that are text, with their content.
fn texts() -> Vec<(String, String)> {
    let text =
        |name: String| Some((name.clone(), std::fs::read_to_string(root().join(name)).ok()?));
    tracked().into_iter().filter_map(text).collect()
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Names of the crates that a manifest's `[dependencies]` list, in all their target's forms.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut listed = BTreeSet::new();
    let mut inside = false;
    for line in read(manifest).lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]")
                && !line.contains("dev-")
                && !line.contains("workspace.");
        } else if inside && let Some((name, _)) = line.split_once(['.', ' ', '=']) {
            listed.insert(name.to_owned());
        }
    }
    listed
}

#[test]
fn the_arrows_between_the_crates_point_one_way() {
    let pure =
        ["tauri", "rusqlite", "tokio", "getrandom", "clap", "evenhand-store", "evenhand-app"];
    let forbidden: [(&str, &[&str]); 11] = [
        (
            "src-tauri/core/Cargo.toml",
            &["evenhand-calendar", "evenhand-words", "evenhand-bundle", "lopdf", "ical"],
        ),
        ("src-tauri/calendar/Cargo.toml", &["evenhand-bundle", "lopdf", "printpdf"]),
        ("src-tauri/words/Cargo.toml", &["evenhand-bundle", "lopdf", "ical"]),
        ("src-tauri/bundle/Cargo.toml", &["ical", "evenhand-capture"]),
        ("src-tauri/ocr/Cargo.toml", &["evenhand-core", "evenhand-bundle", "image", "lopdf"]),
        ("src-tauri/speech/Cargo.toml", &["evenhand-core", "evenhand-bundle", "evenhand-app"]),
        ("src-tauri/capture/Cargo.toml", &["evenhand-bundle", "lopdf", "printpdf", "ical"]),
        (
            "src-tauri/store/Cargo.toml",
            &[
                "evenhand-calendar",
                "evenhand-words",
                "evenhand-bundle",
                "evenhand-app",
                "tauri",
                "clap",
            ],
        ),
        ("src-tauri/app/Cargo.toml", &["tauri", "rusqlite", "age", "argon2", "clap"]),
        ("src-tauri/cli/Cargo.toml", &["evenhand-store", "tauri", "rusqlite"]),
        ("Cargo.toml", &["evenhand-store", "rusqlite", "printpdf", "ical"]),
    ];
    let pure = ["core", "kinds", "calendar", "words", "capture", "bundle", "ocr", "speech"]
        .map(|name| (format!("src-tauri/{name}/Cargo.toml"), &pure[..]));
    let pure = pure.iter().map(|(manifest, crates)| (manifest.as_str(), *crates));
    for (manifest, crates) in forbidden.into_iter().chain(pure) {
        let listed = dependencies(manifest);
        assert!(!listed.is_empty(), "{manifest} lists nothing: is it read right?");
        let wrong: Vec<_> = crates.iter().filter(|name| listed.contains(**name)).collect();
        assert!(wrong.is_empty(), "{manifest} must not stand on {wrong:?}");
    }
}

/// clippy takes the list of banned functions from the folder of each crate alone.
#[test]
fn the_pure_crates_ban_the_same_functions() {
    let banned = read("src-tauri/core/clippy.toml");
    assert!(banned.contains("chrono::Utc::now"), "the list is read right");
    for name in ["kinds", "calendar", "words", "bundle", "capture", "ocr", "speech"] {
        assert!(read(&format!("src-tauri/{name}/clippy.toml")) == banned, "{name} bans others");
    }
}

#[test]
fn only_the_host_module_of_the_pages_knows_tauri() {
    let knows = texts()
        .into_iter()
        .filter(|(name, text)| name.starts_with("ui/src/") && text.contains("@tauri-apps"));
    let names: Vec<_> = knows.map(|(name, _)| name).collect();
    assert_eq!(names, ["ui/src/host/tauri.ts"]);
}

/// The program that a person gets has no client and no server of any network protocol in it.
#[test]
fn nothing_in_the_app_can_use_a_network() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    for package in ["evenhand", "evenhand-cli"] {
        let output = Command::new(&cargo)
            .args([
                "tree",
                "--offline",
                "--package",
                package,
                "--edges",
                "normal",
                "--prefix",
                "none",
                "--format",
                "{p}",
            ])
            .current_dir(root())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let tree = String::from_utf8(output.stdout).unwrap();
        let names: BTreeSet<&str> =
            tree.lines().filter_map(|line| line.split(' ').next()).collect();
        assert!(names.contains("evenhand-core"), "the tree is read right");
        for name in [
            "reqwest",
            "hyper",
            "h2",
            "ureq",
            "curl",
            "isahc",
            "attohttpc",
            "rustls",
            "native-tls",
            "quinn",
            "tungstenite",
            "tokio-tungstenite",
            "socket2",
            "tauri-plugin-http",
            "tauri-plugin-updater",
            "tauri-plugin-websocket",
            "tauri-plugin-shell",
        ] {
            // zbus talks to the desktop over a local socket, which tokio opens through socket2.
            let local = name == "socket2" && package == "evenhand";
            assert!(local || !names.contains(name), "{package} stands on {name}");
        }
    }
}

#[test]
fn the_window_is_closed() {
    let config: serde_json::Value = serde_json::from_str(&read("tauri.conf.json")).unwrap();
    let security = &config["app"]["security"];
    assert_eq!(config["app"]["withGlobalTauri"], false);
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["pattern"]["use"], "isolation");
    assert_eq!(security["assetProtocol"]["enable"], false);
    assert_eq!(security["csp"]["default-src"], "'none'");
    let csp = security["csp"].to_string();
    for open in ["unsafe-inline", "unsafe-eval", "https:", "http://*", "*.", "asset:"] {
        assert!(!csp.contains(open), "the policy allows {open}");
    }
    for name in tracked().iter().filter(|name| name.starts_with("src-tauri/capabilities/")) {
        let capability: serde_json::Value = serde_json::from_str(&read(name)).unwrap();
        assert_eq!(capability["permissions"], serde_json::json!(["own-commands"]), "{name}");
        assert!(capability["remote"].is_null(), "{name}");
    }
}

/// Once a migration has shipped, records exist that it made. `tests/frozen.txt` has each one's hash; a
/// new migration gets a new line, and no line ever changes.
#[test]
fn migrations_are_frozen() {
    let folder = "src-tauri/store/migrations/";
    let listed = read("tests/frozen.txt");
    let now: Vec<String> = tracked()
        .iter()
        .filter(|name| name.starts_with(folder))
        .map(|name| {
            format!(
                "{} {}",
                hash(&std::fs::read(root().join(name)).unwrap()),
                name.trim_start_matches(folder)
            )
        })
        .collect();
    assert!(!now.is_empty(), "there are migrations");
    let listed: Vec<&str> = listed.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(now, listed, "add a new migration and its line; leave the others as they are");
}

/// Halves of SHA-256 of names and addresses that stand in the sources, in small letters. The record
/// and the fixtures speak of roles; this list must not tell the names either.
const NAMES: &[&str] = &[
    "1ba9cca03ed88668",
    "fb3fe19625418f7f",
    "0af0587714edb2eb",
    "0955d554cd24609f",
    "d5ddf74569fed730",
    "eb3761e1bce3d484",
    "db72c4fec635059d",
];

#[test]
fn nobody_from_the_sources_is_named() {
    for (file, text) in texts() {
        let text = text.to_lowercase();
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '@' | '.' | '-' | '\'');
        let words: Vec<&str> = text
            .split(|c| !is_part(c))
            .map(|word| word.trim_matches(['.', '-', '\'']))
            .filter(|word| !word.is_empty())
            .collect();
        let named = |words: &[&str]| NAMES.contains(&&hash(words.join(" ").as_bytes())[..16]);
        let mut looked = BTreeSet::new();
        for pair in words.windows(2) {
            if looked.insert(pair[1]) {
                assert!(!named(&pair[1..]), "{file} names somebody");
            }
            // Two-word names are looked for only where the first word can begin one.
            assert!(pair[0].len() > 4 || !named(pair), "{file} names somebody");
        }
    }
}

#[test]
fn no_path_of_a_machine_is_written_down() {
    // Written in two parts, so that this file passes its own test.
    let paths = [["/wo", "rk/"], ["/ro", "ot/"], ["/home", "/"], ["C:\\Us", "ers"]]
        .map(|parts| parts.concat());
    for (name, text) in texts() {
        if name.ends_with("package-lock.json") {
            continue;
        }
        for path in &paths {
            assert!(!text.contains(path), "{name} names a folder of somebody's machine: {path}");
        }
    }
}

#[test]
fn every_module_says_what_it_is() {
    let ours = |name: &&String| {
        name.ends_with(".rs") && (name.starts_with("src-tauri/") || name.starts_with("xtask/"))
    };
    for name in tracked().iter().filter(ours) {
        assert!(read(name).starts_with("//!"), "{name} does not begin with //!");
    }
}

/// Names of the catalogue's messages, each with the file that it stands in: `findings`, `not_met`.
fn messages() -> Vec<(String, String)> {
    let folder = "src-tauri/words/locales/en/";
    let files = tracked().into_iter().filter(|name| name.starts_with(folder));
    files
        .flat_map(|file| {
            let module = file.trim_start_matches(folder).trim_end_matches(".ftl").to_owned();
            let id = |line: &str| line.split_once(" =").map(|(id, _)| id.to_owned());
            let ids: Vec<String> = read(&file)
                .lines()
                .filter(|line| line.starts_with(&format!("{module}-")))
                .filter_map(id)
                .collect();
            ids.into_iter().map(move |id| (module.clone(), id))
        })
        .collect()
}

/// A file that calls one area of the catalogue by a shorter name, `use …::tr::letters as tr;`, with its own name.
fn with_own_names(text: String) -> String {
    let short = text.lines().find_map(|line| {
        line.trim().strip_prefix("use ")?.strip_suffix(" as tr;")?.rsplit("::").next()
    });
    match short {
        Some(area) => {
            text.replace(" tr::", &format!(" {area}::")).replace("(tr::", &format!("({area}::"))
        }
        None => text,
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let said: HashSet<String> = texts()
        .into_iter()
        .filter(|(name, _)| name.starts_with("src-tauri/") || name.starts_with("ui/src/"))
        .filter(|(name, _)| {
            !name.contains("words/src/tr/")
                && !name.contains("ui/src/gen/words/")
                && !name.contains("/tests/")
                && !name.ends_with(".ftl")
        })
        .flat_map(|(_, text)| calls(&with_own_names(text)))
        .collect();
    let all = messages();
    assert!(all.len() > 100, "the catalogue is read right: {}", all.len());
    let silent: Vec<&String> = all
        .iter()
        .filter(|(module, id)| {
            let name = id.trim_start_matches(module.as_str()).trim_start_matches('-');
            let rust = format!("{}::{}", module.replace('-', "_"), name.replace('-', "_"));
            let window = format!("tr.{}.{}", camel(module), camel(name));
            [&rust, &window, id].iter().all(|call| !said.contains(*call))
        })
        .map(|(_, id)| id)
        .collect();
    assert!(silent.is_empty(), "nothing says {silent:?}: take them out of the catalogue");
}

/// What a text could say a message by: `findings::met`, `tr.findings.met` or `"findings-met"`.
fn calls(text: &str) -> Vec<String> {
    let names = text.split(|letter: char| !letter.is_alphanumeric() && !":._-".contains(letter));
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    // `use words::tr::findings as tr` lets `tr::met` say what `findings::met` says.
    let renamed: Vec<(&str, &str)> = names
        .windows(3)
        .filter(|three| three[1] == "as" && three[0].contains("tr::"))
        .filter_map(|three| Some((three[2], three[0].rsplit("::").next()?)))
        .collect();
    let in_full = |call: String| {
        let own = call.split_once("::").and_then(|(module, name)| {
            let (_, full) = renamed.iter().find(|(short, _)| *short == module)?;
            Some(format!("{full}::{name}"))
        });
        own.unwrap_or(call)
    };
    names
        .iter()
        .flat_map(|name| {
            // `words::tr::findings::met` says the message by its last two parts.
            let parts: Vec<&str> = name.split("::").collect();
            let rust = parts.windows(2).map(|two| two.join("::").trim_end_matches('_').to_owned());
            let rust = rust.map(&in_full);
            let parts: Vec<&str> = name.split('.').collect();
            let window =
                parts.windows(3).map(|three| three.join(".").trim_end_matches('_').to_owned());
            rust.chain(window).chain([(*name).to_owned()]).collect::<Vec<String>>()
        })
        .collect()
}

/// `sent-unknown` as `sentUnknown`.
fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + &part[..1].to_uppercase() + &part[1..])
}

/// Names in backticks of a document.
fn in_backticks(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The name of every test of the tree.
fn tests() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (_, text) in texts().into_iter().filter(|(name, _)| name.ends_with(".rs")) {
        for after in text.split("#[test]").skip(1) {
            let name = after.split("fn ").nth(1).and_then(|rest| rest.split('(').next());
            names.extend(name.map(str::to_owned));
        }
    }
    names
}

#[test]
fn every_threat_names_what_protects_and_a_test_that_shows_it() {
    let model = read("docs/threat-model.md");
    let tests = tests();
    let rows: Vec<Vec<&str>> = model
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| #"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    assert!(rows.len() >= 19, "{}", rows.len());
    for row in rows {
        let [_, number, _, _, places, shown, ..] = row.as_slice() else {
            panic!("not a row of six: {row:?}");
        };
        assert!(in_backticks(shown).count() > 0, "{number} names no test");
        for name in in_backticks(shown) {
            assert!(tests.contains(name), "{number}: there is no test {name}");
        }
        for place in in_backticks(places) {
            let there = ["", "src-tauri"].iter().any(|over| root().join(over).join(place).exists());
            assert!(there, "{number}: there is no {place}");
        }
    }
}
