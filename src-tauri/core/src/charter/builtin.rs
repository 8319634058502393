//! The charters that come with Evenhand.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::file::Charter;
use super::parse::CharterError;

const FILES: [&str; 3] = [
    include_str!("../../data/charters/hounslow.json"),
    include_str!("../../data/charters/haringey.json"),
    include_str!("../../data/charters/haringey-amaze.json"),
];

/// The charters that come with Evenhand.
pub fn builtin() -> &'static [Charter] {
    static CHARTERS: OnceLock<Vec<Charter>> = OnceLock::new();
    // A test reads each file by itself, so that none is ever left out.
    CHARTERS.get_or_init(|| FILES.iter().filter_map(|json| Charter::parse(json).ok()).collect())
}

/// The charter with this id: one that comes with Evenhand, or one of the record's own.
///
/// `None`: there is none with this id. An own charter that cannot be read is an error, not nothing.
pub fn find(
    id: &str,
    own: &BTreeMap<String, serde_json::Value>,
) -> Option<Result<Charter, CharterError>> {
    if let Some(charter) = builtin().iter().find(|charter| charter.id == id) {
        return Some(Ok(charter.clone()));
    }
    own.get(id).map(Charter::from_value)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_file_is_read() {
        for json in FILES {
            Charter::parse(json).unwrap();
        }
        let ids: BTreeSet<_> = builtin().iter().map(|charter| charter.id.as_str()).collect();
        assert_eq!(ids.len(), FILES.len());
    }
}
