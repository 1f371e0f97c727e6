//! What time it is, for screens. They must not read the clock themselves.
//!
//! Time moves in a page that stays open: whoever reads [`App::now`] or [`App::today`] for a screen is asked again when
//! the minute or the day on the wall is another one. By the minute, so that nothing is made anew for nothing.
//!
//! The wall is that of the open tandem, wherever the device is: both see the same time, and "today" is the same day.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use leptos::prelude::*;

use tandembuch_core::zone;

use super::App;
use crate::platform::world::World;

const MINUTE_MS: u64 = 60_000;
const MINUTES_OF_A_DAY: usize = 24 * 60;

impl App {
    /// Now, in milliseconds since 1970.
    pub fn now_ms(self) -> u64 {
        self.world().now_ms()
    }

    /// Now, on the wall of the tandem that is open; where none is, on that of this device. Followed by the minute.
    pub fn now(self) -> NaiveDateTime {
        self.minute.track();
        self.now_untracked()
    }

    /// The same, for what happens once.
    pub fn now_untracked(self) -> NaiveDateTime {
        self.local_time(self.now_ms()).unwrap_or_default()
    }

    /// Now, on the wall of a tandem that may not be open, in a zone of this name. Followed by the minute.
    pub fn now_in(self, zone: &str) -> NaiveDateTime {
        self.minute.track();
        let zone = self.counted_zone(zone);
        zone::wall(self.now_ms(), &|at_ms| self.offset(Some(&zone), at_ms)).unwrap_or_default()
    }

    /// Today, where [`App::now`] is. Followed by the day.
    pub fn today(self) -> NaiveDate {
        self.day.track();
        self.now_untracked().date()
    }

    /// Now, in UTC.
    pub fn now_utc(self) -> DateTime<Utc> {
        utc(self.now_ms()).unwrap_or_default()
    }

    /// The moment at which the wall of the open tandem shows this date and time; `None` where no calendar has it.
    pub fn in_utc(self, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
        let tools = self.tools();
        let zone = tools.zone.borrow();
        utc(zone::moment(wall, &|at_ms| self.offset(zone.as_deref(), at_ms))?)
    }

    /// Date and time on the wall of the open tandem at a moment, in milliseconds since 1970; `None` for a moment that no
    /// calendar has.
    pub fn local_time(self, at_ms: u64) -> Option<NaiveDateTime> {
        let tools = self.tools();
        let zone = tools.zone.borrow();
        zone::wall(at_ms, &|at_ms| self.offset(zone.as_deref(), at_ms))
    }

    /// What the wall of this device shows when that in a zone of this name shows this; `None` where it is the same. Followed
    /// by the minute: a device travels.
    pub fn here(self, zone: &str, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        self.minute.track();
        let zone = self.counted_zone(zone);
        let at_ms = zone::moment(wall, &|at_ms| self.offset(Some(&zone), at_ms))?;
        zone::wall(at_ms, &|at_ms| self.offset(None, at_ms)).filter(|here| *here != wall)
    }

    /// The zone that a tandem gets which is founded on this device.
    pub fn zone_at_founding(self) -> String {
        zone::at_founding(&self.world().zone_name().unwrap_or_default()).to_owned()
    }

    /// The zone as which this name counts: itself, if it is known here.
    pub fn counted_zone(self, name: &str) -> String {
        let is_known = zone::is_place(name) && self.world().zone_offset_minutes_in(name, 0).is_some();
        if is_known { name } else { zone::BERLIN }.to_owned()
    }

    /// From now on times are of the tandem in this zone; without one, of this device.
    pub(super) fn goes_by(self, zone: Option<&str>) {
        let zone = zone.map(|zone| self.counted_zone(zone));
        let before = self.tools().zone.replace(zone.clone());
        if before != zone {
            self.look_at_the_clock();
        }
    }

    /// What has to be added to UTC in a zone; without one, on this device.
    fn offset(self, zone: Option<&str>, at_ms: u64) -> i32 {
        let world = self.world();
        let in_zone = zone.and_then(|zone| world.zone_offset_minutes_in(zone, at_ms));
        in_zone.unwrap_or_else(|| world.zone_offset_minutes(at_ms))
    }

    /// Looks at the clock now and whenever a minute begins, for as long as the page is there, and does what is due then.
    /// Called once more when the clock may have been put: a minute may end sooner then than whoever waits for it thinks, who
    /// does not go on.
    pub(super) async fn follow_the_clock(self) {
        let (world, tools) = (self.world(), self.tools());
        let follower = tools.clock_follower.get().wrapping_add(1);
        tools.clock_follower.set(follower);
        while tools.clock_follower.get() == follower {
            self.look_at_the_clock();
            self.let_go().await;
            // Zones differ by whole minutes.
            world.sleep(MINUTE_MS - self.now_ms() % MINUTE_MS).await;
        }
    }

    /// The page is seen again: hidden pages get no timers, and the clock may have been put meanwhile.
    pub(super) fn is_seen_again(self) {
        self.spawn(self.follow_the_clock());
    }

    /// Looks at the clock, which may have been put forward or back, or stand in another zone.
    pub(super) fn look_at_the_clock(self) {
        let wall = self.now_untracked();
        let day = usize::try_from(wall.num_days_from_ce()).unwrap_or_default();
        let minute = usize::try_from(wall.num_seconds_from_midnight() / 60).unwrap_or_default();
        show(self.minute, day.wrapping_mul(MINUTES_OF_A_DAY).wrapping_add(minute));
        show(self.day, day);
    }
}

/// Tells only whom it concerns.
fn show(signal: RwSignal<usize>, now: usize) {
    if signal.try_get_untracked().is_some_and(|shown| shown != now) {
        signal.set(now);
    }
}

fn utc(at_ms: u64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(i64::try_from(at_ms).ok()?)
}
