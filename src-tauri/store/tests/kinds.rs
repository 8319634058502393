//! Feedback forms, notes, themes, responses and judgements: kept, found, undone, binned and deleted as all else is.

use evenhand_core::record::{
    Change, EhcPlan, EntryKind, EventNotes, FeedbackForm, Given, Item, ItemRef, Judgement,
    JudgementKind, LadderPlace, Meeting, Mood, NotesLine, PlanLine, Response, ResponseState, Story,
    StoryPerson, Theme, WeekTick,
};
use evenhand_store::{Query, Store};

use crate::support::*;

fn form() -> FeedbackForm {
    let mut form = FeedbackForm::new(id(1), "meeting", 1, at(1));
    (form.code, form.meeting) = ("QX41".into(), Some(id(9)));
    form.filled.good = "A quokka came".into();
    form
}

fn notes(file: Option<evenhand_core::record::Id>) -> EventNotes {
    let line: NotesLine = serde_json::from_value(serde_json::json!({
        "id": id(20), "text": "Numbats wait for years", "tags": [id(3)], "mood": "change",
    }))
    .unwrap();
    assert_eq!(line.mood, Mood::Change);
    let json = serde_json::json!({ "id": id(2), "title": "Parents' day", "added_on": at(1) });
    EventNotes { lines: vec![line], file, ..serde_json::from_value(json).unwrap() }
}

fn theme() -> Theme {
    let json = serde_json::json!({ "id": id(3), "name": "Waiting", "added_on": at(1) });
    serde_json::from_value(json).unwrap()
}

fn response() -> Response {
    let state = ResponseState::SaidNo { reason: "No bilby was free".into() };
    let json = serde_json::json!({ "id": id(4), "lines": [id(20)], "added_on": at(1) });
    Response { state, ..serde_json::from_value(json).unwrap() }
}

fn plan() -> EhcPlan {
    let mut plan = EhcPlan::new(id(6), "Plan of the potoroo", at(1));
    plan.lines = vec![PlanLine::new(id(30), "30 minutes with the dunnart weekly")];
    let note = "The kowari was ill".into();
    let tick = WeekTick { given: Given::NotGiven, minutes: None, note };
    plan.weeks = [("2019-11-18".parse().unwrap(), [(id(30), tick)].into())].into();
    plan
}

fn story() -> Story {
    let mut story = Story::new(id(67), "celebration", at(1));
    story.title = "A day with a bandicoot".into();
    story.fields = [("changed".into(), "The woylie came back".into())].into();
    let words = "I heard the mulgara".into();
    story.people = vec![StoryPerson { words, ..StoryPerson::new(id(68)) }];
    story
}

fn judged() -> Item {
    let judgement = Judgement {
        ladder: "hart".into(),
        place: LadderPlace::Rung("tokenism".into()),
        kind: JudgementKind::Ours,
        why: "Like wombats in a choir".into(),
        as_of: day(1),
        by: String::new(),
        evidence: vec![id(9)],
    };
    let meeting = Meeting { judgements: vec![judgement], ..Meeting::default() };
    let entry = evenhand_core::record::Entry {
        kind: EntryKind::Meeting(Box::new(meeting)),
        ..entry(5, "Group")
    };
    Item::Entry(Box::new(entry))
}

fn ladder() -> Item {
    let ladder = serde_json::json!({
        "format": 1, "id": "ours", "title": "Quenda steps", "for": "adults",
        "rungs": [{ "n": 1, "id": "told", "name": "Told" }, { "n": 2, "id": "asked", "name": "Pademelon" }],
    });
    Item::Ladder { id: id(66), ladder }
}

fn form_set(version: u32, about: &str) -> Item {
    let set = serde_json::json!({
        "format": 1, "id": "ours", "version": version, "title": "Questions of the dibbler", "for": "anyone",
        "about": about, "scale": { "steps": [{ "words": "No" }, { "words": "Yes" }], "cant_say": "Can't say" },
        "statements": [{ "id": "a", "words": "The phascogale sat down", "rests_on": [{ "cornerstone": "communicate" }] }],
    });
    Item::FormSet { id: id(70 + version), set }
}

fn all(file: Option<evenhand_core::record::Id>) -> Vec<Item> {
    vec![
        Item::Form(Box::new(form())),
        Item::Notes(Box::new(notes(file))),
        Item::Theme(theme()),
        Item::Response(Box::new(response())),
        Item::Plan(Box::new(plan())),
        Item::Story(Box::new(story())),
        ladder(),
        form_set(1, "First"),
        form_set(2, "Second of the ningaui"),
        judged(),
    ]
}

