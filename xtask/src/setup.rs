//! What has to be on the machine: for building, and for testing in addition.
//!
//! Every command calls what it needs of this first. What is there is left alone and costs a moment; what is missing is
//! installed with one line that says what and why.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::browsers::Browsers;
use crate::cargo_tool::CargoTool;
use crate::project::Project;
use crate::wasm_toolchain::WasmToolchain;
use crate::{npm, python};

/// What building needs.
#[derive(Clone, Debug)]
pub(crate) struct BuildTools {
    /// The compiler.
    pub(crate) toolchain: WasmToolchain,
    /// Folders of programs, to be found before any others.
    folders: Vec<PathBuf>,
}

impl BuildTools {
    /// A command that finds the compiler and the tools.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>, project: &Project) -> Result<Command> {
        self.toolchain.command(program, project, &self.folders)
    }
}

/// Installs what building needs.
pub(crate) fn for_building(project: &Project) -> Result<BuildTools> {
    npm::ensure_packages(project)?;
    let toolchain = WasmToolchain::obtain()?;
    let folders = vec![
        CargoTool::wasm_bindgen(project)?.ensure(project)?,
        CargoTool::wasm_split().ensure(project)?,
        CargoTool::trunk().ensure(project)?,
        project.node_modules().join(".bin"),
    ];
    Ok(BuildTools { toolchain, folders })
}

/// Installs what all commands need.
pub(crate) fn everything(project: &Project) -> Result<()> {
    for_building(project)?;
    for_stories("e2e", project).map(|_| ())
}

/// Python with its packages.
pub(crate) fn python(project: &Project) -> Result<Command> {
    let python = python::ensure_packages(project)?;
    let mut command = Command::new(&python.program);
    // Nothing is to be left beside the scripts.
    command
        .current_dir(&project.root)
        .env("PYTHONPATH", &python.packages)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(command)
}

/// A program that may ask Node and Python to open what we sealed: `cargo` for native tests.
pub(crate) fn for_natives(program: impl AsRef<OsStr>, project: &Project) -> Result<Command> {
    npm::ensure_packages(project)?;
    let python = python::ensure_packages(project)?;
    let mut command = Command::new(program);
    command
        .current_dir(&project.root)
        .env("CARGO_TARGET_DIR", &project.target)
        .env("TANDEMBUCH_NODE_MODULES", project.node_modules())
        .env("NODE_PATH", project.node_modules())
        .env("TANDEMBUCH_PYTHON", &python.program)
        .env("PYTHONPATH", &python.packages);
    Ok(command)
}

/// The wasm compiler's `cargo`, which runs tests in Chromium.
pub(crate) fn browser_cargo(project: &Project) -> Result<Command> {
    let toolchain = WasmToolchain::obtain()?;
    let folders = [CargoTool::wasm_bindgen(project)?.ensure(project)?];
    let mut cargo = toolchain.command(toolchain.cargo(), project, &folders)?;
    cargo
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Browsers::ensure()?.chromium_for(&mut cargo);
    Ok(cargo)
}

/// A program that plays stories in all the browsers on the built folder.
pub(crate) fn for_stories(program: impl AsRef<OsStr>, project: &Project) -> Result<Command> {
    let mut command = for_natives(program, project)?;
    command.env("TANDEMBUCH_DIST", project.dist()).env("TANDEMBUCH_XTASK", &project.xtask);
    let geckodriver = CargoTool::geckodriver().ensure(project)?.join("geckodriver");
    Browsers::ensure()?.all_for(&mut command, geckodriver);
    Ok(command)
}
