//! Charters, and the time limits of law and guidance.

use evenhand_core::charter::{
    Charter, CharterError, CharterProblem, Clause, ClauseKind, LimitError, LimitOptions, Measure,
    Rule, Who, limit_packs, limit_status, limits,
};
use evenhand_core::record::{Change, DueFrom, Entry, EntryKind, Item, Promise, Record, When};
use evenhand_words as words;

use super::{FileKind, Host, charter_form, now, today};
use crate::contract::{
    CharterForm, CharterKey, CharterView, ClauseKindView, ClauseView, EntrySummary, LimitQuery,
    LimitView, Nothing, SavedFile, TriggerEvent, TriggerView, UserError, UserResult,
};
use crate::ids::new_id;
use crate::session::{self, Session};
use crate::view;

impl Host {
    /// Every charter, with its words and its rules.
    pub fn charters(&self, _: Nothing) -> UserResult<Vec<CharterView>> {
        // Before a record is open, only those that come with the app.
        let record = self.with(Session::record).ok();
        let Some(record) = record else {
            return Ok(evenhand_core::charter::builtin()
                .iter()
                .map(|c| charter_view(c, None))
                .collect());
        };
        Ok(session::charters(&record).iter().map(|c| charter_view(c, Some(&record))).collect())
    }

    /// Writes a charter of one's own.
    pub fn save_charter(&self, form: CharterForm) -> UserResult<Vec<CharterView>> {
        self.with(|session| {
            let record = session.record()?;
            let before = record.charters.get(&form.id).and_then(session::read_charter);
            let taken = |id: &str| session::charters(&record).iter().any(|known| known.id == id);
            keep_charter(session, &charter_form::filled(&form, before.as_ref(), taken, today()))
        })?;
        self.charters(Nothing {})
    }

    /// A charter of one's own as the form shows it.
    pub fn charter_form(&self, key: CharterKey) -> UserResult<CharterForm> {
        let charter = self.with(|session| session::charter(&*session.record()?, &key.charter))?;
        Ok(charter_form::of(&charter))
    }

    /// Brings in a charter file that the person chooses.
    pub fn import_charter(&self, _: Nothing) -> UserResult<Vec<CharterView>> {
        let path = self.desk().pick_files(FileKind::Charter, false).into_iter().next();
        let path = path.ok_or(UserError::Cancelled)?;
        let bytes = super::entries::read_file(&path)?;
        let name = view::file_name(&path);
        let text = String::from_utf8(bytes).map_err(|_| UserError::FileNotUnderstood { name })?;
        let charter = Charter::parse(&text).map_err(broken)?;
        self.with(|session| keep_charter(session, &charter))?;
        self.charters(Nothing {})
    }

    /// Saves a charter as a file to pass on.
    pub fn export_charter(&self, key: CharterKey) -> UserResult<SavedFile> {
        let charter = self.with(|session| session::charter(&*session.record()?, &key.charter))?;
        let text = charter.to_json().map_err(broken)?;
        self.save_as(FileKind::Charter, &format!("charter-{}.json", charter.id), text.as_bytes())
    }

    /// What can start a time limit.
    pub fn limit_triggers(&self, _: Nothing) -> UserResult<Vec<TriggerView>> {
        let event = |event: &evenhand_core::charter::LimitEvent| TriggerEvent {
            id: event.id.clone(),
            question: event.question.clone(),
        };
        let packs = limit_packs().iter().map(|pack| TriggerView {
            id: pack.id.clone(),
            title: pack.title.clone(),
            question: pack.question.clone(),
            events: pack.events.iter().map(event).collect(),
            can_pause: pack.limits.iter().any(|limit| limit.can_pause),
        });
        Ok(packs.collect())
    }

    /// The dates that follow from a trigger and a day.
    pub fn limits(&self, query: LimitQuery) -> UserResult<Vec<LimitView>> {
        limit_views(&query)
    }

    /// Adds those dates to the record, each as a promise that the law makes.
    pub fn save_limits(&self, query: LimitQuery) -> UserResult<Vec<EntrySummary>> {
        let views = limit_views(&query)?;
        let at = now();
        let entries: Vec<Entry> =
            views.into_iter().filter_map(|view| limit_entry(view, &query, at)).collect();
        if entries.is_empty() {
            return Err(UserError::NothingChosen);
        }
        self.with(|session| {
            let puts = entries.iter().cloned();
            let changes = puts.map(|e| Change::Put { item: Item::Entry(Box::new(e)) }).collect();
            session.write("Add time limits", changes, at)?;
            let record = session.record()?;
            Ok(entries.iter().map(|entry| view::summary(entry, &record, today())).collect())
        })
    }
}

