//! The stages themselves: what each waits for, and which program is run for it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use super::Wishes;
use crate::browsers::Browsers;
use crate::cargo_tool::CargoTool;
use crate::project::Project;
use crate::wasm_toolchain::{TARGET, WasmToolchain};
use crate::{bill_of_materials, dist, licences, npm, process, pwa, python, servers, setup, site, tidy};

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
    /// The names of those that have to be over before.
    pub(super) needs: &'static [&'static str],
    /// What only one at a time can use, if it uses such a thing.
    pub(super) uses: Option<&'static str>,
    /// Returns what there is to say about it in a few words. The player of the stories takes wishes.
    pub(super) run: fn(&Project, &[String]) -> Result<String>,
}

/// Cargo lets one at a time build in a folder.
const NATIVE_FOLDER: Option<&str> = Some("the folder of native builds");
/// apt lets one at a time install.
const DEBIAN: Option<&str> = Some("Debian's packages");

const PURE: [&str; 2] = ["-p", "tandembuch-core"];
/// What people use.
const PRODUCT: [&str; 6] = ["-p", "tandembuch-core", "-p", "tandembuch-camera", "-p", "tandembuch"];
/// Those that only developers run. Always both, so that cargo builds what they have in common once.
const TOOLS: [&str; 4] = ["-p", "xtask", "-p", "e2e"];
/// What makes the built site.
const SOURCES: [&str; 13] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "core",
    "decrypt",
    "index.html",
    "package-lock.json",
    "public",
    "src",
    "style",
    "xtask",
];

