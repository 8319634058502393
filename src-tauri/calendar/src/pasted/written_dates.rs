//! The proposals of dates that are written out.

use chrono::NaiveDate;

use super::candidates::CandidateSpot;
use super::dates::{self, Found, Join};
use super::doubt::Doubt;
use super::hours::{self, Hours};
use super::roles::{self, DateRole};
use super::tokens::TokenKind;
use super::{
    PastedCandidate, PastedReader, alternatives, events, named_beside, own_day, stands_alone,
    starred, year,
};

/// How far below a day the word is looked for that puts it right, in tokens.
const NEAR: usize = 60;

impl PastedReader<'_, '_> {
    /// The proposals of one date: one for each time that it is given.
    pub(super) fn of_date(&self, at: usize) -> Vec<PastedCandidate> {
        let (Some(date), Some(role)) = (self.dates.get(at), self.roles.get(at)) else {
            return Vec::new();
        };
        let before = at.checked_sub(1).and_then(|before| self.roles.get(before));
        let last_day = date.join == Join::To && before.is_some_and(|role| *role != DateRole::Old);
        if !matches!(role, DateRole::Meeting | DateRole::Tentative) || last_day {
            return Vec::new();
        }
        let mut doubts = Vec::new();
        let Some(day) = year::settle(date, self.near, &mut doubts) else { return Vec::new() };
        self.doubt(at, day, &mut doubts);
        let all = self.mentions.of_date(self.tokens, self.layout, self.dates, self.roles, at);
        let alone = stands_alone(self.layout, date) && date.full().is_some();
        let spot = CandidateSpot { day, start: date.start, end: date.end, alone };
        let unit = self.layout.tokens(self.layout.unit(date.start));
        // A line of a poster or a table begins with its day.
        let leads = date.start <= unit.start + 2;
        if all.is_empty() {
            let kept = self.is_meeting_without_time(date, day, leads);
            let new = !doubts.contains(&Doubt::PerhapsNoMeeting);
            let event = || events::is_event(self.tokens, self.layout, self.dates, at);
            if kept && new && (event() || self.may_be_a_fraction(date)) {
                doubts.push(Doubt::PerhapsNoMeeting);
            }
            if !kept {
                return Vec::new();
            }
            let kept = named_beside::is_named(self.tokens, self.layout, self.dates, at);
            return vec![PastedCandidate { kept, ..self.named(&spot, None, doubts) }];
        }
        let others = || own_day::is_anothers(self.tokens, self.layout, self.dates, self.roles, at);
        if !doubts.contains(&Doubt::OneOfSeveral) && others() {
            doubts.push(Doubt::OneOfSeveral);
        }
        let own = || roles::is_private(self.tokens, self.layout, date.start);
        let of_others = || {
            (unit.len() > 14 || roles::tells_of_others(self.tokens, self.layout, date.start))
                && !roles::names_meeting(self.tokens, self.layout, date.start, true)
        };
        let event = || events::is_event(self.tokens, self.layout, self.dates, at);
        let new = !doubts.contains(&Doubt::PerhapsNoMeeting);
        let onward = || {
            let range = self.dates.get(at + 1).is_some_and(|next| next.join == Join::To);
            !range && roles::is_led_on_from(self.tokens, self.layout, date.start)
        };
        if new && (own() || event() || onward() || (!leads && of_others())) {
            doubts.push(Doubt::PerhapsNoMeeting);
        }
        all.iter().map(|hours| self.named(&spot, Some(hours), doubts.clone())).collect()
    }

