//! The recovery code: made, put onto paper, checked. What it is stays in this page's memory and goes with it.

mod automatic;
mod begin;
mod check;
mod new_code;
mod qr_code;
mod sheet;

use std::sync::Arc;

use leptos::prelude::*;
use tandembuch_core::bundle::RecoveryCode;
use tandembuch_core::recovery::RecoveryKey;

use crate::state::use_app;
use crate::ui::kit::{ButtonRow, Card, IconName, LinkButton, PageTitle, Section};
use crate::ui::messages;
pub use automatic::AutomaticBackup;
use begin::{Anew, Begin};
use check::{Check, Known};
use new_code::NewCode;

/// A code that has just been made, and its key.
struct Made {
    code: RecoveryCode,
    key: RecoveryKey,
}

/// The code that is being put onto paper, if there is one. A handle.
type Making = RwSignal<Option<Arc<Made>>>;

/// The screen.
#[component]
pub fn RecoveryScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().recovery;
    let making: Making = RwSignal::new(None);
    let content = move || match (making.get(), app.recovery().ok().flatten()) {
        (Some(made), _) => view! { <NewCode made /> }.into_any(),
        (None, None) => view! {
            <Begin making />
            <Known />
        }
        .into_any(),
        (None, Some(recovery)) => view! {
            <Check recovery />
            <Anew making />
            <Without />
        }
        .into_any(),
    };
    view! {
        <PageTitle text=texts.title subtitle=texts.subtitle />
        {content}
    }
    .into_any()
}

/// The page that opens backups when this program is no more.
#[component]
fn Without() -> AnyView {
    let texts = &messages().recovery;
    view! {
        <Section heading=texts.without>
            <Card>
                <p>{texts.without_text}</p>
                <ButtonRow>
                    <LinkButton
                        label=texts.download
                        href="decrypt.html"
                        icon=IconName::Download
                        download="decrypt.html"
                    />
                </ButtonRow>
            </Card>
        </Section>
    }
    .into_any()
}
