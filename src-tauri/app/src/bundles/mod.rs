//! Bundles: from a record and a plan to pages.

mod by_eye;
mod review;
mod saved_then;
mod view;
mod viewing;

pub use by_eye::read_by_eye;
pub use review::review;
pub use saved_then::SavedThen;
pub(crate) use view::bundle_view;
pub use viewing::Viewing;

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_bundle::{FileSource, Input, Model, Rendered, Replaced};
use evenhand_core::charter::{
    Contradiction, Finding, PromiseStatus, ReplyStatus, contradictions, promise_status,
    reply_status_with,
};
use evenhand_core::record::{
    BundleChoice, BundlePlan, EntryKind, FileRef, Id, Making, PrintOptions, Profile, Provenance,
    Record, SavedVersion, Template,
};
use evenhand_words::tr::names;

use crate::check;
use crate::contract::{UserError, UserResult};
use crate::count::to_u32;
use crate::worker::{self, FilePart, RenderBundle, WorkerError, WorkerLimits};

/// A bundle whose pages are laid out.
#[derive(Clone)]
pub struct RenderedBundle {
    /// The plan it was made from: another plan needs other pages.
    pub plan: BundlePlan,
    /// What it says: a changed record says something else.
    pub model: Arc<Model>,
    /// What else it depends on.
    pub making: Making,
    /// The pages and what is known of them.
    pub rendered: Arc<Rendered>,
}

impl RenderedBundle {
    /// Lays out the pages of a plan; see [`make`].
    ///
    /// # Errors
    /// Those of [`make`].
    pub fn new(
        (record, plan, facts): (&Record, BundlePlan, &BundleFacts),
        files: &dyn FileSource,
        at: DateTime<Utc>,
        progress: &dyn Fn(usize, usize) -> bool,
    ) -> UserResult<Self> {
        let model = Arc::new(facts.model(record, &plan));
        let rendered = make(&model, files, at, progress)?;
        let sha256 = rendered.files().map(crate::record_file::fingerprint).collect();
        let head = facts.provenance.head.clone();
        let making = Making { at, as_of: facts.as_of, head, sha256 };
        Ok(Self { plan, model, making, rendered: Arc::new(rendered) })
    }

    /// Whether the plan and the record would still give the same pages, but for the head of the history.
    pub fn is_current(&self, record: &Record, plan: &BundlePlan, facts: &BundleFacts) -> bool {
        let says_the_same = || {
            let mut then = facts.clone();
            then.provenance.head.clone_from(&self.making.head);
            then.provenance.read_at = Some(self.making.at);
            *self.model == then.model(record, plan)
        };
        self.plan == *plan
            && self.making.as_of == facts.as_of
            && (self.making.head == facts.provenance.head || says_the_same())
    }
}

/// Everything that a bundle is built from, kept together while it is.
#[derive(Clone)]
pub struct BundleFacts {
    findings: BTreeMap<Id, Vec<Finding>>,
    promises: BTreeMap<Id, PromiseStatus>,
    replies: BTreeMap<Id, ReplyStatus>,
    contradictions: Vec<Contradiction>,
    as_of: NaiveDate,
    provenance: Provenance,
}

impl BundleFacts {
    /// Works out what the checks say of a record, as of the plan's day or `today`. What the record's history
    /// says comes from [`crate::session::Session::provenance_of`].
    pub fn new(
        record: &Record,
        plan: &BundlePlan,
        today: NaiveDate,
        provenance: Provenance,
    ) -> Self {
        let as_of = plan.as_of.unwrap_or(today);
        let mut facts = Self {
            findings: BTreeMap::new(),
            promises: BTreeMap::new(),
            replies: BTreeMap::new(),
            contradictions: contradictions(record, as_of),
            as_of,
            provenance,
        };
        for entry in &record.entries {
            match &entry.kind {
                EntryKind::Meeting(_) => {
                    let found = check::findings_of(record, &facts.provenance, entry, as_of);
                    // A meeting that neither a charter nor the law says anything of is not counted as checked.
                    if !found.is_empty() {
                        facts.findings.insert(entry.id, found);
                    }
                }
                EntryKind::Promise(promise) => {
                    facts.promises.insert(entry.id, promise_status(promise, as_of));
                }
                EntryKind::Contact(contact) if contact.reply_wanted => {
                    let answer = contact
                        .answered_by
                        .and_then(|id| record.entries.iter().find(|entry| entry.id == id));
                    facts.replies.insert(entry.id, reply_status_with(entry, answer, as_of));
                }
                _ => {}
            }
        }
        facts
    }

