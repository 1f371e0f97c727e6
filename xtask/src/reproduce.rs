//! Whether the release is the same to the byte wherever it is built: two copies of the sources, each in a folder, with a
//! home, a language and a time zone of its own, built one after the other and compared.
//!
//! What only costs time to install is shared: cargo's packages, which each copy reaches by a path of its own, and the
//! tools in the cache. The compiler is the same; another one makes another program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fmt};

use anyhow::{Context, Result, bail, ensure};

use crate::digests::{self, SiteFile};
use crate::process;
use crate::project::Project;

/// What differs between the two: where the sources lie, the home, and the environment.
const PLACES: [Place; 2] = [
    Place { sources: "one", home: "home", target: None, environment: [("TZ", "UTC"), ("LANG", "C.UTF-8")] },
    Place {
        sources: "a/folder with spaces/tandembuch",
        home: "people/somebody-else",
        target: Some("elsewhere"),
        environment: [("TZ", "Asia/Tokyo"), ("LANG", "de_DE.UTF-8")],
    },
];

/// Paths below the folder of the whole.
struct Place {
    sources: &'static str,
    home: &'static str,
    /// Cargo's builds, if they are not to lie where they do if nothing is said.
    target: Option<&'static str>,
    environment: [(&'static str, &'static str); 2],
}

/// Builds both, prints every file, and fails if one differs. What was built stays only then.
pub(crate) fn run(project: &Project) -> Result<()> {
    let whole = env::temp_dir().join(format!("tandembuch-reproduce-{}", std::process::id()));
    // Both before the first build: who goes on editing meanwhile compares the same sources.
    for place in &PLACES {
        copy_sources(&project.root, &whole.join(place.sources))?;
    }
    let mut built = Vec::new();
    for place in PLACES {
        built.push(build(project, &whole, &place).with_context(|| format!("in {}", whole.display()))?);
    }
    let lines = compare(&built[0], &built[1]);
    for line in &lines {
        println!("{line}");
    }
    let different = lines.iter().filter(|line| line.other.is_some()).count();
    if different > 0 {
        bail!("{different} of {} files differ; both builds are in {}", lines.len(), whole.display());
    }
    println!("{} files, all the same in both builds", lines.len());
    fs::remove_dir_all(&whole).with_context(|| format!("clearing {}", whole.display()))
}

/// Builds in one place as anybody would, and returns what is to be the same.
fn build(project: &Project, whole: &Path, place: &Place) -> Result<Vec<SiteFile>> {
    let [sources, home] = [place.sources, place.home].map(|folder| whole.join(folder));
    println!("building in {} with the home {}", sources.display(), home.display());
    let mut cargo = Command::new("cargo");
    cargo.args(["xtask", "dist"]).current_dir(&sources).envs(place.environment);
    settle(project, &home, &mut cargo)?;
    let target =
        place.target.map_or_else(|| home.join(".cache/tandembuch/target"), |target| whole.join(target));
    cargo.env_remove("CARGO_TARGET_DIR");
    if place.target.is_some() {
        cargo.env("CARGO_TARGET_DIR", &target);
    }
    process::run(&mut cargo)?;
    fs::remove_dir_all(&target).with_context(|| format!("clearing {}", target.display()))?;
    let mut files = digests::of(&sources.join("dist"))?;
    let list = project.bill_of_materials();
    let name = list.file_name().context("the list has a name")?;
    let content = fs::read(sources.join(name))?;
    files.push(SiteFile {
        path: format!("../{}", name.to_string_lossy()),
        sha256: digests::sha256(&content),
        bytes: content.len() as u64,
    });
    Ok(files)
}

/// What git knows, as it is now.
fn copy_sources(from: &Path, to: &Path) -> Result<()> {
    let listed = process::read(Command::new("git").args(["ls-files", "-z"]).current_dir(from))?;
    let files: Vec<&str> = listed.split('\0').filter(|file| from.join(file).is_file()).collect();
    ensure!(files.contains(&"Cargo.toml"), "git lists no sources");
    for file in files {
        let copy = to.join(file);
        fs::create_dir_all(copy.parent().context("a file lies in a folder")?)?;
        fs::copy(from.join(file), &copy).with_context(|| format!("copying {file}"))?;
    }
    Ok(())
}

