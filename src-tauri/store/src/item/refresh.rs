//! Brings an earlier reading of the record up to date, without reading all of it again.

use evenhand_core::record::{Id, Item, ItemKind, ItemRef, Record};

use super::{id_from, kind_from, read_info, read_item, read_record};
use crate::{Result, Store};

/// More changes than this, and reading everything is quicker.
const MOST_CHANGES: usize = 2000;

impl Store {
    /// Brings a reading of the record, made when the history's last event was `since`, up to date.
    ///
    /// # Errors
    /// Those of the database. The reading is then not to be used.
    pub fn refresh(&self, record: &mut Record, since: u64) -> Result<()> {
        let changed = self.changed_since(since)?;
        // A file of the record's own, such as a charter, is filed under its own name, which only it tells.
        let by_name = |item: &ItemRef| {
            matches!(item.kind, ItemKind::Charter | ItemKind::Ladder | ItemKind::FormSet)
        };
        if changed.len() > MOST_CHANGES || changed.iter().any(by_name) {
            *record = read_record(&self.db)?;
            return Ok(());
        }
        for item in changed {
            take_out(record, item);
            if let Some(now) = read_item(&self.db, item.id)? {
                put_in(record, now);
            } else if item.kind == ItemKind::Info {
                record.info = read_info(&self.db)?;
            }
        }
        Ok(())
    }

    /// Whether so few things changed after an event that a reading made then is brought up to date without reading all
    /// again.
    ///
    /// # Errors
    /// Those of the database.
    pub fn few_changed(&self, since: u64) -> Result<bool> {
        Ok(self.changed_since(since)?.len() <= MOST_CHANGES)
    }

    /// Items that an event after this one changed, each once.
    fn changed_since(&self, since: u64) -> Result<Vec<ItemRef>> {
        let mut query = self.db.prepare_cached(
            "SELECT DISTINCT kind, item FROM event_change WHERE event > ? LIMIT ?",
        )?;
        let mut rows = query.query((since, MOST_CHANGES + 1))?;
        let mut changed = Vec::new();
        while let Some(row) = rows.next()? {
            let (kind, id): (String, String) = (row.get(0)?, row.get(1)?);
            changed.push(ItemRef { kind: kind_from(&kind)?, id: id_from(&id)? });
        }
        Ok(changed)
    }
}

fn take_out(record: &mut Record, item: ItemRef) {
    let id = item.id;
    match item.kind {
        ItemKind::Person => take(&mut record.people, id, |person| person.id),
        ItemKind::Entry => take(&mut record.entries, id, |entry| entry.id),
        ItemKind::File => take(&mut record.files, id, |file| file.id),
        ItemKind::Bundle => take(&mut record.bundles, id, |plan| plan.id),
        ItemKind::Form => take(&mut record.forms, id, |form| form.id),
        ItemKind::Notes => take(&mut record.notes, id, |notes| notes.id),
        ItemKind::Theme => take(&mut record.themes, id, |theme| theme.id),
        ItemKind::Response => take(&mut record.responses, id, |response| response.id),
        ItemKind::Plan => take(&mut record.plans, id, |plan| plan.id),
        ItemKind::Story => take(&mut record.stories, id, |story| story.id),
        // Few, and in the order of a number that may have changed.
        ItemKind::Issue => record.issues.retain(|issue| issue.id != id),
        ItemKind::Info | ItemKind::Charter | ItemKind::Ladder | ItemKind::FormSet => {}
    }
}

