//! A charter of one's own, as the form shows it and as it is kept.
//!
//! The form knows one rule of each measure and promises in words. What else a charter holds (one that
//! was brought in as a file may hold more) stays as it is when the form is saved.

use chrono::{NaiveDate, NaiveTime};
use evenhand_core::charter::{
    Charter, Clause, ClauseKind, FORMAT, FirstDay, HolidaySet, Measure, Rule, Strength, Unit,
};
use evenhand_core::record::When;
use evenhand_words as words;
use evenhand_words::tr::charters;

use super::quoted::{bounds_other_way, count_as_written};
use crate::contract::{CharterForm, RuleForm};
use crate::view;

/// How the form writes a time of the day.
const TIME: &str = "%H:%M";

/// The form, filled from a charter.
pub fn of(charter: &Charter) -> CharterForm {
    let rule = |measure| first(charter, measure).map(rule_form).unwrap_or_default();
    let promises = charter.clauses.iter().filter(|clause| in_words(clause));
    CharterForm {
        id: charter.id.clone(),
        title: charter.title.clone(),
        owner: charter.owner.clone(),
        source: charter.source.clone(),
        in_force_from: charter.in_force_from,
        in_force_to: charter.in_force_to,
        notice: rule(Measure::Notice),
        papers: rule(Measure::Papers),
        length: rule(Measure::Length),
        window: rule(Measure::Window),
        promises: promises.map(|clause| clause.quote.clone()).collect(),
    }
}

/// The charter that a filled form stands for. `before` is the charter that it changes, `taken` says
/// which ids a new one may not have.
pub fn filled(
    form: &CharterForm,
    before: Option<&Charter>,
    taken: impl Fn(&str) -> bool,
    today: NaiveDate,
) -> Charter {
    let mut charter = before.cloned().unwrap_or_else(|| Charter {
        format: FORMAT,
        id: free_name(&form.title, taken),
        title: String::new(),
        owner: String::new(),
        council: String::new(),
        source: String::new(),
        read_on: Some(today),
        in_force_from: None,
        in_force_to: None,
        note: String::new(),
        clauses: Vec::new(),
    });
    charter.title = form.title.trim().to_owned();
    charter.owner = form.owner.trim().to_owned();
    charter.source = form.source.trim().to_owned();
    charter.in_force_from = form.in_force_from;
    charter.in_force_to = form.in_force_to;
    let mut promises = form.promises.clone();
    for (measure, rule) in [
        (Measure::Notice, &form.notice),
        (Measure::Window, &form.window),
        (Measure::Length, &form.length),
        (Measure::Papers, &form.papers),
    ] {
        if bounds_other_way(measure, &rule.quote) {
            // No meeting is held against what the charter does not ask; its words are kept.
            promises.push(rule.quote.clone());
            put_rule(&mut charter, measure, &RuleForm::default());
        } else {
            put_rule(&mut charter, measure, rule);
        }
    }
    put_promises(&mut charter, &promises);
    charter
}

fn first(charter: &Charter, measure: Measure) -> Option<&Clause> {
    let measures = |clause: &&Clause| clause.rule.as_ref().is_some_and(|r| r.measures == measure);
    charter.clauses.iter().find(measures)
}

fn in_words(clause: &Clause) -> bool {
    clause.kind == ClauseKind::Wording
}

fn rule_form(clause: &Clause) -> RuleForm {
    let Some(rule) = &clause.rule else { return RuleForm::default() };
    let time = |time: NaiveTime| time.format(TIME).to_string();
    RuleForm {
        amount: rule.amount,
        unit: rule.unit,
        from: rule.from.map(time),
        to: rule.to.map(time),
        quote: clause.quote.clone(),
        covers: rule.covers.clone(),
        exceptions: rule.exceptions.clone(),
    }
}

/// Changes the first rule of a measure, adds it, or takes it out.
fn put_rule(charter: &mut Charter, measure: Measure, form: &RuleForm) {
    let place = first(charter, measure).map(|clause| clause.id.clone());
    let place = place.and_then(|id| charter.clauses.iter().position(|clause| clause.id == id));
    let before = place.and_then(|at| charter.clauses.get(at)).cloned();
    if before.as_ref().is_some_and(|clause| rule_form(clause) == *form) {
        return;
    }
    match (rule_of(measure, form, before.as_ref()), place) {
        (Some(rule), place) => {
            let id = before.as_ref().map_or_else(|| free_id(charter, measure), |c| c.id.clone());
            let title = title(&rule);
            let changed = Clause {
                id,
                title,
                quote: form.quote.trim().to_owned(),
                rule: Some(rule),
                ..before.unwrap_or_else(|| empty_clause(ClauseKind::Timed))
            };
            match place.and_then(|at| charter.clauses.get_mut(at)) {
                Some(old) => *old = changed,
                None => charter.clauses.push(changed),
            }
        }
        (None, Some(at)) => drop(charter.clauses.remove(at)),
        (None, None) => {}
    }
}

