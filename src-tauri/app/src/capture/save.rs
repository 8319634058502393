//! Saves chosen mails: each becomes an entry with its original, its files and its people, all as one step.

use std::collections::BTreeMap;

use chrono::{DateTime, Timelike, Utc};
use evenhand_capture::mail::emlx;
use evenhand_capture::mail::{Mail, MailChannel};
use evenhand_core::record::{
    Change, Channel, Contact, Direction, Entry, EntryKind, FileRef, Id, Involved, Item,
    MessageOrigin, Record, StoredFile, When,
};

use super::mails::{Scan, batches, load, read};
use super::originals::MailPlace;
use super::people::{Cast, made_one};
use super::plan::{Linked, MailChoice, MailPlan, PlannedMail};
use crate::contract::{UserError, UserResult};
use crate::ids::new_id;
use crate::in_parts::{AT_ONCE, InParts};
use crate::in_use::{InUse, PAUSE};
use crate::session::{Session, can_be_kept};
use crate::step::Step;
use crate::view;
use crate::worker::MailAnswer;

/// Most bytes of a batch that is read with its files.
const MOST_BYTES: u64 = 8 << 20;
/// Most mails of such a batch.
const MOST_MAILS: usize = 100;

/// What was saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedMails {
    /// The new entries, with the place in the scan of the mail that each is.
    pub entries: Vec<(usize, Id)>,
    /// Entries of the record that are answered now.
    pub now_answered: usize,
    /// Mails that could not be saved, with why. Nothing of them is in the record.
    pub failed: Vec<(String, UserError)>,
}

/// Saves the chosen mails of a plan as one step. `record` is the one that the plan was made for; it is free for other
/// work between the batches. `step` is told how many are done of how many.
///
/// # Errors
/// Where the store refuses, another record is open by now, or `step` says to stop; then nothing changed.
pub fn save<R: InUse>(
    in_use: &mut R,
    record: &Record,
    found: (&Scan, &MailPlan),
    choice: &MailChoice,
    clock: &dyn Fn() -> DateTime<Utc>,
    step: &dyn Fn(usize, usize) -> UserResult<()>,
) -> UserResult<SavedMails> {
    let (scan, plan) = found;
    let wanted: Vec<&PlannedMail> =
        plan.mails.iter().filter(|mail| mail.chosen && mail.known.is_none()).collect();
    let places: Vec<MailPlace> =
        wanted.iter().filter_map(|mail| scan.places.get(mail.at).cloned()).collect();
    let mut saving = Saving::new(record, choice, clock());
    let mut save_all = |in_use: &mut R| {
        let (mut done, mut next) = (0, wanted.iter().copied());
        for batch in batches(&places, MOST_BYTES, MOST_MAILS) {
            step(done, wanted.len())?;
            done += batch.len();
            let mails: Vec<&PlannedMail> = next.by_ref().take(batch.len()).collect();
            let read = ReadBatch::read(batch, &mails, scan, &mut saving.saved);
            in_use.step(|session| {
                same(session, record)?;
                saving.batch(session, record, &read)
            })?;
        }
        step(done, wanted.len())?;
        saving.finish(in_use, plan, record, clock)
    };
    let saved = save_all(in_use);
    if saved.is_err() {
        // Nothing names these bytes. Where the record was closed, that is done when it is opened again.
        for file in &saving.new_files {
            let _ = in_use.step(|session| Ok(session.store_mut().forget_unnamed(&file.sha256)?));
        }
    }
    saved.map(|()| saving.saved)
}

/// Mails of a batch with their originals, as they were read again.
struct ReadBatch<'p> {
    mails: Vec<(&'p PlannedMail, Vec<u8>, MailAnswer)>,
}

