//! Makes the program that browsers load of what the compiler has linked: splits it into its parts, connects them with
//! JavaScript, and makes each small. For development Trunk does the same with one part, and without making it small.
//!
//! The order matters: the splitter follows the relocations of the linker, so it comes before anything else.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;
use crate::setup::BuildTools;
use crate::{process, small_wasm};

/// How the first part gets a later one: the splitter's loader fetches and compiles it. boot.js does both instead, so that
/// a part can be on its way before the program is there, and says what hinders it.
const FETCHING: (&str, &str) =
    ("fetch(new URL(\"./{}.wasm\", import.meta.url))", "window.tandembuchPart(\"{}\")");
const INSTANTIATING: (&str, &str) =
    ("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)");

/// What all later parts need: nearly all that the one for daily work has, as each has that with it.
const SHARED: &str = "shared";
/// The part for daily work.
const DAILY: &str = "daily";
/// Between the names of parts in the name of what they share, and the one for daily work has not.
const AND: &str = "-and-";

/// The folder of the finished program: `app.js` and what it imports, `app_bg.wasm`, a `.wasm` for each later part, and one
/// for what they share.
pub(crate) fn make(project: &Project, tools: &BuildTools) -> Result<PathBuf> {
    let folder = project.wasm_target().join("program");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("clearing {}", folder.display()))?;
    }
    let split = folder.join("split");
    let mut splitter = tools.command("wasm-split-cli", project)?;
    process::run(splitter.arg(project.linked_program()).arg(&split).args(["--out-name", "app"]))
        .context("splitting the program")?;
    let mut bindgen = tools.command("wasm-bindgen", project)?;
    bindgen
        .args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"])
        // The parts call each other through the function table, whose export would go otherwise.
        .arg("--keep-lld-exports")
        .args(["--out-name", "app", "--out-dir"])
        .args([&folder, &split.join("app.wasm")]);
    process::run(&mut bindgen).context("connecting the program with JavaScript")?;
    let first = folder.join("app_bg.wasm");
    let mut files = vec![(first.clone(), first)];
    let mut loader =
        fs::read_to_string(split.join("__wasm_split.js")).context("reading the splitter's loader")?;
    for (file, part) in later_files(&split, &loader)? {
        loader = replaced(&loader, &FETCHING.0.replace("{}", &file), &FETCHING.1.replace("{}", &part))?;
        files.push((split.join(format!("{file}.wasm")), folder.join(format!("{part}.wasm"))));
    }
    let loader = replaced(&loader, INSTANTIATING.0, INSTANTIATING.1)?;
    fs::write(folder.join("__wasm_split.js"), loader).context("writing the loader")?;
    for (large, small) in files {
        let mut optimizer = tools.command("wasm-opt", project)?;
        process::run(optimizer.args(small_wasm::WASM_OPT).arg(large).arg("-o").arg(small))
            .context("making the program small")?;
    }
    Ok(folder)
}

/// The names of what was split off, without their extension: the splitter's, and ours.
fn later_files(split: &Path, loader: &str) -> Result<Vec<(String, String)>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(split).with_context(|| format!("listing {}", split.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".wasm").filter(|name| *name != "app").map(str::to_owned));
    }
    ensure!(!names.is_empty(), "nothing was split off: is the program built with the feature `split`?");
    names.sort_unstable();
    let parts = our_names(&names, loader)?;
    Ok(names.into_iter().zip(parts).collect())
}

/// The splitter calls the file of a part `split_daily`, one that several parts share `chunk_3`, and says in its loader who
/// they are: what they all share is one file, the little that only some of them share one for each set of them.
fn our_names(names: &[String], loader: &str) -> Result<Vec<String>> {
    let ours = names.iter().map(|name| match name.split_once('_') {
        Some(("split", part)) => Ok(part.to_owned()),
        Some(("chunk", _)) => {
            let users = users_of(name, loader)?;
            Ok(if users.contains(&DAILY) { SHARED.to_owned() } else { users.join(AND) })
        }
        _ => bail!("the splitter has made a file of the name {name}"),
    });
    let ours = ours.collect::<Result<Vec<_>>>()?;
    let shared = ours.iter().filter(|name| *name == SHARED).count();
    ensure!(
        shared <= 1,
        "the part for daily work shares {shared} files: does each later part have all of it with it?"
    );
    Ok(ours)
}

/// The parts that share a file, as the loader says in the line before it.
fn users_of<'a>(chunk: &str, loader: &'a str) -> Result<Vec<&'a str>> {
    let before = loader.split_once(&format!("const __{chunk} =")).map(|(before, _)| before.trim_end());
    let comment = before.and_then(|before| before.lines().next_back());
    let users = comment.and_then(|line| line.strip_prefix("/* ")?.strip_suffix(" */"));
    Ok(users
        .with_context(|| format!("the splitter's loader does not say who shares {chunk}"))?
        .split(", ")
        .collect())
}

fn replaced(loader: &str, own: &str, of_boot: &str) -> Result<String> {
    ensure!(loader.contains(own), "the splitter's loader does not say `{own}` any more");
    Ok(loader.replace(own, of_boot))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loader_of_another_kind_is_noticed() {
        let loader = "const src = fetch(new URL(\"./split_daily.wasm\", import.meta.url));";
        let own = FETCHING.0.replace("{}", "split_daily");
        assert_eq!(
            replaced(loader, &own, "window.tandembuchPart(\"daily\")").unwrap(),
            "const src = window.tandembuchPart(\"daily\");"
        );
        assert!(replaced("import.source(\"./split_daily.wasm\")", &own, "").is_err());
    }

    #[test]
    fn what_parts_share_is_named_after_them() {
        let loader = "/* daily, growth, occasional */\nconst __chunk_3 = makeLoad();\n\
                      /* growth, occasional */\nconst __chunk_4 = makeLoad();\n\
                      /* daily, occasional */\nconst __chunk_5 = makeLoad();";
        let names = |names: &[&str]| {
            our_names(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), loader)
        };
        let ours = names(&["chunk_3", "chunk_4", "split_daily", "split_occasional"]).unwrap();
        assert_eq!(ours, ["shared", "growth-and-occasional", "daily", "occasional"]);
        assert!(names(&["chunk_3", "chunk_5", "split_daily"]).is_err());
        assert!(names(&["chunk_9"]).is_err());
        assert!(names(&["something"]).is_err());
    }
}
