//! Where meetings stood: judged, judged again, undone, seen together; never on a meeting that was not held.

use crate::support::Bench;
use evenhand_app::contract::{
    EntryKey, ItemKey, JudgeMeeting, JudgementKey, LadderFault, LadderKey, LadderQuery, Nothing,
    UserError,
};
use evenhand_core::record::{
    Entry, EntryKind, Id, ItemKind, Judgement, JudgementKind, LadderPlace, Meeting, MeetingStatus,
    When,
};

fn judgement(place: LadderPlace, kind: JudgementKind, why: &str) -> Judgement {
    Judgement {
        ladder: "arnstein".into(),
        place,
        kind,
        why: why.into(),
        as_of: When::Undated,
        by: String::new(),
        evidence: Vec::new(),
    }
}

fn rung(id: &str) -> LadderPlace {
    LadderPlace::Rung(id.into())
}

/// Saves a meeting with a status, in a month of 2025.
fn meeting(bench: &Bench, status: MeetingStatus, month: u32) -> Id {
    let kind = EntryKind::Meeting(Box::new(Meeting { status, ..Meeting::default() }));
    let entry = bench.save(&format!("Meeting {month}")).entry;
    let entry = Entry { kind, when: When::Month { year: 2025, month }, ..entry };
    bench.host.save_entry(entry).unwrap().entry.id
}

fn judge(bench: &Bench, entry: Id, judgement: Judgement) -> Result<Vec<Judgement>, UserError> {
    let view = bench.host.judge_meeting(JudgeMeeting { entry, judgement })?;
    let EntryKind::Meeting(meeting) = view.entry.kind else { return Ok(Vec::new()) };
    Ok(meeting.judgements)
}

#[test]
fn a_judgement_takes_the_place_of_its_kind_and_undo_brings_the_earlier_one_back() {
    let bench = Bench::new();
    let id = meeting(&bench, MeetingStatus::Held, 5);
    let ours = |place| judgement(place, JudgementKind::Ours, "We were asked nothing.");
    judge(&bench, id, ours(rung("informing"))).unwrap();
    let band = LadderPlace::Band("tokenism".into());
    let promised = judgement(rung("partnership"), JudgementKind::Promised, "");
    judge(&bench, id, promised).unwrap();
    let all = judge(&bench, id, ours(band.clone())).unwrap();
    let places: Vec<_> = all.iter().map(|own| (own.kind, &own.place)).collect();
    let partnership = rung("partnership");
    assert_eq!(places, [(JudgementKind::Promised, &partnership), (JudgementKind::Ours, &band)]);
    assert!(all.iter().all(|own| own.as_of != When::Undated), "it is of the day it was made");
    bench.host.undo(Default::default()).unwrap();
    let view = bench.host.get_entry(EntryKey { id }).unwrap();
    let EntryKind::Meeting(before) = view.entry.kind else { panic!() };
    assert_eq!(before.judgements[0].place, rung("informing"));

    let key = JudgementKey { entry: id, ladder: "arnstein".into(), kind: JudgementKind::Ours };
    bench.host.take_out_judgement(key.clone()).unwrap();
    assert_eq!(bench.host.take_out_judgement(key).unwrap_err(), UserError::Gone);
}

#[test]
fn what_was_not_held_or_is_on_no_ladder_is_refused_and_nothing_is_saved() {
    let bench = Bench::new();
    let ours = || judgement(rung("informing"), JudgementKind::Ours, "");
    for status in [MeetingStatus::Planned, MeetingStatus::Cancelled] {
        let id = meeting(&bench, status, 5);
        assert_eq!(judge(&bench, id, ours()).unwrap_err(), UserError::NotHeld);
    }
    let event = bench.save("Rang the office").entry.id;
    assert_eq!(judge(&bench, event, ours()).unwrap_err(), UserError::NotHeld);
    let id = meeting(&bench, MeetingStatus::Held, 6);
    for (ladder, place) in [
        ("nobody", rung("informing")),
        ("arnstein", rung("nowhere")),
        // Tokenism is a band of Arnstein's ladder and no rung.
        ("arnstein", rung("tokenism")),
    ] {
        let judgement = Judgement { ladder: ladder.into(), place, ..ours() };
        assert_eq!(judge(&bench, id, judgement).unwrap_err(), UserError::NotInLadder);
    }
    let overview = bench.host.ladder_overview(LadderQuery::default()).unwrap();
    assert_eq!((overview.ladders.len(), overview.waiting.len()), (0, 1));
}

#[test]
fn a_year_of_meetings_is_seen_by_month_and_comes_to_no_mean() {
    let bench = Bench::new();
    let places = ["informing", "consultation", "informing", "placation"];
    for (month, place) in (1..=12).zip(places.iter().cycle()) {
        let id = meeting(&bench, MeetingStatus::Held, month);
        judge(&bench, id, judgement(rung(place), JudgementKind::Ours, "So it was.")).unwrap();
    }
    let called_off = meeting(&bench, MeetingStatus::Held, 12);
    judge(&bench, called_off, judgement(rung("informing"), JudgementKind::Ours, "")).unwrap();
    let mut entry = bench.host.get_entry(EntryKey { id: called_off }).unwrap().entry;
    let EntryKind::Meeting(own) = &mut entry.kind else { panic!() };
    own.status = MeetingStatus::Cancelled;
    bench.host.save_entry(entry).unwrap();

    let overview = bench.host.ladder_overview(LadderQuery::default()).unwrap();
    let [on] = &overview.ladders[..] else { panic!("{overview:?}") };
    let titles: Vec<_> = on.meetings.iter().map(|own| own.meeting.title.clone()).collect();
    assert_eq!(titles, (1..=12).map(|month| format!("Meeting {month}")).collect::<Vec<_>>());
    assert_eq!(
        on.summary,
        [
            "Most often: Rung 3 of 8: Informing (6 of 12).",
            "Lowest: Rung 3 of 8: Informing.",
            "Highest: Rung 5 of 8: Placation.",
        ]
    );
    assert_eq!(overview.waiting, []);
    assert_eq!(
        overview.notes,
        [
            "1 judgement is on a meeting that was not held. It is kept, and stays out of every bundle."
        ]
    );
}

