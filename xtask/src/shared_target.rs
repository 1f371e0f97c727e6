//! The folder of cargo's builds that clones of this repository share, so that a new one need not build all
//! dependencies again.
//!
//! Cargo tells by their times whether files have changed since a build, and takes the same package of two clones for
//! one: what one clone has built of its own could pass for that of another one with older files. So the folder belongs
//! to one clone at a time, and one that takes it over forgets what was built of this repository. While another clone
//! uses it, a clone builds in a folder of its own.

use std::env;
use std::fs::{self, File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;
use walkdir::WalkDir;

use crate::process;
use crate::project::Project;

/// Has the project build in the shared folder for as long as the returned file is open, unless the environment names
/// another folder or it cannot be had.
pub(crate) fn claim(project: &mut Project) -> Option<File> {
    if env::var_os("CARGO_TARGET_DIR").is_some() {
        return None;
    }
    let target = project.cache.join("target");
    let claimed = open(&target).and_then(|mut file| {
        let forget = || forget(&target, &own_packages(project)?);
        Ok(claim_from(&mut file, &project.root, forget)?.then_some(file))
    });
    let why = match claimed {
        Ok(Some(file)) => {
            project.target = target;
            return Some(file);
        }
        Ok(None) => "another clone builds there".to_owned(),
        Err(error) => format!("{error:#}"),
    };
    println!("this clone builds in its own folder, not in {}: {why}", target.display());
    None
}

/// The file beside the folder that says whose it is.
fn open(target: &Path) -> Result<File> {
    fs::create_dir_all(target).with_context(|| format!("creating {}", target.display()))?;
    let mut options = File::options();
    options.create(true).truncate(false).read(true).write(true);
    Ok(options.open(target.with_extension("owner"))?)
}

/// Takes the folder for a clone if it has it already, or nobody uses it. Commands of one clone use it together.
fn claim_from(file: &mut File, clone: &Path, forget: impl Fn() -> Result<()>) -> Result<bool> {
    loop {
        file.lock_shared()?;
        let mut owner = String::new();
        file.rewind()?;
        file.read_to_string(&mut owner)?;
        if Path::new(&owner) == clone {
            return Ok(true);
        }
        file.unlock()?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(false),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        // Nobody has it until everything is forgotten.
        file.set_len(0)?;
        forget()?;
        file.rewind()?;
        file.write_all(clone.as_os_str().as_encoded_bytes())?;
        file.unlock()?;
    }
}

fn own_packages(project: &Project) -> Result<Vec<String>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(&project.root);
    let metadata: Value = serde_json::from_str(&process::read(&mut cargo)?)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists packages")?;
    Ok(packages.iter().filter_map(|package| Some(format!("{}-", package["name"].as_str()?))).collect())
}

/// Removes cargo's notes on what it has built of these packages; all that is there if it keeps them elsewhere.
fn forget(target: &Path, packages: &[String]) -> Result<()> {
    let folders = WalkDir::new(target).max_depth(4).into_iter().flatten();
    let notes: Vec<_> = folders.filter(|folder| folder.file_name() == ".fingerprint").collect();
    for note in notes.iter().flat_map(|folder| fs::read_dir(folder.path())).flatten() {
        let note = note?;
        let name = note.file_name();
        if packages.iter().any(|package| name.to_string_lossy().starts_with(package)) {
            fs::remove_dir_all(note.path())?;
        }
    }
    if notes.is_empty() {
        fs::remove_dir_all(target)?;
        fs::create_dir_all(target)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_clone_takes_over_what_nobody_uses_and_forgets_once() {
        let target = env::temp_dir().join(format!("xtask-owner-{}", std::process::id()));
        let times = Cell::new(0);
        let claim = |file: &mut File, clone: &str| {
            claim_from(file, Path::new(clone), || {
                times.set(times.get() + 1);
                Ok(())
            })
            .unwrap()
        };
        let [mut first, mut second, mut other] = [(); 3].map(|()| open(&target).unwrap());
        assert!(claim(&mut first, "a") && claim(&mut second, "a"));
        assert_eq!(times.get(), 1, "commands of one clone share it");
        drop(first);
        assert!(!claim(&mut other, "b"), "it is in use");
        drop(second);
        assert!(claim(&mut other, "b"));
        assert_eq!(times.get(), 2);
        fs::remove_file(target.with_extension("owner")).unwrap();
        fs::remove_dir(&target).unwrap();
    }

    #[test]
    fn what_was_built_of_others_stays() {
        let target = env::temp_dir().join(format!("xtask-forget-{}", std::process::id()));
        let notes = target.join("wasm/wasm32-unknown-unknown/debug/.fingerprint");
        let [ours, foreign] = ["e2e-0123", "e2e_support-0123"].map(|package| notes.join(package));
        fs::create_dir_all(&ours).unwrap();
        fs::create_dir_all(&foreign).unwrap();
        forget(&target, &["e2e-".to_owned()]).unwrap();
        assert!(!ours.exists() && foreign.exists());
        fs::remove_dir_all(&notes).unwrap();
        forget(&target, &["e2e-".to_owned()]).unwrap();
        assert_eq!(fs::read_dir(&target).unwrap().count(), 0, "nobody knows what there is");
        fs::remove_dir_all(&target).unwrap();
    }
}
