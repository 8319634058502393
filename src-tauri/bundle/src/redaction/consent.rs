//! Names that stay because people agreed to be named, and every other name taken out: for pages that are passed on.
//!
//! A child's name goes whatever was agreed. Where a name that stays stands in a longer one that goes, the longer one
//! goes. A grown-up's last name alone counts where it begins with a capital: somebody may be called Day or Good.

use std::collections::BTreeSet;

use evenhand_core::record::{Person, Record};

use super::{
    folded::Folded,
    matcher::{Manner, Matcher},
    name_forms::{forms_of, names},
    own_words::own_words_of_page,
    profile::Redactor,
};
use crate::model::{Model, Redaction};

/// Somebody whose name goes, and what is put for it.
pub(crate) struct Unnamed<'a> {
    /// The name.
    pub name: &'a str,
    /// Each part of a child's name goes, of another's the whole and the last part.
    pub child: bool,
    /// What is put for it.
    pub put: String,
    /// What is put where that would say the name again.
    pub otherwise: String,
}

/// Takes names out, but for those that people agreed to.
pub(crate) struct Consented {
    redactor: Redactor,
    /// The agreed names first, then all that goes.
    matcher: Matcher,
    agreed: Vec<String>,
    /// Which of them are only names where they begin with a capital.
    capital: Vec<bool>,
    /// Those, as words.
    words_too: BTreeSet<String>,
}

impl Consented {
    /// From those who agreed, and all others.
    pub fn new(agreed: &[String], others: &[Unnamed<'_>]) -> Self {
        let mut list = Vec::new();
        let mut capital = vec![false; agreed.len()];
        let says_it = |find: &str, put: &str| {
            let word = Redaction { find: find.to_owned(), put: String::new() };
            Matcher::new(&[word]).is_in(put, Manner::Text)
        };
        let of_children = others.iter().filter(|other| other.child);
        let of_children: BTreeSet<String> = of_children
            .flat_map(|other| names(other.name, true))
            .map(|part| part.to_lowercase())
            .collect();
        let agreed_words: BTreeSet<String> =
            agreed.iter().flat_map(|name| name.split_whitespace()).map(str::to_lowercase).collect();
        let mut words_too = BTreeSet::new();
        for other in others {
            let forms = forms_of(other.name, other.child, "");
            // Whoever agreed may have the same first name.
            let shared = |part: &String| {
                forms.given.contains(part)
                    && !other.child
                    && agreed_words.contains(&part.to_lowercase())
            };
            let parts: Vec<String> =
                forms.goes.iter().filter(|part| !shared(part)).cloned().collect();
            let again = parts.iter().any(|part| says_it(part, &other.put));
            let put = if again { &other.otherwise } else { &other.put };
            // A grown-up's last name may be a child's name too, and that goes however it is written.
            let only_capital =
                |part: &String| !part.contains(' ') && !of_children.contains(&part.to_lowercase());
            for part in &parts {
                let is_word = !other.child && only_capital(part);
                capital.push(is_word);
                words_too.extend(is_word.then(|| part.clone()));
            }
            list.extend(parts.into_iter().map(|find| Redaction { find, put: put.clone() }));
        }
        let keep = |name: &String| Redaction { find: name.clone(), put: name.clone() };
        let all: Vec<Redaction> = agreed.iter().map(keep).chain(list.iter().cloned()).collect();
        let matcher = Matcher::new(&all);
        let redactor = Redactor::of(list, true);
        Self { redactor, matcher, agreed: agreed.to_vec(), capital, words_too }
    }

    /// Has the finished file of a page searched for every name that goes; `headings` are the page's own.
    pub fn search(&self, model: &mut Model, headings: &[&str]) {
        model.redacted = self.redactor.list();
        model.kept.clone_from(&self.agreed);
        model.own_words = own_words_of_page(model, headings, &self.words_too);
    }

    /// The text as it is passed on. Telephone numbers and addresses for mail go too.
    pub fn text(&self, text: &str) -> String {
        let folded = Folded::of(text);
        let mut out = String::new();
        let mut at = 0;
        for found in self.matcher.find(&folded, Manner::Text) {
            let ends = folded.letters.get(found.from).zip(folded.letters.get(found.to - 1));
            let Some((first, last)) = ends else { continue };
            let only_a_word = self.capital.get(found.word) == Some(&true) && !first.upper;
            if found.word >= self.agreed.len() && !only_a_word {
                continue;
            }
            let before = text.get(at..first.from).unwrap_or_default();
            out.push_str(&self.shown(before, at == 0));
            out.push_str(text.get(first.from..last.to).unwrap_or_default());
            at = last.to;
        }
        out.push_str(&self.shown(text.get(at..).unwrap_or_default(), at == 0));
        out
    }

    /// A stretch of a text. Only the first one begins where a sentence does.
    fn shown(&self, stretch: &str, first: bool) -> String {
        if first { self.redactor.redact(stretch) } else { self.redactor.redact_within(stretch) }
    }
}

/// Whether a name is, or has in it, that of a child in the record: the whole name, the first name or another one that
/// the child goes by. Whoever shares a child's last name alone is somebody else.
pub(crate) fn is_a_childs(record: &Record, name: &str) -> bool {
    let children = record.people.iter().filter(|person| person.child);
    children.into_iter().any(|child| is_of(child, name))
}

fn is_of(child: &Person, name: &str) -> bool {
    let word = |find: &str| Redaction { find: find.to_owned(), put: String::new() };
    let same = |a: &str, b: &str| {
        let letters = |text: &str| -> Vec<char> {
            Folded::of(text).letters.iter().map(|letter| letter.c).collect()
        };
        !letters(a).is_empty() && letters(a) == letters(b)
    };
    let known = child.names().chain(std::iter::once(child.shown_as.as_str()));
    known.filter(|known| !known.trim().is_empty()).any(|known| {
        let parts = names(known, true);
        let given = known.rsplit(',').next().unwrap_or_default();
        let given = given.split_whitespace().next().unwrap_or_default();
        let given = parts.iter().filter(|part| same(part, given));
        let whole = std::iter::once(word(known));
        let list: Vec<Redaction> = whole.chain(given.map(|part| word(part))).collect();
        Matcher::new(&list).is_in(name, Manner::Text) || parts.iter().any(|part| same(part, name))
    })
}