    /// The proposal of a date, with the doubt that no word says that there is a meeting, where nothing else is told of
    /// the day.
    fn named(
        &self,
        spot: &CandidateSpot,
        hours: Option<&Hours>,
        doubts: Vec<Doubt>,
    ) -> PastedCandidate {
        let mut one = self.candidate(spot, hours, doubts);
        let told = |doubt: &Doubt| matches!(doubt, Doubt::NotConfirmed | Doubt::PerhapsNoMeeting);
        let (from, to) = one.proposal.span;
        let to = roles::named_behind(self.tokens, spot.end).map_or(to, |colon| to.min(colon));
        let noted = spot.day <= self.near && self.mentions.has_a_stamp();
        let logged = noted || hours.is_some_and(|hours| hours::is_a_stamps(hours.start));
        let is_named = one.proposal.doubts.iter().any(told)
            || !logged
                && !roles::is_unnamed(
                    self.tokens,
                    self.layout,
                    spot.start,
                    from..to,
                    hours.is_some(),
                );
        if !is_named {
            one.proposal.doubts.push(Doubt::PerhapsNoMeeting);
        }
        one
    }

    /// What is doubtful about a date, whatever its hours are.
    fn doubt(&self, at: usize, day: NaiveDate, doubts: &mut Vec<Doubt>) {
        if self.roles.get(at) == Some(&DateRole::Tentative) {
            doubts.push(Doubt::NotConfirmed);
        }
        if self.dates.get(at).is_some_and(|date| date.month_first) {
            doubts.push(Doubt::MonthFirst);
        }
        let several = self.is_alternative(at)
            || self.leads_to_another(at)
            || alternatives::is_one_of_two(self.tokens, self.dates, at);
        if several || self.is_one_to_choose(at) || self.is_one_of_a_change(at) {
            doubts.push(Doubt::OneOfSeveral);
        }
        let unit = self.dates.get(at).map_or(0, |date| self.layout.unit(date.start));
        let else_said = self.dates.get(at).is_some_and(|date| {
            roles::says_something_else(self.tokens, self.layout, &(date.start..date.end))
        });
        let else_said = else_said
            || self
                .dates
                .get(at)
                .is_some_and(|date| roles::is_a_call_to_make(self.tokens, self.layout, date.start));
        if else_said || roles::is_of_others_only(self.tokens, self.layout, unit) {
            doubts.push(Doubt::PerhapsNoMeeting);
        }
        let asked = roles::is_asked_about(self.tokens, self.layout, unit);
        if asked && !doubts.contains(&Doubt::NotConfirmed) {
            doubts.push(Doubt::NotConfirmed);
        }
        let next = self.dates.get(at + 1);
        if let Some(last) = next.filter(|next| next.join == Join::To)
            && let Some(last) = year::settle_behind(last, day, self.near)
        {
            doubts.push(Doubt::SeveralDays { last });
        }
        if day < self.near {
            doubts.push(Doubt::InThePast);
        }
    }

    /// Whether two figures and a slash, in a text of other days, are a day only by their looks: "Split 5/5 between
    /// them".
    fn may_be_a_fraction(&self, date: &Found) -> bool {
        let slash = self.tokens.get(date.start + 1).is_some_and(|mark| mark.text == "/");
        let named = || roles::names_meeting(self.tokens, self.layout, date.start, false);
        slash && date.year.is_none() && self.dates.len() > 1 && !named()
    }

    /// Whether a day alone is a meeting's. It says little: it has to be one by its words, or head a line of its own.
    fn is_meeting_without_time(&self, date: &Found, day: NaiveDate, leads: bool) -> bool {
        let named = roles::names_meeting(self.tokens, self.layout, date.start, false);
        // "From 3 December our number is another one"
        let led = date.start.checked_sub(1).and_then(|i| self.tokens.get(i));
        if led
            .is_some_and(|word| word.is_any(&["from", "since", "until", "till", "by", "starting"]))
        {
            return false;
        }
        // What is offered beside a meeting is one by that, and the next of what is told of near it.
        let next = || roles::is_the_next_one(self.tokens, self.layout, date.start);
        let suggested = || roles::is_suggested(self.tokens, self.layout, date.start);
        let named = named || date.join == Join::Or || next() || suggested();
        (named || leads) && day >= self.near
    }

