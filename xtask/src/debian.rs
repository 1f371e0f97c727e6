//! Packages of Debian and its relatives, for whoever may install them.

use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// Installs packages, or says which command a person with the right to do so has to type.
///
/// `purpose` completes the sentence "... for ...".
pub(crate) fn install(packages: &[&str], purpose: &str) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    if process::find("apt-get").is_none() {
        bail!("please install, for {purpose}, what Debian calls: {names}");
    }
    if !is_root() {
        bail!("please run, for {purpose}: sudo apt-get install {names}");
    }
    println!("setup: Debian's {names}, for {purpose}");
    // An old list of packages names files that are no longer there. If it cannot be renewed, it may still do.
    let renewed = process::run(apt_get().args(["--quiet=2", "update"]));
    if let Err(error) = renewed {
        println!("setup: the list of packages was not renewed: {error:#}");
    }
    process::run(apt_get().args(["--quiet=2", "--yes", "--no-install-recommends", "install"]).args(packages))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    process::read(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}
