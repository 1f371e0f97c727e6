//! What is next, in words, and where it leads.

use tandembuch_core::forms::carry;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::schedule::{self, Pace};
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::next_step::Step;
use tandembuch_core::plain_text::{called, is_blank, isolated};

use super::decisions::Decision;
use crate::state::App;
use crate::ui::kit::IconName;
use crate::ui::parts::{address, brief, elsewhere, meeting_title};
use crate::ui::route::Place;
use crate::ui::screens::start::upcoming;
use crate::ui::{language, messages, person_name};

/// A step in words.
pub(super) struct InWords {
    pub(super) icon: IconName,
    /// When it is; may be empty.
    pub(super) when: String,
    pub(super) title: String,
    pub(super) meta: String,
    /// What the button says that leads there.
    pub(super) button: String,
    pub(super) href: String,
}

/// A step in words; where something is to be decided, this is it.
pub(super) fn in_words(app: App, step: &Step, decision: Option<&Decision>) -> InWords {
    let (texts, tandem, ways) = (&messages().overview, &messages().tandem, &messages().ways);
    let fixed = |icon, [title, meta, button]: [&str; 3], place| InWords {
        icon,
        when: String::new(),
        title: title.to_owned(),
        meta: meta.to_owned(),
        button: button.to_owned(),
        href: address(app, place),
    };
    let news = |meta: &str| {
        let partner = app.record.with_untracked(|record| person_name(record, app.me().other()));
        let title = (texts.news)(&partner);
        fixed(IconName::Send, [&title, meta, &(texts.pass_on)(&partner)], Place::Exchange)
    };
    match step {
        Step::Running(id) => {
            let live = &messages().live;
            fixed(IconName::Clock, [live.is_on, "", live.resume], Place::Live(id.to_string()))
        }
        Step::Today(meeting) | Step::Prepare(meeting) | Step::Later(meeting) => of_meeting(app, meeting),
        Step::Decide(count) => {
            let place = decision.map_or(Place::Overview, |decision| decision.place.clone());
            let about = |decision: &Decision| {
                let kind = if decision.survived_deletion {
                    tandem.deleted_and_changed
                } else {
                    tandem.several_versions
                };
                joined([called(&brief(&decision.title), tandem.untitled), kind.to_owned()])
            };
            let meta = decision.map(about).unwrap_or_default();
            fixed(IconName::Exchange, [&(tandem.decisions)(*count), &meta, texts.decide], place)
        }
        Step::Agree(count) => {
            let title = (messages().agreement.waiting_for_you)(*count);
            fixed(IconName::Agreement, [&title, "", texts.first_steps[0][2]], Place::Agreement)
        }
        Step::Name => fixed(IconName::Person, texts.name, Place::Settings),
        Step::PassOnMeeting(meeting) => news(&(texts.of_meeting)(&brief(&meeting_title(meeting)))),
        Step::PassOn => news(texts.of_late),
        Step::HandOver => {
            let to_exchange = texts.first_steps[4][2];
            fixed(IconName::Send, [messages().exchange.is_passed_on, "", to_exchange], Place::Exchange)
        }
        Step::Plan => {
            let mut words = fixed(IconName::Calendar, texts.plan, Place::Meetings);
            words.meta = joined([words.meta, pace_in_words(app)]);
            words
        }
        Step::Close => fixed(IconName::Agreement, ways.close, Place::Closing),
        Step::Closed => fixed(IconName::Book, ways.closed, Place::Book),
        Step::Check(check) => fixed(IconName::Clock, ways.check, Place::View(check.id().to_string())),
        Step::BackUp => fixed(IconName::Lock, texts.back_up, Place::Exchange),
    }
}

fn of_meeting(app: App, meeting: &Meeting) -> InWords {
    let texts = &messages().meetings;
    let agenda = app.record.with_untracked(|record| carry::agenda(record, meeting.id, app.now_untracked()));
    let done = agenda.iter().filter(|item| item.done).count();
    let length = (texts.minutes)(meeting.minutes);
    InWords {
        icon: IconName::Calendar,
        when: joined([
            meeting.start.map(|start| upcoming(language(), start, app.today())).unwrap_or_default(),
            meeting.start.and_then(|start| elsewhere(app, start)).unwrap_or_default(),
        ]),
        title: meeting_title(meeting),
        meta: joined([length, isolated(&meeting.place), (texts.items)(agenda.len(), done)]),
        button: messages().overview.prepare.to_owned(),
        href: address(app, Place::Meeting(meeting.id.to_string())),
    }
}

/// How the meetings go with what is arranged; may be empty.
pub(super) fn pace_in_words(app: App) -> String {
    let texts = &messages().arrangement;
    let pace = app.record.with_untracked(|record| {
        let tandem = Tandem::of(record);
        schedule::pace(&Meeting::all(record), tandem.rhythm, tandem.from, app.now_untracked())
    });
    match pace {
        Some(Pace::AsArranged(held)) => (texts.as_arranged)(held),
        Some(Pace::Seldom) => texts.seldom.to_owned(),
        None => String::new(),
    }
}

/// What there is of these, in one line.
pub(super) fn joined<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !is_blank(part)).collect::<Vec<_>>().join(" · ")
}
