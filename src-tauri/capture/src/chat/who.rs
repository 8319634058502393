//! Who wrote a line of WhatsApp's export: the name before a colon, told from words of the app that hold a colon too.

use std::collections::{BTreeMap, BTreeSet};

use super::stamp::is_invisible;
use super::system;

/// Longest name of somebody who wrote once, in letters.
const LONGEST_NAME: usize = 80;
/// Longest name at all.
const LONGEST_OF_ALL: usize = 200;
/// Words that people put before a colon themselves.
const OWN_WORDS: [&str; 12] = [
    "re", "note", "ps", "update", "edit", "question", "reminder", "fyi", "fwd", "hi", "answer",
    "today",
];

/// What the app or an admin writes before a colon and nobody is called, in small letters.
const LABELS: [&str; 67] = [
    "group description",
    "group name",
    "group subject",
    "group info",
    "group rules",
    "group icon",
    "group settings",
    "group link",
    "group invite link",
    "invite link",
    "community description",
    "community name",
    "channel description",
    "about this group",
    "about this community",
    "description",
    "subject",
    "topic",
    "pinned message",
    "community announcement",
    "meeting link",
    "zoom link",
    "teams link",
    "joining link",
    "system message",
    "security notice",
    "disappearing messages",
    "message timer",
    "gruppenbeschreibung",
    "gruppenname",
    "gruppeninfo",
    "gruppenregeln",
    "beschreibung",
    "betreff",
    "einladungslink",
    "descripción",
    "descripción del grupo",
    "nombre del grupo",
    "información del grupo",
    "asunto",
    "description du groupe",
    "nom du groupe",
    "infos du groupe",
    "règles du groupe",
    "objet",
    "descrizione",
    "descrizione del gruppo",
    "nome del gruppo",
    "info gruppo",
    "oggetto",
    "descrição",
    "descrição do grupo",
    "nome do grupo",
    "dados do grupo",
    "assunto",
    "opis",
    "opis grupy",
    "nazwa grupy",
    "temat",
    "groepsbeschrijving",
    "groepsnaam",
    "descrierea grupului",
    "grup açıklaması",
    "grup adı",
    "konu",
    "وصف المجموعة",
    "اسم المجموعة",
];
/// What may stand before a colon as well as be the name that somebody is kept under. Whoever writes so little under it
/// is nobody who can be named.
const PERHAPS_NAMES: [&str; 34] = [
    "note",
    "notes",
    "nb",
    "please note",
    "admin",
    "admins",
    "group admin",
    "group admins",
    "administrator",
    "moderator",
    "info",
    "information",
    "notice",
    "important",
    "reminder",
    "update",
    "warning",
    "attention",
    "announcement",
    "announcements",
    "rules",
    "event",
    "poll",
    "hinweis",
    "wichtig",
    "nota",
    "aviso",
    "avviso",
    "remarque",
    "uwaga",
    "not",
    "ملاحظة",
    "المشرف",
    "dikkat",
];
/// So many lines under such a word are somebody's.
const ENOUGH_LINES: usize = 3;

/// The name before the first colon that ends one, where there is one. The colon of "2:1" is part of a name.
pub(super) fn candidate(first: &str) -> Option<(&str, &str)> {
    let (name, rest) = first.match_indices(':').find_map(|(at, _)| split_at(first, at))?;
    (!name.is_empty() && name.chars().count() <= LONGEST_OF_ALL).then_some((name, rest))
}

fn split_at(line: &str, at: usize) -> Option<(&str, &str)> {
    let rest = line.get(at + 1..)?;
    let ends = rest.is_empty() || rest.starts_with(' ') || rest.starts_with(is_invisible);
    let name = line.get(..at)?.trim_matches(|c: char| c == ' ' || is_invisible(c));
    ends.then(|| (name, rest.strip_prefix(' ').unwrap_or(rest)))
}

