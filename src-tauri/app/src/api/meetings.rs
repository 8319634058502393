//! A meeting on a page, and the sheet after it.

use evenhand_core::record::Item;

use super::Host;
use super::entries::entry_view;
use crate::contract::{
    EntryKey, EntryView, KeepQuestions, MeetingPage, MeetingSheet, MeetingSheetView,
    PrintMeetingPage, SavedFile, UserResult,
};
use crate::ids::new_id;
use crate::meetings;
use crate::session::Session;
use crate::step::{EntryName, Step};

impl Host {
    /// What helps at a meeting, on one page.
    pub fn meeting_page(&self, key: EntryKey) -> UserResult<MeetingPage> {
        meetings::page(&*self.with(Session::record)?, key.id, self.clock().today())
    }

    /// Keeps what the person wants to ask at a meeting.
    pub fn keep_questions(&self, request: KeepQuestions) -> UserResult<MeetingPage> {
        self.with(|session| {
            let record = session.record()?;
            let entry = meetings::with_questions(&record, request.entry, &request.questions)?;
            let step = Step::ChangeEntry(EntryName::Meeting);
            session.put(step, Item::Entry(Box::new(entry)), self.clock().now())?;
            meetings::page(&*session.record()?, request.entry, self.clock().today())
        })
    }

    /// Prints the page.
    pub fn print_meeting_page(&self, request: PrintMeetingPage) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let page =
            meetings::page(&*self.with(Session::record)?, request.entry, self.clock().today())?;
        let (title, pdf) =
            meetings::pdf(&page, request.paper, self.clock().now(), self.clock().today())?;
        self.hand_over(opening, (&title, &pdf), request.paper)
    }

    /// What can be chosen from after a meeting.
    pub fn meeting_sheet(&self, key: EntryKey) -> UserResult<MeetingSheetView> {
        meetings::sheet(&*self.with(Session::record)?, key.id, self.clock().today())
    }

    /// Saves what was accepted after a meeting, as one step.
    pub fn save_meeting_sheet(&self, sheet: MeetingSheet) -> UserResult<EntryView> {
        self.with(|session| {
            let at = self.clock().now();
            let record = session.record()?;
            let changes =
                meetings::sheet_changes(&record, &sheet, at, self.clock().today(), || new_id(at))?;
            session.write(Step::SaveSheet, changes, at)?;
            entry_view(session, sheet.entry, self.clock())
        })
    }
}
