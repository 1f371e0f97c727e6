//! What one of the two can do now.

use leptos::prelude::*;
use tandembuch_core::forms::growth::Growth;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::skill::Skill;
use tandembuch_core::text::dates;

use super::chart::then_and_today;
use super::choose::choose;
use super::look::Look;
use super::rounds::{next_pulse, next_round, past_pulses, past_rounds};
use super::skill_rows::skill_rows;
use super::stays::stays;
use super::successes::successes;
use super::summary::summary;
use super::together::together;
use crate::platform;
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Choice, EmptyState, IconName, List, ListRow, Look as ButtonLook, PageTitle, Segmented,
};
use crate::ui::parts::address;
use crate::ui::parts::skills::{heads, name_of, other_name};
use crate::ui::route::Place;
use crate::ui::{language, messages, personal};

/// How many of the latest successes are shown here.
const LATEST: usize = 5;

/// What both can do now, one after the other.
#[component]
pub fn GrowthScreen() -> AnyView {
    let app = use_app();
    let me = app.me();
    let texts = &messages().growth;
    // Whose skills are there, if the reader has none.
    let has_own = app.record.with_untracked(|record| !Skill::of(record, me).is_empty());
    let whose = RwSignal::new(if has_own { me } else { Role::Mentee });
    let people = vec![Choice::new(me.as_str(), texts.me), Choice::new(me.other().as_str(), other_name(app))];
    let show = move |role: String| {
        if let Ok(role) = role.parse() {
            whose.set(role);
        }
    };
    let look = Memo::new(move |_| Look::at(app, whose.get()));
    view! {
        <PageTitle text=Signal::derive(move || personal(app, whose.get(), &texts.title)) />
        <div class="whose">
            <Segmented
                label=texts.whose
                value=Signal::derive(move || whose.get().as_str().to_owned())
                on_change=show
                options=people
            />
        </div>
        {move || look.with(|look| untrack(|| page(app, look)))}
        {move || {
            whose.track();
            untrack(|| choose(app, look))
        }}
    }
    .into_any()
}

fn page(app: App, look: &Look) -> AnyView {
    if look.skills.is_empty() {
        // The rhythm check is about the tandem, also where nobody has chosen a skill.
        return [empty(app, look), next_pulse(app, look), past_pulses(app, look), stays(app, look)]
            .collect_view()
            .into_any();
    }
    let first = [
        next_round(app, look),
        summary(app, look),
        skill_rows(app, look),
        next_steps(app, &look.skills),
        worked(app, look),
    ];
    let beside = [
        then_and_today(&look.skills),
        past_rounds(app, look),
        past_pulses(app, look),
        together(app, &look.done),
        stays(app, look),
    ];
    let whose = name_of(app, look.owner);
    let today = dates::long_date(language(), app.today());
    view! {
        <p class="growth-printed">{whose} " · " {today}</p>
        <div class="columns"><div>{Vec::from(first)}</div><div>{Vec::from(beside)}</div></div>
        <ButtonRow>
            <Button
                label=messages().export.print
                look=ButtonLook::Tertiary
                icon=IconName::Printer
                on_click=move |()| platform::page::print()
            />
        </ButtonRow>
    }
    .into_any()
}

fn empty(app: App, look: &Look) -> AnyView {
    let texts = &messages().growth;
    let title = if look.owner == app.me() {
        let month = look.ends.map(|[year, month]| dates::month(language(), year as i32, month));
        (texts.empty)(month.as_deref())
    } else {
        (texts.empty_of_other)(&other_name(app))
    };
    let text = if look.owner == app.me() { texts.empty_text } else { "" };
    view! { <EmptyState icon=IconName::Progress title text /> }.into_any()
}

/// The next step of each skill; nothing where there is none.
fn next_steps(app: App, skills: &[Growth]) -> AnyView {
    let texts = &messages().growth;
    let row = |growth: &Growth| {
        let (step, goal) = growth.next.as_ref()?;
        let href = address(app, Place::Goal(goal.id.to_string()));
        let meta = (texts.step_to)(&goal.title);
        Some(view! { <ListRow title=step.title.clone() meta href icon=IconName::CheckCircle /> }.into_any())
    };
    let rows: Vec<AnyView> = skills.iter().filter_map(row).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    heads(texts.next.to_owned(), view! { <List label=texts.next>{rows}</List> }.into_any())
}

/// What has worked last; nothing where nothing has.
fn worked(app: App, look: &Look) -> AnyView {
    let mut latest = look.successes();
    latest.truncate(LATEST);
    if latest.is_empty() {
        return ().into_any();
    }
    heads(messages().growth.worked.to_owned(), successes(app, &latest))
}
