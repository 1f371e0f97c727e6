//! Wrong tries, and how long they make one wait.

use serde::{Deserialize, Serialize};

/// Wrong tries, and when the last one was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tries {
    /// How many in a row.
    pub wrong: u32,
    /// When the last one was, in milliseconds since 1970 by the clock of this device.
    pub last_ms: u64,
}

impl Tries {
    /// Everybody mistypes three times.
    const FREE: u32 = 3;
    const FIRST_WAIT_MS: u64 = 5_000;
    const LONGEST_WAIT_MS: u64 = 300_000;

    /// One more, at this moment.
    #[must_use]
    pub fn with_another(self, now_ms: u64) -> Self {
        Self { wrong: self.wrong.saturating_add(1), last_ms: now_ms }
    }

    /// How long to wait from now until the next try: twice as long after each, five minutes at most. A clock that was put back
    /// makes nobody wait longer than that.
    pub fn wait_ms(self, now_ms: u64) -> u64 {
        let Some(over) = self.wrong.checked_sub(Self::FREE) else { return 0 };
        let doubled = 1_u64.checked_shl(over).unwrap_or(u64::MAX);
        let wait = Self::FIRST_WAIT_MS.saturating_mul(doubled).min(Self::LONGEST_WAIT_MS);
        wait.saturating_sub(now_ms.saturating_sub(self.last_ms))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_tries_too_often_waits_longer_and_longer() {
        let wait = |wrong| Tries { wrong, last_ms: 1_000 }.wait_ms(1_000);
        assert_eq!([0, 2, 3, 4, 5].map(wait), [0, 0, 5_000, 10_000, 20_000]);
        assert_eq!([9, 10, 80, u32::MAX].map(wait), [300_000; 4]);
    }

    #[test]
    fn waiting_ends_and_a_clock_that_was_put_back_makes_nobody_wait_for_years() {
        let tries = Tries { wrong: 4, last_ms: 1_000_000 };
        assert_eq!(tries.wait_ms(1_004_000), 6_000);
        assert_eq!(tries.wait_ms(1_010_000), 0);
        assert_eq!(tries.wait_ms(0), 10_000);
        assert_eq!(tries.with_another(5), Tries { wrong: 5, last_ms: 5 });
    }
}
