//! Words of an older message within a mail: passed on, or quoted below an answer. They were sent when that message was,
//! and not when the mail around them was.

use chrono::{Datelike, NaiveDate};

use super::lines::{LaidLine, WrittenLine, lines, says_when};
use crate::pasted::{dates, tokens::tokens};

/// What is known of when some words of a mail were first sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OlderStanding {
    /// They are the mail's own.
    Own,
    /// They stand in an older message, of the day that its head says, where it says one.
    Older(Option<NaiveDate>),
}

/// How the words at a place in a mail's text stand, in bytes from its begin.
pub(in crate::pasted) fn standing(text: &str, at: usize) -> OlderStanding {
    let (mut standing, mut in_head) = (OlderStanding::Own, false);
    for line in lines(text) {
        let starts_below = line.range.start > at;
        match line.kind {
            _ if starts_below => break,
            LaidLine::Header => {
                if !in_head {
                    standing = OlderStanding::Older(None);
                }
                in_head = true;
                if says_when(line.text) {
                    standing = OlderStanding::Older(day_in(line.text));
                }
            }
            LaidLine::Separator | LaidLine::QuotedHead if speaks_of_another(line.text) => {
                in_head = false;
                standing = OlderStanding::Older(day_in(line.text));
            }
            LaidLine::Quoted if standing == OlderStanding::Own && line.range.contains(&at) => {
                standing = OlderStanding::Older(None);
            }
            LaidLine::Blank | LaidLine::Separator | LaidLine::QuotedHead => {}
            _ => in_head = false,
        }
    }
    standing
}

/// Where in a text the first older message begins, in bytes; the text's length where it holds none.
pub(in crate::pasted) fn older_from(text: &str) -> usize {
    let is_older = |line: &WrittenLine<'_>| {
        matches!(line.kind, LaidLine::Header | LaidLine::Quoted)
            || matches!(line.kind, LaidLine::Separator | LaidLine::QuotedHead)
                && speaks_of_another(line.text)
    };
    lines(text).iter().find(|line| is_older(line)).map_or(text.len(), |line| line.range.start)
}

/// The days that the heads of the older messages within a text say.
pub(in crate::pasted) fn head_days(text: &str) -> Vec<NaiveDate> {
    let is_dated = |line: &&WrittenLine<'_>| match line.kind {
        LaidLine::Header => says_when(line.text),
        LaidLine::Separator | LaidLine::QuotedHead => speaks_of_another(line.text),
        _ => false,
    };
    lines(text).iter().filter(is_dated).filter_map(|line| day_in(line.text)).collect()
}

/// A line of dashes alone parts a mail, and says nothing of who wrote what is below it.
fn speaks_of_another(line: &str) -> bool {
    line.contains(char::is_alphanumeric)
}

