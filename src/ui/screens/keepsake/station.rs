//! The stations of looking back: each with a sign that it is done, and what is to be done there.

use leptos::prelude::*;
use tandembuch_core::forms::farewell::{self, Farewell};
use tandembuch_core::forms::looking_back::{LookingBack, View};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rating::Occasion;

use crate::state::App;
use crate::ui::kit::{EditableText, Icon, IconName, LinkButton, Look, TextEdit, VisuallyHidden};
use crate::ui::messages;
use crate::ui::parts::skills::name_of;
use crate::ui::parts::{MAX_TEXT, address};
use crate::ui::route::Place;

/// Looking back on one occasion, while the screen is shown.
#[derive(Clone, Copy)]
pub(super) struct Back {
    pub(super) app: App,
    pub(super) standing: Memo<LookingBack>,
    pub(super) said: Memo<Farewell>,
}

impl Back {
    pub(super) fn on(app: App, occasion: Occasion) -> Self {
        let standing = move |_: Option<&LookingBack>| {
            app.record.with(|record| LookingBack::of(record, occasion, app.today()))
        };
        Self { app, standing: Memo::new(standing), said: Memo::new(move |_| app.record.with(Farewell::of)) }
    }

    /// Looking at the goals.
    pub(super) fn goals(self) -> AnyView {
        let texts = &messages().keepsake.back;
        let standing = self.standing;
        let meta = move || {
            let LookingBack { reached, going_on, overdue, .. } = standing.get();
            format!("{} {}", (texts.reached)(reached, going_on), (texts.overdue)(overdue))
        };
        let is_done = move || {
            standing.with(|standing| standing.reached + standing.going_on > 0 && standing.overdue == 0)
        };
        let way = link(messages().shell.goals, address(self.app, Place::Goals));
        station(texts.goals, Signal::derive(meta), Signal::derive(is_done), way)
    }

    /// Views of skills, then and now.
    pub(super) fn views(self) -> AnyView {
        let texts = &messages().keepsake.back;
        let (app, standing) = (self.app, self.standing);
        let views = Memo::new(move |_| standing.with(|standing| standing.views.clone()));
        let meta = move || views.with(|views| if views.is_empty() { texts.no_skills } else { "" }.to_owned());
        let is_done = move || views.with(|views| !views.is_empty() && views.iter().all(View::is_whole));
        let rows = move || {
            let rows: Vec<AnyView> =
                views.with(|views| views.iter().map(|view| view_row(app, *view)).collect());
            if rows.is_empty() {
                link(messages().shell.growth, address(app, Place::Growth))
            } else {
                rows.into_any()
            }
        };
        station(texts.views, Signal::derive(meta), Signal::derive(is_done), rows.into_any())
    }

    /// The rhythm check.
    pub(super) fn pulse(self) -> AnyView {
        let texts = &messages().keepsake.back;
        let (app, standing) = (self.app, self.standing);
        let pulse = Memo::new(move |_| standing.with(|standing| standing.pulse));
        let title = messages().growth.pulse.title;
        let meta = move || {
            match pulse.get() {
                Some((_, true)) => texts.answered,
                Some((_, false)) => messages().growth.pulse.four_taps,
                None => texts.no_pulse,
            }
            .to_owned()
        };
        let is_done = move || pulse.get().is_some_and(|(_, is_whole)| is_whole);
        let way = move || {
            pulse.get().map(|(pulse, _)| link(title, address(app, Place::View(pulse.id().to_string()))))
        };
        station(title, Signal::derive(meta), Signal::derive(is_done), way.into_any())
    }

    /// What both say in one text.
    pub(super) fn says(
        self,
        title: &'static str,
        field: &'static str,
        hint: &'static str,
        read: fn(&Farewell) -> &str,
        more: AnyView,
    ) -> AnyView {
        let is_done = Signal::derive(move || self.said.with(|said| !read(said).is_empty()));
        let content = view! { {self.text(title.to_owned(), true, field, hint, read)} {more} };
        station(title, "".into(), is_done, content.into_any())
    }

    /// What both thank each other for.
    pub(super) fn thanks(self) -> AnyView {
        let texts = &messages().keepsake.back;
        let app = self.app;
        let me = app.me();
        let field = |one: Role| {
            let label = match one == me {
                true => (texts.my_thanks)(&name_of(app, one.other())),
                false => (texts.their_thanks)(&name_of(app, one)),
            };
            let read: fn(&Farewell) -> &str = match one {
                Role::Mentor => |said| &said.mentor_thanks,
                Role::Mentee => |said| &said.mentee_thanks,
            };
            self.text(label, false, farewell::thanks(one), texts.thanks_hint, read)
        };
        let said = self.said;
        let is_done = move || said.with(|said| Role::BOTH.iter().all(|role| !said.thanks(*role).is_empty()));
        let content = [field(me), field(me.other())].collect_view().into_any();
        station(texts.thanks, texts.thanks_text.into(), Signal::derive(is_done), content)
    }

    fn text(
        self,
        label: String,
        hide_label: bool,
        field: &'static str,
        hint: &'static str,
        read: fn(&Farewell) -> &str,
    ) -> AnyView {
        let Self { app, said, .. } = self;
        let value = Memo::new(move |_| said.with(|said| read(said).to_owned()));
        let open = app.open.get_untracked();
        let write = move |edit: TextEdit| {
            let say = |record: &_| farewell::say(record, field, &edit.seen, &edit.text);
            // It would begin in another tandem, too.
            app.open.get_untracked() != open || app.apply(&app.record.with_untracked(say))
        };
        view! {
            <EditableText label hide_label value on_commit=write multiline=true placeholder=hint max_len=MAX_TEXT />
        }
        .into_any()
    }
}

/// A round of views: who has handed in, and the way there.
fn view_row(app: App, View { round, mentor, mentee }: View) -> AnyView {
    let texts = &messages().keepsake.back;
    let me = app.me();
    let other = name_of(app, me.other());
    let [mine, others] = if me == Role::Mentor { [mentor, mentee] } else { [mentee, mentor] };
    let meta = match (mine, others) {
        (true, true) => texts.both.to_owned(),
        (true, false) => (texts.other_missing)(&other),
        (false, true) => (texts.mine_missing)(&other),
        (false, false) => texts.nobody.to_owned(),
    };
    let way =
        link(&(texts.skills_of)(&name_of(app, round.owner)), address(app, Place::View(round.id.to_string())));
    view! { <p class="row__meta">{meta}</p> {way} }.into_any()
}

pub(super) fn link(label: &str, href: String) -> AnyView {
    view! { <div class="button-row"><LinkButton label=label.to_owned() href look=Look::Tertiary icon=IconName::ChevronRight /></div> }
        .into_any()
}

/// All stations, one below the other.
pub(super) fn stations(stations: Vec<AnyView>) -> AnyView {
    view! {
        <ol class="list kern-level-1" role="list" aria-label=messages().keepsake.back.stations>{stations}</ol>
    }
    .into_any()
}

fn station(title: &'static str, meta: Signal<String>, is_done: Signal<bool>, content: AnyView) -> AnyView {
    let done = move || {
        is_done.get().then(|| {
            view! {
                <Icon name=IconName::Check />
                <VisuallyHidden>{messages().keepsake.back.is_done}</VisuallyHidden>
            }
        })
    };
    view! {
        <li class="row station">
            <span class="station__sign" class=("station__sign--done", is_done)>{done}</span>
            <div class="row__text">
                <h2 class="row__title station__title">{title}</h2>
                <span class="row__meta">{meta}</span>
                {content}
            </div>
        </li>
    }
    .into_any()
}
