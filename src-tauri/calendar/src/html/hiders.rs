//! Names by which a page's own style sheets hide what carries them. Only what needs no tree to be understood is: one
//! name alone, and no rule that holds for some screens or for paper.

use std::collections::BTreeSet;

use html5ever::tokenizer::Tag;

use super::element::{attribute, style_of};

/// Names of one page that are kept.
const MOST: usize = 2_000;
/// Most of one sheet that is read, in bytes.
const LONGEST: usize = 2 << 20;

/// Classes (".x") and marks ("#x") that hide.
#[derive(Default)]
pub(super) struct Hiders {
    names: BTreeSet<String>,
    /// The sheet that is open.
    sheet: String,
}

impl Hiders {
    /// A further part of the sheet that is open.
    pub fn add(&mut self, part: &str) {
        if self.sheet.len() < LONGEST {
            self.sheet.push_str(part);
        }
    }

    /// Reads the sheet that ends here. Of two rules for one name the later one counts.
    pub fn read(&mut self) {
        let sheet = without_comments(&std::mem::take(&mut self.sheet));
        let mut rest = sheet.as_str();
        while let Some((names, after)) = rest.split_once('{') {
            // "@import x;" and the like end before the next rule.
            let names = names.rsplit(';').next().unwrap_or(names).trim();
            if names.starts_with('@') {
                rest = after_block(after);
                continue;
            }
            let (rules, next) = after.split_once('}').unwrap_or((after, ""));
            rest = next;
            self.rule(names, rules);
        }
    }

    fn rule(&mut self, names: &str, rules: &str) {
        let rules: String = rules.chars().filter(|c| !c.is_whitespace()).collect();
        let rules = rules.to_ascii_lowercase();
        let mut hidden = None;
        for rule in rules.split(';') {
            match rule.trim_end_matches("!important").split_once(':') {
                Some(("display", how)) => hidden = Some(how == "none"),
                Some(("visibility", how)) => hidden = Some(how == "hidden"),
                _ => {}
            }
        }
        let Some(hidden) = hidden else { return };
        for name in names.split(',').filter_map(|name| alone(name.trim())) {
            if !hidden {
                self.names.remove(name);
            } else if self.names.len() < MOST {
                self.names.insert(name.to_owned());
            }
        }
    }

    /// Whether an element carries such a name. What its own style says of it comes first.
    pub fn hide(&self, tag: &Tag) -> bool {
        if self.names.is_empty() || style_of(tag).contains("display:") {
            return false;
        }
        let classes = attribute(tag, "class").unwrap_or_default().split_whitespace();
        let mark = attribute(tag, "id").map(|id| format!("#{id}"));
        classes.map(|class| format!(".{class}")).chain(mark).any(|name| self.names.contains(&name))
    }
}

/// The name of a selector that is one name, alone or of one kind of element: ".x", "p.x".
fn alone(selector: &str) -> Option<&str> {
    let at = selector.find(['.', '#'])?;
    let (element, name) = selector.split_at(at);
    let plain = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let own = name.get(1..)?;
    (plain(element) && !own.is_empty() && plain(own)).then_some(name)
}

fn without_comments(sheet: &str) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

/// What comes after a block whose first bracket was read.
fn after_block(text: &str) -> &str {
    let mut deep = 1usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => deep += 1,
            '}' => deep -= 1,
            _ => {}
        }
        if deep == 0 {
            return text.get(at + 1..).unwrap_or_default();
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_read_up_to_its_longest() {
        let names = |filler: usize| {
            let mut hiders = Hiders::default();
            hiders.add(&" ".repeat(filler));
            hiders.add(".x{display:none}");
            hiders.read();
            hiders.names.len()
        };
        assert_eq!((names(LONGEST - 1), names(LONGEST)), (1, 0));
    }
}
