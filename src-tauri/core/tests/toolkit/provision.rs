//! Lines of a plan and what was told of them: no figure that the words do not give, no gap that is counted as a no.

use chrono::{Days, NaiveDate};
use evenhand_core::provision::{
    LineSum, PlanFault, TermFault, WeekStanding, add_lines, check_terms, lines_of, monday_of,
    read_line, school_days, school_weeks, standing, sums, tick,
};
use evenhand_core::record::{ClosedDays, EhcPlan, Given, Id, PlanLine, SchoolTerm, WeekTick};
use proptest::prelude::*;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(number: u128) -> Id {
    Id(uuid::Uuid::from_u128(number))
}

/// A line: who, what, how long, how often, each week, minutes.
type Said<'a> = (&'a str, &'a str, &'a str, &'a str, bool, Option<u32>);

fn says(text: &str) -> (String, String, String, String, bool, Option<u32>) {
    let line = read_line(text);
    (line.who, line.what, line.how_long, line.how_often, line.each_week, line.minutes)
}

#[test]
fn the_parts_of_a_line_are_pieces_of_it() {
    let lines: &[(&str, Said<'_>)] = &[
        (
            "A speech and language therapist will give 30 minutes of direct therapy twice a week.",
            (
                "speech and language therapist",
                "direct therapy",
                "30 minutes",
                "twice a week",
                true,
                Some(60),
            ),
        ),
        (
            "25 hours per week of 1:1 support from a teaching assistant",
            ("teaching assistant", "1:1 support", "25 hours", "per week", true, Some(1500)),
        ),
        (
            "Small group reading, 2 x 20 minutes weekly, led by a TA",
            ("TA", "Small group reading", "2 x 20 minutes", "weekly", true, Some(40)),
        ),
        (
            "Three sessions of 20 minutes per week of touch typing",
            ("", "touch typing", "Three sessions of 20 minutes", "per week", true, Some(60)),
        ),
        (
            "Movement breaks daily for half an hour with a trained adult",
            ("trained adult", "Movement breaks", "half an hour", "daily", true, None),
        ),
        (
            "The occupational therapist will visit once a term for one hour",
            ("occupational therapist", "visit", "one hour", "once a term", false, None),
        ),
        (
            "A mentor meets him for 1.5 hours each week",
            ("mentor", "meets him", "1.5 hours", "each week", true, Some(90)),
        ),
        (
            "Social skills group every other week, 45 minutes",
            ("", "Social skills group", "45 minutes", "every other week", false, None),
        ),
    ];
    for (text, minutes) in [
        ("forty five minutes each week", 45),
        ("forty-five minutes each week", 45),
        ("An hour and forty five minutes each week", 105),
        ("An hour and a quarter each week", 75),
        ("One hour and three quarters each week", 105),
        ("Ninety minutes each week", 90),
        ("twenty minutes each week", 20),
        ("Two 30 minute sessions weekly", 60),
    ] {
        assert_eq!(read_line(text).minutes, Some(minutes), "{text}");
    }
    for (text, (who, what, how_long, how_often, each_week, minutes)) in lines {
        let own = [who, what, how_long, how_often].map(|part| (*part).to_owned());
        let [who, what, how_long, how_often] = own;
        assert_eq!(says(text), (who, what, how_long, how_often, *each_week, *minutes), "{text}");
    }
}

#[test]
fn no_figure_is_made_that_the_words_do_not_give() {
    for text in [
        "30 to 45 minutes weekly",
        "30-45 minutes weekly",
        "Up to 30 minutes weekly",
        "At least 30 minutes a week",
        "A maximum of 30 minutes a week",
        "Around 30 minutes a week",
        "2-3 times a week for 20 minutes",
        "2 to 3 times a week for 20 minutes",
        "20 minutes daily",
        "20 minutes each morning",
        "2 x 30 minutes twice a week",
        "30 minutes weekly, then 30 minutes fortnightly",
        "30 minutes weekly and 20 minutes in a group",
        "30 minutes weekly as needed",
        "30 minutes bi-weekly",
        "30 minutes every 2 weeks",
        "30 minutes weekly in a block of 6 weeks",
        "A 6-week block of 30 minutes weekly",
        "6 hours per year",
        "1 hour per half term",
        "In Year 4 30 minutes of reading",
        "Regular therapy",
        "Access to a quiet room",
        "Weekly therapy",
        "99999 minutes a week",
        "one hundred and twenty minutes a week",
        "a hundred and five minutes a week",
        "A quarter of an hour each week",
        "three quarters of an hour weekly",
        "1 1/2 hours a week",
        "1/2 hour a week",
        "thirty to forty-five minutes weekly",
    ] {
        assert_eq!(read_line(text).minutes, None, "{text}");
    }
}

#[test]
fn a_line_is_not_for_each_week_unless_it_says_so() {
    for text in [
        "Therapy as needed",
        "Regular therapy",
        "Access to a quiet room",
        "Therapy once every two weeks",
        "Therapy every second week",
        "Therapy fortnightly",
        "Therapy bi-weekly",
        "Half-termly visits",
        "Therapy twice a term",
        "Targets are reviewed weekly",
        "Weekly review meetings",
        "Progress is monitored each week by the SENCO",
        "6 weekly sessions in a block",
        "Weekly in the autumn term, then monthly",
        "Therapy for 6 weeks, once a week",
        "Advice per session",
    ] {
        assert!(!read_line(text).each_week, "{text}");
    }
    for text in
        ["Therapy weekly", "Every school day", "5 days a week", "Once in each week", "Daily"]
    {
        assert!(read_line(text).each_week, "{text}");
    }
}

#[test]
fn vague_words_are_kept_as_they_stand_and_named() {
    let vague = |text: &str| read_line(text).vague;
    assert_eq!(vague("Access to a quiet space as needed"), ["Access to", "as needed"]);
    assert_eq!(vague("Regular support, as and when required"), ["Regular", "as and when"]);
    assert_eq!(vague("30 minutes weekly"), Vec::<String>::new());
    let line = read_line("Regular support from a TA");
    assert_eq!((line.how_often.as_str(), line.how_long.as_str()), ("Regular", ""));
}

#[test]
fn who_oversees_is_not_who_gives() {
    let who = |text: &str| read_line(text).who;
    assert_eq!(who("Programme written by the speech therapist, delivered daily by a TA"), "TA");
    assert_eq!(who("A TA supervised by a teacher gives 20 minutes"), "TA");
    assert_eq!(who("Work on other days"), "", "a word in another is no name");
    assert_eq!(who("A ta-da board"), "");
}

#[test]
fn pasted_words_become_lines() {
    let text = "Section F\n\n• 30 minutes of therapy\nweekly from a SaLT\n1. A TA gives 20 minutes daily.\n\
                (a) Access to a calm space as needed\n\nReading\t20 minutes\tdaily\tTA\n";
    let found = lines_of(text);
    let lines: Vec<_> = found.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        lines,
        [
            "Section F",
            "30 minutes of therapy weekly from a SaLT",
            "A TA gives 20 minutes daily.",
            "Access to a calm space as needed",
            "Reading | 20 minutes | daily | TA",
        ]
    );
    assert_eq!(found.headings, [0]);
    let row = &found.lines[4];
    let parts = [&row.what, &row.how_long, &row.how_often, &row.who].map(String::as_str);
    assert_eq!(parts, ["Reading", "20 minutes", "daily", "TA"]);
    let two =
        lines_of("A TA gives 20 minutes a day. A SaLT visits once a term. Both talk to home.");
    assert_eq!(two.lines.len(), 3, "each sentence that says how much is a line");
    let one = lines_of("A TA gives 20 minutes a day. She is kind.");
    assert_eq!(one.lines.len(), 1);
}

