//! Notes of events in words: moods, counts of themes, what was said, and how its answer stands.

use chrono::NaiveDate;
use evenhand_core::charter::days_between;
use evenhand_core::notes::ThemeCount;
use evenhand_core::record::{
    Entry, EventNotes, NotesLine, Record, Response, ResponseState, When, london_date,
};

use crate::tr::notes;
use crate::{dates, list};

/// How many lines a theme has, and from how many tables or groups.
pub fn theme_count(count: &ThemeCount) -> String {
    let lines = notes::count_lines(count.lines);
    match (count.lines, count.groups, count.no_group) {
        (0, _, _) => lines,
        (_, 0, _) => notes::count_no_group(&lines),
        (_, groups, 0) => notes::count_groups(&lines, groups),
        (_, groups, without) => {
            notes::count_some_group(&notes::count_groups(&lines, groups), without)
        }
    }
}

/// The lines that a response answers, each with its notes.
pub fn lines_of<'a>(
    record: &'a Record,
    response: &'a Response,
) -> impl Iterator<Item = (&'a EventNotes, &'a NotesLine)> {
    let all = record.notes.iter().flat_map(|own| own.lines.iter().map(move |line| (own, line)));
    all.filter(|(_, line)| response.lines.contains(&line.id))
}

/// What was said: the response's own words, or those of its lines, or the names of its themes.
pub fn said_to(record: &Record, response: &Response) -> String {
    let own = response.you_said.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let lines: Vec<&str> = lines_of(record, response).map(|(_, line)| line.text.trim()).collect();
    if !lines.is_empty() {
        return lines.join("\n");
    }
    let names = record.themes.iter().filter(|theme| response.themes.contains(&theme.id));
    list(&names.map(|theme| theme.name.clone()).collect::<Vec<_>>())
}

/// What may be told to others of what was said: its own words, or those of its lines that may be quoted. Of other
/// lines only what they are about.
pub fn told_of(record: &Record, response: &Response) -> String {
    let own = response.you_said.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let quoted = lines_of(record, response).filter(|(_, line)| line.quote_ok);
    let quoted: Vec<&str> = quoted.map(|(_, line)| line.text.trim()).collect();
    if !quoted.is_empty() {
        return quoted.join("\n");
    }
    let tags: Vec<_> = lines_of(record, response).flat_map(|(_, line)| &line.tags).collect();
    let about = |id| response.themes.contains(&id) || tags.contains(&&id);
    let names = record.themes.iter().filter(|theme| about(theme.id));
    let names = list(&names.map(|theme| theme.name.clone()).collect::<Vec<_>>());
    if names.is_empty() { notes::not_quoted() } else { notes::about(&names) }
}

/// The meeting or event at which it was said, as far as its lines tell.
pub fn event_of<'a>(record: &'a Record, response: &'a Response) -> Option<&'a Entry> {
    lines_of(record, response).find_map(|(own, _)| {
        let id = own.entry?;
        record.entries.iter().find(|entry| entry.id == id)
    })
}

/// Since when an answer is waited for: the day of the event, else the day on which it was put here.
pub fn asked_since(record: &Record, response: &Response) -> (NaiveDate, bool) {
    let day = event_of(record, response).and_then(|entry| entry.when.exact_day());
    day.map_or_else(|| (london_date(response.added_on), false), |day| (day, true))
}

/// How an answer stands, in a word or two. Where they said no, with the reason that they gave or that there is none.
pub fn answer_standing(state: &ResponseState) -> String {
    match state {
        ResponseState::Open => notes::open(),
        ResponseState::SaidYes => notes::said_yes(),
        ResponseState::Doing => notes::doing(),
        ResponseState::Done => notes::done(),
        ResponseState::SaidNo { reason } if reason.trim().is_empty() => notes::no_reason(),
        ResponseState::SaidNo { reason } => notes::said_no_because(reason.trim()),
        ResponseState::CantTell => notes::cant_tell(),
    }
}

/// How an answer stands as of a day: an open one with the days since, another with when it was told.
pub fn answer_as_of(record: &Record, response: &Response, today: NaiveDate) -> String {
    let standing = answer_standing(&response.state);
    let bare = standing.trim_end_matches('.');
    if response.state == ResponseState::Open {
        let (since, said) = asked_since(record, response);
        let days = days_between(since, today).max(0);
        return if said {
            notes::since_event(bare, days, since)
        } else {
            notes::since_kept(bare, days, since)
        };
    }
    match (response.told_on, response.due) {
        (When::Undated, When::Undated) => standing,
        (told, When::Undated) => notes::told(bare, &dates::when(&told)),
        (When::Undated, due) => notes::due(bare, &dates::when(&due)),
        (told, due) => {
            let told = notes::told(bare, &dates::when(&told));
            notes::due(told.trim_end_matches('.'), &dates::when(&due))
        }
    }
}
