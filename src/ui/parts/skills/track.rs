//! Five levels as a line: a ring where somebody began, a disc where they are now.

use leptos::prelude::*;
use tandembuch_core::forms::growth::Growth;
use tandembuch_core::forms::level::{Band, Level};

use crate::ui::messages;

/// Where somebody began and is, as a line. What it shows stands beside it in words.
pub fn track(growth: &Growth) -> AnyView {
    let (then, now) = (growth.beginning(), growth.now());
    let mut signs = Vec::new();
    if let Some((then, now)) = then.zip(now) {
        signs.push(line("track__grown", percent(then), percent(now)));
    }
    signs.extend(then.map(|then| disc("track__then", then, "8")));
    let class = if growth.is_shown() { "track__now" } else { "track__now track__now--claimed" };
    signs.extend(now.map(|now| disc(class, now, "8")));
    stops(signs)
}

/// Two views of one skill on one line: the left half of a disc is the mentor's, the right one the mentee's.
pub fn two_views(mentor: Option<Level>, mentee: Option<Level>) -> AnyView {
    // Half discs, around a place of their own so that they can stand anywhere on the line.
    let half = |level: Level, path: &'static str| -> AnyView {
        view! { <svg x=percent(level) y="50%" class="track__half"><path d=path /></svg> }.into_any()
    };
    let mentor = mentor.map(|level| half(level, "M-1 -9a9 9 0 0 0 0 18z"));
    let mentee = mentee.map(|level| half(level, "M1 -9a9 9 0 0 1 0 18z"));
    stops(mentor.into_iter().chain(mentee).collect())
}

/// The line with its five stops, and what stands on it.
fn stops(signs: Vec<AnyView>) -> AnyView {
    let mut all = vec![line("track__line", "0".to_owned(), "100%".to_owned())];
    all.extend(Band::ALL.map(|band| disc("track__stop", Level::of(band), "4")));
    all.extend(signs);
    view! { <svg class="track" aria-hidden="true">{all}</svg> }.into_any()
}

fn line(class: &'static str, from: String, to: String) -> AnyView {
    view! { <line class=class x1=from x2=to y1="50%" y2="50%" /> }.into_any()
}

fn disc(class: &'static str, level: Level, radius: &'static str) -> AnyView {
    view! { <circle class=class cx=percent(level) cy="50%" r=radius /> }.into_any()
}

fn percent(level: Level) -> String {
    format!("{}%", f64::from(level.place()) * 100.0 / f64::from(Level::PLACES))
}

/// What ring and disc mean.
pub fn legend(
    // Is there a level that is claimed only?
    has_claimed: bool,
) -> AnyView {
    let texts = &messages().growth;
    let sign = |class: &'static str, words: &'static str| -> AnyView {
        view! {
            <span>
                <svg class="track-sign" aria-hidden="true"><circle class=class cx="10" cy="10" r="7" /></svg>
                {words}
            </span>
        }
        .into_any()
    };
    let mut signs = vec![sign("track__then", texts.at_first), sign("track__now", texts.now)];
    if has_claimed {
        signs.push(sign("track__now track__now--claimed", texts.claimed));
    }
    view! { <p class="track-legend">{signs}</p> }.into_any()
}
