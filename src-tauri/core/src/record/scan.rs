//! What a machine read in the pages of a file that are pictures: the words, and where they stand.
//!
//! It may be wrong, and anybody can write it into a file. So it is bounded, and says whether it was read here.

use serde::{Deserialize, Deserializer, Serialize};

/// The version of this form. A reader takes no later one.
pub const SCAN_VERSION: u32 = 1;

/// No page has more words, and no reading more pages: a file made to do harm may say so.
const MOST_WORDS: usize = 20_000;
const MOST_PAGES: usize = 1_000;
/// Longest word in letters, and the farthest place in pixels.
const LONGEST: usize = 500;
const FARTHEST: i32 = 1 << 20;

/// What was read in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanReading {
    /// Of this form: [`SCAN_VERSION`].
    pub version: u32,
    /// The version of the reader of pictures.
    pub reader: u32,
    /// How many pages the file has.
    pub pages: u32,
    /// The pages that were read.
    pub read: Vec<ScanPage>,
    /// Pages that could not be read, from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<u32>,
    /// Pages after the last one that was looked at.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left: u32,
    /// It was read by this record's own program, and did not come in from a file.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub read_here: bool,
}

/// A page that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanPage {
    /// From 1.
    pub number: u32,
    /// Width of its picture in pixels, upright as the file says which way it lies.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// In reading order.
    pub lines: Vec<ScanLine>,
}

/// Words that stand side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanLine {
    /// In order.
    pub words: Vec<ScanWord>,
    /// The next line stands beside it, as the next cell of a table does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beside: bool,
}

/// Of a word that is less sure than this, each letter is looked at with more care.
const SURE: u8 = 90;

/// A word: its letters, how sure the machine is of the least sure one, from 0 to 100, and its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanWord(pub String, pub u8, #[serde(deserialize_with = "near")] pub [i32; 8]);

impl ScanWord {
    /// As it was read.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether the machine is sure of each of its letters.
    pub fn is_sure(&self) -> bool {
        self.1 >= SURE
    }

    /// The corners of its box in pixels from the upper left, as the word is read: where it begins above, where it ends
    /// above, where it ends below, where it begins below.
    pub fn corners(&self) -> [(i32, i32); 4] {
        let [a, b, c, d, e, f, g, h] = self.2;
        [(a, b), (c, d), (e, f), (g, h)]
    }
}

impl ScanPage {
    /// All words.
    pub fn words(&self) -> impl Iterator<Item = &ScanWord> {
        self.lines.iter().flat_map(|line| &line.words)
    }

    /// Its words as text, a row a line.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for line in &self.lines {
            let words: Vec<&str> = line.words.iter().map(ScanWord::text).collect();
            out.push_str(&words.join(" "));
            out.push(if line.beside { ' ' } else { '\n' });
        }
        out
    }
}

impl ScanReading {
    /// A page (from 1) that was read.
    pub fn page(&self, number: usize) -> Option<&ScanPage> {
        self.read.iter().find(|page| usize::try_from(page.number) == Ok(number))
    }

    /// All words, page after page.
    pub fn text(&self) -> String {
        self.read.iter().map(ScanPage::text).collect::<Vec<_>>().join("\n")
    }

    /// A reading from its JSON. `None` where it is none, is of a later version, or says what no picture holds.
    pub fn from_json(json: &str) -> Option<Self> {
        let reading: Self = serde_json::from_str(json).ok()?;
        reading.is_sound().then_some(reading)
    }

    /// Whether it says what a picture can hold.
    pub fn is_sound(&self) -> bool {
        let page = |page: &ScanPage| {
            page.words().count() <= MOST_WORDS
                && page.words().all(|word| word.0.chars().count() <= LONGEST && word.1 <= 100)
        };
        self.version == SCAN_VERSION && self.read.len() <= MOST_PAGES && self.read.iter().all(page)
    }
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// Places that a picture can have.
fn near<'de, D: Deserializer<'de>>(from: D) -> Result<[i32; 8], D::Error> {
    let places = <[i32; 8]>::deserialize(from)?;
    Ok(places.map(|at| at.clamp(-FARTHEST, FARTHEST)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(words: usize) -> ScanReading {
        let word = ScanWord("Oak".into(), 97, [1, 2, 30, 2, 30, 12, 1, 12]);
        let line = ScanLine { words: vec![word; words], beside: false };
        let page = ScanPage { number: 2, width: 100, height: 50, lines: vec![line] };
        ScanReading { version: 1, reader: 1, pages: 3, read: vec![page], ..ScanReading::default() }
    }

    #[test]
    fn a_reading_is_short_as_json_and_comes_back() {
        let json = serde_json::to_string(&reading(2)).unwrap();
        let words =
            r#"{"words":[["Oak",97,[1,2,30,2,30,12,1,12]],["Oak",97,[1,2,30,2,30,12,1,12]]]}"#;
        assert!(json.contains(words), "{json}");
        let back = ScanReading::from_json(&json).unwrap();
        assert_eq!((back.text().as_str(), back.page(1)), ("Oak Oak\n", None));
        assert_eq!(back, reading(2));
    }

    #[test]
    fn what_no_picture_holds_is_no_reading() {
        let json = |reading: &ScanReading| serde_json::to_string(reading).unwrap();
        let later = ScanReading { version: 2, ..reading(1) };
        let sure = json(&reading(1)).replace("97", "101");
        let many = json(&reading(MOST_WORDS + 1));
        for bad in [json(&later), sure, many, "{}".into(), "".into(), "[1]".into()] {
            assert_eq!(ScanReading::from_json(&bad), None, "{:.80}", bad);
        }
        let far = json(&reading(1)).replace("[1,2,30", "[2147483647,2,30");
        assert_eq!(ScanReading::from_json(&far).unwrap().read[0].lines[0].words[0].2[0], FARTHEST);
    }
}
