//! Celebration pages and case studies: nobody is named who did not agree, a child never, and the page is one page.

use chrono::NaiveDate;
use std::collections::BTreeMap;

use evenhand_bundle::{
    Block, Inline, Model, PaperLook, RenderError, StoryPaper, printed_people, render, story_paper,
    story_people,
};
use evenhand_core::guides::stories;
use evenhand_core::record::{Id, Record, Story, StoryOutput, StoryPerson};

use crate::bundle_fixture::clock;
use crate::papers;

fn today() -> NaiveDate {
    "2026-11-26".parse().unwrap()
}

fn id(n: u128) -> Id {
    Id(uuid::Uuid::from_u128(n))
}

/// A record with a child who has other names, an officer, a parent and a team.
fn record() -> Record {
    serde_json::from_value(serde_json::json!({
        "info": { "id": id(1), "title": "", "created": "2026-11-01T09:00:00Z" },
        "people": [
            { "id": id(2), "name": "Tomasz Lark", "other_names": ["Tommy"], "shown_as": "Bear", "child": true,
              "added_on": "2026-11-01T09:00:00Z" },
            { "id": id(3), "name": "Olga Officer", "role": "SEN manager", "council": true,
              "added_on": "2026-11-01T09:00:00Z" },
            { "id": id(4), "name": "Pia Parent", "added_on": "2026-11-01T09:00:00Z" },
            { "id": id(5), "name": "Helping Hands", "organisation": "Helping Hands",
              "added_on": "2026-11-01T09:00:00Z" },
        ],
    }))
    .unwrap()
}

fn person(n: u128, name: &str, role: &str) -> StoryPerson {
    StoryPerson {
        name: name.into(),
        role: role.into(),
        words: format!("Words number {n} were kind."),
        name_ok_on: Some(today()),
        quote_ok_on: Some(today()),
        ..StoryPerson::new(id(n))
    }
}

fn story(page: &str, text: &str, people: Vec<StoryPerson>) -> Story {
    let mut story = Story::new(id(9), page, "2026-11-01T09:00:00Z".parse().unwrap());
    story.title = "A good year".into();
    story.fields = [("changed".to_owned(), text.to_owned())].into();
    story.people = people;
    story
}

/// Words as people write them, so many of them.
fn plain(count: usize) -> String {
    let some = "we met with families to listen and then chose what to try first together";
    some.split(' ').cycle().take(count).collect::<Vec<_>>().join(" ")
}

/// Each page with as many words as it asks for.
pub fn every_output() -> Vec<(&'static str, StoryOutput, Story)> {
    let full = |page: &str| {
        let own = stories().pages.iter().find(|own| own.id == page).unwrap();
        let mut full = story(page, "", vec![person(20, "Ann Lee", "parent carer")]);
        for field in &own.fields {
            let words = plain(field.max_words.try_into().unwrap());
            full.fields.insert(field.id.clone(), words);
        }
        let words = own.fields.iter().find(|field| field.id == "words").unwrap().max_words;
        full.people[0].words = plain(words.try_into().unwrap());
        full.people.push(StoryPerson { words: String::new(), ..person(21, "Bo Day", "officer") });
        full
    };
    let mut card = full("celebration");
    card.fields.insert("changed".into(), plain(40));
    card.people[0].words = plain(30);
    vec![
        ("celebration", StoryOutput::Page, full("celebration")),
        ("card", StoryOutput::Card, card),
        ("case study", StoryOutput::Document, full("case-study")),
    ]
}

pub fn printed(story: &Story, output: StoryOutput, look: PaperLook) -> Option<Model> {
    story_paper(StoryPaper { record: &record(), story, output, today: today() }, look)
}

