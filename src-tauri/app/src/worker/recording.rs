//! What is said in a recording: the model comes with the job, since a child opens no file.

use evenhand_speech::{Heard, SpeechError};
use serde::{Deserialize, Serialize};

use super::{Answer, Task, WorkerError};

/// Write down what is said in a recording.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HearRecording {
    /// How long the model is, in bytes, which come before the recording's.
    pub model: usize,
}

impl Task for HearRecording {
    type Answer = Result<Heard, SpeechError>;
    const NAME: &'static str = "hear-recording";

    fn perform(
        &self,
        bytes: &[u8],
        step: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Self::Answer, WorkerError> {
        let Some((model, recording)) = bytes.split_at_checked(self.model) else {
            return Ok(Err(SpeechError::Model));
        };
        match evenhand_speech::write_down(model, recording, step) {
            Err(SpeechError::Stopped) => Err(WorkerError::Stopped),
            heard => Ok(heard),
        }
    }
}

impl Answer for Result<Heard, SpeechError> {}
