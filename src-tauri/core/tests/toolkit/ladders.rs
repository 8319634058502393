//! Ladders: what ships, what an own one can be, and what many judgements come to.

use std::collections::BTreeMap;

use evenhand_core::ladder::{
    Ladder, LadderAudience, LadderProblem, PlaceCount, builtin, find, summary,
};
use evenhand_core::record::LadderPlace;
use serde_json::json;

use super::support::{assert_short, data, files, texts};

fn ladder(id: &str) -> &'static Ladder {
    builtin().iter().find(|ladder| ladder.id == id).unwrap()
}

fn rung(id: &str) -> LadderPlace {
    LadderPlace::Rung(id.to_owned())
}

fn band(id: &str) -> LadderPlace {
    LadderPlace::Band(id.to_owned())
}

/// An own ladder with some members changed.
fn own(change: impl FnOnce(&mut serde_json::Value)) -> Result<Ladder, LadderProblem> {
    let mut json = json!({
        "format": 1, "id": "our-forum", "title": "Our steps", "for": "adults",
        "rungs": [{ "n": 1, "id": "told", "name": "Told" }, { "n": 2, "id": "asked", "name": "Asked" }],
    });
    change(&mut json);
    Ladder::parse_own(&json.to_string()).map_err(|error| error.problem)
}

#[test]
fn an_own_ladder_takes_the_place_of_none_that_ships_and_of_none_that_needs_leave() {
    assert_eq!(own(|_| {}).unwrap().rungs.len(), 2);
    for shipped in builtin() {
        let refused = own(|json| json["id"] = json!(shipped.id));
        assert_eq!(refused, Err(LadderProblem::BuiltIn), "{}", shipped.id);
        let text = shipped.to_json().unwrap().to_lowercase();
        assert!(!text.contains("iap2"), "{}", shipped.id);
    }
    for member in ["id", "title", "by", "source"] {
        let named = own(|json| {
            json[member] = json!(if member == "id" { "iap2-spectrum" } else { "IAP2 Spectrum" })
        });
        assert_eq!(named, Err(LadderProblem::Permission), "{member}");
    }
    let steps = ["Inform", "Consult", "Involve", " collaborate", "EMPOWER"];
    let rungs = |take: usize| {
        let rung =
            |(n, name): (usize, &&str)| json!({ "n": n + 1, "id": format!("r{n}"), "name": name });
        steps.iter().take(take).enumerate().map(rung).collect::<Vec<_>>()
    };
    assert_eq!(own(|json| json["rungs"] = json!(rungs(5))), Err(LadderProblem::Permission));
    assert!(
        own(|json| json["rungs"] = json!(rungs(4))).is_ok(),
        "three of the names are anybody's"
    );
    let many = |count: usize| {
        let rung = |n: usize| json!({ "n": n, "id": format!("r{n}"), "name": format!("Rung {n}") });
        own(|json| json["rungs"] = (1..=count).map(rung).collect())
    };
    assert!(many(99).is_ok());
    assert_eq!(many(100), Err(LadderProblem::TooLong));
    let long = own(|json| json["note"] = json!("x".repeat(300 * 1024)));
    assert_eq!(long, Err(LadderProblem::TooLong));
    let newer = own(|json| {
        json["format"] = json!(2);
        json["moods"] = json!([])
    });
    assert_eq!(newer, Err(LadderProblem::Newer(2)));
}

#[test]
fn every_file_in_the_folder_ships() {
    assert_eq!(builtin().len(), files("ladders").len());
}

#[test]
fn tokenism_is_a_rung_on_one_ladder_and_a_band_on_another() {
    let (hart, arnstein) = (ladder("hart"), ladder("arnstein"));
    assert_eq!(hart.reach(&rung("tokenism")), Some((3, 3)));
    assert_eq!(hart.audience, LadderAudience::Children);
    assert_eq!(hart.rungs.len(), 8);
    assert_eq!(arnstein.reach(&band("tokenism")), Some((3, 5)));
    assert_eq!(arnstein.reach(&rung("tokenism")), None, "it is no rung there");
    assert_eq!(hart.reach(&band("tokenism")), None);
    assert_eq!(arnstein.name(&band("tokenism")), Some("Tokenism"));
}

#[test]
fn the_bands_cover_each_rung_once_where_a_ladder_has_them_all() {
    let arnstein = ladder("arnstein");
    for rung in &arnstein.rungs {
        let holding = arnstein.bands.iter().filter(|b| (b.from..=b.to).contains(&rung.n)).count();
        assert_eq!(holding, 1, "{}", rung.id);
    }
}

#[test]
fn words_are_own_short_and_plain_and_each_rung_asks_a_question() {
    for ladder in builtin() {
        for rung in &ladder.rungs {
            let place = format!("{} {}", ladder.id, rung.id);
            assert!(rung.words.split_whitespace().count() <= 20, "{place}");
            assert!(rung.ask.ends_with('?'), "{place}");
            assert_short(&place, &rung.words);
            assert_short(&place, &rung.ask);
        }
        assert!(ladder.link.starts_with("https://") && ladder.read_on.is_some(), "{}", ladder.id);
        assert!(ladder.licence.contains("are Evenhand's own"), "{}", ladder.id);
    }
}

#[test]
fn what_needs_a_permission_each_time_does_not_ship() {
    for folder in ["ladders", "forms", "guides", "letters"] {
        for file in files(folder) {
            let text = std::fs::read_to_string(&file).unwrap().to_lowercase();
            assert!(!text.contains("iap2"), "{}", file.display());
            assert!(!text.contains("spectrum of public participation"), "{}", file.display());
        }
    }
}