impl<'p> ReadBatch<'p> {
    fn read(
        places: &[MailPlace],
        mails: &[&'p PlannedMail],
        scan: &Scan,
        saved: &mut SavedMails,
    ) -> Self {
        let (loaded, failed) = load(places);
        saved.failed.extend(failed);
        let outcomes = read(&loaded, true);
        let mut out = Vec::new();
        for ((place, original), outcome) in loaded.into_iter().zip(outcomes) {
            let number = places.iter().position(|one| *one == place);
            let Some(planned) = number.and_then(|number| mails.get(number)) else { continue };
            let before = scan.mails.get(planned.at).map(|mail| mail.sha256.as_str());
            // Of a message that is only quoted, the mail around it is the original, and its files are not its own.
            let quoted = scan.mails.get(planned.at).filter(|_| planned.quoted);
            match outcome {
                Ok(answer) if quoted.is_some() && Some(answer.mail.sha256.as_str()) == before => {
                    let mail = quoted.cloned().unwrap_or_default();
                    out.push((*planned, original, MailAnswer { mail, ..MailAnswer::default() }));
                }
                Ok(answer) if Some(answer.mail.sha256.as_str()) == before => {
                    out.push((*planned, original, answer));
                }
                // The mailbox was changed since it was looked through.
                Ok(_) => {
                    let name = place.name();
                    saved.failed.push((place.name(), UserError::FileUnreadable { name }));
                }
                Err(error) => saved.failed.push((place.name(), error)),
            }
        }
        Self { mails: out }
    }
}

/// Entries in the making.
struct Saving<'a> {
    choice: &'a MailChoice,
    at: DateTime<Utc>,
    cast: Cast,
    /// Files that the record has, by fingerprint and name.
    files: BTreeMap<(String, String), Id>,
    new_files: Vec<StoredFile>,
    /// Entries by their place in the plan's list, with what they are made of.
    entries: BTreeMap<usize, Entry>,
    saved: SavedMails,
}

impl<'a> Saving<'a> {
    fn new(record: &Record, choice: &'a MailChoice, at: DateTime<Utc>) -> Self {
        let files =
            record.files.iter().map(|file| ((file.sha256.clone(), file.name.clone()), file.id));
        Self {
            choice,
            at,
            cast: Cast::new(record, at),
            files: files.collect(),
            new_files: Vec::new(),
            entries: BTreeMap::new(),
            saved: SavedMails::default(),
        }
    }

    fn batch(
        &mut self,
        session: &mut Session,
        record: &Record,
        read: &ReadBatch<'_>,
    ) -> UserResult<()> {
        for (planned, original, answer) in &read.mails {
            let mut entry = self.entry(record, planned, &answer.mail);
            let name = original_name(planned.quoted, &answer.mail, original);
            let found = if answer.mail.words == answer.mail.own { "" } else { &answer.mail.words };
            let id = self.keep(session, &name, original, found)?;
            entry.files.push(FileRef::new(id));
            for (index, (file, bytes)) in answer.mail.files.iter().zip(&answer.contents).enumerate()
            {
                let words = answer.words.get(index).map(String::as_str).unwrap_or_default();
                let name = if file.name.is_empty() {
                    format!("file-{}", index + 1)
                } else {
                    file.name.clone()
                };
                let id = self.keep(session, &name, bytes, words)?;
                if entry.files.iter().all(|known| known.file != id) {
                    entry.files.push(FileRef::new(id));
                }
            }
            self.saved.entries.push((planned.at, entry.id));
            self.entries.insert(planned.at, entry);
        }
        Ok(())
    }

    /// Stores bytes, once for each name that they go by.
    fn keep(
        &mut self,
        session: &mut Session,
        name: &str,
        bytes: &[u8],
        words: &str,
    ) -> UserResult<Id> {
        let name = view::clean_name(name);
        let sha256 = crate::record_file::fingerprint(bytes);
        let key = (sha256, name.clone());
        if let Some(id) = self.files.get(&key) {
            return Ok(*id);
        }
        let media_type = view::media_type(&name, bytes);
        let file = session.store_mut().put_file(&name, &media_type, bytes, words, self.at)?;
        let id = file.id;
        self.files.insert(key, id);
        self.new_files.push(file);
        Ok(id)
    }