#[test]
fn two_hundred_lines_and_one_of_two_thousand_letters_are_read() {
    let many = "A TA gives 20 minutes a day\n".repeat(200);
    assert_eq!(lines_of(&many).lines.len(), 200);
    let long = format!("{}30 minutes weekly", "therapy ".repeat(250));
    let found = lines_of(&long);
    assert_eq!((found.lines.len(), found.lines[0].minutes), (1, Some(30)));
    assert_eq!(found.lines[0].text.len(), long.len());
}

fn term(name: &str, first: &str, last: &str) -> SchoolTerm {
    SchoolTerm { name: name.into(), first: d(first), last: d(last), closed: Vec::new() }
}

/// An autumn with half-term and an inset day, and one line for each week.
fn plan() -> EhcPlan {
    let at = chrono::DateTime::from_timestamp(1_780_000_000, 0).unwrap();
    let mut plan = EhcPlan::new(id(1), "Plan", at);
    let mut autumn = term("Autumn 2026", "2026-09-02", "2026-12-18");
    autumn.closed = vec![
        ClosedDays { first: d("2026-10-26"), last: d("2026-10-30") },
        ClosedDays { first: d("2026-09-03"), last: d("2026-09-03") },
    ];
    plan.terms = vec![autumn];
    plan.lines = vec![PlanLine { each_week: true, ..PlanLine::new(id(2), "Therapy weekly") }];
    plan
}