/// The people of a chat.
#[derive(Debug, Default)]
pub(super) struct Senders {
    names: BTreeMap<String, usize>,
    /// Names with a colon in them, by what stands before it.
    longer: BTreeMap<String, String>,
}

impl Senders {
    /// Finds them in the lines of a chat, each without its stamp.
    pub(super) fn of<'t>(lines: impl Iterator<Item = &'t str>) -> Self {
        let mut rests: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, rest) in lines.filter_map(candidate) {
            rests.entry(name).or_default().push(rest);
        }
        // A plain name is told first: the app's lines begin with one.
        let plain: BTreeSet<&str> =
            rests.keys().filter(|name| !system::is_notice(name)).copied().collect();
        let people = rests.iter().filter(|(name, rests)| is_person(name, rests.len(), &plain));
        let mut senders = Self::default();
        for (name, rests) in people {
            if let Some(whole) = with_colon(name, rests) {
                senders.longer.insert((*name).to_owned(), whole);
            }
            senders.names.insert((*name).to_owned(), rests.len());
        }
        senders
    }

    /// Who wrote a line, and what. `None`: the app did.
    pub(super) fn split<'t>(&self, line: &'t str) -> Option<(&'t str, &'t str)> {
        let (name, rest) = candidate(line).filter(|(name, _)| self.names.contains_key(*name))?;
        let longer = self.longer.get(name).and_then(|whole| {
            let at = line.find(whole.as_str())? + whole.len();
            split_at(line, at)
        });
        Some(longer.unwrap_or((name, rest)))
    }

    /// Whether nobody wrote under this name but once.
    pub(super) fn once(&self, line: &str) -> bool {
        candidate(line).is_some_and(|(name, _)| self.names.get(name) == Some(&1))
    }
}

/// Whether a name is a person's, and not the beginning of what the app wrote.
fn is_person(name: &str, count: usize, plain: &BTreeSet<&str>) -> bool {
    if count == 1 && (name.chars().count() > LONGEST_NAME || is_in_a_quotation(name)) {
        return false;
    }
    let lower = name.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if LABELS.contains(&bare) || PERHAPS_NAMES.contains(&bare) && count < ENOUGH_LINES {
        return false;
    }
    if !system::is_notice(name) {
        return true;
    }
    // What the app writes begins with somebody who is known, with a number or with "You".
    let known = system::begins_with_somebody(name, plain);
    match system::is_plain_notice(name) {
        // No name is like that; but somebody who wrote again and again is a person all the same.
        true => count >= 3 && !known && !is_in_a_quotation(name),
        false => !known,
    }
}

/// Whether a name ends inside quotation marks, as the old name of a group does: 'from "A: b"'.
fn is_in_a_quotation(name: &str) -> bool {
    let count = |marks: &[char]| name.chars().filter(|c| marks.contains(c)).count();
    let straight = count(&['"']) % 2 == 1;
    // „so“ closes with the mark that opens “so”.
    let curled = count(&['\u{201c}', '\u{201d}', '\u{201e}']) % 2 == 1;
    straight || curled || count(&['\u{ab}']) != count(&['\u{bb}'])
}

/// "Mum: Sarah", where each of several lines of "Mum" goes on with the same name.
fn with_colon(name: &str, rests: &[&str]) -> Option<String> {
    let (second, _) = candidate(rests.first()?)?;
    let whole = rests.len() > 1
        && rests.iter().all(|rest| candidate(rest).is_some_and(|(other, _)| other == second));
    let like_a_name = second.starts_with(char::is_uppercase)
        && second.chars().any(char::is_lowercase)
        && second.split(' ').count() <= 3
        && !OWN_WORDS.contains(&second.to_lowercase().as_str());
    (whole && like_a_name).then(|| format!("{name}: {second}"))
}

