//! Reads the Fluent files: each message with its arguments and what they are.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Comment, Entry, Expression, InlineExpression, Message, Pattern, PatternElement,
};
use fluent_syntax::parser::parse;

use super::plural::{NEVER_ONE, unchosen};

type Fault = Box<dyn std::error::Error>;

/// One file.
pub struct Module {
    /// Its name without the ending, such as `findings`.
    pub name: String,
    /// What it says of itself.
    pub about: String,
    /// Who uses it.
    pub users: Users,
    /// Its messages in order.
    pub messages: Vec<Sentence>,
}

/// Who uses a file's messages.
#[derive(Clone, Copy)]
pub struct Users {
    /// Paper, command line and what the app tells the window.
    pub rust: bool,
    /// The window's own pages.
    pub window: bool,
}

/// One message.
pub struct Sentence {
    /// Its id in the catalogue, such as `findings-sent-unknown`.
    pub id: String,
    /// The id without the file's name.
    pub name: String,
    /// Its comment, and its words, for the function's documentation.
    pub about: Vec<String>,
    /// What it needs, in the order of the comment.
    pub arguments: Vec<(String, Kind)>,
}

/// What an argument is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A number.
    Number,
    /// Words.
    Text,
    /// A day, written in full: "Thu 21 Nov 2019".
    Date,
    /// A day whose year is clear: "21 Nov".
    ShortDate,
    /// A month: "Nov 2019".
    Month,
    /// A time of day: "9.30am".
    Time,
    /// Several words: "one, two and three".
    List,
}

impl Kind {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "number" => Self::Number,
            "text" => Self::Text,
            "date" => Self::Date,
            "short date" => Self::ShortDate,
            "month" => Self::Month,
            "time" => Self::Time,
            "list" => Self::List,
            _ => return None,
        })
    }
}

/// All files of a folder by name.
pub fn all(folder: &Path) -> Result<Vec<Module>, Fault> {
    let mut modules = Vec::new();
    for file in std::fs::read_dir(folder)? {
        let path = file?.path();
        if path.extension().is_some_and(|end| end == "ftl") {
            modules.push(module(&path).map_err(|fault| format!("{}: {fault}", path.display()))?);
        }
    }
    modules.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(modules)
}

fn module(path: &Path) -> Result<Module, Fault> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(path)?;
    let resource = parse(text.as_str()).map_err(|(_, errors)| {
        let first = errors.first();
        let at = first.map_or(0, |error| error.pos.start);
        let line = 1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        format!("line {line}: {}", first.map(ToString::to_string).unwrap_or_default())
    })?;
    let mut about = String::new();
    let mut messages = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::ResourceComment(comment) => {
                about.push_str(&lines(comment));
                about.push('\n');
            }
            Entry::Message(message) => messages.push(sentence(message, &name)?),
            Entry::Junk { content } => return Err(format!("not understood: {content}").into()),
            Entry::Term(_) | Entry::Comment(_) | Entry::GroupComment(_) => {}
        }
    }
    let users = match about.lines().find_map(|line| line.strip_prefix("Used by: ")) {
        Some("rust") => Users { rust: true, window: false },
        Some("window") => Users { rust: false, window: true },
        Some("both") => Users { rust: true, window: true },
        _ => return Err("say `### Used by: rust`, `window` or `both` at its top".into()),
    };
    let about: Vec<&str> = about.lines().filter(|line| !line.starts_with("Used by: ")).collect();
    Ok(Module { about: about.join(" ").trim().to_owned(), name, users, messages })
}

fn sentence(message: &Message<&str>, module: &str) -> Result<Sentence, Fault> {
    let id = message.id.name.to_owned();
    let name = id
        .strip_prefix(module)
        .and_then(|rest| rest.strip_prefix('-'))
        .ok_or_else(|| format!("{id}: begin its name with `{module}-`"))?
        .to_owned();
    let pattern = message.value.as_ref().ok_or_else(|| format!("{id} says nothing"))?;
    if !message.attributes.is_empty() {
        return Err(format!("{id}: attributes are not used here").into());
    }
    let Told { mut about, arguments, plain } = comment(message.comment.as_ref(), &id)?;
    let mut used = BTreeSet::new();
    let mut words = String::new();
    look(pattern, &mut used, &mut words);
    let told: BTreeSet<String> = arguments.iter().map(|(name, _)| name.clone()).collect();
    if let Some(name) = used.difference(&told).next() {
        return Err(
            format!("{id}: say in its comment what ${name} is, as `# ${name} (number)`").into()
        );
    }
    if let Some(name) = told.difference(&used).next() {
        return Err(format!("{id}: ${name} does not stand in it").into());
    }
    let plain = plain.iter().map(String::as_str).collect();
    if let Some((name, word)) = unchosen(pattern, &plain) {
        return Err(format!(
            "{id}: choose “{word}” by ${name}, as it may be 1, or say in its comment that it is `{NEVER_ONE}`"
        )
        .into());
    }
    about.push(format!("\"{}\"", words.split_whitespace().collect::<Vec<_>>().join(" ")));
    Ok(Sentence { id, name, about, arguments })
}

