//! Which stage runs when: as soon as what it needs is done and there is room, in the order of the list.
//!
//! Knows nothing of what a stage does.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::stages::Stage;

/// What a stage came to.
pub(super) struct Finished<'a, O> {
    pub(super) stage: &'a Stage,
    pub(super) took: Duration,
    pub(super) outcome: O,
}

/// Performs the stages, up to `room` of them at once, and returns them in the order in which they ended. After one that
/// does not hold nothing new begins.
pub(super) fn run<'a, O: Send>(
    stages: &'a [Stage],
    room: usize,
    perform: impl Fn(&'a Stage) -> O + Sync,
    holds: impl Fn(&O) -> bool,
) -> Vec<Finished<'a, O>> {
    let mut waiting: Vec<&Stage> = stages.iter().collect();
    let mut running: Vec<&Stage> = Vec::new();
    let mut finished = Vec::new();
    let (ended, endings) = mpsc::channel();
    let perform = &perform;
    thread::scope(|scope| {
        loop {
            while running.len() < room
                && let Some(place) = waiting.iter().position(|stage| may_begin(stage, &waiting, &running))
            {
                let stage = waiting.remove(place);
                running.push(stage);
                let ended = ended.clone();
                scope.spawn(move || {
                    let start = Instant::now();
                    let outcome = perform(stage);
                    // Nobody listens any more only if the whole breaks off.
                    let _ = ended.send(Finished { stage, took: start.elapsed(), outcome });
                });
            }
            if running.is_empty() {
                return;
            }
            let Ok(one) = endings.recv() else { return };
            running.retain(|stage| stage.name != one.stage.name);
            if !holds(&one.outcome) {
                waiting.clear();
            }
            finished.push(one);
        }
    });
    finished
}

/// What it needs is waited for only if it is on the list.
fn may_begin(stage: &Stage, waiting: &[&Stage], running: &[&Stage]) -> bool {
    let is_to_come = |name: &&str| waiting.iter().chain(running).any(|other| other.name == *name);
    let is_in_use = |thing| running.iter().any(|other| other.uses == Some(thing));
    !stage.needs.iter().any(is_to_come) && !stage.uses.is_some_and(is_in_use)
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::super::stages::Kind;
    use super::*;

    fn stage(name: &'static str, needs: &'static [&'static str], uses: Option<&'static str>) -> Stage {
        Stage { name, kind: Kind::Check, needs, uses, run: |_, _| Ok(String::new()) }
    }

    /// The names in the order in which they ended.
    fn order(stages: &[Stage], room: usize, perform: impl Fn(&Stage) -> bool + Sync) -> Vec<&'static str> {
        run(stages, room, perform, |held| *held).iter().map(|one| one.stage.name).collect()
    }

    #[test]
    fn one_at_a_time_they_run_in_the_order_of_the_list_but_for_what_they_need() {
        let build = stage("build", &["trunk", "not on the list"], None);
        let stages =
            [stage("stories", &["build"], None), build, stage("tests", &[], None), stage("trunk", &[], None)];
        assert_eq!(order(&stages, 1, |_| true), ["tests", "trunk", "build", "stories"]);
    }

    #[test]
    fn after_a_failure_nothing_new_begins_and_what_runs_comes_to_its_end() {
        let stages = ["good", "bad", "never"].map(|name| stage(name, &[], None));
        assert_eq!(order(&stages, 1, |stage| stage.name != "bad"), ["good", "bad"]);
        let stages = ["bad", "beside"].map(|name| stage(name, &[], None));
        let both = Barrier::new(2);
        let ended = order(&stages, 2, |stage| {
            both.wait();
            stage.name != "bad"
        });
        assert_eq!(ended.len(), 2);
    }

    #[test]
    fn two_that_use_the_same_thing_do_not_run_at_once() {
        let stages = ["clippy", "tests", "docs"].map(|name| stage(name, &[], Some("folder")));
        let is_in_use = AtomicBool::new(false);
        let perform = |_: &Stage| {
            let is_alone = !is_in_use.swap(true, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(10));
            is_in_use.store(false, Ordering::SeqCst);
            is_alone
        };
        assert_eq!(order(&stages, 3, perform), ["clippy", "tests", "docs"]);
    }

    #[test]
    fn a_circle_of_needs_ends_without_any_of_them() {
        assert!(order(&[stage("a", &["b"], None), stage("b", &["a"], None)], 2, |_| true).is_empty());
    }
}
