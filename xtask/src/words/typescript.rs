//! The functions for the window: a message without arguments reads as a value, one with arguments is a function.

use std::fmt::Write as _;

use super::read::{Kind, Module, Sentence};

/// The file that names every other: one for each file of the catalogue, so that a screen brings its own words alone.
pub fn index(modules: &[&Module]) -> String {
    let mut out = String::from(
        "/** All words of the window by their files, written by `cargo xtask gen`. Do not edit. */\n",
    );
    for module in modules {
        let _ = writeln!(out, "export {{ {} }} from \"./{}\";", camel(&module.name), module.name);
    }
    out
}

/// One module.
pub fn module(module: &Module) -> String {
    let mut out = String::from(
        "/** One function or value for each message, written by `cargo xtask gen`. Do not edit. */\n",
    );
    let _ = writeln!(
        out,
        "import english from \"../../../../src-tauri/words/locales/en/{}.ftl?raw\";",
        module.name
    );
    out.push_str("import { speaker } from \"../../text/catalogue\";\n\n");
    // Words that nothing says are left out of the window: the call does nothing but make the function.
    out.push_str("const say = /* @__PURE__ */ speaker(english);\n\n");
    let _ = writeln!(out, "/** {} */\nexport const {} = {{", module.about, camel(&module.name));
    for sentence in &module.messages {
        member(sentence, &mut out);
    }
    out.push_str("};\n");
    out
}

fn member(sentence: &Sentence, out: &mut String) {
    let name = camel(&sentence.name);
    let _ = writeln!(out, "/** {} */", sentence.about.join(" ").replace("*/", "*"));
    if sentence.arguments.is_empty() {
        let _ = writeln!(out, "get {name}(): string {{ return say(\"{}\"); }},", sentence.id);
        return;
    }
    let parameters: Vec<String> = sentence
        .arguments
        .iter()
        .map(|(name, kind)| format!("{}: {}", camel(name), parameter(*kind)))
        .collect();
    let arguments: Vec<String> = sentence
        .arguments
        .iter()
        .map(|(name, kind)| format!("\"{name}\": [\"{}\", {}]", marker(*kind), camel(name)))
        .collect();
    let _ = writeln!(
        out,
        "{name}: ({}): string => say(\"{}\", {{ {} }}),",
        parameters.join(", "),
        sentence.id,
        arguments.join(", ")
    );
}

fn parameter(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "number",
        Kind::Text | Kind::Date | Kind::ShortDate | Kind::Month | Kind::Time => "string",
        Kind::List => "string[]",
    }
}

fn marker(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "number",
        Kind::Text => "text",
        Kind::Date => "date",
        Kind::ShortDate => "shortDate",
        Kind::Month => "month",
        Kind::Time => "time",
        Kind::List => "list",
    }
}

/// `sent-unknown` as `sentUnknown`.
fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}
