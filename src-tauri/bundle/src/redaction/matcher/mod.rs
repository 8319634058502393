//! Finding the words that are to be taken out, in whatever way they are written.
//!
//! One rule for every text, name of a file and page: letters are compared folded ([`Folded`]), and a word counts
//! where a reader would read it. A short one ("Jo") only as a word of its own, or as a part that stands out in a
//! name of a file ("JoSmith.pdf"). A long one also in parts: at the end of a line, with a hyphen, letter by
//! letter, and inside of what is written without spaces.

mod attempt;
mod case_forms;
mod common;
mod forms;
mod line_ends;
mod sense;
mod torn;

use std::collections::BTreeMap;

pub(super) use self::common::is_common;
use self::{
    attempt::Attempt,
    common::{MONTHS, are_all_words},
    forms::forms,
};
use super::folded::{Folded, LOST, Letter};
use crate::model::Redaction;

/// Words of English that are names too. They are taken for names where they begin with a capital.
const SMALL: [&str; 42] = [
    "a", "i", "ad", "ah", "am", "an", "as", "at", "be", "by", "do", "eh", "go", "ha", "he", "hi",
    "if", "in", "is", "it", "la", "le", "me", "my", "no", "of", "oh", "on", "or", "ow", "ox", "pa",
    "so", "the", "to", "up", "us", "we", "ye", "and", "may", "will",
];

/// What kind of text is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Sentences: where a word ends can be trusted.
    Text,
    /// A name of a file, an address, a title in a program: words run into one another.
    Label,
    /// A name of a file or a title as it is printed: words run into one another, and no word is only one of a sentence.
    Title,
    /// Letters on a page, whose gaps were measured.
    Drawn,
}

impl Manner {
    /// Whether where a word ends can be trusted.
    fn is_of_words(self) -> bool {
        matches!(self, Self::Text | Self::Title)
    }
}

/// A word that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FoundWords {
    /// Which word: its place in the list.
    pub word: usize,
    /// Its first letter.
    pub from: usize,
    /// The first letter after it.
    pub to: usize,
}

/// The words that are looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Matcher {
    needles: Vec<Needle>,
    by_first: BTreeMap<char, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Needle {
    word: usize,
    letters: Vec<Letter>,
    /// Its letters as a word: asked for at every place of a text, and so made once.
    plain: String,
    /// It is a month too.
    month: bool,
    /// It must begin with a capital.
    capital: bool,
    /// It is two or three capitals, as a name's first letters are.
    initials: bool,
}

impl Needle {
    fn len(&self) -> usize {
        self.letters.len()
    }
}

impl Matcher {
    /// A matcher for a list of words.
    pub fn new(list: &[Redaction]) -> Self {
        let mut matcher = Self::default();
        for (word, redaction) in list.iter().enumerate() {
            let initials = are_initials(&redaction.find);
            // Who writes "will" in small letters means the word, however it is written.
            let small = redaction.find.chars().any(char::is_lowercase)
                && !redaction.find.chars().any(char::is_uppercase);
            let words = match small {
                true => Some(false),
                false => are_all_words(&redaction.find).then_some(true),
            };
            for form in forms(&redaction.find) {
                matcher.add(word, form, (initials, words));
            }
        }
        matcher
    }

    fn add(&mut self, word: usize, letters: Vec<Letter>, (initials, words): (bool, Option<bool>)) {
        let Some(first) = letters.first() else { return };
        let c = first.c;
        let plain: String = letters.iter().map(|letter| letter.c).collect();
        let capital = words.unwrap_or_else(|| SMALL.contains(&plain.as_str()));
        // A text may begin with what looks like the first letter, or was typed for it.
        let typed: &[char] = match c {
            'o' => &['0'],
            'i' => &['1', 'l'],
            'l' => &['1'],
            _ => &[],
        };
        for c in [c].into_iter().chain(first.also).chain(typed.iter().copied()) {
            self.by_first.entry(c).or_default().push(self.needles.len());
        }
        let month = MONTHS.contains(&plain.as_str());
        self.needles.push(Needle { word, letters, plain, month, capital, initials });
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.needles.is_empty()
    }

    /// Whether a text holds any of the words.
    pub fn is_in(&self, text: &str, manner: Manner) -> bool {
        !self.is_empty() && self.holds(&Folded::of(text), manner)
    }

    /// The same for a folded text.
    pub fn holds(&self, text: &Folded, manner: Manner) -> bool {
        (0..text.letters.len()).any(|at| self.at(text, at, manner).next().is_some())
    }

