//! Colours, by their part in the design.

/// A colour by its part in the design.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Running text.
    Text,
    /// Labels and notes.
    Soft,
    /// Headings, rules, Met.
    Teal,
    /// Not met.
    Brick,
    /// Depends.
    Plum,
    /// Can't tell.
    Slate,
    /// Bar beside quoted words.
    Gold,
    /// Hairlines.
    Line,
    /// Behind heads of tables.
    Wash,
    /// Paper.
    White,
}