/// What a comment says.
struct Told {
    /// Of the message.
    about: Vec<String>,
    /// The arguments that it names.
    arguments: Vec<(String, Kind)>,
    /// The numbers among them that may be 1.
    plain: Vec<String>,
}

/// The lines of a comment: those on arguments read, the others as they are.
fn comment(comment: Option<&Comment<&str>>, id: &str) -> Result<Told, Fault> {
    let (mut about, mut arguments, mut plain) = (Vec::new(), Vec::new(), Vec::new());
    for line in comment.map(|comment| comment.content.as_slice()).unwrap_or_default() {
        let Some(rest) = line.strip_prefix('$') else {
            about.push((*line).to_owned());
            continue;
        };
        let (name, (kind, more)) = rest
            .split_once(" (")
            .and_then(|(name, rest)| Some((name, rest.split_once(')')?)))
            .ok_or_else(|| format!("{id}: write `# ${rest} (number)` or another kind"))?;
        let kind = Kind::named(kind).ok_or_else(|| {
            format!(
                "{id}: ${name} is number, text, date, short date, month, time or list, not {kind}"
            )
        })?;
        // As a comment is left whose message was taken out.
        if arguments.iter().any(|(other, _)| other == name) {
            return Err(format!("{id}: its comment names ${name} twice").into());
        }
        if kind == Kind::Number && !more.contains(NEVER_ONE) {
            plain.push(name.to_owned());
        }
        arguments.push((name.to_owned(), kind));
    }
    Ok(Told { about, arguments, plain })
}

fn lines(comment: &Comment<&str>) -> String {
    comment.content.join("\n")
}

/// The arguments that a pattern uses, and its words as they read with the last of each choice.
fn look(pattern: &Pattern<&str>, used: &mut BTreeSet<String>, words: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression } => look_at(expression, used, words),
        }
    }
}

fn look_at(expression: &Expression<&str>, used: &mut BTreeSet<String>, words: &mut String) {
    match expression {
        Expression::Inline(inline) => look_inside(inline, used, words),
        Expression::Select { selector, variants } => {
            look_inside(selector, used, &mut String::new());
            for variant in variants {
                let mut own = String::new();
                look(&variant.value, used, &mut own);
                if variant.default {
                    words.push_str(&own);
                }
            }
        }
    }
}

fn look_inside(inline: &InlineExpression<&str>, used: &mut BTreeSet<String>, words: &mut String) {
    match inline {
        InlineExpression::VariableReference { id } => {
            used.insert(id.name.to_owned());
            let _ = write!(words, "{{{}}}", id.name);
        }
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            words.push_str(value);
        }
        InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. } => {
            let _ = write!(words, "{{{}}}", id.name);
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            let CallArguments { positional, .. } = arguments;
            for argument in positional {
                look_inside(argument, used, words);
            }
        }
        InlineExpression::Placeable { expression } => look_at(expression, used, words),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::module;

    /// What is wrong with a message of a file, and `None` where nothing is.
    fn fault(message: &str) -> Option<String> {
        let folder = std::env::temp_dir().join(format!("words-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("tea.ftl");
        std::fs::write(&path, format!("### Used by: rust\n\n{message}\n")).unwrap();
        let read = module(&path);
        std::fs::remove_dir_all(&folder).unwrap();
        read.err().map(|fault| fault.to_string())
    }

    #[test]
    fn a_message_that_cannot_be_asked_for_is_told_by_its_name() {
        for (message, told) in [
            ("# $cups (number)\ntea-made = { $cups } made", None),
            ("tea-made = { $cups } made", Some("what $cups is")),
            ("# $cups (number)\ntea-made = Made", Some("$cups does not stand in it")),
            ("# $cups (many)\ntea-made = { $cups } made", Some("not many")),
            // Its own comment, and that of a message that was taken out.
            (
                "# $cups (number)\n# $cups (number)\ntea-made = { $cups } made",
                Some("names $cups twice"),
            ),
            // One that reads wrongly where it is 1.
            ("# $cups (number)\ntea-made = { $cups } large cups of tea", Some("choose “cups” by")),
            ("# $cups (number)\ntea-made = { $cups } are made", Some("choose “are” by")),
            ("# $cups (number) never 1: two at least\ntea-made = { $cups } cups", None),
            (
                "# $cups (number)\ntea-made = { $cups ->\n    [one] { $cups } cup\n   *[other] { $cups } cups\n}",
                None,
            ),
            (
                "# $pots (number)\n# $cups (number)\ntea-made = { $pots ->\n   *[other] Pots for { $cups } cups\n}",
                Some("choose “cups” by $cups"),
            ),
            ("# $page (number)\ntea-made = Page { $page } has cups", None),
            ("# $cups (number)\ntea-made = { $cups }. It has cups", None),
            ("# $cups\ntea-made = { $cups } made", Some("or another kind")),
            ("made = Made", Some("begin its name with `tea-`")),
        ] {
            let fault = fault(message);
            match told {
                None => assert_eq!(fault, None, "{message}"),
                Some(told) => assert!(
                    fault.as_ref().is_some_and(|fault| fault.contains(told)),
                    "{message}: {fault:?}"
                ),
            }
        }
    }
}
