//! When things came into this record: from its events, and never from what a thing says of itself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use evenhand_core::record::{Arrival, Id, Item, Moment, Provenance};
use rusqlite::Connection;

use super::{Head, ItemState, read};
use crate::item::{id_from, time_from, time_text};
use crate::{Error, Reach, ReachStep, Result, Store};

/// Of so many things a record that is in use is asked at once.
const AT_ONCE: usize = 200;
/// So many changes are read at once.
const ROWS_AT_ONCE: u32 = 2000;

impl Store {
    /// When each of these things came in, as the history up to a head tells it, or up to now.
    ///
    /// Times after `read_at` are not believed: the clock that gave them ran ahead. A thing that was deleted
    /// for good and came again has come in when it came again, since nobody can say that it was the same.
    ///
    /// # Errors
    /// Those of the database.
    pub fn provenance(
        &self,
        items: &[Id],
        up_to: Option<Head>,
        read_at: DateTime<Utc>,
    ) -> Result<Provenance> {
        let head = up_to.map_or_else(|| read::head(&self.db), Ok)?;
        let clock = ClockRun::read(&self.db, head.seq, read_at)?;
        let mut provenance = Provenance {
            head: if head.seq == 0 { String::new() } else { head.to_string() },
            setbacks: clock.setbacks.clone(),
            read_at: Some(read_at),
            ..Provenance::default()
        };
        for id in items {
            if let Some(arrival) = arrival(&self.db, *id, head.seq, &clock)? {
                provenance.arrivals.insert(*id, arrival);
            }
        }
        Ok(provenance)
    }

    /// Like [`Store::provenance`], of a record that is in use: it is reached for a step at a time.
    ///
    /// # Errors
    /// Those of the database; [`Error::Stopped`].
    pub fn provenance_in_use(
        reach: &mut impl Reach,
        items: &[Id],
        head: Head,
        read_at: DateTime<Utc>,
        step: &mut ReachStep<'_>,
    ) -> Result<Provenance> {
        let mut provenance = reach.step(|store| store.provenance(&[], Some(head), read_at))?;
        let clock = reach.step(|store| ClockRun::read(&store.db, head.seq, read_at))?;
        let (mut done, of) = (0, items.len() as u64);
        for some in items.chunks(AT_ONCE) {
            reach.step(|store| {
                for id in some {
                    let arrival = arrival(&store.db, *id, head.seq, &clock)?;
                    provenance.arrivals.extend(arrival.map(|arrival| (*id, arrival)));
                }
                Ok(())
            })?;
            done += some.len() as u64;
            if !step(done, of) {
                return Err(Error::Stopped);
            }
        }
        Ok(provenance)
    }

