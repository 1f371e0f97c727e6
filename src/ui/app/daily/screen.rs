//! The screen for an address, of those that are about a tandem or lead to one.

use leptos::prelude::*;
use tandembuch_core::record::SpaceId;

use super::super::door::{Door, DoorState};
use super::super::parts::{Name, Parts, Table};
use super::super::screen::{not_found, of_part, opening, part_of};
use super::who::WhoScreen;
use crate::state::OpenFailure;
use crate::ui::kit::{Button, ButtonRow, EmptyState, IconName, LinkButton, Look, PageTitle};
use crate::ui::route::{Place, Route};
use crate::ui::screens::agreement::AgreementScreen;
use crate::ui::screens::exchange::ExchangeScreen;
use crate::ui::screens::goals::{GoalScreen, GoalsScreen};
use crate::ui::screens::live::LiveScreen;
use crate::ui::screens::meetings::{MeetingScreen, MeetingsScreen};
use crate::ui::screens::new_tandem::NewTandemScreen;
use crate::ui::screens::notes::NotesScreen;
use crate::ui::screens::open_file::OpenFileScreen;
use crate::ui::screens::overview::OverviewScreen;
use crate::ui::screens::tasks::TasksScreen;
use crate::ui::screens::topics::TopicsScreen;
use crate::ui::{StorageProblem, messages};

/// The screen for an address, as far as its tandem is open.
pub(super) fn screen(route: &Route, door_state: Option<&DoorState>, door: Door, parts: Parts) -> AnyView {
    match route {
        Route::New => view! { <NewTandemScreen /> }.into_any(),
        Route::Tandem { place, .. } => match door_state {
            Some(DoorState::Open(_)) => match part_of(route) {
                Some(part) => of_other_part(part, route, parts),
                None => in_tandem(place),
            },
            Some(DoorState::Opening) => opening(),
            Some(DoorState::Failed(id, error)) => cannot_open(*id, error, door),
            None => not_found(),
        },
        Route::Open => view! { <OpenFileScreen /> }.into_any(),
        Route::Settings | Route::Help => of_other_part(Name::Occasional, route, parts),
        Route::Lock => of_other_part(Name::Lock, route, parts),
        Route::Start | Route::NotFound => not_found(),
    }
}

fn of_other_part(part: Name, route: &Route, parts: Parts) -> AnyView {
    of_part(parts, part, |table| match table {
        Table::Occasional(occasional) => (occasional.screen)(route),
        Table::Growth(growth) => (growth.screen)(route),
        Table::Keepsake(keepsake) => (keepsake.screen)(route),
        Table::Trust(trust) => (trust.screen)(route),
        Table::Lock(lock) => (lock.screen)(),
        Table::Daily(_) => not_found(),
    })
}

fn in_tandem(place: &Place) -> AnyView {
    match place {
        Place::Overview => view! { <OverviewScreen /> }.into_any(),
        Place::Goals => view! { <GoalsScreen /> }.into_any(),
        Place::Goal(id) => match id.parse() {
            Ok(id) => view! { <GoalScreen id /> }.into_any(),
            Err(_) => not_found(),
        },
        Place::Meetings => view! { <MeetingsScreen /> }.into_any(),
        Place::Meeting(id) => match id.parse() {
            Ok(id) => view! { <MeetingScreen id /> }.into_any(),
            Err(_) => not_found(),
        },
        Place::Live(id) => match id.parse() {
            Ok(id) => view! { <LiveScreen id /> }.into_any(),
            Err(_) => not_found(),
        },
        Place::Tasks => view! { <TasksScreen /> }.into_any(),
        Place::Agreement => view! { <AgreementScreen /> }.into_any(),
        Place::Topics => view! { <TopicsScreen /> }.into_any(),
        Place::Notes => view! { <NotesScreen /> }.into_any(),
        Place::Exchange => view! { <ExchangeScreen /> }.into_any(),
        // They are in other parts.
        _ => not_found(),
    }
}

fn cannot_open(id: SpaceId, error: &OpenFailure, door: Door) -> AnyView {
    let (texts, device) = (&messages().opening, &messages().device);
    let shell = &messages().shell;
    match error {
        OpenFailure::Leaving => {
            let texts = &messages().afterwards;
            view! {
                <PageTitle text=texts.leaving subtitle=texts.leaving_text />
                <ButtonRow>
                    <LinkButton label=shell.to_start href=Route::Start.to_string() icon=IconName::Home />
                </ButtonRow>
            }
            .into_any()
        }
        OpenFailure::NotHere => view! {
            <PageTitle text=texts.not_here_title />
            <EmptyState icon=IconName::Tandem title=texts.not_here_heading text=texts.not_here_text>
                <ButtonRow>
                    <LinkButton
                        label=device.open_file
                        href=Route::Open.to_string()
                        icon=IconName::Upload
                        look=Look::Primary
                    />
                    <LinkButton label=shell.to_start href=Route::Start.to_string() icon=IconName::Home />
                </ButtonRow>
            </EmptyState>
        }
        .into_any(),
        OpenFailure::WhoIsHere(people) => {
            view! { <WhoScreen tandem=id people=people.clone() door /> }.into_any()
        }
        OpenFailure::Storage(error) => view! {
            <PageTitle text=texts.cannot_open_title />
            <StorageProblem error=error.clone()>
                <Button label=device.try_again look=Look::Primary on_click=move |()| door.retry() />
                <LinkButton label=shell.to_start href=Route::Start.to_string() icon=IconName::Home />
            </StorageProblem>
        }
        .into_any(),
        OpenFailure::NoRandomness => view! {
            <PageTitle text=texts.cannot_open_title />
            <EmptyState icon=IconName::Danger title=texts.no_randomness.what text=texts.no_randomness.remedy />
        }
        .into_any(),
    }
}
