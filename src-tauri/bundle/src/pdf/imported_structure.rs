//! What foreign pages mean to a listener: the file's own tree where it has one, and nodes of ours
//! for the pages, links and comments that no tree speaks of.

use super::{
    import::{ImportedPage, PageTagging},
    pieces::Pieces,
};
use crate::page::{FlowSlot, MarkOwner, PageSheet, StructureKid, Tags};
use evenhand_words::tr;

/// What was added to the tree of meanings that is not on a sheet.
#[derive(Default)]
pub(super) struct ImportedStructure {
    /// Keys of links and comments in the table of parents, and their nodes.
    pub loose: Vec<(i64, usize)>,
}

impl ImportedStructure {
    /// Adds the nodes of all foreign pages.
    pub fn new(work: &mut Pieces<'_>, sheets: &mut [PageSheet]) -> Self {
        let mut out = Self::default();
        let mut tags = std::mem::take(&mut work.layout.tags);
        for (copy, node) in &work.layout.copy_nodes {
            let Some(foreign) = work.foreign.get(*copy) else { continue };
            for element in &foreign.meanings {
                tags.hold(*node, StructureKid::Element(*element));
            }
            tags.set(*node, |node| {
                node.id = Some(foreign.holder);
                node.language.clone_from(&foreign.language);
            });
        }
        for (slot, sheet) in sheets.iter_mut().enumerate() {
            let Some(FlowSlot::Foreign { copy, page }) = work.layout.slots.get(slot) else {
                continue;
            };
            let Some(holder) = work.layout.copy_nodes.get(copy) else { continue };
            let Some(page) = work.foreign_page(*copy, *page) else { continue };
            let alt = || alt(work, slot);
            out.page(&mut tags, *holder, (slot, sheet), page, alt);
        }
        work.layout.tags = tags;
        out
    }

    fn page(
        &mut self,
        tags: &mut Tags,
        holder: usize,
        (slot, sheet): (usize, &mut PageSheet),
        page: &ImportedPage,
        alt: impl Fn() -> String,
    ) {
        let whole = |tags: &mut Tags, sheet: &mut PageSheet, role, pieces: usize| {
            let node = tags.add(holder, role);
            for mcid in 0..pieces {
                sheet.marks.push(MarkOwner::Node(node));
                tags.hold(node, StructureKid::Content { slot, mcid });
            }
            node
        };
        match &page.heard {
            PageTagging::Own(marks) => {
                sheet.marks.extend(
                    marks
                        .elements
                        .iter()
                        .map(|id| id.map_or(MarkOwner::Unknown, MarkOwner::Element)),
                );
                // Fields that the file's own tree forgot are heard after it.
                for mcid in &marks.loose {
                    let node = tags.add(holder, "P");
                    tags.hold(node, StructureKid::Content { slot, mcid: *mcid });
                    if let Some(mark) = sheet.marks.get_mut(*mcid) {
                        *mark = MarkOwner::Node(node);
                    }
                }
            }
            PageTagging::Words(pieces) => {
                whole(tags, sheet, "P", *pieces);
            }
            PageTagging::Picture(pieces) => {
                let node = whole(tags, sheet, "Figure", *pieces);
                tags.set(node, |node| {
                    node.alt = alt();
                    node.bbox = Some(page.fit.place());
                });
            }
            PageTagging::Silent => {}
        }
        for loose in &page.loose {
            let node = tags.add(holder, loose.role);
            tags.hold(node, StructureKid::Object { slot, id: loose.id });
            tags.set(node, |node| node.alt.clone_from(&loose.words));
            self.loose.push((loose.key, node));
        }
        for (link, own) in sheet.links.iter_mut().enumerate() {
            own.node = tags.add(holder, "Link");
            tags.hold(own.node, StructureKid::Link { slot, link });
            tags.set(own.node, |node| node.alt.clone_from(&own.words));
        }
    }
}

/// What a listener hears of a page without words.
fn alt(work: &Pieces<'_>, slot: usize) -> String {
    let owner = work.layout.owners.get(&slot);
    let appendix = owner.and_then(|(index, _)| work.model.appendices.get(*index));
    match (appendix, owner) {
        (Some(appendix), Some((_, page))) => {
            tr::appendix::silent_page_of(&appendix.label, &appendix.title, page + 1)
        }
        _ => tr::appendix::silent_page(),
    }
}
