//! EHC plans: pasted lines are proposed and never saved by themselves, and a week of which nobody told stays so.

use crate::support::Bench;
use chrono::{DateTime, Days, NaiveDate, Utc};
use evenhand_app::contract::{
    AddPlanLines, CellStanding, ChangePlanLine, EhcPlanView, EntryKey, ListPage, Nothing,
    PlanLineKey, PlanLineWords, PlanPreview, PlanWords, SavePlan, StartLetter, TickWeek, UserError,
    UserResult,
};
use evenhand_core::provision::monday_of;
use evenhand_core::record::{ClosedDays, Given, SchoolTerm, WeekTick};

const TEXT: &str = "Section F\nA TA gives 30 minutes weekly\nAccess to a calm room as needed\n";

/// A Wednesday in term: on a Saturday the week is over, and is one more of which nobody told.
fn now() -> DateTime<Utc> {
    "2026-11-25T10:00:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn bench() -> Bench {
    Bench::telling(now())
}

fn back(days: u64) -> NaiveDate {
    today().checked_sub_days(Days::new(days)).unwrap()
}

fn term(name: &str, first: NaiveDate, last: NaiveDate) -> SchoolTerm {
    SchoolTerm { name: name.into(), first, last, closed: Vec::new() }
}

/// A plan with a term that began eight weeks ago, with its third week closed.
fn start(bench: &Bench) -> EhcPlanView {
    let first = monday_of(back(56));
    let third = first.checked_add_days(Days::new(14)).unwrap();
    let mut own = term("Autumn", first, today().checked_add_days(Days::new(30)).unwrap());
    own.closed =
        vec![ClosedDays { first: third, last: third.checked_add_days(Days::new(4)).unwrap() }];
    let request = SavePlan { title: "The plan".into(), terms: vec![own], ..SavePlan::default() };
    bench.host.save_plan(request).unwrap()
}

fn look(bench: &Bench, view: &EhcPlanView, text: &str) -> UserResult<PlanPreview> {
    bench.host.read_plan_lines(PlanWords { plan: Some(view.id), text: text.into() })
}

fn taken(preview: &PlanPreview) -> Vec<PlanLineWords> {
    preview.lines.iter().filter(|line| line.take).map(|line| line.words.clone()).collect()
}

fn keep(bench: &Bench, view: &EhcPlanView, lines: Vec<PlanLineWords>) -> UserResult<EhcPlanView> {
    bench.host.add_plan_lines(AddPlanLines { plan: view.id, lines, amended_on: None })
}

fn with_lines(bench: &Bench) -> EhcPlanView {
    let view = start(bench);
    let preview = look(bench, &view, TEXT).unwrap();
    keep(bench, &view, taken(&preview)).unwrap()
}

fn say(
    bench: &Bench,
    view: &EhcPlanView,
    week: usize,
    tick: Option<WeekTick>,
) -> UserResult<EhcPlanView> {
    let key = PlanLineKey { plan: view.id, line: view.lines[0].id };
    let monday = view.told[0].weeks[week].monday;
    bench.host.tick_week(TickWeek { key, monday, tick })
}

fn told(given: Given) -> Option<WeekTick> {
    Some(WeekTick { given, minutes: None, note: String::new() })
}

#[test]
fn pasted_lines_are_proposed_and_only_those_that_were_ticked_are_kept() {
    let bench = bench();
    let view = start(&bench);
    let preview = look(&bench, &view, TEXT).unwrap();
    assert_eq!(preview.notes, ["3 lines were found. Nothing is saved yet."]);
    assert_eq!(bench.host.plan(EntryKey { id: view.id }).unwrap().lines, []);
    let takes: Vec<_> = preview.lines.iter().map(|line| line.take).collect();
    assert_eq!(takes, [false, true, true], "a heading is not ticked");
    let vague = &preview.lines[2].notes;
    assert!(vague.iter().any(|said| said.starts_with("“as needed” fixes no amount")), "{vague:?}");
    assert_eq!(preview.lines[2].words.minutes, None);
    let view = keep(&bench, &view, taken(&preview)).unwrap();
    assert_eq!(view.lines.len(), 2);
    assert_eq!(view.lines[0].words.minutes, Some(30));
    let again = look(&bench, &view, TEXT).unwrap();
    assert_eq!(taken(&again), [], "a plan that is pasted twice is said to be there");
    assert_eq!(again.lines[1].notes[0], "This line is in the plan already.");
    let twice = look(&bench, &start(&bench), "Help weekly\nHELP  weekly.\n").unwrap();
    assert_eq!(twice.lines[1].notes[0], "This says a line above again.");
    bench.host.undo(Nothing {}).unwrap();
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.host.plan(EntryKey { id: view.id }).unwrap().lines, [], "one step of Undo");
}

