//! What a child can be asked for: the common shape of its jobs and of what comes of them.

use evenhand_core::record::Id;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::WorkerError;

/// A job that a child does on the bytes of a foreign file.
pub trait Task: Clone + Serialize + DeserializeOwned {
    /// What comes of it.
    type Answer: Answer;

    /// The word of the command line by which a child is started for it.
    const NAME: &'static str;

    /// Does it, in whichever process this is. `step` is told steps done and in all, and says whether to go on.
    ///
    /// # Errors
    /// [`WorkerError::Stopped`] where `step` said so. What is wrong with the file is the answer.
    fn perform(
        &self,
        bytes: &[u8],
        step: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Self::Answer, WorkerError>;

    /// The file that is read at this step, its length, and whether words are taken out of it.
    fn file_at(&self, _done: usize) -> Option<(Id, usize, bool)> {
        None
    }

    /// Leaves a file out of what is tried.
    fn refuse(&mut self, _file: Id) {}
}

/// What came of a job.
pub trait Answer: Serialize + DeserializeOwned {
    /// Takes out what travels as raw bytes, which JSON would make four times as large.
    fn take_bytes(&mut self) -> Vec<u8> {
        Vec::new()
    }

    /// Puts it back. Sizes that ask for more than there is get what there is.
    fn put_bytes(&mut self, _bytes: Vec<u8>) {}
}
