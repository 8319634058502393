//! The recovery key: 160 random bits, made to be printed and typed back.
//!
//! Eight groups of five letters and digits. The first four of a group carry 20 bits in Crockford's
//! base 32 (no I, L, O, U); the fifth checks the group and its place, so a slip is found where it is.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::random;
use crate::{Error, Result};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;

/// A recovery key. Wiped from memory when dropped; its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; 20]);

impl RecoveryKey {
    /// A new one, which opens nothing yet.
    ///
    /// # Errors
    /// [`Error::Cipher`] where the system gives no randomness.
    pub fn random() -> Result<Self> {
        Ok(Self(random()?))
    }

    /// Reads a key as typed: upper or lower case, any spaces and dashes, O for 0, I and L for 1.
    ///
    /// # Errors
    /// Which group is wrong, from 1; 0 where the number of groups is.
    pub fn parse(text: &str) -> std::result::Result<Self, WrongGroup> {
        let values: Zeroizing<Vec<u8>> = Zeroizing::new(
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .map(|c| value(c).unwrap_or(u8::MAX))
                .collect(),
        );
        if values.len() != GROUPS * 5 {
            return Err(WrongGroup(0));
        }
        let mut bits = Zeroizing::new(Vec::with_capacity(GROUPS * 4));
        for (place, group) in values.chunks_exact(5).enumerate() {
            let (data, check) = group.split_at(4);
            let sound = data.iter().all(|v| *v < 32) && check == [check_value(place, data)];
            if !sound {
                return Err(WrongGroup(place + 1));
            }
            bits.extend_from_slice(data);
        }
        let mut bytes = [0; 20];
        for (to, eight) in bytes.chunks_exact_mut(5).zip(bits.chunks_exact(8)) {
            let number = eight.iter().fold(0_u64, |sum, five| sum << 5 | u64::from(*five));
            to.iter_mut().zip(number.to_be_bytes().into_iter().skip(3)).for_each(|(t, b)| *t = b);
        }
        Ok(Self(bytes))
    }

    /// The groups to print, and to ask some of them back.
    pub fn groups(&self) -> Vec<String> {
        let mut values = Zeroizing::new(Vec::with_capacity(GROUPS * 4));
        for five in self.0.chunks_exact(5) {
            let number = five.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
            values.extend((0..8).rev().map(|place| (number >> (place * 5)) as u8 & 31));
        }
        let letter = |v: u8| ALPHABET.get(usize::from(v)).copied().map(char::from).unwrap_or('?');
        values
            .chunks_exact(4)
            .enumerate()
            .map(|(place, data)| {
                data.iter().copied().chain([check_value(place, data)]).map(letter).collect()
            })
            .collect()
    }

    /// The whole key as printed, groups joined by dashes.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.groups().join("-"))
    }

    pub(crate) fn bytes(&self) -> &[u8; 20] {
        &self.0
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

/// The group of a typed recovery key that cannot be right, from 1; 0: not eight groups of five.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("group {0} of the recovery key is mistyped")]
pub struct WrongGroup(pub usize);

impl From<WrongGroup> for Error {
    fn from(_: WrongGroup) -> Self {
        Self::WrongRecoveryKey
    }
}

fn value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    ALPHABET.iter().position(|letter| char::from(*letter) == c).and_then(|v| u8::try_from(v).ok())
}

/// Odd weights, so that any one wrong letter changes the sum modulo 32.
fn check_value(place: usize, data: &[u8]) -> u8 {
    let sum: usize = data.iter().zip([1, 3, 7, 13]).map(|(v, w)| usize::from(*v) * w).sum();
    ((sum + 5 * place + 11) % 32) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_reads_back() {
        for _ in 0..200 {
            let key = RecoveryKey::random().unwrap();
            let typed = key.to_text().to_lowercase().replace('-', " ").replace('0', "o");
            assert_eq!(RecoveryKey::parse(&typed).unwrap(), key);
        }
    }

    #[test]
    fn a_wrong_letter_is_found_in_its_group() {
        let key = RecoveryKey::random().unwrap();
        let text = key.to_text();
        for at in (0..text.len()).filter(|at| at % 6 != 5) {
            for letter in ALPHABET {
                let mut typed = text.as_bytes().to_vec();
                if typed[at] == *letter {
                    continue;
                }
                typed[at] = *letter;
                let typed = String::from_utf8(typed).unwrap();
                assert_eq!(RecoveryKey::parse(&typed), Err(WrongGroup(at / 6 + 1)));
            }
        }
        assert_eq!(RecoveryKey::parse("12345"), Err(WrongGroup(0)));
    }
}
