//! A short message that goes away by itself, often with an undo. There is one at a time, and it goes with the page that
//! it is about.
//!
//! It stays while someone points at it or is inside it, and long enough to be read and reached by keyboard. It never
//! covers what has the focus, nor a field, nor the next step of a long page.

use std::sync::Arc;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::toast_spot::{Area, Spot, spot};
use super::{Icon, Tone, after_the_frame, keep_focus_near};
use crate::ui::messages;

const SECONDS_WITHOUT_ACTION: u32 = 8;
const SECONDS_WITH_ACTION: u32 = 30;
/// Who does something on a page is often led to another one, where the message about it is said. After that it goes
/// with the page.
const SECONDS_TO_ARRIVE: u32 = 2;
const FIELDS: &str = ".shell__content :is(input, textarea, select, .foot-bar)";
/// On what is around the message, while there is room for it in the page.
const ROOM: &str = "data-room";
const WRITING: &str = "textarea, select, input:not([type=checkbox], [type=radio], [type=file])";

/// Not a `Callback`: that would die with the screen that showed the message, and the undo with it.
type Action = Arc<dyn Fn() + Send + Sync>;

#[derive(Clone)]
struct Toast {
    text: String,
    tone: Tone,
    action: Option<(String, Action)>,
    seconds: u32,
}

/// The message that is shown.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Option<Toast>>,
}

/// Provides the message to everything below; [`ToastHost`] shows it.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts { shown: RwSignal::new(None) };
    provide_context(toasts);
    toasts
}

/// The messages of the application.
///
/// # Panics
/// Outside of the application, where nothing would show them.
pub fn use_toasts() -> Toasts {
    use_context().expect("the application provides toasts before it renders any screen")
}

impl Toasts {
    /// Shows a message.
    pub fn show(self, tone: Tone, text: impl Into<String>) {
        self.put(tone, text.into(), None);
    }

    /// Shows what was done, with a button that takes it back. `undo` may run after the screen is gone, so it must
    /// only touch what the application owns.
    pub fn show_with_undo(self, text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) {
        self.show_with_action(Tone::Success, text, messages().common.undo, undo);
    }

    /// Shows a message with a button; for `action` the same holds as for an undo.
    pub fn show_with_action(
        self,
        tone: Tone,
        text: impl Into<String>,
        label: impl Into<String>,
        action: impl Fn() + Send + Sync + 'static,
    ) {
        self.put(tone, text.into(), Some((label.into(), Arc::new(action))));
    }

    fn put(self, tone: Tone, text: String, action: Option<(String, Action)>) {
        self.shown.set(Some(Toast { text, tone, action, seconds: 0 }));
    }

    fn tick(self) {
        let is_over = self.shown.try_update_untracked(|shown| {
            shown.as_mut().is_some_and(|toast| {
                toast.seconds += 1;
                let most = if toast.action.is_some() { SECONDS_WITH_ACTION } else { SECONDS_WITHOUT_ACTION };
                toast.seconds >= most
            })
        });
        if is_over == Some(true) {
            self.shown.set(None);
        }
    }

    fn page_left(self) {
        let is_old =
            |shown: &Option<Toast>| shown.as_ref().is_some_and(|toast| toast.seconds >= SECONDS_TO_ARRIVE);
        if self.shown.try_with_untracked(is_old) == Some(true) {
            self.shown.set(None);
        }
    }
}

