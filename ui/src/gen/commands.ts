// Generated from the Rust contract. Do not edit.
import type { AcceptPromise } from "./AcceptPromise";
import type { AddPlanLines } from "./AddPlanLines";
import type { AttachDropped } from "./AttachDropped";
import type { BackupKey } from "./BackupKey";
import type { BackupView } from "./BackupView";
import type { BackupsForgotten } from "./BackupsForgotten";
import type { BundlePage } from "./BundlePage";
import type { BundlePlan } from "./BundlePlan";
import type { BundleReview } from "./BundleReview";
import type { BundleView } from "./BundleView";
import type { CaptureSaved } from "./CaptureSaved";
import type { CaptureView } from "./CaptureView";
import type { CaptureWords } from "./CaptureWords";
import type { ChangeLetter } from "./ChangeLetter";
import type { ChangeLine } from "./ChangeLine";
import type { ChangePassphrase } from "./ChangePassphrase";
import type { ChangePlanLine } from "./ChangePlanLine";
import type { CharterForm } from "./CharterForm";
import type { CharterKey } from "./CharterKey";
import type { CharterView } from "./CharterView";
import type { ChatPreview } from "./ChatPreview";
import type { CheckMeeting } from "./CheckMeeting";
import type { CheckRecord } from "./CheckRecord";
import type { CheckResult } from "./CheckResult";
import type { ChooseChat } from "./ChooseChat";
import type { ChooseMails } from "./ChooseMails";
import type { ChooseMeetingRows } from "./ChooseMeetingRows";
import type { ChooseRows } from "./ChooseRows";
import type { ConfirmKey } from "./ConfirmKey";
import type { CostQuery } from "./CostQuery";
import type { CostView } from "./CostView";
import type { CreateRecord } from "./CreateRecord";
import type { Created } from "./Created";
import type { DeleteForGood } from "./DeleteForGood";
import type { Draft } from "./Draft";
import type { DraftKey } from "./DraftKey";
import type { DroppedFile } from "./DroppedFile";
import type { DroppedKey } from "./DroppedKey";
import type { EarlierWords } from "./EarlierWords";
import type { EhcPlanView } from "./EhcPlanView";
import type { EntriesMade } from "./EntriesMade";
import type { Entry } from "./Entry";
import type { EntryFilter } from "./EntryFilter";
import type { EntryKey } from "./EntryKey";
import type { EntryList } from "./EntryList";
import type { EntrySummary } from "./EntrySummary";
import type { EntryView } from "./EntryView";
import type { ExportCalendar } from "./ExportCalendar";
import type { FeedbackForm } from "./FeedbackForm";
import type { FileIdKey } from "./FileIdKey";
import type { FileKey } from "./FileKey";
import type { FilterKey } from "./FilterKey";
import type { FindInGuides } from "./FindInGuides";
import type { FormSetFile } from "./FormSetFile";
import type { FormSetKey } from "./FormSetKey";
import type { FormSetPreview } from "./FormSetPreview";
import type { FormSetView } from "./FormSetView";
import type { FormsOf } from "./FormsOf";
import type { FormsView } from "./FormsView";
import type { FoundPromises } from "./FoundPromises";
import type { GivePassword } from "./GivePassword";
import type { GuideFound } from "./GuideFound";
import type { GuideView } from "./GuideView";
import type { ImportChoice } from "./ImportChoice";
import type { InvitationPreview } from "./InvitationPreview";
import type { Issue } from "./Issue";
import type { IssueView } from "./IssueView";
import type { ItemKey } from "./ItemKey";
import type { JobKey } from "./JobKey";
import type { JobStarted } from "./JobStarted";
import type { JobState } from "./JobState";
import type { JudgeMeeting } from "./JudgeMeeting";
import type { JudgementKey } from "./JudgementKey";
import type { KeepFiles } from "./KeepFiles";
import type { KeepFormSet } from "./KeepFormSet";
import type { KeepQuestions } from "./KeepQuestions";
import type { KeychainView } from "./KeychainView";
import type { KeysChanged } from "./KeysChanged";
import type { Ladder } from "./Ladder";
import type { LadderFile } from "./LadderFile";
import type { LadderKey } from "./LadderKey";
import type { LadderOverview } from "./LadderOverview";
import type { LadderPreview } from "./LadderPreview";
import type { LadderQuery } from "./LadderQuery";
import type { LetterList } from "./LetterList";
import type { LetterView } from "./LetterView";
import type { LimitQuery } from "./LimitQuery";
import type { LimitView } from "./LimitView";
import type { LineKey } from "./LineKey";
import type { LineView } from "./LineView";
import type { LineWords } from "./LineWords";
import type { ListPage } from "./ListPage";
import type { LogLetter } from "./LogLetter";
import type { LookThrough } from "./LookThrough";
import type { MailsPreview } from "./MailsPreview";
import type { MeetingPage } from "./MeetingPage";
import type { MeetingRowsPreview } from "./MeetingRowsPreview";
import type { MeetingSheet } from "./MeetingSheet";
import type { MeetingSheetView } from "./MeetingSheetView";
import type { MergePeople } from "./MergePeople";
import type { MergeThemes } from "./MergeThemes";
import type { NameTheme } from "./NameTheme";
import type { NewBundle } from "./NewBundle";
import type { NewEntry } from "./NewEntry";
import type { NotesOf } from "./NotesOf";
import type { NotesOverview } from "./NotesOverview";
import type { NotesPreview } from "./NotesPreview";
import type { NotesSaved } from "./NotesSaved";
import type { NotesSource } from "./NotesSource";
import type { NotesView } from "./NotesView";
import type { Nothing } from "./Nothing";
import type { OfCouncil } from "./OfCouncil";
import type { OfficerHelp } from "./OfficerHelp";
import type { OfficerQuery } from "./OfficerQuery";
import type { OpenRecord } from "./OpenRecord";
import type { PagePicture } from "./PagePicture";
import type { PastedText } from "./PastedText";
import type { Person } from "./Person";
import type { PicturePage } from "./PicturePage";
import type { PicturePageKey } from "./PicturePageKey";
import type { PictureView } from "./PictureView";
import type { PlanLineKey } from "./PlanLineKey";
import type { PlanPreview } from "./PlanPreview";
import type { PlanWords } from "./PlanWords";
import type { PlansView } from "./PlansView";
import type { Playable } from "./Playable";
import type { PrintAnswers } from "./PrintAnswers";
import type { PrintForms } from "./PrintForms";
import type { PrintGuide } from "./PrintGuide";
import type { PrintMeetingPage } from "./PrintMeetingPage";
import type { PrintOfficerPage } from "./PrintOfficerPage";
import type { PrintStory } from "./PrintStory";
import type { PromiseList } from "./PromiseList";
import type { PromisesQuery } from "./PromisesQuery";
import type { ReaderWalls } from "./ReaderWalls";
import type { Receipt } from "./Receipt";
import type { RecentRecord } from "./RecentRecord";
import type { RecordKey } from "./RecordKey";
import type { RecoveryKeyShown } from "./RecoveryKeyShown";
import type { RemovedList } from "./RemovedList";
import type { ReplaceKeys } from "./ReplaceKeys";
import type { Rescue } from "./Rescue";
import type { RescueOptions } from "./RescueOptions";
import type { Response } from "./Response";
import type { RestoreBackup } from "./RestoreBackup";
import type { RetentionView } from "./RetentionView";
import type { RowsPreview } from "./RowsPreview";
import type { SaveInvitation } from "./SaveInvitation";
import type { SaveIssue } from "./SaveIssue";
import type { SaveLetter } from "./SaveLetter";
import type { SaveLimits } from "./SaveLimits";
import type { SaveLine } from "./SaveLine";
import type { SaveNotes } from "./SaveNotes";
import type { SavePlan } from "./SavePlan";
import type { SaveStory } from "./SaveStory";
import type { SaveTheme } from "./SaveTheme";
import type { SavedAgain } from "./SavedAgain";
import type { SavedFile } from "./SavedFile";
import type { SavedFilter } from "./SavedFilter";
import type { SearchHit } from "./SearchHit";
import type { SearchQuery } from "./SearchQuery";
import type { Secret } from "./Secret";
import type { SetRecordInfo } from "./SetRecordInfo";
import type { Settings } from "./Settings";
import type { SettleCharter } from "./SettleCharter";
import type { SpeechModelView } from "./SpeechModelView";
import type { StartLetter } from "./StartLetter";
import type { StartStory } from "./StartStory";
import type { Status } from "./Status";
import type { StoriesView } from "./StoriesView";
import type { StoryView } from "./StoryView";
import type { SurveyChoice } from "./SurveyChoice";
import type { SurveyOpened } from "./SurveyOpened";
import type { SurveyPreview } from "./SurveyPreview";
import type { SurveySaved } from "./SurveySaved";
import type { ThingKey } from "./ThingKey";
import type { ThingPageKey } from "./ThingPageKey";
import type { TickStory } from "./TickStory";
import type { TickWeek } from "./TickWeek";
import type { Today } from "./Today";
import type { TriggerView } from "./TriggerView";
import type { Undone } from "./Undone";

