//! Minutes of a meeting: the actions in them, with their owner and day, as promises to look over.

use std::ops::Range;

use chrono::NaiveDate;

use crate::due::due;
use crate::promise::{
    PromiseDoubt, ProposedPromise, doubts_of, holds_back, promises, tells_a_question,
};
use crate::text::{bullet, plain, squeezed};

/// Most actions of one text.
const MOST: usize = 200;
/// Most of the words that are looked at, in bytes.
const MOST_TEXT: usize = 1 << 20;
/// Longest action, in bytes.
const LONGEST: usize = 800;

/// The actions that minutes name, in their order; then what their sentences promise. `held` is the day they are of.
pub fn actions(text: &str, held: Option<NaiveDate>) -> Vec<ProposedPromise> {
    let text = text.get(..text.floor_char_boundary(MOST_TEXT)).unwrap_or_default();
    let lines = lines(text);
    let mut found = Vec::new();
    let mut table: Option<Columns> = None;
    let mut listed = false;
    let mut marks = false;
    let mut before: Option<usize> = None;
    for (number, at) in lines.iter().enumerate() {
        let line = text.get(at.clone()).unwrap_or_default();
        let cells = cells(line);
        if let Some(columns) = Columns::of(&cells) {
            (table, listed) = (Some(columns), false);
        } else if let Some(columns) = &table
            && cells.len() > 1
        {
            found.extend(columns.action(&cells, at, held));
        } else if is_heading(line) {
            (table, listed, marks) = (None, true, false);
        } else if let Some((who, words)) = marked(line) {
            let one = written(words, line, at, held);
            found.extend(one.map(|one| match who {
                Some(who) => ProposedPromise { owner: who.to_owned(), ..one },
                None => one,
            }));
        } else if listed && before == number.checked_sub(1) {
            // Once a line of the list has a mark before it, one without is no part of the list.
            match in_list(line).filter(|words| !marks || words.len() < line.len()) {
                Some(words) => {
                    marks |= words.len() < line.len();
                    if !tells_a_question(&words.to_lowercase()) {
                        found.extend(written(words, line, at, held));
                    }
                }
                None => listed = false,
            }
        }
        before = Some(number);
    }
    found.truncate(MOST);
    let said = crate::spoken::spoken(text, held).into_iter().chain(promises(text, held));
    for said in said {
        let covered = found
            .iter()
            .any(|one: &ProposedPromise| one.at.start < said.at.end && said.at.start < one.at.end);
        if !covered && found.len() < MOST {
            found.push(said);
        }
    }
    found
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

/// The cells of a line that stands for a row: parted by tabs, strokes or wide gaps.
fn cells(line: &str) -> Vec<&str> {
    let parts: Vec<&str> = if line.contains('\t') {
        line.split('\t').collect()
    } else if line.contains('|') {
        line.trim_matches('|').split('|').collect()
    } else {
        line.split("   ").filter(|cell| !cell.trim().is_empty()).collect()
    };
    parts.into_iter().map(str::trim).collect()
}

/// Which column of a table of actions holds what.
struct Columns {
    action: usize,
    owner: usize,
    due: Option<usize>,
}

impl Columns {
    /// From a row of headings.
    fn of(cells: &[&str]) -> Option<Self> {
        let place = |names: &[&str]| {
            cells.iter().position(|cell| {
                let cell = cell.trim_matches(['*', ':', '#']).trim().to_lowercase();
                names.contains(&cell.as_str())
            })
        };
        let action = place(&[
            "action",
            "actions",
            "action point",
            "action points",
            "action agreed",
            "actions agreed",
            "task",
            "what",
            "action required",
            "agreed action",
        ])?;
        let owner = place(&[
            "owner",
            "who",
            "by whom",
            "whom",
            "lead",
            "responsible",
            "person responsible",
            "responsibility",
            "action owner",
            "assigned to",
            "action by",
            "name",
        ])?;
        let due = place(&[
            "due",
            "due date",
            "by when",
            "when",
            "deadline",
            "date",
            "date due",
            "target date",
            "timescale",
            "timescales",
            "completion date",
            "complete by",
        ]);
        Some(Self { action, owner, due })
    }

    fn action(
        &self,
        cells: &[&str],
        at: &Range<usize>,
        held: Option<NaiveDate>,
    ) -> Option<ProposedPromise> {
        let what = cells.get(self.action).filter(|what| what.chars().any(char::is_alphabetic))?;
        let owner = cells.get(self.owner).copied().unwrap_or_default();
        let when = self.due.and_then(|due| cells.get(due)).copied().unwrap_or_default();
        let mut doubts = Vec::new();
        let (due, due_words) = if when.is_empty() {
            due(what, held, &mut doubts)
        } else {
            by(when, held, &mut doubts)
        };
        let quote =
            cells.iter().filter(|cell| !cell.is_empty()).copied().collect::<Vec<_>>().join(" | ");
        Some(ProposedPromise {
            quote: squeezed(&quote),
            at: at.clone(),
            owner: squeezed(owner),
            due,
            due_words,
            doubts,
        })
    }
}

/// A cell that gives a day: "Friday" there means by Friday.
fn by(
    cell: &str,
    held: Option<NaiveDate>,
    doubts: &mut Vec<PromiseDoubt>,
) -> (evenhand_core::record::When, String) {
    let (when, _) = due(&format!("by {cell}"), held, doubts);
    (when, squeezed(cell))
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
    )
}

