//! Time limits: what can start one, which dates follow, and those that a person says apply, kept in the record.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_core::charter::{
    Limit, LimitError, LimitEvent, LimitOptions, LimitPack, Unit, Who, began_after, limit_packs,
    limit_status, limits,
};
use evenhand_core::record::{Change, DueFrom, Entry, EntryKind, Item, Promise, When};
use evenhand_words as words;
use evenhand_words::tr::charters;

use crate::contract::{
    EntrySummary, LimitQuery, LimitView, SaveLimits, TriggerEvent, TriggerView, UserError,
    UserResult,
};
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;
use crate::view;

/// What can start a time limit.
pub fn triggers() -> Vec<TriggerView> {
    limit_packs().iter().map(trigger_view).collect()
}

fn trigger_view(pack: &LimitPack) -> TriggerView {
    let event = |event: &LimitEvent| TriggerEvent {
        id: event.id.clone(),
        question: event.question.clone(),
    };
    TriggerView {
        id: pack.id.clone(),
        title: pack.title.clone(),
        question: pack.question.clone(),
        events: pack.events.iter().map(event).collect(),
        note: pack.note.clone(),
        can_pause: pack.limits.iter().any(|limit| limit.can_pause),
        school_days: pack.limits.iter().any(|limit| limit.unit == Unit::SchoolDays),
    }
}

/// The dates that follow, with where each stands on a day.
///
/// # Errors
/// [`UserError::UnknownTrigger`], [`UserError::BadDate`], [`UserError::SpanBackwards`], and
/// [`UserError::NotInForceYet`] where none of the trigger's limits had begun.
pub fn limit_views(query: &LimitQuery, today: NaiveDate) -> UserResult<Vec<LimitView>> {
    let found = work_out(query)?;
    Ok(found.into_iter().map(|limit| limit_view(limit, today)).collect())
}

/// Keeps the chosen dates in the record. What was not in force then binds nobody and is never kept.
///
/// # Errors
/// As [`limit_views`], and [`UserError::NothingChosen`] where none of the chosen ones has a date.
pub fn save(
    session: &mut Session,
    save: &SaveLimits,
    today: NaiveDate,
    at: DateTime<Utc>,
) -> UserResult<Vec<EntrySummary>> {
    let chosen = |limit: &Limit| save.chosen.contains(&limit.id) && !limit.comparison;
    let found = work_out(&save.query)?.into_iter().filter(chosen);
    let entries: Vec<Entry> =
        found.filter_map(|limit| limit_entry(limit, save.query.date, at)).collect();
    if entries.is_empty() {
        return Err(UserError::NothingChosen);
    }
    let puts = entries.iter().cloned();
    let changes = puts.map(|e| Change::Put { item: Item::Entry(Box::new(e)) }).collect();
    session.write(Step::AddLimits, changes, at)?;
    let record = session.record()?;
    Ok(entries.iter().map(|entry| view::summary(entry, &record, today)).collect())
}

fn work_out(query: &LimitQuery) -> UserResult<Vec<Limit>> {
    let options = LimitOptions {
        events: query.events.clone(),
        paused_days: query.paused_days,
        school: query.school.clone(),
    };
    let found = limits(&query.trigger, query.date, &options).map_err(refused)?;
    match began_after(&query.trigger, query.date) {
        Some(began) if found.is_empty() => Err(UserError::NotInForceYet { began }),
        _ => Ok(found),
    }
}

/// What a refusal of the counting means to a person.
pub fn refused(error: LimitError) -> UserError {
    match error {
        LimitError::OutOfRange(_) => UserError::BadDate,
        LimitError::EndBeforeStart(_) => UserError::SpanBackwards,
        LimitError::UnknownTrigger(_) | LimitError::UnknownEvent { .. } => {
            UserError::UnknownTrigger
        }
    }
}

fn limit_view(limit: Limit, today: NaiveDate) -> LimitView {
    LimitView {
        due_words: limit.due.map(words::date).unwrap_or_else(charters::due_not_known),
        standing: words::limit_standing(&limit, &limit_status(&limit, today)),
        explanation: words::limit_explanation(&limit),
        relaxed: words::relaxed(limit.relaxed),
        id: limit.id,
        title: limit.title,
        who: limit.who,
        who_words: words::duty(limit.who, limit.strength),
        due: limit.due,
        quote: limit.quote,
        clause: limit.clause,
        source: limit.source,
        exceptions: limit.exceptions,
        note: limit.note,
        comparison: limit.comparison,
        only_if: limit.only_if,
    }
}

/// `None`: there is no date to keep.
fn limit_entry(limit: Limit, date: NaiveDate, at: DateTime<Utc>) -> Option<Entry> {
    // Where it may have given way for everybody, nobody can be held to the day, so it stands in the notes alone.
    let due = match limit.relaxed {
        None => When::day(limit.due?),
        Some(_) => When::Undated,
    };
    let due_from = match limit.who {
        Who::Family => DueFrom::OwnTimeLimit,
        _ => DueFrom::TimeLimit,
    };
    let promise = Promise { asked_on: When::day(date), due, due_from, ..Promise::default() };
    Some(Entry {
        title: limit.title.clone(),
        when: When::day(date),
        notes: notes(&limit),
        ..Entry::new(new_id(at), EntryKind::Promise(promise), at)
    })
}

