//! Words that move a meeting, and that tell its old day from its new one.

/// Words that move a meeting.
pub(in crate::pasted) const MOVED: &[&str] = &[
    "moved",
    "rescheduled",
    "re scheduled",
    "rearranged",
    "re arranged",
    "postpone",
    "postponed",
    "postponing",
    "been changed",
    "was changed",
    "is changed",
    "be changed",
    "changed to",
    "changed from",
    "changed the date",
    "changed the time",
    "changed our",
    "changed your",
    "date changed",
    "time changed",
    "date has changed",
    "time has changed",
    "deferred",
    "adjourned",
    "vacated",
    "relisted",
    "re listed",
    "brought forward",
    "bring forward",
    "bring the meeting",
    "bring our meeting",
    "bring the review",
    "bring the date",
    "bring it forward",
    "bringing forward",
    "put back",
    "push back",
    "pushed back",
    "switched",
    "swapped",
    "swapping",
    "switching",
    "shifted",
    "bumped to",
    "bumped from",
    "slipped to",
    "slipped from",
    "gone from",
    "transferred from",
    "altered from",
    "altered to",
    "amended from",
    "amended to",
    "revised from",
    "revised to",
    "instead of",
    "rather than",
    "in place of",
    "new date",
    "change of date",
    "originally",
    "will now be on",
    "will now be held on",
    "change the date",
    "change the time",
    "change the day",
    "change the meeting",
    "change the review",
    "change our meeting",
    "change your",
    "changing your",
    "move the meeting",
    "move the review",
    "move the date",
    "move the session",
    "move the visit",
    "move the appointment",
    "move our",
    "move your",
    "move this",
    "move it",
    "push our",
    "push the meeting",
    "push the review",
    "push your",
    "shift the meeting",
    "shift our",
    "reschedule",
    "rearrange",
];

/// Words by which somebody is about to move a meeting.
pub(in crate::pasted) const TO_MOVE: &[&str] =
    &["to postpone", "to move", "to rearrange", "to reschedule", "to change", "to put off"];

/// Words before the day of a meeting that somebody is about to move.
pub(in crate::pasted) const ABOUT_TO_MOVE: &[&str] = &[
    "change the date of",
    "move the",
    "move our",
    "change our meeting",
    "reschedule the",
    "rearrange the",
    "postponed",
    "postpone the",
    "postpone our",
    "postpone your",
    "postpone this",
    "postpone tomorrow",
    "to postpone",
    "put off the",
    "put off our",
];

/// Words of a sentence that moves the time of a meeting and leaves its day.
pub(in crate::pasted) const TIME_MOVED: &[&str] = &[
    "now start",
    "now starts",
    "now begin",
    "now begins",
    "start at",
    "starts at",
    "starting at",
    "begin at",
    "start time",
    "the time",
    "new time",
    "change of time",
    "time changed",
    "time has changed",
    "time has been changed",
    "time is now",
];

/// Words right before the time to which a meeting is moved, while its day stays.
pub(in crate::pasted) const TIME_MOVED_TO: &[&str] = &[
    "changed to",
    "moved to",
    "brought forward to",
    "put back to",
    "rescheduled to",
    "minutes to",
    "hour to",
    "hours to",
];

/// Words behind a moved day that give it another time and leave it.
pub(in crate::pasted) const NEW_TIME: &[&str] =
    &["new time", "old time", "now be at", "now start", "now begin"];

/// Words right before the old day of a change that is told in labels.
pub(in crate::pasted) const OLD_LABELS: &[&str] = &[
    "old",
    "previous",
    "original",
    "old date",
    "old day",
    "previous date",
    "former date",
    "old appointment",
    "old time",
    "previous time",
    "former time",
    "original time",
    "original date",
    "original day",
    "date was",
];

/// Words that move a day.
pub(in crate::pasted) const DAY_MOVED: &[&str] = &[
    "postponed",
    "deferred",
    "new date",
    "change of date",
    "change the date",
    "the date",
    "another day",
    "moved to",
    "moved from",
    "rescheduled to",
    "rescheduled from",
    "rearranged",
];

/// Words right before the old one of two dates or times.
pub(in crate::pasted) const OLD_BEFORE: &[&str] = &[
    "from",
    "was",
    "instead of",
    "rather than",
    "in place of",
    "originally",
    "previously",
    "not chosen",
    "not",
    "planned for",
    "scheduled for",
    "booked for",
    "arranged for",
    "listed for",
    "fixed for",
    "set for",
    "was on",
];

/// Words right before the new one.
pub(in crate::pasted) const NEW_BEFORE: &[&str] = &[
    "to",
    "now",
    "now on",
    "now be on",
    "now be held on",
    "now take place on",
    "until",
    "for",
    "new date",
    "new date is",
    "will be on",
    "be held on",
    "now at",
    "to be held on",
];

/// Words right before the old one that end as those before the new one do.
pub(in crate::pasted) const STILL_OLD: &[&str] = &[
    "from",
    "planned for",
    "scheduled for",
    "booked for",
    "arranged for",
    "listed for",
    "fixed for",
    "set for",
];

/// Words that stand before the old one and before nothing else.
pub(in crate::pasted) const PLAIN_OLD: &[&str] = &["instead of", "rather than", "in place of"];