/// All words of the finished file, its title too.
fn words(story: &Story, output: StoryOutput) -> String {
    let model = printed(story, output, PaperLook::default()).unwrap();
    let done = papers::printed(&model);
    let mut all = papers::pages(&done);
    all.push(model.title.clone());
    all.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(text: &str, people: Vec<StoryPerson>) -> String {
    words(&story("celebration", text, people), StoryOutput::Page)
}

#[test]
fn a_childs_name_is_on_no_page_whatever_was_ticked_and_wherever_it_stands() {
    for name in ["Tomasz Lark", "tomasz", "Tommy", "TOMMY", "Tommy L.", "Tómasz", "Bear"] {
        let mut own = story(
            "celebration",
            "Tomasz and Tommy came. Tomasz Lark's idea.",
            vec![person(20, name, name), person(21, "Ann Lee", "mother of Tommy")],
        );
        own.title = format!("Thanks to {name}");
        own.fields.insert("who".into(), format!("{name} and others, tommy too"));
        own.people[1].words = format!("{name} smiled at Tommy.");
        for output in [StoryOutput::Page, StoryOutput::Card] {
            let text = words(&own, output);
            for known in ["omasz", "ómasz", "ommy", "OMMY"] {
                assert!(!text.contains(known), "{name}, {output:?}: {text}");
            }
        }
        let record = record();
        let shown = story_people(&record, &own, today());
        assert!(!shown[0].named && shown[1].named, "{name}");
        let given =
            StoryPaper { record: &record, story: &own, output: StoryOutput::Page, today: today() };
        assert!(printed_people(given).iter().all(|on| on.person != id(20) || on.name.is_empty()));
    }
    // One who is a child by the page alone, in other words of the page too.
    let child = StoryPerson { child: true, ..person(20, "Quinn Vale", "young person") };
    let text = page("Quinn chose the day, and Quinn Vale spoke.", vec![child]);
    assert!(!text.contains("Quinn") && !text.contains("Vale") && text.contains("young person"));
}

#[test]
fn who_agreed_is_named_and_who_did_not_is_a_role() {
    let unticked =
        StoryPerson { name_ok_on: None, quote_ok_on: None, ..person(21, "Bo Day", "caretaker") };
    let text = page(
        "Ann Lee and Bo Day asked Olga Officer. Pia Parent and Helping Hands came. Call 07700 900123.",
        vec![person(20, "Ann Lee", "parent carer"), unticked],
    );
    for there in ["Ann Lee, parent carer", "caretaker", "SEN manager", "Helping Hands", "number 20"]
    {
        assert!(text.contains(there), "{there}: {text}");
    }
    for gone in ["Bo Day", "Olga", "Officer", "Pia", "number 21", "900123"] {
        assert!(!text.contains(gone), "{gone}: {text}");
    }
}

#[test]
fn a_name_that_was_agreed_stays_where_it_shares_a_last_name_and_a_longer_one_goes() {
    let text =
        page("Ann Lark spoke for Tomasz Lark.", vec![person(20, "Ann Lark", "parent carer")]);
    assert!(text.contains("Ann Lark spoke for a young person"), "{text}");
    let other = StoryPerson { name_ok_on: None, ..person(21, "Ann Day", "caretaker") };
    let text = page("Ann met Ann Day.", vec![person(20, "Ann", "parent carer"), other]);
    assert!(text.contains("Ann met caretaker") && !text.contains("Day"), "{text}");
    // A role that says the name again is no way around.
    let named_role = StoryPerson { name_ok_on: None, ..person(20, "Bo Day", "Bo Day's help") };
    let text = page("Bo Day came.", vec![named_role]);
    assert!(!text.contains("Bo Day") && text.contains("Somebody who took part came."), "{text}");
}

#[test]
fn a_word_that_is_a_last_name_too_stays_a_word() {
    let other = StoryPerson { name_ok_on: None, ..person(20, "Bo Day", "caretaker") };
    let text = page("We chose the day. Mr Day agreed, as parent carers did.", vec![other]);
    assert!(text.contains("chose the day.") && text.contains("as parent carers did"), "{text}");
    assert!(!text.contains("Day"), "{text}");
}

#[test]
fn what_was_taken_back_is_on_no_new_page() {
    let mut own = person(20, "Ann Lee", "parent carer");
    own.withdraw(today());
    let text = page("Ann Lee came.", vec![own]);
    assert!(!text.contains("Ann") && !text.contains("number 20"), "{text}");
}

#[test]
fn a_card_shows_and_notes_one_person_alone_and_nothing_is_made_of_an_empty_page() {
    let own = story(
        "celebration",
        "All is well.",
        vec![
            StoryPerson { words: String::new(), ..person(20, "Ann Lee", "parent carer") },
            person(21, "Bo Day", "caretaker"),
        ],
    );
    let text = words(&own, StoryOutput::Card);
    assert!(!text.contains("Ann Lee") && text.contains("Bo Day, caretaker"), "{text}");
    let record = record();
    let given =
        StoryPaper { record: &record, story: &own, output: StoryOutput::Card, today: today() };
    let noted: Vec<_> = printed_people(given).iter().map(|on| on.person).collect();
    assert_eq!(noted, [id(21)]);
    let empty = story("celebration", " ", Vec::new());
    assert!(printed(&empty, StoryOutput::Page, PaperLook::default()).is_none());
    assert!(printed(&own, StoryOutput::Document, PaperLook::default()).is_none(), "no such output");
}

/// Why a page with one more line on it is not handed over: the words that were found.
fn refused(story: &Story, line: Block) -> Vec<String> {
    let mut model = printed(story, StoryOutput::Page, PaperLook::default()).unwrap();
    model.front[0].blocks.push(line);
    let files: BTreeMap<Id, Vec<u8>> = BTreeMap::new();
    match render(&model, &files, clock(), &|_| true) {
        Err(RenderError::StillThere(found)) => found.into_iter().map(|own| own.word).collect(),
        Err(RenderError::Cancelled) => panic!("nobody stopped it"),
        Ok(_) => Vec::new(),
    }
}

/// Whatever way a name got there: the finished page is searched once more, over what is bold and what is not.
#[test]
fn the_finished_page_is_searched_for_every_name_that_nobody_agreed_to() {
    let other = StoryPerson { name_ok_on: None, ..person(21, "Bo Day", "caretaker") };
    let own = story(
        "celebration",
        "We chose the day with Ann Lark.",
        vec![person(20, "Ann Lark", "parent carer"), other],
    );
    let line = |text: &str| Block::Para(vec![Inline::Text(text.into())]);
    let fine = ["Ann Lark came by day.", "How it was, on page 1"];
    for text in fine {
        assert_eq!(refused(&own, line(text)), Vec::<String>::new(), "{text}");
    }
    for text in ["Tommy came", "then LARK spoke", "Ann Lark and Tomasz", "Officer"] {
        assert!(!refused(&own, line(text)).is_empty(), "{text}");
    }
    let parted = Block::Para(vec![Inline::Strong("Tom".into()), Inline::Text("asz came".into())]);
    assert_eq!(refused(&own, parted), ["Tomasz"], "over two fonts");
    // A last name that stands there as a word is no leak, and is one where nothing says so.
    let plain = story("celebration", "All is well.", own.people.clone());
    assert_eq!(refused(&plain, line("Mr Day")), ["Day"]);
}

#[test]
fn a_childs_name_goes_in_small_letters_too_where_it_is_a_grown_ups_last_name() {
    let other = StoryPerson { name_ok_on: None, ..person(21, "Zed Lark", "caretaker") };
    let text = page("then lark spoke", vec![other]);
    assert!(!text.to_lowercase().contains("lark"), "{text}");
}

/// A child may be called as a heading is, or as what stands on every page.
#[test]
fn a_name_that_is_a_word_of_the_page_itself_keeps_no_page_back() {
    let mut record = record();
    for (at, name) in ["Page Hard", "Will Changed", "Young Person"].into_iter().enumerate() {
        let mut child = record.people[0].clone();
        (child.name, child.other_names) = (name.into(), Vec::new());
        child.id = id(100 + u128::try_from(at).unwrap());
        record.people.push(child);
    }
    for (name, output, own) in every_output() {
        let given = StoryPaper { record: &record, story: &own, output, today: today() };
        let model = story_paper(given, PaperLook::default()).unwrap();
        let files: BTreeMap<Id, Vec<u8>> = BTreeMap::new();
        let done = render(&model, &files, clock(), &|_| true);
        assert!(done.is_ok(), "{name}: {:?}", done.err());
    }
}
