//! A meeting's page on paper.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_bundle::{CheckedLine, MeetingPaper, meeting_paper};
use evenhand_words as words;
use evenhand_words::tr::page as tr;

use crate::contract::{FindingView, MeetingPage, PageLine, PaperWish, UserResult};
use crate::guides::{look, printed};

/// The page as a PDF, with its title.
///
/// # Errors
/// Where it cannot be set, which a test would show.
pub fn pdf(
    page: &MeetingPage,
    wish: PaperWish,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> UserResult<(String, Vec<u8>)> {
    let lines = |list: &[PageLine]| list.iter().map(line).collect::<Vec<_>>();
    let (promised, own) = (lines(&page.promised), lines(&page.own));
    let unanswered = lines(&page.unanswered);
    let checked: Vec<_> = page.findings.iter().map(checked).collect();
    let before: Vec<_> =
        page.before.iter().map(|one| (one.title.clone(), one.lines.clone())).collect();
    let known =
        |said: &str, unknown: String| if said.is_empty() { unknown } else { said.to_owned() };
    let people: Vec<_> = page
        .people
        .iter()
        .map(|one| (known(&one.name, tr::name_unknown()), known(&one.role, tr::role_unknown())))
        .collect();
    let model = meeting_paper(
        MeetingPaper {
            title: &page.meeting.title,
            when: &page.when_words,
            place: &page.place,
            notes: &[tr::as_of(today), tr::private()],
            promised: &promised,
            own: &own,
            unanswered: &unanswered,
            checked: &checked,
            before: &before,
            people: &people,
            questions: &page.questions,
        },
        look(wish),
    );
    printed(&model, at)
}

fn line(line: &PageLine) -> String {
    let title = match line.by.as_str() {
        "" => line.title.clone(),
        by => tr::line_by(&line.title, by),
    };
    match line.standing.as_str() {
        "" => title,
        standing => format!("{}. {standing}", title.trim_end_matches('.')),
    }
}

fn checked(found: &FindingView) -> CheckedLine {
    let quote = if found.quote.trim().is_empty() {
        String::new()
    } else {
        tr::quote(found.quote.trim(), &found.clause)
    };
    CheckedLine {
        verdict: found.result,
        title: format!("{}: {}", words::verdict(found.result), found.title),
        sum: [found.explanation.as_str(), &found.note]
            .into_iter()
            .filter(|said| !said.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        quote,
    }
}
