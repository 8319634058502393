//! A number before a plural word reads wrongly where it is 1, "1 files": such a message chooses its noun by the number,
//! or says in its comment that the number is never 1.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement as Element, Variant,
};

/// What the comment of an argument says where it is never 1: `# $most (number) never 1: thousands`.
pub const NEVER_ONE: &str = "never 1";

/// Words after a number that end as a plural does and are none.
const NO_PLURAL: [&str; 9] = ["is", "was", "has", "does", "this", "its", "less", "always", "whose"];
/// Plurals that do not end so.
const PLURAL: [&str; 5] = ["people", "children", "are", "were", "have"];
/// Words before a number that count nothing: "line 3 covers".
const NUMBERED: [&str; 8] =
    ["issue", "line", "number", "page", "person", "row", "version", "volume"];
/// Words after which others are not counted: "3 checked by dates".
const ELSEWHERE: [&str; 8] = ["at", "by", "for", "from", "in", "on", "to", "where"];
/// As in "3 clear working days".
const BEFORE_A_NOUN: usize = 3;

/// The first of these numbers that stands before a plural and chooses nothing, with what follows it.
pub fn unchosen(pattern: &Pattern<&str>, numbers: &BTreeSet<&str>) -> Option<(String, String)> {
    let mut chosen = BTreeSet::new();
    choices(pattern, &mut chosen);
    let left: BTreeSet<&str> = numbers.difference(&chosen).copied().collect();
    among(pattern, &left)
}

/// The numbers that choose something anywhere in a message.
fn choices<'a>(pattern: &Pattern<&'a str>, chosen: &mut BTreeSet<&'a str>) {
    for expression in pattern.elements.iter().filter_map(placed) {
        let Expression::Select { selector, variants } = expression else { continue };
        if let InlineExpression::VariableReference { id } = selector {
            chosen.insert(id.name);
        }
        variants.iter().for_each(|variant| choices(&variant.value, chosen));
    }
}

fn placed<'a, 'b>(element: &'a Element<&'b str>) -> Option<&'a Expression<&'b str>> {
    match element {
        Element::Placeable { expression } => Some(expression),
        Element::TextElement { .. } => None,
    }
}

fn among(pattern: &Pattern<&str>, numbers: &BTreeSet<&str>) -> Option<(String, String)> {
    let mut before = "";
    for (at, element) in pattern.elements.iter().enumerate() {
        match element {
            Element::TextElement { value } => before = value,
            Element::Placeable { expression: Expression::Select { variants, .. } } => {
                let inside = |variant: &Variant<&str>| among(&variant.value, numbers);
                if let Some(found) = variants.iter().find_map(inside) {
                    return Some(found);
                }
                before = "";
            }
            Element::Placeable { expression: Expression::Inline(inline) } => {
                if let (InlineExpression::VariableReference { id }, Some(after)) =
                    (inline, text(pattern.elements.get(at + 1)))
                    && numbers.contains(id.name)
                    && !is_numbered(before)
                    && let Some(word) = plural(after)
                {
                    return Some((id.name.to_owned(), word.to_owned()));
                }
                before = "";
            }
        }
    }
    None
}

fn text<'a>(element: Option<&Element<&'a str>>) -> Option<&'a str> {
    match element? {
        Element::TextElement { value } => Some(value),
        Element::Placeable { .. } => None,
    }
}

fn is_numbered(before: &str) -> bool {
    let last = before.split_whitespace().last().unwrap_or_default().to_lowercase();
    NUMBERED.contains(&last.as_str())
}

/// The plural word that a number stands before, where one does.
fn plural(after: &str) -> Option<&str> {
    // "{ $percent }% of days" counts no days.
    let mut words = after.strip_prefix([' ', '\n'])?.split_whitespace().take(BEFORE_A_NOUN);
    let end = |word: &str| word.ends_with(|c: char| !c.is_alphanumeric());
    let mut ended = false;
    words.find_map(|whole| {
        let word = whole.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is = !ended
            && word.chars().all(|c| c.is_lowercase())
            && (PLURAL.contains(&word) || word.ends_with('s') && !NO_PLURAL.contains(&word));
        ended |= end(whole) || ELSEWHERE.contains(&word);
        is.then_some(word)
    })
}
