//! Bringing in what a family already has, as the window asks for it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use evenhand_capture::mail::{Sides, addresses, suggested_domains};
use evenhand_core::record::{Entry, Id, Record, When};

use super::invitations::read_apart;
use super::{FileKind, Host};
use crate::capture::mails::{Scan, scan};
use crate::capture::minutes::MinutesWords;
use crate::capture::originals::find;
use crate::capture::plan::{MailChoice, MailPlan, counts, plan};
use crate::capture::promises::in_entries;
use crate::capture::save;
use crate::check;
use crate::contract::{
    CaptureAddress, CaptureSaved, CaptureThing, CaptureView, ChooseMails, DroppedFile, FileOutcome,
    JobKey, JobStarted, LookThrough, MailLine, MailsPreview, Nothing, UserError, UserResult,
};
use crate::in_use::read_whole;
use crate::session::Session;
use crate::view;

/// So many mails are shown before they are saved.
const MOST_LINES: usize = 200;
/// So many addresses are shown to choose from.
const MOST_ADDRESSES: usize = 300;
/// So many meetings of mails are checked at once.
const MOST_MEETINGS: usize = 200;
/// The setting of the record that keeps whose addresses are whose.
const SIDES: &str = "capture:sides";

/// What was looked through since the record was opened.
#[derive(Default)]
pub(super) struct Captures {
    looks: BTreeMap<String, Arc<Look>>,
    views: BTreeMap<String, CaptureView>,
    saved: BTreeMap<String, CaptureSaved>,
    /// The words of files that were found, as far as they were read, by their keys.
    words: BTreeMap<String, Arc<MinutesWords>>,
}

impl Captures {
    pub(super) fn words_of(&self, thing: &str) -> Option<Arc<MinutesWords>> {
        self.words.get(thing).cloned()
    }

    pub(super) fn keep_words(&mut self, thing: String, words: Arc<MinutesWords>) {
        self.words.insert(thing, words);
    }
}

/// One look through files.
pub(super) struct Look {
    scan: Scan,
    /// Where each that is no mail lies, by the key that the window has.
    pub(super) files: BTreeMap<String, PathBuf>,
}

pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn outcomes(failed: Vec<(String, UserError)>) -> Vec<FileOutcome> {
    failed
        .into_iter()
        .map(|(name, error)| FileOutcome { name, file: None, error: Some(error) })
        .collect()
}

impl Host {
    /// Asks the person for files to look through.
    pub fn pick_capture(&self, _: Nothing) -> UserResult<Vec<DroppedFile>> {
        Ok(self.add_dropped(self.desk().pick_files(FileKind::Any, true)))
    }

    /// Asks the person for a folder to look through.
    pub fn pick_capture_folder(&self, _: Nothing) -> UserResult<Vec<DroppedFile>> {
        Ok(self.add_dropped(self.desk().pick_folder().into_iter().collect()))
    }

    /// Finds and reads the mails and files in files and folders, in the background.
    pub fn look_through(&self, request: LookThrough) -> UserResult<JobStarted> {
        let paths: Vec<PathBuf> = {
            let state = self.state();
            request.keys.iter().filter_map(|key| state.dropped.get(key).cloned()).collect()
        };
        let opening = self.opening()?;
        let host = self.clone();
        Ok(self.inner.jobs.start_named(move |key, progress| {
            let found = find(&paths, &|| progress.step(0, 0))?;
            let scan = scan(&found.mails, &|done, of| progress.step(done, of))?;
            let mut files = BTreeMap::new();
            let mut view = CaptureView {
                key: key.to_owned(),
                mails: small(scan.mails.len() - scan.quoted_in.len()),
                ..CaptureView::default()
            };
            for (number, file) in found.files.into_iter().enumerate() {
                let thing = CaptureThing {
                    key: format!("{key}/{number}"),
                    name: view::file_name(&file.path),
                    kind: file.kind,
                };
                files.insert(thing.key.clone(), file.path);
                view.things.push(thing);
            }
            view.failed = outcomes(found.failed);
            view.failed.extend(outcomes(scan.failed.clone()));
            host.name_sides(&scan, &mut view)?;
            host.keep_for(opening, |state| {
                // An invitation among them is checked as one that was dropped.
                state.dropped.extend(files.clone());
                state.captures.views.insert(key.to_owned(), view);
                state.captures.looks.insert(key.to_owned(), Arc::new(Look { scan, files }));
            })
        }))
    }

