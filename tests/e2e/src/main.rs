//! Whole stories in real browsers: `cargo run -p e2e -- [--story NAME]... [--engine NAME]... [--by pointer|keyboard]
//! [--pictures DIR]`, and measurements in one: `cargo run -p e2e -- bench`.
//!
//! By keyboard nothing is clicked, and whatever is used has been reached by Tab and can be seen to have the focus.
//! `cargo xtask test` runs all of them and says by the environment where things are: `TANDEMBUCH_DIST` (the built
//! site), `TANDEMBUCH_XTASK` (the program that serves it) and the drivers ([`engine`]). Each story is played once in
//! each engine it is meant for; a failure is a failure.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool talks to its terminal")]

mod axe;
mod bench;
mod browser;
mod deeds;
mod engine;
mod interop;
mod looks;
mod person;
mod process_tree;
mod release;
mod server;
mod stage;
mod stored;
mod stories;
mod wait;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, ValueExt};

use engine::Engine;
use person::Way;
use stage::Stage;
use stories::Story;

/// What was asked for on the command line; an empty list means all.
#[derive(Debug, Default)]
struct Wishes {
    stories: Vec<Story>,
    engines: Vec<Engine>,
    way: Way,
    pictures: Option<PathBuf>,
    /// Measurements instead of stories.
    bench: bool,
}

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let outcome = runtime
        .context("starting the runtime")
        .and_then(|runtime| runtime.block_on(fulfil(&wishes(lexopt::Parser::from_env())?)));
    match outcome {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("e2e: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Returns how many stories have failed.
async fn fulfil(wishes: &Wishes) -> Result<usize> {
    if wishes.bench { bench::run().await.map(|()| 0) } else { play_all(wishes).await }
}

/// Returns how many have failed.
async fn play_all(wishes: &Wishes) -> Result<usize> {
    let mut passed = 0;
    let mut failed = 0;
    let way = wishes.way;
    for story in
        Story::ALL.into_iter().filter(|story| story.ways().contains(&way) && wanted(&wishes.stories, story))
    {
        for engine in story.engines().iter().filter(|engine| wanted(&wishes.engines, engine)) {
            let start = Instant::now();
            let failures = stage::repository().join("target/e2e").join(story.name()).join(way.name());
            let stage = Stage::new(*engine, way, failures, wishes.pictures.clone())?;
            let outcome = story.play(&stage).await;
            let seconds = start.elapsed().as_secs_f64();
            let title =
                format!("{:<24} {:<8} {:<8} {seconds:>6.1} s", story.name(), engine.name(), way.name());
            match outcome {
                Ok(()) => {
                    passed += 1;
                    println!("ok      {title}");
                }
                Err(error) => {
                    failed += 1;
                    println!("FAILED  {title}\n{error:#}\n");
                }
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    Ok(failed)
}

fn wanted<T: PartialEq>(wishes: &[T], one: &T) -> bool {
    wishes.is_empty() || wishes.contains(one)
}

fn wishes(mut parser: lexopt::Parser) -> Result<Wishes> {
    let mut wishes = Wishes::default();
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
            Arg::Value(name) if name == "bench" => wishes.bench = true,
            Arg::Long("pictures") => wishes.pictures = Some(parser.value()?.into()),
            other => bail!("{}", other.unexpected()),
        }
    }
    Ok(wishes)
}