/// The words after "Action:", "AP3 -", "ACTION (JB):", and who stands in the brackets.
fn marked(line: &str) -> Option<(Option<&str>, &str)> {
    let line = bullet(line);
    let rest = ["action point", "action", "ap"].iter().find_map(|mark| {
        let head = line.get(..mark.len()).filter(|head| head.eq_ignore_ascii_case(mark))?;
        // "ap" alone is the start of many words.
        (mark.len() > 2 || head == "AP").then(|| line.get(mark.len()..))?
    })?;
    let rest =
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '.' || c == '#');
    let (who, rest) = match rest.strip_prefix(['(', '[']) {
        Some(inside) => {
            let (who, rest) = inside.split_once([')', ']'])?;
            (
                Some(who.trim()).filter(|who| who.split(' ').count() <= 5 && !who.is_empty()),
                rest.trim_start(),
            )
        }
        None => (None, rest),
    };
    let rest = rest.strip_prefix([':', '-', '\u{2013}', '\u{2014}'])?.trim();
    (!rest.is_empty()).then_some((who, rest))
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
    if line.len() > LONGEST || is_refusal(words) || holds_back(&plain(words)) {
        return None;
    }
    let mut doubts = doubts_of(&plain(words));
    let (due, due_words) = due(words, held, &mut doubts);
    doubts.sort();
    doubts.dedup();
    let owner =
        owner(words).filter(|owner| is_somebody(owner, words)).unwrap_or_default().to_owned();
    Some(ProposedPromise { quote: squeezed(line), at: at.clone(), owner, due, due_words, doubts })
}

/// Whether the words say that it will not be done: "The council will not fund it". Why the school cannot come may be for
/// somebody to find out.
fn is_refusal(words: &str) -> bool {
    let lower = plain(words);
    let deed = lower.find(" to ").unwrap_or(lower.len());
    ["will not ", "won't ", "shall not ", "cannot ", "can't ", "would not ", "not able ", "unable "]
        .iter()
        .filter_map(|refusal| lower.find(refusal))
        .any(|at| at < deed)
}

/// Whether words name somebody else than who writes: not "We", not "If you agree, we", not "By the 15th". `deed` is the
/// whole sentence.
fn is_somebody(words: &str, deed: &str) -> bool {
    // What you will hear or receive is for others to do.
    let given = ["will hear", "will receive", "will get", "shall hear", "shall receive"];
    if words.eq_ignore_ascii_case("you") && given.iter().any(|given| plain(deed).contains(given)) {
        return false;
    }
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ![
        "we", "i", "it", "they", "he", "she", "if", "by", "when", "once", "before", "after",
        "until", "unless", "as", "this", "that", "there", "please", "in", "on", "within",
    ]
    .contains(&first.to_lowercase().as_str())
}

/// Who is to act: the words before " to ", " will " or a dash; few of them, beginning with a capital.
fn owner(words: &str) -> Option<&str> {
    let mut best: Option<usize> = None;
    for mark in [" to ", " will ", " shall ", " \u{2013} ", " - ", ": "] {
        if let Some(at) = words.find(mark) {
            best = Some(best.map_or(at, |known| known.min(at)));
        }
    }
    let owner = words.get(..best?)?.trim();
    let few = (1..=6).contains(&owner.split_whitespace().count());
    let named = owner.starts_with(|c: char| c.is_uppercase());
    (few && named).then_some(owner)
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
