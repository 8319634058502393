//! A table of an online survey: what a person said of its columns and values, and each row as a filled form.
//!
//! Nothing is guessed. The set's own words are known; what else stands in a column of answers, a number too, means
//! nothing until a person says what.

use std::collections::BTreeMap;

use evenhand_core::forms::{FilledForm, FormAnswer, QuestionSet};
use evenhand_core::record::When;
use serde::{Deserialize, Serialize};

use crate::chat::DayOrder;
use crate::hours::{DataSheet, SheetCell, day_in};

/// What a column holds.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum SurveyColumn {
    /// It is not used.
    #[default]
    Nothing,
    /// Answers to a statement.
    Statement {
        /// The statement's id.
        id: String,
    },
    /// What was good.
    Good,
    /// What should be different.
    Different,
    /// Whether the words may be quoted.
    Quote,
    /// The code of the form, such as the survey's number of the answer.
    Code,
    /// The day on which it came in.
    Received,
}

/// What a value in a column of answers means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum SurveyValue {
    /// A step of the scale, from 1.
    Step {
        /// Which one.
        step: u8,
    },
    /// "Can't say".
    CantSay,
    /// It was left blank.
    Blank,
}

/// What a person said of a survey's table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct SurveyMapping {
    /// What each column holds, in their order.
    pub columns: Vec<SurveyColumn>,
    /// How many rows at the top are headings.
    #[ts(type = "number")]
    pub headings: usize,
    /// The order of days in figures.
    pub order: DayOrder,
    /// What values mean that are not the set's own words, by the value in small letters.
    pub values: BTreeMap<String, SurveyValue>,
}

/// A row, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SurveyRow {
    /// Its number in the table, from 1.
    pub number: usize,
    /// What was answered.
    pub filled: FilledForm,
    /// Its code. Empty: it has none.
    pub code: String,
    /// When it came in.
    pub received: When,
    /// What to look at. A row with any of these is not ready.
    pub doubts: Vec<SurveyDoubt>,
}

/// What to look at in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SurveyDoubt {
    /// A value means nothing yet.
    Value {
        /// The column, from 1.
        column: usize,
        /// The value as it stands there.
        value: String,
    },
    /// What stands in the column of ticks is neither yes nor no.
    Quote {
        /// The value as it stands there.
        value: String,
    },
    /// What is written is no day, or none that is clear.
    Day {
        /// The value as it stands there.
        value: String,
    },
    /// The cell is a formula and no words.
    Formula {
        /// The column, from 1.
        column: usize,
    },
    /// An earlier row has this code.
    CodeTwice {
        /// The row that has it, from 1.
        row: usize,
    },
    /// Nothing in the columns that are used was filled in.
    Nothing,
}

/// Words that turn a statement round, without their apostrophe.
const NOT: [&str; 8] = ["dont", "didnt", "isnt", "wasnt", "werent", "cant", "wont", "couldnt"];
/// So many letters a code has at most.
const LONGEST_CODE: usize = 80;

/// What the headings of a table say in the set's own words. Nothing is read by it until a person has agreed.
pub fn suggested(sheet: &DataSheet, set: &QuestionSet) -> SurveyMapping {
    let named = sheet.rows.iter().take(10).map(|row| columns_of(row, set));
    let found = named.enumerate().max_by_key(|(at, columns)| {
        let known = columns.iter().filter(|column| **column != SurveyColumn::Nothing).count();
        (known, std::cmp::Reverse(*at))
    });
    let (at, columns) = found.unwrap_or_default();
    // A row with an answer in the set's own words is a form, and no row of headings.
    let answers =
        |row: &Vec<SheetCell>| row.iter().any(|cell| own_value(&cell.shown(), set).is_some());
    let is_form = sheet.rows.get(at).is_some_and(answers);
    let headings = if is_form { at } else { at + 1 };
    SurveyMapping { columns, headings, ..SurveyMapping::default() }
}

