//! What styles say of words, lists and tables: hidden, struck out, numbered.

use roxmltree::Node;

use evenhand_calendar::raised::Height;

use super::{OdReader, attribute, child, named};

impl OdReader {
    /// Styles that hide or strike out their words, and those of lists.
    pub(super) fn styles(&mut self, root: Node<'_, '_>) {
        for style in root.descendants().filter(|n| n.is_element()) {
            match style.tag_name().name() {
                "style" => {
                    let Some(name) = attribute(style, "name").map(str::to_owned) else { continue };
                    let table = child(style, "table-properties");
                    if table.is_some_and(|table| attribute(table, "display") == Some("false")) {
                        self.hidden_tables.insert(name.clone());
                    }
                    let Some(text) = child(style, "text-properties") else { continue };
                    if attribute(text, "display") == Some("none") {
                        self.hidden.insert(name.clone());
                    }
                    if let Some(height) = attribute(text, "text-position").and_then(height) {
                        self.small.insert(name.clone(), height);
                    }
                    let line = attribute(text, "text-line-through-style")
                        .or_else(|| attribute(text, "text-line-through-type"));
                    if line.is_some_and(|line| line != "none") {
                        self.struck.insert(name);
                    }
                }
                "list-style" => {
                    let first = style.children().find(|n| n.is_element());
                    let numbered =
                        first.is_some_and(|level| named(level, "list-level-style-number"));
                    if let Some(name) = attribute(style, "name") {
                        self.numbered.insert(name.to_owned(), numbered);
                    }
                }
                _ => {}
            }
        }
    }
}

/// How high words stand, as "super 58%" or in hundredths of their size (OpenDocument 1.3, 20.394).
fn height(position: &str) -> Option<Height> {
    match position.split_whitespace().next()? {
        "super" => Some(Height::Raised),
        "sub" => Some(Height::Lowered),
        share => match share.strip_suffix('%')?.parse::<f32>().ok()? {
            share if share > 0.0 => Some(Height::Raised),
            share if share < 0.0 => Some(Height::Lowered),
            _ => None,
        },
    }
}
