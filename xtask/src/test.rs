//! Everything that must hold, one stage after the other, until one does not.
//!
//! Only tests that were really executed are counted, and a stage of tests that executes none has failed.

mod stages;
mod tree;

use std::time::{Duration, Instant};

use anyhow::{Error, Result, bail};

use crate::counts::Counts;
use crate::project::Project;
use crate::setup;

/// What a stage found.
#[derive(Debug, Default)]
struct Outcome {
    counts: Counts,
    note: String,
}

/// A named part of the whole.
struct Stage<'a> {
    name: &'static str,
    run: Box<dyn Fn() -> Result<Outcome> + 'a>,
}

/// A stage that has ended.
struct Finished {
    name: &'static str,
    took: Duration,
    outcome: Result<Outcome>,
}

/// Runs all stages, or those of the inner loop, and prints a table at the end.
pub(crate) fn run(project: &Project, quick: bool) -> Result<()> {
    let finished = if quick {
        run_stages(stages::quick(project))
    } else {
        let tools = setup::for_testing(project)?;
        run_stages(stages::all(project, &tools))
    };
    report(&finished)
}

fn run_stages(stages: Vec<Stage<'_>>) -> Vec<Finished> {
    let mut finished = Vec::new();
    for stage in stages {
        println!("\n== {} ==", stage.name);
        let start = Instant::now();
        let outcome = (stage.run)();
        let holds = holds(&outcome);
        finished.push(Finished { name: stage.name, took: start.elapsed(), outcome });
        if !holds {
            break;
        }
    }
    finished
}

fn holds(outcome: &Result<Outcome>) -> bool {
    outcome.as_ref().is_ok_and(|outcome| outcome.counts.failed == 0)
}

fn report(finished: &[Finished]) -> Result<()> {
    println!();
    let mut all = Counts::default();
    for stage in finished {
        println!("{:<24} {:>7.1} s  {}", stage.name, stage.took.as_secs_f64(), remark(&stage.outcome));
        all += counts(&stage.outcome);
    }
    println!("\n{} passed, {} failed", all.passed, all.failed);
    match finished.iter().find(|stage| !holds(&stage.outcome)) {
        Some(stage) => bail!("the stage \"{}\" failed{}", stage.name, reason(&stage.outcome)),
        None => Ok(()),
    }
}

/// A stage that could not run to its end counts as one failure.
fn counts(outcome: &Result<Outcome>) -> Counts {
    outcome.as_ref().map_or(Counts { passed: 0, failed: 1 }, |outcome| outcome.counts)
}

fn remark(outcome: &Result<Outcome>) -> String {
    match outcome {
        Err(_) => "FAILED".to_owned(),
        Ok(Outcome { counts: Counts { failed: 0, .. }, note }) => note.clone(),
        Ok(Outcome { counts, note }) => format!("{note}, {} FAILED", counts.failed),
    }
}

fn reason(outcome: &Result<Outcome>) -> String {
    outcome.as_ref().err().map_or_else(String::new, |error: &Error| format!(": {error:#}"))
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    fn stage(name: &'static str, outcome: fn() -> Result<Outcome>) -> Stage<'static> {
        Stage { name, run: Box::new(outcome) }
    }

    fn counted(passed: u64, failed: u64) -> Outcome {
        Outcome { counts: Counts { passed, failed }, note: format!("{passed} passed") }
    }

    #[test]
    fn the_first_failure_ends_the_run() {
        let finished = run_stages(vec![
            stage("good", || Ok(counted(3, 0))),
            stage("bad", || Ok(counted(2, 1))),
            stage("never", || panic!("a stage after a failure must not run")),
        ]);
        assert_eq!(finished.len(), 2);
        let error = report(&finished).unwrap_err().to_string();
        assert_eq!(error, "the stage \"bad\" failed");
        assert_eq!(remark(&finished[1].outcome), "2 passed, 1 FAILED");
    }

    #[test]
    fn a_stage_that_breaks_off_is_a_failure_with_a_reason() {
        let finished = run_stages(vec![stage("broken", || Err(anyhow!("the linker is missing")))]);
        assert_eq!(counts(&finished[0].outcome), Counts { passed: 0, failed: 1 });
        let error = report(&finished).unwrap_err().to_string();
        assert_eq!(error, "the stage \"broken\" failed: the linker is missing");
    }

    #[test]
    fn all_good_is_good() {
        assert!(report(&run_stages(vec![stage("good", || Ok(counted(3, 0)))])).is_ok());
    }
}
