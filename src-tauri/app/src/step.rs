//! What an operation was: a code with its facts in the history, words on the screen.
//!
//! The history keeps no sentence, so that it can be read in any language and nothing of what a person
//! wrote stays in it. Records of the first versions hold English; [`Step::read`] knows those words too.
//!
//! Long because it is one table: every operation with its code, its earlier label and its words.

use evenhand_core::record::{Channel, DueFrom, EntryKind};
use evenhand_words::tr::{entries, history};

/// What an entry is called, which is finer than its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryName {
    /// An email.
    Email,
    /// A call.
    Call,
    /// A letter.
    Letter,
    /// A text message or the like.
    Message,
    /// A talk in person.
    InPerson,
    /// Somehow; it is not known how.
    Contact,
    /// A meeting.
    Meeting,
    /// Something promised in words.
    Promise,
    /// A time limit of a law or charter.
    TimeLimit,
    /// Hours or costs.
    Effort,
    /// Something else.
    Event,
}

/// Each name and its code, which the catalogue chooses words by.
const NAMES: &[(EntryName, &str)] = &[
    (EntryName::Email, "email"),
    (EntryName::Call, "call"),
    (EntryName::Letter, "letter"),
    (EntryName::Message, "message"),
    (EntryName::InPerson, "in_person"),
    (EntryName::Contact, "contact"),
    (EntryName::Meeting, "meeting"),
    (EntryName::Promise, "promise"),
    (EntryName::TimeLimit, "time_limit"),
    (EntryName::Effort, "effort"),
    (EntryName::Event, "event"),
];

impl EntryName {
    /// What an entry of a kind is called.
    pub fn of(kind: &EntryKind) -> Self {
        match kind {
            EntryKind::Contact(contact) => match contact.channel {
                Channel::Email => Self::Email,
                Channel::Call => Self::Call,
                Channel::Letter => Self::Letter,
                Channel::Message => Self::Message,
                Channel::InPerson => Self::InPerson,
                Channel::Unknown => Self::Contact,
            },
            EntryKind::Meeting(_) => Self::Meeting,
            EntryKind::Promise(promise) if promise.due_from != DueFrom::Word => Self::TimeLimit,
            EntryKind::Promise(_) => Self::Promise,
            EntryKind::Effort(_) => Self::Effort,
            EntryKind::Other => Self::Event,
        }
    }

    /// Its word, as a title.
    pub fn title(self) -> String {
        entries::kind(self.code())
    }

    fn code(self) -> &'static str {
        NAMES.iter().find(|(name, _)| *name == self).map_or("event", |(_, code)| code)
    }
}