/// Works out limits for the window and the command line.
///
/// # Errors
/// [`UserError::UnknownTrigger`], [`UserError::BadDate`].
pub fn limit_views(query: &LimitQuery) -> UserResult<Vec<LimitView>> {
    let options = LimitOptions { events: query.events.clone(), paused_days: query.paused_days };
    let found = limits(&query.trigger, query.date, &options).map_err(|error| match error {
        LimitError::OutOfRange(_) => UserError::BadDate,
        LimitError::UnknownTrigger(_) | LimitError::UnknownEvent { .. } => {
            UserError::UnknownTrigger
        }
    })?;
    let as_of = today();
    let views = found.into_iter().map(|limit| LimitView {
        due_words: limit.due.map(words::date).unwrap_or_else(|| "Not known yet".into()),
        standing: words::limit_standing(&limit, &limit_status(&limit, as_of)),
        explanation: words::limit_explanation(&limit),
        id: limit.id,
        title: limit.title,
        who: limit.who,
        who_words: who_words(limit.who).into(),
        due: limit.due,
        quote: limit.quote,
        clause: limit.clause,
        source: limit.source,
        exceptions: limit.exceptions,
        note: limit.note,
        comparison: limit.comparison,
    });
    Ok(views.collect())
}

/// Who has to act.
fn who_words(who: Who) -> &'static str {
    match who {
        Who::Council => "For the council to do.",
        Who::Family => "For you to do.",
        Who::CouncilOrSchool => "For the council or the school to do.",
        Who::BodyAsked => "For whoever was asked to do.",
    }
}

fn limit_entry(
    limit: LimitView,
    query: &LimitQuery,
    at: chrono::DateTime<chrono::Utc>,
) -> Option<Entry> {
    // A limit that was not in force then binds nobody: it is shown, and never kept as something due.
    if limit.comparison {
        return None;
    }
    let due = When::day(limit.due?);
    let exceptions = match limit.exceptions.is_empty() {
        true => String::new(),
        false => format!("\n\nExceptions can apply: {}", limit.exceptions.join(" ")),
    };
    let due_from = match limit.who {
        Who::Family => DueFrom::OwnTimeLimit,
        Who::Council | Who::CouncilOrSchool | Who::BodyAsked => DueFrom::TimeLimit,
    };
    let promise = Promise { asked_on: When::day(query.date), due, due_from, ..Promise::default() };
    Some(Entry {
        title: limit.title,
        when: When::day(query.date),
        notes: format!(
            "{}\n\n\"{}\" {}, {}{exceptions}",
            limit.explanation, limit.quote, limit.clause, limit.source
        ),
        ..Entry::new(new_id(at), EntryKind::Promise(promise), at)
    })
}

fn keep_charter(session: &mut Session, charter: &Charter) -> UserResult<()> {
    let text = charter.to_json().map_err(broken)?;
    let value: serde_json::Value =
        serde_json::from_str(&text).map_err(|_| UserError::Unexpected)?;
    let id = crate::ids::charter_id(&charter.id);
    session.put("Save a charter", Item::Charter { id, charter: value }, now())
}

fn broken(error: CharterError) -> UserError {
    let member = match error.problem {
        CharterProblem::Missing(member) => member,
        CharterProblem::Wrong { field, .. } => field,
        CharterProblem::Newer(_) => "format".into(),
        CharterProblem::Shape(_) => String::new(),
    };
    UserError::CharterBroken { line: u32::try_from(error.line).unwrap_or_default(), member }
}

fn charter_view(charter: &Charter, record: Option<&Record>) -> CharterView {
    let own = record.is_some_and(|record| record.charters.contains_key(&charter.id));
    let council = record.map(|record| record.info.council.as_str()).unwrap_or_default();
    CharterView {
        id: charter.id.clone(),
        title: charter.title.clone(),
        owner: charter.owner.clone(),
        source: charter.source.clone(),
        date_read: charter.read_on,
        own,
        comparison: charter.is_of(council) == Some(false),
        clauses: charter.clauses.iter().map(clause_view).collect(),
        notes: [charter.note.clone(), in_force(charter)]
            .into_iter()
            .filter(|note| !note.is_empty())
            .collect(),
    }
}

