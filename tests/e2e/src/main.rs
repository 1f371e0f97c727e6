//! Whole stories in real browsers: `cargo run -p e2e -- [--story NAME]... [--engine NAME]... [--by pointer|keyboard]
//! [--pictures DIR] [--side-by-side N]`, and measurements in one: `cargo run -p e2e -- bench`.
//!
//! By keyboard nothing is clicked, and whatever is used has been reached by Tab and can be seen to have the focus.
//! `cargo xtask test` runs all of them and says by the environment where things are: `TANDEMBUCH_DIST` (the built
//! site), `TANDEMBUCH_XTASK` (the program that serves it) and the drivers ([`engine`]). Each story is played once in
//! each engine it is meant for; a failure is a failure, and so is a wish that no story fits.
//!
//! Stories do not disturb each other: each has its folder, its servers with their ports, and its browsers.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool talks to its terminal")]

mod axe;
mod bench;
mod bidi;
mod browser;
mod calendar_files;
mod clock;
mod deeds;
mod engine;
mod front;
mod interop;
mod looks;
mod person;
mod process_tree;
mod program;
mod release;
mod server;
mod stage;
mod stored;
mod stories;
mod traces;
mod wait;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use lexopt::{Arg, ValueExt};

use engine::Engine;
use person::Way;
use stage::Stage;
use stories::Story;

/// What was asked for on the command line; an empty list means all.
#[derive(Debug)]
struct Wishes {
    stories: Vec<Story>,
    engines: Vec<Engine>,
    way: Way,
    pictures: Option<PathBuf>,
    /// How many stories are played at once.
    side_by_side: usize,
    /// Measurements instead of stories.
    bench: Option<bench::Wishes>,
}

fn main() -> ExitCode {
    match wishes(lexopt::Parser::from_env()).and_then(|wishes| fulfil(&wishes)) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("e2e: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Returns how many stories have failed.
fn fulfil(wishes: &Wishes) -> Result<usize> {
    match &wishes.bench {
        Some(wishes) => finish(bench::run(wishes)).map(|()| 0),
        None => play_all(wishes),
    }
}

/// Runs to its end what waits for browsers and servers.
fn finish<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.context("starting the runtime")?.block_on(work)
}

/// Returns how many have failed. Each player takes the next story when the one before is over.
fn play_all(wishes: &Wishes) -> Result<usize> {
    let plays: Vec<(Story, Engine)> = Story::ALL
        .into_iter()
        .filter(|story| story.ways().contains(&wishes.way) && wanted(&wishes.stories, story))
        .flat_map(|story| story.engines().iter().map(move |engine| (story, *engine)))
        .filter(|(_, engine)| wanted(&wishes.engines, engine))
        .collect();
    ensure!(!plays.is_empty(), "no story is played in this way in this engine");
    let count = plays.len();
    let next = Mutex::new(plays.into_iter());
    let take = || next.lock().expect("taking the next one does not panic").next();
    let failed: usize = thread::scope(|scope| {
        let player =
            || std::iter::from_fn(take).filter(|(story, engine)| !holds(wishes, *story, *engine)).count();
        let players: Vec<_> = (0..wishes.side_by_side).map(|_| scope.spawn(player)).collect();
        players.into_iter().map(|player| player.join().expect("a story fails without panicking")).sum()
    });
    println!("{} passed, {failed} failed", count - failed);
    Ok(failed)
}

/// Plays a story in an engine and says how it went.
fn holds(wishes: &Wishes, story: Story, engine: Engine) -> bool {
    let (start, way) = (Instant::now(), wishes.way);
    let failures = stage::repository().join("target/e2e").join(story.name()).join(way.name());
    let outcome = Stage::new(engine, way, failures, wishes.pictures.clone())
        .and_then(|stage| finish(story.play(&stage)));
    let seconds = start.elapsed().as_secs_f64();
    let title = format!("{:<24} {:<8} {:<8} {seconds:>6.1} s", story.name(), engine.name(), way.name());
    match &outcome {
        Ok(()) => println!("ok      {title}"),
        Err(error) => println!("FAILED  {title}\n{error:#}\n"),
    }
    outcome.is_ok()
}

fn wanted<T: PartialEq>(wishes: &[T], one: &T) -> bool {
    wishes.is_empty() || wishes.contains(one)
}

fn wishes(mut parser: lexopt::Parser) -> Result<Wishes> {
    let mut wishes = Wishes {
        stories: Vec::new(),
        engines: Vec::new(),
        way: Way::default(),
        pictures: None,
        side_by_side: 1,
        bench: None,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("story") => {
                let name = parser.value()?.string()?;
                let story = Story::ALL.into_iter().find(|story| story.name() == name);
                wishes.stories.push(story.with_context(|| format!("there is no story {name}"))?);
            }
            Arg::Long("engine") => {
                let name = parser.value()?.string()?;
                let engine = Engine::ALL.into_iter().find(|engine| engine.name() == name);
                wishes.engines.push(engine.with_context(|| format!("there is no engine {name}"))?);
            }
            Arg::Long("by") => {
                let name = parser.value()?.string()?;
                let way = Way::ALL.into_iter().find(|way| way.name() == name);
                wishes.way = way.with_context(|| format!("nobody uses a page by {name}"))?;
            }
            Arg::Long("side-by-side") => wishes.side_by_side = parser.value()?.parse::<usize>()?.max(1),
            Arg::Value(name) if name == "bench" => {
                wishes.bench = Some(bench::Wishes::read(parser)?);
                break;
            }
            Arg::Long("pictures") => wishes.pictures = Some(parser.value()?.into()),
            other => bail!("{}", other.unexpected()),
        }
    }
    Ok(wishes)
}
