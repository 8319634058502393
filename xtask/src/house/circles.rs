//! Circles: files, or folders seen as one room each, that use each other in a loop.

use std::collections::{BTreeMap, BTreeSet};

use super::arrows::{Arrows, ModulePath};
use super::modules::House;

/// A loop, with the uses that tie it.
pub struct Circle {
    /// Where it lies: the crate, and the folder within it.
    pub place: String,
    /// The rooms in it, by name.
    pub rooms: Vec<String>,
    /// Each tie: the using file, the file that defines, and the names.
    pub ties: Vec<(String, String, BTreeSet<String>)>,
}

/// Circles that stand in the code for a reason; the list may only become shorter. A line that begins with `#` is of the
/// reason for the circle below it.
pub const KNOWN: &str = include_str!("known_circles.txt");

impl Circle {
    /// Its place and rooms, as [`KNOWN`] lists them.
    pub fn line(&self) -> String {
        format!("{}: {}", self.place, self.rooms.join(", "))
    }

    /// Whether it stands for a reason.
    pub fn is_known(&self) -> bool {
        KNOWN.lines().any(|known| known == self.line())
    }
}

/// Every circle of a crate: among its rooms, and among the rooms of each folder.
///
/// A folder's own `mod.rs` is its face: what all its rooms share stands there, and it calls them.
/// So it is no room among them; seen from outside it is part of the folder.
pub fn all(house: &House, arrows: &Arrows) -> Vec<Circle> {
    let folders: BTreeSet<ModulePath> = house
        .modules
        .keys()
        .filter_map(|path| path.split_last().map(|(_, folder)| folder.to_vec()))
        .collect();
    folders.iter().flat_map(|folder| within(house, arrows, folder)).collect()
}

fn within(house: &House, arrows: &Arrows, folder: &ModulePath) -> Vec<Circle> {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (from, to) in arrows.keys() {
        if let (Some(from), Some(to)) = (room(folder, from), room(folder, to))
            && from != to
        {
            graph.entry(from).or_default().insert(to.clone());
            graph.entry(to).or_default();
        }
    }
    loops(&graph).into_iter().map(|rooms| circle(house, arrows, folder, rooms)).collect()
}

/// The room of `folder` that a file lies in; none for the folder's own file and for files elsewhere.
pub fn room(folder: &[String], file: &[String]) -> Option<String> {
    file.strip_prefix(folder)?.first().cloned()
}

fn circle(house: &House, arrows: &Arrows, folder: &ModulePath, rooms: Vec<String>) -> Circle {
    let among = |path: &ModulePath| room(folder, path).filter(|room| rooms.contains(room));
    let ties = arrows
        .iter()
        .filter(|((from, to), _)| match (among(from), among(to)) {
            (Some(from), Some(to)) => from != to,
            _ => false,
        })
        .map(|((from, to), names)| (file(house, from), file(house, to), names.clone()))
        .collect();
    let place = std::iter::once(house.name.as_str()).chain(folder.iter().map(String::as_str));
    Circle { place: place.collect::<Vec<_>>().join("::"), rooms, ties }
}

fn file(house: &House, path: &ModulePath) -> String {
    house.modules.get(path).map(|module| module.file.clone()).unwrap_or_default()
}

/// The groups of two and more that can reach each other.
fn loops(graph: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reach: BTreeMap<&String, BTreeSet<&String>> =
        graph.keys().map(|start| (start, reachable(graph, start))).collect();
    let mut done: BTreeSet<&String> = BTreeSet::new();
    let mut found = Vec::new();
    for (start, reached) in &reach {
        let group: Vec<String> = reach
            .iter()
            .filter(|(other, back)| reached.contains(*other) && back.contains(*start))
            .map(|(other, _)| (*other).clone())
            .collect();
        if group.len() > 1 && !done.contains(start) {
            done.extend(graph.keys().filter(|room| group.contains(room)));
            found.push(group);
        }
    }
    found
}

fn reachable<'a>(
    graph: &'a BTreeMap<String, BTreeSet<String>>,
    start: &'a String,
) -> BTreeSet<&'a String> {
    let mut seen = BTreeSet::new();
    let mut open = vec![start];
    while let Some(room) = open.pop() {
        for next in graph.get(room).into_iter().flatten() {
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    seen
}
