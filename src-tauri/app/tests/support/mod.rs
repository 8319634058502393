//! A host with a record of its own and a person who chooses what a test says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use evenhand_app::Clock;
use evenhand_app::api::{FileKind, Folders, Host, Keychain, KeychainError, Platform};
use evenhand_app::contract::{
    CheckRecord, EntryKey, EntryType, EntryView, Exported, FileOutcome, ImportChoice,
    ImportPreview, Imported, JobKey, JobStarted, JobState, MendedFiles, NewEntry, Nothing,
    OpenRecord, RecordCheck, RecordKey, Rescue, RescueWay, Rescued, Status, UserResult,
};
use evenhand_app::ids::new_id;
use evenhand_core::record::{Entry, Id, RecordInfo};
use evenhand_store::{KeyCost, Store, Unlock};

pub const PASSPHRASE: &str = "seven grey otters wander";

/// Something that happens once.
pub type Event = Box<dyn FnOnce() + Send>;

/// What the person chooses in dialogs.
#[derive(Clone, Default)]
pub struct Choices {
    pub files: Arc<Mutex<Vec<PathBuf>>>,
    pub folder: Arc<Mutex<PathBuf>>,
    pub keychain: Arc<Mutex<Option<Memory>>>,
    /// What happens while the person looks at the next dialog.
    pub meanwhile: Arc<Mutex<Option<Event>>>,
}

impl Choices {
    fn look(&self) {
        let meanwhile = self.meanwhile.lock().unwrap().take();
        if let Some(meanwhile) = meanwhile {
            meanwhile();
        }
    }
}

/// A keychain in memory.
#[derive(Clone, Default)]
pub struct Memory(pub Arc<Mutex<BTreeMap<String, Vec<u8>>>>, pub Arc<Mutex<Option<Event>>>);

impl Keychain for Memory {
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError> {
        self.0.lock().unwrap().insert(name.into(), secret.into());
        Ok(())
    }
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeychainError> {
        let meanwhile = self.1.lock().unwrap().take();
        if let Some(meanwhile) = meanwhile {
            meanwhile();
        }
        Ok(self.0.lock().unwrap().get(name).cloned())
    }
    fn remove(&self, name: &str) -> Result<(), KeychainError> {
        self.0.lock().unwrap().remove(name);
        Ok(())
    }
}

impl Platform for Choices {
    fn pick_files(&self, _: FileKind, _: bool) -> Vec<PathBuf> {
        self.look();
        std::mem::take(&mut *self.files.lock().unwrap())
    }
    fn pick_folder(&self) -> Option<PathBuf> {
        Some(self.folder.lock().unwrap().clone())
    }
    fn save_as(&self, _: FileKind, name: &str) -> Option<PathBuf> {
        self.look();
        Some(self.folder.lock().unwrap().join(name))
    }
    fn open(&self, _: &Path) -> bool {
        true
    }
    fn keychain(&self) -> Option<Box<dyn Keychain>> {
        let keychain = self.keychain.lock().unwrap().clone();
        keychain.map(|keychain| Box::new(keychain) as Box<dyn Keychain>)
    }
}

/// The day in London now.
pub fn today() -> NaiveDate {
    Clock::system().today()
}

pub struct Bench {
    pub host: Host,
    pub choices: Choices,
    pub dir: tempfile::TempDir,
    key: String,
}

impl Drop for Bench {
    fn drop(&mut self) {
        // As the window does when the app ends. What a child would do is done here in place, and takes longer to stop.
        let ended = (0..12).any(|_| self.host.end());
        // A test that failed has said enough.
        assert!(ended || std::thread::panicking(), "work went on");
    }
}

impl Bench {
    /// A host with an open record that was started so many days ago.
    pub fn started_days_ago(days: i64) -> Self {
        Self::started(Utc::now() - TimeDelta::days(days), Clock::system())
    }

    /// A host to which a clock tells the time, with an open record that was started then.
    pub fn telling(time: DateTime<Utc>) -> Self {
        Self::started(time, Clock::telling(move || time))
    }

    /// A host with an open record, and what happens the next time that it asks for the time.
    pub fn interrupted() -> (Self, Arc<Mutex<Option<Event>>>) {
        let meanwhile: Arc<Mutex<Option<Event>>> = Arc::default();
        let next = Arc::clone(&meanwhile);
        let clock = Clock::telling(move || {
            let meanwhile = next.lock().unwrap().take();
            if let Some(meanwhile) = meanwhile {
                meanwhile();
            }
            Utc::now()
        });
        (Self::started(Utc::now(), clock), meanwhile)
    }

