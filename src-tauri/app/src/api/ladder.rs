//! Where meetings stood on ladders of engagement.

use evenhand_core::ladder::{Ladder, builtin};
use evenhand_core::record::{Entry, Item, Record};
use evenhand_store::{EntryKindName, StoredEntryFilter};

use super::{FileKind, Host};
use crate::Clock;
use crate::contract::{
    EntryView, JudgeMeeting, JudgementKey, LadderFile, LadderKey, LadderOverview, LadderPreview,
    LadderQuery, Nothing, SavedFile, UserError, UserResult,
};
use crate::entries::entry_view;
use crate::session::Session;
use crate::step::{EntryName, Step};
use crate::{ladder, view};

impl Host {
    /// The ladders, with their rungs and bands.
    pub fn ladders(&self, _: Nothing) -> UserResult<Vec<Ladder>> {
        let record = self.with(|session| session.part(Vec::new())).ok();
        Ok(record.map_or_else(|| builtin().to_vec(), |record| ladder::ladders(&record)))
    }

    /// The record's own ladders.
    pub fn own_ladders(&self, _: Nothing) -> UserResult<Vec<LadderFile>> {
        self.with(|session| Ok(ladder::overview_of_own(&meetings(session)?)))
    }

    /// Looks at a ladder file that the person chooses. Nothing is kept.
    pub fn look_at_ladder(&self, _: Nothing) -> UserResult<LadderPreview> {
        let path = self.ask_which(FileKind::Ladder, false)?.into_iter().next();
        let path = path.ok_or(UserError::Cancelled)?;
        let bytes = crate::files::read_file(&path)?;
        self.with(|session| ladder::look(&meetings(session)?, &path, bytes))
    }

    /// Keeps a ladder that was looked at.
    pub fn keep_ladder(&self, own: Ladder) -> UserResult<Vec<LadderFile>> {
        self.with(|session| ladder::keep(session, &own, self.clock().now()))?;
        self.own_ladders(Nothing {})
    }

    /// Moves a ladder of one's own to the bin. What was judged on it stays.
    pub fn remove_ladder(&self, key: LadderKey) -> UserResult<Vec<LadderFile>> {
        self.with_whole(|session| ladder::remove(session, &key.ladder, self.clock().now()))?;
        self.own_ladders(Nothing {})
    }

    /// Saves a ladder as a file to pass on.
    pub fn export_ladder(&self, key: LadderKey) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let record = self.with_opening(opening, |session| session.part(Vec::new()))?;
        let (name, text) = ladder::file_of(&record, &key.ladder)?;
        self.save_as(opening, FileKind::Ladder, &name, text.as_bytes())
    }

    /// Says where a held meeting stood.
    pub fn judge_meeting(&self, request: JudgeMeeting) -> UserResult<EntryView> {
        self.with(|session| {
            let entry = session.entry(request.entry)?;
            let record = session.part(Vec::new())?;
            save(
                session,
                ladder::judged(&record, entry, request.judgement, self.clock().today())?,
                self.clock(),
            )
        })
    }

    /// Takes a judgement off a meeting.
    pub fn take_out_judgement(&self, key: JudgementKey) -> UserResult<EntryView> {
        self.with(|session| {
            let entry = session.entry(key.entry)?;
            save(session, ladder::without(entry, &key)?, self.clock())
        })
    }

    /// Every judgement, ladder by ladder.
    pub fn ladder_overview(&self, query: LadderQuery) -> UserResult<LadderOverview> {
        self.with(|session| {
            let record = meetings(session)?;
            let line = |entry: &Entry| view::summary(entry, &record, self.clock().today());
            Ok(ladder::overview(&record, query, &line))
        })
    }
}

/// The record's meetings.
fn meetings(session: &Session) -> UserResult<Record> {
    let kinds = vec![EntryKindName::Meeting];
    let meetings = StoredEntryFilter { kinds, ..StoredEntryFilter::default() };
    session.part(session.store().entries(&meetings)?)
}

fn save(session: &mut Session, entry: Entry, clock: &Clock) -> UserResult<EntryView> {
    let id = entry.id;
    session.put(
        Step::ChangeEntry(EntryName::Meeting),
        Item::Entry(Box::new(entry)),
        clock.now(),
    )?;
    entry_view(session, id, clock)
}
