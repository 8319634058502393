//! The lines that programs put before what they quote, in the languages that they write them in: headers, the line that
//! names the writer, and the rule that says that a message is passed on.

use super::head_days::names_a_year;
pub(super) use super::head_days::names_a_year as has_year;

/// The headers that programs quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    From,
    Date,
    To,
    Cc,
    Subject,
    Other,
}

impl Field {
    /// Whether it may run on over several lines.
    pub(super) fn runs_on(self) -> bool {
        matches!(self, Self::To | Self::Cc)
    }
}

const FROM: [&str; 17] = [
    "from",
    "von",
    "de",
    "od",
    "da",
    "van",
    "från",
    "fra",
    "de la",
    "kimden",
    "от",
    "от кого",
    "من",
    "lähettäjä",
    "发件人",
    "寄件者",
    "差出人",
];
const DATE: [&str; 27] = [
    "sent",
    "date",
    "gesendet",
    "datum",
    "envoyé",
    "envoyé le",
    "wysłano",
    "wysłane",
    "data",
    "enviado",
    "enviado el",
    "enviada em",
    "enviado em",
    "fecha",
    "inviato",
    "verzonden",
    "skickat",
    "sendt",
    "dato",
    "trimis",
    "gönderildi",
    "gönderilme tarihi",
    "tarih",
    "отправлено",
    "дата",
    "تاريخ الإرسال",
    "التاريخ",
];
const TO: [&str; 16] = [
    "to",
    "an",
    "à",
    "do",
    "para",
    "a",
    "aan",
    "till",
    "til",
    "către",
    "kime",
    "кому",
    "إلى",
    "destinataire",
    "收件人",
    "宛先",
];
const CC: [&str; 10] =
    ["cc", "dw", "kopie", "copie à", "copia", "kopia", "bilgi", "копия", "نسخة", "抄送"];
const SUBJECT: [&str; 17] = [
    "subject",
    "betreff",
    "objet",
    "temat",
    "asunto",
    "oggetto",
    "assunto",
    "onderwerp",
    "ämne",
    "emne",
    "subiect",
    "konu",
    "тема",
    "الموضوع",
    "aihe",
    "主题",
    "件名",
];
const OTHER: [&str; 10] = [
    "bcc",
    "reply-to",
    "importance",
    "attachments",
    "sensitivity",
    "organization",
    "resent-from",
    "pièces jointes",
    "anlagen",
    "importance haute",
];

/// A quoted header and its value.
pub(super) fn header_line(bare: &str) -> Option<(Field, &str)> {
    let bare = bare.trim().trim_start_matches(['*', '_']);
    let at = bare.find([':', '\u{ff1a}'])?;
    let (name, value) = bare.split_at_checked(at)?;
    let value = value.trim_start_matches([':', '\u{ff1a}']);
    // In French a space stands before a colon, of one kind or another.
    let name = name.trim_end_matches(|c: char| c == '*' || c == '_' || c.is_whitespace());
    let name = name.to_lowercase();
    let is = |list: &[&str]| list.contains(&name.as_str());
    let field = match () {
        () if is(&FROM) => Field::From,
        () if is(&DATE) => Field::Date,
        () if is(&TO) => Field::To,
        () if is(&CC) => Field::Cc,
        () if is(&SUBJECT) => Field::Subject,
        () if is(&OTHER) => Field::Other,
        () => return None,
    };
    Some((field, value.trim_start_matches(['*', '_']).trim()))
}

/// What says that a message is passed on.
const FORWARDED: [&str; 24] = [
    "forwarded message",
    "begin forwarded message",
    "forwarded mail",
    "forwarded by",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht",
    "message transféré",
    "début du message transféré",
    "début du message réexpédié",
    "mensaje reenviado",
    "inicio del mensaje reenviado",
    "messaggio inoltrato",
    "inizio messaggio inoltrato",
    "mensagem encaminhada",
    "mensagem reencaminhada",
    "início da mensagem reencaminhada",
    "przekazana wiadomość",
    "wiadomość przekazana dalej",
    "doorgestuurd bericht",
    "vidarebefordrat meddelande",
    "videresendt meddelelse",
    "mesaj redirecționat",
    "yönlendirilen ileti",
    "пересылаемое сообщение",
];
const ORIGINAL: [&str; 16] = [
    "original message",
    "original appointment",
    "reply message",
    "ursprüngliche nachricht",
    "originalnachricht",
    "message d'origine",
    "message d’origine",
    "message original",
    "mensaje original",
    "messaggio originale",
    "mensagem original",
    "oorspronkelijk bericht",
    "ursprungligt meddelande",
    "oprindelig meddelelse",
    "wiadomość oryginalna",
    "orijinal mesaj",
];

