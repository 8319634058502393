//! What is kept of all that words seem to name.

use chrono::NaiveDate;

use super::doubt::Doubt;
use super::{PastedCandidate, Proposal};
use crate::series;

/// What is kept of all candidates: those of the newest message that names any, with a time where any has one.
pub(super) fn chosen(found: Vec<PastedCandidate>, today: NaiveDate) -> Vec<Proposal> {
    // What stands below a quotation was written after it.
    let quoted = |one: &PastedCandidate| one.proposal.doubts.contains(&Doubt::Quoted);
    let newest = found.iter().min_by_key(|one| (quoted(one), one.section));
    let Some(newest) = newest.map(|one| one.section) else { return Vec::new() };
    let first = found.iter().map(|one| one.section).filter(|section| *section == newest);
    let timed = found.iter().any(|one| one.section == newest && one.timed);
    let several = first.count() > 1;
    let day = |proposal: &Proposal| series::local_of(&proposal.starts).date();
    let days: Vec<NaiveDate> =
        found.iter().filter(|one| one.section == newest).map(|one| day(&one.proposal)).collect();
    let timed_days: Vec<NaiveDate> =
        found.iter().filter(|one| one.timed).map(|one| day(&one.proposal)).collect();
    // An older message may give the time of a day that the newer one only names.
    let from_older =
        !timed && found.iter().any(|one| one.timed && days.contains(&day(&one.proposal)));
    found
        .into_iter()
        .filter(|one| {
            if from_older {
                return one.timed && days.contains(&day(&one.proposal));
            }
            // A line with nothing but a day is a letter's own date, where others are named.
            let own = one.alone && several && day(&one.proposal) <= today && !one.timed;
            let choice = one.proposal.doubts.contains(&Doubt::OneOfSeveral);
            let kept = one.kept && !timed_days.contains(&day(&one.proposal));
            one.section == newest && (one.timed || !timed || choice || kept) && !own
        })
        .map(|mut one| {
            let doubts = &mut one.proposal.doubts;
            if one.section != newest && !doubts.contains(&Doubt::Quoted) {
                doubts.push(Doubt::Quoted);
            }
            one.proposal
        })
        .collect()
}

/// In a list of days, of which some lines name a meeting, the others may be of anything: "11/11 Silence at 11am".
pub(super) fn doubt_other_lines(found: &mut [PastedCandidate]) {
    if found.iter().all(|one| one.line != Some(true)) {
        return;
    }
    for one in found.iter_mut().filter(|one| one.line == Some(false)) {
        let doubts = &mut one.proposal.doubts;
        if !doubts.contains(&Doubt::PerhapsNoMeeting) {
            doubts.push(Doubt::PerhapsNoMeeting);
        }
    }
}
