//! What the folder of both has to say on every screen: what came in by itself, with a way back, and one quiet line where the person
//! is needed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::files;
use crate::state::{App, Trouble, What, use_app};
use crate::ui::kit::{Tone, keep_focus_near, use_toasts};
use crate::ui::screens::exchange::in_words;
use crate::ui::screens::open_file::{take_back, use_dropped};
use crate::ui::{messages, person_name};

/// What is to be said of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Ask,
    ToLookAt,
}

/// What came in by itself, and what the person is needed for.
#[component]
pub fn ToldOfSharedFolder() -> AnyView {
    let app = use_app();
    tells_what_came(app);
    let line = Memo::new(move |_| {
        if app.automatic(What::Exchange)?.trouble == Some(Trouble::Ask) {
            return Some(Line::Ask);
        }
        app.found_in_folder().to_look_at.map(|_| Line::ToLookAt)
    });
    let open = use_dropped();
    let renew = move || {
        spawn_local(async move {
            app.renew_sharing().await;
            keep_focus_near(None);
        });
    };
    let look = move || {
        spawn_local(async move {
            if let Some((name, content)) = app.file_to_look_at().await
                && let Some(file) = files::made(&name, &content)
            {
                open(file);
            }
        });
    };
    let texts = &messages().shared_folder;
    let shown = move || match line.get()? {
        Line::Ask => Some(hint(texts.ask, texts.renew, renew)),
        Line::ToLookAt => Some(hint(texts.to_look_at, texts.look, look)),
    };
    view! { {shown} }.into_any()
}

fn hint(said: &'static str, label: &'static str, press: impl Fn() + 'static) -> AnyView {
    view! {
        <section class="hint-line" aria-label=said>
            <p role="status">{said}</p>
            <button type="button" class="link-button" on:click=move |_| press()>
                {label}
            </button>
        </section>
    }
    .into_any()
}

/// Says once what has come in, and offers to take it back.
fn tells_what_came(app: App) {
    let (toasts, messages) = (use_toasts(), messages());
    Effect::new(move |_| {
        if app.found_in_folder().came.is_none() {
            return;
        }
        let came = untrack(|| app.take_what_came()).filter(|(_, digest)| !digest.lines.is_empty());
        let Some(((from, digest), open)) = came.zip(app.open.get_untracked()) else { return };
        let texts = &messages.shared_folder;
        let words = in_words(messages, &digest);
        let said = match untrack(|| app.me()) == from {
            true => (texts.came_from_oneself)(&words),
            false => {
                (texts.came_from)(&untrack(|| app.record.with(|record| person_name(record, from))), &words)
            }
        };
        let undo = move || spawn_local(take_back(app, toasts, messages, open.id));
        toasts.show_with_action(Tone::Success, said, messages.common.undo, undo);
    });
}
