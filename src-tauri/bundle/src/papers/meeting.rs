//! A meeting on a page, to take along: what is open, what was checked, who is who, and room to write.

use evenhand_core::charter::Verdict;
use evenhand_words::tr::page as tr;

use super::{PaperLook, bullets, heading, note, paper, para, section};
use crate::model::{Block, BundleCell, BundleTable, Inline, Model};

/// Longer lists are cut, so that the page stays a page; how many more there are is said.
const MOST: usize = 5;
/// So many questions have room.
const QUESTIONS: usize = 3;

/// What the page is made from, in words.
#[derive(Clone, Copy, Debug)]
pub struct MeetingPaper<'a> {
    /// The meeting.
    pub title: &'a str,
    /// Its day and hours. Empty: not known.
    pub when: &'a str,
    /// Where it is. Empty: not known.
    pub place: &'a str,
    /// The day the page speaks from, and what is not on it.
    pub notes: &'a [String],
    /// What was promised and is open.
    pub promised: &'a [String],
    /// The family's own days.
    pub own: &'a [String],
    /// What has no answer.
    pub unanswered: &'a [String],
    /// What was checked.
    pub checked: &'a [CheckedLine],
    /// Earlier meetings, each with its lines.
    pub before: &'a [(String, Vec<String>)],
    /// Names and roles.
    pub people: &'a [(String, String)],
    /// Questions that the person chose.
    pub questions: &'a [String],
}

/// One check of the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedLine {
    /// What came of it.
    pub verdict: Verdict,
    /// That in words, and what was checked.
    pub title: String,
    /// The sum.
    pub sum: String,
    /// The charter's or the law's own words, and where they stand. Empty: it has none.
    pub quote: String,
}

/// The page.
pub fn meeting_paper(given: MeetingPaper<'_>, look: PaperLook) -> Model {
    let mut blocks = Vec::new();
    let facts = [given.when, given.place].into_iter().filter(|words| !words.trim().is_empty());
    let facts = facts.collect::<Vec<_>>().join(". ");
    if !facts.is_empty() {
        blocks.push(Block::Para(vec![Inline::Strong(facts)]));
    }
    list(&mut blocks, &tr::promised(), given.promised, &tr::promised_none());
    if !given.own.is_empty() {
        list(&mut blocks, &tr::own(), given.own, "");
    }
    list(&mut blocks, &tr::unanswered(), given.unanswered, &tr::unanswered_none());
    blocks.push(heading(2, &tr::findings()));
    blocks.push(match given.checked {
        [] => para(&tr::findings_none()),
        checked => Block::Table(checks(checked)),
    });
    before(&mut blocks, given.before);
    blocks.push(heading(2, &tr::people()));
    blocks.push(match given.people {
        [] => para(&tr::people_none()),
        people => people_list(people),
    });
    blocks.push(heading(2, &tr::questions()));
    blocks.extend(questions(given.questions));
    if !given.notes.is_empty() {
        blocks.push(note(&given.notes.join(" ")));
    }
    blocks.push(Block::WriteBox { label: tr::notes(), lines: 3, fills_page: true });
    paper(given.title, vec![section("meeting", given.title, true, blocks)], look)
}

fn list(blocks: &mut Vec<Block>, title: &str, lines: &[String], none: &str) {
    blocks.push(heading(2, title));
    if lines.is_empty() {
        blocks.push(para(none));
        return;
    }
    blocks.push(bullets(lines.iter().take(MOST).map(String::as_str)));
    let more = lines.len().saturating_sub(MOST);
    if more > 0 {
        blocks.push(note(&tr::more(more)));
    }
}

fn checks(checked: &[CheckedLine]) -> BundleTable {
    let row = |line: &CheckedLine| {
        let mut words = vec![Inline::Text(line.sum.clone())];
        if !line.quote.is_empty() {
            words.push(Inline::Soft(format!(" {}", line.quote)));
        }
        let title = vec![Inline::Text(line.title.clone())];
        vec![BundleCell { verdict: Some(line.verdict), text: title }, BundleCell::from(words)]
    };
    BundleTable {
        caption: String::new(),
        widths: vec![0.3, 0.7],
        head: vec![tr::check(), tr::sum()],
        rows: checked.iter().map(row).collect(),
        row_heads: true,
    }
}

fn before(blocks: &mut Vec<Block>, meetings: &[(String, Vec<String>)]) {
    blocks.push(heading(2, &tr::before()));
    if meetings.is_empty() {
        blocks.push(para(&tr::before_none()));
    }
    for (title, lines) in meetings {
        let first = vec![Inline::Strong(title.clone())];
        let rest = lines.iter().map(|line| vec![Inline::Text(line.clone())]);
        let items = std::iter::once(first).chain(rest).collect();
        blocks.push(Block::List { ordered: false, items });
    }
}

fn people_list(people: &[(String, String)]) -> Block {
    let item = |(name, role): &(String, String)| {
        vec![Inline::Strong(name.clone()), Inline::Text(format!(": {role}"))]
    };
    Block::List { ordered: false, items: people.iter().map(item).collect() }
}

/// The questions that were chosen; where fewer were, empty lines for the rest. The answers go into the notes.
fn questions(chosen: &[String]) -> impl Iterator<Item = Block> {
    let all = chosen.len().max(QUESTIONS);
    (0..all).map(|at| match chosen.get(at) {
        Some(words) => {
            Block::Para(vec![Inline::Strong(format!("{}. ", at + 1)), Inline::Text(words.clone())])
        }
        None => Block::WriteLine { label: tr::question(at + 1), words: String::new() },
    })
}
