//! What a person says of a line: each is one step of Undo.

use chrono::{DateTime, Utc};
use evenhand_core::notes::{LineChange, change_line};
use evenhand_core::record::{Change, EventNotes, Id, Item, Record, Theme};

use super::themes;
use crate::contract::{ChangeLine, EarlierWords, LineKey, NameTheme, UserError, UserResult};
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;

/// Changes one thing of a line.
///
/// # Errors
/// [`UserError::Gone`] where there is no such line or theme; [`UserError::NothingChosen`] where no line stands above
/// or there are no words.
pub fn change(session: &mut Session, request: &ChangeLine, at: DateTime<Utc>) -> UserResult<()> {
    let record = session.record()?;
    let mut notes = notes_with(&record, request.notes, request.line)?;
    if let LineChange::Put { theme } = &request.change
        && record.themes.iter().all(|own| own.id != *theme)
    {
        return Err(UserError::Gone);
    }
    let before = notes.clone();
    if !change_line(&mut notes, request.line, &request.change) {
        return Err(UserError::NothingChosen);
    }
    // What changes nothing is no step of Undo.
    if notes == before {
        return Ok(());
    }
    let step = match &request.change {
        LineChange::Put { .. } | LineChange::TakeOff { .. } | LineChange::LikeAbove => {
            Step::TagLine
        }
        LineChange::Mood { .. } => Step::SetMood,
        LineChange::Same { .. } => Step::TieLines,
        LineChange::SaidBy { .. } | LineChange::Quote { .. } | LineChange::Words { .. } => {
            Step::ChangeLine
        }
    };
    session.put(step, Item::Notes(Box::new(notes)), at)
}

/// Puts a theme on a line by its name, and makes it where none has that name.
///
/// # Errors
/// As [`change`].
pub fn name_theme(session: &mut Session, request: &NameTheme, at: DateTime<Utc>) -> UserResult<Id> {
    let record = session.record()?;
    let name = themes::tidy(&request.name);
    if name.is_empty() {
        return Err(UserError::NothingChosen);
    }
    if let Some(known) = themes::named(&record, &name) {
        let (theme, change) = (known.id, LineChange::Put { theme: known.id });
        let own = ChangeLine { notes: request.notes, line: request.line, change };
        self::change(session, &own, at)?;
        return Ok(theme);
    }
    let mut notes = notes_with(&record, request.notes, request.line)?;
    let order = themes::next_order(&record);
    let theme = Theme { order, ..Theme::new(new_id(at), &name, at) };
    let id = theme.id;
    change_line(&mut notes, request.line, &LineChange::Put { theme: id });
    let items = [Item::Theme(theme), Item::Notes(Box::new(notes))];
    let changes = items.into_iter().map(|item| Change::Put { item }).collect();
    session.write(Step::NameTheme, changes, at)?;
    Ok(id)
}

/// What a line said before, newest first, as the history tells it.
///
/// # Errors
/// [`UserError::Gone`] where there is no such line.
pub fn earlier_words(session: &mut Session, key: LineKey) -> UserResult<EarlierWords> {
    let record = session.record()?;
    let notes = notes_with(&record, key.notes, key.line)?;
    let now = notes.lines.into_iter().find(|line| line.id == key.line).map(|line| line.text);
    let mut words: Vec<String> = Vec::new();
    for state in session.store().states_of(key.notes)? {
        let Item::Notes(own) = state else { continue };
        let text = own.lines.into_iter().find(|line| line.id == key.line).map(|line| line.text);
        words.extend(text.filter(|text| Some(text) != now.as_ref()));
    }
    words.dedup();
    words.reverse();
    Ok(EarlierWords { words })
}

fn notes_with(record: &Record, notes: Id, line: Id) -> UserResult<EventNotes> {
    let own = record.notes.iter().find(|own| own.id == notes).ok_or(UserError::Gone)?;
    if own.lines.iter().all(|known| known.id != line) {
        return Err(UserError::Gone);
    }
    Ok(own.clone())
}
