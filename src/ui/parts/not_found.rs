//! The page of a thing that is not there, or not any more.

use leptos::prelude::*;
use tandembuch_core::forms::Presence;
use tandembuch_core::record::{Edit, EntityId};

use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, EmptyState, IconName, LinkButton, Look, PageTitle};

/// Says that something was deleted, and brings it back; or that it never was here.
#[component]
pub fn NotFound(
    /// The entity.
    id: EntityId,
    /// How it stands with it.
    presence: Presence,
    /// What sort of thing it is, as an icon.
    icon: IconName,
    /// It was deleted: title and explanation.
    deleted: [&'static str; 2],
    /// It never was here: title and explanation.
    unknown: [&'static str; 2],
    /// Label of the button that brings it back.
    restore: &'static str,
    /// Label and address of the list.
    list: (&'static str, String),
) -> AnyView {
    let app = use_app();
    let is_deleted = presence == Presence::Deleted;
    let [title, text] = if is_deleted { deleted } else { unknown };
    let bring_back = move |()| app.write(&Edit::Restore { id });
    let restore = is_deleted.then(
        || view! { <Button label=restore look=Look::Primary icon=IconName::Undo on_click=bring_back /> },
    );
    view! {
        <PageTitle text=title />
        <EmptyState icon title text>
            <ButtonRow>{restore} <LinkButton label=list.0 href=list.1 icon=IconName::ArrowLeft /></ButtonRow>
        </EmptyState>
    }
    .into_any()
}
