//! The files that the built program comes in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// Their names: of the part that starts, of what is fetched later, of what of that is needed now and then, and of the styles
/// that come later.
pub(crate) struct Program {
    page: String,
    pub(crate) first: String,
    pub(crate) later: Vec<String>,
    pub(crate) occasional: String,
    pub(crate) styles: Vec<String>,
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
        let styles: Vec<_> = page.split("id=\"style-").skip(1).filter_map(named).collect();
        ensure!(!styles.is_empty(), "no styles come later");
        let occasional = part(&page, "occasional")?;
        Ok(Self { page, first: first.concat(), later, occasional, styles })
    }

    /// The file of one part.
    pub(crate) fn part(&self, name: &str) -> Result<String> {
        part(&self.page, name)
    }

    /// All of them.
    pub(crate) fn all(&self) -> Vec<String> {
        [&self.later[..], std::slice::from_ref(&self.first)].concat()
    }
}

fn part(page: &str, name: &str) -> Result<String> {
    let tag = page.split_once(&format!("id=\"part-{name}\""));
    tag.and_then(|(_, tag)| named(tag)).with_context(|| format!("there is no part \"{name}\""))
}

/// The file that the rest of a tag links to.
fn named(tag: &str) -> Option<String> {
    let (name, _) = tag.split_once("href=\"./")?.1.split_once('"')?;
    Some(name.to_owned())
}

fn is_first(page: &str, name: &str) -> bool {
    page.split('<').any(|tag| tag.contains("\"program-wasm\"") && tag.contains(name))
}
