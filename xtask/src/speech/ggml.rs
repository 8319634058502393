//! Weights as whisper.cpp reads them (its `convert-pt-to-ggml.py`): eleven numbers, the filters, the tokens, and
//! arrays, of which matrices have 16-bit numbers and all else 32.

use std::collections::BTreeMap;

use super::filters::{BINS, mel};
use super::spec::Weights;

const MAGIC: u32 = 0x6767_6d6c;
const WHOLE: u32 = 0;
const HALF: u32 = 1;
/// Every kind of Whisper has this many numbers in a head.
const HEAD: usize = 64;
/// What is to be heard and said at the most, and the filters that it is heard through.
const FILTERS: usize = 80;
/// Tokens that are words. The others are signs that whisper.cpp names by itself.
const WORDS: usize = 50_257;

type All = BTreeMap<String, Weights>;

/// The file's bytes.
///
/// # Errors
/// Where an array is missing.
pub fn written(weights: &All, tokens: &str) -> Result<Vec<u8>, String> {
    let (heard, state) = find(weights, "encoder/position_encodings/encodings")?.rows_and_columns();
    let (said, said_state) =
        find(weights, "decoder/position_encodings/encodings")?.rows_and_columns();
    let (vocabulary, _) = find(weights, "decoder/embeddings/weight")?.rows_and_columns();
    let layers = |side: &str| {
        let is_there =
            |at: &usize| weights.contains_key(&format!("{side}/layer_{at}/ffn/linear_0/bias"));
        (0..).take_while(is_there).count()
    };
    let (hearing, saying) = (layers("encoder"), layers("decoder"));
    let mut out = File::default();
    out.long(MAGIC);
    for number in [vocabulary, heard, state, state / HEAD, hearing] {
        out.count(number)?;
    }
    for number in [said, said_state, said_state / HEAD, saying, FILTERS] {
        out.count(number)?;
    }
    out.long(HALF);
    out.count(FILTERS)?;
    out.count(BINS)?;
    mel(FILTERS).iter().for_each(|number| out.0.extend(number.to_le_bytes()));
    out.count(WORDS)?;
    for token in tokens.lines().take(WORDS) {
        let bytes = letters(token);
        out.count(bytes.len())?;
        out.0.extend(bytes);
    }
    out.side(weights, "encoder", hearing)?;
    out.side(weights, "decoder", saying)?;
    Ok(out.0)
}

fn find<'a>(weights: &'a All, name: &str) -> Result<&'a Weights, String> {
    weights.get(name).ok_or_else(|| format!("the weights have no {name}"))
}

/// The bytes of a token: a letter stands for a byte, and bytes that are no visible letter have those from U+0100 on.
fn letters(token: &str) -> Vec<u8> {
    let visible = |byte: u8| matches!(byte, b'!'..=b'~' | 0xA1..=0xAC | 0xAE..=0xFF);
    let hidden: Vec<u8> = (0..=255).filter(|byte| !visible(*byte)).collect();
    token
        .chars()
        .filter_map(|letter| match u32::from(letter) {
            code @ 0..=0xFF => u8::try_from(code).ok(),
            code => hidden.get(usize::try_from(code - 0x100).ok()?).copied(),
        })
        .collect()
}

#[derive(Default)]
struct File(Vec<u8>);

impl File {
    fn long(&mut self, number: u32) {
        self.0.extend(number.to_le_bytes());
    }

    fn count(&mut self, number: usize) -> Result<(), String> {
        self.long(u32::try_from(number).map_err(|error| error.to_string())?);
        Ok(())
    }

    fn side(&mut self, weights: &All, side: &str, layers: usize) -> Result<(), String> {
        let positions = find(weights, &format!("{side}/position_encodings/encodings"))?;
        self.array(&format!("{side}.positional_embedding"), positions, WHOLE)?;
        let end = if side == "encoder" {
            for conv in ["conv1", "conv2"] {
                let weight = find(weights, &format!("encoder/{conv}/weight"))?;
                self.array(&format!("encoder.{conv}.weight"), weight, HALF)?;
                let bias = find(weights, &format!("encoder/{conv}/bias"))?;
                let lengths = vec![bias.numbers.len(), 1];
                let column = Weights { lengths, numbers: bias.numbers.clone() };
                self.array(&format!("encoder.{conv}.bias"), &column, WHOLE)?;
            }
            "ln_post"
        } else {
            let words = find(weights, "decoder/embeddings/weight")?;
            self.array("decoder.token_embedding.weight", words, HALF)?;
            "ln"
        };
        self.norm(weights, &format!("{side}/layer_norm"), &format!("{side}.{end}"))?;
        for at in 0..layers {
            self.layer(weights, side, at)?;
        }
        Ok(())
    }

