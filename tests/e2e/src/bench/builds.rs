//! How long this build takes to open beside another one: the start page and a tandem, on devices that know them.
//!
//! Both are filled on their own screens, with the words of this build.

use std::path::Path;

use anyhow::Result;

use super::opening::{self, Device, ENTITIES, Page, RUNS};
use super::verdict;
use crate::server::Server;
use crate::stage::{self, Stage};

/// It is to take at most so many times as long as the other one.
const GOAL: f64 = 1.05;

/// Opens both in turn and prints the medians.
pub(super) async fn measure(stage: &Stage, other: &Path) -> Result<()> {
    let this = stage::dist()?;
    let mut builds = Vec::new();
    for (name, folder) in [("other-build", other), ("this-build", &this)] {
        let server = Server::start(folder).await?;
        let device = Device::fill(stage, &server, name.to_owned(), 1).await?;
        builds.push((server, device));
    }
    let title = format!("opening, with a tandem of {ENTITIES} entities");
    println!("{title:<44}{:>14}{:>16}{:>9}", "the other build", "this build", "factor");
    for page in Page::ALL {
        let mut painted = [Vec::new(), Vec::new()];
        let mut work = [Vec::new(), Vec::new()];
        for run in 0..RUNS {
            // Neither is always the first.
            for place in [run % 2, (run + 1) % 2] {
                let (server, device) = &builds[place];
                let (until_painted, main_thread) = opening::open(stage, server, device, page).await?;
                painted[place].push(until_painted);
                work[place].push(main_thread);
            }
        }
        let factor = opening::row(page.name(), painted);
        println!("  at most {GOAL} times as long: {}", verdict(factor <= GOAL));
        opening::row("  the work of the main thread alone", work);
    }
    Ok(())
}
