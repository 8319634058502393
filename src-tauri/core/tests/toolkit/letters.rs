//! Letters: what each says from all facts and from none, and that nothing in one is made up.

mod facts;
mod golden;
mod notices;
mod sample;
mod templates;
