//! Where things are: the repository, its build folders, and the cache that all clones of it share.
//!
//! Knows paths only; creates nothing.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders the commands work with.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// The root of the repository.
    pub(crate) root: PathBuf,
    /// The running program. Asked for before a build may replace the file.
    pub(crate) xtask: PathBuf,
    /// What a fresh clone need not fetch or build again.
    pub(crate) cache: PathBuf,
    /// What cargo builds: the clone's own folder unless the environment names another or `shared_target` has it.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Finds the folders from the environment.
    pub(crate) fn locate() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest.parent().context("xtask lies in the repository")?.to_owned();
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        let xtask = env::current_exe().context("finding the running program")?;
        Ok(Self { cache: cache_dir()?.join("tandembuch"), root, xtask, target })
    }

    /// Tools, each in a folder of its own.
    pub(crate) fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// The folder to upload.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What the folder to upload is made of. Beside it, as nobody who visits needs it.
    pub(crate) fn bill_of_materials(&self) -> PathBuf {
        self.root.join("tandembuch.cdx.json")
    }

    /// The npm packages.
    pub(crate) fn node_modules(&self) -> PathBuf {
        self.root.join("node_modules")
    }

    /// The wasm build's own folder: where its compiler is not the native one, a shared folder would be rebuilt
    /// at every change between them.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// What the linker has made of the program, in one piece and with all names.
    pub(crate) fn linked_program(&self) -> PathBuf {
        self.wasm_target().join("wasm32-unknown-unknown/release/app.wasm")
    }
}

/// `$XDG_CACHE_HOME`, else `~/.cache` (XDG Base Directory Specification), else what Windows has instead.
fn cache_dir() -> Result<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("XDG_CACHE_HOME")
        .filter(|dir| dir.is_absolute())
        .or_else(|| from("HOME").map(|home| home.join(".cache")))
        .or_else(|| from("LOCALAPPDATA"))
        .context("neither XDG_CACHE_HOME nor HOME says where tools may be kept")
}
