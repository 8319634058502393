//! What is in mails that were saved: meetings to check and promises to look over. None is saved by itself.

use chrono::NaiveDate;
use evenhand_capture::mail::Sides;
use evenhand_core::record::{Entry, Id, Record};

use super::mails::Scan;
use super::mails_view::outcomes;
use super::promises::in_entries;
use super::save::SavedMails;
use crate::check::{self, PendingInvitation};
use crate::contract::{CaptureSaved, InvitationPreview, PromiseProposal};
use crate::count::to_u32;

/// So many meetings of mails are checked at once.
const MOST_MEETINGS: usize = 200;

/// What came of saved mails, but for their meetings; and those, ready to be checked.
pub fn seen(
    scan: &Scan,
    saved: SavedMails,
    (record, as_of): (&Record, NaiveDate),
    sides: &Sides,
) -> (CaptureSaved, Vec<(InvitationPreview, PendingInvitation)>) {
    let meetings = meetings_in(scan, &saved, record, as_of);
    let answer = CaptureSaved {
        entries: to_u32(saved.entries.len()),
        now_answered: to_u32(saved.now_answered),
        promises: promises_in(scan, &saved, record, sides),
        failed: outcomes(saved.failed),
        invitations: Vec::new(),
    };
    (answer, meetings)
}

/// Meetings of saved mails, ready to be checked.
pub fn meetings_in(
    scan: &Scan,
    saved: &SavedMails,
    record: &Record,
    as_of: NaiveDate,
) -> Vec<(InvitationPreview, PendingInvitation)> {
    let has_meetings = |at: usize| scan.mails.get(at).is_some_and(|mail| mail.meetings > 0);
    let places = saved.entries.iter().filter(|(at, _)| has_meetings(*at)).take(MOST_MEETINGS);
    let mut previews = Vec::new();
    for place in places.filter_map(|(at, _)| scan.places.get(*at)) {
        let Ok(bytes) = place.bytes() else { continue };
        let name = place.name();
        if let Ok(reading) = check::read_apart(&name, &bytes) {
            previews.extend(check::from_file(&name, &bytes, &reading, record, as_of));
        }
    }
    previews
}

/// The promises that saved mails of the council's side seem to make.
pub fn promises_in(
    scan: &Scan,
    saved: &SavedMails,
    record: &Record,
    sides: &Sides,
) -> Vec<PromiseProposal> {
    let from_council = |at: usize| {
        let from = scan.mails.get(at).and_then(|mail| mail.envelope.from.as_ref());
        from.is_some_and(|from| sides.is_council(from))
    };
    let ids: Vec<Id> = saved.entries.iter().map(|(_, id)| *id).collect();
    let council = saved.entries.iter().filter(|(at, _)| from_council(*at));
    let council: Vec<Id> = council.map(|(_, id)| *id).collect();
    in_entries(record, &ids, &|entry: &Entry| council.contains(&entry.id))
}
