//! Draws the facts of a letter from a record. What the record does not hold stays unknown.
//!
//! Unfinished and private entries are left alone, but for the one that the person opened the letter from.

use chrono::NaiveDate;

use super::awaited::{first_of_chain, letter_of};
use super::source::FactSource;
use super::template::LetterTemplate;
use evenhand_core::charter::{self, PromiseState, ReplyState, promise_status, reply_status_with};
use evenhand_core::record::{
    Channel, Contact, Direction, DueFrom, Entry, EntryKind, Issue, Person, Promise, Record,
    Response, ResponseState, Template, When,
};
use evenhand_core::record::{FactValue, LetterFacts};

use crate::tr::letters;
use crate::{asked_since, dates, event_of, latest, told_of};

/// What a letter is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct LetterContext<'a> {
    /// The record.
    pub record: &'a Record,
    /// The entry that the letter is about. `None`: it is about the record as a whole.
    pub about: Option<&'a Entry>,
    /// The day on which it is written.
    pub today: NaiveDate,
}

/// The facts of a letter that the record holds.
pub fn gather(template: &LetterTemplate, context: LetterContext<'_>) -> LetterFacts {
    let known =
        |fact: &super::LetterFact| Some((fact.id.clone(), context.value(template, fact.from)?));
    template.facts.iter().filter_map(known).collect()
}

/// The bundle that goes with a letter about the record's issues. What was chosen for one document is proposed for no
/// other.
fn goes_with(template: &LetterTemplate) -> Option<Template> {
    match template.id.as_str() {
        "concern" => Some(Template::LetterOfConcern),
        "complaint-1" | "complaint-2" | "ombudsman" => Some(Template::Complaint),
        _ => None,
    }
}

impl<'a> LetterContext<'a> {
    /// What the record holds of a source. `None`: nothing, or a person has to say.
    fn value(self, template: &LetterTemplate, source: FactSource) -> Option<FactValue> {
        let with = || {
            let document = goes_with(template)?;
            self.record.bundles.iter().find(|bundle| bundle.template == document)
        };
        match source {
            FactSource::Today => Some(FactValue::day(self.today)),
            // A record from before there was the setting has it in its first bundle.
            FactSource::Sender => said(&self.record.info.letters_from)
                .or_else(|| said(&self.record.bundles.first()?.from)),
            FactSource::ReplyTo => said(&self.record.info.reply_to),
            FactSource::Council => said(&self.record.info.council),
            FactSource::CopiedTo => some_lines(with()?.copied_to.clone()),
            FactSource::EntryTo if self.about.is_none() => said(&with()?.to),
            FactSource::IssuesRemedy => {
                let asked = with().and_then(|bundle| some_lines(bundle.remedies.clone()));
                asked.or_else(|| self.of_issues(source))
            }
            FactSource::CharterTitle => said(&self.clause()?.0),
            FactSource::CharterQuote => said(&self.clause()?.1),
            FactSource::Issues
            | FactSource::IssuesFirst
            | FactSource::IssuesEffect
            | FactSource::IssuesRows => self.of_issues(source),
            FactSource::WorkingWell => {
                let good = |entry: &&Entry| entry.working_well;
                let titles: Vec<_> = match self.about {
                    Some(about) => vec![about].into_iter().filter(good).map(title).collect(),
                    None => self.entries().filter(good).map(title).collect(),
                };
                some_lines(titles)
            }
            FactSource::PromisesOpen => some_lines(self.open_promises()),
            FactSource::Unanswered => some_lines(self.unanswered()),
            FactSource::Timeline => some_lines(self.timeline()),
            FactSource::ResponsesOpen => some_lines(self.responses(&ResponseState::Open)),
            FactSource::ResponsesDone => some_lines(self.responses(&ResponseState::Done)),
            FactSource::PlanStarts
            | FactSource::PlanLines
            | FactSource::PlanFrom
            | FactSource::PlanTo
            | FactSource::PlanCantTell => self.of_plan(source),
            FactSource::Evidence => {
                some_lines(with()?.appendices.iter().map(|file| file.title.clone()).collect())
            }
            _ => self.of_entry(self.about?, source),
        }
    }

