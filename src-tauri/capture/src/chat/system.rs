//! Lines that WhatsApp itself writes, in the languages that it writes them in.
//!
//! A chat is never cut by these lists: they only tell whether somebody wrote a line or the app did.

use super::ChatKind;

/// Parts of lines about groups, numbers and encryption, in small letters. None of them may stand in a person's name.
const NOTICES: [&str; 141] = [
    // English
    "end-to-end encrypted",
    "end-to-end encryption",
    "security code",
    "created group",
    "created this group",
    "changed the subject",
    "changed the group name",
    "changed this group",
    "changed the group",
    "added you",
    " added ",
    " removed ",
    " left",
    "joined using",
    "joined from the community",
    "joined via",
    "was added",
    "were added",
    "changed their phone number",
    "changed to +",
    "is a contact",
    "now an admin",
    "no longer an admin",
    "turned on disappearing",
    "turned off disappearing",
    "message timer",
    "disappearing messages",
    "blocked this contact",
    "unblocked this contact",
    "business account",
    "pinned a message",
    "changed the settings",
    "started a call",
    "started a video call",
    "reset this group",
    "requested to join",
    "this chat is with",
    "waiting for this message",
    "this business",
    "deleted this group",
    "changed the group description",
    "only admins",
    "all members can",
    "your security code",
    "created community",
    "added this group to",
    "is in your contacts",
    "uses a secure service",
    "secure service from meta",
    // German
    "ende-zu-ende-verschl",
    "sicherheitsnummer",
    "hat die gruppe",
    "hast die gruppe",
    "hat den betreff",
    "hast den betreff",
    "hat das gruppenbild",
    "gruppenbeschreibung",
    " hinzugefügt",
    " entfernt",
    "hat die gruppe verlassen",
    "telefonnummer geändert",
    "ist jetzt admin",
    "bist jetzt admin",
    "einladungslink",
    "verschwindende nachrichten",
    "selbstlöschende nachrichten",
    "ist beigetreten",
    // Spanish
    "cifrados de extremo a extremo",
    "cifradas de extremo a extremo",
    "código de seguridad",
    "creó el grupo",
    "creaste el grupo",
    "cambió el asunto",
    "cambió el ícono",
    "cambió el icono",
    "cambió la descripción",
    "añadió a",
    "te añadió",
    "agregó a",
    "eliminó a",
    "salió del grupo",
    "cambió su número",
    "cambió a +",
    "enlace de invitación",
    "mensajes temporales",
    "salió.",
    // French
    "chiffrés de bout en bout",
    "code de sécurité",
    "a créé le groupe",
    "avez créé le groupe",
    "a changé le sujet",
    "a modifié le sujet",
    "a changé l'icône",
    "a changé l’icône",
    "a modifié la description",
    "a ajouté",
    "a retiré",
    "a quitté",
    "a changé de numéro",
    "lien d'invitation",
    "lien d’invitation",
    "messages éphémères",
    "avez été ajouté",
    // Italian
    "crittografati end-to-end",
    "crittografia end-to-end",
    "codice di sicurezza",
    "ha creato il gruppo",
    "hai creato il gruppo",
    "ha cambiato l'oggetto",
    "ha cambiato l’oggetto",
    "ha cambiato l'immagine",
    "ha cambiato l’immagine",
    "ha aggiunto",
    "ha rimosso",
    "ha abbandonato",
    "ha cambiato numero",
    "messaggi effimeri",
    "messaggi temporanei",
    // Portuguese
    "criptografia de ponta a ponta",
    "encriptadas ponto a ponto",
    "encriptação ponto a ponto",
    "código de segurança",
    "criou o grupo",
    "criou este grupo",
    "mudou o assunto",
    "alterou o assunto",
    "mudou a imagem",
    "mudou a descrição",
    "adicionou",
    "removeu",
    "saiu",
    "mudou de número",
    "link de convite",
    "mensagens temporárias",
    // Dutch, Polish, Romanian, Turkish, Urdu, Arabic, Hindi, Punjabi, Bengali: the notice that every chat begins with, and groups
    "end-to-end versleuteld",
    "heeft het onderwerp",
    "heeft de groep",
    "szyfrowane metodą",
    "zmienił(a) temat",
    "criptate integral",
    "uçtan uca şifreli",
];

