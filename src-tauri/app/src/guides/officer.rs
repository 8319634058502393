//! Help for the officer who invites: the last good days by a charter, an invitation, an agenda, and what the app
//! would find of them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::London;
use evenhand_bundle::{OfficerPaper, officer_paper};
use evenhand_core::charter::{
    Charter, Measure, MeetingFacts, Preparation, Sent, check, preparations,
};
use evenhand_core::guides::{BlankFact, OfficerPage, toolkit};
use evenhand_core::record::{MeetingTime, Papers, Record, SentBasis, When};
use evenhand_words::tr;
use evenhand_words::{OfficerLine, date, officer_lines};

use crate::contract::{
    FindingView, OfficerHelp, OfficerQuery, OfficerStep, PaperWish, UserError, UserResult,
};
use crate::session;

/// What helps the officer who plans this meeting.
///
/// # Errors
/// [`UserError::UnknownCharter`], [`UserError::EndBeforeStart`].
pub fn help(record: &Record, query: &OfficerQuery, today: NaiveDate) -> UserResult<OfficerHelp> {
    let plan = Plan::new(record, query, today)?;
    let page = plan.page;
    let text = |id: &str| {
        let blank = toolkit().and_then(|guide| guide.blanks.iter().find(|blank| blank.id == id));
        blank.map(|blank| blank.text(&plan.facts)).unwrap_or_default()
    };
    Ok(OfficerHelp {
        opening: page.opening.clone(),
        charter_title: plan.charter.title.clone(),
        lines: plan.lines.iter().map(step).collect(),
        list: page.list.clone(),
        closing: page.closing.clone(),
        invitation: text("invitation"),
        agenda: text("agenda"),
        findings: plan.findings(query, today),
    })
}

