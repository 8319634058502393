//! What crosses the border to the window: requests, answers, errors, and the one list of commands.
//!
//! The list below feeds both the Rust handler and the TypeScript map, so that neither can name a
//! command the other does not have. `cargo xtask gen` writes the TypeScript into `ui/src/gen`.

mod bundle;
mod capture;
mod charters;
mod check;
mod cost;
mod entries;
mod erase;
mod error;
mod events;
mod form_set;
mod form_set_fault;
mod forms;
mod guides;
mod item_list;
mod jobs;
mod keys;
mod ladder;
mod ladder_fault;
mod letters;
mod line;
mod meetings;
mod notes;
mod pictures;
mod plan;
mod record;
mod recordings;
mod rescue;
mod resealing;
mod story;
mod tables;
mod today;
pub mod typescript;

pub use bundle::*;
pub use capture::*;
pub use charters::*;
pub use check::*;
pub use cost::*;
pub use entries::*;
pub use erase::*;
pub use error::{UserError, UserResult};
pub use events::{HostEvent, MenuAction};
pub use form_set::*;
pub use form_set_fault::*;
pub use forms::*;
pub use guides::*;
pub use item_list::*;
pub use jobs::*;
pub use keys::*;
pub use ladder::*;
pub use ladder_fault::*;
pub use letters::*;
pub use line::*;
pub use meetings::*;
pub use notes::*;
pub use pictures::*;
pub use plan::*;
pub use record::*;
pub use recordings::*;
pub use rescue::*;
pub use resealing::*;
pub use story::*;
pub use tables::*;
pub use today::*;

pub use evenhand_core::ladder::Ladder;
pub use evenhand_core::record::{BundlePlan, Entry, FeedbackForm, Issue, Person, Response};

use serde::{Deserialize, Serialize};

/// For commands that take or give nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Nothing {}

/// How much of a list to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct ListPage {
    /// At most so many of the first.
    pub most: u32,
}