/// The same in scripts without capitals.
const NOTICES_ELSEWHERE: [&str; 9] = [
    "تام بين الطرفين",
    "مشفرة تمامًا",
    "أنشأ المجموعة",
    "اینڈ ٹو اینڈ",
    "एंड-टू-एंड एन्क्रिप्ट",
    "ਸਿਰੇ-ਤੋਂ-ਸਿਰੇ",
    "এন্ড-টু-এন্ড",
    "端到端加密",
    "сквозным шифрованием",
];

/// Beginnings of what stands for a picture or file that the export left out, in small letters.
const LEFT_OUT: [&str; 43] = [
    "<media omitted>",
    "image omitted",
    "video omitted",
    "audio omitted",
    "sticker omitted",
    "gif omitted",
    "document omitted",
    "contact card omitted",
    "video note omitted",
    "voice message omitted",
    "<view once",
    "<video message omitted>",
    "<medien ausgeschlossen>",
    "bild weggelassen",
    "video weggelassen",
    "audio weggelassen",
    "sticker weggelassen",
    "gif weggelassen",
    "<multimedia omitido>",
    "<archivo omitido>",
    "imagen omitida",
    "video omitido",
    "audio omitido",
    "sticker omitido",
    "<médias omis>",
    "<fichier omis>",
    "image absente",
    "vidéo absente",
    "audio omis",
    "<media omessi>",
    "immagine omessa",
    "video omesso",
    "audio omesso",
    "<mídia oculta>",
    "<ficheiro não revelado>",
    "imagem ocultada",
    "vídeo ocultado",
    "áudio ocultado",
    "<media weggelaten>",
    "afbeelding weggelaten",
    "<pominięto multimedia>",
    "<fișier media omis>",
    "<medya dahil edilmedi>",
];

/// What stands for a message that was taken back, in small letters.
const DELETED: [&str; 19] = [
    "this message was deleted",
    "you deleted this message",
    "this message was deleted by admin",
    "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht",
    "se eliminó este mensaje",
    "este mensaje fue eliminado",
    "eliminaste este mensaje",
    "ce message a été supprimé",
    "vous avez supprimé ce message",
    "questo messaggio è stato eliminato",
    "hai eliminato questo messaggio",
    "mensagem apagada",
    "esta mensagem foi apagada",
    "você apagou esta mensagem",
    "eliminou esta mensagem",
    "dit bericht is verwijderd",
    "wiadomość została usunięta",
    "acest mesaj a fost șters",
];

/// What stands for a call, in small letters.
const CALLS: [&str; 25] = [
    "missed voice call",
    "missed video call",
    "missed group voice call",
    "missed group video call",
    "voice call",
    "video call",
    "silenced voice call",
    "silenced video call",
    "verpasster sprachanruf",
    "verpasster videoanruf",
    "sprachanruf",
    "videoanruf",
    "llamada perdida",
    "videollamada perdida",
    "llamada de voz",
    "videollamada",
    "appel vocal",
    "appel vidéo",
    "appel manqué",
    "chiamata vocale",
    "videochiamata",
    "chiamata persa",
    "chamada de voz",
    "chamada de vídeo",
    "oproep gemist",
];

/// Whether words are a notice of the app.
pub(super) fn is_notice(text: &str) -> bool {
    let lower = text.to_lowercase();
    NOTICES.iter().chain(&NOTICES_ELSEWHERE).any(|part| lower.contains(part))
}

