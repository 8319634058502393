//! Fresh ids for things of another record that have the id of one of ours, so that both can stand here.

use std::collections::{BTreeMap, BTreeSet};

use evenhand_core::charter::builtin;
use evenhand_core::forms;
use evenhand_core::ladder;
use evenhand_core::record::{EntryKind, Id, Item, Record};
use serde_json::Value;

use crate::record_file::{Collected, RecordPackage, RecordPiece, form_set_name, items};

/// The package with fresh ids for these of its things, wherever it names them. The same thing of the same
/// record gets the same fresh id each time, so that bringing it in twice does not make two of it.
pub(super) fn beside(package: &RecordPackage, foreign: &[Item], here: &Record) -> RecordPackage {
    let namespace = package.record.info.id.0;
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    let there = &package.record;
    let mut charters = FreshNames::new(builtin().iter().map(|charter| &charter.id));
    charters.taken.extend(here.charters.keys().chain(there.charters.keys()).cloned());
    let mut ladders = FreshNames::new(ladder::builtin().iter().map(|own| &own.id));
    ladders.taken.extend(here.ladders.keys().chain(there.ladders.keys()).cloned());
    let mut sets = FreshSets::new(here, there);
    for item in foreign {
        match item {
            Item::Charter { charter, .. } => charters.free(name_of(charter)),
            Item::Ladder { ladder, .. } => ladders.free(name_of(ladder)),
            Item::FormSet { set, .. } => sets.free(set),
            _ => {
                sets.forms.extend(matches!(item, Item::Form(_)).then(|| item.id()));
                let id = item.id();
                let fresh = Id(uuid::Uuid::new_v5(&namespace, id.0.as_bytes()));
                ids.insert(id.to_string(), fresh.to_string());
            }
        }
    }
    let mut collected = Collected::default();
    collected.take(RecordPiece::Info(package.record.info.clone()));
    for mut item in items(&package.record) {
        renamed_files(&mut item, &charters.new, &ladders.new);
        sets.rename(&mut item);
        collected.take(RecordPiece::Item(Box::new(with_ids(item, &ids))));
    }
    let changed = package.changed.iter().map(|(id, at)| {
        let fresh = ids.get(&id.to_string()).and_then(|fresh| fresh.parse().ok());
        (fresh.unwrap_or(*id), *at)
    });
    match collected.package() {
        Ok(beside) => RecordPackage {
            contents: package.contents.clone(),
            changed: changed.collect(),
            kept: package.kept.clone(),
            came_from: package.came_from.clone(),
            left_out: package.left_out.clone(),
            scans: package.scans.clone(),
            ..beside
        },
        // It always has its info.
        Err(_) => package.clone(),
    }
}

/// New names for files of a kind that are known by a name of their own.
struct FreshNames {
    taken: BTreeSet<String>,
    new: BTreeMap<String, String>,
}

impl FreshNames {
    fn new<'a>(builtin: impl Iterator<Item = &'a String>) -> Self {
        Self { taken: builtin.cloned().collect(), new: BTreeMap::new() }
    }

    /// Finds a name that no other has.
    fn free(&mut self, name: &str) {
        let free = (2..).map(|n| format!("{name}-{n}")).find(|name| !self.taken.contains(name));
        let free = free.unwrap_or_default();
        self.taken.insert(free.clone());
        self.new.insert(name.to_owned(), free);
    }
}

/// New ids for versions of sets of questions, of which one id has many: each version that is foreign moves by itself,
/// with the forms that were filled in on it.
struct FreshSets {
    /// Ids that are taken by any version.
    taken: BTreeSet<String>,
    /// The new id by the name of the version.
    new: BTreeMap<String, String>,
    /// The forms that move along.
    forms: BTreeSet<Id>,
}

impl FreshSets {
    fn new(here: &Record, there: &Record) -> Self {
        let own = here.form_sets.keys().chain(there.form_sets.keys());
        let own = own.filter_map(|name| Some(name.rsplit_once('/')?.0.to_owned()));
        let shipped = forms::builtin().iter().map(|set| set.id.clone());
        Self { taken: own.chain(shipped).collect(), new: BTreeMap::new(), forms: BTreeSet::new() }
    }

