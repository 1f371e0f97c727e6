//! The compiler for `wasm32-unknown-unknown`, wherever it comes from.
//!
//! rustup's target is the ordinary way. Where rustup is missing or has no network, Debian's packages do: a compiler
//! that builds the standard library from its source. What that needs is put into the environment of the child
//! processes here and never into the project's configuration, so that someone with rustup and Trunk alone is not
//! disturbed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::{debian, process, small_wasm};

/// The target's name.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Long enough for the 30 MB of a slow line, short enough for a network that swallows everything.
const RUSTUP_LIMIT: &str = "180s";
const DEBIAN_BIN: &str = "/usr/bin";
const DEBIAN_COMPILER: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// Variables that `cargo run` and rustup's proxies set for their children and that describe *their* compiler.
const FOREIGN_VARIABLES: [&str; 11] = [
    "CARGO",
    "CARGO_BIN_NAME",
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "CARGO_PRIMARY_PACKAGE",
    "DYLD_FALLBACK_LIBRARY_PATH",
    "LD_LIBRARY_PATH",
    "RUSTC",
    "RUSTDOC",
    "RUSTUP_TOOLCHAIN",
    "RUST_RECURSION_COUNT",
];

/// A compiler that can build for the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WasmToolchain {
    /// The compiler on `PATH` has the target's standard library.
    Installed,
    /// Debian's compiler builds the standard library itself and links with this program.
    Debian { linker: String },
}

impl WasmToolchain {
    /// The compiler that is there, else one that could be installed: rustup's before Debian's. One that cannot build
    /// small comes last: its program does the same, and is over the budget.
    pub(crate) fn obtain() -> Result<Self> {
        let rustups = (has_target_library() || add_rustup_target()?).then_some(Self::Installed);
        if let Some(toolchain) = rustups.clone()
            && (toolchain.builds_small() || add_library_source()? && toolchain.builds_small())
        {
            return Ok(toolchain);
        }
        if let Some(toolchain) = detect_debian() {
            return Ok(toolchain);
        }
        match (install_debian(), rustups) {
            (Err(why), Some(toolchain)) => {
                println!("setup: the program gets bigger than it need be: {why:#}");
                Ok(toolchain)
            }
            (debians, _) => debians,
        }
    }

