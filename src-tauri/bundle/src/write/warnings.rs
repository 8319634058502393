//! What a person should know of a bundle before it is made.

use evenhand_words::tr::advice;

use super::Work;
use crate::model::Warning;

/// All of it, in the order of the bundle.
pub(super) fn warnings(work: &Work<'_>) -> Vec<Warning> {
    let mut out = of_issues(work);
    out.extend(of_appendices(work));
    out.extend(
        work.redactor
            .shown_anyway()
            .iter()
            .map(|name| warn("name_shown", name, advice::name_shown(name))),
    );
    let open = |id: &str| work.input.plan.said(id).is_none();
    out.extend(work.input.contradictions.iter().filter(|clash| open(&clash.id)).map(|clash| {
        let title = evenhand_words::contradiction_title(clash.misfit.rule());
        warn("contradiction", &clash.id, title)
    }));
    if !work.entries.iter().any(|entry| entry.working_well) {
        out.push(warn("nothing_good", "", advice::nothing_good()));
    }
    out
}

fn warn(code: &str, about: &str, text: String) -> Warning {
    Warning { code: code.to_owned(), about: about.to_owned(), text }
}

/// Issues that rest on nothing, and documents that no issue names.
fn of_issues(work: &Work<'_>) -> Vec<Warning> {
    let bare = work.issues.iter().filter(|(_, issue)| work.for_issue(issue.id).next().is_none());
    let mut out: Vec<Warning> = bare
        .map(|(number, _)| {
            let text = advice::issue_without_evidence(*number);
            warn("issue_without_evidence", &number.to_string(), text)
        })
        .collect();
    let unused: Vec<String> = if work.issues.is_empty() {
        Vec::new()
    } else {
        let unused = work.appendices.iter().filter(|appendix| appendix.issues.is_empty());
        unused.map(|appendix| appendix.label.clone()).collect()
    };
    // One line for all of them: a bundle often has many.
    let text = match unused.as_slice() {
        [] => None,
        [one] => Some(advice::appendix_unused(one)),
        more => Some(advice::appendices_unused(more)),
    };
    out.extend(text.map(|text| warn("appendix_unused", &unused.join(", "), text)));
    out
}

/// Documents that are missing, of entries that stay out, or there twice.
fn of_appendices(work: &Work<'_>) -> Vec<Warning> {
    let mut out = Vec::new();
    for appendix in &work.appendices {
        let label = &appendix.label;
        if appendix.file.is_some_and(|file| work.is_of_left_out(file)) {
            out.push(warn("appendix_of_left_out", label, advice::appendix_of_left_out(label)));
        }
        if appendix.file.is_none() {
            out.push(warn("appendix_missing", label, advice::appendix_missing(label)));
        }
    }
    for (index, appendix) in work.appendices.iter().enumerate() {
        let mut before = work.appendices.iter().take(index);
        let same = before.find(|a| !a.sha256.is_empty() && a.sha256 == appendix.sha256);
        if let Some(same) = same {
            let text = advice::appendix_twice(&same.label, &appendix.label);
            out.push(warn("appendix_twice", &appendix.label, text));
        }
    }
    out
}