/// One operation of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// An entry was added.
    AddEntry(EntryName),
    /// An entry was changed.
    ChangeEntry(EntryName),
    /// A bundle was defined.
    StartBundle,
    /// A bundle's definition was changed.
    ChangeBundle,
    /// A bundle went to the bin.
    RemoveBundle,
    /// Which version of a bundle was saved was noted.
    NoteSavedBundle,
    /// The next version of a bundle was started.
    StartNextVersion,
    /// An entry went to the bin.
    RemoveEntry,
    /// A file was taken off an entry.
    DetachFile,
    /// Files were attached to an entry.
    AttachFiles,
    /// Something came back from the bin.
    RestoreItem,
    /// Something came back from a backup.
    RestoreBackup,
    /// An issue was added or changed.
    SaveIssue,
    /// An issue went to the bin.
    RemoveIssue,
    /// A person was added or changed.
    SavePerson,
    /// A person went to the bin.
    RemovePerson,
    /// Two people became one.
    MergePeople,
    /// The record's name, charter or council was changed.
    ChangeSettings,
    /// A record file came in.
    Import,
    /// Messages of a chat came in.
    ImportChat,
    /// Messages of a mailbox came in.
    ImportMail,
    /// Files came in, each with an entry or all with one.
    KeepFiles,
    /// Hours came in from a table.
    ImportHours,
    /// Meetings came in from a table.
    ImportMeetings,
    /// Time limits came in as entries.
    AddLimits,
    /// A letter was started.
    StartLetter,
    /// A letter was changed.
    ChangeLetter,
    /// A letter was logged as sent.
    LogLetter,
    /// A charter was added or changed.
    SaveCharter,
    /// A set of questions of one's own was added or changed.
    SaveFormSet,
    /// A set of questions of one's own went to the bin.
    RemoveFormSet,
    /// A ladder of one's own was added or changed.
    SaveLadder,
    /// A ladder of one's own went to the bin.
    RemoveLadder,
    /// A message was added to a meeting.
    AddNotice,
    /// A feedback form was added or changed.
    SaveForm,
    /// A feedback form went to the bin.
    RemoveForm,
    /// Feedback forms came in from a survey's table.
    ImportForms,
    /// Good words of a feedback form became an entry.
    KeepGood,
    /// What a person noted after a meeting was saved.
    SaveSheet,
    /// What was accepted of a line that was typed as it came was saved.
    SaveLine,
    /// Notes of an event came in.
    BringNotes,
    /// Notes of an event went to the bin.
    RemoveNotes,
    /// A theme was put on a line of notes, or taken off.
    TagLine,
    /// Somebody said what a line of notes says.
    SetMood,
    /// Two lines of notes were said to say the same, or not to.
    TieLines,
    /// A line of notes was changed.
    ChangeLine,
    /// A theme was made for a line of notes.
    NameTheme,
    /// A theme was added or changed.
    SaveTheme,
    /// Two themes became one.
    MergeThemes,
    /// A theme went to the bin.
    RemoveTheme,
    /// What is to be answered was added or changed.
    SaveResponse,
    /// What is to be answered went to the bin.
    RemoveResponse,
    /// A plan or its school's terms were saved.
    SavePlan,
    /// Lines were added to a plan.
    AddPlanLines,
    /// A line of a plan was changed.
    ChangePlanLine,
    /// A line of a plan was taken out.
    RemovePlanLine,
    /// Somebody said what was given in a week.
    TickWeek,
    /// A plan went to the bin.
    RemovePlan,
    /// A celebration page or a case study was started or changed.
    SaveStory,
    /// Somebody agreed to be named or quoted, or took it back.
    TickStory,
    /// A celebration page or a case study was printed.
    PrintStory,
    /// A celebration page or a case study went to the bin.
    RemoveStory,
    /// The record was started.
    StartRecord,
    /// The record was made of what a rescue could read.
    Salvage,
}

/// A step without facts: its code, how the first versions wrote it, and its words.
struct PlainStep {
    step: Step,
    code: &'static str,
    /// What the first versions wrote in the place of the code, where they knew the step.
    earlier: Option<&'static str>,
    words: fn() -> String,
}

