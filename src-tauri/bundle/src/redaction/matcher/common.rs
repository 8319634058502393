//! Words of English that are names too.

use super::{SMALL, line_ends::is_short_word};

/// Names whose plural in small letters is a word of its own: "the exam marks".
pub(super) const COMMON: [&str; 125] = [
    "archer", "art", "baker", "bank", "bay", "bell", "bill", "bird", "black", "bob", "bond",
    "bridge", "brook", "brown", "burn", "butler", "care", "carol", "carter", "case", "chase",
    "child", "clay", "cliff", "cook", "cooper", "dale", "day", "dean", "drew", "earl", "faith",
    "field", "fisher", "ford", "fox", "frank", "gale", "garden", "grace", "grant", "green", "guy",
    "hall", "hand", "head", "heath", "herb", "hill", "hope", "hunter", "ivy", "jack", "jade",
    "joy", "june", "king", "kit", "lake", "lamb", "lane", "lily", "list", "long", "love", "mark",
    "mason", "mile", "moss", "need", "nick", "noble", "norm", "oak", "olive", "page", "park",
    "parker", "pat", "pearl", "peg", "penny", "pierce", "piper", "porter", "potter", "power",
    "price", "ray", "reed", "rich", "rick", "rob", "robin", "rock", "rose", "rowan", "rule",
    "sage", "school", "sharp", "short", "skip", "sky", "small", "star", "stone", "street", "sue",
    "summer", "taylor", "teacher", "temple", "time", "trip", "turner", "tyler", "wade", "walker",
    "ward", "well", "white", "wood", "word", "young",
];
/// Months that are names.
pub(super) const MONTHS: [&str; 4] = ["april", "august", "june", "may"];
/// More first names that are words.
const FIRST_NAMES: &str = " \
     amber angel apple ash autumn basil bear beauty bee berry bert bill blessing bliss bonny boy \
    brook buck bud buddy buster cherry chip christian chuck clementine cliff coat comfort coral \
    crystal daisy dale dawn destiny dick dot duke dusty earnest ed eden eve even ever faith favour \
    felicity fern florence forest gay gene ginger given glen glory goodness gran happy harmony hazel \
    heather holly honey honour hung iris ivy jasmine jean jolly junior justice kit liberty lily \
    lucky major man mark may melody mercy merry miles misty moor more nan noble ocean olive patience \
    peace penny pet poppy precious prince princess prudence queen rain ray red rich river rocky rose \
    rosemary ruby rusty saffron sage sandy scarlet silver sir sky skye song sonny spring star \
    sterling storm summer sunny sweet tiger trinity trip true unique unity van victory viola violet \
    virtue wade west will willow win windy winter wisdom wolf woody young ";

/// Last names that are words, and stand in hyphens as often as names do: "bright-eyed".
const LAST_NAMES: &str = " \
     abbot best bishop blunt bright church dear early fair fine fry frost gentle gold golden good hardy keen light \
     little low marsh meek moody nice plain pool pope proud quick savage self sharp smart speed strong swift town wall \
     wells wild wise yard ";

/// Whether a part of a name is a word of English too, so that alone it may mean nobody.
pub(in crate::redaction) fn is_common(part: &str) -> bool {
    let plain = part.to_lowercase();
    let listed = |list: &[&str]| list.contains(&plain.as_str());
    listed(&COMMON)
        || listed(&SMALL)
        || listed(&MONTHS)
        || is_short_word(&plain)
        || [FIRST_NAMES, LAST_NAMES].iter().any(|list| list.contains(&format!(" {plain} ")))
}

/// Whether a name of several words may be said in a sentence too: "we may hope", "will young people".
pub(super) fn are_all_words(find: &str) -> bool {
    let mut words = find.split_whitespace();
    let starts = words.next().is_some_and(|word| SMALL.contains(&word.to_lowercase().as_str()));
    let mut rest = words.peekable();
    starts && rest.peek().is_some() && rest.all(is_common)
}