/// All of them: what costs nothing first, then what others wait for longest.
#[rustfmt::skip] // A table.
fn all() -> Vec<Stage> {
    use Kind::{Check, Groundwork, QuickTests, Tests};
    let stage = |name, kind, needs, uses, run| Stage { name, kind, needs, uses, run };
    vec![
        stage("format", Check, &[], None, |project, _| {
            done(cargo(project).args(["fmt", "--all", "--check"])).context("`cargo fmt` puts it right")
        }),
        stage("tidy", Check, &[], None, |project, _| tidy::run(project)),
        stage("npm-packages", Groundwork, &[], None, |project, _| there(npm::ensure_packages(project))),
        stage("wasm-compiler", Groundwork, &[], DEBIAN, |_, _| there(WasmToolchain::obtain())),
        stage("trunk", Groundwork, &[], None, |project, _| there(CargoTool::trunk().ensure(project))),
        stage("wasm-bindgen", Groundwork, &[], None, |project, _| there(CargoTool::wasm_bindgen(project)?.ensure(project))),
        stage("wasm-split", Groundwork, &[], None, |project, _| there(CargoTool::wasm_split().ensure(project))),
        stage("browsers", Groundwork, &[], DEBIAN, |_, _| there(Browsers::ensure())),
        stage("web-servers", Groundwork, &[], DEBIAN, |_, _| there(servers::ensure_there())),
        stage("python-packages", Groundwork, &[], DEBIAN, |project, _| there(python::ensure_packages(project))),
        stage("geckodriver", Groundwork, &[], None, |project, _| there(CargoTool::geckodriver().ensure(project))),
        stage("scripts", Check, &["npm-packages"], None, |project, _| {
            done(Command::new(project.node_modules().join(".bin/tsc")).current_dir(&project.root))
        }),
        stage("build-and-budget", Check, &["npm-packages", "wasm-compiler", "trunk", "wasm-bindgen", "wasm-split"], None, |project, _| {
            Ok(format!("{} bytes before the first screen", dist::build(project)?.first_screen()))
        }),
        stage("stories", Tests, &["build-and-budget", "story-player", "browsers", "geckodriver", "python-packages"], None, stories),
        // What the keys do differs little between the engines; that everything can be reached, one of them shows.
        stage("stories-by-keyboard", Tests, &["stories", "story-player", "browsers", "geckodriver", "python-packages"], None, |project, wishes| {
            stories(project, &[&["--by", "keyboard", "--engine", "chromium"].map(str::to_owned), wishes].concat())
        }),
        // What docs/servers says, real servers do.
        stage("servers", Check, &["build-and-budget", "web-servers"], None, |project, _| {
            built(project)?;
            Ok(format!("{} answers", servers::check(project)?))
        }),
        stage("bill-of-materials", Tests, &["build-and-budget", "python-packages"], None, |project, _| {
            built(project)?;
            there(bill_of_materials::check(project))
        }),
        stage("licences", Check, &[], None, |project, _| Ok(format!("{} packages", licences::check(project)?))),
        stage("clippy-pure-layers", Check, &[], NATIVE_FOLDER, |project, _| clippy(project, &PURE)),
        stage("tests-pure-layers", QuickTests, &["clippy-pure-layers"], NATIVE_FOLDER, |project, _| {
            tests(cargo(project), "test", &PURE, &["--lib"])
        }),
        stage("clippy", Check, &[], NATIVE_FOLDER, |project, _| clippy(project, &["--workspace"])),
        stage("story-player", Groundwork, &[], NATIVE_FOLDER, |project, _| {
            done(cargo(project).args(["build", "--quiet"]).args(TOOLS))
        }),
        stage("tests-in-chromium", Tests, &["wasm-compiler", "wasm-bindgen", "browsers"], None, |project, _| browser_tests(project)),
        // The product alone, so that it is tested with the features that it is built with: a WebDriver client of the
        // workspace turns on another order of JSON objects. Only `cargo xtask bench` needs Automerge built.
        stage("native-tests", Tests, &["npm-packages", "python-packages"], NATIVE_FOLDER, |project, _| {
            tests(setup::for_natives("cargo", project)?, "test", &PRODUCT, &["--lib"])
        }),
        // With the profile that the stories are played with.
        stage("tests-of-the-tools", Tests, &["npm-packages", "python-packages"], NATIVE_FOLDER, |project, _| {
            tests(setup::for_natives("cargo", project)?, "dev", &TOOLS, &[])
        }),
        // The page that opens our files without the program: the script that is served, in Node.
        stage("decrypt-page", Tests, &["npm-packages"], None, |project, _| {
            done(Command::new("node").arg("tests/decrypt/run.mjs").current_dir(&project.root))
        }),
        // What others' programs read in the files that a native test has found to be ours.
        stage("calendar-files", Tests, &["python-packages"], None, |project, _| {
            done(setup::python(project)?.arg("tests/interop/calendar_files.py"))
        }),
        // Another program, written from docs/qr-series.md, reads the series that a native test has found to be ours.
        stage("qr-series", Tests, &["python-packages"], None, |project, _| {
            done(setup::python(project)?.arg("tests/interop/series.py"))
        }),
        // Another program, written from docs/bundle-format.md, makes the same of random histories.
        stage("merges", Tests, &["python-packages"], NATIVE_FOLDER, |project, _| merges(project)),
        // nextest does not know them. That there are none is no failure.
        stage("examples-in-the-docs", Check, &["npm-packages", "python-packages"], NATIVE_FOLDER, |project, _| {
            done(setup::for_natives("cargo", project)?.args(["test", "--doc"]).args(PRODUCT))
        }),
        // The same packages as for clippy, so that what it has checked of the dependencies is used again.
        stage("links-in-the-docs", Check, &["clippy"], NATIVE_FOLDER, |project, _| {
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
    let known: Vec<&str> = all().iter().map(|stage| stage.name).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(name)) {
        bail!("there is no stage {unknown}; there are {}", known.join(", "));
    }
    let mut chosen = all();
    let asked_for = chosen.iter().filter(|stage| names.contains(&stage.name));
    let needed: Vec<&str> = asked_for.flat_map(|stage| stage.needs).copied().collect();
    let comes_along = |stage: &Stage| stage.kind == Kind::Groundwork && needed.contains(&stage.name);
    chosen.retain(|stage| names.contains(&stage.name) || comes_along(stage));
    Ok(chosen)
}

/// Runs one stage in this process.
pub(crate) fn run(project: &Project, name: &str, wishes: &[String]) -> Result<String> {
    let stage = all().into_iter().find(|stage| stage.name == name).context("there is no such stage")?;
    (stage.run)(project, wishes)
}

/// How many things may happen at once. More would not fit into the memory of a small machine with many cores.
pub(super) fn room() -> usize {
    thread::available_parallelism().map_or(1, |cores| cores.get().min(4))
}

fn there<T>(tool: Result<T>) -> Result<String> {
    tool.map(|_| String::new())
}

fn done(command: &mut Command) -> Result<String> {
    there(process::run(command))
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
fn tests(mut cargo: Command, profile: &str, packages: &[&str], targets: &[&str]) -> Result<String> {
    let has_nextest = process::find("cargo-nextest").is_some();
    let runner: &[&str] =
        if has_nextest { &["nextest", "run", "--cargo-profile"] } else { &["test", "--profile"] };
    cargo.args(runner).arg(profile).args(packages).args(targets);
    done(cargo.args(["--bins", "--tests", "--no-fail-fast"]))
}

/// How many histories are played in every run; `cargo run -p tandembuch-core --example histories` has any number.
const HISTORIES: &str = "1000";

fn merges(project: &Project) -> Result<String> {
    done(cargo(project).args(["build", "--quiet", "--example", "histories"]).args(PURE))?;
    let mut program = Command::new(project.target.join("debug/examples/histories"))
        .arg(HISTORIES)
        .stdout(Stdio::piped())
        .spawn()
        .context("starting the histories")?;
    let histories = program.stdout.take().context("the histories say nothing")?;
    done(setup::python(project)?.arg("tests/interop/merges.py").stdin(histories))?;
    let ended = program.wait().context("waiting for the histories")?;
    if ended.success() { Ok(String::new()) } else { bail!("the histories broke off") }
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

/// Plays on the built site.
fn stories(project: &Project, wishes: &[String]) -> Result<String> {
    built(project)?;
    let mut player = setup::for_stories(project.target.join("debug/e2e"), project)?;
    done(player.args(["--side-by-side", &room().to_string()]).args(wishes))
}

/// Builds the site anew if something has changed since.
fn built(project: &Project) -> Result<()> {
    if is_built(project) { Ok(()) } else { site::build(project).map(|_| ()) }
}

/// Whether the built site is newer than everything it is made of.
fn is_built(project: &Project) -> bool {
    let modified = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let worker = project.dist().join(pwa::WORKER);
    // Trunk alone, and a build that broke off, leave the list in it empty.
    let is_whole = fs::read_to_string(&worker).is_ok_and(|text| !text.contains(pwa::FILES_LINE));
    let Some(built) = modified(&worker).filter(|_| is_whole) else { return false };
    let sources = SOURCES.iter().flat_map(|source| WalkDir::new(project.root.join(source)));
    sources.flatten().all(|entry| modified(entry.path()).is_some_and(|changed| changed <= built))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(quick: bool, only: &[&str]) -> Vec<&'static str> {
        let only = only.iter().map(|name| (*name).to_owned()).collect();
        let stages = chosen(&Wishes { quick, only, ..Wishes::default() });
        stages.into_iter().flatten().map(|stage| stage.name).collect()
    }

    #[test]
    fn a_stage_brings_the_tools_it_needs_and_no_other_check() {
        assert_eq!(names(false, &["clippy"]), ["clippy"]);
        assert_eq!(names(false, &["scripts"]), ["npm-packages", "scripts"]);
        let stories = ["browsers", "python-packages", "geckodriver", "stories", "story-player"];
        assert_eq!(names(false, &["stories"]), stories);
        assert_eq!(names(false, &["servers"]), ["web-servers", "servers"]);
        assert!(names(false, &["nothing"]).is_empty());
    }

    #[test]
    fn everything_is_all_but_what_repeats_a_part_of_it() {
        assert_eq!(names(true, &[]), ["format", "tidy", "clippy-pure-layers", "tests-pure-layers"]);
        let everything = names(false, &[]);
        assert_eq!(everything.len() + 1, all().len());
        assert!(all().iter().flat_map(|stage| stage.needs).all(|need| everything.contains(need)));
    }
}
