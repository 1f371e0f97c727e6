//! Tools that are built from the Rust registry, each in one exact version, kept in the cache of all clones.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{install, process};

/// One tool: what to build, and why it is needed.
#[derive(Clone, Debug)]
pub(crate) struct CargoTool {
    package: &'static str,
    /// The one of its programs that is asked for its version.
    program: &'static str,
    version: String,
    purpose: &'static str,
}

impl CargoTool {
    /// Builds the web app: runs cargo and wasm-bindgen, and lays out the files.
    pub(crate) fn trunk() -> Self {
        let version = "0.21.14".to_owned();
        Self { package: "trunk", program: "trunk", version, purpose: "builds the web app" }
    }

    /// Makes several files of the program. Knows what the crate `wasm_split_helpers` of Cargo.lock leaves in it.
    pub(crate) fn wasm_split() -> Self {
        Self {
            package: "wasm_split_cli_support",
            program: "wasm-split-cli",
            version: "0.2.4".to_owned(),
            purpose: "splits the program into parts",
        }
    }

    /// Steers Firefox.
    pub(crate) fn geckodriver() -> Self {
        let purpose = "steers Firefox in the browser stories";
        Self { package: "geckodriver", program: "geckodriver", version: "0.37.1".to_owned(), purpose }
    }

    /// The bridge between wasm and JavaScript, which insists on the version of the crate in Cargo.lock.
    pub(crate) fn wasm_bindgen(project: &Project) -> Result<Self> {
        let id =
            process::read(Command::new("cargo").args(["pkgid", "wasm-bindgen"]).current_dir(&project.root))?;
        let (_, version) =
            id.trim().rsplit_once('@').context("cargo does not say which wasm-bindgen is used")?;
        let (version, purpose) =
            (version.to_owned(), "connects wasm to JavaScript, and runs tests in browsers");
        Ok(Self { package: "wasm-bindgen-cli", program: "wasm-bindgen", version, purpose })
    }

    /// The folder with the tool's programs. Builds the tool unless it is there already.
    pub(crate) fn ensure(&self, project: &Project) -> Result<PathBuf> {
        let home = self.home(&project.tools());
        if !home.is_dir() {
            if let Some(folder) = self.on_path() {
                return Ok(folder);
            }
            install::whole_folder(&home, |root| self.build_into(root))?;
        }
        Ok(home.join("bin"))
    }

    fn home(&self, tools: &Path) -> PathBuf {
        tools.join(format!("{}-{}", self.package, self.version))
    }

    /// The folder of a program on `PATH` that says it has this very version.
    fn on_path(&self) -> Option<PathBuf> {
        let program = process::find(self.program)?;
        let said = process::read(Command::new(&program).arg("--version")).ok()?;
        says_version(&said, &self.version).then(|| program.parent().map(Path::to_owned)).flatten()
    }

    fn build_into(&self, root: &Path) -> Result<()> {
        println!("setup: {} {}, {} (built from source, minutes)", self.package, self.version, self.purpose);
        let mut cargo = Command::new("cargo");
        cargo.args(["install", "--quiet", self.package, "--version", &self.version]);
        // The lock file of that one names yanked crates and does not build.
        if self.package != "wasm-bindgen-cli" {
            cargo.arg("--locked");
        }
        // That one has its program behind a feature.
        if self.package == "wasm_split_cli_support" {
            cargo.args(["--features", "build-binary"]);
        }
        cargo
            .arg("--root")
            .arg(root)
            // Away from the repository, whose settings are not meant for tools.
            .current_dir(root)
            .env_remove("CARGO_TARGET_DIR")
            // Built once and run for seconds: a quick build is worth more than a quick program.
            .env("CARGO_PROFILE_RELEASE_LTO", "false")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        process::run(&mut cargo)
    }
}

fn says_version(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use super::*;

    #[test]
    fn only_the_exact_version_on_path_will_do() {
        assert!(says_version("trunk 0.21.14\n", "0.21.14"));
        assert!(says_version("geckodriver 0.37.1 (abc 2026-01-01)\n\nThe source", "0.37.1"));
        assert!(!says_version("trunk 0.21.1\n", "0.21.14"));
        assert!(!says_version("trunk 0.21.14-rc1\n", "0.21.14"));
    }

    #[test]
    fn a_tool_in_the_cache_is_not_built_again() {
        let mut project = Project::locate().unwrap();
        project.cache = env::temp_dir().join(format!("xtask-cargo-tool-{}", std::process::id()));
        let tool = CargoTool {
            package: "no-such-package-as-this",
            program: "no-such-program-as-this",
            version: "1.2.3".to_owned(),
            purpose: "cannot be built, so that a wrong decision fails",
        };
        let home = project.tools().join("no-such-package-as-this-1.2.3");
        fs::create_dir_all(home.join("bin")).unwrap();
        assert_eq!(tool.ensure(&project).unwrap(), home.join("bin"));
        fs::remove_dir_all(&project.cache).unwrap();
    }
}