const WORDS: [&str; 16] = [
    "quokka",
    "numbats",
    "waiting",
    "bilby",
    "wombats",
    "potoroo",
    "dunnart",
    "kowari",
    "quenda",
    "pademelon",
    "bandicoot",
    "woylie",
    "mulgara",
    "dibbler",
    "phascogale",
    "ningaui",
];

fn found(store: &Store) -> usize {
    let count = |words: &str| {
        let query = Query { words: words.into(), ..Query::default() };
        store.search(&query).unwrap().len()
    };
    WORDS.into_iter().map(count).sum()
}

#[test]
fn each_is_kept_found_undone_binned_and_brought_back() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let items = all(None);
    let puts = items.iter().cloned().map(put).collect();
    store.apply(&operation("add", puts), at(2)).unwrap();
    store.close().unwrap();

    let mut store = open(dir.path());
    let whole = store.record().unwrap();
    assert_eq!(whole.forms, [form()]);
    assert_eq!(whole.notes, [notes(None)]);
    assert_eq!((&whole.themes[..], &whole.responses[..]), (&[theme()][..], &[response()][..]));
    assert_eq!(whole.plans, [plan()]);
    assert_eq!(whole.stories, [story()]);
    assert_eq!(whole.ladders.keys().collect::<Vec<_>>(), ["ours"], "by the file's own name");
    let sets: Vec<_> = whole.form_sets.keys().collect();
    assert_eq!(sets, ["ours/1", "ours/2"], "each version by itself");
    // Two versions of one set have two of the words.
    assert_eq!(found(&store), WORDS.len() + 2);
    assert_eq!(store.record_at(store.head().unwrap()).unwrap().as_ref(), Some(&whole));

    let (mut read, since) = (whole.clone(), store.head().unwrap().seq);
    let remove =
        |item: &Item| Change::Remove { item: ItemRef { kind: item.kind(), id: item.id() } };
    store.apply(&operation("remove", items.iter().map(remove).collect()), at(3)).unwrap();
    store.refresh(&mut read, since).unwrap();
    assert_eq!(read, store.record().unwrap());
    assert_eq!((read.forms.len(), read.notes.len(), read.plans.len(), found(&store)), (0, 0, 0, 0));
    assert!(read.ladders.is_empty() && read.stories.is_empty() && read.form_sets.is_empty());
    assert_eq!(store.bin().unwrap().len(), items.len());
    store.restore(form().id, at(4)).unwrap();
    assert_eq!(store.record().unwrap().forms, [form()]);
    store.undo(at(5)).unwrap();
    store.undo(at(6)).unwrap();
    assert_eq!((store.record().unwrap(), found(&store)), (whole, WORDS.len() + 2));
    assert!(store.check(None).unwrap().sound());
}

#[test]
fn what_is_deleted_for_good_leaves_no_word_and_takes_its_own_file_along() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let file = store.put_file("notes.txt", "text/plain", b"echidna", "echidna", at(1)).unwrap();
    let (file_id, sha256) = (file.id, file.sha256.clone());
    let mut puts = vec![put(Item::File(file))];
    puts.extend(all(Some(file_id)).into_iter().map(put));
    store.apply(&operation("add", puts), at(2)).unwrap();
    let ids: Vec<_> = all(None).iter().map(Item::id).collect();
    store.erase(&ids, at(3)).unwrap();
    assert_eq!(found(&store), 0);
    assert!(!store.knows_bytes(&sha256).unwrap(), "the notes' own file goes with them");
    let record = store.record().unwrap();
    assert_eq!(
        (record.files.len(), record.forms.len(), record.notes.len(), record.plans.len()),
        (0, 0, 0, 0)
    );
    assert!(record.stories.is_empty());
    assert_eq!(store.bin().unwrap(), []);
    assert!(store.check(None).unwrap().sound());
}

#[test]
fn a_file_that_notes_name_stays_where_an_entry_with_it_is_deleted_for_good() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let file = store.put_file("notes.txt", "text/plain", b"echidna", "echidna", at(1)).unwrap();
    let named = with_file(entry(7, "Day"), &file);
    let id_of_file = file.id;
    let puts = vec![
        put(Item::File(file)),
        put_entry(named),
        put(Item::Notes(Box::new(notes(Some(id_of_file))))),
    ];
    store.apply(&operation("add", puts), at(2)).unwrap();
    store.erase(&[id(7)], at(3)).unwrap();
    assert_eq!(store.file_bytes(id_of_file).unwrap(), b"echidna");
}
