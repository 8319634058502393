//! "You said, they said, they did" as a PDF, and the counts as a table for spreadsheets.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_bundle::{AnswersPaper, answers_paper};
use evenhand_core::record::{Id, Record};
use evenhand_words::tr::notes as words;

use super::view::theme_views;
use crate::contract::{PaperWish, UserError, UserResult};
use crate::exchange::csv_table;
use crate::guides;
use crate::view::title;

/// The table as a tagged PDF on its long side, with its title.
///
/// # Errors
/// [`UserError::NothingChosen`] where nothing was said to anybody and no line is tagged.
pub fn pdf(
    record: &Record,
    entry: Option<Id>,
    wish: PaperWish,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> UserResult<(String, Vec<u8>)> {
    let event = entry.and_then(|id| record.entries.iter().find(|own| own.id == id));
    let name = event.map(title).unwrap_or_default();
    let given = AnswersPaper { record, entry, event: &name, today };
    let paper = answers_paper(given, guides::look(wish)).ok_or(UserError::NothingChosen)?;
    guides::printed(&paper, at)
}

/// A row for each theme: its counts, and the words of its lines that may be quoted.
///
/// # Errors
/// [`UserError::NothingChosen`] where no theme has a line.
pub fn csv(record: &Record, entry: Option<Id>) -> UserResult<Vec<u8>> {
    let notes: Vec<_> =
        record.notes.iter().filter(|own| entry.is_none() || own.entry == entry).collect();
    let counts = evenhand_core::notes::tally(&record.themes, &notes);
    let heads = [
        words::theme(),
        words::part_of(),
        words::lines(),
        words::groups(),
        words::mood_works(),
        words::mood_change(),
        words::mood_both(),
        words::mood_not_said(),
        words::quotes(),
    ];
    let views = theme_views(record, &notes);
    let name = |id: Option<Id>| {
        let own = views.iter().find(|view| Some(view.id) == id);
        own.map(|view| view.name.clone()).unwrap_or_default()
    };
    let row = |view: &crate::contract::ThemeView| {
        let count = counts.iter().find(|count| count.theme == view.id)?;
        let lines = notes.iter().flat_map(|own| &own.lines);
        let quoted = lines.filter(|line| line.quote_ok && line.tags.contains(&view.id));
        let quoted: Vec<&str> = quoted.map(|line| line.text.as_str()).collect();
        Some([
            view.name.clone(),
            name(view.parent),
            count.lines.to_string(),
            // Groups are counted only where every line names one: less would look like all.
            if count.no_group == 0 && count.lines > 0 {
                count.groups.to_string()
            } else {
                String::new()
            },
            count.works.to_string(),
            count.change.to_string(),
            count.both.to_string(),
            count.not_said.to_string(),
            quoted.join("\n"),
        ])
    };
    if counts.iter().all(|count| count.lines == 0) {
        return Err(UserError::NothingChosen);
    }
    let heads = heads.each_ref().map(String::as_str);
    Ok(csv_table(&heads, views.iter().filter_map(row)))
}