fn told(given: Given) -> Option<WeekTick> {
    Some(WeekTick { given, minutes: None, note: String::new() })
}

const END: &str = "2027-01-10";

fn tell(plan: &mut EhcPlan, monday: &str, given: Given) -> Result<(), PlanFault> {
    tick(plan, (id(2), d(monday)), told(given), d(END))
}

fn sum(plan: &EhcPlan, today: &str) -> LineSum {
    sums(plan, d(today)).all.into_iter().find(|sum| sum.line == id(2)).unwrap()
}

#[test]
fn a_week_without_school_is_no_week_without_help() {
    let mut plan = plan();
    let weeks = school_weeks(&plan.terms[0]);
    assert_eq!(weeks.len(), 15, "16 weeks but for half-term");
    assert_eq!(school_days(&plan.terms, d("2026-08-31")), [d("2026-09-02"), d("2026-09-04")]);
    assert_eq!(tell(&mut plan, "2026-10-26", Given::NotGiven), Err(PlanFault::NoSchool));
    assert_eq!(tell(&mut plan, "2026-12-21", Given::NotGiven), Err(PlanFault::NoSchool));
    assert_eq!(tell(&mut plan, "2026-09-08", Given::Given), Err(PlanFault::Gone), "no Monday");
    assert_eq!(plan.weeks.len(), 0);
    let none = sum(&plan, END);
    assert_eq!((none.not_told, none.not_given, none.weeks()), (15, 0, 15));
    // Told first, and a holiday typed later: the tick stays and is in no sum.
    tell(&mut plan, "2026-11-02", Given::NotGiven).unwrap();
    assert_eq!(sum(&plan, END).not_given, 1);
    plan.terms[0].closed.push(ClosedDays { first: d("2026-11-02"), last: d("2026-11-06") });
    assert_eq!(sum(&plan, END).not_given, 0);
    assert_eq!(sums(&plan, d(END)).not_counted, 1);
}

#[test]
fn every_gap_is_counted_as_a_gap() {
    let mut plan = plan();
    for (monday, given) in [
        ("2026-08-31", Given::Given),
        ("2026-09-07", Given::InPart),
        ("2026-09-14", Given::NotGiven),
        ("2026-09-21", Given::CantTell),
    ] {
        tell(&mut plan, monday, given).unwrap();
    }
    let own = sum(&plan, "2026-10-05");
    let parts = (own.given, own.in_part, own.not_given, own.cant_tell, own.not_told);
    assert_eq!(parts, (1, 1, 1, 1, 1), "the week that is running is not missing yet");
    let all = sums(&plan, d("2026-10-05"));
    assert_eq!((all.blank_weeks, all.span), (2, Some((d("2026-09-02"), d("2026-10-02")))));
    let taken_back = tick(&mut plan, (id(2), d("2026-09-14")), None, d(END));
    assert_eq!((taken_back, sum(&plan, "2026-10-05").not_given), (Ok(()), 0));
}

