//! Places on ladders of engagement in words, and what many judgements come to.

use evenhand_core::ladder::{Ladder, LadderSummary};
use evenhand_core::record::{JudgementKind, LadderPlace};

use crate::tr::ladder;

/// A place on its ladder, or that it is not in it.
pub fn ladder_place(own: Option<&Ladder>, place: &LadderPlace) -> String {
    let (LadderPlace::Rung(id) | LadderPlace::Band(id)) = place;
    let known = own.and_then(|own| Some((own, own.reach(place)?, own.name(place)?)));
    match (known, place) {
        (Some((own, (n, _), name)), LadderPlace::Rung(_)) => ladder::rung(n, own.rungs.len(), name),
        (Some((own, (from, to), name)), LadderPlace::Band(_)) => {
            ladder::band(from, to, own.rungs.len(), name)
        }
        (None, _) => ladder::not_in_ladder(id),
    }
}

/// Whose view a judgement is.
pub fn judgement_kind(kind: JudgementKind) -> String {
    match kind {
        JudgementKind::Ours => ladder::ours(),
        JudgementKind::Promised => ladder::promised(),
        JudgementKind::Theirs => ladder::theirs(),
    }
}

/// Which ladder it is, and who made it.
pub fn ladder_made(own: &Ladder) -> String {
    match own.year {
        _ if own.by.is_empty() => ladder::made(&own.title),
        Some(year) => ladder::made_by_in(&own.title, &own.by, year),
        None => ladder::made_by(&own.title, &own.by),
    }
}

/// What judgements come to: the most frequent, the lowest and the highest place. There is no mean.
pub fn ladder_summary(own: &Ladder, summary: &LadderSummary) -> Vec<String> {
    let words = |place: &LadderPlace| ladder_place(Some(own), place);
    let all: usize = summary.counts.iter().map(|counted| counted.count).sum();
    let times = summary.counts.iter().map(|counted| counted.count).max().unwrap_or_default();
    let most: Vec<String> = summary.most_often.iter().map(words).collect();
    let mut said = Vec::new();
    if all > 1 {
        said.push(ladder::most_often(&most, times, all));
        said.extend(summary.lowest.as_ref().map(|place| ladder::lowest(&words(place))));
        said.extend(summary.highest.as_ref().map(|place| ladder::highest(&words(place))));
    }
    if summary.not_in_ladder > 0 {
        said.push(ladder::strangers(summary.not_in_ladder));
    }
    said
}

#[cfg(test)]
mod tests {
    use evenhand_core::ladder::{find, summary};

    use super::*;

    #[test]
    fn a_place_says_where_on_the_ladder_it_is_and_a_stranger_that_it_is_not() {
        let own = find("arnstein", &Default::default()).unwrap().unwrap();
        let words = |place| ladder_place(Some(&own), &place);
        assert_eq!(words(LadderPlace::Rung("placation".into())), "Rung 5 of 8: Placation");
        assert_eq!(words(LadderPlace::Band("tokenism".into())), "Rungs 3 to 5 of 8: Tokenism");
        let stranger = "“tokenism”, which is not in this ladder";
        assert_eq!(words(LadderPlace::Rung("tokenism".into())), stranger);
        assert_eq!(ladder_place(None, &LadderPlace::Rung("tokenism".into())), stranger);
    }

    #[test]
    fn many_come_to_counts_and_ends_and_strangers_are_said() {
        let own = find("hart", &Default::default()).unwrap().unwrap();
        let places = ["tokenism", "tokenism", "decoration", "nowhere"]
            .map(|id| LadderPlace::Rung(id.into()));
        assert_eq!(
            ladder_summary(&own, &summary(&own, &places)),
            [
                "Most often: Rung 3 of 8: Tokenism (2 of 3).",
                "Lowest: Rung 2 of 8: Decoration.",
                "Highest: Rung 3 of 8: Tokenism.",
                "1 judgement names a place that is not in this ladder. It is kept, and not counted.",
            ]
        );
        // One alone is neither the most frequent nor the lowest.
        assert_eq!(ladder_summary(&own, &summary(&own, &places[..1])), Vec::<String>::new());
    }
}
