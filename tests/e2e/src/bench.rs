//! How the program itself does in Chromium on a slow device:
//! `cargo run -p e2e -- bench [--only visits|builds|opening|search] [--against DIR] [--film DIR]`.
//!
//! `cargo xtask bench` runs it on a site that is built for release. It is no test: a figure that misses its goal is
//! printed as such and nothing fails. With `--against` the built site in that folder is opened in turn with this one.
//! With `--film` nothing is measured: there are pictures of a first visit then.

mod builds;
mod device;
mod film;
mod opening;
mod search;
mod visits;
mod writing;

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use lexopt::{Arg, ValueExt};
use serde_json::json;
use thirtyfour::WebDriver;

use crate::engine::Engine;
use crate::person::Way;
use crate::stage::{self, Stage};

/// How much slower than this machine: about a phone of some years ago beside a desktop.
const SLOWDOWN: u32 = 4;
const PARTS: [&str; 4] = ["visits", "builds", "opening", "search"];

/// What is to be measured; all, if nothing is said.
#[derive(Debug, Default)]
pub(crate) struct Wishes {
    only: Option<String>,
    against: Option<PathBuf>,
    film: Option<PathBuf>,
}

impl Wishes {
    /// The rest of the command line.
    pub(crate) fn read(mut parser: lexopt::Parser) -> Result<Self> {
        let mut wishes = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("only") => wishes.only = Some(parser.value()?.string()?),
                Arg::Long("against") => wishes.against = Some(parser.value()?.into()),
                Arg::Long("film") => wishes.film = Some(parser.value()?.into()),
                other => bail!("{}", other.unexpected()),
            }
        }
        let is_known = wishes.only.as_deref().is_none_or(|only| PARTS.contains(&only));
        ensure!(is_known, "only one of {} can be measured alone", PARTS.join(", "));
        Ok(wishes)
    }

    fn want(&self, part: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == part)
    }
}

/// Takes the measurements that are wanted and prints them.
pub(crate) async fn run(wishes: &Wishes) -> Result<()> {
    let stage =
        Stage::new(Engine::Chromium, Way::Pointer, stage::repository().join("target/e2e/bench"), None)?;
    if let Some(folder) = &wishes.film {
        return film::take(&stage, folder).await;
    }
    println!("In Chromium, with a processor {SLOWDOWN} times slower than this one");
    if wishes.want("visits") {
        println!();
        visits::measure(&stage).await?;
    }
    if let Some(other) = wishes.against.as_ref().filter(|_| wishes.want("builds")) {
        println!();
        builds::measure(&stage, other).await?;
    }
    let server = stage.server().await?;
    if wishes.want("opening") {
        println!();
        opening::measure(&stage, &server).await?;
    }
    if wishes.want("search") {
        println!();
        search::measure(&stage, &server).await?;
    }
    Ok(())
}

/// Makes a browser as slow as the measurements want it.
async fn slow_down(driver: &WebDriver) -> Result<()> {
    let rate = json!({ "rate": SLOWDOWN });
    driver.cdp().send_raw("Emulation.setCPUThrottlingRate", rate).await?;
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
