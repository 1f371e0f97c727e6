//! Settings of a tandem: its people, its name and period, its code, putting it into the archive, and removing it from
//! this device.

mod archive;
mod arrangement;
mod code;
mod deleted;
mod fullness;
mod people;
mod period;
mod removal;
mod zone;

use leptos::prelude::*;
use tandembuch_core::forms::tandem;

use crate::state::{Summary, use_app};
use crate::ui::kit::{EditableText, IconName, List, ListRow, PageTitle, Section};
use crate::ui::parts::{Decisions, MAX_TITLE, write_text};
use crate::ui::route::Route;
use crate::ui::{messages, tandem_name};
use archive::Archive;
use arrangement::Arrangement;
use code::CodeSection;
use deleted::LastDeleted;
use fullness::FullnessNotice;
use people::People;
use period::Period;
use removal::Removal;
use zone::Zone;

/// Settings of the open tandem.
#[component]
pub fn TandemSettingsScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().tandem;
    let name = Memo::new(move |_| app.record.with(|record| tandem::Tandem::of(record).name));
    let usual_name = Memo::new(move |_| {
        let summary = app.record.with(Summary::of);
        tandem_name(&Summary { name: String::new(), ..summary })
    });
    let rename = write_text(app, tandem::ID, tandem::NAME);
    let is_real = Memo::new(move |_| app.open.get().is_some_and(|open| !open.is_example));
    view! {
        <PageTitle text=texts.settings />
        <FullnessNotice />
        <Decisions id=tandem::ID />
        <Section heading=texts.people>
            <People />
        </Section>
        <Section heading=texts.own_name intro=texts.own_name_intro>
            <EditableText label=texts.own_name hide_label=true value=name on_commit=rename placeholder=usual_name max_len=MAX_TITLE />
        </Section>
        <Section heading=texts.time>
            <Period />
            <Zone />
        </Section>
        <Section heading=messages().arrangement.heading>
            <Arrangement />
        </Section>
        {move || is_real.get().then(|| view! { <CodeSection /> })}
        <LastDeleted />
        <List>
            <ListRow title=texts.device_settings href=Route::Settings.to_string() icon=IconName::Settings />
        </List>
        {move || is_real.get().then(|| view! { <Archive /> <Removal /> })}
    }
    .into_any()
}
