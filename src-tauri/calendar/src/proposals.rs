//! The meetings that the words of a file seem to name, where it holds no calendar.

use chrono::NaiveDate;
use evenhand_core::record::london_date;

use super::event::{Message, Purpose, Reading, SentStamp};
use super::given_before::{reminds, sent_of};
use super::pasted::{Doubt, Proposal, propose, purpose_of_words};
use super::{provisional, purpose};

/// A proposal, with the words it was read from and the message they stand in.
#[derive(Clone, Debug, PartialEq)]
pub struct FromWords {
    /// What the words seem to name.
    pub proposal: Proposal,
    /// The words that [`Proposal::span`] counts in.
    pub text: String,
    /// The message; `None` for a file of words.
    pub message: Option<Message>,
    /// When the words were sent: with the message, or before it where they stand in an older one that it passes on.
    pub sent: SentStamp,
    /// The message speaks of a date that was given before, as a reminder does.
    pub reminds: bool,
}

impl Reading {
    /// The meetings that the words seem to name: of a file without events. `today` settles what the words leave open,
    /// unless the message says when it was sent.
    pub fn proposals(&self, today: NaiveDate) -> Vec<FromWords> {
        if !self.events.is_empty() {
            return Vec::new();
        }
        let of_file = propose(&self.words, today);
        let mut out: Vec<FromWords> = of_file
            .into_iter()
            .map(|proposal| FromWords {
                proposal,
                text: self.words.clone(),
                message: None,
                sent: SentStamp::default(),
                reminds: false,
            })
            .collect();
        for message in self.message.iter().chain(&self.further) {
            out.extend(of_message(message, today));
        }
        out
    }

    /// What a file without a calendar does: by its message's subject, or by the first line of its words.
    pub fn purpose(&self) -> Purpose {
        let of_message = |message: &Message| purpose::of_title(&message.subject);
        let found = match &self.message {
            Some(message) => of_message(message).or_else(|| purpose_of_words(&message.text)),
            None => purpose_of_words(&self.words),
        };
        found.unwrap_or_default()
    }
}

fn of_message(message: &Message, today: NaiveDate) -> Vec<FromWords> {
    // "Accepted: …" and "Canceled: …" name the meeting that they answer or call off.
    if purpose::of_title(&message.subject).is_some() {
        return Vec::new();
    }
    let sent = message.sent.at.map(london_date);
    let near = sent.unwrap_or(today);
    let of_body = propose(&message.text, near);
    // The subject counts where the words below it say nothing.
    let (mut found, text) = match of_body.is_empty() {
        true => (propose(&message.subject, near), &message.subject),
        false => (of_body, &message.text),
    };
    if provisional::of_message(message) {
        let sure = |one: &&mut Proposal| !one.doubts.contains(&Doubt::NotConfirmed);
        found.iter_mut().filter(sure).for_each(|one| one.doubts.push(Doubt::NotConfirmed));
    }
    if let Some(from) = message.page_from.filter(|_| text == &message.text) {
        doubt_forms(&mut found, from);
    }
    // A page's link is its one meeting's; which of several it is for is not known.
    if let [only] = found.as_mut_slice()
        && only.online_link.is_empty()
    {
        only.online_link.clone_from(&message.online_link);
    }
    found
        .into_iter()
        .map(|proposal| FromWords {
            sent: sent_of(message, text, proposal.span.0),
            reminds: reminds(message, text, proposal.span.0),
            proposal,
            text: text.clone(),
            message: Some(message.clone()),
        })
        .collect()
}

