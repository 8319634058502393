//! Letters: started, changed, printed, logged as sent.

use super::{FileKind, Host};
use crate::contract::{
    ChangeLetter, EntryKey, LetterList, LetterView, LogLetter, Nothing, SaveLetter, SavedFile,
    StartLetter, UserResult,
};
use crate::letters;

impl Host {
    /// The letters of the record, and those that can be started.
    pub fn list_letters(&self, _: Nothing) -> UserResult<LetterList> {
        Ok(letters::list(&*self.whole()?))
    }

    /// Starts a letter, saved as unfinished.
    pub fn start_letter(&self, request: StartLetter) -> UserResult<LetterView> {
        let id = self.with_whole(|session| {
            letters::start(session, &request, self.clock().now(), self.clock().today())
        })?;
        self.letter(EntryKey { id })
    }

    /// A letter with its facts.
    pub fn letter(&self, key: EntryKey) -> UserResult<LetterView> {
        self.with_whole(|session| {
            let entry = session.entry(key.id)?;
            letters::view(&*session.record()?, &entry, self.clock().today())
        })
    }

    /// Changes one thing of a letter.
    pub fn change_letter(&self, request: ChangeLetter) -> UserResult<LetterView> {
        let id = request.id;
        self.with_whole(|session| {
            letters::change(session, id, request.change, self.clock().now(), self.clock().today())
        })?;
        self.letter(EntryKey { id })
    }

    /// Saves a letter as a PDF or a Word file where the person chooses, or opens the PDF to print.
    pub fn save_letter(&self, request: SaveLetter) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let (record, entry) = self.with_whole_of(opening, |session| {
            Ok((session.record()?, session.entry(request.id)?))
        })?;
        if !request.word {
            let (title, pdf) = letters::pdf(
                &record,
                &entry,
                request.paper,
                self.clock().now(),
                self.clock().today(),
            )?;
            return self.hand_over(opening, (&title, &pdf), request.paper);
        }
        let (title, bytes) =
            letters::docx(&record, &entry, self.clock().now(), self.clock().today())?;
        let name = format!("{}.docx", crate::view::file_stem(&title, "evenhand"));
        self.save_as(opening, FileKind::Word, &name, &bytes)
    }

    /// Logs a letter as sent.
    pub fn log_letter(&self, request: LogLetter) -> UserResult<LetterView> {
        let id = request.id;
        self.with_whole(|session| letters::log_sent(session, &request, self.clock().now()))?;
        self.letter(EntryKey { id })
    }
}
