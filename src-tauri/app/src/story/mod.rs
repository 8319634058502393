//! Celebration pages and case studies: written together, printed only with the names of those who agreed.

mod change;
mod view;

pub use change::{note_printed, save, start, tick};
pub use view::{overview, view};

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_bundle::{StoryPaper, story_paper};
use evenhand_core::record::{Id, Record, Story, StoryOutput};

use crate::contract::{PaperWish, UserError, UserResult};
use crate::guides;

/// A page of the record by its id.
pub(super) fn find(record: &Record, id: Id) -> UserResult<&Story> {
    record.stories.iter().find(|story| story.id == id).ok_or(UserError::Gone)
}

/// One of them on paper, with its title.
///
/// # Errors
/// [`UserError::StoryEmpty`] where nothing is written on it; [`UserError::Gone`].
pub fn pdf(
    record: &Record,
    (id, output): (Id, StoryOutput),
    wish: PaperWish,
    (today, at): (NaiveDate, DateTime<Utc>),
) -> UserResult<(String, Vec<u8>)> {
    let story = find(record, id)?;
    let given = StoryPaper { record, story, output, today };
    let model = story_paper(given, guides::look(wish)).ok_or(UserError::StoryEmpty)?;
    guides::printed(&model, at)
}
