//! Python with independent implementations of our formats, so that a file is read by others' code too: of JOSE for the
//! bundle, two of iCalendar for the calendar, of RFC 8785 for records that are to be the same, and of CycloneDX for what the
//! site is made of.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{debian, install, process};

/// Names and versions.
const PACKAGES: [(&str, &str); 5] = [
    ("cyclonedx-python-lib[json-validation]", "11.12.0"),
    ("icalendar", "7.3.0"),
    ("ics", "0.7.3"),
    ("jwcrypto", "1.6.1"),
    ("rfc8785", "0.1.4"),
];

/// An interpreter and the folder of its additional packages.
#[derive(Clone, Debug)]
pub(crate) struct Python {
    /// The interpreter itself, not a launcher of it.
    pub(crate) program: PathBuf,
    /// The value `PYTHONPATH` needs.
    pub(crate) packages: PathBuf,
}

/// The interpreter with its packages, which are installed into the cache unless they are there.
pub(crate) fn ensure_packages(project: &Project) -> Result<Python> {
    if process::find("python3").is_none() {
        debian::install(&["python3"], "testing that others open our files")?;
    }
    let about = process::read(
        Command::new("python3")
            .args(["-c", "import sys; print(sys.executable); print(sys.implementation.cache_tag)"]),
    )?;
    let (program, tag) = about.trim().split_once('\n').context("python3 does not say where it is")?;
    // Compiled packages fit one version of the interpreter.
    let packages = project.tools().join(format!("{}-{}", listed("-").join("-"), tag.trim()));
    let python = Python { program: program.trim().into(), packages };
    if !python.packages.is_dir() {
        add_packages(&python)?;
    }
    Ok(python)
}

fn add_packages(python: &Python) -> Result<()> {
    if process::read(Command::new(&python.program).args(["-m", "pip", "--version"])).is_err() {
        debian::install(&["python3-pip"], "installing what the tests take from Python's registry")?;
    }
    println!("setup: Python's {}, to test that others open our files", listed(" ").join(", "));
    install::whole_folder(&python.packages, |folder| {
        process::run(
            Command::new(&python.program)
                .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
                .args(["--root-user-action", "ignore", "--target"])
                .arg(folder)
                .args(listed("==")),
        )
    })
}

fn listed(between: &str) -> Vec<String> {
    PACKAGES.iter().map(|(name, version)| format!("{name}{between}{version}")).collect()
}
