//! Words of charts: labels in the room before the bars, however long they are, and what a bar says behind it.

use crate::bundle_fixture::tool;
use crate::papers::{keep, printed};
use evenhand_bundle::{Bar, Block, Chart, PaperLook, letter_paper};
use evenhand_core::charter::Verdict;

const TITLE: &str = "Thu 21 Nov 2019 Coproduction meeting with the chair, the Director of Children’s \
    Services, the Leader of the council and everybody else who had asked to be there";

fn chart(labels: &[&str]) -> Block {
    let bar = |label: &&str| Bar {
        label: (*label).to_owned(),
        value: Some(18.0),
        words: "18 days".to_owned(),
        fill: Verdict::NotMet,
    };
    Block::Chart(Chart {
        title: "Days of notice".to_owned(),
        alt: "Bars.".to_owned(),
        bars: labels.iter().map(bar).collect(),
        line: Some((25.0, "25 days".to_owned())),
    })
}

/// Each word of a page with its left and right edges in points.
fn words(pdf: &[u8]) -> Vec<(String, f64, f64)> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chart.pdf");
    std::fs::write(&path, pdf).unwrap();
    let boxes = tool("pdftotext", &["-bbox".as_ref(), path.as_os_str(), "-".as_ref()]);
    let number = |line: &str, name: &str| -> f64 {
        let rest = line.split_once(&format!("{name}=\"")).unwrap().1;
        rest.split_once('"').unwrap().0.parse().unwrap()
    };
    boxes
        .lines()
        .filter(|line| line.contains("<word "))
        .map(|line| {
            let word = line.split_once("\">").unwrap().1.split_once("</word>").unwrap().0;
            (word.to_owned(), number(line, "xMin"), number(line, "xMax"))
        })
        .collect()
}

#[test]
fn a_long_label_is_shortened_at_a_word_and_stays_before_its_bar() {
    for large_print in [false, true] {
        let look = PaperLook { large_print, black_and_white: false };
        let mut model = letter_paper("Subject", &[], look);
        model.front[0].blocks =
            vec![chart(&[TITLE, "Mon 4 Mar 2019 Short", "Unbreakable".repeat(9).as_str()])];
        let done = printed(&model);
        keep(&format!("chart-{large_print}"), &done);
        let words = words(&done.pdf);
        // Text is 60 pt from the edges of A4, and labels have a third of what is between.
        let zero = 60.0 + 0.34 * (595.0 - 120.0);
        let from = words.iter().position(|(word, ..)| word == "Thu").unwrap();
        let cut = words.iter().position(|(word, ..)| word.ends_with('…')).unwrap();
        let whole: Vec<&str> = TITLE.split([' ', ',']).collect();
        for (word, left, right) in &words[from..=cut] {
            let plain = word.trim_end_matches(['…', ',']);
            assert!(whole.contains(&plain), "{word} is no word of the title");
            assert!(
                *left >= 59.0 && *right <= zero + 1.0,
                "{word} stands over a bar: {left} to {right}"
            );
        }
        assert!(cut - from >= 4, "more than the day is told: {:?}", &words[from..=cut]);
    }
}

#[test]
fn the_words_behind_a_bar_cross_neither_the_line_nor_the_edge_of_the_page() {
    let values = [0, 3, 9, 15, 18, 21, 23, 24, 25, 26, 40];
    let bar = |value: &i32| Bar {
        label: "Mon 4 Mar 2019".to_owned(),
        value: Some(f64::from(*value)),
        words: format!("{value}_days_of_notice"),
        fill: Verdict::NotMet,
    };
    for (large_print, most) in [(false, 25), (false, 40), (true, 25), (true, 40)] {
        let shown: Vec<i32> = values.into_iter().filter(|value| *value <= most).collect();
        let look = PaperLook { large_print, black_and_white: false };
        let mut model = letter_paper("Subject", &[], look);
        model.front[0].blocks = vec![Block::Chart(Chart {
            title: "Bars".to_owned(),
            alt: "Bars.".to_owned(),
            bars: shown.iter().map(bar).collect(),
            line: Some((25.0, "Line".to_owned())),
        })];
        let done = printed(&model);
        keep(&format!("chart-words-{large_print}-{most}"), &done);
        let words = words(&done.pdf);
        let middle = |(_, left, right): &(String, f64, f64)| (left + right) / 2.0;
        let line = words.iter().find(|(word, ..)| word == "Line").map(middle).unwrap();
        let behind: Vec<_> = words.iter().filter(|(word, ..)| word.contains("days")).collect();
        assert_eq!(behind.len(), shown.len());
        for (word, left, right) in behind {
            assert!(*right <= 595.0 - 59.0, "{word} goes over the edge: {right}");
            assert!(*left > line || *right < line, "{word} crosses {line}: {left} to {right}");
        }
    }
}
