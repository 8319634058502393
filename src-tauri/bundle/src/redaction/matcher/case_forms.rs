//! The endings that names take within a sentence: "Иван" is "Ивана" where somebody saw him. Only scripts whose
//! languages all do so are looked at; a form too many takes out a little more, and never another script's word.

/// No more forms of one word: of a name of several parts each may have any of its forms.
const MOST: usize = 400;

/// Endings of a name without cases, and what may stand in their place. The longest that fits counts.
const ENDINGS: [(&str, &[&str]); 27] = [
    // Cyrillic: Russian, Ukrainian, Bulgarian and Serbian.
    ("ия", &["ии", "ию", "ией", "ие", "ия", "ії", "ією"]),
    ("ія", &["ії", "ію", "ією", "іє"]),
    (
        "ий",
        &["ого", "ому", "им", "ом", "ая", "ой", "ую", "ие", "их", "ия", "ию", "ием", "ии", "ій"],
    ),
    ("ый", &["ого", "ому", "ым", "ом", "ая", "ой", "ую", "ые", "ых"]),
    ("ой", &["ого", "ому", "ым", "ом", "ая", "ой", "ую", "ые", "ых", "оя", "ою", "оем", "ое"]),
    ("ая", &["ой", "ую", "ою", "ый", "ий", "аи", "аю", "аей", "ае"]),
    ("ова", &["овой", "ову", "овы", "ове", "ов", "овою", "овых"]),
    ("ева", &["евой", "еву", "евы", "еве", "ев", "евою", "евых"]),
    ("ина", &["иной", "ину", "ины", "ине", "ин", "иною", "иных"]),
    ("ов", &["ова", "ову", "овым", "ове", "овой", "овы", "овых", "овою", "овыми", "овим"]),
    ("ев", &["ева", "еву", "евым", "еве", "евой", "евы", "евых", "евою", "евыми", "евим"]),
    ("ин", &["ина", "ину", "ином", "иным", "ине", "иной", "ины", "иных", "иною"]),
    ("ел", &["ла", "лу", "лом", "ле", "ела", "елу", "елом", "еле", "ель"]),
    ("ец", &["ца", "цу", "цом", "цем", "це"]),
    ("а", &["ы", "и", "е", "у", "ой", "ою", "ей", "о", "і", "ин", "ам", "ами"]),
    ("я", &["и", "е", "ю", "ей", "ею", "ёй", "і", "є", "ь", "ин"]),
    ("й", &["я", "ю", "ем", "е", "и", "єм", "ї", "ї", "йович"]),
    ("ь", &["я", "ю", "ем", "е", "и", "ём", "і", "ью"]),
    ("о", &["а", "у", "ом", "ові", "е", "и"]),
    ("е", &["я", "ю", "ем"]),
    // Greek.
    ("ος", &["ου", "ο", "ε", "όπουλο"]),
    ("ός", &["ού", "ό", "έ"]),
    ("ης", &["η", "ου"]),
    ("ής", &["ή"]),
    ("ας", &["α", "ά"]),
    ("ά", &["άς"]),
    ("ώ", &["ώς"]),
];
/// What is added to a name that ends in none of these.
const CYRILLIC: [&str; 12] = ["а", "у", "ом", "ем", "е", "ы", "ым", "ой", "ові", "ою", "ов", "ами"];
const GREEK: [&str; 2] = ["ς", "υ"];

/// A word with other endings; nothing for other scripts.
pub(super) fn case_forms(find: &str) -> Vec<String> {
    let small = find.to_lowercase();
    if !small.chars().any(|c| is_cyrillic(c) || is_greek(c)) {
        return Vec::new();
    }
    let mut whole: Vec<String> = vec![String::new()];
    for part in small.split_inclusive([' ', '-']) {
        let name = part.trim_end_matches([' ', '-']);
        let sign = part.strip_prefix(name).unwrap_or_default();
        let ways = ways_of(name);
        whole = whole
            .iter()
            .flat_map(|start| ways.iter().map(move |way| format!("{start}{way}{sign}")))
            .take(MOST)
            .collect();
    }
    whole.retain(|form| *form != small);
    whole.sort();
    whole.dedup();
    whole
}

/// A name as it is, and with its endings.
fn ways_of(name: &str) -> Vec<String> {
    let mut ways = vec![name.to_owned()];
    let letters = name.chars().count();
    let Some(last) = name.chars().last().filter(|_| letters > 1) else { return ways };
    let endings =
        ENDINGS.iter().filter_map(|(end, others)| Some((name.strip_suffix(end)?, others)));
    let longest = endings.min_by_key(|(stem, _)| stem.len()).filter(|(stem, _)| !stem.is_empty());
    if let Some((stem, others)) = longest {
        ways.extend(others.iter().map(|other| format!("{stem}{other}")));
    } else if is_cyrillic(last) {
        ways.extend(CYRILLIC.iter().map(|end| format!("{name}{end}")));
    } else if is_greek(last) {
        ways.extend(GREEK.iter().map(|end| format!("{name}{end}")));
    }
    ways
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}
