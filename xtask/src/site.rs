//! Builds the web app for release: Trunk compiles and lays out the site, `program` makes the program of what was
//! compiled, `pack.mjs` puts it in, makes styles and scripts small and gives names, `pwa` lists the files.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::wasm_toolchain::TARGET;
use crate::{process, program, pwa, setup, small_wasm};

/// Builds the folder to upload and returns where it is. Installs what is missing for that.
pub(crate) fn build(project: &Project) -> Result<PathBuf> {
    // The time of this file is that of the beginning.
    let begun = project.wasm_target().join("begun");
    fs::create_dir_all(project.wasm_target()).and_then(|()| fs::write(&begun, "")).context("beginning")?;
    let tools = setup::for_building(project)?;
    let for_release = |program: PathBuf| -> Result<Command> {
        let mut command = tools.command(program, project)?;
        if tools.toolchain.builds_small() {
            small_wasm::apply(&mut command);
        }
        Ok(command)
    };
    // Trunk is to download no tools of its own, and forbids cargo to download as well. So what both the program and its
    // build scripts need comes first, the packages of the standard library among it. Without a network all that is
    // needed may be there.
    let host = process::read(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let mut fetch = for_release(tools.toolchain.cargo())?;
    if let Err(why) =
        process::run(fetch.args(["fetch", "--locked", "--target", TARGET, "--target", host.trim()]))
    {
        println!("not all packages could be downloaded, building with those that are there: {why:#}");
    }
    let mut trunk = for_release("trunk".into())?;
    trunk
        .args(["build", "--release", "--features", "split", "--offline", "true", "--skip-version-check"])
        // Trunk 0.21 stops at the value `1` that everyone uses.
        .env_remove("NO_COLOR");
    process::run(&mut trunk).context("building the web app")?;
    let dist = project.dist();
    let program = program::make(project, &tools)?;
    let welcome = write_welcome(project)?;
    let script = project.root.join("xtask/src/pack.mjs");
    process::run(Command::new("node").arg(script).args([&dist, &project.root, &program, &welcome]))
        .context("putting the site together")?;
    let version = pwa::run(&dist).context("listing the files for the service worker")?;
    println!("{version}");
    // Whoever asks whether the site is up to date goes by this file, and what was written since may have come too late.
    File::options()
        .write(true)
        .open(dist.join(pwa::WORKER))?
        .set_modified(fs::metadata(begun)?.modified()?)?;
    Ok(dist)
}

/// The start page of a new device as HTML, from the program's own texts.
fn write_welcome(project: &Project) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    // In a folder of its own, so that it need not wait for whoever builds in another one.
    cargo.current_dir(&project.root).env("CARGO_TARGET_DIR", project.wasm_target().join("welcome"));
    cargo.args(["run", "--quiet", "-p", "tandembuch-core"]);
    let page = process::read(cargo.args(["--example", "welcome"])).context("writing the welcome")?;
    let file = project.wasm_target().join("welcome.html");
    fs::write(&file, page).with_context(|| format!("writing {}", file.display()))?;
    Ok(file)
}
