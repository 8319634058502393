//! Issues of a complaint, and the entries that show them.

use evenhand_core::record::{Change, Entry, Id, Issue, Item, ItemKind, ItemRef, Record};

use super::{Host, now};
use crate::contract::{EntryKey, IssueView, Nothing, SaveIssue, Undone, UserResult};
use crate::ids::new_id;
use crate::step::Step;

impl Host {
    /// Issues by number, and how much shows each.
    pub fn list_issues(&self, _: Nothing) -> UserResult<Vec<IssueView>> {
        self.with(|session| {
            let record = session.record()?;
            Ok(record.issues.iter().map(|issue| issue_view(&record, issue)).collect())
        })
    }

    /// An empty issue with the next number, not yet saved.
    pub fn new_issue(&self, _: Nothing) -> UserResult<Issue> {
        let at = now();
        let last = self.with(|session| {
            Ok(session.record()?.issues.iter().map(|issue| issue.number).max().unwrap_or_default())
        })?;
        Ok(Issue::new(new_id(at), last.saturating_add(1), at))
    }

    /// Saves an issue and what shows it, as one operation.
    pub fn save_issue(&self, request: SaveIssue) -> UserResult<Issue> {
        let SaveIssue { mut issue, link, unlink } = request;
        self.with(|session| {
            let record = session.record()?;
            let before = record.issues.iter().find(|known| known.id == issue.id);
            issue.added_on = before.map_or_else(now, |known| known.added_on);
            let mut changes = vec![Change::Put { item: Item::Issue(issue.clone()) }];
            let linked = |entry: &Entry| entry.issues.contains(&issue.id);
            for entry in &record.entries {
                if link.contains(&entry.id) && !linked(entry) {
                    let issues = entry.issues.iter().copied().chain([issue.id]).collect();
                    changes.push(put(Entry { issues, ..entry.clone() }));
                } else if unlink.contains(&entry.id) && linked(entry) {
                    changes.push(put(without(entry, issue.id)));
                }
            }
            session.write(Step::SaveIssue, changes, now())?;
            Ok(issue)
        })
    }

    /// Moves an issue to the bin and takes it off its entries, as one operation.
    pub fn remove_issue(&self, key: EntryKey) -> UserResult<Undone> {
        self.with(|session| {
            let record = session.record()?;
            let linked = record.entries.iter().filter(|entry| entry.issues.contains(&key.id));
            let mut changes: Vec<_> = linked.map(|entry| put(without(entry, key.id))).collect();
            let item = ItemRef { kind: ItemKind::Issue, id: key.id };
            changes.push(Change::Remove { item });
            session.write(Step::RemoveIssue, changes, now())
        })?;
        Ok(Undone { label: Some(Step::RemoveIssue.words()), status: self.status(Nothing {})? })
    }
}

fn put(entry: Entry) -> Change {
    Change::Put { item: Item::Entry(Box::new(entry)) }
}

fn without(entry: &Entry, issue: Id) -> Entry {
    let issues = entry.issues.iter().copied().filter(|id| *id != issue).collect();
    Entry { issues, ..entry.clone() }
}

fn issue_view(record: &Record, issue: &Issue) -> IssueView {
    let evidence = record.entries.iter().filter(|entry| entry.issues.contains(&issue.id));
    IssueView {
        issue: issue.clone(),
        evidence: u32::try_from(evidence.count()).unwrap_or(u32::MAX),
    }
}
