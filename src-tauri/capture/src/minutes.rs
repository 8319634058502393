//! Minutes of a meeting: the actions in them, with their owner and day, as promises to look over.

use std::ops::Range;

use chrono::NaiveDate;

use crate::due::due;
pub use crate::held::held_on;
use crate::layout::{self, is_somebody, marked, owner};
use crate::no_promise::{is_done, is_none, is_nothing};
use crate::promise::{ProposedPromise, does, doubts_of, holds_back, promises, tells_a_question};
use crate::spoken::begins_with_deed;
use crate::table::{Columns, begins_another, cells};
use crate::text::{bullet, plain, squeezed, without_struck};

/// Most actions of one text.
const MOST: usize = 200;
/// Most of the words that are looked at, in bytes.
const MOST_TEXT: usize = 1 << 20;
/// Longest action, in bytes.
const LONGEST: usize = 800;

/// What a line below an action begins with that tells whose it is, or its day.
const OWNER_KEYS: [&str; 5] = ["owner", "who", "lead", "by whom", "responsible"];
const DUE_KEYS: [&str; 6] = ["due", "by", "when", "by when", "deadline", "due date"];

/// Whether a line that begins so, before a colon, is part of the action above it.
pub(crate) fn is_key(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    OWNER_KEYS.contains(&words.as_str()) || DUE_KEYS.contains(&words.as_str())
}

/// The actions that minutes name, in their order; then what their sentences promise. `held` is the day they are of.
pub fn actions(text: &str, held: Option<NaiveDate>) -> Vec<ProposedPromise> {
    let text = text.get(..text.floor_char_boundary(MOST_TEXT)).unwrap_or_default();
    let text = &*without_struck(text);
    let mut reader = MinutesReader { text, held, ..MinutesReader::default() };
    for (number, at) in lines(text).into_iter().enumerate() {
        reader.line(number, at);
    }
    let MinutesReader { mut found, refused, .. } = reader;
    found.truncate(MOST);
    let said = crate::spoken::spoken(text, held).into_iter().chain(promises(text, held));
    for said in said {
        let covers = |at: &Range<usize>| at.start < said.at.end && said.at.start < at.end;
        let covered = found.iter().any(|one| covers(&one.at)) || refused.iter().any(covers);
        if !covered && found.len() < MOST && !is_settled(text, &said.at) {
            found.push(said);
        }
    }
    found
}

/// Whether the line that a sentence stands in says that it is done, or the next sentence does.
fn is_settled(text: &str, at: &Range<usize>) -> bool {
    let start = text.get(..at.start).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
    let after = text.get(at.end..).unwrap_or_default();
    let next = plain(after.lines().next().unwrap_or_default());
    let next = next.trim_start_matches(['.', ' ']);
    is_done(text.get(at.clone()).unwrap_or_default())
        || text.get(start..at.start).is_some_and(|head| head.trim().len() < 6 && is_done(head))
        || [
            "this has been done",
            "this was done",
            "this was sent",
            "this is done",
            "this has been sent",
        ]
        .iter()
        .any(|done| next.starts_with(done))
}

/// What was read of minutes so far.
#[derive(Default)]
struct MinutesReader<'t> {
    text: &'t str,
    held: Option<NaiveDate>,
    found: Vec<ProposedPromise>,
    /// Lines that were seen to be no action; their sentences are none either.
    refused: Vec<Range<usize>>,
    table: Option<Columns>,
    listed: bool,
    marks: bool,
    /// Who stands over a list: "JL:".
    over: Option<String>,
    /// Below a heading of what is advised or aimed for.
    aims: bool,
    /// The line that an action was in, by its number.
    last: Option<usize>,
}

impl<'t> MinutesReader<'t> {
    fn line(&mut self, number: usize, at: Range<usize>) {
        let text: &'t str = self.text;
        let line = text.get(at.clone()).unwrap_or_default();
        let lead = text.get(..at.start).unwrap_or_default();
        let lead = lead.get(lead.trim_end_matches([' ', '\t']).len()..).unwrap_or_default();
        // An empty first cell of a row keeps its place.
        let empty = if line.contains('\t') { lead.matches('\t').count() } else { 0 };
        let cells: Vec<&str> = vec![""; empty].into_iter().chain(cells(line)).collect();
        if self.row(&cells, &at) || self.goes_on(number, line) {
            return;
        }
        if is_heading(line) {
            (self.table, self.listed, self.marks, self.over) = (None, true, false, None);
            self.aims = false;
        } else if is_done(line) && (self.listed || marked(line).is_some() || self.over.is_some()) {
            self.refused.push(at);
        } else if let Some(some) = layout::several(line, at.start) {
            for at in some {
                self.add(number, None, text.get(at.clone()).unwrap_or_default(), at);
            }
        } else if let Some((at, who, words)) = layout::action_in(text, &at) {
            self.add(number, who, words, at);
        } else if let Some(who) = layout::over_list(line, self.listed) {
            (self.over, self.marks) = (Some(who), true);
        } else {
            self.point(number, line, at);
        }
    }

