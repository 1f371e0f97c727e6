//! Holding one thing back from a file, and what is held back: always to be seen, with its number.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::digest::{Digest, Happened, Line};
use tandembuch_core::held::Held;
use tandembuch_core::plain_text::called;
use tandembuch_core::record::EntityId;
use tandembuch_core::text::Messages;

use super::explain::explain_storage;
use crate::state::{App, use_app};
use crate::ui::kit::{
    IconButton, IconName, List, ListRow, Section, Toasts, Tone, keep_focus_near, use_toasts,
};
use crate::ui::messages;
use crate::ui::parts::{only_for_me, thing_icon};

/// Holds things back and puts them back. A handle, taken while a component renders.
#[derive(Clone, Copy)]
pub(super) struct Holding {
    app: App,
    toasts: Toasts,
    messages: &'static Messages,
    /// What of the preview can be held back.
    can: Memo<Vec<EntityId>>,
    /// What is made of the file that was there, which has it.
    changed: Callback<()>,
}

impl Holding {
    pub(super) fn new(digest: Signal<Digest>, changed: Callback<()>) -> Self {
        let app = use_app();
        let can = Memo::new(move |_| {
            let is_new = |line: &&Line| line.happened == Happened::New;
            let ids: Vec<EntityId> =
                digest.with(|digest| digest.lines.iter().filter(is_new).map(|line| line.id).collect());
            app.can_be_held(&ids)
        });
        Self { app, toasts: use_toasts(), messages: messages(), can, changed }
    }

    /// The button for a line of the preview; nothing where it cannot be held back.
    pub(super) fn button(self, id: EntityId, title: &str) -> Option<AnyView> {
        let texts = &self.messages.holding;
        let name = (texts.hold_back_of)(title);
        let hold = move |()| self.hold_back(id);
        self.can.with(|can| can.contains(&id)).then(|| {
            view! { <IconButton label=texts.hold_back name icon=IconName::Lock on_click=hold /> }.into_any()
        })
    }

    fn hold_back(self, id: EntityId) {
        let texts = &self.messages.holding;
        let open = self.app.open.get_untracked();
        spawn_local(async move {
            match self.app.hold_back(id).await {
                Ok(true) => {
                    self.changed.try_run(());
                    self.toasts.show_with_undo(texts.held_back, move || {
                        if self.app.open.get_untracked() == open {
                            self.app.put_back(id);
                        }
                    });
                    keep_focus_near(None);
                }
                Ok(false) if self.app.refused.with_untracked(Option::is_some) => {}
                Ok(false) => self.toasts.show(Tone::Warning, texts.not_held),
                Err(error) => {
                    self.toasts.show(Tone::Danger, explain_storage(self.messages, &error).in_one());
                }
            }
        });
    }

    fn put_back(self, id: EntityId) {
        let texts = &self.messages.holding;
        let open = self.app.open.get_untracked();
        if self.app.put_back(id) {
            self.changed.run(());
            self.toasts.show_with_undo(texts.was_put_back, move || {
                if self.app.open.get_untracked() == open {
                    self.hold_back(id);
                }
            });
            keep_focus_near(None);
        }
    }
}

/// What is held back; nothing where nothing is.
#[component]
pub(super) fn HeldBack(holding: Holding, partner: Memo<String>) -> AnyView {
    let app = use_app();
    let held = Memo::new(move |_| app.held());
    let shown = move || {
        let held = held.get();
        let texts = &messages().holding;
        (!held.is_empty()).then(|| {
            let heading = (texts.heading)(held.len());
            let rows = held.iter().map(|held| row(holding, held)).collect_view();
            view! {
                <div class="held">
                    <Section heading=heading.clone() intro=(texts.intro)(&partner.get())>
                        <List label=heading>{rows}</List>
                    </Section>
                </div>
            }
        })
    };
    view! { {shown} }.into_any()
}

fn row(holding: Holding, held: &Held) -> AnyView {
    let texts = &messages().holding;
    let (id, kind) = (held.id, (messages().things.one)(held.thing));
    let title = called(&held.title, kind);
    let name = (texts.put_back_of)(&title);
    let put_back = move |()| holding.put_back(id);
    let trailing = move || {
        view! {
            {only_for_me()}
            <IconButton label=texts.put_back name icon=IconName::Undo on_click=put_back />
        }
    };
    view! { <ListRow title meta=kind icon=thing_icon(held.thing) trailing /> }.into_any()
}
