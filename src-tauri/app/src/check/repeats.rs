//! How a series repeats, and which of its meetings can be checked.

use evenhand_calendar::CalendarEvent;
use evenhand_words::tr::meetings;

use crate::contract::{InvitationPreview, OccurrenceView};

/// Most meetings of a series that are offered to be checked.
const MOST_OFFERED: usize = 60;

/// How a series repeats, in words, and its meetings, each of which can be checked.
pub(super) fn series(
    preview: &mut InvitationPreview,
    event: &CalendarEvent,
    changes: &[&CalendarEvent],
) {
    if event.recurrence.is_none() {
        return;
    }
    let all = evenhand_calendar::Window::all();
    let (found, _) = evenhand_calendar::occurrences(event, changes, MOST_OFFERED, all);
    let days: Vec<String> = found
        .iter()
        .filter_map(|one| evenhand_core::charter::day_of(&one.starts))
        .map(evenhand_words::date)
        .collect();
    let next = days.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
    preview.repeats = match found.len() {
        0 | 1 => return,
        n if n >= MOST_OFFERED => meetings::repeats_on(&next),
        n if n > 3 => meetings::repeats_and_on(n, &next),
        n => meetings::repeats(n, &next),
    };
    preview.warnings.push(meetings::first_of_series());
    let offered = found.into_iter().filter(|one| !one.cancelled).zip(days);
    preview.occurrences = offered
        .map(|(one, words)| OccurrenceView {
            recurrence_id: evenhand_calendar::time_key(&one.id),
            starts: one.starts,
            ends: one.ends,
            words,
        })
        .collect();
}
