//! Charters, and the time limits of law and guidance.

use evenhand_core::record::Record;

use super::{FileKind, Host};
use crate::charters;
use crate::contract::{
    CharterForm, CharterKey, CharterView, EntrySummary, LimitQuery, LimitView, Nothing, OfCouncil,
    SaveLimits, SavedFile, SettleCharter, Status, TriggerView, UserError, UserResult,
};
use crate::session;
use crate::view;

impl Host {
    /// Every charter, with its words and its rules.
    pub fn charters(&self, _: Nothing) -> UserResult<Vec<CharterView>> {
        Ok(charters::list(self.without_entries().as_ref()))
    }

    /// The charter of a council, where there is one for certain.
    pub fn charter_of_council(&self, of: OfCouncil) -> UserResult<Option<CharterKey>> {
        Ok(charters::of_council(self.without_entries().as_ref(), &of.council))
    }

    /// The open record without its entries: a large one would keep every screen waiting that asks for charters.
    fn without_entries(&self) -> Option<Record> {
        self.with(|session| session.part(Vec::new())).ok()
    }

    /// Writes a charter of one's own.
    pub fn save_charter(&self, form: CharterForm) -> UserResult<Vec<CharterView>> {
        self.with_whole(|session| {
            charters::save_form(session, &form, self.clock().today(), self.clock().now())
        })?;
        self.charters(Nothing {})
    }

    /// A charter of one's own as the form shows it.
    pub fn charter_form(&self, key: CharterKey) -> UserResult<CharterForm> {
        let opening = self.opening()?;
        let charter = self.with_opening(opening, |session| {
            session::charter(&session.part(Vec::new())?, &key.charter)
        })?;
        Ok(charters::form_of(&charter))
    }

    /// Keeps what the person says of a charter whose council cannot be told.
    pub fn settle_charter(&self, said: SettleCharter) -> UserResult<Status> {
        self.with_whole(|session| charters::settle(session, said, self.clock().now()))?;
        self.status(Nothing {})
    }

    /// Brings in a charter file that the person chooses.
    pub fn import_charter(&self, _: Nothing) -> UserResult<Vec<CharterView>> {
        let path = self.ask_which(FileKind::Charter, false)?.into_iter().next();
        let path = path.ok_or(UserError::Cancelled)?;
        let bytes = crate::files::read_file(&path)?;
        self.with(|session| {
            charters::import(session, view::file_name(&path), bytes, self.clock().now())
        })?;
        self.charters(Nothing {})
    }

    /// Saves a charter as a file to pass on.
    pub fn export_charter(&self, key: CharterKey) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let charter = self.with_opening(opening, |session| {
            session::charter(&session.part(Vec::new())?, &key.charter)
        })?;
        let text = charters::file_of(&charter)?;
        let name = format!("charter-{}.json", charter.id);
        self.save_as(opening, FileKind::Charter, &name, text.as_bytes())
    }

    /// What can start a time limit.
    pub fn limit_triggers(&self, _: Nothing) -> UserResult<Vec<TriggerView>> {
        Ok(charters::triggers())
    }

    /// The dates that follow from a trigger and a day.
    pub fn limits(&self, query: LimitQuery) -> UserResult<Vec<LimitView>> {
        charters::limit_views(&query, self.clock().today())
    }

    /// Adds the chosen ones to the record, each as a promise that the law makes.
    pub fn save_limits(&self, save: SaveLimits) -> UserResult<Vec<EntrySummary>> {
        self.with_whole(|session| {
            charters::save_limits(session, &save, self.clock().today(), self.clock().now())
        })
    }
}
