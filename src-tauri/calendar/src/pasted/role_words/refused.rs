//! Words that refuse a day, and that take another up.

/// Words before a day that say that one cannot come on it.
pub(in crate::pasted) const REFUSED: &[&str] = &[
    "t make",
    "cannot make",
    "t do",
    "cannot do",
    "ignore my",
    "ignore our",
    "ignore the",
    "unable to make",
    "not available on",
    "not free on",
    "unavailable on",
    "no good on",
    "double booked",
];

/// Words that take a day up, behind those that refused another.
pub(in crate::pasted) const TAKES_UP: &[&str] = &[
    "can do",
    "can make",
    "can come",
    "can manage",
    "could do",
    "could make",
    "could come",
    "could manage",
    "am free",
    "m free",
    "are free",
    "re free",
    "is fine",
    "works",
    "work for",
    "suits",
    "how about",
    "what about",
    "instead",
];

/// Words that speak of refusing, and refuse nothing.
pub(in crate::pasted) const IF_REFUSED: &[&str] = &[
    "if you can t",
    "if u can t",
    "if u cannot",
    "if you cannot",
    "if you re not able",
    "if you are unable",
    "if that s no good",
];
