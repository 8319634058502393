//! What a mail quotes: the messages below an answer or in a forward, taken apart from the sender's own words.

use chrono::{NaiveDate, NaiveTime};
use evenhand_calendar as calendar;
use serde::{Deserialize, Serialize};

use super::envelope::{Address, line, written};
use super::head_days;
use super::heads::{self, Field, SaidHead, announces, header_line};

/// Quotes within quotes that are taken apart.
const DEEPEST: usize = 30;
/// Most messages quoted in one mail.
const MOST: usize = 100;
/// Most lines of one mail that are looked at.
const MOST_LINES: usize = 60_000;

/// A message that is quoted in another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Quoted {
    /// Who wrote it.
    pub from: Option<Address>,
    /// To whom, where that is quoted.
    pub to: Vec<Address>,
    /// Its subject, where that is quoted.
    pub subject: String,
    /// The day on it.
    pub date: Option<NaiveDate>,
    /// The time of day on it, in the clock of whoever quoted it.
    pub time: Option<NaiveTime>,
    /// The day could be read in another order: 3/12 may be 3 December or 12 March.
    pub unsure_day: bool,
    /// Its own words.
    pub words: String,
    /// What told that it is quoted.
    pub by: QuotedBy,
}

/// What told that words are quoted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotedBy {
    /// Lines "From:", "Sent:", "To:", "Subject:".
    #[default]
    Headers,
    /// A line "On … wrote:".
    Attribution,
}

/// The words of a mail taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Apart {
    /// The sender's own.
    pub own: String,
    /// What is quoted, nearest first.
    pub quoted: Vec<Quoted>,
    /// The first quoted message is marked as passed on.
    pub forwarded: bool,
}

/// Takes the words of a mail apart.
pub fn own_words(text: &str) -> Apart {
    let lines: Vec<QuotedLine<'_>> = text.lines().take(MOST_LINES).map(QuotedLine::new).collect();
    let mut out = Apart::default();
    take_apart(&lines, 0, 0, &mut out, &mut None);
    out
}

/// A line without its quoting marks.
#[derive(Clone, Copy)]
struct QuotedLine<'t> {
    level: usize,
    bare: &'t str,
}

impl<'t> QuotedLine<'t> {
    fn new(text: &'t str) -> Self {
        let mut rest = text.trim_end();
        let mut level = 0;
        while let Some(after) = rest.trim_start_matches(' ').strip_prefix('>') {
            level += 1;
            rest = after;
        }
        let bare = if level > 0 { rest.strip_prefix(' ').unwrap_or(rest) } else { rest };
        Self { level, bare }
    }

    fn is_blank(&self) -> bool {
        self.bare.trim().is_empty()
    }
}

/// Where quoted words begin.
struct QuoteMark {
    /// The line after the mark.
    after: usize,
    quoted: Quoted,
    forwarded: bool,
}

