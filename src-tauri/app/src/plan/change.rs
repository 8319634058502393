//! What a person does with a plan: each is one step of Undo.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_core::provision::{
    MOST_TERMS, PlanFault, ProvisionWords, TermFault, add_lines, check_terms, tick as told_of,
};
use evenhand_core::record::{EhcPlan, Given, Id, Item};

use crate::contract::{
    AddPlanLines, ChangePlanLine, PlanLineKey, PlanLineWords, SavePlan, TickWeek, UserError,
    UserResult,
};
use crate::count::to_u32;
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;

/// More lines than these no plan takes.
pub const MOST_LINES: usize = 300;
/// The minutes of a week.
const MOST_MINUTES: u32 = 7 * 24 * 60;

pub(super) fn too_many() -> UserError {
    UserError::TooManyLines { most: to_u32(MOST_LINES) }
}

/// Starts a plan, or changes its name, its day and the school's terms. What was told of weeks stays.
///
/// # Errors
/// [`UserError::NothingChosen`] where it has no name; those of terms that cannot be; [`UserError::Gone`].
pub fn save(session: &mut Session, request: &SavePlan, at: DateTime<Utc>) -> UserResult<Id> {
    let title = tidy(&request.title);
    if title.is_empty() {
        return Err(UserError::NothingChosen);
    }
    let mut plan = match request.id {
        None => EhcPlan::new(new_id(at), &title, at),
        Some(id) => session.plan(id)?,
    };
    let before = plan.clone();
    plan.terms = request.terms.clone();
    for term in &mut plan.terms {
        term.name = tidy(&term.name);
    }
    check_terms(&mut plan.terms).map_err(of_terms)?;
    (plan.title, plan.starts, plan.school) = (title, request.starts, tidy(&request.school));
    put_changed(session, Step::SavePlan, (&before, plan), request.id.is_none(), at)
}

/// Adds lines as a person settled them.
///
/// # Errors
/// [`UserError::NothingChosen`] where there is none with words; [`UserError::TooManyLines`]; [`UserError::Gone`].
pub fn add(session: &mut Session, request: &AddPlanLines, at: DateTime<Utc>) -> UserResult<()> {
    let mut plan = session.plan(request.plan)?;
    let mut lines = Vec::new();
    for line in &request.lines {
        let words = settled(line)?;
        if !words.text.is_empty() {
            lines.push((new_id(at), words));
        }
    }
    if lines.is_empty() {
        return Err(UserError::NothingChosen);
    }
    let before = plan.clone();
    add_lines(&mut plan, lines, request.amended_on);
    if plan.lines.len() > MOST_LINES {
        return Err(too_many());
    }
    put_changed(session, Step::AddPlanLines, (&before, plan), false, at).map(drop)
}

/// Changes a line's words and its days.
///
/// # Errors
/// [`UserError::NothingChosen`] where no words are left; [`UserError::SpanBackwards`]; [`UserError::Gone`].
pub fn change_line(
    session: &mut Session,
    request: &ChangePlanLine,
    at: DateTime<Utc>,
) -> UserResult<()> {
    let mut plan = session.plan(request.key.plan)?;
    let before = plan.clone();
    let words = settled(&request.words)?;
    if words.text.is_empty() {
        return Err(UserError::NothingChosen);
    }
    if request.from.zip(request.until).is_some_and(|(from, until)| until < from) {
        return Err(UserError::SpanBackwards);
    }
    let own = plan.lines.iter_mut().find(|line| line.id == request.key.line);
    let own = own.ok_or(UserError::Gone)?;
    (own.text, own.who, own.what) = (words.text, words.who, words.what);
    (own.how_long, own.how_often) = (words.how_long, words.how_often);
    (own.each_week, own.minutes) = (words.each_week, words.minutes);
    (own.from, own.until) = (request.from, request.until);
    put_changed(session, Step::ChangePlanLine, (&before, plan), false, at).map(drop)
}

/// Takes a line out, with what was told of it.
///
/// # Errors
/// [`UserError::Gone`].
pub fn remove_line(session: &mut Session, key: PlanLineKey, at: DateTime<Utc>) -> UserResult<()> {
    let mut plan = session.plan(key.plan)?;
    let before = plan.clone();
    plan.lines.retain(|line| line.id != key.line);
    if plan.lines.len() == before.lines.len() {
        return Err(UserError::Gone);
    }
    for week in plan.weeks.values_mut() {
        week.remove(&key.line);
    }
    plan.weeks.retain(|_, week| !week.is_empty());
    put_changed(session, Step::RemovePlanLine, (&before, plan), false, at).map(drop)
}

/// Says what was given in a week, or takes it back.
///
/// # Errors
/// [`UserError::NoSchool`], [`UserError::NotInPlan`] and [`UserError::WeekToCome`] where nothing can be told of that
/// week; [`UserError::TooManyMinutes`]; [`UserError::Gone`].
pub fn tick(
    session: &mut Session,
    request: &TickWeek,
    today: NaiveDate,
    at: DateTime<Utc>,
) -> UserResult<()> {
    let mut plan = session.plan(request.key.plan)?;
    let before = plan.clone();
    let mut told = request.tick.clone();
    if let Some(told) = &mut told {
        told.note = told.note.trim().to_owned();
        // Minutes say how much there was of less than all; of the rest they would say nothing.
        told.minutes = told.minutes.filter(|_| told.given == Given::InPart);
        if told.minutes.is_some_and(|minutes| minutes > MOST_MINUTES) {
            return Err(UserError::TooManyMinutes { most: MOST_MINUTES });
        }
    }
    told_of(&mut plan, (request.key.line, request.monday), told, today).map_err(of_week)?;
    put_changed(session, Step::TickWeek, (&before, plan), false, at).map(drop)
}

/// What changes nothing is no step of Undo.
fn put_changed(
    session: &mut Session,
    step: Step,
    (before, plan): (&EhcPlan, EhcPlan),
    new: bool,
    at: DateTime<Utc>,
) -> UserResult<Id> {
    let id = plan.id;
    if new || *before != plan {
        session.put(step, Item::Plan(Box::new(plan)), at)?;
    }
    Ok(id)
}

fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn settled(line: &PlanLineWords) -> UserResult<ProvisionWords> {
    if line.minutes.is_some_and(|minutes| minutes > MOST_MINUTES) {
        return Err(UserError::TooManyMinutes { most: MOST_MINUTES });
    }
    Ok(ProvisionWords {
        text: tidy(&line.text),
        who: tidy(&line.who),
        what: tidy(&line.what),
        how_long: tidy(&line.how_long),
        how_often: tidy(&line.how_often),
        each_week: line.each_week,
        minutes: line.minutes.filter(|minutes| *minutes > 0),
        vague: Vec::new(),
    })
}

fn of_terms(fault: TermFault) -> UserError {
    match fault {
        TermFault::Backwards => UserError::SpanBackwards,
        TermFault::Overlap(first, second) => UserError::TermsOverlap { first, second },
        TermFault::Outside(term) => UserError::OutsideTerm { term },
        TermFault::Many => UserError::TooManyTerms { most: to_u32(MOST_TERMS) },
        TermFault::Long(term) => UserError::TermTooLong { term },
    }
}

fn of_week(fault: PlanFault) -> UserError {
    match fault {
        PlanFault::Gone => UserError::Gone,
        PlanFault::NoSchool => UserError::NoSchool,
        PlanFault::NotInPlan => UserError::NotInPlan,
        PlanFault::ToCome => UserError::WeekToCome,
    }
}
