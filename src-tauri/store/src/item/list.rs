//! Lists of entries, filtered by the database.

use chrono::NaiveDate;
use evenhand_core::record::{Entry, Id, Item};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::{facts::day, item_from, later};
use crate::typed_words::expression;
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
    /// By the last day they can have been, the newest first; undated ones last.
    #[default]
    NewestFirst,
    /// Oldest day first; undated ones first.
    OldestFirst,
    /// By the day a promise, reply or meeting is due; those without one last.
    DueFirst,
}

/// Which entries to list. The default is all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredEntryFilter {
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
    /// Only open promises, messages out that await a reply, and planned meetings.
    pub open: bool,
    /// Only with these words in title or body, as they are typed. Empty: all.
    pub words: String,
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
    pub fn entries(&self, filter: &StoredEntryFilter) -> Result<Vec<Entry>> {
        self.index_where_asked(filter)?;
        let limit = if filter.limit == 0 { u32::MAX } else { filter.limit };
        let most = Value::from(u64::from(limit) as i64 + i64::from(filter.offset));
        let (inner, order) = orders(filter.order);
        let mut parts = Vec::new();
        let mut values = Vec::new();
        for (conditions, more) in branches(filter) {
            parts.push(format!(
                "SELECT * FROM (SELECT n, earliest, latest, due FROM entry WHERE {conditions}
                 ORDER BY {inner} LIMIT ?)"
            ));
            values.extend(more);
            values.push(most.clone());
        }
        values.extend([Value::from(limit), Value::from(filter.offset)]);
        let sql = format!(
            "WITH best AS MATERIALIZED (SELECT * FROM ({}) ORDER BY {order} LIMIT ? OFFSET ?)
             SELECT (SELECT doc FROM item WHERE item.n = best.n) FROM best ORDER BY {order}",
            parts.join(" UNION ALL "),
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
    pub fn count_entries(&self, filter: &StoredEntryFilter) -> Result<u64> {
        self.index_where_asked(filter)?;
        let (conditions, values) = conditions(filter);
        let sql = format!("SELECT count(*) FROM entry WHERE {conditions}");
        let count: i64 =
            self.db.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Words are looked for in all that was saved.
    fn index_where_asked(&self, filter: &StoredEntryFilter) -> Result<()> {
        if filter.words.trim().is_empty() { Ok(()) } else { later::bring_in_all(&self.db) }
    }
}

const LATEST_FIRST: &str = "latest DESC, earliest DESC, n DESC";

/// The order within a part of a list, as an index has it, and the order of the whole.
fn orders(order: EntryOrder) -> (&'static str, &'static str) {
    match order {
        EntryOrder::NewestFirst => (LATEST_FIRST, LATEST_FIRST),
        EntryOrder::OldestFirst => ("earliest, n", "earliest, n"),
        EntryOrder::DueFirst => ("due, n", "due = '', due, n"),
    }
}

/// The conditions of each part of a list that an index gives in the order asked for, so that only the first
/// of each are read and not all that pass: a part for each kind, and what is due apart from what is not.
fn branches(filter: &StoredEntryFilter) -> Vec<(String, Vec<Value>)> {
    use EntryKindName::{Contact, Meeting, Promise};
    let kinds = match &filter.kinds[..] {
        [] if filter.open => vec![vec![Contact], vec![Meeting], vec![Promise]],
        [] => vec![Vec::new()],
        kinds => {
            let first = |(at, kind): &(usize, &EntryKindName)| {
                !kinds.iter().take(*at).any(|before| before == *kind)
            };
            kinds.iter().enumerate().filter(first).map(|(_, kind)| vec![*kind]).collect()
        }
    };
    let bounded = filter.due_from.is_some() || filter.due_to.is_some();
    let due: &[&str] = match filter.order {
        EntryOrder::DueFirst if !bounded => &[" AND entry.due > ''", " AND entry.due = ''"],
        _ => &[""],
    };
    let of_kind = |kinds| conditions(&StoredEntryFilter { kinds, ..filter.clone() });
    kinds
        .into_iter()
        .map(of_kind)
        .flat_map(|(sql, values)| {
            due.iter().map(move |due| (format!("{sql}{due}"), values.clone()))
        })
        .collect()
}

/// Not in the bin. The bin is short, so that this asks an index and not every item.
const IN_RECORD: &str = "entry.n NOT IN (SELECT n FROM item WHERE binned_at <> '')";

/// The conditions of a filter in SQL, and the values of their marks. No value is ever part of the text.
pub(crate) fn conditions(filter: &StoredEntryFilter) -> (String, Vec<Value>) {
    let mut all = Conditions(vec![IN_RECORD.into()], Vec::new());
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
    all.words(&filter.words);
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

    fn words(&mut self, typed: &str) {
        let typed = typed.trim();
        if let Some(words) = expression(typed) {
            let found = "entry.n IN (SELECT rowid FROM search WHERE search MATCH ?)";
            self.when(Some(format!("{{title body}} : ({words})")), found);
        } else if !typed.is_empty() {
            // Signs that no index keeps, such as "£": rare enough to read for.
            let holds = "EXISTS (SELECT 1 FROM search WHERE search.rowid = entry.n
                AND instr(search.title || ' ' || search.body, ?) > 0)";
            self.when(Some(typed.to_owned()), holds);
        }
    }

    fn flag(&mut self, value: Option<bool>, column: &str) {
        if let Some(value) = value {
            self.0.push(format!("{column} = {}", i32::from(value)));
        }
    }
}
