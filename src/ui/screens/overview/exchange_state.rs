//! How far the partner and the last backup are behind, in one calm block.

use leptos::prelude::*;
use tandembuch_core::text::dates;

use crate::state::{App, use_app};
use crate::ui::kit::{ButtonRow, Card, Icon, IconName, LinkButton, Section};
use crate::ui::parts::address;
use crate::ui::route::Place;
use crate::ui::{language, messages, person_name};

/// As many changes are a meeting's work.
const MANY_CHANGES: u64 = 30;
const DAYS_WITHOUT_BACKUP: i64 = 7;

/// How far the partner and the last backup are behind.
#[component]
pub(super) fn ExchangeState() -> AnyView {
    let app = use_app();
    let texts = &messages().tandem;
    let href = address(app, Place::Exchange);
    let is_due = Memo::new(move |_| is_due(app));
    view! {
        <Section heading=texts.exchange>
            <Card>
                <div class="state">
                    <Icon name=IconName::Exchange />
                    <div class="state__lines">
                        {move || exchanged(app).into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                        <p class="muted">{move || news(app)}</p>
                    </div>
                </div>
                <div class="state">
                    <Icon name=IconName::Lock />
                    <div class="state__lines">
                        <p>{move || backed_up(app)}</p>
                        <p class="muted">{move || missing(app)}</p>
                        {move || is_due.get().then(|| view! { <p class="state__due">{texts.backup_due}</p> })}
                    </div>
                </div>
                <ButtonRow>
                    <LinkButton label=texts.to_exchange href />
                </ButtonRow>
            </Card>
        </Section>
    }
    .into_any()
}

fn exchanged(app: App) -> Vec<String> {
    let texts = &messages().tandem;
    let partner = app.record.with(|record| person_name(record, app.me().other()));
    let (sent, received) = app.private.with(|private| (private.sent_at, private.received_at));
    let made = sent.map(|at| (texts.made)(&partner, &day(app, at)));
    let received = received.map(|at| (texts.received)(&partner, &day(app, at)));
    let lines: Vec<String> = made.into_iter().chain(received).collect();
    if lines.is_empty() { vec![(texts.never_exchanged)(&partner)] } else { lines }
}

fn backed_up(app: App) -> String {
    let texts = &messages().tandem;
    let at = app.private.with(|private| private.backed_up_at);
    at.map_or_else(|| texts.never_backed_up.to_owned(), |at| (texts.backed_up)(&day(app, at)))
}

/// Whether there is something that no file for the partner has had. How much is nothing that people count.
fn news(app: App) -> String {
    let texts = &messages().tandem;
    let partner = app.record.with(|record| person_name(record, app.me().other()));
    if app.unsent() == 0 { (texts.no_news)(&partner) } else { (texts.news)(&partner) }
}

fn missing(app: App) -> &'static str {
    let texts = &messages().tandem;
    match app.private.with(|private| private.backed_up_at) {
        _ if app.not_backed_up() == 0 => texts.all_backed_up,
        None => texts.nothing_backed_up,
        Some(_) => texts.new_since_backup,
    }
}

fn day(app: App, at_ms: u64) -> String {
    let at = app.local_time(at_ms);
    at.map(|at| dates::relative_day(language(), at.date(), app.today())).unwrap_or_default()
}

/// Returns whether it is time for a backup of the open tandem.
pub(in crate::ui::screens) fn is_due(app: App) -> bool {
    let days = app
        .private
        .with(|private| private.backed_up_at)
        .and_then(|at| Some(app.now().signed_duration_since(app.local_time(at)?).num_days()));
    is_backup_due(app.not_backed_up(), days)
}

/// Returns whether it is time for a backup. After much work, or after some days with any.
fn is_backup_due(changes: u64, days_since_the_last: Option<i64>) -> bool {
    changes >= MANY_CHANGES
        || (changes > 0 && days_since_the_last.is_some_and(|days| days >= DAYS_WITHOUT_BACKUP))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_after_much_work_or_some_days_with_any() {
        assert!(!is_backup_due(0, None));
        assert!(!is_backup_due(0, Some(400)));
        assert!(!is_backup_due(29, None));
        assert!(is_backup_due(30, None));
        assert!(is_backup_due(30, Some(0)));
        assert!(!is_backup_due(5, Some(6)));
        assert!(is_backup_due(1, Some(7)));
    }
}
