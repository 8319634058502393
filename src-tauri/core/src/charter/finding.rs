//! What a check finds: a result, why, the charter's own words, and the days it was counted between.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::facts::{History, SentDoubt, SentGap};
use super::measure::{Measure, Unit};
use super::pack::LimitRule;
use super::relaxed::Relaxation;
use crate::record::{MeetingKind, OpenQuestion, SentBasis};

/// The result of checking one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Verdict {
    /// The facts meet the rule, however its words are read.
    Met,
    /// The facts do not meet the rule, however its words are read.
    NotMet,
    /// The same of a rule that only recommends: nobody was bound to it, so it is never called "not met".
    NotAsRecommended,
    /// A fact is missing or cannot be right.
    CantTell,
    /// The rule's words can be read two ways, and the result turns on which.
    Depends,
    /// The rule says nothing about this.
    NotCovered,
}

/// Whose rule it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authority {
    /// A charter's, by its id.
    Charter(String),
    /// The law's.
    Law,
}

/// What a rule asks for, in its own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// So much time before the meeting.
    AtLeast {
        /// How many.
        amount: u32,
        /// Of what.
        unit: Unit,
    },
    /// Hours of the day, London time.
    Hours {
        /// The earliest start.
        from: NaiveTime,
        /// The latest end.
        to: NaiveTime,
    },
    /// No longer than this.
    AtMost {
        /// How many.
        minutes: u32,
    },
}

/// One rule held against one meeting: what was found. It holds no sentence; `evenhand-words` makes them.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Whose rule it is.
    pub authority: Authority,
    /// The clause's id there, such as `notice`. Empty where no clause gives a number of this sort.
    pub clause_id: String,
    /// Where the clause stands, such as "Principle 7".
    pub clause: String,
    /// What it says in a few words, as the charter or the law's file puts it.
    pub title: String,
    /// Its own words.
    pub quote: String,
    /// What was measured.
    pub measure: Measure,
    /// The result.
    pub verdict: Verdict,
    /// Why the result is what it is.
    pub reason: Reason,
    /// What the rule asks for. `None` where no clause gives a number.
    pub asked: Option<Asked>,
    /// The number that was found, in `unit`. `None`: not known, or not asked.
    pub measured: Option<f64>,
    /// The number that the rule asks for, in `unit`.
    pub required: Option<f64>,
    /// What the numbers count.
    pub unit: Unit,
    /// The charter is another council's, and is held up as a comparison only.
    pub comparison: bool,
    /// The rule only recommends.
    pub recommended: bool,
    /// Papers are counted from the day they were sent, not from the day they came.
    pub from_sending: bool,
    /// The latest day that would have met the rule, counting the ordinary way.
    pub latest_day: Option<NaiveDate>,
    /// The latest day that would have met it in clear days.
    pub latest_day_clear: Option<NaiveDate>,
    /// The day that the count starts from.
    pub counted_from: Option<NaiveDate>,
    /// The day that the count ends on.
    pub counted_to: Option<NaiveDate>,
    /// What else a careful reader should know. Often empty.
    pub notes: Vec<FindingNote>,
}