/// Sorts lines into own words and quoted ones. `parent` is the message whose words these are.
fn take_apart(
    lines: &[QuotedLine<'_>],
    base: usize,
    depth: usize,
    out: &mut Apart,
    parent: &mut Option<Quoted>,
) {
    let mut own = String::new();
    let mut inside: Vec<(Quoted, &[QuotedLine<'_>], usize)> = Vec::new();
    let mut at = 0;
    while let Some(this) = lines.get(at) {
        let mark = (depth < DEEPEST && out.quoted.len() + inside.len() < MOST)
            .then(|| mark_at(lines, at))
            .flatten();
        let Some(mark) = mark else {
            // Quoted lines whose writer is not said are nobody's own words.
            if this.level <= base {
                own.push_str(this.bare);
                own.push('\n');
            }
            at += 1;
            continue;
        };
        if depth == 0 && inside.is_empty() {
            out.forwarded = mark.forwarded;
        }
        let rest = lines.get(mark.after..).unwrap_or_default();
        let bare_below = rest.iter().find(|line| !line.is_blank()).is_some_and(|line| {
            mark.quoted.by == QuotedBy::Attribution && line.level == base && this.level == base + 1
        });
        // "> On … wrote:" with unmarked words below: those are the other's all the same.
        let around = if bare_below { base } else { this.level };
        let (length, level) = region(rest, around, mark.quoted.by);
        inside.push((mark.quoted, rest.get(..length).unwrap_or_default(), level));
        at = mark.after + length;
    }
    let own = own.trim().to_owned();
    match parent.take() {
        Some(quoted) => out.quoted.push(Quoted { words: own, ..quoted }),
        None => out.own = own,
    }
    for (quoted, lines, level) in inside {
        take_apart(lines, level, depth + 1, out, &mut Some(quoted));
    }
}

/// How many lines a quoted message has, and at what level its own words stand.
fn region(rest: &[QuotedLine<'_>], level: usize, by: QuotedBy) -> (usize, usize) {
    let deeper = rest.iter().find(|line| !line.is_blank()).is_some_and(|line| line.level > level);
    let floor = match by {
        QuotedBy::Attribution if deeper => level + 1,
        // Without marks, all that follows is the quoted message, as long as the marks around it last.
        _ => level,
    };
    if floor == 0 {
        return (rest.len(), 0);
    }
    let mut length = 0;
    for (at, line) in rest.iter().enumerate() {
        if line.level >= floor {
            length = at + 1;
        } else if !line.is_blank() {
            break;
        }
    }
    (length, floor)
}

fn mark_at(lines: &[QuotedLine<'_>], at: usize) -> Option<QuoteMark> {
    let this = lines.get(at)?;
    let bare = this.bare.trim();
    if bare.is_empty() {
        return None;
    }
    let (announced, forwarded) = announces(bare);
    if announced {
        let next = lines.iter().skip(at + 1).take(4).position(|line| !line.is_blank())? + at + 1;
        if let Some((quoted, after)) = headers_at(lines, next, 2) {
            return Some(QuoteMark { after, quoted, forwarded });
        }
        return None;
    }
    if let Some((quoted, after)) = headers_at(lines, at, 3) {
        return Some(QuoteMark { after, quoted, forwarded: false });
    }
    attribution_at(lines, at).map(|(quoted, after)| QuoteMark { after, quoted, forwarded: false })
}

/// A block of quoted headers: what it says, and the line after it. At least `least` of them.
fn headers_at(lines: &[QuotedLine<'_>], at: usize, least: usize) -> Option<(Quoted, usize)> {
    let level = lines.get(at)?.level;
    header_line(lines.get(at)?.bare)?;
    let mut fields: Vec<(Field, String)> = Vec::new();
    let mut end = at;
    let mut blank = 0;
    for (index, line) in lines.iter().enumerate().skip(at).take(40) {
        if line.level != level {
            break;
        }
        if line.is_blank() {
            blank += 1;
            // Programs that make text of HTML put an empty line between the headers.
            if blank > 1 {
                break;
            }
            continue;
        }
        match header_line(line.bare) {
            Some((field, value)) if !fields.iter().any(|(known, _)| *known == field) => {
                fields.push((field, value.to_owned()));
                end = index + 1;
            }
            Some(_) => break,
            // A long list of people runs on.
            None if blank == 0
                && fields.last().is_some_and(|(field, _)| field.runs_on())
                && runs_on(line.bare) =>
            {
                if let Some((_, value)) = fields.last_mut() {
                    value.push(' ');
                    value.push_str(line.bare.trim());
                }
                end = index + 1;
            }
            None => break,
        }
        blank = 0;
    }
    let value = |wanted: Field| {
        fields.iter().find(|(field, _)| *field == wanted).map(|(_, value)| value.as_str())
    };
    let (from, date) = (value(Field::From)?, value(Field::Date)?);
    if fields.len() < least {
        return None;
    }
    let mut quoted = Quoted {
        from: written(from),
        subject: line(value(Field::Subject).unwrap_or_default()),
        ..Quoted::default()
    };
    quoted.to = value(Field::To).map(people).unwrap_or_default();
    set_day(&mut quoted, date);
    Some((quoted, end))
}

fn runs_on(bare: &str) -> bool {
    bare.contains('@') || bare.trim_end().ends_with([';', ','])
}

fn people(list: &str) -> Vec<Address> {
    let mark = if list.contains(';') { ';' } else { ',' };
    list.split(mark).filter_map(written).take(200).collect()
}

/// "On Tue, 12 Nov 2019 at 09:14, Jo Lark <jo@x.gov.uk> wrote:", over at most four lines.
fn attribution_at(lines: &[QuotedLine<'_>], at: usize) -> Option<(Quoted, usize)> {
    let first = lines.get(at)?;
    if !heads::may_open(first.bare.trim()) {
        return None;
    }
    let mut joined = String::new();
    for (index, next) in lines.iter().enumerate().skip(at).take(4) {
        if next.is_blank() || next.level != first.level || joined.len() > 400 {
            return None;
        }
        joined.push(' ');
        joined.push_str(next.bare.trim());
        // Gmail puts a narrow space before "PM".
        let plain = joined.replace(['\u{202f}', '\u{a0}'], " ");
        let plain = plain.trim().trim_end_matches('*').trim_end();
        let marked = || {
            let below =
                lines.get(index + 1..).unwrap_or_default().iter().find(|line| !line.is_blank());
            below.is_some_and(|line| line.level > first.level)
        };
        let said =
            heads::said_of(plain).or_else(|| heads::names_somebody(plain).filter(|_| marked()));
        if let Some(said) = said {
            return attributed(&said).map(|quoted| (quoted, index + 1));
        }
    }
    None
}

fn attributed(said: &SaidHead) -> Option<Quoted> {
    let mut quoted = Quoted { by: QuotedBy::Attribution, ..Quoted::default() };
    let (date, person) = match said {
        SaidHead::Apart { day, who } => (day.as_str(), who.as_str()),
        SaidHead::Together(said) => {
            let said = said.strip_prefix("On ").unwrap_or(said).trim_end_matches(',');
            let cut =
                match said.rfind(" <").or_else(|| said.rfind(" [")).or_else(|| said.rfind(" (<")) {
                    // The name stands between the date's last comma (or time) and the address.
                    Some(open) => name_at(said.get(..open)?)?,
                    None => name_at(said)?,
                };
            said.split_at_checked(cut)?
        }
    };
    set_day(&mut quoted, date);
    // In Spanish the address stands in brackets of its own.
    let person = person.replace("(<", "<").replace(">)", ">").replace(", <", " <");
    quoted.from = written(person.trim_matches([',', ' ']));
    // Where the words for its day are not known, an address tells it from what people write themselves.
    let told = quoted.date.is_some() || person.contains('@') && heads::has_year(date);
    (told && quoted.from.is_some()).then_some(quoted)
}

/// Where a name begins: after the last comma or the time of day, whichever is later.
///
/// A name may have a comma in it: "09:14, Lark, Jo". A day behind the time is no name.
fn name_at(text: &str) -> Option<usize> {
    let comma = text.rfind(", ").map(|comma| comma + 2);
    let time = after_time(text).map(|at| at + zone(text.get(at..).unwrap_or_default()));
    let is_name = |at: usize| {
        text.get(at..).is_some_and(|rest| {
            rest.contains(char::is_alphabetic) && !rest.contains(|c: char| c.is_ascii_digit())
        })
    };
    time.filter(|at| is_name(*at)).or(comma.max(time))
}

/// How long the name of a clock behind a time is: " GMT" in "09:12:33 GMT, Jo Lark". A comma parts it from the name.
fn zone(rest: &str) -> usize {
    const NAMES: [&str; 6] = ["GMT", "BST", "UTC", "CET", "CEST", "MEZ"];
    let Some(inner) = rest.strip_prefix(' ') else { return 0 };
    let word = inner.split([' ', ',']).next().unwrap_or_default();
    let behind = inner.get(word.len()..).unwrap_or_default();
    let capitals = (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
    let offset = word.len() == 5
        && word.starts_with(['+', '-'])
        && word.bytes().skip(1).all(|b| b.is_ascii_digit());
    let is_zone = offset || NAMES.contains(&word) || capitals && behind.starts_with(',');
    if is_zone { word.len() + 1 } else { 0 }
}

/// Where the words after the last time of day begin: "12/11/2019 09:14 Jo Lark".
fn after_time(text: &str) -> Option<usize> {
    let colon = text.rfind(':')?;
    let rest = text.get(colon + 1..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let mut after = colon + 1 + digits;
    for mark in [" am", " pm", " AM", " PM", "am", "pm", "AM", "PM"] {
        if text.get(after..).is_some_and(|rest| rest.starts_with(mark)) {
            after += mark.len();
            break;
        }
    }
    text.get(after..).filter(|rest| rest.starts_with([' ', ','])).map(|_| after)
}

/// Reads the day of a quoted message, where it is written with its year.
fn set_day(quoted: &mut Quoted, text: &str) {
    if let Some(date) = head_days::day(text) {
        (quoted.date, quoted.time) = (Some(date), head_days::time(text));
        return;
    }
    let text = text.replace(" at ", " ").replace(',', " ");
    let found = calendar::days(&text);
    let [one] = found.as_slice() else { return };
    let Some(date) = one.date() else { return };
    quoted.date = Some(date);
    quoted.time = one.time.filter(|_| !one.time_guessed);
    quoted.unsure_day = american(&text);
}

/// Whether figures with strokes stand beside AM or PM, as American programs write them, and both could be a month.
fn american(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let half = lower.split_whitespace().any(|word| word.ends_with("am") || word.ends_with("pm"));
    let figures = lower.split_whitespace().find(|word| word.matches('/').count() == 2);
    let small = |part: &str| part.parse::<u32>().is_ok_and(|number| number <= 12);
    half && figures.is_some_and(|figures| figures.split('/').take(2).all(small))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(quoted: &Quoted) -> String {
        let from = quoted.from.clone().unwrap_or_default();
        let time = quoted.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
        let date = quoted.date.map(|date| date.to_string()).unwrap_or_default();
        format!("{}|{}|{date}{time}|{}|{}", from.name, from.email, quoted.subject, quoted.words)
    }

    #[test]
    fn an_outlook_answer() {
        let apart = own_words(
            "Thank you, we will look.\n\nKind regards\nJo\n\n________________________________\nFrom: A Parent <a@x.org>\n\
            Sent: 12 November 2019 09:14\nTo: SEN Team <sen@x.gov.uk>; Jo Lark\nCc: b@x.org\nSubject: Draft plan\n\n\
            When will it come?\n\n-----Original Message-----\nFrom: SEN Team\nSent: Monday, November 4, 2019 3:02 PM\nTo: A Parent\n\
            Subject: Plan\n\nSoon.\n",
        );
        assert_eq!(apart.own, "Thank you, we will look.\n\nKind regards\nJo");
        let all: Vec<String> = apart.quoted.iter().map(facts).collect();
        assert_eq!(
            all,
            [
                "A Parent|a@x.org|2019-11-12 09:14|Draft plan|When will it come?",
                "SEN Team||2019-11-04 15:02|Plan|Soon."
            ]
        );
        assert_eq!(apart.quoted[0].to.len(), 2);
        assert!(!apart.forwarded);
    }

    #[test]
    fn marks_and_a_line_that_names_the_writer() {
        let apart = own_words(
            "Yes.\n\nOn Tue, 12 Nov 2019 at 09:14, A Parent\n<a@x.org> wrote:\n\n> May we meet?\n>\n> On 4 Nov 2019, at 15:02, Jo Lark \
            <jo@x.gov.uk> wrote:\n>> Shall we?\n> Thanks\nAnd thank you.\n> loose\n",
        );
        assert_eq!(apart.own, "Yes.\n\nAnd thank you.");
        let all: Vec<String> = apart.quoted.iter().map(facts).collect();
        assert_eq!(
            all,
            [
                "A Parent|a@x.org|2019-11-12 09:14||May we meet?\n\nThanks",
                "Jo Lark|jo@x.gov.uk|2019-11-04 15:02||Shall we?"
            ]
        );
    }

    #[test]
    fn lines_of_other_programs_and_languages_name_the_writer() {
        for head in [
            "On Tue, Mar 4, 2025 at 10:15 PM Jo Lark <jo@x.gov.uk> wrote:",
            "On Tue, Mar 4, 2025 at 10:15\u{202f}PM Jo Lark <jo@x.gov.uk> wrote:",
            "Am 04.03.2025 um 10:15 schrieb Jo Lark <jo@x.gov.uk>:",
            "W dniu 4.03.2025 o 10:15, Jo Lark pisze:",
            "> On 4 Mar 2025, at 10:15, Jo Lark <jo@x.gov.uk> wrote:\n>",
            "Von: Jo Lark <jo@x.gov.uk>\nGesendet: Dienstag, 4. März 2025 10:15\nAn: Sarah\nBetreff: Plan",
        ] {
            let apart = own_words(&format!("Fine.\n\n{head}\nPlease send it.\n"));
            assert_eq!(apart.own, "Fine.", "{head}");
            assert_eq!(apart.quoted[0].from.as_ref().unwrap().name, "Jo Lark", "{head}");
        }
    }

    #[test]
    fn heads_of_every_language_give_the_writer_and_the_day_or_none() {
        for head in [
            "Le mar. 3 nov. 2026 à 09:12, Jo Lark <jo@x.gov.uk> a écrit :",
            "Le mar. 3 nov. 2026 à 09:12, Jo Lark\n<jo@x.gov.uk> a écrit\u{a0}:",
            "Le 03/11/2026 à 09:12, Jo Lark a écrit :",
            "Am Di., 3. Nov. 2026 um 09:12 Uhr schrieb Jo Lark <jo@x.gov.uk>:",
            "El mar, 3 nov 2026 a las 9:12, Jo Lark (<jo@x.gov.uk>) escribió:",
            "Il giorno mar 3 nov 2026 alle ore 09:12 Jo Lark <jo@x.gov.uk> ha scritto:",
            "Il 03/11/2026 09:12, Jo Lark ha scritto:",
            "Em ter., 3 de nov. de 2026 às 09:12, Jo Lark <jo@x.gov.uk> escreveu:",
            "Jo Lark <jo@x.gov.uk> escreveu no dia terça, 3 nov 2026 à(s) 09:12:",
            "Op di 3 nov 2026 om 09:12 schreef Jo Lark <jo@x.gov.uk>:",
            "Op 3 nov. 2026 om 09:12 heeft Jo Lark <jo@x.gov.uk> het volgende geschreven:",
            "Den tis 3 nov. 2026 kl 09:12 skrev Jo Lark <jo@x.gov.uk>:",
            "wt., 3 lis 2026 o 09:12 Jo Lark <jo@x.gov.uk> napisał(a):",
            "Wiadomość napisana przez Jo Lark <jo@x.gov.uk> w dniu 3 lis 2026, o godz. 09:12:",
            "În mar., 3 nov. 2026 la 09:12, Jo Lark <jo@x.gov.uk> a scris:",
            "Jo Lark <jo@x.gov.uk>, 3 Kas 2026 Sal, 09:12 tarihinde şunu yazdı:",
            "Expéditeur\u{a0}: Jo",
            "De : Jo Lark <jo@x.gov.uk>\nEnvoyé : mardi 3 novembre 2026 09:12\nÀ : Sarah\nObjet : Plan",
            "De: Jo Lark <jo@x.gov.uk>\nEnviado el: martes, 3 de noviembre de 2026 9:12\nPara: Sarah\nAsunto: Plan",
            "Da: Jo Lark <jo@x.gov.uk>\nInviato: martedì 3 novembre 2026 09:12\nA: Sarah\nOggetto: Plan",
            "Van: Jo Lark <jo@x.gov.uk>\nVerzonden: dinsdag 3 november 2026 09:12\nAan: Sarah\nOnderwerp: Plan",
            "Kimden: Jo Lark <jo@x.gov.uk>\nGönderildi: 3 Kasım 2026 Salı 09:12\nKime: Sarah\nKonu: Plan",
        ] {
            let apart = own_words(&format!("Fine.\n\n{head}\nPlease send it.\n"));
            if head.starts_with("Exp") {
                assert!(apart.quoted.is_empty(), "{head}");
                continue;
            }
            assert_eq!(apart.own, "Fine.", "{head}");
            let quoted = &apart.quoted[0];
            let told = (quoted.from.as_ref().unwrap().name.as_str(), quoted.words.as_str());
            assert_eq!(told, ("Jo Lark", "Please send it."), "{head}");
            let day = quoted.date.map(|day| day.to_string());
            assert_eq!(day.as_deref(), Some("2026-11-03"), "{head}");
            assert_eq!(
                quoted.time.map(|time| time.to_string()).as_deref(),
                Some("09:12:00"),
                "{head}"
            );
        }
    }

    #[test]
    fn words_that_are_not_known_name_a_writer_where_marked_words_follow() {
        for head in [
            "вт, 3 нояб. 2026 г. в 09:12, Jo Lark <jo@x.gov.uk>:",
            "2026年11月3日(火) 9:12 Jo Lark <jo@x.gov.uk>:",
        ] {
            let apart = own_words(&format!("Fine.\n\n{head}\n\n> Please send it.\n"));
            assert_eq!((apart.own.as_str(), apart.quoted.len()), ("Fine.", 1), "{head}");
            let own = format!("Fine.\n\n{head}\nPlease send it.");
            assert_eq!(own_words(&own).own, own);
        }
    }

    #[test]
    fn the_name_of_a_clock_is_nobodys() {
        for head in [
            "On Tuesday, 3 November 2026 at 09:12:33 GMT, Jo Lark <jo@x.gov.uk> wrote:",
            "On Tuesday, 3 November 2026 at 09:12:33 GMT+1, Jo Lark <jo@x.gov.uk> wrote:",
            "On Tue, 3 Nov 2026, 09:12 Jo Lark, <jo@x.gov.uk> wrote:",
            "Am Dienstag, 3. November 2026, 09:12:33 MEZ hat Jo Lark <jo@x.gov.uk> Folgendes geschrieben:",
            "El martes, 3 de noviembre de 2026, 09:12:33 CET, Jo Lark <jo@x.gov.uk> escribió:",
            "---- On Tue, 03 Nov 2026 09:12:00 +0000 Jo Lark <jo@x.gov.uk> wrote ----",
            "Jo Lark <jo@x.gov.uk> wrote on 3 Nov 2026 at 09:12:",
        ] {
            let apart = own_words(&format!("Yes.\n\n{head}\n\n> When?\n"));
            assert_eq!((apart.own.as_str(), apart.quoted.len()), ("Yes.", 1), "{head}");
            let quoted = &apart.quoted[0];
            let day = quoted.date.map(|day| day.to_string()).unwrap_or_default();
            let told = (quoted.from.as_ref().unwrap().name.as_str(), day.as_str());
            assert_eq!(told, ("Jo Lark", "2026-11-03"), "{head}");
        }
        let apart = own_words(
            "Yes.\n\nOn Tue, 12 Nov 2019 at 09:14, LARK, Jo <jo@x.gov.uk> wrote:\n\n> When?\n",
        );
        assert_eq!(apart.quoted[0].from.as_ref().unwrap().name, "LARK, Jo");
    }

    #[test]
    fn a_name_with_a_comma_is_whole() {
        let apart = own_words(
            "Yes.\n\nOn Tue, 12 Nov 2019 at 09:14, Lark, Jo <jo@x.gov.uk> wrote:\n\n> When?\n",
        );
        assert_eq!(apart.quoted[0].from.as_ref().unwrap().name, "Lark, Jo");
    }

    #[test]
    fn a_forward_says_so() {
        for start in [
            "---------- Forwarded message ---------",
            "Begin forwarded message:",
            "-------- Forwarded Message --------",
        ] {
            let apart = own_words(&format!(
                "FYI\n\n{start}\n\nFrom: Jo Lark <jo@x.gov.uk>\nDate: Tue, 12 Nov 2019 at 09:14\nSubject: Plan\nTo: <a@x.org>\n\nHere it is.\n"
            ));
            assert!(apart.forwarded, "{start}");
            assert_eq!(
                facts(&apart.quoted[0]),
                "Jo Lark|jo@x.gov.uk|2019-11-12 09:14|Plan|Here it is."
            );
        }
    }

    #[test]
    fn words_that_only_look_so_stay() {
        for text in [
            "From: the start\nwe asked.",
            "On Tuesday she wrote:\nnothing.",
            "Subject: maths\nTo: pass\nthe end",
            "On the whole, as Jo wrote: no.",
        ] {
            let apart = own_words(text);
            assert_eq!((apart.own.as_str(), apart.quoted.len()), (text, 0));
        }
    }

    #[test]
    fn a_day_in_two_orders_is_unsure() {
        let day = |text: &str| {
            let mut quoted = Quoted::default();
            set_day(&mut quoted, text);
            (quoted.date.map(|day| day.to_string()), quoted.unsure_day)
        };
        assert_eq!(day("12/11/2019 09:14"), (Some("2019-11-12".into()), false));
        assert_eq!(day("11/12/2019 9:14 AM"), (Some("2019-12-11".into()), true));
        assert_eq!(day("12 November 09:14"), (None, false));
    }
}
