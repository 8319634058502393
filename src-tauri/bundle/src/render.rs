//! The model and the files to bytes.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    FileSource,
    assembly::Assembly,
    downsampled::STEPS,
    found::Warning,
    model::{Appendix, Model, Target},
    outcome::{RenderError, RenderProgress},
    page::{FlowLayout, breaks},
    pdf::{OutlineLine, outline_lines},
};
use evenhand_core::record::{SizeLimit, VolumeLimit};

/// A volume of fewer pages would be all contents.
const FEWEST: usize = 20;

/// A finished bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendered {
    /// The file: the first volume, where there are more. Not part of the JSON form, which would make it
    /// four times its size.
    #[serde(skip)]
    pub pdf: Vec<u8>,
    /// The volumes after the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<RenderedVolume>,
    /// Pages in all.
    pub pages: usize,
    /// Appendices in order.
    pub appendices: Vec<RenderedAppendix>,
    /// Outline in order.
    pub outline: Vec<OutlineLine>,
    /// The model's warnings and those of the files.
    pub warnings: Vec<Warning>,
}

/// A volume after the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenderedVolume {
    /// The file. Not part of the JSON form.
    #[serde(skip)]
    pub pdf: Vec<u8>,
    /// The file's size in bytes.
    pub size: usize,
    /// Its first page as it is numbered: pages are counted over all volumes.
    pub first_page: usize,
    /// Pages in it.
    pub pages: usize,
}

impl Rendered {
    /// The files in order.
    pub fn files(&self) -> impl Iterator<Item = &[u8]> {
        std::iter::once(self.pdf.as_slice()).chain(self.further.iter().map(|v| v.pdf.as_slice()))
    }

    /// The file that a page of the bundle is in, and which of its pages it is; both from 1.
    pub fn page(&self, page: usize) -> (&[u8], usize) {
        let volume = self.volume(page).checked_sub(1).and_then(|at| self.further.get(at));
        volume.map_or((&self.pdf, page), |volume| (&volume.pdf, page - volume.first_page + 1))
    }

    /// Which of [`Self::files`] a page of the bundle (from 1) is in, from 0.
    pub fn volume(&self, page: usize) -> usize {
        self.further.iter().rposition(|volume| volume.first_page <= page).map_or(0, |at| at + 1)
    }
}

/// An appendix as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// Makes the PDF. Where it is larger than the print settings allow, its pictures are made coarser until it fits; where
/// that is not enough, a warning says so. Where they ask for volumes, it makes one file of each. `progress` is told how
/// far the work is, and stops it by answering `false`.
///
/// A file that cannot be read gets a page in its place that says so, and a warning.
///
/// # Errors
/// [`RenderError`]: cancelled, or a word that was to be taken out is still there.
pub fn render(
    model: &Model,
    files: &dyn FileSource,
    clock: DateTime<Utc>,
    progress: &dyn Fn(RenderProgress) -> bool,
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
        best.warnings.push(too_large(&best, limit));
    }
    Ok(best)
}

fn fits(done: &Rendered, limit: SizeLimit) -> bool {
    done.files().all(|file| file.len() as u64 <= u64::from(limit.megabytes) * 1_000_000)
}

fn too_large(done: &Rendered, limit: SizeLimit) -> Warning {
    let largest = done.files().map(<[u8]>::len).max().unwrap_or(0).div_ceil(1_000_000);
    Warning::TooLarge { largest, limit: limit.megabytes }
}

