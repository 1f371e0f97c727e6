//! An own rule beside those of the template.

use leptos::prelude::*;

use crate::ui::kit::{Button, Form, IconName, TextArea};
use crate::ui::messages;
use crate::ui::parts::{Announcement, MAX_TEXT, NewText};

/// A field for an own rule.
#[component]
pub(super) fn AddRule(new: NewText) -> AnyView {
    let texts = &messages().agreement;
    let (error, said) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let add = move |()| {
        let is_added = new.finish(error, texts.text_missing).is_some();
        said.set(if is_added { texts.added.to_owned() } else { String::new() });
    };
    view! {
        <Form on_submit=add>
            <TextArea
                label=texts.new_rule
                hint=texts.new_rule_hint
                value=new.draft.text
                note=new.draft.note
                error=error
                max_len=MAX_TEXT
            />
            <div class="button-row">
                <Button label=texts.add icon=IconName::Plus submit=true />
            </div>
            <Announcement text=said />
        </Form>
    }
    .into_any()
}