    /// Whether a date is one of several to choose from: "the 7th or 8th", "Monday at 9 or Tuesday at 1".
    fn is_alternative(&self, at: usize) -> bool {
        let Some(date) = self.dates.get(at) else { return false };
        let before = at.checked_sub(1).and_then(|before| self.dates.get(before));
        let same =
            before.is_some_and(|one| self.layout.unit(one.start) == self.layout.unit(date.start));
        let or = self.is_led_by_or(date.start);
        date.join == Join::Or || (same && or)
    }

    /// Whether "or" stands before a date that ends a list which this one is in: "7 December 10am, 8 December 2pm or 9
    /// December".
    fn leads_to_another(&self, at: usize) -> bool {
        const BESIDE: [&str; 8] = ["at", "on", "am", "pm", "noon", "to", "from", "the"];
        let listed = |at: usize| {
            let (Some(one), Some(next)) = (self.dates.get(at), self.dates.get(at + 1)) else {
                return false;
            };
            let between = self.tokens.get(one.end..next.start).unwrap_or_default();
            between.iter().all(|word| {
                word.kind != TokenKind::Word
                    || word.is_any(&BESIDE)
                    || dates::weekday(word).is_some()
            }) && self.layout.unit(one.start) == self.layout.unit(next.start)
        };
        let list = (at..self.dates.len()).take_while(|at| listed(*at)).last();
        (at..=list.map_or(at, |last| last + 1)).any(|at| self.is_alternative(at + 1))
    }

    /// Whether words soon before a date ask to choose one of several that follow: "Please choose a slot:".
    fn is_one_to_choose(&self, at: usize) -> bool {
        let may = |at: usize| {
            let role = self.roles.get(at);
            role.is_some_and(|role| matches!(role, DateRole::Meeting | DateRole::Tentative))
        };
        let Some(date) = self.dates.get(at) else { return false };
        let unit = self.layout.unit(date.start);
        let several = (0..self.dates.len()).filter(|at| may(*at)).count() > 1;
        several && roles::asks_to_choose(self.tokens, self.layout, unit)
    }

    /// Whether a program says above several days that one was changed, or a star puts a day's name right below:
    /// "Changed: time", "*Thurs". Which of them is the new one, no word says.
    fn is_one_of_a_change(&self, at: usize) -> bool {
        let Some(date) = self.dates.get(at) else { return false };
        let is =
            |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|word| word.is_any(words));
        let label = |at: &usize| {
            let new = self.tokens.get(*at).is_some_and(|word| word.new_line);
            new && is(*at, &["changed"])
                && is(at + 1, &[":"])
                && is(at + 2, &["time", "date", "when"])
        };
        let open = |role: &DateRole| matches!(role, DateRole::Meeting | DateRole::Tentative);
        let changed = (0..date.start).find(label).is_some_and(|label| {
            let days = self.dates.iter().zip(self.roles);
            days.filter(|(day, role)| day.start > label && open(role)).count() > 1
        });
        let unit = self.layout.unit(date.start);
        let end = self.layout.tokens((unit + 2).min(self.layout.count().saturating_sub(1))).end;
        let below = date.end..end.min(date.end + NEAR);
        let starred = |at: usize| {
            let end = at + 1 + usize::from(self.tokens.get(at + 1).is_some_and(dates::is_ordinal));
            let named = dates::weekday(self.tokens.get(at)?).is_some() || end > at + 1;
            (named && !self.is_date(at) && starred::puts_right(self.tokens, at, end)).then_some(())
        };
        changed || below.into_iter().any(|at| starred(at).is_some())
    }

    /// Whether "or" stands before a token, or before the time that stands there: "or 2pm on".
    fn is_led_by_or(&self, start: usize) -> bool {
        (1..=7)
            .filter_map(|back| self.tokens.get(start.checked_sub(back)?))
            .take_while(|word| {
                word.number(4).is_some()
                    || word.is_any(&["or", "on", "at", "the", "am", "pm", "noon", "either"])
                    || matches!(word.text, "." | ":" | ",")
            })
            .any(|word| word.is("or"))
    }
}
