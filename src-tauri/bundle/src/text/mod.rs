//! Text: faces and fallback, shaping, and breaking into lines.

mod drawable;
mod faces;
mod ink;
mod lines;
mod shape;

pub(crate) use drawable::{drawable, has_emoji, scripts_undrawn};
pub(crate) use faces::{FACES, Weight, face, is_drawn, outline};
pub(crate) use ink::Ink;
pub(crate) use lines::{LinePiece, LineSpan, SetLine, SpanStyle, break_lines};
pub(crate) use shape::{Glyph, Shaper};