fn notes(limit: &Limit) -> String {
    let quote = format!("\"{}\" {}, {}", limit.quote, limit.clause, limit.source);
    let exceptions = match limit.exceptions.is_empty() {
        true => String::new(),
        false => charters::exceptions(&limit.exceptions.join(" ")),
    };
    let sum = words::limit_explanation(limit);
    let relaxed = words::relaxed(limit.relaxed);
    let parts = [&sum, &limit.only_if, &relaxed, &quote, &exceptions];
    let parts = parts.map(String::as_str).into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use evenhand_core::charter::{DaySpan, SchoolDays};

    use super::*;

    fn query(trigger: &str, date: &str) -> LimitQuery {
        LimitQuery {
            trigger: trigger.into(),
            date: date.parse().unwrap(),
            events: BTreeMap::new(),
            paused_days: 0,
            school: SchoolDays::default(),
        }
    }

    fn today() -> NaiveDate {
        "2026-11-26".parse().unwrap()
    }

    fn saved(query: LimitQuery, chosen: &[&str]) -> UserResult<Vec<Entry>> {
        let dir = tempfile::tempdir().unwrap();
        let at = "2026-11-26T09:00:00Z".parse().unwrap();
        let info = crate::sample::package(at).unwrap().record.info;
        let cost = evenhand_store::KeyCost::cheap_for_tests();
        let (store, _) = evenhand_store::Store::create(dir.path(), &info, "p", cost, at).unwrap();
        let mut session = Session::new(store, dir.path(), false);
        let chosen = chosen.iter().map(|id| (*id).to_owned()).collect();
        save(&mut session, &SaveLimits { query, chosen }, today(), at)?;
        Ok(session.record().unwrap().entries.clone())
    }

    fn due(entry: &Entry) -> When {
        let EntryKind::Promise(promise) = &entry.kind else { panic!("a promise") };
        promise.due
    }

    #[test]
    fn only_what_was_chosen_is_kept_with_its_words_and_exceptions() {
        let entries =
            saved(query("ehc-assessment-request", "2026-06-01"), &["final-plan"]).unwrap();
        assert_eq!(entries.len(), 1, "the 16 weeks for \"no plan\" were not chosen");
        assert_eq!(due(&entries[0]), When::day("2026-10-19".parse().unwrap()));
        assert!(entries[0].notes.contains("Exceptions can apply: "), "{}", entries[0].notes);
        assert!(entries[0].notes.contains("Only if the council makes a plan."));
        let nothing = saved(query("ehc-assessment-request", "2026-06-01"), &[]);
        assert_eq!(nothing, Err(UserError::NothingChosen));
        let unknown = saved(query("ehc-assessment-request", "2026-06-01"), &["no-such"]);
        assert_eq!(unknown, Err(UserError::NothingChosen));
    }

    #[test]
    fn a_move_to_secondary_school_keeps_one_of_the_three() {
        let entries = saved(query("phase-transfer", "2027-09-01"), &["phase"]).unwrap();
        let days: Vec<_> = entries.iter().map(due).collect();
        assert_eq!(days, [When::day("2027-02-14".parse().unwrap())]);
        for limit in limit_views(&query("phase-transfer", "2027-09-01"), today()).unwrap() {
            assert!(limit.only_if.starts_with("Only for a move"), "{}", limit.only_if);
        }
    }

    #[test]
    fn what_was_not_in_force_or_may_have_given_way_holds_nobody_to_a_day() {
        let all = ["acknowledge", "reply"];
        assert_eq!(saved(query("complaint", "2019-11-21"), &all), Err(UserError::NothingChosen));
        assert_eq!(saved(query("complaint", "2026-05-20"), &all).unwrap().len(), 2);
        let entries =
            saved(query("ehc-assessment-request", "2020-02-03"), &["final-plan"]).unwrap();
        assert_eq!(due(&entries[0]), When::Undated);
        assert!(entries[0].notes.contains("SI 2020/471"), "{}", entries[0].notes);
        let began = "2014-09-01".parse().unwrap();
        let early = limit_views(&query("ehc-assessment-request", "2012-06-01"), today());
        assert_eq!(early, Err(UserError::NotInForceYet { began }));
    }

    #[test]
    fn school_days_are_asked_for_and_used() {
        let trigger = triggers().into_iter().find(|trigger| trigger.id == "exclusion").unwrap();
        assert!(trigger.school_days && !trigger.note.is_empty());
        let mut asked = query("exclusion", "2026-11-25");
        let first = |query: &LimitQuery| limit_views(query, today()).unwrap().remove(0);
        assert_eq!(first(&asked).due, None);
        let term =
            DaySpan { from: "2026-09-02".parse().unwrap(), to: "2026-12-18".parse().unwrap() };
        asked.school.terms = vec![term];
        assert_eq!(first(&asked).due, Some("2026-12-16".parse().unwrap()));
        asked.school.terms = vec![DaySpan { from: term.to, to: term.from }];
        assert_eq!(limit_views(&asked, today()), Err(UserError::SpanBackwards));
    }

    #[test]
    fn guidance_is_not_called_law() {
        let words = |trigger, id: &str| {
            let views = limit_views(&query(trigger, "2026-06-01"), today()).unwrap();
            views.into_iter().find(|view| view.id == id).unwrap().who_words
        };
        assert_eq!(words("foi-request", "reply"), "For the council to do.");
        assert_eq!(
            words("complaint", "acknowledge"),
            "For the council to do. It is guidance, not law."
        );
    }
}
