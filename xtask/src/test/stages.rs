//! The stages themselves: what each waits for, and which program is run for it.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use super::Wishes;
use super::schedule::Part;
use crate::browsers::Browsers;
use crate::cargo_tool::CargoTool;
use crate::project::Project;
use crate::wasm_toolchain::{TARGET, WasmToolchain};
use crate::{dist, licences, npm, process, python, setup, site, tidy};

/// What a stage is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Something that others need: it comes along whichever of them is asked for.
    Groundwork,
    /// Something that must hold.
    Check,
    /// Tests. One that runs none has failed.
    Tests,
    /// Tests of the inner loop, which are part of those of the whole.
    QuickTests,
}

/// A named part of the whole.
pub(super) struct Stage {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    needs: &'static [&'static str],
    uses: Option<&'static str>,
    run: fn(&Project, &[String]) -> Result<String>,
}

impl Part for Stage {
    fn name(&self) -> &'static str {
        self.name
    }
    fn needs(&self) -> &[&'static str] {
        self.needs
    }
    fn uses(&self) -> Option<&'static str> {
        self.uses
    }
}

/// Cargo lets one at a time build in a folder.
const NATIVE_FOLDER: Option<&str> = Some("the folder of native builds");
/// apt lets one at a time install.
const DEBIAN: Option<&str> = Some("Debian's packages");

const PURE: [&str; 3] = ["-p", "tandembuch", "--no-default-features"];
/// Those that only developers run. Always both, so that cargo builds what they have in common once.
const TOOLS: [&str; 4] = ["-p", "xtask", "-p", "e2e"];
/// What makes the built site.
const SOURCES: [&str; 10] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "package-lock.json",
    "public",
    "src",
    "style",
    "xtask",
];

