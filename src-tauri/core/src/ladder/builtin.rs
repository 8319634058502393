//! The ladders that come with Evenhand.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::file::Ladder;
use super::parse::LadderError;

const FILES: [&str; 5] = [
    include_str!("../../data/ladders/hart.json"),
    include_str!("../../data/ladders/arnstein.json"),
    include_str!("../../data/ladders/tlap.json"),
    include_str!("../../data/ladders/nnpcf.json"),
    include_str!("../../data/ladders/nhs-england.json"),
];

/// The ladders that come with Evenhand, in the order in which they are offered.
pub fn builtin() -> &'static [Ladder] {
    static LADDERS: OnceLock<Vec<Ladder>> = OnceLock::new();
    // A test reads each file by itself, so that none is ever left out.
    LADDERS.get_or_init(|| FILES.iter().filter_map(|json| Ladder::parse(json).ok()).collect())
}

/// The ladder with this id: one that comes with Evenhand, or one of the record's own.
///
/// `None`: there is none with this id. An own ladder that cannot be read is an error, not nothing.
pub fn find(
    id: &str,
    own: &BTreeMap<String, serde_json::Value>,
) -> Option<Result<Ladder, LadderError>> {
    if let Some(ladder) = builtin().iter().find(|ladder| ladder.id == id) {
        return Some(Ok(ladder.clone()));
    }
    own.get(id).map(|value| Ladder::parse(&value.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read() {
        for json in FILES {
            Ladder::parse(json).unwrap();
        }
        let ids: Vec<_> = builtin().iter().map(|ladder| ladder.id.as_str()).collect();
        assert_eq!(ids, ["hart", "arnstein", "tlap", "nnpcf", "nhs-england"]);
    }
}
