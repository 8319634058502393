//! What makes a promise, before its deed.

/// "We will send it", "they are going to call", "it was agreed to fund it".
pub(crate) const PROMISES: [&str; 10] = [
    "will",
    "shall",
    "going to",
    "agreed to",
    "aim to",
    "hope to",
    "intend to",
    "plan to",
    "promise to",
    "undertake to",
];
