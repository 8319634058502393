//! The flow: blocks come in, pages come out. Page numbers that the text itself prints are known
//! only when all is set, so it is set again until they stand still.

use std::collections::BTreeMap;

use super::{
    FontBook, PageTheme, Tags,
    draw::settle_contents,
    sheet::PageSheet,
    theme::{BOTTOM, PAGE, SIDE, TOP},
    volume::LaidVolume,
};
use crate::{
    model::{Model, Section, Target},
    text::Shaper,
};
use evenhand_core::forms::FaceChoice;
use evenhand_words::tr::front;

/// Rounds after which numbers that never stand still are left as they are.
const ROUNDS: usize = 6;
/// Pages whose content is made at one go.
const AT_A_TIME: usize = 96;

/// A page of the finished file, before it is written.
#[derive(Clone, Debug)]
pub(crate) enum FlowSlot {
    /// Drawn here.
    Own(Box<PageSheet>),
    /// Page `page` (from 0) of the PDF at `copy` in the list of copied ones.
    Foreign { copy: usize, page: usize },
}

impl FlowSlot {
    /// Lets go of what is drawn.
    fn empty(&mut self) {
        if let Self::Own(sheet) = self {
            **sheet = PageSheet::new(PAGE);
        }
    }
}

/// Where a part starts: slot, and height on the page in points from the bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PlacedAt {
    /// Place in the list of slots.
    pub slot: usize,
    /// Height from the bottom.
    pub top: f32,
}

/// A line of the outline.
#[derive(Clone, Debug)]
pub(crate) struct FlowMark {
    /// 1 for sections and appendices, 2 and more below them.
    pub level: u8,
    /// Words.
    pub title: String,
    /// Where it leads.
    pub to: Target,
}

/// All pages and what is known of them.
#[derive(Default)]
pub(crate) struct FlowLayout {
    /// Pages in order.
    pub slots: Vec<FlowSlot>,
    /// Meanings.
    pub tags: Tags,
    /// Where each part starts.
    pub places: BTreeMap<Target, PlacedAt>,
    /// Outline.
    pub outline: Vec<FlowMark>,
    /// The appendix of each slot, where it is in one: place in the model, page in it from 0.
    pub owners: BTreeMap<usize, (usize, usize)>,
    /// Node of each copied PDF, for what its pages mean.
    pub copy_nodes: BTreeMap<usize, usize>,
    /// Pages of each appendix, divider not counted.
    pub counts: BTreeMap<usize, usize>,
    /// The slot that each volume after the first starts with.
    pub volumes: Vec<usize>,
    /// The volume that these pages are: all of them where there is one.
    pub volume: LaidVolume,
}

/// What a part of an appendix turned into.
#[derive(Clone)]
pub(crate) enum Bound {
    /// This many pages of the copied PDF at `copy`, with its own outline: level, words, page
    /// from 0, and height on it.
    Foreign { copy: usize, pages: usize, outline: Vec<(u8, String, usize, f32)> },
    /// Text that is set here.
    Set(Vec<Section>),
}

/// Sets the whole bundle. `fonts` collects the glyphs of the last round only.
pub(crate) fn lay_out(
    model: &Model,
    bound: &[Vec<Bound>],
    fonts: &mut FontBook,
    shaper: &mut Shaper,
) -> FlowLayout {
    let theme = PageTheme::new(model);
    let mut before = FlowLayout::default();
    // Three rounds do for nearly all; a number that grows a digit can move a line once more.
    for round in 0..ROUNDS {
        fonts.clear();
        let mut flow = Flow::new(theme, fonts, shaper, &before);
        // No page is right before the numbers of all are known.
        flow.measures = round == 0;
        flow.bundle(model, bound);
        let same = flow.out.places == before.places && flow.out.slots.len() == before.slots.len();
        let done = same && round > 0;
        before = flow.out;
        if !done && round + 1 < ROUNDS {
            // Only their places are needed for the next round.
            before.slots.iter_mut().for_each(FlowSlot::empty);
        }
        if done {
            break;
        }
    }
    before
}

/// The pen: where it is, and what it writes to.
pub(crate) struct Flow<'a> {
    pub theme: PageTheme,
    pub fonts: &'a mut FontBook,
    pub shaper: &'a mut Shaper,
    pub known: &'a FlowLayout,
    pub out: FlowLayout,
    /// Distance from the top of the page to the next line's top.
    pub y: f32,
    /// Left edge.
    pub x: f32,
    /// Width of the column.
    pub width: f32,
    /// Open node.
    pub node: usize,
    /// Appendix being set: place in the model and its pages so far.
    pub appendix: Option<(usize, usize)>,
    /// Level of the last heading, as it is heard.
    pub last_heading: u8,
    /// Volumes before the one being set.
    pub volumes_before: usize,
    /// The table being set is to be filled in by hand.
    pub to_fill: bool,
    /// Faces over the heads of the table that is set.
    pub faces: Vec<Option<FaceChoice>>,
    /// Only places are wanted: what is drawn is let go.
    measures: bool,
    /// Pages before this place are done, and their content is made.
    settled: usize,
}