/// Makes the file, or the files of all volumes, once.
fn whole(
    model: &Model,
    files: &dyn FileSource,
    clock: DateTime<Utc>,
    progress: &dyn Fn(RenderProgress) -> bool,
) -> Result<Rendered, RenderError> {
    let mut opened = Assembly::read(model, files, progress)?;
    if !progress(RenderProgress::Pages) {
        return Err(RenderError::Cancelled);
    }
    let mut layout = opened.lay_out();
    if let Some(limit) = model.paper.volumes {
        layout = in_volumes(&mut opened, layout, limit);
    }
    let mut warnings = std::mem::take(&mut opened.warnings);
    warnings.extend(over_limit(model, layout.slots.len()));
    warnings.extend(over_volume(model, &layout));
    let mut done = Rendered {
        pdf: Vec::new(),
        further: Vec::new(),
        pages: layout.slots.len(),
        appendices: appendices(model, &layout),
        outline: outline_lines(&layout),
        warnings,
    };
    if !progress(RenderProgress::Writing) {
        return Err(RenderError::Cancelled);
    }
    if layout.volumes.is_empty() {
        done.pdf = opened.write(layout, clock)?;
        return Ok(done);
    }
    let lengths = lengths(&layout);
    drop(layout);
    let opened = opened.without_copies();
    let mut first = 0;
    let ends = opened.model.volumes.iter().copied().chain([usize::MAX]);
    for (at, (end, (before, pages))) in ends.zip(lengths).enumerate() {
        let mut volume = Assembly::read_volume(&opened, first..end, files, progress)?;
        let layout = volume.lay_out().into_volume(at);
        let pdf = volume.write(layout, clock)?;
        match at {
            0 => done.pdf = pdf,
            _ => done.further.push(RenderedVolume {
                size: pdf.len(),
                pdf,
                first_page: before + 1,
                pages,
            }),
        }
        first = end;
    }
    Ok(done)
}

/// Sets the pages again in volumes, until none is longer than asked for that could be shorter.
fn in_volumes(opened: &mut Assembly, mut layout: FlowLayout, limit: VolumeLimit) -> FlowLayout {
    let most = usize::try_from(limit.pages).unwrap_or(usize::MAX).max(FEWEST);
    // A volume's first pages take room, and may move what comes after into the next.
    for _ in 0..6 {
        let found = breaks(&layout, &opened.model, most);
        if found == opened.model.volumes {
            break;
        }
        opened.model = opened.model.in_volumes(found);
        layout = opened.lay_out();
    }
    layout
}

/// Pages before each volume, and its own.
fn lengths(layout: &FlowLayout) -> Vec<(usize, usize)> {
    let starts = std::iter::once(0).chain(layout.volumes.iter().copied());
    let ends = layout.volumes.iter().copied().chain([layout.slots.len()]);
    starts.zip(ends).map(|(start, end)| (start, end.saturating_sub(start))).collect()
}

/// A volume that is longer than asked for, because what it holds is not cut in two.
fn over_volume(model: &Model, layout: &FlowLayout) -> Vec<Warning> {
    let Some(limit) = model.paper.volumes else { return Vec::new() };
    let most = usize::try_from(limit.pages).unwrap_or(usize::MAX).max(FEWEST);
    let too_long = (1..).zip(lengths(layout)).filter(|(_, (_, pages))| *pages > most);
    too_long.map(|(number, (_, pages))| Warning::VolumeTooLong { number, pages, most }).collect()
}

fn appendices(model: &Model, layout: &FlowLayout) -> Vec<RenderedAppendix> {
    let one = |(index, a): (usize, &Appendix)| {
        let place = layout.places.get(&Target::Appendix(a.label.clone()));
        RenderedAppendix {
            label: a.label.clone(),
            title: a.title.clone(),
            source: a.source.clone(),
            sha256: a.sha256.clone(),
            pages: layout.counts.get(&index).copied().unwrap_or(0),
            first_page: place.map_or(0, |place| place.slot + 1),
        }
    };
    model.appendices.iter().enumerate().map(one).collect()
}

/// Limits of the SEND Tribunal (Practice Direction 1 of 2025), told as a check only.
fn over_limit(model: &Model, pages: usize) -> Option<Warning> {
    let limit = [25, 100, 150].into_iter().rev().find(|l| pages > *l)?;
    if model.template == evenhand_core::record::Template::CouncillorBriefing || limit >= 100 {
        return Some(Warning::OverPages { pages, limit });
    }
    None
}
