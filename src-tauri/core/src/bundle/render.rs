//! The model and the files to bytes.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    FileSource,
    appendix::{Part, in_place, open, shown},
    coarser::{Coarser, STEPS},
    hold::hold,
    model::{Block, Inline, Model, Section, Warning},
    page::{Bound, lay_out},
    pdf::{Bookmark, Finish, FontBook, Foreign, OutlineLine, Sink, finish, outline_lines},
    text::Shaper,
};
use crate::record::SizeLimit;

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Reading appendix `done` (from 0) of `of`.
    Appendices {
        /// Appendices read.
        done: usize,
        /// All appendices.
        of: usize,
    },
    /// Setting the pages.
    Pages,
    /// Writing the file.
    Writing,
}

/// Why no file was made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The user stopped it.
    #[error("Stopped. Nothing was written.")]
    Cancelled,
    /// Words that the profile takes out were found in the finished file.
    #[error("These words were to be taken out, and are still in the file: {}. Nothing was written.", .0.join(", "))]
    StillThere(Vec<String>),
}

/// A finished bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendered {
    /// The file. Not part of the JSON form, which would make it four times its size.
    #[serde(skip)]
    pub pdf: Vec<u8>,
    /// Pages in all.
    pub pages: usize,
    /// Appendices in order.
    pub appendices: Vec<RenderedAppendix>,
    /// Outline in order.
    pub outline: Vec<OutlineLine>,
    /// The model's warnings and those of the files.
    pub warnings: Vec<Warning>,
}

/// An appendix as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RenderedAppendix {
    /// A01, A02 …
    pub label: String,
    /// Title.
    pub title: String,
    /// Name of the original file.
    pub source: String,
    /// SHA-256 of the original, in hex.
    pub sha256: String,
    /// Pages, the divider not counted.
    pub pages: usize,
    /// First page in the bundle from 1: the divider where there is one.
    pub first_page: usize,
}

/// Makes the PDF. Where it is larger than the print settings allow, its pictures are made coarser until
/// it fits; where that is not enough, a warning says so. `progress` is told how far the work is, and stops it by answering `false`.
///
/// A file that cannot be read gets a page in its place that says so, and a warning.
///
/// # Errors
/// [`RenderError`]: cancelled, or a word that was to be taken out is still there.
pub fn render(
    model: &Model,
    files: &dyn FileSource,
    clock: DateTime<Utc>,
    progress: &dyn Fn(Progress) -> bool,
) -> Result<Rendered, RenderError> {
    let mut best = whole(model, files, clock, progress)?;
    let Some(limit) = model.paper.size else { return Ok(best) };
    for dots in STEPS {
        if fits(&best, limit) {
            return Ok(best);
        }
        let coarser = Model { dots: Some(dots), ..model.clone() };
        best = whole(&coarser, files, clock, progress)?;
    }
    if !fits(&best, limit) {
        best.warnings.push(warning("too_large", "", too_large(&best, limit)));
    }
    Ok(best)
}

fn fits(done: &Rendered, limit: SizeLimit) -> bool {
    done.pdf.len() as u64 <= u64::from(limit.megabytes) * 1_000_000
}

fn too_large(done: &Rendered, limit: SizeLimit) -> String {
    format!(
        "With coarser pictures the PDF still has {} MB. The limit is {} MB. Leave appendices out, or make two bundles.",
        done.pdf.len().div_ceil(1_000_000),
        limit.megabytes
    )
}

