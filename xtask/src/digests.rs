//! The files of a built site with their SHA-256: all of them, those that no browser keeps among them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

/// A file of a built site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SiteFile {
    /// Below the site's folder, with `/`.
    pub(crate) path: String,
    /// Lower-case hexadecimal.
    pub(crate) sha256: String,
    pub(crate) bytes: u64,
}

impl SiteFile {
    /// Without folders.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// All files below `folder`, ordered by their paths.
pub(crate) fn of(folder: &Path) -> Result<Vec<SiteFile>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.with_context(|| format!("listing {}", folder.display()))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let below = entry.path().strip_prefix(folder).context("an entry lies below the folder")?;
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        let content =
            fs::read(entry.path()).with_context(|| format!("reading {}", entry.path().display()))?;
        files.push(SiteFile { path: parts.join("/"), sha256: sha256(&content), bytes: content.len() as u64 });
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// Lower-case hexadecimal.
pub(crate) fn sha256(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::{env, process};

    use super::*;

    #[test]
    fn every_file_is_there_in_one_order() {
        let folder = env::temp_dir().join(format!("xtask-digests-{}", process::id()));
        fs::create_dir_all(folder.join("icons")).unwrap();
        for name in ["sw.js", "icons/a.png", ".htaccess"] {
            fs::write(folder.join(name), "abc").unwrap();
        }
        let files = of(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let paths: Vec<_> = files.iter().map(|file| (file.path.as_str(), file.name(), file.bytes)).collect();
        assert_eq!(
            paths,
            [(".htaccess", ".htaccess", 3), ("icons/a.png", "a.png", 3), ("sw.js", "sw.js", 3)]
        );
        // FIPS 180-2.
        assert_eq!(files[0].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
