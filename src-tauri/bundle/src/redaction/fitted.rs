//! What is put for a name, as the sentence around it needs it: of "Ms Lark chaired. Ask Robin." is left "The chair
//! chaired. Ask R.M."
//!
//! Nothing comes back by it: to the words around, all that is done is that more of them go.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::Redaction;

/// Titles right before a name, and the first letters of names between. Words that are no title in small letters need a
/// capital: "we miss Lark".
static TITLED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let short = "(?i:mr|mrs|ms|mx|dr|prof|cllr|rev)";
    let long = "Miss|Sir|Dame|Lady|Lord|Master|Professor|Councillor|Reverend";
    let capitals = long.to_uppercase();
    let title = format!(r"(?:{short}|{long}|{capitals})(?:\.\s{{0,2}}|\s{{1,2}})");
    let initial = r"\p{Lu}(?:\.\s?|\s)";
    Regex::new(&format!(r"(?:^|[^\p{{L}}\p{{N}}’'.-])((?:{title}){{1,3}}(?:{initial}){{0,3}})$"))
        .ok()
});
/// No titles and initials are longer than this, in bytes.
const LONGEST: usize = 120;
/// After these no article comes: "Dear head of service", "the head of service’s report".
const TAKE_NO_ARTICLE: [&str; 14] = [
    "Dear", "dear", "Hi", "hi", "Hello", "hello", "The", "the", "Our", "our", "my", "your", "a",
    "an",
];
const ARTICLES: [&str; 3] = ["the ", "an ", "a "];
/// Signs that may stand between the end of a sentence and the next word.
const OPENING: [char; 6] = ['"', '“', '‘', '\'', '(', '['];
const CLOSING: [char; 6] = ['"', '”', '’', '\'', ')', ']'];
/// What has a full stop and ends no sentence.
const SHORTENED: [&str; 14] = [
    "mr.", "mrs.", "ms.", "mx.", "dr.", "prof.", "cllr.", "rev.", "st.", "vs.", "cc.", "no.",
    "ref.", "approx.",
];

/// How much of the text before a name stays: its titles go with it where what is put is no name. A child that is shown
/// by letters keeps them, for the same last name with "Mrs" may be that of a parent.
pub(super) fn before<'t>(before: &'t str, put: &str) -> &'t str {
    let is_name = put.starts_with(char::is_uppercase) && !put.contains(char::is_whitespace);
    if is_name || put.is_empty() {
        return before;
    }
    let tail = before.ceil_char_boundary(before.len().saturating_sub(LONGEST));
    let Some(pattern) = TITLED.as_ref() else { return before };
    let found = before.get(tail..).and_then(|end| pattern.captures(end));
    let start = found.and_then(|found| found.get(1)).map(|titles| tail + titles.start());
    let kept = start.and_then(|start| before.get(..start)).unwrap_or(before);
    without_role(kept, put)
}

/// The text before a name without the role that is put for it: "Panel chair Jane Smith".
fn without_role<'t>(before: &'t str, put: &str) -> &'t str {
    let Some(kept) = before_role(before, put) else { return before };
    let articles = ["the ", "The ", "a ", "A ", "an ", "An "];
    let bare = articles.iter().find_map(|article| kept.strip_suffix(article)).unwrap_or(kept);
    let whole = bare.is_empty() || bare.ends_with(|c: char| !c.is_alphanumeric());
    if whole { bare } else { kept }
}

/// Whether the role that is put stands there already, with a word before it that it goes with: "our panel chair Jane
/// Smith". Then the name goes and nothing comes for it.
pub(super) fn is_said(before: &str, put: &str) -> bool {
    let Some(kept) = before_role(before, put) else { return false };
    let word = kept.strip_suffix(' ').unwrap_or_default();
    let last = word.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let article = ["the", "a", "an"].contains(&last.to_lowercase().as_str());
    !last.is_empty() && !article
}

/// The text before the role that is put, where it stands right before a name.
fn before_role<'t>(before: &'t str, put: &str) -> Option<&'t str> {
    let role = ARTICLES.iter().find_map(|article| put.strip_prefix(article)).unwrap_or(put);
    let said = before.trim_end_matches(' ');
    let start = said.len().checked_sub(role.len()).filter(|_| said.len() < before.len())?;
    let (kept, last) = said.split_at_checked(start)?;
    let border = kept.is_empty() || kept.ends_with(|c: char| !c.is_alphanumeric());
    let same = !role.is_empty() && border && last.to_lowercase() == role.to_lowercase();
    same.then_some(kept)
}

