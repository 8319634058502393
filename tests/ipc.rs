//! Every call of the window, through tauri's mock runtime and with the real permissions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod contract;
#[path = "ipc/requests.rs"]
mod requests;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use evenhand_app::Clock;
use evenhand_app::api::{FileKind, Folders, Host, Keychain, Platform};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// A desktop whose person chooses one folder for everything they save, and no file to open.
struct Quiet {
    folder: PathBuf,
}

impl Platform for Quiet {
    fn pick_files(&self, _: FileKind, _: bool) -> Vec<PathBuf> {
        Vec::new()
    }
    fn pick_folder(&self) -> Option<PathBuf> {
        None
    }
    fn save_as(&self, _: FileKind, name: &str) -> Option<PathBuf> {
        Some(self.folder.join(name))
    }
    fn open(&self, _: &Path) -> bool {
        true
    }
    fn keychain(&self) -> Option<Box<dyn Keychain>> {
        None
    }
}

struct Bench {
    window: WebviewWindow<MockRuntime>,
    app: App<MockRuntime>,
    folder: tempfile::TempDir,
}

impl Drop for Bench {
    fn drop(&mut self) {
        let ended = self.app.state::<Host>().end();
        assert!(ended || std::thread::panicking(), "work went on");
    }
}

impl Bench {
    fn new() -> Self {
        Self::with_window("main")
    }

    fn with_window(label: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let platform = Quiet { folder: folder.path().to_owned() };
        let folders = Folders::new(folder.path().join("data"));
        let host = Host::new(folders, Box::new(platform), Clock::system());
        let app = evenhand_shell::configure(mock_builder())
            .manage(host)
            .build(evenhand_shell::context())
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, label, WebviewUrl::default()).build().unwrap();
        Self { window, app, folder }
    }

    fn call(&self, command: &str, request: Value) -> Result<Value, Value> {
        let url = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: url.parse().unwrap(),
            body: InvokeBody::Json(json!({ "request": request })),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_string(),
        };
        get_ipc_response(&self.window, request).map(|body| body.deserialize().unwrap())
    }

    fn with_record() -> Self {
        let bench = Self::new();
        let request = json!({ "title": "Our record", "passphrase": "four words to keep", "charter": "hounslow", "council": "" });
        let made = bench.call("create_record", request).unwrap();
        assert_eq!(made["status"]["record"]["title"], "Our record");
        bench
    }
}

/// Codes of the closed list of errors, as the window knows them.
fn codes() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/gen/UserError.ts");
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn every_command_is_there_and_fails_only_in_ways_the_window_knows() {
    let names = evenhand_shell::commands::NAMES;
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a name stands twice");
    let codes = codes();
    for with_record in [false, true] {
        let bench = if with_record { Bench::with_record() } else { Bench::new() };
        for name in names {
            if let Err(error) = bench.call(name, json!({})) {
                let code = error["code"].as_str().unwrap_or_else(|| panic!("{name}: {error}"));
                assert!(
                    codes.contains(&format!("\"{code}\"")),
                    "{name}: {code} is not in the contract"
                );
            }
        }
    }
}

#[test]
fn a_request_in_another_shape_is_refused_without_repeating_it() {
    let bench = Bench::with_record();
    let error = bench.call("save_person", json!({ "id": "secret words" })).unwrap_err();
    assert_eq!(error, json!({ "code": "unexpected" }));
}

#[test]
fn nothing_but_our_own_commands_is_allowed() {
    let bench = Bench::new();
    for command in [
        "plugin:dialog|open",
        "plugin:event|listen",
        "plugin:opener|open_url",
        "plugin:fs|read_file",
        "plugin:log|log",
        "plugin:window|close",
        "plugin:webview|create_webview",
        "no_such_command",
    ] {
        let refused = bench.call(command, json!({})).unwrap_err();
        let words = refused.as_str().unwrap_or_else(|| panic!("{command}: {refused}"));
        assert!(words.contains("not allowed") || words.contains("not found"), "{command}: {words}");
    }
}

#[test]
fn another_window_may_call_nothing() {
    let bench = Bench::with_window("other");
    for name in evenhand_shell::commands::NAMES {
        let refused = bench.call(name, json!({})).unwrap_err();
        assert!(
            refused.as_str().is_some_and(|words| words.contains("not allowed")),
            "{name}: {refused}"
        );
    }
}