const OWN: &str = r#"{"format":1,"id":"our-forum","title":"Our steps","for":"adults","rungs":[
    {"n":1,"id":"told","name":"We are told"},{"n":2,"id":"asked","name":"We are asked"}]}"#;

/// Looks at a ladder file of this text.
fn look(bench: &Bench, text: &str) -> Result<evenhand_app::contract::LadderPreview, UserError> {
    let path = bench.dir.path().join("ladder.json");
    std::fs::write(&path, text).unwrap();
    *bench.choices.files.lock().unwrap() = vec![path];
    bench.host.look_at_ladder(Nothing {})
}

#[test]
fn an_own_ladder_is_looked_at_kept_judged_on_passed_on_and_taken_out() {
    let bench = Bench::new();
    let id = meeting(&bench, MeetingStatus::Held, 5);
    let found = look(&bench, OWN).unwrap();
    assert_eq!((found.replaces.as_deref(), found.same, found.judgements), (None, false, 0));
    assert!(bench.host.own_ladders(Nothing {}).unwrap().is_empty(), "looking keeps nothing");
    let judge_it = |rung: &str| {
        let judgement = Judgement {
            ladder: "our-forum".into(),
            place: LadderPlace::Rung(rung.into()),
            ..judgement(LadderPlace::Rung(String::new()), JudgementKind::Ours, "So we say.")
        };
        judge(&bench, id, judgement)
    };
    assert_eq!(judge_it("asked").unwrap_err(), UserError::NotInLadder);
    bench.host.keep_ladder(found.ladder).unwrap();
    assert!(look(&bench, OWN).unwrap().same);
    judge_it("asked").unwrap();
    let own = bench.host.own_ladders(Nothing {}).unwrap();
    assert_eq!((own.len(), own[0].rungs, own[0].judgements), (1, 2, 1));
    assert_eq!(bench.host.ladders(Nothing {}).unwrap().last().unwrap().id, "our-forum");

    // A file with the same short name says what it takes the place of, and what would lie beside it.
    let other = OWN.replace("asked", "heard").replace("Our steps", "New steps");
    let found = look(&bench, &other).unwrap();
    assert_eq!(found.replaces.as_deref(), Some("Our steps"));
    assert_eq!((found.judgements, found.not_in_ladder), (1, 1));
    bench.host.keep_ladder(found.ladder).unwrap();
    let place = || {
        let all = bench.host.ladder_overview(LadderQuery::default()).unwrap();
        (all.ladders[0].title.clone(), all.ladders[0].meetings[0].places[0].words.clone())
    };
    assert!(place().1.contains("not in this ladder"), "{:?}", place());
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(place().1, "Rung 2 of 2: We are asked");

    let key = || LadderKey { ladder: "our-forum".into() };
    let saved = bench.host.export_ladder(key()).unwrap();
    let text = std::fs::read_to_string(bench.dir.path().join(saved.name)).unwrap();
    assert!(look(&bench, &text).unwrap().same, "what is passed on is the same ladder");

    bench.host.remove_ladder(key()).unwrap();
    assert_eq!(place().0, "A ladder that is not here: our-forum");
    assert_eq!(bench.host.remove_ladder(key()).unwrap_err(), UserError::Gone);
    let bin = bench.host.removed(evenhand_app::contract::ListPage { most: 9 }).unwrap();
    let there = bin.items.iter().find(|one| one.key.kind == ItemKind::Ladder).unwrap();
    assert_eq!(there.title, "Our steps");
    let key = ItemKey { kind: ItemKind::Ladder, id: there.key.id };
    bench.host.restore(key).unwrap();
    assert_eq!(place().1, "Rung 2 of 2: We are asked");
}

#[test]
fn what_is_no_ladder_to_keep_is_refused_with_words_and_nothing_is_kept() {
    let bench = Bench::new();
    let fault = |text: &str| match look(&bench, text).unwrap_err() {
        UserError::LadderBroken { fault, .. } => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(fault("[]"), LadderFault::NoLadder);
    assert_eq!(fault(&OWN.replace("\"format\":1", "\"format\":9")), LadderFault::Newer);
    assert_eq!(fault(&OWN.replace("our-forum", "hart")), LadderFault::BuiltIn);
    assert_eq!(fault(&OWN.replace("Our steps", "IAP2 spectrum")), LadderFault::Permission);
    assert_eq!(fault(&OWN.replace("We are asked", " we ARE  told ")), LadderFault::SameName);
    assert_eq!(fault(&OWN.replace("\"id\":\"asked\"", "\"id\":\"told\"")), LadderFault::SameId);
    assert_eq!(fault(&OWN.replace("\"n\":2", "\"n\":3")), LadderFault::Order);
    let one = OWN.replace(",{\"n\":2,\"id\":\"asked\",\"name\":\"We are asked\"}", "");
    assert_eq!(fault(&one), LadderFault::OneRung);
    assert_eq!(bench.host.own_ladders(Nothing {}).unwrap(), []);
    // Nor by the way of a window that was changed.
    let mut ladder = look(&bench, OWN).unwrap().ladder;
    ladder.id = "hart".into();
    assert!(bench.host.keep_ladder(ladder).is_err());
}
