//! What the judgements of many meetings come to on one ladder: counts, the lowest, the highest, and the most frequent.

use super::file::Ladder;
use crate::record::LadderPlace;

/// What judgements on one ladder come to. There is no mean: rungs are ordered and are no numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LadderSummary {
    /// How often each place was named, lowest place first; places that nobody named are left out.
    pub counts: Vec<PlaceCount>,
    /// The lowest place named. A band is as low as its lowest rung.
    pub lowest: Option<LadderPlace>,
    /// The highest place named. A band is as high as its highest rung.
    pub highest: Option<LadderPlace>,
    /// The places named most often, lowest first; more than one where several tie.
    pub most_often: Vec<LadderPlace>,
    /// Judgements whose place is not in this ladder. They are counted nowhere else.
    pub not_in_ladder: usize,
}

/// How often a place was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceCount {
    /// The place.
    pub place: LadderPlace,
    /// How often.
    pub count: usize,
}

/// What these places come to on a ladder.
pub fn summary<'a>(
    ladder: &Ladder,
    places: impl IntoIterator<Item = &'a LadderPlace>,
) -> LadderSummary {
    let mut counts: Vec<((u32, u32), PlaceCount)> = Vec::new();
    let mut not_in_ladder = 0;
    for place in places {
        let Some(reach) = ladder.reach(place) else {
            not_in_ladder += 1;
            continue;
        };
        match counts.iter_mut().find(|(_, seen)| seen.place == *place) {
            Some((_, seen)) => seen.count += 1,
            None => counts.push((reach, PlaceCount { place: place.clone(), count: 1 })),
        }
    }
    counts.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.place.cmp(&other.place)));
    let place_of = |(_, counted): &((u32, u32), PlaceCount)| counted.place.clone();
    let most = counts.iter().map(|(_, counted)| counted.count).max().unwrap_or_default();
    LadderSummary {
        lowest: counts.first().map(place_of),
        highest: counts.iter().max_by_key(|((from, to), _)| (*to, *from)).map(place_of),
        most_often: counts.iter().filter(|(_, c)| c.count == most).map(place_of).collect(),
        counts: counts.into_iter().map(|(_, counted)| counted).collect(),
        not_in_ladder,
    }
}
