//! Screens that show the whole record read it beside its use, also where they are the first to ask for it. A record
//! that the window has open panics in these tests where it is read while it is held; what others do in between is
//! tested where it is read (`in_use.rs`).

use crate::support::*;
use evenhand_app::api::Host;
use evenhand_app::contract::*;
use evenhand_core::record::Id;

/// What asks for the whole record, of a host and an entry in it. What it answers is for other tests.
type Screen = fn(&Host, Id);

const SCREENS: [(&str, Screen); 15] = [
    ("letters", |host, _| drop(host.list_letters(Nothing {}).unwrap())),
    ("costs", |host, _| drop(host.cost(CostQuery::default()).unwrap())),
    ("notes", |host, _| drop(host.notes_overview(NotesOf::default()).unwrap())),
    ("notes that are gone", |host, id| drop(host.notes(EntryKey { id }).unwrap_err())),
    ("bundles", |host, _| drop(host.list_bundles(Nothing {}).unwrap())),
    ("a bundle that is gone", |host, id| drop(host.bundle_view(EntryKey { id }).unwrap_err())),
    ("the page of no meeting", |host, id| drop(host.meeting_page(EntryKey { id }).unwrap_err())),
    ("after no meeting", |host, id| drop(host.meeting_sheet(EntryKey { id }).unwrap_err())),
    ("stories", |host, _| drop(host.stories(Nothing {}).unwrap())),
    ("sets of questions", |host, _| drop(host.form_sets(Nothing {}).unwrap())),
    ("own sets of questions", |host, _| drop(host.own_form_sets(Nothing {}).unwrap())),
    ("forms", |host, _| drop(host.forms_of(FormsOf::default()).unwrap())),
    ("pasted words", |host, _| {
        drop(
            host.read_pasted(PastedText { text: "Meeting on 12 June 2026 at 10am".into() })
                .unwrap(),
        )
    }),
    ("promises", |host, _| {
        let text = "We will write to you by 12 June 2026.".to_owned();
        let words = CaptureWords { text, thing: String::new(), said: None };
        drop(host.find_promises(words).unwrap())
    }),
    ("an answer that is gone", |host, id| {
        drop(host.promise_of_response(EntryKey { id }).unwrap_err())
    }),
];

#[test]
fn no_screen_holds_the_record_until_it_has_read_all_of_it() {
    let bench = Bench::new();
    let entry = bench.save("An event").entry.id;
    for (what, screen) in SCREENS {
        bench.lock();
        bench.open().unwrap();
        println!("{what}");
        screen(&bench.host, entry);
    }
}

#[test]
fn a_screen_asked_for_after_a_lock_shows_nothing() {
    let bench = Bench::new();
    bench.lock();
    assert_eq!(bench.host.list_letters(Nothing {}), Err(UserError::NoRecord));
    assert_eq!(bench.host.cost(CostQuery::default()), Err(UserError::NoRecord));
}
