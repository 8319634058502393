//! What an EHC plan says and what happened: sums by term with their gaps. It is in no bundle unless a person put it in.

use evenhand_core::charter::Verdict;
use evenhand_core::provision::{LineSum, sums};
use evenhand_core::record::{EhcPlan, PlanLine};
use evenhand_words::tr::plan as words;
use evenhand_words::{date, plan_line_notes, plan_not_counted, plan_sum};

use super::WriteWork;
use crate::model::{Bar, Block, BundleCell, BundleTable, Chart, Inline, Section};
use crate::section_id::SectionId;

/// More charts than these nobody reads; the tables have every line.
const MOST_CHARTS: usize = 20;

/// The part, where it was asked for and the plan is there.
pub(super) fn section(work: &WriteWork<'_>) -> Option<Section> {
    let chosen = work.input.plan.paper.plan?;
    let plan = work.input.record.plans.iter().find(|plan| plan.id == chosen)?;
    let sums = sums(plan, work.input.as_of);
    let mut blocks = vec![Block::Lead(vec![Inline::Text(words::paper_lead())])];
    blocks.push(para(head(work, plan)));
    if sums.all.is_empty() {
        blocks.push(para(words::no_week()));
    }
    blocks.extend(plan_not_counted(sums.not_counted).map(para));
    for sum in sums.all.iter().filter(|sum| sum.told() > 0).take(MOST_CHARTS) {
        blocks.extend(line_of(plan, sum).map(|line| Block::Chart(chart(work, line, sum))));
    }
    for term in sums.terms.iter().filter(|term| !term.lines.is_empty()) {
        let days = format!("{} – {}", date(term.first), date(term.last));
        let name = match term.name.trim() {
            "" => words::terms(),
            name => work.show(name),
        };
        let row = |sum: &LineSum| {
            let line = line_of(plan, sum)?;
            Some(vec![
                BundleCell::from(work.show(&line.text)),
                BundleCell::from(plan_sum(line, sum).join(" ")),
            ])
        };
        blocks.push(Block::Table(BundleTable {
            caption: words::term_head(&name, &days),
            widths: vec![0.5, 0.5],
            head: vec![words::table_line(), words::table_told()],
            rows: term.lines.iter().filter_map(row).collect(),
            row_heads: true,
        }));
    }
    blocks.extend(lines(work, plan));
    blocks.extend(notes(work, plan));
    Some(Section { id: Some(SectionId::Plan), title: words::title(), new_page: true, blocks })
}

/// Which plan it is, of which school and from when.
fn head(work: &WriteWork<'_>, plan: &EhcPlan) -> String {
    let starts = plan.starts.map(words::holds_from);
    let parts = [Some(work.show(&plan.title)), Some(work.show(&plan.school)), starts];
    let said: Vec<String> =
        parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect();
    said.join(" · ")
}

fn line_of<'a>(plan: &'a EhcPlan, sum: &LineSum) -> Option<&'a PlanLine> {
    plan.lines.iter().find(|line| line.id == sum.line)
}

/// The weeks of a line, each way with a pattern of its own and its number beside it.
fn chart(work: &WriteWork<'_>, line: &PlanLine, sum: &LineSum) -> Chart {
    let without = if line.each_week { words::not_given() } else { words::without() };
    let ways = [
        (words::given(), sum.given, Verdict::Met),
        (words::in_part(), sum.in_part, Verdict::Depends),
        (
            without,
            sum.not_given,
            if line.each_week { Verdict::NotMet } else { Verdict::NotCovered },
        ),
        (words::cant_tell(), sum.cant_tell, Verdict::CantTell),
        (words::not_told(), sum.not_told, Verdict::NotCovered),
    ];
    Chart {
        title: work.show(&line.text),
        alt: plan_sum(line, sum).join(" "),
        bars: ways
            .into_iter()
            .map(|(label, weeks, fill)| Bar {
                label,
                value: Some(f64::from(weeks)),
                words: weeks.to_string(),
                fill,
            })
            .collect(),
        line: None,
    }
}

/// The lines as the plan has them, with their days and with what they do not say.
fn lines(work: &WriteWork<'_>, plan: &EhcPlan) -> Vec<Block> {
    let item = |line: &PlanLine| {
        let mut said = vec![work.show(&line.text)];
        said.extend(line.from.map(words::since));
        said.extend(line.until.map(words::ended));
        said.extend(plan_line_notes(line).iter().map(|note| work.show(note)));
        vec![Inline::Text(said.join(" "))]
    };
    if plan.lines.is_empty() {
        return Vec::new();
    }
    let text = words::lines_title();
    vec![
        Block::Heading { level: 2, text, id: None },
        Block::List { ordered: false, items: plan.lines.iter().map(item).collect() },
    ]
}

/// What a person noted of weeks that count, oldest first.
fn notes(work: &WriteWork<'_>, plan: &EhcPlan) -> Vec<Block> {
    let mut items = Vec::new();
    for (monday, week) in &plan.weeks {
        for line in &plan.lines {
            let note = week.get(&line.id).map(|tick| tick.note.trim()).unwrap_or_default();
            if !note.is_empty() {
                let said =
                    words::note_line(*monday, &work.show_within(&line.text), &work.show(note));
                items.push(vec![Inline::Text(said)]);
            }
        }
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading { level: 2, text: words::notes_title(), id: None },
        Block::List { ordered: false, items },
    ]
}

fn para(text: String) -> Block {
    Block::Para(vec![Inline::Text(text)])
}