    /// Takes a row of a table. `false`: the line is none.
    fn row(&mut self, cells: &[&str], at: &Range<usize>) -> bool {
        if let Some(columns) = Columns::of(cells, self.listed) {
            (self.table, self.listed) = (Some(columns), false);
            return true;
        }
        let Some(columns) = &self.table else { return false };
        // A line of its own after the rows, or the headings of another table, ends this one.
        let alone = cells.len() < 2
            && cells.first().is_some_and(|cell| cell.starts_with(char::is_uppercase));
        if alone || begins_another(cells) {
            self.table = None;
            return false;
        }
        if cells.len() < 2 {
            return false;
        }
        match columns.action(cells, at, self.held) {
            Some(one) => self.found.push(one),
            None => self.refused.push(at.clone()),
        }
        true
    }

    /// "Owner: AB", "Due: 4 April" in the line after an action: part of it.
    fn goes_on(&mut self, number: usize, line: &str) -> bool {
        if self.last.is_none() || self.last != number.checked_sub(1) {
            return false;
        }
        let Some((key, value)) = line.split_once(':') else { return false };
        let Some(one) = self.found.last_mut() else { return false };
        let key = key.trim().to_lowercase();
        match key.as_str() {
            key if OWNER_KEYS.contains(&key) => one.owner = squeezed(value),
            key if DUE_KEYS.contains(&key) => {
                let mut doubts = one.doubts.clone();
                (one.due, one.due_words) = crate::table::by(value.trim(), self.held, &mut doubts);
                doubts.sort();
                doubts.dedup();
                one.doubts = doubts;
            }
            _ => return false,
        }
        self.last = Some(number);
        true
    }

    /// A point of a list of actions, or of what somebody is to do.
    fn point(&mut self, number: usize, line: &str, at: Range<usize>) {
        let bare = bullet(line);
        if bare.len() == line.len() {
            self.aims = layout::is_aims(line);
        } else if self.aims {
            return self.refused.push(at);
        }
        if let Some(who) = self.over.clone() {
            let deed = bare.to_lowercase();
            if bare.len() < line.len() && (does(&deed) || begins_with_deed(&deed)) {
                return self.add(number, Some(&who), bare, at);
            }
            self.over = None;
        }
        if !self.listed {
            return;
        }
        // Once a line of the list has a mark before it, one without is no part of the list.
        let words = in_list(line).filter(|words| !self.marks || words.len() < line.len());
        let Some(words) = words else {
            self.listed = false;
            if is_nothing(line) {
                self.refused.push(at);
            }
            return;
        };
        self.marks |= words.len() < line.len();
        if !tells_a_question(&words.to_lowercase()) {
            self.add(number, None, words, at);
        }
    }

    fn add(&mut self, number: usize, who: Option<&str>, words: &str, at: Range<usize>) {
        let line = self.text.get(at.clone()).unwrap_or_default();
        match written(words, line, &at, self.held) {
            Some(one) => {
                let owner = who.map_or(one.owner, str::to_owned);
                self.found.push(ProposedPromise { owner, ..one });
                self.last = Some(number);
            }
            None => self.refused.push(at),
        }
    }
}

/// Lines with words in them, and where they stand.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut out = Vec::new();
    for line in text.split_inclusive('\n') {
        let lead = line.len() - line.trim_start().len();
        let trimmed = start + lead..start + lead + line.trim().len();
        if !trimmed.is_empty() {
            out.push(trimmed);
        }
        start += line.len();
    }
    out
}

/// "Actions", "Action points:", "Agreed actions": a line that a list of actions follows.
fn is_heading(line: &str) -> bool {
    let words: String = line.chars().filter(|c| c.is_alphabetic() || *c == ' ').collect();
    let words = squeezed(&words).to_lowercase();
    // "Action points from meeting 12/11/2019"
    let known = [
        "action points from",
        "actions from",
        "actions agreed at",
        "actions arising",
        "agreed actions from",
    ];
    if known.iter().any(|start| words.starts_with(start))
        && words.split(' ').count() <= 8
        && !line.ends_with('.')
    {
        return true;
    }
    matches!(
        words.as_str(),
        "actions"
            | "action points"
            | "agreed actions"
            | "actions agreed"
            | "action list"
            | "summary of actions"
            | "next steps"
            | "actions from this meeting"
            | "action log"
            | "action"
    )
}

/// A line of a list: its words without the mark before it.
fn in_list(line: &str) -> Option<&str> {
    let words = bullet(line);
    (words.len() < line.len() || owner(words).is_some()).then_some(words)
}

/// An action in words: "Jo Lark to send the report by 12 December", "SEN team – circulate the minutes".
fn written(
    words: &str,
    line: &str,
    at: &Range<usize>,
    held: Option<NaiveDate>,
) -> Option<ProposedPromise> {
    let lower = plain(words);
    if line.len() > LONGEST
        || is_refusal(words)
        || holds_back(&lower)
        || is_none(&lower)
        || is_nothing(words)
        || is_done(line)
        || words.trim_end().ends_with('?')
        || layout::is_telling(words)
    {
        return None;
    }
    let mut doubts = doubts_of(&plain(words));
    let (due, due_words) = due(words, held, &mut doubts);
    doubts.sort();
    doubts.dedup();
    // Marks of bold letters are no part of a name.
    let bare = words.replace("**", "");
    let owner =
        owner(&bare).filter(|owner| is_somebody(owner, words)).unwrap_or_default().to_owned();
    Some(ProposedPromise { quote: squeezed(line), at: at.clone(), owner, due, due_words, doubts })
}