#[test]
fn an_own_ladder_is_read_as_it_was_written_and_found_beside_the_others() {
    let own = json!({
        "format": 1, "id": "tower", "title": "Our tower", "for": "adults",
        "rungs": [{"n": 1, "id": "door", "name": "At the door"}, {"n": 2, "id": "top", "name": "At the top"}]
    });
    let read = Ladder::parse(&own.to_string()).unwrap();
    assert_eq!(Ladder::parse(&read.to_json().unwrap()).unwrap(), read);
    let all = BTreeMap::from([("tower".to_owned(), own)]);
    assert_eq!(find("tower", &all).unwrap().unwrap(), read);
    assert_eq!(find("hart", &all).unwrap().unwrap().id, "hart");
    assert!(find("stairs", &all).is_none());
    let broken = BTreeMap::from([("tower".to_owned(), json!({"format": 1}))]);
    assert!(find("tower", &broken).unwrap().is_err());
}

#[test]
fn an_own_ladder_that_cannot_be_right_is_refused_with_the_reason() {
    let refused = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut own = json!({
            "format": 1, "id": "tower", "title": "Our tower", "for": "adults",
            "bands": [{"id": "low", "name": "Low", "from": 1, "to": 2}],
            "rungs": [
                {"n": 1, "id": "door", "name": "At the door"},
                {"n": 2, "id": "stair", "name": "On the stair"},
                {"n": 3, "id": "top", "name": "At the top"}
            ]
        });
        change(&mut own);
        let error = Ladder::parse(&own.to_string()).unwrap_err();
        (error.place, error.problem)
    };
    let at = |place: &str, problem| (place.to_owned(), problem);
    assert_eq!(
        refused(&|own| own["rungs"] = json!([{"n": 1, "id": "door", "name": "Door"}])),
        at("", LadderProblem::OneRung)
    );
    assert_eq!(
        refused(&|own| own["rungs"][1]["id"] = json!("door")),
        at("door", LadderProblem::SameId)
    );
    assert_eq!(
        refused(&|own| own["rungs"][1]["name"] = json!(" at  the DOOR ")),
        at("stair", LadderProblem::SameName)
    );
    assert_eq!(refused(&|own| own["rungs"][1]["n"] = json!(3)), at("stair", LadderProblem::Order));
    assert_eq!(
        refused(&|own| own["rungs"][1]["name"] = json!(" ")),
        at("stair", LadderProblem::Missing("name"))
    );
    assert_eq!(
        refused(&|own| own["rungs"][1]["id"] = json!("The Stair")),
        at("The Stair", LadderProblem::Id)
    );
    for (from, to) in [(0, 2), (2, 1), (1, 4)] {
        assert_eq!(
            refused(&|own| {
                own["bands"][0]["from"] = json!(from);
                own["bands"][0]["to"] = json!(to);
            }),
            at("low", LadderProblem::Reach)
        );
    }
    assert_eq!(
        refused(&|own| own["bands"] = json!([
            {"id": "a", "name": "Low", "from": 1, "to": 1},
            {"id": "b", "name": "low", "from": 2, "to": 3}
        ])),
        at("b", LadderProblem::SameName)
    );
    assert_eq!(refused(&|own| own["title"] = json!("")), at("", LadderProblem::Missing("title")));
    assert_eq!(refused(&|own| own["id"] = json!("")), at("", LadderProblem::Id));
    assert_eq!(refused(&|own| own["format"] = json!(0)), at("", LadderProblem::Missing("format")));
    // A newer file is called newer, also where it has members that nobody knows yet.
    assert_eq!(
        refused(&|own| {
            own["format"] = json!(7);
            own["colours"] = json!(["red"]);
        }),
        at("", LadderProblem::Newer(7))
    );
    assert!(matches!(refused(&|own| own["colour"] = json!(1)).1, LadderProblem::Shape(_)));
    assert!(matches!(Ladder::parse("").unwrap_err().problem, LadderProblem::Shape(_)));
}

#[test]
fn many_judgements_come_to_counts_and_ends_and_never_to_a_mean() {
    let arnstein = ladder("arnstein");
    let places = [
        rung("consultation"),
        band("tokenism"),
        rung("informing"),
        rung("consultation"),
        band("tokenism"),
        rung("not-in-it"),
    ];
    let found = summary(arnstein, &places);
    assert_eq!(found.lowest, Some(rung("informing")));
    assert_eq!(found.highest, Some(band("tokenism")), "as high as placation");
    assert_eq!(found.most_often, [band("tokenism"), rung("consultation")], "a tie names both");
    assert_eq!(found.not_in_ladder, 1);
    let count = |place, count| PlaceCount { place, count };
    assert_eq!(
        found.counts,
        [count(rung("informing"), 1), count(band("tokenism"), 2), count(rung("consultation"), 2)]
    );
    let none = summary(arnstein, &[]);
    assert_eq!((none.lowest, none.highest, none.most_often), (None, None, vec![]));
}

#[test]
fn starter_themes_are_thirteen_and_none_says_good_or_bad() {
    let themes = super::support::json(&data().join("themes.json"));
    assert_eq!(themes["themes"].as_array().unwrap().len(), 13);
    for (path, text) in texts(&themes["themes"], &["id"]) {
        assert_short(&path, &text);
        for mood in ["good", "bad", "poor", "lack", "better", "worse", "fail"] {
            assert!(!text.to_lowercase().split_whitespace().any(|word| word == mood), "{text}");
        }
    }
}
