//! Mails that were found, as the window shows them before they are saved.

use std::collections::BTreeMap;
use std::path::PathBuf;

use evenhand_capture::mail::{Mail, Sides, addresses, suggested_domains};
use evenhand_core::record::{Direction, Record, When};

use super::mails::Scan;
use super::originals::FoundFile;
use super::plan::{MailChoice, MailPlan, PlannedMail, counts, plan};
use crate::contract::{
    CaptureAddress, CaptureThing, CaptureView, ChooseMails, FileOutcome, MailLine, MailsPreview,
    UserError,
};
use crate::count::to_u32;
use crate::view;

/// So many mails are shown before they are saved.
const MOST_LINES: usize = 200;
/// So many addresses are shown to choose from.
const MOST_ADDRESSES: usize = 300;

/// What was found by one look, and where each that is no mail lies, by the key that the window gets for it. `sides`:
/// whose addresses are whose, as far as a person said before.
pub fn found(
    key: &str,
    files: Vec<FoundFile>,
    failed: Vec<(String, UserError)>,
    scan: &Scan,
    sides: Sides,
) -> (CaptureView, BTreeMap<String, PathBuf>) {
    let mut paths = BTreeMap::new();
    let mut view = CaptureView {
        key: key.to_owned(),
        mails: to_u32(scan.mails.len() - scan.quoted_in.len()),
        failed: outcomes(failed.into_iter().chain(scan.failed.iter().cloned())),
        ..CaptureView::default()
    };
    for (number, file) in files.into_iter().enumerate() {
        let thing = CaptureThing {
            key: format!("{key}/{number}"),
            name: view::file_name(&file.path),
            kind: file.kind,
        };
        paths.insert(thing.key.clone(), file.path);
        view.things.push(thing);
    }
    let all = addresses(&scan.mails);
    view.council = if sides.council.is_empty() { suggested_domains(&all) } else { sides.council };
    view.mine = sides.mine;
    let shown = all.into_iter().take(MOST_ADDRESSES).map(|one| CaptureAddress {
        name: one.names.into_iter().next().unwrap_or_default(),
        address: one.address,
        sent: one.sent,
        received: one.received,
    });
    view.addresses = shown.collect();
    (view, paths)
}

/// Files that could not be read, with why.
pub fn outcomes(failed: impl IntoIterator<Item = (String, UserError)>) -> Vec<FileOutcome> {
    let outcome = |(name, error)| FileOutcome { name, file: None, error: Some(error) };
    failed.into_iter().map(outcome).collect()
}

/// What a person chose.
pub fn choice(request: &ChooseMails) -> MailChoice {
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

/// What would be saved of it.
pub fn chosen_plan(scan: &Scan, record: &Record, request: &ChooseMails) -> MailPlan {
    let mut plan = plan(scan, record, &choice(request));
    for mail in &mut plan.mails {
        mail.chosen &= !request.without.contains(&to_u32(mail.at));
    }
    plan
}

/// The plan as it is shown.
pub fn preview(scan: &Scan, plan: &MailPlan) -> MailsPreview {
    let counts = counts(scan, plan);
    let mut chosen: Vec<_> = plan
        .mails
        .iter()
        .filter(|mail| mail.chosen && mail.known.is_none())
        .filter_map(|planned| Some((planned, scan.mails.get(planned.at)?)))
        .collect();
    chosen.sort_by_key(|(_, mail)| (mail.doubts.is_empty(), std::cmp::Reverse(mail.sent.at)));
    let doubtful = chosen.iter().filter(|(_, mail)| !mail.doubts.is_empty()).count();
    let lines = chosen.into_iter().take(MOST_LINES);
    let lines = lines.map(|(planned, mail)| line(planned, mail, plan));
    MailsPreview {
        found: to_u32(counts.found),
        quoted: to_u32(counts.quoted),
        copies: to_u32(counts.copies),
        known: to_u32(counts.known),
        chosen: to_u32(counts.chosen),
        out: to_u32(counts.out),
        awaiting: to_u32(counts.awaiting),
        answered: to_u32(counts.answered),
        automatic: to_u32(counts.automatic),
        files: to_u32(counts.files),
        meetings: to_u32(counts.meetings),
        doubtful: to_u32(doubtful),
        lines: lines.collect(),
    }
}

fn line(planned: &PlannedMail, mail: &Mail, plan: &MailPlan) -> MailLine {
    let other = match planned.direction {
        Direction::In => mail.envelope.from.as_ref(),
        Direction::Out => mail.envelope.to.first(),
    };
    let who =
        other.map(|one| if one.name.is_empty() { one.email.clone() } else { one.name.clone() });
    let when = mail.local().map_or(When::Undated, |at| When::day(at.date()));
    MailLine {
        at: to_u32(planned.at),
        when_words: view::when_words(&when),
        direction: planned.direction,
        who: who.unwrap_or_default(),
        subject: mail.envelope.subject.clone(),
        words: mail.own.split_whitespace().take(24).collect::<Vec<_>>().join(" "),
        files: to_u32(mail.files.len()),
        awaiting: plan.awaits(planned),
        answered: planned.answered_by.is_some(),
        automatic: mail.automatic.is_some(),
        quoted: planned.quoted,
        doubts: mail.doubts.clone(),
    }
}
