//! The files that the built program comes in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// Their names: of the part that starts, and of what is fetched later.
pub(crate) struct Program {
    pub(crate) first: String,
    pub(crate) later: Vec<String>,
}

impl Program {
    /// Those of a built site.
    pub(crate) fn of(site: &Path) -> Result<Self> {
        let page = fs::read_to_string(site.join("index.html")).context("reading the page")?;
        let names = fs::read_dir(site)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let (first, later): (Vec<_>, Vec<_>) =
            names.filter(|name| name.ends_with(".wasm")).partition(|name| is_first(&page, name));
        ensure!(first.len() == 1, "the page names {} files to start from", first.len());
        ensure!(!later.is_empty(), "nothing of the program comes later");
        Ok(Self { first: first.concat(), later })
    }

    /// All of them.
    pub(crate) fn all(&self) -> Vec<String> {
        [&self.later[..], std::slice::from_ref(&self.first)].concat()
    }
}

fn is_first(page: &str, name: &str) -> bool {
    page.split('<').any(|tag| tag.contains("\"program-wasm\"") && tag.contains(name))
}
