//! Puts things into a record that may be in use: as one step, of which a part at a time is written.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Id, Item, ItemKind};

use super::compare::Comparison;
use crate::contract::{Imported, UserResult};
use crate::count::to_u32;
use crate::in_parts::{AT_ONCE, InParts};
use crate::in_use::{InUse, PAUSE};
use crate::session::{Session, refuse_too_long};
use crate::step::Step;
use crate::view::clean_name;

/// One step on its way into a record.
pub(super) struct PutIn<'a> {
    parts: InParts<'a>,
    /// Things that came in. What was done to them since is a person's, or a number that was taken.
    came: BTreeSet<Id>,
    /// What is in the record by now.
    pub(super) imported: Imported,
}

impl<'a> PutIn<'a> {
    pub(super) fn new(from: Id, clock: &'a dyn Fn() -> DateTime<Utc>) -> Self {
        let parts = InParts::new(Step::Import, Some(from), clock);
        Self { parts, came: BTreeSet::new(), imported: Imported::default() }
    }

    /// Whether a part is in.
    pub(super) fn has_begun(&self) -> bool {
        self.parts.has_begun()
    }

    /// How many things came in.
    pub(super) fn came(&self) -> usize {
        self.came.len()
    }

    /// Leaves what came in as it is by now. What was undone since is not there, and comes once more.
    pub(super) fn leave_what_came(&self, found: &mut Comparison) {
        let lists = [&mut found.newer_there, &mut found.newer_here, &mut found.undecided];
        for list in lists.into_iter().chain([&mut found.deleted]) {
            list.retain(|item| !self.came.contains(&item.id()));
        }
    }

    /// Writes what is left to write. `since`: the last event of the history that the things were compared with.
    /// `false`: somebody saved after it, and not all of them are in.
    ///
    /// # Errors
    /// Those of disk and database, and a text that is too long: then nothing was written.
    pub(super) fn all(
        &mut self,
        record: &mut impl InUse,
        mut items: Vec<Item>,
        replacing: &BTreeSet<Id>,
        mut since: u64,
    ) -> UserResult<bool> {
        refuse_too_long(&items)?;
        items.sort_by_key(|item| place(item.kind()));
        // What was missing a moment ago is still not there.
        self.imported.missing.clear();
        let mut parts = items.chunks(AT_ONCE).peekable();
        if parts.peek().is_none() {
            return self.close(record).map(|()| true);
        }
        while let Some(part) = parts.next() {
            let last = parts.peek().is_none();
            let written = record.step(|session| {
                if session.store().head()?.seq != since {
                    return Ok(false);
                }
                self.part(session, part, replacing, last)?;
                since = session.store().head()?.seq;
                Ok(true)
            })?;
            if !written {
                return Ok(false);
            }
            if !last {
                // Else it would have the record again before somebody who waits for it.
                std::thread::sleep(PAUSE);
            }
        }
        Ok(true)
    }

    fn part(
        &mut self,
        session: &mut Session,
        items: &[Item],
        replacing: &BTreeSet<Id>,
        last: bool,
    ) -> UserResult<()> {
        let new: Vec<&Item> = items.iter().filter(|item| !self.came.contains(&item.id())).collect();
        let of_kind = |kind| new.iter().filter(|item| item.kind() == kind).count();
        let (entries, files) = (of_kind(ItemKind::Entry), of_kind(ItemKind::File));
        let changed = new.iter().filter(|item| replacing.contains(&item.id())).count();
        let mut missing = Vec::new();
        let (mut came, mut changes) = (Vec::new(), Vec::new());
        for item in items {
            let mut item = item.clone();
            if let Item::File(file) = &mut item {
                // A record names no bytes that it does not have.
                if !session.store().knows_bytes(&file.sha256)? {
                    missing.push(file.name.clone());
                    continue;
                }
                // What a file may be called here is not for another file to say.
                file.name = clean_name(&file.name);
            }
            came.push(item.id());
            changes.push(Change::Put { item });
        }
        self.parts.write(session, changes, last)?;
        self.came.extend(came);
        self.imported.entries += to_u32(entries);
        self.imported.files += to_u32(files.saturating_sub(missing.len()));
        self.imported.changed += to_u32(changed);
        self.imported.missing.extend(missing);
        Ok(())
    }

    /// Nothing is left to write: the step is whole.
    fn close(&mut self, record: &mut impl InUse) -> UserResult<()> {
        if !self.has_begun() {
            return Ok(());
        }
        record.step(|session| self.parts.write(session, Vec::new(), true))
    }

    /// Takes back what is in.
    pub(super) fn take_back(&self, record: &mut impl InUse) {
        self.parts.take_back(record);
    }
}

/// What others name comes before them.
fn place(kind: ItemKind) -> u8 {
    match kind {
        ItemKind::Info => 0,
        ItemKind::Charter | ItemKind::Ladder | ItemKind::FormSet => 1,
        ItemKind::Person => 2,
        ItemKind::File => 3,
        ItemKind::Issue => 4,
        ItemKind::Entry => 5,
        ItemKind::Form => 6,
        ItemKind::Theme => 7,
        ItemKind::Notes => 8,
        ItemKind::Response => 9,
        ItemKind::Plan => 10,
        ItemKind::Story => 11,
        ItemKind::Bundle => 12,
    }
}