impl<'a> Flow<'a> {
    fn new(
        theme: PageTheme,
        fonts: &'a mut FontBook,
        shaper: &'a mut Shaper,
        known: &'a FlowLayout,
    ) -> Self {
        Self {
            theme,
            fonts,
            shaper,
            known,
            out: FlowLayout::default(),
            y: 0.0,
            x: SIDE,
            width: theme.page.0 - 2.0 * SIDE,
            node: 0,
            appendix: None,
            last_heading: 0,
            volumes_before: 0,
            to_fill: false,
            faces: Vec::new(),
            measures: false,
            settled: 0,
        }
    }

    /// Makes the content of pages that are done, many at a time: the operations that draw a long text take far more
    /// memory than what they turn into.
    fn settle(&mut self) {
        let done = self.out.slots.get_mut(self.settled..).unwrap_or_default();
        let mut sheets: Vec<&mut PageSheet> = done
            .iter_mut()
            .filter_map(|slot| match slot {
                FlowSlot::Own(sheet) => Some(sheet.as_mut()),
                FlowSlot::Foreign { .. } => None,
            })
            .collect();
        if self.measures {
            sheets.iter_mut().for_each(|sheet| sheet.ops.clear());
        } else {
            settle_contents(&mut sheets);
        }
        self.settled = self.out.slots.len();
    }

    fn bundle(&mut self, model: &Model, bound: &[Vec<Bound>]) {
        for section in &model.front {
            self.section(model, section, 1);
        }
        for (index, appendix) in model.appendices.iter().enumerate() {
            self.new_volume(model, index);
            self.appendix(model, index, appendix, bound.get(index).map_or(&[], Vec::as_slice));
        }
        self.appendix = None;
        self.new_volume(model, model.appendices.len());
        for section in &model.back {
            self.section(model, section, 1);
        }
        self.out.volume = LaidVolume::whole(self.out.slots.len());
    }

    /// A section under a heading of its own.
    pub fn section(&mut self, model: &Model, section: &Section, level: u8) {
        if section.new_page || self.out.slots.is_empty() {
            self.new_page();
        } else if !section.title.is_empty() {
            self.y += self.theme.body * 1.8;
        }
        let above = self.node;
        self.node = self.out.tags.add(above, "Sect");
        if !section.title.is_empty() {
            let needs = self.heading_begins(level, &section.title, &section.blocks);
            self.room(needs.max(self.theme.size(1.9) * 3.0));
        }
        let target = section.id.clone().map(Target::Part);
        if let Some(target) = &target {
            self.here(target);
        }
        if level == 1
            && let Some(target) = target
        {
            let cover = front::cover_part();
            let title = if section.title.is_empty() { &cover } else { &section.title };
            self.mark(1, title, target);
        }
        if !section.title.is_empty() {
            self.heading(level, &section.title);
        }
        self.blocks(model, &section.blocks);
        self.node = above;
    }

    /// Notes where a part starts.
    pub fn here(&mut self, target: &Target) {
        let slot = self.out.slots.len().saturating_sub(1);
        let place = PlacedAt { slot, top: self.theme.page.1 - self.y + 8.0 };
        self.out.places.entry(target.clone()).or_insert(place);
    }

    /// Adds a line to the outline.
    pub fn mark(&mut self, level: u8, title: &str, to: Target) {
        self.out.outline.push(FlowMark { level, title: title.to_owned(), to });
    }

    /// Starts a page.
    pub fn new_page(&mut self) {
        let slot = self.out.slots.len();
        if slot >= self.settled + AT_A_TIME {
            self.settle();
        }
        if let Some((index, pages)) = &mut self.appendix {
            self.out.owners.insert(slot, (*index, *pages));
            *pages += 1;
        }
        self.out.slots.push(FlowSlot::Own(Box::new(PageSheet::new(self.theme.page))));
        self.y = TOP;
    }

    /// A page that a double-sided print needs so that the next is on the right.
    pub fn turn_to_right_hand(&mut self) {
        if self.theme.double_sided && self.out.slots.len() % 2 == 1 {
            self.out.slots.push(FlowSlot::Own(Box::new(PageSheet::new(self.theme.page))));
        }
    }

    /// Place of the page being written.
    pub fn slot(&self) -> usize {
        self.out.slots.len().saturating_sub(1)
    }

    /// The page being written and the fonts.
    pub fn sheet(&mut self) -> (&mut PageSheet, &mut FontBook, &mut Tags) {
        if !matches!(self.out.slots.last(), Some(FlowSlot::Own(_))) {
            self.out.slots.push(FlowSlot::Own(Box::new(PageSheet::new(self.theme.page))));
            self.y = TOP;
        }
        match self.out.slots.last_mut() {
            Some(FlowSlot::Own(sheet)) => (sheet, self.fonts, &mut self.out.tags),
            // Just made above.
            _ => unreachable!("the last slot is our own"),
        }
    }

    /// Space left above the foot.
    pub fn left(&self) -> f32 {
        self.theme.page.1 - BOTTOM - self.y
    }

    /// Starts a new page unless `height` fits. True where one was started.
    pub fn room(&mut self, height: f32) -> bool {
        let full = self.theme.page.1 - BOTTOM - TOP;
        if self.left() < height.min(full) && self.y > TOP + 0.5 {
            self.new_page();
            return true;
        }
        false
    }
}
