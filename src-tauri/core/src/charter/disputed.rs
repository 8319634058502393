//! A meeting whose message gives it two starts, or leaves open what it is or when. Until a person has answered, no rule
//! that rests on it is scored.

use super::finding::{Finding, Reason, Verdict};
use crate::record::OpenQuestion;

impl Finding {
    /// Holds against it what the same rule finds where another start is right, which the same message gives. `None`:
    /// the rule speaks of no such meeting. Nobody can say which start was meant, so a result stands only where both
    /// give it.
    pub fn or_by_another_start(&mut self, other: Option<&Self>) {
        if self.verdict == Verdict::CantTell || other.map(|one| one.verdict) == Some(self.verdict) {
            return;
        }
        self.in_doubt(Reason::StartDisputed);
    }

    /// Takes a result back that rests on one of these questions. What it cannot tell for a reason of its own stays so,
    /// and a rule that does not speak of the meeting does not.
    pub fn leave_open(&mut self, questions: &[OpenQuestion]) {
        if matches!(self.verdict, Verdict::CantTell | Verdict::NotCovered) {
            return;
        }
        let open = questions.iter().filter(|question| question.bears_on(self.measure)).min();
        if let Some(question) = open {
            self.in_doubt(Reason::LeftOpen(*question));
        }
    }

    /// Can't tell, since the meeting's day or hours are in doubt: nothing that was counted to them holds.
    pub(super) fn in_doubt(&mut self, reason: Reason) {
        self.cant_tell(reason);
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

    fn of_measure(measure: Measure, verdict: Verdict) -> Finding {
        let day = "2026-12-08".parse().ok();
        Finding {
            verdict,
            measured: Some(26.0),
            latest_day: day,
            latest_day_clear: day,
            counted_from: day,
            counted_to: day,
            ..Finding::open(Authority::Law, measure)
        }
    }

    #[test]
    fn a_question_takes_back_what_rests_on_it() {
        use Measure::{Length, Notice, Papers, Window};
        let all = [Notice, Window, Length, Papers];
        for (question, touched) in [
            (OpenQuestion::Certain, &all[..]),
            (OpenQuestion::Meeting, &all),
            (OpenQuestion::Which, &all),
            (OpenQuestion::Answer, &all),
            (OpenQuestion::Older, &all),
            (OpenQuestion::Day, &[Notice, Papers]),
            (OpenQuestion::Time, &[Window, Length]),
            (OpenQuestion::Zone, &[Window]),
        ] {
            for measure in all {
                for verdict in [Verdict::Met, Verdict::NotMet, Verdict::Depends] {
                    let mut finding = of_measure(measure, verdict);
                    finding.leave_open(&[question]);
                    if !touched.contains(&measure) {
                        assert_eq!(finding, of_measure(measure, verdict), "{question:?}");
                        continue;
                    }
                    assert_eq!(finding.verdict, Verdict::CantTell, "{question:?} {measure:?}");
                    assert_eq!(finding.reason, Reason::LeftOpen(question));
                    let days = [finding.latest_day, finding.latest_day_clear, finding.counted_from];
                    assert_eq!(
                        (days, finding.counted_to, finding.measured),
                        ([None; 3], None, None)
                    );
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_told_or_is_not_covered_keeps_its_own_reason() {
        for verdict in [Verdict::CantTell, Verdict::NotCovered] {
            let mut finding = of_measure(Measure::Notice, verdict);
            finding.leave_open(&[OpenQuestion::Certain]);
            assert_eq!(finding, of_measure(Measure::Notice, verdict));
        }
        let mut finding = of_measure(Measure::Notice, Verdict::Met);
        finding.leave_open(&[]);
        assert_eq!(finding, of_measure(Measure::Notice, Verdict::Met));
        // The widest question is told.
        finding.leave_open(&[OpenQuestion::Day, OpenQuestion::Meeting]);
        assert_eq!(finding.reason, Reason::LeftOpen(OpenQuestion::Meeting));
    }
}