/// Doubts the meetings that the two forms of one message give apart from each other: a reader sees only one of the
/// forms, and what they both say is the message's.
fn doubt_forms(found: &mut [Proposal], page_from: usize) {
    let of_page = |one: &Proposal| one.span.0 >= page_from;
    let starts = |page: bool| found.iter().filter(move |one| of_page(one) == page);
    let given = |page: bool| starts(page).map(|one| one.starts.clone()).collect::<Vec<_>>();
    let [plain, page] = [given(false), given(true)];
    if plain.is_empty() || page.is_empty() {
        return;
    }
    for one in found.iter_mut() {
        let other = if of_page(one) { &plain } else { &page };
        if !other.contains(&one.starts) && !one.doubts.contains(&Doubt::OneOfSeveral) {
            one.doubts.push(Doubt::OneOfSeveral);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CalendarLimits, read};

    const OWN: &str = "The annual review is on Wednesday 16 December 2026 at 2pm.\r\n";

    fn sent(subject: &str, body: &str) -> (Option<String>, Option<String>) {
        let mail = format!(
            "From: p@home.example\r\nTo: me@home.example\r\nSubject: {subject}\r\nDate: Fri, 27 Nov 2026 09:00:00 +0000\r\n\r\n{body}"
        );
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let reading = read(mail.as_bytes(), "a.eml", &CalendarLimits::default());
        let mut found = reading.proposals(today);
        assert_eq!(found.len(), 1, "{body}");
        let sent = found.remove(0).sent;
        let day = |at: chrono::DateTime<chrono::Utc>| at.date_naive().to_string();
        (sent.between.map(|(first, _)| day(first)), sent.at.map(day))
    }

    #[test]
    fn what_a_mail_passes_on_was_not_sent_when_the_mail_was() {
        let (first, last) = (Some("2026-11-20".to_owned()), Some("2026-11-27".to_owned()));
        assert_eq!(sent("Annual review", OWN), (None, last.clone()));
        let head = "From: An Officer <o@council.example>\r\nDate: Fri, 20 Nov 2026 at 10:15\r\nSubject: Review\r\nTo: p@home.example\r\n\r\n";
        let forwarded = format!("---------- Forwarded message ---------\r\n{head}{OWN}");
        assert_eq!(sent("Fwd: Annual review", &forwarded), (first.clone(), last.clone()));
        let answered =
            format!("Yes.\r\n\r\nOn Fri, 20 Nov 2026 at 10:15, An Officer wrote:\r\n> {OWN}");
        assert_eq!(sent("Re: Annual review", &answered), (first, last.clone()));
        // A head of the same day, and of a clock that runs ahead; a day later it is not known which of them is wrong.
        let head_of = |day: &str| forwarded.replace("Fri, 20 Nov", day);
        assert_eq!(sent("Fwd: Annual review", &head_of("Fri, 27 Nov")), (None, last.clone()));
        assert_eq!(sent("Fwd: Annual review", &head_of("Sat, 28 Nov")), (None, None));
        assert_eq!(sent("Fwd: Annual review", &head_of("Mon, 30 Nov")), (None, None));
        // Without a head nothing is known, and a rule of dashes makes no older message.
        assert_eq!(sent("Fwd: Annual review", OWN), (None, None));
        assert_eq!(sent("Re: Annual review", &format!("Yes.\r\n\r\n> {OWN}")), (None, None));
        assert_eq!(sent("Review", &format!("Dear all\r\n--------------\r\n{OWN}")), (None, last));
    }

    #[test]
    fn a_link_of_the_page_joins_its_one_meeting() {
        let links = |body: &str| {
            let mail = format!(
                "From: p@home.example\r\nDate: Fri, 27 Nov 2026 09:00:00 +0000\r\nContent-Type: text/html\r\n\r\n<p>{body}</p><a href='https://zoom.us/j/1'>Join</a>"
            );
            let found = read(mail.as_bytes(), "a.eml", &CalendarLimits::default())
                .proposals("2026-11-28".parse().unwrap());
            found.into_iter().map(|one| one.proposal.online_link).collect::<Vec<_>>()
        };
        assert_eq!(links(OWN), ["https://zoom.us/j/1"]);
        let written = OWN.replace("2pm", "2pm, https://zoom.us/j/2 ");
        assert_eq!(links(&written), ["https://zoom.us/j/2"]);
        let two = format!("{OWN}</p><p>{}", OWN.replace("16", "17").replace("Wednes", "Thurs"));
        assert_eq!(links(&two), ["", ""]);
    }

    /// The mails' own words: before any older message in them, and in the sentence of the date.
    #[test]
    fn a_mail_reminds_by_its_own_words_and_by_those_before_the_date() {
        let reading = |subject: &str, body: &str| {
            let mail = format!(
                "From: p@home.example\r\nSubject: {subject}\r\nDate: Fri, 27 Nov 2026 09:00:00 +0000\r\n\r\n{body}"
            );
            read(mail.as_bytes(), "a.eml", &CalendarLimits::default())
        };
        let reminds = |body: &str| {
            let found = reading("Annual review", body).proposals("2026-11-28".parse().unwrap());
            assert_eq!(found.len(), 1, "{body}");
            found[0].reminds
        };
        let older =
            "\r\nOn Fri, 20 Nov 2026 at 10:15, An Officer wrote:\r\n> Here is a reminder.\r\n";
        for (body, own) in [
            (OWN.to_owned(), false),
            (format!("This is a reminder.\r\n\r\n{OWN}"), true),
            (format!("{OWN}{older}"), false),
            (format!("This is a reminder.\r\n\r\n{OWN}{older}"), true),
            (
                "Hello.\r\n\r\nParking for the review on Wednesday 16 December 2026 at 2pm.".into(),
                true,
            ),
            (format!("There is parking for all.\r\n\r\n{OWN}"), false),
            (format!("There is parking for all.\u{2009}{OWN}"), false),
        ] {
            assert_eq!(reminds(&body), own, "{body}");
        }
        for (subject, body, purpose) in [
            ("Canceled: review", "Sorry.", Purpose::Cancellation),
            ("Accepted: review", "Yes.", Purpose::Reply),
            ("Annual review", OWN, Purpose::Invitation),
        ] {
            assert_eq!(reading(subject, body).purpose(), purpose, "{subject}");
        }
    }

    /// A reader sees the plain text or the page, and never both.
    #[test]
    fn two_forms_of_a_message_that_name_other_days_are_asked_about() {
        let doubts = |plain: &str, page: &str| -> Vec<bool> {
            let mail = format!(
                "From: p@home.example\r\nSubject: Review\r\nDate: Fri, 27 Nov 2026 09:00:00 +0000\r\n\
                 MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n\
                 --b\r\nContent-Type: text/plain\r\n\r\n{plain}\r\n\
                 --b\r\nContent-Type: text/html\r\n\r\n<p>{page}</p>\r\n--b--\r\n"
            );
            let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
            let found = read(mail.as_bytes(), "a.eml", &CalendarLimits::default()).proposals(today);
            let doubtful = |one: &FromWords| one.proposal.doubts.contains(&Doubt::OneOfSeveral);
            found.iter().map(doubtful).collect()
        };
        let on = |day: u8| format!("The annual review is on {day} December 2026 at 2pm.");
        assert_eq!(doubts(&on(8), &on(9)), [true, true]);
        assert_eq!(doubts(&on(8), &on(8)), [false]);
        // What only the page tells is told by nobody else.
        assert_eq!(doubts("Please see the page for all that we wrote.", &on(9)), [false]);
        let both = format!("{} The panel is on 10 December 2026 at 9am.", on(8));
        assert_eq!(doubts(&both, &both), [false, false]);
    }

    #[test]
    fn a_place_keeps_no_bracket_that_it_did_not_open() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        for (words, place) in [
            ("[Annual review on 8 December 2026 at 10am in Room 2]", "Room 2"),
            ("Annual review [8 December 2026, 10am, Civic Centre, Room 2]", "Civic Centre, Room 2"),
            ("The annual review is on 8 December 2026 at 10am in [Room 2].", "Room 2"),
            ("The annual review is on 8 December 2026 at 10am in Room 2 [map].", "Room 2 [map]"),
            ("The annual review is on 8 December 2026 at 10am in Room 2 (B).", "Room 2 (B)"),
        ] {
            assert_eq!(propose(words, today)[0].place, place, "{words}");
        }
    }
}
