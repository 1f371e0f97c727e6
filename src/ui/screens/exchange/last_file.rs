//! What became of the last file: made, passed on, arrived. Passed on is what the person says; arrived is known from a
//! file that came back alone.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::text::dates;

use super::send::local_day;
use crate::state::outgoing::SealedFile;
use crate::state::{App, LastFile, Private, use_app};
use crate::ui::kit::{Button, ButtonRow, Icon, IconName, Look, NowCard, keep_focus_near};
use crate::ui::{language, messages};

/// What became of the last file; nothing where there is none.
#[component]
pub(super) fn LastFileState(
    partner: Memo<String>,
    /// The file that is to be handed over right now.
    file: RwSignal<Option<SealedFile>>,
) -> AnyView {
    let app = use_app();
    let last = Memo::new(move |_| app.private.with(Private::last_file));
    // Not for good: it is asked again when the page is seen again.
    let is_denied = RwSignal::new(false);
    let look = move || if file.with(Option::is_some) { Look::Secondary } else { Look::Primary };
    view! { {move || last.get().map(|last| shown(app, last, &partner.get(), is_denied, look()))} }.into_any()
}

fn shown(app: App, last: LastFile, partner: &str, is_denied: RwSignal<bool>, look: Look) -> AnyView {
    let texts = &messages().exchange;
    let [made, passed_on, arrived] = texts.states;
    let is_asked = last.is_open() && !is_denied.get();
    let (kicker, title) = match last {
        LastFile { arrived: Some(_), .. } => (arrived, (texts.has_arrived)(partner)),
        LastFile { passed_on: Some(_), .. } => (passed_on, (texts.is_on_its_way)(partner)),
        _ if is_asked => (made, texts.is_passed_on.to_owned()),
        _ => (made, texts.then_pass_on.to_owned()),
    };
    let day = |at| dates::relative_day(language(), local_day(app, at), app.today());
    let states = [
        (made, Some(day(last.made))),
        // What has arrived was passed on, whoever has said so.
        (passed_on, last.passed_on.or(last.arrived).map(|_| last.passed_on.map(day).unwrap_or_default())),
        (arrived, last.arrived.map(day)),
    ];
    let not_yet = ["", texts.not_yet[0], texts.not_yet[1]];
    let state = |((name, when), not_yet): ((&'static str, Option<String>), &'static str)| {
        let is_so = when.is_some();
        view! {
            <li class="file-state" class=("file-state--so", is_so)>
                <span class="file-state__sign">{is_so.then(|| view! { <Icon name=IconName::Check /> })}</span>
                <strong>{name}</strong>
                <span>{when.unwrap_or_else(|| not_yet.to_owned())}</span>
            </li>
        }
        .into_any()
    };
    let states = states.into_iter().zip(not_yet).map(state).collect::<Vec<_>>();
    let yes = move |()| {
        spawn_local(async move {
            // Should it not be stored, it is asked again.
            drop(app.passed_on().await);
            keep_focus_near(None);
        });
    };
    let no = move |()| {
        is_denied.set(true);
        keep_focus_near(None);
    };
    let answers = is_asked.then(|| {
        view! {
            <ButtonRow>
                <Button label=texts.passed_on look on_click=yes />
                <Button label=texts.not_passed_on on_click=no />
            </ButtonRow>
        }
    });
    view! {
        <NowCard kicker title meta="" is_quiet=true>
            <ol class="file-states" role="list">{states}</ol>
            {answers}
        </NowCard>
    }
    .into_any()
}
