//! Celebration pages and case studies: written together, printed only with the names of those who agreed.

mod change;
mod view;

pub use change::{note_printed, save, start, tick};
pub use view::{overview, view};

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_bundle::{PaperLook, RenderError, StoryPaper, story_paper};
use evenhand_core::guides::stories;
use evenhand_core::record::{Id, Item, Record, Story, StoryOutput, StoryPrint, every_print};

use crate::contract::{PaperWish, UserError, UserResult};
use crate::guides;
use crate::session::Session;

/// A page of the record by its id.
pub(super) fn find(record: &Record, id: Id) -> UserResult<&Story> {
    record.stories.iter().find(|story| story.id == id).ok_or(UserError::Gone)
}

/// Everything that was printed of a page, also what a later Undo took the note of away: the paper is still there, and
/// who takes back that they are named must be told of it.
pub(super) fn ever_printed(session: &Session, story: &Story) -> UserResult<Vec<StoryPrint>> {
    let states = session.store().states_of(story.id)?;
    let prints = states.iter().filter_map(|item| match item {
        Item::Story(then) => Some(then.printed.as_slice()),
        _ => None,
    });
    Ok(every_print(prints))
}

/// One of them on paper, with its title.
///
/// # Errors
/// [`UserError::StoryEmpty`] where nothing is written on it; [`UserError::StoryNotMadeSo`];
/// [`UserError::StoryNameLeft`] where the finished page was searched and names somebody after all; [`UserError::Gone`].
pub fn pdf(
    record: &Record,
    (id, output): (Id, StoryOutput),
    wish: PaperWish,
    (today, at): (NaiveDate, DateTime<Utc>),
) -> UserResult<(String, Vec<u8>)> {
    let story = find(record, id)?;
    let given = StoryPaper { record, story, output, today };
    let page = stories().pages.iter().find(|page| page.id == story.page);
    if page.is_some_and(|page| !page.outputs.contains(&output)) {
        return Err(UserError::StoryNotMadeSo);
    }
    let look: PaperLook = guides::look(wish);
    let model = story_paper(given, look).ok_or(UserError::StoryEmpty)?;
    guides::rendered(&model, at).map_err(|error| match error {
        RenderError::StillThere(found) => {
            let page = found.iter().map(|own| own.page).find(|page| *page > 0).unwrap_or(0);
            UserError::StoryNameLeft { page: u32::try_from(page).unwrap_or(0) }
        }
        RenderError::Cancelled => UserError::Unexpected,
    })
}
