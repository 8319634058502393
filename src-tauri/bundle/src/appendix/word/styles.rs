//! What paragraphs and letters take from styles: hidden, struck out, numbered, a heading.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::{child, named, on, value};

/// Styles by id.
#[derive(Default)]
pub(super) struct WordStyles {
    by_id: BTreeMap<String, WordStyle>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    /// What holds where no style says anything.
    defaults: ListMarks,
}

#[derive(Default)]
struct WordStyle {
    name: String,
    based_on: Option<String>,
    marks: ListMarks,
    outline: Option<u8>,
    /// Number of the list, and level in it.
    list: (Option<String>, Option<usize>),
}

/// What is said of letters; `None` where nothing is said.
#[derive(Clone, Copy, Default)]
pub(super) struct ListMarks {
    pub hidden: Option<bool>,
    pub struck: Option<bool>,
}

impl ListMarks {
    /// Those of a list of properties (`rPr`).
    pub fn of(properties: Node<'_, '_>) -> Self {
        Self {
            hidden: on(properties, "vanish"),
            struck: on(properties, "strike").or(on(properties, "dstrike")),
        }
    }

    /// These, and where they say nothing, others.
    pub fn or(self, other: Self) -> Self {
        Self { hidden: self.hidden.or(other.hidden), struck: self.struck.or(other.struck) }
    }
}

impl WordStyles {
    /// Reads the part of styles.
    pub fn read(text: &str) -> Self {
        let Ok(document) = Document::parse(text) else { return Self::default() };
        let root = document.root_element();
        let defaults = child(root, "docDefaults").and_then(|node| child(node, "rPrDefault"));
        let defaults = defaults.and_then(|node| child(node, "rPr")).map(ListMarks::of);
        let styles = root.children().filter(|node| named(*node, "style"));
        let usual = styles.clone().find(|node| {
            let is = |name: &str, wanted: &[&str]| {
                super::attribute(*node, name).is_some_and(|own| wanted.contains(&own))
            };
            is("type", &["paragraph"]) && is("default", &["1", "true", "on"])
        });
        let usual = usual.and_then(|node| super::attribute(node, "styleId")).map(str::to_owned);
        let one = |node: Node<'_, '_>| {
            let id = super::attribute(node, "styleId")?.to_owned();
            let properties = child(node, "pPr");
            let list = properties.and_then(|p| child(p, "numPr"));
            let outline = properties.and_then(|p| child(p, "outlineLvl")).and_then(value);
            let style = WordStyle {
                name: child(node, "name").and_then(value).unwrap_or_default().to_lowercase(),
                based_on: child(node, "basedOn").and_then(value).map(str::to_owned),
                marks: child(node, "rPr").map(ListMarks::of).unwrap_or_default(),
                outline: outline.and_then(|level| level.parse().ok()),
                list: (
                    list.and_then(|l| child(l, "numId")).and_then(value).map(str::to_owned),
                    list.and_then(|l| child(l, "ilvl"))
                        .and_then(value)
                        .and_then(|v| v.parse().ok()),
                ),
            };
            Some((id, style))
        };
        Self {
            by_id: styles.filter_map(one).collect(),
            usual,
            defaults: defaults.unwrap_or_default(),
        }
    }

    /// A style and those that it is based on. A circle comes to an end.
    fn chain<'s>(&'s self, id: Option<&'s str>) -> impl Iterator<Item = &'s WordStyle> {
        let mut next = id;
        (0..16).map_while(move |_| {
            let style = self.by_id.get(next?)?;
            next = style.based_on.as_deref();
            Some(style)
        })
    }

    /// What a paragraph's style says of letters, or else all of the file.
    pub fn of_paragraph(&self, id: Option<&str>) -> ListMarks {
        self.marks(id.or(self.usual.as_deref())).or(self.defaults)
    }

    /// What a style says of letters.
    pub fn marks(&self, id: Option<&str>) -> ListMarks {
        self.chain(id).fold(ListMarks::default(), |marks, style| marks.or(style.marks))
    }

    /// The level of a heading, from 1; the title of a document has 1 too.
    pub fn heading(&self, id: Option<&str>) -> Option<u8> {
        let level = |name: &str| match name {
            "title" => Some(1),
            name => name.strip_prefix("heading").and_then(|n| n.trim().parse().ok()),
        };
        let own = self.chain(id).find_map(|style| {
            level(&style.name).or_else(|| style.outline.filter(|o| *o < 9).map(|o| o + 1))
        });
        // Without a list of styles the id alone tells.
        own.or_else(|| {
            id.filter(|id| !self.by_id.contains_key(*id)).and_then(|id| level(&id.to_lowercase()))
        })
    }

    /// The list that a style's paragraphs are in, and the level.
    pub fn list(&self, id: Option<&str>) -> Option<(String, usize)> {
        let number = self.chain(id).find_map(|style| style.list.0.clone())?;
        let level = self.chain(id).find_map(|style| style.list.1).unwrap_or(0);
        Some((number, level))
    }
}
