//! A first and a warm visit, side by side with those of other sites: an empty page of the same framework, and two
//! programs that keep people's data in the browser as well.
//!
//! The sites are visited in turn, each first time with a new profile, and then once more with the same one after its
//! service worker, if it has one, keeps the site. The page's line and processor are slowed down. That of its workers is
//! not: Chromium slows down each for itself. So Actual, whose database comes in a worker, looks better than it is.

mod served;
mod site;
mod visit;

use anyhow::Result;

use super::verdict;
use crate::stage::Stage;
pub(super) use served::Served;
pub(super) use site::Site;
use visit::Visit;
pub(super) use visit::slow_the_line;

/// How often each site is visited.
const ROUNDS: usize = 5;
/// The program is to be ready at most so many times as late as the empty page.
const READY_GOAL: f64 = 2.8;
/// What would be better still.
const READY_WISH: f64 = 2.0;
/// Something is to be seen at most so many times as late as on the empty page.
const PAINT_GOAL: f64 = 1.3;

/// What is compared: a name, and how to take it from a first and a warm visit.
type Row = (&'static str, fn(&Visit) -> u128, &'static str);

const ROWS: [Row; 5] = [
    ("first visit, ready", |visit| visit.first.ready.as_millis(), "ms"),
    ("first visit, first contentful paint", |visit| visit.first.paint.as_millis(), "ms"),
    ("first visit, bytes asked for until ready", |visit| visit.first.bytes.into(), "B "),
    ("warm visit, ready", |visit| visit.warm.ready.as_millis(), "ms"),
    ("warm visit, first contentful paint", |visit| visit.warm.paint.as_millis(), "ms"),
];

/// Visits all sites and prints the medians, each with its ratio to the empty page.
pub(super) async fn measure(stage: &Stage) -> Result<()> {
    let mut visits = Vec::new();
    for site in Site::ALL {
        visits.push((site, Served::start(&site.folder()?)?, Vec::new()));
    }
    for round in 0..ROUNDS {
        // None is always the first.
        visits.rotate_left(1);
        for (site, served, of_site) in &mut visits {
            of_site.push(visit::twice(stage, *site, served, round).await?);
        }
    }
    visits.sort_by_key(|(site, ..)| *site);
    print!("{:<40}", format!("visits, medians of {ROUNDS}"));
    for (site, ..) in &visits {
        print!("{:>22}", site.name());
    }
    println!();
    let rows: Vec<Vec<u128>> =
        ROWS.iter().map(|(name, value, unit)| row(name, *value, unit, &visits)).collect();
    let ratio = |row: &[u128]| row[1] as f64 / row[0] as f64;
    let (ready, paint) = (ratio(&rows[0]), ratio(&rows[1]));
    println!("  ready at most {READY_GOAL} times as late: {}", verdict(ready <= READY_GOAL));
    println!("  ready at most {READY_WISH} times as late, as is wished: {}", verdict(ready <= READY_WISH));
    println!("  painted at most {PAINT_GOAL} times as late: {}", verdict(paint <= PAINT_GOAL));
    // What is asked for before it is needed is no fault, so bytes are no contest.
    let times = rows.iter().zip(ROWS).filter(|(_, (_, _, unit))| *unit == "ms");
    let is_ahead = times.map(|(row, _)| row).all(|row| row[2..].iter().all(|other| row[1] < *other));
    println!("  ahead of both others at all times: {}", verdict(is_ahead));
    Ok(())
}

/// Prints one figure of all sites and returns it.
fn row(
    name: &str,
    value: fn(&Visit) -> u128,
    unit: &str,
    visits: &[(Site, Served, Vec<Visit>)],
) -> Vec<u128> {
    let medians: Vec<u128> = visits
        .iter()
        .map(|(_, _, of_site)| {
            let mut values: Vec<u128> = of_site.iter().map(value).collect();
            values.sort_unstable();
            values[values.len() / 2]
        })
        .collect();
    print!("{name:<40}");
    for median in &medians {
        print!("{median:>10} {unit}{:>8.2}x", *median as f64 / medians[0] as f64);
    }
    println!();
    medians
}
