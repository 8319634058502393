//! Notes that come in: looked at, and saved as a person settled them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use evenhand_core::notes::{
    LeftOutLine, LineRole, NotesProposal, ProposedRole, RawLine, bring_again, built, propose,
    starter_themes,
};
use evenhand_core::record::{
    Change, EventNotes, Id, Item, NotesLine, NotesSection, Record, StoredFile, Theme,
};
use evenhand_words::tr::notes as words;

use crate::contract::{
    NotesName, NotesPreview, NotesSaved, PreviewLine, SaveNotes, UserError, UserResult,
};
use crate::count::to_u32;
use crate::files::keep_bytes;
use crate::ids::new_id;
use crate::record_file::fingerprint;
use crate::session::Session;
use crate::step::Step;
use crate::view;
use crate::worker::{self, ReadLines, WorkerLimits};

/// So many lines are taken from one file.
pub const MOST_LINES: usize = 20_000;
/// So many lines are in one part: each key of the tagging writes the part whole.
pub const PART: usize = 500;

/// Notes that were looked at, and are not saved.
#[derive(Clone, Debug, Default)]
pub struct PendingNotes {
    /// The file's own name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What its lines seem to be.
    pub proposal: NotesProposal,
    /// It has more lines than are taken.
    pub cut: bool,
}

impl PendingNotes {
    /// Around the lines of a file.
    ///
    /// # Errors
    /// [`UserError::NoLines`] where there is none.
    pub fn new(name: &str, bytes: &[u8], mut lines: Vec<RawLine>) -> UserResult<Self> {
        if lines.is_empty() {
            return Err(UserError::NoLines);
        }
        let cut = lines.len() > MOST_LINES;
        lines.truncate(MOST_LINES);
        let proposal = propose(&lines);
        Ok(Self { name: view::clean_name(name), bytes: bytes.to_vec(), proposal, cut })
    }
}

/// The lines of a foreign file, read in a process of its own.
///
/// # Errors
/// Where the file broke the reader.
pub fn read_apart(name: &str, bytes: &[u8]) -> UserResult<Vec<RawLine>> {
    let task = ReadLines { name: name.to_owned() };
    worker::run(&task, bytes, WorkerLimits::default()).map_err(|why| why.of_file(name))
}

/// What would be saved.
pub fn preview(record: &Record, key: &str, pending: &PendingNotes) -> NotesPreview {
    let proposal = &pending.proposal;
    let lines = proposal.lines.iter().map(|line| PreviewLine {
        text: line.text.clone(),
        role: line.seems.at_first(),
        could_be: match line.seems {
            ProposedRole::Heading => Some(LineRole::Heading),
            ProposedRole::SubHeading => Some(LineRole::SubHeading),
            ProposedRole::Line | ProposedRole::LeftOut(_) => None,
        },
        why: match line.seems {
            ProposedRole::LeftOut(LeftOutLine::Title) => words::left_title(),
            ProposedRole::LeftOut(LeftOutLine::Again) => words::left_again(),
            ProposedRole::LeftOut(LeftOutLine::Page) => words::left_page(),
            _ => String::new(),
        },
        under: line.under.and_then(|at| u32::try_from(at).ok()),
    });
    let lines: Vec<PreviewLine> = lines.collect();
    let count = lines.iter().filter(|line| line.role == LineRole::Line).count();
    let again = seem_again(record, proposal);
    let parts = count.div_ceil(PART);
    let notes = [
        Some(evenhand_words::tr::proposals::lines_found(count)),
        proposal.table.then(words::was_table),
        proposal.parted.then(words::was_parted),
        (parts > 1).then(|| words::in_parts(parts, PART)),
        pending.cut.then(|| words::too_many(MOST_LINES)),
        again.as_ref().map(|own| words::seem_again(&own.title)),
    ];
    NotesPreview {
        key: key.to_owned(),
        title: called(&proposal.title, pending),
        lines,
        notes: notes.into_iter().flatten().collect(),
        again,
    }
}

fn called(title: &str, pending: &PendingNotes) -> String {
    let title = title.trim();
    if !title.is_empty() {
        return title.to_owned();
    }
    pending.name.rsplit_once('.').map_or(pending.name.as_str(), |(stem, _)| stem).to_owned()
}

/// Notes of the record of which half the lines or more are in the proposal too.
fn seem_again(record: &Record, proposal: &NotesProposal) -> Option<NotesName> {
    let new: BTreeSet<&str> = proposal.lines.iter().map(|line| line.text.as_str()).collect();
    let firsts = record.notes.iter().filter(|own| own.part <= 1);
    let shared = |own: &EventNotes| {
        let parts = siblings(record, own);
        let all = parts.iter().map(|part| part.lines.len()).sum::<usize>();
        let lines = parts.iter().flat_map(|part| &part.lines);
        (all, lines.filter(|line| new.contains(line.text.as_str())).count())
    };
    let likely = firsts.filter_map(|own| {
        let (all, same) = shared(own);
        (same > 0 && same * 2 >= all).then_some((same, own))
    });
    let (_, own) = likely.max_by_key(|(same, _)| *same)?;
    Some(NotesName { id: own.id, title: own.title.clone() })
}

