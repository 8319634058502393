//! What a person says of a line, and what happens to lines when themes change.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::same::{all_of, firsts};
use crate::record::{EventNotes, Id, Mood, NotesLine, Response, Theme};

/// One thing that a person says of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum LineChange {
    /// Puts a theme on.
    Put {
        /// The theme.
        theme: Id,
    },
    /// Takes a theme off.
    TakeOff {
        /// The theme.
        theme: Id,
    },
    /// Says what it is of: what works, what should change, both.
    Mood {
        /// What it is.
        mood: Mood,
    },
    /// Takes over the themes and the mood of the line above.
    LikeAbove,
    /// Says that it says the same as another line of these notes, so that both count once. `None`: it does not.
    Same {
        /// The other line.
        line: Option<Id>,
    },
    /// Says which table or group said it.
    SaidBy {
        /// The table or group.
        words: String,
    },
    /// Says whether it may be quoted.
    Quote {
        /// It may.
        ok: bool,
    },
    /// Changes its words. What was said of it stays.
    Words {
        /// The words.
        words: String,
    },
}

/// Changes one line. Themes and mood are of what was said: lines that say the same have them together. `false`: there
/// is no such line, none above, no words, or it would say the same as itself.
pub fn change_line(notes: &mut EventNotes, line: Id, change: &LineChange) -> bool {
    let Some(at) = notes.lines.iter().position(|own| own.id == line) else { return false };
    match change {
        LineChange::Put { .. } | LineChange::TakeOff { .. } | LineChange::Mood { .. } => {
            let together = all_of(notes, line);
            notes.lines.iter_mut().filter(|own| together.contains(&own.id)).for_each(|own| {
                say_of(own, change);
            });
            true
        }
        LineChange::LikeAbove => {
            let Some(above) = at.checked_sub(1).and_then(|at| notes.lines.get(at)) else {
                return false;
            };
            let (tags, mood) = (above.tags.clone(), above.mood);
            like(notes, line, &tags, mood);
            true
        }
        LineChange::Same { line: other } => tie(notes, line, *other),
        LineChange::SaidBy { .. } | LineChange::Quote { .. } | LineChange::Words { .. } => {
            notes.lines.get_mut(at).is_some_and(|own| say_of(own, change))
        }
    }
}

/// Gives themes and a mood to a line and to all that say the same.
fn like(notes: &mut EventNotes, line: Id, tags: &[Id], mood: Mood) {
    let together = all_of(notes, line);
    for own in notes.lines.iter_mut().filter(|own| together.contains(&own.id)) {
        (own.tags, own.mood) = (tags.to_vec(), mood);
    }
}

/// Ties a line, and what says the same, to another; or takes it out of what it is tied to.
fn tie(notes: &mut EventNotes, line: Id, other: Option<Id>) -> bool {
    let together = all_of(notes, line);
    let Some(other) = other else {
        untie(notes, line, &together);
        return true;
    };
    let found = notes.lines.iter().find(|own| own.id == other);
    let Some((tags, mood)) = found.map(|own| (own.tags.clone(), own.mood)) else { return false };
    if together.contains(&other) {
        return line != other;
    }
    let first = firsts(notes).get(&other).copied().unwrap_or(other);
    // What was said of only one of them holds for both.
    let own = notes.lines.iter().find(|own| own.id == line);
    let (own_tags, own_mood) = own.map_or((Vec::new(), mood), |own| (own.tags.clone(), own.mood));
    let tags = if tags.is_empty() { own_tags } else { tags };
    let mood = if mood == Mood::NotSaid { own_mood } else { mood };
    for own in notes.lines.iter_mut().filter(|own| together.contains(&own.id)) {
        own.same_as = Some(first);
    }
    like(notes, line, &tags, mood);
    true
}

/// The others stay together: where the first of them goes, the next one is the first.
fn untie(notes: &mut EventNotes, line: Id, together: &BTreeSet<Id>) {
    let mut first = None;
    for own in notes.lines.iter_mut().filter(|own| together.contains(&own.id)) {
        if own.id == line {
            own.same_as = None;
        } else {
            own.same_as = first;
            first = first.or(Some(own.id));
        }
    }
}

