//! People with roles over time, and two that are one; filters that are kept.

use crate::support::*;
use evenhand_app::contract::{
    ClauseKey, EntryFilter, EntryKey, EntryType, FilterKey, ListPage, MergePeople, NewEntry,
    Nothing, SavedFilter, SearchQuery, UserError,
};
use evenhand_core::record::{
    ClauseRef, Contact, Direction, EntryKind, Id, Involved, ItemKind, Person, Role, Stance, When,
};

fn day(text: &str) -> When {
    When::day(text.parse().unwrap())
}

fn person(bench: &Bench, name: &str, role: &str) -> Person {
    let mut person = bench.host.new_person(Nothing {}).unwrap();
    (person.name, person.role) = (name.into(), role.into());
    bench.host.save_person(person).unwrap()
}

fn letter(bench: &Bench, from: Id, when: When) -> evenhand_core::record::Entry {
    let mut entry = bench.host.new_entry(NewEntry { entry_type: EntryType::Contact }).unwrap();
    entry.kind = EntryKind::Contact(Contact { direction: Direction::In, ..Contact::default() });
    entry.people = vec![Involved { person: from, part: "from".into() }];
    entry.when = when;
    bench.host.save_entry(entry).unwrap().entry
}

#[test]
fn a_list_gives_the_role_of_that_day() {
    let bench = Bench::new();
    let mut who = person(&bench, "A. Person", "director");
    who.from = day("2020-01-01");
    let role =
        |title: &str, from, to| Role { title: title.into(), organisation: String::new(), from, to };
    who.roles = vec![role("deputy", day("2018-01-01"), day("2019-12-31"))];
    let who = bench.host.save_person(who).unwrap();
    for when in ["2019-05-10", "2020-05-10", "2017-05-10"] {
        letter(&bench, who.id, day(when));
    }
    let lines = bench.host.list_entries(EntryFilter::default()).unwrap();
    let details: Vec<_> = lines.entries.iter().map(|line| line.detail.as_str()).collect();
    assert_eq!(details, ["Email from director.", "Email from deputy.", "Email from A. Person."]);
    let query = SearchQuery { text: "deputy".into(), most: 5, ..SearchQuery::default() };
    assert_eq!(bench.host.search(query).unwrap()[0].id, who.id);
}

#[test]
fn two_people_become_one_in_one_step() {
    let bench = Bench::new();
    let keep = person(&bench, "Jo Smith", "officer");
    let gone = person(&bench, "Joanna Smith", "chair");
    let first = letter(&bench, gone.id, day("2019-05-10"));
    let mut both = letter(&bench, keep.id, day("2019-05-11"));
    both.people.push(Involved { person: gone.id, part: "from".into() });
    let both = bench.host.save_entry(both).unwrap().entry;
    let same = MergePeople { keep: keep.id, gone: keep.id };
    assert_eq!(bench.host.merge_people(same), Err(UserError::NothingChosen));

    let merged = bench.host.merge_people(MergePeople { keep: keep.id, gone: gone.id }).unwrap();
    assert_eq!((merged.name.as_str(), merged.role.as_str()), ("Jo Smith", "officer"));
    assert_eq!(merged.other_names, ["Joanna Smith"], "a name that bundles must still hide");
    assert_eq!(merged.roles[0].title, "chair");
    assert_eq!(bench.host.list_people(Nothing {}).unwrap(), [merged]);
    let people = |id| bench.host.get_entry(EntryKey { id }).unwrap().entry.people;
    assert_eq!(people(first.id), [Involved { person: keep.id, part: "from".into() }]);
    assert_eq!(people(both.id).len(), 1);
    let by_person = EntryFilter { person: Some(keep.id), ..EntryFilter::default() };
    assert_eq!(bench.host.list_entries(by_person).unwrap().entries.len(), 2);

    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.host.list_people(Nothing {}).unwrap().len(), 2);
    assert_eq!(people(first.id)[0].person, gone.id);
    bench.host.remove_person(EntryKey { id: gone.id }).unwrap();
    assert_eq!(bench.host.list_people(Nothing {}).unwrap(), [keep]);
    let bin = bench.host.removed(ListPage { most: 10 }).unwrap();
    assert_eq!((bin.items[0].title.as_str(), bin.total), ("Joanna Smith", 1));
}

#[test]
fn a_clause_filters_the_list_and_the_search() {
    let bench = Bench::new();
    for (title, clause) in [("Booked late", "p7"), ("Papers late", "p8"), ("Other thing late", "")]
    {
        let mut entry = bench.event(title);
        if !clause.is_empty() {
            let (charter, clause) = ("hounslow".into(), clause.into());
            entry.clauses = vec![ClauseRef { charter, clause, stance: Stance::Against }];
        }
        bench.host.save_entry(entry).unwrap();
    }
    let clause = Some(ClauseKey { charter: "hounslow".into(), clause: "p7".into() });
    let filter = EntryFilter { clause, ..EntryFilter::default() };
    let titles: Vec<_> = bench
        .host
        .list_entries(filter.clone())
        .unwrap()
        .entries
        .into_iter()
        .map(|e| e.title)
        .collect();
    assert_eq!(titles, ["Booked late"]);
    let search = |kinds: &[ItemKind], filter: Option<EntryFilter>| {
        let query = SearchQuery { text: "late".into(), most: 9, kinds: kinds.to_vec(), filter };
        bench.host.search(query).unwrap().len()
    };
    person(&bench, "Late Person", "");
    assert_eq!(search(&[], None), 4);
    assert_eq!(search(&[], Some(EntryFilter::default())), 4, "an empty filter asks for nothing");
    assert_eq!(search(&[ItemKind::Person], None), 1);
    assert_eq!(search(&[], Some(filter)), 1);
    let with_file = EntryFilter { has_file: true, ..EntryFilter::default() };
    assert_eq!(search(&[], Some(with_file)), 0);
    let before = EntryFilter { to: "2019-01-01".parse().ok(), ..EntryFilter::default() };
    assert_eq!(search(&[], Some(before)), 0);
}

#[test]
fn filters_are_kept_by_name_and_survive_closing() {
    let bench = Bench::new();
    let save = |key: &str, name: &str, filter: EntryFilter| {
        bench.host.save_filter(SavedFilter { key: key.into(), name: name.into(), filter })
    };
    let drafts = EntryFilter { drafts: true, ..EntryFilter::default() };
    save("", "  unfinished ", drafts.clone()).unwrap();
    let two = save("", "All", EntryFilter::default()).unwrap();
    assert_eq!(two.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["All", "unfinished"]);
    assert_eq!(save("", " ", drafts.clone()), Err(UserError::NothingChosen));
    assert_eq!(save("no such", "x", drafts.clone()), Err(UserError::Gone));
    save(&two[1].key, "To finish", drafts.clone()).unwrap();
    bench.lock();
    bench.open().unwrap();
    let kept = bench.host.list_filters(Nothing {}).unwrap();
    assert_eq!((kept.len(), &kept[1].name, &kept[1].filter), (2, &"To finish".to_owned(), &drafts));
    let left = bench.host.remove_filter(FilterKey { key: kept[0].key.clone() }).unwrap();
    assert_eq!(left.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["To finish"]);
}
