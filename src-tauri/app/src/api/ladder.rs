//! Where meetings stood on ladders of engagement.

use evenhand_core::ladder::{Ladder, builtin};
use evenhand_core::record::{Entry, Item};
use evenhand_store::{EntryFilter, EntryKindName};

use super::entries::entry_view;
use super::{Host, now, today};
use crate::contract::{
    EntryView, JudgeMeeting, JudgementKey, LadderOverview, LadderQuery, Nothing, UserResult,
};
use crate::session::Session;
use crate::step::{EntryName, Step};
use crate::{ladder, view};

impl Host {
    /// The ladders, with their rungs and bands.
    pub fn ladders(&self, _: Nothing) -> UserResult<Vec<Ladder>> {
        Ok(builtin().to_vec())
    }

    /// Says where a held meeting stood.
    pub fn judge_meeting(&self, request: JudgeMeeting) -> UserResult<EntryView> {
        self.with(|session| {
            let entry = session.entry(request.entry)?;
            save(session, ladder::judged(entry, request.judgement, today())?)
        })
    }

    /// Takes a judgement off a meeting.
    pub fn take_out_judgement(&self, key: JudgementKey) -> UserResult<EntryView> {
        self.with(|session| {
            let entry = session.entry(key.entry)?;
            save(session, ladder::without(entry, &key)?)
        })
    }

    /// Every judgement, ladder by ladder.
    pub fn ladder_overview(&self, query: LadderQuery) -> UserResult<LadderOverview> {
        self.with(|session| {
            let kinds = vec![EntryKindName::Meeting];
            let meetings = EntryFilter { kinds, ..EntryFilter::default() };
            let record = session.part(session.store().entries(&meetings)?)?;
            let line = |entry: &Entry| view::summary(entry, &record, today());
            Ok(ladder::overview(&record, query, &line))
        })
    }
}

fn save(session: &mut Session, entry: Entry) -> UserResult<EntryView> {
    let id = entry.id;
    session.put(Step::ChangeEntry(EntryName::Meeting), Item::Entry(Box::new(entry)), now())?;
    entry_view(session, id)
}
