//! How each thing of a record file stands to what is here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use evenhand_core::charter::builtin;
use evenhand_core::forms::set_name;
use evenhand_core::ladder;
use evenhand_core::record::{Id, Item, Record};
use evenhand_store::Store;
use serde_json::Value;

use crate::contract::UserResult;
use crate::filters;
use crate::ids::{charter_id, ladder_id};
use crate::in_use::{InUse, StepInUse, StoreInUse, go_on, read_whole};
use crate::record_file::{RecordPackage, form_set_name, items};
use crate::session::Session;
use crate::view::clean_name;

/// What bringing in a record file would do to each thing in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The file is of this record, and not of another.
    pub same_record: bool,
    /// Not here.
    pub new: Vec<Item>,
    /// Here in a form that the file's one came after.
    pub newer_there: Vec<Item>,
    /// Here in a form that came after the file's one.
    pub newer_here: Vec<Item>,
    /// Here in another form, and nobody can tell which came last.
    pub undecided: Vec<Item>,
    /// Of another record, with the id of something here that is not the same thing.
    pub foreign: Vec<Item>,
    /// Deleted here: in the bin, or for good.
    pub deleted: Vec<Item>,
    /// How many are here as they are there.
    pub same: usize,
    /// Names of files whose bytes are not in the file.
    pub missing: Vec<String>,
    /// Names of choices of entries that are kept there and not here.
    pub filters: Vec<String>,
    /// The number of the last event of the record's history that it was compared with.
    pub(super) since: u64,
}

/// So many things are compared while the record is held.
const AT_ONCE: usize = 500;

/// Compares a record file with a record that may be in use. Nothing is changed.
///
/// # Errors
/// Where the store cannot be read, or `step` says stop.
pub fn compare(
    record: &mut impl InUse,
    package: &RecordPackage,
    step: &StepInUse<'_>,
    at: DateTime<Utc>,
) -> UserResult<Comparison> {
    read_whole(record, step)?;
    let since = record.step(|session| Ok(session.store().head()?.seq))?;
    let mut reading = |done, of| step(done, of);
    let changed = Store::last_changes_in_use(&mut StoreInUse(record), since, &mut reading)?;
    let read = record.step(|session| Read::now(session, package))?;
    // Of a large record this takes a while, for which nobody is to wait.
    let here = Here::of(read, changed, package);
    let same_record = here.same_record;
    let mut found = Comparison { same_record, since, ..Comparison::default() };
    let all: Vec<Item> = items(&package.record).collect();
    for some in all.chunks(AT_ONCE) {
        go_on(step, 0, 0)?;
        record.step(|session| {
            for item in some {
                let standing = here.standing(session, item, package, at)?;
                found.add(standing, || here.with_its_time_of_adding(item.clone()));
            }
            Ok(())
        })?;
    }
    let there = |sha256: &String| package.contents.contains_key(sha256);
    let absent: Vec<_> = package.record.files.iter().filter(|file| !there(&file.sha256)).collect();
    record.step(|session| {
        for file in absent {
            if !session.store().knows_bytes(&file.sha256)? {
                found.missing.push(file.name.clone());
            }
        }
        let kept = filters::new_here(session, &package.kept)?;
        found.filters = kept.into_iter().map(|filter| filter.name.clone()).collect();
        Ok(())
    })?;
    Ok(found)
}

impl Comparison {
    fn add(&mut self, standing: ImportStanding, item: impl FnOnce() -> Item) {
        let list = match standing {
            ImportStanding::Same => {
                self.same += 1;
                return;
            }
            ImportStanding::New => &mut self.new,
            ImportStanding::NewerThere => &mut self.newer_there,
            ImportStanding::NewerHere => &mut self.newer_here,
            ImportStanding::Undecided => &mut self.undecided,
            ImportStanding::Foreign => &mut self.foreign,
            ImportStanding::Deleted => &mut self.deleted,
        };
        list.push(item());
    }
}

