//! What a person should look at before a bundle is printed.

use serde::{Deserialize, Serialize};

use super::{file_note::FileNote, said::SaidOfFile, unreadable::Unreadable};
use evenhand_core::charter::Misfit;
use evenhand_core::record::Id;
use evenhand_words::tr::{advice, appendix, sources};

/// What a person should look at before a bundle is printed. Labels are those of appendices: A01, A02 …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Warning {
    /// An issue that no entry shows.
    IssueWithoutEvidence {
        /// Its number in the bundle.
        number: u32,
    },
    /// Appendices that no issue names.
    AppendicesUnused {
        /// Their labels, at least one.
        labels: Vec<String>,
    },
    /// An appendix of an entry that stays out.
    AppendixOfLeftOut {
        /// Its label.
        label: String,
    },
    /// An appendix without a file.
    AppendixMissing {
        /// Its label.
        label: String,
    },
    /// An appendix that is there already.
    AppendixTwice {
        /// The label of the first.
        first: String,
        /// The label of the second.
        second: String,
    },
    /// A name that is to be taken out and stays, since a person is shown by it.
    NameShown {
        /// The name.
        name: String,
    },
    /// A word that may be a name, and stays because it may be only a word.
    WordStays {
        /// The word, in small letters; first letters of a name as capitals.
        word: String,
        /// How often it stands in the bundle.
        times: u32,
        /// Where: labels of appendices with how often, and the pages beside them.
        places: Vec<String>,
    },
    /// Two things in the record that do not fit together.
    Contradiction {
        /// Its id in the plan.
        id: String,
        /// The title of the first entry that it is about. May be empty.
        entry: String,
        /// What was compared.
        misfit: Misfit,
    },
    /// Nothing is marked as working well.
    NothingGood,
    /// A briefing for a councillor that is set for the council: officers are not shown by role alone.
    OfficersShown,
    /// A section that was cut to fit its page.
    Shortened {
        /// Which.
        part: OnePage,
        /// Its title.
        title: String,
    },
    /// An appendix whose file cannot be shown.
    AppendixUnreadable {
        /// Its label.
        label: String,
        /// Its file, where the record has one.
        file: Option<Id>,
        /// The file's name as this reader may see it. May be empty.
        source: String,
        /// Why not.
        why: Unreadable,
    },
    /// What was found in the file of an appendix.
    AppendixChanged {
        /// Its label.
        label: String,
        /// What it was.
        note: FileNote,
    },
    /// Pictures of an appendix that were made coarser.
    PicturesCoarser(CoarserPictures),
    /// A file is larger than was asked for, with the coarsest pictures too. Sizes are in millions of bytes.
    TooLarge {
        /// Size of the largest file.
        largest: usize,
        /// What was asked for.
        limit: u32,
    },
    /// A volume is longer than was asked for.
    VolumeTooLong {
        /// Its number, from 1.
        number: usize,
        /// Its pages.
        pages: usize,
        /// The pages that were asked for.
        most: usize,
    },
    /// More pages than a limit of the SEND Tribunal.
    OverPages {
        /// Pages of the bundle.
        pages: usize,
        /// The limit.
        limit: usize,
    },
}

/// A section that must fit one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OnePage {
    /// The summary.
    Summary,
    /// The second page of a briefing.
    Letter,
}

/// Pictures of an appendix that were made coarser to fit a size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoarserPictures {
    /// The appendix's label.
    pub label: String,
    /// How many.
    pub pictures: usize,
    /// The size that was asked for, in millions of bytes.
    pub limit: u32,
    /// Dots to the inch before.
    pub from: u32,
    /// Dots to the inch now.
    pub dots: u32,
}

impl CoarserPictures {
    /// In words.
    pub fn said(&self) -> SaidOfFile {
        let (pictures, limit) = (self.pictures, self.limit);
        SaidOfFile::alone(sources::coarser(&self.label, pictures, limit, self.from, self.dots))
    }
}

impl Warning {
    /// A word that stays on the pages beside the appendices.
    pub(crate) fn word_stays(word: String, times: u32) -> Self {
        Self::WordStays { word, times, places: vec![advice::own_pages(times)] }
    }

