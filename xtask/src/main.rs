//! `cargo xtask`: one command for everything one does with this repository besides editing it.
//!
//! This file only knows the command line. Each command is a file of its own; what they share (paths, child
//! processes, the wasm tool chain) is in `project`, `process` and `wasm_toolchain`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool talks to its terminal")]

mod bench;
mod bill_of_materials;
mod browsers;
mod cargo_tool;
mod counts;
mod debian;
mod digests;
mod dist;
mod headers;
mod install;
mod licences;
mod npm;
mod process;
mod program;
mod project;
mod pwa;
mod python;
mod reproduce;
mod serve;
mod servers;
mod setup;
mod shared_target;
mod simulate;
mod site;
mod small_wasm;
mod test;
mod tidy;
mod wasm_toolchain;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, ValueExt};

use crate::project::Project;
use crate::test::Wishes;

const USAGE: &str = "\
cargo xtask <command>

  setup               install what building needs, and what testing needs in addition
  serve [--port N]    build for release and serve it on http://localhost:8080
        [--dir DIR]   serve a folder that is already built
  dist                build the folder to upload, ./dist, print the bytes of a first visit, and write what all is
                      made of, tandembuch.cdx.json
  reproduce           for a release: build it in two folders with two homes, and compare every byte
  test                everything that must hold
       --quick        the inner loop: the pure layers alone
       --only STAGE   a stage of it, named as in the table at the end, and the tools it needs; may be repeated
       --story NAME --engine E --by WAY
                      some of the stories alone; they are played on ./dist, built anew if a source is newer
  bench               the record's merge beside Automerge, visits beside other sites, and how fast the program opens
                      and searches
       --only PART    one of merge, visits, builds, opening, search
       --against DIR  how fast another build opens beside this one, which is the part builds
  simulate            whole devices of two people, played from seeds: nothing that was said to be kept may be lost
       --seeds N      how many stories, 20000 if nothing is said
       --from S       the first seed
       --go-on        play the others, too, after one that failed
  precache DIR        write the list of files into a built folder's service worker anew
  tidy                the checks of layout and wording alone
";

/// What was asked for on the command line.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    Help,
    Setup,
    Serve {
        port: u16,
        dir: Option<PathBuf>,
    },
    Dist,
    Reproduce,
    Test(Wishes),
    /// One stage of the tests, in this process.
    Stage {
        name: String,
        wishes: Vec<String>,
    },
    Bench(bench::Wishes),
    Simulate(simulate::Wishes),
    Tidy,
    Precache {
        dir: PathBuf,
    },
}

fn main() -> ExitCode {
    match parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let mut project = Project::locate()?;
    let builds = matches!(
        command,
        Command::Serve { dir: None, .. }
            | Command::Dist
            | Command::Test(_)
            | Command::Bench(_)
            | Command::Simulate(_)
    );
    let claim = builds.then(|| shared_target::claim(&mut project));
    match command {
        Command::Help => {
            print!("{USAGE}");
            Ok(())
        }
        Command::Setup => setup::everything(&project).map(|()| println!("Everything is in place.")),
        Command::Serve { port, dir } => {
            let folder = dir.map_or_else(|| site::build(&project), Ok)?;
            drop(claim);
            serve::run(&folder, port)
        }
        Command::Dist => dist::run(&project),
        Command::Reproduce => reproduce::run(&project),
        Command::Test(wishes) => test::run(&project, &wishes),
        Command::Stage { name, wishes } => {
            test::run_stage(&project, &name, &wishes).map(|remark| println!("{remark}"))
        }
        Command::Bench(wishes) => bench::run(&project, &wishes),
        Command::Simulate(wishes) => simulate::run(&project, &wishes),
        Command::Precache { dir } => pwa::run(&dir).map(|version| println!("{version}")),
        Command::Tidy => tidy::run(&project).map(|summary| println!("{summary}")),
    }
}

