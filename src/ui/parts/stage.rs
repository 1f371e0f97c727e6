//! Where a meeting that is on stands: its item, how much time that has left, and what comes after it.

use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::carry;
use tandembuch_core::forms::live::{self, Live, Time};
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::record::EntityId;

use super::item_title;
use crate::state::App;
use crate::ui::messages;

const MINUTE: u64 = 60;
const MINUTE_MS: u64 = MINUTE * 1_000;

/// Where a meeting that is on stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Since when it is on, and at which item.
    pub live: Live,
    /// Its agenda, with what earlier meetings have left open.
    pub agenda: Vec<AgendaItem>,
    /// When it is planned to end, in milliseconds since 1970.
    pub ends: u64,
}

/// The time of an item in whole minutes. Nobody looks at seconds in a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageTime {
    /// What the minutes are: left, over, or since the beginning.
    pub label: &'static str,
    /// How many.
    pub minutes: u64,
    /// Whether the item takes longer than planned.
    pub is_over: bool,
}

impl StageTime {
    /// "noch 12 Min."
    pub fn in_a_line(self) -> String {
        format!("{} {} {}", self.label, self.minutes, messages().live.minutes)
    }
}

impl Stage {
    /// That of a meeting, if it is on. Reads the record.
    pub fn of(app: App, meeting: EntityId) -> Option<Self> {
        app.record.with(|record| {
            let live = Live::find(record, meeting)?;
            let minutes = Meeting::find(record, meeting)?.minutes;
            let ends = live.began.saturating_add(minutes.saturating_mul(MINUTE_MS));
            Some(Self { live, agenda: carry::agenda(record, meeting, app.now()), ends })
        })
    }

    /// Where on its agenda it is, counted from 0; `None` at its end.
    pub fn place(&self) -> Option<usize> {
        live::place(self.live, &self.agenda)
    }

    /// The item that it is at.
    pub fn item(&self) -> Option<&AgendaItem> {
        self.agenda.get(self.place()?)
    }

    /// The title of that item.
    pub fn title(&self) -> String {
        self.item().map(item_title).unwrap_or_default()
    }

    /// "Punkt 2 von 5".
    pub fn number(&self) -> String {
        let place = self.place().map_or(0, |place| place + 1);
        (messages().live.item)(place, self.agenda.len())
    }

    /// What the button says that goes on.
    pub fn next(&self) -> String {
        let texts = &messages().live;
        let next = live::following(self.live, &self.agenda);
        next.map_or_else(|| texts.closing_next.to_owned(), |item| (texts.next)(&item_title(item)))
    }

    /// How much time the item has at `now`, in milliseconds since 1970. What is left is rounded up, what has passed down.
    pub fn time(&self, now: u64) -> Option<StageTime> {
        let texts = &messages().live;
        let item = self.item()?;
        let time = Time::of(self.live.since, item.minutes.unwrap_or(0), now);
        let is_planned = item.minutes.is_some();
        Some(match time {
            Time::Left(seconds) if is_planned => {
                StageTime { label: texts.left, minutes: seconds.div_ceil(MINUTE), is_over: false }
            }
            Time::Over(seconds) if is_planned => {
                StageTime { label: texts.over, minutes: seconds.div_ceil(MINUTE), is_over: true }
            }
            Time::Left(seconds) | Time::Over(seconds) => {
                StageTime { label: texts.since, minutes: seconds / MINUTE, is_over: false }
            }
        })
    }

    /// How many minutes the whole meeting has left at `now`; none if it takes longer.
    pub fn minutes_to_the_end(&self, now: u64) -> u64 {
        self.ends.saturating_sub(now).div_ceil(MINUTE_MS)
    }
}