    /// The addresses found, and whose they are as far as a person said before.
    fn name_sides(&self, scan: &Scan, view: &mut CaptureView) -> UserResult<()> {
        let all = addresses(&scan.mails);
        let kept = self.with(|session| Ok(session.store().setting(SIDES)?))?;
        let sides: Sides =
            kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        view.council =
            if sides.council.is_empty() { suggested_domains(&all) } else { sides.council };
        view.mine = sides.mine;
        view.addresses = all
            .into_iter()
            .take(MOST_ADDRESSES)
            .map(|one| CaptureAddress {
                name: one.names.into_iter().next().unwrap_or_default(),
                address: one.address,
                sent: one.sent,
                received: one.received,
            })
            .collect();
        Ok(())
    }

    /// What was found.
    pub fn looked_through(&self, request: JobKey) -> UserResult<CaptureView> {
        self.state().captures.views.get(&request.job).cloned().ok_or(UserError::Gone)
    }

    pub(super) fn look(&self, key: &str) -> UserResult<Arc<Look>> {
        self.state().captures.looks.get(key).cloned().ok_or(UserError::Gone)
    }

    /// What would be saved of the mails that were found.
    pub fn preview_mails(&self, request: ChooseMails) -> UserResult<MailsPreview> {
        let opening = self.opening()?;
        let look = self.look(&request.key)?;
        let record = self.with_opening(opening, Session::record)?;
        let plan = chosen_plan(&look.scan, &record, &request);
        Ok(preview(&look.scan, &plan))
    }

    /// Saves the chosen mails as one step, in the background.
    pub fn save_mails(&self, request: ChooseMails) -> UserResult<JobStarted> {
        let mut in_use = self.open_now()?;
        let opening = in_use.opening();
        let look = self.look(&request.key)?;
        let record = self.with_opening(opening, Session::record)?;
        let plan = chosen_plan(&look.scan, &record, &request);
        if plan.mails.iter().all(|mail| !mail.chosen || mail.known.is_some()) {
            return Err(UserError::NothingChosen);
        }
        let host = self.clone();
        Ok(self.inner.jobs.start_named(move |key, progress| {
            let _turn = host.turn(progress)?;
            let choice = choice(&request);
            // Planned anew: while it waited for its turn the same mails may have come in.
            let record = host.with_opening(opening, |session| {
                let kept =
                    serde_json::to_string(&choice.sides).map_err(|_| UserError::Unexpected)?;
                session.store_mut().set_setting(SIDES, Some(&kept))?;
                session.record()
            })?;
            let plan = chosen_plan(&look.scan, &record, &request);
            let step = |done, of| progress.step(done, of);
            let saved = save::save(
                &mut in_use,
                &record,
                (&look.scan, &plan),
                &choice,
                &|| host.clock().now(),
                &step,
            )?;
            host.index_later();
            // Else it would be held for as long as it takes to read all that came in.
            read_whole(&mut in_use, &|_, _| true)?;
            let answer = host.after_saving(opening, &look.scan, &choice.sides, saved)?;
            host.keep_for(opening, |state| {
                drop(state.captures.saved.insert(key.to_owned(), answer))
            })
        }))
    }

