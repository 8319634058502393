//! Where records live on this computer, and the two small files beside them.
//!
//! Nothing here may tell whose record it is: folders have numbers, and the list of records holds
//! dates and no titles. A folder that the person chose is found again by its path, which is in the list
//! for this account alone, and is never shown.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use evenhand_store::{SlotKind, Store};
use evenhand_words::tr::names;
use serde::{Deserialize, Serialize};

use crate::contract::{RecentRecord, Settings, UserError, UserResult};
use crate::session::Seen;
use crate::whole_file::write_whole;

/// The app's own folder.
#[derive(Clone, Debug)]
pub struct Folders {
    data: PathBuf,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct KnownRecord {
    folder: PathBuf,
    started: NaiveDate,
    sample: bool,
    #[serde(default)]
    seen: Option<Seen>,
}

impl Folders {
    /// Over the app's data folder, which is made when something is first written.
    pub fn new(data: PathBuf) -> Self {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // Earlier versions made it for all who use the computer. Where there is none yet, it is made for one.
            let _ = std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o700));
        }
        Self { data }
    }

    /// The folder for the next record: the lowest number that is free.
    pub fn next_record(&self) -> PathBuf {
        let taken = |n: &u32| self.data.join(format!("record-{n}")).exists();
        let number = (1..u32::MAX).find(|n| !taken(n)).unwrap_or(u32::MAX);
        self.data.join(format!("record-{number}"))
    }

    /// The folder of the sample record.
    pub fn sample(&self) -> PathBuf {
        self.data.join("sample")
    }

    /// A folder for copies that other programs open; emptied on lock and on start.
    pub fn opened_copies(&self) -> PathBuf {
        self.data.join("opened-copies")
    }

    /// Records known here, last used first. Those whose folder is gone are left out.
    pub fn recent(&self) -> Vec<RecentRecord> {
        let known = self.known();
        let there = known.iter().filter(|known| known.folder.is_dir());
        there
            .map(|known| RecentRecord {
                key: key_of(&known.folder),
                title: title(known),
                sample: known.sample,
                keychain: opens_by_keychain(&known.folder),
            })
            .collect()
    }

    /// The folder behind a key of [`Self::recent`].
    pub fn folder(&self, key: &str) -> UserResult<PathBuf> {
        let mut known = self.known().into_iter();
        known.find(|k| key_of(&k.folder) == key).map(|k| k.folder).ok_or(UserError::RecordNotFound)
    }

    /// Puts a record first in the list.
    pub fn remember(&self, folder: &Path, started: NaiveDate, sample: bool) -> UserResult<()> {
        let mut known = self.known();
        let before = known.iter().position(|k| k.folder == folder);
        let entry = match before {
            Some(at) => known.remove(at),
            None => KnownRecord { folder: folder.to_owned(), started, sample, seen: None },
        };
        known.insert(0, entry);
        self.write("records.json", &known)
    }

    /// How far a record was when it was last closed here.
    pub fn seen(&self, folder: &Path) -> Option<Seen> {
        self.known().into_iter().find(|k| k.folder == folder)?.seen
    }

    /// Keeps how far a record is.
    pub fn saw(&self, folder: &Path, seen: Seen) -> UserResult<()> {
        let mut known = self.known();
        for one in known.iter_mut().filter(|k| k.folder == folder) {
            one.seen = Some(seen.clone());
        }
        self.write("records.json", &known)
    }

    /// Takes a record off the list.
    pub fn forget(&self, folder: &Path) -> UserResult<()> {
        let mut known = self.known();
        known.retain(|k| k.folder != folder);
        self.write("records.json", &known)
    }

    /// Theme and text size.
    pub fn settings(&self) -> Settings {
        self.read("settings.json").unwrap_or_default()
    }

    /// Keeps theme and text size.
    pub fn set_settings(&self, settings: &Settings) -> UserResult<()> {
        self.write("settings.json", settings)
    }

    /// Where the model lies that writes down what is said, as the person chose it.
    pub fn speech_model(&self) -> Option<PathBuf> {
        self.read("speech.json")
    }

    /// Remembers it.
    pub fn set_speech_model(&self, path: &Path) -> UserResult<()> {
        self.write("speech.json", &path)
    }

    fn known(&self) -> Vec<KnownRecord> {
        self.read("records.json").unwrap_or_default()
    }

    fn read<T: serde::de::DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_slice(&std::fs::read(self.data.join(name)).ok()?).ok()
    }

    fn write<T: Serialize>(&self, name: &str, value: &T) -> UserResult<()> {
        let bytes = serde_json::to_vec_pretty(value).map_err(|_| UserError::Unexpected)?;
        std::fs::create_dir_all(&self.data).map_err(|error| UserError::from_io(&error))?;
        write_whole(&self.data.join(name), &bytes)
    }
}

/// What the window calls a record by: the same wherever in the list it stands, and whatever its name is.
pub(super) fn key_of(folder: &Path) -> String {
    crate::record_file::fingerprint(folder.as_os_str().as_encoded_bytes())
}

/// A folder whose keys cannot be read has no way in that could be offered here.
fn opens_by_keychain(folder: &Path) -> bool {
    let ways = Store::ways_in(folder).unwrap_or_default();
    ways.iter().any(|way| way.kind == SlotKind::Keychain)
}

fn title(known: &KnownRecord) -> String {
    if known.sample {
        return names::sample_record();
    }
    let name = crate::view::file_name(&known.folder);
    let number = name.strip_prefix("record-").filter(|number| number.parse::<u32>().is_ok());
    match number {
        Some(number) => names::record(number, known.started),
        // A folder of the person's own may be called after the child.
        None => names::chosen_record(known.started),
    }
}
