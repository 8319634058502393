//! Searching entries, people, issues, files and bundles while the user types.

use std::collections::BTreeSet;

use evenhand_core::record::{Id, ItemKind};
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use crate::item::{StoredEntryFilter, id_from, kind_from, kind_name, later};
use crate::typed_words::expression;
use crate::{Result, Store};

/// Where the words have to be, the best place first. Those found in a better place are not found again.
///
/// A score such as BM25 would have to visit every match of every word first: at 100,000 entries that is
/// too slow for a word that is everywhere, and a person types through such words.
const PLACES: [&str; 2] = ["title : ", ""];

/// What to search for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words as typed. All of them have to be there; the last one may be unfinished; `"…"` is a phrase.
    pub words: String,
    /// Only these kinds of item. Empty: all.
    pub items: Vec<ItemKind>,
    /// Only entries that pass this, where it asks for anything. Its order, limit and offset do not count.
    pub entries: Option<StoredEntryFilter>,
    /// At most so many hits; 0 is 50.
    pub limit: u32,
}

/// Something found. The matches lie between U+E000 and U+E001 in `title` and `extract`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which item.
    pub id: Id,
    /// Its kind.
    pub kind: ItemKind,
    /// Its title, with the matches marked.
    pub title: String,
    /// The words around a match, with the matches marked.
    pub extract: String,
    /// For an entry, the first day it can have been, `YYYY-MM-DD`; empty where not known.
    pub day: String,
}

/// Marks the start of a match. A character for private use, so that no text can be taken for a mark.
pub const MATCH_START: char = '\u{E000}';
/// Marks the end of a match.
pub const MATCH_END: char = '\u{E001}';

impl Store {
    /// What matches: first where all words are in the title, then where they are anywhere; the newest first
    /// in each. No words: nothing.
    ///
    /// # Errors
    /// Those of the database. No text that can be typed is an error.
    pub fn search(&self, query: &Query) -> Result<Vec<Hit>> {
        let Some(expression) = expression(&query.words) else { return Ok(Vec::new()) };
        later::bring_in_all(&self.db)?;
        let (sql, values) = sql(query);
        let limit = if query.limit == 0 { 50 } else { query.limit as usize };
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut hits: Vec<Hit> = Vec::new();
        let mut seen = BTreeSet::new();
        for place in PLACES {
            let words = Value::from(format!("{place}({expression})"));
            // Those found before may come again, so that many more are asked for.
            let most = Value::from(u32::try_from(limit + hits.len()).unwrap_or(u32::MAX));
            let marks = [words].into_iter().chain(values.iter().cloned()).chain([most]);
            let mut rows = statement.query(params_from_iter(marks))?;
            while let Some(row) = rows.next()? {
                let found = hit(row)?;
                if hits.len() < limit && seen.insert(found.id) {
                    hits.push(found);
                }
            }
            if hits.len() == limit {
                break;
            }
        }
        Ok(hits)
    }
}

/// The statement of a query, with the values of its marks between the words and the limit.
fn sql(query: &Query) -> (String, Vec<Value>) {
    let mut values = Vec::new();
    let mut conditions = String::new();
    if !query.items.is_empty() {
        let marks = vec!["?"; query.items.len()].join(", ");
        conditions.push_str(&format!(" AND item.kind IN ({marks})"));
        values.extend(query.items.iter().map(|kind| Value::from(kind_name(*kind).to_owned())));
    }
    if let Some(filter) = &query.entries {
        let (sql, more) = crate::item::conditions(filter);
        conditions.push_str(&format!(" AND {sql}"));
        values.extend(more);
    }
    let join = if query.entries.is_some() { "CROSS JOIN" } else { "LEFT JOIN" };
    let sql = include_str!("search.sql")
        .replace("/* entry join */", join)
        .replace("/* conditions */", &conditions);
    (sql, values)
}

fn hit(row: &Row<'_>) -> Result<Hit> {
    Ok(Hit {
        id: id_from(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?,
        kind: kind_from(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?,
        day: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
        title: row.get(3)?,
        extract: row.get(4)?,
    })
}