/// Where the message appears. Once, at the end of the page; F6 leads to its button.
#[component]
pub fn ToastHost() -> AnyView {
    let toasts = use_toasts();
    let paused = RwSignal::new(false);
    let host = NodeRef::<html::Section>::new();
    // It does not slip away from the finger that is about to press its button.
    let is_held = move || paused.try_get_untracked().unwrap_or(true);
    let settle = move || {
        if let Some(host) = host.try_get_untracked().flatten().filter(|_| !is_held()) {
            find_a_spot(&host);
        }
    };
    let is_due = StoredValue::new(false);
    // Measuring is dear, and a page tells of its scrolling more often than it is painted.
    let settle_soon = move || {
        if is_due.try_update_value(|is_due| !std::mem::replace(is_due, true)) == Some(true) {
            request_animation_frame(move || {
                is_due.try_update_value(|is_due| *is_due = false);
                settle();
            });
        }
    };
    let tick = move || {
        if !paused.get_untracked() {
            toasts.tick();
        }
        // What is on the page may have moved.
        settle();
    };
    // Fails only where there is no window.
    if let Ok(clock) = set_interval_with_handle(tick, Duration::from_secs(1)) {
        on_cleanup(move || clock.clear());
    }
    Effect::new(move |_| {
        toasts.shown.track();
        // Nobody leaves what is gone.
        paused.set(false);
        if let Some(host) = host.get_untracked() {
            // Fails only for a name that is none.
            let _ = host.remove_attribute("data-spot");
        }
        settle();
        after_the_frame(settle);
    });
    let to_button = move |event: web_sys::KeyboardEvent| {
        let button = host.get_untracked().and_then(|host| host.query_selector("button").ok().flatten());
        if event.key() == "F6"
            && let Some(button) = button.as_ref().and_then(|button| button.dyn_ref::<HtmlElement>())
        {
            event.prevent_default();
            // Fails only for an element that cannot be focused.
            let _ = button.focus();
        }
    };
    let page_left = move |_| {
        toasts.page_left();
        if let Some(host) = host.try_get_untracked().flatten() {
            give_room_back(&host);
            settle_soon();
        }
    };
    // Browsers say that a pointer has come in also where the message has come to lie below one that rests.
    let pointed_at = move |event: web_sys::PointerEvent| {
        if (event.movement_x(), event.movement_y()) != (0, 0) {
            paused.set(true);
        }
    };
    let resized = move |_| {
        // Nobody is about to press what came to lie below a pointer that did not move.
        paused.set(false);
        settle_soon();
    };
    let listeners = [
        window_event_listener(leptos::ev::keydown, to_button),
        window_event_listener(leptos::ev::hashchange, page_left),
        window_event_listener(leptos::ev::focusin, move |_| settle_soon()),
        window_event_listener(leptos::ev::scroll, move |_| settle_soon()),
        window_event_listener(leptos::ev::resize, resized),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    view! {
        <div class="toasts-room">
            <section
                class="toasts"
                aria-label=messages().shell.messages
                node_ref=host
                on:pointermove=pointed_at
                on:pointerdown=move |_| paused.set(true)
                on:pointerleave=move |_| paused.set(false)
                on:focusin=move |_| paused.set(true)
                on:focusout=move |_| paused.set(false)
            >
                <div role="status" aria-live="polite">
                    {move || toasts.shown.get().map(|toast| row(toasts, toast))}
                </div>
            </section>
        </div>
    }
    .into_any()
}

/// Makes room in the page. It stays as high as the message was until another page is shown: what is pressed just when the
/// message goes does not move away from below the finger.
fn make_room(host: &HtmlElement, put: impl FnOnce() -> Area) -> Area {
    let Some(room) = room(host) else { return put() };
    // Both fail only for a name that is none.
    let _ = room.set_attribute(ROOM, "");
    let area = put();
    let _ = room.style().set_property("min-block-size", &format!("{}px", room.offset_height()));
    area
}

fn give_room_back(host: &HtmlElement) {
    if let Some(room) = room(host) {
        // Both fail only for a name that is none.
        let _ = room.remove_attribute(ROOM);
        let _ = room.style().remove_property("min-block-size");
    }
}

fn room(host: &HtmlElement) -> Option<HtmlElement> {
    host.parent_element()?.dyn_into().ok()
}

fn row(toasts: Toasts, Toast { text, tone, action, .. }: Toast) -> AnyView {
    let action = action.map(|(label, action)| {
        let press = move |_| {
            let by_keys = document().query_selector(".toast :focus-visible").is_ok_and(|it| it.is_some());
            toasts.shown.set(None);
            action();
            if by_keys {
                keep_focus_near(None);
            }
        };
        view! { <button type="button" class="toast__action" on:click=press>{label}</button> }
    });
    view! {
        <div class=format!("toast toast--{}", tone.suffix())>
            <Icon name=tone.icon() />
            <span class="toast__text">{text}</span>
            {action}
        </div>
    }
    .into_any()
}

/// Puts the message where it covers neither what has the focus nor a field.
fn find_a_spot(host: &HtmlElement) {
    let Ok(Some(toast)) = host.query_selector(".toast") else { return };
    if document().active_element().is_some_and(|focused| host.contains(Some(&focused))) {
        return;
    }
    let put = |name: &str| {
        // Fails only for a name that is none.
        let _ = host.set_attribute("data-spot", name);
        area(&toast)
    };
    // All of the page has the focus where somebody has skipped to it.
    let is_thing = |element: &Element| !matches!(element.tag_name().as_str(), "BODY" | "MAIN");
    let focused = document().active_element().filter(is_thing);
    let is_writing = focused.as_ref().is_some_and(|element| element.matches(WRITING).unwrap_or_default());
    let mut taken: Vec<Area> = focused.iter().map(area).collect();
    if let Ok(fields) = document().query_selector_all(FIELDS) {
        let fields = (0..fields.length()).filter_map(|index| fields.get(index)?.dyn_into::<Element>().ok());
        taken.extend(fields.map(|field| area(&field)));
    }
    let is_at_head = host.get_attribute("data-spot").is_some_and(|name| name == "head");
    let (foot, head) = (put("foot"), put("head"));
    match spot(foot, head, &taken, is_writing, is_at_head) {
        Spot::Foot => put("foot"),
        Spot::Head => head,
        Spot::Page => make_room(host, || put("page")),
    };
}

fn area(element: &Element) -> Area {
    let it = element.get_bounding_client_rect();
    Area { left: it.left(), top: it.top(), width: it.width(), height: it.height() }
}
