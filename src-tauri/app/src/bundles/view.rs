//! A bundle as the window shows it.

use chrono::NaiveDate;
use evenhand_bundle::Warning;
use evenhand_core::record::{BundlePlan, Id, Profile, Record};
use evenhand_words as words;
use evenhand_words::tr::names;

use super::{BundleFacts, RenderedBundle};
use crate::contract::{
    AppendixView, BundlePart, BundleView, BundleWarning, EntryChoice, VolumeView,
};
use crate::count::to_u32;
use crate::view;

/// What goes in, what to look at first, and the pages once they are made.
pub(crate) fn bundle_view(
    record: &Record,
    plan: BundlePlan,
    facts: &BundleFacts,
    model: &evenhand_bundle::Model,
    made: Option<&RenderedBundle>,
    today: NaiveDate,
) -> BundleView {
    let rendered = made.map(|made| made.rendered.as_ref());
    let pages = rendered.map(|rendered| to_u32(rendered.pages));
    let appendices = plan.appendices.iter().enumerate().map(|(at, reference)| {
        let laid = rendered.and_then(|rendered| rendered.appendices.get(at));
        let file = record.files.iter().find(|file| file.id == reference.file);
        let name = file.map(|file| file.name.clone()).unwrap_or_default();
        AppendixView {
            label: format!("A{:02}", at.saturating_add(1)),
            title: if reference.title.is_empty() { name.clone() } else { reference.title.clone() },
            file: reference.file,
            name,
            pages: laid.map(|laid| to_u32(laid.pages)),
            first_page: laid.map(|laid| to_u32(laid.first_page)),
        }
    });
    let unused =
        record.files.iter().filter(|file| plan.appendices.iter().all(|a| a.file != file.id));
    let entries = record.entries.iter().map(|entry| EntryChoice {
        entry: view::summary(entry, record, today),
        included: plan.entries.takes(entry),
    });
    BundleView {
        lede: lede(record, &plan, pages),
        warnings: warnings(&plan, facts, model, rendered),
        parts: parts(model, rendered),
        appendices: appendices.collect(),
        unused_files: unused.map(|file| view::file_view(file, None)).collect(),
        entries: entries.collect(),
        made_pages: pages,
        made_sha256: rendered.map(super::fingerprint),
        made_volumes: rendered.map(volumes).unwrap_or_default(),
        plan,
    }
}

fn warnings(
    plan: &BundlePlan,
    facts: &BundleFacts,
    model: &evenhand_bundle::Model,
    rendered: Option<&evenhand_bundle::Rendered>,
) -> Vec<BundleWarning> {
    let said = |id: &str| plan.said(id).unwrap_or_default().to_owned();
    let mut warnings: Vec<BundleWarning> = facts
        .contradictions()
        .iter()
        .map(|found| BundleWarning {
            id: found.id.clone(),
            title: words::contradiction_title(found.misfit.rule()),
            detail: words::contradiction_detail(&found.misfit),
            entries: found.entries.clone(),
            said: said(&found.id),
            printed: true,
            locked: None,
        })
        .collect();
    let from_pages =
        rendered.map(|rendered| rendered.warnings.as_slice()).unwrap_or(&model.warnings);
    // The contradictions are there already, with their entries.
    let others = from_pages.iter().filter(|own| !matches!(own, Warning::Contradiction { .. }));
    warnings.extend(others.map(|warning| {
        let (id, words) = (warning.key(), warning.said());
        let kept =
            if plan.said_about.contains_key(&id) { id.clone() } else { warning.earlier_key() };
        BundleWarning {
            title: words.found,
            detail: words.then,
            entries: Vec::new(),
            said: said(&kept),
            printed: false,
            locked: locked_file(warning),
            id,
        }
    }));
    warnings
}

/// The file that a warning asks a password for.
fn locked_file(warning: &Warning) -> Option<Id> {
    match warning {
        Warning::AppendixUnreadable { file, why, .. } if why.asks_for_password() => *file,
        _ => None,
    }
}

/// The volumes in order; none where all pages are in one file.
fn volumes(rendered: &evenhand_bundle::Rendered) -> Vec<VolumeView> {
    if rendered.further.is_empty() {
        return Vec::new();
    }
    let starts = std::iter::once(1).chain(rendered.further.iter().map(|v| v.first_page));
    let next = rendered.further.iter().map(|v| v.first_page);
    let ends = next.chain([rendered.pages.saturating_add(1)]);
    let one = |((start, end), file): ((usize, usize), &[u8])| VolumeView {
        first_page: to_u32(start),
        last_page: to_u32(end.saturating_sub(1)),
        bytes: file.len().try_into().unwrap_or(u64::MAX),
    };
    starts.zip(ends).zip(rendered.files()).map(one).collect()
}

/// The parts in order, with the pages of each once they are laid out.
fn parts(
    model: &evenhand_bundle::Model,
    rendered: Option<&evenhand_bundle::Rendered>,
) -> Vec<BundlePart> {
    let Some(rendered) = rendered else {
        let sections = model.front.iter().chain(&model.back).filter(|s| !s.title.is_empty());
        return sections
            .map(|s| BundlePart { title: s.title.clone(), first_page: None, last_page: None })
            .collect();
    };
    let top: Vec<_> = rendered.outline.iter().filter(|line| line.level == 1).collect();
    let ends = top.iter().skip(1).map(|next| next.page.saturating_sub(1)).chain([rendered.pages]);
    top.iter()
        .zip(ends)
        .map(|(line, end)| BundlePart {
            title: line.title.clone(),
            first_page: Some(to_u32(line.page)),
            last_page: Some(to_u32(end.max(line.page))),
        })
        .collect()
}

/// "86 pages, 6 issues, 15 appendices. For: council complaint."
fn lede(record: &Record, plan: &BundlePlan, pages: Option<u32>) -> String {
    use evenhand_words::tr::units;
    let issues = if plan.issues.is_empty() { record.issues.len() } else { plan.issues.len() };
    let mut parts: Vec<String> = pages.map(units::pages).into_iter().collect();
    parts.extend((issues > 0).then(|| units::issues(issues)));
    let appendices = plan.appendices.len();
    parts.extend((appendices > 0).then(|| units::appendices(appendices)));
    let reader = reader_words(plan.profile);
    if parts.is_empty() { reader } else { format!("{}. {reader}", parts.join(", ")) }
}

fn reader_words(profile: Profile) -> String {
    match profile {
        Profile::MyCopy => names::for_my_copy(),
        Profile::CouncilComplaint => names::for_council_complaint(),
        Profile::Councillor => names::for_councillor(),
        Profile::ForumReport => names::for_forum_report(),
        Profile::Public => names::for_public(),
    }
}
