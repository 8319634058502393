//! Short words of English that are no part of a name: which end and begin lines, and which only look like a name with
//! an s.

use crate::redaction::folded::Letter;

/// Words of up to three letters that end and begin many lines.
const WORDS: &str = " a i ad ah am an as at be by do ed eg eh go ha he hi ho id ie if in is it la le ma me mr ms my no nd \
    of oh ok on or ow ox pa pm rd re so st th to uk up us vs we ye act add age ago aid aim air all and any are arm art \
    ask ate bad bag bar bed big bin bit box boy bus but buy bye can cap car cat cup cut dad day did die dog due ear eat \
    egg end etc eye far fed fee few fit for fun gap gas get got gun gym had has hat her hey him his hit hot how ill ink \
    its jam jar job joy key kid kit lab law lay led leg let lie lip log lot low mad man map mat may men met mid mix mom \
    mrs mud mum net new nor not now nut odd off oil old one our out owe own pan par pay pea pen per pet pie pin pot pub \
    put ran rat raw red rid row rub run sad sat saw say sea see set she shy sit six ski sky son sum sun tag tax tea ten \
    the tie tip toe too top toy try two use van war was way wet who why win won yes yet you ";

/// Names of three letters whose plural in small letters is a word of its own: "does", "this", "less".
pub(super) const COMMON_OF_THREE: [&str; 98] = [
    "act", "add", "age", "aim", "air", "arm", "ash", "ask", "bar", "bed", "bee", "bet", "bid",
    "bit", "bow", "boy", "bud", "cab", "cat", "cub", "die", "doe", "dog", "dot", "dye", "eye",
    "fan", "fee", "few", "fin", "gem", "get", "gin", "gum", "ham", "hat", "has", "hen", "her",
    "hip", "jam", "jar", "jaw", "jay", "job", "key", "kid", "lad", "lap", "law", "leg", "let",
    "lie", "lot", "map", "mat", "may", "mud", "nap", "net", "new", "nut", "one", "our", "paw",
    "pea", "pen", "pin", "pip", "pop", "ram", "rib", "rod", "row", "rub", "run", "say", "see",
    "set", "son", "sun", "tan", "tea", "the", "thi", "tie", "tip", "toe", "top", "toy", "van",
    "wag", "way", "who", "wig", "win", "yes", "you",
];

/// Whether a part of a word is a word of its own.
pub(super) fn is_word(part: &[Letter]) -> bool {
    let plain: String = part.iter().map(|letter| letter.c).collect();
    WORDS.contains(&format!(" {plain} "))
}

/// The same of a word in small letters.
pub(super) fn is_short_word(plain: &str) -> bool {
    WORDS.contains(&format!(" {plain} "))
}

/// Whether both parts of a word are.
pub(super) fn are_both_words(head: &[Letter], tail: &[Letter]) -> bool {
    is_word(head) && is_word(tail)
}