enum ImportStanding {
    Same,
    New,
    NewerThere,
    NewerHere,
    Undecided,
    Foreign,
    Deleted,
}

/// What is here, by id.
struct Here {
    own: Id,
    same_record: bool,
    live: BTreeMap<Id, Item>,
    binned: BTreeMap<Id, Item>,
    erased: BTreeSet<Id>,
    /// When each was changed last.
    changed: BTreeMap<Id, DateTime<Utc>>,
    /// Events that brought in a file of the same record as this one.
    imports: BTreeSet<u64>,
    /// Charters and ladders that the program brings along: meetings are held against them, now or later.
    builtin: BTreeSet<Id>,
    /// Names of sets of questions that ask something else here than there, and that a form of either was filled in
    /// on: no form may come to stand under questions that nobody asked.
    other_sets: BTreeSet<String>,
}

/// The same as it is read.
struct Read {
    record: Arc<Record>,
    binned: Vec<Item>,
    erased: Vec<Id>,
    imports: BTreeSet<u64>,
}

impl Read {
    fn now(session: &mut Session, package: &RecordPackage) -> UserResult<Self> {
        let from = package.record.info.id;
        let imports = session.imports()?.into_iter().filter(|(_, record)| *record == from);
        let imports = imports.map(|(event, _)| event).collect();
        let store = session.store();
        let binned = store.bin()?.into_iter().map(|own| own.item).collect();
        let erased = store.erased()?;
        Ok(Self { binned, erased, imports, record: session.record()? })
    }
}

impl Here {
    fn of(read: Read, changed: BTreeMap<Id, DateTime<Utc>>, package: &RecordPackage) -> Self {
        let Read { record, binned, erased, imports } = read;
        let builtin = builtin().iter().map(|charter| charter_id(&charter.id));
        let ladders = ladder::builtin().iter().map(|own| ladder_id(&own.id));
        Self {
            other_sets: other_sets(&record, &binned, &package.record),
            own: record.info.id,
            same_record: record.info.id == package.record.info.id,
            live: items(&record).map(|item| (item.id(), item)).collect(),
            binned: binned.into_iter().map(|item| (item.id(), item)).collect(),
            erased: erased.into_iter().collect(),
            changed,
            imports,
            builtin: builtin.chain(ladders).collect(),
        }
    }

    fn standing(
        &self,
        session: &Session,
        item: &Item,
        package: &RecordPackage,
        at: DateTime<Utc>,
    ) -> UserResult<ImportStanding> {
        let id = item.id();
        let same_here = self.live.get(&id).is_some_and(|own| same(own, item));
        if !same_here && self.asks_something_else(item) {
            return Ok(ImportStanding::Foreign);
        }
        let Some(own) = self.live.get(&id) else {
            let binned = self.binned.get(&id);
            let other_kind = binned.is_some_and(|binned| binned.kind() != item.kind());
            // A charter or ladder of that id would take the place of the built-in one, for every meeting here.
            let takes_place = !self.same_record && self.builtin.contains(&id);
            return Ok(if other_kind || takes_place || id == self.own {
                ImportStanding::Foreign
            } else if binned.is_some() || self.erased.contains(&id) {
                ImportStanding::Deleted
            } else {
                ImportStanding::New
            });
        };
        if same_here {
            return Ok(ImportStanding::Same);
        }
        let told = package.came_from.get(&self.own).is_some_and(|parts| parts.contains(&id));
        if own.kind() != item.kind() || !(told || self.is_of_that_record(session, id, at)?) {
            return Ok(ImportStanding::Foreign);
        }
        let was_here = session.store().states_of(id)?.iter().any(|then| same(then, item));
        if was_here {
            return Ok(ImportStanding::NewerHere);
        }
        // A time that is still to come is no time at which anything was changed.
        let there = package.changed.get(&id).filter(|there| **there <= at);
        Ok(match (there, self.changed.get(&id)) {
            (Some(there), Some(here)) if there > here => ImportStanding::NewerThere,
            (Some(_), Some(_)) => ImportStanding::NewerHere,
            _ => ImportStanding::Undecided,
        })
    }

