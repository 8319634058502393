//! Volumes: where a long bundle is cut into several files, and what each begins with. Page numbers
//! run on, so that "page 412" means one page, whichever file it is in.

use std::collections::BTreeMap;

use super::{
    Flow, FlowLayout, FlowSlot,
    flow::{FlowMark, PlacedAt},
    structure::{StructureKid, Tags},
    volume::LaidVolume,
};
use crate::model::{Block, Cover, Inline, Model, Target};
use crate::section_id::SectionId;
use evenhand_words::tr::volumes;

/// Where a volume begins.
pub(crate) fn volume_target(number: usize) -> Target {
    Target::Part(SectionId::Volume(number))
}

/// Which appendix begins each further volume, so that none has more pages than `most`; see
/// [`Model::volumes`]. `layout` is the whole bundle, as it stands with the volumes of the last try.
pub(crate) fn breaks(layout: &FlowLayout, model: &Model, most: usize) -> Vec<usize> {
    let all = layout.slots.len();
    let start = |target: &Target| layout.places.get(target).map(|place| place.slot);
    let label = |appendix: &crate::model::Appendix| Target::Appendix(appendix.label.clone());
    let mut starts: Vec<usize> =
        model.appendices.iter().filter_map(|appendix| start(&label(appendix))).collect();
    let back = model.back.first().and_then(|section| section.id.clone());
    let back = back.and_then(|id| start(&Target::Part(id)));
    starts.push(back.unwrap_or(all));
    // A volume's own first pages stand before the appendix that it begins with.
    let end = |from: usize, next: usize| {
        let volume = layout.volumes.iter().find(|start| (from + 1..=next).contains(start));
        volume.copied().unwrap_or(next)
    };
    // Pages that a volume has before what it begins with: the most that one had in the last try.
    let first = |volume: &usize| starts.iter().find(|start| *start > volume).map(|s| s - volume);
    let first_pages = layout.volumes.iter().filter_map(first).max().unwrap_or(1);
    let mut out = Vec::new();
    let mut pages = end(0, starts.first().copied().unwrap_or(all));
    for (index, from) in starts.iter().enumerate() {
        let next = starts.get(index + 1).copied().unwrap_or(all);
        let own = end(*from, next).saturating_sub(*from);
        if own > 0 && pages + own > most {
            out.push(index);
            pages = first_pages;
        }
        pages += own;
    }
    out
}

impl Flow<'_> {
    /// Starts a volume where one begins before appendix `index`.
    pub(super) fn new_volume(&mut self, model: &Model, index: usize) {
        let Some(at) = model.volumes.iter().position(|first| *first == index) else { return };
        self.appendix = None;
        self.turn_to_right_hand();
        self.new_page();
        self.out.volumes.push(self.slot());
        self.volumes_before = at + 1;
        let above = self.node;
        self.node = self.out.tags.add(above, "Sect");
        let (number, of) = (at + 2, model.volumes.len() + 1);
        self.here(&volume_target(number));
        self.mark(1, &volumes::title(number, of), volume_target(number));
        self.blocks(model, &first_blocks(model, at));
        self.node = above;
    }

    /// The volume (from 1) that a part is in, where it is not the one being set.
    pub(super) fn elsewhere(&self, target: &Target) -> Option<usize> {
        let slot = self.known.places.get(target)?.slot;
        let before = self.known.volumes.partition_point(|start| *start <= slot);
        (before != self.volumes_before).then_some(before + 1)
    }
}

/// What a further volume says of itself. `at`: its place in [`Model::volumes`].
fn first_blocks(model: &Model, at: usize) -> Vec<Block> {
    let of = model.volumes.len() + 1;
    let cover =
        model.front.iter().flat_map(|section| &section.blocks).find_map(|block| match block {
            Block::Cover(cover) => Some(cover.clone()),
            _ => None,
        });
    let cover = cover.unwrap_or_else(|| Cover { title: model.title.clone(), ..Cover::default() });
    let from = model.volumes.get(at).copied().unwrap_or_default();
    let to = model.volumes.get(at + 1).copied().unwrap_or(usize::MAX);
    let own = model.appendices.iter().enumerate().filter(|(i, _)| (from..to).contains(i));
    let mut items: Vec<Vec<Inline>> = own
        .map(|(_, appendix)| {
            vec![
                Inline::Strong(format!("{} ", appendix.title)),
                Inline::Evidence(appendix.label.clone()),
            ]
        })
        .collect();
    if at + 2 == of {
        let titled = model.back.iter().filter(|section| !section.title.is_empty());
        items.extend(titled.filter_map(|section| {
            Some(vec![
                Inline::Strong(format!("{}, ", section.title)),
                Inline::Page(Target::Part(section.id.clone()?)),
            ])
        }));
    }
    let mut lines = cover.lines;
    lines.retain(|(label, _)| *label != volumes::label());
    let number = volumes::title(at + 2, of);
    vec![
        Block::Cover(Cover { sentence: vec![Inline::Text(format!("{number}."))], lines, ..cover }),
        Block::Space(14.0),
        Block::Heading { level: 2, text: volumes::in_this(), id: None },
        Block::List { ordered: false, items },
        Block::Note(vec![Inline::Text(volumes::first_holds_contents())]),
    ]
}