/// All parts of notes that are kept in several, in their order.
fn siblings<'a>(record: &'a Record, own: &'a EventNotes) -> Vec<&'a EventNotes> {
    if own.part == 0 || own.file.is_none() {
        return vec![own];
    }
    let mut parts: Vec<&EventNotes> =
        record.notes.iter().filter(|part| part.part > 0 && part.file == own.file).collect();
    parts.sort_by_key(|part| part.part);
    parts
}

/// Saves notes as a person settled them, as one step with the file that they were taken from.
///
/// # Errors
/// [`UserError::NoLines`] where every line was left out; [`UserError::Gone`] where the notes that they are once more,
/// or the event, are not there.
pub fn save(
    session: &mut Session,
    request: &SaveNotes,
    pending: &PendingNotes,
    at: DateTime<Utc>,
) -> UserResult<NotesSaved> {
    let record = session.record()?;
    if let Some(entry) = request.entry
        && record.entries.iter().all(|own| own.id != entry)
    {
        return Err(UserError::Gone);
    }
    let (sections, lines) = built(&pending.proposal, &request.roles, || new_id(at));
    if lines.is_empty() {
        return Err(UserError::NoLines);
    }
    let first = match request.again {
        None => None,
        Some(id) => {
            let own = record.notes.iter().find(|own| own.id == id).ok_or(UserError::Gone)?;
            Some(own)
        }
    };
    let before = first.map(|own| siblings(&record, own)).unwrap_or_default();
    let mut whole = EventNotes { entry: request.entry, ..EventNotes::new(new_id(at), at) };
    let mut said = Vec::new();
    let file = original(session, &record, &before, pending, at)?;
    if let Some(own) = first {
        (whole.added_on, whole.sample) = (own.added_on, own.sample);
        whole.entry = request.entry.or(own.entry);
        whole.sections = all_sections(&before);
        whole.lines = before.iter().flat_map(|part| part.lines.clone()).collect();
        let again = bring_again(&mut whole, sections, lines);
        said.push(words::came_again(again.kept, again.added));
        said.extend((again.only_before > 0).then(|| words::only_before(again.only_before)));
    } else {
        (whole.sections, whole.lines) = (sections, lines);
    }
    whole.file = Some(file.id);
    let title = called(&request.title, pending);
    let ids: Vec<Id> = before.iter().map(|part| part.id).collect();
    let parts = in_parts(whole, &title, &ids, at);
    let id = parts.first().map(|part| part.id).ok_or(UserError::NoLines)?;
    let mut changes = vec![Change::Put { item: Item::File(file) }];
    if record.notes.is_empty() && record.themes.is_empty() {
        let starters =
            starters(at).into_iter().map(|theme| Change::Put { item: Item::Theme(theme) });
        changes.extend(starters);
    }
    changes.extend(parts.into_iter().map(|own| Change::Put { item: Item::Notes(Box::new(own)) }));
    session.write(Step::BringNotes, changes, at)?;
    Ok(NotesSaved { id, said })
}

/// The file as it came: the one that is there already where its bytes are the same.
fn original(
    session: &mut Session,
    record: &Record,
    before: &[&EventNotes],
    pending: &PendingNotes,
    at: DateTime<Utc>,
) -> UserResult<StoredFile> {
    let sha256 = fingerprint(&pending.bytes);
    let known = before.iter().find_map(|part| {
        record.files.iter().find(|file| Some(file.id) == part.file && file.sha256 == sha256)
    });
    match known {
        Some(file) => Ok(file.clone()),
        None => keep_bytes(session, &pending.name, &pending.bytes, at),
    }
}

fn all_sections(parts: &[&EventNotes]) -> Vec<NotesSection> {
    let mut all: Vec<NotesSection> = Vec::new();
    for section in parts.iter().flat_map(|part| &part.sections) {
        if all.iter().all(|own| own.id != section.id) {
            all.push(section.clone());
        }
    }
    all
}

/// Notes in parts that are quick to write. The parts that are there keep their ids.
fn in_parts(whole: EventNotes, title: &str, ids: &[Id], at: DateTime<Utc>) -> Vec<EventNotes> {
    let many = whole.lines.len().div_ceil(PART);
    let chunks = whole.lines.chunks(PART).enumerate();
    let part = |(index, lines): (usize, &[NotesLine])| {
        let number = index + 1;
        let used =
            |section: &&NotesSection| lines.iter().any(|line| line.section == Some(section.id));
        EventNotes {
            id: ids.get(index).copied().unwrap_or_else(|| new_id(at)),
            title: if many > 1 { words::part(title, number, many) } else { title.to_owned() },
            entry: whole.entry,
            file: whole.file,
            part: if many > 1 { to_u32(number) } else { 0 },
            sections: whole.sections.iter().filter(used).cloned().collect(),
            lines: lines.to_vec(),
            added_on: whole.added_on,
            sample: whole.sample,
        }
    };
    chunks.map(part).collect()
}

/// The themes that a record starts with.
pub(super) fn starters(at: DateTime<Utc>) -> Vec<Theme> {
    let starter = |(order, own): (u32, &evenhand_core::notes::StarterTheme)| Theme {
        meaning: own.meaning.clone(),
        order,
        ..Theme::new(new_id(at), &own.name, at)
    };
    (0..).zip(starter_themes()).map(starter).collect()
}