    /// Every state that a thing was left in and whose words are still kept, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn states_of(&self, id: Id) -> Result<Vec<Item>> {
        let states = states(&self.db, id, u64::MAX >> 1)?;
        Ok(states.into_iter().map(|state| state.item).collect())
    }

    /// The number of the first event, up to a head or up to now, that left a thing as is asked for.
    ///
    /// # Errors
    /// Those of the database.
    pub fn first_event_with(
        &self,
        id: Id,
        up_to: Option<Head>,
        so: impl Fn(&Item) -> bool,
    ) -> Result<Option<u64>> {
        let states = states(&self.db, id, up_to.map_or(u64::MAX >> 1, |head| head.seq))?;
        Ok(states.into_iter().find(|state| so(&state.item)).map(|state| state.event))
    }

    /// When each thing was changed last, up to an event, of a record that is in use: it is reached for a step at a
    /// time.
    ///
    /// # Errors
    /// Those of the database; [`Error::Stopped`].
    pub fn last_changes_in_use(
        reach: &mut impl Reach,
        up_to: u64,
        step: &mut ReachStep<'_>,
    ) -> Result<BTreeMap<Id, DateTime<Utc>>> {
        let mut changes = BTreeMap::new();
        let mut after = Some(0);
        while let Some(last) = after {
            after = reach.step(|store| store.changes_after(last, up_to, &mut changes))?;
            if !step(0, 0) {
                return Err(Error::Stopped);
            }
        }
        Ok(changes)
    }

    /// The things that an event changed, of a record that is in use: it is reached for a step at a time.
    ///
    /// # Errors
    /// Those of the database; [`Error::Stopped`].
    pub fn changed_by_in_use(
        reach: &mut impl Reach,
        event: u64,
        step: &mut ReachStep<'_>,
    ) -> Result<BTreeSet<Id>> {
        let (mut changed, mut after) = (BTreeSet::new(), Some(-1));
        while let Some(last) = after {
            after = reach.step(|store| store.parts_after(event, last, &mut changed))?;
            if !step(0, 0) {
                return Err(Error::Stopped);
            }
        }
        Ok(changed)
    }

    /// Puts the next things of an event in, and gives the part of the last of them.
    fn parts_after(
        &self,
        event: u64,
        last: i64,
        changed: &mut BTreeSet<Id>,
    ) -> Result<Option<i64>> {
        let mut query = self.db.prepare_cached(
            "SELECT part, item FROM event_change WHERE event = ? AND part > ? ORDER BY part LIMIT ?",
        )?;
        let mut rows = query.query((event, last, ROWS_AT_ONCE))?;
        let mut newest = None;
        while let Some(row) = rows.next()? {
            changed.insert(id_from(&row.get::<_, String>(1)?)?);
            newest = Some(row.get(0)?);
        }
        Ok(newest)
    }

    /// Puts the times of the next changes in, and gives the row of the last of them.
    fn changes_after(
        &self,
        last: i64,
        up_to: u64,
        changes: &mut BTreeMap<Id, DateTime<Utc>>,
    ) -> Result<Option<i64>> {
        let mut query = self.db.prepare_cached(include_str!("changes_after.sql"))?;
        let mut rows = query.query((last, up_to, ROWS_AT_ONCE))?;
        let mut newest = None;
        while let Some(row) = rows.next()? {
            let (id, at): (String, String) = (row.get(1)?, row.get(2)?);
            changes.insert(id_from(&id)?, time_from(&at)?);
            newest = Some(row.get(0)?);
        }
        Ok(newest)
    }

    /// Whether a head is one of this history. Its hash is compared as it stands there: see
    /// [`Store::verify`] for the proof.
    ///
    /// # Errors
    /// Those of the database.
    pub fn has_head(&self, head: Head) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM event WHERE seq = ? AND hash = ?)";
        Ok(self.db.prepare_cached(sql)?.query_row((head.seq, head.hash), |row| row.get(0))?)
    }
}

/// Where the computer's clock went back.
struct ClockRun {
    /// What it had said, and what it said next.
    setbacks: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    /// For each event with a time that an event before it has passed: the latest time before.
    passed: BTreeMap<u64, DateTime<Utc>>,
}

impl ClockRun {
    fn read(db: &Connection, up_to: u64, read_at: DateTime<Utc>) -> Result<Self> {
        let read_at = time_text(read_at);
        let mut query =
            db.prepare_cached("SELECT seq, at FROM event WHERE seq <= ? ORDER BY seq")?;
        let mut rows = query.query([up_to])?;
        let mut clock = Self { setbacks: Vec::new(), passed: BTreeMap::new() };
        // Times are written so that their texts sort as they do.
        let (mut last, mut latest) = (String::new(), String::new());
        while let Some(row) = rows.next()? {
            let at: String = row.get(1)?;
            if at < last {
                clock.setbacks.push((time_from(&last)?, time_from(&at)?));
            }
            if at < latest {
                clock.passed.insert(row.get(0)?, time_from(&latest)?);
            } else if at <= read_at {
                latest.clone_from(&at);
            }
            last = at;
        }
        Ok(clock)
    }
}

/// A state that an event left a thing in.
struct ItemSoFar {
    event: u64,
    at: DateTime<Utc>,
    item: Item,
}