    fn layer(&mut self, weights: &All, side: &str, at: usize) -> Result<(), String> {
        let (from, to) = (format!("{side}/layer_{at}"), format!("{side}.blocks.{at}"));
        self.norm(weights, &format!("{from}/ffn/layer_norm"), &format!("{to}.mlp_ln"))?;
        self.linear(weights, &format!("{from}/ffn/linear_0"), &[&format!("{to}.mlp.0")])?;
        self.linear(weights, &format!("{from}/ffn/linear_1"), &[&format!("{to}.mlp.2")])?;
        let (own, to_own) = (format!("{from}/self_attention"), format!("{to}.attn"));
        self.norm(weights, &format!("{own}/layer_norm"), &format!("{to_own}_ln"))?;
        let three = ["query", "key", "value"].map(|part| format!("{to_own}.{part}"));
        self.linear(weights, &format!("{own}/linear_0"), &three.each_ref().map(String::as_str))?;
        self.linear(weights, &format!("{own}/linear_1"), &[&format!("{to_own}.out")])?;
        if side == "decoder" {
            let (other, to_other) = (format!("{from}/attention"), format!("{to}.cross_attn"));
            self.norm(weights, &format!("{other}/layer_norm"), &format!("{to_other}_ln"))?;
            self.linear(weights, &format!("{other}/linear_0"), &[&format!("{to_other}.query")])?;
            let two = ["key", "value"].map(|part| format!("{to_other}.{part}"));
            self.linear(
                weights,
                &format!("{other}/linear_1"),
                &two.each_ref().map(String::as_str),
            )?;
            self.linear(weights, &format!("{other}/linear_2"), &[&format!("{to_other}.out")])?;
        }
        Ok(())
    }

    fn norm(&mut self, weights: &All, from: &str, to: &str) -> Result<(), String> {
        self.array(&format!("{to}.weight"), find(weights, &format!("{from}/gamma"))?, WHOLE)?;
        self.array(&format!("{to}.bias"), find(weights, &format!("{from}/beta"))?, WHOLE)
    }

    /// A layer, or several that lie one under the other. Keys have no bias in Whisper.
    fn linear(&mut self, weights: &All, from: &str, to: &[&str]) -> Result<(), String> {
        let weight = find(weights, &format!("{from}/weight"))?;
        let bias = find(weights, &format!("{from}/bias"))?;
        let (all, columns) = weight.rows_and_columns();
        let rows = all / to.len();
        let parts = weight.numbers.chunks(rows * columns).zip(bias.numbers.chunks(rows));
        for (name, (numbers, own_bias)) in to.iter().zip(parts) {
            let part = Weights { lengths: vec![rows, columns], numbers: numbers.to_vec() };
            self.array(&format!("{name}.weight"), &part, HALF)?;
            if !name.ends_with(".key") {
                let part = Weights { lengths: vec![rows], numbers: own_bias.to_vec() };
                self.array(&format!("{name}.bias"), &part, WHOLE)?;
            }
        }
        Ok(())
    }

    fn array(&mut self, name: &str, weights: &Weights, form: u32) -> Result<(), String> {
        self.count(weights.lengths.len())?;
        self.count(name.len())?;
        self.long(form);
        for length in weights.lengths.iter().rev() {
            self.count(*length)?;
        }
        self.0.extend(name.as_bytes());
        for number in &weights.numbers {
            if form == HALF {
                self.0.extend(number.to_le_bytes());
            } else {
                self.0.extend(whole(*number).to_le_bytes());
            }
        }
        Ok(())
    }
}

/// A binary16 number (IEEE 754, 3.6).
fn whole(half: u16) -> f32 {
    let sign = if half >> 15 == 1 { -1.0 } else { 1.0 };
    let (exponent, fraction) = (i32::from(half >> 10 & 0x1F), f32::from(half & 0x3FF));
    match exponent {
        0 => sign * fraction * 2.0_f32.powi(-24),
        exponent => sign * (1.0 + fraction / 1024.0) * 2.0_f32.powi(exponent - 15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tokens_letters_are_bytes() {
        assert_eq!(letters("Ġfriends"), b" friends");
        assert_eq!(letters("Ċ"), b"\n");
        assert_eq!(letters("Ã©"), "é".as_bytes());
    }

    #[test]
    fn numbers_of_16_bits_are_the_same_in_32() {
        for (half, is) in
            [(0x3C00, 1.0), (0xC000, -2.0), (0x3555, 0.333_251_95), (0x0001, 5.960_464_5e-8)]
        {
            assert!((whole(half) - is).abs() < f32::EPSILON * is.abs(), "{half:x}");
        }
    }
}
