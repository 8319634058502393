//! Words heard in recordings, with a model that a person brings. A machine heard them, so they are shown for checking
//! and saved by nothing here.

mod model;

use evenhand_speech::{Heard, MOST_SECONDS, SpeechError};

use crate::contract::{UserError, UserResult};
use crate::worker::{self, WorkerError, WorkerLimits};

pub use model::SpeechModel;

/// Writes down what is said in a recording, in a child process. `step` is told hundredths done and a hundred, and says
/// whether to go on.
///
/// # Errors
/// Where the model or the recording cannot be used, or the watcher said stop.
pub fn write_down(
    name: &str,
    bytes: &[u8],
    model: &SpeechModel,
    step: &dyn Fn(usize, usize) -> bool,
) -> UserResult<Heard> {
    let name = || name.to_owned();
    let (task, job) = model.task(bytes);
    match worker::run_watched(&task, &job, WorkerLimits::recording(), step) {
        Ok(Ok(heard)) => Ok(heard),
        Ok(Err(SpeechError::Stopped)) | Err(WorkerError::Stopped) => Err(UserError::Cancelled),
        Ok(Err(SpeechError::Model)) => Err(UserError::NoSpeechModel { name: model.name.clone() }),
        Ok(Err(SpeechError::ModelDamaged)) => {
            Err(UserError::SpeechModelDamaged { name: model.name.clone() })
        }
        Ok(Err(SpeechError::TooLong)) => {
            Err(UserError::RecordingTooLong { name: name(), most_minutes: MOST_SECONDS / 60 })
        }
        Ok(Err(SpeechError::Processor)) => Err(UserError::ProcessorTooOld),
        Ok(Err(SpeechError::Recording)) => Err(UserError::RecordingNotHeard { name: name() }),
        // whisper.cpp ends the process where it gets no memory, as it does where a model is not what it expects.
        Err(WorkerError::Crashed | WorkerError::TooMuchMemory) => Err(UserError::ListeningBrokeOff),
        Err(WorkerError::TooLong) => Err(UserError::FileTooHard { name: name() }),
        Err(WorkerError::NotStarted) => Err(UserError::Unexpected),
    }
}