    /// What does not fit together in the record.
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// The bundle's content, before any page exists.
    pub fn model(&self, record: &Record, plan: &BundlePlan) -> Model {
        evenhand_bundle::build(&self.input(record, plan))
    }

    /// The same, with every replacement that was made in it.
    pub fn model_for_review(&self, record: &Record, plan: &BundlePlan) -> (Model, Vec<Replaced>) {
        evenhand_bundle::build_for_review(&self.input(record, plan))
    }

    /// What the bundle holds now: kept as [`BundlePlan::saved`] when its PDF is saved.
    pub fn saved_version(
        &self,
        record: &Record,
        plan: &BundlePlan,
        at: DateTime<Utc>,
        making: Making,
    ) -> SavedVersion {
        let saved = evenhand_bundle::saved_version(&self.input(record, plan), at);
        SavedVersion { made: Some(making), ..saved }
    }

    /// The plan of the next version, with what came into the record at the end.
    pub fn up_to_date(&self, record: &Record, plan: &BundlePlan) -> BundlePlan {
        evenhand_bundle::up_to_date(&self.input(record, plan))
    }

    fn input<'a>(&'a self, record: &'a Record, plan: &'a BundlePlan) -> Input<'a> {
        Input {
            record,
            plan,
            findings: &self.findings,
            promises: &self.promises,
            replies: &self.replies,
            contradictions: &self.contradictions,
            as_of: self.as_of,
            provenance: &self.provenance,
        }
    }
}

/// Files of a record, from wherever the caller has them: their bytes, and what opens them.
pub struct Files<F, P = fn(Id) -> Option<String>> {
    /// The bytes of a file.
    pub bytes: F,
    /// Its password, where the person gave one.
    pub password: P,
}

impl<F> Files<F> {
    /// Files that nobody gave a password for.
    pub fn new(bytes: F) -> Self {
        Self { bytes, password: |_| None }
    }
}

impl<F, P> FileSource for Files<F, P>
where
    F: Fn(Id) -> UserResult<Vec<u8>>,
    P: Fn(Id) -> Option<String>,
{
    fn bytes(&self, file: Id) -> Option<Cow<'_, [u8]>> {
        (self.bytes)(file).ok().map(Cow::Owned)
    }

    fn password(&self, file: Id) -> Option<String> {
        (self.password)(file)
    }
}