/// All of them: what costs nothing first, then what others wait for longest.
fn all() -> Vec<Stage> {
    use Kind::{Check, Groundwork, QuickTests, Tests};
    let stage = |name, kind, needs, uses, run| Stage { name, kind, needs, uses, run };
    vec![
        stage("format", Check, &[], None, |project, _| {
            done(cargo(project).args(["fmt", "--all", "--check"])).context("`cargo fmt` puts it right")
        }),
        stage("tidy", Check, &[], None, |project, _| tidy::run(project)),
        stage("npm-packages", Groundwork, &[], None, |project, _| npm::ensure_packages(project).map(nothing)),
        stage("wasm-compiler", Groundwork, &[], DEBIAN, |_, _| WasmToolchain::obtain().map(nothing)),
        stage("trunk", Groundwork, &[], None, |project, _| CargoTool::trunk().ensure(project).map(nothing)),
        stage("wasm-bindgen", Groundwork, &[], None, |project, _| {
            CargoTool::wasm_bindgen(project)?.ensure(project).map(nothing)
        }),
        stage("browsers", Groundwork, &[], DEBIAN, |_, _| Browsers::ensure().map(nothing)),
        stage("python-packages", Groundwork, &[], DEBIAN, |project, _| {
            python::ensure_packages(project).map(nothing)
        }),
        stage("geckodriver", Groundwork, &[], None, |project, _| {
            CargoTool::geckodriver().ensure(project).map(nothing)
        }),
        stage("scripts", Check, &["npm-packages"], None, |project, _| {
            done(Command::new(project.node_modules().join(".bin/tsc")).current_dir(&project.root))
        }),
        stage(
            "build-and-budget",
            Check,
            &["npm-packages", "wasm-compiler", "trunk", "wasm-bindgen"],
            None,
            |project, _| Ok(format!("{} bytes for a first visit", dist::build(project)?.total())),
        ),
        stage(
            "stories",
            Tests,
            &["build-and-budget", "story-player", "browsers", "geckodriver", "python-packages"],
            None,
            stories,
        ),
        // What the keys do differs little between the engines; that everything can be reached, one of them shows.
        stage(
            "stories-by-keyboard",
            Tests,
            &["stories", "build-and-budget", "story-player", "browsers", "python-packages"],
            None,
            |project, _| stories(project, &["--by", "keyboard", "--engine", "chromium"].map(str::to_owned)),
        ),
        stage("licences", Check, &[], None, |project, _| {
            Ok(format!("{} packages", licences::check(project)?))
        }),
        stage("clippy-pure-layers", Check, &[], NATIVE_FOLDER, |project, _| clippy(project, &PURE)),
        stage("tests-pure-layers", QuickTests, &["clippy-pure-layers"], NATIVE_FOLDER, |project, _| {
            tests(cargo(project), &PURE, "test")
        }),
        stage("clippy", Check, &[], NATIVE_FOLDER, |project, _| clippy(project, &["--workspace"])),
        stage("story-player", Groundwork, &[], NATIVE_FOLDER, |project, _| {
            done(cargo(project).args(["build", "--quiet"]).args(TOOLS))
        }),
        stage(
            "tests-in-chromium",
            Tests,
            &["wasm-compiler", "wasm-bindgen", "browsers"],
            None,
            |project, _| browser_tests(project),
        ),
        // The product alone, so that it is tested with the features that it is built with: a WebDriver client of the
        // workspace turns on another order of JSON objects. Only `cargo xtask bench` needs Automerge built.
        stage("native-tests", Tests, &["npm-packages", "python-packages"], NATIVE_FOLDER, |project, _| {
            tests(setup::for_natives("cargo", project)?, &["-p", "tandembuch"], "test")
        }),
        stage(
            "tests-of-the-tools",
            Tests,
            &["npm-packages", "python-packages"],
            NATIVE_FOLDER,
            |project, _| {
                // With the profile that the stories are played with.
                tests(setup::for_natives("cargo", project)?, &TOOLS, "dev")
            },
        ),
        stage("calendar-files", Tests, &["python-packages"], None, |project, _| {
            // What others' programs read in the files that a native test has found to be ours.
            done(setup::python(project)?.arg("tests/interop/calendar_files.py"))
        }),
        stage(
            "examples-in-the-docs",
            Check,
            &["npm-packages", "python-packages"],
            NATIVE_FOLDER,
            |project, _| {
                // nextest does not know them. That there are none is no failure.
                done(setup::for_natives("cargo", project)?.args(["test", "--doc", "-p", "tandembuch"]))
            },
        ),
        stage("links-in-the-docs", Check, &["clippy"], NATIVE_FOLDER, |project, _| {
            // The same packages as for clippy, so that what it has checked of the dependencies is used again.
            done(cargo(project).env("RUSTDOCFLAGS", "-D warnings").args(["doc", "--no-deps", "--workspace"]))
        }),
    ]
}

/// Those that were asked for, with the groundwork that they need.
pub(super) fn chosen(wishes: &Wishes) -> Result<Vec<Stage>> {
    let mut names: Vec<&str> = wishes.only.iter().map(String::as_str).collect();
    if wishes.quick {
        names.extend(["format", "tidy", "clippy-pure-layers", "tests-pure-layers"]);
    }
    if names.is_empty() {
        return Ok(all().into_iter().filter(|stage| stage.kind != Kind::QuickTests).collect());
    }
    let stages = all();
    if let Some(unknown) = names.iter().find(|name| !stages.iter().any(|stage| stage.name == **name)) {
        let known: Vec<&str> = stages.iter().map(|stage| stage.name).collect();
        bail!("there is no stage {unknown}; there are {}", known.join(", "));
    }
    let needed: Vec<&str> = stages
        .iter()
        .filter(|stage| names.contains(&stage.name))
        .flat_map(|stage| stage.needs)
        .copied()
        .collect();
    let is_chosen = |stage: &Stage| {
        names.contains(&stage.name) || stage.kind == Kind::Groundwork && needed.contains(&stage.name)
    };
    Ok(stages.into_iter().filter(is_chosen).collect())
}

/// Runs one stage in this process. What it returns may be said about it in a few words.
pub(crate) fn run(project: &Project, name: &str, wishes: &[String]) -> Result<String> {
    let stage = all().into_iter().find(|stage| stage.name == name).context("there is no such stage")?;
    (stage.run)(project, wishes)
}

