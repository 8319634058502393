//! Elements: which break lines, which hide what is in them, and what their attributes say.

use html5ever::tokenizer::Tag;

pub(super) fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs
        .iter()
        .find(|attribute| attribute.name.local.as_ref() == name)
        .map(|a| a.value.as_ref())
}

/// Whether a browser shows nothing of the element.
pub(super) fn hides(tag: &Tag, name: &str) -> bool {
    if matches!(name, "script" | "style" | "template" | "iframe" | "noembed" | "noframes" | "svg") {
        return true;
    }
    if attribute(tag, "hidden").is_some() {
        return true;
    }
    let style = style_of(tag);
    let clear = style.split(';').any(|part| matches!(part, "opacity:0" | "opacity:0!important"));
    let flat = style.contains("overflow:hidden")
        && style.split(';').any(|part| matches!(part, "max-height:0" | "max-height:0px"));
    clear
        || flat
        || ["display:none", "visibility:hidden", "mso-hide:all"]
            .iter()
            .any(|how| style.contains(how))
}

/// Whether a tag's own style crosses its words out.
pub(super) fn is_line_through(tag: &Tag) -> bool {
    let style = style_of(tag);
    ["text-decoration:", "text-decoration-line:"].iter().any(|name| {
        style.split(';').any(|part| part.starts_with(name) && part.contains("line-through"))
    })
}

/// Whether a block quotation is what somebody else wrote, as mail programs mark it, and not text that is set in.
pub(super) fn quotes_somebody(tag: &Tag) -> bool {
    let is = |name: &str, words: &[&str]| {
        let value = attribute(tag, name).unwrap_or_default().to_ascii_lowercase();
        words.iter().any(|word| value.contains(word))
    };
    is("type", &["cite"]) || is("class", &["quote", "cite"]) || attribute(tag, "cite").is_some()
}

/// A tag's own style, in small letters without spaces.
pub(super) fn style_of(tag: &Tag) -> String {
    let style = attribute(tag, "style").unwrap_or_default();
    style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase()
}

/// Elements without an end (HTML, 13.1.2).
pub(super) fn is_empty(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose end need not be written.
pub(super) fn is_loose(name: &str) -> bool {
    matches!(name, "p" | "li" | "td" | "th" | "tr" | "dd" | "dt" | "option")
}

/// Elements that begin and end a line.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "nav"
            | "aside"
            | "address"
            | "blockquote"
            | "center"
            | "dl"
            | "dt"
            | "dd"
            | "fieldset"
            | "legend"
            | "figure"
            | "figcaption"
            | "form"
            | "hr"
            | "body"
            | "html"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "li"
            | "caption"
            | "thead"
            | "tbody"
            | "tfoot"
            | "details"
            | "summary"
            | "table"
            | "ul"
            | "ol"
            | "pre"
            | "tr"
            | "td"
            | "th"
    )
}