fn parse(mut parser: lexopt::Parser) -> Result<Command> {
    let Some(first) = parser.next()? else { return Ok(Command::Help) };
    let mut command = match first {
        Arg::Long("help") | Arg::Short('h') => Command::Help,
        Arg::Value(name) => match name.to_str() {
            Some("help") => Command::Help,
            Some("setup") => Command::Setup,
            Some("serve") => Command::Serve { port: 8080, dir: None },
            Some("dist") => Command::Dist,
            Some("reproduce") => Command::Reproduce,
            Some("test") => Command::Test(Wishes::default()),
            Some("stage") => Command::Stage {
                name: parser.value().context("which stage?")?.string()?,
                wishes: parser.raw_args()?.map(ValueExt::string).collect::<Result<_, _>>()?,
            },
            Some("bench") => Command::Bench(bench::Wishes::default()),
            Some("simulate") => Command::Simulate(simulate::Wishes::default()),
            Some("tidy") => Command::Tidy,
            Some("precache") => Command::Precache { dir: parser.value().context("which folder?")?.into() },
            _ => bail!("there is no command {name:?}\n\n{USAGE}"),
        },
        other => bail!("{}\n\n{USAGE}", other.unexpected()),
    };
    while let Some(option) = parser.next()? {
        match (&mut command, option) {
            (Command::Serve { port, .. }, Arg::Long("port")) => *port = parser.value()?.parse()?,
            (Command::Serve { dir, .. }, Arg::Long("dir")) => *dir = Some(parser.value()?.into()),
            (Command::Test(wishes), Arg::Long("quick")) => wishes.quick = true,
            (Command::Test(wishes), Arg::Long("only")) => wishes.only.push(parser.value()?.string()?),
            (Command::Test(wishes), Arg::Long(option @ ("story" | "engine" | "by"))) => {
                wishes.player.extend([format!("--{option}"), parser.value()?.string()?]);
            }
            (Command::Bench(wishes), Arg::Long("only")) => wishes.only = Some(parser.value()?.string()?),
            (Command::Bench(wishes), Arg::Long("against")) => wishes.against = Some(parser.value()?.into()),
            (Command::Simulate(wishes), Arg::Long("seeds")) => wishes.seeds = parser.value()?.parse()?,
            (Command::Simulate(wishes), Arg::Long("from")) => wishes.from = parser.value()?.parse()?,
            (Command::Simulate(wishes), Arg::Long("go-on")) => wishes.goes_on = true,
            (_, other) => bail!("{}\n\n{USAGE}", other.unexpected()),
        }
    }
    if let Command::Test(wishes) = &mut command
        && wishes.only.is_empty()
        && !wishes.player.is_empty()
    {
        wishes.only = vec!["stories".to_owned()];
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Command> {
        parse(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn options_belong_to_their_command() {
        assert_eq!(parsed(&[]).unwrap(), Command::Help);
        assert_eq!(
            parsed(&["test", "--quick"]).unwrap(),
            Command::Test(Wishes { quick: true, ..Wishes::default() })
        );
        assert_eq!(parsed(&["serve"]).unwrap(), Command::Serve { port: 8080, dir: None });
        assert_eq!(
            parsed(&["serve", "--port=0", "--dir", "site"]).unwrap(),
            Command::Serve { port: 0, dir: Some("site".into()) }
        );
        let wishes = bench::Wishes { only: Some("builds".to_owned()), against: Some("old".into()) };
        assert_eq!(parsed(&["bench", "--only", "builds", "--against=old"]).unwrap(), Command::Bench(wishes));
        let wishes = simulate::Wishes { seeds: 1, from: 7, goes_on: false };
        assert_eq!(parsed(&["simulate", "--seeds=1", "--from", "7"]).unwrap(), Command::Simulate(wishes));
        assert!(parsed(&["dist", "--quick"]).is_err());
        assert!(parsed(&["serve", "--port", "none"]).is_err());
        assert!(parsed(&["unknown"]).is_err());
    }

    #[test]
    fn whoever_names_a_story_wants_no_other_stage() {
        let story = ["--story", "killed", "--engine", "firefox"];
        let wishes = Wishes {
            only: vec!["stories".to_owned()],
            player: story.map(str::to_owned).into(),
            ..Wishes::default()
        };
        assert_eq!(parsed(&[&["test"][..], &story].concat()).unwrap(), Command::Test(wishes));
        let passed_on =
            Command::Stage { name: "stories".to_owned(), wishes: story.map(str::to_owned).into() };
        assert_eq!(parsed(&[&["stage", "stories"][..], &story].concat()).unwrap(), passed_on);
    }
}