    fn entry(&mut self, record: &Record, planned: &PlannedMail, mail: &Mail) -> Entry {
        let contact = Contact {
            direction: planned.direction,
            channel: match mail.channel {
                MailChannel::Email => Channel::Email,
                MailChannel::Call => Channel::Call,
                MailChannel::Text => Channel::Message,
            },
            reply_wanted: planned.asks,
            origin: Some(Box::new(origin(mail))),
            ..Contact::default()
        };
        let mut entry = Entry::new(new_id(self.at), EntryKind::Contact(contact), self.at);
        entry.title.clone_from(&mail.envelope.subject);
        entry.when = mail.local().map_or(When::Undated, |at| When::Day {
            date: at.date(),
            time: at.time().with_second(0),
        });
        let own = if mail.own.trim().is_empty() { &mail.words } else { &mail.own };
        own.trim().clone_into(&mut entry.notes);
        entry.people = self.people(record, planned.direction, mail);
        entry
    }

    /// Everybody but the family's own addresses.
    fn people(&mut self, record: &Record, direction: Direction, mail: &Mail) -> Vec<Involved> {
        let from = mail
            .envelope
            .from
            .iter()
            .filter(|_| direction == Direction::In)
            .map(|one| (one, "from"));
        let to = mail.envelope.to.iter().map(|one| (one, "to"));
        let copied =
            mail.envelope.cc.iter().chain(&mail.envelope.bcc).map(|one| (one, "copied to"));
        let sides = &self.choice.sides;
        let mut out: Vec<Involved> = Vec::new();
        for (address, part) in
            from.chain(to).chain(copied).filter(|(address, _)| !sides.is_mine(address))
        {
            let involved = self.cast.involve(record, address, part, sides);
            if out.iter().all(|known| known.person != involved.person) {
                out.push(involved);
            }
        }
        out
    }

    /// Joins answers and writes everything as one step. What was changed or deleted since `record` was read stays so:
    /// what is here already is looked at and written in one go, and only what is new comes after it.
    fn finish(
        &mut self,
        in_use: &mut impl InUse,
        plan: &MailPlan,
        record: &Record,
        clock: &dyn Fn() -> DateTime<Utc>,
    ) -> UserResult<()> {
        let mut parts = InParts::new(Step::ImportMail, None, clock);
        let mut new = Vec::new();
        let mut written = in_use.step(|session| {
            same(session, record)?;
            let (mut changes, all_new) = self.changes(session, plan, record)?;
            can_be_kept(&all_new)?;
            new = all_new;
            let room = AT_ONCE.saturating_sub(changes.len()).min(new.len());
            changes.extend(new.drain(..room));
            parts.write(session, changes, new.is_empty())
        });
        while written.is_ok() && !new.is_empty() {
            std::thread::sleep(PAUSE);
            let part: Vec<Change> = new.drain(..AT_ONCE.min(new.len())).collect();
            written = in_use.step(|session| {
                same(session, record)?;
                parts.write(session, part, new.is_empty())
            });
        }
        if written.is_err() {
            parts.take_back(in_use);
        }
        written
    }

