//! Everything that must hold. Stages run side by side, each in a process of its own, until one of them fails.
//!
//! Exit codes judge. What the runners print is counted, because a stage of tests that runs none has failed too.

mod schedule;
mod stages;
mod tree;

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::counts::{self, Counts};
use crate::process;
use crate::project::Project;
use schedule::Finished;
use stages::{Kind, Stage};
use tree::Tree;

pub(crate) use stages::run as run_stage;

/// What is there already takes less, and is not worth a line.
const A_MOMENT: Duration = Duration::from_secs(2);

/// What was asked for; nothing means everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    /// The inner loop.
    pub(crate) quick: bool,
    /// These stages, with the tools that they need.
    pub(crate) only: Vec<String>,
    /// What the player of the stories is told in addition.
    pub(crate) player: Vec<String>,
}

/// What a stage came to.
#[derive(Debug, Default)]
struct Outcome {
    succeeded: bool,
    counts: Counts,
    said: String,
}

/// Runs the stages and prints a table at the end.
pub(crate) fn run(project: &Project, wishes: &Wishes) -> Result<()> {
    let stages = stages::chosen(wishes)?;
    let tree = Tree::of(&project.root);
    let start = Instant::now();
    // One alone is watched while it runs.
    let is_watched = stages.iter().filter(|stage| stage.kind != Kind::Groundwork).count() == 1;
    let perform = |stage: &Stage| perform(project, stage, &wishes.player, is_watched);
    let finished = schedule::run(&stages, stages::room(), perform, |outcome| outcome.succeeded);
    // Whoever tries one stage may go on writing meanwhile.
    let is_everything = *wishes == Wishes::default();
    let tidied_up = if is_everything { tree.check_unchanged(&project.root) } else { Ok(()) };
    report(&finished, stages.len(), start.elapsed(), tidied_up)
}

/// Runs a stage as a process of its own, whose output stays together.
fn perform(project: &Project, stage: &Stage, wishes: &[String], is_watched: bool) -> Outcome {
    println!("{} begins", stage.name);
    let start = Instant::now();
    let mut command = Command::new(&project.xtask);
    command.arg("stage").arg(stage.name).current_dir(&project.root);
    // Colours would get between the numbers.
    command.env("CARGO_TARGET_DIR", &project.target).env("CARGO_TERM_COLOR", "never");
    if stage.kind == Kind::Tests {
        command.args(wishes);
    }
    let said = process::listen_to(command, |line| {
        if is_watched {
            print!("{line}");
        }
    });
    let outcome = judged(stage.kind, said);
    let shown = if is_watched { "" } else { outcome.said.trim_end() };
    println!("\n== {}: {:.1} s ==\n{shown}\n", stage.name, start.elapsed().as_secs_f64());
    outcome
}

fn judged(kind: Kind, said: Result<(String, bool)>) -> Outcome {
    let (mut said, succeeded) = said.unwrap_or_else(|error| (format!("{error:#}\n"), false));
    let counts = counts::in_output(&said);
    let succeeded = succeeded && counts.failed == 0;
    let is_of_tests = matches!(kind, Kind::Tests | Kind::QuickTests);
    let ran_none = is_of_tests && succeeded && counts.passed == 0;
    if ran_none {
        said.push_str("no test was run\n");
    }
    Outcome { succeeded: succeeded && !ran_none, counts, said }
}

/// `stages` is how many were to run.
fn report(
    finished: &[Finished<'_, Outcome>],
    stages: usize,
    took: Duration,
    tidied_up: Result<()>,
) -> Result<()> {
    let mut all = Counts { passed: 0, failed: u64::from(tidied_up.is_err()) };
    for Finished { stage, took, outcome } in finished {
        all.passed += outcome.counts.passed;
        // A stage that could not run to its end counts as one failure.
        all.failed += outcome.counts.failed.max(u64::from(!outcome.succeeded));
        if *took > A_MOMENT || stage.kind != Kind::Groundwork {
            println!("{:<24} {:>7.1} s  {}", stage.name, took.as_secs_f64(), remark(outcome));
        }
    }
    println!("{:<24} {:>7.1} s", "side by side", took.as_secs_f64());
    println!("\n{} passed, {} failed", all.passed, all.failed);
    match finished.iter().find(|one| !one.outcome.succeeded) {
        Some(one) => bail!("the stage {} failed: {}", one.stage.name, last_line(&one.outcome)),
        None => {
            ensure!(finished.len() == stages, "some stages wait for each other and did not run");
            tidied_up
        }
    }
}

/// What there is to say about a stage in a few words: the numbers of tests, or the last line it printed.
fn remark(outcome: &Outcome) -> String {
    match (outcome.succeeded, outcome.counts) {
        (true, Counts { passed: 0, .. }) => last_line(outcome).to_owned(),
        (true, counts) => format!("{} passed", counts.passed),
        (false, Counts { failed: 0, .. }) => "FAILED".to_owned(),
        (false, counts) => format!("{} passed, {} FAILED", counts.passed, counts.failed),
    }
}

fn last_line(outcome: &Outcome) -> &str {
    outcome.said.trim_end_matches('\n').rsplit('\n').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: Kind, text: &str, succeeded: bool) -> Outcome {
        judged(kind, Ok((text.to_owned(), succeeded)))
    }

    #[test]
    fn exit_code_and_numbers_judge_and_the_last_line_remarks() {
        assert_eq!(remark(&said(Kind::Tests, "3 passed, 0 failed\n", true)), "3 passed");
        assert_eq!(remark(&said(Kind::Tests, "3 passed, 2 failed\n", false)), "3 passed, 2 FAILED");
        assert_eq!(remark(&said(Kind::Check, "checking\n320 files\n", true)), "320 files");
        let failed = said(Kind::Tests, "3 passed, 0 failed\nerror: the linker is missing\n", false);
        assert_eq!(
            (remark(&failed).as_str(), last_line(&failed)),
            ("FAILED", "error: the linker is missing")
        );
        assert!(!failed.succeeded);
        assert!(!said(Kind::Tests, "3 passed, 2 failed\n", true).succeeded, "whatever its exit code is");
    }

    #[test]
    fn a_stage_that_did_not_run_is_no_success() {
        let nothing = || report(&[], 1, Duration::ZERO, Ok(()));
        assert!(nothing().unwrap_err().to_string().contains("did not run"));
        assert!(report(&[], 0, Duration::ZERO, Ok(())).is_ok());
    }

    #[test]
    fn a_stage_of_tests_that_runs_none_has_failed() {
        let none = said(Kind::Tests, "test result: ok. 0 passed; 0 failed; 9 filtered out\n", true);
        assert_eq!((none.succeeded, last_line(&none)), (false, "no test was run"));
        assert!(said(Kind::Check, "", true).succeeded);
    }
}
