//! A plan as the window shows it.

use chrono::{Days, NaiveDate};
use evenhand_core::provision::{
    LONG_LINE, LineSum, PlanText, ProvisionLine, TermSum, WeekStanding, lines_of, monday_of,
    school_days, standing_in, sums,
};
use evenhand_core::record::{EhcPlan, Id, PlanLine};
use evenhand_words::tr::plan as words;
use evenhand_words::{plan_line_notes, plan_not_counted, plan_sum};

use crate::contract::{
    CellStanding, EhcPlanView, PlanCell, PlanLineView, PlanLineWords, PlanPreview, PlanPreviewLine,
    PlanSum, PlanSummary, PlanTermLine, PlanTermView, PlanWeek, PlansView, UserError, UserResult,
};
use crate::count::to_u32;

/// The plans, newest first.
pub fn overview(mut plans: Vec<EhcPlan>) -> PlansView {
    plans.sort_by_key(|plan| std::cmp::Reverse((plan.starts, plan.added_on, plan.id)));
    let summary = |plan: EhcPlan| PlanSummary {
        id: plan.id,
        title: plan.title,
        starts: plan.starts,
        lines: to_u32(plan.lines.len()),
    };
    PlansView { plans: plans.into_iter().map(summary).collect() }
}

/// A plan with its weeks and sums.
pub fn view(plan: &EhcPlan, today: NaiveDate) -> EhcPlanView {
    let sums = sums(plan, today);
    let mut notes: Vec<String> = plan_not_counted(sums.not_counted).into_iter().collect();
    if plan.terms.is_empty() {
        notes.push(words::no_terms());
    } else if sums.all.is_empty() && !plan.lines.is_empty() {
        notes.push(words::no_week());
    }
    EhcPlanView {
        id: plan.id,
        title: plan.title.clone(),
        starts: plan.starts,
        school: plan.school.clone(),
        terms: plan.terms.clone(),
        lines: plan.lines.iter().map(|line| line_view(line, &sums.all)).collect(),
        told: sums.terms.iter().map(|term| term_view(plan, term, today)).collect(),
        notes,
        this_week: monday_of(today),
    }
}

fn line_view(line: &PlanLine, all: &[LineSum]) -> PlanLineView {
    let sum = all.iter().find(|sum| sum.line == line.id);
    PlanLineView {
        id: line.id,
        words: PlanLineWords {
            text: line.text.clone(),
            who: line.who.clone(),
            what: line.what.clone(),
            how_long: line.how_long.clone(),
            how_often: line.how_often.clone(),
            each_week: line.each_week,
            minutes: line.minutes,
        },
        from: line.from,
        until: line.until,
        notes: plan_line_notes(line),
        said: sum.map(|sum| plan_sum(line, sum)).unwrap_or_default(),
        sum: sum.map(numbers),
    }
}

fn numbers(sum: &LineSum) -> PlanSum {
    PlanSum {
        given: sum.given,
        in_part: sum.in_part,
        not_given: sum.not_given,
        cant_tell: sum.cant_tell,
        not_told: sum.not_told,
    }
}

fn term_view(plan: &EhcPlan, term: &TermSum, today: NaiveDate) -> PlanTermView {
    let weeks = weeks(plan, term);
    let days: Vec<_> =
        weeks.iter().map(|w| (w.monday, school_days(&plan.terms, w.monday))).collect();
    let cells = |line: &PlanLine| -> Vec<PlanCell> {
        let own = days.iter().map(|(monday, days)| standing_in(plan, line, (*monday, days), today));
        own.map(cell).collect()
    };
    let own_line = |line: &PlanLine| {
        let cells = cells(line);
        let outside = [CellStanding::NoSchool, CellStanding::NotInPlan];
        if cells.iter().all(|cell| outside.contains(&cell.standing)) {
            return None;
        }
        let sum = term.lines.iter().find(|sum| sum.line == line.id);
        Some(PlanTermLine {
            line: line.id,
            cells,
            said: sum.map(|sum| plan_sum(line, sum)).unwrap_or_default(),
            sum: sum.map(numbers),
        })
    };
    PlanTermView {
        name: term.name.clone(),
        first: term.first,
        last: term.last,
        lines: plan.lines.iter().filter_map(own_line).collect(),
        weeks,
    }
}

/// Every week from the term's first school week to its last one.
fn weeks(plan: &EhcPlan, term: &TermSum) -> Vec<PlanWeek> {
    let (Some(first), Some(last)) = (term.weeks.first(), term.weeks.last()) else {
        return Vec::new();
    };
    let all = std::iter::successors(Some(*first), |monday| monday.checked_add_days(Days::new(7)));
    all.take_while(|monday| monday <= last)
        .map(|monday| {
            let days = school_days(&plan.terms, monday).len();
            PlanWeek { monday, school_days: u8::try_from(days).unwrap_or(u8::MAX) }
        })
        .collect()
}

fn cell(standing: WeekStanding<'_>) -> PlanCell {
    let plain = |standing| PlanCell { standing, tick: None };
    match standing {
        WeekStanding::NoSchool => plain(CellStanding::NoSchool),
        WeekStanding::NotInPlan => plain(CellStanding::NotInPlan),
        WeekStanding::ToCome => plain(CellStanding::ToCome),
        WeekStanding::Running => plain(CellStanding::Running),
        WeekStanding::NotTold => plain(CellStanding::NotTold),
        WeekStanding::Told(tick) => {
            PlanCell { standing: CellStanding::Told, tick: Some(tick.clone()) }
        }
    }
}

/// What pasted words seem to say, of a plan where it is there already.
///
/// # Errors
/// [`UserError::NoLines`] where there are none; [`UserError::TooManyLines`].
pub fn preview(plan: Option<&EhcPlan>, text: &str) -> UserResult<PlanPreview> {
    let PlanText { lines, headings } = lines_of(text);
    if lines.is_empty() {
        return Err(UserError::NoLines);
    }
    if lines.len() > super::MOST_LINES {
        return Err(super::change::too_many());
    }
    let known = plan.map(|plan| plan.lines.as_slice()).unwrap_or_default();
    let notes = vec![evenhand_words::tr::proposals::lines_found(lines.len())];
    let mut seen: Vec<PlanLine> = Vec::new();
    let mut out = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        let own = to_line(&line);
        let mut notes = Vec::new();
        if headings.contains(&at) {
            notes.push(words::seems_heading());
        } else if known.iter().any(|own| own.says(&line.text)) {
            notes.push(words::there_already());
        } else if seen.iter().any(|own| own.says(&line.text)) {
            notes.push(words::said_above());
        }
        let take = notes.is_empty();
        let letters = line.text.chars().count();
        if letters > LONG_LINE {
            notes.push(words::long(letters));
        }
        notes.extend(plan_line_notes(&own));
        seen.push(own);
        out.push(PlanPreviewLine { words: of_proposed(line), take, notes });
    }
    Ok(PlanPreview { lines: out, notes })
}

fn to_line(line: &ProvisionLine) -> PlanLine {
    PlanLine {
        who: line.who.clone(),
        how_long: line.how_long.clone(),
        how_often: line.how_often.clone(),
        each_week: line.each_week,
        minutes: line.minutes,
        ..PlanLine::new(Id(uuid::Uuid::nil()), &line.text)
    }
}

fn of_proposed(line: ProvisionLine) -> PlanLineWords {
    PlanLineWords {
        text: line.text,
        who: line.who,
        what: line.what,
        how_long: line.how_long,
        how_often: line.how_often,
        each_week: line.each_week,
        minutes: line.minutes,
    }
}
