//! What `index.html` must be like to run under the policy it carries, offline, and below any path.

use anyhow::{Context, Result, bail, ensure};
use html5gum::{HtmlString, StartTag, Token, Tokenizer};

use super::files::KeptFile;

/// The links that `public/boot.js` starts the program from.
const PROGRAM: [&str; 2] = ["program-js", "program-wasm"];

/// Refuses a page with inline scripts or styles, with anything Trunk has left undone, or with a reference to
/// something other than one of `files`.
pub(super) fn check(html: &str, files: &[KeptFile]) -> Result<()> {
    let mut missing = PROGRAM.to_vec();
    for token in Tokenizer::new(html) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        check_policy(&tag)?;
        if let Some(reference) = reference(&tag) {
            check_reference(&reference, files)?;
        }
        missing.retain(|id| attribute(&tag, "id").as_deref() != Some(id));
    }
    ensure!(
        missing.is_empty(),
        "there is no link with the id {}; Trunk.toml's pattern_script has to write it, and needs inject_scripts",
        missing.join(" or ")
    );
    Ok(())
}

/// What a page names, as paths relative to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct References {
    /// What its first screen needs: scripts, style sheets and what is loaded ahead.
    pub(super) first: Vec<String>,
    /// Files of later parts of the program: what `public/boot.js` calls the part, and where the file is.
    pub(super) parts: Vec<(String, String)>,
}

/// Reads what the page names.
pub(super) fn references(html: &str) -> References {
    let (mut first, mut parts) = (Vec::new(), Vec::new());
    for token in Tokenizer::new(html) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        let Some(reference) = reference(&tag) else { continue };
        let path = reference.strip_prefix("./").unwrap_or(&reference).to_owned();
        let part = attribute(&tag, "id").and_then(|id| Some(id.split_once('-')?.1.to_owned()));
        match (text(&tag.name).as_str(), attribute(&tag, "rel").as_deref()) {
            ("link", Some("part")) => parts.extend(part.map(|part| (part, path))),
            ("script", _) | ("link", Some("stylesheet" | "modulepreload" | "preload"))
                if !first.contains(&path) =>
            {
                first.push(path);
            }
            _ => {}
        }
    }
    References { first, parts }
}

fn check_policy(tag: &StartTag<()>) -> Result<()> {
    let name = text(&tag.name);
    ensure!(name != "style", "an inline style sheet is forbidden by the policy");
    ensure!(
        name != "script" || attribute(tag, "src").is_some(),
        "an inline script is forbidden by the policy"
    );
    for attribute in tag.attributes.keys().map(text) {
        if attribute == "style" {
            bail!("the inline style of <{name}> is forbidden by the policy");
        }
        if attribute.starts_with("on") {
            bail!("the inline script {attribute} of <{name}> is forbidden by the policy");
        }
        if attribute == "data-trunk" {
            bail!("Trunk has left a <{name} data-trunk> as it was");
        }
    }
    Ok(())
}

/// What a tag makes the page need. Links that people follow are not among it, nor what names a place of this page, nor icons
/// with pixels: the browser keeps those of tabs and home screens by itself.
fn reference(tag: &StartTag<()>) -> Option<String> {
    match text(&tag.name).as_str() {
        "link" if attribute(tag, "rel").as_deref() == Some("expect") => None,
        "link" => attribute(tag, "href").filter(|address| !address.ends_with(".png")),
        "script" | "img" | "source" | "iframe" => attribute(tag, "src"),
        _ => None,
    }
}

fn check_reference(reference: &str, files: &[KeptFile]) -> Result<()> {
    ensure!(!reference.contains(':') && !reference.starts_with("//"), "{reference} leads to another server");
    ensure!(!reference.starts_with('/'), "{reference} must be relative, or the site works at one path only");
    let path = reference.strip_prefix("./").unwrap_or(reference);
    files
        .iter()
        .find(|file| file.url == path)
        .map(|_| ())
        .with_context(|| format!("{reference} is not among the files of this version"))
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| text(value))
}

fn text(html: &HtmlString) -> String {
    String::from_utf8_lossy(html).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"<!doctype html><!-- <script>a comment</script> --><p>style="only text"</p>
        <link rel="modulepreload" id="program-js" href="./app.js"><link id="program-wasm" href="./app.wasm">
        <script src="boot.js" defer></script><a href="?rescue">rescue</a>"#;

    fn refusal(added: &str) -> String {
        let files = ["app.js", "app.wasm", "boot.js"].map(|url| KeptFile {
            url: url.to_owned(),
            sha256: String::new(),
            bytes: 0,
        });
        check(&format!("{GOOD}{added}"), &files).map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn a_page_of_files_of_this_version_is_accepted() {
        assert_eq!(refusal(""), "");
        assert_eq!(refusal("<img src='./boot.js'>"), "");
        assert_eq!(refusal("<link rel='expect' href='#start' blocking='render'>"), "");
    }

    #[test]
    fn whatever_the_policy_forbids_is_refused() {
        for (added, reason) in [
            ("<script>start()</script>", "inline script"),
            ("<SCRIPT type=module>start()</SCRIPT>", "inline script"),
            ("<style>p {}</style>", "inline style sheet"),
            ("<p STYLE='color: red'>", "inline style of <p>"),
            ("<body onload=start()>", "inline script onload of <body>"),
        ] {
            assert!(refusal(added).contains(reason), "{added}: {}", refusal(added));
        }
    }

    #[test]
    fn whatever_would_not_load_offline_or_below_a_path_is_refused() {
        for (added, reason) in [
            ("<link rel=stylesheet href=https://example.org/a.css>", "another server"),
            ("<script src=//example.org/a.js></script>", "another server"),
            ("<script src=/boot.js></script>", "must be relative"),
            ("<link rel=icon href=icon.svg>", "not among the files"),
            ("<link data-trunk rel=css href=boot.js>", "left a <link data-trunk>"),
        ] {
            assert!(refusal(added).contains(reason), "{added}: {}", refusal(added));
        }
    }

    #[test]
    fn a_page_that_does_not_name_the_program_is_refused() {
        let error = check("<p id='program-js'>", &[]).unwrap_err().to_string();
        assert!(error.contains("program-wasm") && !error.contains("program-js or"), "{error}");
    }
}
