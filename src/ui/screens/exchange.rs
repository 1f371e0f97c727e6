//! Exchange with the partner, and backup.

mod arrival;
mod automatic;
mod backup;
mod digest_list;
mod exact_content;
mod explain;
mod handover;
mod holding;
mod last_file;
mod send;
mod taking_back;
mod working_file;

use leptos::prelude::*;
use tandembuch_core::known_device::KnownDevice;
use tandembuch_core::record::SpaceId;

use crate::state::{App, use_app};
use crate::ui::kit::{Choice, IconName, List, ListRow, PageTitle, Segmented, set};
use crate::ui::route::{Place, Route};
use crate::ui::screens::open_file::Receive;
use crate::ui::{messages, person_name};
pub(super) use arrival::{Arrival, FailureNotice};
use automatic::shared_place;
pub use automatic::{Folders, provide_folders, told_of_shared_folder};
use backup::Backup;
pub(super) use digest_list::{DigestList, in_words};
pub(super) use explain::{
    explain_file, explain_incoming, explain_opening, explain_recovering, explain_storage,
};
use send::Send;
use taking_back::TakingBack;
pub(super) use taking_back::TakingBackDialog;
pub use working_file::{SavingToFile, use_saving_to_file};

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
        {shared_place(app)}
        {move || app.open.get().is_some_and(|open| !open.is_example).then(|| view! { <Backup /> })}
        {move || app.open.get().map(|open| ways(app, open.id, open.is_example, partner))}
    }
    .into_any()
}

/// The ways to the devices that are known, and to what became of all files.
fn ways(app: App, tandem: SpaceId, is_example: bool, partner: Memo<String>) -> AnyView {
    let texts = messages();
    let known = Signal::derive(move || {
        let is_known = |device: &&KnownDevice| !device.is_dropped;
        let count = app.private.with(|private| private.devices.iter().filter(is_known).count());
        (texts.devices.way[usize::from(count > 0)])(&partner.get(), count)
    });
    let href = |place| Route::of_tandem(tandem.to_string(), place).to_string();
    let (devices, log) = (href(Place::Devices), href(Place::Log));
    let to_devices = (!is_example).then(|| {
        view! { <ListRow title=texts.devices.title meta=known href=devices icon=IconName::People /> }
    });
    view! {
        <List label=texts.exchange.title>
            {to_devices}
            <ListRow title=texts.files_log.title meta=texts.files_log.subtitle href=log icon=IconName::Clock />
        </List>
    }
    .into_any()
}