/// Lays out the pages in a process of its own: appendices are foreign files. `progress` gets steps
/// done and in all, and says whether to go on.
///
/// # Errors
/// [`UserError::Cancelled`], [`UserError::RedactionFailed`]; [`UserError::BundleTooHard`] where it took
/// too long or too much memory, [`UserError::FileNotUnderstood`] where it broke off, with the name of
/// the file that the process was at.
pub fn make(
    model: &Model,
    files: &dyn FileSource,
    clock: DateTime<Utc>,
    progress: &dyn Fn(usize, usize) -> bool,
) -> UserResult<Rendered> {
    let mut bytes = Vec::new();
    let mut parts: Vec<FilePart> = Vec::new();
    for file in model.appendices.iter().filter_map(|appendix| appendix.file) {
        if parts.iter().all(|part| part.file != file) {
            // A file that cannot be had gets a page in its place that says so.
            let own = files.bytes(file);
            parts.push(FilePart {
                file,
                length: own.as_ref().map(|own| own.len()),
                password: files.password(file),
                refused: false,
            });
            bytes.extend_from_slice(&own.unwrap_or_default());
        }
    }
    let task = RenderBundle { model: Box::new(model.clone()), files: parts, clock };
    let at = Cell::new(None);
    let step = |done, of| {
        // Nothing was heard yet where there are no steps in all.
        if of > 0 {
            at.set(Some(done));
        }
        progress(done, of)
    };
    // Only a file that was being read when the process ended can be the cause.
    let name = || {
        let appendix = model.appendices.get(at.get()?)?;
        let named = if appendix.source.is_empty() { &appendix.title } else { &appendix.source };
        Some(named.clone())
    };
    match worker::run_watched(&task, &bytes, WorkerLimits::bundle(), &step) {
        Ok(Ok(rendered)) => Ok(*rendered),
        Ok(Err(leaks)) => {
            let first = leaks.iter().find(|leak| !leak.appendix.is_empty());
            Err(UserError::RedactionFailed {
                words: to_u32(leaks.len()),
                appendix: first.map_or(String::new(), |leak| leak.appendix.clone()),
                page: first.map_or(0, |leak| to_u32(leak.page)),
            })
        }
        Err(WorkerError::Stopped) => Err(UserError::Cancelled),
        Err(WorkerError::NotStarted) => Err(UserError::Unexpected),
        Err(WorkerError::TooLong | WorkerError::TooMuchMemory) => {
            Err(UserError::BundleTooHard { name: name().unwrap_or_default() })
        }
        Err(WorkerError::Crashed) => Err(match name() {
            Some(name) => UserError::FileNotUnderstood { name },
            None => UserError::Unexpected,
        }),
    }
}

/// SHA-256 of a finished PDF, in hex; of the first volume, where there are more.
pub fn fingerprint(rendered: &Rendered) -> String {
    crate::record_file::fingerprint(&rendered.pdf)
}

/// The files of a finished bundle with their names, which begin with `stem`: "Complaint.pdf", or
/// "Complaint, volume 1 of 3.pdf" and so on.
pub fn named_files<'a>(rendered: &'a Rendered, stem: &str) -> Vec<(String, &'a [u8])> {
    let of = rendered.further.len().saturating_add(1);
    let name = |number: usize| match of {
        1 => format!("{stem}.pdf"),
        _ => format!("{}.pdf", names::volume(stem, number, of)),
    };
    (1..).map(name).zip(rendered.files()).collect()
}

