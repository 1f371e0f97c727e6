//! Founding a tandem: who one is, two names, a first day.

mod draft;

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::series::USUAL_RHYTHM;
use tandembuch_core::plain_text::{is_blank, read_alike};

use crate::platform::storage::StorageError;
use crate::state::{CreateError, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Choice, DateField, EmptyState, FieldError, Form, FormErrors, IconName, Look,
    PageTitle, RadioGroup, Section, Select, TextField, lead_to, set,
};
use crate::ui::parts::{DraftForm, both_or_one, meeting_lengths, rhythms};
use crate::ui::route::{Place, Route};
use crate::ui::{StorageProblem, messages, role_name, with_role};
use draft::{Draft, FIELD_ME, FIELD_PARTNER, FIELD_UNTIL, FIELD_YOU};

const LONGEST_NAME: u32 = 120;

/// The form for a new tandem.
#[component]
pub fn NewTandemScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().founding;
    let draft = Draft::new(untrack(|| app.now_in(&app.zone_at_founding())).date());
    let form = DraftForm::new(app.draft_of_new_tandem(), draft.all());
    form.begin();
    let errors = RwSignal::new(Vec::new());
    let failure = RwSignal::new(None::<CreateError>);
    let is_busy = RwSignal::new(false);
    let submit = move |()| {
        errors.set(draft.errors());
        let Some(new) = draft.finish().filter(|_| !is_busy.get_untracked()) else { return };
        is_busy.set(true);
        spawn_local(async move {
            let before = app.open.get_untracked();
            let created = app.create(new).await;
            let open = app.open.get_untracked().filter(|open| Some(*open) != before);
            match (created, open) {
                // Where it could not be stored it is open all the same, and a banner says what to do.
                (Ok(_) | Err(CreateError::Storage(_)), Some(open)) => {
                    form.end();
                    lead_to(&Route::of_tandem(open.id, Place::Overview).to_string());
                }
                (Ok(_), None) => form.end(),
                (Err(error), _) => drop(failure.try_set(Some(error))),
            }
            is_busy.try_set(false);
        });
    };
    let cancel = move |()| {
        form.end();
        lead_to(&Route::Start.to_string());
    };
    view! {
        <PageTitle text=texts.new_title subtitle=texts.new_intro />
        {move || failure.get().map(failed)}
        {form.note()}
        <Form on_submit=submit>
            <FormErrors errors />
            <RadioGroup
                id=FIELD_ME
                label=texts.who
                hint=texts.who_hint
                value=draft.me
                on_change=set(draft.me)
                options=vec![
                    Choice::new(Role::Mentor.as_str(), texts.i_am_mentor).with_hint(texts.mentor_does),
                    Choice::new(Role::Mentee.as_str(), texts.i_am_mentee).with_hint(texts.mentee_does),
                ]
                error=error_of(errors, FIELD_ME, draft.me)
            />
            <div class="pair">
                <TextField
                    id=FIELD_YOU
                    label=texts.your_name
                    value=draft.your_name
                    max_len=LONGEST_NAME
                    error=error_of(errors, FIELD_YOU, draft.your_name)
                />
                <TextField label=texts.your_department value=draft.your_department max_len=LONGEST_NAME optional=true />
            </div>
            <div class="pair">
                <TextField
                    id=FIELD_PARTNER
                    label=texts.partner_name
                    value=draft.partner_name
                    max_len=LONGEST_NAME
                    error=error_of(errors, FIELD_PARTNER, draft.partner_name)
                />
                <TextField
                    label=texts.partner_department
                    value=draft.partner_department
                    max_len=LONGEST_NAME
                    optional=true
                />
            </div>
            <div class="pair">
                <DateField label=texts.from value=draft.from on_change=move |day| draft.begin_on(day) />
                <DateField
                    id=FIELD_UNTIL
                    label=messages().tandem.until
                    value=draft.until
                    on_change=set(draft.until)
                    error=Signal::derive(move || draft.backwards().map(ToOwned::to_owned))
                />
            </div>
            {arrangement(draft)}
            <ButtonRow>
                <Button label=texts.create look=Look::Primary submit=true busy=is_busy />
                <Button label=messages().common.cancel look=Look::Tertiary on_click=cancel />
            </ButtonRow>
        </Form>
    }
    .into_any()
}

/// How both meet: everything is filled in, and can be left as it is.
fn arrangement(draft: Draft) -> AnyView {
    let texts = &messages().arrangement;
    let person = move |role: Role| {
        let is_me = draft.me.with_untracked(|me| me == role.as_str());
        let name = if is_me { draft.your_name } else { draft.partner_name };
        let name = name.get();
        if is_blank(&name) || draft.me.with(String::is_empty) {
            role_name(role).to_owned()
        } else if draft.partner_name.with(|other| draft.your_name.with(|own| read_alike(own, other))) {
            with_role(&name, role)
        } else {
            name
        }
    };
    let who = move |label: &'static str, value: RwSignal<String>| {
        view! { <Select label value on_change=set(value) options=both_or_one(person) /> }
    };
    view! {
        <Section heading=texts.heading intro=texts.intro>
            <div class="pair">
                <Select
                    label=messages().series.rhythm
                    value=draft.rhythm
                    on_change=set(draft.rhythm)
                    options=rhythms(USUAL_RHYTHM)
                />
                <Select
                    label=texts.minutes
                    value=draft.minutes
                    on_change=set(draft.minutes)
                    options=meeting_lengths(None)
                />
                <TextField
                    label=texts.place
                    value=draft.place
                    max_len=LONGEST_NAME
                    optional=true
                />
            </div>
            {move || {
                view! { <div class="pair">{who(texts.planner, draft.planner)} {who(texts.writer, draft.writer)}</div> }
            }}
        </Section>
    }
    .into_any()
}

/// What was missing when the form was submitted, until it is filled in.
fn error_of(
    errors: RwSignal<Vec<FieldError>>,
    field: &'static str,
    value: RwSignal<String>,
) -> Signal<Option<String>> {
    let find = move |errors: &Vec<FieldError>| {
        errors.iter().find(|error| error.field == field).map(|error| error.text.clone())
    };
    let is_missing = move || value.with(|text| is_blank(text));
    Signal::derive(move || is_missing().then(|| errors.with(find)).flatten())
}

fn failed(error: CreateError) -> AnyView {
    let texts = &messages().opening;
    match error {
        CreateError::Storage(error) => storage_failed(error),
        CreateError::NoRandomness => view! {
            <EmptyState
                icon=IconName::Danger
                title=texts.no_randomness.what
                text=texts.no_randomness.remedy
            />
        }
        .into_any(),
        // The banner says that it was refused; here is why.
        CreateError::Edit(_) => view! { <p role="alert">{messages().founding.too_long}</p> }.into_any(),
    }
}

fn storage_failed(error: StorageError) -> AnyView {
    view! { <StorageProblem error>""</StorageProblem> }.into_any()
}