#[test]
fn weeks_before_the_plan_and_weeks_to_come_tell_nothing() {
    let mut plan = plan();
    plan.starts = Some(d("2026-09-16"));
    assert_eq!(tell(&mut plan, "2026-09-07", Given::NotGiven), Err(PlanFault::NotInPlan));
    assert_eq!(
        tell(&mut plan, "2026-09-14", Given::NotGiven),
        Err(PlanFault::NotInPlan),
        "a week in which the plan began in the middle is not a whole week of it"
    );
    tell(&mut plan, "2026-09-21", Given::NotGiven).unwrap();
    let early = d("2026-09-20");
    let ahead = tick(&mut plan, (id(2), d("2026-09-28")), told(Given::NotGiven), early);
    assert_eq!(ahead, Err(PlanFault::ToCome));
    assert_eq!(sum(&plan, "2026-09-27").weeks(), 1);
}

#[test]
fn a_plan_that_is_amended_keeps_its_old_lines_with_their_days() {
    let mut plan = plan();
    plan.lines.push(PlanLine { each_week: true, ..PlanLine::new(id(3), "Reading daily.") });
    tell(&mut plan, "2026-09-07", Given::NotGiven).unwrap();
    let new = vec![(id(4), read_line("Therapy fortnightly")), (id(5), read_line("reading DAILY"))];
    add_lines(&mut plan, new, Some(d("2026-11-02")));
    let lines: Vec<_> = plan.lines.iter().map(|own| (own.id, own.from, own.until)).collect();
    assert_eq!(
        lines,
        [
            (id(2), None, Some(d("2026-11-01"))),
            (id(3), None, None),
            (id(4), Some(d("2026-11-02")), None),
        ],
        "a line that stays word for word goes on"
    );
    assert_eq!(sum(&plan, END).not_given, 1, "what was told stays");
    assert_eq!(standing(&plan, &plan.lines[0], d("2026-11-02"), d(END)), WeekStanding::NotInPlan);
    assert_eq!(standing(&plan, &plan.lines[2], d("2026-10-19"), d(END)), WeekStanding::NotInPlan);
    assert_eq!(standing(&plan, &plan.lines[2], d("2026-11-02"), d(END)), WeekStanding::NotTold);
}

#[test]
fn terms_that_cannot_be_are_refused_and_where_they_came_from_elsewhere_count_a_week_once() {
    let check = |terms: &[SchoolTerm]| check_terms(&mut terms.to_vec());
    assert_eq!(check(&[term("A", "2026-09-02", "2026-09-01")]), Err(TermFault::Backwards));
    let two = [term("B", "2026-12-18", "2027-03-01"), term("A", "2026-09-02", "2026-12-18")];
    assert_eq!(check(&two), Err(TermFault::Overlap("A".into(), "B".into())));
    let mut outside = term("A", "2026-09-02", "2026-12-18");
    outside.closed = vec![ClosedDays { first: d("2026-12-18"), last: d("2026-12-19") }];
    assert_eq!(check(&[outside]), Err(TermFault::Outside("A".into())));
    let long = term("A", "2026-09-02", "2036-09-01");
    assert_eq!(check(std::slice::from_ref(&long)), Err(TermFault::Long("A".into())));
    let mut plan = plan();
    plan.terms.push(plan.terms[0].clone());
    assert_eq!(sum(&plan, END).weeks(), 15);
    plan.terms = vec![SchoolTerm { first: NaiveDate::MIN, last: NaiveDate::MAX, ..long }];
    assert_eq!(sum(&plan, END).weeks(), 60, "no term holds up the app");
    let day = |at: usize| d("1900-01-01").checked_add_days(Days::new(at as u64 * 7)).unwrap();
    let many = |n: usize| {
        (0..n).map(|at| SchoolTerm { first: day(at), last: day(at), ..term("A", END, END) })
    };
    assert_eq!(check(&many(101).collect::<Vec<_>>()), Err(TermFault::Many));
    plan.terms = many(5000).collect();
    assert_eq!(sum(&plan, END).weeks(), 100);
}

