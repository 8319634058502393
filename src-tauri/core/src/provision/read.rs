//! One line of a plan: who, what, how long and how often, each as a piece of the line's own words.

use super::figures::{FigurePeriod, is_block, lengths, oftens};
use super::tokens::{ProvisionToken, piece, stand_at, tokens, word};

/// What a line seems to say. Nothing is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProvisionLine {
    /// The line.
    pub text: String,
    /// Who gives the help: words of the line, or nothing.
    pub who: String,
    /// What the help is.
    pub what: String,
    /// How long it is each time.
    pub how_long: String,
    /// How often it is.
    pub how_often: String,
    /// It is for each school week.
    pub each_week: bool,
    /// Minutes in a week, where the words give one figure.
    pub minutes: Option<u32>,
    /// Words of the line that fix no amount, such as "as needed".
    pub vague: Vec<String>,
}

/// Words that fix no amount. Those with `true` stand where others say how often.
const VAGUE: [(&str, bool); 33] = [
    ("as and when", true),
    ("as needed", true),
    ("when needed", true),
    ("if needed", true),
    ("where needed", true),
    ("as required", true),
    ("when required", true),
    ("if required", true),
    ("where required", true),
    ("as necessary", true),
    ("when necessary", true),
    ("if necessary", true),
    ("where necessary", true),
    ("as appropriate", true),
    ("when appropriate", true),
    ("where appropriate", true),
    ("where possible", true),
    ("when possible", true),
    ("from time to time", true),
    ("regular", true),
    ("regularly", true),
    ("frequent", true),
    ("frequently", true),
    ("ongoing", true),
    ("periodic", true),
    ("periodically", true),
    ("access to", false),
    ("opportunity", false),
    ("opportunities", false),
    ("up to", false),
    ("would benefit from", false),
    ("may benefit from", false),
    ("such as", false),
];

/// Who gives help in schools, in small letters.
const ROLES: [&str; 62] = [
    "speech and language therapist",
    "speech and language therapists",
    "speech therapist",
    "speech & language therapist",
    "occupational therapist",
    "occupational therapists",
    "physiotherapist",
    "physiotherapists",
    "music therapist",
    "play therapist",
    "art therapist",
    "therapist",
    "therapy assistant",
    "educational psychologist",
    "clinical psychologist",
    "psychologist",
    "teaching assistant",
    "teaching assistants",
    "learning support assistant",
    "learning support assistants",
    "support assistant",
    "support worker",
    "one to one support",
    "higher level teaching assistant",
    "specialist teacher",
    "teacher of the deaf",
    "teacher for the deaf",
    "class teacher",
    "subject teachers",
    "subject teacher",
    "teacher",
    "teachers",
    "qualified teacher",
    "special educational needs coordinator",
    "special educational needs co ordinator",
    "senco",
    "sendco",
    "inclusion lead",
    "key worker",
    "key adult",
    "keyworker",
    "trusted adult",
    "familiar adult",
    "mentor",
    "learning mentor",
    "tutor",
    "counsellor",
    "school nurse",
    "nurse",
    "dietitian",
    "paediatrician",
    "habilitation specialist",
    "school staff",
    "all staff",
    "staff",
    "adult",
    "adults",
    "the school",
    "setting staff",
    "local authority",
    "camhs",
    "autism outreach",
];

/// Short names that are so written.
const SHORT: [&str; 12] =
    ["SALT", "SaLT", "SLT", "OT", "EP", "TA", "LSA", "HLTA", "ELSA", "TAs", "LSAs", "QTVI"];

/// What goes before a role and belongs to it.
const TRAINED: [&str; 12] = [
    "qualified",
    "trained",
    "experienced",
    "specialist",
    "dedicated",
    "named",
    "registered",
    "hcpc",
    "suitably",
    "highly",
    "skilled",
    "consistent",
];

/// Reads a line. Every part that it gives is a piece of the line.
pub fn read_line(text: &str) -> ProvisionLine {
    let words = tokens(text);
    let (lengths, oftens) = (lengths(&words), oftens(&words));
    let who = who(&words);
    let vague: Vec<(usize, usize, bool)> = vague(&words);
    let often = oftens.first().map(|often| (often.from, often.to));
    let often = often.or_else(|| vague.iter().find(|own| own.2).map(|own| (own.0, own.1)));
    let length = lengths.first().map(|length| (length.from, length.to));
    let each = |per: FigurePeriod| matches!(per, FigurePeriod::Day | FigurePeriod::Week);
    let each_week = !oftens.is_empty()
        && oftens.iter().all(|often| each(often.per))
        && !is_block(&words)
        && !is_refused(&words);
    let minutes = match (lengths.as_slice(), oftens.as_slice()) {
        ([length], [often]) if each_week && often.per == FigurePeriod::Week => {
            // "2 x 30 minutes, twice a week" can be 60 minutes or 120.
            let once = length.times == 1 || often.times == Some(1);
            let all =
                length.minutes.zip(often.times).and_then(|(own, times)| own.checked_mul(times));
            all.filter(|_| once && vague.is_empty() && !is_changed(&words))
        }
        _ => None,
    };
    let taken = [who, length, often];
    let said = |span: Option<(usize, usize)>| {
        span.map(|(from, to)| piece(text, &words, from, to).to_owned()).unwrap_or_default()
    };
    ProvisionLine {
        text: text.to_owned(),
        who: said(who),
        what: said(what(&words, &taken)),
        how_long: said(length),
        how_often: said(often),
        each_week,
        minutes,
        vague: vague.iter().map(|own| piece(text, &words, own.0, own.1).to_owned()).collect(),
    }
}

