//! What a message leaves open of its meeting, in plain words.

use evenhand_core::charter::OpenQuestion;

use crate::tr::findings;

/// What a message leaves open.
pub(crate) fn open_question(question: OpenQuestion) -> String {
    match question {
        OpenQuestion::Certain => findings::open_certain(),
        OpenQuestion::Meeting => findings::open_meeting(),
        OpenQuestion::Which => findings::open_which(),
        OpenQuestion::Answer => findings::open_answer(),
        OpenQuestion::Older => findings::open_older(),
        OpenQuestion::Day => findings::open_day(),
        OpenQuestion::Time => findings::open_time(),
        OpenQuestion::Zone => findings::open_zone(),
    }
}
