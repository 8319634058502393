//! The same notes brought in again: lines are matched and keep what a person said of them.

use crate::record::{EventNotes, NotesLine, NotesSection};

/// What bringing in again comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Again {
    /// Lines that were there, and keep their tags.
    pub kept: usize,
    /// Lines that are new.
    pub added: usize,
    /// Lines that were there and are not in what came in. They stay.
    pub only_before: usize,
}

/// Puts what came in into notes that are there. A line that is there keeps its id and all that was said of it, and a
/// line that did not come in again stays, after the one it stood behind: nothing is lost.
pub fn bring_again(
    before: &mut EventNotes,
    sections: Vec<NotesSection>,
    lines: Vec<NotesLine>,
) -> Again {
    let mut old: Vec<Option<NotesLine>> =
        std::mem::take(&mut before.lines).into_iter().map(Some).collect();
    let plain: Vec<String> = old.iter().flatten().map(|line| letters(&line.text)).collect();
    let known = std::mem::take(&mut before.sections);
    let (sections, renamed) = with_known_ids(sections, &known);
    let mut again = Again::default();
    let mut placed: Vec<(Option<usize>, NotesLine)> = Vec::new();
    for mut line in lines {
        line.section = line
            .section
            .map(|own| renamed.iter().find(|(new, _)| *new == own).map_or(own, |(_, id)| *id));
        let at = find(&old, &plain, &line);
        let taken = at.and_then(|at| old.get_mut(at)?.take());
        match taken {
            Some(own) => {
                again.kept += 1;
                let said_by = if own.said_by.is_empty() { line.said_by } else { own.said_by };
                placed.push((
                    at,
                    NotesLine {
                        section: line.section,
                        sub_heading: line.sub_heading,
                        said_by,
                        text: line.text,
                        ..own
                    },
                ));
            }
            None => {
                again.added += 1;
                placed.push((None, line));
            }
        }
    }
    for (at, line) in old.into_iter().enumerate() {
        let Some(line) = line else { continue };
        again.only_before += 1;
        // After the last line that stood before it.
        let place = placed.iter().rposition(|(own, _)| own.is_some_and(|own| own < at));
        placed.insert(place.map_or(0, |place| place + 1), (Some(at), line));
    }
    let used =
        |section: &NotesSection| placed.iter().any(|(_, line)| line.section == Some(section.id));
    let gone: Vec<NotesSection> = known
        .into_iter()
        .filter(|own| !sections.iter().any(|new| new.id == own.id))
        .filter(used)
        .collect();
    before.sections = sections.into_iter().chain(gone).collect();
    before.lines = placed.into_iter().map(|(_, line)| line).collect();
    again
}

/// Sections whose headings are there keep their ids: the new ones, and each change of an id.
fn with_known_ids(
    mut sections: Vec<NotesSection>,
    known: &[NotesSection],
) -> (Vec<NotesSection>, Vec<(crate::record::Id, crate::record::Id)>) {
    let mut renamed = Vec::new();
    let mut taken = Vec::new();
    for section in &mut sections {
        let same =
            known.iter().find(|own| own.heading == section.heading && !taken.contains(&own.id));
        if let Some(own) = same {
            renamed.push((section.id, own.id));
            taken.push(own.id);
            section.id = own.id;
        }
    }
    (sections, renamed)
}

/// The line that is there for one that came in: the same words under the same heading first, then the same words
/// anywhere, then words that differ in spaces, signs and capitals alone.
fn find(old: &[Option<NotesLine>], plain: &[String], line: &NotesLine) -> Option<usize> {
    let at = |same: &dyn Fn(&NotesLine) -> bool| {
        old.iter().position(|own| own.as_ref().is_some_and(same))
    };
    at(&|own| own.text == line.text && own.section == line.section)
        .or_else(|| at(&|own| own.text == line.text))
        .or_else(|| {
            let words = letters(&line.text);
            let mut all = old.iter().zip(plain);
            all.position(|(own, plain)| own.is_some() && !words.is_empty() && *plain == words)
        })
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{built, from_text, propose};
    use super::*;
    use crate::record::{Id, Mood};

    fn notes(text: &str, from: u128) -> (Vec<NotesSection>, Vec<NotesLine>) {
        let mut number = from;
        built(&propose(&from_text(text)), &[], || {
            number += 1;
            Id(uuid::Uuid::from_u128(number))
        })
    }

    fn texts(notes: &EventNotes) -> Vec<&str> {
        notes.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn the_same_notes_again_keep_every_tag_and_no_line_is_lost() {
        let (sections, lines) =
            notes("What works?\na\nListen\nb\nWhat should change?\nListen\nc", 0);
        let at = "2026-11-26T10:00:00Z".parse().unwrap();
        let mut own = EventNotes { sections, lines, ..EventNotes::new(Id(uuid::Uuid::nil()), at) };
        own.lines[1].mood = Mood::Works;
        own.lines[3].mood = Mood::Change;
        own.lines[2].tags = vec![Id(uuid::Uuid::from_u128(99))];
        let before = own.clone();
        let (sections, lines) =
            notes("What works?\na\nListen\nb\nWhat should change?\nListen\nc", 500);
        assert_eq!(
            bring_again(&mut own, sections, lines),
            Again { kept: 5, added: 0, only_before: 0 }
        );
        assert_eq!(own, before);
        // A line came, one went, one moved, and one is written in another way.
        let (sections, lines) =
            notes("What works?\nnew\nA!\nListen\nWhat should change?\nc\nListen", 900);
        assert_eq!(
            bring_again(&mut own, sections, lines),
            Again { kept: 4, added: 1, only_before: 1 }
        );
        assert_eq!(texts(&own), ["new", "A!", "Listen", "b", "c", "Listen"]);
        assert_eq!(own.lines[2].mood, Mood::Works);
        assert_eq!(
            own.lines[5].mood,
            Mood::Change,
            "the same words under another heading are another line"
        );
        assert_eq!(own.lines[3].tags.len(), 1);
        assert_eq!(own.sections.len(), 2);
    }
}
