//! Reusable components: buttons, fields, cards, dialogs.
//!
//! They know no tandem, no goal and no storage: what they show comes in as signals, what people do goes out
//! through callbacks. Native elements come first; roles, ids and descriptions are wired here, never by callers.
//!
//! # Conventions
//! * A text that is shown is `#[prop(into)] Signal<String>`: a `&str`, a `String`, a signal or a closure.
//! * What is bound to the record is `value: Signal<_>` and a callback; [`set`] makes a callback of a draft's signal.
//! * Labels are always visible, except where the prop says otherwise.
//! * Looks are in `style/kit/`, one file per component, on the tokens of the KERN design system.

mod badge;
mod button;
mod card;
mod checkbox;
mod choice;
mod compact_select;
mod conflict_picker;
mod copy_box;
mod date_field;
mod dialog;
mod draft;
mod drag_geometry;
mod dragging;
mod editable_text;
mod empty_state;
mod field;
mod file_drop;
mod flush;
mod focus;
mod fold;
mod form_errors;
mod frame;
mod icon;
mod list;
mod notice;
mod page_title;
mod pause;
mod radio_group;
mod save_indicator;
mod section;
mod segmented;
mod select;
mod sheets;
mod steps;
mod stray_press;
mod text_area;
mod text_field;
mod toast;
mod toast_spot;
mod tone;
mod too_long;
mod tool_row;
mod unique_id;
mod visually_hidden;

pub use badge::Badge;
pub use button::{Button, IconButton, LinkButton, Look};
pub use card::{Card, NowCard};
pub use checkbox::Checkbox;
pub use choice::Choice;
pub use compact_select::{CompactDate, CompactSelect};
pub use conflict_picker::{ConflictPicker, Merge, Merging, Version};
pub use copy_box::CopyBox;
pub use date_field::{DateField, TimeField};
pub use dialog::{Dialog, DialogActions};
pub use draft::TextEdit;
pub use dragging::drag_row;
pub use editable_text::EditableText;
pub use empty_state::EmptyState;
pub use file_drop::FileDrop;
pub use flush::{FlushHub, provide_flush_hub, use_flush_hub};
pub use focus::{keep_focus_near, show_focus};
pub use fold::Fold;
pub use form_errors::{FieldError, Form, FormErrors};
pub use frame::{AfterTheFrame, after_the_frame};
pub use icon::{Icon, IconName};
pub use list::{List, ListRow};
pub use notice::Notice;
pub use page_title::{PageTitle, provide_arrival, provide_page_titles, set_neutral_titles};
pub use pause::Pause;
pub use radio_group::RadioGroup;
pub use save_indicator::{SaveIndicator, SaveState};
pub use section::{ButtonRow, Section, Stack};
pub use segmented::Segmented;
pub use select::Select;
pub use sheets::{lead_to, provide_sheets};
pub use steps::ProgressSteps;
pub use text_area::TextArea;
pub use text_field::{TextField, TextKind};
pub use toast::{ToastHost, Toasts, provide_toasts, use_toasts};
pub use tone::Tone;
pub use tool_row::{ToolRow, focus_row, provide_open_row, use_open_row};
pub use unique_id::unique_id;
pub use visually_hidden::VisuallyHidden;

use leptos::prelude::*;

/// A callback that writes into `signal`: `on_change=set(draft)`.
pub fn set<T: Send + Sync + 'static>(signal: RwSignal<T>) -> Callback<T> {
    Callback::new(move |value| signal.set(value))
}
