//! What a record's own history tells of its things.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use evenhand_core::record::{
    BundlePlan, Change, Entry, EntryKind, Id, Item, Meeting, Notice, Provenance, Record, SentBasis,
};
use evenhand_store::{Head, IMPORTED, Operation, Part};

use super::{Session, can_be_kept};
use crate::contract::UserResult;
use crate::step::Step;

impl Session {
    /// Which events of this record's history brought in a record file, and of which record that was.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub(crate) fn imports(&self) -> UserResult<Vec<(u64, Id)>> {
        let noted = self.store.settings()?.into_iter().filter_map(|(key, value)| {
            let event = key.strip_prefix(IMPORTED)?.parse().ok()?;
            Some((event, value.parse().ok()?))
        });
        Ok(noted.collect())
    }

    /// Writes a part of a step, and notes with it which record its things are of, where that is another one. The number
    /// of the event, where anything changed.
    ///
    /// # Errors
    /// Those of [`Session::write`].
    pub(crate) fn write_part(
        &mut self,
        step: Step,
        changes: Vec<Change>,
        from: Option<Id>,
        part: Part,
        at: DateTime<Utc>,
    ) -> UserResult<Option<u64>> {
        can_be_kept(&changes)?;
        let operation = Operation { label: step.code(), changes };
        let from = from.map(|record| record.to_string());
        let noted = from.as_deref().map(|record| (IMPORTED, record));
        let applied = self.store.apply_part(&operation, noted, part, at)?;
        if part.last {
            self.start_due_backup(at);
        }
        Ok(Some(applied.head.seq).filter(|_| !applied.changed.is_empty()))
    }

    /// When things came in, as the history tells it.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn provenance(&self, items: &[Id], at: DateTime<Utc>) -> UserResult<Provenance> {
        let mut provenance = self.store.provenance(items, None, at)?;
        provenance.told_elsewhere = self.told_elsewhere(items, None)?;
        Ok(provenance)
    }

    /// When each entry came in, as the history tells it.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn provenance_of_entries(&mut self, at: DateTime<Utc>) -> UserResult<Provenance> {
        let entries: Vec<Id> = self.record()?.entries.iter().map(|entry| entry.id).collect();
        self.provenance(&entries, at)
    }

    /// When all that goes into a bundle came in, as the history up to a head tells it, or up to now.
    ///
    /// # Errors
    /// Where the store cannot be read, or the head is none.
    pub fn provenance_of(
        &self,
        record: &Record,
        plan: &BundlePlan,
        head: Option<&str>,
        at: DateTime<Utc>,
    ) -> UserResult<Provenance> {
        let head = head.map(str::parse).transpose()?;
        let taken = record.entries.iter().filter(|entry| plan.entries.takes(entry));
        let mut items: Vec<Id> = taken.map(|entry| entry.id).collect();
        items.extend(plan.appendices.iter().map(|own| own.file));
        items.push(plan.id);
        let mut provenance = self.store.provenance(&items, head, at)?;
        provenance.told_elsewhere = self.told_elsewhere(&items, head)?;
        for own in &plan.appendices {
            // A file that is in no record any more has a page in its place.
            if let Some(scan) = self.store.scan(own.file).ok().flatten() {
                provenance.scans.insert(own.file, scan);
            }
        }
        let made = plan.saved.as_ref().and_then(|saved| saved.made.as_ref());
        if let Some(earlier) = made.and_then(|made| made.head.parse().ok())
            && self.store.has_head(earlier)?
        {
            provenance.earlier_head = Some(earlier.to_string());
        }
        Ok(provenance)
    }

    /// Which of these are meetings of which a record file, and nothing that was done here, first told how the day of an
    /// invitation is known. Of the sample nobody asks.
    fn told_elsewhere(&self, items: &[Id], head: Option<Head>) -> UserResult<BTreeSet<Id>> {
        let noted = self.imports()?.into_iter().map(|(event, _)| event);
        let imports: BTreeSet<u64> = noted.collect();
        let mut told = BTreeSet::new();
        if imports.is_empty() || self.is_sample() {
            return Ok(told);
        }
        for id in items {
            let Some(entry) = self.entry_if_there(*id)? else { continue };
            for notice in meeting_of(&entry).into_iter().flat_map(|meeting| &meeting.notices) {
                let so = |item: &Item| tells(item, notice);
                let first = self.store.first_event_with(*id, head, so)?;
                if is_told(notice) && first.is_some_and(|event| imports.contains(&event)) {
                    told.insert(*id);
                }
            }
        }
        Ok(told)
    }
}

fn meeting_of(entry: &Entry) -> Option<&Meeting> {
    match &entry.kind {
        EntryKind::Meeting(meeting) => Some(meeting),
        _ => None,
    }
}

fn is_told(notice: &Notice) -> bool {
    notice.basis != SentBasis::Unknown
}

/// Whether a thing says of some message that it was sent then, and that this is known so.
fn tells(item: &Item, notice: &Notice) -> bool {
    let Item::Entry(entry) = item else { return false };
    let source = |own: &Notice| (own.sent, own.sent_day, own.basis);
    meeting_of(entry)
        .is_some_and(|meeting| meeting.notices.iter().any(|own| source(own) == source(notice)))
}
