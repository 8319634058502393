//! `cost`: what taking part cost, as it was typed.

use crate::clock::{now, today};
use clap::Args;
use evenhand_app::contract::{CharterPay, CostQuery};
use evenhand_app::cost;
use evenhand_words::tr::cost as tr;

use crate::{Context, Failure, print, print_json, unlock};

/// What taking part cost.
#[derive(Args)]
pub struct CostArgs {
    /// What an hour is counted at, in pounds, such as 12.50. You choose it; without it the hours stand alone.
    #[arg(long, value_name = "POUNDS", value_parser = pence)]
    rate: Option<u32>,
}

/// Pence from pounds, such as 12 or 12.50.
fn pence(text: &str) -> Result<u32, String> {
    let wrong = evenhand_words::tr::cli::give_pounds;
    let (pounds, pence) = text.split_once('.').unwrap_or((text, "00"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(pounds) || !digits(pence) || pence.len() != 2 {
        return Err(wrong());
    }
    format!("{pounds}{pence}").parse().map_err(|_| wrong())
}

/// Prints the sums, what is missing, and what the charter says on pay.
pub fn run(args: &CostArgs, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let query = CostQuery { pence_an_hour: args.rate };
    let found = cost::cost(&*session.record()?, query, today());
    session.close(now())?;
    if context.json {
        return print_json(&found);
    }
    if found.rows.is_empty() {
        print(&tr::none());
    }
    for row in &found.rows {
        print(&format!("{}: {}. {}", row.what, row.time, row.money));
    }
    found.sums.iter().chain(&found.gaps).for_each(|words| print(words));
    match &found.pay {
        CharterPay::NoCharter => print(&tr::charter_none()),
        CharterPay::AnotherCouncils { title } => print(&tr::charter_another(title)),
        CharterPay::Silent { title } => print(&tr::charter_silent(title)),
        CharterPay::Words { quote, source } => {
            print(&format!("{}: “{quote}” {source}", tr::charter()));
        }
    }
    print(&tr::benefits());
    Ok(())
}