    /// What a person's remark on it is kept under in a record (`BundlePlan::said_about`). Never changed: records that
    /// were written so far hold it. What was found in one file is told apart, so that words on one thing silence no
    /// other.
    pub fn key(&self) -> String {
        match self {
            Self::AppendixChanged { note, .. } => format!("{}:{}", self.earlier_key(), note.key()),
            Self::PicturesCoarser(pictures) => format!("{}{}", self.earlier_key(), pictures.label),
            _ => self.earlier_key(),
        }
    }

    /// What remarks were kept under before those on one file were told apart.
    pub fn earlier_key(&self) -> String {
        format!("{}:{}", self.code(), self.about())
    }

    /// The kind of warning, as keys and the output for programs name it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::IssueWithoutEvidence { .. } => "issue_without_evidence",
            Self::AppendicesUnused { .. } => "appendix_unused",
            Self::AppendixOfLeftOut { .. } => "appendix_of_left_out",
            Self::AppendixMissing { .. } => "appendix_missing",
            Self::AppendixTwice { .. } => "appendix_twice",
            Self::NameShown { .. } => "name_shown",
            Self::WordStays { .. } => "word_stays",
            Self::Contradiction { .. } => "contradiction",
            Self::NothingGood => "nothing_good",
            Self::OfficersShown => "officers_shown",
            Self::Shortened { .. } => "shortened",
            Self::AppendixUnreadable { why, .. } if why.asks_for_password() => "appendix_locked",
            Self::AppendixUnreadable { .. } => "appendix_unreadable",
            Self::AppendixChanged { .. } => "appendix_changed",
            Self::PicturesCoarser(_) => "pictures_coarser",
            Self::TooLarge { .. } => "too_large",
            Self::VolumeTooLong { .. } => "volume_too_long",
            Self::OverPages { .. } => "over_pages",
        }
    }

    /// What it is about, as keys and the output for programs name it: a label, a number or a name. May be empty.
    pub fn about(&self) -> String {
        match self {
            Self::IssueWithoutEvidence { number } => number.to_string(),
            Self::AppendicesUnused { labels } => labels.join(", "),
            Self::AppendixOfLeftOut { label }
            | Self::AppendixMissing { label }
            | Self::AppendixTwice { second: label, .. }
            | Self::AppendixUnreadable { label, .. }
            | Self::AppendixChanged { label, .. } => label.clone(),
            Self::NameShown { name } => name.clone(),
            Self::WordStays { word, .. } => word.clone(),
            Self::Contradiction { id, .. } => id.clone(),
            Self::Shortened { part: OnePage::Summary, .. } => "summary".to_owned(),
            Self::Shortened { part: OnePage::Letter, .. } => "letter".to_owned(),
            Self::VolumeTooLong { number, .. } => number.to_string(),
            Self::NothingGood
            | Self::OfficersShown
            | Self::PicturesCoarser(_)
            | Self::TooLarge { .. }
            | Self::OverPages { .. } => String::new(),
        }
    }

    /// In words.
    pub fn said(&self) -> SaidOfFile {
        let (found, then) = match self {
            Self::IssueWithoutEvidence { number } => {
                (advice::issue_without_evidence(*number), advice::issue_without_evidence_then())
            }
            // One line for all of them: a bundle often has many.
            Self::AppendicesUnused { labels } => match labels.as_slice() {
                [label] => (advice::appendix_unused(label), advice::appendix_unused_then()),
                labels => (advice::appendices_unused(labels), advice::appendices_unused_then()),
            },
            Self::AppendixOfLeftOut { label } => {
                (advice::appendix_of_left_out(label), advice::appendix_of_left_out_then())
            }
            Self::AppendixMissing { label } => {
                (advice::appendix_missing(label), advice::appendix_missing_then())
            }
            Self::AppendixTwice { first, second } => {
                (advice::appendix_twice(first, second), advice::appendix_twice_then())
            }
            Self::NameShown { name } => (advice::name_shown(name), advice::name_shown_then()),
            Self::WordStays { word, times, places } => {
                let letters = word.chars().any(char::is_uppercase);
                let then =
                    if letters { advice::letters_stay_then } else { advice::word_stays_then };
                (advice::word_stays(word, *times, places), then(word))
            }
            Self::Contradiction { entry, misfit, .. } => {
                let title = evenhand_words::contradiction_title(misfit.rule());
                let found = match entry.as_str() {
                    "" => title,
                    entry => advice::of_entry(entry, &title),
                };
                (found, evenhand_words::contradiction_detail(misfit))
            }
            Self::NothingGood => (advice::nothing_good(), advice::nothing_good_then()),
            Self::OfficersShown => (advice::officers_shown(), advice::officers_shown_then()),
            Self::Shortened { title, .. } => {
                (appendix::cut_to_fit(title), appendix::cut_to_fit_then())
            }
            Self::AppendixUnreadable { label, source, why, .. } => {
                return unreadable(label, source, why);
            }
            Self::AppendixChanged { label, note } => {
                let own = note.said();
                let found = advice::in_appendix(label, &own.found);
                return own.with_found(found);
            }
            Self::PicturesCoarser(pictures) => return pictures.said(),
            Self::TooLarge { largest, limit } => {
                (advice::too_large(*largest), advice::too_large_then(*limit))
            }
            Self::VolumeTooLong { number, pages, most } => {
                (advice::volume_too_long(*number, *pages, *most), advice::volume_too_long_then())
            }
            Self::OverPages { pages, limit } => {
                (advice::over_pages(*pages), advice::over_pages_then(*limit))
            }
        };
        SaidOfFile::new(found, then)
    }
}

