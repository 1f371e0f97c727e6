//! Folders in the cache that are either complete or not there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Has `fill` write a folder beside its place and moves it there once it is complete.
///
/// An interrupted installation therefore leaves nothing that a later one could take for a tool.
pub(crate) fn whole_folder(folder: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let unfinished = unfinished(folder);
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).context("clearing what an earlier attempt left")?;
    }
    fs::create_dir_all(&unfinished).with_context(|| format!("creating {}", unfinished.display()))?;
    fill(&unfinished)?;
    fs::rename(&unfinished, folder).with_context(|| format!("moving {} to its place", folder.display()))
}

fn unfinished(folder: &Path) -> PathBuf {
    let mut name = folder.as_os_str().to_owned();
    name.push(".unfinished");
    name.into()
}

#[cfg(test)]
mod tests {
    use std::{env, process};

    use anyhow::bail;

    use super::*;

    #[test]
    fn an_interrupted_installation_leaves_no_folder_and_the_next_one_starts_afresh() {
        let cache = env::temp_dir().join(format!("xtask-install-{}", process::id()));
        let tool = cache.join("tool-1.2.3");
        let interrupted = whole_folder(&tool, |folder| {
            fs::write(folder.join("half"), "")?;
            bail!("no space left")
        });
        assert!(interrupted.is_err());
        assert!(!tool.exists());
        whole_folder(&tool, |folder| Ok(fs::write(folder.join("whole"), "")?)).unwrap();
        assert!(tool.join("whole").exists() && !tool.join("half").exists());
        assert!(!unfinished(&tool).exists());
        fs::remove_dir_all(&cache).unwrap();
    }
}
