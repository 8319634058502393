//! The place behind a time, and where its words end.

use super::*;

/// The place in "8 December 2026 at 2pm" and these words.
fn place(words: &str) -> String {
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    let found = propose(&format!("The review is on 8 December 2026 at 2pm{words}"), today);
    found.into_iter().next().unwrap().place
}

#[test]
fn a_place_ends_where_the_sentence_goes_on() {
    for (words, want) in [
        (" in the Willow Room (was 1st Dec at 10).", "the Willow Room"),
        (" in the Hub, please bring your papers", "the Hub"),
        (" in the main hall and we will finish with coffee", "the main hall"),
        (
            " at Heathfield School (first floor), to discuss the plan",
            "Heathfield School (first floor)",
        ),
        (" at Civic Centre with Ms Lark from the SEN team", "Civic Centre"),
        (" in Room 4 to talk about the draft plan", "Room 4"),
        (" in the library if that suits you", "the library"),
        (" via Teams (link to follow)", "Teams"),
        (" online as before", "online"),
        (" at ours - kettle will be on", "ours"),
        (" in her office, unless you would rather 3pm", "her office"),
        (" in the hall from 1.45pm", "the hall"),
        (" at the Civic Centre on Tuesday 8 December", "the Civic Centre"),
        (" in Committee Room 1. Papers will follow", "Committee Room 1"),
        (", Committee Room B. Apologies by 6 December", "Committee Room B"),
        (", Civic Offices (ask! at the desk)", "Civic Offices"),
        (", Annual review, Room 2.15, 2nd floor", "Room 2.15, 2nd floor"),
        (", Room 4) as agreed", "Room 4"),
    ] {
        assert_eq!(place(words), want, "{words}");
    }
}

#[test]
fn a_place_keeps_words_that_are_its_own() {
    for words in [
        "Centre for Independent Living",
        "Room 4 and Room 5, Civic Centre",
        "the room next to the library",
        "the Hub at May Street",
        "the Grange (Block B), Stoke on Trent",
        "Heathfield School \u{2013} Main Hall",
        "the Dove and Will Trust",
    ] {
        assert_eq!(place(&format!(" at {words}.")), words);
    }
}

#[test]
fn what_begins_with_a_figure_or_names_a_meeting_may_be_a_place() {
    for words in [
        "45 Park Road",
        "12-14 High Street",
        "12a The Grove",
        "2nd floor, Civic Centre",
        "17 May Road, next to the post office",
        "Meeting Room 2",
        "SEND office",
        "IT Suite",
        "St. Mary's Hall",
    ] {
        assert_eq!(place(&format!(", {words}.")), words);
    }
}

#[test]
fn what_names_no_place_is_none() {
    for words in [
        " in person",
        " in order to review the plan",
        " at the request of the school",
        " in advance of the tribunal",
        " in preparation for the review",
        " at which point we will have the report",
        " in light of your email",
        // What follows a bare comma or dash is as often a sentence, a time, a length or a count.
        ", I'd prefer the latter",
        " - I wrote the 17th by mistake",
        ", We will send the link",
        " (GMT). Add to calendar",
        ", 9.45am and 11.30am",
        ", 45-60 mins",
        ", 2 hours after his medication",
        " - 11 votes",
        ", 1 day",
        " | Wed 9 December 2026, 12 noon",
        ", GMT",
        ", TBC",
        " at first",
        " at drop off",
        // The meeting's own name.
        ": SEND panel",
        ": MDT (SALT, OT, EP)",
        " - Sleep workshop",
        ", Mia's review 11am",
        ", EHCP meeting",
    ] {
        assert_eq!(place(words), "", "{words}");
    }
}
