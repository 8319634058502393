//! What tagged lines come to: counts alone, and never by a heading.

use std::collections::BTreeSet;

use super::same::statements;
use crate::record::{EventNotes, Id, Mood, NotesLine, Theme};

/// How many lines a theme has, and how many tables or groups they came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeCount {
    /// The theme.
    pub theme: Id,
    /// Lines that have it or a part of it; those that say the same are one.
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
pub struct ThemeProgress {
    /// Lines with a theme.
    pub tagged: usize,
    /// All lines.
    pub lines: usize,
    /// Lines of which somebody said what they are.
    pub with_mood: usize,
}

/// How far the tagging of notes is.
pub fn progress(notes: &EventNotes) -> ThemeProgress {
    ThemeProgress {
        tagged: notes.lines.iter().filter(|line| !line.tags.is_empty()).count(),
        lines: notes.lines.len(),
        with_mood: notes.lines.iter().filter(|line| line.mood != Mood::NotSaid).count(),
    }
}

/// The count of each theme, in the order of the themes. A line with a theme and a part of it counts once, and lines
/// that say the same count once; each table or group that said it counts.
pub fn tally(themes: &[Theme], notes: &[&EventNotes]) -> Vec<ThemeCount> {
    let said = notes.iter().flat_map(|own| statements(own).into_iter().map(|all| (own.id, all)));
    let said: Vec<SaidPoints<'_>> = said.collect();
    themes.iter().map(|theme| count(theme, themes, &said)).collect()
}

/// Which notes, and the lines of them that say the same.
type SaidPoints<'a> = (Id, Vec<&'a NotesLine>);

fn count(theme: &Theme, themes: &[Theme], said: &[SaidPoints<'_>]) -> ThemeCount {
    let own = with_parts(theme.id, themes);
    let (mut groups, mut no_group) = (BTreeSet::new(), 0);
    let mut moods: Vec<Mood> = Vec::new();
    let has = |line: &&NotesLine| line.tags.iter().any(|tag| own.contains(tag));
    for (notes, lines) in said.iter().filter(|(_, lines)| lines.iter().any(&has)) {
        moods.push(mood_of(lines));
        let named = lines.iter().map(|line| line.said_by.trim()).filter(|own| !own.is_empty());
        // Table 3 of one event is not table 3 of another.
        let mut any = false;
        for group in named {
            any = true;
            groups.insert((*notes, group.to_lowercase()));
        }
        no_group += usize::from(!any);
    }
    let of = |mood: Mood| moods.iter().filter(|own| **own == mood).count();
    ThemeCount {
        theme: theme.id,
        lines: moods.len(),
        groups: groups.len(),
        no_group,
        works: of(Mood::Works),
        change: of(Mood::Change),
        both: of(Mood::Both),
        not_said: of(Mood::NotSaid),
    }
}

/// What was said of lines that say the same: they have it together. Where they came in from elsewhere with more than
/// one mood it is that of the first of them, in whatever order they stand.
fn mood_of(lines: &[&NotesLine]) -> Mood {
    let told = lines.iter().filter(|line| line.mood != Mood::NotSaid);
    told.min_by_key(|line| (line.same_as.is_some(), line.id)).map_or(Mood::NotSaid, |own| own.mood)
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