/// Why a result is what it is, with everything that was counted.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// No clause gives a number of this sort.
    NoNumber,
    /// The rule speaks of other kinds of meeting.
    OtherKinds {
        /// The kinds that it speaks of.
        covers: Vec<MeetingKind>,
        /// The meeting's kind.
        kind: MeetingKind,
    },
    /// The charter applies from a later day.
    NotInForceYet {
        /// The day of the meeting.
        meeting: NaiveDate,
        /// The first day on which the charter applies.
        from: NaiveDate,
    },
    /// The charter applied until an earlier day.
    NoLongerInForce {
        /// The day of the meeting.
        meeting: NaiveDate,
        /// The last day on which the charter applied.
        until: NaiveDate,
    },
    /// What the rule asks for was done before the charter applied.
    SentBeforeForce {
        /// The day on which it was done.
        sent: NaiveDate,
        /// The first day on which the charter applies.
        from: NaiveDate,
    },
    /// What the rule asks for had to be done before the charter applied.
    LastDayBeforeForce {
        /// The last day that would have met the rule.
        last: NaiveDate,
        /// The first day on which the charter applies.
        from: NaiveDate,
    },
    /// There is no day of the meeting to count to.
    NoMeetingDay(MeetingDayGap),
    /// The message gives its meeting two starts, and the result turns on which is right.
    StartDisputed,
    /// The message leaves a question open on which the result rests, and nobody has answered it.
    LeftOpen(OpenQuestion),
    /// The day of sending is not known.
    SentUnknown(SentGap),
    /// The message is later than the meeting, so its date is in doubt.
    SentAfterMeeting {
        /// The day that the message gives.
        sent: Option<NaiveDate>,
        /// The day of the meeting.
        meeting: NaiveDate,
    },
    /// Nobody has said when the papers came.
    PapersUnknown,
    /// The papers came, on a day that is not known or cannot be right.
    PapersDayUnknown,
    /// The papers had not come by a day that was already too late.
    PapersNotHere {
        /// The day on which they had not come.
        on: NaiveDate,
        /// The day of the meeting.
        meeting: NaiveDate,
        /// How much time was left from the one to the other, in the finding's unit.
        left: Option<i64>,
    },
    /// The papers had not come, and there was still time.
    PapersMayStillCome {
        /// The day on which they had not come.
        on: NaiveDate,
        /// The day of the meeting.
        meeting: NaiveDate,
    },
    /// The days reach further than the calendar that is used here.
    BeyondCalendar,
    /// The days from one day to the meeting were counted.
    Days {
        /// The day that the count starts from.
        from: NaiveDate,
        /// The day of the meeting.
        meeting: NaiveDate,
        /// How many, in the finding's unit.
        number: i64,
    },
    /// The days were counted, and the result turns on whether the meeting's own day counts.
    DaysDepend {
        /// The day that the count starts from.
        from: NaiveDate,
        /// The day of the meeting.
        meeting: NaiveDate,
        /// How many, in the finding's unit.
        number: i64,
        /// How many without the meeting's own day.
        clear: i64,
    },
    /// The papers came in parts, each of which was counted: its name, and what was found of it.
    Parts(Vec<(String, Finding)>),
    /// Only a range of days is known to count from.
    DaysBetween {
        /// The first day that it can be.
        earliest: Option<NaiveDate>,
        /// The last day that it can be.
        latest: Option<NaiveDate>,
        /// The day of the meeting.
        meeting: NaiveDate,
        /// How many days there were from the first day.
        most: Option<i64>,
        /// How many days there were from the last day.
        least: Option<i64>,
    },
    /// The hours of the day cannot be used.
    NoTime(TimeGap),
    /// The start is outside the hours, whatever the end may be.
    StartsOutside {
        /// The start in London.
        start: NaiveDateTime,
    },
    /// The meeting's hours were held against the hours asked for.
    HoursOfDay {
        /// The start in London.
        start: NaiveDateTime,
        /// The end in London.
        end: NaiveDateTime,
        /// How many seconds lie outside. `None`: none, the whole meeting lies inside.
        outside_seconds: Option<i64>,
    },
    /// The meeting's length was held against the length asked for.
    LengthOfMeeting {
        /// The start in London.
        start: NaiveDateTime,
        /// The end in London.
        end: NaiveDateTime,
        /// From the one to the other.
        seconds: i64,
    },
}

/// Why there is no day of the meeting to count to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingDayGap {
    /// Nobody has said.
    NotSaid,
    /// The time zone of the invitation is not one that is known.
    UnknownZone,
    /// It cannot be right, such as the year 0001.
    Impossible,
}

/// Why a time of day cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeGap {
    /// The start or the end is not known.
    NotSaid,
    /// It is an all-day entry.
    AllDay,
    /// The time zone of the invitation is not one that is known.
    UnknownZone,
    /// It cannot be right, such as the year 0001.
    Impossible,
    /// The end is before the start.
    EndBeforeStart,
    /// It ends when it starts.
    NoLength,
}

