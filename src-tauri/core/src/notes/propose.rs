//! What lines seem to be: headings, smaller headings, what belongs to a page of the web and not to the notes. All of
//! it is proposed, and a person says yes or no to each.

use serde::{Deserialize, Serialize};

use super::raw::{RawKind, RawLine};
use crate::record::{Id, NotesLine, NotesSection};

/// Lines as they are proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotesProposal {
    /// What the notes could be called. Empty: nothing says.
    pub title: String,
    /// The lines, in their order.
    pub lines: Vec<ProposedLine>,
    /// A table was read column by column.
    pub table: bool,
    /// A long paragraph was parted at its sentences.
    pub parted: bool,
}

/// A line with what it seems to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedLine {
    /// Its words.
    pub text: String,
    /// What it seems to be.
    pub seems: ProposedRole,
    /// The line, from 0, that would be the smaller heading above this one.
    pub under: Option<usize>,
}

/// What a line seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposedRole {
    /// A line like any other.
    Line,
    /// A heading.
    Heading,
    /// Perhaps a smaller heading. It stays a line until a person says yes.
    SubHeading,
    /// No part of the notes.
    LeftOut(LeftOutLine),
}

/// Why a line is no part of the notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutLine {
    /// It is the title, or says the title again.
    Title,
    /// It says the line before again.
    Again,
    /// It belongs to a page of the web: a menu, a link.
    Page,
}

/// What a person says that a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LineRole {
    /// A line.
    #[default]
    Line,
    /// A heading.
    Heading,
    /// A smaller heading.
    SubHeading,
    /// No part of the notes.
    LeftOut,
}

impl ProposedRole {
    /// What is ticked at first. A smaller heading is a line until a person says otherwise.
    pub fn at_first(self) -> LineRole {
        match self {
            Self::Line | Self::SubHeading => LineRole::Line,
            Self::Heading => LineRole::Heading,
            Self::LeftOut(_) => LineRole::LeftOut,
        }
    }
}

/// What lines seem to be.
pub fn propose(raw: &[RawLine]) -> NotesProposal {
    let mut lines: Vec<ProposedLine> = raw.iter().map(plain).collect();
    headings(raw, &mut lines);
    smaller_headings(raw, &mut lines);
    let title = title(&mut lines);
    page_furniture(&mut lines);
    NotesProposal {
        title,
        lines,
        table: raw.iter().any(|line| line.kind == RawKind::Cell),
        parted: raw.iter().any(|line| line.kind == RawKind::Piece),
    }
}

fn plain(raw: &RawLine) -> ProposedLine {
    ProposedLine { text: raw.text.clone(), seems: ProposedRole::Line, under: None }
}

fn heading_level(kind: RawKind) -> Option<u8> {
    match kind {
        RawKind::Heading(level) => Some(level),
        _ => None,
    }
}

/// Headings of a document, of a table's columns, and those of a page that asks: a question of a few words, or words
/// that a page says twice in a row.
fn headings(raw: &[RawLine], lines: &mut [ProposedLine]) {
    let said: Vec<u8> = raw.iter().filter_map(|line| heading_level(line.kind)).collect();
    let first = said.first().copied().unwrap_or(0);
    // The one heading of its level at the top is the title, and no section.
    let is_title = said.len() > 1 && said.iter().filter(|level| **level == first).count() == 1;
    let top = said.iter().skip(usize::from(is_title)).min().copied().unwrap_or(first);
    for at in 0..lines.len() {
        let (Some(own), Some(line)) = (raw.get(at), lines.get(at)) else { continue };
        let before = at.checked_sub(1).and_then(|at| lines.get(at));
        let again = before.is_some_and(|before| {
            before.text == line.text && before.seems == ProposedRole::Heading
        });
        let doubled = raw.get(at + 1).is_some_and(|next| {
            next.text == own.text && own.kind == RawKind::Plain && next.kind != RawKind::Bullet
        });
        let seems = match own.kind {
            _ if again => ProposedRole::LeftOut(LeftOutLine::Again),
            RawKind::Heading(level) if is_title && level == first => continue,
            RawKind::Heading(level) if level <= top => ProposedRole::Heading,
            RawKind::Heading(_) => ProposedRole::SubHeading,
            RawKind::Column => ProposedRole::Heading,
            RawKind::Plain if doubled || asks(&own.text) => ProposedRole::Heading,
            _ => continue,
        };
        if let Some(line) = lines.get_mut(at) {
            line.seems = seems;
        }
    }
}