/// The states of a thing, oldest first, from when it was last deleted for good.
fn states(db: &Connection, id: Id, up_to: u64) -> Result<Vec<ItemSoFar>> {
    let mut query = db.prepare_cached(include_str!("states_of.sql"))?;
    let mut rows = query.query((id.to_string(), up_to))?;
    let mut states = Vec::new();
    while let Some(row) = rows.next()? {
        let state = ItemState::from_name(row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?)?;
        if state == ItemState::Erased {
            states.clear();
        }
        let doc: Option<String> = row.get(3)?;
        let Some(doc) = doc.filter(|doc| !doc.is_empty()) else { continue };
        let at = time_from(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?;
        states.push(ItemSoFar { event: row.get(0)?, at, item: serde_json::from_str(&doc)? });
    }
    Ok(states)
}

/// When one thing came in; `None` where the history up to there does not hold it.
fn arrival(db: &Connection, id: Id, up_to: u64, clock: &ClockRun) -> Result<Option<Arrival>> {
    let states = states(db, id, up_to)?;
    let (Some(first), Some(now)) = (states.first(), states.last()) else { return Ok(None) };
    let as_now = states.iter().find(|then| says_the_same(&then.item, &now.item)).unwrap_or(first);
    let moment = |state: &ItemSoFar| Moment {
        event: state.event,
        at: state.at,
        clock_before: clock.passed.get(&state.event).copied(),
    };
    Ok(Some(Arrival { first: moment(first), as_now: moment(as_now) }))
}

/// Whether two states of a thing say the same, for what a bundle claims of it: an entry its words, a file
/// its bytes and name, a plan the version that was saved.
fn says_the_same(then: &Item, now: &Item) -> bool {
    match (then, now) {
        (Item::Entry(then), Item::Entry(now)) => then.says_the_same(now),
        (Item::File(then), Item::File(now)) => {
            (&then.sha256, &then.name) == (&now.sha256, &now.name)
        }
        (Item::Bundle(then), Item::Bundle(now)) => then.saved == now.saved,
        _ => then == now,
    }
}

#[cfg(test)]
mod tests {
    use evenhand_core::record::{Change, Entry, Issue, ItemKind, ItemRef, StoredFile};

    use super::*;
    use crate::support::*;

    const LATER: i64 = 1_000_000;

    fn days(number: i64) -> i64 {
        number * 24 * 60
    }

    /// The number of the event and the minute of both moments of an arrival.
    fn seen(store: &Store, item: Id) -> Option<[(u64, i64); 2]> {
        let provenance = store.provenance(&[item], None, at(LATER)).unwrap();
        let told = |moment: &Moment| (moment.event, (moment.at - at(0)).num_minutes());
        provenance.arrivals.get(&item).map(|seen| [told(&seen.first), told(&seen.as_now)])
    }

    fn apply(store: &mut Store, minute: i64, change: Change) {
        store.apply(&operation("step", vec![change]), at(minute)).unwrap();
    }

    fn binned(number: u32) -> Change {
        Change::Remove { item: ItemRef { kind: ItemKind::Entry, id: id(number) } }
    }

    /// An entry that says that it was added long ago.
    fn claiming(number: u32, title: &str) -> Entry {
        Entry { added_on: "2009-05-07T09:00:00Z".parse().unwrap(), ..entry(number, title) }
    }

    #[test]
    fn an_entry_came_in_when_the_history_says_and_not_when_it_says() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        assert_eq!(seen(&store, id(1)), None);
        apply(&mut store, 1, put_entry(claiming(1, "one")));
        assert_eq!(seen(&store, id(1)), Some([(2, 1), (2, 1)]));
        // Where it is filed is not what it says.
        let filed = Entry { issues: vec![id(9)], private: true, ..claiming(1, "one") };
        apply(&mut store, 2, put(Item::Issue(Issue::new(id(9), 1, at(2)))));
        apply(&mut store, 3, put_entry(filed));
        // The same once more, in the bin and out of it, undone and done again: nothing new was said.
        apply(&mut store, 4, put_entry(claiming(1, "one")));
        apply(&mut store, 5, binned(1));
        apply(&mut store, 6, put_entry(claiming(1, "one")));
        store.undo(at(7)).unwrap();
        store.redo(at(8)).unwrap();
        assert_eq!(seen(&store, id(1)), Some([(2, 1), (2, 1)]));
        // Other words, under the id of an old entry.
        apply(&mut store, 9, put_entry(claiming(1, "promised one-to-one support")));
        let changed = seen(&store, id(1));
        assert_eq!(changed.map(|[first, now]| (first, now.1)), Some(((2, 1), 9)));
        store.undo(at(10)).unwrap();
        assert_eq!(seen(&store, id(1)), Some([(2, 1), (2, 1)]));
        store.redo(at(11)).unwrap();
        assert_eq!(seen(&store, id(1)), changed);
    }

    #[test]
    fn what_was_deleted_for_good_comes_in_anew() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        apply(&mut store, 1, put_entry(claiming(1, "one")));
        let before = store.head().unwrap();
        store.erase(&[id(1)], at(2)).unwrap();
        assert_eq!(seen(&store, id(1)), None);
        apply(&mut store, 3, put_entry(claiming(1, "one")));
        assert_eq!(seen(&store, id(1)), Some([(4, 3), (4, 3)]));
        let then = store.provenance(&[id(1)], Some(before), at(LATER)).unwrap();
        assert_eq!((then.head, then.arrivals.len()), (before.to_string(), 0));
        assert!(store.has_head(before).unwrap());
        assert!(!store.has_head(Head { hash: [7; 32], ..before }).unwrap());
    }

    #[test]
    fn other_bytes_under_the_id_of_an_old_file_came_in_when_they_came() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        let first = store.put_file("letter.txt", "", b"a letter", "", at(1)).unwrap();
        apply(&mut store, 1, put(Item::File(first.clone())));
        let other = store.put_file("letter.txt", "", b"another", "", at(9)).unwrap();
        let other = StoredFile { id: first.id, added_on: first.added_on, ..other };
        apply(&mut store, 9, put(Item::File(other)));
        assert_eq!(seen(&store, first.id), Some([(2, 1), (3, 9)]));
        // The day that a person gives the document is no part of its bytes.
        let dated = StoredFile { dated: day(3), ..first.clone() };
        apply(&mut store, 10, put(Item::File(dated)));
        assert_eq!(seen(&store, first.id), Some([(2, 1), (2, 1)]));
    }

    #[test]
    fn a_clock_that_goes_back_leaves_days_that_nobody_can_tell() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        apply(&mut store, days(10), put_entry(entry(1, "one")));
        apply(&mut store, days(3), put_entry(entry(2, "two")));
        apply(&mut store, days(4), put_entry(entry(3, "three")));
        apply(&mut store, days(11), put_entry(entry(4, "four")));
        let provenance = store.provenance(&[1, 2, 3, 4].map(id), None, at(days(12))).unwrap();
        let told = |number| provenance.day(&provenance.arrivals[&id(number)].first).is_some();
        assert_eq!([1, 2, 3, 4].map(told), [true, false, false, true]);
        assert_eq!(provenance.setbacks, [(at(days(10)), at(days(3)))]);
        assert_eq!(provenance.days_set_back().len(), 1);
        // A clock that is set right by minutes puts no day in doubt.
        apply(&mut store, days(11) - 3, put_entry(entry(5, "five")));
        let provenance = store.provenance(&[id(5)], None, at(days(12))).unwrap();
        assert!(provenance.day(&provenance.arrivals[&id(5)].first).is_some());
        assert_eq!((provenance.setbacks.len(), provenance.days_set_back().len()), (2, 1));
    }

    #[test]
    fn a_clock_that_ran_ahead_once_puts_no_later_day_in_doubt() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        apply(&mut store, days(2000), put_entry(entry(1, "ahead")));
        apply(&mut store, days(3), put_entry(entry(2, "right")));
        let provenance = store.provenance(&[id(1), id(2)], None, at(days(4))).unwrap();
        let told = |number| provenance.day(&provenance.arrivals[&id(number)].first).is_some();
        assert_eq!([1, 2].map(told), [false, true]);
        assert_eq!(provenance.days_set_back().len(), 1);
    }
}
