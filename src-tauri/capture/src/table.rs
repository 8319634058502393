//! A table of actions in minutes: its columns by their headings, and an action of each row.

use std::ops::Range;

use chrono::NaiveDate;
use evenhand_core::record::When;

use crate::due::due;
use crate::no_promise::{is_done, is_nothing, is_state};
use crate::promise::{PromiseDoubt, ProposedPromise};
use crate::text::{has_words, plain, squeezed};

/// The cells of a line that stands for a row: parted by tabs, strokes or wide gaps.
pub(crate) fn cells(line: &str) -> Vec<&str> {
    let parts: Vec<&str> = if line.contains('\t') {
        line.split('\t').collect()
    } else if line.contains('|') {
        // Only the outer strokes fall: an empty first cell keeps its place.
        let inner = line.strip_prefix('|').unwrap_or(line);
        inner.strip_suffix('|').unwrap_or(inner).split('|').collect()
    } else {
        line.split("   ").filter(|cell| !cell.trim().is_empty()).collect()
    };
    parts.into_iter().map(str::trim).collect()
}

/// Which column of a table of actions holds what.
pub(crate) struct Columns {
    action: usize,
    owner: usize,
    due: Option<usize>,
    state: Vec<usize>,
}

impl Columns {
    /// From a row of headings. `listed`: the table stands below a heading that speaks of actions.
    pub(crate) fn of(cells: &[&str], listed: bool) -> Option<Self> {
        let place =
            |names: &[&str]| cells.iter().position(|cell| names.contains(&heading(cell).as_str()));
        let owner_names = |name: bool| place(&OWNERS).or_else(|| place(&["name"]).filter(|_| name));
        let introduced = place(&DUES);
        // "What", "Who", "When" head tables of visits, lessons and provision too: only "By when" speaks of a deadline.
        let (action, owner) = match place(&ACTIONS) {
            Some(action) => (action, owner_names(true)?),
            None => {
                let action = place(&["what"]).filter(|_| introduced.is_some() || listed)?;
                (action, owner_names(false)?)
            }
        };
        let due = introduced.or_else(|| place(&["when"])).or_else(|| {
            // The date of a log stands first, and is the day it was raised.
            place(&["date"]).filter(|at| *at > action && *at > owner)
        });
        let state = cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| STATES.contains(&heading(cell).as_str()))
            .map(|(at, _)| at)
            .collect();
        Some(Self { action, owner, due, state })
    }

    /// Whether a row says that its action is done.
    fn is_done(&self, cells: &[&str]) -> bool {
        let state = self.state.iter().filter_map(|at| cells.get(*at)).any(|cell| {
            let yes = ["yes", "y", "x", "100%"].contains(&cell.to_lowercase().as_str());
            yes || is_state(cell) || is_done(cell)
        });
        let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).copied().unwrap_or_default();
        state || is_done(cell(Some(self.action))) || is_state(cell(self.due))
    }

    pub(crate) fn action(
        &self,
        cells: &[&str],
        at: &Range<usize>,
        held: Option<NaiveDate>,
    ) -> Option<ProposedPromise> {
        let what = cells.get(self.action).filter(|what| what.chars().any(char::is_alphabetic))?;
        if self.is_done(cells) || is_nothing(what) {
            return None;
        }
        let owner = cells.get(self.owner).copied().unwrap_or_default();
        let when = self.due.and_then(|due| cells.get(due)).copied().unwrap_or_default();
        let mut doubts = Vec::new();
        let (due, due_words) = if when.is_empty() {
            // A day within the task is its deadline only where the words say so.
            if is_introduced(what) {
                due(what, held, &mut doubts)
            } else {
                (When::Undated, String::new())
            }
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
pub(crate) fn by(
    cell: &str,
    held: Option<NaiveDate>,
    doubts: &mut Vec<PromiseDoubt>,
) -> (evenhand_core::record::When, String) {
    let (when, _) = due(&format!("by {cell}"), held, doubts);
    (when, squeezed(cell))
}

/// A heading's words.
fn heading(cell: &str) -> String {
    cell.trim_matches(['*', ':', '#', '?', ' ']).to_lowercase()
}

/// Whether a day in the words is told as a deadline.
fn is_introduced(words: &str) -> bool {
    let lower = plain(words);
    ["by", "before", "within", "due", "deadline", "no later than", "until", "tomorrow", "end of"]
        .iter()
        .any(|word| has_words(&lower, word))
}

/// Whether a row begins another table: two of its cells are headings that tables of other things have.
pub(crate) fn begins_another(cells: &[&str]) -> bool {
    const OTHERS: [&str; 20] = [
        "target",
        "progress",
        "review",
        "date",
        "time",
        "venue",
        "name",
        "role",
        "outcome",
        "objective",
        "present",
        "provision",
        "frequency",
        "notes",
        "discussion",
        "item",
        "subject",
        "email",
        "phone",
        "what",
    ];
    cells.iter().filter(|cell| OTHERS.contains(&heading(cell).as_str())).count() > 1
}

const ACTIONS: [&str; 11] = [
    "action",
    "actions",
    "action point",
    "action points",
    "action agreed",
    "actions agreed",
    "task",
    "tasks",
    "action required",
    "agreed action",
    "agreed actions",
];
const OWNERS: [&str; 12] = [
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
    "who by",
];
const DUES: [&str; 12] = [
    "due",
    "due date",
    "by when",
    "when by",
    "deadline",
    "date due",
    "target date",
    "timescale",
    "timescales",
    "completion date",
    "complete by",
    "due by",
];
const STATES: [&str; 15] = [
    "status",
    "state",
    "update",
    "updates",
    "progress",
    "rag",
    "complete",
    "completed",
    "done",
    "closed",
    "date completed",
    "completed on",
    "date closed",
    "outcome",
    "comments",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rows: &[&str]) -> Vec<String> {
        let held = NaiveDate::from_ymd_opt(2025, 3, 12);
        let text = format!("{}\n", rows.join("\n"));
        let all = crate::minutes::actions(&text, held).into_iter();
        all.map(|one| {
            let day = one.due.exact_day().map(|day| day.to_string()).unwrap_or_default();
            format!("{}|{day}", one.owner)
        })
        .collect()
    }

    #[test]
    fn only_tables_of_actions_and_only_open_ones() {
        let none: [&str; 0] = [];
        for rows in [
            ["What | When | Who", "Swimming | Monday | Miss Kay"],
            ["Name | What | Date", "Jo Lark | SENCo | joined 2019"],
            ["Date | What | Who | Notes", "01/02/2025 | EP visit | Amy Bell | went well"],
            ["What | Who | When | Outcome", "Speech therapy | SALT | weekly | talk"],
            ["Action | Owner | Due | Status", "Send report | JL | 28/03/2025 | Done"],
            ["Action | Owner | Due | Update", "Send report | JL | 28/03/2025 | Sent 3 March"],
            ["Action | Owner | Due", "Send report | JL | Completed 3/3/25"],
        ] {
            assert_eq!(of(&rows), none, "{rows:?}");
        }
        assert_eq!(
            of(&["Date | Action | Owner", "12/03/2025 | Send the note of 20 March | JL"]),
            ["JL|"]
        );
        assert_eq!(
            of(&["Who\tWhat\tBy when", "JL\tSend report\t28 March", "\tBook it\t4 April"]),
            ["JL|2025-03-28", "|2025-04-04"]
        );
        assert_eq!(
            of(&["Action | Lead | Date", "Send report | JL | 28/03/2025"]),
            ["JL|2025-03-28"]
        );
    }
}