/// A short question that begins as headings of such forms do.
fn asks(text: &str) -> bool {
    const BEGINS: [&str; 6] = ["what ", "what’s ", "what's ", "how ", "which ", "where "];
    let small = text.to_lowercase();
    text.ends_with('?')
        && text.split_whitespace().count() <= 9
        && BEGINS.iter().any(|begin| small.starts_with(begin))
}

/// Lines over points of a list, lines that end with a colon, and deeper headings of a document: each with the lines
/// that it would stand over.
fn smaller_headings(raw: &[RawLine], lines: &mut [ProposedLine]) {
    let mut above: Option<(usize, NoteReach)> = None;
    for at in 0..lines.len() {
        let Some((own, seems)) = raw.get(at).zip(lines.get(at).map(|line| line.seems)) else {
            continue;
        };
        let next = raw.get(at + 1);
        let over_points = own.kind == RawKind::Plain
            && next.is_some_and(|next| next.kind == RawKind::Bullet)
            && own.text.split_whitespace().count() <= 12;
        let colon = own.kind == RawKind::Plain && own.text.ends_with(':') && next.is_some();
        let reach = match seems {
            ProposedRole::SubHeading => Some(NoteReach::Section),
            ProposedRole::Line if over_points => Some(NoteReach::Points),
            ProposedRole::Line if colon => Some(NoteReach::ToGap),
            ProposedRole::Line => None,
            _ => {
                above = None;
                continue;
            }
        };
        let Some(line) = lines.get_mut(at) else { continue };
        if let Some(reach) = reach {
            line.seems = ProposedRole::SubHeading;
            above = Some((at, reach));
            continue;
        }
        above = above.filter(|(over, reach)| match reach {
            NoteReach::Section => true,
            NoteReach::Points => own.kind == RawKind::Bullet,
            // The gap after the heading itself parts nothing.
            NoteReach::ToGap => !own.gap || over + 1 == at,
        });
        line.under = above.map(|(over, _)| over);
    }
}

/// How far a smaller heading goes.
#[derive(Clone, Copy)]
enum NoteReach {
    /// To the next heading.
    Section,
    /// To the end of the list.
    Points,
    /// To the next empty line.
    ToGap,
}

/// The title of notes that have headings: the first line above them that is none of the page's own.
fn title(lines: &mut [ProposedLine]) -> String {
    let Some(first) = lines.iter().position(|line| line.seems == ProposedRole::Heading) else {
        return String::new();
    };
    let above = lines.get_mut(..first).unwrap_or_default();
    let is_title = |line: &&mut ProposedLine| {
        line.seems == ProposedRole::Line
            && !is_furniture(&line.text)
            && line.text.split_whitespace().count() <= 14
    };
    let Some(line) = above.iter_mut().find(is_title) else { return String::new() };
    line.seems = ProposedRole::LeftOut(LeftOutLine::Title);
    let title = line.text.clone();
    let main = key_words(&title);
    for line in above.iter_mut().filter(|line| line.seems == ProposedRole::Line) {
        let own = key_words(&line.text);
        // "Information regarding the event of …" says no more than the title.
        let new = own.iter().filter(|word| !main.contains(word)).count();
        if !main.is_empty() && main.iter().all(|word| own.contains(word)) && new <= 3 {
            line.seems = ProposedRole::LeftOut(LeftOutLine::Title);
        }
    }
    title
}

/// The words of a text that carry it, in small letters.
fn key_words(text: &str) -> Vec<String> {
    let small = text.to_lowercase();
    let words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    words
        .filter(|word| !matches!(*word, "the" | "and" | "for" | "held"))
        .map(str::to_owned)
        .collect()
}