#[test]
fn a_week_is_told_taken_back_and_undone_and_no_gap_is_a_no() {
    let bench = bench();
    let view = with_lines(&bench);
    let sum = view.lines[0].sum.unwrap();
    assert_eq!((sum.not_given, sum.not_told), (0, 7));
    let view = say(&bench, &view, 0, told(Given::NotGiven)).unwrap();
    assert_eq!(view.lines[0].said, ["1 of 7 weeks told: 1 not given.", "6 weeks not told."]);
    let part = WeekTick { given: Given::InPart, minutes: Some(20), note: " Only Tuesday ".into() };
    let view = say(&bench, &view, 1, Some(part)).unwrap();
    let cell = &view.told[0].lines[0].cells[1];
    assert_eq!(cell.tick.as_ref().map(|tick| tick.note.as_str()), Some("Only Tuesday"));
    assert!(
        view.lines[0]
            .said
            .contains(&"In 1 week in part: 20 minutes, where the plan says 30 a week.".to_owned())
    );
    let steps = bench.host.status(Nothing {}).unwrap();
    let same = say(&bench, &view, 0, told(Given::NotGiven)).unwrap();
    assert_eq!(same, view);
    let after = bench.host.status(Nothing {}).unwrap();
    assert_eq!(steps, after, "what changes nothing is no step");
    let view = say(&bench, &view, 0, None).unwrap();
    assert_eq!(view.told[0].lines[0].cells[0].standing, CellStanding::NotTold);
    bench.host.undo(Nothing {}).unwrap();
    let view = bench.host.plan(EntryKey { id: view.id }).unwrap();
    assert_eq!(view.lines[0].sum.unwrap().not_given, 1);
}

#[test]
fn what_cannot_be_told_of_a_week_is_refused_with_a_sentence() {
    let bench = bench();
    let view = with_lines(&bench);
    assert_eq!(say(&bench, &view, 2, told(Given::NotGiven)), Err(UserError::NoSchool));
    let last = view.told[0].weeks.len() - 1;
    assert_eq!(say(&bench, &view, last, told(Given::NotGiven)), Err(UserError::WeekToCome));
    let long = WeekTick { given: Given::InPart, minutes: Some(20_000), note: String::new() };
    assert_eq!(say(&bench, &view, 0, Some(long)), Err(UserError::TooManyMinutes { most: 10_080 }));
    let save = |terms: Vec<SchoolTerm>, starts| {
        bench.host.save_plan(SavePlan {
            id: Some(view.id),
            title: "The plan".into(),
            starts,
            terms,
            ..SavePlan::default()
        })
    };
    assert_eq!(save(vec![term("A", today(), back(1))], None), Err(UserError::SpanBackwards));
    let two = vec![term("A", back(9), today()), term("B", today(), today())];
    let overlap = UserError::TermsOverlap { first: "A".into(), second: "B".into() };
    assert_eq!(save(two, None), Err(overlap));
    let late = save(view.terms.clone(), Some(back(28))).unwrap();
    assert_eq!(say(&bench, &late, 0, told(Given::NotGiven)), Err(UserError::NotInPlan));
    assert_eq!(look(&bench, &view, " \n\t\n"), Err(UserError::NoLines));
    let most = UserError::TooManyLines { most: 300 };
    assert_eq!(look(&bench, &view, &"Help weekly\n".repeat(301)), Err(most));
    let long = look(&bench, &view, &format!("{}weekly", "help ".repeat(400))).unwrap();
    assert!(long.lines[0].notes[0].starts_with("This line is long: 2006 letters."), "{long:?}");
    let two_hundred = look(&bench, &view, &"Help weekly from a TA\n".repeat(200)).unwrap();
    assert_eq!(taken(&two_hundred).len(), 1);
    let none = SavePlan { title: " ".into(), ..SavePlan::default() };
    assert_eq!(bench.host.save_plan(none), Err(UserError::NothingChosen));
}

