//! The functions for Rust.

use std::fmt::Write as _;

use super::read::{Kind, Module, Sentence};

/// The list of the modules, with the text of each file.
pub fn index(modules: &[&Module]) -> String {
    let mut out = String::from(
        "//! One function for each message, written by `cargo xtask gen` from `locales/en`. Do not edit.\n\n",
    );
    for module in modules {
        let _ = writeln!(out, "pub mod {};", module.name);
    }
    out.push_str("\n/// The English of every file.\npub(crate) const ENGLISH: &[&str] = &[\n");
    for module in modules {
        let _ = writeln!(out, "include_str!(\"../../locales/en/{}.ftl\"),", module.name);
    }
    out.push_str("];\n");
    out
}

/// One module.
pub fn module(module: &Module) -> String {
    let mut body = String::new();
    for sentence in &module.messages {
        function(sentence, &mut body);
    }
    let mut out = format!("//! {}\n\n", sentence_end(&module.about));
    let kinds = || module.messages.iter().flat_map(|s| &s.arguments).map(|(_, kind)| *kind);
    let dates = kinds().any(|kind| matches!(kind, Kind::Date | Kind::ShortDate | Kind::Month));
    let times = kinds().any(|kind| kind == Kind::Time);
    let chrono: Vec<&str> = [(dates, "NaiveDate"), (times, "NaiveTime")]
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, n)| *n)
        .collect();
    if !chrono.is_empty() {
        let _ = writeln!(out, "use chrono::{{{}}};\n", chrono.join(", "));
    }
    if kinds().next().is_some() {
        out.push_str("use crate::arguments as gap;\n");
    }
    let numbers = kinds().any(|kind| kind == Kind::Number);
    let _ =
        writeln!(out, "use crate::catalogue::{};\n", if numbers { "{Number, say}" } else { "say" });
    out.push_str(&body);
    out
}

fn function(sentence: &Sentence, out: &mut String) {
    for line in &sentence.about {
        let _ = writeln!(out, "/// {}", line.trim_end());
    }
    let name = snake(&sentence.name);
    let parameters: Vec<String> = sentence
        .arguments
        .iter()
        .map(|(name, kind)| format!("{}: {}", snake(name), parameter(*kind)))
        .collect();
    let arguments: Vec<String> = sentence
        .arguments
        .iter()
        .map(|(name, kind)| format!("(\"{name}\", gap::{}({}))", wrapper(*kind), snake(name)))
        .collect();
    let _ = writeln!(
        out,
        "pub fn {name}({}) -> String {{\nsay(\"{}\", [{}])\n}}\n",
        parameters.join(", "),
        sentence.id,
        arguments.join(", ")
    );
}

fn parameter(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "impl Number",
        Kind::Text => "&str",
        Kind::Date | Kind::ShortDate | Kind::Month => "NaiveDate",
        Kind::Time => "NaiveTime",
        Kind::List => "&[String]",
    }
}

fn wrapper(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "number",
        Kind::Text => "text",
        Kind::Date => "date",
        Kind::ShortDate => "short_date",
        Kind::Month => "month",
        Kind::Time => "time",
        Kind::List => "list",
    }
}

/// A name as Rust writes it. One that is a word of the language gets a stroke after it.
fn snake(name: &str) -> String {
    let name = name.replace('-', "_");
    match name.as_str() {
        "type" | "in" | "for" | "as" | "use" | "move" | "where" | "if" | "match" | "let"
        | "ref" | "self" => {
            format!("{name}_")
        }
        _ => name,
    }
}

fn sentence_end(about: &str) -> String {
    if about.ends_with('.') { about.to_owned() } else { format!("{about}.") }
}
