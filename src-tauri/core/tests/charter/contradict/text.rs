//! Dates in free text, and the sources themselves.

use evenhand_core::charter::dates_in;

use super::{entries_only, entry};
use crate::support::day;
use crate::told::contradictions;

#[test]
fn the_sources_themselves_hold_what_the_rules_look_for() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/sources");
    let Ok(files) = std::fs::read_dir(folder) else {
        crate::skipped::skipped("../shared/sources is not here");
        return;
    };
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let texts: Vec<String> = paths.iter().map(|p| std::fs::read_to_string(p).unwrap()).collect();
    let rules = |text: &str, date: &str| -> Vec<String> {
        let all = contradictions(&entries_only(vec![entry(2, date, "", text)]), day("2019-12-01"));
        all.into_iter().map(|one| one.rule).collect()
    };
    assert_eq!(rules(&texts[0], "2019-07-15"), ["count_does_not_fit", "page_furniture"]);
    assert_eq!(rules(&texts[1], "2019-11-21"), ["title_twice", "page_furniture"]);
    assert_eq!(rules(&texts[2], "2018-10-29"), ["page_furniture", "mood_from_heading"]);
}

#[test]
fn dates_are_read_from_words() {
    let read = |text: &str, year: Option<i32>| -> Vec<String> {
        dates_in(text, year)
            .iter()
            .map(|mention| {
                let weekday = mention.weekday.map(|day| format!("{day} ")).unwrap_or_default();
                let year = if mention.year_given { "" } else { " (year added)" };
                format!("{weekday}{}{year}", mention.date)
            })
            .collect()
    };
    let none: [&str; 0] = [];
    assert_eq!(read("2 of us met on 15 July 2019", None), ["2019-07-15"], "2 is no day");
    assert_eq!(read("15 and July 2019", None), none, "and joins days");
    assert_eq!(read("15 of of July 2019", None), ["2019-07-15"]);
    assert_eq!(read("on 15 July 2019", None), ["2019-07-15"]);
    assert_eq!(read("15, 17 and 19 July 2019", None), ["2019-07-15", "2019-07-17", "2019-07-19"]);
    assert_eq!(read("Friday 12 July", Some(2019)), ["Fri 2019-07-12 (year added)"]);
    assert_eq!(read("Friday 12 July", None), none);
    assert_eq!(read("the 9th of May 2019", None), ["2019-05-09"]);
    assert_eq!(
        read("1st Sept 2019, 2nd Dec 2019, 3rd Jan 2020", None),
        ["2019-09-01", "2019-12-02", "2020-01-03"]
    );
    assert_eq!(read("6 may come", Some(2019)), none, "a word, not a month");
    assert_eq!(read("In May 2019", None), none, "no day");
    assert_eq!(read("31 February 2019", None), none);
    assert_eq!(read("32 May 2019", None), none);
    assert_eq!(read("0 May 2019", None), none);
    assert_eq!(read("15x July 2019", None), none);
    assert_eq!(read("112 July 2019", None), none);
    assert_eq!(read("12 July 1899", Some(2019)), ["2019-07-12 (year added)"]);
    assert_eq!(read("Mon 1 and 2 July 2019", None), ["2019-07-01", "2019-07-02"]);
    assert_eq!(
        read(
            "29 January 2019 28 February 2019 1 March 2019 2 April 2019 3 June 2019 4 August 2019 5 October 2019 6 November 2019",
            None
        ),
        [
            "2019-01-29",
            "2019-02-28",
            "2019-03-01",
            "2019-04-02",
            "2019-06-03",
            "2019-08-04",
            "2019-10-05",
            "2019-11-06"
        ]
    );
}
