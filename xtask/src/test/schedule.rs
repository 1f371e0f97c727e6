//! Which stage runs when: as soon as what it needs is done and there is room, in the order of the list.
//!
//! Knows nothing of what a stage does.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// A named part of the whole, as far as its time is concerned.
pub(super) trait Part: Sync {
    /// Its name.
    fn name(&self) -> &'static str;
    /// The names of those that have to be over before. One that is not on the list is not waited for.
    fn needs(&self) -> &[&'static str];
    /// What only one at a time can use, if it uses such a thing.
    fn uses(&self) -> Option<&'static str>;
}

/// What a part came to.
pub(super) struct Finished<'a, P, O> {
    pub(super) part: &'a P,
    pub(super) took: Duration,
    pub(super) outcome: O,
}

/// Performs the parts, up to `room` of them at once, and returns them in the order in which they ended. After one that
/// does not hold nothing new begins.
pub(super) fn run<'a, P: Part, O: Send>(
    parts: &'a [P],
    room: usize,
    perform: impl Fn(&'a P) -> O + Sync,
    holds: impl Fn(&O) -> bool,
) -> Vec<Finished<'a, P, O>> {
    let mut waiting: Vec<&P> = parts.iter().collect();
    let mut running: Vec<&P> = Vec::new();
    let mut finished = Vec::new();
    let (ended, endings) = mpsc::channel();
    let perform = &perform;
    thread::scope(|scope| {
        loop {
            while running.len() < room
                && let Some(place) = waiting.iter().position(|part| may_begin(*part, &waiting, &running))
            {
                let part = waiting.remove(place);
                running.push(part);
                let ended = ended.clone();
                scope.spawn(move || {
                    let start = Instant::now();
                    let outcome = perform(part);
                    // Nobody listens any more only if the whole breaks off.
                    let _ = ended.send(Finished { part, took: start.elapsed(), outcome });
                });
            }
            if running.is_empty() {
                return;
            }
            let Ok(one) = endings.recv() else { return };
            running.retain(|part| part.name() != one.part.name());
            if !holds(&one.outcome) {
                waiting.clear();
            }
            finished.push(one);
        }
    });
    finished
}

fn may_begin<P: Part>(part: &P, waiting: &[&P], running: &[&P]) -> bool {
    let is_to_come = |name: &&str| waiting.iter().chain(running).any(|other| other.name() == *name);
    let is_in_use = |thing| running.iter().any(|other| other.uses() == Some(thing));
    !part.needs().iter().any(is_to_come) && !part.uses().is_some_and(is_in_use)
}

#[cfg(test)]
mod tests {
    use std::sync::{Barrier, Mutex};

    use super::*;

    struct Piece(&'static str, &'static [&'static str], Option<&'static str>);

    impl Part for Piece {
        fn name(&self) -> &'static str {
            self.0
        }
        fn needs(&self) -> &[&'static str] {
            self.1
        }
        fn uses(&self) -> Option<&'static str> {
            self.2
        }
    }

    /// The names in the order in which they ended, where those that are in `bad` do not hold.
    fn order(pieces: &[Piece], room: usize, bad: &[&str]) -> Vec<&'static str> {
        let finished = run(pieces, room, |piece| !bad.contains(&piece.0), |held| *held);
        finished.iter().map(|one| one.part.0).collect()
    }

    #[test]
    fn one_at_a_time_they_run_in_the_order_of_the_list_but_for_what_they_need() {
        let pieces = [
            Piece("stories", &["build"], None),
            Piece("build", &["trunk", "not on the list"], None),
            Piece("tests", &[], None),
            Piece("trunk", &[], None),
        ];
        assert_eq!(order(&pieces, 1, &[]), ["tests", "trunk", "build", "stories"]);
    }

    #[test]
    fn after_a_failure_nothing_new_begins() {
        let pieces = [Piece("good", &[], None), Piece("bad", &[], None), Piece("never", &[], None)];
        assert_eq!(order(&pieces, 1, &["bad"]), ["good", "bad"]);
    }

    #[test]
    fn what_runs_beside_a_failure_comes_to_its_end() {
        let both = Barrier::new(2);
        let pieces = [Piece("bad", &[], None), Piece("beside", &[], None), Piece("never", &[], None)];
        let perform = |piece: &Piece| {
            both.wait();
            piece.0 != "bad"
        };
        let mut names: Vec<_> = run(&pieces, 2, perform, |held| *held).iter().map(|one| one.part.0).collect();
        names.sort_unstable();
        assert_eq!(names, ["bad", "beside"]);
    }

    #[test]
    fn two_that_use_the_same_thing_do_not_run_at_once() {
        let folder = Some("folder");
        let pieces = [Piece("clippy", &[], folder), Piece("tests", &[], folder), Piece("fmt", &[], None)];
        let in_use = Mutex::new(0);
        let perform = |piece: &Piece| {
            if piece.2.is_some() {
                *in_use.lock().unwrap() += 1;
                thread::sleep(Duration::from_millis(20));
                let users = std::mem::replace(&mut *in_use.lock().unwrap(), 0);
                return users == 1;
            }
            true
        };
        let finished = run(&pieces, 3, perform, |held| *held);
        assert!(finished.len() == 3 && finished.iter().all(|one| one.outcome));
    }

    #[test]
    fn a_circle_of_needs_ends_without_any_of_them() {
        assert_eq!(order(&[Piece("a", &["b"], None), Piece("b", &["a"], None)], 2, &[]), [""; 0]);
    }
}
