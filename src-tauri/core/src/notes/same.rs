//! Lines that say the same: what a person says of one holds for all of them, and they count once.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::{EventNotes, Id, NotesLine};

/// The first of the lines that say the same, for each line that is said to say the same as another.
pub fn firsts(notes: &EventNotes) -> BTreeMap<Id, Id> {
    let next: BTreeMap<Id, Id> =
        notes.lines.iter().filter_map(|line| Some((line.id, line.same_as?))).collect();
    next.keys().map(|line| (*line, follow(*line, &next))).collect()
}

/// Where it leads to. What came in from elsewhere may lead round in a circle: then the least id of it stands for all.
fn follow(line: Id, next: &BTreeMap<Id, Id>) -> Id {
    let mut passed = vec![line];
    let mut at = line;
    while let Some(to) = next.get(&at) {
        if let Some(from) = passed.iter().position(|own| own == to) {
            return passed.iter().skip(from).min().copied().unwrap_or(line);
        }
        passed.push(*to);
        at = *to;
    }
    at
}

/// What was said, once each: the lines that say the same together, the first of them first.
pub fn statements(notes: &EventNotes) -> Vec<Vec<&NotesLine>> {
    let firsts = firsts(notes);
    let mut places: BTreeMap<Id, usize> = BTreeMap::new();
    let mut all: Vec<Vec<&NotesLine>> = Vec::new();
    for line in &notes.lines {
        let first = firsts.get(&line.id).copied().unwrap_or(line.id);
        let at = *places.entry(first).or_insert(all.len());
        match all.get_mut(at) {
            Some(same) if line.id == first => same.insert(0, line),
            Some(same) => same.push(line),
            None => all.push(vec![line]),
        }
    }
    all
}

/// The lines that say the same as this one, itself among them.
pub(super) fn all_of(notes: &EventNotes, line: Id) -> BTreeSet<Id> {
    let firsts = firsts(notes);
    let first = |id: Id| firsts.get(&id).copied().unwrap_or(id);
    let own = first(line);
    notes.lines.iter().map(|own| own.id).filter(|id| first(*id) == own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    /// Lines 1, 2, 3 …, each with the number of the line that it says the same as.
    fn notes(same_as: &[Option<u128>]) -> EventNotes {
        let at = "2026-11-26T10:00:00Z".parse().unwrap();
        let lines = same_as.iter().zip(1_u128..).map(|(same_as, number)| NotesLine {
            same_as: same_as.map(id),
            ..NotesLine::new(id(number), "a line")
        });
        EventNotes { lines: lines.collect(), ..EventNotes::new(id(0), at) }
    }

    fn grouped(same_as: &[Option<u128>]) -> Vec<Vec<u128>> {
        let notes = notes(same_as);
        let all = statements(&notes);
        all.iter().map(|own| own.iter().map(|line| line.id.0.as_u128()).collect()).collect()
    }

    #[test]
    fn lines_that_say_the_same_stand_together_whatever_way_they_are_tied() {
        assert_eq!(grouped(&[None, None, None]), [vec![1], vec![2], vec![3]]);
        assert_eq!(grouped(&[None, Some(1), None, Some(1)]), [vec![1, 2, 4], vec![3]]);
        assert_eq!(grouped(&[None, Some(1), Some(2)]), [vec![1, 2, 3]], "through one another");
        assert_eq!(grouped(&[Some(3), None, None]), [vec![3, 1], vec![2]], "to a later line");
        assert_eq!(grouped(&[Some(2), Some(1), Some(2)]), [vec![1, 2, 3]], "round in a circle");
        assert_eq!(grouped(&[Some(1)]), [vec![1]], "to itself");
        assert_eq!(
            grouped(&[Some(9), None, Some(9)]),
            [vec![1, 3], vec![2]],
            "to one that is gone"
        );
    }
}