/** Every command of the host. */
export interface Commands {
  /** Where the app stands: record open or not, locked or not. */
  status: { request: Nothing; answer: Status };
  /** Start a record in the folder for records. */
  create_record: { request: CreateRecord; answer: Created };
  /** Open a record by its recent-list key, with the passphrase or the recovery key. */
  open_record: { request: OpenRecord; answer: Status };
  /** Open a record by this computer's keychain. */
  open_by_keychain: { request: RecordKey; answer: Status };
  /** Whether this computer has a keychain, and whether it opens the record. */
  keychain: { request: Nothing; answer: KeychainView };
  /** Let this computer's keychain open the record. */
  add_keychain: { request: Secret; answer: KeychainView };
  /** Let it open the record no more. */
  remove_keychain: { request: Secret; answer: KeychainView };
  /** Ask the person for a record's folder. */
  choose_record: { request: Nothing; answer: RecentRecord | null };
  /** Close the record and forget its key. */
  lock_record: { request: Nothing; answer: Status };
  /** Somebody is at the window: the record stays open. */
  still_here: { request: Nothing; answer: Nothing };
  /** Rename the record, choose its charter and council. */
  set_record_info: { request: SetRecordInfo; answer: Status };
  /** Open the sample record, making it first if needed. */
  load_sample: { request: Nothing; answer: Status };
  /** Delete the sample record. */
  remove_sample: { request: Nothing; answer: Status };
  /** Undo the last change. */
  undo: { request: Nothing; answer: Undone };
  /** Redo what was undone. */
  redo: { request: Nothing; answer: Undone };
  /** Theme and text size. */
  settings: { request: Nothing; answer: Settings };
  /** Change theme and text size. */
  set_settings: { request: Settings; answer: Settings };
  /** How far this computer closes itself to the helper that reads files from others. */
  reader_walls: { request: Nothing; answer: ReaderWalls };
  /** Change the passphrase, and the record's key with it. */
  change_passphrase: { request: ChangePassphrase; answer: KeysChanged };
  /** Show a new recovery key; the old one stays until the new one is confirmed. */
  new_recovery_key: { request: Secret; answer: RecoveryKeyShown };
  /** Somebody may know a secret: get ready to replace all of them, and show the new recovery key. */
  replace_keys: { request: ReplaceKeys; answer: RecoveryKeyShown };
  /** The new recovery key is written down: change what was asked for. */
  confirm_recovery_key: { request: ConfirmKey; answer: KeysChanged };
  /** Save a one-file backup where the person chooses, in the background. */
  back_up: { request: Nothing; answer: JobStarted };
  /** Open a one-file backup in the background, show or bring back what it holds. */
  restore_backup: { request: RestoreBackup; answer: JobStarted };
  /** Check every page, file and link of the history, and a link that was printed, in the background. */
  check_record: { request: CheckRecord; answer: JobStarted };
  /** What can be saved of a damaged record; nothing is changed. */
  rescue_options: { request: Nothing; answer: RescueOptions };
  /** Save a damaged record and open it, in the background; what is damaged is kept aside. */
  rescue: { request: Rescue; answer: JobStarted };
  /** Put damaged files back, from a one-file backup or from the files themselves, in the background. */
  mend_files: { request: Nothing; answer: JobStarted };
  /** The backups that the app made by itself, newest first. */
  list_backups: { request: Nothing; answer: Array<BackupView> };
  /** Find out what going back to a backup would do, in the background; nothing is changed. */
  preview_backup: { request: BackupKey; answer: JobStarted };
  /** Bring back what a backup holds, as one step, after a backup, in the background. */
  restore_from_backup: { request: BackupKey; answer: JobStarted };
  /** Write everything as one zip file where the person chooses: tables, original files, and the record, in the background. */
  export_record: { request: Nothing; answer: JobStarted };
  /** Ask the person for a record file and say in the background what it would bring; nothing is changed. */
  look_into_record_file: { request: Nothing; answer: JobStarted };
  /** Bring in what was chosen of it, in the background, as one step, after a backup. */
  import_record: { request: ImportChoice; answer: JobStarted };
  /** The first of what is in the bin. */
  removed: { request: ListPage; answer: RemovedList };
  /** Take something out of the bin. */
  restore: { request: ItemKey; answer: Undone };
  /** Delete things for good, from the bin or from the record. */
  delete_for_good: { request: DeleteForGood; answer: Receipt };
  /** Delete for good everything in the bin. */
  empty_bin: { request: Secret; answer: Receipt };
  /** Delete the backups that still hold things deleted for good. */
  forget_in_backups: { request: Secret; answer: BackupsForgotten };
  /** Whether to ask about things untouched for a year, and about which. */
  retention_due: { request: Nothing; answer: RetentionView };
  /** Keep them, and ask again in 12 months. */
  retention_keep: { request: Nothing; answer: RetentionView };
  /** The timeline, newest first, filtered. */
  list_entries: { request: EntryFilter; answer: EntryList };
  /** One entry whole. */
  get_entry: { request: EntryKey; answer: EntryView };
  /** An empty entry of a kind, not yet saved. */
  new_entry: { request: NewEntry; answer: Entry };
  /** Save an entry, finished or not. */
  save_entry: { request: Entry; answer: EntryView };
  /** Move an entry to the bin. */
  remove_entry: { request: EntryKey; answer: Undone };
  /** Ask the person for files and attach them, in the background. */
  attach_files: { request: EntryKey; answer: JobStarted };
  /** Attach files that were dropped on the window, in the background. */
  attach_dropped: { request: AttachDropped; answer: JobStarted };
  /** Take a file off an entry. */
  detach_file: { request: FileKey; answer: EntryView };
  /** Open a copy of a file in the system's viewer, where it is of a kind that is only read. */
  open_file: { request: FileIdKey; answer: Nothing };
  /** Save a copy of a file where the person chooses. */
  save_file_copy: { request: FileIdKey; answer: SavedFile };
  /** The bytes of a sound or film, to be played in the window. */
  play_file: { request: FileIdKey; answer: Playable };
  /** Read the words in a picture or a scan in the background, and keep them with the file. */
  read_picture: { request: FileIdKey; answer: JobStarted };
  /** The model that writes down what is said, by its name. */
  speech_model: { request: Nothing; answer: SpeechModelView };
  /** Ask the person for a model's file, and remember where it lies. */
  choose_speech_model: { request: Nothing; answer: SpeechModelView };
  /** Write down what is said in a recording, in the background; nothing of it is saved. */
  hear_recording: { request: FileIdKey; answer: JobStarted };
  /** A page of a picture that was read, drawn as it was read, with its words in their places. */
  picture_page: { request: PicturePageKey; answer: PicturePage };
  /** What was read in a picture, and what it seems to say; nothing of it is saved. */
  picture_words: { request: FileIdKey; answer: PictureView };
  /** Find words in entries, people and files. */
  search: { request: SearchQuery; answer: Array<SearchHit> };
  /** Filters that were kept, by name. */
  list_filters: { request: Nothing; answer: Array<SavedFilter> };
  /** Keep a filter under a name. */
  save_filter: { request: SavedFilter; answer: Array<SavedFilter> };
  /** Forget a kept filter. */
  remove_filter: { request: FilterKey; answer: Array<SavedFilter> };
  /** Keep what was typed so far. */
  save_draft: { request: Draft; answer: Nothing };
  /** What was typed so far. */
  get_draft: { request: DraftKey; answer: Draft | null };
  /** Forget what was typed so far. */
  drop_draft: { request: DraftKey; answer: Nothing };
  /** People and organisations. */
  list_people: { request: Nothing; answer: Array<Person> };
  /** Save a person. */
  save_person: { request: Person; answer: Person };
  /** An empty person, not yet saved. */
  new_person: { request: Nothing; answer: Person };
  /** Move a person to the bin. */
  remove_person: { request: EntryKey; answer: Undone };
  /** Make two people one, as one step. */
  merge_people: { request: MergePeople; answer: Person };
  /** Issues of the complaint, and how much shows each. */
  list_issues: { request: Nothing; answer: Array<IssueView> };
  /** An empty issue, not yet saved. */
  new_issue: { request: Nothing; answer: Issue };
  /** Save an issue and what shows it. */
  save_issue: { request: SaveIssue; answer: Issue };
  /** Move an issue to the bin. */
  remove_issue: { request: EntryKey; answer: Undone };
  /** The next steps of all sides, and what is good to know. */
  today: { request: Nothing; answer: Today };
  /** The first promises, open and settled, with where they stand. */
  list_promises: { request: PromisesQuery; answer: PromiseList };
  /** What the record's hours and costs come to, at a rate that the person chose. */
  cost: { request: CostQuery; answer: CostView };
  /** The EHC plans, newest first. */
  plans: { request: Nothing; answer: PlansView };
  /** A plan's lines, with what was told week by week, and the sums. */
  plan: { request: EntryKey; answer: EhcPlanView };
  /** Start a plan, or save its name, its day and the school's terms. */
  save_plan: { request: SavePlan; answer: EhcPlanView };
  /** Move a plan to the bin. */
  remove_plan: { request: EntryKey; answer: Undone };
  /** Say what pasted lines of a plan seem to say; nothing is saved. */
  read_plan_lines: { request: PlanWords; answer: PlanPreview };
  /** Add lines as a person settled them, as one step. */
  add_plan_lines: { request: AddPlanLines; answer: EhcPlanView };
  /** Change a line, and its days in the plan. */
  change_plan_line: { request: ChangePlanLine; answer: EhcPlanView };
  /** Take a line out, with what was told of it. */
  remove_plan_line: { request: PlanLineKey; answer: EhcPlanView };
  /** Say what was given in a week, or take it back. */
  tick_week: { request: TickWeek; answer: EhcPlanView };
  /** The sets of questions. */
  form_sets: { request: Nothing; answer: Array<FormSetView> };
  /** The record's own sets of questions. */
  own_form_sets: { request: Nothing; answer: Array<FormSetFile> };
  /** Look at a file of questions that the person chooses. Nothing is kept. */
  look_at_form_set: { request: Nothing; answer: FormSetPreview };
  /** Keep a set of questions that was looked at. */
  keep_form_set: { request: KeepFormSet; answer: Array<FormSetFile> };
  /** Move a set of questions of one's own to the bin, where no form was filled in on it. */
  remove_form_set: { request: FormSetKey; answer: Array<FormSetFile> };
  /** Save a set of questions as a file to pass on. */
  export_form_set: { request: FormSetKey; answer: SavedFile };
  /** The feedback forms of a meeting, or of none, and what they come to. */
  forms_of: { request: FormsOf; answer: FormsView };
  /** Save a feedback form; one with no id yet is new. */
  save_form: { request: FeedbackForm; answer: FormsView };
  /** Move a feedback form to the bin. */
  remove_form: { request: EntryKey; answer: Undone };
  /** Open a survey's table that the person chooses. Nothing is saved. */
  open_survey: { request: Nothing; answer: SurveyOpened };
  /** Look at a survey's table as a person mapped it. Nothing is saved. */
  preview_survey: { request: SurveyChoice; answer: SurveyPreview };
  /** Save the chosen rows as forms, in one step. */
  save_survey: { request: SurveyChoice; answer: SurveySaved };
  /** Print blank feedback forms, each with a code of its own. */
  print_forms: { request: PrintForms; answer: SavedFile };
  /** Keep the good words of a form as an entry for what is working well. */
  keep_good_words: { request: EntryKey; answer: EntryView };
  /** All notes of events, with their themes and answers. */
  notes_overview: { request: NotesOf; answer: NotesOverview };
  /** Ask the person for a file of notes, and look at it; nothing is saved. */
  open_notes: { request: Nothing; answer: NotesPreview };
  /** Look at pasted notes, or at a file that was dropped; nothing is saved. */
  read_notes: { request: NotesSource; answer: NotesPreview };
  /** Save notes as a person settled them, as one step. */
  save_notes: { request: SaveNotes; answer: NotesSaved };
  /** Notes with all that was said of them. */
  notes: { request: EntryKey; answer: NotesView };
  /** Move notes to the bin. */
  remove_notes: { request: EntryKey; answer: Undone };
  /** Say one thing of a line of notes. */
  change_line: { request: ChangeLine; answer: NotesView };
  /** Put a theme on a line by its name; one that is not there is made. */
  name_theme: { request: NameTheme; answer: NotesView };
  /** What a line said before it was changed. */
  earlier_words: { request: LineKey; answer: EarlierWords };
  /** Add a theme, or change its name or place. */
  save_theme: { request: SaveTheme; answer: NotesOverview };
  /** Make two themes one, as one step. */
  merge_themes: { request: MergeThemes; answer: NotesOverview };
  /** Take a theme out, and off every line, as one step. */
  remove_theme: { request: EntryKey; answer: NotesOverview };
  /** Save what is to be answered, or its answer. */
  save_response: { request: Response; answer: NotesOverview };
  /** Move what is to be answered to the bin. */
  remove_response: { request: EntryKey; answer: NotesOverview };
  /** Make a promise of a yes with a date, and link the two. */
  promise_of_response: { request: EntryKey; answer: EntryView };
  /** Print what families said and what was answered. */
  print_answers: { request: PrintAnswers; answer: SavedFile };
  /** Save the counts of themes as a table. */
  export_notes: { request: NotesOf; answer: SavedFile };
  /** The ladders, with their rungs and bands. */
  ladders: { request: Nothing; answer: Array<Ladder> };
  /** The record's own ladders. */
  own_ladders: { request: Nothing; answer: Array<LadderFile> };
  /** Look at a ladder file that the person chooses. Nothing is kept. */
  look_at_ladder: { request: Nothing; answer: LadderPreview };
  /** Keep a ladder that was looked at. */
  keep_ladder: { request: Ladder; answer: Array<LadderFile> };
  /** Move a ladder of one's own to the bin; what was judged on it stays. */
  remove_ladder: { request: LadderKey; answer: Array<LadderFile> };
  /** Save a ladder as a file to pass on. */
  export_ladder: { request: LadderKey; answer: SavedFile };
  /** Say where a held meeting stood on a ladder. */
  judge_meeting: { request: JudgeMeeting; answer: EntryView };
  /** Take a judgement off a meeting. */
  take_out_judgement: { request: JudgementKey; answer: EntryView };
  /** Every judgement, ladder by ladder. */
  ladder_overview: { request: LadderQuery; answer: LadderOverview };
  /** What a line tells; nothing is saved. */
  read_line: { request: LineWords; answer: LineView };
  /** Save what was accepted of a line, as one step. */
  save_line: { request: SaveLine; answer: EntryView };
  /** What helps at a meeting, on one page. */
  meeting_page: { request: EntryKey; answer: MeetingPage };
  /** Keep what the person wants to ask at a meeting. */
  keep_questions: { request: KeepQuestions; answer: MeetingPage };
  /** Print that page: save the PDF where the person chooses, or open it. */
  print_meeting_page: { request: PrintMeetingPage; answer: SavedFile };
  /** What can be chosen from after a meeting. */
  meeting_sheet: { request: EntryKey; answer: MeetingSheetView };
  /** Save what was accepted after a meeting, as one step. */
  save_meeting_sheet: { request: MeetingSheet; answer: EntryView };
  /** Ask the person for invitation files and read them. */
  open_invitations: { request: Nothing; answer: Array<InvitationPreview> };
  /** Read invitation files that were dropped or opened with the app. */
  read_dropped: { request: DroppedKey; answer: Array<InvitationPreview> };
  /** Read pasted words, or a pasted calendar or e-mail. */
  read_pasted: { request: PastedText; answer: Array<InvitationPreview> };
  /** Check a meeting against a charter. */
  check_meeting: { request: CheckMeeting; answer: CheckResult };
  /** Save a checked invitation as a meeting. */
  save_invitation: { request: SaveInvitation; answer: EntryView };
  /** Read a folder of invitations in the background. */
  drop_folder: { request: DroppedKey; answer: JobStarted };
  /** How a background job is doing. */
  job: { request: JobKey; answer: JobState };
  /** Stop a background job. */
  cancel_job: { request: JobKey; answer: JobState };
  /** Every charter, with its words and its rules. */
  charters: { request: Nothing; answer: Array<CharterView> };
  /** The charter of a council, where one comes with the app or is in the record. */
  charter_of_council: { request: OfCouncil; answer: CharterKey | null };
  /** A charter of one's own, to be changed. */
  charter_form: { request: CharterKey; answer: CharterForm };
  /** Write a charter of one's own. */
  save_charter: { request: CharterForm; answer: Array<CharterView> };
  /** Bring in a charter file that the person chooses. */
  import_charter: { request: Nothing; answer: Array<CharterView> };
  /** Say whether a charter is the council's own. */
  settle_charter: { request: SettleCharter; answer: Status };
  /** Save a charter as a file to pass on. */
  export_charter: { request: CharterKey; answer: SavedFile };
  /** What can start a time limit. */
  limit_triggers: { request: Nothing; answer: Array<TriggerView> };
  /** The dates that follow from a trigger and a day. */
  limits: { request: LimitQuery; answer: Array<LimitView> };
  /** Add the chosen dates to the record. */
  save_limits: { request: SaveLimits; answer: Array<EntrySummary> };
  /** Ask the person for files to look through. */
  pick_capture: { request: Nothing; answer: Array<DroppedFile> };
  /** Ask the person for a folder to look through. */
  pick_capture_folder: { request: Nothing; answer: Array<DroppedFile> };
  /** Find and read the mails and files in files and folders, in the background. */
  look_through: { request: LookThrough; answer: JobStarted };
  /** What was found. */
  looked_through: { request: JobKey; answer: CaptureView };
  /** What would be saved of the mails that were found. */
  preview_mails: { request: ChooseMails; answer: MailsPreview };
  /** Save the chosen mails as one step, in the background. */
  save_mails: { request: ChooseMails; answer: JobStarted };
  /** What was saved, with meetings to check and promises to look over. */
  saved_mails: { request: JobKey; answer: CaptureSaved };
  /** Keep files that were found, each with an unfinished entry or all with one, as one step, in the background. */
  keep_files: { request: KeepFiles; answer: JobStarted };
  /** What would be saved of a chat. */
  preview_chat: { request: ChooseChat; answer: ChatPreview };
  /** Save the chosen days of a chat as one step, in the background. */
  save_chat: { request: ChooseChat; answer: JobStarted };
  /** What a table of hours says, row by row. */
  preview_rows: { request: ChooseRows; answer: RowsPreview };
  /** Save the chosen rows of a table as one step. */
  save_rows: { request: ChooseRows; answer: EntriesMade };
  /** What a table of meetings says, row by row. */
  preview_meeting_rows: { request: ChooseMeetingRows; answer: MeetingRowsPreview };
  /** Save the chosen rows of a table of meetings as one step. */
  save_meeting_rows: { request: ChooseMeetingRows; answer: EntriesMade };
  /** The promises that minutes or a letter seem to make; none is saved. */
  find_promises: { request: CaptureWords; answer: FoundPromises };
  /** Read the words of a file that was found in the background, those of its pictures too; nothing is saved. */
  read_thing: { request: ThingKey; answer: JobStarted };
  /** A page of a file that was found, drawn as it was read, with its words in their places. */
  thing_page: { request: ThingPageKey; answer: PicturePage };
  /** Save a promise that was proposed. */
  accept_promise: { request: AcceptPromise; answer: EntryView };
  /** Save one meeting or everything as a calendar file. */
  export_calendar: { request: ExportCalendar; answer: SavedFile };
  /** The letters of the record, and those that can be started. */
  list_letters: { request: Nothing; answer: LetterList };
  /** Start a letter, saved as unfinished. */
  start_letter: { request: StartLetter; answer: LetterView };
  /** A letter with its facts. */
  letter: { request: EntryKey; answer: LetterView };
  /** Change one thing of a letter. */
  change_letter: { request: ChangeLetter; answer: LetterView };
  /** Save a letter as a PDF or a Word file where the person chooses, or open the PDF to print. */
  save_letter: { request: SaveLetter; answer: SavedFile };
  /** Log a letter as sent, with the day by which an answer is wanted. */
  log_letter: { request: LogLetter; answer: LetterView };
  /** Every guide with its cards. */
  guides: { request: Nothing; answer: Array<GuideView> };
  /** Find words in the guides. */
  find_in_guides: { request: FindInGuides; answer: Array<GuideFound> };
  /** Print a guide, or a card of it: save the PDF where the person chooses, or open it. */
  print_guide: { request: PrintGuide; answer: SavedFile };
  /** The last good days for a meeting, an invitation and an agenda. */
  officer_help: { request: OfficerQuery; answer: OfficerHelp };
  /** Print the page for the officer who invites. */
  print_officer_page: { request: PrintOfficerPage; answer: SavedFile };
  /** The celebration pages and case studies, newest first. */
  stories: { request: Nothing; answer: StoriesView };
  /** One of them, with who agreed to what. */
  story: { request: EntryKey; answer: StoryView };
  /** Start one, from a letter of thanks where there is one. */
  start_story: { request: StartStory; answer: StoryView };
  /** Save its words and people. */
  save_story: { request: SaveStory; answer: StoryView };
  /** Say that somebody agreed to be named or quoted, or took it back. */
  tick_story: { request: TickStory; answer: StoryView };
  /** Move one to the bin. */
  remove_story: { request: EntryKey; answer: Undone };
  /** Print one: save the PDF where the person chooses, or open it. */
  print_story: { request: PrintStory; answer: SavedFile };
  /** Bundles defined so far. */
  list_bundles: { request: Nothing; answer: Array<BundlePlan> };
  /** A bundle from a template, saved. */
  new_bundle: { request: NewBundle; answer: BundlePlan };
  /** Save a bundle's definition. */
  save_bundle: { request: BundlePlan; answer: BundlePlan };
  /** Move a bundle's definition to the bin. */
  remove_bundle: { request: EntryKey; answer: Undone };
  /** What goes in, page by page, and what to look at first. */
  bundle_view: { request: EntryKey; answer: BundleView };
  /** Every word that is taken out, and where. */
  bundle_review: { request: EntryKey; answer: BundleReview };
  /** Lay out the pages in the background. */
  make_bundle: { request: EntryKey; answer: JobStarted };
  /** Have a machine read the made pages as pictures, and look for what was taken out. */
  read_bundle_by_eye: { request: EntryKey; answer: JobStarted };
  /** One page of the made bundle as a picture. */
  bundle_page: { request: BundlePage; answer: PagePicture };
  /** Save the made PDF where the person chooses. */
  save_bundle_pdf: { request: EntryKey; answer: SavedFile };
  /** Keep what opens a PDF that asks for a password. */
  give_password: { request: GivePassword; answer: Nothing };
  /** Make the saved version of a bundle once more, in the background. */
  remake_bundle: { request: EntryKey; answer: JobStarted };
  /** Save that PDF where the person chooses, and say whether it is the same. */
  save_remade_bundle: { request: EntryKey; answer: SavedAgain };
  /** Start the next version of a bundle: new files go to the end. */
  next_version: { request: EntryKey; answer: BundlePlan };
  /** Open the saved PDF in the system's viewer, to print. */
  open_bundle_pdf: { request: EntryKey; answer: Nothing };
}
