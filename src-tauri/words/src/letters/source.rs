//! Where in the record the facts of letters are found.

use serde::{Deserialize, Serialize};

/// Where in the record a fact is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactSource {
    /// The day on which the letter is written.
    #[serde(rename = "today")]
    Today,
    /// Nowhere: the person gives it.
    #[serde(rename = "typed")]
    Typed,
    /// The record's own setting of who writes.
    #[serde(rename = "setting.sender")]
    Sender,
    /// The record's own setting of where answers go.
    #[serde(rename = "setting.reply_to")]
    ReplyTo,
    /// The council that the record is about.
    #[serde(rename = "record.council")]
    Council,
    /// The title of the entry that the letter is about.
    #[serde(rename = "entry.title")]
    EntryTitle,
    /// The day of that entry.
    #[serde(rename = "entry.when")]
    EntryWhen,
    /// Whom that entry went to, or whom it is from.
    #[serde(rename = "entry.to")]
    EntryTo,
    /// How that entry went.
    #[serde(rename = "entry.channel")]
    EntryChannel,
    /// Whether that entry is a message, a promise or a time limit.
    #[serde(rename = "entry.kind")]
    EntryKind,
    /// The other side's reference in that entry.
    #[serde(rename = "entry.reference")]
    EntryReference,
    /// The day of the entry that answers it.
    #[serde(rename = "entry.answer_when")]
    EntryAnswerWhen,
    /// Who did it, by role.
    #[serde(rename = "entry.who")]
    EntryWho,
    /// When a promise was asked for.
    #[serde(rename = "promise.asked_on")]
    PromiseAskedOn,
    /// When a promise is due.
    #[serde(rename = "promise.due")]
    PromiseDue,
    /// The day of the first message of a chain of reminders.
    #[serde(rename = "chain.first")]
    ChainFirst,
    /// The day of the first reminder.
    #[serde(rename = "chain.chaser")]
    ChainChaser,
    /// The days since the first message.
    #[serde(rename = "chain.days")]
    ChainDays,
    /// The record's issues, one a line.
    #[serde(rename = "issues")]
    Issues,
    /// The day on which the first issue began.
    #[serde(rename = "issues.first")]
    IssuesFirst,
    /// What the issues meant for families.
    #[serde(rename = "issues.effect")]
    IssuesEffect,
    /// What would put the issues right.
    #[serde(rename = "issues.remedy")]
    IssuesRemedy,
    /// The issues as a table: what happened, its effect, its remedy.
    #[serde(rename = "issues.rows")]
    IssuesRows,
    /// Entries that are marked as working well.
    #[serde(rename = "entries.working_well")]
    WorkingWell,
    /// Promises that are past their day, with that day.
    #[serde(rename = "promises.open")]
    PromisesOpen,
    /// Messages out that have no answer, with their day.
    #[serde(rename = "contacts.unanswered")]
    Unanswered,
    /// What goes with the letter.
    #[serde(rename = "evidence")]
    Evidence,
    /// Who gets a copy of the bundle that goes with it.
    #[serde(rename = "bundle.copied_to")]
    CopiedTo,
    /// The day of the complaint.
    #[serde(rename = "stage.complained")]
    StageComplained,
    /// The day of its first answer.
    #[serde(rename = "stage.answered")]
    StageAnswered,
    /// The day of the last answer.
    #[serde(rename = "stage.final")]
    StageFinal,
    /// What happened, in order.
    #[serde(rename = "timeline")]
    Timeline,
    /// The title of the charter.
    #[serde(rename = "charter.title")]
    CharterTitle,
    /// The words of a clause of it.
    #[serde(rename = "charter.quote")]
    CharterQuote,
    /// What families said and what was done about it.
    #[serde(rename = "responses.done")]
    ResponsesDone,
    /// What families said that has no answer.
    #[serde(rename = "responses.open")]
    ResponsesOpen,
    /// The day from which an EHC plan holds.
    #[serde(rename = "plan.starts")]
    PlanStarts,
    /// Lines of an EHC plan, with the weeks in which they were given, were not, and nobody can tell.
    #[serde(rename = "plan.lines")]
    PlanLines,
    /// The first day of that count.
    #[serde(rename = "plan.from")]
    PlanFrom,
    /// The last day of that count.
    #[serde(rename = "plan.to")]
    PlanTo,
    /// How many weeks nobody can tell of.
    #[serde(rename = "plan.cant_tell")]
    PlanCantTell,
}
