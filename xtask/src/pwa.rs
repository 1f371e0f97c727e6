//! The last step of a build, which makes the site work offline: it writes into the service worker which files
//! belong to this version, and refuses a page that the site's own policy would break.
//!
//! It must not change any file but `sw.js`: the digests of all others are in it.

mod files;
mod page;

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use files::KeptFile;

/// The page that everything starts from.
const PAGE: &str = "index.html";
/// The service worker, a template until [`run`] has filled it in.
pub(crate) const WORKER: &str = "sw.js";
/// The two lines of the template, as they are written in `public/sw.js`.
const BUILD_LINE: &str = "const BUILD = \"\";";
pub(crate) const FILES_LINE: &str = "const FILES = [];";

/// What a version consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    /// Names the version: 16 hexadecimal digits that depend on every byte of it.
    pub(crate) build: String,
    /// How many files a device keeps.
    pub(crate) files: usize,
    /// Their size before compression.
    pub(crate) bytes: u64,
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "version {}: {} files, {} bytes kept offline", self.build, self.files, self.bytes)
    }
}

/// Fills in the service worker of a built site.
///
/// # Errors
/// If the page has inline scripts or styles, names a file that is not there, or would not work below a sub-path;
/// if a file's name would need escaping in a URL; if the worker is not the template; if a file cannot be read.
pub(crate) fn run(site: &Path) -> Result<Version> {
    let files = files::collect(site)?;
    let html = read(&site.join(PAGE))?;
    page::check(&html, &files).with_context(|| format!("{PAGE} was not accepted"))?;

    let worker = site.join(WORKER);
    let template = read(&worker)?;
    let version = Version {
        build: build_id(&template, &files),
        files: files.len(),
        bytes: files.iter().map(|file| file.bytes).sum(),
    };
    let filled = fill(&template, &version.build, &files).with_context(|| format!("filling in {WORKER}"))?;
    fs::write(&worker, filled).with_context(|| format!("writing {}", worker.display()))?;
    Ok(version)
}

/// The files of a built site by what they are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Files {
    /// What a device keeps, and the worker.
    pub(crate) all: Vec<String>,
    /// What the page needs before its first screen can be used, the page among it.
    pub(crate) first: Vec<String>,
    /// The files of the program's later parts, each with the name of its part.
    pub(crate) parts: Vec<(String, String)>,
}

/// Lists the files of a built site.
///
/// # Errors
/// If a file cannot be read.
pub(crate) fn files(site: &Path) -> Result<Files> {
    let page::References { mut first, parts } = page::references(&read(&site.join(PAGE))?);
    first.push(PAGE.to_owned());
    let kept = files::collect(site)?.into_iter().map(|file| file.url);
    Ok(Files { all: kept.chain([WORKER.to_owned()]).collect(), first, parts })
}

/// The worker's own text counts too: two workers that differ must never share a cache.
fn build_id(template: &str, files: &[KeptFile]) -> String {
    let mut digest = Sha256::new();
    digest.update(template);
    for file in files {
        digest.update(format!("{} {}\n", file.sha256, file.url));
    }
    let mut hex = files::hex(&digest.finalize());
    hex.truncate(16);
    hex
}

