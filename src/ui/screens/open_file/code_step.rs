//! Asks for the Tandem-Code, if this device does not know it.

use leptos::prelude::*;

use super::reception::Reception;
use crate::ui::kit::{Button, ButtonRow, Card, Form, Look, TextField, TextKind};
use crate::ui::messages;
use crate::ui::screens::exchange::Arrival;

/// Asks for the Tandem-Code until it fits.
#[component]
pub(super) fn CodeStep(
    reception: Reception,
    /// Does this device know a code that does not fit?
    is_other: bool,
) -> AnyView {
    let texts = &messages().incoming;
    let error = move || reception.failure.with(|failure| failure.as_ref().map(|failure| failure.in_one()));
    view! {
        <Card>
            <Arrival heading=texts.code_title />
            <p>{if is_other { texts.other_code_text } else { texts.code_text }}</p>
            <Form on_submit=move |()| reception.unlock()>
                <TextField
                    label=texts.code
                    hint=texts.code_hint
                    value=reception.code
                    kind=TextKind::Code
                    error=Signal::derive(error)
                />
                <ButtonRow>
                    <Button label=texts.open look=Look::Primary submit=true busy=reception.is_busy />
                    <Button
                        label=texts.other_file
                        look=Look::Tertiary
                        on_click=move |()| reception.start_over()
                    />
                </ButtonRow>
            </Form>
        </Card>
    }
    .into_any()
}
