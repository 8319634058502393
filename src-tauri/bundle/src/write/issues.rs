//! The letter with its numbered issues, what is working well, and which appendix shows what.

use super::{WriteWork, chronology::line_of};
use crate::model::{Block, BundleCell, BundleTable, Inline, Section};
use crate::section_id::SectionId;
use evenhand_core::record::{ClauseRef, Entry, Issue, Template};
use evenhand_words::tr::front;

use super::super::input::Input;

/// Issues of the plan in order, each with its number in this bundle.
pub(super) fn chosen<'a>(input: &Input<'a>) -> Vec<(u32, &'a Issue)> {
    let mut list: Vec<&Issue> = if input.plan.issues.is_empty() {
        let mut all: Vec<&Issue> = input.record.issues.iter().collect();
        all.sort_by_key(|i| (i.number, i.id));
        all
    } else {
        input
            .plan
            .issues
            .iter()
            .filter_map(|id| input.record.issues.iter().find(|i| i.id == *id))
            .collect()
    };
    list.dedup_by_key(|i| i.id);
    (1..).zip(list).collect()
}

fn text(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

fn label(words: String) -> Block {
    Block::Heading { level: 3, text: words, id: None }
}

pub(super) fn letter(work: &WriteWork<'_>) -> Section {
    let plan = work.input.plan;
    let title = match plan.template {
        Template::Complaint => front::our_complaint(),
        Template::LetterOfConcern => front::our_letter(),
        Template::CouncillorBriefing => front::what_happened(),
        Template::ForumReport => front::report_to_committee(),
        Template::WholeRecord => front::issues(),
    };
    // A record is no letter: nobody is greeted in it, and nobody signs it.
    let is_letter = plan.template != Template::WholeRecord;
    let said = |words: &str| if is_letter { paragraphs(&work.show(words)) } else { Vec::new() };
    let mut blocks = Vec::new();
    for words in said(&plan.opening) {
        blocks.push(Block::Para(vec![text(words)]));
    }
    for (number, issue) in &work.issues {
        blocks.extend(one(work, *number, issue));
    }
    if work.issues.is_empty() {
        blocks.push(Block::Para(vec![text(front::no_issues())]));
    }
    if !plan.remedies.is_empty() {
        blocks.push(Block::Heading {
            level: 2,
            text: front::we_ask_for(),
            id: Some(SectionId::Remedies),
        });
        let items = plan.remedies.iter().map(|r| vec![text(work.show(r))]).collect();
        blocks.push(Block::List { ordered: true, items });
    }
    for words in said(&plan.closing) {
        blocks.push(Block::Para(vec![text(words)]));
    }
    if !plan.copied_to.is_empty() {
        blocks.push(label(front::copied_to()));
        let items = plan.copied_to.iter().map(|c| vec![text(work.show(c))]).collect();
        blocks.push(Block::List { ordered: false, items });
    }
    Section { id: Some(SectionId::Letter), title, new_page: true, blocks }
}

pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect()
}

fn one(work: &WriteWork<'_>, number: u32, issue: &Issue) -> Vec<Block> {
    let title = front::issue_title(number, &work.show(&issue.title));
    let mut out =
        vec![Block::Heading { level: 2, text: title, id: Some(SectionId::Issue(number)) }];
    let part = |out: &mut Vec<Block>, head: String, words: &str| {
        if !words.trim().is_empty() {
            out.push(label(head));
            for words in paragraphs(&work.show(words)) {
                out.push(Block::Para(vec![text(words)]));
            }
        }
    };
    part(&mut out, front::what_happened(), &issue.what_happened);
    if !issue.clauses.is_empty() {
        out.push(label(front::what_charter_says()));
        out.extend(issue.clauses.iter().map(|c| quote(work, c)));
    }
    part(&mut out, front::the_effect(), &issue.effect);
    out.push(label(front::evidence()));
    let rows: Vec<&Entry> = work.for_issue(issue.id).collect();
    if rows.is_empty() {
        out.push(Block::Para(vec![text(front::no_evidence())]));
    } else {
        let items = rows.iter().map(|entry| evidence(work, entry)).collect();
        out.push(Block::List { ordered: false, items });
    }
    part(&mut out, evenhand_words::tr::issues::remedy(), &issue.remedy);
    part(&mut out, front::councils_account(), &issue.their_account);
    out
}

