//! A site on a server that gets new versions, good and bad ones.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, ensure};

use crate::program::Program;
use crate::stage;

/// The file whose content tells the versions apart. Its name stays the same, as that of the page does.
pub(crate) const TELLTALE: &str = "manifest.webmanifest";

/// The file that says which files belong to a version.
const WORKER: &str = "sw.js";

const PAGE: &str = "index.html";

/// A copy of the built site.
pub(crate) struct Site {
    served: PathBuf,
    workshop: PathBuf,
}

impl Site {
    /// Copies the built site into a folder and serves it as a version of its own.
    pub(crate) fn copy_to(folder: &Path, mark: &str) -> Result<Self> {
        let site = Self { served: folder.join("served"), workshop: folder.join("workshop") };
        copy(&stage::dist()?, &site.served)?;
        copy(&stage::dist()?, &site.workshop)?;
        site.release(mark)?;
        Ok(site)
    }

    /// What is served.
    pub(crate) fn folder(&self) -> &Path {
        &self.served
    }

    /// Puts a version on the server whose telltale file ends with `mark`.
    pub(crate) fn release(&self, mark: &str) -> Result<()> {
        self.prepare(mark)?;
        self.upload(TELLTALE)?;
        self.upload(WORKER)
    }

    /// Puts a version on the server one of whose files is not what the service worker lists.
    pub(crate) fn release_damaged(&self, mark: &str) -> Result<()> {
        self.prepare(mark)?;
        fs::write(self.workshop.join(TELLTALE), "half an upl")?;
        self.upload(TELLTALE)?;
        self.upload(WORKER)
    }

    /// Puts a version on the server whose program has other names; the files with the old ones are gone.
    pub(crate) fn release_under_other_names(&self, mark: &str) -> Result<()> {
        let program = Program::of(&self.served)?;
        let page_file = self.workshop.join(PAGE);
        let mut page = fs::read_to_string(&page_file)?;
        for old in program.all() {
            let new = renamed(&old);
            fs::rename(self.workshop.join(&old), self.workshop.join(&new))?;
            page = page.replace(&old, &new);
        }
        fs::write(page_file, page)?;
        self.prepare(mark)?;
        for old in program.all() {
            self.upload(&renamed(&old))?;
            fs::remove_file(self.served.join(old))?;
        }
        self.upload(TELLTALE)?;
        self.upload(PAGE)?;
        self.upload(WORKER)
    }

    /// Puts in the place of the service worker what ends the site.
    pub(crate) fn end(&self) -> Result<()> {
        fs::copy(stage::repository().join("docs/servers/end").join(WORKER), self.workshop.join(WORKER))?;
        self.upload(WORKER)
    }

    fn prepare(&self, mark: &str) -> Result<()> {
        let original = fs::read_to_string(stage::dist()?.join(TELLTALE))?;
        fs::write(self.workshop.join(TELLTALE), format!("{original}\n{mark}"))?;
        fs::copy(stage::repository().join("public").join(WORKER), self.workshop.join(WORKER))?;
        let xtask = env::var_os("TANDEMBUCH_XTASK").context("TANDEMBUCH_XTASK names the xtask program")?;
        let output = Command::new(xtask).arg("precache").arg(&self.workshop).output()?;
        ensure!(output.status.success(), "xtask precache: {}", String::from_utf8_lossy(&output.stderr));
        Ok(())
    }

    /// At once and as a whole: browsers look for a new version whenever they like.
    fn upload(&self, name: &str) -> Result<()> {
        let uploading = self.served.join(".uploading");
        fs::copy(self.workshop.join(name), &uploading)?;
        fs::rename(uploading, self.served.join(name)).with_context(|| format!("uploading {name}"))
    }
}

/// A name with another hash in it.
fn renamed(name: &str) -> String {
    let (before, hash) = name.trim_end_matches(".wasm").rsplit_once(['-', '_']).unwrap_or(("", name));
    format!("{before}-{}.wasm", hash.chars().rev().collect::<String>())
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
