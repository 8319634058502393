//! What a sheet of a workbook has beside its cells: comments, pictures, boxes of text, charts and files (ECMA-376,
//! part 1, 18.7 and 20.5).

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use super::{package::Package, set_text::SetPiece, set_text::TextSetter, sheet_hidden::Hidden};
use crate::{Unreadable, found::TextNote};
use evenhand_words::tr;

/// Comments and pictures of one sheet.
const MOST: usize = 1_000;

/// The parts of a workbook beside its sheets.
pub(super) struct Beside<'b> {
    package: Package<'b>,
    /// The part of each sheet, by its name.
    sheets: BTreeMap<String, String>,
}

impl<'b> Beside<'b> {
    /// Those of a workbook in a zip file; `None` for other workbooks.
    pub fn of(bytes: &'b [u8]) -> Option<Self> {
        if !bytes.starts_with(b"PK") {
            return None;
        }
        let mut package = Package::open(bytes).ok()?;
        let main = package.main_part()?;
        let text = package.text(&main).ok()??;
        let document = Document::parse(&text).ok()?;
        let parts = package.relations(&main);
        let part = |node: Node<'_, '_>| {
            let id = node.attributes().find(|a| a.name() == "id")?.value();
            Some((node.attribute("name")?.to_owned(), parts.get(id)?.target.clone()))
        };
        let sheets = document.descendants().filter(|n| n.tag_name().name() == "sheet");
        let sheets = sheets.filter_map(part).collect();
        Some(Self { package, sheets })
    }

    /// What a sheet hides of its cells.
    pub fn hidden(&mut self, sheet: &str) -> Hidden {
        let part = self.sheets.get(sheet).cloned();
        let text = part.and_then(|part| self.package.text(&part).ok().flatten());
        text.map_or_else(Hidden::default, |text| Hidden::of(&text))
    }

    /// Sets what stands beside the cells of a sheet.
    pub fn put(&mut self, sheet: &str, setter: &mut TextSetter<'_, '_>) -> Result<(), Unreadable> {
        let Some(part) = self.sheets.get(sheet).cloned() else { return Ok(()) };
        let relations: Vec<_> = self.package.relations(&part).into_values().collect();
        let of = |kind: &str| -> Vec<String> {
            let own = relations.iter().filter(|r| r.kind == kind && !r.outside);
            own.map(|r| r.target.clone()).collect()
        };
        let mut comments = Vec::new();
        let mut answered = BTreeSet::new();
        for name in of("threadedComment") {
            self.comments(&name, "threadedComment", &mut comments)?;
            answered.extend(comments.iter().map(|(place, _)| place.clone()));
        }
        let mut older = Vec::new();
        for name in of("comments") {
            self.comments(&name, "comment", &mut older)?;
        }
        // A copy for older programs stands beside each conversation.
        comments.extend(older.into_iter().filter(|(place, _)| !answered.contains(place)));
        for name in of("drawing") {
            self.drawing(&name, setter)?;
        }
        let inside = ["oleObject", "package", "control"];
        if relations.iter().any(|r| inside.contains(&r.kind.as_str())) {
            setter.tell(TextNote::FileInside);
        }
        if !comments.is_empty() {
            setter.tell(TextNote::Comments);
            setter.put(SetPiece::Heading(3, tr::documents::comments()));
            for (place, words) in comments.into_iter().take(MOST) {
                setter.put(SetPiece::Para(format!("{place}: {words}")));
            }
        }
        Ok(())
    }

    /// Comments of a part, each with the cell that it stands at.
    fn comments(
        &mut self,
        name: &str,
        element: &str,
        out: &mut Vec<(String, String)>,
    ) -> Result<(), Unreadable> {
        let Some(text) = self.package.text(name)? else { return Ok(()) };
        let Ok(document) = Document::parse(&text) else { return Ok(()) };
        for node in document.descendants().filter(|n| n.tag_name().name() == element) {
            let words = words_of(node, &["t", "text"]);
            if !words.trim().is_empty() {
                out.push((node.attribute("ref").unwrap_or_default().to_owned(), words));
            }
        }
        Ok(())
    }

    /// Pictures, boxes of text and charts that lie over the cells.
    fn drawing(&mut self, name: &str, setter: &mut TextSetter<'_, '_>) -> Result<(), Unreadable> {
        let Some(text) = self.package.text(name)? else { return Ok(()) };
        let Ok(document) = Document::parse(&text) else { return Ok(()) };
        for body in document.descendants().filter(|n| n.tag_name().name() == "txBody").take(MOST) {
            let lines = body.children().filter(|n| n.tag_name().name() == "p");
            let lines: Vec<String> = lines.map(|line| words_of(line, &["t"])).collect();
            if lines.iter().any(|line| !line.trim().is_empty()) {
                setter.put(SetPiece::Para(lines.join("\n")));
            }
        }
        for relation in self.package.relations(name).into_values().take(MOST) {
            match relation.kind.as_str() {
                "image" if relation.outside => setter.tell(TextNote::PictureOutside),
                "image" => {
                    if let Some(bytes) = self.package.part(&relation.target)? {
                        setter.put(SetPiece::Picture(bytes, String::new()));
                    }
                }
                "chart" | "chartEx" | "diagramData" => {
                    setter.tell(TextNote::Drawing);
                    let chart = self.package.text(&relation.target)?.unwrap_or_default();
                    let words = Document::parse(&chart)
                        .map_or_else(|_| String::new(), |chart| listed(&chart));
                    setter.put(SetPiece::Para(if words.is_empty() {
                        tr::documents::gap_drawing()
                    } else {
                        tr::documents::gap_drawing_of(&words)
                    }));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// The words and numbers of a chart or diagram: a paragraph, whose pieces may break within a word, is one of them.
pub(super) fn listed(chart: &Document<'_>) -> String {
    let is = |node: &Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let loose = |node: &Node<'_, '_>| {
        is(node, "v") || is(node, "t") && !node.ancestors().any(|above| is(&above, "p"))
    };
    let said = chart.descendants().filter(|node| is(node, "p") || loose(node));
    let words =
        said.map(|node| if is(&node, "p") { words_of(node, &["t"]) } else { own_text(node) });
    let words = words.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    words.take(MOST).collect::<Vec<_>>().join(", ")
}

fn own_text(node: Node<'_, '_>) -> String {
    node.text().unwrap_or_default().to_owned()
}

/// The text of some elements in another.
fn words_of(node: Node<'_, '_>, elements: &[&str]) -> String {
    let parts = node.descendants().filter(|n| elements.contains(&n.tag_name().name()));
    parts.filter_map(|n| n.text()).collect()
}
