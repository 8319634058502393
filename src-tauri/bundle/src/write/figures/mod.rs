//! Figures: every chart with its table, every number from the record, and "not recorded" for the
//! rest.

mod checks;
mod effort;
mod notice;
mod promises;

use super::WriteWork;
use crate::model::{Bar, Block, Inline, Section};
use crate::section_id::{Figure, SectionId};
use evenhand_core::charter::{Authority, Finding, PromiseStatus, Verdict, Whose, charter};
use evenhand_core::record::{DueFrom, Entry, EntryKind, Promise};
use evenhand_words as words;
use evenhand_words::tr::{figures, units};

/// A verdict's word as it stands on paper, with a printer's apostrophe.
fn result(verdict: Verdict) -> String {
    words::verdict(verdict).replace('\'', "’")
}

fn heading(text: String, id: Figure) -> Block {
    Block::Heading { level: 2, text, id: Some(SectionId::Figure(id)) }
}

fn para(text: impl Into<String>) -> Block {
    Block::Para(vec![Inline::Text(text.into())])
}

pub(super) fn section(work: &WriteWork<'_>) -> Option<Section> {
    let mut blocks = Vec::new();
    checks::meetings(work, &mut blocks);
    promises::promises(work, &mut blocks);
    promises::replies(work, &mut blocks);
    effort::effort(work, &mut blocks);
    Some(Section { id: Some(SectionId::Figures), title: figures::title(), new_page: true, blocks })
}

/// A meeting with findings.
type Checked<'a> = (&'a Entry, Vec<&'a Finding>);

/// What a meeting was found to be by the law and by the council's own charter. By another council's charter, and by
/// what is only recommended, nothing is scored, counted or charted.
pub(super) fn scored<'a>(
    work: &WriteWork<'a>,
    entry: &Entry,
) -> impl Iterator<Item = &'a Finding> + use<'a> {
    let found = work.input.findings.get(&entry.id).into_iter().flatten();
    found.filter(|finding| !finding.comparison && !finding.recommended)
}

/// Whether nobody has said whose charter a finding is by.
pub(super) fn is_of_unknown(work: &WriteWork<'_>, finding: &Finding) -> bool {
    let Authority::Charter(id) = &finding.authority else { return false };
    let info = &work.input.record.info;
    let charter = charter(id, &work.input.record.charters);
    charter.is_some_and(|charter| charter.whose_in(info) == Whose::NotKnown)
}

/// Whether a chart would show anything: a bar of some length.
fn shows(bars: &[Bar]) -> bool {
    bars.iter().any(|bar| bar.value.is_some_and(|value| value > 0.0))
}

/// What somebody else was due to do, and where it stands. The family's own time limits are nobody's
/// promise, and no figure counts them.
pub(super) fn due<'a>(
    work: &'a WriteWork<'_>,
) -> impl Iterator<Item = (&'a Entry, &'a Promise, &'a PromiseStatus)> {
    work.entries.iter().filter_map(|entry| match &entry.kind {
        EntryKind::Promise(promise) if promise.due_from != DueFrom::OwnTimeLimit => {
            Some((*entry, promise, work.input.promises.get(&entry.id)?))
        }
        _ => None,
    })
}

/// "3 hours 20 minutes".
pub(super) fn hours(minutes: u64) -> String {
    let part = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let (h, m) = (part(minutes / 60), part(minutes % 60));
    match (h, m) {
        (0, m) => units::minutes(m),
        (h, 0) => units::hours(h),
        (h, m) => figures::hours_and_minutes(&units::hours(h), &units::minutes(m)),
    }
}
