//! What families said at events and what was answered, as tables and quotes: for a paper of its own and for a bundle.

use chrono::NaiveDate;
use evenhand_core::notes::tally;
use evenhand_core::record::{EventNotes, Id, Record, Response, ResponseState};
use evenhand_words::tr::notes as words;
use evenhand_words::{answer_as_of, asked_since, event_of, theme_count, told_of};

use crate::model::{Block, BundleCell, BundleTable, Inline};

/// The notes of a meeting or event, or all.
pub(crate) fn notes_of(record: &Record, entry: Option<Id>) -> Vec<&EventNotes> {
    let mut notes: Vec<&EventNotes> =
        record.notes.iter().filter(|own| entry.is_none() || own.entry == entry).collect();
    notes.sort_by_key(|own| (own.added_on, own.part));
    notes
}

/// What was said at a meeting or event, or anywhere: open ones first, oldest first.
pub(crate) fn answers_of(record: &Record, entry: Option<Id>) -> Vec<&Response> {
    let of = |own: &&Response| entry.is_none() || event_of(record, own).map(|own| own.id) == entry;
    let mut all: Vec<&Response> = record.responses.iter().filter(of).collect();
    all.sort_by_key(|own| {
        (own.state != ResponseState::Open, asked_since(record, own).0, own.added_on, own.id)
    });
    all
}

/// How a text is shown: names are left out in a bundle.
pub(crate) type ShownAnswers<'a> = dyn Fn(&str) -> String + 'a;

/// What was said, what was answered, what was done, how it stands. `None`: nothing was said to anybody.
pub(crate) fn answers_table(
    record: &Record,
    answers: &[&Response],
    today: NaiveDate,
    shown: &ShownAnswers<'_>,
) -> Option<BundleTable> {
    let row = |own: &&Response| {
        let mut stands = answer_as_of(record, own, today);
        if !own.by.trim().is_empty() {
            stands = format!("{}. {}", stands.trim_end_matches('.'), words::by(own.by.trim()));
        }
        [told_of(record, own), own.they_said.clone(), own.they_did.clone(), stands]
            .iter()
            .map(|text| BundleCell::from(shown(text)))
            .collect()
    };
    (!answers.is_empty()).then(|| BundleTable {
        caption: words::answers(),
        widths: vec![0.28, 0.25, 0.24, 0.23],
        head: vec![words::you_said(), words::they_said(), words::they_did(), words::stands()],
        rows: answers.iter().map(row).collect(),
        row_heads: true,
    })
}

/// The count of each theme that has a line. `None`: none has.
pub(crate) fn themes_table(
    record: &Record,
    notes: &[&EventNotes],
    shown: &ShownAnswers<'_>,
) -> Option<BundleTable> {
    let mut rows = Vec::new();
    for (theme, count) in record.themes.iter().zip(tally(&record.themes, notes)) {
        if count.lines == 0 {
            continue;
        }
        let mut row =
            vec![BundleCell::from(shown(&theme.name)), BundleCell::from(theme_count(&count))];
        let moods = [count.works, count.change, count.both, count.not_said];
        row.extend(moods.map(|number| BundleCell::from(number.to_string())));
        rows.push((std::cmp::Reverse(count.lines), theme.order, row));
    }
    rows.sort_by_key(|(lines, order, _)| (*lines, *order));
    (!rows.is_empty()).then(|| BundleTable {
        caption: words::themes_title(),
        widths: vec![0.24, 0.32, 0.1, 0.13, 0.09, 0.12],
        head: vec![
            words::theme(),
            words::lines(),
            words::mood_works(),
            words::mood_change(),
            words::mood_both(),
            words::mood_not_said(),
        ],
        rows: rows.into_iter().map(|(.., row)| row).collect(),
        row_heads: true,
    })
}

/// Lines that may be quoted, each with where it was written beside it.
pub(crate) fn quotes(notes: &[&EventNotes], shown: &ShownAnswers<'_>) -> Vec<Block> {
    let lines = notes.iter().flat_map(|own| own.lines.iter().map(move |line| (*own, line)));
    let quoted = lines.filter(|(_, line)| line.quote_ok).map(|(own, line)| {
        let mut words = vec![Inline::Text(shown(line.text.trim()))];
        let heading = own.heading_of(line).trim();
        if !heading.is_empty() {
            words.push(Inline::Soft(format!(" ({})", words::written_under(&shown(heading)))));
        }
        words
    });
    let items: Vec<Vec<Inline>> = quoted.collect();
    if items.is_empty() { Vec::new() } else { vec![Block::List { ordered: false, items }] }
}
