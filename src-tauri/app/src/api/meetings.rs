//! A meeting on a page, and the sheet after it.

use evenhand_core::record::{Id, Item};

use super::Host;
use crate::Clock;
use crate::contract::{
    EntryKey, EntryView, KeepQuestions, MeetingPage, MeetingSheet, MeetingSheetView,
    PrintMeetingPage, SavedFile, UserResult,
};
use crate::entries::entry_view;
use crate::ids::new_id;
use crate::meetings;
use crate::session::Session;
use crate::step::{EntryName, Step};

impl Host {
    /// What helps at a meeting, on one page.
    pub fn meeting_page(&self, key: EntryKey) -> UserResult<MeetingPage> {
        self.with_whole(|session| page(session, key.id, self.clock()))
    }

    /// Keeps what the person wants to ask at a meeting.
    pub fn keep_questions(&self, request: KeepQuestions) -> UserResult<MeetingPage> {
        self.with_whole(|session| {
            let record = session.record()?;
            let entry = meetings::with_questions(&record, request.entry, &request.questions)?;
            let step = Step::ChangeEntry(EntryName::Meeting);
            session.put(step, Item::Entry(Box::new(entry)), self.clock().now())?;
            page(session, request.entry, self.clock())
        })
    }

    /// Prints the page.
    pub fn print_meeting_page(&self, request: PrintMeetingPage) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let page = self.with_whole(|session| page(session, request.entry, self.clock()))?;
        let (title, pdf) =
            meetings::pdf(&page, request.paper, self.clock().now(), self.clock().today())?;
        self.hand_over(opening, (&title, &pdf), request.paper)
    }

    /// What can be chosen from after a meeting.
    pub fn meeting_sheet(&self, key: EntryKey) -> UserResult<MeetingSheetView> {
        meetings::sheet(&*self.whole()?, key.id, self.clock().today())
    }

    /// Saves what was accepted after a meeting, as one step.
    pub fn save_meeting_sheet(&self, sheet: MeetingSheet) -> UserResult<EntryView> {
        self.with_whole(|session| {
            let at = self.clock().now();
            let record = session.record()?;
            let changes =
                meetings::sheet_changes(&record, &sheet, at, self.clock().today(), || new_id(at))?;
            session.write(Step::SaveSheet, changes, at)?;
            entry_view(session, sheet.entry, self.clock())
        })
    }
}

fn page(session: &mut Session, id: Id, clock: &Clock) -> UserResult<MeetingPage> {
    let provenance = session.provenance(&[id], clock.now())?;
    meetings::page(&*session.record()?, &provenance, id, clock.today())
}