#[test]
fn an_entry_is_saved_listed_undone_and_found_again() {
    let bench = Bench::with_record();
    let mut entry = bench.call("new_entry", json!({ "entry_type": "contact" })).unwrap();
    entry["title"] = json!("Asked for the draft");
    let saved = bench.call("save_entry", entry).unwrap();
    assert_eq!(saved["summary"]["title"], "Asked for the draft");
    let titles = || {
        let list = bench.call("list_entries", json!({})).unwrap();
        list["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["title"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(), ["Asked for the draft"]);
    bench.call("undo", json!({})).unwrap();
    assert_eq!(titles(), Vec::<Value>::new());
    bench.call("redo", json!({})).unwrap();
    assert_eq!(titles(), ["Asked for the draft"]);
    let found = bench.call("search", json!({ "text": "draft", "most": 10 })).unwrap();
    assert_eq!(found[0]["title"], "Asked for the draft");
}

#[test]
fn without_a_keychain_the_record_says_so_and_opens_as_before() {
    let bench = Bench::with_record();
    let view = bench.call("keychain", json!({})).unwrap();
    assert_eq!(view, json!({ "there": false, "opens": false }));
    for name in ["add_keychain", "remove_keychain"] {
        assert_eq!(bench.call(name, json!({ "secret": "any" })).unwrap_err()["code"], "keychain");
    }
    let status = bench.call("lock_record", json!({})).unwrap();
    assert_eq!(status["recent"][0]["keychain"], false);
    let key = status["recent"][0]["key"].clone();
    let error = bench.call("open_by_keychain", json!({ "key": key })).unwrap_err();
    assert_eq!(error["code"], "keychain");
    let open = json!({ "key": key, "secret": "four words to keep" });
    assert_eq!(bench.call("open_record", open).unwrap()["record"]["title"], "Our record");
}

#[test]
fn a_locked_record_opens_with_its_passphrase_only() {
    let bench = Bench::with_record();
    let status = bench.call("lock_record", json!({})).unwrap();
    let key = status["recent"][0]["key"].clone();
    assert_eq!(bench.call("list_entries", json!({})).unwrap_err()["code"], "no_record");
    let open =
        |passphrase: &str| bench.call("open_record", json!({ "key": key, "secret": passphrase }));
    assert_eq!(open("four words to lose").unwrap_err()["code"], "wrong_passphrase");
    assert_eq!(open("four words to keep").unwrap()["record"]["title"], "Our record");
    assert!(bench.folder.path().join("data").is_dir());
}

/// What is typed into the record, and is nowhere else.
const MARK: &str = "Quokka";

/// Makes a bundle and waits until it is there. Gives the job's key.
fn bundle_made(bench: &Bench, bundle: &Value) -> Value {
    let job = bench.call("make_bundle", json!({ "id": bundle })).unwrap()["job"].clone();
    let start = Instant::now();
    let page = json!({ "id": bundle, "page": 1, "width": 200 });
    while bench.call("bundle_page", page.clone()).is_err() {
        assert!(start.elapsed() < Duration::from_secs(60), "no bundle");
        std::thread::sleep(Duration::from_millis(50));
    }
    job
}

/// A record with an entry, a person, a bundle and its pages, each of which holds the mark; what stands in for each.
fn marked(bench: &Bench) -> Vec<contract::Known> {
    let mut entry = bench.call("new_entry", json!({ "entry_type": "contact" })).unwrap();
    entry["title"] = json!(format!("{MARK} asked for the draft"));
    let entry = bench.call("save_entry", entry).unwrap()["summary"]["id"].clone();
    let wanted =
        json!({ "template": "whole_record", "profile": "my_copy", "title": format!("{MARK} 2") });
    let bundle = bench.call("new_bundle", wanted).unwrap()["id"].clone();
    let job = bundle_made(bench, &bundle);
    let known = |id: &Value, text: &str| contract::Known {
        id: id.clone(),
        job: job.clone(),
        text: json!(text),
    };
    vec![known(&entry, MARK), known(&bundle, MARK), known(&bundle, "2026-11-01")]
}

#[test]
fn no_command_tells_anything_of_a_record_that_is_locked() {
    let bench = Bench::with_record();
    let known = marked(&bench);
    let status = bench.call("lock_record", json!({})).unwrap();
    let key = status["recent"][0]["key"].clone();
    // What a command tells, asked in the contract's shape and with nothing at all.
    let tells = |name: &str, known: &contract::Known| {
        [contract::request(name, known), json!({})].into_iter().any(|request| {
            let answer = bench.call(name, request).unwrap_or_else(|error| error).to_string();
            // What was asked may be said again; more may not.
            answer.replace(&known.text.to_string(), "").contains(MARK)
        })
    };
    let told = |known: &contract::Known, names: &dyn Fn(&str) -> bool| -> BTreeSet<&str> {
        let names = evenhand_shell::commands::NAMES.iter().copied().filter(|name| names(name));
        names.filter(|name| tells(name, known)).collect()
    };
    for known in &known {
        assert_eq!(told(known, &|_| true), BTreeSet::new());
    }
    // Open, those that only look do tell it: the requests reach what they ask for.
    bench.call("open_record", json!({ "key": key, "secret": "four words to keep" })).unwrap();
    let looks =
        ["list_", "get_", "search", "bundle_", "today", "history", "find", "people", "review"];
    let looks = |name: &str| looks.iter().any(|start| name.starts_with(start));
    let open: Vec<_> = known.iter().flat_map(|known| told(known, &looks)).collect();
    println!(
        "locked: 0 of {} tell anything; open: {open:?}",
        evenhand_shell::commands::NAMES.len()
    );
    assert!(open.len() > 4, "{open:?}");
}

#[test]
fn a_record_that_nobody_is_at_is_locked_although_the_window_does_nothing() {
    let bench = Bench::with_record();
    let (running, wall) = (Instant::now(), SystemTime::now());
    let look = |minutes: u64| {
        evenhand_shell::desktop::watch::look(
            bench.app.handle(),
            running + Duration::from_secs(60 * minutes),
            wall,
        );
        bench.call("status", json!({})).unwrap()["record"].is_null()
    };
    assert!(!look(0));
    bench.call("still_here", json!({})).unwrap();
    assert_eq!((look(15), look(16), look(17)), (false, false, true));
}