const PLAIN: &[PlainStep] = &[
    PlainStep {
        step: Step::StartBundle,
        code: "start_bundle",
        earlier: Some("Start a bundle"),
        words: history::start_bundle,
    },
    PlainStep {
        step: Step::ChangeBundle,
        code: "change_bundle",
        earlier: Some("Change a bundle"),
        words: history::change_bundle,
    },
    PlainStep {
        step: Step::RemoveBundle,
        code: "remove_bundle",
        earlier: Some("Remove a bundle"),
        words: history::remove_bundle,
    },
    PlainStep {
        step: Step::NoteSavedBundle,
        code: "note_saved_bundle",
        earlier: Some("Note the saved version of a bundle"),
        words: history::note_saved_bundle,
    },
    PlainStep {
        step: Step::StartNextVersion,
        code: "start_next_version",
        earlier: Some("Start the next version of a bundle"),
        words: history::start_next_version,
    },
    PlainStep {
        step: Step::RemoveEntry,
        code: "remove_entry",
        earlier: Some("Remove an entry"),
        words: history::remove_entry,
    },
    PlainStep {
        step: Step::DetachFile,
        code: "detach_file",
        earlier: Some("Take a file off an entry"),
        words: history::detach_file,
    },
    PlainStep {
        step: Step::AttachFiles,
        code: "attach_files",
        earlier: Some("Attach files"),
        words: history::attach_files,
    },
    PlainStep {
        step: Step::RestoreItem,
        code: "restore_item",
        earlier: None,
        words: history::restore_item,
    },
    PlainStep {
        step: Step::RestoreBackup,
        code: "restore_backup",
        earlier: None,
        words: history::restore_backup,
    },
    PlainStep {
        step: Step::SaveIssue,
        code: "save_issue",
        earlier: Some("Save an issue"),
        words: history::save_issue,
    },
    PlainStep {
        step: Step::RemoveIssue,
        code: "remove_issue",
        earlier: Some("Remove an issue"),
        words: history::remove_issue,
    },
    PlainStep {
        step: Step::SavePerson,
        code: "save_person",
        earlier: Some("Save a person"),
        words: history::save_person,
    },
    PlainStep {
        step: Step::RemovePerson,
        code: "remove_person",
        earlier: Some("Remove a person"),
        words: history::remove_person,
    },
    PlainStep {
        step: Step::MergePeople,
        code: "merge_people",
        earlier: Some("Make two people one"),
        words: history::merge_people,
    },
    PlainStep {
        step: Step::ChangeSettings,
        code: "change_record_settings",
        earlier: Some("Change the record's settings"),
        words: history::change_record_settings,
    },
    PlainStep {
        step: Step::Import,
        code: "import_record",
        earlier: Some("Bring in a record"),
        words: history::import_record,
    },
    PlainStep {
        step: Step::ImportChat,
        code: "import_chat",
        earlier: Some("Bring in a chat"),
        words: history::import_chat,
    },
    PlainStep {
        step: Step::KeepFiles,
        code: "keep_files",
        earlier: None,
        words: history::keep_files,
    },
    PlainStep {
        step: Step::ImportMail,
        code: "import_mail",
        earlier: Some("Bring in mail"),
        words: history::import_mail,
    },
    PlainStep {
        step: Step::ImportHours,
        code: "import_hours",
        earlier: Some("Bring in a table of hours"),
        words: history::import_hours,
    },
    PlainStep {
        step: Step::ImportMeetings,
        code: "import_meetings",
        earlier: None,
        words: history::import_meetings,
    },
    PlainStep {
        step: Step::AddLimits,
        code: "add_time_limits",
        earlier: Some("Add time limits"),
        words: history::add_time_limits,
    },
    PlainStep {
        step: Step::StartLetter,
        code: "start_letter",
        earlier: None,
        words: history::start_letter,
    },
    PlainStep {
        step: Step::ChangeLetter,
        code: "change_letter",
        earlier: None,
        words: history::change_letter,
    },
    PlainStep {
        step: Step::LogLetter,
        code: "log_letter",
        earlier: None,
        words: history::log_letter,
    },
    PlainStep {
        step: Step::SaveCharter,
        code: "save_charter",
        earlier: Some("Save a charter"),
        words: history::save_charter,
    },
    PlainStep {
        step: Step::SaveFormSet,
        code: "save_form_set",
        earlier: None,
        words: history::save_form_set,
    },
    PlainStep {
        step: Step::RemoveFormSet,
        code: "remove_form_set",
        earlier: None,
        words: history::remove_form_set,
    },
    PlainStep {
        step: Step::SaveLadder,
        code: "save_ladder",
        earlier: None,
        words: history::save_ladder,
    },
    PlainStep {
        step: Step::RemoveLadder,
        code: "remove_ladder",
        earlier: None,
        words: history::remove_ladder,
    },
    PlainStep {
        step: Step::AddNotice,
        code: "add_notice",
        earlier: Some("Add a notice to a meeting"),
        words: history::add_notice,
    },
    PlainStep { step: Step::SaveForm, code: "save_form", earlier: None, words: history::save_form },
    PlainStep {
        step: Step::RemoveForm,
        code: "remove_form",
        earlier: None,
        words: history::remove_form,
    },
    PlainStep {
        step: Step::ImportForms,
        code: "import_forms",
        earlier: None,
        words: history::import_forms,
    },
    PlainStep {
        step: Step::KeepGood,
        code: "keep_good_words",
        earlier: None,
        words: history::keep_good_words,
    },
    PlainStep {
        step: Step::SaveSheet,
        code: "save_meeting_sheet",
        earlier: None,
        words: history::save_meeting_sheet,
    },
    PlainStep { step: Step::SaveLine, code: "save_line", earlier: None, words: history::save_line },
    PlainStep {
        step: Step::BringNotes,
        code: "bring_in_notes",
        earlier: None,
        words: history::bring_in_notes,
    },
    PlainStep {
        step: Step::RemoveNotes,
        code: "remove_notes",
        earlier: None,
        words: history::remove_notes,
    },
    PlainStep { step: Step::TagLine, code: "tag_line", earlier: None, words: history::tag_line },
    PlainStep { step: Step::SetMood, code: "set_mood", earlier: None, words: history::set_mood },
    PlainStep { step: Step::TieLines, code: "tie_lines", earlier: None, words: history::tie_lines },
    PlainStep {
        step: Step::ChangeLine,
        code: "change_line",
        earlier: None,
        words: history::change_line,
    },
    PlainStep {
        step: Step::NameTheme,
        code: "name_theme",
        earlier: None,
        words: history::name_theme,
    },
    PlainStep {
        step: Step::SaveTheme,
        code: "save_theme",
        earlier: None,
        words: history::save_theme,
    },
    PlainStep {
        step: Step::MergeThemes,
        code: "merge_themes",
        earlier: None,
        words: history::merge_themes,
    },
    PlainStep {
        step: Step::RemoveTheme,
        code: "remove_theme",
        earlier: None,
        words: history::remove_theme,
    },
    PlainStep {
        step: Step::SaveResponse,
        code: "save_response",
        earlier: None,
        words: history::save_response,
    },
    PlainStep {
        step: Step::RemoveResponse,
        code: "remove_response",
        earlier: None,
        words: history::remove_response,
    },
    PlainStep { step: Step::SavePlan, code: "save_plan", earlier: None, words: history::save_plan },
    PlainStep {
        step: Step::AddPlanLines,
        code: "add_plan_lines",
        earlier: None,
        words: history::add_plan_lines,
    },
    PlainStep {
        step: Step::ChangePlanLine,
        code: "change_plan_line",
        earlier: None,
        words: history::change_plan_line,
    },
    PlainStep {
        step: Step::RemovePlanLine,
        code: "remove_plan_line",
        earlier: None,
        words: history::remove_plan_line,
    },
    PlainStep { step: Step::TickWeek, code: "tick_week", earlier: None, words: history::tick_week },
    PlainStep {
        step: Step::RemovePlan,
        code: "remove_plan",
        earlier: None,
        words: history::remove_plan,
    },
    PlainStep {
        step: Step::SaveStory,
        code: "save_story",
        earlier: None,
        words: history::save_story,
    },
    PlainStep {
        step: Step::TickStory,
        code: "tick_story",
        earlier: None,
        words: history::tick_story,
    },
    PlainStep {
        step: Step::PrintStory,
        code: "print_story",
        earlier: None,
        words: history::print_story,
    },
    PlainStep {
        step: Step::RemoveStory,
        code: "remove_story",
        earlier: None,
        words: history::remove_story,
    },
    PlainStep {
        step: Step::StartRecord,
        code: "start_record",
        earlier: None,
        words: history::start_record,
    },
    PlainStep {
        step: Step::Salvage,
        code: "salvage_record",
        earlier: None,
        words: history::salvage_record,
    },
];

