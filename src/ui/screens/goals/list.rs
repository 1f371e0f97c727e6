//! All goals, in two groups: give and take.

use leptos::prelude::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::next_step::First;

use super::group::Group;
use crate::ui::kit::PageTitle;
use crate::ui::messages;
use crate::ui::parts::TopicsRow;
use crate::ui::screens::overview::Onward;

/// All goals.
#[component]
pub fn GoalsScreen() -> AnyView {
    view! {
        <PageTitle text=messages().shell.goals subtitle=messages().goals.intro />
        <Onward after=First::Goals />
        <Group owner=Role::Mentee />
        <Group owner=Role::Mentor />
        <TopicsRow />
    }
    .into_any()
}
