//! Whether every dependency may be passed on together with a program under EUPL-1.2.
//!
//! Each package's SPDX expression must be satisfiable from one list: permissive licences, and those of the EUPL's
//! appendix that ask for no more than their own files.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use spdx::{Expression, ParseMode};

use crate::process;
use crate::project::Project;

const ALLOWED: [&str; 14] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// A package and what it says about its licence.
struct Package {
    name: String,
    licence: Option<String>,
}

/// Checks all dependencies, those of the tests and tools included. Returns how many there are.
pub(crate) fn check(project: &Project) -> Result<usize> {
    let mut packages = from_cargo(project)?;
    packages.extend(from_npm(project)?);
    let refused: Vec<String> = packages.iter().filter_map(refusal).collect();
    if !refused.is_empty() {
        bail!(
            "{}\nChoose another package, or add the licence to xtask/src/licences.rs if EUPL-1.2 may be combined with it.",
            refused.join("\n")
        );
    }
    Ok(packages.len())
}

fn from_cargo(project: &Project) -> Result<Vec<Package>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--format-version", "1", "--locked"]).current_dir(&project.root);
    let metadata: Value = serde_json::from_str(&process::read(&mut cargo)?)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists packages")?;
    // Our own packages have no source.
    let foreign = packages.iter().filter(|package| !package["source"].is_null());
    Ok(foreign.map(|package| described(package, package["name"].as_str().unwrap_or_default())).collect())
}

fn from_npm(project: &Project) -> Result<Vec<Package>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(project.root.join("package-lock.json"))?)?;
    let packages = lock["packages"].as_object().context("package-lock.json lists packages")?;
    let foreign = packages.iter().filter(|(path, _)| !path.is_empty());
    Ok(foreign.map(|(path, package)| described(package, path)).collect())
}

fn described(package: &Value, name: &str) -> Package {
    let text = |key: &str| package[key].as_str().map(str::to_owned);
    let version = text("version").unwrap_or_default();
    Package { name: format!("{name} {version}"), licence: text("license") }
}

/// Why a package may not be used, if it may not.
fn refusal(package: &Package) -> Option<String> {
    let Some(licence) = &package.licence else {
        return Some(format!("{} names no licence", package.name));
    };
    match Expression::parse_mode(licence, ParseMode::LAX) {
        Err(_) => Some(format!("{}: `{licence}` is no SPDX expression", package.name)),
        Ok(expression) => {
            let allowed = expression.evaluate(|required| {
                required.license.id().is_some_and(|licence| ALLOWED.contains(&licence.name))
            });
            (!allowed).then(|| format!("{}: `{licence}` is not on the list", package.name))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(licence: Option<&str>) -> bool {
        refusal(&Package { name: "a 1.0.0".to_owned(), licence: licence.map(str::to_owned) }).is_some()
    }

    #[test]
    fn one_way_through_the_expression_is_enough() {
        for licence in ["MIT", "GPL-3.0-only OR MIT", "(MIT OR Apache-2.0) AND Unicode-3.0", "MIT/Apache-2.0"]
        {
            assert!(!is_refused(Some(licence)), "{licence}");
        }
        assert!(!is_refused(Some("Apache-2.0 WITH LLVM-exception")));
    }

    #[test]
    fn what_is_not_on_the_list_is_refused() {
        for licence in
            ["GPL-3.0-only", "MIT AND GPL-3.0-only", "AGPL-3.0-or-later", "LicenseRef-own", "my own", ""]
        {
            assert!(is_refused(Some(licence)), "{licence}");
        }
        assert!(is_refused(None));
    }
}
