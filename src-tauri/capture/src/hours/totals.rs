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
    carried || words.len() <= MOST_WORDS && words.iter().any(|word| NAMES.contains(word))
}

/// Puts in doubt a row without words that is the sum of those since the last total.
pub(super) fn doubt_sums(rows: &mut [HourRow]) {
    let (mut sum, mut count) = (0u64, 0);
    for row in rows {
        if row.doubts.contains(&RowDoubt::Total) {
            (sum, count) = (0, 0);
            continue;
        }
        let minutes = u64::from(row.effort.minutes.unwrap_or_default());
        let wordless =
            [&row.title, &row.notes, &row.effort.activity].iter().all(|words| words.is_empty());
        if wordless && count >= FEWEST_ROWS && minutes == sum {
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
        ] {
            assert!(names_total(name), "{name}");
        }
        for name in
            ["EP meeting", "Summer fair", "The total communication team came to talk about it", ""]
        {
            assert!(!names_total(name), "{name}");
        }
    }
}
