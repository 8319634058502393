//! Rows that sum up those above them: they are no time that anybody gave.

use super::row::{HourRow, RowDoubt};

/// Words that a total is named by.
const NAMES: [&str; 14] = [
    "total",
    "totals",
    "subtotal",
    "subtotals",
    "sum",
    "overall",
    "tot",
    "cumulative",
    "average",
    "avg",
    "gesamt",
    "summe",
    "insgesamt",
    "razem",
];
/// Words that carry a sum from one page or year to the next.
const CARRIED: [&str; 6] = [
    "carried forward",
    "brought forward",
    "carried fwd",
    "brought fwd",
    "year to date",
    "month to date",
];
/// Cells that name a total where they say nothing else.
const ALONE: [&str; 8] =
    ["all", "balance", "mean", "altogether", "all hours", "hours to date", "running", "alles"];
/// Words of a stretch of days, which a total names: "Hours this term", "March 2025".
const STRETCHES: [&str; 20] = [
    "week", "month", "term", "year", "quarter", "date", "hours", "spring", "summer", "autumn",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov",
];
/// A cell of more words than these speaks of something.
const MOST_WORDS: usize = 6;
/// So many rows that a later one is the sum of are no chance.
const FEWEST_ROWS: usize = 3;

/// Whether a cell names a total: "Total hours", "Sub-total for March".
pub(super) fn names_total(cell: &str) -> bool {
    let words = cell.to_lowercase().replace("sub-", "sub").replace("sub ", "sub");
    let words: Vec<&str> =
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let carried =
        ["b/f", "c/f"].iter().any(|mark| cell.to_lowercase().split(' ').any(|w| w == *mark));
    let carried = carried || CARRIED.contains(&words.join(" ").as_str());
    let alone = ALONE.contains(&words.join(" ").as_str());
    carried || alone || words.len() <= MOST_WORDS && words.iter().any(|word| NAMES.contains(word))
}

/// Whether a cell is short and names a stretch of days.
fn names_stretch(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let months = |word: &&str| {
        STRETCHES.contains(word)
            || ["january", "february", "march", "april", "may", "june", "july", "august"]
                .contains(word)
            || ["sept", "september", "october", "november", "december", "dec"].contains(word)
    };
    !words.is_empty() && words.len() <= MOST_WORDS && words.iter().any(months)
}

/// Puts in doubt a row that is the sum of those since the last total: after two of them where its words name a stretch
/// of days, after three whatever it says.
pub(super) fn doubt_sums(rows: &mut [HourRow]) {
    let (mut sum, mut count) = (0u64, 0);
    for row in rows {
        if row.doubts.contains(&RowDoubt::Total) {
            (sum, count) = (0, 0);
            continue;
        }
        let minutes = u64::from(row.effort.minutes.unwrap_or_default());
        let mut words = [&row.title, &row.notes, &row.effort.activity]
            .into_iter()
            .filter(|words| !words.is_empty());
        let bare = words.clone().next().is_none();
        // A sum that somebody typed below two rows has no day and no words.
        let lone = bare && row.doubts.contains(&RowDoubt::NoDay);
        let fewest = if lone || words.any(|words| names_stretch(words)) { 2 } else { FEWEST_ROWS };
        // One hour after three of twenty minutes is often chance, but it is asked and not dropped.
        if count >= fewest && minutes == sum && (bare || minutes > 0) {
            row.doubts.push(RowDoubt::Total);
            (sum, count) = (0, 0);
            continue;
        }
        sum += minutes;
        count += usize::from(minutes > 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_known_by_any_of_their_names() {
        for name in [
            "Total",
            "TOTAL:",
            "Total hours",
            "Sub total",
            "Sub-total",
            "Grand total",
            "Totals for March",
            "Total (hrs)",
            "Running total",
            "Overall",
            "Sum of hours",
            "b/f",
            "Average",
            "Summe",
            "Carried forward",
            "Year to date:",
            "All",
            "Balance:",
            "MEAN",
        ] {
            assert!(names_total(name), "{name}");
        }
        for name in [
            "EP meeting",
            "Summer fair",
            "All day at hospital",
            "Balance bike lesson",
            "March",
            "The total communication team came to talk about it",
            "",
        ] {
            assert!(!names_total(name), "{name}");
        }
    }

    #[test]
    fn a_row_that_is_the_sum_of_those_above() {
        use super::super::{map::rows, sheet::read, suggest::suggested};
        let read_of = |text: &str| {
            let sheet = read(text.as_bytes()).unwrap().remove(0);
            let last = rows(&sheet, &suggested(&sheet)).pop().unwrap();
            last.doubts.contains(&RowDoubt::Total)
        };
        let two = "Date,Hours,What\n10/03/2025,1,EP\n11/03/2025,2,Call\n";
        for (row, total) in [
            ("31/03/2025,3,March", true),
            ("31/03/2025,3,March 2025", true),
            ("31/03/2025,3,Hours this term", true),
            ("31/03/2025,3,All", true),
            ("31/03/2025,2,Balance", true),
            ("31/03/2025,2,March", false),
            ("31/03/2025,3,Tribunal", false),
            ("31/03/2025,2,EP", false),
        ] {
            assert_eq!(read_of(&format!("{two}{row}\n")), total, "{row}");
        }
        assert!(read_of(&format!("{two},3,\n")));
        assert!(!read_of(&format!("{two},2,\n")));
        assert!(!read_of(&format!("{two}31/03/2025,3,\n")));
        let three = format!("{two}12/03/2025,4,School\n");
        assert!(read_of(&format!("{three}31/03/2025,7,So far\n")));
        assert!(!read_of(&format!("{three}31/03/2025,4,So far\n")));
    }
}
