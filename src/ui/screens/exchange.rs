//! Exchange with the partner, and backup.

mod arrival;
mod backup;
mod digest_list;
mod exact_content;
mod explain;
mod handover;
mod last_file;
mod send;
mod taking_back;

use leptos::prelude::*;

use crate::state::use_app;
use crate::ui::kit::{Choice, PageTitle, Segmented, set};
use crate::ui::screens::open_file::Receive;
use crate::ui::{messages, person_name};
pub(super) use arrival::{Arrival, FailureNotice};
use backup::Backup;
pub(super) use digest_list::{DigestList, in_words};
pub(super) use explain::{explain_file, explain_incoming, explain_storage, explain_unlocking};
use send::Send;
use taking_back::TakingBack;

const PASS_ON: &str = "pass on";
const OPEN: &str = "open";

/// The screen: one direction at a time, and the backup always.
#[component]
pub fn ExchangeScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().exchange;
    let partner = Memo::new(move |_| app.record.with(|record| person_name(record, app.me().other())));
    let direction = RwSignal::new(PASS_ON.to_owned());
    let is_sending = Memo::new(move |_| direction.with(|direction| direction == PASS_ON));
    let options = vec![Choice::new(PASS_ON, texts.pass_on), Choice::new(OPEN, texts.open)];
    view! {
        <PageTitle text=texts.title subtitle=move || (texts.subtitle)(&partner.get()) />
        <Segmented label=texts.direction value=direction on_change=set(direction) options />
        {move || {
            if is_sending.get() {
                view! { <Send partner /> }.into_any()
            } else {
                let home = app.open.get_untracked().map(|open| open.id);
                view! {
                    <Receive home />
                    {home.map(|tandem| view! { <TakingBack tandem /> })}
                }
                .into_any()
            }
        }}
        {move || app.open.get().is_some_and(|open| !open.is_example).then(|| view! { <Backup /> })}
    }
    .into_any()
}
