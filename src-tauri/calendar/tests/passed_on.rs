//! Invitations without a mail around them that were passed on or changed: no stamp of theirs is a fact of the first sending.

use evenhand_calendar::{self as calendar, Limits, Warning};
use evenhand_core::record::SentBasis;

/// What an invitation of this title was sent by, whether that is asked, and whether something came before it.
fn sent(title: &str, more: &str) -> (SentBasis, bool, bool) {
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
         DTSTAMP:20261112T090000Z\r\n{more}DTSTART:20261210T100000Z\r\nSUMMARY:{title}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let reading = calendar::read(text.as_bytes(), "a.ics", &Limits::default());
    let event = &reading.events[0];
    let asked = event.warnings.iter().any(|warning| matches!(warning, Warning::AskSent { .. }));
    (event.sent.basis, asked, event.warnings.contains(&Warning::ChangesEarlier))
}

#[test]
fn a_copy_that_was_passed_on_is_asked_about() {
    for (title, want) in [
        ("Review", (SentBasis::Dtstamp, false, false)),
        ("RE: Review", (SentBasis::Dtstamp, false, false)),
        ("FW: Review", (SentBasis::BareDtstamp, true, false)),
        ("Fwd: Review", (SentBasis::BareDtstamp, true, false)),
        ("Review (rescheduled)", (SentBasis::Dtstamp, false, true)),
        ("Postponed: Review", (SentBasis::Dtstamp, false, true)),
        ("FW: New date: Review", (SentBasis::BareDtstamp, true, true)),
    ] {
        assert_eq!(sent(title, ""), want, "{title}");
    }
    let made = "CREATED:20261001T090000Z\r\n";
    assert_eq!(sent("FW: Review", made).0, SentBasis::Created);
}
