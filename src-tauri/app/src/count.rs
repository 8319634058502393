//! Counts as they cross to the window, which has no whole number of 64 bits.

/// A count as the window takes it. One that is larger than that is the largest there is.
pub(crate) fn to_u32(count: impl TryInto<u32>) -> u32 {
    count.try_into().unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_that_is_too_large_is_the_largest() {
        assert_eq!((to_u32(0usize), to_u32(7u64), to_u32(u64::MAX)), (0, 7, u32::MAX));
    }
}