    /// Every place of every word, those that overlap too.
    pub fn all(&self, text: &Folded, manner: Manner) -> Vec<FoundWords> {
        (0..text.letters.len())
            .flat_map(|at| self.at(text, at, manner).collect::<Vec<_>>())
            .collect()
    }

    /// The places that are taken out, in order: of two that overlap the longer one.
    pub fn find(&self, text: &Folded, manner: Manner) -> Vec<FoundWords> {
        let mut all = self.all(text, manner);
        all.sort_by_key(|found| (std::cmp::Reverse(found.to - found.from), found.from, found.word));
        let mut taken: BTreeMap<usize, FoundWords> = BTreeMap::new();
        for found in all {
            let clear =
                taken.range(..found.to).next_back().is_none_or(|(_, last)| last.to <= found.from);
            if clear {
                taken.insert(found.from, found);
            }
        }
        taken.into_values().collect()
    }

    fn at<'a>(
        &'a self,
        text: &'a Folded,
        at: usize,
        manner: Manner,
    ) -> impl Iterator<Item = FoundWords> + 'a {
        let letter = text.letters.get(at);
        let (first, also) = (letter.map(|letter| letter.c), letter.and_then(|letter| letter.also));
        let of = |c: Option<char>| c.and_then(|c| self.by_first.get(&c)).map(Vec::as_slice);
        let (known, drawn) = (of(first), of(also));
        // A word may begin with the letter that was lost.
        let lost: &[usize] = &[];
        let any = if first == Some(LOST) { 0..self.needles.len() } else { 0..0 };
        let known = known.unwrap_or(lost).iter().chain(drawn.unwrap_or(lost)).copied();
        known.chain(any).filter_map(move |index| {
            let needle = self.needles.get(index)?;
            let attempt = Attempt { text, needle, manner, start: at };
            let end = if attempt.may_begin() { attempt.end()? } else { return None };
            Some(FoundWords { word: needle.word, from: at, to: end })
        })
    }
}

