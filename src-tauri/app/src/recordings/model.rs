//! The file that a person brings. The app remembers where it lies and copies nothing of it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::contract::{UserError, UserResult};
use crate::files::open_named;
use crate::view::file_name;
use crate::worker::HearRecording;

/// The largest that is taken, in mebibytes: the quicker large kind as it is published, and every smaller one.
const MOST_MIB: u32 = 1600;
/// The same in bytes.
const MOST: u64 = (MOST_MIB as u64) << 20;

/// A model, read into memory.
pub struct SpeechModel {
    /// The file's own name.
    pub name: String,
    bytes: Vec<u8>,
}

impl SpeechModel {
    /// Reads a model's file. Whether it is whole is seen where it is used.
    ///
    /// # Errors
    /// Where the file cannot be read, is too large, or begins as no model does.
    pub fn load(path: &Path) -> UserResult<Self> {
        let name = file_name(path);
        let unreadable = |_| UserError::FileUnreadable { name: name.clone() };
        let (first, file) = open(path, &name)?;
        let mut bytes = first.to_vec();
        // It may grow while it is read.
        file.take(MOST).read_to_end(&mut bytes).map_err(unreadable)?;
        Ok(Self { name, bytes })
    }

    /// Whether a file begins as a model does and is not too large.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub fn look(path: &Path) -> UserResult<String> {
        let name = file_name(path);
        open(path, &name).map(|_| name)
    }

    /// The task that writes down what is said in a recording, and its bytes: the model travels with it.
    pub(super) fn task(&self, recording: &[u8]) -> (HearRecording, Vec<u8>) {
        let task = HearRecording { model: self.bytes.len() };
        (task, [&self.bytes, recording].concat())
    }
}

/// The first bytes of the file, and the rest of it.
fn open(path: &Path, name: &str) -> UserResult<([u8; 4], File)> {
    let mut file = open_named(path)?;
    let about = file.metadata().map_err(|_| UserError::FileUnreadable { name: name.to_owned() })?;
    if about.len() > MOST {
        return Err(UserError::FileTooLarge { name: name.to_owned(), most_mib: MOST_MIB });
    }
    let mut first = [0; 4];
    let begins = file.read_exact(&mut first);
    if begins.is_err() || !evenhand_speech::is_model(&first) {
        return Err(UserError::NoSpeechModel { name: name.to_owned() });
    }
    Ok((first, file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_begins_as_a_model_is_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("model.bin");
        let not = Err(UserError::NoSpeechModel { name: "model.bin".into() });
        for bytes in [&b""[..], b"lmg", b"PK\x03\x04 a zip", b"GGUF"] {
            std::fs::write(&file, bytes).unwrap();
            assert_eq!(SpeechModel::look(&file), not);
        }
        std::fs::write(&file, b"lmgg and more").unwrap();
        assert_eq!(SpeechModel::look(&file), Ok("model.bin".into()));
        assert!(matches!(SpeechModel::look(folder.path()), Err(UserError::FileNotPlain { .. })));
        let gone = SpeechModel::look(&folder.path().join("gone.bin"));
        assert_eq!(gone, Err(UserError::FileUnreadable { name: "gone.bin".into() }));
    }
}