/// What is said of one line alone. `false`: there are no words.
fn say_of(own: &mut NotesLine, change: &LineChange) -> bool {
    match change {
        LineChange::Put { theme } if own.tags.contains(theme) => {}
        LineChange::Put { theme } => own.tags.push(*theme),
        LineChange::TakeOff { theme } => own.tags.retain(|tag| tag != theme),
        LineChange::Mood { mood } => own.mood = *mood,
        LineChange::LikeAbove | LineChange::Same { .. } => return false,
        LineChange::SaidBy { words } => words.trim().clone_into(&mut own.said_by),
        LineChange::Quote { ok } => own.quote_ok = *ok,
        LineChange::Words { words } => {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            if words.is_empty() {
                return false;
            }
            own.text = words;
        }
    }
    true
}

/// Makes one theme of two: every line and answer of `gone` is of `into`, which parts of `gone` become parts of.
/// Gives what changed.
pub fn merge_themes(
    (gone, into): (Id, Id),
    themes: &[Theme],
    notes: &[EventNotes],
    responses: &[Response],
) -> (Vec<Theme>, Vec<EventNotes>, Vec<Response>) {
    let merged = |tags: &mut Vec<Id>| {
        let Some(at) = tags.iter().position(|tag| *tag == gone) else { return false };
        if tags.contains(&into) {
            tags.remove(at);
        } else if let Some(tag) = tags.get_mut(at) {
            *tag = into;
        }
        true
    };
    let themes = themes.iter().filter(|theme| theme.id != gone).filter_map(|theme| {
        let mut own = theme.clone();
        let above = themes.iter().find(|theme| theme.id == gone).and_then(|theme| theme.parent);
        own.parent = match own.parent {
            // The one that stays would be a part of itself.
            Some(parent) if parent == gone && own.id == into => {
                above.filter(|above| *above != into)
            }
            Some(parent) if parent == gone => Some(into),
            other => other,
        };
        (own.parent != theme.parent).then_some(own)
    });
    (themes.collect(), tagged(notes, &merged), answering(responses, &merged))
}

/// Takes a theme off every line and answer. Its parts stand by themselves then. Gives what changed.
pub fn drop_theme(
    gone: Id,
    themes: &[Theme],
    notes: &[EventNotes],
    responses: &[Response],
) -> (Vec<Theme>, Vec<EventNotes>, Vec<Response>) {
    let dropped = |tags: &mut Vec<Id>| {
        let before = tags.len();
        tags.retain(|tag| *tag != gone);
        tags.len() != before
    };
    let parts = themes.iter().filter(|theme| theme.parent == Some(gone) && theme.id != gone);
    let parts = parts.map(|theme| Theme { parent: None, ..theme.clone() }).collect();
    (parts, tagged(notes, &dropped), answering(responses, &dropped))
}

fn tagged(notes: &[EventNotes], change: &dyn Fn(&mut Vec<Id>) -> bool) -> Vec<EventNotes> {
    let changed = |notes: &EventNotes| {
        let mut own = notes.clone();
        let mut any = false;
        for line in &mut own.lines {
            any |= change(&mut line.tags);
        }
        any.then_some(own)
    };
    notes.iter().filter_map(changed).collect()
}

