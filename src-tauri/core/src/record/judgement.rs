//! Where a meeting stood on a ladder of engagement, as somebody saw it.

use serde::{Deserialize, Serialize};

use super::{Id, When};

/// One judgement of a meeting that was held. It is a judgement and not a count, so it always says why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Judgement {
    /// The ladder's id, such as `hart`.
    pub ladder: String,
    /// Where on the ladder.
    pub place: LadderPlace,
    /// Whose view it is.
    #[serde(default)]
    pub kind: JudgementKind,
    /// Why, in the writer's words. Without it the judgement stays out of every bundle.
    #[serde(default)]
    pub why: String,
    /// When it was made.
    #[serde(default)]
    pub as_of: When,
    /// Who made it, by role.
    #[serde(default)]
    pub by: String,
    /// Entries that show it.
    #[serde(default)]
    pub evidence: Vec<Id>,
}

/// A rung, or a band of rungs. A field that could only hold a rung could not hold "tokenism" on Arnstein's ladder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "on", content = "id", rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum LadderPlace {
    /// One rung, by its id.
    Rung(String),
    /// A band, by its id.
    Band(String),
}

/// Whose view a judgement is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum JudgementKind {
    /// How the family or group found it.
    #[default]
    Ours,
    /// What the invitation or the terms of reference said that it would be.
    Promised,
    /// What the council says that it was.
    Theirs,
}

impl Judgement {
    /// Whether it says why, so that it may go into a bundle.
    pub fn says_why(&self) -> bool {
        !self.why.trim().is_empty()
    }
}

/// The judgements that stand: of those of one kind on one ladder, the one made last. One of no known day counts as the
/// oldest; of one day, the last in the list stands. The order given is kept.
pub fn standing_judgements(judgements: &[Judgement]) -> Vec<&Judgement> {
    let replaced = |at: usize, judgement: &Judgement| {
        judgements.iter().enumerate().any(|(other_at, other)| {
            (&other.ladder, other.kind) == (&judgement.ladder, judgement.kind)
                && (other.as_of.latest(), other_at) > (judgement.as_of.latest(), at)
        })
    };
    judgements
        .iter()
        .enumerate()
        .filter(|(at, judgement)| !replaced(*at, judgement))
        .map(|(_, judgement)| judgement)
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn judgement(ladder: &str, kind: JudgementKind, day: u32, rung: &str) -> Judgement {
        Judgement {
            ladder: ladder.to_owned(),
            place: LadderPlace::Rung(rung.to_owned()),
            kind,
            why: String::new(),
            as_of: When::day(NaiveDate::from_ymd_opt(2019, 7, day).unwrap()),
            by: String::new(),
            evidence: Vec::new(),
        }
    }

    #[test]
    fn the_later_one_of_a_kind_stands_and_ladders_are_kept_apart() {
        let all = [
            judgement("hart", JudgementKind::Ours, 12, "tokenism"),
            judgement("hart", JudgementKind::Promised, 1, "consulted-and-informed"),
            judgement("tlap", JudgementKind::Ours, 1, "consultation"),
            judgement("hart", JudgementKind::Ours, 15, "decoration"),
            judgement("hart", JudgementKind::Ours, 15, "manipulation"),
        ];
        let standing: Vec<_> = standing_judgements(&all).into_iter().map(|j| &j.place).collect();
        let rung = |id: &str| LadderPlace::Rung(id.to_owned());
        assert_eq!(
            standing,
            [&rung("consulted-and-informed"), &rung("consultation"), &rung("manipulation")]
        );
    }

    #[test]
    fn a_place_is_a_rung_or_a_band_and_is_read_back_as_it_was_written() {
        let json = r#"{"ladder":"arnstein","place":{"on":"band","id":"tokenism"}}"#;
        let read: Judgement = serde_json::from_str(json).unwrap();
        assert_eq!(read.place, LadderPlace::Band("tokenism".to_owned()));
        assert_eq!(read.kind, JudgementKind::Ours);
        assert_eq!((read.as_of, read.says_why()), (When::Undated, false));
        let again: Judgement =
            serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        assert_eq!(again, read);
    }
}
