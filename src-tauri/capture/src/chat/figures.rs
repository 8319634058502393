//! Figures in the scripts of phones.

/// A digit in the scripts that phones write dates in.
pub(super) fn digit(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| {
        ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{e50}']
            .iter()
            .find_map(|zero| (c as u32).checked_sub(*zero as u32).filter(|value| *value < 10))
    })
}
