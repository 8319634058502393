//! The parts of the record as they are now: one row each, with what is queried in columns of their own.

pub(crate) mod facts;
mod index;
pub(crate) mod later;
#[cfg(test)]
mod later_tests;
mod list;
mod part;
mod promises;
mod refresh;
pub(crate) mod write;

pub(crate) use index::blob_text;
pub(crate) use list::conditions;
pub use list::{EntryKindName, EntryOrder, StoredEntryFilter};
pub use promises::PromiseCounts;
pub(crate) use refresh::put_in;

use chrono::{DateTime, Utc};
use evenhand_core::record::{
    EhcPlan, Entry, Id, Issue, Item, ItemKind, Person, Record, RecordInfo, StoredFile,
};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Error, Result, Store};

/// How much a record holds, without the bin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries.
    pub entries: u64,
    /// People and organisations.
    pub people: u64,
    /// Issues.
    pub issues: u64,
    /// Files.
    pub files: u64,
    /// Bundle definitions.
    pub bundles: u64,
    /// Items in the bin.
    pub binned: u64,
    /// Events of the history.
    pub events: u64,
}

/// An item in the bin.
#[derive(Clone, Debug, PartialEq)]
pub struct Binned {
    /// The item as it was.
    pub item: Item,
    /// When it was put there.
    pub binned_at: DateTime<Utc>,
}

impl Store {
    /// The whole record, without the bin.
    ///
    /// # Errors
    /// [`Error::DamagedDatabase`] and others of the database.
    pub fn record(&self) -> Result<Record> {
        read_record(&self.db)
    }

    /// What is said of the record itself.
    ///
    /// # Errors
    /// Those of the database.
    pub fn info(&self) -> Result<RecordInfo> {
        read_info(&self.db)
    }

    /// One item, unless it is in the bin.
    ///
    /// # Errors
    /// [`Error::NoSuchItem`].
    pub fn item(&self, id: Id) -> Result<Item> {
        read_item(&self.db, id)?.ok_or(Error::NoSuchItem(id))
    }

    /// One entry, unless it is in the bin.
    ///
    /// # Errors
    /// [`Error::NoSuchItem`], also where the id is that of something else.
    pub fn entry(&self, id: Id) -> Result<Entry> {
        match self.item(id)? {
            Item::Entry(entry) => Ok(*entry),
            _ => Err(Error::NoSuchItem(id)),
        }
    }

    /// Files, by id.
    ///
    /// # Errors
    /// Those of the database.
    pub fn files(&self) -> Result<Vec<StoredFile>> {
        of_kind(&self.db, ItemKind::File, file)
    }

    /// People and organisations, by id.
    ///
    /// # Errors
    /// Those of the database.
    pub fn people(&self) -> Result<Vec<Person>> {
        of_kind(&self.db, ItemKind::Person, |item| match item {
            Item::Person(person) => Some(person),
            _ => None,
        })
    }

    /// Issues, by number.
    ///
    /// # Errors
    /// Those of the database.
    pub fn issues(&self) -> Result<Vec<Issue>> {
        of_kind(&self.db, ItemKind::Issue, |item| match item {
            Item::Issue(issue) => Some(issue),
            _ => None,
        })
    }

    /// EHC plans, by id.
    ///
    /// # Errors
    /// Those of the database.
    pub fn plans(&self) -> Result<Vec<EhcPlan>> {
        of_kind(&self.db, ItemKind::Plan, |item| match item {
            Item::Plan(plan) => Some(*plan),
            _ => None,
        })
    }

    /// How much there is.
    ///
    /// # Errors
    /// Those of the database.
    pub fn counts(&self) -> Result<Counts> {
        read_counts(&self.db)
    }

    /// What is in the bin, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn bin(&self) -> Result<Vec<Binned>> {
        self.bin_page(u32::MAX)
    }

    /// The first of what is in the bin, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn bin_page(&self, most: u32) -> Result<Vec<Binned>> {
        let mut query = self.db.prepare_cached(
            "SELECT doc, binned_at FROM item WHERE binned_at <> ''
             ORDER BY binned_at DESC, id LIMIT ?",
        )?;
        let rows = query.query_map([most], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        rows.map(|row| {
            let (doc, at): (String, String) = row?;
            Ok(Binned { item: serde_json::from_str(&doc)?, binned_at: time_from(&at)? })
        })
        .collect()
    }
}

/// Every kind, those that others name first.
pub(crate) const IN_ORDER: [ItemKind; 15] = [
    ItemKind::Info,
    ItemKind::Charter,
    ItemKind::Ladder,
    ItemKind::FormSet,
    ItemKind::Person,
    ItemKind::File,
    ItemKind::Issue,
    ItemKind::Entry,
    ItemKind::Form,
    ItemKind::Theme,
    ItemKind::Notes,
    ItemKind::Response,
    ItemKind::Plan,
    ItemKind::Story,
    ItemKind::Bundle,
];

pub(crate) fn read_record(db: &Connection) -> Result<Record> {
    let mut record = Record::new(read_info(db)?);
    for kind in IN_ORDER.into_iter().filter(|kind| *kind != ItemKind::Info) {
        for item in of_kind(db, kind, Some)? {
            add_to(&mut record, item);
        }
    }
    Ok(record)
}