    fn started(at: DateTime<Utc>, clock: Clock) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let choices = Choices::default();
        let record = dir.path().join("record");
        let (title, charter, council) = ("Our record".into(), String::new(), String::new());
        let info = RecordInfo {
            id: new_id(at),
            title,
            charter,
            council,
            own_charters: std::collections::BTreeMap::new(),
            letters_from: String::new(),
            reply_to: String::new(),
            created: at,
        };
        let cost = KeyCost::cheap_for_tests();
        Store::create(&record, &info, PASSPHRASE, cost, at).unwrap().0.close().unwrap();
        let folders = Folders::new(dir.path().join("data"));
        let host = Host::new(folders, Box::new(choices.clone()), clock);
        *choices.folder.lock().unwrap() = record;
        let key = host.choose_record(Nothing {}).unwrap().unwrap().key;
        *choices.folder.lock().unwrap() = dir.path().to_owned();
        let bench = Self { host, choices, dir, key };
        bench.open().unwrap();
        bench
    }

    pub fn new() -> Self {
        Self::started_days_ago(0)
    }

    pub fn record(&self) -> PathBuf {
        self.dir.path().join("record")
    }

    pub fn open(&self) -> UserResult<Status> {
        self.open_with(PASSPHRASE)
    }

    pub fn key_and_secret(&self) -> OpenRecord {
        OpenRecord { key: self.key.clone(), secret: PASSPHRASE.into() }
    }

    pub fn open_with(&self, secret: &str) -> UserResult<Status> {
        self.host.open_record(OpenRecord { key: self.key.clone(), secret: secret.into() })
    }

    pub fn open_by_keychain(&self) -> UserResult<Status> {
        self.host.open_by_keychain(RecordKey { key: self.key.clone() })
    }

    pub fn lock(&self) {
        self.host.lock_record(Nothing {}).unwrap();
    }

    /// The store itself, while the host has the record closed.
    pub fn store(&self, at: DateTime<Utc>) -> Store {
        Store::open(&self.record(), Unlock::Passphrase(PASSPHRASE), at).unwrap()
    }

    pub fn choose(&self, files: &[PathBuf]) {
        *self.choices.files.lock().unwrap() = files.to_vec();
    }

    /// What a job gave, once it has ended.
    pub fn ended(&self, started: JobStarted) -> JobState {
        loop {
            let state = self.host.job(JobKey { job: started.job.clone() }).unwrap();
            if state.finished {
                return state;
            }
            std::thread::yield_now();
        }
    }

    /// What a job on the record gave, or why it failed.
    pub fn done(&self, started: UserResult<JobStarted>) -> UserResult<JobState> {
        let state = self.ended(started?);
        state.error.clone().map_or(Ok(state), Err)
    }

    pub fn attach(&self, entry: Id) -> UserResult<Vec<FileOutcome>> {
        let done = self.done(self.host.attach_files(EntryKey { id: entry }))?;
        Ok(done.attached.unwrap())
    }

    pub fn check(&self) -> RecordCheck {
        let done = self.done(self.host.check_record(CheckRecord::default())).unwrap();
        done.checked.unwrap()
    }

    pub fn back_up(&self) -> Exported {
        self.done(self.host.back_up(Nothing {})).unwrap().exported.unwrap()
    }

    pub fn export_record(&self) -> Exported {
        self.done(self.host.export_record(Nothing {})).unwrap().exported.unwrap()
    }

    pub fn rescue(&self, how: RescueWay) -> UserResult<Rescued> {
        Ok(self.done(self.host.rescue(Rescue { how }))?.rescued.unwrap())
    }

    pub fn mend_files(&self) -> MendedFiles {
        self.done(self.host.mend_files(Nothing {})).unwrap().mended.unwrap()
    }

    /// What bringing in a record file would do, or why it cannot be read.
    pub fn look_into(&self, file: &Path) -> UserResult<ImportPreview> {
        self.choose(&[file.to_owned()]);
        let state = self.ended(self.host.look_into_record_file(Nothing {})?);
        state.error.map_or_else(|| Ok(state.import.unwrap()), Err)
    }

    /// Looks into a record file and brings in what is chosen of it.
    pub fn bring_in(&self, file: &Path, choice: ImportChoice) -> Imported {
        let key = self.look_into(file).unwrap().key;
        let started = self.host.import_record(ImportChoice { key, ..choice }).unwrap();
        let state = self.ended(started);
        assert_eq!(state.error, None);
        state.imported.unwrap()
    }

    /// Writes the record out, under a name.
    pub fn export(&self, name: &str) -> PathBuf {
        let saved = self.export_record();
        let path = self.dir.path().join(name);
        std::fs::rename(self.dir.path().join(saved.file.name), &path).unwrap();
        path
    }

    pub fn event(&self, title: &str) -> Entry {
        let mut entry = self.host.new_entry(NewEntry { entry_type: EntryType::Other }).unwrap();
        entry.title = title.into();
        entry
    }

    pub fn save(&self, title: &str) -> EntryView {
        self.host.save_entry(self.event(title)).unwrap()
    }

    pub fn titles(&self) -> Vec<String> {
        let mut titles: Vec<String> = self
            .host
            .list_entries(Default::default())
            .unwrap()
            .entries
            .into_iter()
            .map(|e| e.title)
            .collect();
        titles.sort();
        titles
    }
}

/// Where `cargo xtask setup` put the model that writes down what is said; `None`, and a line that says so, where it is
/// not.
pub fn speech_model_file() -> Option<PathBuf> {
    let place = "../../target/models/speech/ggml-base.bin";
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(place);
    if !file.is_file() {
        crate::skipped::skipped("the model is missing; cargo xtask setup makes it");
    }
    file.is_file().then_some(file)
}
