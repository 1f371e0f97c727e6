//! What visits of Tandembuch are measured beside: an empty Leptos page, which is built here, and two programs that keep
//! people's data in the browser as well.
//!
//! The two come from npm and are no packages of this repository: nobody but the measurements needs them. Their versions
//! are exact, so that a figure from today can be compared with one from next year; a newer one is a decision.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::setup::BuildTools;
use crate::wasm_toolchain::TARGET;
use crate::{install, npm, process, small_wasm};

/// A notebook in one HTML file: everything comes at once.
const TIDDLYWIKI: (&str, &str) = ("tiddlywiki", "5.4.1");
/// A household book with a database in the browser: it comes in many files, and a service worker keeps them.
const ACTUAL: (&str, &str) = ("@actual-app/web", "26.9.0");

const EMPTY_PAGE: &str = "empty-page";

/// The folders of the three.
pub(super) struct Sites {
    empty_page: PathBuf,
    tiddlywiki: PathBuf,
    actual: PathBuf,
}

impl Sites {
    /// Builds and installs what is not there yet.
    pub(super) fn ensure(project: &Project, tools: &BuildTools) -> Result<Self> {
        let tiddlywiki = package(project, TIDDLYWIKI, |modules| {
            let package = modules.join("tiddlywiki");
            process::run(
                Command::new("node")
                    .arg(package.join("tiddlywiki.js"))
                    .arg(package.join("editions/empty"))
                    .arg("--output")
                    .arg(modules.with_file_name("site"))
                    .args(["--build", "index"]),
            )
        })?;
        let actual = package(project, ACTUAL, |modules| {
            let built = modules.join("@actual-app/web/build");
            fs::rename(built, modules.with_file_name("site")).context("taking what was built")
        })?;
        Ok(Self { empty_page: empty_page(project, tools)?, tiddlywiki, actual })
    }

    /// Tells a child process where they are.
    pub(super) fn tell(&self, command: &mut Command) {
        command
            .env("TANDEMBUCH_EMPTY_PAGE", &self.empty_page)
            .env("TANDEMBUCH_TIDDLYWIKI", &self.tiddlywiki)
            .env("TANDEMBUCH_ACTUAL", &self.actual);
    }
}

/// The site that `make` puts beside the `node_modules` of a package.
fn package(
    project: &Project,
    (name, version): (&str, &str),
    make: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let short = name.rsplit('/').next().unwrap_or(name);
    let home = project.tools().join(format!("{}-{version}", name.trim_start_matches('@').replace('/', "-")));
    if !home.is_dir() {
        println!("setup: npm's {short} {version}, whose visits are measured too");
        install::whole_folder(&home, |folder| {
            npm::install_into(folder, name, version)?;
            make(&folder.join("node_modules"))?;
            fs::remove_dir_all(folder.join("node_modules")).context("removing what is not needed any more")
        })?;
    }
    Ok(home.join("site"))
}

/// Builds the empty page with the settings of the release.
fn empty_page(project: &Project, tools: &BuildTools) -> Result<PathBuf> {
    let mut cargo = tools.command(tools.toolchain.cargo(), project)?;
    if tools.toolchain.builds_small() {
        small_wasm::apply(&mut cargo);
    }
    process::run(cargo.args(["build", "--release", "--locked", "--target", TARGET, "-p", EMPTY_PAGE]))?;
    let site = project.wasm_target().join(EMPTY_PAGE);
    let program = project.wasm_target().join(TARGET).join("release").join(EMPTY_PAGE).with_extension("wasm");
    process::run(
        tools
            .command("wasm-bindgen", project)?
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .args([&site, &program]),
    )?;
    let wasm = site.join(format!("{EMPTY_PAGE}_bg.wasm"));
    process::run(
        tools.command("wasm-opt", project)?.args(small_wasm::WASM_OPT).arg("-o").args([&wasm, &wasm]),
    )?;
    for name in ["index.html", "start.js"] {
        fs::copy(project.root.join("benches/empty").join(name), site.join(name))
            .with_context(|| format!("copying {name}"))?;
    }
    Ok(site)
}
