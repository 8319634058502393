//! The letters that come with Evenhand.

use std::sync::OnceLock;

use super::template::LetterTemplate;

const FILES: [&str; 14] = [
    include_str!("../../../core/data/letters/request.json"),
    include_str!("../../../core/data/letters/chaser.json"),
    include_str!("../../../core/data/letters/second-chaser.json"),
    include_str!("../../../core/data/letters/open-answers.json"),
    include_str!("../../../core/data/letters/thank-you.json"),
    include_str!("../../../core/data/letters/concern.json"),
    include_str!("../../../core/data/letters/provision.json"),
    include_str!("../../../core/data/letters/complaint-1.json"),
    include_str!("../../../core/data/letters/complaint-2.json"),
    include_str!("../../../core/data/letters/ombudsman.json"),
    include_str!("../../../core/data/letters/foi-request.json"),
    include_str!("../../../core/data/letters/foi-review.json"),
    include_str!("../../../core/data/letters/subject-access.json"),
    include_str!("../../../core/data/letters/data-complaint.json"),
];

/// The letters that come with Evenhand, in the order in which they are offered.
pub fn builtin() -> &'static [LetterTemplate] {
    static LETTERS: OnceLock<Vec<LetterTemplate>> = OnceLock::new();
    // A test reads each file by itself, so that none is ever left out.
    LETTERS
        .get_or_init(|| FILES.iter().filter_map(|json| serde_json::from_str(json).ok()).collect())
}

/// The letter with this id.
pub fn find(id: &str) -> Option<&'static LetterTemplate> {
    builtin().iter().find(|letter| letter.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read() {
        for json in FILES {
            serde_json::from_str::<LetterTemplate>(json).unwrap();
        }
        assert_eq!(builtin().len(), FILES.len());
    }
}
