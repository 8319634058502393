//! The file whose pages are looked at, open in a child for as long as they are turned.

use std::sync::{Arc, Mutex, PoisonError};

use super::RenderedBundle;
use crate::contract::{UserError, UserResult};
use crate::worker::{Viewer, WorkerError};

/// One file of one made bundle, open in a child: its pages may be foreign ones.
#[derive(Clone, Debug)]
pub struct Viewing {
    /// The file's fingerprint, by which it is known again.
    sha256: String,
    viewer: Arc<Mutex<Viewer>>,
}

impl Viewing {
    /// What is open already, where it holds the page (from 1); else the file that does, opened now.
    ///
    /// # Errors
    /// [`UserError::Unexpected`] where no child can be started.
    pub fn of(made: &RenderedBundle, page: usize, open: Option<Self>) -> UserResult<Self> {
        let volume = made.rendered.volume(page);
        let sha256 = made.making.sha256.get(volume).ok_or(UserError::Gone)?;
        if let Some(open) = open.filter(|open| open.sha256 == *sha256) {
            return Ok(open);
        }
        let pdf = made.rendered.files().nth(volume).ok_or(UserError::Gone)?;
        let viewer = Viewer::open(pdf).map_err(|_| UserError::Unexpected)?;
        Ok(Self { sha256: sha256.clone(), viewer: Arc::new(Mutex::new(viewer)) })
    }

    /// A page (from 1) of the bundle as PNG of some pixels' width, with its words. `None`: the child has ended, and the
    /// file is to be opened again.
    ///
    /// # Errors
    /// [`UserError::Gone`] where there is no such page or it cannot be drawn.
    pub fn draw(
        &self,
        made: &RenderedBundle,
        page: usize,
        width: u32,
    ) -> UserResult<Option<(Vec<u8>, String)>> {
        let (_, page) = made.rendered.page(page);
        let mut viewer = self.viewer.lock().unwrap_or_else(PoisonError::into_inner);
        match viewer.page(page, width) {
            Ok(Some(drawn)) => Ok(Some((drawn.png, drawn.words))),
            Err(WorkerError::Crashed) => Ok(None),
            _ => Err(UserError::Gone),
        }
    }
}
