//! What stands in a message's gaps, as the catalogue takes it.

use chrono::{NaiveDate, NaiveTime};
use fluent_bundle::FluentValue;

use crate::catalogue::Number;
use crate::dates;

pub(crate) fn text(words: &str) -> FluentValue<'_> {
    FluentValue::String(words.into())
}

pub(crate) fn number(number: impl Number) -> FluentValue<'static> {
    FluentValue::from(number.value())
}

pub(crate) fn date(day: NaiveDate) -> FluentValue<'static> {
    FluentValue::String(dates::date(day).into())
}

pub(crate) fn short_date(day: NaiveDate) -> FluentValue<'static> {
    FluentValue::String(dates::short_date(day).into())
}

pub(crate) fn month(day: NaiveDate) -> FluentValue<'static> {
    FluentValue::String(dates::month(day).into())
}

pub(crate) fn time(time: NaiveTime) -> FluentValue<'static> {
    FluentValue::String(dates::time(time).into())
}

pub(crate) fn list(parts: &[String]) -> FluentValue<'static> {
    FluentValue::String(dates::list(parts).into())
}