proptest! {
    #[test]
    fn every_part_stands_in_its_line(text in "[ -~é’–\t]{0,80}") {
        let line = read_line(&text);
        for part in [&line.who, &line.what, &line.how_long, &line.how_often].into_iter().chain(&line.vague) {
            prop_assert!(text.contains(part.as_str()), "{part:?}");
        }
    }

    #[test]
    fn words_of_plans_in_any_order_stand_in_their_line(
        words in prop::collection::vec(prop::sample::select(&[
            "30", "minutes", "to", "45", "x", "2", "-", "half", "an", "hour", "and", "a", "weekly", "per", "week",
            "every", "other", "once", "three", "sessions", "of", "by", "the", "TA", "teacher", "as", "needed", ".",
        ][..]), 0..14),
    ) {
        let text = words.join(" ");
        let line = read_line(&text);
        for part in [&line.who, &line.what, &line.how_long, &line.how_often] {
            prop_assert!(text.contains(part.as_str()), "{part:?}");
        }
        prop_assert!(line.minutes.is_none() || (line.each_week && !line.how_long.is_empty()));
    }

    #[test]
    fn the_sum_of_a_line_is_the_number_of_its_weeks_and_a_clock_change_moves_none(
        ticks in prop::collection::vec((0..40_u64, 0..4_u8), 0..60),
        days in 0..400_u64,
    ) {
        let mut plan = plan();
        plan.terms.push(term("Spring", "2027-01-04", "2027-04-01"));
        let today = d("2026-09-01").checked_add_days(Days::new(days)).unwrap();
        let mut kept = std::collections::BTreeMap::new();
        for (week, what) in ticks {
            let monday = d("2026-08-31").checked_add_days(Days::new(7 * week)).unwrap();
            prop_assert_eq!(monday_of(monday), monday);
            let given = [Given::Given, Given::NotGiven, Given::InPart, Given::CantTell][usize::from(what)];
            if tick(&mut plan, (id(2), monday), told(given), today).is_ok() {
                kept.insert(monday, given);
            }
        }
        let all = sums(&plan, today);
        let own = all.all.first();
        let count = |given| kept.values().filter(|own| **own == given).count() as u32;
        prop_assert_eq!(own.map_or(0, |s| s.not_given), count(Given::NotGiven));
        prop_assert_eq!(own.map_or(0, |s| s.told() + s.cant_tell), kept.len() as u32);
        prop_assert_eq!(all.not_counted, 0);
        let by_term: u32 = all.terms.iter().flat_map(|term| &term.lines).map(LineSum::weeks).sum();
        prop_assert_eq!(own.map_or(0, LineSum::weeks), by_term);
    }
}

#[test]
fn what_is_refused_shared_or_changed_has_no_figure() {
    for text in [
        "The LA will not fund 15 hours a week.",
        "No support of 2 hours a week is given.",
        "He cannot have 1 hour a week with the TA.",
    ] {
        let line = read_line(text);
        assert!(line.minutes.is_none() && !line.each_week, "{text}: {line:?}");
    }
    for text in [
        "TA support, 15 hours a week, shared between three children.",
        "A mentor for 1 hour a week, to be reduced in spring.",
    ] {
        let line = read_line(text);
        assert!(line.minutes.is_none() && line.each_week, "{text}: {line:?}");
    }
    let kept = "TA support including but not limited to reading, 15 hours a week";
    assert_eq!(read_line(kept).minutes, Some(900));
    assert!(read_line("No less than 15 hours a week with a TA").each_week);
}