fn columns_of(row: &[SheetCell], set: &QuestionSet) -> Vec<SurveyColumn> {
    let mut columns: Vec<SurveyColumn> = Vec::new();
    for cell in row {
        let column = heading(&cell.shown(), set);
        // Of two columns of one kind the first counts, but for a statement: of two answers to one neither may be
        // dropped.
        let twice = columns.contains(&column) && !matches!(column, SurveyColumn::Statement { .. });
        columns.push(if twice { SurveyColumn::Nothing } else { column });
    }
    // A statement that is asked of in two ways ("How true", "How important") is for a person to tell apart.
    let asked = |at: usize| row.get(at).is_some_and(|cell| has_question(&cell.shown(), set));
    let unclear: Vec<SurveyColumn> = columns
        .iter()
        .enumerate()
        .filter(|(at, column)| {
            asked(*at) && columns.iter().filter(|other| other == column).count() > 1
        })
        .map(|(_, column)| column.clone())
        .collect();
    for column in &mut columns {
        if unclear.contains(column) {
            *column = SurveyColumn::Nothing;
        }
    }
    columns
}

/// What stands in a heading before the words of a statement, where a number or a mark parts the two: "3.", "Q3", "How
/// true is this? [I was listened to]". Words that run on into the statement may turn it round.
fn before_statement<'t>(text: &'t str, statement: &str) -> Option<&'t str> {
    let own = plain(statement);
    if own.is_empty() {
        return None;
    }
    let marks = [':', '?', '[', '(', '-', '–', '—', '.', ')', '"', '“', '\n'];
    let starts = text.char_indices().filter(|(_, c)| marks.contains(c));
    let mut cuts: Vec<usize> = starts.map(|(at, c)| at + c.len_utf8()).collect();
    cuts.push(0);
    let number_ends = text
        .find(|c: char| c.is_whitespace())
        .filter(|end| text.get(..*end).is_some_and(|word| is_number(&plain(word))));
    cuts.extend(number_ends);
    let cut = cuts.into_iter().find(|at| text.get(*at..).is_some_and(|rest| plain(rest) == own))?;
    text.get(..cut)
}

/// "3", "q3" or "question 3".
fn is_number(words: &str) -> bool {
    let rest = words.strip_prefix("question").or_else(|| words.strip_prefix('q')).unwrap_or(words);
    rest.trim().chars().all(|c| c.is_ascii_digit() || c == ' ')
}

/// Whether a heading asks something of a statement, and does not only number it.
fn has_question(text: &str, set: &QuestionSet) -> bool {
    let before = set.statements.iter().find_map(|own| before_statement(text, &own.words));
    before.is_some_and(|before| !is_number(&plain(before)))
}

/// What a heading says in the set's own words, perhaps with a number or a question before them.
fn heading(text: &str, set: &QuestionSet) -> SurveyColumn {
    let heading = plain(text);
    let says = |own: &str| {
        let own = plain(own);
        !own.is_empty() && (heading == own || heading.ends_with(&format!(" {own}")))
    };
    let by_id = |id: &str| heading == plain(id);
    // Another question of the same words is another's answer.
    let other = ["important", "importance", "not", "never", "expect", "expected"];
    let states = |own: &str| {
        before_statement(text, own).is_some_and(|before| {
            !plain(before).split(' ').any(|word| other.contains(&word) || NOT.contains(&word))
        })
    };
    let statement = set.statements.iter().find(|own| states(&own.words) || by_id(&own.id));
    match statement {
        Some(own) => SurveyColumn::Statement { id: own.id.clone() },
        None if says(&set.good) => SurveyColumn::Good,
        None if says(&set.different) => SurveyColumn::Different,
        None if says(&set.quote) => SurveyColumn::Quote,
        None if ["code", "form code", "response id", "respondent id"].contains(&&*heading) => {
            SurveyColumn::Code
        }
        None if ["timestamp", "date submitted", "submitted", "received"].contains(&&*heading) => {
            SurveyColumn::Received
        }
        None => SurveyColumn::Nothing,
    }
}

/// Small letters and digits, words parted by one space.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase().replace(['’', '\''], "");
    let parts = lower.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A value as it is known by: in small letters, with single spaces.
pub fn known_as(value: &str) -> String {
    let words = value.split_whitespace().collect::<Vec<_>>().join(" ");
    words.to_lowercase().replace(['’', '‘'], "'")
}

/// What a value means in the set's own words. `None`: it is none of them.
fn own_value(value: &str, set: &QuestionSet) -> Option<FormAnswer> {
    let same = |own: &str| known_as(own) == known_as(value);
    let step = set.scale.steps.iter().position(|step| same(&step.words));
    match step.and_then(|at| u8::try_from(at + 1).ok()) {
        Some(step) => Some(FormAnswer::Step(step)),
        None => same(&set.scale.cant_say).then_some(FormAnswer::CantSay),
    }
}

