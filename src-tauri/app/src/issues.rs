//! Issues of a complaint: what shows them, saving and taking them away with what shows them.

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Entry, Id, Issue, Item, ItemKind, ItemRef};
use evenhand_store::StoredEntryFilter;

use crate::contract::{IssueView, SaveIssue, UserResult};
use crate::count::to_u32;
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;

/// Issues by number, and how much shows each.
///
/// # Errors
/// Where the store cannot be read.
pub fn list(session: &Session) -> UserResult<Vec<IssueView>> {
    session.store().issues()?.into_iter().map(|issue| view(session, issue)).collect()
}

/// An empty issue with the next number, not yet saved.
///
/// # Errors
/// Where the store cannot be read.
pub fn next(session: &Session, at: DateTime<Utc>) -> UserResult<Issue> {
    let issues = session.store().issues()?;
    let last = issues.iter().map(|issue| issue.number).max().unwrap_or_default();
    Ok(Issue::new(new_id(at), last.saturating_add(1), at))
}

/// Saves an issue and what shows it, as one step.
///
/// # Errors
/// Where the store refuses; then nothing changed.
pub fn save(session: &mut Session, request: SaveIssue, at: DateTime<Utc>) -> UserResult<Issue> {
    let SaveIssue { mut issue, link, unlink } = request;
    let before = session.store().issues()?.into_iter().find(|known| known.id == issue.id);
    issue.added_on = before.map_or(at, |known| known.added_on);
    let mut changes = vec![Change::Put { item: Item::Issue(issue.clone()) }];
    for id in link.iter().chain(unlink.iter().filter(|id| !link.contains(id))) {
        // What is in the bin by now is left as it is.
        let Some(mut entry) = session.entry_if_there(*id)? else { continue };
        match (link.contains(id), entry.issues.contains(&issue.id)) {
            (true, false) => {
                entry.issues.push(issue.id);
                changes.push(put(entry));
            }
            (false, true) => changes.push(put(without(entry, issue.id))),
            _ => {}
        }
    }
    session.write(Step::SaveIssue, changes, at)?;
    Ok(issue)
}

/// Moves an issue to the bin and takes it off its entries, as one step.
///
/// # Errors
/// Where the store refuses; then nothing changed.
pub fn remove(session: &mut Session, issue: Id, at: DateTime<Utc>) -> UserResult<()> {
    let of_issue = StoredEntryFilter { issue: Some(issue), ..StoredEntryFilter::default() };
    let linked = session.store().entries(&of_issue)?.into_iter();
    let mut changes: Vec<_> = linked.map(|entry| put(without(entry, issue))).collect();
    changes.push(Change::Remove { item: ItemRef { kind: ItemKind::Issue, id: issue } });
    session.write(Step::RemoveIssue, changes, at)
}

fn put(entry: Entry) -> Change {
    Change::Put { item: Item::Entry(Box::new(entry)) }
}

fn without(mut entry: Entry, issue: Id) -> Entry {
    entry.issues.retain(|id| *id != issue);
    entry
}

fn view(session: &Session, issue: Issue) -> UserResult<IssueView> {
    let evidence = session.store().evidence_for(issue.id)?;
    Ok(IssueView { issue, evidence: to_u32(evidence) })
}
