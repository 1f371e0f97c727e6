//! One skill of a view: five levels with two examples each.

use leptos::prelude::*;
use tandembuch_core::forms::level::{Band, Half, Level};
use tandembuch_core::forms::rating::Round;
use tandembuch_core::forms::skill::Skill;
use tandembuch_core::text::capital;

use crate::state::App;
use crate::ui::kit::{Button, Choice, Icon, IconName, Look, PageTitle, Segmented, unique_id};
use crate::ui::parts::skills::{about, skill_name};
use crate::ui::{messages, personal};

/// Values of the half steps.
const HALVES: [(&str, Half); 2] = [("just", Half::Just), ("well", Half::Well)];

/// One skill, at this place of so many. What is chosen is kept at once as a draft.
pub(super) fn step(app: App, round: Round, skill: &Skill, place: RwSignal<usize>, all: usize) -> AnyView {
    let texts = &messages().growth.view;
    let (id, at) = (skill.id, place.get_untracked());
    let chosen = Memo::new(move |_| app.begun_view(round).get(id));
    let go = move |is_back: bool| place.set(if is_back { at.saturating_sub(1) } else { at + 1 });
    let skip = move |()| {
        app.begin_view(round, id, None);
        go(false);
    };
    let is_chosen = Memo::new(move |_| chosen.get().is_some());
    let next = move || {
        if is_chosen.get() {
            view! { <Button label=texts.next look=Look::Primary on_click=move |()| go(false) /> }.into_any()
        } else {
            view! { <Button label=texts.skip on_click=skip /> }.into_any()
        }
    };
    let back = (at > 0).then(|| {
        view! { <Button label=texts.back look=Look::Tertiary on_click=move |()| go(true) /> }
    });
    let kicker = (texts.progress)(at + 1, all);
    view! {
        <PageTitle kicker=kicker text=skill_name(skill) subtitle=about(skill) />
        {levels(app, round, skill, chosen)}
        {halves(app, round, id, chosen)}
        <div class="foot-bar">
            <p class="view-hidden"><Icon name=IconName::Lock /> {texts.hidden}</p>
            {back}
            {next}
        </div>
    }
    .into_any()
}

fn levels(app: App, round: Round, skill: &Skill, chosen: Memo<Option<Level>>) -> AnyView {
    let id = skill.id;
    let examples = skill.competence.map(|competence| (messages().skill_levels.of)(competence));
    let name = unique_id();
    let option = |band: Band| -> AnyView {
        let [one, other] = examples.map_or(["", ""], |examples| examples[band as usize]);
        let words = capital(&(messages().growth.level)(band, None));
        let (word_id, examples_id) = (unique_id(), unique_id());
        let (labelled_by, described_by) = (word_id.clone(), examples_id.clone());
        view! {
            <label class="level">
                <input
                    type="radio"
                    name=name.clone()
                    value=band.as_str()
                    aria-labelledby=labelled_by
                    aria-describedby=described_by
                    prop:checked=move || chosen.get().is_some_and(|level| level.band == band)
                    on:change=move |_| app.begin_view(round, id, Some(Level::of(band)))
                />
                <span class="level__text">
                    <span class="level__word" id=word_id>{words}</span>
                    <span class="level__examples" id=examples_id>
                        <span>{one}</span>
                        <span>{other}</span>
                    </span>
                </span>
            </label>
        }
        .into_any()
    };
    let options: Vec<AnyView> = Band::ALL.into_iter().map(option).collect();
    let question = personal(app, round.owner, &messages().growth.view.question);
    view! { <fieldset class="levels"><legend>{question}</legend>{options}</fieldset> }.into_any()
}

/// How far in the band, for whoever wants to say it.
fn halves(
    app: App,
    round: Round,
    skill: tandembuch_core::record::EntityId,
    chosen: Memo<Option<Level>>,
) -> AnyView {
    let texts = &messages().growth.view;
    let value = Signal::derive(move || {
        let half = chosen.get().and_then(|level| level.half);
        HALVES
            .iter()
            .find(|(_, known)| Some(*known) == half)
            .map(|(value, _)| (*value).to_owned())
            .unwrap_or_default()
    });
    let choose = Callback::new(move |chosen_half: String| {
        let half = HALVES.iter().find(|(value, _)| *value == chosen_half).map(|(_, half)| *half);
        if let Some(level) = chosen.get_untracked() {
            app.begin_view(round, skill, Some(Level { half, ..level }));
        }
    });
    let is_needed = Memo::new(move |_| chosen.get().is_some_and(|level| level.band != Band::NotYet));
    let halves = move || {
        is_needed.get().then(|| {
            let options = HALVES.map(|(value, half)| Choice::new(value, (texts.halves)(half))).to_vec();
            let is_open = chosen.get_untracked().is_some_and(|level| level.half.is_some());
            view! {
                <details class="halves" open=is_open>
                    <summary>{texts.in_detail}</summary>
                    <Segmented label=texts.in_detail value on_change=choose options />
                </details>
            }
        })
    };
    view! { {halves} }.into_any()
}
