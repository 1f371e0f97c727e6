//! What the printer gets of a screen. It is made when somebody prints, and only then: a screen stays as fast as without.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use tandembuch_core::export::{Block, Item};

use crate::platform::{page, page_events};
use crate::state::App;
use crate::ui::kit::{FlushHub, use_flush_hub};

/// Whether a screen is being printed. A handle; copies are the same.
#[derive(Clone, Copy)]
pub struct Printing {
    is_on: RwSignal<bool>,
    hub: Option<FlushHub>,
}

impl Printing {
    /// For a screen of the open tandem.
    pub fn new(app: App) -> Self {
        let is_on = RwSignal::new(false);
        // Nobody says reliably when the printer has got everything. What is out of date is not needed any more.
        Effect::new(move |_| {
            app.record.track();
            is_on.set(false);
        });
        let printing = Self { is_on, hub: use_flush_hub() };
        // By the browser's own menu or keys. All of it is done before the browser goes on.
        StoredValue::new_local(page_events::on_print(move || printing.prepare(|| ())));
        printing
    }

    /// Makes the paper and opens the print dialogue.
    pub fn start(self) {
        self.prepare(|| request_animation_frame(page::print));
    }

    fn prepare(self, then: fn()) {
        if let Some(hub) = self.hub {
            hub.flush();
        }
        spawn_local(async move {
            // What was just typed gets onto the paper first.
            tick().await;
            if self.is_on.try_get_untracked() == Some(false) {
                self.is_on.set(true);
            }
            then();
        });
    }
}

/// The printed page; on the screen it is not there. It stands beside the other parts of the screen, in none of them.
#[component]
pub fn OnPaper(
    /// Whether it is wanted.
    printing: Printing,
    /// Its content.
    #[prop(into)]
    paper: Callback<(), Vec<Block>>,
) -> AnyView {
    let page = move || {
        printing.is_on.get().then(|| {
            let blocks = untrack(|| paper.run(()));
            view! { <article class="on-paper paper">{blocks.into_iter().map(block).collect_view()}</article> }
        })
    };
    view! { {page} }.into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(1, text) => view! { <h1>{text}</h1> }.into_any(),
        Block::Heading(2, text) => view! { <h2>{text}</h2> }.into_any(),
        Block::Heading(3, text) => view! { <h3>{text}</h3> }.into_any(),
        Block::Heading(_, text) => view! { <h4>{text}</h4> }.into_any(),
        Block::Text(text) => view! { <p class="paper__text">{text}</p> }.into_any(),
        Block::List(items) => list(items, false),
        Block::Form(items) => list(items, true),
        Block::Room => view! { <div class="paper__room"></div> }.into_any(),
    }
}

fn list(items: Vec<Item>, is_form: bool) -> AnyView {
    let rows = items.into_iter().map(|Item { title, facts, text }| {
        let facts = if facts.is_empty() { facts } else { format!(" · {facts}") };
        view! { <li><strong>{title}</strong> {facts} <p class="paper__text">{text}</p></li> }
    });
    view! { <ul class="paper__list" class=("paper__list--form", is_form)>{rows.collect_view()}</ul> }
        .into_any()
}
