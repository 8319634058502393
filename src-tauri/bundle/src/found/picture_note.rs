//! What was found in a picture or a scan.

use serde::{Deserialize, Serialize};

use super::{said::SaidOfFile, unreadable::Unreadable};
use evenhand_words::tr::documents as tr;

/// What was found in a picture or a scan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PictureNote {
    /// It ends too early.
    Cut,
    /// A photo with a short film, which is not shown.
    MotionPhoto,
    /// More pictures than the one that is shown.
    More {
        /// How many in all.
        pictures: usize,
    },
    /// It moves.
    Moving,
    /// It is blank, or almost so.
    Blank,
    /// Light words on a see-through ground, shown on grey.
    LightOnClear,
    /// A long one, cut over pages.
    Long {
        /// How many.
        pages: usize,
    },
    /// A scan with more pages than are shown.
    ScanCut {
        /// Its pages.
        pages: usize,
        /// How many are shown.
        shown: usize,
    },
    /// A page of a scan cannot be shown.
    ScanPage {
        /// Which, from 1.
        page: usize,
        /// Why not.
        why: Unreadable,
    },
    /// No names are found in pages that are pictures.
    NoNamesFound {
        /// How many.
        pages: usize,
    },
}

impl PictureNote {
    pub(super) fn said(&self) -> SaidOfFile {
        let (found, then) = match self {
            Self::Cut => (tr::told_picture_cut(), tr::told_picture_cut_then()),
            Self::MotionPhoto => (tr::told_motion_photo(), tr::told_motion_photo_then()),
            Self::More { pictures } => {
                (tr::told_more_pictures(*pictures), tr::told_more_pictures_then())
            }
            Self::Moving => (tr::told_moving(), tr::told_moving_then()),
            Self::Blank => (tr::told_blank_picture(), tr::told_blank_picture_then()),
            Self::LightOnClear => (tr::told_light_on_clear(), tr::told_light_on_clear_then()),
            Self::Long { pages } => (tr::told_long_picture(*pages), tr::told_long_picture_then()),
            Self::ScanCut { pages, shown } => {
                (tr::told_scan_cut(*pages, *shown), tr::told_scan_cut_then())
            }
            Self::ScanPage { page, why } => {
                let why = why.said();
                (tr::scan_page(*page, &why.found), why.then)
            }
            Self::NoNamesFound { pages } => {
                (tr::names_in_pictures(*pages), tr::names_in_pictures_then())
            }
        };
        SaidOfFile::new(found, then)
    }
}