/// What else a careful reader of a finding should know.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingNote {
    /// The date was changed: which message the count starts from.
    DateMoved(History),
    /// Which fact told the day of sending.
    SentBasis(SentBasis),
    /// That fact came in with a record file, and nothing here read the message.
    SentBroughtIn,
    /// Another rule, of law, covers the meeting.
    CoveredByLaw(&'static LimitRule),
    /// How the clause's words can be read, as the charter's file puts it.
    Reading(String),
    /// It may have been done before the first day of the charter, which this is; only the exact day can say.
    PerhapsBeforeForce(NaiveDate),
    /// The charter has no date, and the meeting was long before the day on which it was read, which this is.
    UndatedCharter(NaiveDate),
    /// The rule may have given way for everybody at that time.
    GaveWay(&'static Relaxation),
    /// It rests on bank holidays that are not published yet.
    HolidaysExpected,
    /// It counts from a day that is still to come, on which nothing can have been sent.
    CountedFromAhead {
        /// The day that it counts from.
        day: NaiveDate,
        /// The day on which it was counted.
        as_of: NaiveDate,
    },
    /// What has to be asked before the day of sending is sure.
    AskSent(SentDoubt),
    /// The rule speaks of sending, and only the day on which the papers came is known.
    PapersByPost,
}

impl Finding {
    /// Says of the day of sending that how it is known came in with a record file, where it is said how it is known.
    pub fn sending_was_brought_in(&mut self) {
        let told = self.notes.iter().position(|note| matches!(note, FindingNote::SentBasis(_)));
        if let Some(at) = told {
            self.notes.insert(at + 1, FindingNote::SentBroughtIn);
        }
    }

    /// Notes where it counts from a day that is still to come: 12 January typed for 12 November.
    pub(super) fn note_day_ahead(&mut self, as_of: NaiveDate) {
        let sent = matches!(self.measure, Measure::Notice | Measure::Papers);
        if let Some(day) = self.counted_from.filter(|day| sent && *day > as_of) {
            self.notes.push(FindingNote::CountedFromAhead { day, as_of });
        }
    }

    /// A finding of which nothing is known yet but which rule it is about.
    pub(super) fn open(authority: Authority, measure: Measure) -> Self {
        Self {
            authority,
            clause_id: String::new(),
            clause: String::new(),
            title: String::new(),
            quote: String::new(),
            measure,
            verdict: Verdict::CantTell,
            reason: Reason::NoNumber,
            asked: None,
            measured: None,
            required: None,
            unit: Unit::Days,
            comparison: false,
            recommended: false,
            from_sending: false,
            latest_day: None,
            latest_day_clear: None,
            counted_from: None,
            counted_to: None,
            notes: Vec::new(),
        }
    }

    /// The clause's id, or the name of what is measured where no clause gives a number.
    pub fn rule(&self) -> &str {
        if self.clause_id.is_empty() { self.measure.name() } else { &self.clause_id }
    }

    /// A rule that only recommends is never "not met".
    pub(super) fn soften(&mut self) {
        if !self.recommended {
            return;
        }
        if self.verdict == Verdict::NotMet {
            self.verdict = Verdict::NotAsRecommended;
        }
        if let Reason::Parts(parts) = &mut self.reason {
            parts.iter_mut().for_each(|(_, part)| part.soften());
        }
    }

    /// Can't tell, and why.
    pub(super) fn cant_tell(&mut self, reason: Reason) {
        self.verdict = Verdict::CantTell;
        self.reason = reason;
    }
}

impl Authority {
    /// The charter's id, or `law`, as files and scripts name it.
    pub fn id(&self) -> &str {
        match self {
            Self::Charter(id) => id,
            Self::Law => "law",
        }
    }
}

impl Measure {
    /// Its name in charter files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Window => "window",
            Self::Length => "length",
            Self::Papers => "papers",
        }
    }
}
