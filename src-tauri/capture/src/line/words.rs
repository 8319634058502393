//! A line cut into sentences, clauses and words, each with its own letters.

/// A word of a line.
#[derive(Clone, Debug)]
pub(super) struct LineWord<'a> {
    /// As written, without marks around it.
    pub as_written: &'a str,
    /// In small letters, with plain apostrophes and common short forms and slips of days written out.
    pub low: String,
}

/// A part of a sentence between commas, dashes and "and".
#[derive(Clone, Debug, Default)]
pub(super) struct LineClause<'a> {
    /// Its words.
    pub words: Vec<LineWord<'a>>,
    /// What joined it to the one before.
    pub joined: Joined,
}

/// What stands between a clause and the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Joined {
    /// It is the first, or a comma or dash does.
    #[default]
    Mark,
    /// "And" or the like does, without a mark.
    Word,
}

/// A sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct LineSentence<'a> {
    /// Its clauses.
    pub clauses: Vec<LineClause<'a>>,
    /// It ends with a question mark.
    pub asks: bool,
}

impl LineClause<'_> {
    /// Its words in small letters.
    pub fn low(&self) -> Vec<&str> {
        self.words.iter().map(|word| word.low.as_str()).collect()
    }
}

const JOINING: [&str; 6] = ["and", "but", "then", "so", "&", "+"];

/// The sentences of a text.
pub(super) fn sentences(text: &str) -> Vec<LineSentence<'_>> {
    let mut out = vec![LineSentence::default()];
    let mut clause = LineClause::default();
    for line in text.split(['\n', '\r']) {
        for token in line.split_whitespace() {
            let bare = token.trim_matches(|c: char| !c.is_alphanumeric() && c != '&' && c != '+');
            if JOINING.contains(&bare.to_lowercase().as_str()) && token == bare {
                close(&mut out, &mut clause, Joined::Word);
                continue;
            }
            if opens(token) {
                close(&mut out, &mut clause, Joined::Mark);
            }
            if !bare.is_empty() {
                clause.words.push(LineWord { as_written: bare, low: lowered(bare) });
            }
            let end = token.trim_end_matches(['"', '\'', ')', '\u{201d}', '\u{2019}']);
            if end.ends_with(['.', '!', '?']) && !abbreviated(bare) {
                close(&mut out, &mut clause, Joined::Mark);
                finish(&mut out, end.ends_with('?'));
            } else if end.ends_with([',', ';', ':']) || closes(token) {
                close(&mut out, &mut clause, Joined::Mark);
            }
        }
        close(&mut out, &mut clause, Joined::Mark);
        finish(&mut out, false);
    }
    out.retain(|sentence| !sentence.clauses.is_empty());
    out
}

/// Dashes that stand alone, and what opens a bracket or a quotation.
fn opens(token: &str) -> bool {
    token.starts_with(['(', '"', '\u{201c}', '\u{2018}'])
        || ["-", "--", "\u{2013}", "\u{2014}", "/"].contains(&token)
}

fn closes(token: &str) -> bool {
    token.ends_with([')', '"', '\u{201d}'])
}

/// Words whose full stop ends no sentence.
fn abbreviated(bare: &str) -> bool {
    let low = bare.to_lowercase();
    ["mr", "mrs", "ms", "dr", "prof", "st", "approx", "re", "tel", "no"].contains(&low.as_str())
}

fn close<'a>(out: &mut [LineSentence<'a>], clause: &mut LineClause<'a>, next: Joined) {
    let done = std::mem::take(clause);
    clause.joined = next;
    if done.words.is_empty() {
        return;
    }
    if let Some(last) = out.last_mut() {
        last.clauses.push(done);
    }
}

fn finish(out: &mut Vec<LineSentence<'_>>, asks: bool) {
    if let Some(last) = out.last_mut().filter(|last| !last.clauses.is_empty()) {
        last.asks = asks;
        out.push(LineSentence::default());
    }
}

/// Short forms and slips of the pen whose meaning is beyond doubt.
const WRITTEN_OUT: [(&str, &str); 41] = [
    ("tmrw", "tomorrow"),
    ("tomorow", "tomorrow"),
    ("tommorow", "tomorrow"),
    ("tommorrow", "tomorrow"),
    ("2moro", "tomorrow"),
    ("tody", "today"),
    ("yday", "yesterday"),
    ("yesturday", "yesterday"),
    ("mon", "monday"),
    ("tue", "tuesday"),
    ("tues", "tuesday"),
    ("teusday", "tuesday"),
    ("wed", "wednesday"),
    ("weds", "wednesday"),
    ("wensday", "wednesday"),
    ("wednsday", "wednesday"),
    ("wednesdy", "wednesday"),
    ("thu", "thursday"),
    ("thur", "thursday"),
    ("thurs", "thursday"),
    ("thrusday", "thursday"),
    ("fri", "friday"),
    ("firday", "friday"),
    ("firiday", "friday"),
    ("saterday", "saturday"),
    ("phonned", "phoned"),
    ("fone", "phone"),
    ("foned", "phoned"),
    ("emialed", "emailed"),
    ("emaild", "emailed"),
    ("e-mailed", "emailed"),
    ("e-mail", "email"),
    ("siad", "said"),
    ("sed", "said"),
    ("didnt", "didn't"),
    ("havent", "haven't"),
    ("hasnt", "hasn't"),
    ("wont", "won't"),
    ("cant", "can't"),
    ("ive", "i've"),
    ("weve", "we've"),
];

fn lowered(word: &str) -> String {
    let low = word.to_lowercase().replace(['\u{2019}', '\u{2018}', '`'], "'");
    let found = WRITTEN_OUT.iter().find(|(short, _)| *short == low);
    found.map_or(low, |(_, long)| (*long).to_owned())
}