fn fill(template: &str, build: &str, files: &[KeptFile]) -> Result<String> {
    for line in [BUILD_LINE, FILES_LINE] {
        ensure!(template.matches(line).count() == 1, "the template must have the line `{line}` once");
    }
    // Neither names nor digests need escaping: `files` has made sure of it.
    let list: String = files
        .iter()
        .map(|file| format!("  {{ url: \"{}\", sha256: \"{}\" }},\n", file.url, file.sha256))
        .collect();
    Ok(template
        .replace(BUILD_LINE, &format!("const BUILD = \"{build}\";"))
        .replace(FILES_LINE, &format!("const FILES = [\n{list}];")))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// The worker as it is in the repository.
    const TEMPLATE: &str = include_str!("../../public/sw.js");
    const HTML: &str = r#"<!doctype html><link rel="modulepreload" id="program-js" href="./app-1.js">
        <link rel="preload" id="program-wasm" href="./app-1_bg.wasm"><script src="./boot-1.js"></script>"#;

    /// A built site in a folder of its own, removed at the end of the test.
    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("xtask-pwa-{}-{name}", std::process::id()));
            fs::create_dir_all(folder.join("icons")).unwrap();
            let site = Self(folder);
            site.write("index.html", HTML);
            site.write("sw.js", TEMPLATE);
            site.write("app-1.js", "export default () => {};");
            site.write("app-1_bg.wasm", "\0asm");
            site.write("boot-1.js", "abc");
            site.write("boot-1.js.map", "{}");
            site.write("icons/icon.svg", "<svg/>");
            site.write(".htaccess", "# for the server");
            site.write("decrypt.html", "<script>open()</script>");
            site
        }

        fn write(&self, name: &str, text: &str) {
            fs::write(self.0.join(name), text).unwrap();
        }

        fn worker(&self) -> String {
            fs::read_to_string(self.0.join("sw.js")).unwrap()
        }

        fn refusal(&self) -> String {
            format!("{:#}", run(&self.0).unwrap_err())
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_worker_lists_every_file_a_browser_may_ask_for() {
        let site = Site::new("lists");
        let version = run(&site.0).unwrap();
        let worker = site.worker();
        assert_eq!(version.files, 5);
        assert!(worker.contains(&format!("const BUILD = \"{}\";", version.build)));
        // SHA-256 of "abc", FIPS 180-2.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(worker.contains(&format!("{{ url: \"boot-1.js\", sha256: \"{abc}\" }}")));
        let order = ["app-1.js", "app-1_bg.wasm", "boot-1.js", "icons/icon.svg", "index.html"];
        let places: Vec<_> =
            order.iter().map(|name| worker.find(&format!("url: \"{name}\"")).unwrap()).collect();
        assert!(places.is_sorted(), "the list has one order whatever the file system's is");
        for left_out in ["\"sw.js\"", ".map\"", ".htaccess", "decrypt.html"] {
            assert!(!worker.contains(left_out), "{left_out}");
        }
    }

    #[test]
    fn what_the_page_fetches_itself_comes_before_the_first_screen() {
        let site = Site::new("files");
        site.write(
            "index.html",
            &format!("{HTML}<link rel=icon href=icons/icon.svg><link rel=part id=part-a href=./a.wasm><link rel=part id=style-a href=./a.css>"),
        );
        let files = files(&site.0).unwrap();
        assert_eq!(files.first, ["app-1.js", "app-1_bg.wasm", "boot-1.js", "index.html"]);
        assert_eq!(files.parts, ["a.wasm", "a.css"].map(|file| ("a".to_owned(), file.to_owned())));
        assert!(files.all.contains(&"icons/icon.svg".to_owned()) && files.all.contains(&"sw.js".to_owned()));
    }

    #[test]
    fn the_version_depends_on_every_byte_and_on_nothing_else() {
        let first = run(&Site::new("same-1").0).unwrap();
        assert_eq!(first, run(&Site::new("same-2").0).unwrap());

        let other_file = Site::new("other-file");
        other_file.write("icons/icon.svg", "<svg />");
        assert_ne!(first.build, run(&other_file.0).unwrap().build);

        let other_worker = Site::new("other-worker");
        other_worker.write("sw.js", &format!("{TEMPLATE}\n"));
        assert_ne!(first.build, run(&other_worker.0).unwrap().build);
    }

    #[test]
    fn a_worker_that_is_not_the_template_is_refused() {
        let site = Site::new("twice");
        run(&site.0).unwrap();
        assert!(site.refusal().contains("const BUILD"), "{}", site.refusal());
    }

    #[test]
    fn a_refused_page_leaves_the_worker_unfilled() {
        let site = Site::new("refused");
        site.write("index.html", &format!("{HTML}<script>alert(1)</script>"));
        assert!(site.refusal().contains("inline script"), "{}", site.refusal());
        assert_eq!(site.worker(), TEMPLATE);
    }

    #[test]
    fn a_file_whose_name_needs_escaping_is_refused() {
        let site = Site::new("escaping");
        site.write("icons/Büro \"1\".svg", "");
        assert!(site.refusal().contains("Büro"), "{}", site.refusal());
    }
}