/// How the first versions wrote a kind of entry after "Add" or "Change".
const EARLIER_NAMES: &[(EntryName, &str)] = &[
    (EntryName::Email, "an e-mail"),
    (EntryName::Call, "a call"),
    (EntryName::Letter, "a letter"),
    (EntryName::Message, "a message"),
    (EntryName::InPerson, "a talk in person"),
    (EntryName::Contact, "a contact"),
    (EntryName::Meeting, "a meeting"),
    (EntryName::Promise, "a promise"),
    (EntryName::TimeLimit, "a time limit"),
    (EntryName::Effort, "hours or costs"),
    (EntryName::Event, "something that happened"),
];

impl Step {
    /// What the history keeps.
    pub fn code(self) -> String {
        match self {
            Self::AddEntry(name) => format!("add_entry:{}", name.code()),
            Self::ChangeEntry(name) => format!("change_entry:{}", name.code()),
            plain => PLAIN
                .iter()
                .find(|known| known.step == plain)
                .map(|known| known.code.to_owned())
                .unwrap_or_default(),
        }
    }

    /// Reads what the history keeps. `None`: a newer version wrote it.
    pub fn read(kept: &str) -> Option<Self> {
        let plain = PLAIN.iter().find(|known| known.code == kept || known.earlier == Some(kept));
        if let Some(known) = plain {
            return Some(known.step);
        }
        let named = |rest: &str, names: &[(EntryName, &str)]| {
            names.iter().find(|(_, code)| *code == rest).map(|(name, _)| *name)
        };
        if let Some((verb, code)) = kept.split_once(':') {
            let name = named(code, NAMES)?;
            return match verb {
                "add_entry" => Some(Self::AddEntry(name)),
                "change_entry" => Some(Self::ChangeEntry(name)),
                _ => None,
            };
        }
        match kept.split_once(' ')? {
            ("Add", rest) => named(rest, EARLIER_NAMES).map(Self::AddEntry),
            ("Change", rest) => named(rest, EARLIER_NAMES).map(Self::ChangeEntry),
            _ => None,
        }
    }