    /// What changes of that which is here, people among it, and what is new.
    fn changes(
        &mut self,
        session: &mut Session,
        plan: &MailPlan,
        record: &Record,
    ) -> UserResult<(Vec<Change>, Vec<Change>)> {
        let ids: BTreeMap<usize, Id> =
            self.entries.iter().map(|(at, entry)| (*at, entry.id)).collect();
        let of = |linked: Linked| match linked {
            Linked::Known(id) => Some(id),
            Linked::Found(at) => {
                let mail = plan.mails.get(at)?;
                mail.known.or_else(|| ids.get(&mail.at).copied())
            }
        };
        for mail in &plan.mails {
            let Some(by) = mail.answered_by.and_then(of) else { continue };
            if let Some(EntryKind::Contact(contact)) =
                self.entries.get_mut(&mail.at).map(|entry| &mut entry.kind)
            {
                contact.answered_by = Some(by);
            }
        }
        let now = session.record()?;
        let mut changes = self.cast.changes(record, &now);
        // Known ones among those found can be answered now too.
        let found_known =
            plan.mails.iter().filter_map(|mail| Some((mail.known?, mail.answered_by?)));
        let behind = plan.now_answered.iter().map(|(id, by)| (*id, Linked::Found(*by)));
        for (id, by) in found_known.chain(behind) {
            // As it is by now: somebody may have changed or deleted it since the plan was made.
            let (Some(by), Some(mut entry)) = (of(by), session.entry_if_there(id)?) else {
                continue;
            };
            if let EntryKind::Contact(contact) = &mut entry.kind
                && contact.answered_by.is_none()
                && by != id
            {
                contact.answered_by = Some(by);
                self.saved.now_answered += 1;
                changes.push(Change::Put { item: Item::Entry(Box::new(entry)) });
            }
        }
        let made_one = made_one(record, &now);
        let mut entries = std::mem::take(&mut self.entries);
        for involved in entries.values_mut().flat_map(|entry| &mut entry.people) {
            involved.person = made_one.get(&involved.person).copied().unwrap_or(involved.person);
        }
        let files = self.new_files.iter().cloned().map(Item::File);
        let new = files.chain(entries.into_values().map(|entry| Item::Entry(Box::new(entry))));
        Ok((changes, new.map(|item| Change::Put { item }).collect()))
    }
}

/// Refuses to write into another record than the one that was planned for.
fn same(session: &mut Session, record: &Record) -> UserResult<()> {
    match session.store().info()?.id == record.info.id {
        true => Ok(()),
        false => Err(UserError::NoRecord),
    }
}

/// What a mail is known by.
fn origin(mail: &Mail) -> MessageOrigin {
    let envelope = &mail.envelope;
    let mut references: Vec<String> = envelope.in_reply_to.clone();
    references.extend(
        envelope.references.iter().rev().filter(|id| !envelope.in_reply_to.contains(id)).cloned(),
    );
    references.truncate(50);
    let index = envelope
        .conversation
        .as_ref()
        .map(|conversation| conversation.index.as_slice())
        .unwrap_or_default();
    MessageOrigin {
        message_id: envelope.message_id.clone(),
        references,
        thread_index: index.iter().map(|byte| format!("{byte:02x}")).collect(),
        from: envelope.from.as_ref().map(|from| from.email.clone()).unwrap_or_default(),
        to: envelope
            .to
            .iter()
            .map(|one| one.email.clone())
            .filter(|email| !email.is_empty())
            .collect(),
        automatic: mail.automatic.is_some(),
        digest: mail.digest.clone(),
        messages: Vec::new(),
    }
}

/// The name of a kept original: its day and subject, so that a person finds it among others.
fn original_name(quoted: bool, mail: &Mail, bytes: &[u8]) -> String {
    let ending = match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "msg",
        _ if emlx(bytes).is_some() => "emlx",
        _ => "eml",
    };
    let day = mail.local().map(|at| at.format("%Y-%m-%d %H%M ").to_string()).unwrap_or_default();
    let safe = |c: char| if c.is_alphanumeric() || " -_()&'".contains(c) { c } else { ' ' };
    let subject: String = mail.envelope.subject.chars().map(safe).take(80).collect();
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let subject = if subject.is_empty() { "email".to_owned() } else { subject };
    // The mail around a quoted message has another day: its own entry names it.
    let day = if quoted { String::new() } else { day };
    format!("{day}{subject}.{ending}")
}
