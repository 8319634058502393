//! Feedback forms: one that is typed in, what those of a meeting come to, and what was good in them.

mod own;
pub mod survey;

pub use own::{file_of, keep, look, overview_of_own, remove};

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use evenhand_core::forms::{self, FEWEST, FilledForm, QuestionSet, SheetProblem, sheet_problems};
use evenhand_core::record::{Entry, EntryKind, FeedbackForm, Id, MeetingStatus, Record};
use evenhand_words::tr;

use crate::contract::{
    EntrySummary, FormSetView, FormStatementView, FormsOf, FormsOfSet, FormsView, QuotedWords,
    StatementCounts, UserError, UserResult,
};
use crate::count::to_u32;

/// Every set of questions that can be used: those that come with Evenhand, then the record's own.
pub fn all_sets(record: &Record) -> Vec<QuestionSet> {
    forms::builtin().iter().cloned().chain(forms::own_sets(&record.form_sets)).collect()
}

/// The same as the window asks them.
pub fn sets(record: &Record) -> Vec<FormSetView> {
    all_sets(record).iter().map(set_view).collect()
}

/// One version of a set.
///
/// # Errors
/// [`UserError::UnknownForm`]
pub fn set_of(record: &Record, id: &str, version: u32) -> UserResult<QuestionSet> {
    forms::find_in(id, version, &record.form_sets).ok_or(UserError::UnknownForm)
}

/// The newest version of a set, to print and to fill in where none is named.
///
/// # Errors
/// [`UserError::UnknownForm`]
pub fn newest(record: &Record, id: &str) -> UserResult<QuestionSet> {
    let all = all_sets(record).into_iter().filter(|set| set.id == id);
    all.max_by_key(|set| set.version).ok_or(UserError::UnknownForm)
}

pub(super) fn set_view(set: &QuestionSet) -> FormSetView {
    let statement = |own: &forms::FormStatement| FormStatementView {
        id: own.id.clone(),
        words: own.words.clone(),
        heading: own.heading.clone(),
    };
    FormSetView {
        id: set.id.clone(),
        version: set.version,
        title: set.title.clone(),
        about: set.about.clone(),
        statements: set.statements.iter().map(statement).collect(),
        steps: set.scale.steps.iter().map(|step| step.words.clone()).collect(),
        cant_say: set.scale.cant_say.clone(),
        good: set.good.clone(),
        different: set.different.clone(),
        quote: set.quote.clone(),
    }
}

/// A form as it may be saved: it is on a set that is known, fits it, and was not typed in before.
///
/// # Errors
/// [`UserError::UnknownForm`], [`UserError::NotOnForm`], [`UserError::NothingChosen`] where it says nothing,
/// [`UserError::FormTyped`] where its paper code is there already.
pub fn checked(record: &Record, mut form: FeedbackForm) -> UserResult<FeedbackForm> {
    let set = &set_of(record, &form.set, form.version)?;
    form.code = form.code.trim().to_owned();
    match sheet_problems(set, &form.filled).into_iter().next() {
        None => {}
        Some(SheetProblem::Empty) => return Err(UserError::NothingChosen),
        Some(SheetProblem::UnknownStatement(_) | SheetProblem::UnknownStep { .. }) => {
            return Err(UserError::NotOnForm);
        }
    }
    // People write a code in small letters and in capitals.
    let code = |code: &str| code.to_lowercase().split_whitespace().collect::<String>();
    let same = |other: &&FeedbackForm| other.id != form.id && code(&other.code) == code(&form.code);
    if !form.code.is_empty() && record.forms.iter().any(|other| same(&other)) {
        return Err(UserError::FormTyped { paper: form.code });
    }
    // What was kept of it is the record's to say and not the form's.
    let before = record.forms.iter().find(|own| own.id == form.id);
    form.kept = before.map(|own| own.kept.clone()).unwrap_or_default();
    form.added_on = before.map_or(form.added_on, |own| own.added_on);
    Ok(form)
}

/// At most so many copies are printed at once.
const MOST_COPIES: u32 = 60;
/// Letters and digits that are not taken for one another when they are read from paper.
const LETTERS: &[u8; 27] = b"ACDEFGHJKLMNPQRTUVWXY346789";

/// Codes for copies of a form: each another, and none that a form of the record has. `random` gives numbers.
pub fn codes(record: &Record, copies: u32, mut random: impl FnMut() -> u128) -> Vec<String> {
    let mut taken: BTreeSet<String> =
        record.forms.iter().map(|form| form.code.to_uppercase()).collect();
    let mut made = Vec::new();
    let wanted = usize::try_from(copies.clamp(1, MOST_COPIES)).unwrap_or(1);
    while made.len() < wanted {
        let mut number = random();
        let mut code = String::new();
        while code.len() < 4 {
            let at = usize::try_from(number % 27).unwrap_or_default();
            code.extend(LETTERS.get(at).map(|letter| char::from(*letter)));
            number /= 27;
        }
        if taken.insert(code.clone()) {
            made.push(code);
        }
    }
    made
}