/// A line of evidence: date, what it is, the sum where there is one, and where to find it.
fn evidence(work: &WriteWork<'_>, entry: &Entry) -> Vec<Inline> {
    let mut out = vec![Inline::Strong(format!("{}. ", super::chronology::date_of(entry)))];
    out.push(text(line_of(work, entry)));
    if let Some(sum) = sum(work, entry) {
        out.push(text(format!(" {sum}")));
    }
    let labels = work.evidence(entry);
    if labels.is_empty() {
        out.push(Inline::Soft(format!(" {}", front::no_appendix_listed())));
        return out;
    }
    out.push(text(format!(" {} ", front::see())));
    for (index, name) in labels.iter().enumerate() {
        if index > 0 {
            out.push(text("; "));
        }
        out.push(Inline::Evidence(name.clone()));
    }
    out.push(text("."));
    out
}

/// The sentence with the sum of a promise or an awaited reply.
fn sum(work: &WriteWork<'_>, entry: &Entry) -> Option<String> {
    super::chronology::standing(work, entry).map(|sentence| work.show(&sentence))
}

/// A clause in its own words, from the built-in charters or the user's own.
fn quote(work: &WriteWork<'_>, clause: &ClauseRef) -> Block {
    let charter = work.charter(&clause.charter);
    let found = charter.as_ref().and_then(|c| c.clause(&clause.clause).map(|clause| (c, clause)));
    match found {
        Some((charter, clause)) => {
            let (text, source) = work.quoted(charter, clause);
            Block::Quote { text, source }
        }
        // The short names of a person's own charter are that person's words.
        None => {
            let [clause, charter] =
                [&clause.clause, &clause.charter].map(|id| work.redactor.redact_title(id));
            Block::Note(vec![text(front::clause_not_here(&clause, &charter))])
        }
    }
}

/// What is good. Left out only where nothing is marked so; then a warning says that.
pub(super) fn working_well(work: &WriteWork<'_>) -> Option<Section> {
    let good: Vec<&&Entry> = work.entries.iter().filter(|e| e.working_well).collect();
    if good.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Para(vec![text(front::went_well())])];
    let items = good.iter().map(|entry| {
        let mut item = evidence(work, entry);
        if !entry.notes.trim().is_empty() {
            item.push(text(format!(" {}", work.show_of(entry, entry.notes.trim()))));
        }
        item.extend(super::forms::from_forms(work, entry).map(|words| text(format!(" {words}"))));
        item
    });
    blocks.push(Block::List { ordered: false, items: items.collect() });
    Some(Section {
        id: Some(SectionId::WorkingWell),
        title: front::working_well(),
        new_page: false,
        blocks,
    })
}

/// Which appendix is evidence for which issue.
pub(super) fn matrix(work: &WriteWork<'_>) -> Option<Section> {
    if work.issues.is_empty() || work.appendices.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Para(vec![text(front::a_dot_means())])];
    for chunk in work.issues.chunks(10) {
        let mut head = vec![front::appendix()];
        head.extend(chunk.iter().map(|(number, _)| front::issue(*number)));
        let rows = work.appendices.iter().map(|appendix| {
            let mut row: Vec<BundleCell> = vec![
                vec![
                    Inline::Evidence(appendix.label.clone()),
                    text(format!(". {}", appendix.title)),
                ]
                .into(),
            ];
            row.extend(chunk.iter().map(|(number, _)| {
                BundleCell::from(if appendix.issues.contains(number) { "●" } else { "–" })
            }));
            row
        });
        let mut widths = vec![0.52];
        widths.extend(chunk.iter().map(|_| 0.48 / chunk.len() as f32));
        blocks.push(Block::Table(BundleTable {
            caption: String::new(),
            widths,
            head,
            rows: rows.collect(),
            row_heads: true,
        }));
    }
    Some(Section {
        id: Some(SectionId::Matrix),
        title: front::issues_and_evidence(),
        new_page: true,
        blocks,
    })
}
