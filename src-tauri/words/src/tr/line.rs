//! One line typed as it comes, and what was understood of it.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "What would you like to do?"
pub fn label() -> String {
    say("line-label", [])
}

/// "Say what happened: “Rang SEN team today, Jo said draft by Friday”. Or name a place to go to."
pub fn hint() -> String {
    say("line-hint", [])
}

/// "Look at it"
pub fn read() -> String {
    say("line-read", [])
}

/// "Go to"
pub fn places() -> String {
    say("line-places", [])
}

/// "Is this right?"
pub fn title() -> String {
    say("line-title", [])
}

/// "Nothing is saved yet. Change what is wrong, then save."
pub fn lede() -> String {
    say("line-lede", [])
}

/// "Your words"
pub fn words() -> String {
    say("line-words", [])
}

/// "All of them are kept, whatever is below."
pub fn words_hint() -> String {
    say("line-words-hint", [])
}

/// "What was it?"
pub fn what() -> String {
    say("line-what", [])
}

/// "A note"
pub fn note() -> String {
    say("line-note", [])
}

/// "Who got in touch?"
pub fn way() -> String {
    say("line-way", [])
}

/// "We did"
pub fn we_did() -> String {
    say("line-we-did", [])
}

/// "They did"
pub fn they_did() -> String {
    say("line-they-did", [])
}

/// "Say what it was."
pub fn which_what() -> String {
    say("line-which-what", [])
}

/// "Say who got in touch, you or they."
pub fn which_way() -> String {
    say("line-which-way", [])
}

/// "Who was it with?"
pub fn with() -> String {
    say("line-with", [])
}

/// "When was it?"
pub fn day() -> String {
    say("line-day", [])
}

/// "When is it due?"
pub fn due() -> String {
    say("line-due", [])
}

/// "Which day is meant?"
pub fn which_day() -> String {
    say("line-which-day", [])
}

/// "“{words}” may mean {days}."
pub fn may_mean(words: &str, days: &str) -> String {
    say("line-may-mean", [("words", gap::text(words)), ("days", gap::text(days))])
}

/// "{one} or {other}"
pub fn or(one: &str, other: &str) -> String {
    say("line-or", [("one", gap::text(one)), ("other", gap::text(other))])
}

/// "Promise {number}"
pub fn promise(number: impl Number) -> String {
    say("line-promise", [("number", gap::number(number))])
}

/// "What was promised?"
pub fn promised() -> String {
    say("line-promised", [])
}

/// "Who promised it?"
pub fn promised_by() -> String {
    say("line-promised-by", [])
}

/// "Perhaps {who}"
pub fn perhaps_by(who: &str) -> String {
    say("line-perhaps-by", [("who", gap::text(who))])
}

/// "Save this promise too"
pub fn keep() -> String {
    say("line-keep", [])
}

/// "Was this a promise? We cannot tell. Tick it if it was."
pub fn ask_keep() -> String {
    say("line-ask-keep", [])
}

/// "Press a day, or type it, or leave it empty."
pub fn day_left() -> String {
    say("line-day-left", [])
}

/// "Your words say that something did not come. No reply is put in."
pub fn none_came() -> String {
    say("line-none-came", [])
}

/// "Your words tell of more than one message. They are kept as a note."
pub fn several() -> String {
    say("line-several", [])
}

/// "Save"
pub fn save() -> String {
    say("line-save", [])
}

/// Keys, as they are printed on the keyboard.
/// "Ctrl Enter"
pub fn save_keys() -> String {
    say("line-save-keys", [])
}

/// "Saved."
pub fn saved() -> String {
    say("line-saved", [])
}

/// "Message to {who}"
pub fn to(channel: &str, who: &str) -> String {
    say("line-to", [("channel", gap::text(channel)), ("who", gap::text(who))])
}

/// "Message from {who}"
pub fn from(channel: &str, who: &str) -> String {
    say("line-from", [("channel", gap::text(channel)), ("who", gap::text(who))])
}

/// "Talk with {who}"
pub fn talk(who: &str) -> String {
    say("line-talk", [("who", gap::text(who))])
}