#[test]
fn ticks_in_weeks_that_became_holidays_are_kept_and_said_to_be_in_no_sum() {
    let bench = bench();
    let view = say(&bench, &with_lines(&bench), 0, told(Given::NotGiven)).unwrap();
    let mut terms = view.terms.clone();
    terms[0].first = view.told[0].weeks[1].monday;
    let request = SavePlan { id: Some(view.id), title: view.title, terms, ..SavePlan::default() };
    let view = bench.host.save_plan(request).unwrap();
    assert_eq!(view.lines[0].sum.unwrap().not_given, 0);
    assert!(view.notes[0].contains("It is not counted."), "{:?}", view.notes);
}

#[test]
fn a_line_is_changed_amended_taken_out_and_the_plan_goes_to_the_bin_and_back() {
    let bench = bench();
    let view = say(&bench, &with_lines(&bench), 0, told(Given::Given)).unwrap();
    let amended = AddPlanLines {
        plan: view.id,
        lines: vec![PlanLineWords {
            text: "A TA gives 60 minutes weekly".into(),
            ..view.lines[0].words.clone()
        }],
        amended_on: Some(monday_of(back(14))),
    };
    let view = bench.host.add_plan_lines(amended).unwrap();
    assert_eq!(view.lines.len(), 3, "old lines stay");
    assert_eq!(view.lines[0].until, Some(monday_of(back(14)).pred_opt().unwrap()));
    assert_eq!(view.lines[0].sum.unwrap().given, 1);
    let key = PlanLineKey { plan: view.id, line: view.lines[2].id };
    let words = view.lines[2].words.clone();
    let wrong =
        ChangePlanLine { key, words: words.clone(), from: Some(today()), until: Some(back(1)) };
    assert_eq!(bench.host.change_plan_line(wrong), Err(UserError::SpanBackwards));
    let own = PlanLineWords { who: "TA".into(), ..words };
    let view = bench
        .host
        .change_plan_line(ChangePlanLine { key, words: own, from: None, until: None })
        .unwrap();
    assert_eq!(view.lines[2].words.who, "TA");
    let first = PlanLineKey { plan: view.id, line: view.lines[0].id };
    let view = bench.host.remove_plan_line(first).unwrap();
    assert_eq!(view.lines.len(), 2);
    assert_eq!(bench.host.remove_plan_line(first), Err(UserError::Gone));
    bench.host.remove_plan(EntryKey { id: view.id }).unwrap();
    assert_eq!(bench.host.plans(Nothing {}).unwrap().plans, []);
    assert_eq!(bench.host.removed(ListPage { most: 10 }).unwrap().items[0].title, "The plan");
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.host.plan(EntryKey { id: view.id }).unwrap(), view);
}

#[test]
fn the_letter_takes_the_sums_of_its_plan_and_no_gap_as_a_no() {
    let bench = bench();
    let view = say(&bench, &with_lines(&bench), 0, told(Given::NotGiven)).unwrap();
    let view = say(&bench, &view, 1, told(Given::Given)).unwrap();
    let letter = |plan| {
        let request = StartLetter { template: "provision".into(), about: None, plan };
        bench.host.start_letter(request).unwrap().text
    };
    let text = letter(Some(view.id));
    assert!(text.contains("A TA gives 30 minutes weekly"), "{text}");
    assert!(!text.contains("calm room"), "a line of which nobody told is in no letter: {text}");
    assert!(text.contains("Weeks for which our record says nothing at all: 5."), "{text}");
    // A second plan, as of another child: the letter is about the one that was chosen, or a person has to say.
    let other = start(&bench);
    keep(&bench, &other, taken(&look(&bench, &other, "Other help weekly").unwrap())).unwrap();
    assert!(letter(Some(view.id)).contains("A TA gives 30 minutes weekly"));
    let nobody_said = letter(None);
    assert!(!nobody_said.contains("A TA gives") && !nobody_said.contains("Other help"));
    assert!(!letter(Some(other.id)).contains("A TA gives"), "nothing was told of the other one");
}
