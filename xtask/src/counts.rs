//! How many tests a runner says it ran. Pure: from a runner's output to numbers.

use std::ops::AddAssign;

/// Tests that were really executed. Skipped ones are not among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Tests that held.
    pub(crate) passed: u64,
    /// Tests that did not.
    pub(crate) failed: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Adds up every summary line in the output of `cargo test` and wasm-bindgen's runner
/// (`test result: ok. 3 passed; 0 failed; ...`), of cargo-nextest (`Summary [ 1.0s] 3 tests run: 3 passed, 0 skipped`)
/// and of the browser stories and Python's tests (`3 passed, 0 failed`).
pub(crate) fn in_output(text: &str) -> Counts {
    let mut all = Counts::default();
    for line in text.lines().filter_map(summary) {
        all += Counts { passed: number_before(line, "passed"), failed: number_before(line, "failed") };
    }
    all
}

/// The part of a summary line that has the numbers.
fn summary(line: &str) -> Option<&str> {
    let line = line.trim();
    if let Some(result) = line.strip_prefix("test result: ") {
        return Some(result);
    }
    if line.starts_with("Summary [") {
        return line.split_once(" run: ").map(|(_, numbers)| numbers);
    }
    let is_story_summary =
        line.ends_with(" failed") && line.split(' ').count() == 4 && line.contains(" passed, ");
    is_story_summary.then_some(line)
}

fn number_before(line: &str, word: &str) -> u64 {
    let words: Vec<&str> = line.split([' ', ',', ';', '(', ')']).filter(|part| !part.is_empty()).collect();
    let place = words.iter().position(|part| *part == word);
    place.and_then(|place| words.get(place.checked_sub(1)?)?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, passed: u64, failed: u64) {
        assert_eq!(in_output(text), Counts { passed, failed }, "{text}");
    }

    #[test]
    fn every_runners_summary_is_understood() {
        check(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.1s",
            12,
            0,
        );
        check("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 filtered out", 2, 1);
        check("     Summary [   0.123s] 12 tests run: 12 passed, 0 skipped", 12, 0);
        check("     Summary [  30.1s] 9/12 tests run: 7 passed (1 slow, 1 flaky), 2 failed, 4 skipped", 7, 2);
        check("     Summary [   0.1s] 1 test run: 1 passed (1 leaky), 0 skipped", 1, 0);
        check("7 passed, 0 failed\n", 7, 0);
    }

    #[test]
    fn several_runners_add_up() {
        check("test result: ok. 1 passed; 0 failed;\nrunning\ntest result: ok. 2 passed; 0 failed;", 3, 0);
    }

    #[test]
    fn other_lines_count_nothing() {
        check("test a ... ok\n3 stories passed, and none of them failed\nerror: 2 passed\n", 0, 0);
        check("", 0, 0);
    }
}
