//! The structure in words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::arrows::Arrows;
use super::circles::{Circle, room};
use super::modules::House;

/// A line a room: its lines of code, and the rooms that it uses.
pub fn rooms(house: &House, arrows: &Arrows) -> String {
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    for (path, module) in &house.modules {
        *lines.entry(room(&[], path).unwrap_or_else(|| "(root)".to_owned())).or_default() +=
            module.text.lines().count();
    }
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (from, to) in arrows.keys() {
        let (Some(from), Some(to)) = (room(&[], from), room(&[], to)) else { continue };
        if from != to {
            uses.entry(from).or_default().insert(to);
        }
    }
    let mut text = format!("{}\n", house.name);
    for (name, count) in lines {
        let used = uses.remove(&name).unwrap_or_default().into_iter().collect::<Vec<_>>().join(" ");
        let _ = writeln!(text, "  {name:24} {count:6}  {used}");
    }
    text
}

/// Each circle with what ties it.
pub fn circles(found: &[Circle]) -> String {
    let mut text = String::new();
    for circle in found {
        let known = if circle.is_known() { "KNOWN CIRCLE" } else { "CIRCLE" };
        let _ = writeln!(text, "{known} in {}", circle.line());
        for (from, to, names) in &circle.ties {
            let names = names.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
            let _ = writeln!(text, "    {from} -> {to}: {names}");
        }
    }
    text
}
