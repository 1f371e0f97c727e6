//! What has to be on the machine: for building, and for testing in addition.
//!
//! Every command calls this first. What is there is left alone and costs a moment; what is missing is installed with
//! one line that says what and why.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::browsers::Browsers;
use crate::cargo_tool::CargoTool;
use crate::project::Project;
use crate::python::Python;
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

/// What testing needs.
#[derive(Clone, Debug)]
pub(crate) struct TestTools {
    /// What building needs.
    pub(crate) build: BuildTools,
    browsers: Browsers,
    geckodriver: PathBuf,
    python: Python,
}

/// Installs what building needs.
pub(crate) fn for_building(project: &Project) -> Result<BuildTools> {
    npm::ensure_packages(project)?;
    let toolchain = WasmToolchain::obtain()?;
    let folders = vec![
        CargoTool::wasm_bindgen(project)?.ensure(project)?,
        CargoTool::trunk().ensure(project)?,
        project.node_modules().join(".bin"),
    ];
    Ok(BuildTools { toolchain, folders })
}

/// Installs what testing needs, which includes what building needs.
pub(crate) fn for_testing(project: &Project) -> Result<TestTools> {
    let build = for_building(project)?;
    let browsers = Browsers::ensure()?;
    let python = python::ensure_packages(project)?;
    let geckodriver = CargoTool::geckodriver().ensure(project)?.join("geckodriver");
    Ok(TestTools { build, browsers, geckodriver, python })
}

impl BuildTools {
    /// A command that finds the compiler and the tools.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>, project: &Project) -> Result<Command> {
        self.toolchain.command(program, project, &self.folders)
    }
}

impl TestTools {
    /// `cargo` for native tests, which may ask Node and Python to open what we sealed.
    pub(crate) fn native_cargo(&self, project: &Project) -> Command {
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(&project.root)
            .env("TANDEMBUCH_NODE_MODULES", project.node_modules())
            .env("NODE_PATH", project.node_modules())
            .env("TANDEMBUCH_PYTHON", &self.python.program)
            .env("PYTHONPATH", &self.python.packages);
        cargo
    }

    /// Python with its packages.
    pub(crate) fn python(&self) -> Command {
        let mut python = Command::new(&self.python.program);
        // Nothing is to be left beside the scripts.
        python.env("PYTHONPATH", &self.python.packages).env("PYTHONDONTWRITEBYTECODE", "1");
        python
    }

    /// The wasm compiler's `cargo`, which runs tests in Chromium.
    pub(crate) fn browser_cargo(&self, project: &Project) -> Result<Command> {
        let mut cargo = self.build.command(self.build.toolchain.cargo(), project)?;
        cargo
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        self.browsers.chromium_for(&mut cargo);
        Ok(cargo)
    }

    /// `cargo` for the browser stories, which play in all the browsers on the built folder.
    pub(crate) fn stories_cargo(&self, project: &Project) -> Command {
        let mut cargo = self.native_cargo(project);
        cargo.env("TANDEMBUCH_DIST", project.dist()).env("TANDEMBUCH_XTASK", &project.xtask);
        self.browsers.all_for(&mut cargo, self.geckodriver.clone());
        cargo
    }
}
