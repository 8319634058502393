//! Issues of a complaint, and the entries that show them.

use evenhand_core::record::Issue;

use super::Host;
use crate::contract::{EntryKey, IssueView, Nothing, SaveIssue, Undone, UserResult};
use crate::issues;
use crate::step::Step;

impl Host {
    /// Issues by number, and how much shows each.
    pub fn list_issues(&self, _: Nothing) -> UserResult<Vec<IssueView>> {
        self.with(|session| issues::list(session))
    }

    /// An empty issue with the next number, not yet saved.
    pub fn new_issue(&self, _: Nothing) -> UserResult<Issue> {
        self.with(|session| issues::next(session, self.clock().now()))
    }

    /// Saves an issue and what shows it, as one operation.
    pub fn save_issue(&self, request: SaveIssue) -> UserResult<Issue> {
        self.with(|session| issues::save(session, request, self.clock().now()))
    }

    /// Moves an issue to the bin and takes it off its entries, as one operation.
    pub fn remove_issue(&self, key: EntryKey) -> UserResult<Undone> {
        self.with(|session| issues::remove(session, key.id, self.clock().now()))?;
        Ok(Undone { label: Some(Step::RemoveIssue.words()), status: self.status(Nothing {})? })
    }
}