/// Puts an item where it belongs. Not a charter, ladder or set of questions, whose place its own name decides.
pub(crate) fn put_in(record: &mut Record, item: Item) {
    match item {
        Item::Info(info) => record.info = info,
        Item::Person(person) => put(&mut record.people, person, |person| person.id),
        Item::Entry(entry) => put(&mut record.entries, *entry, |entry| entry.id),
        Item::File(file) => put(&mut record.files, file, |file| file.id),
        Item::Bundle(plan) => put(&mut record.bundles, *plan, |plan| plan.id),
        Item::Form(form) => put(&mut record.forms, *form, |form| form.id),
        Item::Notes(notes) => put(&mut record.notes, *notes, |notes| notes.id),
        Item::Theme(theme) => put(&mut record.themes, theme, |theme| theme.id),
        Item::Response(response) => put(&mut record.responses, *response, |own| own.id),
        Item::Plan(plan) => put(&mut record.plans, *plan, |plan| plan.id),
        Item::Story(story) => put(&mut record.stories, *story, |story| story.id),
        Item::Issue(issue) => put(&mut record.issues, issue, |issue| (issue.number, issue.id)),
        Item::Charter { .. } | Item::Ladder { .. } | Item::FormSet { .. } => {}
    }
}

/// Lists are in the order of their ids.
fn take<T>(list: &mut Vec<T>, id: Id, key: fn(&T) -> Id) {
    if let Ok(at) = list.binary_search_by_key(&id, key) {
        list.remove(at);
    }
}

fn put<T, K: Ord>(list: &mut Vec<T>, item: T, key: fn(&T) -> K) {
    let at = list.binary_search_by_key(&key(&item), key).unwrap_or_else(|free| free);
    list.insert(at, item);
}

#[cfg(test)]
mod tests {
    use evenhand_core::record::{Change, FeedbackForm, Issue};
    use proptest::prelude::*;

    use super::*;
    use crate::support::*;

    fn changes(step: u8, number: u32) -> Vec<Change> {
        let remove = |kind, number| vec![Change::Remove { item: ItemRef { kind, id: id(number) } }];
        let title = format!("Title {step}");
        match step % 10 {
            0..=2 => vec![put_entry(entry(number, &title))],
            3 => vec![crate::support::put(Item::Person(person(number + 100, &title)))],
            4 => vec![crate::support::put(Item::Issue(issue(number + 200, u32::from(step))))],
            8 => vec![crate::support::put(Item::Form(Box::new(form(number + 300, &title))))],
            9 => remove(ItemKind::Form, number + 300),
            5 => remove(ItemKind::Entry, number),
            6 => remove(ItemKind::Issue, number + 200),
            _ => vec![crate::support::put(Item::Info(evenhand_core::record::RecordInfo {
                title,
                ..info()
            }))],
        }
    }

    fn form(id_number: u32, code: &str) -> FeedbackForm {
        FeedbackForm { code: code.into(), ..FeedbackForm::new(id(id_number), "meeting", 1, at(1)) }
    }

    fn issue(id_number: u32, number: u32) -> Issue {
        Issue::new(id(id_number), number, at(1))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]

        #[test]
        fn a_refreshed_reading_is_the_same_as_a_new_one(
            steps in prop::collection::vec((any::<u8>(), 1..6_u32, any::<bool>()), 1..30),
        ) {
            let dir = tempfile::tempdir().unwrap();
            let (mut store, _) = create(dir.path());
            let (mut record, mut since) = (store.record().unwrap(), store.head().unwrap().seq);
            for ((step, number, look), minute) in steps.into_iter().zip(1..) {
                // What is not there cannot be removed: then nothing changes.
                let _ = store.apply(&operation("step", changes(step, number)), at(minute));
                match step % 11 {
                    7 => drop(store.undo(at(minute)).unwrap()),
                    8 => drop(store.redo(at(minute)).unwrap()),
                    9 => drop(store.erase(&[id(number)], at(minute))),
                    10 => drop(store.restore(id(number), at(minute))),
                    _ => {}
                }
                if look {
                    store.refresh(&mut record, since).unwrap();
                    since = store.head().unwrap().seq;
                    prop_assert_eq!(&record, &store.record().unwrap());
                }
            }
            store.refresh(&mut record, since).unwrap();
            prop_assert_eq!(&record, &store.record().unwrap());
        }
    }
}
