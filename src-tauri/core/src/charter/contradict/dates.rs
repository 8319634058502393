//! Days that do not fit each other.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

use super::text::{DateMention, dates_in, sentences, tokens};
use super::{Contradiction, Misfit, Passage, View, contact, found};
use crate::charter::days::days_between;
use crate::record::{Entry, EntryKind, Id, Issue};

/// Words that tell when a group began.
const BEGAN: [&str; 8] =
    ["commence", "began", "begins", "started", "starts", "first met", "first meeting", "set up"];

/// How far before the group's first day a day is still taken to be about the group.
const NEAR_DAYS: i64 = 92;

/// Something about the group that is dated before the group began.
pub(super) fn before_group(view: &View<'_>) -> Vec<Contradiction> {
    let Some((began, source)) = group_began(view) else { return Vec::new() };
    let early = |day: NaiveDate| day < began && days_between(day, began) <= NEAR_DAYS;
    let mut all = Vec::new();
    for issue in view.issues.iter().filter(|issue| names_group(&issue_words(issue))) {
        let text = issue_words(issue);
        let named = dates_in(&text, None).into_iter().map(|mention| (mention.date, None));
        let shown = view
            .evidence(issue)
            .filter(|entry| names_group(&entry.title) || names_group(&entry.notes))
            .filter_map(|entry| Some((entry.when.exact_day()?, Some(entry.id))));
        let Some((day, entry)) = named.chain(shown).find(|(day, _)| early(*day)) else { continue };
        let mut entries: Vec<Id> = entry.into_iter().collect();
        if !entries.contains(&source) {
            entries.push(source);
        }
        let misfit = Misfit::BeforeGroupBegan { day, began };
        all.push(found(misfit, "", entries, vec![issue.id]));
    }
    all
}

/// The first day of the group, where an entry tells it, and which entry.
fn group_began(view: &View<'_>) -> Option<(NaiveDate, Id)> {
    view.entries.iter().flat_map(|entry| began_in(entry)).min()
}

fn began_in(entry: &Entry) -> Vec<(NaiveDate, Id)> {
    let year = entry.when.earliest().map(|day| day.year());
    let told = |text: &str| {
        let lower = text.to_lowercase();
        let about = lower.contains("group") || lower.contains("meetings");
        about && BEGAN.iter().any(|word| lower.contains(word))
    };
    [&entry.title, &entry.notes]
        .into_iter()
        .flat_map(|text| sentences(text))
        .filter(|sentence| told(sentence))
        .filter_map(|sentence| {
            let named = dates_in(sentence, year).last().map(|mention| mention.date);
            Some((named.or(entry.when.exact_day())?, entry.id))
        })
        .collect()
}

fn names_group(text: &str) -> bool {
    tokens(text).iter().any(|word| word.eq_ignore_ascii_case("group"))
}

fn issue_words(issue: &Issue) -> String {
    format!("{}\n{}", issue.title, issue.what_happened)
}

/// An issue whose days are all days of another one.
pub(super) fn same_dates(view: &View<'_>) -> Vec<Contradiction> {
    let days: Vec<(&Issue, BTreeSet<NaiveDate>)> =
        view.issues.iter().map(|issue| (*issue, days_of(view, issue))).collect();
    let mut all = Vec::new();
    for (at, (issue, own)) in days.iter().enumerate() {
        let inside = |other: &BTreeSet<NaiveDate>| !other.is_empty() && other.is_subset(own);
        let others: Vec<&Issue> = days
            .iter()
            .enumerate()
            // Of two issues with the same days only the later one repeats the other.
            .filter(|(i, (_, theirs))| inside(theirs) && (theirs != own || *i < at))
            .map(|(_, (other, _))| *other)
            .collect();
        if others.is_empty() {
            continue;
        }
        let numbers = others.iter().map(|other| other.number).collect();
        let shared = view
            .evidence(issue)
            .filter(|entry| others.iter().any(|o| entry.issues.contains(&o.id)));
        let entries = shared.map(|entry| entry.id).collect();
        let issues = [issue.id].into_iter().chain(others.iter().map(|other| other.id)).collect();
        let misfit = Misfit::SameDates { issue: issue.number, others: numbers };
        all.push(found(misfit, "", entries, issues));
    }
    all
}

fn days_of(view: &View<'_>, issue: &Issue) -> BTreeSet<NaiveDate> {
    let named = dates_in(&issue_words(issue), None).into_iter().map(|mention| mention.date);
    named.chain(view.evidence(issue).filter_map(|entry| entry.when.exact_day())).collect()
}

/// One fact with two days: a file, a promise, or a sentence.
pub(super) fn dated_twice(view: &View<'_>) -> Vec<Contradiction> {
    let mut all = Vec::new();
    let mut facts: BTreeMap<String, (NaiveDate, Id)> = BTreeMap::new();
    for entry in &view.entries {
        for (fact, day) in dated_facts(entry) {
            match facts.get(&fact) {
                Some((first, other)) if *first != day && *other != entry.id => {
                    let misfit = Misfit::DatedTwice { one: *first, other: day };
                    all.push(found(misfit, "", vec![*other, entry.id], Vec::new()));
                }
                Some(_) => {}
                None => {
                    facts.insert(fact, (day, entry.id));
                }
            }
        }
    }
    all.extend(sentences_dated_twice(view));
    all
}

