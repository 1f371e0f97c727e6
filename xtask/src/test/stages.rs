//! The stages themselves: which program is run for each, and what it has to say.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::tree::Tree;
use super::{Outcome, Stage};
use crate::project::Project;
use crate::setup::TestTools;
use crate::wasm_toolchain::TARGET;
use crate::{counts, dist, licences, process, tidy};

/// The inner loop: only the pure layers are built.
pub(super) fn quick(project: &Project) -> Vec<Stage<'_>> {
    let pure = ["-p", "tandembuch", "--no-default-features", "--lib"];
    vec![
        stage("format", || format(project)),
        stage("tidy", || tidied(project)),
        stage("clippy, pure layers", move || clippy(project, &pure)),
        stage("tests, pure layers", move || native_tests(cargo(project), &pure)),
    ]
}

/// Everything, the cheap stages first.
pub(super) fn all<'a>(project: &'a Project, tools: &'a TestTools) -> Vec<Stage<'a>> {
    let tree = Tree::of(project);
    vec![
        stage("format", || format(project)),
        stage("tidy", || tidied(project)),
        stage("licences", || licences_known(project)),
        stage("clippy, pure layers", || clippy(project, &["-p", "tandembuch", "--no-default-features"])),
        stage("clippy", || clippy(project, &["--workspace"])),
        // The product alone, so that it is tested with the features that it is built with: a WebDriver client of the
        // workspace turns on another order of JSON objects. Only `cargo xtask bench` needs Automerge built.
        stage("native tests", || native_tests(tools.native_cargo(project), &["-p", "tandembuch", "--lib"])),
        stage("tests of the tools", || {
            native_tests(tools.native_cargo(project), &["-p", "xtask", "-p", "e2e"])
        }),
        stage("calendar files", || calendar_files(tools.python().current_dir(&project.root))),
        stage("examples in the docs", || doc_tests(tools.native_cargo(project))),
        stage("links in the docs", || doc_links(project)),
        stage("tests in Chromium", || browser_tests(project, tools)),
        stage("build and budget", || built(project)),
        stage("browser stories", || stories(tools.stories_cargo(project), &[])),
        // What the keys do differs little between the engines; that everything can be reached, one of them shows.
        stage("stories by keyboard", || {
            stories(tools.stories_cargo(project), &["--by", "keyboard", "--engine", "chromium"])
        }),
        stage("files unchanged", move || tree.check_unchanged(project).map(|()| Outcome::default())),
    ]
}

fn stage<'a>(name: &'static str, run: impl Fn() -> Result<Outcome> + 'a) -> Stage<'a> {
    Stage { name, run: Box::new(run) }
}

fn cargo(project: &Project) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root);
    cargo
}

fn format(project: &Project) -> Result<Outcome> {
    process::run(cargo(project).args(["fmt", "--all", "--check"])).context("`cargo fmt` puts it right")?;
    Ok(Outcome::default())
}

fn tidied(project: &Project) -> Result<Outcome> {
    Ok(Outcome { note: tidy::run(project)?, ..Outcome::default() })
}

fn licences_known(project: &Project) -> Result<Outcome> {
    let note = format!("{} packages", licences::check(project)?);
    Ok(Outcome { note, ..Outcome::default() })
}

fn clippy(project: &Project, packages: &[&str]) -> Result<Outcome> {
    process::run(cargo(project).arg("clippy").args(packages).args([
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    Ok(Outcome::default())
}

fn native_tests(mut cargo: Command, packages: &[&str]) -> Result<Outcome> {
    let has_nextest = process::find("cargo-nextest").is_some();
    let runner: &[&str] = if has_nextest { &["nextest", "run"] } else { &["test"] };
    counted(cargo.args(runner).args(packages).args(["--bins", "--tests", "--no-fail-fast"]))
}

/// nextest does not know them. That there are none is no failure.
fn doc_tests(mut cargo: Command) -> Result<Outcome> {
    let transcript = process::run_and_keep(cargo.args(["test", "--doc", "-p", "tandembuch"]))?;
    let counts = counts::in_output(&transcript.text);
    ensure!(transcript.status.success() || counts.failed > 0, "the examples were not run");
    Ok(Outcome { counts, note: format!("{} passed", counts.passed) })
}

/// What others' programs read in the files that a native test has found to be ours.
fn calendar_files(python: &mut Command) -> Result<Outcome> {
    counted(python.arg("tests/interop/calendar_files.py"))
}

fn doc_links(project: &Project) -> Result<Outcome> {
    let mut cargo = cargo(project);
    // The same packages as for clippy, so that what it has checked of the dependencies is used again.
    cargo.env("RUSTDOCFLAGS", "-D warnings").args(["doc", "--no-deps", "--workspace"]);
    process::run(&mut cargo)?;
    Ok(Outcome::default())
}

fn browser_tests(project: &Project, tools: &TestTools) -> Result<Outcome> {
    let mut cargo = tools.browser_cargo(project)?;
    cargo.args(["test", "-p", "tandembuch", "--target", TARGET, "--no-fail-fast"]);
    for name in browser_test_files(project)? {
        cargo.args(["--test", &name]);
    }
    counted(&mut cargo)
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

fn built(project: &Project) -> Result<Outcome> {
    let note = format!("{} bytes for a first visit", dist::build(project)?.total());
    Ok(Outcome { note, ..Outcome::default() })
}

fn stories(mut cargo: Command, wishes: &[&str]) -> Result<Outcome> {
    counted(cargo.args(["run", "--quiet", "-p", "e2e", "--"]).args(wishes))
}

/// Runs tests and counts them.
fn counted(command: &mut Command) -> Result<Outcome> {
    // Colours would get between the numbers.
    let transcript = process::run_and_keep(command.env("CARGO_TERM_COLOR", "never"))?;
    let counts = counts::in_output(&transcript.text);
    ensure!(
        transcript.status.success() || counts.failed > 0,
        "{} failed ({})",
        process::line(command),
        transcript.status
    );
    ensure!(counts.passed + counts.failed > 0, "{} ran no test", process::line(command));
    Ok(Outcome { counts, note: format!("{} passed", counts.passed) })
}