fn answering(responses: &[Response], change: &dyn Fn(&mut Vec<Id>) -> bool) -> Vec<Response> {
    let changed = |response: &Response| {
        let mut own = response.clone();
        change(&mut own.themes).then_some(own)
    };
    responses.iter().filter_map(changed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    fn id(number: u128) -> Id {
        Id(uuid::Uuid::from_u128(number))
    }

    fn own() -> EventNotes {
        let at = "2026-11-26T10:00:00Z".parse().unwrap();
        let lines =
            ["one", "two"].iter().zip(1..).map(|(text, number)| NotesLine::new(id(number), text));
        EventNotes { lines: lines.collect(), ..EventNotes::new(id(0), at) }
    }

    #[test]
    fn a_line_edited_after_tagging_keeps_its_tags() {
        let mut notes = own();
        assert!(change_line(&mut notes, id(1), &LineChange::Put { theme: id(9) }));
        assert!(change_line(&mut notes, id(1), &LineChange::Put { theme: id(9) }), "twice is once");
        assert!(change_line(&mut notes, id(1), &LineChange::Mood { mood: Mood::Both }));
        assert!(change_line(
            &mut notes,
            id(1),
            &LineChange::Words { words: " One  more\n".into() }
        ));
        let line = &notes.lines[0];
        assert_eq!(
            (line.text.as_str(), &line.tags[..], line.mood),
            ("One more", &[id(9)][..], Mood::Both)
        );
        assert!(!change_line(&mut notes, id(1), &LineChange::Words { words: " ".into() }));
        assert!(change_line(&mut notes, id(2), &LineChange::LikeAbove));
        assert_eq!((notes.lines[1].tags.len(), notes.lines[1].mood), (1, Mood::Both));
        assert!(
            !change_line(&mut notes, id(1), &LineChange::LikeAbove),
            "none stands above the first"
        );
        assert!(!change_line(&mut notes, id(7), &LineChange::LikeAbove));
    }

    #[test]
    fn lines_that_say_the_same_have_their_themes_and_mood_together_and_can_be_parted() {
        let mut notes = own();
        notes.lines.push(NotesLine::new(id(3), "three"));
        let same = |line: Option<u128>| LineChange::Same { line: line.map(id) };
        assert!(change_line(&mut notes, id(2), &LineChange::Put { theme: id(9) }));
        assert!(change_line(&mut notes, id(1), &LineChange::Mood { mood: Mood::Change }));
        // Each had a part of it: both have all of it now.
        assert!(change_line(&mut notes, id(2), &same(Some(1))));
        assert!(change_line(&mut notes, id(3), &same(Some(2))));
        let told = |notes: &EventNotes| -> Vec<_> {
            notes.lines.iter().map(|own| (own.tags.len(), own.mood, own.same_as)).collect()
        };
        let both = |same_as: Option<u128>| (1, Mood::Change, same_as.map(id));
        assert_eq!(told(&notes), [both(None), both(Some(1)), both(Some(1))]);
        // What is said of one is said of all; who said it, and the words, are each line's own.
        assert!(change_line(&mut notes, id(3), &LineChange::TakeOff { theme: id(9) }));
        assert!(change_line(&mut notes, id(2), &LineChange::Mood { mood: Mood::Works }));
        let table = LineChange::SaidBy { words: "Table 2".into() };
        assert!(change_line(&mut notes, id(2), &table));
        let of = |own: &NotesLine| (own.tags.is_empty(), own.mood);
        assert!(notes.lines.iter().all(|own| of(own) == (true, Mood::Works)));
        let groups: Vec<_> = notes.lines.iter().map(|own| own.said_by.as_str()).collect();
        assert_eq!(groups, ["", "Table 2", ""]);
        // The first goes: the others stay together.
        assert!(change_line(&mut notes, id(1), &same(None)));
        let ties: Vec<_> = notes.lines.iter().map(|own| own.same_as).collect();
        assert_eq!(ties, [None, None, Some(id(2))]);
        assert!(change_line(&mut notes, id(1), &LineChange::Mood { mood: Mood::Both }));
        assert_eq!(notes.lines[1].mood, Mood::Works, "it is apart");
        assert!(!change_line(&mut notes, id(1), &same(Some(1))), "no line says the same as itself");
        assert!(!change_line(&mut notes, id(1), &same(Some(77))));
    }

    #[test]
    fn merged_themes_leave_no_line_and_no_part_behind() {
        let at = "2026-11-26T10:00:00Z".parse().unwrap();
        let theme = |number, parent: Option<u128>| Theme {
            parent: parent.map(id),
            ..Theme::new(id(number), "t", at)
        };
        let mut notes = own();
        notes.lines[0].tags = vec![id(10), id(11)];
        notes.lines[1].tags = vec![id(10)];
        let themes = [theme(10, None), theme(11, Some(10)), theme(12, Some(10))];
        let response = Response { themes: vec![id(10)], ..Response::new(id(50), at) };
        let (parts, changed, answers) =
            merge_themes((id(10), id(11)), &themes, &[notes.clone()], &[response]);
        assert_eq!(
            changed[0].lines.iter().map(|line| line.tags.clone()).collect::<Vec<_>>(),
            [vec![id(11)], vec![id(11)]]
        );
        assert_eq!(
            parts.iter().map(|own| (own.id, own.parent)).collect::<Vec<_>>(),
            [(id(11), None), (id(12), Some(id(11)))]
        );
        assert_eq!(answers[0].themes, [id(11)]);
        let (parts, changed, _) = drop_theme(id(10), &themes, &[notes], &[]);
        assert_eq!(parts.len(), 2);
        assert_eq!(changed[0].lines[0].tags, [id(11)]);
    }
}
