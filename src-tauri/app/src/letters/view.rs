//! Letters as the window shows them.

use chrono::NaiveDate;
use evenhand_core::guides::law;
use evenhand_core::record::{Entry, EntryKind, FactValue, Record, When};
use evenhand_words::date;
use evenhand_words::letters::{
    LetterFact, LetterGroup, LetterTemplate, Needed, builtin, find, reminds_of_nothing,
};
use evenhand_words::tr;

use super::{LetterOfRecord, due_of, reply_due};
use crate::contract::{
    LetterChoice, LetterFactState, LetterFactView, LetterLaw, LetterLine, LetterList, LetterOption,
    LetterReplyView, LetterView, UserResult,
};
use crate::view;

/// The letters of a record, and those that can be started.
pub fn list(record: &Record) -> LetterList {
    let mut own: Vec<&Entry> =
        record.entries.iter().filter(|entry| template_of(entry).is_some()).collect();
    own.sort_by_key(|entry| std::cmp::Reverse((entry.draft, entry.when.latest(), entry.added_on)));
    let line = |entry: &Entry| LetterLine {
        id: entry.id,
        title: view::title(entry),
        kind: template_of(entry).map(|template| template.title.clone()).unwrap_or_default(),
        standing: if entry.draft {
            tr::letters::not_sent()
        } else {
            tr::letters::sent(&view::when_words(&entry.when))
        },
        sent: !entry.draft,
    };
    LetterList {
        letters: own.into_iter().map(line).collect(),
        choices: builtin().iter().map(choice).collect(),
    }
}

fn template_of(entry: &Entry) -> Option<&'static LetterTemplate> {
    match &entry.kind {
        EntryKind::Contact(contact) => find(&contact.letter.as_deref()?.template),
        _ => None,
    }
}

fn choice(template: &LetterTemplate) -> LetterChoice {
    LetterChoice {
        template: template.id.clone(),
        title: template.title.clone(),
        group: template.group,
        use_when: template.use_when.clone(),
    }
}

/// A letter with its facts.
///
/// # Errors
/// [`crate::contract::UserError::Gone`] where the entry is no letter.
pub fn view(record: &Record, entry: &Entry, today: NaiveDate) -> UserResult<LetterView> {
    let made = LetterOfRecord::of(record, entry, today)?;
    let (template, built) = (made.template, &made.built);
    let day = entry.when.exact_day().filter(|_| !entry.draft).unwrap_or(today);
    let cards = template.law.iter().filter_map(|id| law().card(id));
    Ok(LetterView {
        id: entry.id,
        kind: template.title.clone(),
        use_when: template.use_when.clone(),
        whom: template.whom.clone(),
        subject: entry.title.clone(),
        text: entry.notes.clone(),
        edited: made.draft.edited,
        differs: entry.title != built.subject || entry.notes != built.text(),
        facts: facts(&made),
        notices: notices(&made, record, entry.draft),
        checklist: template.checklist.clone(),
        replies: built
            .replies
            .iter()
            .map(|reply| LetterReplyView {
                words: reply.words.clone(),
                due_words: due_of(reply, day).map(date).unwrap_or_default(),
            })
            .collect(),
        reply_due: match made.contact.reply_due {
            When::Undated if entry.draft => reply_due(&built.replies, day),
            due => due,
        },
        law: cards
            .map(|card| LetterLaw { id: card.id.clone(), title: card.title.clone() })
            .collect(),
        next: template.next.as_deref().and_then(find).map(choice),
        thanks: made.template.group == LetterGroup::Thank,
        sent_words: if entry.draft {
            String::new()
        } else {
            tr::letters::sent(&view::when_words(&entry.when))
        },
    })
}

/// The facts that are of use under the choices that were made.
fn facts(made: &LetterOfRecord<'_>) -> Vec<LetterFactView> {
    let state = |id: &String| {
        if made.built.left_out.contains(id) {
            Some(LetterFactState::LeftOut)
        } else if made.built.missing.contains(id) {
            Some(LetterFactState::Missing)
        } else {
            made.built.known.contains(id).then_some(LetterFactState::Known)
        }
    };
    let of = |fact: &LetterFact| {
        let value = made.facts.get(&fact.id);
        let hints = [fact.why.as_deref(), fact.hint.as_deref()];
        Some(LetterFactView {
            id: fact.id.clone(),
            label: fact.label.clone(),
            kind: fact.kind,
            must: fact.needed == Needed::Must,
            state: state(&fact.id)?,
            hint: hints.into_iter().flatten().collect::<Vec<_>>().join(" "),
            words: value.map(words).unwrap_or_default(),
            when: match value {
                Some(FactValue::When(when)) => *when,
                _ => When::Undated,
            },
            options: fact
                .options
                .iter()
                .map(|option| LetterOption { id: option.id.clone(), words: option.words.clone() })
                .collect(),
        })
    };
    made.template.facts.iter().filter_map(of).collect()
}

/// What to look at before the letter goes, such as a day that cannot be right.
fn notices(made: &LetterOfRecord<'_>, record: &Record, draft: bool) -> Vec<String> {
    let label = |id: &str| made.template.fact(id).map_or("", |fact| fact.label.as_str());
    let own = made.built.notices.iter();
    let own = own.map(|notice| format!("{}: {}", label(&notice.fact), notice.say));
    let about = made.draft.about.filter(|_| draft);
    let about = about.and_then(|id| record.entries.iter().find(|entry| entry.id == id));
    // What was awaited when the letter was begun may have come since.
    let settled = about.is_some_and(|about| reminds_of_nothing(made.template, record, about));
    settled.then(tr::letters::nothing_awaited).into_iter().chain(own).collect()
}

/// A value as it is typed.
fn words(value: &FactValue) -> String {
    match value {
        FactValue::Text(text) => text.clone(),
        FactValue::When(_) => String::new(),
        FactValue::Number(number) => number.to_string(),
        FactValue::Lines(lines) => lines.join("\n"),
        FactValue::Rows(rows) => {
            rows.iter().map(|cells| cells.join(" | ")).collect::<Vec<_>>().join("\n")
        }
        FactValue::Choice(chosen) => chosen.clone(),
    }
}
