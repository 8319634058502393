//! Gmail's labels as Google Takeout writes them, in the language that the mailbox had.

use super::envelope::{Headers, decoded};

/// Names of the label of what was thrown away or is spam, in small letters.
const THROWN_AWAY: [&str; 48] = [
    "trash",
    "bin",
    "spam",
    "deleted",
    "deleted items",
    "junk",
    "papierkorb",
    "gelöscht",
    "corbeille",
    "courrier indésirable",
    "papelera",
    "cestino",
    "lixeira",
    "lixo",
    "kosz",
    "prullenbak",
    "papperskorgen",
    "skräppost",
    "papirkurv",
    "søppelpost",
    "søppel",
    "roskakori",
    "roskaposti",
    "coș de gunoi",
    "coşul de gunoi",
    "coș",
    "gunoi",
    "çöp kutusu",
    "çöp",
    "koš",
    "spamy",
    "kôš",
    "kuka",
    "lomtár",
    "levélszemét",
    "корзина",
    "спам",
    "кошик",
    "кошче",
    "κάδος",
    "ανεπιθύμητα",
    "المهملات",
    "غير مرغوب فيها",
    "垃圾邮件",
    "已删除邮件",
    "ゴミ箱",
    "迷惑メール",
    "휴지통",
];
/// Names of the label of drafts, in small letters.
const DRAFTS: [&str; 29] = [
    "drafts",
    "draft",
    "entwürfe",
    "entwurf",
    "brouillons",
    "brouillon",
    "borradores",
    "borrador",
    "bozze",
    "bozza",
    "rascunhos",
    "rascunho",
    "wersje robocze",
    "robocze",
    "concepten",
    "utkast",
    "kladder",
    "luonnokset",
    "schițe",
    "mesaje nefinalizate",
    "ciorne",
    "taslaklar",
    "koncepty",
    "piszkozatok",
    "черновики",
    "чернетки",
    "المسودات",
    "草稿",
    "下書き",
];

/// Whether a name, in small letters, is that of the folder of drafts.
pub(super) fn is_of_drafts(name: &str) -> bool {
    DRAFTS.contains(&name)
}

/// What the labels of a message say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Labels {
    /// It was thrown away, or is spam.
    pub thrown_away: bool,
    /// It was never sent.
    pub draft: bool,
    /// It is a line of a chat, which older mailboxes hold as mails.
    pub chat: bool,
}

impl Labels {
    /// Reads them. A label is a whole name: "draft plan" is a person's own.
    pub(super) fn of(headers: &Headers) -> Self {
        let labels = decoded(headers.first("x-gmail-labels")).to_lowercase();
        let all: Vec<&str> = labels
            .split(',')
            .map(|label| label.trim_matches(|c: char| c == '"' || c.is_whitespace()))
            .collect();
        let has = |names: &[&str]| all.iter().any(|label| names.contains(label));
        // A family may have a label "Draft" of its own for mails about one: what came by a server was sent.
        let by_hand = !headers.has("received");
        Self {
            thrown_away: has(&THROWN_AWAY),
            draft: has(&DRAFTS) && by_hand,
            chat: has(&["chat", "chats"]) && by_hand,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_every_language() {
        let of = |text: &str| {
            let labels = Labels::of(&Headers::read(text.as_bytes()));
            (labels.thrown_away, labels.draft)
        };
        for label in [
            "Trash",
            "Papierkorb",
            "Corbeille",
            "Papelera",
            "Cestino",
            "Lixeira",
            "Kosz",
            "Çöp Kutusu",
            "Spam",
        ] {
            assert_eq!(of(&format!("X-Gmail-Labels: Inbox,{label}\n")), (true, false), "{label}");
        }
        for label in [
            "Drafts",
            "Entwürfe",
            "Brouillons",
            "Borradores",
            "Bozze",
            "Rascunhos",
            "Wersje robocze",
            "Taslaklar",
        ] {
            assert_eq!(
                of(&format!("X-Gmail-Labels: {label},Important\n")),
                (false, true),
                "{label}"
            );
        }
        let encoded = "X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe,Ge=C3=B6ffnet?=\n";
        assert_eq!(of(encoded), (false, true));
        for label in ["Gesendet", "Envoyés", "Draft plan", "Bin collection", "Sent"] {
            assert_eq!(of(&format!("X-Gmail-Labels: {label}\n")), (false, false), "{label}");
        }
        let of_chat = |text: &str| Labels::of(&Headers::read(text.as_bytes())).chat;
        assert!(of_chat("X-Gmail-Labels: Chat\n"));
        assert!(!of_chat("Received: from x\nX-Gmail-Labels: Chat\n"));
        // A label of the family's own on what came in.
        assert_eq!(of("Received: from x\nX-Gmail-Labels: Draft\n"), (false, false));
    }
}
