//! The words by which a day or a time is told to be a meeting's or not.
//!
//! A file is one kind of words, so that the lists which speak of the same thing are compared side by side.

mod called_off;
mod deadlines;
mod moved;
mod open;
mod past;
mod reader;
mod refused;
mod subjects;
mod to_come;
mod written;

pub(super) use called_off::{
    BACK_ON, CALLED_OFF, IF_CALLED_OFF, NOT_THAT, REPLACED, STILL_ON, THAT_IS_OFF, TO_CALL_OFF,
};
pub(super) use deadlines::{BEFORE_DEADLINE, CLOSES, ENDS_ON, OTHER_BEFORE, TERMS};
pub(super) use moved::{
    ABOUT_TO_MOVE, DAY_MOVED, MOVED, NEW_BEFORE, NEW_TIME, OLD_BEFORE, OLD_LABELS, PLAIN_OLD,
    STILL_OLD, TIME_MOVED, TIME_MOVED_TO, TO_MOVE,
};
pub(super) use open::{ASKS_AGAIN, ASKS_OTHERWISE, CHOOSE, IF_OTHERWISE, OPEN, SUGGESTS};
pub(super) use past::{
    CALLS_BEFORE, CALLS_PAST, GOOD_TO_SEE, INTENDED, LOGGED, PAST_AFTER, PAST_BEFORE, REACHED,
    REACHED_FOR, TO_COME,
};
pub(super) use reader::{
    ADDRESSED, BESIDE_A_DAY, FOR_READER, NOT_FOR_READER, OF_ANY_DAY, OF_READER, PRIVATE,
};
pub(super) use refused::{IF_REFUSED, REFUSED, TAKES_UP};
pub(super) use subjects::{BODIES, HAPPENS, MEETS, PARTS, WEAK};
pub(super) use to_come::{FIRM, MEETINGS, WILL};
pub(super) use written::{PAPERS, SENDS, WRITTEN_BEFORE, WRITTEN_LABELS};