/// The days on which a charter applies, where its source says so.
fn in_force(charter: &Charter) -> String {
    match (charter.in_force_from, charter.in_force_to) {
        (None, None) => String::new(),
        (Some(from), None) => format!("It applies from {}.", words::date(from)),
        (None, Some(to)) => format!("It applies until {}.", words::date(to)),
        (Some(from), Some(to)) => {
            format!("It applies from {} to {}.", words::date(from), words::date(to))
        }
    }
}

fn clause_view(clause: &Clause) -> ClauseView {
    ClauseView {
        id: clause.id.clone(),
        number: clause.number.clone(),
        heading: clause.title.clone(),
        quote: clause.quote.clone(),
        kind: match clause.kind {
            ClauseKind::Timed => ClauseKindView::Timed,
            ClauseKind::Promise | ClauseKind::Wording => ClauseKindView::Wording,
            ClauseKind::Context => ClauseKindView::Context,
        },
        counted: match (&clause.rule, clause.kind) {
            (Some(rule), _) => how_counted(rule),
            (None, ClauseKind::Promise) => next_step(&clause.due),
            (None, _) => String::new(),
        },
        note: clause.rule.as_ref().map(|rule| rule.reading.clone()).unwrap_or_default(),
        covers: clause.rule.iter().flat_map(|rule| rule.covers.iter().copied()).collect(),
        exceptions: clause.rule.iter().flat_map(|rule| rule.exceptions.iter().cloned()).collect(),
        their_account: clause.their_account.clone(),
    }
}

/// When a promised step is due. Without a date it is never late.
fn next_step(due: &When) -> String {
    match due {
        When::Undated => "No date was given for this next step, so it is never late.".into(),
        due => format!("This next step is due {}.", words::when(due)),
    }
}

/// How a rule is counted, in plain words.
fn how_counted(rule: &Rule) -> String {
    let amount = rule.amount.map(i64::from).unwrap_or_default();
    let time = |time: Option<chrono::NaiveTime>| time.map(words::time).unwrap_or_default();
    match rule.measures {
        Measure::Notice => format!(
            "We count from the day the invitation was sent to the meeting's day. At least {} is asked for.",
            words::amount(rule.unit, amount),
        ),
        Measure::Papers => format!(
            "We count from the day the papers came to the meeting's day. At least {} is asked for.",
            words::amount(rule.unit, amount),
        ),
        Measure::Window => format!(
            "The whole meeting has to lie between {} and {}, London time.",
            time(rule.from),
            time(rule.to),
        ),
        Measure::Length => {
            let minutes = view::minutes_words(rule.amount.unwrap_or_default());
            format!("We count from start to end. At most {minutes} is asked for.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(trigger: &str, date: &str) -> Vec<Entry> {
        let query = LimitQuery {
            trigger: trigger.into(),
            date: date.parse().unwrap(),
            events: std::collections::BTreeMap::new(),
            paused_days: 0,
        };
        let at = "2026-11-22T09:00:00Z".parse().unwrap();
        let views = limit_views(&query).unwrap();
        views.into_iter().filter_map(|view| limit_entry(view, &query, at)).collect()
    }

    #[test]
    fn limits_are_kept_with_their_words_and_exceptions() {
        let entries = saved("ehc-assessment-request", "2026-06-01");
        assert_eq!(entries.len(), 3);
        let EntryKind::Promise(promise) = &entries[2].kind else { panic!("a promise") };
        assert_eq!(promise.due, When::day("2026-10-19".parse().unwrap()));
        assert!(entries[2].notes.contains("Exceptions can apply: "), "{}", entries[2].notes);
    }

    #[test]
    fn a_limit_that_was_not_in_force_is_not_kept() {
        assert_eq!(saved("complaint", "2019-11-21"), []);
        assert_eq!(saved("complaint", "2026-05-20").len(), 2);
    }

    #[test]
    fn a_next_step_without_a_date_says_so_and_a_charter_says_when_it_applies() {
        let haringey = evenhand_core::charter::builtin().iter().find(|c| c.id == "haringey");
        let mut charter = haringey.unwrap().clone();
        let undated = |clause: &&Clause| clause.kind == ClauseKind::Promise;
        for clause in charter.clauses.iter().filter(undated) {
            assert!(clause_view(clause).counted.starts_with("No date was given"));
        }
        charter.in_force_from = Some("2026-01-01".parse().unwrap());
        let notes = charter_view(&charter, None).notes;
        assert_eq!(notes.last().map(String::as_str), Some("It applies from Thu 1 Jan 2026."));
    }
}
