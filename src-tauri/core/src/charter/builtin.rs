//! The charters that come with Evenhand.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::file::Charter;

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

/// Every charter that can be checked against: those that come with Evenhand, and a record's own.
///
/// One of the record's own with the id of another takes its place, and keeps it where a charter is looked up to be
/// quoted: a finding and a quote never say different words of one clause.
pub fn charters(own: &BTreeMap<String, serde_json::Value>) -> Vec<Charter> {
    let own: Vec<Charter> = own.values().filter_map(kept_charter).collect();
    let is_replaced = |charter: &&Charter| own.iter().any(|mine| mine.id == charter.id);
    let mut all: Vec<Charter> =
        builtin().iter().filter(|charter| !is_replaced(charter)).cloned().collect();
    all.extend(own);
    all
}

/// The one of [`charters`] with this id.
pub fn charter(id: &str, own: &BTreeMap<String, serde_json::Value>) -> Option<Charter> {
    let mine = own.values().filter_map(kept_charter).find(|charter| charter.id == id);
    mine.or_else(|| builtin().iter().find(|charter| charter.id == id).cloned())
}

/// A charter as a record keeps it, also half-finished; `None` where it is not one that this version can read.
pub fn kept_charter(value: &serde_json::Value) -> Option<Charter> {
    serde_json::from_value(value.clone()).ok()
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

    #[test]
    fn an_own_charter_with_the_id_of_another_is_the_one_that_is_checked_and_quoted() {
        let mut mine = builtin()[0].clone();
        mine.title = "Ours".into();
        let own = BTreeMap::from([("mine".into(), serde_json::to_value(&mine).unwrap())]);
        assert_eq!(charter(&mine.id, &own).unwrap().title, "Ours");
        let all = charters(&own);
        assert_eq!(all.len(), FILES.len());
        for known in &all {
            assert_eq!(charter(&known.id, &own).as_ref(), Some(known));
        }
        assert_eq!(charter("none", &own), None);
    }

    #[test]
    fn one_that_cannot_be_read_takes_nobodys_place() {
        let id = &builtin()[0].id;
        let own = BTreeMap::from([(id.clone(), serde_json::json!({ "id": id, "clauses": 7 }))]);
        assert_eq!(charter(id, &own).as_ref(), Some(&builtin()[0]));
        assert_eq!(charters(&own), builtin());
    }
}
