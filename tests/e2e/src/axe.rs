//! axe-core in the page: what is machine-checkable of WCAG 2.2 and EN 301 549 must hold without exception.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::person::Person;
use crate::stage;

/// Fails with a list if axe finds anything on what is shown.
pub(crate) async fn check(person: &Person, what: &str) -> Result<()> {
    let is_there = person.run("return typeof axe === 'object'", Vec::new()).await?;
    if is_there != true {
        person.run(&stage::node_module("axe-core/axe.min.js")?, Vec::new()).await?;
    }
    let script = include_str!("axe.js");
    let found = person.run_async(script, Vec::new()).await.with_context(|| format!("running axe on {what}"))?;
    let found = found.as_array().cloned().unwrap_or_default();
    if found.is_empty() {
        return Ok(());
    }
    let list: String = found.iter().map(line).collect();
    person.complains(format!("axe finds on {what}:\n{list}")).await
}

/// The page must not be wider than the window: nobody should have to scroll in two directions (WCAG 1.4.10).
pub(crate) async fn fits_the_width(person: &Person, what: &str) -> Result<()> {
    let script = "const root = document.documentElement; return [root.scrollWidth, root.clientWidth]";
    let widths: [u64; 2] = serde_json::from_value(person.run(script, Vec::new()).await?)?;
    ensure!(widths[0] <= widths[1], "{what} is {} px wide in a window of {} px", widths[0], widths[1]);
    Ok(())
}

fn line(violation: &Value) -> String {
    let text = |name: &str| violation[name].as_str().unwrap_or_default().to_owned();
    format!("  {} ({}): {}\n    {}\n", text("id"), text("impact"), text("help"), text("where"))
}