fn day_in(line: &str) -> Option<NaiveDate> {
    let tokens = tokens(line);
    let day = (0..tokens.len()).find_map(|at| dates::date_at(&tokens, at)?.full())?;
    // "10/11/2026" of a program that writes American is 11 October: the earlier of the two leaves neither out.
    let in_figures = line.contains(&format!("{}/{}/", day.day(), day.month()))
        || line.contains(&format!("{:02}/{:02}/", day.day(), day.month()));
    let other = NaiveDate::from_ymd_opt(day.year(), day.day(), day.month()).filter(|_| in_figures);
    Some(other.map_or(day, |other| day.min(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, words: &str) -> OlderStanding {
        standing(text, text.find(words).unwrap())
    }

    #[test]
    fn what_was_passed_on_is_of_the_day_that_its_head_says() {
        let of = |day: u32| OlderStanding::Older(NaiveDate::from_ymd_opt(2026, 11, day));
        for head in [
            "---------- Forwarded message ---------\nFrom: An Officer <o@council.example>\nDate: Fri, 20 Nov 2026 at 10:15\nSubject: Review\nTo: p@home.example\n",
            "________________________________\nFrom: An Officer\nSent: 20 November 2026 10:15\nTo: A Parent\nSubject: Review\n",
            "Begin forwarded message:\n\n> From: An Officer\n> Subject: Review\n> Date: 20 November 2026 at 10:15:00 GMT\n> To: A Parent\n",
            "Begin forwarded message:\n\nFrom: An Officer\n\nSubject: Review\n\nDate: 20 November 2026 at 10:15:00 GMT\n\nTo: A Parent\n",
            "On Fri, 20 Nov 2026 at 10:15, An Officer <o@council.example> wrote:\n",
            "-----Original Message-----\nFrom: An Officer\nSent: Friday, November 20, 2026 10:15 AM\nTo: A Parent\n",
        ] {
            let text = format!("See below, our own words.\n\n{head}\n> The review is at 2pm.\n");
            assert_eq!(at(&text, "The review"), of(20), "{head}");
            assert_eq!(at(&text, "our own"), OlderStanding::Own, "{head}");
            assert!(older_from(&text) < text.find("The review").unwrap());
        }
    }

    #[test]
    fn a_head_in_another_language_is_of_an_older_message() {
        for (head, day) in [
            ("De : Nia\nEnvoyé : lundi 2 novembre 2026 14:20\nÀ : Tom\nObjet : Review\n", Some(2)),
            ("De: Nia\nEnviado: lunes, 2 de enero de 2026\nPara: Tom\nAsunto: Review\n", None),
            (
                "Von: Nia\nGesendet: Montag, 2 November 2026 14:20\nAn: Tom\nBetreff: Review\n",
                Some(2),
            ),
            (
                "Van: Nia\nVerzonden: maandag 2 november 2026\nAan: Tom\nOnderwerp: Review\n",
                Some(2),
            ),
            ("Od: Nia\nWysłano: 2 listopada 2026 14:20\nDo: Tom\nTemat: Review\n", None),
            ("Da: Nia\nInviato: 2 novembre 2026 14:20\nA: Tom\nOggetto: Review\n", Some(2)),
            ("De : Nia\n\nDate : 2 Nov 2026\n\nÀ : Tom\n\nObjet : Review\n", Some(2)),
            ("Von: Nia\nDatum: 2 November 2026\n", Some(2)),
            ("De: Nia\nFecha: 2 Nov 2026\n", Some(2)),
            ("-----Ursprüngliche Nachricht-----\n", None),
            ("Am 2 Nov 2026 um 14:20 schrieb Nia:\n", Some(2)),
            ("Le lun. 2 nov. 2026 à 14:20, Nia a écrit :\n", Some(2)),
            ("Od: Nia\nData: 2 Nov 2026\n", Some(2)),
        ] {
            let text = format!("See below.\n\n{head}\nThe review is at 2pm.\n");
            let day = day.and_then(|day| NaiveDate::from_ymd_opt(2026, 11, day));
            assert_eq!(at(&text, "The review"), OlderStanding::Older(day), "{head}");
        }
        for words in ["Le lunch:", "He a écrit :", "Am 2 schrieb Nia"] {
            let text = format!("{words}\nThe review is at 2pm.\n");
            assert_eq!(at(&text, "The review"), OlderStanding::Own, "{words}");
        }
    }

    #[test]
    fn the_nearest_head_counts_and_rules_part_nothing() {
        let chain = "FYI\n\nFrom: B\nSent: 24 November 2026 09:00\nTo: C\n\nPlease see.\n\nFrom: A\nSent: 20 November 2026 09:00\nTo: B\n\nAt 2pm.\n";
        let day = |day| OlderStanding::Older(NaiveDate::from_ymd_opt(2026, 11, day));
        assert_eq!(at(chain, "Please"), day(24));
        assert_eq!(at(chain, "At 2pm"), day(20));
        let ruled = "Dear all,\n\n--------------------\nThe review is at 2pm.\n";
        assert_eq!(at(ruled, "The review"), OlderStanding::Own);
        assert_eq!(older_from(ruled), ruled.len());
        for head in ["10/11/2026 09:00", "11/10/2026 9:00 AM"] {
            let text = format!("See.\n\nFrom: A\nSent: {head}\nTo: B\n\nAt 2pm.\n");
            let october = NaiveDate::from_ymd_opt(2026, 10, 11);
            assert_eq!(at(&text, "At 2pm"), OlderStanding::Older(october), "{head}");
        }
        assert_eq!(at("No.\n\n> Is it at 2pm?\n", "Is it"), OlderStanding::Older(None));
        assert_eq!(at("No.\n\n> Is it at 2pm?\n", "> Is"), OlderStanding::Older(None));
        assert_eq!(at("> Is it at 2pm?\n\nYes, at 2pm.\n", "Yes"), OlderStanding::Own);
        // The month may stand first there, with a nought or without one.
        for head in ["03/05/2026 09:00", "3/5/2026 9:00"] {
            let text = format!("See.\n\nFrom: A\nSent: {head}\nTo: B\n\nAt 2pm.\n");
            let march = NaiveDate::from_ymd_opt(2026, 3, 5);
            assert_eq!(at(&text, "At 2pm"), OlderStanding::Older(march), "{head}");
        }
    }
}