    fn free(&mut self, set: &Value) {
        let Some(name) = form_set_name(set) else { return };
        let id = name_of(set);
        // Versions of one set that move together stay one set.
        let known =
            self.new.iter().find(|(old, _)| old.rsplit_once('/').is_some_and(|(old, _)| old == id));
        let free = match known {
            Some((_, free)) => free.clone(),
            None => {
                let free = (2..).map(|n| format!("{id}-{n}"));
                let free = free.into_iter().find(|id| !self.taken.contains(id));
                free.unwrap_or_default()
            }
        };
        self.taken.insert(free.clone());
        self.new.insert(name, free);
    }

    fn rename(&self, item: &mut Item) {
        match item {
            Item::FormSet { id, set } => {
                let Some(name) = form_set_name(set) else { return };
                if let (Some(new), Some(file)) = (self.new.get(&name), set.as_object_mut()) {
                    file.insert("id".into(), new.clone().into());
                    if let Some(name) = form_set_name(set) {
                        *id = crate::ids::form_set_id(&name);
                    }
                }
            }
            Item::Form(form) if self.forms.contains(&form.id) => {
                if let Some(new) = self.new.get(&forms::set_name(&form.set, form.version)) {
                    form.set.clone_from(new);
                }
            }
            _ => {}
        }
    }
}

fn name_of(file: &Value) -> &str {
    file.get("id").and_then(Value::as_str).unwrap_or_default()
}

/// The item with every id in it that has a fresh one replaced. An id is a text that nothing else is.
fn with_ids(item: Item, ids: &BTreeMap<String, String>) -> Item {
    if ids.is_empty() {
        return item;
    }
    let replaced = serde_json::to_value(&item).map(|mut value| {
        replace(&mut value, ids);
        value
    });
    replaced.and_then(serde_json::from_value).unwrap_or(item)
}

fn replace(value: &mut Value, ids: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            if let Some(fresh) = ids.get(text) {
                text.clone_from(fresh);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| replace(value, ids)),
        Value::Object(map) => {
            let old = std::mem::take(map);
            for (key, mut value) in old {
                replace(&mut value, ids);
                map.insert(with_ids_in(key, ids), value);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A key may be made of an id and more, as that of what is said about a finding.
fn with_ids_in(key: String, ids: &BTreeMap<String, String>) -> String {
    ids.iter().fold(
        key,
        |key, (id, fresh)| if key.contains(id.as_str()) { key.replace(id, fresh) } else { key },
    )
}

/// A charter or ladder under its new name, and whatever names it.
fn renamed_files(
    item: &mut Item,
    charters: &BTreeMap<String, String>,
    ladders: &BTreeMap<String, String>,
) {
    let rename = |name: &mut String| rename(name, charters);
    match item {
        Item::Charter { id, charter } => {
            rename_file(id, charter, charters, crate::ids::charter_id);
        }
        Item::Ladder { id, ladder } => rename_file(id, ladder, ladders, crate::ids::ladder_id),
        Item::Entry(entry) => {
            if let EntryKind::Meeting(meeting) = &mut entry.kind {
                rename(&mut meeting.charter);
                for judgement in &mut meeting.judgements {
                    self::rename(&mut judgement.ladder, ladders);
                }
            }
            entry.clauses.iter_mut().for_each(|clause| rename(&mut clause.charter));
        }
        Item::Issue(issue) => {
            issue.clauses.iter_mut().for_each(|clause| rename(&mut clause.charter));
        }
        _ => {}
    }
}

fn rename(name: &mut String, names: &BTreeMap<String, String>) {
    if let Some(new) = names.get(name) {
        name.clone_from(new);
    }
}

fn rename_file(
    id: &mut Id,
    file: &mut Value,
    names: &BTreeMap<String, String>,
    id_of: fn(&str) -> Id,
) {
    if let (Some(new), Some(file)) = (names.get(name_of(file)).cloned(), file.as_object_mut()) {
        *id = id_of(&new);
        file.insert("id".into(), new.into());
    }
}
