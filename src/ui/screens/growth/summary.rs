//! What has grown, in a sentence.

use leptos::prelude::*;

use super::look::Look;
use crate::state::App;
use crate::ui::kit::Card;
use crate::ui::parts::skills::success_title;
use crate::ui::{messages, personal};

/// What has grown, and what has worked last.
pub(super) fn summary(app: App, look: &Look) -> AnyView {
    let texts = &messages().growth;
    let (skills, successes) = (&look.skills, look.successes());
    let grown = skills.iter().filter(|skill| skill.has_grown()).count();
    let sentence = match grown {
        _ if skills.iter().all(|skill| skill.beginning().is_none()) => {
            personal(app, look.owner, &texts.no_beginning)
        }
        0 => (texts.not_grown)(skills.len()),
        grown => (texts.grown)(grown, skills.len()),
    };
    let last =
        successes.first().map(|last| (texts.last)(success_title(last).trim_end_matches('.'), last.band));
    let so_far = (texts.so_far)(look.done.held, successes.len());
    view! {
        <Card>
            <p class="growth-sentence"><strong>{sentence}</strong> " " {last}</p>
            <p class="muted">{so_far}</p>
        </Card>
    }
    .into_any()
}
