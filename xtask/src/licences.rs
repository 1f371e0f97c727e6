//! Whether every dependency may be passed on together with a program under EUPL-1.2.
//!
//! Each package's SPDX expression must be satisfiable from one list: permissive licences, and those of the EUPL's
//! appendix that ask for no more than their own files.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
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

fn from_cargo(project: &Project) -> Result<Vec<Value>> {
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--format-version", "1", "--locked"]).current_dir(&project.root);
    let metadata: Value = serde_json::from_str(&process::read(&mut cargo)?)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists packages")?;
    // Our own packages have no source.
    Ok(packages.iter().filter(|package| !package["source"].is_null()).cloned().collect())
}

fn from_npm(project: &Project) -> Result<Vec<Value>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(project.root.join("package-lock.json"))?)?;
    let packages = lock["packages"].as_object().context("package-lock.json lists packages")?;
    let foreign = packages.iter().filter(|(path, _)| !path.is_empty());
    Ok(foreign.map(|(path, package)| json!({ "name": path, "license": package["license"] })).collect())
}

/// Why a package may not be used, if it may not.
fn refusal(package: &Value) -> Option<String> {
    let name = package["name"].as_str().unwrap_or_default();
    let Some(licence) = package["license"].as_str() else {
        return Some(format!("{name} names no licence"));
    };
    match Expression::parse_mode(licence, ParseMode::LAX) {
        Err(_) => Some(format!("{name}: `{licence}` is no SPDX expression")),
        Ok(expression) => {
            let allowed = expression.evaluate(|required| {
                required.license.id().is_some_and(|licence| ALLOWED.contains(&licence.name))
            });
            (!allowed).then(|| format!("{name}: `{licence}` is not on the list"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(licence: Option<&str>) -> bool {
        refusal(&json!({ "name": "a", "license": licence })).is_some()
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
