//! The days on which a charter or a rule applies: rules have dates.

use chrono::NaiveDate;

/// Where a day lies against the days on which something applies. Both ends are in; an open end has no bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InForce {
    /// It applies.
    Yes,
    /// It applies from this later day.
    NotYet(NaiveDate),
    /// It applied until this earlier day.
    NoLonger(NaiveDate),
}

impl InForce {
    /// Where `day` lies against `from` and `to`.
    pub fn on(day: NaiveDate, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Self {
        if let Some(from) = from.filter(|from| day < *from) {
            return Self::NotYet(from);
        }
        to.filter(|to| day > *to).map_or(Self::Yes, Self::NoLonger)
    }
}
