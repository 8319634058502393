//! Words that a machine heard in recordings.

use crate::arguments as gap;
use crate::catalogue::say;

/// "Heard by a machine ({model}). Listen and check every word: names, days and numbers are often wrong."
pub fn check(model: &str) -> String {
    say("recordings-check", [("model", gap::text(model))])
}

/// "Some of the recording is damaged and was passed over."
pub fn damaged() -> String {
    say("recordings-damaged", [])
}

/// "No words were heard in it."
pub fn no_words() -> String {
    say("recordings-no-words", [])
}

/// "Write it down for me"
pub fn hear() -> String {
    say("recordings-hear", [])
}

/// "Listening. This can take as long as the recording itself."
pub fn hearing() -> String {
    say("recordings-hearing", [])
}

/// "Stop"
pub fn stop() -> String {
    say("recordings-stop", [])
}

/// "Have it written down"
pub fn title() -> String {
    say("recordings-title", [])
}

/// "This computer can write down what is said, without the internet. It needs a model: one file, which Evenhand does not bring."
pub fn lede() -> String {
    say("recordings-lede", [])
}

/// "Somebody who helps you can put one on a stick: ggml-base.en.bin, for example, is made for whisper.cpp and free."
pub fn choose_hint() -> String {
    say("recordings-choose-hint", [])
}

/// "Choose the model file"
pub fn choose() -> String {
    say("recordings-choose", [])
}

/// "Choose another model"
pub fn other() -> String {
    say("recordings-other", [])
}

/// "What the machine heard"
pub fn heard_title() -> String {
    say("recordings-heard-title", [])
}

/// "Words with a dotted line are less sure."
pub fn doubts() -> String {
    say("recordings-doubts", [])
}

/// "At {time}"
pub fn at(time: &str) -> String {
    say("recordings-at", [("time", gap::text(time))])
}

/// "Take these words to check them"
pub fn take() -> String {
    say("recordings-take", [])
}

/// "They are in the box above. Check them, then keep them."
pub fn taken() -> String {
    say("recordings-taken", [])
}

/// "A machine heard these words. Check them, names most of all: a bundle takes out a name only as you told it. They are printed as heard by a machine."
pub fn hint() -> String {
    say("recordings-hint", [])
}
