//! `limits` and `charters`.

use std::collections::BTreeMap;

use crate::clock::{now, today};
use chrono::NaiveDate;
use clap::Args;
use evenhand_app::charters::{refused, save_limits};
use evenhand_app::contract::{LimitQuery, SaveLimits};
use evenhand_core::charter::{
    DaySpan, Limit, LimitOptions, SchoolDays, began_after, builtin, limit_packs, limits as work_out,
};
use evenhand_words as words;
use evenhand_words::tr::cli;

use crate::{Context, Failure, print, print_json, unlock};

/// Last days that law and guidance set.
#[derive(Args)]
pub struct LimitArgs {
    /// What happened: see `limits --list`.
    #[arg(required_unless_present = "list")]
    trigger: Option<String>,
    /// The day on which it happened.
    #[arg(required_unless_present = "list")]
    date: Option<NaiveDate>,
    /// List the triggers.
    #[arg(long)]
    list: bool,
    /// A further date, such as certificate=2026-03-01.
    #[arg(long = "event", value_name = "ID=DATE", value_parser = event)]
    events: Vec<(String, NaiveDate)>,
    /// For how many days the clock was stopped, where it can be.
    #[arg(long, value_name = "DAYS", default_value_t = 0)]
    paused: u32,
    /// A term of the school, such as 2026-09-02..2026-12-18, where school days are counted.
    #[arg(long = "term", value_name = "FROM..TO", value_parser = span)]
    terms: Vec<DaySpan>,
    /// Days within a term on which the school is closed, likewise, or one day.
    #[arg(long = "closed", value_name = "FROM..TO", value_parser = span)]
    closed: Vec<DaySpan>,
    /// Add the limit with this id to the record of --record. Say it once for each that applies.
    #[arg(long = "save", value_name = "LIMIT")]
    save: Vec<String>,
}

fn event(text: &str) -> Result<(String, NaiveDate), String> {
    let wrong = || cli::give_it_as("certificate=2026-03-01");
    let (id, date) = text.split_once('=').ok_or_else(wrong)?;
    Ok((id.to_owned(), date.parse().map_err(|_| wrong())?))
}

fn span(text: &str) -> Result<DaySpan, String> {
    let day = |text: &str| text.parse().map_err(|_| cli::give_days());
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    Ok(DaySpan { from: day(from)?, to: day(to)? })
}

impl LimitArgs {
    fn query(&self, trigger: &str, date: NaiveDate) -> LimitQuery {
        LimitQuery {
            trigger: trigger.to_owned(),
            date,
            events: self.events.iter().cloned().collect::<BTreeMap<_, _>>(),
            paused_days: self.paused,
            school: SchoolDays { terms: self.terms.clone(), closed: self.closed.clone() },
        }
    }
}

/// Prints a line a limit, and adds to the record those that were named.
pub fn limits(args: &LimitArgs, context: &Context) -> Result<(), Failure> {
    let (Some(trigger), Some(date)) = (&args.trigger, args.date) else { return triggers(context) };
    let query = args.query(trigger, date);
    let found = work_out(trigger, date, &options(&query)).map_err(refused)?;
    if let Some(unknown) = args.save.iter().find(|id| found.iter().all(|limit| limit.id != **id)) {
        let known: Vec<&str> = found.iter().map(|limit| limit.id.as_str()).collect();
        let known = known.join(", ");
        return Err(Failure::Usage(cli::no_limit(unknown, &known)));
    }
    for limit in &found {
        show(limit, args.save.contains(&limit.id), context)?;
    }
    if let Some(began) = began_after(trigger, date).filter(|_| found.is_empty()) {
        crate::say(&words::began_later(began));
    }
    if args.save.is_empty() { Ok(()) } else { save(query, args, context) }
}

fn options(query: &LimitQuery) -> LimitOptions {
    LimitOptions {
        events: query.events.clone(),
        paused_days: query.paused_days,
        school: query.school.clone(),
    }
}

fn show(limit: &Limit, saved: bool, context: &Context) -> Result<(), Failure> {
    if !context.json {
        print(&line(limit));
        return Ok(());
    }
    let mut value = serde_json::to_value(limit).map_err(|_| Failure::unexpected())?;
    if let Some(members) = value.as_object_mut() {
        members.insert("explanation".into(), words::limit_explanation(limit).into());
        members.insert("relaxed".into(), words::relaxed(limit.relaxed).into());
        members.insert("limit".into(), limit.id.clone().into());
        if saved {
            members.insert("saved".into(), true.into());
        }
    }
    print_json(&value)
}

fn save(query: LimitQuery, args: &LimitArgs, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let chosen = SaveLimits { query, chosen: args.save.clone() };
    let added = save_limits(&mut session, &chosen, today(), now())?;
    session.close(now())?;
    if !context.json {
        print(&words::tr::limits::added(added.len()));
    }
    Ok(())
}

/// A limit with its sum, its words and when it does not apply.
fn line(limit: &Limit) -> String {
    let due = limit.due.map_or_else(cli::not_known_yet, words::date);
    let mut line = format!(
        "{}  {due}  {}. {} \"{}\" ({}; {})",
        limit.id,
        limit.title,
        words::limit_explanation(limit),
        limit.quote,
        limit.clause,
        limit.source
    );
    line.push(' ');
    line.push_str(&words::duty(limit.who, limit.strength));
    for more in [&limit.only_if, &limit.note, &words::relaxed(limit.relaxed)] {
        if !more.is_empty() {
            line.push(' ');
            line.push_str(more);
        }
    }
    if limit.comparison {
        line.push(' ');
        line.push_str(&cli::not_in_force());
    }
    if !limit.exceptions.is_empty() {
        line.push(' ');
        line.push_str(&cli::exceptions(&limit.exceptions.join(" ")));
    }
    line
}

fn triggers(context: &Context) -> Result<(), Failure> {
    for pack in limit_packs() {
        if context.json {
            print_json(
                &serde_json::json!({ "trigger": pack.id, "title": pack.title, "question": pack.question, "events": pack.events, "note": pack.note }),
            )?;
        } else {
            print(&format!("{:<26} {}", pack.id, pack.title));
        }
    }
    Ok(())
}

/// Prints a line a charter.
pub fn charters(context: &Context) -> Result<(), Failure> {
    for charter in builtin() {
        if context.json {
            print_json(charter)?;
        } else {
            print(&format!(
                "{:<10} {} ({}), {}",
                charter.id,
                charter.title,
                charter.owner,
                cli::clauses(charter.clauses.len())
            ));
        }
    }
    Ok(())
}
