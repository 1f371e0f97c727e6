//! The files of a built site that a device keeps, with their digests.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use super::WORKER;

/// One file of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KeptFile {
    /// Its path below the site's folder, with `/`, free of anything a URL would escape.
    pub(super) url: String,
    /// SHA-256 of its content, lower-case hexadecimal.
    pub(super) sha256: String,
    /// Its size.
    pub(super) bytes: u64,
}

/// All files below `folder` that a browser may ask for, ordered by their path.
pub(super) fn collect(folder: &Path) -> Result<Vec<KeptFile>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.with_context(|| format!("listing {}", folder.display()))?;
        let path = entry.path().strip_prefix(folder).expect("a listed entry is below the listed folder");
        if !entry.file_type().is_file() || !is_kept(path) {
            continue;
        }
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        let url = parts.join("/");
        ensure!(needs_no_escaping(&url), "the name of {url} would have to be escaped in a URL");
        let content =
            fs::read(entry.path()).with_context(|| format!("reading {}", entry.path().display()))?;
        files.push(KeptFile { url, sha256: hex(&Sha256::digest(&content)), bytes: content.len() as u64 });
    }
    files.sort_by(|one, other| one.url.cmp(&other.url));
    Ok(files)
}

/// Lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// For people to keep beside their files (`decrypt_page.mjs`); the program needs nothing of it.
const FOR_PEOPLE: &str = "decrypt.html";

/// Browsers look after the worker themselves; source maps are for developers, and names that begin with a dot or
/// an underscore (`.htaccess`, `_headers`) for the server, which does not hand them out. Icons with pixels are fetched by a
/// system that installs the site, and by no page: that has one with lines.
fn is_kept(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path != Path::new(WORKER)
        && path != Path::new(FOR_PEOPLE)
        && !name.ends_with(".png")
        && !name.ends_with(".map")
        && !name.starts_with(['.', '_'])
}

fn needs_no_escaping(url: &str) -> bool {
    url.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._/".contains(&byte))
}