/// Adds an item at the end of its list.
pub(crate) fn add_to(record: &mut Record, item: Item) {
    match item {
        Item::Info(info) => record.info = info,
        Item::Person(person) => record.people.push(person),
        Item::Issue(issue) => record.issues.push(issue),
        Item::Entry(entry) => record.entries.push(*entry),
        Item::File(file) => record.files.push(file),
        Item::Bundle(plan) => record.bundles.push(*plan),
        Item::Form(form) => record.forms.push(*form),
        Item::Notes(notes) => record.notes.push(*notes),
        Item::Theme(theme) => record.themes.push(theme),
        Item::Response(response) => record.responses.push(*response),
        Item::Plan(plan) => record.plans.push(*plan),
        Item::Story(story) => record.stories.push(*story),
        Item::Charter { id, charter } => {
            record.charters.insert(file_name(id, &charter), charter);
        }
        Item::Ladder { id, ladder } => {
            record.ladders.insert(file_name(id, &ladder), ladder);
        }
        Item::FormSet { id, set } => {
            record.form_sets.insert(form_set_name(id, &set), set);
        }
    }
}

/// The name that a charter or ladder of the record's own is filed under.
pub(crate) fn file_name(id: Id, file: &serde_json::Value) -> String {
    file.get("id").and_then(|id| id.as_str()).map_or_else(|| id.to_string(), str::to_owned)
}

/// The name that a set of questions of the record's own is filed under: each version by itself.
fn form_set_name(id: Id, set: &serde_json::Value) -> String {
    match set.get("version").and_then(serde_json::Value::as_u64) {
        Some(version) => format!("{}/{version}", file_name(id, set)),
        None => id.to_string(),
    }
}

/// Every item but those in the bin, those that others name first.
pub(crate) fn read_items(db: &Connection) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    for kind in IN_ORDER {
        items.extend(of_kind(db, kind, Some)?);
    }
    Ok(items)
}

pub(crate) fn read_info(db: &Connection) -> Result<RecordInfo> {
    let infos = of_kind(db, ItemKind::Info, |item| match item {
        Item::Info(info) => Some(info),
        _ => None,
    })?;
    infos
        .into_iter()
        .next()
        .ok_or_else(|| Error::DamagedDatabase("the record's own facts are missing".into()))
}

pub(crate) fn read_counts(db: &Connection) -> Result<Counts> {
    Ok(db.prepare_cached(include_str!("counts.sql"))?.query_row([], |row| {
        let count = |at| row.get::<_, i64>(at).map(i64::unsigned_abs);
        Ok(Counts {
            entries: count(0)?,
            people: count(1)?,
            issues: count(2)?,
            files: count(3)?,
            bundles: count(4)?,
            binned: count(5)?,
            events: count(6)?,
        })
    })?)
}

fn read_item(db: &Connection, id: Id) -> Result<Option<Item>> {
    let doc: Option<String> = db
        .prepare_cached("SELECT doc FROM item WHERE id = ? AND binned_at = ''")?
        .query_row([id.to_string()], |row| row.get(0))
        .optional()?;
    Ok(doc.map(|doc| serde_json::from_str(&doc)).transpose()?)
}

fn of_kind<T>(db: &Connection, kind: ItemKind, pick: fn(Item) -> Option<T>) -> Result<Vec<T>> {
    let mut query = db.prepare_cached(
        "SELECT doc FROM item WHERE kind = ? AND binned_at = '' ORDER BY number, id",
    )?;
    let mut rows = query.query([kind_name(kind)])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        items.extend(pick(item_from(row)?));
    }
    Ok(items)
}

/// The one mapper from a row whose first column is a document.
pub(crate) fn item_from(row: &Row<'_>) -> Result<Item> {
    Ok(serde_json::from_str(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?)
}

fn file(item: Item) -> Option<StoredFile> {
    if let Item::File(file) = item { Some(file) } else { None }
}

/// The name of a kind in the database.
pub(crate) fn kind_name(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Info => "info",
        ItemKind::Person => "person",
        ItemKind::Issue => "issue",
        ItemKind::Entry => "entry",
        ItemKind::File => "file",
        ItemKind::Bundle => "bundle",
        ItemKind::Form => "form",
        ItemKind::Notes => "notes",
        ItemKind::Theme => "theme",
        ItemKind::Response => "response",
        ItemKind::Plan => "plan",
        ItemKind::Story => "story",
        ItemKind::Charter => "charter",
        ItemKind::Ladder => "ladder",
        ItemKind::FormSet => "form_set",
    }
}

/// The kind of a name in the database.
pub(crate) fn kind_from(name: &str) -> Result<ItemKind> {
    Ok(match name {
        "info" => ItemKind::Info,
        "person" => ItemKind::Person,
        "issue" => ItemKind::Issue,
        "entry" => ItemKind::Entry,
        "file" => ItemKind::File,
        "bundle" => ItemKind::Bundle,
        "form" => ItemKind::Form,
        "notes" => ItemKind::Notes,
        "theme" => ItemKind::Theme,
        "response" => ItemKind::Response,
        "plan" => ItemKind::Plan,
        "story" => ItemKind::Story,
        "charter" => ItemKind::Charter,
        "ladder" => ItemKind::Ladder,
        "form_set" => ItemKind::FormSet,
        other => return Err(Error::DamagedDatabase(format!("unknown kind {other:?}"))),
    })
}

/// An instant as the database writes it: RFC 3339, UTC, microseconds, so that texts sort by time.
pub(crate) fn time_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
}

/// An instant from the database.
pub(crate) fn time_from(text: &str) -> Result<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.to_utc())
        .map_err(|_| Error::DamagedDatabase("a time is not one".into()))
}

/// An id from the database.
pub(crate) fn id_from(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Error::DamagedDatabase("an id is not one".into()))
}