/// Whether a line says that something is not given. "No less than" and "not limited to" do not.
fn is_refused(words: &[ProvisionToken]) -> bool {
    (0..words.len()).any(|at| {
        let before = at.checked_sub(1).map_or("", |at| word(words, at));
        matches!(word(words, at), "not" | "no" | "cannot" | "never" | "nor" | "without" | "ceased")
            && !matches!(word(words, at + 1), "less" | "fewer" | "limited" | "only" | "later")
            && before != "or"
    })
}

/// Whether an amount is for several children, or is another in time: it is no figure for this child's week.
fn is_changed(words: &[ProvisionToken]) -> bool {
    const CHANGED: [&str; 9] = [
        "shared",
        "sharing",
        "between",
        "reduced",
        "reducing",
        "reduce",
        "increased",
        "increasing",
        "previously",
    ];
    words.iter().enumerate().any(|(at, _)| CHANGED.contains(&word(words, at)))
}

fn vague(words: &[ProvisionToken]) -> Vec<(usize, usize, bool)> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let longest = VAGUE
            .iter()
            .filter_map(|(own, often)| Some((stand_at(words, at, own)?, *often)))
            .max_by_key(|(end, _)| *end);
        match longest {
            Some((end, often)) => {
                found.push((at, end, often));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Who gives it: the one that it is given by, or the first that is named.
fn who(words: &[ProvisionToken]) -> Option<(usize, usize)> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < words.len() {
        match role_at(words, at) {
            Some(end) => {
                found.push((at, end));
                at = end;
            }
            None => at += 1,
        }
    }
    let given_by = |from: usize| {
        let before = (1..=4).filter_map(|back| from.checked_sub(back)).map(|at| word(words, at));
        before.take_while(|own| !matches!(*own, "with" | "and")).any(|own| own == "by")
    };
    let overseen = |from: usize| {
        let before = (1..=5).filter_map(|back| from.checked_sub(back)).map(|at| word(words, at));
        before.into_iter().any(|own| {
            ["supervis", "overse", "train", "advi", "design", "written", "set"]
                .iter()
                .any(|start| own.starts_with(start))
        })
    };
    let mut all = found.iter().filter(|(from, _)| !overseen(*from));
    let by = all.clone().find(|(from, _)| given_by(*from));
    by.or_else(|| all.next()).or(found.first()).map(|(from, to)| (with_training(words, *from), *to))
}

fn role_at(words: &[ProvisionToken], at: usize) -> Option<usize> {
    let named = ROLES.iter().filter_map(|role| stand_at(words, at, role)).max();
    let short = words.get(at).filter(|own| SHORT.contains(&own.as_is.as_str())).map(|_| at + 1);
    named.or(short)
}

fn with_training(words: &[ProvisionToken], from: usize) -> usize {
    let mut from = from;
    while let Some(before) = from.checked_sub(1)
        && TRAINED.contains(&word(words, before))
        && words.get(from).is_some_and(|own| !own.stop)
    {
        from = before;
    }
    from
}

/// Words that join the parts of a line and are none of them.
const JOINING: [&str; 44] = [
    "will",
    "to",
    "shall",
    "should",
    "must",
    "be",
    "is",
    "are",
    "receive",
    "receives",
    "have",
    "has",
    "provide",
    "provides",
    "provided",
    "deliver",
    "delivers",
    "delivered",
    "given",
    "give",
    "gives",
    "led",
    "run",
    "by",
    "from",
    "with",
    "of",
    "for",
    "a",
    "an",
    "the",
    "and",
    "in",
    "at",
    "on",
    "per",
    "total",
    "each",
    "minimum",
    "least",
    "his",
    "her",
    "their",
    "carry",
];

/// What the help is: the longest piece between the other parts.
fn what(words: &[ProvisionToken], taken: &[Option<(usize, usize)>]) -> Option<(usize, usize)> {
    let is_taken = |at: usize| taken.iter().flatten().any(|(from, to)| (*from..*to).contains(&at));
    let mut best: Option<(usize, usize)> = None;
    let mut at = 0;
    while at < words.len() {
        let mut end = at;
        while end < words.len()
            && !is_taken(end)
            && (end == at || words.get(end).is_some_and(|w| !w.stop))
        {
            end += 1;
        }
        let (mut from, mut to) = (at, end);
        while from < to && JOINING.contains(&word(words, from)) {
            from += 1;
        }
        while from < to && JOINING.contains(&word(words, to - 1)) {
            to -= 1;
        }
        if best.is_none_or(|(known, until)| to - from > until - known) {
            best = Some((from, to));
        }
        at = end.max(at + 1);
    }
    best.filter(|(from, to)| from < to)
}
