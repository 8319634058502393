//! A meeting whose message gives it two starts.

use super::finding::{Finding, Reason, Verdict};

impl Finding {
    /// Holds against it what the same rule finds where another start is right, which the same message gives. `None`: the
    /// rule speaks of no such meeting. Nobody can say which start was meant, so a result stands only where both give it.
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