/// Values in columns of answers that are none of the set's words, each with how often it stands there, in the order
/// in which they come.
pub fn strange_values(
    sheet: &DataSheet,
    mapping: &SurveyMapping,
    set: &QuestionSet,
) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for row in sheet.rows.iter().skip(mapping.headings) {
        for (cell, column) in row.iter().zip(&mapping.columns) {
            let value = cell.shown();
            let answers = matches!(column, SurveyColumn::Statement { .. });
            if !answers || value.is_empty() || own_value(&value, set).is_some() {
                continue;
            }
            match found.iter_mut().find(|(seen, _)| known_as(seen) == known_as(&value)) {
                Some((_, count)) => *count += 1,
                None => found.push((value, 1)),
            }
        }
    }
    found
}

/// Reads the rows as a person said. Empty rows are left out; what cannot be read is absent and told.
pub fn rows(sheet: &DataSheet, mapping: &SurveyMapping, set: &QuestionSet) -> Vec<SurveyRow> {
    let numbered = sheet.rows.iter().enumerate().skip(mapping.headings);
    let filled = numbered.filter(|(_, row)| row.iter().any(|cell| !cell.shown().is_empty()));
    let mut out: Vec<SurveyRow> = Vec::new();
    let mut codes: BTreeMap<String, usize> = BTreeMap::new();
    for (at, cells) in filled {
        let mut row = one_row(at + 1, cells, mapping, set);
        if !row.code.is_empty() {
            match codes.get(&known_as(&row.code)) {
                Some(first) => row.doubts.push(SurveyDoubt::CodeTwice { row: *first }),
                None => drop(codes.insert(known_as(&row.code), row.number)),
            }
        }
        out.push(row);
    }
    out
}

fn one_row(
    number: usize,
    cells: &[SheetCell],
    mapping: &SurveyMapping,
    set: &QuestionSet,
) -> SurveyRow {
    let mut row = SurveyRow { number, ..SurveyRow::default() };
    for ((cell, column), at) in cells.iter().zip(&mapping.columns).zip(1..) {
        let value = cell.shown();
        if value.is_empty() || *column == SurveyColumn::Nothing {
            continue;
        }
        if is_formula(&value) {
            row.doubts.push(SurveyDoubt::Formula { column: at });
            continue;
        }
        match column {
            SurveyColumn::Nothing => {}
            SurveyColumn::Statement { id } => answer(&mut row, (id, at), value, mapping, set),
            SurveyColumn::Good => row.filled.good = value,
            SurveyColumn::Different => row.filled.different = value,
            SurveyColumn::Quote => match ticked(&value, set) {
                Some(yes) => row.filled.quote_ok = yes,
                None => row.doubts.push(SurveyDoubt::Quote { value }),
            },
            SurveyColumn::Code => row.code = value.chars().take(LONGEST_CODE).collect(),
            SurveyColumn::Received => match day_in(cell, mapping.order) {
                Some(day) => row.received = When::day(day),
                None => row.doubts.push(SurveyDoubt::Day { value }),
            },
        }
    }
    let said = &row.filled;
    let nothing = said.answers.is_empty() && said.good.is_empty() && said.different.is_empty();
    if nothing && row.doubts.is_empty() {
        row.doubts.push(SurveyDoubt::Nothing);
    }
    row
}

fn answer(
    row: &mut SurveyRow,
    (id, column): (&str, usize),
    value: String,
    mapping: &SurveyMapping,
    set: &QuestionSet,
) {
    let said = own_value(&value, set).map(Some).or_else(|| {
        mapping.values.get(&known_as(&value)).map(|said| match said {
            SurveyValue::Step { step } => Some(FormAnswer::Step(*step)),
            SurveyValue::CantSay => Some(FormAnswer::CantSay),
            SurveyValue::Blank => None,
        })
    });
    let fits = |answer: &FormAnswer| match answer {
        FormAnswer::Step(step) => (1..=set.scale.steps.len()).contains(&usize::from(*step)),
        FormAnswer::CantSay => true,
    };
    match said {
        Some(None) => {}
        Some(Some(answer)) if fits(&answer) && set.statement(id).is_some() => {
            let before = row.filled.answers.insert(id.to_owned(), answer);
            if before.is_some_and(|before| before != answer) {
                row.filled.answers.remove(id);
                row.doubts.push(SurveyDoubt::Value { column, value });
            }
        }
        _ => row.doubts.push(SurveyDoubt::Value { column, value }),
    }
}

