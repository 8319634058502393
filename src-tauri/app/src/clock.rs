//! The clock that the use cases are given.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_core::record::london_date;

/// Tells the time. It is read where a command comes in, and what lies below is told the time; so nothing depends on
/// when it runs but by what it was given.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// The computer's own.
    pub fn system() -> Self {
        Self(Arc::new(Utc::now))
    }

    /// One that tells what it is made to tell.
    pub fn telling(time: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self(Arc::new(time))
    }

    /// The time now.
    pub fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }

    /// The day in London now.
    pub fn today(&self) -> NaiveDate {
        london_date(self.now())
    }
}