/// A home of its own, in which what takes long to install is there already.
fn settle(project: &Project, home: &Path, command: &mut Command) -> Result<()> {
    let own_home = env::var_os("HOME").map(PathBuf::from).context("HOME is not set")?;
    let folder = |variable: &str, below: &str| {
        env::var_os(variable).map_or_else(|| own_home.join(below), PathBuf::from)
    };
    let (cargo, rustup) = (folder("CARGO_HOME", ".cargo"), folder("RUSTUP_HOME", ".rustup"));
    for (shared, place) in [
        (cargo.join("registry"), ".cargo/registry"),
        (cargo.join("config.toml"), ".cargo/config.toml"),
        (project.tools(), ".cache/tandembuch/tools"),
        (own_home.join(".npmrc"), ".npmrc"),
    ] {
        let link = home.join(place);
        fs::create_dir_all(link.parent().context("it lies in the home")?)?;
        if shared.exists() {
            process::run(Command::new("ln").arg("-s").args([&shared, &link]))?;
        }
    }
    if rustup.is_dir() {
        command.env("RUSTUP_HOME", rustup);
    }
    // Cargo's own programs tell their children where they are; a home is all that is to be said.
    for variable in ["CARGO", "CARGO_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "LC_ALL"] {
        command.env_remove(variable);
    }
    let npm_cache = process::read(Command::new("npm").args(["config", "get", "cache"]))?;
    command.env("HOME", home).env("npm_config_cache", npm_cache.trim());
    Ok(())
}

/// A file and its digest, and the other one if there is another, or nothing in its place.
#[derive(Debug, PartialEq, Eq)]
struct Line<'a> {
    path: &'a str,
    sha256: &'a str,
    other: Option<&'a str>,
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.other {
            None => write!(formatter, "{}  same       {}", self.sha256, self.path),
            Some(other) => write!(formatter, "{}  different  {} ({other})", self.sha256, self.path),
        }
    }
}

fn compare<'a>(one: &'a [SiteFile], other: &'a [SiteFile]) -> Vec<Line<'a>> {
    const ABSENT: &str = "not there";
    let digest = |files: &'a [SiteFile], path: &str| {
        files.iter().find(|file| file.path == path).map_or(ABSENT, |file| &file.sha256)
    };
    let only_there = other.iter().filter(|file| digest(one, &file.path) == ABSENT);
    let paths = one.iter().chain(only_there).map(|file| file.path.as_str());
    paths
        .map(|path| {
            let (sha256, there) = (digest(one, path), digest(other, path));
            Line { path, sha256, other: (sha256 != there).then_some(there) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, sha256: &str) -> SiteFile {
        SiteFile { path: path.to_owned(), sha256: sha256.to_owned(), bytes: 1 }
    }

    #[test]
    fn what_differs_and_what_is_missing_is_said() {
        let one = [file("a.js", "11"), file("b.js", "22"), file("c.js", "33")];
        let other = [file("a.js", "11"), file("b.js", "23"), file("d.js", "44")];
        let lines: Vec<String> = compare(&one, &other).iter().map(Line::to_string).collect();
        let wanted = [
            "11  same       a.js",
            "22  different  b.js (23)",
            "33  different  c.js (not there)",
            "not there  different  d.js (44)",
        ];
        assert_eq!(lines, wanted);
        assert!(compare(&one, &one).iter().all(|line| line.other.is_none()));
    }

    #[test]
    fn the_places_have_no_path_in_common() {
        let [one, other] = &PLACES;
        assert!(one.sources != other.sources && one.home != other.home && one.target != other.target);
        assert_ne!(one.environment, other.environment);
    }
}
