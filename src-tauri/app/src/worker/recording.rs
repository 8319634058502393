//! What is said in a recording: the model comes with the job, since a child opens no file.

use super::Answer;

/// Writes it down.
pub(super) fn hear(bytes: &[u8], model: usize, step: &dyn Fn(usize, usize) -> bool) -> Answer {
    let Some((model, recording)) = bytes.split_at_checked(model) else {
        return Answer::NotHeard(evenhand_speech::SpeechError::Model);
    };
    match evenhand_speech::write_down(model, recording, step) {
        Ok(heard) => Answer::Heard(Box::new(heard)),
        Err(error) => Answer::NotHeard(error),
    }
}