/// Whether a word that goes is "JM", "J.M." or "J. M.".
fn are_initials(find: &str) -> bool {
    let letters = find.chars().filter(|c| c.is_alphabetic()).count();
    let usual = |c: char| c.is_uppercase() || matches!(c, '.' | ' ' | '-');
    (2..=3).contains(&letters) && find.chars().all(usual)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(find: &str, text: &str, manner: Manner) -> Vec<String> {
        let list = [Redaction { find: find.into(), put: String::new() }];
        let folded = Folded::of(text);
        let part = |found: FoundWords| {
            let letters = &folded.letters[found.from..found.to];
            text[letters[0].from..letters[letters.len() - 1].to].to_owned()
        };
        Matcher::new(&list).find(&folded, manner).into_iter().map(part).collect()
    }

    #[test]
    fn a_word_is_found_however_it_is_written() {
        for (find, text, wanted) in [
            (
                "O'Brien",
                "Mrs O’Brien’s and OBRIEN and O Brien",
                vec!["O’Brien", "OBRIEN", "O Brien"],
            ),
            (
                "O'Brien",
                "O?Brien, Oâ€™Brien, O&rsquo;Brien",
                vec!["O?Brien", "Oâ€™Brien", "O&rsquo;Brien"],
            ),
            (
                "Smith-Jones",
                "Smith‑Jones Smith Jones SmithJones Smith-\nJones",
                vec!["Smith‑Jones", "Smith Jones", "SmithJones", "Smith-\nJones"],
            ),
            (
                "Oak School",
                "Oak\nSchool, Oak\r\n> School, Oak\u{a0} School, oak_school.pdf",
                vec!["Oak\nSchool", "Oak\r\n> School", "Oak\u{a0} School", "oak_school"],
            ),
            (
                "Amélie",
                "Amelie, Am?lie, AME\u{301}LIE, Am&eacute;lie, ?melie",
                vec!["Amelie", "Am?lie", "AME\u{301}LIE", "Am&eacute;lie", "?melie"],
            ),
            (
                "Marchbanks",
                "March\u{ad}banks, Marchban-\nks, M a r c h b a n k s, RobinMarchbanks, marchbanksfamily",
                vec![
                    "March\u{ad}banks",
                    "Marchban-\nks",
                    "M a r c h b a n k s",
                    "Marchbanks",
                    "marchbanks",
                ],
            ),
            (
                "Marchbanks",
                "**M**archbanks, march_banks, March/banks, march. Banks",
                vec!["M**archbanks", "march_banks", "March/banks"],
            ),
            ("O'Brien", "O\"Brien, O*Brien, O. Brien", vec!["O\"Brien", "O*Brien", "O. Brien"]),
            ("Müller", "Mueller, Muller, MÜLLER", vec!["Mueller", "Muller", "MÜLLER"]),
            (
                "Finch",
                "the Finches, Finch's, finch@x.org, jfinch@x.org",
                vec!["Finches", "Finch", "finch", "finch"],
            ),
            ("St Mary", "St. Mary, St Mary’s", vec!["St. Mary", "St Mary"]),
            (
                "9434765919",
                "943 476 5919, 943-476-5919, 9434765919",
                vec!["943 476 5919", "943-476-5919", "9434765919"],
            ),
        ] {
            assert_eq!(found(find, text, Manner::Text), wanted, "{find}");
        }
    }

    #[test]
    fn a_name_in_letters_that_look_like_its_own_is_the_name() {
        for (find, text) in [
            ("Amina", "Аmіna"),
            ("Amina", "Αmιnα"),
            ("Jo", "Јо"),
            ("Jo", "Jο"),
            ("Evie", "Eνie"),
            ("Noah", "Νοаһ"),
            ("Hana", "ΗαΝα"),
            ("Hana", "Hαηα"),
            ("Louis", "Lουіѕ"),
            ("Isla", "Ӏsla"),
            ("Will", "WіӀӀ"),
            ("Beth", "ꓐꓰꓔꓧ"),
            ("Jamie", "ᎫᎪᎷᎥᎬ"),
            ("Robin", "Rօɓiո"),
            ("Νίκο", "Niko"),
            ("Jo", "J\u{fe0f}\u{34f}o"),
            ("Jo", "J\u{e0061}o\u{e007f}"),
            ("Amina", "Am\u{1}ina"),
            ("Amina", "Am\u{fffc}ina"),
            ("Jo", "J\u{3099}o\u{93f}"),
            ("Amina", "⍺m⍳na"),
            ("Jo", "\u{f04a}\u{f06f}"),
            ("Josh", "J0sh"),
            ("Maria", "Mar1a"),
            ("William", "WiIIiam"),
            ("Isla", "lsla"),
            ("Oliver", "0liver"),
            ("Jo", "J\no"),
            ("Jo", "Name\nJ\no\nClass"),
        ] {
            let wanted = text.trim_start_matches("Name\n").trim_end_matches("\nClass");
            let found = found(find, text, Manner::Text);
            assert!(
                found.len() == 1 && wanted.starts_with(&found[0]),
                "{find} in {text}: {found:?}"
            );
        }
    }

    #[test]
    fn what_only_has_signs_of_a_name_in_it_stays() {
        for (find, text) in [
            ("Came", "Carne"),
            ("Ali", "A11, page 1, All and A1"),
            ("Adie", "sha256 9ad1e4"),
            ("Ill", "111"),
            ("Oli", "0.11, 011"),
            ("Io", "10"),
            ("Jo", "J. o, J, O'Neil"),
            ("Ann", "Ал пп"),
            ("So", "S\nO\nS"),
        ] {
            assert_eq!(found(find, text, Manner::Text), Vec::<String>::new(), "{find}");
        }
    }

    #[test]
    fn a_short_name_is_a_word_of_its_own() {
        let text = "Jo came. Jo’s job with John: JO, (jo) JoSmith_plan.pdf, J. O. banjo Joe";
        assert_eq!(found("Jo", text, Manner::Text), ["Jo", "Jo", "JO", "jo", "Jo"]);
        assert_eq!(found("Ann", "Ann, Annie, Hannah and planning", Manner::Text), ["Ann"]);
        assert_eq!(found("Don", "Don and don’t", Manner::Text), ["Don"]);
        assert_eq!(found("An", "An came with an apple", Manner::Text), ["An"]);
        assert_eq!(found("Jo E", "Joe", Manner::Text), Vec::<String>::new());
    }

    #[test]
    fn notes_ligatures_and_small_letters_hide_no_name() {
        for (find, text, wanted) in [
            ("Katie", "So KaƟe came", "KaƟe"),
            ("Matthew", "MaƩhew came", "MaƩhew"),
            ("Marchbanks", "March[comment 2]banks came", "March[comment 2]banks"),
            ("Oak School", "at Oak[note 1] School", "Oak[note 1] School"),
            ("Robin", "Robin[note 3]Smith", "Robin"),
            ("Liam", "in liams taxi", "liams"),
            ("Evie", "and evies bag", "evies"),
            ("Liam", "see https://x.example/liamsplan.docx", "liam"),
            ("Liam", "a planforliam.txt", "liam"),
            ("Liam", "so #liamscare", "liam"),
            ("Zoë", "and Zo¨e", "Zo¨e"),
            ("Amélie", "for Am&amp;eacute;lie and", "Am&amp;eacute;lie"),
            ("O'Brien", "O%2527Brien", "O%2527Brien"),
            ("Zoë", "with ZoÃƒÂ« there", "ZoÃƒÂ«"),
            ("Theo", "Dear \u{fffd}eo,", "\u{fffd}eo"),
            ("Matthew", "Ma\u{fffd}hew", "Ma\u{fffd}hew"),
            ("Liam", "\u{fffd}iam was", "\u{fffd}iam"),
            ("May", "1 July. May came in year 3 May cried", "May May"),
            ("Will", "Will went, and we will see", "Will"),
        ] {
            assert_eq!(found(find, text, Manner::Text).join(" "), wanted, "{find}");
        }
    }

    #[test]
    fn a_short_name_is_found_over_the_end_of_a_line_and_with_an_s() {
        for (find, text, wanted) in [
            ("Amir", "we saw Am\nir there, and am\r\nir.", "Am\nir am\r\nir"),
            ("Amir", "> we saw A-\n> mir and AM\n> IR", "A-\n> mir AM\n> IR"),
            ("Amir", "to A\nmir and Ami\nr", "A\nmir Ami\nr"),
            ("Liam", "Then Li\nam came at 10\nam", "Li\nam"),
            ("Noah", "then No\nah came", "No\nah"),
            ("Toby", "with To\nby there", "To\nby"),
            ("Eva", "met E\nva and Ev-\na and Ev\na", "E\nva Ev-\na Ev\na"),
            ("Mia", "in mias bag, Mias bag, MIAS", "mias Mias MIAS"),
            ("Ben", "so bens taxi", "bens"),
            ("Jo", "and Jos taxi", "Jos"),
            ("Amir", "an Am-ir, title Am- ir", "Am-ir Am- ir"),
            ("Amir", "1. saw Am\n2. ir again", "Am\n2. ir"),
            ("Amir", "saw Am1ir and Am[2]ir", "Am1ir Am[2]ir"),
            ("Amir", "saw Am ir and Am*ir*", "Am ir Am*ir"),
            ("Amir", "ii. saw Am\niii. ir again, Am\n2 ir", "Am\niii. ir Am\n2 ir"),
            ("Robin", "a) to Rob\nb) in there, Rob¹in", "Rob\nb) in Rob¹in"),
            ("Robin", "- see Rob\n- in, * Rob\n* in, • Rob\n• in", "Rob\n- in Rob\n* in Rob\n• in"),
            ("Asif", "enough, As-if (As-if) “As-if” so. As-if", "As-if As-if As-if As-if"),
            ("Toby", "is it? To-by: AND TO-BY!\nTo-\nby", "To-by TO-BY To-\nby"),
            ("Robin", "Step 1: see Rob\nStep 2: in there", "Rob\nStep 2: in"),
            ("Robin", "see Rob\nPart B) in, Rob\nItem 12. in", "Rob\nPart B) in Rob\nItem 12. in"),
            ("Marchbanks", "March\nQuestion 3: banks", "March\nQuestion 3: banks"),
            ("Amir", "saw Am\nStep 2: ir", "Am\nStep 2: ir"),
            ("Robin", "R<b>o</b>b[i]in[/i] Ro<br/>bin", "R<b>o</b>b[i]in Ro<br/>bin"),
        ] {
            assert_eq!(found(find, text, Manner::Text).join(" "), wanted, "{find}");
            let drawn = found(find, text, Manner::Drawn);
            assert_eq!(drawn.join(" "), wanted, "{find}");
        }
        for (find, text) in [
            ("Toby", "so it was to\nby all. To\nby"),
            ("Ali", "he met Al\nI came, al\ninto"),
            ("Amir", "am\nIr, am\n\nirate, team\nir, A mir"),
            ("Anna", "gave Ann a book"),
            ("Liam", "so Li am is"),
            ("Thea", "In the a"),
            ("Amy", "a\nmy, A\nmy"),
            ("Thi", "on this day"),
            ("Doe", "as it does"),
            ("Jo", "the jos of"),
            ("Hi", "with his"),
            ("Coat", "co 12 at, co1\nat"),
            ("Robin", "Rob 2 in, Rob\nbin"),
            ("Asif", "in as-if play, as-if; As - if, As if"),
            ("Robin", "Rob\nstep 2 in, Rob Step 2: in, Rob\nStep 2:\nin, Rob\nWent: in"),
            ("Toby", "we go to\nStep 2: by bus"),
        ] {
            assert_eq!(found(find, text, Manner::Text), Vec::<String>::new(), "{find}");
        }
    }

    #[test]
    fn initials_that_were_chosen_are_found_however_they_are_pointed() {
        for find in ["JM", "J.M.", "J. M.", "J M"] {
            let text = "J.M. met J M and JM; J. M. Wren’s JM-plan and (J.-M.)";
            let wanted = ["J.M", "J M", "JM", "J. M", "JM", "J.-M"];
            assert_eq!(found(find, text, Manner::Text), wanted, "{find}");
            let others = "AJM, JMB, J. Moss, 5 Jm/s, jam";
            let left: Vec<String> = found(find, others, Manner::Text);
            assert!(left.iter().all(|found| found == "Jm"), "{find}: {left:?}");
        }
        assert_eq!(found("JMR", "J.M.R. or J. M. R.", Manner::Text), ["J.M.R", "J. M. R"]);
    }

    #[test]
    fn a_name_is_found_in_the_forms_that_its_language_gives_it() {
        for (find, text, wanted) in [
            ("Иван", "Мы видели Ивана, дали Ивану, с Иваном о Иване", 4),
            ("Анна", "без Анны, к Анне, вижу Анну, с Анной", 4),
            ("Мария", "без Марии и вижу Марию", 2),
            ("Андрей", "Андрея, Андрею, с Андреем", 3),
            ("Игорь", "Игоря, Игорем", 2),
            ("Олена", "бачу Олену, з Оленою", 2),
            ("Иван Петров", "Ивана Петрова, Ивану Петрову", 2),
            ("Достоевский", "Достоевского, Достоевская", 2),
            ("Γιώργος", "του Γιώργου, τον Γιώργο", 2),
            ("Μαρία", "της Μαρίας", 1),
            ("محمد", "ومحمد ولمحمد محمد", 3),
            ("משה", "ומשה למשה", 2),
        ] {
            assert_eq!(found(find, text, Manner::Text).len(), wanted, "{find}");
        }
        for (find, text) in
            [("Иван", "Иванка Ивановна диван"), ("Анна", "Аннамария ванна"), ("محمد", "المحمدية")]
        {
            assert_eq!(found(find, text, Manner::Text), Vec::<String>::new(), "{find}");
        }
    }

    #[test]
    fn no_date_is_taken_for_a_child_called_may() {
        for text in [
            "1st May",
            "on 1 May the school",
            "Tuesday 12 May at 10",
            "by 30 May",
            "in May 2026",
            "1 May 2026",
            "it may be late",
        ] {
            assert_eq!(found("May", text, Manner::Text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn other_words_stay() {
        for (find, text) in [
            ("Chris", "Christmas"),
            ("Robin", "Robinson and robins"),
            ("Page", "pages 4 to 6"),
            ("Donald", "McDonald"),
            ("Oak School", "under the oak. School begins"),
            ("Mason", "a freemasons’ hall"),
            ("Mark", "the exam marks"),
            ("Thi", "for this child"),
            ("Les", "no less than"),
            ("Page", "https://x.example/pages.html"),
        ] {
            assert_eq!(found(find, text, Manner::Text), Vec::<String>::new(), "{find}");
        }
    }

    #[test]
    fn letters_on_a_page_are_joined_over_gaps() {
        assert_eq!(found("Marchbanks", "March banks", Manner::Drawn), ["March banks"]);
        assert_eq!(found("Jones", "theJonesfamily", Manner::Drawn), ["Jones"]);
        assert_eq!(found("Jo", "Name J o Class", Manner::Drawn), ["J o"]);
        assert_eq!(found("Jo", "B a n j o", Manner::Drawn), Vec::<String>::new());
        assert_eq!(found("Amir", "so A mi r", Manner::Drawn), ["A mi r"]);
        assert_eq!(found("Anna", "gave Ann a book", Manner::Drawn), Vec::<String>::new());
    }

    #[test]
    fn of_two_words_the_longer_one_is_taken() {
        let list = ["Robin", "Robin Page", "Page"]
            .map(|find| Redaction { find: find.into(), put: String::new() });
        let folded = Folded::of("Robin Page met Robin");
        let found: Vec<_> =
            Matcher::new(&list).find(&folded, Manner::Text).iter().map(|f| f.word).collect();
        assert_eq!(found, [1, 0]);
    }
}
