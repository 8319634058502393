//! The meetings that the words of a file seem to name, where it holds no calendar.

use chrono::NaiveDate;
use chrono_tz::Europe::London;

use super::event::{Message, Purpose, Reading};
use super::pasted::{Proposal, propose, purpose_of_words};
use super::purpose;

/// A proposal, with the words it was read from and the message they stand in.
#[derive(Clone, Debug, PartialEq)]
pub struct FromWords {
    /// What the words seem to name.
    pub proposal: Proposal,
    /// The words that [`Proposal::span`] counts in.
    pub text: String,
    /// The message; `None` for a file of words.
    pub message: Option<Message>,
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
            .map(|proposal| FromWords { proposal, text: self.words.clone(), message: None })
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
    let sent = message.sent.at.map(|at| at.with_timezone(&London).date_naive());
    let near = sent.unwrap_or(today);
    let of_body = propose(&message.text, near);
    // The subject counts where the words below it say nothing.
    let (found, text) = match of_body.is_empty() {
        true => (propose(&message.subject, near), &message.subject),
        false => (of_body, &message.text),
    };
    found
        .into_iter()
        .map(|proposal| FromWords { proposal, text: text.clone(), message: Some(message.clone()) })
        .collect()
}
