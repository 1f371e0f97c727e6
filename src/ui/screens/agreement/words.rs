//! Rules and confirmations in words.

use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rule::{Rule, Standing, Topic};
use tandembuch_core::record::{EntityId, Record};
use tandembuch_core::text::agreement::Template;
use tandembuch_core::text::dates;

use crate::ui::{language, messages, person_name};

/// Heading and text of a rule of the template.
pub fn template(topic: Topic) -> Template {
    let texts = &messages().agreement;
    match topic {
        Topic::Goals => texts.goals,
        Topic::Confidentiality => texts.confidentiality,
        Topic::Mistakes => texts.mistakes,
        Topic::Contact => texts.contact,
        Topic::Cancelling => texts.cancelling,
        Topic::OffLimits => texts.off_limits,
        Topic::Personnel => texts.personnel,
        Topic::Exit => texts.exit,
        Topic::Review => texts.review,
    }
}

/// Heads a rule: what it is about, or the number of an own one.
pub(super) fn heading(rules: &[Rule], id: EntityId) -> String {
    let topic = rules.iter().find(|rule| rule.id == id).and_then(|rule| rule.topic);
    let own = || rules.iter().filter(|rule| rule.topic.is_none()).position(|rule| rule.id == id);
    topic.map_or_else(
        || (messages().agreement.own_rule)(own().map_or(1, |place| place + 1)),
        |topic| template(topic)[0].to_owned(),
    )
}

/// How one of the two stands to a rule, as the person who sits here reads it.
pub(super) fn standing(record: &Record, me: Role, role: Role, standing: Standing) -> String {
    let texts = &messages().agreement;
    let name = || person_name(record, role);
    let day = |day| dates::short_date(language(), day);
    match standing {
        Standing::Confirmed(on) if role == me => (texts.confirmed_by_you)(&day(on)),
        Standing::Confirmed(on) => (texts.confirmed_by)(&name(), &day(on)),
        Standing::Changed if role == me => texts.changed_for_you.to_owned(),
        Standing::Changed => (texts.changed_for)(&name()),
        Standing::Open if role == me => texts.open_for_you.to_owned(),
        Standing::Open => (texts.open_for)(&name()),
    }
}
