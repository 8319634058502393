//! Notes of an event: what comes in, and that no heading ever makes a mood or a count.

use evenhand_core::notes::{
    LineChange, LineRole, bring_again, built, change_line, from_text, progress, propose,
    starter_themes, tally,
};
use evenhand_core::record::{EventNotes, Id, Mood, NotesLine, NotesSection, Theme};
use proptest::prelude::*;

fn id(number: u128) -> Id {
    Id(uuid::Uuid::from_u128(number))
}

fn notes_of(text: &str) -> EventNotes {
    let mut number = 0;
    let (sections, lines) = built(&propose(&from_text(text)), &[], || {
        number += 1;
        id(number)
    });
    let at = "2026-11-26T10:00:00Z".parse().unwrap();
    EventNotes { sections, lines, ..EventNotes::new(id(0), at) }
}

#[test]
fn the_published_page_comes_in_as_its_96_lines_and_nothing_else() {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = here.join("../../../shared/sources/002_19e1ae9ce7590a24.txt");
    let Ok(text) = std::fs::read_to_string(path) else {
        return crate::skipped::skipped("../shared/sources is not here");
    };
    let proposal = propose(&from_text(&text));
    let notes = notes_of(&text);
    let under =
        |heading: &str| notes.lines.iter().filter(|line| notes.heading_of(line) == heading).count();
    assert_eq!(under("What is working well?"), 47);
    assert_eq!(under("What should we do differently?"), 49);
    assert_eq!(notes.lines.len(), 96);
    assert!(notes.lines.iter().all(|line| line.mood == Mood::NotSaid));
    assert_eq!(proposal.title, "SEND Co-Production Event 29th October 2018");
    let out: Vec<_> = proposal
        .lines
        .iter()
        .filter(|line| line.seems.at_first() == LineRole::LeftOut)
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(out.len(), 8, "{out:#?}");
}

#[test]
fn five_thousand_lines_come_in_with_every_word() {
    let text: String = (0..5000).map(|number| format!("• Line {number} of the day\n")).collect();
    let notes = notes_of(&text);
    assert_eq!(notes.lines.len(), 5000);
    assert_eq!(notes.lines[4999].text, "Line 4999 of the day");
    let mut again = notes.clone();
    let came = bring_again(&mut again, notes.sections.clone(), notes.lines.clone());
    assert_eq!((came.kept, came.added, came.only_before), (5000, 0, 0));
    assert_eq!(again, notes);
}

fn mood() -> impl Strategy<Value = Mood> {
    prop_oneof![Just(Mood::NotSaid), Just(Mood::Works), Just(Mood::Change), Just(Mood::Both)]
}

fn line(number: u128, sections: u128) -> impl Strategy<Value = NotesLine> {
    let tags = proptest::collection::vec(100..105u128, 0..3);
    // Of every sort: to lines before and after it, to itself, round in circles, to one that is not there.
    let same = proptest::option::weighted(0.3, 0..25u128);
    let all = (mood(), tags, 0..=sections, "[a-z]{0,2}", same);
    all.prop_map(move |(mood, tags, section, group, same)| {
        let mut line = NotesLine::new(id(number), "words");
        (line.mood, line.said_by) = (mood, group);
        line.tags = tags.into_iter().map(id).collect();
        line.section = (section > 0).then(|| id(1000 + section));
        line.same_as = same.map(id);
        line
    })
}

fn themes() -> Vec<Theme> {
    let at = "2026-11-26T10:00:00Z".parse().unwrap();
    let theme = |number: u128| Theme {
        parent: (number == 103).then(|| id(100)),
        ..Theme::new(id(number), "theme", at)
    };
    (100..105).map(theme).collect()
}

const HEADINGS: [&str; 4] =
    ["What is working well?", "What should we do differently?", "Complaints", "Praise"];

