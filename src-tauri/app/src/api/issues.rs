//! Issues of a complaint, and the entries that show them.

use evenhand_core::record::{Change, Entry, Id, Issue, Item, ItemKind, ItemRef};
use evenhand_store::EntryFilter;

use super::Host;
use crate::contract::{EntryKey, IssueView, Nothing, SaveIssue, Undone, UserResult};
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;

impl Host {
    /// Issues by number, and how much shows each.
    pub fn list_issues(&self, _: Nothing) -> UserResult<Vec<IssueView>> {
        self.with(|session| {
            let issues = session.store().issues()?;
            issues.into_iter().map(|issue| issue_view(session, issue)).collect()
        })
    }

    /// An empty issue with the next number, not yet saved.
    pub fn new_issue(&self, _: Nothing) -> UserResult<Issue> {
        let at = self.clock().now();
        let last = self.with(|session| {
            let issues = session.store().issues()?;
            Ok(issues.iter().map(|issue| issue.number).max().unwrap_or_default())
        })?;
        Ok(Issue::new(new_id(at), last.saturating_add(1), at))
    }

    /// Saves an issue and what shows it, as one operation.
    pub fn save_issue(&self, request: SaveIssue) -> UserResult<Issue> {
        let SaveIssue { mut issue, link, unlink } = request;
        self.with(|session| {
            let before = session.store().issues()?.into_iter().find(|known| known.id == issue.id);
            issue.added_on = before.map_or_else(|| self.clock().now(), |known| known.added_on);
            let mut changes = vec![Change::Put { item: Item::Issue(issue.clone()) }];
            let linked = |entry: &Entry| entry.issues.contains(&issue.id);
            for id in link.iter().chain(unlink.iter().filter(|id| !link.contains(id))) {
                // What is in the bin by now is left as it is.
                let Some(mut entry) = session.entry_if_there(*id)? else { continue };
                match (link.contains(id), linked(&entry)) {
                    (true, false) => {
                        entry.issues.push(issue.id);
                        changes.push(put(entry));
                    }
                    (false, true) => changes.push(put(without(entry, issue.id))),
                    _ => {}
                }
            }
            session.write(Step::SaveIssue, changes, self.clock().now())?;
            Ok(issue)
        })
    }

    /// Moves an issue to the bin and takes it off its entries, as one operation.
    pub fn remove_issue(&self, key: EntryKey) -> UserResult<Undone> {
        self.with(|session| {
            let of_issue = EntryFilter { issue: Some(key.id), ..EntryFilter::default() };
            let linked = session.store().entries(&of_issue)?.into_iter();
            let mut changes: Vec<_> = linked.map(|entry| put(without(entry, key.id))).collect();
            let item = ItemRef { kind: ItemKind::Issue, id: key.id };
            changes.push(Change::Remove { item });
            session.write(Step::RemoveIssue, changes, self.clock().now())
        })?;
        Ok(Undone { label: Some(Step::RemoveIssue.words()), status: self.status(Nothing {})? })
    }
}

fn put(entry: Entry) -> Change {
    Change::Put { item: Item::Entry(Box::new(entry)) }
}

fn without(mut entry: Entry, issue: Id) -> Entry {
    entry.issues.retain(|id| *id != issue);
    entry
}

fn issue_view(session: &Session, issue: Issue) -> UserResult<IssueView> {
    let evidence = session.store().evidence_for(issue.id)?;
    Ok(IssueView { issue, evidence: u32::try_from(evidence).unwrap_or(u32::MAX) })
}