/// What an entry dates: its files by its own day, and its promise by the days asked for and due.
fn dated_facts(entry: &Entry) -> Vec<(String, NaiveDate)> {
    let own = entry.when.exact_day();
    let files = entry.files.iter().filter_map(|file| Some((format!("file {}", file.file), own?)));
    let title = tokens(&entry.title).join(" ").to_lowercase();
    let promise = match &entry.kind {
        EntryKind::Promise(promise) if !title.is_empty() => [
            promise.asked_on.exact_day().map(|day| (format!("asked {title}"), day)),
            promise.due.exact_day().map(|day| (format!("due {title}"), day)),
        ],
        _ => [None, None],
    };
    files.chain(promise.into_iter().flatten()).collect()
}

/// Two sentences of two entries that say nearly the same of two days within six weeks of each other.
fn sentences_dated_twice(view: &View<'_>) -> Vec<Contradiction> {
    let said: Vec<SaidDate> = view.entries.iter().flat_map(|entry| said_by(entry)).collect();
    let mut all = Vec::new();
    let mut rest = said.as_slice();
    while let [one, others @ ..] = rest {
        rest = others;
        for other in others.iter().filter(|other| other.entry != one.entry) {
            let apart = days_between(one.date, other.date).abs();
            if (1..=42).contains(&apart) && alike(&one.words, &other.words) {
                let misfit = Misfit::DatedTwice { one: one.date, other: other.date };
                all.push(found(misfit, "", vec![one.entry, other.entry], Vec::new()));
            }
        }
    }
    all
}

/// A sentence with one date in it.
struct SaidDate {
    entry: Id,
    date: NaiveDate,
    words: BTreeSet<String>,
}

fn said_by(entry: &Entry) -> Vec<SaidDate> {
    let year = entry.when.earliest().map(|day| day.year());
    let one_date = |sentence: &str| match dates_in(sentence, year).as_slice() {
        [only] => Some(only.date),
        _ => None,
    };
    [&entry.title, &entry.notes]
        .into_iter()
        .flat_map(|text| sentences(text))
        .filter_map(|sentence| {
            let date = one_date(sentence)?;
            Some(SaidDate { entry: entry.id, date, words: content_words(sentence) })
        })
        .collect()
}

/// The words that carry a sentence: four letters or more, and no numbers.
fn content_words(sentence: &str) -> BTreeSet<String> {
    tokens(sentence)
        .into_iter()
        .filter(|word| word.len() >= 4 && word.chars().all(char::is_alphabetic))
        .filter(|word| super::text::month_named(word).is_none())
        .map(str::to_lowercase)
        .collect()
}

/// At least three words shared, and two thirds of all.
fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let shared = one.intersection(other).count();
    shared >= 3 && shared * 3 >= one.union(other).count() * 2
}

/// A weekday that its date did not have.
pub(super) fn weekdays(view: &View<'_>) -> Vec<Contradiction> {
    let mut all = Vec::new();
    for passage in view.passages() {
        let year = passage.day.filter(|_| passage.entry.is_some()).map(|day| day.year());
        for mention in dates_in(passage.words, year) {
            let Some(said) = mention.weekday.filter(|said| *said != mention.date.weekday()) else {
                continue;
            };
            if !mention.year_given && fits_another_year(&passage, &mention, said) {
                continue;
            }
            let misfit = Misfit::Weekday { said, day: mention.date };
            let entries = passage.entry.into_iter().collect();
            let issues = passage.issue.into_iter().collect();
            let key = mention.date.to_string();
            all.push(found(misfit, &key, entries, issues));
        }
    }
    all
}

/// How far from the day of writing a date without a year is still taken to lie.
const YEAR_LEFT_OUT_DAYS: i64 = 275;

/// Whether a date without a year had its weekday in the year before or after: in January "Friday 18 December" is the
/// one just past.
fn fits_another_year(passage: &Passage<'_>, mention: &DateMention, said: Weekday) -> bool {
    let (Some(first), Some(last)) = (passage.day, passage.last) else { return false };
    let day_in = |year: i32| mention.date.with_year(year);
    let years = [first.year() - 1, first.year() + 1, last.year(), last.year() + 1];
    years.into_iter().filter_map(day_in).any(|day| {
        let apart = match (days_between(day, first), days_between(last, day)) {
            (before, _) if before > 0 => before,
            (_, after) => after.max(0),
        };
        day.weekday() == said && apart <= YEAR_LEFT_OUT_DAYS
    })
}

/// A reply before its message, and a promise kept before it was asked for.
pub(super) fn order(view: &View<'_>) -> Vec<Contradiction> {
    let mut all = Vec::new();
    for entry in &view.entries {
        if let Some(answer) =
            contact(entry).and_then(|c| c.answered_by).and_then(|id| view.entry(id))
            && let (Some(sent), Some(replied)) = (entry.when.earliest(), answer.when.latest())
            && replied < sent
        {
            let misfit = Misfit::ReplyBeforeMessage { replied, sent };
            all.push(found(misfit, "", vec![entry.id, answer.id], Vec::new()));
        }
        if let EntryKind::Promise(promise) = &entry.kind
            && let (Some(asked), Some(kept)) =
                (promise.asked_on.earliest(), promise.outcome_on.latest())
            && kept < asked
        {
            let misfit = Misfit::KeptBeforeAsked { kept, asked };
            all.push(found(misfit, "", vec![entry.id], Vec::new()));
        }
    }
    all
}