/// How many things may happen at once. More would not fit into the memory of a small machine with many cores.
pub(super) fn room() -> usize {
    thread::available_parallelism().map_or(1, |cores| cores.get().min(4))
}

fn nothing<T>(_: T) -> String {
    String::new()
}

fn done(command: &mut Command) -> Result<String> {
    process::run(command).map(nothing)
}

fn cargo(project: &Project) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root).env("CARGO_TARGET_DIR", &project.target);
    cargo
}

fn clippy(project: &Project, packages: &[&str]) -> Result<String> {
    done(cargo(project).arg("clippy").args(packages).args(["--all-targets", "--", "-D", "warnings"]))
}

/// All tests of these packages but those in the documentation.
fn tests(mut cargo: Command, packages: &[&str], profile: &str) -> Result<String> {
    let has_nextest = process::find("cargo-nextest").is_some();
    let runner: &[&str] =
        if has_nextest { &["nextest", "run", "--cargo-profile"] } else { &["test", "--profile"] };
    let targets: &[&str] = if packages == TOOLS { &[] } else { &["--lib"] };
    done(cargo.args(runner).arg(profile).args(packages).args(targets).args([
        "--bins",
        "--tests",
        "--no-fail-fast",
    ]))
}

fn browser_tests(project: &Project) -> Result<String> {
    let mut cargo = setup::browser_cargo(project)?;
    cargo.args(["test", "-p", "tandembuch", "--target", TARGET, "--no-fail-fast"]);
    for name in browser_test_files(project)? {
        cargo.args(["--test", &name]);
    }
    done(&mut cargo)
}

/// The files in tests/ that are written for wasm-bindgen's runner. The others would be built for wasm in vain.
fn browser_test_files(project: &Project) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(project.root.join("tests")).context("listing tests/")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs")
            && fs::read_to_string(&path)?.contains("wasm_bindgen_test")
        {
            names.extend(path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// Plays on the built site, which is built anew if something has changed since.
fn stories(project: &Project, wishes: &[String]) -> Result<String> {
    if !is_built(project) {
        site::build(project)?;
    }
    let mut player = setup::for_stories(project.target.join("debug/e2e"), project)?;
    done(player.args(["--side-by-side", &room().to_string()]).args(wishes))
}

/// Whether the built site is newer than everything it is made of.
fn is_built(project: &Project) -> bool {
    let modified = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let Some(built) = modified(&project.dist().join("sw.js")) else { return false };
    let sources = SOURCES.iter().flat_map(|source| WalkDir::new(project.root.join(source)));
    sources.flatten().all(|entry| modified(entry.path()).is_some_and(|changed| changed <= built))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(wishes: &Wishes) -> Vec<&'static str> {
        chosen(wishes).unwrap().iter().map(|stage| stage.name).collect()
    }

    fn only(name: &str) -> Wishes {
        Wishes { only: vec![name.to_owned()], ..Wishes::default() }
    }

    #[test]
    fn every_need_is_a_stage() {
        let stages = all();
        for need in stages.iter().flat_map(|stage| stage.needs) {
            assert!(stages.iter().any(|stage| stage.name == *need), "{need}");
        }
    }

    #[test]
    fn a_stage_brings_the_tools_it_needs_and_no_other_check() {
        assert_eq!(names(&only("clippy")), ["clippy"]);
        assert_eq!(names(&only("scripts")), ["npm-packages", "scripts"]);
        let stories = ["browsers", "python-packages", "geckodriver", "stories", "story-player"];
        assert_eq!(names(&only("stories")), stories);
        assert!(chosen(&only("nothing")).is_err());
    }

    #[test]
    fn everything_is_all_but_what_repeats_a_part_of_it() {
        let everything = names(&Wishes::default());
        assert_eq!(everything.len() + 1, all().len());
        assert!(!everything.contains(&"tests-pure-layers"));
        let quick = names(&Wishes { quick: true, ..Wishes::default() });
        assert_eq!(quick, ["format", "tidy", "clippy-pure-layers", "tests-pure-layers"]);
    }
}
