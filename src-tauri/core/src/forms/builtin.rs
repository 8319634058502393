//! The sets of questions that come with Evenhand: every version that was ever shipped, so that old forms keep theirs.

use std::sync::OnceLock;

use super::file::QuestionSet;

const FILES: [&str; 3] = [
    include_str!("../../data/forms/meeting-1.json"),
    include_str!("../../data/forms/meeting-easy-read-1.json"),
    include_str!("../../data/forms/young-people-1.json"),
];

/// Every version of every set that comes with Evenhand, in the order in which they are offered.
pub fn builtin() -> &'static [QuestionSet] {
    static SETS: OnceLock<Vec<QuestionSet>> = OnceLock::new();
    // A test reads each file by itself, so that none is ever left out.
    SETS.get_or_init(|| FILES.iter().filter_map(|json| QuestionSet::parse(json).ok()).collect())
}

/// One version of a set that comes with Evenhand.
pub fn find(id: &str, version: u32) -> Option<&'static QuestionSet> {
    builtin().iter().find(|set| set.id == id && set.version == version)
}

/// The newest version of a set that comes with Evenhand: the one to print blanks of.
pub fn newest(id: &str) -> Option<&'static QuestionSet> {
    builtin().iter().filter(|set| set.id == id).max_by_key(|set| set.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read() {
        for json in FILES {
            QuestionSet::parse(json).unwrap();
        }
        let sets: Vec<_> = builtin().iter().map(|set| (set.id.as_str(), set.version)).collect();
        assert_eq!(sets, [("meeting", 1), ("meeting-easy-read", 1), ("young-people", 1)]);
        assert_eq!(newest("meeting").map(|set| set.version), Some(1));
        assert!(find("meeting", 2).is_none());
    }
}
