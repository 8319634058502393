/** What the window may ask of the app, and what the app tells it unasked. */
import type { Commands } from "../gen/commands";
import type { DroppedFile } from "../gen/DroppedFile";

export type { Commands } from "../gen/commands";
export type { BundleChoice } from "../gen/BundleChoice";
export type { BundlePlan } from "../gen/BundlePlan";
export type { BundleReview } from "../gen/BundleReview";
export type { BundleView } from "../gen/BundleView";
export type { BundleWarning } from "../gen/BundleWarning";
export type { Channel } from "../gen/Channel";
export type { CharterForm } from "../gen/CharterForm";
export type { CharterView } from "../gen/CharterView";
export type { CostView } from "../gen/CostView";
export type { CheckResult } from "../gen/CheckResult";
export type { ClauseRef } from "../gen/ClauseRef";
export type { Contact } from "../gen/Contact";
export type { DaySpan } from "../gen/DaySpan";
export type { Direction } from "../gen/Direction";
export type { DroppedFile } from "../gen/DroppedFile";
export type { Effort } from "../gen/Effort";
export type { Entry } from "../gen/Entry";
export type { EntryFilter } from "../gen/EntryFilter";
export type { LineChange } from "../gen/LineChange";
export type { Mood } from "../gen/Mood";
export type { NotesLineView } from "../gen/NotesLineView";
export type { NotesOverview } from "../gen/NotesOverview";
export type { NotesPreview } from "../gen/NotesPreview";
export type { NotesView } from "../gen/NotesView";
export type { PreviewLine } from "../gen/PreviewLine";
export type { EhcPlanView } from "../gen/EhcPlanView";
export type { Given } from "../gen/Given";
export type { PlanCell } from "../gen/PlanCell";
export type { PlanLineView } from "../gen/PlanLineView";
export type { PlanLineWords } from "../gen/PlanLineWords";
export type { PlanPreview } from "../gen/PlanPreview";
export type { PlanPreviewLine } from "../gen/PlanPreviewLine";
export type { PlansView } from "../gen/PlansView";
export type { SchoolTerm } from "../gen/SchoolTerm";
export type { WeekTick } from "../gen/WeekTick";
export type { ResponseView } from "../gen/ResponseView";
export type { LineRole as NotesRole } from "../gen/LineRole";
export type { Response as NotesResponse } from "../gen/Response";
export type { ThemeView } from "../gen/ThemeView";
export type { EntryKind } from "../gen/EntryKind";
export type { JudgedMeeting } from "../gen/JudgedMeeting";
export type { Judgement } from "../gen/Judgement";
export type { JudgementKind } from "../gen/JudgementKind";
export type { Ladder } from "../gen/Ladder";
export type { LadderOverview } from "../gen/LadderOverview";
export type { LadderPlace } from "../gen/LadderPlace";
export type { KeychainView } from "../gen/KeychainView";
export type { KeysChanged } from "../gen/KeysChanged";
export type { EntryList } from "../gen/EntryList";
export type { EntrySummary } from "../gen/EntrySummary";
export type { EntryType } from "../gen/EntryType";
export type { EntryView } from "../gen/EntryView";
export type { FeedbackForm } from "../gen/FeedbackForm";
export type { FilledBy } from "../gen/FilledBy";
export type { PromiseList } from "../gen/PromiseList";
export type { RemovedList } from "../gen/RemovedList";
export type { FormAnswer } from "../gen/FormAnswer";
export type { FormSetView } from "../gen/FormSetView";
export type { FormsView } from "../gen/FormsView";
export type { GotBy } from "../gen/GotBy";
export type { FileRef } from "../gen/FileRef";
export type { FileView } from "../gen/FileView";
export type { FindingView } from "../gen/FindingView";
export type { InvitationPreview } from "../gen/InvitationPreview";
export type { Issue } from "../gen/Issue";
export type { IssueView } from "../gen/IssueView";
export type { JobState } from "../gen/JobState";
export type { RuleForm } from "../gen/RuleForm";
export type { Slip } from "../gen/Slip";
export type { VolumeView } from "../gen/VolumeView";
export type { Walls } from "../gen/Walls";
export type { Unit } from "../gen/Unit";
export type { LimitQuery } from "../gen/LimitQuery";
export type { LimitView } from "../gen/LimitView";
export type { Meeting } from "../gen/Meeting";
export type { MeetingPage } from "../gen/MeetingPage";
export type { MeetingSheet } from "../gen/MeetingSheet";
export type { MeetingSheetView } from "../gen/MeetingSheetView";
export type { PageLine } from "../gen/PageLine";
export type { SheetPromise } from "../gen/SheetPromise";
export type { MeetingKind } from "../gen/MeetingKind";
export type { MeetingStatus } from "../gen/MeetingStatus";
export type { MeetingTime } from "../gen/MeetingTime";
export type { Notice } from "../gen/Notice";
export type { Outcome } from "../gen/Outcome";
export type { PagePicture } from "../gen/PagePicture";
export type { PaperOptions } from "../gen/PaperOptions";
export type { OccurrenceView } from "../gen/OccurrenceView";
export type { PaperPart } from "../gen/PaperPart";
export type { Papers } from "../gen/Papers";
export type { Person } from "../gen/Person";
export type { Profile } from "../gen/Profile";
export type { PromiseFacts } from "../gen/PromiseFacts";
export type { PromiseView } from "../gen/PromiseView";
export type { RecentRecord } from "../gen/RecentRecord";
export type { RecordCheck } from "../gen/RecordCheck";
export type { RemovedItem } from "../gen/RemovedItem";
export type { RestorePreview } from "../gen/RestorePreview";
export type { SearchHit } from "../gen/SearchHit";
export type { SearchQuery } from "../gen/SearchQuery";
export type { Settings } from "../gen/Settings";
export type { Status } from "../gen/Status";
export type { Template } from "../gen/Template";
export type { Theme } from "../gen/Theme";
export type { LadderFault } from "../gen/LadderFault";
export type { LadderFile } from "../gen/LadderFile";
export type { LadderPreview } from "../gen/LadderPreview";
export type { MoreKind } from "../gen/MoreKind";
export type { MoreSteps } from "../gen/MoreSteps";
export type { NextStep } from "../gen/NextStep";
export type { Side } from "../gen/Side";
export type { SurveyValue } from "../gen/SurveyValue";
export type { SurveyPreview } from "../gen/SurveyPreview";
export type { SurveyOpened } from "../gen/SurveyOpened";
export type { SurveyMapping } from "../gen/SurveyMapping";
export type { SurveyLine } from "../gen/SurveyLine";
export type { SurveyColumn } from "../gen/SurveyColumn";
export type { SurveyChoice } from "../gen/SurveyChoice";
export type { Today } from "../gen/Today";
export type { TriggerView } from "../gen/TriggerView";
export type { UserError } from "../gen/UserError";
export type { Verdict } from "../gen/Verdict";
export type { When } from "../gen/When";
export type { CaptureKind } from "../gen/CaptureKind";
export type { CaptureAddress } from "../gen/CaptureAddress";
export type { CaptureSaved } from "../gen/CaptureSaved";
export type { CaptureThing } from "../gen/CaptureThing";
export type { CaptureView } from "../gen/CaptureView";
export type { ChatPreview } from "../gen/ChatPreview";
export type { ChooseChat } from "../gen/ChooseChat";
export type { ChooseMails } from "../gen/ChooseMails";
export type { ChooseRows } from "../gen/ChooseRows";
export type { DayOrder } from "../gen/DayOrder";
export type { HourColumn } from "../gen/HourColumn";
export type { HourMapping } from "../gen/HourMapping";
export type { MailLine } from "../gen/MailLine";
export type { MailsPreview } from "../gen/MailsPreview";
export type { PromiseDoubt } from "../gen/PromiseDoubt";
export type { PictureFact } from "../gen/PictureFact";
export type { PictureLine } from "../gen/PictureLine";
export type { PictureView } from "../gen/PictureView";
export type { PromiseProposal } from "../gen/PromiseProposal";
export type { RowDoubt } from "../gen/RowDoubt";
export type { RowLine } from "../gen/RowLine";
export type { RowsPreview } from "../gen/RowsPreview";
export type { TimeUnit } from "../gen/TimeUnit";
export type { GuideCard } from "../gen/GuideCard";
export type { GuideFound } from "../gen/GuideFound";
export type { GuideName } from "../gen/GuideName";
export type { GuideView } from "../gen/GuideView";
export type { OfficerHelp } from "../gen/OfficerHelp";
export type { OfficerQuery } from "../gen/OfficerQuery";
export type { PaperWish } from "../gen/PaperWish";
export type { LetterChange } from "../gen/LetterChange";
export type { LetterChoice } from "../gen/LetterChoice";
export type { LetterFactView } from "../gen/LetterFactView";
export type { LetterList } from "../gen/LetterList";
export type { LetterView } from "../gen/LetterView";
export type { LineChoice } from "../gen/LineChoice";
export type { LineDayView } from "../gen/LineDayView";
export type { LinePromiseView } from "../gen/LinePromiseView";
export type { LineView } from "../gen/LineView";
export type { SaveLine } from "../gen/SaveLine";

/** The name of a command. */
export type CommandName = keyof Commands;

/** What the native menu asks of the window. */
export type MenuAction =
  "new" | "open" | "find" | "print" | "undo" | "redo" | "zoom_in" | "zoom_out" | "zoom_reset" | "lock";

/** Stops listening. */
export type Stop = () => void;

/** The app as the window sees it. A call that fails rejects with a `UserError`. */
export interface Host {
  call<K extends CommandName>(name: K, request: Commands[K]["request"]): Promise<Commands[K]["answer"]>;
  /** A menu entry or its shortcut was chosen. */
  onMenu(hear: (action: MenuAction) => void): Stop;
  /** Files were dropped on the window. */
  onDropped(hear: (files: DroppedFile[]) => void): Stop;
  /** Files were opened with the app. */
  onOpened(hear: (files: DroppedFile[]) => void): Stop;
  /** Opens the system's dialog to print what the window shows for printing. */
  print(): Promise<void>;
}

/** How an answer stands, by its name alone. */
export type ResponseStateName = import("../gen/ResponseState").ResponseState["is"];