    /// Meetings of saved mails, ready to be checked, and the promises in them.
    fn after_saving(
        &self,
        opening: u64,
        scan: &Scan,
        sides: &Sides,
        saved: save::Saved,
    ) -> UserResult<CaptureSaved> {
        let record = self.with_opening(opening, Session::record)?;
        let mut previews = Vec::new();
        let with_meetings = saved
            .entries
            .iter()
            .filter(|(at, _)| scan.mails.get(*at).is_some_and(|mail| mail.meetings > 0));
        for (at, _) in with_meetings.take(MOST_MEETINGS) {
            let Some(place) = scan.places.get(*at) else { continue };
            let Ok(bytes) = place.bytes() else { continue };
            let name = place.name();
            if let Ok(reading) = read_apart(&name, &bytes) {
                previews.extend(check::from_file(
                    &name,
                    &bytes,
                    &reading,
                    &record,
                    self.clock().today(),
                ));
            }
        }
        let ids: Vec<Id> = saved.entries.iter().map(|(_, id)| *id).collect();
        let council: Vec<Id> = saved
            .entries
            .iter()
            .filter(|(at, _)| {
                let from = scan.mails.get(*at).and_then(|mail| mail.envelope.from.as_ref());
                from.is_some_and(|from| sides.is_council(from))
            })
            .map(|(_, id)| *id)
            .collect();
        let promises = in_entries(&record, &ids, &|entry: &Entry| council.contains(&entry.id));
        Ok(CaptureSaved {
            entries: small(saved.entries.len()),
            now_answered: small(saved.now_answered),
            failed: outcomes(saved.failed),
            invitations: self.keep(opening, previews)?,
            promises,
        })
    }

    /// What was saved, with meetings to check and promises to look over.
    pub fn saved_mails(&self, request: JobKey) -> UserResult<CaptureSaved> {
        self.state().captures.saved.get(&request.job).cloned().ok_or(UserError::Gone)
    }
}

fn choice(request: &ChooseMails) -> MailChoice {
    MailChoice {
        sides: Sides { mine: request.mine.clone(), council: request.council.clone() },
        from: request.from,
        to: request.to,
        people: request.people.clone(),
        words: request.words.clone(),
        everybody: request.everybody,
        quoted: request.quoted,
    }
}

fn chosen_plan(scan: &Scan, record: &Record, request: &ChooseMails) -> MailPlan {
    let mut plan = plan(scan, record, &choice(request));
    for mail in &mut plan.mails {
        mail.chosen &= !request.without.contains(&small(mail.at));
    }
    plan
}

fn preview(scan: &Scan, plan: &MailPlan) -> MailsPreview {
    let counts = counts(scan, plan);
    let mut chosen: Vec<_> = plan
        .mails
        .iter()
        .filter(|mail| mail.chosen && mail.known.is_none())
        .filter_map(|planned| Some((planned, scan.mails.get(planned.at)?)))
        .collect();
    chosen.sort_by_key(|(_, mail)| (mail.doubts.is_empty(), std::cmp::Reverse(mail.sent.at)));
    let doubtful = chosen.iter().filter(|(_, mail)| !mail.doubts.is_empty()).count();
    let lines = chosen.into_iter().take(MOST_LINES).map(|(planned, mail)| {
        let other = match planned.direction {
            evenhand_core::record::Direction::In => mail.envelope.from.as_ref(),
            evenhand_core::record::Direction::Out => mail.envelope.to.first(),
        };
        let who =
            other.map(|one| if one.name.is_empty() { one.email.clone() } else { one.name.clone() });
        MailLine {
            at: small(planned.at),
            when_words: mail.local().map_or_else(
                || view::when_words(&When::Undated),
                |at| view::when_words(&When::day(at.date())),
            ),
            direction: planned.direction,
            who: who.unwrap_or_default(),
            subject: mail.envelope.subject.clone(),
            words: mail.own.split_whitespace().take(24).collect::<Vec<_>>().join(" "),
            files: small(mail.files.len()),
            awaiting: plan.awaits(planned),
            answered: planned.answered_by.is_some(),
            automatic: mail.automatic.is_some(),
            quoted: planned.quoted,
            doubts: mail.doubts.clone(),
        }
    });
    MailsPreview {
        found: small(counts.found),
        quoted: small(counts.quoted),
        copies: small(counts.copies),
        known: small(counts.known),
        chosen: small(counts.chosen),
        out: small(counts.out),
        awaiting: small(counts.awaiting),
        answered: small(counts.answered),
        automatic: small(counts.automatic),
        files: small(counts.files),
        meetings: small(counts.meetings),
        doubtful: small(doubtful),
        lines: lines.collect(),
    }
}
