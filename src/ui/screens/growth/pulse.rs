//! The four questions of a rhythm check.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::forms::pulse::{Answers, Judgement, Pulse, Wish};

use crate::state::{App, HandInError};
use crate::ui::kit::{Button, Choice, Icon, IconName, Look, PageTitle, Segmented, Tone, use_toasts};
use crate::ui::messages;

/// The four questions on one screen. What is answered is kept at once as a draft.
pub(super) fn questions(app: App, pulse: Pulse) -> AnyView {
    let texts = &messages().growth.pulse;
    let toasts = use_toasts();
    let is_busy = RwSignal::new(false);
    let answers = Memo::new(move |_| app.begun_answers(pulse));
    let hand_in = move |()| {
        if answers.with_untracked(Answers::is_empty) {
            toasts.show(Tone::Warning, texts.nothing_said);
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            let view = &messages().growth.view;
            let (tone, said) = match app.hand_in_answers(pulse).await {
                Ok(()) => (Tone::Success, view.handed_in),
                Err(HandInError::NoRandomness(_)) => (Tone::Danger, messages().opening.no_randomness.what),
                // A refusal is shown.
                Err(HandInError::Refused) => return is_busy.set(false),
                Err(HandInError::Storage(_)) => (Tone::Danger, view.not_stored),
            };
            is_busy.try_set(false);
            toasts.show(tone, said);
        });
    };
    let questions: Vec<AnyView> = (0..4).map(|number| question(app, pulse, answers, number)).collect();
    view! {
        <PageTitle text=texts.title subtitle=texts.intro />
        {questions}
        <div class="foot-bar">
            <p class="view-hidden"><Icon name=IconName::Lock /> {messages().growth.view.hidden}</p>
            <Button label=messages().growth.view.hand_in look=Look::Primary busy=is_busy on_click=hand_in />
        </div>
    }
    .into_any()
}

fn question(app: App, pulse: Pulse, answers: Memo<Answers>, number: usize) -> AnyView {
    let question = messages().growth.pulse.questions[number];
    let values = if number < 2 { Wish::ALL.map(Wish::as_str) } else { Judgement::ALL.map(Judgement::as_str) };
    let options =
        values.into_iter().zip(words(number)).map(|(value, words)| Choice::new(value, *words)).collect();
    let value = Signal::derive(move || {
        answers.with(|answers| answer(answers, number)).unwrap_or_default().to_owned()
    });
    let choose = move |value: String| {
        let mut answers = answers.get_untracked();
        let (wish, judgement) = (
            Wish::ALL.into_iter().find(|wish| wish.as_str() == value),
            Judgement::ALL.into_iter().find(|judgement| judgement.as_str() == value),
        );
        match number {
            0 => answers.frequency = wish,
            1 => answers.length = wish,
            2 => answers.eye_level = judgement,
            _ => answers.gain = judgement,
        }
        app.begin_answers(pulse, answers);
    };
    view! {
        <div class="card kern-level-1 pulse-question">
            <p aria-hidden="true">{question}</p>
            <Segmented label=question value on_change=choose options />
        </div>
    }
    .into_any()
}

/// The answers there are to a question.
pub(super) fn words(number: usize) -> &'static [&'static str; 3] {
    let texts = &messages().growth.pulse;
    match number {
        0 => &texts.often,
        1 => &texts.long,
        _ => &texts.judgements,
    }
}

/// What was answered to a question, as it is handed in.
pub(super) fn answer(answers: &Answers, number: usize) -> Option<&'static str> {
    match number {
        0 => answers.frequency.map(Wish::as_str),
        1 => answers.length.map(Wish::as_str),
        2 => answers.eye_level.map(Judgement::as_str),
        _ => answers.gain.map(Judgement::as_str),
    }
}

/// The same in words.
pub(super) fn answer_in_words(answers: &Answers, number: usize) -> &'static str {
    let place = match number {
        0 => answers.frequency.map(|wish| wish as usize),
        1 => answers.length.map(|wish| wish as usize),
        2 => answers.eye_level.map(|judgement| judgement as usize),
        _ => answers.gain.map(|judgement| judgement as usize),
    };
    place.map_or(messages().growth.view.none, |place| words(number)[place])
}
