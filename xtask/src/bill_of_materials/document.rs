//! The list as JSON. Pure; the order of everything is given, so that equal lists are equal bytes.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::Component;
use super::crates::Crates;
use crate::digests::{SiteFile, sha256};

/// The document for these packages of the program, what is shipped besides, and the files that all is in.
pub(super) fn write(crates: &Crates, others: &[Component], files: &[SiteFile]) -> Result<String> {
    let program = crates.all.get(&crates.root).context("the program is one of its packages")?;
    let mut subject = described(program, "application");
    subject["components"] = files.iter().map(file).collect();
    let mut all: BTreeMap<String, &Component> = BTreeMap::new();
    let foreign = crates.all.values().chain(others).filter(|one| one.reference() != crates.root);
    all.extend(foreign.map(|one| (one.reference(), one)));
    let mut document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "lifecycles": [{ "phase": "build" }], "component": subject },
        "components": all.values().map(|one| described(one, "library")).collect::<Value>(),
        "dependencies": dependencies(crates, others),
    });
    let content = in_order(document.clone()).to_string();
    document["serialNumber"] = format!("urn:uuid:{}", uuid(&sha256(content.as_bytes()))).into();
    Ok(format!("{:#}\n", in_order(document)))
}

fn described(component: &Component, kind: &str) -> Value {
    let mut described = json!({
        "type": kind,
        "bom-ref": component.reference(),
        "name": component.name,
        "version": component.version,
        "licenses": [{ "expression": component.licence }],
    });
    let mut add = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            described[key] = value;
        }
    };
    let text = |text: &Option<String>| text.clone().map(Value::from);
    add("purl", text(&component.purl));
    add("cpe", text(&component.cpe));
    add("description", text(&component.remark));
    add("hashes", component.sha256.as_deref().map(hashes));
    let address = |url: &String| json!([{ "type": "vcs", "url": url }]);
    add("externalReferences", component.repository.as_ref().map(address));
    described
}

fn file(file: &SiteFile) -> Value {
    json!({ "type": "file", "bom-ref": format!("file:{}", file.path), "name": file.path, "hashes": hashes(&file.sha256) })
}

fn hashes(sha256: &str) -> Value {
    json!([{ "alg": "SHA-256", "content": sha256 }])
}

/// The program needs what is shipped besides, and nothing of that needs anything that is listed.
fn dependencies(crates: &Crates, others: &[Component]) -> Value {
    let mut needs = crates.needs.clone();
    needs.entry(crates.root.clone()).or_default().extend(others.iter().map(Component::reference));
    for reference in crates.all.keys().cloned().chain(others.iter().map(Component::reference)) {
        needs.entry(reference).or_default();
    }
    needs.iter().map(|(user, used)| json!({ "ref": user, "dependsOn": used })).collect()
}

/// What the content alone decides, in the form for what one makes up (RFC 9562, version 8).
fn uuid(hex: &str) -> String {
    let part = |from: usize, to: usize| &hex[from..to];
    format!("{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

/// Members by their names. Whether `serde_json` keeps another order depends on what else is built with it.
fn in_order(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let sorted: BTreeMap<String, Value> = members.into_iter().collect();
            Value::Object(
                sorted.into_iter().map(|(name, inner)| (name, in_order(inner))).collect::<Map<_, _>>(),
            )
        }
        Value::Array(items) => items.into_iter().map(in_order).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(name: &str, purl: bool) -> Component {
        Component {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            purl: purl.then(|| format!("pkg:cargo/{name}@1.0.0")),
            licence: "MIT".to_owned(),
            ..Component::default()
        }
    }

    fn written(sha256: &str) -> String {
        let all = [component("app", false), component("lib", true)];
        let [app, lib] = all.each_ref().map(Component::reference);
        let crates = Crates {
            needs: [(app.clone(), [lib].into())].into(),
            all: all.into_iter().map(|one| (one.reference(), one)).collect(),
            root: app,
        };
        let files = [SiteFile { path: "sw.js".to_owned(), sha256: sha256.to_owned(), bytes: 1 }];
        write(&crates, &[component("style", true)], &files).unwrap()
    }

    #[test]
    fn all_that_is_listed_is_needed_by_something() {
        let document: Value = serde_json::from_str(&written("ab")).unwrap();
        let names: Vec<_> =
            document["components"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
        assert_eq!(names, ["lib", "style"]);
        assert_eq!(document["metadata"]["component"]["components"][0]["name"], "sw.js");
        assert_eq!(
            document["dependencies"][0],
            json!({ "ref": "app@1.0.0", "dependsOn": ["pkg:cargo/lib@1.0.0", "pkg:cargo/style@1.0.0"] })
        );
    }

    #[test]
    fn the_number_is_that_of_the_content() {
        assert_eq!(written("ab"), written("ab"));
        let number = |text: &str| serde_json::from_str::<Value>(text).unwrap()["serialNumber"].clone();
        assert_ne!(number(&written("ab")), number(&written("cd")));
        let text = written("ab");
        assert!(text.find("\"$schema\"").unwrap() < text.find("\"bomFormat\"").unwrap());
        assert!(text.find("\"components\"").unwrap() < text.find("\"metadata\"").unwrap());
    }
}
