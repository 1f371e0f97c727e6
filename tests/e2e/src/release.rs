//! A site on a server that gets new versions, good and bad ones.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, ensure};

use crate::stage;

/// The file whose content tells the versions apart. Its name stays the same, as that of the page does.
pub(crate) const TELLTALE: &str = "manifest.webmanifest";

/// A copy of the built site.
pub(crate) struct Site(PathBuf);

impl Site {
    /// Copies the built site into a folder.
    pub(crate) fn copy_to(folder: &Path) -> Result<Self> {
        copy(&stage::dist()?, folder)?;
        Ok(Self(folder.to_owned()))
    }

    /// Where it is.
    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }

    /// Puts a version on the server whose telltale file ends with `mark`.
    pub(crate) fn release(&self, mark: &str) -> Result<()> {
        let original = fs::read_to_string(stage::dist()?.join(TELLTALE))?;
        fs::write(self.0.join(TELLTALE), format!("{original}\n{mark}"))?;
        fs::copy(stage::repository().join("public/sw.js"), self.0.join("sw.js"))?;
        let xtask = env::var_os("TANDEMBUCH_XTASK").context("TANDEMBUCH_XTASK names the xtask program")?;
        let output = Command::new(xtask).arg("precache").arg(&self.0).output()?;
        ensure!(output.status.success(), "xtask precache: {}", String::from_utf8_lossy(&output.stderr));
        Ok(())
    }

    /// Changes a file so that it is not the one that the service worker lists.
    pub(crate) fn corrupt(&self) -> Result<()> {
        fs::write(self.0.join(TELLTALE), "half an upl")?;
        Ok(())
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
