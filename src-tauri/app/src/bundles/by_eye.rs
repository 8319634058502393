//! The pages of a made bundle, read by a machine as pictures: a reader that shares nothing with those of the file.

use evenhand_bundle::{Model, Rendered, TakenOutByEye};

use crate::contract::{NameSeen, PagesReadByEye, UserError, UserResult};
use crate::count::to_u32;
use crate::pictures::Models;
use crate::worker::{self, Viewer, WorkerError, WorkerLimits};

/// Pages are drawn so wide, in pixels: 200 dots an inch of A4.
const WIDTH: u32 = 1654;

/// Reads every page of a bundle, and looks for what was taken out of it. `step` is told pages done and in all, and says
/// whether to go on.
///
/// # Errors
/// [`UserError::PictureReaderMissing`]; [`UserError::Cancelled`]; where no child can be started.
pub fn read_by_eye(
    (model, rendered): (&Model, &Rendered),
    step: &dyn Fn(usize, usize) -> bool,
) -> UserResult<PagesReadByEye> {
    let looked_for = TakenOutByEye::of(model);
    let mut out = PagesReadByEye { looked_for: to_u32(looked_for.count()), ..Default::default() };
    if out.looked_for == 0 {
        return Ok(out);
    }
    let models = Models::find().ok_or(UserError::PictureReaderMissing)?;
    let mut open = None;
    for page in 1..=rendered.pages {
        let go_on = || step(page - 1, rendered.pages);
        if !go_on() {
            return Err(UserError::Cancelled);
        }
        let drawn = draw(rendered, page, &mut open)?;
        let read = match drawn.map(|png| models.task("page.png", 1, &png)) {
            Some((task, bytes)) => {
                worker::run_watched(&task, &bytes, WorkerLimits::picture(), &|_, _| go_on())
            }
            None => Err(WorkerError::Crashed),
        };
        match read {
            Ok(Some(read)) => {
                let lines = read.page.map(|read| words_of(&read)).unwrap_or_default();
                let words = looked_for.seen(&lines).into_iter();
                out.names.extend(words.map(|word| NameSeen { word, page: to_u32(page) }));
            }
            Err(WorkerError::Stopped) => return Err(UserError::Cancelled),
            Err(WorkerError::NotStarted) => return Err(UserError::Unexpected),
            _ => out.unread.push(to_u32(page)),
        }
        out.pages = to_u32(page);
    }
    Ok(out)
}

/// A page as PNG, by the child that has its volume open; `None` where it cannot be drawn.
fn draw(
    rendered: &Rendered,
    page: usize,
    open: &mut Option<(usize, Viewer)>,
) -> UserResult<Option<Vec<u8>>> {
    let (volume, (pdf, own)) = (rendered.volume(page), rendered.page(page));
    let mut viewer = match open.take() {
        Some((at, viewer)) if at == volume => viewer,
        _ => Viewer::open(pdf).map_err(|_| UserError::Unexpected)?,
    };
    match viewer.page(own, WIDTH) {
        Ok(Some(drawn)) => {
            *open = Some((volume, viewer));
            Ok(Some(drawn.png))
        }
        // A child that ended over a page is started again for the next one.
        _ => Ok(None),
    }
}

/// The lines of a page, with how sure the machine is of each word, of a hundred.
fn words_of(page: &evenhand_ocr::OcrPage) -> Vec<Vec<(String, u8)>> {
    let sure = |sure: f32| (sure.clamp(0.0, 1.0) * 100.0).round() as u8;
    let word = |word: &evenhand_ocr::OcrWord| (word.text.clone(), sure(word.sure));
    page.lines.iter().map(|line| line.words.iter().map(word).collect()).collect()
}