/// Calls `$with!` with the list of commands: `name: Request => Answer, "what it does";`.
///
/// Commands marked in [`crate::api::Host`] as needing a person's choice of a file ask for it
/// themselves, through the desktop's own dialog: no path ever comes from the window.
#[macro_export]
macro_rules! for_each_command {
    ($with:ident) => {
        $with! {
            // The record as a whole.
            status: Nothing => Status, "Where the app stands: record open or not, locked or not";
            create_record: CreateRecord => Created, "Start a record in the folder for records";
            open_record: OpenRecord => Status, "Open a record by its recent-list key, with the passphrase or the recovery key";
            open_by_keychain: RecordKey => Status, "Open a record by this computer's keychain";
            keychain: Nothing => KeychainView, "Whether this computer has a keychain, and whether it opens the record";
            add_keychain: Secret => KeychainView, "Let this computer's keychain open the record";
            remove_keychain: Secret => KeychainView, "Let it open the record no more";
            choose_record: Nothing => Option<RecentRecord>, "Ask the person for a record's folder";
            lock_record: Nothing => Status, "Close the record and forget its key";
            still_here: Nothing => Nothing, "Somebody is at the window: the record stays open";
            set_record_info: SetRecordInfo => Status, "Rename the record, choose its charter and council";
            load_sample: Nothing => Status, "Open the sample record, making it first if needed";
            remove_sample: Nothing => Status, "Delete the sample record";
            undo: Nothing => Undone, "Undo the last change";
            redo: Nothing => Undone, "Redo what was undone";
            settings: Nothing => Settings, "Theme and text size";
            set_settings: Settings => Settings, "Change theme and text size";
            reader_walls: Nothing => ReaderWalls, "How far this computer closes itself to the helper that reads files from others";
            change_passphrase: ChangePassphrase => KeysChanged, "Change the passphrase, and the record's key with it";
            new_recovery_key: Secret => RecoveryKeyShown, "Show a new recovery key; the old one stays until the new one is confirmed";
            replace_keys: ReplaceKeys => RecoveryKeyShown, "Somebody may know a secret: get ready to replace all of them, and show the new recovery key";
            confirm_recovery_key: ConfirmKey => KeysChanged, "The new recovery key is written down: change what was asked for";
            back_up: Nothing => JobStarted, "Save a one-file backup where the person chooses, in the background";
            restore_backup: RestoreBackup => JobStarted, "Open a one-file backup in the background, show or bring back what it holds";
            check_record: CheckRecord => JobStarted, "Check every page, file and link of the history, and a link that was printed, in the background";
            rescue_options: Nothing => RescueOptions, "What can be saved of a damaged record; nothing is changed";
            rescue: Rescue => JobStarted, "Save a damaged record and open it, in the background; what is damaged is kept aside";
            mend_files: Nothing => JobStarted, "Put damaged files back, from a one-file backup or from the files themselves, in the background";
            list_backups: Nothing => Vec<BackupView>, "The backups that the app made by itself, newest first";
            preview_backup: BackupKey => JobStarted, "Find out what going back to a backup would do, in the background; nothing is changed";
            restore_from_backup: BackupKey => JobStarted, "Bring back what a backup holds, as one step, after a backup, in the background";
            export_record: Nothing => JobStarted, "Write everything as one zip file where the person chooses: tables, original files, and the record, in the background";
            look_into_record_file: Nothing => JobStarted, "Ask the person for a record file and say in the background what it would bring; nothing is changed";
            import_record: ImportChoice => JobStarted, "Bring in what was chosen of it, in the background, as one step, after a backup";
            removed: ListPage => RemovedList, "The first of what is in the bin";
            restore: ItemKey => Undone, "Take something out of the bin";
            delete_for_good: DeleteForGood => Receipt, "Delete things for good, from the bin or from the record";
            empty_bin: Secret => Receipt, "Delete for good everything in the bin";
            forget_in_backups: Secret => BackupsForgotten, "Delete the backups that still hold things deleted for good";
            retention_due: Nothing => RetentionView, "Whether to ask about things untouched for a year, and about which";
            retention_keep: Nothing => RetentionView, "Keep them, and ask again in 12 months";
            // Entries.
            list_entries: EntryFilter => EntryList, "The timeline, newest first, filtered";
            get_entry: EntryKey => EntryView, "One entry whole";
            new_entry: NewEntry => Entry, "An empty entry of a kind, not yet saved";
            save_entry: Entry => EntryView, "Save an entry, finished or not";
            remove_entry: EntryKey => Undone, "Move an entry to the bin";
            attach_files: EntryKey => JobStarted, "Ask the person for files and attach them, in the background";
            attach_dropped: AttachDropped => JobStarted, "Attach files that were dropped on the window, in the background";
            detach_file: FileKey => EntryView, "Take a file off an entry";
            open_file: FileIdKey => Nothing, "Open a copy of a file in the system's viewer, where it is of a kind that is only read";
            save_file_copy: FileIdKey => SavedFile, "Save a copy of a file where the person chooses";
            play_file: FileIdKey => Playable, "The bytes of a sound or film, to be played in the window";
            read_picture: FileIdKey => JobStarted, "Read the words in a picture or a scan in the background, and keep them with the file";
            speech_model: Nothing => SpeechModelView, "The model that writes down what is said, by its name";
            choose_speech_model: Nothing => SpeechModelView, "Ask the person for a model's file, and remember where it lies";
            hear_recording: FileIdKey => JobStarted, "Write down what is said in a recording, in the background; nothing of it is saved";
            picture_page: PicturePageKey => PicturePage, "A page of a picture that was read, drawn as it was read, with its words in their places";
            picture_words: FileIdKey => PictureView, "What was read in a picture, and what it seems to say; nothing of it is saved";
            search: SearchQuery => Vec<SearchHit>, "Find words in entries, people and files";
            list_filters: Nothing => Vec<SavedFilter>, "Filters that were kept, by name";
            save_filter: SavedFilter => Vec<SavedFilter>, "Keep a filter under a name";
            remove_filter: FilterKey => Vec<SavedFilter>, "Forget a kept filter";
            save_draft: Draft => Nothing, "Keep what was typed so far";
            get_draft: DraftKey => Option<Draft>, "What was typed so far";
            drop_draft: DraftKey => Nothing, "Forget what was typed so far";
            list_people: Nothing => Vec<Person>, "People and organisations";
            save_person: Person => Person, "Save a person";
            new_person: Nothing => Person, "An empty person, not yet saved";
            remove_person: EntryKey => Undone, "Move a person to the bin";
            merge_people: MergePeople => Person, "Make two people one, as one step";
            list_issues: Nothing => Vec<IssueView>, "Issues of the complaint, and how much shows each";
            new_issue: Nothing => Issue, "An empty issue, not yet saved";
            save_issue: SaveIssue => Issue, "Save an issue and what shows it";
            remove_issue: EntryKey => Undone, "Move an issue to the bin";
            // Today.
            today: Nothing => Today, "The next steps of all sides, and what is good to know";
            list_promises: PromisesQuery => PromiseList, "The first promises, open and settled, with where they stand";
            cost: CostQuery => CostView, "What the record's hours and costs come to, at a rate that the person chose";
            // EHC plans.
            plans: Nothing => PlansView, "The EHC plans, newest first";
            plan: EntryKey => EhcPlanView, "A plan's lines, with what was told week by week, and the sums";
            save_plan: SavePlan => EhcPlanView, "Start a plan, or save its name, its day and the school's terms";
            remove_plan: EntryKey => Undone, "Move a plan to the bin";
            read_plan_lines: PlanWords => PlanPreview, "Say what pasted lines of a plan seem to say; nothing is saved";
            add_plan_lines: AddPlanLines => EhcPlanView, "Add lines as a person settled them, as one step";
            change_plan_line: ChangePlanLine => EhcPlanView, "Change a line, and its days in the plan";
            remove_plan_line: PlanLineKey => EhcPlanView, "Take a line out, with what was told of it";
            tick_week: TickWeek => EhcPlanView, "Say what was given in a week, or take it back";
            // Feedback forms.
            form_sets: Nothing => Vec<FormSetView>, "The sets of questions";
            own_form_sets: Nothing => Vec<FormSetFile>, "The record's own sets of questions";
            look_at_form_set: Nothing => FormSetPreview, "Look at a file of questions that the person chooses. Nothing is kept";
            keep_form_set: KeepFormSet => Vec<FormSetFile>, "Keep a set of questions that was looked at";
            remove_form_set: FormSetKey => Vec<FormSetFile>, "Move a set of questions of one's own to the bin, where no form was filled in on it";
            export_form_set: FormSetKey => SavedFile, "Save a set of questions as a file to pass on";
            forms_of: FormsOf => FormsView, "The feedback forms of a meeting, or of none, and what they come to";
            save_form: FeedbackForm => FormsView, "Save a feedback form; one with no id yet is new";
            remove_form: EntryKey => Undone, "Move a feedback form to the bin";
            open_survey: Nothing => SurveyOpened, "Open a survey's table that the person chooses. Nothing is saved";
            preview_survey: SurveyChoice => SurveyPreview, "Look at a survey's table as a person mapped it. Nothing is saved";
            save_survey: SurveyChoice => SurveySaved, "Save the chosen rows as forms, in one step";
            print_forms: PrintForms => SavedFile, "Print blank feedback forms, each with a code of its own";
            keep_good_words: EntryKey => EntryView, "Keep the good words of a form as an entry for what is working well";
            // Notes of events.
            notes_overview: NotesOf => NotesOverview, "All notes of events, with their themes and answers";
            open_notes: Nothing => NotesPreview, "Ask the person for a file of notes, and look at it; nothing is saved";
            read_notes: NotesSource => NotesPreview, "Look at pasted notes, or at a file that was dropped; nothing is saved";
            save_notes: SaveNotes => NotesSaved, "Save notes as a person settled them, as one step";
            notes: EntryKey => NotesView, "Notes with all that was said of them";
            remove_notes: EntryKey => Undone, "Move notes to the bin";
            change_line: ChangeLine => NotesView, "Say one thing of a line of notes";
            name_theme: NameTheme => NotesView, "Put a theme on a line by its name; one that is not there is made";
            earlier_words: LineKey => EarlierWords, "What a line said before it was changed";
            save_theme: SaveTheme => NotesOverview, "Add a theme, or change its name or place";
            merge_themes: MergeThemes => NotesOverview, "Make two themes one, as one step";
            remove_theme: EntryKey => NotesOverview, "Take a theme out, and off every line, as one step";
            save_response: Response => NotesOverview, "Save what is to be answered, or its answer";
            remove_response: EntryKey => NotesOverview, "Move what is to be answered to the bin";
            promise_of_response: EntryKey => EntryView, "Make a promise of a yes with a date, and link the two";
            print_answers: PrintAnswers => SavedFile, "Print what families said and what was answered";
            export_notes: NotesOf => SavedFile, "Save the counts of themes as a table";
            // Ladders of engagement.
            ladders: Nothing => Vec<Ladder>, "The ladders, with their rungs and bands";
            own_ladders: Nothing => Vec<LadderFile>, "The record's own ladders";
            look_at_ladder: Nothing => LadderPreview, "Look at a ladder file that the person chooses. Nothing is kept";
            keep_ladder: Ladder => Vec<LadderFile>, "Keep a ladder that was looked at";
            remove_ladder: LadderKey => Vec<LadderFile>, "Move a ladder of one's own to the bin; what was judged on it stays";
            export_ladder: LadderKey => SavedFile, "Save a ladder as a file to pass on";
            judge_meeting: JudgeMeeting => EntryView, "Say where a held meeting stood on a ladder";
            take_out_judgement: JudgementKey => EntryView, "Take a judgement off a meeting";
            ladder_overview: LadderQuery => LadderOverview, "Every judgement, ladder by ladder";
            // One line, as it comes.
            read_line: LineWords => LineView, "What a line tells; nothing is saved";
            save_line: SaveLine => EntryView, "Save what was accepted of a line, as one step";
            // Meetings: the page to take along, and the sheet afterwards.
            meeting_page: EntryKey => MeetingPage, "What helps at a meeting, on one page";
            keep_questions: KeepQuestions => MeetingPage, "Keep what the person wants to ask at a meeting";
            print_meeting_page: PrintMeetingPage => SavedFile, "Print that page: save the PDF where the person chooses, or open it";
            meeting_sheet: EntryKey => MeetingSheetView, "What can be chosen from after a meeting";
            save_meeting_sheet: MeetingSheet => EntryView, "Save what was accepted after a meeting, as one step";
            // Invitations and charters.
            open_invitations: Nothing => Vec<InvitationPreview>, "Ask the person for invitation files and read them";
            read_dropped: DroppedKey => Vec<InvitationPreview>, "Read invitation files that were dropped or opened with the app";
            read_pasted: PastedText => Vec<InvitationPreview>, "Read pasted words, or a pasted calendar or e-mail";
            check_meeting: CheckMeeting => CheckResult, "Check a meeting against a charter";
            save_invitation: SaveInvitation => EntryView, "Save a checked invitation as a meeting";
            drop_folder: DroppedKey => JobStarted, "Read a folder of invitations in the background";
            job: JobKey => JobState, "How a background job is doing";
            cancel_job: JobKey => JobState, "Stop a background job";
            charters: Nothing => Vec<CharterView>, "Every charter, with its words and its rules";
            charter_of_council: OfCouncil => Option<CharterKey>, "The charter of a council, where one comes with the app or is in the record";
            charter_form: CharterKey => CharterForm, "A charter of one's own, to be changed";
            save_charter: CharterForm => Vec<CharterView>, "Write a charter of one's own";
            import_charter: Nothing => Vec<CharterView>, "Bring in a charter file that the person chooses";
            settle_charter: SettleCharter => Status, "Say whether a charter is the council's own";
            export_charter: CharterKey => SavedFile, "Save a charter as a file to pass on";
            limit_triggers: Nothing => Vec<TriggerView>, "What can start a time limit";
            limits: LimitQuery => Vec<LimitView>, "The dates that follow from a trigger and a day";
            save_limits: SaveLimits => Vec<EntrySummary>, "Add the chosen dates to the record";
            // Bringing in what is there already.
            pick_capture: Nothing => Vec<DroppedFile>, "Ask the person for files to look through";
            pick_capture_folder: Nothing => Vec<DroppedFile>, "Ask the person for a folder to look through";
            look_through: LookThrough => JobStarted, "Find and read the mails and files in files and folders, in the background";
            looked_through: JobKey => CaptureView, "What was found";
            preview_mails: ChooseMails => MailsPreview, "What would be saved of the mails that were found";
            save_mails: ChooseMails => JobStarted, "Save the chosen mails as one step, in the background";
            saved_mails: JobKey => CaptureSaved, "What was saved, with meetings to check and promises to look over";
            keep_files: KeepFiles => JobStarted, "Keep files that were found, each with an unfinished entry or all with one, as one step, in the background";
            preview_chat: ChooseChat => ChatPreview, "What would be saved of a chat";
            save_chat: ChooseChat => JobStarted, "Save the chosen days of a chat as one step, in the background";
            preview_rows: ChooseRows => RowsPreview, "What a table of hours says, row by row";
            save_rows: ChooseRows => EntriesMade, "Save the chosen rows of a table as one step";
            preview_meeting_rows: ChooseMeetingRows => MeetingRowsPreview, "What a table of meetings says, row by row";
            save_meeting_rows: ChooseMeetingRows => EntriesMade, "Save the chosen rows of a table of meetings as one step";
            find_promises: CaptureWords => FoundPromises, "The promises that minutes or a letter seem to make; none is saved";
            read_thing: ThingKey => JobStarted, "Read the words of a file that was found in the background, those of its pictures too; nothing is saved";
            thing_page: ThingPageKey => PicturePage, "A page of a file that was found, drawn as it was read, with its words in their places";
            accept_promise: AcceptPromise => EntryView, "Save a promise that was proposed";
            // Calendars.
            export_calendar: ExportCalendar => SavedFile, "Save one meeting or everything as a calendar file";
            // Letters.
            list_letters: Nothing => LetterList, "The letters of the record, and those that can be started";
            start_letter: StartLetter => LetterView, "Start a letter, saved as unfinished";
            letter: EntryKey => LetterView, "A letter with its facts";
            change_letter: ChangeLetter => LetterView, "Change one thing of a letter";
            save_letter: SaveLetter => SavedFile, "Save a letter as a PDF or a Word file where the person chooses, or open the PDF to print";
            log_letter: LogLetter => LetterView, "Log a letter as sent, with the day by which an answer is wanted";
            // Guides.
            guides: Nothing => Vec<GuideView>, "Every guide with its cards";
            find_in_guides: FindInGuides => Vec<GuideFound>, "Find words in the guides";
            print_guide: PrintGuide => SavedFile, "Print a guide, or a card of it: save the PDF where the person chooses, or open it";
            officer_help: OfficerQuery => OfficerHelp, "The last good days for a meeting, an invitation and an agenda";
            print_officer_page: PrintOfficerPage => SavedFile, "Print the page for the officer who invites";
            // Celebration pages and case studies.
            stories: Nothing => StoriesView, "The celebration pages and case studies, newest first";
            story: EntryKey => StoryView, "One of them, with who agreed to what";
            start_story: StartStory => StoryView, "Start one, from a letter of thanks where there is one";
            save_story: SaveStory => StoryView, "Save its words and people";
            tick_story: TickStory => StoryView, "Say that somebody agreed to be named or quoted, or took it back";
            remove_story: EntryKey => Undone, "Move one to the bin";
            print_story: PrintStory => SavedFile, "Print one: save the PDF where the person chooses, or open it";
            // Bundles.
            list_bundles: Nothing => Vec<BundlePlan>, "Bundles defined so far";
            new_bundle: NewBundle => BundlePlan, "A bundle from a template, saved";
            save_bundle: BundlePlan => BundlePlan, "Save a bundle's definition";
            remove_bundle: EntryKey => Undone, "Move a bundle's definition to the bin";
            bundle_view: EntryKey => BundleView, "What goes in, page by page, and what to look at first";
            bundle_review: EntryKey => BundleReview, "Every word that is taken out, and where";
            make_bundle: EntryKey => JobStarted, "Lay out the pages in the background";
            read_bundle_by_eye: EntryKey => JobStarted, "Have a machine read the made pages as pictures, and look for what was taken out";
            bundle_page: BundlePage => PagePicture, "One page of the made bundle as a picture";
            save_bundle_pdf: EntryKey => SavedFile, "Save the made PDF where the person chooses";
            give_password: GivePassword => Nothing, "Keep what opens a PDF that asks for a password";
            remake_bundle: EntryKey => JobStarted, "Make the saved version of a bundle once more, in the background";
            save_remade_bundle: EntryKey => SavedAgain, "Save that PDF where the person chooses, and say whether it is the same";
            next_version: EntryKey => BundlePlan, "Start the next version of a bundle: new files go to the end";
            open_bundle_pdf: EntryKey => Nothing, "Open the saved PDF in the system's viewer, to print";
        }
    };
}
