//! Where meetings stood on ladders of engagement: a judgement, with its why, beside the council's view.

use evenhand_core::ladder::{Ladder, builtin, find};
use evenhand_core::record::{
    Entry, EntryKind, Judgement, JudgementKind, MeetingStatus, standing_judgements,
};
use evenhand_words as words;
use evenhand_words::tr::ladder;

use super::WriteWork;
use crate::model::{Block, BundleCell, BundleTable, Inline, Section};
use crate::section_id::SectionId;

/// A meeting with the judgements on one ladder that go in.
type Judged<'a> = (&'a Entry, Vec<&'a Judgement>);

/// What goes in: judgements with a why, on meetings of the bundle that were held. `None`: there is none.
pub(super) fn section(work: &WriteWork<'_>) -> Option<Section> {
    let mut blocks = Vec::new();
    for (number, id) in (1..).zip(ladders_of(work)) {
        let judged: Vec<Judged<'_>> = work
            .entries
            .iter()
            .map(|entry| (*entry, of(entry, &id)))
            .filter(|(_, judgements)| !judgements.is_empty())
            .collect();
        let own = known(work, &id);
        let own = own.as_ref();
        if !judged.is_empty() {
            blocks.push(heading(work, own, &id, number));
            one(work, own, &judged, &mut blocks);
        }
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.insert(0, Block::Lead(vec![Inline::Text(ladder::judgement())]));
    Some(Section { id: Some(SectionId::Ladder), title: ladder::section(), new_page: true, blocks })
}

/// A ladder that comes with Evenhand, or one of the record's own, which says what a person wrote.
fn known(work: &WriteWork<'_>, id: &str) -> Option<Ladder> {
    let mut own = find(id, &work.input.record.ladders)?.ok()?;
    if builtin().iter().all(|shipped| shipped.id != id) {
        let rungs = own.rungs.iter_mut().map(|rung| &mut rung.name);
        let bands = own.bands.iter_mut().map(|band| &mut band.name);
        for words in [&mut own.title, &mut own.note].into_iter().chain(rungs).chain(bands) {
            *words = work.show(words);
        }
        own.by = work.show_within(&own.by);
    }
    Some(own)
}

/// The judgements of an entry on a ladder that go into a bundle.
fn of<'a>(entry: &'a Entry, ladder: &str) -> Vec<&'a Judgement> {
    let EntryKind::Meeting(meeting) = &entry.kind else { return Vec::new() };
    if meeting.status != MeetingStatus::Held {
        return Vec::new();
    }
    standing_judgements(&meeting.judgements)
        .into_iter()
        .filter(|own| own.ladder == ladder && own.says_why())
        .collect()
}

/// The ladders that the bundle's meetings are on: those that come with the app in their order, then others.
fn ladders_of(work: &WriteWork<'_>) -> Vec<String> {
    let meetings = work.entries.iter().filter_map(|entry| match &entry.kind {
        EntryKind::Meeting(meeting) => Some(meeting),
        _ => None,
    });
    let mut ids: Vec<String> =
        meetings.flat_map(|own| &own.judgements).map(|own| own.ladder.clone()).collect();
    let place = |id: &String| builtin().iter().position(|own| own.id == *id).unwrap_or(usize::MAX);
    ids.sort_by(|a, b| (place(a), a).cmp(&(place(b), b)));
    ids.dedup();
    ids
}

fn heading(work: &WriteWork<'_>, own: Option<&Ladder>, id: &str, number: usize) -> Block {
    let text = own.map_or_else(|| ladder::unknown_ladder(&work.show(id)), |own| own.title.clone());
    Block::Heading { level: 2, text, id: Some(SectionId::Rung(number)) }
}

fn one(work: &WriteWork<'_>, own: Option<&Ladder>, judged: &[Judged<'_>], blocks: &mut Vec<Block>) {
    if let Some(own) = own {
        let about = [words::ladder_made(own), own.note.clone()];
        let about: Vec<String> = about.into_iter().filter(|words| !words.is_empty()).collect();
        blocks.push(Block::Para(vec![Inline::Text(about.join(" "))]));
    }
    let rows = judged.iter().map(|(entry, judgements)| row(work, own, entry, judgements));
    let kinds = [JudgementKind::Promised, JudgementKind::Ours, JudgementKind::Theirs];
    let mut head = vec![ladder::meeting()];
    head.extend(kinds.map(words::judgement_kind));
    blocks.push(Block::Table(BundleTable {
        caption: ladder::bundle_table(),
        widths: vec![0.31, 0.23, 0.23, 0.23],
        head,
        rows: rows.collect(),
        row_heads: true,
    }));
    let text = ladder::why_heading();
    blocks.push(Block::Heading { level: 3, text, id: None });
    for (entry, judgements) in judged {
        blocks.extend(judgements.iter().map(|judgement| why(work, own, entry, judgement)));
    }
}

fn meeting_line(work: &WriteWork<'_>, entry: &Entry) -> String {
    let line = super::chronology::line_of(work, entry);
    ladder::meeting_line(&super::chronology::date_of(entry), line.trim_end_matches('.'))
}

fn row(
    work: &WriteWork<'_>,
    own: Option<&Ladder>,
    entry: &Entry,
    judgements: &[&Judgement],
) -> Vec<BundleCell> {
    let cell = |kind| {
        let found = judgements.iter().find(|judgement| judgement.kind == kind);
        let words = found.map(|judgement| place(work, own, judgement));
        BundleCell::from(words.unwrap_or_else(|| "–".to_owned()))
    };
    vec![
        BundleCell::from(meeting_line(work, entry)),
        cell(JudgementKind::Promised),
        cell(JudgementKind::Ours),
        cell(JudgementKind::Theirs),
    ]
}

/// A place of a ladder that this version has is the ladder's own words; another is a person's.
fn place(work: &WriteWork<'_>, own: Option<&Ladder>, judgement: &Judgement) -> String {
    let words = words::ladder_place(own, &judgement.place);
    let known = own.is_some_and(|own| own.reach(&judgement.place).is_some());
    if known { words } else { work.show(&words) }
}

fn why(work: &WriteWork<'_>, own: Option<&Ladder>, entry: &Entry, judgement: &Judgement) -> Block {
    let kind = words::judgement_kind(judgement.kind);
    let mut line = vec![
        Inline::Strong(format!(
            "{}. {kind}: {}. ",
            meeting_line(work, entry),
            place(work, own, judgement)
        )),
        Inline::Text(work.show_of(entry, judgement.why.trim())),
    ];
    if !judgement.by.trim().is_empty() {
        line.push(Inline::Soft(format!(" ({})", work.show_of(entry, judgement.by.trim()))));
    }
    for label in evidence(work, entry, judgement) {
        line.extend([Inline::Text(" ".to_owned()), Inline::Evidence(label)]);
    }
    Block::Para(line)
}

/// Labels of what shows it: the files of the entries that were named and are in the bundle, and the meeting's own.
fn evidence(work: &WriteWork<'_>, entry: &Entry, judgement: &Judgement) -> Vec<String> {
    let named = work.entries.iter().filter(|other| judgement.evidence.contains(&other.id));
    let mut labels: Vec<String> = named.flat_map(|other| work.evidence(other)).collect();
    if labels.is_empty() {
        labels = work.evidence(entry);
    }
    labels.sort();
    labels.dedup();
    labels
}
