//! What tagged lines come to: counts alone, and never by a heading.

use std::collections::BTreeSet;

use crate::record::{EventNotes, Id, Mood, NotesLine, Theme};

/// How many lines a theme has, and how many tables or groups they came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeCount {
    /// The theme.
    pub theme: Id,
    /// Lines that have it or a part of it.
    pub lines: usize,
    /// Tables or groups that are named at those lines.
    pub groups: usize,
    /// Lines of those at which none is named.
    pub no_group: usize,
    /// Lines that say what works, as a person set it.
    pub works: usize,
    /// Lines that say what should change.
    pub change: usize,
    /// Lines that say both.
    pub both: usize,
    /// Lines of which nobody has said.
    pub not_said: usize,
}

/// How far the tagging is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Lines with a theme.
    pub tagged: usize,
    /// All lines.
    pub lines: usize,
    /// Lines of which somebody said what they are.
    pub with_mood: usize,
}

/// How far the tagging of notes is.
pub fn progress(notes: &EventNotes) -> Progress {
    Progress {
        tagged: notes.lines.iter().filter(|line| !line.tags.is_empty()).count(),
        lines: notes.lines.len(),
        with_mood: notes.lines.iter().filter(|line| line.mood != Mood::NotSaid).count(),
    }
}

/// The count of each theme, in the order of the themes. A line with a theme and a part of it counts once.
pub fn tally(themes: &[Theme], notes: &[&EventNotes]) -> Vec<ThemeCount> {
    themes.iter().map(|theme| count(theme, themes, notes)).collect()
}

fn count(theme: &Theme, themes: &[Theme], notes: &[&EventNotes]) -> ThemeCount {
    let own = with_parts(theme.id, themes);
    let (mut groups, mut no_group) = (BTreeSet::new(), 0);
    let mut lines: Vec<&NotesLine> = Vec::new();
    for notes in notes {
        for line in notes.lines.iter().filter(|line| line.tags.iter().any(|tag| own.contains(tag)))
        {
            lines.push(line);
            // Table 3 of one event is not table 3 of another.
            match line.said_by.trim() {
                "" => no_group += 1,
                group => drop(groups.insert((notes.id, group.to_lowercase()))),
            }
        }
    }
    let of = |mood: Mood| lines.iter().filter(|line| line.mood == mood).count();
    ThemeCount {
        theme: theme.id,
        lines: lines.len(),
        groups: groups.len(),
        no_group,
        works: of(Mood::Works),
        change: of(Mood::Change),
        both: of(Mood::Both),
        not_said: of(Mood::NotSaid),
    }
}

/// A theme and all that is a part of it, also where somebody made a circle of them.
fn with_parts(theme: Id, themes: &[Theme]) -> BTreeSet<Id> {
    let mut own = BTreeSet::from([theme]);
    loop {
        let before = own.len();
        let parts =
            themes.iter().filter(|part| part.parent.is_some_and(|parent| own.contains(&parent)));
        let parts: Vec<Id> = parts.map(|part| part.id).collect();
        own.extend(parts);
        if own.len() == before {
            return own;
        }
    }
}