    /// A command that sees this compiler, its own target folder, and these folders first on its `PATH`.
    pub(crate) fn command(
        &self,
        program: impl AsRef<std::ffi::OsStr>,
        project: &Project,
        tool_folders: &[PathBuf],
    ) -> Result<Command> {
        let mut command = Command::new(program);
        command.current_dir(&project.root).env("CARGO_TARGET_DIR", project.wasm_target());
        let mut folders = tool_folders.to_vec();
        if let Self::Debian { linker } = self {
            folders.push(DEBIAN_BIN.into());
            for variable in FOREIGN_VARIABLES {
                command.env_remove(variable);
            }
            command
                .env("RUSTC", Path::new(DEBIAN_BIN).join("rustc"))
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        command.env("PATH", process::path_with(folders)?);
        Ok(command)
    }

    /// Whether the release can be built as small as it can be.
    pub(crate) fn builds_small(&self) -> bool {
        small_wasm::is_possible(&self.rustc())
    }

    /// The compiler itself.
    pub(crate) fn rustc(&self) -> PathBuf {
        match self {
            Self::Installed => "rustc".into(),
            Self::Debian { .. } => Path::new(DEBIAN_BIN).join("rustc"),
        }
    }

    /// The cargo that belongs to this compiler.
    pub(crate) fn cargo(&self) -> PathBuf {
        match self {
            Self::Installed => "cargo".into(),
            Self::Debian { .. } => Path::new(DEBIAN_BIN).join("cargo"),
        }
    }
}

fn has_target_library() -> bool {
    process::read(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn detect_debian() -> Option<WasmToolchain> {
    let source = Path::new("/usr/lib/rustlib/src/rust/library/std/src/lib.rs");
    if !source.is_file() || !Path::new(DEBIAN_BIN).join("cargo").is_file() {
        return None;
    }
    let linker = debian_linker().ok()?;
    process::find(&linker)?;
    Some(WasmToolchain::Debian { linker })
}

fn install_debian() -> Result<WasmToolchain> {
    let purpose = "the wasm compiler (rustup's target or library source could not be had)";
    debian::install(&DEBIAN_COMPILER, purpose)?;
    let linker = debian_linker()?;
    debian::install(&[&linker.replace("wasm-ld", "lld")], purpose)?;
    detect_debian().context("Debian's packages are installed, yet there is no wasm compiler in them")
}

/// The linker of the same LLVM as the compiler, for example `wasm-ld-22`.
fn debian_linker() -> Result<String> {
    let mut rustc = Command::new(Path::new(DEBIAN_BIN).join("rustc"));
    for variable in FOREIGN_VARIABLES {
        rustc.env_remove(variable);
    }
    let version = process::read(rustc.arg("-vV"))?;
    let llvm = llvm_major(&version).context("Debian's rustc does not say which LLVM it is built with")?;
    Ok(format!("wasm-ld-{llvm}"))
}

fn llvm_major(rustc_version: &str) -> Option<u32> {
    let version = rustc_version.lines().find_map(|line| line.strip_prefix("LLVM version: "))?;
    version.split('.').next()?.parse().ok()
}

fn add_rustup_target() -> Result<bool> {
    let added = rustup_adds("target", TARGET, "the standard library for the browser")?;
    ensure!(!added || has_target_library(), "rustup added {TARGET}, yet `rustc` on PATH does not have it");
    Ok(added)
}

fn add_library_source() -> Result<bool> {
    rustup_adds("component", "rust-src", "to build the standard library for size")
}

/// Asks rustup, if there is one. Being refused is an answer, not an error.
fn rustup_adds(what: &str, name: &str, purpose: &str) -> Result<bool> {
    if process::find("rustup").is_none() {
        return Ok(false);
    }
    println!("setup: rustup's {what} {name}, {purpose}");
    let mut rustup = Command::new("rustup");
    if process::find("timeout").is_some() {
        rustup = Command::new("timeout");
        rustup.args([RUSTUP_LIMIT, "rustup"]);
    }
    // Its reason is worth reading, its stack is not.
    let added = process::run(rustup.args([what, "add", name]).env("RUST_BACKTRACE", "0"));
    if let Err(why) = &added {
        println!("setup: rustup could not get it: {why:#}");
    }
    Ok(added.is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_linker_follows_the_compilers_llvm() {
        assert_eq!(llvm_major("rustc 1.96.0\nhost: x\nLLVM version: 22.1.8\n"), Some(22));
        assert_eq!(llvm_major("rustc 1.96.0\n"), None);
    }

    #[test]
    fn debians_compiler_sees_nothing_of_rustups() {
        let project = Project::locate().unwrap();
        let toolchain = WasmToolchain::Debian { linker: "wasm-ld-22".to_owned() };
        let command = toolchain.command("trunk", &project, &["tools/bin".into()]).unwrap();
        let variable = |name: &str| {
            let (_, value) = command.get_envs().find(|(key, _)| *key == name)?;
            Some(value.map(|value| value.to_string_lossy().into_owned()))
        };
        assert_eq!(variable("RUSTUP_TOOLCHAIN"), Some(None));
        assert_eq!(variable("RUSTC"), Some(Some("/usr/bin/rustc".to_owned())));
        assert!(variable("PATH").flatten().is_some_and(|path| path.starts_with("tools/bin:/usr/bin:")));
    }

    #[test]
    fn rustups_compiler_is_left_alone() {
        let project = Project::locate().unwrap();
        let command = WasmToolchain::Installed.command("trunk", &project, &[]).unwrap();
        assert!(command.get_envs().all(|(name, _)| name == "CARGO_TARGET_DIR" || name == "PATH"));
    }
}