/// The plan that a template starts with: every file that a finished entry names is an appendix.
pub fn first_plan(
    record: &Record,
    template: Template,
    profile: Profile,
    title: &str,
    at: DateTime<Utc>,
) -> BundlePlan {
    let usual = match template {
        Template::Complaint => names::complaint(),
        Template::LetterOfConcern => names::letter_of_concern(),
        Template::CouncillorBriefing => names::councillor_briefing(),
        Template::ForumReport => names::forum_report(),
        Template::WholeRecord => names::whole_record(),
    };
    let mut appendices: Vec<FileRef> = Vec::new();
    let mut entries: Vec<_> =
        record.entries.iter().filter(|entry| BundleChoice::All.takes(entry)).collect();
    entries.sort_by_key(|entry| (entry.when.earliest().is_none(), entry.when.earliest(), entry.id));
    for reference in entries.iter().flat_map(|entry| &entry.files) {
        if appendices.iter().all(|known| known.file != reference.file) {
            appendices.push(reference.clone());
        }
    }
    BundlePlan {
        id: crate::ids::new_id(at),
        template,
        profile,
        title: if title.trim().is_empty() { usual } else { title.to_owned() },
        from: String::new(),
        to: String::new(),
        opening: String::new(),
        closing: String::new(),
        remedies: Vec::new(),
        copied_to: Vec::new(),
        issues: Vec::new(),
        entries: BundleChoice::All,
        appendices,
        said_about: BTreeMap::new(),
        leave_out: Vec::new(),
        paper: PrintOptions::default(),
        version: 1,
        as_of: None,
        saved: None,
        added_on: at,
        sample: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange;
    use crate::record_file::RecordPackage;
    use evenhand_bundle::Warning;
    use evenhand_core::charter::Authority;
    use evenhand_core::record::{
        Entry, Meeting, MeetingTime, Notice, NoticeMethod, SentBasis, When,
    };
    use std::collections::BTreeSet;

    fn head(text: &str) -> Provenance {
        Provenance { head: text.into(), ..Provenance::default() }
    }

    fn rendered(package: &RecordPackage) -> Rendered {
        let clock: DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let plan = &package.record.bundles[0];
        let facts = BundleFacts::new(&package.record, plan, clock.date_naive(), head("00ff"));
        let files = Files::new(|id: Id| {
            let file = package.record.files.iter().find(|file| file.id == id);
            Ok(package.contents[&file.ok_or(UserError::Gone)?.sha256].clone())
        });
        make(&facts.model(&package.record, plan), &files, clock, &|_, _| true).unwrap()
    }

    #[test]
    fn the_same_record_and_clock_give_the_same_bytes_also_after_export_and_import() {
        let package = crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap();
        let first = rendered(&package).pdf;
        assert!(first == rendered(&package).pdf, "two runs differ");
        let written = std::io::Cursor::new(exchange::write(&package).unwrap());
        let back = RecordPackage::read(written).unwrap();
        assert!(first == rendered(&back).pdf, "the record that travelled gives other bytes");
    }

    #[test]
    fn what_the_law_says_of_a_meeting_is_told_with_or_without_a_charter() {
        let mut record =
            crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record;
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let meeting = |entry: &Entry| matches!(entry.kind, EntryKind::Meeting(_));
        record.entries.retain(meeting);
        record.entries.truncate(1);
        let plan = BundlePlan { entries: BundleChoice::All, ..record.bundles[0].clone() };
        let told = |record: &Record| {
            let facts = BundleFacts::new(record, &plan, day("2026-11-01"), Provenance::default());
            let findings = facts.findings.values().flatten();
            let law = findings.clone().filter(|f| f.authority == Authority::Law).count();
            let quotes = format!("{:?}", facts.model(record, &plan).front);
            (law, findings.count(), quotes)
        };
        let EntryKind::Meeting(held) = &mut record.entries[0].kind else { unreachable!() };
        held.meeting_kind = evenhand_core::record::MeetingKind::AnnualReview;
        held.charter = "hounslow".into();
        let with = told(&record);
        let EntryKind::Meeting(held) = &mut record.entries[0].kind else { unreachable!() };
        held.charter.clear();
        let without = told(&record);
        assert!(with.0 > 0 && with.1 > with.0, "{} of {}", with.0, with.1);
        assert_eq!((without.0, without.1), (with.0, with.0));
        assert!(without.2.contains("Regulation 20(3), SI 2014/1530"));
    }

    #[test]
    fn by_another_councils_charter_nothing_is_counted_charted_or_on_a_front_page() {
        let mut record =
            crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record;
        let plan = record.bundles[0].clone();
        // The sample's invitations have no day on which they were sent: its checks tell nothing, and are not drawn.
        record.entries.iter_mut().for_each(|entry| match &mut entry.kind {
            EntryKind::Meeting(meeting) if !meeting.charter.is_empty() => {
                invited_ten_days_ahead(meeting);
            }
            _ => {}
        });
        let mut told = |council: &str| {
            council.clone_into(&mut record.info.council);
            let as_of = record.info.created.date_naive();
            let facts = BundleFacts::new(&record, &plan, as_of, Provenance::default());
            let front = format!("{:?}", facts.model(&record, &plan).front);
            [
                "checks of meetings",
                "Results of all checks",
                "Beside another council’s charter",
                "Nobody has said whether the charter",
            ]
            .map(|words| front.contains(words))
        };
        assert_eq!(told("Haringey"), [false, false, true, false]);
        assert_eq!(told("LB Hounslow"), [true, true, false, false]);
        assert_eq!(told(""), [true, true, false, true]);
        // What is only recommended is not counted either.
        let meetings = record.entries.iter_mut().filter_map(|entry| match &mut entry.kind {
            EntryKind::Meeting(meeting) if !meeting.charter.is_empty() => Some(meeting),
            _ => None,
        });
        meetings.for_each(|meeting| meeting.charter = "haringey-amaze".into());
        record.info.council = "Haringey".into();
        let as_of = record.info.created.date_naive();
        let facts = BundleFacts::new(&record, &plan, as_of, Provenance::default());
        let front = format!("{:?}", facts.model(&record, &plan).front);
        let said = ["checks of meetings", "Results of all checks", "What was recommended"];
        assert_eq!(said.map(|words| front.contains(words)), [false, false, true]);
    }

    fn invited_ten_days_ahead(meeting: &mut Meeting) {
        let date = NaiveDate::from_ymd_opt(2019, 11, 21).unwrap();
        let starts = MeetingTime::Date { date };
        let sent_day = When::day(NaiveDate::from_ymd_opt(2019, 11, 11).unwrap());
        meeting.starts = Some(starts.clone());
        meeting.notices = vec![Notice {
            method: NoticeMethod::Request,
            sent: None,
            sent_day,
            basis: SentBasis::User,
            starts: Some(starts),
            ends: None,
            sequence: 0,
            file: None,
            reminds: false,
            corrected: BTreeMap::new(),
        }];
    }

    #[test]
    fn how_a_sending_day_is_known_is_printed_as_a_record_files_word_where_it_came_in_with_one() {
        let mut record =
            crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record;
        record.info.council = "Hounslow".into();
        let plan = BundlePlan { entries: BundleChoice::All, ..record.bundles[0].clone() };
        let entry = record.entries.iter_mut().find_map(|entry| match &mut entry.kind {
            EntryKind::Meeting(meeting) => Some((entry.id, meeting)),
            _ => None,
        });
        let (id, meeting) = entry.unwrap();
        meeting.charter = "hounslow".into();
        invited_ten_days_ahead(meeting);
        meeting.notices[0].basis = SentBasis::EmailDate;
        let as_of = record.info.created.date_naive();
        for told_elsewhere in [BTreeSet::new(), BTreeSet::from([id])] {
            let elsewhere = !told_elsewhere.is_empty();
            let provenance = Provenance { told_elsewhere, ..Provenance::default() };
            let facts = BundleFacts::new(&record, &plan, as_of, provenance);
            let front = format!("{:?}", facts.model(&record, &plan).front);
            assert!(front.contains("Sending day: the email's own date."));
            let words = "the email's own date. That came in with a record file.";
            assert_eq!(front.contains(words), elsewhere);
        }
    }

    #[test]
    fn each_kind_of_meeting_has_a_notice_chart_with_its_own_line() {
        let mut record =
            crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record;
        record.info.council = "Hounslow".into();
        let plan = BundlePlan { entries: BundleChoice::All, ..record.bundles[0].clone() };
        let mut meetings = record.entries.iter_mut().filter_map(|entry| match &mut entry.kind {
            EntryKind::Meeting(meeting) => Some(meeting),
            _ => None,
        });
        // Held against the charter by turns, and against the law.
        let by_charter = meetings.next().unwrap();
        by_charter.charter = "hounslow".into();
        invited_ten_days_ahead(by_charter);
        let by_law = meetings.next().unwrap();
        by_law.meeting_kind = evenhand_core::record::MeetingKind::AnnualReview;
        invited_ten_days_ahead(by_law);
        let as_of = record.info.created.date_naive();
        let facts = BundleFacts::new(&record, &plan, as_of, Provenance::default());
        let model = facts.model(&record, &plan);
        let blocks = model.front.iter().flat_map(|section| &section.blocks);
        let lines: Vec<(String, Option<f64>)> = blocks
            .filter_map(|block| match block {
                evenhand_bundle::Block::Chart(chart) if chart.title.starts_with("Days from") => {
                    Some((chart.title.clone(), chart.line.as_ref().map(|(asked, _)| *asked)))
                }
                _ => None,
            })
            .collect();
        let title = |kind: &str| format!("Days from the invitation to the meeting: {kind}");
        assert_eq!(
            lines,
            [(title("co-production groups"), Some(25.0)), (title("annual reviews"), Some(14.0))]
        );
    }

    #[test]
    fn no_file_goes_in_that_was_not_chosen_and_one_of_an_entry_that_stays_out_is_pointed_at() {
        let package = crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap();
        let (mut record, plan) = (package.record.clone(), package.record.bundles[0].clone());
        let model = |record: &Record, plan: &BundlePlan| {
            BundleFacts::new(record, plan, record.info.created.date_naive(), Provenance::default())
                .model(record, plan)
        };
        let pointed_at = |model: &Model| -> Vec<String> {
            let left = model.warnings.iter().filter_map(|warning| match warning {
                Warning::AppendixOfLeftOut { label } => Some(label.clone()),
                _ => None,
            });
            left.collect()
        };
        let none = BundlePlan { appendices: Vec::new(), ..plan.clone() };
        assert!(
            record.entries.iter().any(|entry| plan.entries.takes(entry) && !entry.files.is_empty())
        );
        assert_eq!(model(&record, &none).appendices, []);
        let whole = model(&record, &plan);
        assert_eq!((whole.appendices.len(), pointed_at(&whole)), (15, vec![]));

        let third = plan.appendices[2].file;
        let names = |entry: &Entry| entry.files.iter().any(|own| own.file == third);
        let of_third: Vec<Id> =
            record.entries.iter().filter(|entry| names(entry)).map(|entry| entry.id).collect();
        assert!(!of_third.is_empty());
        record.entries.iter_mut().filter(|entry| names(entry)).for_each(|own| own.private = true);
        assert!(pointed_at(&model(&record, &plan)).contains(&"A03".to_owned()));
        let named = BundlePlan { entries: BundleChoice::Only { entries: of_third }, ..plan };
        assert!(!pointed_at(&model(&record, &named)).contains(&"A03".to_owned()));
    }

    #[test]
    fn what_is_said_about_a_contradiction_is_printed_unless_it_was_cleared_again() {
        let package = crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap();
        let record = &package.record;
        let plan = BundlePlan { said_about: BTreeMap::new(), ..record.bundles[0].clone() };
        let facts = BundleFacts::new(
            record,
            &plan,
            record.info.created.date_naive(),
            Provenance::default(),
        );
        let first = &facts.contradictions()[0];
        let said = |words: &str| {
            let said_about = BTreeMap::from([(first.id.clone(), words.to_owned())]);
            let model = facts.model(record, &BundlePlan { said_about, ..plan.clone() });
            let is_first =
                |own: &Warning| matches!(own, Warning::Contradiction { id, .. } if *id == first.id);
            let open = model.warnings.iter().any(is_first);
            (format!("{:?}", model.front).contains("We say"), open)
        };
        assert_eq!(said("It was counted twice."), (true, false));
        assert_eq!((said(""), said(" \n")), ((false, true), (false, true)));
    }

    #[test]
    fn a_bundle_that_is_stopped_is_not_made() {
        let package = crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap();
        let clock = package.record.info.created;
        let plan = &package.record.bundles[0];
        let facts =
            BundleFacts::new(&package.record, plan, clock.date_naive(), Provenance::default());
        let model = facts.model(&package.record, plan);
        let none = Files::new(|_: Id| -> UserResult<Vec<u8>> { Err(UserError::Gone) });
        assert_eq!(make(&model, &none, clock, &|_, _| false).err(), Some(UserError::Cancelled));
        // Files that cannot be had cost a page each in their place, and no more.
        assert!(make(&model, &none, clock, &|_, _| true).is_ok());
    }
}
