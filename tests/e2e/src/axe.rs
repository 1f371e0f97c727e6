//! axe-core in the page, whether the page fits its window, whether a message covers something, and how large and how far
//! what is pressed is: what is machine-checkable of WCAG 2.2 and EN 301 549. And whether a field is remembered by the browser.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::person::Person;
use crate::stage;

/// A message has found its place after so many looks, or covers something.
const LOOKS: u32 = 4;
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// What axe finds on what is shown; nothing is the only good answer.
pub(crate) async fn violations(person: &Person) -> Result<Vec<String>> {
    let is_there = person.run("return typeof axe === 'object'", Vec::new()).await?;
    if is_there != true {
        person.run(&stage::node_module("axe-core/axe.min.js")?, Vec::new()).await?;
    }
    let found = person.run_async(include_str!("axe.js"), Vec::new()).await.context("running axe")?;
    Ok(found.as_array().map(|found| found.iter().map(line).collect()).unwrap_or_default())
}

/// What is wider than the window: nobody should have to scroll in two directions (WCAG 1.4.10).
pub(crate) async fn too_wide(person: &Person) -> Result<Vec<String>> {
    Ok(serde_json::from_value(person.run(include_str!("too_wide.js"), Vec::new()).await?)?)
}

/// What a message covers: never what has the focus (WCAG 2.4.11), nor a field. What comes to a page after its first frame
/// makes the message look for a place once more, within a second.
pub(crate) async fn covered(person: &Person) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for _ in 0..LOOKS {
        found = serde_json::from_value(person.run(include_str!("covered.js"), Vec::new()).await?)?;
        if found.is_empty() {
            break;
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
    Ok(found)
}

/// What is too small to be pressed with a finger (WCAG 2.5.5).
pub(crate) async fn too_small(person: &Person) -> Result<Vec<String>> {
    Ok(serde_json::from_value(person.run(include_str!("too_small.js"), Vec::new()).await?)?)
}

/// The main action, where more than so many presses of Tab lead to it from the top of the page.
pub(crate) async fn too_far(person: &Person, most: u32) -> Result<Vec<String>> {
    Ok(serde_json::from_value(person.run(include_str!("too_far.js"), vec![json!(most)]).await?)?)
}

/// Fields of whose texts browsers keep a copy, which no lock of ours seals.
pub(crate) async fn remembered(person: &Person) -> Result<Vec<String>> {
    Ok(serde_json::from_value(person.run(include_str!("remembered.js"), Vec::new()).await?)?)
}

fn line(violation: &Value) -> String {
    let text = |name: &str| violation[name].as_str().unwrap_or_default().to_owned();
    format!("{} ({}): {}\n    {}", text("id"), text("impact"), text("help"), text("where"))
}
