//! Where meetings stood: one judgement of a held meeting, and all of them ladder by ladder; ladders of one's own.

mod own;

pub use own::{file_of, keep, look, overview_of_own, read, remove};

use chrono::NaiveDate;
use evenhand_core::ladder::{Ladder, builtin, find, summary};
use evenhand_core::record::{
    Entry, EntryKind, Judgement, JudgementKind, Meeting, MeetingKind, MeetingStatus, Record, When,
    standing_judgements,
};
use evenhand_words as words;
use evenhand_words::tr;

use crate::contract::{
    EntrySummary, JudgedMeeting, JudgedPlace, JudgementKey, LadderMeetings, LadderOverview,
    LadderQuery, UserError, UserResult,
};

/// A ladder by its id: one that comes with Evenhand, or one of the record's own. `None`: it is not here.
pub fn ladder(record: &Record, id: &str) -> Option<Ladder> {
    find(id, &record.ladders).and_then(Result::ok)
}

/// Every ladder that can be chosen: those that come with Evenhand, then the record's own by title.
pub fn ladders(record: &Record) -> Vec<Ladder> {
    let shipped = |id: &str| builtin().iter().any(|own| own.id == id);
    let ids = record.ladders.keys().filter(|id| !shipped(id));
    let mut own: Vec<Ladder> = ids.filter_map(|id| ladder(record, id)).collect();
    own.sort_by(|a, b| (&a.title, &a.id).cmp(&(&b.title, &b.id)));
    builtin().iter().cloned().chain(own).collect()
}

/// A held meeting with a judgement on it, in the place of an earlier one of its kind on its ladder. Nothing is saved.
///
/// # Errors
/// [`UserError::NotHeld`]; [`UserError::NotInLadder`] where ladder or place is not known.
pub fn judged(
    record: &Record,
    mut entry: Entry,
    mut judgement: Judgement,
    today: NaiveDate,
) -> UserResult<Entry> {
    let EntryKind::Meeting(meeting) = &mut entry.kind else { return Err(UserError::NotHeld) };
    if meeting.status != MeetingStatus::Held {
        return Err(UserError::NotHeld);
    }
    let known = ladder(record, &judgement.ladder).and_then(|own| own.reach(&judgement.place));
    if known.is_none() {
        return Err(UserError::NotInLadder);
    }
    if judgement.as_of == When::Undated {
        judgement.as_of = When::day(today);
    }
    judgement.evidence.retain(|id| *id != entry.id);
    take_out_of(meeting, &judgement.ladder, judgement.kind);
    meeting.judgements.push(judgement);
    Ok(entry)
}

/// A meeting without one of its judgements. Nothing is saved.
///
/// # Errors
/// [`UserError::Gone`] where there is none.
pub fn without(mut entry: Entry, key: &JudgementKey) -> UserResult<Entry> {
    let EntryKind::Meeting(meeting) = &mut entry.kind else { return Err(UserError::Gone) };
    if !take_out_of(meeting, &key.ladder, key.kind) {
        return Err(UserError::Gone);
    }
    Ok(entry)
}

fn take_out_of(meeting: &mut Meeting, ladder: &str, kind: JudgementKind) -> bool {
    let before = meeting.judgements.len();
    meeting.judgements.retain(|own| (own.ladder.as_str(), own.kind) != (ladder, kind));
    meeting.judgements.len() < before
}

/// Every judgement of held meetings, ladder by ladder, and what waits for one.
pub fn overview(
    record: &Record,
    query: LadderQuery,
    line: &dyn Fn(&Entry) -> EntrySummary,
) -> LadderOverview {
    let (held, not_held): (Vec<_>, Vec<_>) = record
        .entries
        .iter()
        .filter_map(|entry| Some((entry, meeting_of(entry)?)))
        .partition(|(_, meeting)| meeting.status == MeetingStatus::Held);
    let mut kinds: Vec<MeetingKind> = held.iter().map(|(_, own)| own.meeting_kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let asked = |own: &Meeting| query.meeting_kind.is_none_or(|kind| kind == own.meeting_kind);
    let mut chosen: Vec<_> = held.into_iter().filter(|(_, own)| asked(own)).collect();
    chosen.sort_by_key(|(entry, _)| {
        (entry.when.earliest().unwrap_or(NaiveDate::MAX), entry.when.latest(), entry.id)
    });
    let ours = |own: &Meeting| own.judgements.iter().any(|own| own.kind == JudgementKind::Ours);
    let waiting = chosen.iter().rev().filter(|(_, own)| !ours(own));
    let out = not_held.iter().map(|(_, own)| standing_judgements(&own.judgements).len()).sum();
    LadderOverview {
        ladders: ladders_of(&chosen)
            .into_iter()
            .map(|id| meetings_on(record, &id, &chosen, line))
            .collect(),
        waiting: waiting.map(|(entry, _)| line(entry)).collect(),
        meeting_kinds: kinds,
        notes: Some(out)
            .filter(|out: &usize| *out > 0)
            .map(tr::ladder::not_held)
            .into_iter()
            .collect(),
    }
}

fn meeting_of(entry: &Entry) -> Option<&Meeting> {
    if let EntryKind::Meeting(meeting) = &entry.kind { Some(meeting) } else { None }
}

/// The ids of ladders that these meetings are on: those that come with the app in their order, then others.
fn ladders_of(meetings: &[(&Entry, &Meeting)]) -> Vec<String> {
    let on = meetings.iter().flat_map(|(_, own)| &own.judgements).map(|own| own.ladder.clone());
    let mut ids: Vec<String> = on.collect();
    let place = |id: &String| builtin().iter().position(|own| own.id == *id).unwrap_or(usize::MAX);
    ids.sort_by(|a, b| (place(a), a).cmp(&(place(b), b)));
    ids.dedup();
    ids
}

fn meetings_on(
    record: &Record,
    id: &str,
    meetings: &[(&Entry, &Meeting)],
    line: &dyn Fn(&Entry) -> EntrySummary,
) -> LadderMeetings {
    let own = ladder(record, id);
    let judged = meetings.iter().filter_map(|(entry, meeting)| {
        let mut places: Vec<JudgedPlace> = standing_judgements(&meeting.judgements)
            .into_iter()
            .filter(|judgement| judgement.ladder == id)
            .map(|judgement| place_of(own.as_ref(), judgement))
            .collect();
        places.sort_by_key(|place| place.kind);
        (!places.is_empty()).then(|| JudgedMeeting { meeting: line(entry), places })
    });
    let ours = meetings
        .iter()
        .flat_map(|(_, meeting)| standing_judgements(&meeting.judgements))
        .filter(|own| own.ladder == id && own.kind == JudgementKind::Ours)
        .map(|own| &own.place);
    LadderMeetings {
        title: own.as_ref().map_or_else(|| tr::ladder::unknown_ladder(id), |own| own.title.clone()),
        meetings: judged.collect(),
        summary: own
            .as_ref()
            .map(|own| words::ladder_summary(own, &summary(own, ours)))
            .unwrap_or_default(),
        ladder: own,
    }
}

fn place_of(own: Option<&Ladder>, judgement: &Judgement) -> JudgedPlace {
    JudgedPlace {
        kind: judgement.kind,
        words: words::ladder_place(own, &judgement.place),
        reach: own.and_then(|own| own.reach(&judgement.place)),
        why: judgement.why.clone(),
    }
}
