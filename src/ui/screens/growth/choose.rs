//! Choosing skills: those that were chosen, suggestions, all others in one list, and a field for an own one.

use leptos::prelude::*;
use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::growth::Growth;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::skill::{self, MOST};

use super::look::Look;
use crate::platform::page;
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, Choice, Fold, Form, IconButton, IconName, List, ListRow, Select, Toasts, after_the_frame,
    use_toasts,
};
use crate::ui::messages;
use crate::ui::parts::skills::{about, competence_name, other_name, skill_name};
use crate::ui::parts::{NewText, NewTitle, brief, delete_with_undo};

/// From how many skills on the choice is closed at first.
const FEW: usize = 3;
/// What has the focus when something was chosen: the row that was pressed may be gone.
const CHOICE: &str = ".growth-choice";

/// Where skills are chosen: a line, behind which all is that there is to choose from.
pub(super) fn choose(app: App, look: Memo<Look>) -> AnyView {
    let texts = &messages().growth;
    let is_open = look.with_untracked(|look| look.skills.len() < FEW);
    let choice = move || look.with(|look| untrack(|| choice(app, look)));
    view! {
        <Fold label=texts.choose icon=IconName::Pen open=is_open>
            <div class="growth-choice stack" tabindex="-1">{choice}</div>
        </Fold>
    }
    .into_any()
}

fn choice(app: App, look: &Look) -> AnyView {
    let texts = &messages().growth;
    let (owner, is_of_mentee) = (look.owner, look.owner == Role::Mentee);
    let intro = match owner == app.me() {
        false => (texts.choose_intro_of_other)(&other_name(app)),
        true if is_of_mentee => texts.choose_intro.to_owned(),
        true => texts.choose_intro_to_gain.to_owned(),
    };
    let more = if look.skills.len() >= MOST {
        view! { <p class="muted">{texts.enough}</p> }.into_any()
    } else {
        [suggestions(app, look), others(app, look), view! { <OwnSkill owner /> }.into_any()]
            .collect_view()
            .into_any()
    };
    let credit = is_of_mentee.then_some(texts.credit);
    view! {
        <p class="section__intro">{intro}</p>
        {chosen(app, &look.skills)}
        {more}
        <p class="growth-credit muted">{credit}</p>
    }
    .into_any()
}

/// Those that were chosen, to be taken out again.
fn chosen(app: App, skills: &[Growth]) -> AnyView {
    let toasts = use_toasts();
    if skills.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = skills.iter().map(|growth| chosen_row(app, toasts, growth)).collect();
    view! { <List label=messages().growth.choose>{rows}</List> }.into_any()
}

fn chosen_row(app: App, toasts: Toasts, growth: &Growth) -> AnyView {
    let texts = &messages().growth;
    let (id, name) = (growth.skill.id, skill_name(&growth.skill));
    let label = format!("{} {name}", texts.drop);
    let said = (texts.dropped)(&brief(&name));
    let drop = Callback::new(move |()| {
        if delete_with_undo(app, toasts, id, said.clone()) {
            keep_focus();
        }
    });
    let button = move || view! { <IconButton name=label icon=IconName::Close on_click=drop /> };
    view! { <ListRow title=name meta=about(&growth.skill) trailing=button /> }.into_any()
}

/// What the goals and topics of the tandem are about; of the mentor, all there is.
fn suggestions(app: App, look: &Look) -> AnyView {
    let [first, _] = &look.suggested;
    if first.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = first.iter().map(|competence| suggested_row(app, *competence)).collect();
    view! { <List label=messages().growth.choose>{rows}</List> }.into_any()
}

fn suggested_row(app: App, competence: Competence) -> AnyView {
    let names = &messages().skill_names;
    let (name, about) = ((names.of)(competence), (names.about)(competence));
    let label = format!("{} {name}", messages().common.add);
    let take = Callback::new(move |()| take(app, competence));
    let button = move || view! { <IconButton name=label icon=IconName::Plus on_click=take /> };
    view! { <ListRow title=name meta=about trailing=button /> }.into_any()
}

/// All others, in one list.
fn others(app: App, look: &Look) -> AnyView {
    let texts = &messages().growth;
    let [_, others] = &look.suggested;
    if others.is_empty() {
        return ().into_any();
    }
    let mut options = vec![Choice::new("", texts.others_none)];
    options.extend(others.iter().map(|one| Choice::new(one.as_str(), competence_name(*one))));
    let take = Callback::new(move |key: String| {
        if let Some(competence) = Competence::ALL.into_iter().find(|competence| competence.as_str() == key) {
            take(app, competence);
        }
    });
    view! { <Select label=texts.others value="" on_change=take options /> }.into_any()
}

fn take(app: App, competence: Competence) {
    app.write(&app.record.with_untracked(|record| skill::choose(record, competence, app.now_ms())));
    keep_focus();
}

fn keep_focus() {
    after_the_frame(|| {
        page::focus(CHOICE);
    });
}

/// A field for an own skill.
#[component]
fn OwnSkill(owner: Role) -> AnyView {
    let app = use_app();
    let texts = &messages().growth;
    let place = format!("skill.{}", owner.as_str());
    let new = NewText::new(&place, move |id, title| skill::create(id, owner, title, app.now_ms()));
    let error = RwSignal::new(None);
    let add = move |()| {
        let _made = new.finish(error, texts.own_missing);
    };
    view! {
        <Form on_submit=add>
            <NewTitle label=texts.own hint=texts.own_hint new error />
            <Button label=texts.add icon=IconName::Plus submit=true />
        </Form>
    }
    .into_any()
}
