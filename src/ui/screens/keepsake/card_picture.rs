//! The picture of a card. All that it looks like is in its attributes: as a file of its own it has no style sheet.

use leptos::prelude::*;
use leptos::svg::Svg;
use tandembuch_core::card_lines::{EDGE, HEIGHT, Layout, Line, WIDTH};

use crate::ui::kit::unique_id;
use crate::ui::messages;

/// Letters that systems have; none of them is wider than the table of `card_lines` says.
const LETTERS: &str = "'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
/// As in icons/icon.svg: petrol, paper, amber, and ink.
const PETROL: &str = "#02566b";
const PAPER: &str = "#faf7f1";
const AMBER: &str = "#ffb000";
const INK: &str = "#2a221b";

/// The picture of a card.
pub(super) fn picture(layout: Memo<Layout>, element: NodeRef<Svg>) -> AnyView {
    let (title, described) = (unique_id(), unique_id());
    let (labelled_by, described_by) = (title.clone(), described.clone());
    let texts = &messages().keepsake.passing_on.cards;
    // As it stands on the picture: what people paste may have signs that XML does not know.
    let words = move || {
        let words =
            layout.with(|layout| layout.lines.iter().map(|line| line.words.clone()).collect::<Vec<_>>());
        words.join(" ")
    };
    let lines =
        move || layout.with(|layout| layout.lines.iter().map(line).collect::<Vec<AnyView>>()).into_any();
    view! {
        <svg
            node_ref=element
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            width=WIDTH.to_string()
            height=HEIGHT.to_string()
            role="img"
            aria-labelledby=labelled_by
            aria-describedby=described_by
            font-family=LETTERS
        >
            <title id=title>{texts.one}</title>
            <desc id=described>{texts.from_a_tandem} " " {words}</desc>
            <rect width=WIDTH.to_string() height=HEIGHT.to_string() fill=PAPER />
            <rect y="610" width=WIDTH.to_string() height="20" fill=PETROL />
            // Two rings, and what both share.
            <path d="M134 77a32 32 0 0 1 0 54a32 32 0 0 1 0-54z" fill=AMBER />
            <g fill="none" stroke=PETROL stroke-width="9">
                <circle cx="117" cy="104" r="32" />
                <circle cx="151" cy="104" r="32" />
            </g>
            <text x="208" y="114" font-size="30" font-weight="600" fill=PETROL>{texts.from_a_tandem}</text>
            {lines}
        </svg>
    }
    .into_any()
}

fn line(line: &Line) -> AnyView {
    let (weight, fill) = if line.is_title { ("700", PETROL) } else { ("400", INK) };
    view! {
        <text
            x=EDGE.to_string()
            y=line.y.to_string()
            font-size=line.size.to_string()
            font-weight=weight
            fill=fill
            aria-hidden="true"
        >
            {line.words.clone()}
        </text>
    }
    .into_any()
}
