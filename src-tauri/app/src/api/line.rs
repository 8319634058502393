//! One line typed as it comes.

use super::Host;
use crate::capture::line::{line_changes, line_view};
use crate::contract::{EntryView, LineView, LineWords, SaveLine, UserResult};
use crate::entries::entry_view;
use crate::ids::new_id;
use crate::step::Step;

impl Host {
    /// What a line tells. Nothing is saved.
    pub fn read_line(&self, request: LineWords) -> UserResult<LineView> {
        Ok(line_view(&self.with(|session| session.people())?, &request.text, self.clock().today()))
    }

    /// Saves what was accepted of a line, as one step.
    pub fn save_line(&self, request: SaveLine) -> UserResult<EntryView> {
        self.with(|session| {
            let at = self.clock().now();
            let id = new_id(at);
            let mut first = Some(id);
            let fresh = || first.take().unwrap_or_else(|| new_id(at));
            let changes = line_changes(&session.people()?, &request, at, fresh)?;
            session.write(Step::SaveLine, changes, at)?;
            entry_view(session, id, self.clock())
        })
    }
}
