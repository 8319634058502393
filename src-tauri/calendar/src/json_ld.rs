//! Events that a message's HTML carries for programs: schema.org's `CalendarEvent` and `EventReservation` in JSON-LD,
//! as booking sites send them.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde_json::Value;

use super::event::CalendarEvent;
use super::one_line::line;
use super::warning::CalendarWarning;
use super::zone::Zone;
use evenhand_core::record::MeetingTime;

/// Most events of one message.
const MOST: usize = 20;
/// Longest script that is read, in bytes.
const LONGEST: usize = 256 << 10;

/// The events in a text of HTML.
pub(crate) fn events(html: &str) -> Vec<CalendarEvent> {
    let mut out = Vec::new();
    for script in scripts(html) {
        if let Ok(value) = serde_json::from_str::<Value>(script) {
            walk(&value, &mut out, 0, false);
        }
    }
    out.truncate(MOST);
    out
}

fn scripts(html: &str) -> impl Iterator<Item = &str> {
    const TYPE: &str = "application/ld+json";
    html.match_indices(TYPE).take(MOST).filter_map(|(at, _)| {
        let (_, rest) = html.get(at..)?.split_once('>')?;
        let (script, _) = rest.split_once("</")?;
        (script.len() <= LONGEST).then_some(script)
    })
}

fn walk(value: &Value, out: &mut Vec<CalendarEvent>, depth: usize, off: bool) {
    if depth > 6 || out.len() >= MOST {
        return;
    }
    match value {
        Value::Array(all) => all.iter().for_each(|one| walk(one, out, depth + 1, off)),
        Value::Object(fields) => {
            let kind = text(value, "@type");
            if kind.ends_with("Event") && fields.contains_key("startDate") {
                out.extend(event(value, off));
                return;
            }
            let off = off || text(value, "reservationStatus").ends_with("Cancelled");
            for inner in ["reservationFor", "@graph", "mainEntity", "about"] {
                if let Some(inner) = fields.get(inner) {
                    walk(inner, out, depth + 1, off);
                }
            }
        }
        _ => {}
    }
}

fn event(value: &Value, off: bool) -> Option<CalendarEvent> {
    let (starts, floating) = time(&text(value, "startDate"))?;
    let ends = time(&text(value, "endDate")).map(|(ends, _)| ends);
    let place = value.get("location").unwrap_or(&Value::Null);
    let off = off || text(value, "eventStatus").ends_with("Cancelled");
    let mut event = CalendarEvent {
        uid: text(value, "identifier"),
        summary: Some(text(value, "name")).filter(|name| !name.is_empty()),
        description: text(value, "description"),
        location: place.as_str().map_or_else(|| text(place, "name"), str::to_owned),
        online_link: super::online::in_words(&text(place, "url")).unwrap_or_default(),
        all_day: matches!(starts, MeetingTime::Date { .. }),
        status: off.then(|| "CANCELLED".to_owned()),
        floating,
        ..CalendarEvent::default()
    };
    // A date for an end is the last day (schema.org/endDate), where the record has the day after.
    let ends = ends.and_then(|ends| match (&starts, ends) {
        (MeetingTime::Date { date: first }, MeetingTime::Date { date }) if date >= *first => {
            Some(MeetingTime::Date { date: date.succ_opt()? })
        }
        (MeetingTime::At { .. }, ends @ MeetingTime::At { .. }) => Some(ends),
        _ => None,
    });
    event.ends =
        ends.filter(|ends| super::series::instant(ends) >= super::series::instant(&starts));
    event.minutes = match (&starts, &event.ends) {
        (MeetingTime::At { utc, .. }, Some(MeetingTime::At { utc: end, .. })) => {
            Some((*end - *utc).num_minutes())
        }
        _ => None,
    };
    event.starts = Some(starts);
    if floating {
        event.warnings.push(CalendarWarning::Floating);
    }
    super::purpose::set(&mut event);
    super::sent::of_event(&mut event);
    Some(event)
}