proptest! {
    #[test]
    fn shuffling_lines_between_headings_changes_no_mood_and_no_count(
        lines in (0..20u128).prop_flat_map(|many| (0..many).map(|n| line(n, 3)).collect::<Vec<_>>()),
        moves in proptest::collection::vec((0..4u128, "[a-z]{0,5}"), 20),
        names in proptest::sample::subsequence(&HEADINGS[..], 3),
    ) {
        let at = "2026-11-26T10:00:00Z".parse().unwrap();
        let sections = |names: &[&str]| -> Vec<NotesSection> {
            (1001..).zip(names).map(|(n, heading)| NotesSection { id: id(n), heading: (*heading).into() }).collect()
        };
        let before = EventNotes { sections: sections(&names), lines, ..EventNotes::new(id(0), at) };
        let mut after = before.clone();
        let turned: Vec<&str> = names.iter().rev().copied().collect();
        after.sections = sections(&turned);
        for (line, (section, sub)) in after.lines.iter_mut().zip(&moves) {
            line.section = (*section > 0).then(|| id(1000 + section));
            line.sub_heading.clone_from(sub);
        }
        prop_assert_eq!(tally(&themes(), &[&before]), tally(&themes(), &[&after]));
        prop_assert_eq!(progress(&before), progress(&after));
        // Brought in again under other headings, each line keeps what a person said of it.
        let mut again = before.clone();
        let fresh: Vec<NotesLine> = after.lines.iter().map(|line| NotesLine {
            section: line.section,
            sub_heading: line.sub_heading.clone(),
            ..NotesLine::new(id(5000 + line.id.0.as_u128()), &line.text)
        }).collect();
        let came = bring_again(&mut again, after.sections.clone(), fresh);
        prop_assert_eq!(came.kept, before.lines.len());
        prop_assert_eq!(tally(&themes(), &[&again]), tally(&themes(), &[&before]));
        prop_assert_eq!(progress(&again), progress(&before));
    }

    #[test]
    fn any_words_come_in_without_a_mood_and_no_letter_is_lost(text in "([ -~\n\t•–مرحبا]{0,30}\n){0,12}") {
        let proposal = propose(&from_text(&text));
        let letters = |text: &str| {
            text.chars().filter(|c| c.is_alphabetic()).collect::<Vec<_>>()
        };
        let mut was = letters(&text);
        let mut is: Vec<char> = proposal.lines.iter().flat_map(|line| letters(&line.text)).collect();
        was.sort_unstable();
        is.sort_unstable();
        // A mark of a list may be a letter, such as "a)", and is no word.
        prop_assert!(is.len() <= was.len() && was.len() - is.len() <= text.lines().count());
        let notes = notes_of(&text);
        prop_assert!(notes.lines.iter().all(|line| line.mood == Mood::NotSaid && line.tags.is_empty()));
    }
}

#[test]
fn a_line_counts_once_for_a_theme_and_its_part_and_groups_are_counted_apart() {
    let at = "2026-11-26T10:00:00Z".parse().unwrap();
    let mut notes = EventNotes::new(id(0), at);
    for (number, (tags, group)) in [
        (vec![100, 103], "Table 1"),
        (vec![103], "table 1"),
        (vec![100], ""),
        (vec![104], "Table 2"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut line = NotesLine::new(id(number as u128), "words");
        line.tags = tags.into_iter().map(id).collect();
        line.said_by = group.into();
        notes.lines.push(line);
    }
    let counts = tally(&themes(), &[&notes]);
    assert_eq!((counts[0].lines, counts[0].groups, counts[0].no_group), (3, 1, 1));
    assert_eq!((counts[3].lines, counts[3].groups), (2, 1));
    assert_eq!(counts[0].not_said, 3);
    assert_eq!(starter_themes().len(), 13);
}

#[test]
fn lines_that_say_the_same_count_once_with_every_table_that_said_it() {
    let at = "2026-11-26T10:00:00Z".parse().unwrap();
    let mut notes = EventNotes::new(id(0), at);
    for (number, group) in [(1, "Table 1"), (2, "Table 2"), (3, ""), (4, "Table 2"), (5, "")] {
        let mut line = NotesLine::new(id(number), "words");
        line.said_by = group.into();
        notes.lines.push(line);
    }
    let put = |notes: &mut EventNotes, line, change: &LineChange| {
        assert!(change_line(notes, id(line), change));
    };
    put(&mut notes, 1, &LineChange::Put { theme: id(100) });
    put(&mut notes, 1, &LineChange::Mood { mood: Mood::Change });
    let told = |notes: &EventNotes| {
        let own = &tally(&themes(), &[notes])[0];
        (own.lines, own.groups, own.no_group, own.change)
    };
    assert_eq!(told(&notes), (1, 1, 0, 1));
    // Of the same words at other tables, and at none that is named.
    for line in [2, 3, 4] {
        put(&mut notes, line, &LineChange::Same { line: Some(id(1)) });
    }
    assert_eq!(told(&notes), (1, 2, 0, 1), "one line, two tables");
    // Taking over the themes of the line above is another thing: then both count.
    put(&mut notes, 5, &LineChange::LikeAbove);
    assert_eq!(told(&notes), (2, 2, 1, 2));
    put(&mut notes, 4, &LineChange::Same { line: None });
    assert_eq!(told(&notes), (3, 2, 1, 3));
    let before = notes.clone();
    put(&mut notes, 2, &LineChange::Same { line: Some(id(3)) });
    assert_eq!(notes, before, "they are together already");
}
