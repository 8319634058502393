//! Notes of events, their themes, and what was answered.

use evenhand_core::record::{ItemKind, Response};

use super::{FileKind, Host};
use crate::contract::{
    ChangeLine, EarlierWords, EntryKey, EntryView, LineKey, MergeThemes, NameTheme, NotesOf,
    NotesOverview, NotesPreview, NotesSaved, NotesSource, NotesView, Nothing, PrintAnswers,
    SaveNotes, SaveTheme, SavedFile, Undone, UserError, UserResult,
};
use crate::entries::entry_view;
use crate::notes::{self, PendingNotes};
use crate::step::Step;
use crate::view;

/// What pasted notes are called as a file.
const PASTED: &str = "notes.txt";

impl Host {
    /// All notes, themes and answers, or those of one meeting or event.
    pub fn notes_overview(&self, of: NotesOf) -> UserResult<NotesOverview> {
        Ok(notes::overview(&*self.whole()?, of.entry, self.clock().today()))
    }

    /// Asks the person for a file of notes, and looks at it.
    pub fn open_notes(&self, _: Nothing) -> UserResult<NotesPreview> {
        let paths = self.ask_which(FileKind::Any, false)?;
        self.look_at_notes(paths.first().ok_or(UserError::Cancelled)?)
    }

    /// Looks at notes: pasted words, or a file that was dropped.
    pub fn read_notes(&self, source: NotesSource) -> UserResult<NotesPreview> {
        if let Some(key) = source.file {
            let path = self.state().dropped.get(&key).cloned().ok_or(UserError::Gone)?;
            return self.look_at_notes(&path);
        }
        let lines = evenhand_core::notes::from_text(&source.text);
        let opening = self.opening()?;
        self.keep_notes(opening, PendingNotes::new(PASTED, source.text.as_bytes(), lines)?)
    }

    fn look_at_notes(&self, path: &std::path::Path) -> UserResult<NotesPreview> {
        let opening = self.opening()?;
        let name = view::file_name(path);
        let bytes = crate::files::read_file(path)?;
        let lines = notes::read_apart(&name, &bytes)?;
        self.keep_notes(opening, PendingNotes::new(&name, &bytes, lines)?)
    }

    /// For the record as it was opened when the notes began to be read, which takes a while.
    fn keep_notes(&self, opening: u64, pending: PendingNotes) -> UserResult<NotesPreview> {
        let record = self.whole_of(opening)?;
        self.keep_for(opening, |state| {
            let key = state.key("notes");
            let preview = notes::preview(&record, &key, &pending);
            // One at a time: files are large, and only the last one is looked at.
            state.notes = Some((key, pending));
            preview
        })
    }

    /// Saves notes as a person settled them, as one step.
    pub fn save_notes(&self, request: SaveNotes) -> UserResult<NotesSaved> {
        let opening = self.opening()?;
        let pending = self.state().notes.clone().filter(|(key, _)| *key == request.key);
        let (_, pending) = pending.ok_or(UserError::Gone)?;
        let saved = self.with_whole_of(opening, |session| {
            notes::save(session, &request, &pending, self.clock().now())
        })?;
        self.keep_for(opening, |state| state.notes = None)?;
        Ok(saved)
    }

    /// Notes with all that was said of them.
    pub fn notes(&self, key: EntryKey) -> UserResult<NotesView> {
        notes::view(&*self.whole()?, key.id, self.clock().today())
    }

    /// Moves notes to the bin.
    pub fn remove_notes(&self, key: EntryKey) -> UserResult<Undone> {
        self.remove(Step::RemoveNotes, ItemKind::Notes, key.id)
    }

    /// Says one thing of a line.
    pub fn change_line(&self, request: ChangeLine) -> UserResult<NotesView> {
        self.with_whole(|session| notes::change(session, &request, self.clock().now()))?;
        self.notes(EntryKey { id: request.notes })
    }

    /// Puts a theme on a line by its name, and makes it where there is none.
    pub fn name_theme(&self, request: NameTheme) -> UserResult<NotesView> {
        self.with_whole(|session| notes::name_theme(session, &request, self.clock().now()))?;
        self.notes(EntryKey { id: request.notes })
    }

    /// What a line said before it was changed.
    pub fn earlier_words(&self, key: LineKey) -> UserResult<EarlierWords> {
        self.with_whole(|session| notes::earlier_words(session, key))
    }

    /// Adds a theme, or changes one.
    pub fn save_theme(&self, request: SaveTheme) -> UserResult<NotesOverview> {
        self.with_whole(|session| notes::add_or_change(session, &request, self.clock().now()))?;
        self.notes_overview(NotesOf::default())
    }

    /// Makes one theme of two.
    pub fn merge_themes(&self, request: MergeThemes) -> UserResult<NotesOverview> {
        self.with_whole(|session| notes::merge(session, request, self.clock().now()))?;
        self.notes_overview(NotesOf::default())
    }

    /// Takes a theme out, and off every line.
    pub fn remove_theme(&self, key: EntryKey) -> UserResult<NotesOverview> {
        self.with_whole(|session| notes::remove(session, key.id, self.clock().now()))?;
        self.notes_overview(NotesOf::default())
    }

    /// Saves what is to be answered, or its answer.
    pub fn save_response(&self, response: Response) -> UserResult<NotesOverview> {
        self.with_whole(|session| notes::save_response(session, response, self.clock().now()))?;
        self.notes_overview(NotesOf::default())
    }

    /// Moves it to the bin.
    pub fn remove_response(&self, key: EntryKey) -> UserResult<NotesOverview> {
        self.with_whole(|session| notes::remove_response(session, key.id, self.clock().now()))?;
        self.notes_overview(NotesOf::default())
    }

    /// Makes a promise of a yes with a date.
    pub fn promise_of_response(&self, key: EntryKey) -> UserResult<EntryView> {
        self.with_whole(|session| {
            let id = notes::make_promise(session, key.id, self.clock().now())?;
            entry_view(session, id, self.clock())
        })
    }

    /// Prints "You said, they said, they did".
    pub fn print_answers(&self, request: PrintAnswers) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let record = self.whole_of(opening)?;
        let (title, pdf) = notes::pdf(
            &record,
            request.entry,
            request.paper,
            self.clock().now(),
            self.clock().today(),
        )?;
        self.hand_over(opening, (&title, &pdf), request.paper)
    }

    /// Saves the counts of the themes as a table.
    pub fn export_notes(&self, of: NotesOf) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let bytes = notes::csv(&*self.whole_of(opening)?, of.entry)?;
        self.save_as(opening, FileKind::Table, &evenhand_words::tr::notes::csv(), &bytes)
    }
}
