//! Themes: added, renamed, moved under another, put together, taken out. Each is one step of Undo.

use chrono::{DateTime, Utc};
use evenhand_core::notes::{drop_theme, merge_themes};
use evenhand_core::record::{
    Change, EventNotes, Id, Item, ItemKind, ItemRef, Record, Response, Theme,
};

use crate::contract::{MergeThemes, SaveTheme, UserError, UserResult};
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;

/// A name without spaces that nobody meant.
pub(super) fn tidy(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The theme of this name, in capitals or not.
pub(super) fn named<'a>(record: &'a Record, name: &str) -> Option<&'a Theme> {
    let name = tidy(name).to_lowercase();
    record.themes.iter().find(|theme| tidy(&theme.name).to_lowercase() == name)
}

/// The place after the last theme.
pub(super) fn next_order(record: &Record) -> u32 {
    record.themes.iter().map(|theme| theme.order).max().map_or(0, |last| last.saturating_add(1))
}

/// Adds a theme, or changes its name, its meaning, or what it is a part of.
///
/// # Errors
/// [`UserError::NothingChosen`] where it has no name; [`UserError::ThemeThere`] where another has it;
/// [`UserError::ThemeInCircle`] where it would be a part of itself; [`UserError::Gone`].
pub fn add_or_change(
    session: &mut Session,
    request: &SaveTheme,
    at: DateTime<Utc>,
) -> UserResult<()> {
    let record = session.record()?;
    let name = tidy(&request.name);
    if name.is_empty() {
        return Err(UserError::NothingChosen);
    }
    if named(&record, &name).is_some_and(|other| Some(other.id) != request.id) {
        return Err(UserError::ThemeThere { name });
    }
    let mut theme = match request.id {
        None => Theme { order: next_order(&record), ..Theme::new(new_id(at), &name, at) },
        Some(id) => find(&record, id)?.clone(),
    };
    if let Some(parent) = request.parent {
        find(&record, parent)?;
        if is_in(&record, parent, theme.id) {
            return Err(UserError::ThemeInCircle);
        }
    }
    theme.name = name;
    theme.meaning = tidy(&request.meaning);
    theme.parent = request.parent;
    session.put(Step::SaveTheme, Item::Theme(theme), at)
}

/// Whether a theme is another one or a part of it, however deep.
fn is_in(record: &Record, theme: Id, of: Id) -> bool {
    let mut own = Some(theme);
    // A record from elsewhere can go in a circle.
    for _ in 0..=record.themes.len() {
        match own {
            None => return false,
            Some(id) if id == of => return true,
            Some(id) => {
                own = record.themes.iter().find(|theme| theme.id == id).and_then(|t| t.parent);
            }
        }
    }
    true
}

/// Makes one theme of two.
///
/// # Errors
/// [`UserError::Gone`]; [`UserError::NothingChosen`] where they are one already.
pub fn merge(session: &mut Session, request: MergeThemes, at: DateTime<Utc>) -> UserResult<()> {
    let record = session.record()?;
    let MergeThemes { gone, into } = request;
    find(&record, gone)?;
    find(&record, into)?;
    if gone == into {
        return Err(UserError::NothingChosen);
    }
    let changed = merge_themes((gone, into), &record.themes, &record.notes, &record.responses);
    session.write(Step::MergeThemes, without(gone, changed), at)
}

/// Moves a theme to the bin, and takes it off every line.
///
/// # Errors
/// [`UserError::Gone`].
pub fn remove(session: &mut Session, gone: Id, at: DateTime<Utc>) -> UserResult<()> {
    let record = session.record()?;
    find(&record, gone)?;
    let changed = drop_theme(gone, &record.themes, &record.notes, &record.responses);
    session.write(Step::RemoveTheme, without(gone, changed), at)
}

fn without(
    gone: Id,
    (themes, notes, responses): (Vec<Theme>, Vec<EventNotes>, Vec<Response>),
) -> Vec<Change> {
    let themes = themes.into_iter().map(Item::Theme);
    let notes = notes.into_iter().map(|own| Item::Notes(Box::new(own)));
    let responses = responses.into_iter().map(|own| Item::Response(Box::new(own)));
    let puts = themes.chain(notes).chain(responses).map(|item| Change::Put { item });
    let item = ItemRef { kind: ItemKind::Theme, id: gone };
    puts.chain([Change::Remove { item }]).collect()
}

fn find(record: &Record, id: Id) -> UserResult<&Theme> {
    record.themes.iter().find(|theme| theme.id == id).ok_or(UserError::Gone)
}
