//! The whole record, read while it is in use.

use evenhand_core::record::{Item, ItemKind, Record};
use rusqlite::params;

use super::read;
use crate::item::{IN_ORDER, add_to, kind_name, read_info};
use crate::reach::{Reach, ReachStep};
use crate::{Error, Result, Store};

/// So many things are read at once.
const AT_ONCE: usize = 1000;

/// The documents of so many things of a kind, and after which one the next come.
type HistoryPiece = (Vec<String>, Option<(i64, String)>);

impl Store {
    /// Like [`Store::record`], of a record that is in use: it is reached for a step at a time. With it comes the number
    /// of the last event before the reading: what was changed after it is in there as it was or as it is, and
    /// [`Store::refresh`] brings it up to date.
    ///
    /// # Errors
    /// [`Error::Stopped`]; [`Error::DamagedDatabase`] and others of the database.
    pub fn record_in_use(
        reach: &mut impl Reach,
        step: &mut ReachStep<'_>,
    ) -> Result<(u64, Record)> {
        let (since, info) =
            reach.step(|store| Ok((read::head(&store.db)?.seq, read_info(&store.db)?)))?;
        let mut record = Record::new(info);
        let kinds = IN_ORDER.into_iter().filter(|kind| *kind != ItemKind::Info);
        each_in_use(reach, kinds, step, |item| add_to(&mut record, item))?;
        Ok((since, record))
    }

    /// All that is in the record and not in the bin, read a step at a time; what was changed meanwhile is in it as it
    /// was or as it is. Comes with the number of the last event before it was begun.
    ///
    /// # Errors
    /// [`Error::Stopped`]; those of the database.
    pub fn items_in_use(
        reach: &mut impl Reach,
        step: &mut ReachStep<'_>,
    ) -> Result<(u64, Vec<Item>)> {
        let since = reach.step(|store| Ok(read::head(&store.db)?.seq))?;
        let mut items = Vec::new();
        each_in_use(reach, IN_ORDER.into_iter(), step, |item| items.push(item))?;
        Ok((since, items))
    }

    fn piece_of(&self, kind: ItemKind, after: &(i64, String)) -> Result<HistoryPiece> {
        let mut query = self.db.prepare_cached(
            "SELECT doc, number, id FROM item
             WHERE kind = ? AND binned_at = '' AND (number, id) > (?, ?) ORDER BY number, id LIMIT ?",
        )?;
        let mut rows = query.query(params![kind_name(kind), after.0, after.1, AT_ONCE as u64])?;
        let (mut docs, mut last) = (Vec::new(), None);
        while let Some(row) = rows.next()? {
            docs.push(row.get(0)?);
            last = Some((row.get(1)?, row.get(2)?));
        }
        // One that is added at the end meanwhile is not waited for: there may be another one after it, and so on.
        let more = docs.len() == AT_ONCE;
        Ok((docs, last.filter(|_| more)))
    }
}

fn each_in_use(
    reach: &mut impl Reach,
    kinds: impl Iterator<Item = ItemKind>,
    step: &mut ReachStep<'_>,
    mut take: impl FnMut(Item),
) -> Result<()> {
    for kind in kinds {
        let mut after = Some((i64::MIN, String::new()));
        while let Some(last) = after {
            let (docs, next) = reach.step(|store| store.piece_of(kind, &last))?;
            for doc in docs {
                take(serde_json::from_str(&doc)?);
            }
            if !step(0, 0) {
                return Err(Error::Stopped);
            }
            after = next;
        }
    }
    Ok(())
}