/// What is put after these words. `begins`: the text begins where a sentence, heading or cell does.
pub(super) fn put(before: &str, put: &str, begins: bool) -> String {
    let last = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let after_space = before.ends_with(char::is_whitespace);
    let article = ARTICLES.iter().find_map(|article| put.strip_prefix(article));
    let put = article.filter(|_| after_space && TAKE_NO_ARTICLE.contains(&last)).unwrap_or(put);
    let mut letters = put.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() && begins_sentence(before, begins) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => put.to_owned(),
    }
}

/// What comes right after what is put.
pub(super) struct FittedEnd {
    /// How many bytes of the text after the name go.
    pub taken: usize,
    /// What is put there.
    pub put: &'static str,
}

/// What comes after a name that is taken out. `found` is the name as it stands in the text. A full stop goes where one
/// was just put, or where it was part of the name; "Mrs Patels son" and "Ms Rhys' son" keep their sense. `several`: it
/// may be the plural, as in "the Patels".
pub(super) fn after(found: &str, word: &Redaction, after: &str, several: bool) -> FittedEnd {
    let put = word.put.as_str();
    let end = |taken, put| FittedEnd { taken, put };
    let of_name = word.find.chars().next_back().filter(|c| matches!(c, '.' | ')' | ']' | '"'));
    if let Some(sign) = of_name.filter(|sign| after.starts_with(*sign)) {
        let rest = after.get(sign.len_utf8()..).unwrap_or_default();
        let ends = rest.trim_start().chars().next().is_none_or(char::is_uppercase);
        return end(
            if sign == '.' && ends && !put.ends_with('.') { 0 } else { sign.len_utf8() },
            "",
        );
    }
    if put.ends_with('.') && after.starts_with('.') {
        return end(1, "");
    }
    let is_role = put.contains(char::is_whitespace) || put.starts_with(char::is_lowercase);
    if !is_role || put.ends_with('s') {
        return end(0, "");
    }
    let name = word.find.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let ends_with_s = name.ends_with('s');
    let owner = after.strip_prefix(['\'', '’']);
    if ends_with_s && owner.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)) {
        return end(after.len() - owner.map_or(0, str::len), "’s");
    }
    let rest = after.trim_start();
    let goes_on = rest.len() < after.len() && rest.starts_with(char::is_lowercase);
    let plural = found.to_lowercase().strip_suffix('s').is_some_and(|found| found == name);
    end(0, if plural && !several && !ends_with_s && goes_on { "’s" } else { "" })
}

/// Whether a name with an s may be the plural after these words.
pub(super) fn takes_plural(before: &str) -> bool {
    let last = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ["the", "both", "all", "these", "those", "two", "other"].contains(&last.to_lowercase().as_str())
}

/// Whether what stands between two parts of a name parts no two people: nothing but a space, or a first letter.
pub(super) fn is_of_one_name(between: &str) -> bool {
    let inner = between.trim_matches(' ');
    let letter = inner.trim_end_matches('.');
    let is_letter = letter.chars().count() == 1 && letter.chars().all(char::is_uppercase);
    !between.contains('\n') && !between.is_empty() && (inner.is_empty() || is_letter)
}

fn begins_sentence(before: &str, begins: bool) -> bool {
    let open = before.trim_end_matches(OPENING);
    let said = open.trim_end();
    if said.is_empty() {
        return begins;
    }
    let gap = open.get(said.len()..).unwrap_or_default();
    let lines = gap.matches('\n').count();
    if gap.is_empty() || lines > 1 {
        return lines > 1;
    }
    let line = said.rsplit('\n').next().unwrap_or_default().trim_start();
    if lines == 0 && is_point(line) {
        return true;
    }
    let said = said.trim_end_matches(CLOSING);
    match said.chars().next_back() {
        Some('?' | '!') => true,
        Some(':') => lines == 1,
        Some('.') => !said.ends_with("..") && !is_shortened(said),
        _ => false,
    }
}

/// A sign or number before a line of a list.
fn is_point(line: &str) -> bool {
    let number = line.trim_end_matches(['.', ')']);
    let numbered = number.len() < line.len() && number.chars().all(|c| c.is_ascii_digit());
    numbered || matches!(line, "-" | "–" | "*" | "•" | "◦" | "▪" | "‣" | "·")
}