    /// What was told of the record's EHC plan. Of several plans a person says which one it is.
    fn of_plan(self, source: FactSource) -> Option<FactValue> {
        match self.record.plans.as_slice() {
            [plan] => super::plan::of_plan(plan, source, self.today),
            _ => None,
        }
    }

    fn find(self, id: evenhand_core::record::Id) -> Option<&'a Entry> {
        self.record.entries.iter().find(|entry| entry.id == id)
    }

    /// The complaint of the first stage: of a letter of the second stage, the one that it is about.
    fn first_stage(self, about: &'a Entry) -> &'a Entry {
        let second = letter_of(about).filter(|letter| letter.template == "complaint-2");
        second.and_then(|letter| self.find(letter.about?)).unwrap_or(about)
    }

    /// The day of the entry that answers this one.
    fn answer_to(self, entry: &Entry) -> Option<FactValue> {
        let EntryKind::Contact(contact) = &entry.kind else { return None };
        known(self.find(contact.answered_by?)?.when)
    }

    /// What the entry that the letter is about holds.
    fn of_entry(self, about: &'a Entry, source: FactSource) -> Option<FactValue> {
        let newest = about;
        let about = first_of_chain(self.record, about);
        let contact = match &about.kind {
            EntryKind::Contact(contact) => Some(contact),
            _ => None,
        };
        let promise = match &about.kind {
            EntryKind::Promise(promise) => Some(promise),
            _ => None,
        };
        match source {
            FactSource::EntryTitle => said(&about.title),
            FactSource::EntryWhen => known(about.when),
            FactSource::EntryTo => self.person(about, contact, promise),
            FactSource::EntryChannel => way_of(contact?.channel),
            FactSource::EntryKind => kind(contact, promise),
            FactSource::EntryAnswerWhen => self.answer_to(about),
            FactSource::StageAnswered => self.answer_to(self.first_stage(about)),
            FactSource::StageFinal => {
                let second = letter_of(about).is_some_and(|l| l.template == "complaint-2");
                if second { self.answer_to(about) } else { None }
            }
            FactSource::ChainChaser => {
                known(newest.when).filter(|_| newest.id != about.id && !newest.draft)
            }
            FactSource::EntryWho => {
                let theirs = self.people(about).filter(|(person, _)| person.council);
                let roles: Vec<_> =
                    theirs.map(|(person, _)| person.role_at(&about.when).0.to_owned()).collect();
                said(&dates::list(&roles))
            }
            FactSource::PromiseAskedOn => known(promise?.asked_on),
            FactSource::PromiseDue => known(newest_due(promise?)),
            FactSource::ChainFirst => known(began(about, promise)),
            FactSource::ChainDays => {
                let first = began(about, promise).exact_day()?;
                let days = charter::days_between(first, self.today);
                (days > 0).then_some(FactValue::Number(days))
            }
            FactSource::StageComplained => known(self.first_stage(about).when)
                .filter(|_| contact.is_some_and(|c| c.direction == Direction::Out)),
            _ => None,
        }
    }

    fn of_issues(self, source: FactSource) -> Option<FactValue> {
        let issues = || self.record.issues.iter();
        let texts = |text: fn(&Issue) -> &String| {
            let mut all: Vec<String> = Vec::new();
            for issue in issues() {
                let text = text(issue).trim();
                if !text.is_empty() && !all.iter().any(|known| known == text) {
                    all.push(text.to_owned());
                }
            }
            all
        };
        match source {
            FactSource::Issues => some_lines(issues().map(issue_line).collect()),
            FactSource::IssuesFirst => {
                let of_issue = self.entries().filter(|entry| !entry.issues.is_empty());
                known(of_issue.map(|entry| entry.when).filter(|w| w.is_valid()).min_by_key(
                    |w| {
                        // A day goes before a month or a range that only may have begun as early.
                        (w.earliest().is_none(), w.earliest(), w.exact_day().is_none())
                    },
                )?)
            }
            FactSource::IssuesEffect => said(&texts(|issue| &issue.effect).join("\n")),
            FactSource::IssuesRemedy => some_lines(texts(|issue| &issue.remedy)),
            FactSource::IssuesRows => {
                let rows: Vec<_> = issues()
                    .map(|issue| {
                        vec![issue_line(issue), issue.effect.clone(), issue.remedy.clone()]
                    })
                    .collect();
                (!rows.is_empty()).then_some(FactValue::Rows(rows))
            }
            _ => None,
        }
    }

    /// Entries that may be told of.
    fn entries(self) -> impl Iterator<Item = &'a Entry> {
        self.record.entries.iter().filter(|entry| !entry.draft && !entry.private)
    }

    fn people(self, entry: &'a Entry) -> impl Iterator<Item = (&'a Person, &'a str)> {
        entry.people.iter().filter_map(move |part| {
            let person = self.record.people.iter().find(|person| person.id == part.person)?;
            Some((person, part.part.as_str()))
        })
    }

    /// Whom a letter about an entry goes to: the one it went to, the one it came from, or the one who promised.
    fn person(
        self,
        about: &'a Entry,
        contact: Option<&Contact>,
        promise: Option<&Promise>,
    ) -> Option<FactValue> {
        let part = match contact.map(|contact| contact.direction) {
            Some(Direction::In) => "from",
            Some(Direction::Out) => "to",
            None => "asked",
        };
        let named = self.people(about).find(|(person, as_what)| *as_what == part && !person.child);
        let role = named.and_then(|(person, _)| {
            let role = person.role_at(&about.when).0;
            said(if role.is_empty() { &person.name } else { without_article(role) })
        });
        promise.and_then(|promise| said(&promise.promised_by)).or(role)
    }

    /// The first clause that the entry speaks to: the charter's title and the clause's own words.
    fn clause(self) -> Option<(String, String)> {
        let reference = self.about?.clauses.first()?;
        let charter = charter::charter(&reference.charter, &self.record.charters)?;
        let quote = charter.clause(&reference.clause)?.quote.clone();
        Some((charter.title, quote))
    }

    fn open_promises(self) -> Vec<String> {
        self.entries()
            .filter_map(|entry| {
                let EntryKind::Promise(promise) = &entry.kind else { return None };
                let status = promise_status(promise, self.today);
                let theirs = promise.due_from != DueFrom::OwnTimeLimit;
                (status.state == PromiseState::PastDate && theirs).then(|| {
                    letters::open_promise(entry.title.trim(), &latest(&newest_due(promise)))
                })
            })
            .collect()
    }

    fn unanswered(self) -> Vec<String> {
        let mut waiting: Vec<(NaiveDate, String)> = self
            .entries()
            .filter_map(|entry| {
                let status = reply_status_with(entry, None, self.today);
                let open = matches!(status.state, ReplyState::Waiting | ReplyState::PastDate);
                status.sent.filter(|_| open).map(|sent| (sent, entry.title.trim().to_owned()))
            })
            .collect();
        waiting.sort();
        waiting.into_iter().map(|(sent, title)| letters::dated(sent, &title)).collect()
    }

    /// What families said that stands so, oldest first: at the entry that the letter is about, or anywhere.
    fn responses(self, state: &ResponseState) -> Vec<String> {
        let record = self.record;
        let of = |own: &&Response| {
            let event = event_of(record, own).map(|event| event.id);
            own.state == *state && self.about.is_none_or(|about| event == Some(about.id))
        };
        let mut all: Vec<&Response> = record.responses.iter().filter(of).collect();
        all.sort_by_key(|own| (asked_since(record, own).0, own.added_on, own.id));
        let line = |own: &&Response| {
            let said = told_of(record, own).lines().map(str::trim).collect::<Vec<_>>().join("; ");
            match own.they_did.trim() {
                did if *state == ResponseState::Done && !did.is_empty() => {
                    letters::said_and_done(&said, did)
                }
                _ => said,
            }
        };
        all.iter().map(line).collect()
    }

    /// What happened on a known day, in order: what shows an issue, and the complaint itself. A record holds other
    /// things too, and a reader would take them for part of it. Where nothing shows an issue yet, it is all of them.
    fn timeline(self) -> Vec<String> {
        let chosen = self.entries().any(|entry| !entry.issues.is_empty());
        let belongs = |entry: &&Entry| {
            let complaint = letter_of(entry).is_some_and(|own| is_complaint(&own.template));
            let about = self.about.is_some_and(|about| about.id == entry.id);
            !chosen || !entry.issues.is_empty() || complaint || about
        };
        let mut dated: Vec<(NaiveDate, String)> = self
            .entries()
            .filter(belongs)
            .filter(|entry| !entry.title.trim().is_empty())
            .filter_map(|entry| Some((entry.when.exact_day()?, entry.title.trim().to_owned())))
            .collect();
        dated.sort();
        dated.into_iter().map(|(day, title)| letters::dated(day, &title)).collect()
    }
}

