//! The first steps of a new tandem: what is done has a tick, and the next one has its button.

use leptos::prelude::*;
use tandembuch_core::next_step::First;

use super::next::Standing;
use crate::state::use_app;
use crate::ui::kit::{Icon, IconName, LinkButton, Look, Section, VisuallyHidden};
use crate::ui::messages;
use crate::ui::parts::address;
use crate::ui::route::Place;

/// The first steps of a new tandem.
#[component]
pub(super) fn FirstSteps(
    /// Which of them are done.
    done: [bool; 5],
    /// Is one of them what is to be done now?
    is_next: bool,
) -> AnyView {
    let app = use_app();
    let texts = &messages().overview;
    let next = done.iter().position(|done| !done);
    let step = |(index, step): (usize, First)| {
        let href = address(app, place_of(step));
        let [title, text, button] = texts.first_steps[index];
        let is_done = done[index];
        let is_open = next == Some(index);
        let look = if is_next { Look::Primary } else { Look::Secondary };
        let done = || view! { <Icon name=IconName::Check /><VisuallyHidden>{messages().common.step_done}</VisuallyHidden> };
        view! {
            <li class="row first-step">
                <span class="first-step__sign" class=("first-step__sign--done", is_done)>{is_done.then(done)}</span>
                <div class="row__text">
                    {if is_open {
                        view! { <span class="row__title">{title}</span> }.into_any()
                    } else {
                        view! { <a class="row__title row__link" href=href.clone()>{title}</a> }.into_any()
                    }}
                    {(!is_done).then(|| view! { <span class="row__meta">{text}</span> })}
                    {is_open.then(|| view! { <LinkButton label=button href look /> })}
                </div>
            </li>
        }
        .into_any()
    };
    let steps = First::ALL.into_iter().enumerate().map(step).collect::<Vec<_>>();
    view! {
        <Section heading=texts.first intro=texts.first_intro>
            <ol class="list kern-level-1" role="list">{steps}</ol>
        </Section>
    }
    .into_any()
}

/// Leads from a first step that is done to the next one that is not: at the foot of its page for the eye, and soon reached
/// by keyboard.
#[component]
pub fn Onward(
    /// The step of this page.
    after: First,
) -> AnyView {
    let app = use_app();
    let next = Memo::new(move |_| {
        let done = Standing::of(app).first.filter(|done| done[after as usize])?;
        done.iter().position(|done| !done)
    });
    let bar = move || {
        next.get().map(|next| {
            let label = (messages().overview.onward)(messages().overview.first_steps[next][0]);
            let href = address(app, place_of(First::ALL[next]));
            // Above it the next meeting has its own button.
            let look = if after == First::Meetings { Look::Secondary } else { Look::Primary };
            view! { <div class="foot-bar"><LinkButton label href look /></div> }
        })
    };
    view! { {bar} }.into_any()
}

fn place_of(step: First) -> Place {
    match step {
        First::Rules => Place::Agreement,
        First::Goals => Place::Goals,
        First::Topics => Place::Topics,
        First::Meetings => Place::Meetings,
        First::File => Place::Exchange,
    }
}