/// A time, and whether it has no offset, so that London was taken.
fn time(text: &str) -> Option<(MeetingTime, bool)> {
    let london = |utc: DateTime<chrono::Utc>| MeetingTime::At {
        utc,
        zone: Zone::LONDON.name().to_owned(),
        local: Zone::LONDON.local(utc),
    };
    let text = text.trim();
    if let Ok(date) = text.parse::<NaiveDate>() {
        return Some((MeetingTime::Date { date }, false));
    }
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some((london(at.to_utc()), false));
    }
    let forms = ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M%z", "%Y-%m-%dT%H:%M%:z"];
    if let Some(at) = forms.iter().find_map(|form| DateTime::parse_from_str(text, form).ok()) {
        return Some((london(at.to_utc()), false));
    }
    let forms = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"];
    let local = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
    Some((london(Zone::LONDON.instant(local).0), true))
}

/// A field's words on one line; empty where there are none.
fn text(value: &Value, field: &str) -> String {
    value.get(field).and_then(Value::as_str).map(line).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time_key;

    fn shown(json: &str) -> Vec<String> {
        let html =
            format!("<html><script type=\"application/ld+json\">{json}</script>Booked</html>");
        let all = events(&html);
        let one = |event: &CalendarEvent| {
            let time = |time: &Option<MeetingTime>| time.as_ref().map(time_key).unwrap_or_default();
            let off = if event.is_cancelled() { " off" } else { "" };
            format!(
                "{} {} {} {}{off}",
                event.title(),
                time(&event.starts),
                time(&event.ends),
                event.location
            )
        };
        all.iter().map(one).collect()
    }

    #[test]
    fn what_is_told_of_an_event_beside_its_time() {
        let html = r#"<html><script type="application/ld+json">{"@type":"Event","name":"Workshop",
            "identifier":"w1","description":"Bring the plan.","startDate":"2026-06-10",
            "location":{"name":"Teams","url":"https://teams.microsoft.com/l/meetup-join/1"}}</script></html>"#;
        let event = events(html).remove(0);
        assert_eq!((event.uid.as_str(), event.description.as_str()), ("w1", "Bring the plan."));
        assert_eq!(event.online_link, "https://teams.microsoft.com/l/meetup-join/1");
        assert!(event.all_day);
    }

    #[test]
    fn events_and_bookings() {
        assert_eq!(
            shown(
                r#"{"@type":"EventReservation","reservationFor":{"@type":"Event","name":"Workshop",
                "startDate":"2026-06-10T10:00:00+01:00","endDate":"2026-06-10T12:00:00+01:00","location":{"name":"The Hub"}}}"#
            ),
            ["Workshop 2026-06-10T09:00:00Z 2026-06-10T11:00:00Z The Hub"]
        );
        assert_eq!(
            shown(
                r#"[{"@graph":[{"@type":"EducationEvent","name":"Talk","startDate":"2026-11-10T19:00","location":"Hall"},
                {"@type":"Event","name":"Fair","startDate":"2026-12-01","eventStatus":"https://schema.org/EventCancelled"}]}]"#
            ),
            ["Talk 2026-11-10T19:00:00Z  Hall", "Fair 2026-12-01   off"]
        );
        for (starts, ends, want) in [
            ("2026-12-10", "2026-12-11", "Camp 2026-12-10 2026-12-12 "),
            ("2026-12-10", "2026-12-10", "Camp 2026-12-10 2026-12-11 "),
            ("2026-12-10", "2026-12-09", "Camp 2026-12-10  "),
            ("2026-12-10", "2026-12-10T12:00:00Z", "Camp 2026-12-10  "),
            ("2026-12-10T10:00:00Z", "2026-12-11", "Camp 2026-12-10T10:00:00Z  "),
        ] {
            let json = format!(
                r#"{{"@type":"Event","name":"Camp","startDate":"{starts}","endDate":"{ends}"}}"#
            );
            assert_eq!(shown(&json), [want], "{ends}");
        }
        for other in ["{", "{\"@type\":\"Event\",\"name\":\"x\"}", "{\"@type\":\"Person\"}", "7"] {
            assert_eq!(shown(other), Vec::<String>::new(), "{other}");
        }
    }
}
