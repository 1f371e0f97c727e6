//! What was deleted last, with the way to bring it back.

use leptos::prelude::*;
use tandembuch_core::forms::deleted::{Deleted, last_deleted};
use tandembuch_core::record::Edit;

use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, Fold, IconName, List, ListRow, Look, Toasts, Tone, keep_focus_near, use_toasts,
};
use crate::ui::messages;
use crate::ui::parts::{brief, by_author, day_and_time, thing_icon};

/// So much of it is shown.
const MOST: usize = 20;

/// What was deleted last; nothing where nothing was.
#[component]
pub(super) fn LastDeleted() -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let deleted = Memo::new(move |_| app.record.with(|record| last_deleted(record, MOST)));
    let has_some = Memo::new(move |_| deleted.with(|deleted| !deleted.is_empty()));
    let label = messages().attention.last_deleted;
    let rows = move || deleted.get().into_iter().map(|deleted| row(app, toasts, deleted)).collect::<Vec<_>>();
    let list = move || {
        has_some.get().then(|| {
            view! { <Fold label icon=IconName::Bin><List label>{rows}</List></Fold> }
        })
    };
    view! { {list} }.into_any()
}

fn row(app: App, toasts: Toasts, Deleted { id, thing, title, by }: Deleted) -> AnyView {
    let who = by.by.map(|role| app.record.with_untracked(|record| by_author(app, record, role)));
    let when = Some(day_and_time(app, by.at));
    let meta = [Some((messages().things.one)(thing).to_owned()), who, when];
    let meta = meta.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let (label, title) = (messages().common.bring_back, brief(&title));
    let (name, said) = (format!("{label}: {title}"), (messages().attention.is_back)(&title));
    let bring_back = move |()| {
        if app.apply(&Edit::Restore { id }) {
            toasts.show(Tone::Success, said.clone());
            // The row goes with its button.
            keep_focus_near(None);
        }
    };
    let button =
        move || view! { <Button label name look=Look::Tertiary icon=IconName::Undo on_click=bring_back /> };
    view! { <ListRow title meta icon=thing_icon(thing) trailing=button /> }.into_any()
}