/// `None` where the form has no number or no times. A rule with one of the two times is kept as it is, so that the file
/// is refused with what it lacks and nothing typed is lost.
fn rule_of(measure: Measure, form: &RuleForm, before: Option<&Clause>) -> Option<Rule> {
    let time = |text: &Option<String>| NaiveTime::parse_from_str(text.as_deref()?, TIME).ok();
    let known = before.and_then(|clause| clause.rule.clone());
    let mut rule = known.unwrap_or_else(|| empty_rule(measure));
    if measure == Measure::Window {
        (rule.from, rule.to) = (time(&form.from), time(&form.to));
        rule.from.or(rule.to)?;
    } else {
        rule.amount = Some(form.amount?);
        rule.unit = if measure == Measure::Length { Unit::Minutes } else { form.unit };
    }
    rule.covers = form.covers.clone();
    rule.exceptions = lines(&form.exceptions);
    count_as_written(&mut rule, &form.quote, before.map(|clause| clause.quote.as_str()));
    Some(rule)
}

/// What a rule asks, in a few words.
fn title(rule: &Rule) -> String {
    let amount = rule.amount.unwrap_or_default();
    let counted = || words::amount(rule.unit, amount);
    let time = |time: Option<NaiveTime>| time.map(words::time).unwrap_or_default();
    match rule.measures {
        Measure::Notice => charters::rule_notice(&counted()),
        Measure::Papers => charters::rule_papers(&counted()),
        Measure::Length => charters::rule_length(&view::minutes_words(amount)),
        Measure::Window => charters::rule_window(&time(rule.from), &time(rule.to)),
    }
}

/// Promises whose words are the same keep their clause; the rest are new ones.
fn put_promises(charter: &mut Charter, promises: &[String]) {
    let wanted = lines(promises);
    charter.clauses.retain(|clause| !in_words(clause) || wanted.contains(&clause.quote));
    for words in wanted {
        if charter.clauses.iter().any(|clause| in_words(clause) && clause.quote == words) {
            continue;
        }
        let id = free("promise-", |id| charter.clauses.iter().any(|clause| clause.id == id));
        let title = words.chars().take(60).collect();
        charter.clauses.push(Clause {
            id,
            title,
            quote: words,
            ..empty_clause(ClauseKind::Wording)
        });
    }
}

