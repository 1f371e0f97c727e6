//! The npm packages: KERN's style sheets and what makes wasm, styles and scripts small to build with, two libraries
//! and a type checker to test with.
//!
//! `npm ci` takes exactly what package-lock.json names. A copy of that file tells whether it has to run again.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::process;
use crate::project::Project;

const OLDEST_NODE: u32 = 20;

/// Installs the packages unless those of the lock file are there.
pub(crate) fn ensure_packages(project: &Project) -> Result<()> {
    let lock_path = project.root.join("package-lock.json");
    let lock = fs::read(&lock_path).with_context(|| format!("reading {}", lock_path.display()))?;
    let copy = project.node_modules().join(".installed-package-lock.json");
    if fs::read(&copy).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    check_node()?;
    println!("setup: the npm packages of package.json, for the design, small files, and tests");
    process::run(
        npm()?.args(["ci", "--loglevel=error", "--no-fund", "--no-audit"]).current_dir(&project.root),
    )?;
    fs::write(&copy, lock).with_context(|| format!("writing {}", copy.display()))
}

/// Installs one package of exactly this version, which is none of the repository's, into a folder of its own. Scripts of
/// packages are not run.
pub(crate) fn install_into(folder: &Path, package: &str, version: &str) -> Result<()> {
    check_node()?;
    let mut install = npm()?;
    install.args(["install", "--loglevel=error", "--no-fund", "--no-audit", "--ignore-scripts", "--prefix"]);
    process::run(install.arg(folder).arg(format!("{package}@{version}")).current_dir(folder))
}

fn npm() -> Result<Command> {
    // On Windows npm is a batch file, which is only started by its full name.
    Ok(Command::new(process::find("npm").context("please install npm, which belongs to Node")?))
}

fn check_node() -> Result<()> {
    if process::find("node").is_none() {
        bail!("please install Node {OLDEST_NODE} or newer");
    }
    let said = process::read(Command::new("node").arg("--version"))?;
    let major = major_version(&said).with_context(|| format!("node says its version is {said:?}"))?;
    ensure!(major >= OLDEST_NODE, "please install Node {OLDEST_NODE} or newer; this is {}", said.trim());
    Ok(())
}

fn major_version(said: &str) -> Option<u32> {
    said.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_understood() {
        assert_eq!(major_version("v20.20.2\n"), Some(20));
        assert_eq!(major_version("20.20.2"), None);
        assert_eq!(major_version(""), None);
    }
}
