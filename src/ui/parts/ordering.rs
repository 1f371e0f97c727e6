//! Lists whose items can be moved: by buttons, which say what they did, or dragged.

use leptos::html;
use leptos::prelude::*;
use tandembuch_core::record::{Edit, EntityId};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

use crate::state::App;
use crate::ui::kit::{Icon, IconButton, IconName, drag_row};
use crate::ui::messages;

/// An ordered list on the screen, as its rows know it.
#[derive(Clone, Copy)]
pub struct Ordering {
    /// The items that are shown, in their order.
    pub ids: Memo<Vec<EntityId>>,
    /// The list; its items say which they are in `data-item`.
    pub list: NodeRef<html::Ol>,
    app: App,
    edits: Callback<(usize, usize), Vec<Edit>>,
    moved: Callback<(EntityId, usize, usize)>,
}

impl Ordering {
    /// A list in this order. `edits` moves the item at the one place to the other one, both counted from 0; `moved` is
    /// told the item, its new place counted from 1, and how many there are.
    pub fn new(
        app: App,
        ids: Memo<Vec<EntityId>>,
        edits: impl Fn(usize, usize) -> Vec<Edit> + Send + Sync + 'static,
        moved: impl Fn(EntityId, usize, usize) + Send + Sync + 'static,
    ) -> Self {
        Self {
            ids,
            list: NodeRef::new(),
            app,
            edits: Callback::new(move |(from, to)| edits(from, to)),
            moved: Callback::new(move |(id, place, count)| moved(id, place, count)),
        }
    }

    /// At which place an item stands, counted from 1.
    pub fn number(self, id: EntityId) -> Memo<usize> {
        let place = move |ids: &Vec<EntityId>| ids.iter().position(|other| *other == id);
        Memo::new(move |_| self.ids.with(place).map_or(0, |place| place + 1))
    }

    /// Moves an item one place up, or else down.
    fn step(self, id: EntityId, up: bool) {
        let count = self.ids.with_untracked(Vec::len);
        let from = self.ids.with_untracked(|ids| ids.iter().position(|other| *other == id));
        let to = from.and_then(|from| if up { from.checked_sub(1) } else { Some(from + 1) });
        let (Some(from), Some(to)) = (from, to.filter(|to| *to < count)) else { return };
        self.put(id, from, to);
        self.focus_mover(id, up);
    }

    /// Lets an item follow the pointer that was pressed on its grip.
    fn drag(self, id: EntityId, pressed: &PointerEvent) {
        let ids = self.ids.get_untracked();
        let (Some(list), Some(from)) = (self.list.get_untracked(), ids.iter().position(|other| *other == id))
        else {
            return;
        };
        let row = |id: &EntityId| {
            let row = list.query_selector(&format!("[data-item='{id}']")).ok().flatten()?;
            row.dyn_into::<HtmlElement>().ok()
        };
        let Some(rows) = ids.iter().map(row).collect() else { return };
        // A file of the other person or another tab may change the list meanwhile, and the screen may be left.
        let is_current = move || self.ids.try_with_untracked(|now| *now == ids).unwrap_or_default();
        drag_row(pressed, &list, rows, from, is_current, move |to| self.put(id, from, to));
    }

    fn put(self, id: EntityId, from: usize, to: usize) {
        if self.app.apply_all(&self.edits.run((from, to))) {
            self.moved.run((id, to + 1, self.ids.with_untracked(Vec::len)));
        }
    }

    /// The button that was pressed has moved with its item; at either end it is the other one that can still be
    /// pressed.
    fn focus_mover(self, id: EntityId, up: bool) {
        request_animation_frame(move || {
            let Some(list) = self.list.try_get_untracked().flatten() else { return };
            let find = |direction: &str| {
                let selector = format!("[data-item='{id}'] .move-{direction} button:not(:disabled)");
                list.query_selector(&selector).ok().flatten()
            };
            let (first, second) = if up { ("up", "down") } else { ("down", "up") };
            let button = find(first).or_else(|| find(second));
            if let Some(button) = button.as_ref().and_then(|button| button.dyn_ref::<HtmlElement>()) {
                // Fails only for an element that cannot be focused.
                let _ = button.focus();
            }
        });
    }
}

/// The buttons that move an item of an ordered list.
#[component]
pub fn Movers(
    /// Which one.
    id: EntityId,
    /// Its list.
    ordering: Ordering,
    /// Name of the button that moves it up.
    #[prop(into)]
    up: Signal<String>,
    /// Name of the button that moves it down.
    #[prop(into)]
    down: Signal<String>,
) -> AnyView {
    let number = ordering.number(id);
    let is_last = move || number.get() == ordering.ids.with(Vec::len);
    view! {
        <span class="move-up">
            <IconButton
                label=messages().common.up
                name=up
                icon=IconName::ArrowUp
                disabled=Signal::derive(move || number.get() <= 1)
                on_click=move |()| ordering.step(id, true)
            />
        </span>
        <span class="move-down">
            <IconButton
                label=messages().common.down
                name=down
                icon=IconName::ArrowDown
                disabled=Signal::derive(is_last)
                on_click=move |()| ordering.step(id, false)
            />
        </span>
    }
    .into_any()
}

/// What an item of an ordered list is dragged by. For pointers alone: [`Movers`] do the same by keyboard.
#[component]
pub fn Grip(
    /// Which one.
    id: EntityId,
    /// Its list.
    ordering: Ordering,
) -> AnyView {
    view! {
        <span
            class="grip"
            aria-hidden="true"
            hidden=move || ordering.ids.with(Vec::len) < 2
            on:pointerdown=move |event| ordering.drag(id, &event)
        >
            <Icon name=IconName::Grip />
        </span>
    }
    .into_any()
}