/// Makes the PDF once.
fn whole(
    model: &Model,
    files: &dyn FileSource,
    clock: DateTime<Utc>,
    progress: &dyn Fn(Progress) -> bool,
) -> Result<Rendered, RenderError> {
    let mut sink = Sink::new();
    let mut fonts = FontBook::default();
    let mut shaper = Shaper::default();
    let mut warnings = model.warnings.clone();
    let (front, shortened) = hold(model, &mut fonts, &mut shaper);
    let mut model = Model { front, ..model.clone() };
    let mut coarser = Vec::new();
    warnings.extend(shortened);
    let mut bound = Vec::new();
    let mut foreign: Vec<Foreign> = Vec::new();
    let mut pictures = BTreeMap::new();
    let of = model.appendices.len();
    for (index, appendix) in model.appendices.iter().enumerate() {
        if !progress(Progress::Appendices { done: index, of }) {
            return Err(RenderError::Cancelled);
        }
        match open(&mut sink, &model, appendix, files) {
            Ok(opened) => {
                coarser.extend(said_of(&model, &appendix.label, opened.coarser));
                let changed = |note| warning("appendix_changed", &appendix.label, note);
                warnings.extend(opened.notes.into_iter().map(changed));
                for drawn in opened.pictures {
                    pictures.insert(drawn.name, drawn.id);
                    fonts.pictures.insert(drawn.name, drawn.size);
                }
                let mut parts = Vec::new();
                for part in opened.parts {
                    parts.push(match part {
                        Part::Set(sections) => Bound::Set(sections),
                        Part::Foreign(copied) => {
                            // What comes after something else is a level below it in the outline.
                            let level = 1 + u8::from(!parts.is_empty());
                            let outline = own_outline(&copied, &model, level);
                            let pages = copied.pages.len();
                            foreign.push(*copied);
                            Bound::Foreign { copy: foreign.len() - 1, pages, outline }
                        }
                    });
                }
                bound.push(parts);
            }
            Err(why) => {
                let words = why.to_string();
                warnings.push(warning(
                    "appendix_unreadable",
                    &appendix.label,
                    format!("{} {}: {words}", appendix.label, appendix.source),
                ));
                bound.push(vec![Bound::Set(vec![in_place(&words)])]);
            }
        }
    }
    if !progress(Progress::Pages) {
        return Err(RenderError::Cancelled);
    }
    for words in &coarser {
        warnings.push(warning("pictures_coarser", "", words.clone()));
    }
    say_in_sources(&mut model.back, &coarser);
    let model = &model;
    fonts.keep_apart(&foreign.iter().flat_map(Foreign::font_names).collect());
    let layout = lay_out(model, &bound, &mut fonts, &mut shaper);
    let outline = outline_lines(&layout);
    let pages = layout.slots.len();
    warnings.extend(over_limit(model, pages));
    let appendices = model.appendices.iter().enumerate().map(|(index, a)| RenderedAppendix {
        label: a.label.clone(),
        title: a.title.clone(),
        source: a.source.clone(),
        sha256: a.sha256.clone(),
        pages: layout.counts.get(&index).copied().unwrap_or(0),
        first_page: layout
            .places
            .get(&super::model::Target::Appendix(a.label.clone()))
            .map_or(0, |p| p.slot + 1),
    });
    let appendices = appendices.collect();
    if !progress(Progress::Writing) {
        return Err(RenderError::Cancelled);
    }
    let pdf =
        finish(sink, Finish { model, layout, foreign, pictures, clock }, &mut fonts, &mut shaper);
    let found = super::search::still_there(&pdf, model);
    if !found.is_empty() {
        return Err(RenderError::StillThere(found));
    }
    Ok(Rendered { pdf, pages, appendices, outline, warnings })
}

/// The sentence about pictures of an appendix that were made coarser.
fn said_of(model: &Model, label: &str, coarser: Coarser) -> Option<String> {
    let (limit, dots) = (model.paper.size?.megabytes, model.dots?);
    let pictures = match coarser.pictures {
        0 => return None,
        1 => "1 picture was".to_owned(),
        n => format!("{n} pictures were"),
    };
    let from = coarser.from;
    Some(format!(
        "{label}: {pictures} made coarser to fit {limit} MB, from {from} to {dots} dots to the inch."
    ))
}

/// The same on the page that speaks of the originals.
fn say_in_sources(back: &mut [Section], coarser: &[String]) {
    let Some(sources) = back.iter_mut().find(|section| section.id == "sources") else { return };
    if coarser.is_empty() {
        return;
    }
    let items = coarser.iter().map(|words| vec![Inline::Text(words.clone())]).collect();
    let kept = "Text and charts are as fine as before. The originals are kept unchanged, with the fingerprints above.";
    sources.blocks.extend([
        Block::Heading { level: 2, text: "Pictures made coarser".to_owned(), id: String::new() },
        Block::List { ordered: false, items },
        Block::Para(vec![Inline::Text(kept.to_owned())]),
    ]);
}

/// The outline of a foreign file, as this profile shows it.
fn own_outline(foreign: &Foreign, model: &Model, below: u8) -> Vec<(u8, String, usize, f32)> {
    let line = |mark: &Bookmark| {
        let fit = &foreign.pages.get(mark.page)?.fit;
        let top = mark.top.map_or(fit.media[3], |top| fit.point(0.0, top).1);
        Some((mark.level.saturating_add(below), shown(&mark.title, model), mark.page, top))
    };
    foreign.bookmarks.iter().filter_map(line).collect()
}

fn warning(code: &str, about: &str, text: String) -> Warning {
    Warning { code: code.to_owned(), about: about.to_owned(), text }
}

/// Limits of the SEND Tribunal (Practice Direction 1 of 2025), told as a check only.
fn over_limit(model: &Model, pages: usize) -> Option<Warning> {
    let limit = [25, 100, 150].into_iter().rev().find(|l| pages > *l)?;
    if model.template == crate::record::Template::CouncillorBriefing || limit >= 100 {
        return Some(warning(
            "over_pages",
            "",
            format!(
                "The bundle has {pages} pages. The SEND Tribunal’s limit of {limit} is passed, where that matters to you."
            ),
        ));
    }
    None
}