    /// Whether a thing is such a set of questions, or a form that was filled in on it.
    fn asks_something_else(&self, item: &Item) -> bool {
        let name = match item {
            Item::FormSet { set, .. } => form_set_name(set),
            Item::Form(form) => Some(set_name(&form.set, form.version)),
            _ => None,
        };
        name.is_some_and(|name| self.other_sets.contains(&name))
    }

    /// Whether a thing here is one that the file's record had first: this is that record, or it came from there.
    fn is_of_that_record(&self, session: &Session, id: Id, at: DateTime<Utc>) -> UserResult<bool> {
        if self.same_record {
            return Ok(true);
        }
        let arrivals = session.provenance(&[id], at)?.arrivals;
        Ok(arrivals.get(&id).is_some_and(|seen| self.imports.contains(&seen.first.event)))
    }

    /// The thing as it would be here: when it says that it was added stays as it is.
    fn with_its_time_of_adding(&self, mut item: Item) -> Item {
        if let Some(own) = self.live.get(&item.id()) {
            adopt_added_on(&mut item, own);
        }
        item
    }
}

/// Names of the sets that both have, that ask other things, and that a form of either stands on. What is in the bin
/// here may come back.
fn other_sets(here: &Record, binned: &[Item], there: &Record) -> BTreeSet<String> {
    let in_bin = |name: &str| {
        binned.iter().find_map(|item| match item {
            Item::FormSet { set, .. } if form_set_name(set).as_deref() == Some(name) => Some(set),
            _ => None,
        })
    };
    let binned_forms = binned.iter().filter_map(|item| match item {
        Item::Form(form) => Some(&**form),
        _ => None,
    });
    let forms = here.forms.iter().chain(binned_forms).chain(&there.forms);
    let used: BTreeSet<String> = forms.map(|form| set_name(&form.set, form.version)).collect();
    let differs = |(name, set): &(&String, &Value)| {
        let own = here.form_sets.get(*name).or_else(|| in_bin(name));
        used.contains(*name) && own.is_some_and(|own| own != *set)
    };
    there.form_sets.iter().filter(differs).map(|(name, _)| name.clone()).collect()
}

/// Whether two things are the same but for when they say that they were added, and for what of a file's name is
/// not kept here.
fn same(one: &Item, other: &Item) -> bool {
    let mut other = other.clone();
    adopt_added_on(&mut other, one);
    if let (Item::File(one), Item::File(other)) = (one, &mut other)
        && clean_name(&one.name) == clean_name(&other.name)
    {
        other.name.clone_from(&one.name);
    }
    *one == other
}

fn adopt_added_on(item: &mut Item, from: &Item) {
    match (item, from) {
        (Item::Person(item), Item::Person(from)) => item.added_on = from.added_on,
        (Item::Issue(item), Item::Issue(from)) => item.added_on = from.added_on,
        (Item::Entry(item), Item::Entry(from)) => item.added_on = from.added_on,
        (Item::File(item), Item::File(from)) => item.added_on = from.added_on,
        (Item::Bundle(item), Item::Bundle(from)) => item.added_on = from.added_on,
        (Item::Form(item), Item::Form(from)) => item.added_on = from.added_on,
        (Item::Notes(item), Item::Notes(from)) => item.added_on = from.added_on,
        (Item::Theme(item), Item::Theme(from)) => item.added_on = from.added_on,
        (Item::Response(item), Item::Response(from)) => item.added_on = from.added_on,
        (Item::Plan(item), Item::Plan(from)) => item.added_on = from.added_on,
        (Item::Story(item), Item::Story(from)) => item.added_on = from.added_on,
        _ => {}
    }
}
