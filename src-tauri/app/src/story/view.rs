//! Celebration pages as the window shows them.

use chrono::NaiveDate;
use evenhand_bundle::{may_show_name, story_people};
use evenhand_core::guides::{StoryField, StoryPage, stories};
use evenhand_core::record::{Id, Record, Story, StoryOutput, StoryPerson, StoryPrint, TakenBack};
use evenhand_words::tr::story as tr;

use super::{ever_printed, find};
use crate::contract::{
    StoriesView, StoryFieldView, StoryKindView, StoryPersonView, StorySummary, StoryView,
    UserError, UserResult,
};
use crate::count::to_u32;
use crate::session::Session;

/// So many words have room on a square card.
const CARD_WORDS: usize = 70;

/// All of them, newest first, and what can be started.
///
/// # Errors
/// Where the store cannot be read.
pub fn overview(session: &mut Session, today: NaiveDate) -> UserResult<StoriesView> {
    let record = session.record()?;
    let kinds = stories().pages.iter().map(|page| StoryKindView {
        id: page.id.clone(),
        title: kind_of(&page.id),
        about: page.about.clone(),
    });
    let all = record.stories.iter().rev().map(|story| {
        let whole = with_every_print(session, story)?;
        Ok(StorySummary {
            id: story.id,
            title: title_of(story),
            kind: kind_of(&story.page),
            reprint: !back(&record, &whole, today).is_empty(),
        })
    });
    Ok(StoriesView { kinds: kinds.collect(), stories: all.collect::<UserResult<_>>()? })
}

/// One of them whole.
///
/// # Errors
/// [`UserError::Gone`].
pub fn view(session: &mut Session, id: Id, today: NaiveDate) -> UserResult<StoryView> {
    let record = &*session.record()?;
    let story = find(record, id)?;
    let whole = with_every_print(session, story)?;
    let page = stories().pages.iter().find(|page| page.id == story.page).ok_or(UserError::Gone)?;
    let fields = page.fields.iter().filter(|field| field.id != "words");
    let shown = story_people(record, story, today);
    let people = story.people.iter().zip(shown).map(|(own, shown)| {
        let words = shown_words(record, own, today, &shown.shown);
        person(record, own, words)
    });
    Ok(StoryView {
        id,
        page: page.id.clone(),
        kind: kind_of(&page.id),
        about: page.about.clone(),
        title: story.title.clone(),
        fields: fields.map(|field| field_view(story, field)).collect(),
        people: people.collect(),
        notices: back(record, &whole, today).iter().map(reprint).collect(),
        hints: hints(story, page),
        outputs: page.outputs.clone(),
        printed: printed_words(story, &whole),
        rules: {
            let consent = &stories().consent;
            vec![consent.without.clone(), consent.withdraw.clone(), consent.child.clone()]
        },
        today,
    })
}

fn with_every_print(session: &Session, story: &Story) -> UserResult<Story> {
    Ok(Story { printed: ever_printed(session, story)?, ..story.clone() })
}

/// What was printed, newest first; of what Undo took the note of away, that it did.
fn printed_words(now: &Story, whole: &Story) -> Vec<String> {
    let mut noted: Vec<&StoryPrint> = now.printed.iter().collect();
    let words = whole.printed.iter().map(|print| {
        let at = noted.iter().position(|own| *own == print);
        let output = output_words(print.output);
        match at.map(|at| noted.remove(at)) {
            Some(_) => tr::printed_on(&output, print.on),
            None => tr::printed_undone(&output, print.on),
        }
    });
    let mut words: Vec<String> = words.collect();
    words.reverse();
    words
}

fn back<'a>(record: &Record, story: &'a Story, today: NaiveDate) -> Vec<TakenBack<'a>> {
    story.taken_back(today, &|own| may_show_name(record, own))
}

/// That what stands on paper may stand there no more.
fn reprint(back: &TakenBack<'_>) -> String {
    let (output, on) = (output_words(back.print.output), back.print.on);
    match (back.name, back.person.name.trim()) {
        (true, name) => tr::reprint_name(&output, on, name),
        (false, "") => tr::reprint_words(&output, on, &back.person.words),
        (false, name) => tr::reprint_words_of(&output, on, name),
    }
}

fn field_view(story: &Story, field: &StoryField) -> StoryFieldView {
    let text = story.field(&field.id).to_owned();
    let count = text.split_whitespace().count();
    let most = usize::try_from(field.max_words).unwrap_or(usize::MAX);
    let note =
        if count > most { tr::too_long(to_u32(count), field.max_words) } else { String::new() };
    StoryFieldView {
        id: field.id.clone(),
        label: field.label.clone(),
        ask: field.ask.clone(),
        text,
        note,
    }
}

fn hints(story: &Story, page: &StoryPage) -> Vec<String> {
    let count = |text: &str| text.split_whitespace().count();
    let most = page.fields.iter().find(|field| field.id == "words");
    let most = most.map_or(0, |field| field.max_words);
    let quoted: usize = story.people.iter().map(|own| count(&own.words)).sum();
    let mut hints = Vec::new();
    if to_u32(quoted) > most {
        hints.push(tr::words_too_long(to_u32(quoted), most));
    }
    let longest = story.people.iter().map(|own| count(&own.words)).max().unwrap_or(0);
    if page.outputs.contains(&StoryOutput::Card)
        && count(story.field("changed")) + longest > CARD_WORDS
    {
        hints.push(tr::card_too_long(to_u32(CARD_WORDS)));
    }
    hints
}

fn person(record: &Record, own: &StoryPerson, shown: String) -> StoryPersonView {
    StoryPersonView {
        id: own.id,
        name: own.name.clone(),
        role: own.role.clone(),
        child: own.child,
        words: own.words.clone(),
        name_ok_on: own.name_ok_on,
        quote_ok_on: own.quote_ok_on,
        withdrawn_on: own.withdrawn_on,
        can_name: !own.name.is_empty() && !own.child && may_show_name(record, own),
        shown,
    }
}

/// How somebody is shown, and why so.
fn shown_words(record: &Record, own: &StoryPerson, today: NaiveDate, shown: &str) -> String {
    let mut said = vec![tr::shown_as(shown)];
    if !own.name.is_empty() && !own.child && !may_show_name(record, own) {
        said.push(tr::name_of_a_child());
    }
    if let Some(on) = own.withdrawn_on {
        said.push(tr::taken_back_on(on));
    } else {
        let ticked = [
            own.name_ok_on.filter(|_| own.may_name(today)).map(tr::name_ok),
            own.quote_ok_on.filter(|_| own.may_quote(today)).map(tr::quote_ok),
        ];
        said.extend(ticked.into_iter().flatten());
    }
    if !own.words.is_empty() && !own.may_quote(today) {
        said.push(tr::not_quoted());
    }
    said.join(" ")
}

fn title_of(story: &Story) -> String {
    let title = story.title.trim();
    if title.is_empty() { kind_of(&story.page) } else { title.to_owned() }
}

/// What a page of this kind is called.
fn kind_of(page: &str) -> String {
    match page {
        "case-study" => tr::kind_case_study(),
        _ => tr::kind_celebration(),
    }
}

fn output_words(output: StoryOutput) -> String {
    match output {
        StoryOutput::Page => tr::output_page(),
        StoryOutput::Card => tr::output_card(),
        StoryOutput::Document => tr::output_document(),
    }
}
