//! How much work a guess at the passphrase costs.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{Error, Result};

/// Least memory for a passphrase, in KiB: 64 MiB.
const LEAST_MEMORY: u32 = 64 * 1024;
/// A slot file that asks for more than this, twice what any was ever given, is damaged or hostile: 512 MiB.
const MOST_MEMORY: u32 = 512 * 1024;
/// The same of its passes.
const MOST_PASSES: u32 = 48;
/// The most work that any was given: passes over so many KiB.
const MOST_WORK: u64 = 24 * 256 * 1024;
/// One opening should take about this long: felt, but not waited for.
const TARGET: Duration = Duration::from_millis(500);

/// Argon2id's parameters (RFC 9106): memory in KiB, passes over it, lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KeyCost {
    /// Tuned to this computer: at least 64 MiB, and 0.2 to 1.5 s where the computer allows.
    ///
    /// # Errors
    /// [`Error::Cipher`] where not even the least can be computed, for want of memory.
    pub fn tuned() -> Result<Self> {
        let least = Self { memory_kib: LEAST_MEMORY, passes: 3, lanes: 4 };
        let took = least.time()?;
        if took > TARGET {
            let one = Self { passes: 1, ..least };
            return Ok(if took > Duration::from_millis(1500) { one } else { least });
        }
        // Work grows in step with memory and with passes: double the memory first, then add passes.
        let factor = (TARGET.as_secs_f64() / took.as_secs_f64().max(0.001)).min(64.0);
        let doublings = factor.log2().floor().clamp(0.0, 2.0) as u32;
        let rest = factor / f64::from(1_u32 << doublings);
        let passes = (3.0 * rest).floor().clamp(3.0, 24.0) as u32;
        Ok(Self { memory_kib: LEAST_MEMORY << doublings, passes, lanes: 4 })
    }

    /// Next to no work: for tests alone, where hundreds of records are made.
    pub fn cheap_for_tests() -> Self {
        Self { memory_kib: 64, passes: 1, lanes: 1 }
    }

    /// Memory in KiB.
    pub fn memory_kib(&self) -> u32 {
        self.memory_kib
    }

    /// Passes over so many KiB.
    pub(crate) fn work(self) -> u64 {
        u64::from(self.memory_kib) * u64::from(self.passes)
    }

    /// How long one derivation takes here and now.
    ///
    /// # Errors
    /// [`Error::Cipher`] for want of memory.
    pub fn time(&self) -> Result<Duration> {
        let start = Instant::now();
        self.derive("how long does it take", &[0; 16])?;
        Ok(start.elapsed())
    }

    /// The key that a passphrase makes.
    pub(crate) fn derive(&self, passphrase: &str, salt: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
        let large =
            self.memory_kib > MOST_MEMORY || self.passes > MOST_PASSES || self.work() > MOST_WORK;
        if large || self.lanes > 64 {
            return Err(Error::DamagedKeys);
        }
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| Error::DamagedKeys)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
            .map_err(|_| Error::Cipher)?;
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_that_asks_for_more_than_any_was_given_is_refused_before_it_takes_it() {
        let most = KeyCost { memory_kib: LEAST_MEMORY, passes: 1, lanes: 4 };
        assert!(most.derive("four words to keep", &[0; 16]).is_ok());
        // The last two would not come to their end in the life of this test, or find so much memory, if they began.
        for cost in [
            KeyCost { memory_kib: MOST_MEMORY + 1, ..most },
            KeyCost { passes: MOST_PASSES + 1, ..most },
            KeyCost { lanes: 65, ..most },
            KeyCost { memory_kib: MOST_MEMORY, passes: MOST_PASSES, lanes: 4 },
            KeyCost { passes: u32::MAX, ..most },
            KeyCost { memory_kib: u32::MAX, ..most },
        ] {
            let refused = cost.derive("four words to keep", &[0; 16]);
            assert!(matches!(refused, Err(Error::DamagedKeys)), "{cost:?}");
        }
    }

    #[test]
    fn the_tuned_cost_is_never_below_the_least() {
        let cost = KeyCost::tuned().unwrap();
        println!("{cost:?} takes {:?}", cost.time().unwrap());
        assert!((LEAST_MEMORY..=4 * LEAST_MEMORY).contains(&cost.memory_kib), "{cost:?}");
        assert!((1..=24).contains(&cost.passes), "{cost:?}");
        assert_eq!(cost.lanes, 4);
        // What is found here opens what it sealed: it is never more than a slot may ask for.
        assert!(cost.work() <= MOST_WORK, "{cost:?}");
    }
}