/// What a page of the web puts around notes: before the first heading, and at the very end.
fn page_furniture(lines: &mut [ProposedLine]) {
    let first = lines.iter().position(|line| line.seems == ProposedRole::Heading).unwrap_or(0);
    let lead = lines.iter().take_while(|line| is_furniture(&line.text)).count();
    let page = lead > 0 || lines.iter().take(first).any(|line| is_furniture(&line.text));
    for line in lines.iter_mut().take(first.max(lead)) {
        if line.seems == ProposedRole::Line && is_furniture(&line.text) {
            line.seems = ProposedRole::LeftOut(LeftOutLine::Page);
        }
    }
    let is_line =
        |line: &&mut ProposedLine| matches!(line.seems, ProposedRole::Line) && line.under.is_none();
    // At the end only a page that showed itself as one has such lines: parents ask for feedback too.
    for line in
        lines.iter_mut().rev().take_while(|line| page && is_furniture(&line.text)).filter(is_line)
    {
        line.seems = ProposedRole::LeftOut(LeftOutLine::Page);
    }
}

/// Words of a page's own: menus, links, and what is said of the page.
fn is_furniture(text: &str) -> bool {
    const WHOLE: [&str; 25] = [
        "home",
        "menu",
        "search",
        "contact us",
        "contact",
        "sign in",
        "log in",
        "login",
        "register",
        "cookies",
        "accept all cookies",
        "privacy policy",
        "privacy notice",
        "accessibility",
        "accessibility statement",
        "sitemap",
        "site map",
        "print this page",
        "share this page",
        "back",
        "next",
        "previous",
        "read more",
        "give us your feedback",
        "was this page helpful?",
    ];
    const BEGIN: [&str; 12] = [
        "skip to ",
        "back to top",
        "a - z of",
        "a-z of",
        "a to z of",
        "follow us",
        "share on ",
        "© ",
        "copyright ",
        "this site uses cookies",
        "this website uses cookies",
        "last updated",
    ];
    const OF_PAGE: [&str; 5] =
        ["of the page", "of this page", "on this page", "can be downloaded from", "click here"];
    let small = text.to_lowercase();
    let words = small.split_whitespace().count();
    let small = small.trim_end_matches(['.', ' ']);
    WHOLE.contains(&small)
        || (words <= 10 && BEGIN.iter().any(|begin| small.starts_with(begin)))
        || OF_PAGE.iter().any(|part| small.contains(part))
}

/// Sections and lines as a person settled them; `roles` has one for each proposed line. `next` gives ids.
pub fn built(
    proposal: &NotesProposal,
    roles: &[LineRole],
    mut next: impl FnMut() -> Id,
) -> (Vec<NotesSection>, Vec<NotesLine>) {
    let role = |at: usize| {
        let first = proposal.lines.get(at).map(|line| line.seems.at_first());
        roles.get(at).copied().or(first).unwrap_or_default()
    };
    let (mut sections, mut lines) = (Vec::<NotesSection>::new(), Vec::new());
    for (at, line) in proposal.lines.iter().enumerate() {
        match role(at) {
            LineRole::Heading => {
                sections.push(NotesSection { id: next(), heading: line.text.clone() })
            }
            LineRole::LeftOut | LineRole::SubHeading => {}
            LineRole::Line => {
                let over = line.under.filter(|over| role(*over) == LineRole::SubHeading);
                let sub_heading = over.and_then(|over| proposal.lines.get(over));
                let sub_heading = sub_heading.map(|line| line.text.clone()).unwrap_or_default();
                let section = sections.last();
                let headings = [sub_heading.as_str(), section.map_or("", |own| &own.heading)];
                let group = headings.into_iter().find(|heading| names_a_group(heading));
                lines.push(NotesLine {
                    section: section.map(|section| section.id),
                    said_by: group.unwrap_or_default().trim_end_matches(':').to_owned(),
                    sub_heading,
                    ..NotesLine::new(next(), &line.text)
                });
            }
        }
    }
    (sections, lines)
}