/// The page to hand over, as a PDF with its title.
///
/// # Errors
/// As [`help`].
pub fn paper(
    record: &Record,
    query: &OfficerQuery,
    wish: PaperWish,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> UserResult<(String, Vec<u8>)> {
    let plan = Plan::new(record, query, today)?;
    let when = plan.facts.get(&BlankFact::When).cloned().unwrap_or_default();
    let given = OfficerPaper {
        charter: &plan.charter.title,
        when: &when,
        lines: &plan.lines,
        facts: &plan.facts,
    };
    let model = officer_paper(given, super::look(wish)).ok_or(UserError::Unexpected)?;
    super::printed(&model, at)
}

/// A planned meeting beside a charter.
struct Plan {
    charter: Charter,
    page: &'static OfficerPage,
    lines: Vec<OfficerLine>,
    facts: BTreeMap<BlankFact, String>,
    invite_by: Option<NaiveDate>,
    papers_by: Option<NaiveDate>,
}

impl Plan {
    fn new(record: &Record, query: &OfficerQuery, today: NaiveDate) -> UserResult<Self> {
        let charter = session::charter(record, &query.charter)?;
        let page = &toolkit().ok_or(UserError::Unexpected)?.officer;
        if let (Some(MeetingTime::At { utc: from, .. }), Some(MeetingTime::At { utc: to, .. })) =
            (&query.starts, &query.ends)
            && to < from
        {
            return Err(UserError::EndBeforeStart);
        }
        let prepared = preparations(&charter, query.kind, query.day);
        let (invite_by, papers_by) =
            (last_day(&prepared, Measure::Notice), last_day(&prepared, Measure::Papers));
        let lines = officer_lines(page, &charter, query.kind, query.day, today);
        let facts = facts(query, papers_by);
        Ok(Self { page, lines, facts, invite_by, papers_by, charter })
    }

    /// What the app finds of a meeting that is planned like this and sent by the last good days. A day that the
    /// charter does not ask for is not made up.
    fn findings(&self, query: &OfficerQuery, today: NaiveDate) -> Vec<FindingView> {
        if query.starts.is_none() || query.ends.is_none() {
            return Vec::new();
        }
        let sent = |day| Sent::when(When::day(day), SentBasis::User);
        let came = |day| Papers::Came { when: When::day(day), at: None };
        let facts = MeetingFacts {
            kind: query.kind,
            starts: query.starts.clone(),
            ends: query.ends.clone(),
            sent: self.invite_by.map(sent).unwrap_or_default(),
            papers: self.papers_by.map_or(Papers::Unknown, came),
            ..MeetingFacts::default()
        };
        check(&self.charter, &facts, today).iter().map(FindingView::from).collect()
    }
}

/// The earliest of the last good days: a charter may have more than one rule on it.
fn last_day(prepared: &[Preparation<'_>], measure: Measure) -> Option<NaiveDate> {
    let own = prepared.iter().filter(|one| one.rule.measures == measure);
    own.filter_map(|one| one.last_day).min()
}

fn facts(query: &OfficerQuery, papers_by: Option<NaiveDate>) -> BTreeMap<BlankFact, String> {
    let said = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let all = [
        (BlankFact::What, said(&query.what)),
        (BlankFact::When, Some(when(query))),
        (BlankFact::Day, Some(date(query.day))),
        (BlankFact::Place, said(&query.place)),
        (BlankFact::Online, said(&query.online)),
        (BlankFact::Contact, said(&query.contact)),
        (BlankFact::PapersBy, papers_by.map(date)),
        (BlankFact::ReplyBy, query.reply_by.map(date)),
    ];
    all.into_iter().filter_map(|(fact, words)| Some((fact, words?))).collect()
}

/// "Mon 30 Nov 2026, 10am to 12 noon", as far as it is known.
fn when(query: &OfficerQuery) -> String {
    let clock = |time: &Option<MeetingTime>| match time {
        Some(MeetingTime::At { utc, .. }) => Some(utc.with_timezone(&London).time()),
        _ => None,
    };
    match (clock(&query.starts), clock(&query.ends)) {
        (Some(from), Some(to)) => tr::guides::officer_when(query.day, from, to),
        (Some(from), None) => tr::guides::officer_when_starts(query.day, from),
        _ => date(query.day),
    }
}

fn step(line: &OfficerLine) -> OfficerStep {
    OfficerStep {
        what: line.what.clone(),
        sum: line.sum.clone(),
        notes: line.notes.clone(),
        clause: line.clause.clone(),
        quote: line.quote.clone(),
    }
}

#[cfg(test)]
mod tests {
    use evenhand_core::charter::Verdict;
    use evenhand_core::record::{MeetingKind, Notice};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(day: NaiveDate, hour: u32) -> Option<MeetingTime> {
        use chrono::TimeZone;
        let local = day.and_hms_opt(hour, 0, 0)?;
        let utc = London.from_local_datetime(&local).single()?.with_timezone(&Utc);
        Some(MeetingTime::At { utc, zone: "Europe/London".to_owned(), local })
    }

    fn query(meeting: NaiveDate) -> OfficerQuery {
        OfficerQuery {
            charter: "hounslow".to_owned(),
            kind: MeetingKind::CoproductionGroup,
            day: meeting,
            starts: at(meeting, 10),
            ends: at(meeting, 12),
            what: "Co-production group".to_owned(),
            place: "Civic Centre, Room 2".to_owned(),
            online: String::new(),
            contact: "The SEND team, 020 7946 0000".to_owned(),
            reply_by: Some(day("2026-11-20")),
        }
    }

    fn record() -> Record {
        crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record
    }

    /// The invitation's own words, read as the app reads pasted words, with the days that the page gives.
    fn found(
        record: &Record,
        help: &OfficerHelp,
        sent: NaiveDate,
        came: NaiveDate,
    ) -> Vec<Verdict> {
        let today = day("2026-10-01");
        let read = evenhand_calendar::propose(&help.invitation, today);
        assert_eq!(read.len(), 1, "{}", help.invitation);
        let preview = crate::check::from_proposal(&read[0], &help.invitation, record);
        assert!(preview.warnings.is_empty(), "{:?}", preview.warnings);
        let mut meeting = preview.meeting;
        assert_eq!(meeting.place, "Civic Centre, Room 2");
        for notice in &mut meeting.notices {
            *notice =
                Notice { sent_day: When::day(sent), basis: SentBasis::User, ..notice.clone() };
        }
        meeting.papers = Papers::Came { when: When::day(came), at: None };
        let checked = crate::check::check(record, "hounslow", &meeting, today).unwrap();
        checked.findings.iter().map(|finding| finding.result).collect()
    }

    #[test]
    fn an_invitation_made_here_is_read_and_found_met_on_all_four_rules() {
        let record = record();
        for meeting in ["2026-11-30", "2027-03-29", "2027-06-15"].map(day) {
            let help = help(&record, &query(meeting), day("2026-10-01")).unwrap();
            let own: Vec<Verdict> = help.findings.iter().map(|finding| finding.result).collect();
            assert_eq!(own, [Verdict::Met; 4], "{meeting}");
            let prepared = preparations(
                &session::charter(&record, "hounslow").unwrap(),
                MeetingKind::CoproductionGroup,
                meeting,
            )
            .iter()
            .filter_map(|one| Some((one.rule.measures, one.last_day?)))
            .collect::<BTreeMap<_, _>>();
            let (sent, came) = (prepared[&Measure::Notice], prepared[&Measure::Papers]);
            assert_eq!(found(&record, &help, sent, came), [Verdict::Met; 4], "{meeting}");
            assert!(help.agenda.contains("Co-production group"), "{}", help.agenda);
            let late = found(&record, &help, sent.succ_opt().unwrap(), came.succ_opt().unwrap());
            assert_ne!(late, [Verdict::Met; 4], "a day later is not promised to be met");
        }
    }

    #[test]
    fn hours_that_do_not_keep_to_the_charter_are_not_called_met() {
        let record = record();
        let early = OfficerQuery { starts: at(day("2026-11-30"), 8), ..query(day("2026-11-30")) };
        let help = help(&record, &early, day("2026-10-01")).unwrap();
        let of = |measure| help.findings.iter().find(|f| f.measure == measure).unwrap().result;
        assert_eq!((of(Measure::Window), of(Measure::Length)), (Verdict::NotMet, Verdict::NotMet));
        let open = OfficerQuery { ends: None, ..query(day("2026-11-30")) };
        assert!(super::help(&record, &open, day("2026-10-01")).unwrap().findings.is_empty());
        let backwards = OfficerQuery { ends: at(day("2026-11-30"), 7), ..early };
        assert_eq!(
            super::help(&record, &backwards, day("2026-10-01")).unwrap_err(),
            UserError::EndBeforeStart
        );
    }

    #[test]
    fn a_charter_that_is_silent_makes_no_finding_up() {
        let record = record();
        let silent = OfficerQuery { charter: "haringey".to_owned(), ..query(day("2026-11-30")) };
        let help = help(&record, &silent, day("2026-10-01")).unwrap();
        assert!(help.findings.iter().all(|finding| finding.result != Verdict::NotMet));
        assert!(!help.invitation.contains("papers by: "), "{}", help.invitation);
    }
}
