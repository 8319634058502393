//! From the record and the plan to the model: what each part of the bundle says.

mod account;
pub(crate) mod answers;
mod appendices;
mod brief;
mod changes;
mod charters;
mod chronology;
mod cost;
mod figures;
mod files;
mod forms;
mod front;
mod issues;
mod ladder;
mod notes;
mod plan;
mod sources;
mod warnings;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    found::Warning,
    input::Input,
    model::{Model, Replaced, Section},
    redaction::{Redactor, own_words, stays_in_own_words},
};
use evenhand_core::charter::kept_charter;
use evenhand_core::record::{Entry, Id, Issue, Person, Template, When};

pub use changes::{saved_version, up_to_date};
pub use files::{BoundFile, files_only};

/// Builds the model: pure, and quick enough to run on each change.
pub fn build(input: &Input<'_>) -> Model {
    build_for_review(input).0
}

/// The same, with every replacement that was made in the bundle's own words.
pub fn build_for_review(input: &Input<'_>) -> (Model, Vec<Replaced>) {
    let (mut model, replaced) = compose(input);
    if !model.redacted.is_empty() {
        model.own_words = own_words(&model, input, |input| compose(input).0);
        let own = stays_in_own_words(&model, input.plan).into_iter();
        model.warnings.extend(own.map(|(word, times)| Warning::word_stays(word, times)));
    }
    (model, replaced)
}

fn compose(input: &Input<'_>) -> (Model, Vec<Replaced>) {
    let work = WriteWork::new(input);
    let mut front = Vec::new();
    if input.plan.template == Template::CouncillorBriefing {
        front.extend([brief::first(&work), brief::second(&work)]);
        front.extend(input.plan.paper.easy_read.then(|| front::easy_read(&work)));
    } else {
        front.extend([front::cover(&work), front::summary(&work)]);
        front.extend(input.plan.paper.easy_read.then(|| front::easy_read(&work)));
        front.push(front::contents());
        front.extend(changes::section(&work));
        front.push(issues::letter(&work));
        front.extend(issues::working_well(&work));
        front.extend(chronology::section(&work));
        front.extend(figures::section(&work));
        front.extend(plan::section(&work));
        front.extend(cost::section(&work));
        front.extend(ladder::section(&work));
        front.extend(forms::section(&work));
        front.extend(notes::section(&work));
        front.extend(account::section(&work));
        front.extend(issues::matrix(&work));
    }
    let mut back: Vec<Section> = Vec::new();
    if input.plan.template == Template::CouncillorBriefing {
        // Its two pages have no room for it.
        back.extend(changes::section(&work).map(|s| Section { new_page: true, ..s }));
    }
    back.push(sources::section(&work));
    let warnings = warnings::warnings(&work);
    let model = Model {
        title: work.title(),
        short_title: work.short_title(),
        author: work.show(&input.plan.from),
        version: input.plan.version.max(1),
        template: input.plan.template,
        profile: input.plan.profile,
        paper: input.plan.paper.clone(),
        front,
        appendices: work.appendices.clone(),
        back,
        redacted: work.redactor.list(),
        own_words: Vec::new(),
        stays: work.redactor.stays().clone(),
        kept: Vec::new(),
        warnings,
        dots: None,
        volumes: Vec::new(),
        landscape: false,
        square: false,
        by_hand: false,
    };
    (model, work.redactor.made())
}

/// What the parts of the bundle are written from.
pub(super) struct WriteWork<'a> {
    pub input: Input<'a>,
    pub redactor: Redactor,
    /// The same for words that are public: it takes out what the person chose to leave out, and no names.
    chosen: Redactor,
    /// Ids of the charters that the record brings.
    own_charters: BTreeSet<String>,
    /// Entries that go in, by date.
    pub entries: Vec<&'a Entry>,
    /// Issues that go in, in order, with their numbers in this bundle.
    pub issues: Vec<(u32, &'a Issue)>,
    pub appendices: Vec<super::model::Appendix>,
    /// Label of each file that is an appendix.
    pub labels: BTreeMap<Id, String>,
}

impl<'a> WriteWork<'a> {
    fn new(input: &Input<'a>) -> Self {
        let redactor = Redactor::new(input.record, input.plan);
        let entries = chosen(input);
        let issues = issues::chosen(input);
        let (appendices, labels) = appendices::list(input, &redactor, &entries, &issues);
        let chosen = redactor.chosen(input.plan);
        let own = input.record.charters.values().filter_map(kept_charter);
        let own_charters = own.map(|charter| charter.id).collect();
        Self { input: *input, redactor, chosen, own_charters, entries, issues, appendices, labels }
    }

    /// Words as this profile shows them.
    pub fn show(&self, text: &str) -> String {
        self.redactor.redact(text)
    }

    /// The same of words that are printed within a sentence.
    pub fn show_within(&self, text: &str) -> String {
        self.redactor.redact_within(text)
    }

    /// An entry's own words as this profile shows them: people by the role that they had then.
    pub fn show_of(&self, entry: &Entry, text: &str) -> String {
        let record = self.input.record;
        let changes = |person: &Person| {
            let dated = person.from != When::Undated || person.to != When::Undated;
            person.council && (dated || !person.roles.is_empty())
        };
        if record.people.iter().any(changes) {
            let then = Redactor::at(record, self.input.plan, &entry.when);
            then.noting_with(&self.redactor).redact(text)
        } else {
            self.show(text)
        }
    }

    /// The title, or the kind of document where none is given.
    pub fn title(&self) -> String {
        let title = self.input.plan.title.trim();
        if title.is_empty() {
            front::kind(self.input.plan.template).to_owned()
        } else {
            self.show(title)
        }
    }

    /// The title at the foot of each page.
    pub fn short_title(&self) -> String {
        crate::shortened::short_title(&self.title())
    }

    /// Labels of the appendices that an entry's files became, in order.
    pub fn evidence(&self, entry: &Entry) -> Vec<String> {
        entry.files.iter().filter_map(|f| self.labels.get(&f.file).cloned()).collect()
    }

    /// Entries that are evidence for an issue.
    pub fn for_issue(&self, issue: Id) -> impl Iterator<Item = &'a Entry> + '_ {
        self.entries.iter().copied().filter(move |e| e.issues.contains(&issue))
    }

    /// A file that entries name, all of which stay out.
    fn is_of_left_out(&self, file: Id) -> bool {
        let names = |entry: &Entry| entry.files.iter().any(|own| own.file == file);
        self.input.record.entries.iter().any(names)
            && !self.entries.iter().any(|entry| names(entry))
    }
}

/// Entries of the plan, by date; those without a date last.
fn chosen<'a>(input: &Input<'a>) -> Vec<&'a Entry> {
    let mut out: Vec<&Entry> =
        input.record.entries.iter().filter(|entry| input.plan.entries.takes(entry)).collect();
    out.sort_by_key(|e| {
        (e.when.earliest().unwrap_or(NaiveDate::MAX), e.when.latest(), time(e), e.id)
    });
    out
}

fn time(entry: &Entry) -> Option<chrono::NaiveTime> {
    match entry.when {
        evenhand_core::record::When::Day { time, .. } => time,
        _ => None,
    }
}
