//! Charters as data, the counting of days, and the check of a meeting against a charter's rules.
//!
//! Everything that a finding says can be worked out again by hand from what it shows. Where a charter's words
//! can be read two ways, both are counted; where a fact is missing, the answer is "can't tell".

mod builtin;
mod check;
mod contradict;
mod councils;
mod count_back;
mod covering_law;

mod days;
mod disputed;
mod facts;
mod file;
mod finding;
mod holidays;
mod in_force;
mod last_day;
mod law;
mod left_open;
mod limits;
mod measure;
mod pack;
mod parse;
mod prepare;
mod promise;
mod relaxed;
mod school;
mod times;

pub use crate::record::OpenQuestion;
pub use crate::record::london_date;
pub use builtin::{builtin, charter, charters, kept_charter};
pub use check::check;
pub use contradict::{Contradiction, DateMention, Misfit, MisfitRule, contradictions, dates_in};
pub use councils::{Council, CouncilKind, councils, same_council};
pub use days::{
    add_days, add_months, add_working_days, clear_days_between, days_between, is_working_day,
    subtract_days, subtract_months, subtract_working_days, working_day_on_or_after,
    working_day_on_or_before, working_days_between,
};
pub use facts::{History, MeetingFacts, Sent, SentDoubt, SentGap, day_of, is_known_zone};
pub use file::{Charter, Clause, ClauseKind, FORMAT, FirstDay, Rule, Whose};
pub use finding::{
    Asked, Authority, Finding, FindingNote, MeetingDayGap, Reason, TimeGap, Verdict,
};
pub use holidays::{
    Holiday, HolidaySet, bank_holidays, is_bank_holiday, is_weekend, published_until,
};
pub use last_day::{LastDay, Period, is_closed_for_appeals};
pub use law::{check_law, law_source};
pub use limits::{
    Limit, LimitError, LimitOptions, LimitState, LimitStatus, LimitSum, began_after, limit_status,
    limits,
};
pub use measure::{Measure, Strength, Unit};
pub use pack::{
    DayOfYear, LimitEvent, LimitPack, LimitRule, OrLater, PackDirection, Roll, StartDay, Who,
    limit_packs,
};
pub use parse::{CharterError, CharterProblem};
pub use prepare::{Preparation, preparations};
pub use promise::{
    PromiseDays, PromiseState, PromiseStatus, ReplyState, ReplyStatus, promise_days,
    promise_status, reply_status, reply_status_with,
};
pub use relaxed::{Relaxation, Touches};
pub use school::{DaySpan, SchoolDays};