fn is_complaint(template: &str) -> bool {
    matches!(template, "complaint-1" | "complaint-2")
}

/// "Dear an SEND officer" greets nobody.
fn without_article(role: &str) -> &str {
    let article = ["a ", "an ", "the "].into_iter().find(|article| {
        role.get(..article.len()).is_some_and(|start| start.eq_ignore_ascii_case(article))
    });
    article.and_then(|article| role.get(article.len()..)).unwrap_or(role)
}

/// When the family first got in touch: of a promise it is the day on which it was asked for, not that on which they
/// promised.
fn began(about: &Entry, promise: Option<&Promise>) -> When {
    promise.map_or(about.when, |promise| promise.asked_on)
}

/// The newest day that was given, or the first one.
fn newest_due(promise: &Promise) -> When {
    promise.put_off_to().unwrap_or(promise.due)
}

fn title(entry: &Entry) -> String {
    entry.title.trim().to_owned()
}

fn issue_line(issue: &Issue) -> String {
    match (issue.title.trim(), issue.what_happened.trim()) {
        (title, "") => title.to_owned(),
        ("", happened) => happened.to_owned(),
        (title, happened) => format!("{title}. {happened}"),
    }
}

fn kind(contact: Option<&Contact>, promise: Option<&Promise>) -> Option<FactValue> {
    let id = match (contact, promise.map(|promise| promise.due_from)) {
        (Some(_), _) => "message",
        (None, Some(DueFrom::Word)) => "promise",
        (None, Some(DueFrom::TimeLimit)) => "time_limit",
        // What the family itself has to do is nobody else's to be reminded of.
        (None, Some(DueFrom::OwnTimeLimit) | None) => return None,
    };
    Some(FactValue::Choice(id.to_owned()))
}

/// The option of a letter for how a message went. `None`: it is not known.
pub(super) fn way_of(channel: Channel) -> Option<FactValue> {
    let id = match channel {
        Channel::Email => "email",
        Channel::Call => "call",
        Channel::Letter => "letter",
        Channel::Message => "message",
        Channel::InPerson => "in_person",
        Channel::Unknown => return None,
    };
    Some(FactValue::Choice(id.to_owned()))
}

fn said(text: &str) -> Option<FactValue> {
    let text = text.trim();
    (!text.is_empty()).then(|| FactValue::text(text))
}

fn known(when: When) -> Option<FactValue> {
    (when.is_valid() && when != When::Undated).then_some(FactValue::When(when))
}

fn some_lines(lines: Vec<String>) -> Option<FactValue> {
    lines.iter().any(|line| !line.trim().is_empty()).then_some(FactValue::Lines(lines))
}