/// An entry for "Working well" from the good words of a form, and the form that points to it.
///
/// # Errors
/// [`UserError::Gone`] where there is no such form; [`UserError::NothingChosen`] where it has no good words that
/// may be quoted, or they are kept already.
pub fn keep_good(
    record: &Record,
    id: Id,
    entry: Id,
    at: DateTime<Utc>,
) -> UserResult<(Entry, FeedbackForm)> {
    let mut form =
        record.forms.iter().find(|form| form.id == id).cloned().ok_or(UserError::Gone)?;
    let words = form.filled.good.trim().to_owned();
    if words.is_empty() || !form.filled.quote_ok || is_kept(record, &form) {
        return Err(UserError::NothingChosen);
    }
    let meeting = meeting_of(record, &form);
    let mut good = Entry::new(entry, EntryKind::Other, at);
    good.when = meeting.map_or(form.received_on, |own| own.when);
    good.date_basis = meeting.map(|own| own.date_basis).unwrap_or_default();
    good.title = words;
    good.notes = tr::forms::note();
    good.working_well = true;
    form.kept.push(entry);
    Ok((good, form))
}

/// Whether the good words of a form are an entry already.
fn is_kept(record: &Record, form: &FeedbackForm) -> bool {
    form.kept.iter().any(|id| record.entries.iter().any(|entry| entry.id == *id))
}

/// The meeting that a form is about, as far as it is in the record.
fn meeting_of<'a>(record: &'a Record, form: &FeedbackForm) -> Option<&'a Entry> {
    record.entries.iter().find(|entry| Some(entry.id) == form.meeting)
}

/// The forms of a meeting, or those of no meeting that is in the record.
fn of_meeting(record: &Record, meeting: Option<Id>) -> Vec<&FeedbackForm> {
    let own = |form: &&FeedbackForm| meeting_of(record, form).map(|entry| entry.id) == meeting;
    record.forms.iter().filter(own).collect()
}

/// What came in for a meeting, or for none.
pub fn view(record: &Record, of: FormsOf, line: &dyn Fn(&Entry) -> EntrySummary) -> FormsView {
    let form = of.form.and_then(|id| record.forms.iter().find(|form| form.id == id));
    let meeting = of.meeting.or_else(|| form.and_then(|form| form.meeting));
    let entry = meeting.and_then(|id| record.entries.iter().find(|entry| entry.id == id));
    let forms = of_meeting(record, entry.map(|entry| entry.id));
    let mut by_set: BTreeMap<(&str, u32), Vec<&FeedbackForm>> = BTreeMap::new();
    for form in &forms {
        by_set.entry((&form.set, form.version)).or_default().push(form);
    }
    let people = entry.map_or(0, |entry| entry.people.len());
    let more = people > 0 && forms.len() > people;
    let held = |entry: &&Entry| matches!(&entry.kind, EntryKind::Meeting(own) if own.status == MeetingStatus::Held);
    let mut meetings: Vec<&Entry> = record.entries.iter().filter(held).collect();
    meetings.sort_by_key(|entry| std::cmp::Reverse((entry.when.latest(), entry.id)));
    FormsView {
        meeting: entry.map(line),
        meetings: meetings.into_iter().map(line).collect(),
        sets: by_set.iter().map(|(of, forms)| of_set(record, *of, forms)).collect(),
        notes: more.then(|| tr::forms::more_than_people(forms.len(), people)).into_iter().collect(),
        forms: forms.into_iter().cloned().collect(),
    }
}

fn of_set(record: &Record, (id, version): (&str, u32), forms: &[&FeedbackForm]) -> FormsOfSet {
    let Ok(set) = &set_of(record, id, version) else {
        return FormsOfSet {
            title: tr::forms::unknown_set(id, version),
            words: vec![tr::forms::came_in(forms.len())],
            statements: Vec::new(),
            good: Vec::new(),
            different: Vec::new(),
        };
    };
    let filled: Vec<FilledForm> = forms.iter().map(|form| form.filled.clone()).collect();
    let found = forms::results(set, &filled);
    let mut words = vec![tr::forms::came_in(found.forms)];
    words.extend(found.statements.is_none().then(|| tr::forms::too_few(FEWEST)));
    let counts = found.statements.iter().flatten().zip(&set.statements).map(|(one, statement)| {
        let steps = set.scale.steps.iter().zip(&one.steps);
        let steps: Vec<String> =
            steps.map(|(step, count)| tr::forms::step(&step.words, *count)).collect();
        StatementCounts {
            words: statement.words.clone(),
            steps: one.steps.iter().map(|count| to_u32(*count)).collect(),
            said: tr::forms::line(&steps, one.answered(), one.cant_say, one.blank),
        }
    });
    let quoted = |words: fn(&FilledForm) -> &String| {
        let mut list = Vec::new();
        for form in forms.iter().filter(|form| form.filled.quote_ok && !set.quote.is_empty()) {
            let words = words(&form.filled).trim().to_owned();
            if !words.is_empty() {
                list.push(QuotedWords { form: form.id, words, kept: is_kept(record, form) });
            }
        }
        list
    };
    FormsOfSet {
        title: tr::forms::set(&set.title, version),
        words,
        statements: counts.collect(),
        good: quoted(|filled| &filled.good),
        different: quoted(|filled| &filled.different),
    }
}
