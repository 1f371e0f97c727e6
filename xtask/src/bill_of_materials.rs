//! What the shipped files are made of, as CycloneDX 1.6 (ECMA-424): the list that a municipal IT department feeds to
//! whatever watches for known vulnerabilities.
//!
//! It lies beside the site and is no part of it: nobody who visits waits for it. Nothing in it is a time or chance, so
//! the same sources give the same bytes.

mod crates;
mod document;
mod linked;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::Project;
use crate::wasm_toolchain::{TARGET, WasmToolchain};
use crate::{digests, process, setup};
use crates::Crates;

/// What `cargo tree` says of a package on its line, after how deep it lies.
const LINE: &str = " {p}|{l}|{r}";

/// Something that others have made and that is shipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Component {
    name: String,
    version: String,
    /// Names it in every registry: <https://github.com/package-url/purl-spec>. What we made ourselves has none.
    purl: Option<String>,
    /// An SPDX expression.
    licence: String,
    /// Where its sources are.
    repository: Option<String>,
    /// Of the archive that the registry has.
    sha256: Option<String>,
    /// The name by which collections of vulnerabilities know it where no registry has it.
    cpe: Option<String>,
    /// What has to be said of it besides.
    remark: Option<String>,
}

impl Component {
    /// What others in the list call it.
    fn reference(&self) -> String {
        self.purl.clone().unwrap_or_else(|| format!("{}@{}", self.name, self.version))
    }
}

/// Writes the list for a site that was just built, and returns where it is.
pub(crate) fn write(project: &Project, site: &Path) -> Result<PathBuf> {
    let toolchain = WasmToolchain::obtain()?;
    let mut crates = Crates::read(&tree(project)?, &read(&project.root.join("Cargo.lock"))?)?;
    let program = project.linked_program();
    crates.mark_linked(&fs::read(&program).with_context(|| format!("reading {}", program.display()))?);
    let rustc = process::read(Command::new(toolchain.rustc()).arg("--version"))?;
    let others =
        [vec![standard_library(&rustc)?], npm_packages(&read(&project.root.join("package-lock.json"))?)?]
            .concat();
    let text = document::write(&crates, &others, &digests::of(site)?)?;
    let file = project.bill_of_materials();
    fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    Ok(file)
}

/// Has another program hold the list against the schema.
pub(crate) fn check(project: &Project) -> Result<()> {
    let file = write(project, &project.dist())?;
    process::run(setup::python(project)?.arg("tests/interop/bill_of_materials.py").arg(file))
}

/// The packages whose code the linker gets for the program, as the features of the release ask for them: none that only
/// runs while compiling.
fn tree(project: &Project) -> Result<String> {
    let mut cargo = Command::new("cargo");
    cargo.args([
        "tree",
        "--locked",
        "--quiet",
        "-p",
        "tandembuch",
        "--features",
        "split",
        "--target",
        TARGET,
    ]);
    cargo.args([
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "depth",
        "--charset",
        "utf8",
        "--format",
        LINE,
    ]);
    process::read(cargo.current_dir(&project.root)).context("listing the program's packages")
}

/// It is compiled into the program, and no registry has it.
fn standard_library(rustc: &str) -> Result<Component> {
    let version = rustc.split(' ').nth(1).context("rustc says its version")?.to_owned();
    Ok(Component {
        name: "rust-std".to_owned(),
        purl: Some(format!("pkg:generic/rust-std@{version}")),
        licence: "MIT OR Apache-2.0".to_owned(),
        repository: Some("https://github.com/rust-lang/rust".to_owned()),
        cpe: Some(format!("cpe:2.3:a:rust-lang:rust:{version}:*:*:*:*:*:*:*")),
        remark: Some("Rust's standard library with what it is made of".to_owned()),
        version,
        ..Component::default()
    })
}

/// Those whose content is shipped. The others are tools, which package.json tells apart.
fn npm_packages(lock: &str) -> Result<Vec<Component>> {
    let lock: Value = serde_json::from_str(lock)?;
    let packages = lock["packages"].as_object().context("package-lock.json lists packages")?;
    let shipped =
        packages.iter().filter(|(path, package)| !path.is_empty() && package["dev"] != Value::Bool(true));
    shipped
        .map(|(path, package)| {
            let name = path.rsplit("node_modules/").next().unwrap_or_default();
            let text = |key: &str| package[key].as_str().with_context(|| format!("{name} has no {key}"));
            let version = text("version")?.to_owned();
            Ok(Component {
                name: name.to_owned(),
                purl: Some(format!("pkg:npm/{}@{version}", name.replace('@', "%40"))),
                version,
                licence: text("license")?.to_owned(),
                remark: Some("The rules of its style sheet that the site uses".to_owned()),
                ..Component::default()
            })
        })
        .collect()
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_of_npm_is_the_design_system_alone() {
        let project = Project::locate().unwrap();
        let packages = npm_packages(&read(&project.root.join("package-lock.json")).unwrap()).unwrap();
        let [kern] = packages.as_slice() else { panic!("{packages:?}") };
        assert!(kern.reference().starts_with("pkg:npm/%40kern-ux/native@"), "{kern:?}");
        assert_eq!(kern.licence, "EUPL-1.2");
    }

    #[test]
    fn the_standard_library_is_as_old_as_its_compiler() {
        let library = standard_library("rustc 1.95.0 (f7a3b2c 2026-03-30)").unwrap();
        assert_eq!(library.reference(), "pkg:generic/rust-std@1.95.0");
        assert!(standard_library("rustc").is_err());
    }
}
