//! The app without its window, for the tests of the pages: calls come in as lines of JSON and are answered so, as the
//! shell does it over Tauri. `cargo build --workspace --example host_on_pipes`; `ui/tests/host.ts` talks to it.
//!
//! Beside the calls there are lines for what stands outside of the app: a fresh start on a record, what the person
//! chooses in the next dialogs, and files that are dropped. When its input ends, it closes the record and ends.

use std::io::{BufRead, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use evenhand_app::api::{FileKind, Folders, Host, Keychain, KeychainError, Platform};
use evenhand_app::contract::{Nothing, OpenRecord, UserError, UserResult};
use evenhand_app::session::Session;
use evenhand_app::{Clock, ids, import, sample};
use evenhand_core::record::RecordInfo;
use evenhand_store::{KeyCost, Store};
use parking_lot::Mutex;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What opens the sample record in the app.
const SAMPLE_PASSPHRASE: &str = "the sample record";

/// One line of the input. The answer carries its number.
#[derive(Deserialize)]
struct Line {
    id: u64,
    #[serde(flatten)]
    what: What,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    /// A call of the window.
    Call { name: String, request: Value },
    /// The app is started anew, on folders of its own.
    Start(Start),
    /// What the person does from now on.
    Person(Changes),
    /// Files are dropped on the window.
    Drop(Vec<PathBuf>),
}

#[derive(Deserialize)]
struct Start {
    state: State,
    /// The time that the clock starts at; it goes on from there.
    now: DateTime<Utc>,
    /// What opens the record, where there is one of the person's own.
    passphrase: String,
    title: String,
    council: String,
    charter: String,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum State {
    /// Nothing was ever started.
    First,
    /// A record is known, and closed.
    Recent,
    /// It is open, and nothing is in it.
    Empty,
    /// The sample record is open.
    Sample,
}

/// What the person chooses in dialogs. A file or a place is chosen once; with none, the dialog is closed.
#[derive(Default)]
struct Person {
    files: Vec<PathBuf>,
    folder: Option<PathBuf>,
    /// Where files are saved, under the name that is proposed.
    saved: PathBuf,
    no_keychain: bool,
}

#[derive(Deserialize)]
struct Changes {
    files: Option<Vec<PathBuf>>,
    folder: Option<PathBuf>,
    keychain: Option<bool>,
}

#[derive(Clone, Default)]
struct Desktop {
    person: Arc<Mutex<Person>>,
    secrets: Secrets,
}

/// A keychain in memory.
#[derive(Clone, Default)]
struct Secrets(Arc<Mutex<std::collections::BTreeMap<String, Vec<u8>>>>);

impl Keychain for Secrets {
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError> {
        self.0.lock().insert(name.into(), secret.into());
        Ok(())
    }
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeychainError> {
        Ok(self.0.lock().get(name).cloned())
    }
    fn remove(&self, name: &str) -> Result<(), KeychainError> {
        self.0.lock().remove(name);
        Ok(())
    }
}

impl Platform for Desktop {
    fn pick_files(&self, _: FileKind, many: bool) -> Vec<PathBuf> {
        let files = std::mem::take(&mut self.person.lock().files);
        files.into_iter().take(if many { usize::MAX } else { 1 }).collect()
    }
    fn pick_folder(&self) -> Option<PathBuf> {
        self.person.lock().folder.take()
    }
    fn save_as(&self, _: FileKind, name: &str) -> Option<PathBuf> {
        Some(self.person.lock().saved.join(name))
    }
    fn open(&self, _: &Path) -> bool {
        true
    }
    fn keychain(&self) -> Option<Box<dyn Keychain>> {
        let there = !self.person.lock().no_keychain;
        there.then(|| Box::new(self.secrets.clone()) as Box<dyn Keychain>)
    }
}

/// Why the app could not be started, or its input not be read.
struct Fault(String);

impl From<UserError> for Fault {
    fn from(error: UserError) -> Self {
        Self(format!("{error:?}"))
    }
}

macro_rules! faults {
    ($($error:ty),*) => {
        $(impl From<$error> for Fault {
            fn from(error: $error) -> Self {
                Self(error.to_string())
            }
        })*
    };
}
faults!(std::io::Error, serde_json::Error, evenhand_store::Error);

/// What a line is answered with.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Good(Value),
    /// The app says no, in the way of its contract.
    Error(UserError),
    /// The line is not in the agreed shape: a fault of the window or of a test.
    Broken(String),
}

macro_rules! calls {
    ($($name:ident: $request:ty => $answer:ty, $what:literal;)*) => {
        fn call(host: &Host, name: &str, request: Value) -> Answer {
            match name {
                $(stringify!($name) => answer(host, name, request, Host::$name),)*
                _ => Answer::Broken(format!("there is no command {name}")),
            }
        }
    };
}
evenhand_app::for_each_command!(calls);

fn answer<Q: DeserializeOwned, A: Serialize>(
    host: &Host,
    name: &str,
    request: Value,
    act: fn(&Host, Q) -> UserResult<A>,
) -> Answer {
    let request = match serde_json::from_value(request) {
        Ok(request) => request,
        Err(error) => return Answer::Broken(format!("the request of {name}: {error}")),
    };
    match act(host, request) {
        Ok(good) => told(serde_json::to_value(good)),
        Err(error) => Answer::Error(error),
    }
}

fn told(value: serde_json::Result<Value>) -> Answer {
    value.map_or_else(|error| Answer::Broken(error.to_string()), Answer::Good)
}

/// The app as it was started last, in a folder that goes when this does.
struct App {
    place: tempfile::TempDir,
    started: u32,
    host: Option<Host>,
    desktop: Desktop,
}

impl App {
    /// Starts the app anew. Gives where it keeps everything, and the recovery key of the person's own record.
    fn start(&mut self, start: &Start) -> Result<Value, Fault> {
        self.end();
        self.started += 1;
        let folder = self.place.path().join(format!("start-{}", self.started));
        let (folders, began) = (Folders::new(folder.join("data")), Instant::now());
        let saved = folder.join("saved");
        std::fs::create_dir_all(&saved)?;
        let record = folders.next_record();
        let mut recovery_key = None;
        match start.state {
            State::First => {}
            State::Sample => copied(&self.sample(start)?, &folders.sample())?,
            State::Recent | State::Empty => {
                recovery_key = Some(own_record(&record, start)?);
                folders.remember(&record, start.now.date_naive(), false)?;
            }
        }
        let now = start.now;
        let clock =
            Clock::telling(move || now + TimeDelta::from_std(began.elapsed()).unwrap_or_default());
        self.desktop = Desktop::default();
        self.desktop.person.lock().saved = saved;
        let host = Host::new(folders, Box::new(self.desktop.clone()), clock);
        match start.state {
            State::Sample => drop(host.load_sample(Nothing {})?),
            State::Empty => drop(open_newest(&host, &start.passphrase)?),
            State::First | State::Recent => {}
        }
        self.host = Some(host);
        Ok(json!({ "folder": folder, "recovery_key": recovery_key }))
    }

    /// The folder of a sample record whose keys cost next to nothing, made once.
    fn sample(&self, start: &Start) -> Result<PathBuf, Fault> {
        let folder = self.place.path().join("sample");
        if !Store::is_record(&folder) {
            let (package, cost) = (sample::package(start.now)?, KeyCost::cheap_for_tests());
            let info = &package.record.info;
            let (store, _) = Store::create(&folder, info, SAMPLE_PASSPHRASE, cost, start.now)?;
            let mut session = Session::new(store, &folder, true);
            import::fill(&mut session, &package, start.now)?;
            session.close(start.now)?;
        }
        Ok(folder)
    }

    fn end(&mut self) {
        if let Some(host) = self.host.take() {
            host.end();
        }
    }
}

/// Makes a record of the person's own, whose keys cost next to nothing. Gives its recovery key.
fn own_record(folder: &Path, start: &Start) -> Result<String, Fault> {
    let info = RecordInfo {
        id: ids::new_id(start.now),
        title: start.title.clone(),
        charter: start.charter.clone(),
        council: start.council.clone(),
        own_charters: Default::default(),
        letters_from: String::new(),
        reply_to: String::new(),
        created: start.now,
    };
    let cost = KeyCost::cheap_for_tests();
    let (store, key) = Store::create(folder, &info, &start.passphrase, cost, start.now)?;
    store.close()?;
    Ok(key.to_text().to_string())
}

fn open_newest(host: &Host, passphrase: &str) -> Result<(), Fault> {
    let recent = host.status(Nothing {})?.recent;
    let key = recent.first().ok_or(UserError::RecordNotFound)?.key.clone();
    host.open_record(OpenRecord { key, secret: passphrase.into() })?;
    Ok(())
}

/// Copies a folder with all that is in it.
fn copied(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copied(&from, &to)?;
        } else {
            std::fs::copy(from, to)?;
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    evenhand_app::language::choose();
    // A child that reads one foreign file under limits is this same program, as it is with the window.
    if let Some(code) = evenhand_app::worker::serve_if_asked() {
        return code;
    }
    match listen() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Fault(why)) => {
            eprintln!("The app on pipes stopped: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Answers line by line until there is none. A call has a thread of its own, as it has under the window.
fn listen() -> Result<(), Fault> {
    let place = tempfile::tempdir()?;
    let mut app = App { place, started: 0, host: None, desktop: Desktop::default() };
    for line in stdin().lock().lines() {
        let Line { id, what } = serde_json::from_str(&line?)?;
        match (what, &app.host) {
            (What::Call { name, request }, Some(host)) => {
                let (host, at_work) = (host.clone(), host.at_work());
                thread::spawn(move || {
                    say(id, call(&host, &name, request));
                    drop(at_work);
                });
            }
            (What::Start(start), _) => {
                let started = app.start(&start);
                say(id, started.map_or_else(|Fault(why)| Answer::Broken(why), Answer::Good));
            }
            (What::Person(changes), _) => {
                choose(&mut app.desktop.person.lock(), changes);
                say(id, Answer::Good(Value::Null));
            }
            (What::Drop(paths), Some(host)) => {
                say(id, told(serde_json::to_value(host.add_dropped(paths))));
            }
            (_, None) => say(id, Answer::Broken("nothing is started".into())),
        }
    }
    app.end();
    Ok(())
}

fn choose(person: &mut Person, changes: Changes) {
    person.files = changes.files.unwrap_or_else(|| std::mem::take(&mut person.files));
    person.folder = changes.folder.or(person.folder.take());
    person.no_keychain = changes.keychain.map_or(person.no_keychain, |there| !there);
}

fn say(id: u64, answer: Answer) {
    #[derive(Serialize)]
    struct Said {
        id: u64,
        #[serde(flatten)]
        answer: Answer,
    }
    let Ok(mut line) = serde_json::to_vec(&Said { id, answer }) else { return };
    line.push(b'\n');
    // Whoever asked may be gone; then the input ends too.
    let _ = stdout().lock().write_all(&line);
}
