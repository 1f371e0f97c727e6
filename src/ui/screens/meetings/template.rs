//! The usual agenda of a first talk, a regular meeting, a mid-term review and a closing.

use tandembuch_core::forms::agenda::{self, New};
use tandembuch_core::forms::series::{Occasion, fitted};
use tandembuch_core::record::{Edit, EntityId};
use tandembuch_core::text::{Language, Messages};

use crate::state::App;
use crate::ui::kit::Choice;
use crate::ui::messages;

/// The choice of a usual agenda; its value is empty for none.
pub(super) fn choices() -> Vec<Choice> {
    let none = Choice::new("", messages().series.no_agenda);
    std::iter::once(none)
        .chain(Occasion::ALL.map(|occasion| Choice::new(occasion.as_str(), name(occasion))))
        .collect()
}

/// The occasion that was chosen.
pub(super) fn parse(value: &str) -> Option<Occasion> {
    Occasion::ALL.into_iter().find(|occasion| occasion.as_str() == value)
}

/// What a meeting for this occasion is called; a regular one has no name of its own.
pub(super) fn title(occasion: Occasion) -> &'static str {
    if occasion == Occasion::Regular { "" } else { name(occasion) }
}

/// The occasion after which a meeting is called, in either language.
pub(super) fn of_title(title: &str) -> Option<Occasion> {
    let is_called = |occasion: &Occasion| {
        Language::ALL
            .into_iter()
            .any(|language| (Messages::of(language).series.occasions)(*occasion) == title.trim())
    };
    Occasion::ALL.into_iter().find(is_called)
}

/// Puts the usual agenda onto a new meeting of so many minutes. `None` without random numbers, which is shown.
pub(super) fn fill(app: App, meeting: EntityId, occasion: Occasion, minutes: u64) -> Option<Vec<Edit>> {
    let templates = messages().series.templates;
    let (template, regular) = (templates(occasion), templates(Occasion::Regular));
    let lengths: Vec<u64> = template.iter().map(|(_, minutes)| *minutes).collect();
    let items = template.iter().zip(fitted(&lengths, minutes)).map(|((title, _), minutes)| {
        let usual = regular.iter().any(|(other, _)| other == title);
        Some(New { id: app.new_id()?, title, minutes: Some(minutes), usual })
    });
    Some(agenda::create_all(meeting, &[], items.collect::<Option<Vec<_>>>()?))
}

fn name(occasion: Occasion) -> &'static str {
    (messages().series.occasions)(occasion)
}
