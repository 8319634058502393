//! Celebration pages and case studies.

use evenhand_core::record::{Id, ItemKind};

use super::Host;
use crate::contract::{
    EntryKey, Nothing, PrintStory, SaveStory, SavedFile, StartStory, StoriesView, StoryView,
    TickStory, Undone, UserResult,
};
use crate::step::Step;
use crate::story;

impl Host {
    /// All of them, newest first.
    pub fn stories(&self, _: Nothing) -> UserResult<StoriesView> {
        self.with_whole(|session| story::overview(session, self.clock().today()))
    }

    /// One of them whole.
    pub fn story(&self, key: EntryKey) -> UserResult<StoryView> {
        self.story_view(key.id)
    }

    /// Starts one.
    pub fn start_story(&self, request: StartStory) -> UserResult<StoryView> {
        let id = self.with_whole(|session| {
            story::start(session, &request, self.clock().today(), self.clock().now())
        })?;
        self.story_view(id)
    }

    /// Saves its words and people.
    pub fn save_story(&self, request: SaveStory) -> UserResult<StoryView> {
        self.with_whole(|session| story::save(session, &request, self.clock().now()))?;
        self.story_view(request.id)
    }

    /// Says that somebody agreed, or took it back.
    pub fn tick_story(&self, request: TickStory) -> UserResult<StoryView> {
        self.with_whole(|session| {
            story::tick(session, &request, self.clock().today(), self.clock().now())
        })?;
        self.story_view(request.story)
    }

    /// Moves one to the bin.
    pub fn remove_story(&self, key: EntryKey) -> UserResult<Undone> {
        self.remove(Step::RemoveStory, ItemKind::Story, key.id)
    }

    /// Prints one, and notes who stood on it.
    pub fn print_story(&self, request: PrintStory) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let record = self.whole_of(opening)?;
        let (which, at) =
            ((request.story, request.output), (self.clock().today(), self.clock().now()));
        let (title, pdf) = story::pdf(&record, which, request.paper, at)?;
        let saved = self.hand_over(opening, (&title, &pdf), request.paper)?;
        self.with_whole_of(opening, |session| {
            story::note_printed(session, which, request.paper, at)
        })?;
        Ok(saved)
    }

    fn story_view(&self, id: Id) -> UserResult<StoryView> {
        self.with_whole(|session| story::view(session, id, self.clock().today()))
    }
}
