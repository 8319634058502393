//! Reads the history.

use chrono::{DateTime, Utc};
use evenhand_core::record::{Id, Item, ItemRef};
use rusqlite::{Connection, OptionalExtension, Row};

use super::{Action, EventChange, Head, HistoryEvent, ItemState};
use crate::Result;
use crate::item::{id_from, item_from, kind_from, time_from, time_text};

const COLUMNS: &str = "seq, id, at, clock_back, action, of, label, hash";

pub(crate) fn head(db: &Connection) -> Result<Head> {
    Ok(db
        .prepare_cached("SELECT seq, hash FROM history_head")?
        .query_row([], |row| Ok(Head { seq: row.get(0)?, hash: row.get(1)? }))?)
}

/// The time of the last event, as the database writes it.
pub(super) fn last_time(db: &Connection) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT at FROM event ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

pub(super) fn events(db: &Connection, after: u64, limit: u32) -> Result<Vec<HistoryEvent>> {
    let sql = format!("SELECT {COLUMNS} FROM event WHERE seq > ? ORDER BY seq LIMIT ?");
    let mut query = db.prepare_cached(&sql)?;
    let mut rows = query.query((after, limit))?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        events.push(event(db, row)?);
    }
    Ok(events)
}

pub(super) fn history_of(db: &Connection, id: Id) -> Result<Vec<(HistoryEvent, Option<Item>)>> {
    let sql = format!(
        "SELECT {COLUMNS}, event_change.doc FROM event_change JOIN event ON event.seq = event_change.event
         WHERE item = ? ORDER BY row"
    )
    .replace("seq, id, at", "seq, event.id, at");
    let mut query = db.prepare_cached(&sql)?;
    let mut rows = query.query([id.to_string()])?;
    let mut states = Vec::new();
    while let Some(row) = rows.next()? {
        let doc: Option<String> = row.get(8)?;
        let item = doc.filter(|doc| !doc.is_empty()).map(|doc| serde_json::from_str(&doc));
        states.push((event(db, row)?, item.transpose()?));
    }
    Ok(states)
}

/// The one mapper of an event's row.
fn event(db: &Connection, row: &Row<'_>) -> Result<HistoryEvent> {
    let seq = row.get(0)?;
    let of: u64 = row.get(5)?;
    Ok(HistoryEvent {
        seq,
        id: id_from(&row.get::<_, String>(1)?)?,
        at: time_from(&row.get::<_, String>(2)?)?,
        clock_set_back: row.get(3)?,
        action: Action::from_name(&row.get::<_, String>(4)?)?,
        of: (of > 0).then_some(of),
        label: row.get(6)?,
        hash: row.get(7)?,
        changes: changes(db, seq)?,
    })
}

pub(super) fn changes(db: &Connection, seq: u64) -> Result<Vec<EventChange>> {
    let mut query = db.prepare_cached(include_str!("states_after.sql"))?;
    let mut rows = query.query([seq])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let item = ItemRef {
            kind: kind_from(&row.get::<_, String>(0)?)?,
            id: id_from(&row.get::<_, String>(1)?)?,
        };
        let state = ItemState::from_name(&row.get::<_, String>(2)?)?;
        changes.push(EventChange { item, state });
    }
    Ok(changes)
}

/// Entries whose last change is no later than a time, oldest first.
pub(super) fn untouched_since(
    db: &Connection,
    before: DateTime<Utc>,
) -> Result<Vec<(Item, DateTime<Utc>)>> {
    let mut query = db.prepare_cached(include_str!("untouched.sql"))?;
    let mut rows = query.query([time_text(before)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((item_from(row)?, time_from(&row.get::<_, String>(1)?)?));
    }
    Ok(found)
}

/// Whether an item was deleted for good.
pub(crate) fn is_erased(db: &Connection, id: Id) -> Result<bool> {
    let state: Option<String> = db
        .prepare_cached("SELECT state FROM event_change WHERE item = ? ORDER BY row DESC LIMIT 1")?
        .query_row([id.to_string()], |row| row.get(0))
        .optional()?;
    Ok(state.as_deref() == Some("erased"))
}
