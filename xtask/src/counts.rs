//! How many tests a runner says it ran. Pure: from a runner's output to numbers.

/// Tests that were really executed. Skipped ones are not among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Tests that held.
    pub(crate) passed: u64,
    /// Tests that did not.
    pub(crate) failed: u64,
}

/// Adds up every summary line in the output of `cargo test` and wasm-bindgen's runner
/// (`test result: ok. 3 passed; 0 failed; ...`), of cargo-nextest (`Summary [ 1.0s] 3 tests run: 3 passed, 0 skipped`)
/// and of the browser stories and Python's tests (`3 passed, 0 failed`).
pub(crate) fn in_output(text: &str) -> Counts {
    let mut all = Counts::default();
    for line in text.lines().map(str::trim).filter(|line| is_summary(line)) {
        let words: Vec<&str> =
            line.split([' ', ',', ';', '(', ')']).filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2) {
            let number = pair[0].parse::<u64>().unwrap_or_default();
            match pair[1] {
                "passed" => all.passed += number,
                "failed" => all.failed += number,
                _ => {}
            }
        }
    }
    all
}

fn is_summary(line: &str) -> bool {
    let is_ours = line.contains(" passed, ") && line.ends_with(" failed") && line.split(' ').count() == 4;
    line.starts_with("test result: ") || line.starts_with("Summary [") || is_ours
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_runners_summary_is_understood_and_they_add_up() {
        let said =
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.1s
            test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 filtered out
               Summary [   0.123s] 5 tests run: 5 passed, 0 skipped
               Summary [  30.1s] 9/12 tests run: 7 passed (1 slow, 1 flaky), 2 failed, 4 skipped
            7 passed, 0 failed\n";
        assert_eq!(in_output(said), Counts { passed: 33, failed: 3 });
    }

    #[test]
    fn other_lines_count_nothing() {
        let said = "test a ... ok\n3 stories passed, and none of them failed\nerror: 2 passed\n";
        assert_eq!(in_output(said), Counts::default());
    }
}
