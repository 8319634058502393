//! Changes to a plan, each refused where it would say what cannot be.

use chrono::{Days, NaiveDate};

use super::read::ProvisionLine;
use super::weeks::{MOST_TERMS, WeekStanding, monday_of, standing};
use crate::record::{EhcPlan, Id, PlanLine, SchoolTerm, WeekTick};

/// What is wrong with a school's terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermFault {
    /// A term, or days without school, end before they begin.
    Backwards,
    /// Two terms share days.
    Overlap(String, String),
    /// Days without school that lie outside their term.
    Outside(String),
    /// A term of more than a year.
    Long(String),
    /// More terms than a plan takes.
    Many,
}

/// More days than these no term has.
const LONGEST: i64 = 366;

/// Holds terms against each other, oldest first.
///
/// # Errors
/// [`TermFault`].
pub fn check_terms(terms: &mut [SchoolTerm]) -> Result<(), TermFault> {
    if terms.len() > MOST_TERMS {
        return Err(TermFault::Many);
    }
    terms.sort_by_key(|term| (term.first, term.last));
    for term in terms.iter_mut() {
        term.closed.sort_unstable();
        term.closed.dedup();
        if term.last < term.first || term.closed.iter().any(|days| days.last < days.first) {
            return Err(TermFault::Backwards);
        }
        if (term.last - term.first).num_days() > LONGEST {
            return Err(TermFault::Long(term.name.clone()));
        }
        let inside =
            |days: &crate::record::ClosedDays| term.first <= days.first && days.last <= term.last;
        if !term.closed.iter().all(inside) {
            return Err(TermFault::Outside(term.name.clone()));
        }
    }
    for pair in terms.windows(2) {
        if let [one, other] = pair
            && other.first <= one.last
        {
            return Err(TermFault::Overlap(one.name.clone(), other.name.clone()));
        }
    }
    Ok(())
}

/// Why something cannot be told of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFault {
    /// There is no such line, or the day is no Monday.
    Gone,
    /// There is no school in that week.
    NoSchool,
    /// The line was not in the plan for all of that week.
    NotInPlan,
    /// The week is still to come.
    ToCome,
}

/// Tells something of a line in a week, or takes it back with `None`.
///
/// # Errors
/// [`PlanFault`]. What was told can be taken back in any week.
pub fn tick(
    plan: &mut EhcPlan,
    (line, monday): (Id, NaiveDate),
    told: Option<WeekTick>,
    today: NaiveDate,
) -> Result<(), PlanFault> {
    let own = plan.lines.iter().find(|own| own.id == line).ok_or(PlanFault::Gone)?;
    if monday_of(monday) != monday {
        return Err(PlanFault::Gone);
    }
    let Some(told) = told else {
        if let Some(week) = plan.weeks.get_mut(&monday) {
            week.remove(&line);
        }
        plan.weeks.retain(|_, week| !week.is_empty());
        return Ok(());
    };
    match standing(plan, own, monday, today) {
        WeekStanding::NoSchool => return Err(PlanFault::NoSchool),
        WeekStanding::NotInPlan => return Err(PlanFault::NotInPlan),
        WeekStanding::ToCome => return Err(PlanFault::ToCome),
        WeekStanding::Running | WeekStanding::NotTold | WeekStanding::Told(_) => {}
    }
    plan.weeks.entry(monday).or_default().insert(line, told);
    Ok(())
}

/// What a person settled of a line.
pub type ProvisionWords = ProvisionLine;

/// Adds lines. Of a plan that was amended on a day, the lines that it no longer has end the day before and keep their
/// weeks; those that it still has, word for word, go on.
pub fn add_lines(
    plan: &mut EhcPlan,
    lines: Vec<(Id, ProvisionWords)>,
    amended_on: Option<NaiveDate>,
) {
    let last = amended_on.and_then(|day| day.checked_sub_days(Days::new(1)));
    if let Some(last) = last {
        for own in plan.lines.iter_mut().filter(|own| own.until.is_none_or(|until| until > last)) {
            let stays = lines.iter().any(|(_, new)| same_words(&new.text, &own.text));
            if !stays && own.from.is_none_or(|from| from <= last) {
                own.until = Some(last);
            }
        }
    }
    for (id, words) in lines {
        let goes_on = |own: &PlanLine| own.until.is_none() && same_words(&own.text, &words.text);
        if amended_on.is_some() && plan.lines.iter().any(goes_on) {
            continue;
        }
        plan.lines.push(PlanLine {
            who: words.who,
            what: words.what,
            how_long: words.how_long,
            how_often: words.how_often,
            each_week: words.each_week,
            minutes: words.minutes,
            from: amended_on,
            ..PlanLine::new(id, &words.text)
        });
    }
}

/// The same words but for capitals, spaces and stops.
pub(super) fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|letter: char| !letter.is_alphanumeric());
        parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
    };
    words(one) == words(other)
}

impl PlanLine {
    /// Whether the line is these words once more, while it is in the plan.
    pub fn says(&self, text: &str) -> bool {
        self.until.is_none() && same_words(&self.text, text)
    }
}
