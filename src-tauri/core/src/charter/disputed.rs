//! A meeting whose message gives it two starts.

use super::finding::{Finding, Reason, Verdict};

impl Finding {
    /// Holds against it what the same rule finds where another start is right, which the same message gives. `None`:
    /// the rule speaks of no such meeting. Nobody can say which start was meant, so a result stands only where both
    /// give it.
    pub fn or_by_another_start(&mut self, other: Option<&Self>) {
        if self.verdict == Verdict::CantTell || other.map(|one| one.verdict) == Some(self.verdict) {
            return;
        }
        self.cant_tell(Reason::StartDisputed);
        // What was counted was counted to a day or an hour that is in doubt.
        (self.measured, self.latest_day, self.latest_day_clear) = (None, None, None);
        (self.counted_from, self.counted_to) = (None, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::finding::Authority;
    use crate::charter::measure::Measure;

    #[test]
    fn a_result_stands_where_both_starts_give_it() {
        let day = "2026-12-08".parse().ok();
        let found = |verdict| Finding {
            verdict,
            reason: Reason::BeyondCalendar,
            measured: Some(26.0),
            latest_day: day,
            latest_day_clear: day,
            counted_from: day,
            counted_to: day,
            ..Finding::open(Authority::Law, Measure::Notice)
        };
        for (verdict, other, stands) in [
            (Verdict::Met, Some(Verdict::Met), true),
            (Verdict::NotMet, Some(Verdict::NotMet), true),
            (Verdict::NotMet, Some(Verdict::Met), false),
            (Verdict::Met, Some(Verdict::CantTell), false),
            (Verdict::Met, None, false),
            // Its own reason is the nearer one.
            (Verdict::CantTell, Some(Verdict::Met), true),
        ] {
            let mut finding = found(verdict);
            finding.or_by_another_start(other.map(found).as_ref());
            if stands {
                assert_eq!(finding, found(verdict));
                continue;
            }
            assert_eq!(
                (finding.verdict, &finding.reason),
                (Verdict::CantTell, &Reason::StartDisputed)
            );
            let days = [finding.latest_day, finding.latest_day_clear, finding.counted_from];
            assert_eq!((days, finding.counted_to, finding.measured), ([None; 3], None, None));
        }
    }
}
