//! `import-mail`, `import-chat`: what a family already has, looked through and brought in.

use std::path::PathBuf;

use crate::clock::{now, today};
use chrono::{NaiveDate, Timelike};
use clap::Args;
use evenhand_app::capture::mails::{Scan, scan};
use evenhand_app::capture::originals::{FoundOriginals, find};
use evenhand_app::capture::plan::{Linked, MailChoice, MailPlan, PlannedMail, counts, plan};
use evenhand_app::capture::{chats, save};
use evenhand_app::contract::UserError;
use evenhand_app::session::Session;
use evenhand_app::{ids, view};
use evenhand_capture::chat::DayOrder;
use evenhand_capture::mail::{Mail, Sides, addresses, suggested_domains};
use evenhand_capture::promise::promises;
use evenhand_core::record::{Direction, Record, RecordInfo};
use evenhand_words::tr::cli;
use serde_json::{Value, json};

use crate::record::read;
use crate::{Context, Failure, one_of, print, print_json, unlock};

/// Bring in mail.
#[derive(Args)]
pub struct MailArgs {
    /// Folders, mailboxes (`.mbox`), or `.eml`, `.emlx` and `.msg` files.
    #[arg(required = true, value_name = "FOLDER_OR_MBOX")]
    paths: Vec<PathBuf>,
    /// Your own addresses.
    #[arg(long, num_args = 1.., value_name = "ADDRESS")]
    mine: Vec<String>,
    /// The council's domains or addresses.
    #[arg(long, num_args = 1.., value_name = "DOMAIN")]
    council: Vec<String>,
    /// Sent on this day or later.
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// Sent on this day or earlier.
    #[arg(long, value_name = "DATE")]
    to: Option<NaiveDate>,
    /// Only mails with these addresses.
    #[arg(long, num_args = 1.., value_name = "ADDRESS")]
    person: Vec<String>,
    /// Only mails with all of these words.
    #[arg(long, default_value = "")]
    words: String,
    /// Also mails that neither came from the council nor went to it.
    #[arg(long)]
    everybody: bool,
    /// Also messages that only an answer quotes.
    #[arg(long)]
    quoted: bool,
    /// Only look: save nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Looks through mails, prints what they are, and saves those that were chosen where a record is named.
pub fn mail(args: &MailArgs, context: &Context) -> Result<(), Failure> {
    let mut found = find(&args.paths, &|| Ok(()))?;
    tell_failed(&mut found, context);
    let scan = scan(&found.mails, &|_, _| Ok(()))?;
    for (name, error) in &scan.failed {
        crate::say(&format!("{name}: {}", error.sentence()));
    }
    let choice = MailChoice {
        sides: Sides { mine: args.mine.clone(), council: args.council.clone() },
        from: args.from,
        to: args.to,
        people: args.person.clone(),
        words: args.words.clone(),
        everybody: args.everybody,
        quoted: args.quoted,
    };
    let mut session = match context.record {
        Some(_) => Some(unlock::session(context)?),
        None => None,
    };
    let record = match &mut session {
        Some(session) => (*session.record()?).clone(),
        None => empty_record(),
    };
    let plan = plan(&scan, &record, &choice);
    show_mails(&scan, &plan, context)?;
    let saved = match session.filter(|_| !args.dry_run) {
        Some(session) => Some(save_mails(session, &record, (&scan, &plan), &choice)?),
        None => None,
    };
    sum_up(&scan, &plan, &found, saved.as_ref(), context)?;
    let refused = !found.failed.is_empty()
        || !scan.failed.is_empty()
        || saved.is_some_and(|saved| !saved.failed.is_empty());
    if scan.mails.is_empty() || refused { Err(Failure::SomeRefused) } else { Ok(()) }
}

/// What is looked at where no record is named.
pub fn empty_record() -> Record {
    Record::new(RecordInfo {
        id: ids::new_id(now()),
        title: String::new(),
        charter: String::new(),
        council: String::new(),
        own_charters: std::collections::BTreeMap::new(),
        letters_from: String::new(),
        reply_to: String::new(),
        created: now(),
    })
}

fn tell_failed(found: &mut FoundOriginals, context: &Context) {
    // What was named itself and is no mail is told; beside mails in a folder it is passed over.
    if found.mails.is_empty() {
        let told = |name: &String| found.failed.iter().any(|(failed, _)| failed == name);
        let strangers = found.files.iter().map(|file| view::file_name(&file.path));
        let strangers = strangers.filter(|name| !told(name));
        let strangers: Vec<_> =
            strangers.map(|name| (name.clone(), UserError::FileNotUnderstood { name })).collect();
        found.failed.extend(strangers);
    }
    for (_, error) in &found.failed {
        Failure::Refused(error.clone()).print(context.json);
    }
}

fn save_mails(
    mut session: Session,
    record: &Record,
    found: (&Scan, &MailPlan),
    choice: &MailChoice,
) -> Result<save::SavedMails, Failure> {
    let saved = save::save(&mut session, record, found, choice, &now, &|_, _| Ok(()))?;
    session.close(now())?;
    for (name, error) in &saved.failed {
        crate::say(&format!("{name}: {}", error.sentence()));
    }
    Ok(saved)
}

fn show_mails(scan: &Scan, plan: &MailPlan, context: &Context) -> Result<(), Failure> {
    for planned in &plan.mails {
        let Some(mail) = scan.mails.get(planned.at) else { continue };
        if context.json {
            print_json(&mail_json(scan, plan, planned, mail))?;
        } else if planned.chosen {
            let day = mail.local().map_or_else(cli::no_date, |at| {
                // To the minute: a list is not read by the second.
                let minute = at.time().with_second(0).unwrap_or_else(|| at.time());
                evenhand_words::tr::dates::day_and_time(at.date(), minute)
            });
            let way = match planned.direction {
                Direction::Out => cli::way_out(),
                Direction::In => cli::way_in(),
            };
            print(&format!("{day:<26}  {way:<3}  {}", mail.envelope.subject));
        }
    }
    Ok(())
}

fn mail_json(scan: &Scan, plan: &MailPlan, planned: &PlannedMail, mail: &Mail) -> Value {
    let id = |linked: Option<Linked>| match linked? {
        Linked::Known(id) => Some(id.to_string()),
        Linked::Found(at) => {
            let other = plan.mails.get(at).and_then(|mail| scan.mails.get(mail.at))?;
            let id = &other.envelope.message_id;
            Some(if id.is_empty() { other.sha256.clone() } else { id.clone() })
        }
    };
    let emails = |list: &[evenhand_capture::mail::Address]| -> Vec<String> {
        list.iter()
            .map(|one| if one.email.is_empty() { one.name.clone() } else { one.email.clone() })
            .collect()
    };
    let local = mail.local();
    let council = planned.direction == Direction::In && planned.chosen && mail.automatic.is_none();
    let promised =
        if council { promises(&mail.own, local.map(|at| at.date())) } else { Vec::new() };
    json!({
        "file": scan.places.get(planned.at).map(|place| place.path.clone()),
        "message_id": mail.envelope.message_id,
        "sha256": mail.sha256,
        "day": local.map(|at| at.date()),
        "time": local.map(|at| at.format("%H:%M").to_string()),
        "direction": planned.direction,
        "from": mail.envelope.from.as_ref().map(|from| emails(std::slice::from_ref(from)).concat()),
        "to": emails(&mail.envelope.to),
        "cc": emails(&mail.envelope.cc),
        "subject": mail.envelope.subject,
        "channel": mail.channel,
        "thread": planned.thread,
        "answers": id(planned.answers),
        "answered_by": id(planned.answered_by),
        "perhaps_answered_by": id(planned.perhaps_answered_by),
        "asks": planned.asks,
        "awaiting_reply": plan.awaits(planned),
        "automatic": mail.automatic,
        "draft": mail.draft,
        "thrown_away": mail.thrown_away,
        "files": mail.files,
        "meetings": mail.meetings,
        "only_quoted": planned.quoted,
        "quotes": mail.quoted.len(),
        "promises": promised,
        "copies": planned.copies,
        "in_record": planned.known,
        "chosen": planned.chosen,
        "doubts": mail.doubts,
    })
}

fn sum_up(
    scan: &Scan,
    plan: &MailPlan,
    found: &FoundOriginals,
    saved: Option<&save::SavedMails>,
    context: &Context,
) -> Result<(), Failure> {
    let counts = counts(scan, plan);
    let failed =
        found.failed.len() + scan.failed.len() + saved.map_or(0, |saved| saved.failed.len());
    let all = addresses(&scan.mails);
    if context.json {
        return print_json(&json!({
            "summary": counts,
            "saved": saved.map(|saved| saved.entries.len()),
            "now_answered": saved.map(|saved| saved.now_answered),
            "failed": failed,
            "addresses": all,
            "council_domains": suggested_domains(&all),
        }));
    }
    print(&cli::mails_found(counts.found, counts.copies, counts.known));
    print(&cli::mails_chosen(counts.chosen, counts.out, counts.awaiting));
    if let Some(saved) = saved {
        print(&cli::mails_saved(saved.entries.len()));
    }
    Ok(())
}

/// Bring in a chat.
#[derive(Args)]
pub struct ChatArgs {
    /// WhatsApp's `.zip` or `.txt`, Telegram's `result.json` or `messages.html`, Signal's `main.jsonl`, Messenger's
    /// `message_1.json`, or an `.xml` of text messages.
    file: PathBuf,
    /// The name that you have in the chat.
    #[arg(long, default_value = "")]
    mine: String,
    /// Those of the council's side.
    #[arg(long, num_args = 1.., value_name = "NAME")]
    council: Vec<String>,
    /// The order of days in figures: day-month-year, month-day-year or year-month-day.
    #[arg(long, value_name = "ORDER", value_parser = order)]
    order: Option<DayOrder>,
    /// From this day.
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// To this day.
    #[arg(long, value_name = "DATE")]
    to: Option<NaiveDate>,
    /// The day to read the chat on.
    #[arg(long, value_name = "DATE")]
    today: Option<NaiveDate>,
}

/// The order of days, as it is typed.
pub fn order(text: &str) -> Result<DayOrder, String> {
    serde_json::from_value(text.replace('-', "_").into())
        .map_err(|_| one_of(&["day-month-year", "month-day-year", "year-month-day"]))
}

/// Prints a chat's messages, and saves its days where a record is named.
pub fn chat(args: &ChatArgs, context: &Context) -> Result<(), Failure> {
    let name = view::file_name(&args.file);
    let bytes = read(&args.file)?;
    let as_of = args.today.unwrap_or_else(today);
    let found = chats::read(&name, &bytes, args.order, as_of, &[])?;
    for chat in &found.chats {
        if context.json {
            for message in &chat.messages {
                print_json(
                    &json!({ "chat": chat.title, "day": message.date, "time": message.time, "sender": message.sender, "own": message.own, "kind": message.kind, "text": message.whole(), "files": message.files, "unsure": message.unsure }),
                )?;
            }
        }
    }
    let doubtful = found.chats.iter().any(|chat| !chat.order.others.is_empty());
    let mut entries = None;
    if context.record.is_some() {
        if doubtful {
            return Err(Failure::Usage(cli::two_orders()));
        }
        entries = Some(save_chats(args, &name, &bytes, &found, as_of, context)?);
    }
    for chat in &found.chats {
        let summary = json!({ "chat": chat.title, "source": chat.source, "people": chat.people, "messages": chat.messages.len(), "order": chat.order.order, "other_orders": chat.order.others, "missing_files": chat.missing_files, "before": chat.before, "cut": chat.cut });
        if context.json {
            print_json(&json!({ "summary": summary, "saved": entries }))?;
        } else {
            print(&cli::chat(&chat.title, chat.messages.len(), chat.people.len()));
            if chat.cut {
                print(&evenhand_words::tr::chats::cut());
            }
        }
    }
    Ok(())
}

fn save_chats(
    args: &ChatArgs,
    name: &str,
    bytes: &[u8],
    found: &chats::ReadChats,
    as_of: NaiveDate,
    context: &Context,
) -> Result<usize, Failure> {
    let mut session = unlock::session(context)?;
    let choice = chats::ChatChoice {
        mine: args.mine.clone(),
        council: args.council.clone(),
        from: args.from,
        to: args.to,
        ..chats::ChatChoice::default()
    };
    let mut count = 0;
    for chat in &found.chats {
        let record = session.record()?;
        let wanted = chats::wanted_files(chat, &found.files, &choice, &record);
        let read = chats::read(name, bytes, args.order, as_of, &wanted)?;
        let file = chats::ChatFile { name, bytes, read: &read, chat };
        match chats::save(&mut session, &file, &choice, &now, &|_, _| true) {
            Ok(ids) => count += ids.len(),
            // A month later, a chat may have nothing new.
            Err(UserError::NothingChosen) => {}
            Err(error) => return Err(error.into()),
        }
    }
    session.close(now())?;
    Ok(count)
}
