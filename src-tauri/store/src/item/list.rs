//! Lists of entries, filtered by the database.

use chrono::NaiveDate;
use evenhand_core::record::{Entry, Id, Item};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::{facts::day, item_from};
use crate::{Result, Store};

/// The kinds of entry, without their facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryKindName {
    /// Messages in and out.
    Contact,
    /// Meetings.
    Meeting,
    /// Promises.
    Promise,
    /// Hours and costs.
    Effort,
    /// Anything else.
    Event,
}

impl EntryKindName {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Meeting => "meeting",
            Self::Promise => "promise",
            Self::Effort => "effort",
            Self::Event => "event",
        }
    }
}

/// In what order entries come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EntryOrder {
    /// Newest day first; undated ones last.
    #[default]
    NewestFirst,
    /// Oldest day first; undated ones first.
    OldestFirst,
    /// By the day a promise, reply or meeting is due; those without one last.
    DueFirst,
}

/// Which entries to list. The default is all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryFilter {
    /// Only of these kinds. Empty: all.
    pub kinds: Vec<EntryKindName>,
    /// Only what can have happened on or after this day. Undated entries then do not count.
    pub from: Option<NaiveDate>,
    /// Only what can have happened on or before this day.
    pub to: Option<NaiveDate>,
    /// Only what is due on or after this day.
    pub due_from: Option<NaiveDate>,
    /// Only what is due on or before this day.
    pub due_to: Option<NaiveDate>,
    /// Only open promises, messages awaiting a reply and planned meetings.
    pub open: bool,
    /// Only with this person.
    pub person: Option<Id>,
    /// Only for this issue.
    pub issue: Option<Id>,
    /// Only for this clause: charter id and clause id.
    pub clause: Option<(String, String)>,
    /// Only with this file.
    pub file: Option<Id>,
    /// Only with a file, or only without.
    pub has_file: Option<bool>,
    /// Only drafts, or only finished ones.
    pub draft: Option<bool>,
    /// Only what is working well, or only the rest.
    pub working_well: Option<bool>,
    /// The order.
    pub order: EntryOrder,
    /// At most so many; 0 is no limit.
    pub limit: u32,
    /// Leave out so many first.
    pub offset: u32,
}

impl Store {
    /// The entries that pass a filter.
    ///
    /// # Errors
    /// Those of the database.
    pub fn entries(&self, filter: &EntryFilter) -> Result<Vec<Entry>> {
        let (conditions, mut values) = conditions(filter);
        let order = match filter.order {
            EntryOrder::NewestFirst => "entry.earliest DESC, entry.n DESC",
            EntryOrder::OldestFirst => "entry.earliest, entry.n",
            EntryOrder::DueFirst => "entry.due = '', entry.due, entry.n",
        };
        let limit = if filter.limit == 0 { -1 } else { i64::from(filter.limit) };
        values.extend([Value::Integer(limit), Value::Integer(i64::from(filter.offset))]);
        let sql = format!(
            "SELECT item.doc FROM entry JOIN item USING (n) WHERE {conditions}
             ORDER BY {order} LIMIT ? OFFSET ?"
        );
        let mut query = self.db.prepare_cached(&sql)?;
        let mut rows = query.query(params_from_iter(values))?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            if let Item::Entry(entry) = item_from(row)? {
                entries.push(*entry);
            }
        }
        Ok(entries)
    }

    /// How many entries pass a filter, whatever its limit.
    ///
    /// # Errors
    /// Those of the database.
    pub fn count_entries(&self, filter: &EntryFilter) -> Result<u64> {
        let (conditions, values) = conditions(filter);
        let sql = format!("SELECT count(*) FROM entry JOIN item USING (n) WHERE {conditions}");
        let count: i64 =
            self.db.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

/// The conditions of a filter in SQL, and the values of their marks. No value is ever part of the text.
pub(crate) fn conditions(filter: &EntryFilter) -> (String, Vec<Value>) {
    let mut all = Conditions(vec!["item.binned_at = ''".into()], Vec::new());
    if !filter.kinds.is_empty() {
        let marks = vec!["?"; filter.kinds.len()].join(", ");
        all.0.push(format!("entry.kind IN ({marks})"));
        all.1.extend(filter.kinds.iter().map(|kind| Value::from(kind.name().to_owned())));
    }
    // An entry passes where some day it can have been lies within the bounds.
    all.when(filter.from.map(|from| day(Some(from))), "entry.latest >= ?");
    all.when(filter.to.map(|to| day(Some(to))), "entry.earliest <= ? AND entry.earliest <> ''");
    all.when(filter.due_from.map(|from| day(Some(from))), "entry.due >= ?");
    all.when(filter.due_to.map(|to| day(Some(to))), "entry.due <= ? AND entry.due <> ''");
    for (kind, id) in [("person", filter.person), ("issue", filter.issue), ("file", filter.file)] {
        all.linked(kind, id.map(|id| id.to_string()));
    }
    all.linked("clause", filter.clause.as_ref().map(|(c, clause)| format!("{c}/{clause}")));
    if filter.open {
        all.0.push("entry.open = 1".into());
    }
    if let Some(has) = filter.has_file {
        let not = if has { "" } else { "NOT " };
        all.0.push(format!(
            "{not}EXISTS (SELECT 1 FROM link WHERE link.n = entry.n AND link.kind = 'file')"
        ));
    }
    all.flag(filter.draft, "entry.draft");
    all.flag(filter.working_well, "entry.working_well");
    (all.0.join(" AND "), all.1)
}

struct Conditions(Vec<String>, Vec<Value>);

impl Conditions {
    fn when(&mut self, value: Option<String>, condition: &str) {
        if let Some(value) = value {
            self.0.push(condition.to_owned());
            self.1.push(Value::from(value));
        }
    }

    fn linked(&mut self, kind: &str, target: Option<String>) {
        let condition =
            format!("entry.n IN (SELECT n FROM link WHERE kind = '{kind}' AND target = ?)");
        self.when(target, &condition);
    }

    fn flag(&mut self, value: Option<bool>, column: &str) {
        if let Some(value) = value {
            self.0.push(format!("{column} = {}", i32::from(value)));
        }
    }
}