fn lines(typed: &[String]) -> Vec<String> {
    typed.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn empty_clause(kind: ClauseKind) -> Clause {
    Clause {
        id: String::new(),
        number: String::new(),
        title: String::new(),
        quote: String::new(),
        kind,
        rule: None,
        due: When::Undated,
        their_account: String::new(),
    }
}

fn empty_rule(measures: Measure) -> Rule {
    Rule {
        measures,
        strength: Strength::default(),
        amount: None,
        unit: Unit::default(),
        first_day: FirstDay::default(),
        holidays: HolidaySet::default(),
        from: None,
        to: None,
        covers: Vec::new(),
        exceptions: Vec::new(),
        reading: String::new(),
    }
}

fn free_id(charter: &Charter, measure: Measure) -> String {
    let name = match measure {
        Measure::Notice => "notice",
        Measure::Papers => "papers",
        Measure::Length => "length",
        Measure::Window => "window",
    };
    if charter.clause(name).is_none() {
        return name.to_owned();
    }
    free(&format!("{name}-"), |id| charter.clause(id).is_some())
}

/// A charter's id from its title: lower-case letters and digits, joined by `-`.
fn free_name(title: &str, taken: impl Fn(&str) -> bool) -> String {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    let name = if name.is_empty() { "own".to_owned() } else { name };
    if taken(&name) { free(&format!("{name}-own-"), taken) } else { name }
}

/// The first of `start` with 1, 2, 3 … that is not taken.
fn free(start: &str, taken: impl Fn(&str) -> bool) -> String {
    (1u32..)
        .map(|number| format!("{start}{number}"))
        .find(|id| !taken(id))
        .unwrap_or_else(|| start.to_owned())
}

#[cfg(test)]
mod tests {
    use evenhand_core::charter::builtin;
    use evenhand_core::record::MeetingKind;

    use super::*;

    fn day() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn full() -> CharterForm {
        CharterForm {
            title: "Our charter".into(),
            owner: "A council".into(),
            source: "Its pages".into(),
            in_force_from: Some("2026-01-01".parse().unwrap()),
            in_force_to: None,
            notice: RuleForm {
                amount: Some(15),
                unit: Unit::WorkingDays,
                quote: "fifteen working days".into(),
                covers: vec![MeetingKind::AnnualReview],
                exceptions: vec!["emergencies".into()],
                ..RuleForm::default()
            },
            papers: RuleForm {
                amount: Some(2),
                unit: Unit::Weeks,
                quote: "two weeks before".into(),
                ..RuleForm::default()
            },
            length: RuleForm {
                amount: Some(90),
                unit: Unit::Minutes,
                quote: "an hour and a half".into(),
                ..RuleForm::default()
            },
            window: RuleForm {
                from: Some("09:30".into()),
                to: Some("14:30".into()),
                quote: "in school hours".into(),
                ..RuleForm::default()
            },
            promises: vec!["We listen".into(), "We answer".into()],
            id: String::new(),
        }
    }

    #[test]
    fn a_form_comes_back_as_it_was_filled_and_is_a_charter_file() {
        let charter = filled(&full(), None, |_| false, day());
        assert_eq!(of(&charter), CharterForm { id: "our-charter".into(), ..full() });
        let again = Charter::parse(&charter.to_json().unwrap()).unwrap();
        assert_eq!(again, charter);
        assert_eq!(charter.clauses[0].title, "Booked at least 15 working days ahead");
    }

    #[test]
    fn a_unit_that_the_quoted_words_name_is_counted_and_told() {
        let mut form = full();
        (form.notice.amount, form.notice.unit) = (Some(5), Unit::Days);
        form.notice.quote = "5 clear working days".into();
        let charter = filled(&form, None, |_| false, day());
        let notice = first(&charter, Measure::Notice).unwrap();
        assert_eq!(notice.title, "Booked at least 5 working days ahead");
        assert_eq!(notice.rule.as_ref().unwrap().first_day, FirstDay::ClearDays);
    }

    #[test]
    fn words_that_set_the_other_bound_are_kept_as_words() {
        let mut form = full();
        form.length.quote = "at least 90 minutes".into();
        let charter = filled(&form, None, |_| false, day());
        assert!(first(&charter, Measure::Length).is_none());
        let again = of(&charter);
        assert_eq!(again.length, RuleForm::default());
        assert_eq!(again.promises, ["We listen", "We answer", "at least 90 minutes"]);
        assert_eq!(filled(&again, Some(&charter), |_| true, day()), charter);
    }

    #[test]
    fn one_of_two_times_is_asked_about_and_not_lost() {
        let mut form = full();
        form.window.to = None;
        let refused = filled(&form, None, |_| false, day()).to_json().unwrap_err();
        assert_eq!(refused.problem, evenhand_core::charter::CharterProblem::Missing("to".into()));
        form.window = RuleForm::default();
        assert!(filled(&form, None, |_| false, day()).to_json().is_ok());
    }

    #[test]
    fn a_form_that_nobody_changed_changes_nothing() {
        for charter in builtin() {
            assert_eq!(&filled(&of(charter), Some(charter), |_| true, day()), charter);
        }
    }

    #[test]
    fn what_the_form_does_not_show_stays() {
        let hounslow = builtin().iter().find(|charter| charter.id == "hounslow").unwrap();
        let mut form = of(hounslow);
        form.notice.amount = Some(30);
        form.papers = RuleForm::default();
        let changed = filled(&form, Some(hounslow), |_| true, day());
        let rule = |c: &Charter| first(c, Measure::Notice).unwrap().clone();
        assert_eq!(rule(&changed).rule.unwrap().amount, Some(30));
        assert_eq!(rule(&changed).number, rule(hounslow).number);
        assert!(first(&changed, Measure::Papers).is_none());
        assert_eq!(changed.clauses.len(), hounslow.clauses.len() - 1);
    }

    #[test]
    fn a_new_charter_takes_no_others_place() {
        let named = |title: &str| CharterForm { title: title.into(), ..full() };
        let taken = |id: &str| ["hounslow", "hounslow-own-1"].contains(&id);
        assert_eq!(filled(&named("Hounslow"), None, taken, day()).id, "hounslow-own-2");
        assert_eq!(filled(&named("…"), None, taken, day()).id, "own");
    }
}
