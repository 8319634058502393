//! Words heard in recordings, as the window asks for them.

use super::{FileKind, Host};
use crate::contract::{
    FileIdKey, HeardPiece, HeardView, HeardWord, JobStarted, Nothing, SpeechModelView, UserError,
    UserResult,
};
use crate::recordings::{SpeechModel, write_down};

impl Host {
    /// The model that this computer has, by its file's name.
    pub fn speech_model(&self, _: Nothing) -> UserResult<SpeechModelView> {
        let path = self.inner.folders.speech_model();
        Ok(SpeechModelView { name: path.and_then(|path| SpeechModel::look(&path).ok()) })
    }

    /// Asks the person for a model's file, and remembers where it lies.
    pub fn choose_speech_model(&self, _: Nothing) -> UserResult<SpeechModelView> {
        let chosen = self.platform().pick_files(FileKind::Any, false).into_iter().next();
        let Some(path) = chosen else { return self.speech_model(Nothing {}) };
        let name = SpeechModel::look(&path)?;
        self.inner.folders.set_speech_model(&path)?;
        Ok(SpeechModelView { name: Some(name) })
    }

    /// Writes down what is said in a recording, in the background. Nothing of it is saved.
    pub fn hear_recording(&self, key: FileIdKey) -> UserResult<JobStarted> {
        let opening = self.opening()?;
        let path = self.inner.folders.speech_model().ok_or(UserError::SpeechModelMissing)?;
        let (name, bytes) = self.file_to_show(&key)?;
        self.job_of(opening, move |progress| {
            // It may lie on a stick that was taken away.
            let model = SpeechModel::load(&path).map_err(|error| match error {
                UserError::FileUnreadable { .. } => UserError::SpeechModelMissing,
                other => other,
            })?;
            let step = |done, of| progress.step(done, of).is_ok();
            let heard = write_down(&name, &bytes, &model, &step)?;
            progress.found(|state| state.heard = Some(view(&heard, &model.name)));
            Ok(())
        })
    }
}

fn view(heard: &evenhand_speech::Heard, model: &str) -> HeardView {
    let word =
        |word: &evenhand_speech::SpokenWord| HeardWord { text: word.text.clone(), sure: word.sure };
    let pieces = heard.pieces.iter().filter(|piece| !piece.text().is_empty());
    HeardView {
        model: model.to_owned(),
        damaged: heard.damaged,
        pieces: pieces
            .map(|piece| HeardPiece { at: piece.at, words: piece.words.iter().map(word).collect() })
            .collect(),
        text: heard.text(),
    }
}