/// Parts of the notice that every chat begins with, in small letters.
const ENCRYPTED: [&str; 14] = [
    "end-to-end encrypt",
    "ende-zu-ende-verschl",
    "extremo a extremo",
    "bout en bout",
    "crittograf",
    "criptografia de ponta a ponta",
    "ponto a ponto",
    "end-to-end versleuteld",
    "szyfrowane metodą",
    "criptate integral",
    "uçtan uca şifreli",
    "تام بين الطرفين",
    "एंड-टू-एंड एन्क्रिप्ट",
    "сквозным шифрованием",
];

/// Whether words are the notice of encryption: an Android phone may put it under the name of the chat.
pub(super) fn is_encryption_notice(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.chars().count() > 60 && ENCRYPTED.iter().any(|part| lower.contains(part))
}

/// What somebody's line stands for.
pub(super) fn kind(text: &str) -> ChatKind {
    let plain = text.trim_matches(|c: char| super::stamp::is_invisible(c) || c.is_whitespace());
    // Longer ones are words that happen to begin so.
    if plain.len() > 120 {
        return ChatKind::Message;
    }
    let lower = plain.to_lowercase();
    let bare = lower.trim_end_matches('.');
    if LEFT_OUT.iter().any(|start| lower.starts_with(start))
        || lower.ends_with(" document omitted")
        || is_bracketed(plain)
    {
        ChatKind::LeftOut
    } else if DELETED.contains(&bare) {
        ChatKind::Deleted
    } else if CALLS.iter().any(|start| lower.strip_prefix(start).is_some_and(ends_a_call)) {
        ChatKind::Call
    } else {
        ChatKind::Message
    }
}

/// "<Media omitted>" in a language that is not in the list: one piece in angle brackets, with no name of a file in it.
fn is_bracketed(text: &str) -> bool {
    let inside = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    inside.is_some_and(|inside| {
        !inside.is_empty()
            && inside.chars().count() < 40
            && !inside.contains(['<', '>', ':', '.', '@', '/'])
            && inside.contains(' ')
    })
}

/// What may follow the name of a call: nothing, a length, "Tap to call back", "No answer".
fn ends_a_call(rest: &str) -> bool {
    rest.is_empty()
        || rest.starts_with([',', '.', '\u{200e}', ' ']) && rest.chars().count() < 60 && {
            let rest = rest.trim_start_matches([',', '.', '\u{200e}', ' ', '\u{2022}']);
            rest.is_empty()
                || rest.starts_with(|c: char| c.is_ascii_digit())
                || [
                    "at ",
                    "tap ",
                    "no answer",
                    "answered",
                    "um ",
                    "zum ",
                    "sin ",
                    "pas de",
                    "nessuna",
                    "sem ",
                ]
                .iter()
                .any(|start| rest.starts_with(start))
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_app() {
        for text in [
            "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
            "Jo created group \"Parents\"",
            "Jo hat die Gruppe „Eltern“ erstellt.",
            "Jo creó el grupo \"Padres\"",
            "Jo a créé le groupe « Parents »",
            "Jo ha creato il gruppo",
            "Jo criou o grupo",
            "Jo changed the subject from \"A: b\" to \"C\"",
        ] {
            assert!(is_notice(text), "{text}");
        }
    }

    #[test]
    fn what_stands_for_something_else() {
        for (text, expected) in [
            ("<Media omitted>", ChatKind::LeftOut),
            ("\u{200e}image omitted", ChatKind::LeftOut),
            ("<Mediale utelatt nå>", ChatKind::LeftOut),
            ("report.pdf \u{2022} \u{200e}3 pages document omitted", ChatKind::LeftOut),
            ("<b.pdf>", ChatKind::Message),
            ("This message was deleted.", ChatKind::Deleted),
            ("\u{200e}Missed voice call", ChatKind::Call),
            ("Voice call, \u{200e}12 min", ChatKind::Call),
            ("Voice call me please", ChatKind::Message),
            ("video call at 10?", ChatKind::Call),
            ("I deleted this message.", ChatKind::Message),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
