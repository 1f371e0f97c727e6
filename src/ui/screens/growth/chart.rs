//! All skills of one person in one picture, at the beginning and now; and the same as a table.

use leptos::prelude::*;
use tandembuch_core::forms::growth::Growth;
use tandembuch_core::forms::level::{Band, Level};
use tandembuch_core::forms::radar::{self, Point};

use crate::ui::kit::unique_id;
use crate::ui::messages;
use crate::ui::parts::skills::{heads, level_in_words, skill_name, then_and_now};

/// From how many skills on there is an area to be seen.
const FEWEST: usize = 3;
/// How many letters of a name have room beside the picture.
const SHORT: usize = 16;

/// All skills in one picture; nothing for fewer than three, whose lines say it all.
pub(super) fn then_and_today(skills: &[Growth]) -> AnyView {
    let texts = &messages().growth;
    let known: Vec<&Growth> = skills.iter().filter(|growth| growth.now().is_some()).collect();
    if known.len() < FEWEST {
        return ().into_any();
    }
    let card = view! {
        <div class="card kern-level-1">
            {picture(&known)}
            <details class="chart-table"><summary>{texts.as_table}</summary>{table(&known)}</details>
        </div>
    };
    heads(texts.then_and_today.to_owned(), card.into_any())
}

fn picture(skills: &[&Growth]) -> AnyView {
    let (title, described) = (unique_id(), unique_id());
    let (labelled_by, described_by) = (title.clone(), described.clone());
    let corners = skills.len();
    let now = |growth: &Growth| growth.now().unwrap_or(Level::of(Band::NotYet));
    let then = |growth: &Growth| growth.beginning().unwrap_or_else(|| now(growth));
    let mut shapes: Vec<AnyView> = Vec::new();
    let mut outline = |class: &'static str, level: &dyn Fn(&Growth) -> Level| {
        let point = |(corner, growth): (usize, &&Growth)| radar::point(corner, corners, level(growth));
        let points: Vec<Point> = skills.iter().enumerate().map(point).collect();
        shapes.push(view! { <polygon class=class points=radar::outline(&points) /> }.into_any());
    };
    for band in Band::ALL {
        outline("radar__web", &|_| Level::of(band));
    }
    outline("radar__now", &now);
    outline("radar__then", &then);
    for (corner, growth) in skills.iter().enumerate() {
        let mut dot = |class: &'static str, level: Level| {
            let Point { x, y } = radar::point(corner, corners, level);
            shapes.push(view! { <circle class=class cx=x.to_string() cy=y.to_string() r="5" /> }.into_any());
        };
        if let Some(level) = growth.beginning() {
            dot("track__then", level);
        }
        let class = if growth.is_shown() { "track__now" } else { "track__now track__now--claimed" };
        dot(class, now(growth));
        shapes.push(name(corner, corners, growth));
    }
    let sentences: Vec<_> = skills
        .iter()
        .map(|growth| format!("{}: {}.", skill_name(&growth.skill), then_and_now(growth)))
        .collect();
    view! {
        <svg class="radar" viewBox=radar::VIEW role="img" aria-labelledby=labelled_by aria-describedby=described_by>
            <title id=title>{messages().growth.then_and_today}</title>
            <desc id=described>{sentences.join(" ")}</desc>
            {shapes}
        </svg>
    }
    .into_any()
}

/// A name beside its corner, in lines that have room there.
fn name(corner: usize, corners: usize, growth: &Growth) -> AnyView {
    let lines = lines(&skill_name(&growth.skill));
    let Point { x, y } = radar::name(corner, corners, lines.len());
    let line = |(place, line): (usize, String)| -> AnyView {
        let y = y + radar::LINE * place as f64;
        view! { <tspan x=x.to_string() y=y.to_string()>{line}</tspan> }.into_any()
    };
    let lines: Vec<AnyView> = lines.into_iter().enumerate().map(line).collect();
    view! { <text class="radar__name" text-anchor="middle">{lines}</text> }.into_any()
}

/// A name in at most three short lines. What has no room there stands in the table and in the list above.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in name.split_whitespace() {
        let last = lines.last_mut().expect("there is always one");
        if last.is_empty() {
            word.clone_into(last);
        } else if last.chars().count() + 1 + word.chars().count() <= SHORT {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    for line in &mut lines {
        if line.chars().count() > SHORT {
            *line = line.chars().take(SHORT - 1).chain(['…']).collect();
        }
    }
    if lines.len() > 3 {
        lines.truncate(3);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

fn table(skills: &[&Growth]) -> AnyView {
    let texts = &messages().growth;
    let words = |level: Option<Level>| level.map_or_else(|| "–".to_owned(), level_in_words);
    let row = |growth: &&Growth| -> AnyView {
        view! {
            <tr>
                <th scope="row">{skill_name(&growth.skill)}</th>
                <td>{words(growth.beginning())}</td>
                <td>{words(growth.now())}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = skills.iter().map(row).collect();
    let head = |words: &'static str| -> AnyView { view! { <th scope="col">{words}</th> }.into_any() };
    let columns = [texts.skill, texts.at_first, texts.now].into_iter().map(head).collect::<Vec<_>>();
    view! { <table><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_short_lines() {
        assert_eq!(lines("Geräte schützen"), ["Geräte schützen"]);
        assert_eq!(
            lines("Mit digitalen Technologien zusammenarbeiten"),
            ["Mit digitalen", "Technologien", "zusammenarbeiten"]
        );
        assert_eq!(lines("a b c d e f g h i j k l m n o p q r s t u v w x y z A B C D E F G H I").len(), 3);
        assert_eq!(lines("Donaudampfschifffahrtsgesellschaft"), ["Donaudampfschif…"]);
    }
}
