//! How the program itself does in Chromium on a slow device: `cargo run -p e2e -- bench`.
//!
//! `cargo xtask bench` runs it on a site that is built for release. It is no test: a figure that misses its goal is
//! printed as such and nothing fails.

mod device;
mod opening;
mod search;
mod writing;

use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use crate::engine::Engine;
use crate::person::{Person, Way};
use crate::stage::{self, Stage};

/// How much slower than this machine: about a phone of some years ago beside a desktop.
const SLOWDOWN: u32 = 4;

/// Takes all measurements and prints them.
pub(crate) async fn run() -> Result<()> {
    let stage =
        Stage::new(Engine::Chromium, Way::Pointer, stage::repository().join("target/e2e/bench"), None)?;
    let server = stage.server().await?;
    println!("In Chromium, with a processor {SLOWDOWN} times slower than this one");
    println!();
    opening::measure(&stage, &server).await?;
    println!();
    search::measure(&stage, &server).await
}

/// Makes a person's browser as slow as the measurements want it.
async fn slow_down(person: &Person) -> Result<()> {
    let rate = json!({ "rate": SLOWDOWN });
    person.driver().cdp().send_raw("Emulation.setCPUThrottlingRate", rate).await?;
    Ok(())
}

/// The one in the middle.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn verdict(is_met: bool) -> &'static str {
    if is_met { "yes" } else { "NO" }
}