/// Whether a text ends with "e.g.", "R. M." or "Dr." and not with a word that ends its sentence.
fn is_shortened(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let last = last.trim_start_matches(OPENING);
    let mut parts = last.trim_end_matches('.').split('.');
    SHORTENED.contains(&last.to_lowercase().as_str())
        || parts.all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use crate::{model::Redaction, redaction::TakenOut};

    fn check(cases: &[(&str, &str)]) {
        let word = |find: &str, put: &str| Redaction { find: find.into(), put: put.into() };
        let list = [
            word("Ada Lark", "the head"),
            word("Lark", "the head"),
            word("Robin", "R.M."),
            word("Marchbanks", "R.M."),
            word("Wren", "a parent carer"),
            word("Oak School", "[left out]"),
        ];
        for (text, wanted) in cases {
            assert_eq!(TakenOut::of_list(&list).shown(text), *wanted, "{text}");
        }
    }

    #[test]
    fn a_title_goes_with_the_name() {
        check(&[
            ("We saw Ms Lark.", "We saw the head."),
            ("Then Cllr. Ada Lark came, and DR LARK.", "Then the head came, and the head."),
            ("To Prof. Dr A. B. Lark and\nCouncillor\nLark", "To the head and\nthe head"),
            ("ask mrs\u{a0}wren, Mr  Wren", "ask a parent carer, a parent carer"),
            ("Miss Lark. Sir A Lark", "The head. The head"),
            // What is no title stays, and so do words that only end as one.
            ("We miss Lark, the dear sir Lark", "We miss the head, the dear sir the head"),
            ("Teams Lark, sums Lark", "Teams the head, sums the head"),
            ("Plan B. Lark", "Plan B. the head"),
            ("Mr Oak School", "[left out]"),
            // Mrs Marchbanks may be the child's mother.
            ("Mrs Marchbanks and Miss Robin", "Mrs R.M. and Miss R.M."),
        ]);
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        check(&[
            (
                "Lark came. Lark left! “Lark?” (Lark)",
                "The head came. The head left! “The head?” (The head)",
            ),
            ("Lark met Lark, Wren", "The head met the head, a parent carer"),
            ("She left.\nLark came", "She left.\nThe head came"),
            ("spoke with\nLark", "spoke with\nthe head"),
            ("spoke with\n\nLark", "spoke with\n\nThe head"),
            (
                "There:\n- Lark\n• Wren\n2. Lark",
                "There:\n- The head\n• A parent carer\n2. The head",
            ),
            ("We met – Lark left", "We met – the head left"),
            ("It ended at 10.30. Lark left", "It ended at 10.30. The head left"),
            (
                "At 3 p.m. Lark, e.g. Lark, approx. Lark",
                "At 3 p.m. the head, e.g. the head, approx. the head",
            ),
            ("And so... Lark", "And so... the head"),
            ("I saw Robin. Lark came", "I saw R.M. The head came"),
            ("“Lark” said", "“The head” said"),
            ("", ""),
        ]);
    }

    #[test]
    fn no_article_and_no_full_stop_comes_twice() {
        check(&[
            ("Dear Ms Lark, the Lark report", "Dear head, the head report"),
            ("Dear Wren", "Dear parent carer"),
            ("Bathe Lark", "Bathe the head"),
            ("Robin. Robin's and Robin...", "R.M. R.M.'s and R.M..."),
            ("about Robin.txt", "about R.M.txt"),
            ("Robin, Robin", "R.M., R.M."),
        ]);
    }

    #[test]
    fn what_is_put_keeps_the_sense_of_a_sentence() {
        check(&[
            ("Mrs Wrens son left", "A parent carer’s son left"),
            ("Wren's son and wrens son", "A parent carer's son and a parent carer’s son"),
            ("asked the Larks. Lark’s desk", "asked the head. The head’s desk"),
            ("the Larks came", "the head came"),
            ("To Lark, an officer", "To the head, an officer"),
            ("Ada Lark Lark and Ada Lark B. Lark", "The head and the head"),
            ("Lark\nLark", "The head\nthe head"),
            ("Ask the head Lark. The Head Ada Lark came", "Ask the head. The head came"),
            ("ahead Lark", "ahead the head"),
            (
                "Our new head Ada Lark came. A new parent carer Wren",
                "Our new head came. A new parent carer",
            ),
        ]);
        let word = |find: &str| Redaction { find: find.into(), put: "the head".into() };
        let list = [word("Rhys"), word("Lark, Jane M."), word("Lark, Jane (Schools)")];
        for (text, wanted) in [
            ("Ms Rhys' desk and Rhys’ desk", "The head’s desk and the head’s desk"),
            ("To Lark, Jane M., an officer", "To the head, an officer"),
            ("I met Lark, Jane M. Then I left.", "I met the head. Then I left."),
            ("To Lark, Jane (Schools), and", "To the head, and"),
        ] {
            assert_eq!(TakenOut::of_list(&list).shown(text), wanted);
        }
    }
}