    /// What it is called on the screen.
    pub fn words(self) -> String {
        match self {
            Self::AddEntry(name) => history::add_entry(name.code()),
            Self::ChangeEntry(name) => history::change_entry(name.code()),
            plain => PLAIN
                .iter()
                .find(|known| known.step == plain)
                .map(|known| (known.words)())
                .unwrap_or_default(),
        }
    }
}

/// What a step is called that the history keeps under a code, or as one of the first versions wrote it.
pub fn step_words(kept: &str) -> String {
    Step::read(kept).map_or_else(history::another_step, Step::words)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// What the records of the first versions hold, each with what is said of it now.
    const EARLIER: &str = include_str!("../tests/fixtures/history_of_first_versions.txt");

    fn all() -> Vec<Step> {
        let names = || NAMES.iter().map(|(name, _)| *name);
        let mut all: Vec<Step> = names().map(Step::AddEntry).collect();
        all.extend(names().map(Step::ChangeEntry));
        all.extend(PLAIN.iter().map(|known| known.step));
        all
    }

    #[test]
    fn every_step_has_a_code_of_its_own_that_reads_back_and_words_of_its_own() {
        let all = all();
        for step in &all {
            let code = step.code();
            assert_eq!(Step::read(&code), Some(*step), "{code}");
            let fixed = |c: char| c.is_ascii_lowercase() || c == '_' || c == ':';
            assert!(code.chars().all(fixed), "{code} is a code and no sentence");
        }
        let codes: BTreeSet<String> = all.iter().map(|step| step.code()).collect();
        let words: BTreeSet<String> = all.iter().map(|step| step.words()).collect();
        assert_eq!((codes.len(), words.len()), (all.len(), all.len()));
        assert!(words.iter().all(|said| said.starts_with(char::is_uppercase)), "{words:?}");
    }

    #[test]
    fn what_the_first_versions_wrote_keeps_reading() {
        let lines: Vec<(&str, &str)> =
            EARLIER.lines().filter_map(|line| line.split_once(" | ")).collect();
        // None that the table knows is left out here.
        let known: BTreeSet<&str> = PLAIN.iter().filter_map(|known| known.earlier).collect();
        let plain = lines.iter().filter(|(kept, _)| known.contains(kept)).count();
        assert_eq!(plain, known.len());
        let names = lines.iter().filter(|(kept, _)| {
            kept.split_once(' ')
                .is_some_and(|(_, name)| EARLIER_NAMES.iter().any(|(_, known)| *known == name))
        });
        assert_eq!(names.count(), 2 * EARLIER_NAMES.len());
        for (kept, said) in lines {
            assert_eq!(step_words(kept), said);
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_called_a_step() {
        for kept in ["split_entry:email", "add_entry:fax", "Add", "Zap", ""] {
            assert_eq!(step_words(kept), "Another change", "{kept}");
        }
    }

    #[test]
    fn every_entry_is_called_something() {
        let titles: BTreeSet<String> = NAMES.iter().map(|(name, _)| name.title()).collect();
        assert_eq!(titles.len(), NAMES.len());
        assert_eq!(EntryName::InPerson.title(), "Talk in person");
    }
}
