//! A bundle: its appendices are foreign files.

use std::borrow::Cow;
use std::ops::Range;

use chrono::{DateTime, Utc};
use evenhand_bundle::{FileSource, LeakedWord, Model, RenderError, RenderProgress, Rendered};
use evenhand_core::record::Id;
use serde::{Deserialize, Serialize};

use super::{Answer, Task, WorkerError};

/// Set a bundle in pages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RenderBundle {
    /// What goes in.
    pub model: Box<Model>,
    /// The appendices' files, in the order of their bytes.
    pub files: Vec<FilePart>,
    /// The time that the document gives as its own.
    pub clock: DateTime<Utc>,
}

/// One file of many that travel one after the other.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FilePart {
    /// Its id in the record.
    pub file: Id,
    /// Its length in bytes; `None` where the record could not give it.
    pub length: Option<usize>,
    /// What opens it, where the user said.
    pub password: Option<String>,
    /// Opening it was given up: it is not tried again.
    #[serde(default)]
    pub refused: bool,
}

impl Task for RenderBundle {
    /// The error: these words were to be taken out and are still there.
    type Answer = Result<Box<Rendered>, Vec<LeakedWord>>;
    const NAME: &'static str = "render-bundle";

    fn perform(
        &self,
        bytes: &[u8],
        step: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Self::Answer, WorkerError> {
        let of = self.model.appendices.len().saturating_add(2);
        let told = |at: RenderProgress| match at {
            RenderProgress::Appendices { done, .. } => step(done, of),
            RenderProgress::Pages => step(of.saturating_sub(2), of),
            RenderProgress::Writing => step(of.saturating_sub(1), of),
        };
        let parts = BundleParts::new(&self.files, bytes);
        match evenhand_bundle::render(&self.model, &parts, self.clock, &told) {
            Ok(rendered) => Ok(Ok(Box::new(rendered))),
            Err(RenderError::StillThere(words)) => Ok(Err(words)),
            Err(RenderError::Cancelled) => Err(WorkerError::Stopped),
        }
    }

    fn file_at(&self, done: usize) -> Option<(Id, usize, bool)> {
        let file = self.model.appendices.get(done)?.file?;
        let part = self.files.iter().find(|part| part.file == file && !part.refused)?;
        Some((file, part.length.unwrap_or(0), !self.model.redacted.is_empty()))
    }

    fn refuse(&mut self, file: Id) {
        let own = self.files.iter_mut().filter(|part| part.file == file);
        own.for_each(|part| part.refused = true);
    }
}

impl Answer for Result<Box<Rendered>, Vec<LeakedWord>> {
    fn take_bytes(&mut self) -> Vec<u8> {
        let Ok(rendered) = self else { return Vec::new() };
        let mut bytes = std::mem::take(&mut rendered.pdf);
        for volume in &mut rendered.further {
            volume.size = volume.pdf.len();
            bytes.append(&mut volume.pdf);
        }
        bytes
    }

    fn put_bytes(&mut self, mut bytes: Vec<u8>) {
        let Ok(rendered) = self else { return };
        for volume in rendered.further.iter_mut().rev() {
            volume.pdf = bytes.split_off(bytes.len().saturating_sub(volume.size));
        }
        rendered.pdf = bytes;
    }
}

/// The files of a job, each where its bytes are.
struct BundleParts<'a> {
    files: Vec<(&'a FilePart, Range<usize>)>,
    bytes: &'a [u8],
}

impl<'a> BundleParts<'a> {
    fn new(files: &'a [FilePart], bytes: &'a [u8]) -> Self {
        let mut start = 0usize;
        let place = |part: &'a FilePart| {
            let end = start.saturating_add(part.length.unwrap_or(0));
            let place = start..end;
            start = end;
            (part, place)
        };
        Self { files: files.iter().map(place).collect(), bytes }
    }

    fn part(&self, file: Id) -> Option<&(&'a FilePart, Range<usize>)> {
        self.files.iter().find(|(part, _)| part.file == file)
    }
}

impl FileSource for BundleParts<'_> {
    fn bytes(&self, file: Id) -> Option<Cow<'_, [u8]>> {
        let (part, place) = self.part(file)?;
        part.length?;
        self.bytes.get(place.clone()).map(Cow::Borrowed)
    }

    fn refused(&self, file: Id) -> bool {
        self.part(file).is_some_and(|(part, _)| part.refused)
    }

    fn password(&self, file: Id) -> Option<String> {
        self.part(file).and_then(|(part, _)| part.password.clone())
    }
}
