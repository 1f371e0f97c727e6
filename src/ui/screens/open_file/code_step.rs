//! Asks for the Tandem-Code, if this device does not know it, or for the recovery code, which no device knows.

use leptos::prelude::*;

use super::reception::Reception;
use crate::state::closed_file::Door;
use crate::ui::kit::{Button, ButtonRow, Card, Form, Look, TextField, TextKind};
use crate::ui::messages;
use crate::ui::screens::exchange::Arrival;

/// Asks for the code until it fits.
#[component]
pub(super) fn CodeStep(reception: Reception, door: Door) -> AnyView {
    let texts = &messages().incoming;
    let [title, text, label, hint] = match door {
        Door::TandemCode { is_other } | Door::EitherCode { is_other } => {
            let text = if is_other { texts.other_code_text } else { texts.code_text };
            [texts.code_title, text, texts.code, texts.code_hint]
        }
        Door::Password { or_recovery } => {
            let [title, alone, either, label, hint] = texts.password;
            [title, if or_recovery { either } else { alone }, label, hint]
        }
        Door::RecoveryCode => texts.recovery,
        Door::OtherDevices => {
            let ([title, text], [_, _, label, hint]) = (messages().devices.for_others, texts.recovery);
            [title, text, label, hint]
        }
    };
    let kind = if matches!(door, Door::Password { .. }) { TextKind::Password } else { TextKind::Code };
    let error = move || reception.failure.with(|failure| failure.as_ref().map(|failure| failure.in_one()));
    view! {
        <Card>
            <Arrival heading=title />
            <p>{text}</p>
            <Form on_submit=move |()| reception.open()>
                <TextField
                    label
                    hint
                    value=reception.code
                    kind
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
