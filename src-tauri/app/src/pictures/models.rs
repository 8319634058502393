//! The models' files, which lie beside the program.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::worker::{self, ModelSizes};

/// What each file must be, a SHA-256 and a name a line.
const SUMS: &str = include_str!("../../../ocr/models/SHA256SUMS");

const NAMES: [&str; 3] = ["PP-OCRv6_det_small.rten", "PP-OCRv6_rec_small.rten", "ppocrv6_dict.txt"];

/// Where the files may lie from the program's own folder: beside it, where the packages of Linux and macOS put
/// resources, and in the project's folder for a program that cargo built.
const PLACES: [&str; 6] = [
    "ocr",
    "../lib/Evenhand/ocr",
    "../lib/evenhand/ocr",
    "../Resources/ocr",
    "../../src-tauri/ocr/models",
    "../../../src-tauri/ocr/models",
];

/// The models, as they were published.
pub struct Models {
    detector: Vec<u8>,
    recogniser: Vec<u8>,
    characters: Vec<u8>,
}

impl Models {
    /// The models beside this program. `None`: they are not there, or not what they should be.
    pub fn find() -> Option<&'static Self> {
        static FOUND: OnceLock<Option<Models>> = OnceLock::new();
        FOUND.get_or_init(|| Self::beside(&std::env::current_exe().ok()?)).as_ref()
    }

    fn beside(program: &Path) -> Option<Self> {
        let folder = program.parent()?;
        PLACES.iter().find_map(|place| Self::load(&folder.join(place)))
    }

    /// Those in a folder, where each file is the one that was published.
    pub(super) fn load(folder: &Path) -> Option<Self> {
        let [detector, recogniser, characters] = NAMES.map(|name| folder.join(name));
        Some(Self {
            detector: sound(&detector)?,
            recogniser: sound(&recogniser)?,
            characters: sound(&characters)?,
        })
    }

    /// The task that reads one page (from 1) of a file, and its bytes: the models travel with it.
    pub fn task(&self, name: &str, page: usize, file: &[u8]) -> (worker::ReadPicture, Vec<u8>) {
        let models = ModelSizes {
            detector: self.detector.len(),
            recogniser: self.recogniser.len(),
            characters: self.characters.len(),
        };
        let task = worker::ReadPicture { name: name.to_owned(), page, models };
        (task, [&self.detector, &self.recogniser, &self.characters, file].concat())
    }
}

/// A file's bytes, where they are those that the list names.
fn sound(file: &PathBuf) -> Option<Vec<u8>> {
    let name = file.file_name()?.to_str()?;
    let bytes = std::fs::read(file).ok()?;
    let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let listed = SUMS.lines().filter_map(|line| line.split_once("  "));
    listed.into_iter().any(|(known, of)| known == sum && of == name).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_not_those_published_are_no_models() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Models::load(folder.path()).is_none());
        for name in NAMES {
            std::fs::write(folder.path().join(name), b"RTEN and more").unwrap();
        }
        assert!(Models::load(folder.path()).is_none());
    }

    #[test]
    fn every_file_has_its_sum() {
        for name in NAMES {
            assert!(SUMS.lines().any(|line| line.ends_with(&format!("  {name}"))), "{name}");
        }
    }
}
