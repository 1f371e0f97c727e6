//! A window over the screen: a sheet from below on a phone.

use leptos::html;
use leptos::prelude::*;

use super::sheets::Sheets;
use super::{IconButton, IconName, unique_id};
use crate::ui::messages;

/// A window over the screen, as the browser makes it: it keeps the focus inside, gives it back when it closes, and
/// closes on Escape and by Back. Its content lives only while it is open.
#[component]
pub fn Dialog(
    /// Is it open? Written when it is closed.
    open: RwSignal<bool>,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// The content; buttons in [`DialogActions`].
    children: ChildrenFn,
) -> AnyView {
    let dialog = NodeRef::<html::Dialog>::new();
    let id = unique_id();
    let sheets = use_context::<Sheets>();
    let closed_sheet = move || {
        if let Some(sheets) = sheets {
            sheets.closed(open);
        }
    };
    on_cleanup(closed_sheet);
    Effect::new(move |_| {
        let (Some(dialog), is_open) = (dialog.get(), open.get()) else { return };
        if is_open && !dialog.open() {
            // Fails only for a dialog that is open already or not in the page.
            let _ = dialog.show_modal();
            if let Some(sheets) = sheets {
                sheets.opened(open);
            }
        } else if !is_open {
            dialog.close();
            closed_sheet();
        }
    });
    // The browser tells it a little later. Until then a quick hand may have opened it again, or all may be gone.
    let closed = move |_| {
        if dialog.try_get_untracked().flatten().is_none_or(|dialog| !dialog.open()) {
            open.try_set(false);
        }
    };
    let head = move |id: String| {
        view! {
            <header class="kern-dialog__header">
                <h2 class="dialog__title" id=id>{title}</h2>
                <IconButton name=messages().common.close icon=IconName::Close on_click=move |()| open.set(false) />
            </header>
        }
    };
    let content = {
        let id = id.clone();
        move || {
            open.get().then(|| {
                view! {
                    {head(id.clone())}
                    <div class="dialog__body">{children()}</div>
                }
            })
        }
    };
    view! {
        <dialog class="kern-dialog dialog" aria-labelledby=id node_ref=dialog on:close=closed>
            {content}
        </dialog>
    }
    .into_any()
}

/// The buttons at the end of a [`Dialog`], the most important first.
#[component]
pub fn DialogActions(
    /// The buttons.
    children: Children,
) -> AnyView {
    view! { <div class="dialog__actions button-row">{children()}</div> }.into_any()
}
