//! Short messages that go away by themselves, often with an undo.
//!
//! They stay while someone points at them or is inside them, and long enough to be read and reached by keyboard.

use std::sync::Arc;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Icon, IconButton, IconName, Tone};
use crate::ui::messages;

const SECONDS_WITHOUT_ACTION: u32 = 8;
const SECONDS_WITH_ACTION: u32 = 30;
/// More would cover a phone's screen; the oldest goes first.
const SHOWN_AT_ONCE: usize = 3;
const NEWEST_ACTION: &str = ".toast:nth-last-child(1 of :has(.toast__action)) .toast__action";

/// Not a `Callback`: that would die with the screen that showed the message, and the undo with it.
type Action = Arc<dyn Fn() + Send + Sync>;

#[derive(Clone)]
struct Toast {
    id: u32,
    text: String,
    tone: Tone,
    action: Option<(String, Action)>,
    seconds_left: u32,
}

/// The messages that are shown, oldest first.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    last_id: StoredValue<u32>,
}

/// Provides the messages to everything below; [`ToastHost`] shows them.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts { shown: RwSignal::new(Vec::new()), last_id: StoredValue::new(0) };
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
        self.push(tone, text.into(), None);
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
        self.push(tone, text.into(), Some((label.into(), Arc::new(action))));
    }

    fn push(self, tone: Tone, text: String, action: Option<(String, Action)>) {
        let id = self.last_id.get_value().wrapping_add(1);
        self.last_id.set_value(id);
        let seconds_left = if action.is_some() { SECONDS_WITH_ACTION } else { SECONDS_WITHOUT_ACTION };
        self.shown.update(|shown| {
            if shown.len() == SHOWN_AT_ONCE {
                shown.remove(0);
            }
            shown.push(Toast { id, text, tone, action, seconds_left });
        });
    }

    fn remove(self, id: u32) {
        self.shown.update(|shown| shown.retain(|toast| toast.id != id));
    }

    fn tick(self) {
        let some_are_due = self.shown.try_update_untracked(|shown| {
            for toast in shown.iter_mut() {
                toast.seconds_left = toast.seconds_left.saturating_sub(1);
            }
            shown.iter().any(|toast| toast.seconds_left == 0)
        });
        if some_are_due == Some(true) {
            self.shown.update(|shown| shown.retain(|toast| toast.seconds_left > 0));
        }
    }
}

/// Where messages appear. Once, at the end of the page; F6 leads to the newest message's button.
#[component]
pub fn ToastHost() -> AnyView {
    let toasts = use_toasts();
    let paused = RwSignal::new(false);
    let host = NodeRef::<html::Section>::new();
    run_clock(toasts, paused);
    let shortcut = window_event_listener(leptos::ev::keydown, move |event| {
        let newest = host.get_untracked().and_then(|host| {
            let find = |selector| host.query_selector(selector).ok().flatten();
            find(NEWEST_ACTION).or_else(|| find(".toast:last-child button"))
        });
        if event.key() == "F6"
            && let Some(button) = newest.as_ref().and_then(|button| button.dyn_ref::<web_sys::HtmlElement>())
        {
            event.prevent_default();
            // Fails only for an element that cannot be focused.
            let _ = button.focus();
        }
    });
    on_cleanup(move || shortcut.remove());
    view! {
        <section
            class="toasts"
            aria-label=messages().shell.messages
            node_ref=host
            on:pointerenter=move |_| paused.set(true)
            on:pointerleave=move |_| paused.set(false)
            on:focusin=move |_| paused.set(true)
            on:focusout=move |_| paused.set(false)
        >
            <div class="toasts__list" role="status" aria-live="polite" aria-relevant="additions">
                <For each=move || toasts.shown.get() key=|toast| toast.id let:toast>
                    {toast_row(toasts, toast)}
                </For>
            </div>
        </section>
    }
    .into_any()
}

fn run_clock(toasts: Toasts, paused: RwSignal<bool>) {
    let tick = move || {
        if !paused.get_untracked() {
            toasts.tick();
        }
    };
    // Fails only where there is no window.
    if let Ok(clock) = set_interval_with_handle(tick, Duration::from_secs(1)) {
        on_cleanup(move || clock.clear());
    }
}

fn toast_row(toasts: Toasts, toast: Toast) -> AnyView {
    let Toast { id, text, tone, action, .. } = toast;
    let action = action.map(|(label, action)| {
        let press = move |_| {
            action();
            toasts.remove(id);
        };
        view! { <button type="button" class="toast__action" on:click=press>{label}</button> }
    });
    view! {
        <div class=format!("toast toast--{}", tone.suffix())>
            <Icon name=tone.icon() />
            <span class="toast__text">{text}</span>
            {action}
            <IconButton name=messages().common.close icon=IconName::Close on_click=move |()| toasts.remove(id) />
        </div>
    }
    .into_any()
}