/// How often each name stands before a colon.
pub(super) fn counts<'t>(lines: impl Iterator<Item = &'t str>) -> BTreeMap<&'t str, usize> {
    let mut counts = BTreeMap::new();
    for (name, _) in lines.filter_map(candidate) {
        *counts.entry(name).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split<'t>(lines: &[&'t str]) -> Vec<Option<&'t str>> {
        let senders = Senders::of(lines.iter().copied());
        lines.iter().map(|line| senders.split(line).map(|(name, _)| name)).collect()
    }

    #[test]
    fn names_like_words_of_the_app_are_people() {
        for name in [
            "Anna Leftwich",
            "Uncle Left",
            "Kay removed",
            "Lark CC business account",
            "This Business",
            "Was Added",
            "Sam added Value Ltd",
            "SEND Info 2:1",
            "Ms \"Trixie\" Bell",
        ] {
            let one = format!("{name}: we will ring: soon");
            assert_eq!(split(&["Jo: hi", &one]), [Some("Jo"), Some(name)], "{name}");
        }
        let long = format!("{}: one", "a very long name ".repeat(6).trim());
        let names = split(&[&long, &long]);
        assert!(names.iter().all(Option::is_some), "{names:?}");
    }

    #[test]
    fn what_a_group_says_of_itself_is_nobodys() {
        for label in [
            "Group description",
            "GROUP RULES",
            "Note",
            "*Note*",
            "Please note",
            "Admin",
            "Group admins",
            "Reminder",
            "Pinned message",
            "Sarah created event",
            "Community announcement",
            "Meeting link",
            "Gruppenbeschreibung",
            "Hinweis",
            "Descripción del grupo",
            "Description du groupe\u{a0}",
            "Descrizione del gruppo",
            "Descrição do grupo",
            "Opis grupy",
            "Grup açıklaması",
            "وصف المجموعة",
        ] {
            let one = format!("{label}: be kind");
            assert_eq!(split(&["Sarah: hi", &one]), [Some("Sarah"), None], "{label}");
        }
        // No group writes its rules again and again, and somebody may be kept as "Admin".
        let often = ["Admin: one", "Admin: two", "Admin: three"];
        assert_eq!(split(&often), [Some("Admin"); 3]);
        for name in ["Admin Jo", "School Admin", "Notes Ali", "Mrs Event"] {
            let one = format!("{name}: be kind");
            assert_eq!(split(&["Sarah: hi", &one]), [Some("Sarah"), Some(name)], "{name}");
        }
    }

    #[test]
    fn a_name_with_a_colon() {
        let lines = ["Mum: Sarah: I rang", "Mum: Sarah: no: not yet", "Jo: Note: a", "Jo: Note: b"];
        assert_eq!(split(&lines), [Some("Mum: Sarah"), Some("Mum: Sarah"), Some("Jo"), Some("Jo")]);
        assert_eq!(
            Senders::of(lines.into_iter()).split(lines[1]),
            Some(("Mum: Sarah", "no: not yet"))
        );
    }

    #[test]
    fn lines_of_the_app_with_a_colon_are_nobodys() {
        for line in [
            "Sarah dodał(a): Jo",
            "Sarah added: Jo",
            "Sarah hat hinzugefügt: Jo",
            "You added: Jo",
            "Kod zabezpieczeń kontaktu Jo uległ zmianie. Dotknij, aby dowiedzieć się więcej: tutaj",
            "Sarah started a group call: join",
            "Sarah updated the group description: be kind: always",
            "Sarah changed the group name from \"SEND\" to \"SEND: Lark\"",
            "Kim changed the subject from \"A: b\" to \"C\"",
            "Sarah grup adını \"SEND: Lark\" olarak değiştirdi",
            "Sarah grup açıklamasını değiştirdi: nazik olun",
            "غيّر Sarah وصف المجموعة: كونوا لطفاء",
            "Sarah a changé la description du groupe : soyez gentils",
            "Sarah a schimbat descrierea grupului: fiți amabili",
        ] {
            assert_eq!(split(&["Sarah: hi", line]), [Some("Sarah"), None], "{line}");
        }
    }
}
