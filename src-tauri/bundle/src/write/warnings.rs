//! What a person should know of a bundle before it is made.

use super::WriteWork;
use crate::found::Warning;
use evenhand_core::record::{Id, Profile, Template};

/// All of it, in the order of the bundle.
pub(super) fn warnings(work: &WriteWork<'_>) -> Vec<Warning> {
    let plan = work.input.plan;
    let mut out = Vec::new();
    // Its reader is not the one that its profile is made for.
    if plan.template == Template::CouncillorBriefing && plan.profile == Profile::CouncilComplaint {
        out.push(Warning::OfficersShown);
    }
    out.extend(of_issues(work));
    out.extend(of_appendices(work));
    let shown = work.redactor.shown_anyway().iter();
    out.extend(shown.map(|name| Warning::NameShown { name: name.clone() }));
    out.extend(
        work.redactor.stood().into_iter().map(|(word, times)| Warning::word_stays(word, times)),
    );
    let open = work.input.contradictions.iter().filter(|clash| plan.said(&clash.id).is_none());
    out.extend(open.map(|clash| Warning::Contradiction {
        id: clash.id.clone(),
        entry: clash.entries.first().map_or(String::new(), |id| title_of(work, *id)),
        misfit: clash.misfit.clone(),
    }));
    if !work.entries.iter().any(|entry| entry.working_well) {
        out.push(Warning::NothingGood);
    }
    out
}

/// The title of an entry, as this reader may see it.
fn title_of(work: &WriteWork<'_>, id: Id) -> String {
    let own = work.input.record.entries.iter().find(|entry| entry.id == id);
    own.map_or(String::new(), |entry| work.show_of(entry, entry.title.trim()))
}

/// Issues that rest on nothing, and documents that no issue names.
fn of_issues(work: &WriteWork<'_>) -> Vec<Warning> {
    let bare = work.issues.iter().filter(|(_, issue)| work.for_issue(issue.id).next().is_none());
    let mut out: Vec<Warning> =
        bare.map(|(number, _)| Warning::IssueWithoutEvidence { number: *number }).collect();
    let unused = work.appendices.iter().filter(|appendix| appendix.issues.is_empty());
    let labels: Vec<String> = unused.map(|appendix| appendix.label.clone()).collect();
    if !work.issues.is_empty() && !labels.is_empty() {
        out.push(Warning::AppendicesUnused { labels });
    }
    out
}

/// Documents that are missing, of entries that stay out, or there twice.
fn of_appendices(work: &WriteWork<'_>) -> Vec<Warning> {
    let mut out = Vec::new();
    for appendix in &work.appendices {
        let label = || appendix.label.clone();
        if appendix.file.is_some_and(|file| work.is_of_left_out(file)) {
            out.push(Warning::AppendixOfLeftOut { label: label() });
        }
        if appendix.file.is_none() {
            out.push(Warning::AppendixMissing { label: label() });
        }
    }
    for (index, appendix) in work.appendices.iter().enumerate() {
        let mut before = work.appendices.iter().take(index);
        let same = before.find(|a| !a.sha256.is_empty() && a.sha256 == appendix.sha256);
        if let Some(same) = same {
            let (first, second) = (same.label.clone(), appendix.label.clone());
            out.push(Warning::AppendixTwice { first, second });
        }
    }
    out
}
