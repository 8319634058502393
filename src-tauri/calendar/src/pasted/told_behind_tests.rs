//! What makes a figure a time by what stands behind it.

use super::times::is_told_behind;
use super::tokens::tokens;

#[test]
fn a_figure_is_a_time_by_what_stands_right_behind_it() {
    for (text, told) in [
        ("10ish", true),
        ("10-ish", true),
        ("10 ish", false),
        ("10\nish", false),
        ("10 -ish", false),
        ("10 - ish", false),
        ("10ishes", false),
        ("10-11", false),
        ("11 instead of 10", true),
        ("11 instead of 10.", true),
        ("11 instead of 10 on the 8th", true),
        ("11 instead of 10 places", false),
        ("11 instead of them", false),
        ("11 of 10", false),
        ("11 instead at 10", false),
    ] {
        assert_eq!(is_told_behind(&tokens(text), 1), told, "{text}");
    }
}
