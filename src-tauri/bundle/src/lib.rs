//! The evidence bundle: a pure model of what it says, and a renderer from the model to a PDF.
//!
//! [`build`] turns the record, the plan and the findings into a [`Model`]; it is quick and runs on
//! each change. [`render()`] turns the model, the files and a clock into bytes: the same input gives
//! the same bytes. [`page_picture`] shows a page of the result. Lengths are in points (1/72 inch).

mod appendix;
mod assembly;
mod docx;
mod downsampled;
mod fit_to_page;
mod found;
mod input;
mod jpeg;
mod jpeg_2000;
mod model;
mod outcome;
mod page;
mod page_list;
mod papers;
mod pdf;
mod picture;
mod redaction;
mod render;
mod section_id;
mod shortened;
mod text;
mod write;

pub use appendix::{
    SeenPage, file_is_locked, file_lines, file_words, letter_words, seen_page, seen_picture,
};
pub use docx::letter_docx;
pub use found::{
    CoarserPictures, FileNote, LeftOutOfPdf, Odd, OnePage, PartNote, PdfNote, PictureNote,
    SaidOfFile, StandIn, TextNote, Unreadable, Warning,
};
pub use input::{FileSource, Input};
pub use model::{
    Appendix, Bar, Block, BundleCell, BundlePicture, BundleTable, Chart, Cover, FindingBlock,
    Inline, Model, Redaction, Replaced, Ruler, Section, Target,
};
pub use outcome::{LeakedWord, RenderError, RenderProgress};
pub use papers::{
    AnswersPaper, CheckedLine, MeetingPaper, OfficerPaper, PaperLook, ShownPerson, StoryPaper,
    answers_paper, form_paper, guide_booklet, guide_card, letter_paper, may_show_name,
    meeting_paper, officer_paper, printed_people, story_paper, story_people,
};
pub use pdf::OutlineLine;
pub use picture::{OpenPdf, PictureError, page_picture, page_pictures, page_text};
pub use redaction::{ReadWord, TakenOutByEye, taken_out};
pub use render::{Rendered, RenderedAppendix, RenderedVolume, render};
pub use section_id::{Figure, SectionId};
pub use write::{BoundFile, build, build_for_review, files_only, saved_version, up_to_date};