/// "Table 3" and "Group B" name who said what stands under them, and nobody.
fn names_a_group(heading: &str) -> bool {
    let words: Vec<&str> = heading.trim_end_matches(':').split_whitespace().collect();
    let [kind, which] = words.as_slice() else { return false };
    matches!(kind.to_lowercase().as_str(), "table" | "group")
        && which.len() <= 3
        && which.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::super::raw::from_text;
    use super::*;

    fn ids() -> impl FnMut() -> Id {
        let mut number = 0;
        move || {
            number += 1;
            Id(uuid::Uuid::from_u128(number))
        }
    }

    fn seen(proposal: &NotesProposal) -> Vec<(&str, ProposedRole)> {
        proposal.lines.iter().map(|line| (line.text.as_str(), line.seems)).collect()
    }

    const PAGE: &str = "Skip to main content\n\nParents' day 29th October 2018\n\nInformation regarding the parents' \
        day held on 29th October 2018\n\nThe talk can be downloaded from the side of the page.\n\nWhat works?\n\n\
        What works?\n\nThey listen\n\nCharities\n\n  • Support\n  • Heard?\n\nGive us your feedback\n\n\
        What should change?\n\nMore of it\n\nGive Us Your Feedback\n\nA - Z of Services\n";

    #[test]
    fn a_page_loses_its_furniture_and_keeps_every_line_of_the_notes() {
        use ProposedRole::{Heading, Line, SubHeading};
        let proposal = propose(&from_text(PAGE));
        let out = ProposedRole::LeftOut;
        assert_eq!(proposal.title, "Parents' day 29th October 2018");
        let expected = [
            ("Skip to main content", out(LeftOutLine::Page)),
            ("Parents' day 29th October 2018", out(LeftOutLine::Title)),
            (
                "Information regarding the parents' day held on 29th October 2018",
                out(LeftOutLine::Title),
            ),
            ("The talk can be downloaded from the side of the page.", out(LeftOutLine::Page)),
            ("What works?", Heading),
            ("What works?", out(LeftOutLine::Again)),
            ("They listen", Line),
            ("Charities", SubHeading),
            ("Support", Line),
            ("Heard?", Line),
            // In the middle it is what somebody asked for.
            ("Give us your feedback", Line),
            ("What should change?", Heading),
            ("More of it", Line),
            ("Give Us Your Feedback", out(LeftOutLine::Page)),
            ("A - Z of Services", out(LeftOutLine::Page)),
        ];
        assert_eq!(seen(&proposal), expected);
        // No page, no furniture: the last wish of a list of parents stays.
        let list = propose(&from_text("What should change?\nAnswer us\nGive us your feedback"));
        assert_eq!(list.lines[2].seems, Line);
    }

    #[test]
    fn a_smaller_heading_is_a_line_until_somebody_says_yes() {
        let proposal = propose(&from_text(PAGE));
        let (sections, lines) = built(&proposal, &[], ids());
        let texts: Vec<_> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(sections.len(), 2);
        assert_eq!(
            texts,
            [
                "They listen",
                "Charities",
                "Support",
                "Heard?",
                "Give us your feedback",
                "More of it"
            ]
        );
        assert!(lines.iter().all(|line| line.sub_heading.is_empty()));
        let mut roles: Vec<LineRole> =
            proposal.lines.iter().map(|line| line.seems.at_first()).collect();
        roles[7] = LineRole::SubHeading;
        let (_, lines) = built(&proposal, &roles, ids());
        let under: Vec<_> =
            lines.iter().map(|line| (line.text.as_str(), line.sub_heading.as_str())).collect();
        assert_eq!(under[1], ("Support", "Charities"));
        assert_eq!(under[3], ("Give us your feedback", ""), "the list has ended");
    }

    #[test]
    fn a_documents_own_headings_are_taken_by_their_level() {
        let heading = |text: &str, level| RawLine {
            text: text.into(),
            kind: RawKind::Heading(level),
            gap: true,
        };
        let line = |text: &str| RawLine { text: text.into(), ..RawLine::default() };
        let raw = [
            heading("Day", 1),
            heading("Good", 2),
            heading("Table 1", 3),
            line("a"),
            line("b"),
            heading("Bad", 2),
        ];
        let proposal = propose(&raw);
        assert_eq!(proposal.title, "Day");
        let roles = [
            LineRole::LeftOut,
            LineRole::Heading,
            LineRole::SubHeading,
            LineRole::Line,
            LineRole::Line,
            LineRole::Heading,
        ];
        let (sections, lines) = built(&proposal, &roles, ids());
        assert_eq!(
            sections.iter().map(|own| own.heading.as_str()).collect::<Vec<_>>(),
            ["Good", "Bad"]
        );
        assert_eq!(
            lines.iter().map(|line| line.said_by.as_str()).collect::<Vec<_>>(),
            ["Table 1", "Table 1"]
        );
    }
}