impl Model {
    /// The same bundle in volumes, said on its cover.
    pub(crate) fn in_volumes(&self, volumes: Vec<usize>) -> Self {
        let of = volumes.len() + 1;
        let mut model = Self { volumes, ..self.clone() };
        let blocks = model.front.iter_mut().flat_map(|section| &mut section.blocks);
        for block in blocks {
            if let Block::Cover(cover) = block {
                cover.lines.retain(|(label, _)| *label != volumes::label());
                if of > 1 {
                    cover.lines.push((volumes::label(), volumes::first_of(of)));
                }
            }
        }
        model
    }
}

impl FlowLayout {
    /// The pages of one volume (from 0), with what is known of them.
    pub(crate) fn into_volume(mut self, at: usize) -> Self {
        let all = self.slots.len();
        let start = at.checked_sub(1).map_or(0, |i| self.volumes.get(i).copied().unwrap_or(all));
        let end = self.volumes.get(at).copied().unwrap_or(all).max(start);
        let inside = |slot: usize| (start..end).contains(&slot);
        let top = |mark: &&FlowMark| mark.level == 1;
        let before =
            |mark: &FlowMark| self.places.get(&mark.to).is_some_and(|place| place.slot < start);
        let parts_before = self.outline.iter().filter(top).filter(|mark| before(mark)).count();
        let mut slots = self.slots.split_off(start);
        slots.truncate(end - start);
        let copies: Vec<usize> = slots
            .iter()
            .filter_map(|slot| match slot {
                FlowSlot::Foreign { copy, .. } => Some(*copy),
                FlowSlot::Own(_) => None,
            })
            .collect();
        let foreign: BTreeMap<usize, bool> =
            self.copy_nodes.iter().map(|(copy, node)| (*node, copies.contains(copy))).collect();
        self.tags.keep(start, end, &foreign);
        let places: BTreeMap<Target, PlacedAt> = self
            .places
            .into_iter()
            .filter(|(_, place)| inside(place.slot))
            .map(|(target, place)| (target, PlacedAt { slot: place.slot - start, ..place }))
            .collect();
        self.outline.retain(|mark| places.contains_key(&mark.to));
        let owners = self.owners.into_iter().filter(|(slot, _)| inside(*slot));
        Self {
            slots,
            tags: self.tags,
            outline: self.outline,
            owners: owners.map(|(slot, owner)| (slot - start, owner)).collect(),
            copy_nodes: self.copy_nodes.into_iter().filter(|(c, _)| copies.contains(c)).collect(),
            counts: self.counts,
            volume: LaidVolume {
                number: at + 1,
                of: self.volumes.len() + 1,
                before: start,
                total: all,
                parts_before,
            },
            volumes: Vec::new(),
            places,
        }
    }
}

impl Tags {
    /// Keeps what speaks of the pages from `start` to before `end`, numbered from the first of them.
    /// `foreign`: nodes that get what they hold later, and whether that is on these pages.
    fn keep(&mut self, start: usize, end: usize, foreign: &BTreeMap<usize, bool>) {
        // Whether a node speaks of these pages; `None`: of no page at all, as an empty cell.
        let mut here: Vec<Option<bool>> = vec![None; self.nodes.len()];
        // What is below a node was made after it.
        for (index, node) in self.nodes.iter_mut().enumerate().rev() {
            let mut own = foreign.get(&index).copied();
            let mut say = |found: bool| own = Some(own.unwrap_or(false) || found);
            node.kids.retain_mut(|kid| {
                let inside = match kid {
                    StructureKid::Node(below) => match here.get(*below).copied().flatten() {
                        Some(found) => found,
                        None => return true,
                    },
                    StructureKid::Content { slot, .. }
                    | StructureKid::Link { slot, .. }
                    | StructureKid::Object { slot, .. } => {
                        let inside = (start..end).contains(slot);
                        *slot = slot.saturating_sub(start);
                        inside
                    }
                    StructureKid::Element(_) => true,
                };
                say(inside);
                inside
            });
            if let Some(place) = here.get_mut(index) {
                *place = own;
            }
        }
        // A cell that holds nothing goes where its row goes.
        let mut gone: Vec<bool> = here.iter().map(|found| *found == Some(false)).collect();
        for index in 1..self.nodes.len() {
            let above = self.nodes.get(index).map_or(0, |node| node.parent);
            if gone.get(above).copied().unwrap_or(false)
                && let Some(own) = gone.get_mut(index)
            {
                *own = true;
            }
        }
        for (node, gone) in self.nodes.iter_mut().zip(gone) {
            node.elsewhere = gone;
        }
    }
}
