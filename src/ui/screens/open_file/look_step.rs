//! Shows what a file brings, before anything changes.

use leptos::prelude::*;
use tandembuch_core::digest::{Digest, Happened};
use tandembuch_core::forms::person::Role;

use super::reception::Reception;
use super::sender::{Assent, sender};
use crate::state::incoming::Opened;
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, Card, Look, Notice, Tone};
use crate::ui::parts::who_is_here;
use crate::ui::screens::exchange::{Arrival, DigestList, FailureNotice, in_words};
use crate::ui::{messages, person_name};

/// Shows what a file brings, and asks whether to take it in.
#[component]
pub(super) fn LookStep(reception: Reception, opened: Box<Opened>) -> AnyView {
    let texts = &messages().incoming;
    let is_new_here = opened.is_new_here;
    let digest = Digest::of_incoming(&opened.report, &opened.after);
    let notes = opened.brought_notes;
    let brings_nothing = digest.is_empty() && !is_new_here && notes + opened.brought_held == 0;
    // Who has to say something can leave it out as well.
    let is_nothing = brings_nothing && !opened.is_in_doubt && !opened.standing.asks();
    let own_notes = (notes > 0).then(|| (texts.own_notes)(notes));
    let held = Some(opened.brought_held).filter(|held| *held > 0).map(messages().holding.count);
    let own: Vec<String> = own_notes.into_iter().chain(held).collect();
    let own_notes =
        (!own.is_empty()).then(|| view! { <p>{(texts.brings)(&messages().digest.list(&own))}</p> });
    let told = match (is_nothing, digest.is_empty()) {
        (true, _) => Some(nothing_new()),
        (false, true) => None,
        (false, false) => Some(brings(digest, is_new_here)),
    };
    // Who opens the first file of a tandem is likely to be the partner. Where it got lost who sits here, nothing is guessed.
    let likely = if opened.is_backup { opened.from } else { opened.from.other() };
    let known = opened.me.or(is_new_here.then_some(likely));
    let me = RwSignal::new(known.map_or_else(String::new, |me| me.as_str().to_owned()));
    let is_missing = RwSignal::new(false);
    let assent = Assent::new(&opened);
    let accept = move |()| {
        let role = me.with_untracked(|me| me.parse::<Role>());
        is_missing.set(role.is_err());
        if let (Ok(role), true) = (role, assent.is_given()) {
            reception.accept(role, assent.is_wanted.get_untracked(), assent.uses_code.get_untracked());
        }
    };
    let [mentor, mentee] = Role::BOTH.map(|role| person_name(&opened.after, role));
    let both = (messages().people.both)(&mentor, &mentee);
    let made_by = match opened.me {
        Some(me) if me == opened.from => texts.made_by_you.to_owned(),
        _ => (texts.made_by)(&person_name(&opened.after, opened.from)),
    };
    let (take_in, finish) = (if is_new_here { texts.take_in_new } else { texts.take_in }, texts.finish);
    view! {
        <Card>
            <Arrival heading=heading(&opened) />
            <p class="muted">{format!("{both} · {made_by}")}</p>
            {opened.me.is_none().then(|| who_is_here(&opened.people, me, is_missing))}
            {sender(&opened, assent)}
            {opened.is_in_doubt.then(in_doubt)}
            {told}
            {own_notes}
            {opened.brings_recovery(use_app()).then(|| view! { <p>{texts.brings_recovery}</p> })}
            {opened.brings_password(use_app()).then(|| view! { <p>{texts.brings_password}</p> })}
            <FailureNotice failure=reception.failure />
            <ButtonRow>
                <Button
                    label=if is_nothing { finish } else { take_in }
                    look=Look::Primary
                    busy=reception.is_busy
                    on_click=accept
                />
                {(!is_nothing)
                    .then(|| view! { <Button label=texts.discard on_click=move |()| reception.start_over() /> })}
            </ButtonRow>
        </Card>
    }
    .into_any()
}

fn heading(opened: &Opened) -> String {
    let texts = &messages().incoming;
    match opened.me {
        _ if opened.is_backup => texts.backup.to_owned(),
        _ if opened.is_new_here => texts.new_tandem.to_owned(),
        Some(me) if me == opened.from => texts.from_oneself.to_owned(),
        _ => (texts.from_partner)(&person_name(&opened.after, opened.from)),
    }
}

fn in_doubt() -> AnyView {
    let texts = &messages().incoming;
    view! {
        <Notice tone=Tone::Warning title=texts.in_doubt>
            <p>{texts.in_doubt_text}</p>
        </Notice>
    }
    .into_any()
}

fn nothing_new() -> AnyView {
    let texts = &messages().incoming;
    view! {
        <Notice tone=Tone::Success title=texts.nothing_new>
            <p>{texts.nothing_new_text}</p>
        </Notice>
    }
    .into_any()
}

fn brings(digest: Digest, is_new_here: bool) -> AnyView {
    let texts = &messages().incoming;
    let phrase = (texts.brings)(&in_words(messages(), &digest));
    let both_changed = digest.count_of(Happened::BothChanged);
    let contested = (both_changed > 0).then(|| {
        view! {
            <Notice tone=Tone::Warning title=(texts.both_changed)(both_changed)>
                <p>{texts.both_changed_text}</p>
            </Notice>
        }
    });
    view! {
        {contested}
        <p>{phrase.clone()}</p>
        <DigestList digest=Signal::stored(digest) tells_new=!is_new_here label=phrase />
        {(!is_new_here).then(|| view! { <p class="muted">{texts.not_yet}</p> })}
    }
    .into_any()
}