/// Whether the words say that it will not be done: "The council will not fund it". Why the school cannot come may be
/// for somebody to find out.
fn is_refusal(words: &str) -> bool {
    let lower = plain(words);
    let deed = lower.find(" to ").unwrap_or(lower.len());
    ["will not ", "won't ", "shall not ", "cannot ", "can't ", "would not ", "not able ", "unable "]
        .iter()
        .filter_map(|refusal| lower.find(refusal))
        .any(|at| at < deed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(String, String)> {
        let held = NaiveDate::from_ymd_opt(2019, 11, 12);
        actions(text, held)
            .into_iter()
            .map(|one| {
                let day = one.due.exact_day().map(|day| day.to_string()).unwrap_or_default();
                (format!("{}|{day}", one.owner), one.quote)
            })
            .collect()
    }

    fn facts(text: &str) -> Vec<String> {
        of(text).into_iter().map(|(facts, _)| facts).collect()
    }

    #[test]
    fn actions_as_minutes_write_them() {
        let text = "Minutes of the meeting\n\n1. Welcome\nThe chair welcomed all.\nACTION: SEN manager to send the report by 2 December 2019.\n\
            Action 2 - School to chase the therapist by Friday\nAP3: circulate the minutes\n";
        assert_eq!(facts(text), ["SEN manager|2019-12-02", "School|2019-11-15", "|"]);
    }

    #[test]
    fn a_plan_that_goes_to_somebody_is_no_hope() {
        let held = NaiveDate::from_ymd_opt(2019, 11, 12);
        for (words, hoped) in [
            ("SENCo to send the draft plan to both parents", false),
            ("Case officer to send the EHC plan to the school", false),
            ("Case officer to tell the school that they plan to visit", true),
        ] {
            let found = actions(&format!("ACTION: {words}"), held);
            let doubts = &found[0].doubts;
            assert_eq!(doubts.contains(&crate::promise::PromiseDoubt::Hoped), hoped, "{words}");
        }
    }

    #[test]
    fn who_is_told_in_brackets_or_before_what_was_said() {
        let text = "ACTION (JB): email the therapist. Deadline 27/11/2019.\n\nOfficer: I will get you an answer tomorrow.\n\n\
            The headteacher agreed to look at the door.\n\nThe officer could not promise that the plan will be issued by 10 December.\n";
        assert_eq!(facts(text), ["JB|2019-11-27", "Officer|2019-11-13", "headteacher|"]);
    }

    #[test]
    fn a_list_after_a_heading() {
        let text = "Actions agreed:\n- Case officer to amend section F by 29/11/2019\n2) Parent to send the form\n\nDate of next meeting: 3 March 2020\n";
        assert_eq!(facts(text), ["Case officer|2019-11-29", "Parent|"]);
    }

    #[test]
    fn a_point_that_tells_a_question_is_no_action_and_one_to_ask_is() {
        let text = "Actions\n- Jo to share the draft by 19 November\n- Parents asked whether it could be sooner\n\
            - The manager to ask whether it can\n";
        let quotes: Vec<_> = of(text).into_iter().map(|(_, quote)| quote).collect();
        assert_eq!(
            quotes,
            ["- Jo to share the draft by 19 November", "- The manager to ask whether it can"]
        );
    }

    #[test]
    fn a_point_that_refuses_is_no_action_and_who_writes_is_not_named() {
        let text = "Actions\nWe will send the draft by 2 December 2019.\nThe council will not fund it.\n\
            We are unable to pay.\nIf you agree, we will write.\n\
            You will hear from us by 2 December 2019.\nYou will send the form.\nJB to find out why the school cannot come.\n";
        assert_eq!(facts(text), ["|2019-12-02", "|", "|2019-12-02", "You|", "JB|"]);
    }

    #[test]
    fn tables_by_their_headings() {
        for mark in ["\t", " | ", "     "] {
            let row = |cells: [&str; 3]| cells.join(mark);
            let text = [
                row(["Action", "Owner", "By when"]),
                row(["Send the draft plan", "Case officer", "13 December 2019"]),
                row(["Book the room", "School", "Friday"]),
            ]
            .join("\n");
            assert_eq!(facts(&text), ["Case officer|2019-12-13", "School|2019-11-15"], "{mark:?}");
        }
    }

    #[test]
    fn promises_in_sentences_come_too_and_nothing_comes_twice() {
        let text = "The council said: we will fund the taxi from January.\nAction: The council will send a letter by Friday.\n";
        let all = of(text);
        assert_eq!(all.len(), 2, "{all:?}");
        assert_eq!(
            facts("The meeting was held. Nobody came.\nTo do is to be.\n"),
            Vec::<String>::new()
        );
    }
}
