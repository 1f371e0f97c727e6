//! Where both have seen one skill over time, as two lines. The same stands below as a list.

use chrono::Datelike;
use leptos::prelude::*;
use tandembuch_core::forms::growth::{Growth, Seen};
use tandembuch_core::forms::level::{Band, Level};
use tandembuch_core::forms::radar::{self, Point};
use tandembuch_core::text::dates;

use crate::state::App;
use crate::ui::parts::skills::level_in_words;
use crate::ui::{language, messages};

/// How many views there have to be, so that a line says more than a list.
const FEWEST: usize = 3;
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 120.0;
/// Where the lines begin: the levels have their names on the left.
const LEFT: f64 = 118.0;
/// How far below its line a name stands, so that its middle is on it.
const TO_THE_MIDDLE: f64 = 4.5;
/// Room for the months below, and for a disc at the edge.
const FOOT: f64 = 26.0;
const EDGE: f64 = 8.0;

/// Two lines; nothing where there are few views.
pub(super) fn over_time(app: App, growth: &Growth) -> AnyView {
    let all = || growth.own.iter().chain(&growth.other);
    let first = all().map(|seen| seen.at).min().unwrap_or(0);
    let last = all().map(|seen| seen.at).max().unwrap_or(0);
    if all().count() < FEWEST || first == last {
        return ().into_any();
    }
    let mut shapes: Vec<AnyView> = Vec::new();
    for band in Band::ALL {
        let y = height(Level::of(band));
        let (x1, x2) = (LEFT.to_string(), WIDTH.to_string());
        shapes.push(
            view! { <line class="radar__web" x1=x1 x2=x2 y1=y.to_string() y2=y.to_string() /> }.into_any(),
        );
        shapes.push(name("0", y + TO_THE_MIDDLE, "start", level_in_words(Level::of(band))));
    }
    let months = [first, last].map(|at| month(app, at));
    if months[0] != months[1] {
        let [from, until] = months;
        let y = HEIGHT + FOOT - EDGE;
        shapes.push(name(&LEFT.to_string(), y, "start", from));
        shapes.push(name(&WIDTH.to_string(), y, "end", until));
    }
    let mut draw = |seen: &[Seen], line: &'static str, disc: &'static str| {
        let point = |seen: &Seen| Point {
            x: LEFT + (WIDTH - LEFT) * part(seen.at, first, last),
            y: height(seen.level),
        };
        let points: Vec<Point> = seen.iter().map(point).collect();
        shapes.push(view! { <polyline class=line points=radar::outline(&points) /> }.into_any());
        for Point { x, y } in points {
            shapes.push(view! { <circle class=disc cx=x.to_string() cy=y.to_string() r="5" /> }.into_any());
        }
    };
    draw(&growth.other, "over-time__other", "track__then");
    draw(&growth.own, "over-time__own", "track__now");
    let view_box = format!("0 -{EDGE} {} {}", WIDTH + EDGE, HEIGHT + EDGE + FOOT);
    view! {
        <svg class="over-time" viewBox=view_box role="img" aria-label=messages().growth.views>{shapes}</svg>
    }
    .into_any()
}

fn name(x: &str, y: f64, anchor: &'static str, words: String) -> AnyView {
    view! { <text class="over-time__name" x=x.to_owned() y=y.to_string() text-anchor=anchor>{words}</text> }
        .into_any()
}

/// The month of a moment.
fn month(app: App, at: u64) -> String {
    app.local_time(at).map(|at| dates::month(language(), at.year(), at.month())).unwrap_or_default()
}

/// Which part of the time between two moments has passed at a third one.
fn part(at: u64, first: u64, last: u64) -> f64 {
    at.saturating_sub(first) as f64 / last.saturating_sub(first).max(1) as f64
}

fn height(level: Level) -> f64 {
    HEIGHT * (1.0 - f64::from(level.place()) / f64::from(Level::PLACES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_goes_to_the_right_and_levels_upwards() {
        assert!((part(150, 100, 200) - 0.5).abs() < 1e-9);
        assert!((part(100, 100, 100)).abs() < 1e-9);
        assert!((height(Level::of(Band::NotYet)) - HEIGHT).abs() < 1e-9);
        assert!(height(Level::of(Band::Creates)).abs() < 1e-9);
    }
}
