//! Puts the tandem into the archive of this device, and takes it out again.

use leptos::prelude::*;
use tandembuch_core::calendar;

use crate::state::{Decision, Summary, use_app};
use crate::ui::kit::{Button, Choice, DateField, IconName, RadioGroup, Section, set, use_toasts};
use crate::ui::parts::{archived_on, decide, ends_automatic_backup, in_months};
use crate::ui::{messages, tandem_name};

/// After how many months deleting can be brought to mind; zero for never.
const MONTHS: [u32; 4] = [3, 6, 12, 0];

/// The way into the archive, or out of it.
#[component]
pub(super) fn Archive() -> AnyView {
    let (app, toasts) = (use_app(), use_toasts());
    let texts = &messages().afterwards;
    let Some(id) = app.open.get_untracked().map(|open| open.id) else { return ().into_any() };
    let archived = Memo::new(move |_| app.afterwards_of(id));
    let months = RwSignal::new("6".to_owned());
    let decide = move |decision| {
        let name = app.record.with_untracked(|record| tandem_name(&Summary::names_of(record)));
        decide(app, toasts, id, &name, decision);
    };
    let put = move |()| {
        let months = months.get_untracked().parse().ok().filter(|months| *months > 0);
        decide(Decision::Archive(months.and_then(|months| in_months(app, months))));
    };
    let remind = Memo::new(move |_| {
        archived.with(|one| one.and_then(|one| one.remind)).map(calendar::write_day).unwrap_or_default()
    });
    let remind_on = move |day: String| decide(Decision::RemindOn(calendar::parse_day(&day)));
    let is_archived = Memo::new(move |_| archived.with(Option::is_some));
    let content = move || match is_archived.get().then(|| archived.get_untracked()).flatten() {
        Some(one) => {
            let since = archived_on(app, one).map(|day| (texts.since)(&day));
            view! {
                <p>{since}</p>
                <DateField label=texts.remind_day value=remind on_change=remind_on optional=true />
                <div><Button label=texts.take_out icon=IconName::Undo on_click=move |()| decide(Decision::Unarchive) /></div>
            }
            .into_any()
        }
        None => {
            let choice = |(months, label): (u32, &'static str)| Choice::new(months.to_string(), label);
            let options = MONTHS.into_iter().zip(texts.when).map(choice).collect();
            view! {
                <div class="form">
                    {ends_automatic_backup(app)}
                    <RadioGroup label=texts.remind value=months on_change=set(months) options />
                    <div><Button label=texts.put icon=IconName::File on_click=put /></div>
                </div>
            }
            .into_any()
        }
    };
    view! { <Section heading=texts.archive intro=texts.intro>{content}</Section> }.into_any()
}