/// Whether a line says that a message follows, and whether it is passed on.
pub(super) fn announces(bare: &str) -> (bool, bool) {
    let mark = |c: char| matches!(c, '-' | '_' | '*' | ':' | '=') || c.is_whitespace();
    let words: String = bare.trim_matches(mark).to_lowercase();
    let forwarded = FORWARDED.contains(&words.as_str());
    let ruled = bare.starts_with(['-', '_']) || bare.ends_with(':');
    let rule = bare.len() >= 20 && bare.bytes().all(|b| b == b'_' || b == b'-');
    ((ruled && (forwarded || ORIGINAL.contains(&words.as_str()))) || rule, forwarded)
}

/// What a line that names a writer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SaidHead {
    /// The day, and behind it the person.
    Together(String),
    /// Each by itself.
    Apart { day: String, who: String },
}

/// How a language names the writer: how its line begins, the words before the person and those that end it. Where the
/// first are empty the person stands behind the day.
const LANGUAGES: [(&str, &str, &str); 22] = [
    ("", "", "wrote"),
    ("Am ", " schrieb ", ""),
    ("Am ", " hat ", "Folgendes geschrieben"),
    ("Le ", "", "a écrit"),
    ("W dniu ", "", "pisze"),
    ("W dniu ", "", "napisał(a)"),
    ("W dniu ", "", "napisał"),
    ("W dniu ", "", "napisała"),
    ("El ", "", "escribió"),
    ("Il ", "", "ha scritto"),
    ("Em ", "", "escreveu"),
    ("No dia ", "", "escreveu"),
    ("Op ", " schreef ", ""),
    ("Op ", " heeft ", "het volgende geschreven"),
    ("Den ", " skrev ", ""),
    ("În ", "", "a scris"),
    ("Pe ", "", "a scris"),
    ("", "", "napisał(a)"),
    ("", " odesílatel ", "napsal"),
    ("", " skrev ", ""),
    ("", "", "написал(а)"),
    ("", "", "escribió"),
];

/// Who stands before the day: the words between the two, and those that end the line.
const WRITER_FIRST: [(&str, &str); 5] = [
    (" wrote on ", ""),
    (" escreveu no dia ", ""),
    (" ezt írta (", ")"),
    (" şunları yazdı: ", ""),
    (">, ", "tarihinde şunu yazdı"),
];

/// Whether a line may begin one that names a writer.
pub(super) fn may_open(start: &str) -> bool {
    let known = LANGUAGES.iter().any(|(open, _, _)| !open.is_empty() && start.starts_with(open));
    known
        || start.starts_with("On ")
        || start.starts_with("---- On ")
        || start.ends_with("wrote:")
        || start.contains('@')
        || names_a_year(start)
}

/// The day and the person of a line that names a writer, in the languages that programs write it in.
pub(super) fn said_of(line: &str) -> Option<SaidHead> {
    let ruled = line.strip_prefix("---- ").and_then(|line| line.strip_suffix(" ----"));
    let said = ruled.or(line.strip_suffix(':')).or(line.strip_suffix('\u{ff1a}'))?.trim_end();
    for (open, between, end) in LANGUAGES {
        let Some(inner) = said.strip_prefix(open) else { continue };
        let Some(inner) = inner.strip_suffix(end).map(str::trim_end) else { continue };
        // A line without a beginning of its own is told by what programs write in it.
        if open.is_empty() && end != "wrote" && !(inner.contains('@') && names_a_year(inner)) {
            continue;
        }
        if between.is_empty() {
            return Some(SaidHead::Together(inner.to_owned()));
        }
        if let Some((day, who)) = inner.split_once(between) {
            return Some(SaidHead::Apart { day: day.to_owned(), who: who.to_owned() });
        }
    }
    for (between, end) in WRITER_FIRST {
        let Some(inner) = said.strip_suffix(end) else { continue };
        let Some((who, day)) = inner.split_once(between) else { continue };
        if who.contains('@') && names_a_year(day) {
            return Some(SaidHead::Apart { day: day.to_owned(), who: who.to_owned() });
        }
    }
    let przez = said.strip_prefix("Wiadomość napisana przez ")?;
    let (who, day) = przez.split_once(" w dniu ")?;
    Some(SaidHead::Apart { day: day.to_owned(), who: who.to_owned() })
}

/// Whether a line names a writer in words that are not known: a day with its year, a time and an address, and nothing
/// behind that.
pub(super) fn names_somebody(line: &str) -> Option<SaidHead> {
    let said = line.strip_suffix(':').or_else(|| line.strip_suffix('\u{ff1a}'))?.trim_end();
    let open = said.rfind('<')?;
    let inside = said.get(open + 1..)?.strip_suffix('>')?;
    let day = said.get(..open)?;
    let time = day.split(|c: char| !(c.is_ascii_digit() || c == ':')).any(|word| {
        word.split_once(':').is_some_and(|(hour, minute)| {
            (1..=2).contains(&hour.len()) && minute.len() == 2 && !minute.contains(':')
        })
    });
    let told = inside.contains('@') && !inside.contains(' ') && names_a_year(day) && time;
    told.then(|| SaidHead::Together(said.to_owned()))
}