/// Whether the person ticked that the words may be quoted. `None`: it says neither.
fn ticked(value: &str, set: &QuestionSet) -> Option<bool> {
    let value = known_as(value);
    if !set.quote.is_empty() && value == known_as(&set.quote) {
        return Some(true);
    }
    match value.as_str() {
        "yes" | "y" | "true" | "ticked" | "checked" => Some(true),
        "no" | "n" | "false" | "not ticked" | "unchecked" => Some(false),
        _ => None,
    }
}

/// Whether a spreadsheet would work a cell out, so that its words are not what somebody wrote.
fn is_formula(value: &str) -> bool {
    let Some(rest) = value.strip_prefix(['=', '+', '-', '@']) else { return false };
    let name =
        rest.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '.');
    value.starts_with('=')
        || (name.len() < rest.len() && name.starts_with('('))
        || (name.starts_with('|') && rest.contains('!'))
}

#[cfg(test)]
mod tests {
    use evenhand_core::forms::newest;

    use super::*;

    fn sheet(bytes: &[u8]) -> DataSheet {
        crate::hours::read(bytes).unwrap().remove(0)
    }

    fn set() -> &'static QuestionSet {
        newest("meeting").unwrap()
    }

    const HEAD: &str = "Timestamp,Response ID,1. The papers came in time for me to read them.,Listened,Email,Q11 - ";

    fn table(rows: &str) -> (DataSheet, SurveyMapping) {
        let sheet = sheet(format!("{HEAD}{}\n{rows}", set().good).as_bytes());
        let mapping = suggested(&sheet, set());
        (sheet, mapping)
    }

    #[test]
    fn headings_in_the_sets_own_words_are_proposed_and_others_are_not_used() {
        let (_, mapping) = table("");
        let statement = |id: &str| SurveyColumn::Statement { id: id.into() };
        let expected = [
            SurveyColumn::Received,
            SurveyColumn::Code,
            statement("papers"),
            statement("listened"),
            SurveyColumn::Nothing,
            SurveyColumn::Good,
        ];
        assert_eq!(mapping.columns, expected);
        assert_eq!(mapping.headings, 1);
    }

    #[test]
    fn a_heading_that_turns_a_statement_round_or_asks_something_else_is_not_it() {
        let words = &set().statements[1].words;
        let of = |heads: &[String]| {
            let rows = [heads.iter().map(|head| SheetCell::Text(head.clone())).collect()];
            let sheet = DataSheet { rows: rows.to_vec(), ..DataSheet::default() };
            suggested(&sheet, set()).columns
        };
        let id = set().statements[1].id.clone();
        let statement = SurveyColumn::Statement { id };
        for head in ["2. X", "Q2 X", "How much do you agree? [X]", "X", "Question 2: X"] {
            assert_eq!(of(&[head.replace('X', words)]), std::slice::from_ref(&statement), "{head}");
        }
        for head in ["I do not feel that X", "How important to you: X", "I don't think: X"] {
            assert_eq!(of(&[head.replace('X', words)]), [SurveyColumn::Nothing], "{head}");
        }
        let two = ["For me: X", "For my child: X"].map(|head| head.replace('X', words));
        assert_eq!(of(&two), [SurveyColumn::Nothing, SurveyColumn::Nothing]);
    }

    #[test]
    fn two_answers_to_one_statement_are_told_and_neither_counts() {
        let words = &set().statements[1].words;
        let sheet = sheet(
            format!("\"{words}\",\"{words}\"\nFully,Partly\nFully,Fully\nCan’t say,\n").as_bytes(),
        );
        let read = rows(&sheet, &suggested(&sheet, set()), set());
        assert!(read[0].filled.answers.is_empty() && read[0].doubts.len() == 1);
        assert!(read[1].filled.answers.len() == 1 && read[1].doubts.is_empty());
        assert!(read[2].filled.answers.len() == 1, "{:?}", read[2]);
    }

    #[test]
    fn a_first_row_of_answers_is_a_form_and_no_heading() {
        let sheet = sheet(b"1,Fully,Partly\n2,Mostly,A little\n");
        let mut mapping = suggested(&sheet, set());
        assert_eq!(mapping.headings, 0);
        mapping.columns = vec![
            SurveyColumn::Code,
            SurveyColumn::Statement { id: "papers".into() },
            SurveyColumn::Statement { id: "listened".into() },
        ];
        assert_eq!(rows(&sheet, &mapping, set()).len(), 2, "no form is lost");
    }

    #[test]
    fn a_value_that_is_none_of_the_sets_words_means_nothing_until_a_person_says_what() {
        let (sheet, mut mapping) = table(
            "12/11/2026,1,Fully,can't say,a@b.c,Tea\n12/11/2026,2,5,Strongly agree,,\n12/11/2026,3,5,9,,Cake\n",
        );
        assert_eq!(
            strange_values(&sheet, &mapping, set()),
            [("5".into(), 2), ("Strongly agree".into(), 1), ("9".into(), 1)]
        );
        let read = rows(&sheet, &mapping, set());
        assert_eq!(read[0].doubts, []);
        let answers: Vec<_> = read[0].filled.answers.values().copied().collect();
        assert_eq!(answers, [FormAnswer::CantSay, FormAnswer::Step(5)]);
        assert_eq!(read[0].received, When::day("2026-11-12".parse().unwrap()));
        assert!(read[1].filled.answers.is_empty(), "a number is no step by itself: {:?}", read[1]);
        assert_eq!(read[1].doubts.len(), 2);
        // A person says that 5 is the least here, and what is no step of the scale stays in doubt.
        mapping.values.insert("5".into(), SurveyValue::Step { step: 1 });
        mapping.values.insert("9".into(), SurveyValue::Step { step: 9 });
        mapping.values.insert("strongly agree".into(), SurveyValue::Blank);
        // The set's own words mean what the set says, whatever else is said of them.
        mapping.values.insert("fully".into(), SurveyValue::Step { step: 1 });
        let read = rows(&sheet, &mapping, set());
        assert_eq!(read[0].filled.answers.get("papers"), Some(&FormAnswer::Step(5)));
        assert_eq!(read[1].filled.answers.len(), 1);
        assert_eq!(read[1].filled.answers.get("papers"), Some(&FormAnswer::Step(1)));
        assert_eq!(read[2].doubts, [SurveyDoubt::Value { column: 4, value: "9".into() }]);
    }

    #[test]
    fn formulas_doubled_codes_unclear_days_and_empty_forms_are_each_told() {
        let (sheet, mapping) = table(
            "12/11/2026,A1,Fully,,,\"=HYPERLINK(\"\"x\"\")\"\n13/11/2026,a1,Partly,,,- the tea was good\nsoon,B,Fully,,,\n,,,,x@y.z,\n,C,Fully,,,@SUM(A1)\n",
        );
        let read = rows(&sheet, &mapping, set());
        assert_eq!(read[0].doubts, [SurveyDoubt::Formula { column: 6 }]);
        assert_eq!(read[1].doubts, [SurveyDoubt::CodeTwice { row: 2 }]);
        assert_eq!(read[1].filled.good, "- the tea was good", "a dash is no formula");
        assert_eq!(read[2].doubts, [SurveyDoubt::Day { value: "soon".into() }]);
        assert_eq!(read[3].doubts, [SurveyDoubt::Nothing]);
        assert_eq!(read[4].doubts, [SurveyDoubt::Formula { column: 6 }]);
    }

    #[test]
    fn words_in_other_encodings_are_read_and_a_tick_is_yes_or_no_or_asked_about() {
        let text = "papers,quote\n";
        let mut mapping = SurveyMapping { headings: 1, ..SurveyMapping::default() };
        mapping.columns = vec![SurveyColumn::Good, SurveyColumn::Quote];
        let mut latin = text.as_bytes().to_vec();
        latin.extend(b"caf\xe9,Yes\ntea,1\n");
        let utf16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain("papers,quote\ncafé,Yes\ntea,1\n".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for bytes in [latin, utf16, "\u{feff}papers;quote\ncafé;Yes\ntea;1\n".into()] {
            let read = rows(&sheet(&bytes), &mapping, set());
            assert_eq!((read[0].filled.good.as_str(), read[0].filled.quote_ok), ("café", true));
            assert!(!read[1].filled.quote_ok, "1 is not said to be a tick");
            assert_eq!(read[1].doubts, [SurveyDoubt::Quote { value: "1".into() }]);
        }
    }
}
