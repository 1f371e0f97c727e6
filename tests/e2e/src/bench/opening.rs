//! How long the program takes to open, with one tandem on the device and with a hundred.
//!
//! Each time a browser is started with the profile of one of the two devices, in turn. Two times are taken: from the
//! navigation until the screen is painted, and how long the page's main thread has worked until it is asked right after
//! that. The second one has no waiting in it for the disk, but some of the work on what lies below the window.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tandembuch_core::record::SpaceId;

use super::{device, median, slow_down, verdict};
use crate::deeds::texts;
use crate::person::Person;
use crate::server::Server;
use crate::stage::Stage;

/// Entities of each tandem.
pub(super) const ENTITIES: usize = 400;
/// Tandems on the two devices.
const DEVICES: [usize; 2] = [1, 100];
/// How often each page is opened on each device.
pub(super) const RUNS: usize = 9;
/// With a hundred tandems it is to take at most so many times as long as with one.
const GOAL: f64 = 1.2;
/// So much work of the main thread a tandem's overview is to cost at most.
const WORK_GOAL: Duration = Duration::from_millis(700);

/// The pages that are opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Start,
    Overview,
}

/// A device with tandems on it: the folder of its browser.
pub(super) struct Device {
    pub(super) name: String,
    pub(super) tandems: usize,
    pub(super) tandem: SpaceId,
}

/// What was measured of one device.
#[derive(Default)]
struct Times {
    until_painted: Vec<Duration>,
    main_thread: Vec<Duration>,
}

/// Fills two devices, opens the program on them in turn, and prints what was measured.
pub(super) async fn measure(stage: &Stage, server: &Server) -> Result<()> {
    let mut devices = Vec::new();
    for tandems in DEVICES {
        devices.push(Device::fill(stage, server, format!("tandems-{tandems}"), tandems).await?);
    }
    let [one, many] = DEVICES.map(|tandems| format!("{tandems} of {ENTITIES}"));
    println!("{:<44}{one:>14}{many:>16}{:>9}", "opening, by tandems and their entities", "factor");
    for page in Page::ALL {
        let mut times = [Times::default(), Times::default()];
        for run in 0..RUNS {
            // Neither is always the first.
            for place in [run % 2, (run + 1) % 2] {
                let (until_painted, main_thread) = open(stage, server, &devices[place], page).await?;
                times[place].until_painted.push(until_painted);
                times[place].main_thread.push(main_thread);
            }
        }
        let [one, many] = times;
        let factor = row(page.name(), [one.until_painted, many.until_painted]);
        println!("  at most {GOAL} times as long: {}", verdict(factor <= GOAL));
        let work = median(one.main_thread.clone());
        row("  the work of the main thread alone", [one.main_thread, many.main_thread]);
        if page == Page::Overview {
            println!("  at most {} ms of it: {}", WORK_GOAL.as_millis(), verdict(work <= WORK_GOAL));
        }
    }
    Ok(())
}

impl Device {
    /// Somebody's browser, filled with tandems and closed again.
    pub(super) async fn fill(stage: &Stage, server: &Server, name: String, tandems: usize) -> Result<Self> {
        let person = stage.person(&name, server).await?;
        let tandem = device::fill(&person, tandems, ENTITIES).await?;
        person.leaves().await?;
        Ok(Self { name, tandems, tandem })
    }
}

/// Prints the medians and returns their factor.
pub(super) fn row(what: &str, times: [Vec<Duration>; 2]) -> f64 {
    let [one, many] = times.map(median);
    let factor = many.as_secs_f64() / one.as_secs_f64();
    println!("{what:<44}{:>11} ms{:>13} ms{factor:>8.2}x", one.as_millis(), many.as_millis());
    factor
}

/// Starts the browser and opens the page: the time until it was painted, and that of the main thread.
pub(super) async fn open(
    stage: &Stage,
    server: &Server,
    device: &Device,
    page: Page,
) -> Result<(Duration, Duration)> {
    let person = stage.person(&device.name, server).await?;
    let rows = if matches!(page, Page::Start) { device.tandems } else { 0 };
    let arguments = json!([page.heading(), rows]);
    let script = format!("(function () {{ {} }}).apply(null, {arguments})", include_str!("opening.js"));
    let cdp = person.driver().cdp();
    cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    cdp.send_raw("Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
    slow_down(person.driver()).await?;
    person.driver().goto(page.address(server, device)).await?;
    let took = person.run_async("window.tookToOpen.then(arguments[0])", Vec::new()).await?;
    let took = took.as_f64().with_context(|| format!("{took} is no time"))?;
    let main_thread = main_thread(&person).await?;
    person.leaves().await?;
    Ok((Duration::from_secs_f64(took / 1_000.0), main_thread))
}

async fn main_thread(person: &Person) -> Result<Duration> {
    let answer = person.driver().cdp().send_raw("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().context("a list of metrics")?;
    let metric = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
    let seconds = metric.map(|metric| &metric["value"]).and_then(Value::as_f64).context("a metric")?;
    Ok(Duration::try_from_secs_f64(seconds)?)
}

impl Page {
    pub(super) const ALL: [Self; 2] = [Self::Start, Self::Overview];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Start => "the list of tandems",
            Self::Overview => "a tandem's overview",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Self::Start => texts().start.tandems,
            Self::Overview => texts().shell.overview,
        }
    }

    fn address(self, server: &Server, device: &Device) -> String {
        match self {
            Self::Start => format!("{}#/", server.address()),
            Self::Overview => format!("{}#/t/{}", server.address(), device.tandem),
        }
    }
}
