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

    #[track_caller]
    fn check(text: &str, passed: u64, failed: u64) {
        assert_eq!(in_output(text), Counts { passed, failed }, "{text}");
    }

    #[test]
    fn every_runners_summary_is_understood() {
        check("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; in 0.1s", 12, 0);
        check("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 filtered out", 2, 1);
        check("     Summary [   0.123s] 12 tests run: 12 passed, 0 skipped", 12, 0);
        check("     Summary [  30.1s] 9/12 tests run: 7 passed (1 slow, 1 flaky), 2 failed, 4 skipped", 7, 2);
        check("7 passed, 0 failed\n", 7, 0);
    }

    #[test]
    fn several_runners_add_up_and_other_lines_count_nothing() {
        check("test result: ok. 1 passed; 0 failed;\nrunning\ntest result: ok. 2 passed; 0 failed;", 3, 0);
        check("test a ... ok\n3 stories passed, and none of them failed\nerror: 2 passed\n", 0, 0);
    }
}