fn unreadable(label: &str, source: &str, why: &Unreadable) -> SaidOfFile {
    let why = why.said();
    let found = match source {
        "" => advice::unreadable_unnamed(label, &why.found),
        _ => advice::unreadable(label, source, &why.found),
    };
    why.with_found(found)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use evenhand_calendar::CalendarWarning;

    use super::*;
    use crate::found::{Odd, PdfNote, TextNote};

    fn unreadable(source: &str, why: Unreadable) -> Warning {
        let (label, source) = ("A03".to_owned(), source.to_owned());
        Warning::AppendixUnreadable { label, file: None, source, why }
    }

    /// One of each kind, with the key that records hold.
    fn keys() -> Vec<(Warning, &'static str)> {
        let label = || "A03".to_owned();
        let note = FileNote::Text(TextNote::Hidden);
        let pictures =
            CoarserPictures { label: label(), pictures: 3, limit: 10, from: 300, dots: 150 };
        let title = || "Summary".to_owned();
        vec![
            (Warning::IssueWithoutEvidence { number: 2 }, "issue_without_evidence:2"),
            (Warning::AppendicesUnused { labels: vec![label()] }, "appendix_unused:A03"),
            (
                Warning::AppendicesUnused { labels: vec![label(), "A05".to_owned()] },
                "appendix_unused:A03, A05",
            ),
            (Warning::AppendixOfLeftOut { label: label() }, "appendix_of_left_out:A03"),
            (Warning::AppendixMissing { label: label() }, "appendix_missing:A03"),
            (
                Warning::AppendixTwice { first: "A01".to_owned(), second: label() },
                "appendix_twice:A03",
            ),
            (Warning::NameShown { name: "St. Mary".to_owned() }, "name_shown:St. Mary"),
            (
                Warning::Contradiction {
                    id: "same_dates-1".to_owned(),
                    entry: "The panel".to_owned(),
                    misfit: Misfit::SameDates { issue: 2, others: vec![1] },
                },
                "contradiction:same_dates-1",
            ),
            (Warning::word_stays("will".to_owned(), 2), "word_stays:will"),
            (Warning::NothingGood, "nothing_good:"),
            (Warning::OfficersShown, "officers_shown:"),
            (Warning::Shortened { part: OnePage::Summary, title: title() }, "shortened:summary"),
            (Warning::Shortened { part: OnePage::Letter, title: title() }, "shortened:letter"),
            (unreadable("scan.pdf", Unreadable::Password), "appendix_locked:A03"),
            (unreadable("scan.pdf", Unreadable::WrongPassword), "appendix_locked:A03"),
            (unreadable("scan.pdf", Unreadable::Locked), "appendix_unreadable:A03"),
            (unreadable("", Unreadable::Missing), "appendix_unreadable:A03"),
            (Warning::AppendixChanged { label: label(), note }, "appendix_changed:A03:Text.Hidden"),
            (Warning::PicturesCoarser(pictures), "pictures_coarser:A03"),
            (Warning::TooLarge { largest: 12, limit: 10 }, "too_large:"),
            (Warning::VolumeTooLong { number: 2, pages: 90, most: 50 }, "volume_too_long:2"),
            (Warning::OverPages { pages: 120, limit: 100 }, "over_pages:"),
        ]
    }

    /// A number for each kind, from 0: a new one does not compile until it has one, and fails until it is in the list.
    fn kind(warning: &Warning) -> usize {
        match warning {
            Warning::IssueWithoutEvidence { .. } => 0,
            Warning::AppendicesUnused { .. } => 1,
            Warning::AppendixOfLeftOut { .. } => 2,
            Warning::AppendixMissing { .. } => 3,
            Warning::AppendixTwice { .. } => 4,
            Warning::NameShown { .. } => 5,
            Warning::Contradiction { .. } => 6,
            Warning::NothingGood => 7,
            Warning::OfficersShown => 8,
            Warning::Shortened { .. } => 9,
            Warning::AppendixUnreadable { .. } => 10,
            Warning::AppendixChanged { .. } => 11,
            Warning::PicturesCoarser(_) => 12,
            Warning::TooLarge { .. } => 13,
            Warning::VolumeTooLong { .. } => 14,
            Warning::OverPages { .. } => 15,
            Warning::WordStays { .. } => 16,
        }
    }

    #[test]
    fn a_remark_is_found_again_under_the_key_that_records_hold() {
        let all = keys();
        for (warning, key) in &all {
            assert_eq!(warning.key(), *key);
        }
        let kinds: BTreeSet<usize> = all.iter().map(|(warning, _)| kind(warning)).collect();
        assert_eq!(kinds, (0..17).collect(), "kinds that no key is listed for");
    }

    #[test]
    fn a_remark_on_one_thing_in_a_file_is_none_on_another() {
        let key = |note: FileNote| {
            let warning = Warning::AppendixChanged { label: "A03".to_owned(), note };
            assert_eq!(warning.earlier_key(), "appendix_changed:A03");
            warning.key()
        };
        let sheet = |name: &str| FileNote::from(TextNote::HiddenSheet { name: name.to_owned() });
        let odd = |odd: Odd| FileNote::from(PdfNote::Odd(odd, vec![2]));
        let notes = [
            FileNote::from(TextNote::Hidden),
            FileNote::from(PdfNote::Covered(vec![1])),
            FileNote::from(PdfNote::Outside(vec![1])),
            odd(Odd::Blank),
            odd(Odd::Cut),
            sheet("Names"),
            sheet("Costs"),
            sheet("Names").of_part("plan.xlsx"),
            FileNote::from(CalendarWarning::NoStart),
        ];
        let keys: BTreeSet<String> = notes.iter().cloned().map(key).collect();
        assert_eq!(keys.len(), notes.len(), "{keys:?}");
        // The pages on which it is found can change, as when a file is put in its place.
        let page = |page| key(PdfNote::Covered(vec![page]).into());
        assert_eq!(page(1), page(2));
    }

    #[test]
    fn what_was_found_stands_alone_as_a_title_and_the_rest_in_whole_sentences() {
        for (warning, key) in keys() {
            let said = warning.said();
            assert!(!said.found.is_empty() && !said.found.ends_with('.'), "{key}: {said:?}");
            assert!(said.then.is_empty() || said.then.ends_with('.'), "{key}: {said:?}");
        }
    }

    #[test]
    fn a_full_stop_in_a_name_parts_nothing() {
        let said = |warning: Warning| {
            let said = warning.said();
            (said.whole(), said.found, said.then)
        };
        let (whole, found, then) = said(unreadable("Letter v. 2.pdf", Unreadable::Password));
        assert_eq!(found, "A03 Letter v. 2.pdf: This PDF asks for a password");
        assert_eq!(then, "Give the password, or save a copy without one.");
        assert_eq!(whole, format!("{found}. {then}"));
        let (whole, found, then) = said(unreadable("", Unreadable::Missing));
        assert_eq!((whole, then.as_str()), (format!("{found}."), ""));
        let (_, found, _) = said(Warning::NameShown { name: "St. Mary".to_owned() });
        assert!(found.starts_with("“St. Mary” stays in this bundle: "), "{found}");
    }
}
