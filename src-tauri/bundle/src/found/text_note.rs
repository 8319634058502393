//! What was found in a text, a table or slides.

use serde::{Deserialize, Serialize};

use super::said::SaidOfFile;
use evenhand_words::tr::documents as tr;

/// What was found in a text, a table or slides. Where a reader collects several, this is the order in which they are
/// told.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TextNote {
    /// It was converted.
    Converted,
    /// It was converted from Word.
    ConvertedWord,
    /// Its macros were left out.
    MacrosOut,
    /// Its words alone are shown.
    WordsOnly,
    /// A preview alone is shown.
    Preview,
    /// It is longer than is shown.
    Cut {
        /// How much is shown.
        megabytes: usize,
    },
    /// Words that are crossed out.
    Struck,
    /// Signs of a font that are not known.
    Symbols,
    /// A file in it that is not shown.
    FileInside,
    /// A part in another form, which is not shown.
    OtherForm,
    /// Comments, shown at the end.
    Comments,
    /// A drawing or chart that cannot be shown.
    Drawing,
    /// A picture that cannot be shown.
    Picture,
    /// A picture that is not in the file.
    PictureOutside,
    /// Hidden rows or columns, which are not shown.
    HiddenCells,
    /// Hidden words, which are not shown.
    Hidden,
    /// A hidden sheet, which is not shown.
    HiddenSheet {
        /// What it is called.
        name: String,
    },
    /// Tracked changes: what was taken out is not shown.
    Changes,
    /// Formulas without results.
    Sums,
    /// More rows than are shown.
    Rows {
        /// How many are shown of each sheet.
        most: usize,
    },
    /// Parts too deep in others to be shown.
    Deep,
    /// Emoji, in words.
    Emoji,
    /// Letters that cannot be drawn.
    Letters {
        /// What their scripts are called.
        scripts: Vec<String>,
    },
}

impl TextNote {
    pub(super) fn said(&self) -> SaidOfFile {
        let (found, then) = match self {
            Self::Converted => (tr::check(), tr::check_its_pages()),
            Self::ConvertedWord => (tr::check_word(), tr::check_its_pages()),
            Self::MacrosOut => return SaidOfFile::alone(tr::macros_out()),
            Self::WordsOnly => (tr::told_words_only(), tr::told_words_only_then()),
            Self::Preview => (tr::told_preview(), tr::told_preview_then()),
            Self::Cut { megabytes } => (tr::told_cut(*megabytes), tr::told_cut_then()),
            Self::Struck => (tr::told_struck(), tr::told_struck_then()),
            Self::Symbols => (tr::told_symbols(), tr::told_symbols_then()),
            Self::FileInside => (tr::told_file_inside_word(), tr::told_file_inside_word_then()),
            Self::OtherForm => (tr::told_other_form(), tr::told_other_form_then()),
            Self::Comments => (tr::told_comments(), tr::told_comments_then()),
            Self::Drawing => (tr::told_drawing(), tr::told_drawing_then()),
            Self::Picture => (tr::told_picture(), tr::told_picture_then()),
            Self::PictureOutside => (tr::told_picture_outside(), tr::told_picture_outside_then()),
            Self::HiddenCells => (tr::told_hidden_cells(), tr::told_hidden_cells_then()),
            Self::Hidden => (tr::told_hidden(), tr::told_hidden_then()),
            Self::HiddenSheet { name } => {
                (tr::told_hidden_sheet(name), tr::told_hidden_sheet_then())
            }
            Self::Changes => (tr::told_changes(), tr::told_changes_then()),
            Self::Sums => (tr::told_sums(), tr::told_sums_then()),
            Self::Rows { most } => return SaidOfFile::alone(tr::told_rows(*most)),
            Self::Deep => (tr::told_deep(), tr::told_deep_then()),
            Self::Emoji => return SaidOfFile::alone(tr::told_emoji()),
            Self::Letters { scripts } => (tr::told_letters(scripts), tr::told_letters_then()),
        };
        SaidOfFile::new(found, then)
    }
}
