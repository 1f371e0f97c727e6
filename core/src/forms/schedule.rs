//! The meetings in time: the next one, those planned, those past, and when another one would fit.
//!
//! It must not read a clock: the current moment, local time of the tandem, comes in.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::meeting::Meeting;
use super::period::Period;
use crate::holidays::is_working_day;

/// When meetings begin unless both want otherwise.
pub const USUAL_TIME: NaiveTime = NaiveTime::from_hms_opt(14, 0, 0).expect("a day has 14 hours");

/// How far ahead a free day is looked for, in days.
const FAR_AHEAD: usize = 366;

/// The meetings of a tandem, sorted by what they are to somebody who looks now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Schedule {
    /// The meeting that is on, or the next one with a date.
    pub next: Option<Meeting>,
    /// The other meetings to come, the earliest first; those without a date last.
    pub planned: Vec<Meeting>,
    /// Meetings that have taken place or whose time is over, the latest first.
    pub past: Vec<Meeting>,
}

impl Schedule {
    /// Sorts the meetings of [`Meeting::all`].
    pub fn of(meetings: Vec<Meeting>, now: NaiveDateTime) -> Self {
        let next = Meeting::next(&meetings, now).map(|meeting| meeting.id);
        let mut schedule = Self::default();
        for meeting in meetings {
            if Some(meeting.id) == next {
                schedule.next = Some(meeting);
            } else if meeting.is_past(now) {
                schedule.past.push(meeting);
            } else {
                schedule.planned.push(meeting);
            }
        }
        // Those without a date come last in the list of all, so they come first among the past ones: they were held.
        schedule.past.reverse();
        schedule
    }
}

/// The meeting that is on.
pub fn running(meetings: &[Meeting], now: NaiveDateTime) -> Option<&Meeting> {
    let is_on = |meeting: &&Meeting| {
        meeting.start.is_some_and(|start| start <= now) && meeting.end().is_some_and(|end| end > now)
    };
    meetings.iter().find(is_on)
}

/// When the next meeting would fit: a week after the last one that has a date, or the first such day from tomorrow
/// on; a week from today if there is none yet. Not before the tandem's first day, and never on a weekend or a holiday.
///
/// Where that is after the tandem's last day: the next free day before it that is of the same weekday, if there is one.
/// A period that is not in order holds nobody.
pub fn suggested_start(meetings: &[Meeting], period: Period, now: NaiveDateTime) -> NaiveDateTime {
    let Period { from, until } = if period.is_in_order() { period } else { Period::default() };
    let next = after_the_latest(meetings, from, now);
    let Some(until) = until.filter(|until| next.date() > *until) else { return next };
    let is_free = |day: &NaiveDate| {
        let is_taken = |meeting: &Meeting| meeting.start.is_some_and(|start| start.date() == *day);
        is_working_day(*day) && !meetings.iter().any(is_taken)
    };
    let tomorrow = later(now.date(), TimeDelta::days(1));
    let first = from.map_or(tomorrow, |from| from.max(tomorrow));
    let mut ahead = first.iter_days().take_while(|day| *day <= until).take(FAR_AHEAD);
    ahead
        .find(|day| day.weekday() == next.weekday() && is_free(day))
        .map_or(next, |day| day.and_time(next.time()))
}

fn after_the_latest(meetings: &[Meeting], from: Option<NaiveDate>, now: NaiveDateTime) -> NaiveDateTime {
    let week = TimeDelta::weeks(1);
    let latest = meetings.iter().filter_map(|meeting| meeting.start).max();
    let (day, time) = match latest {
        Some(latest) => {
            let weeks = now.date().signed_duration_since(latest.date()).num_weeks().max(0) + 1;
            (later(latest.date(), TimeDelta::weeks(weeks)), latest.time())
        }
        None => (later(now.date(), week), USUAL_TIME),
    };
    let before = from.map_or(0, |from| from.signed_duration_since(day).num_days());
    let day = later(day, TimeDelta::weeks((before + 6).div_euclid(7).max(0)));
    let until_monday = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => 0,
    };
    let mut day = later(day, TimeDelta::days(until_monday));
    // Christmas and New Year are a week apart, and no third holiday is; the end of the calendar may be one of them.
    for _ in 0..2 {
        if !is_working_day(day) {
            day = later(day, week);
        }
    }
    day.and_time(time)
}

/// How the meetings that were held go with what is arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// So many in the last four weeks, as many as are arranged for a month or more.
    AsArranged(usize),
    /// Fewer.
    Seldom,
}

/// How the meetings go; `None` where there is nothing to say: nobody has met, or it is too early to speak of fewer.
/// `arranged` is meetings a month, `from` the first day of the tandem.
pub fn pace(
    meetings: &[Meeting],
    arranged: u64,
    from: Option<NaiveDate>,
    now: NaiveDateTime,
) -> Option<Pace> {
    if !meetings.iter().any(|meeting| meeting.held) {
        return None;
    }
    let held = held_lately(meetings, now);
    if u64::try_from(held).is_ok_and(|held| held >= arranged) {
        return Some(Pace::AsArranged(held));
    }
    let is_long_enough =
        from.is_some_and(|from| now.date().signed_duration_since(from) >= TimeDelta::weeks(4));
    is_long_enough.then_some(Pace::Seldom)
}

/// How many meetings took place in the last four weeks.
fn held_lately(meetings: &[Meeting], now: NaiveDateTime) -> usize {
    let is_lately = |start: NaiveDateTime| {
        // By days: what was held this morning may have been planned for the afternoon.
        let ago = now.date().signed_duration_since(start.date());
        ago >= TimeDelta::zero() && ago < TimeDelta::weeks(4)
    };
    meetings.iter().filter(|meeting| meeting.held && meeting.start.is_some_and(is_lately)).count()
}

/// A meeting's start moved to another day; `None` takes the date away.
pub fn on_day(start: Option<NaiveDateTime>, day: Option<NaiveDate>) -> Option<NaiveDateTime> {
    day.map(|day| day.and_time(start.map_or(USUAL_TIME, |start| start.time())))
}

/// The end of the calendar is no reason to fail.
fn later(day: NaiveDate, by: TimeDelta) -> NaiveDate {
    day.checked_add_signed(by).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::{Attention, meeting};
    use crate::record::EntityId;

    fn moment(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("a moment")
    }

    fn at(number: u8, start: Option<&str>, held: bool) -> Meeting {
        Meeting {
            id: EntityId::from_random([number; 10]),
            title: String::new(),
            start: start.map(moment),
            minutes: meeting::USUAL_MINUTES,
            place: String::new(),
            held,
            cancelled: false,
            began: None,
            attention: Attention::default(),
        }
    }

    #[test]
    fn meetings_fall_into_next_planned_and_past() {
        let meetings = vec![
            at(1, Some("2026-11-04T14:00"), true),
            at(2, Some("2026-11-11T14:00"), false),
            at(3, Some("2026-11-18T14:00"), false),
            at(4, Some("2026-11-25T14:00"), false),
            at(5, None, false),
        ];
        let ids =
            |meetings: &[Meeting]| -> Vec<EntityId> { meetings.iter().map(|meeting| meeting.id).collect() };
        let id = |number: u8| EntityId::from_random([number; 10]);
        // The third one is on: it ends at half past three.
        let schedule = Schedule::of(meetings.clone(), moment("2026-11-18T15:00"));
        assert_eq!(schedule.next.map(|meeting| meeting.id), Some(id(3)));
        assert_eq!(ids(&schedule.planned), [id(4), id(5)]);
        assert_eq!(ids(&schedule.past), [id(2), id(1)]);
        let on = |now: &str| running(&meetings, moment(now)).map(|meeting| meeting.id);
        assert_eq!(on("2026-11-18T14:00"), Some(id(3)));
        assert_eq!(on("2026-11-18T15:30"), None);
    }

    #[test]
    fn the_suggestion_keeps_the_weekday_and_lies_ahead() {
        let check = |latest: Option<&str>, now: &str, expected: &str| {
            let meetings: Vec<Meeting> = latest.map(|start| at(1, Some(start), false)).into_iter().collect();
            assert_eq!(suggested_start(&meetings, Period::default(), moment(now)), moment(expected));
        };
        check(None, "2026-11-18T09:00", "2026-11-25T14:00");
        check(None, "2026-11-21T09:00", "2026-11-30T14:00");
        check(Some("2026-11-24T10:30"), "2026-11-18T09:00", "2026-12-01T10:30");
        check(Some("2026-11-18T10:30"), "2026-11-18T09:00", "2026-11-25T10:30");
        check(Some("2026-10-07T10:30"), "2026-11-18T09:00", "2026-11-25T10:30");
        check(Some("2026-11-14T10:30"), "2026-11-16T09:00", "2026-11-23T10:30");
        // Not on Christmas Day, nor on New Year's Day, nor on the days before them.
        check(Some("2026-12-18T10:30"), "2026-12-16T09:00", "2027-01-08T10:30");
        check(Some("2026-12-17T10:30"), "2026-12-16T09:00", "2027-01-07T10:30");
        check(Some("2027-04-29T10:30"), "2027-04-28T09:00", "2027-05-13T10:30");
    }

    #[test]
    fn the_suggestion_lies_before_the_end_of_the_tandem_where_a_day_is_free() {
        let meetings = ["2026-11-25T10:30", "2026-12-09T10:30"].map(|start| at(1, Some(start), false));
        let check = |until: &str, now: &str, expected: &str| {
            let period = Period { from: None, until: until.parse().ok() };
            assert_eq!(suggested_start(&meetings, period, moment(now)), moment(expected));
        };
        check("2026-12-16", "2026-11-20T09:00", "2026-12-16T10:30");
        check("2026-12-15", "2026-11-20T09:00", "2026-12-02T10:30");
        // No such day is left, and one after the end has to do.
        check("2026-12-15", "2026-12-02T09:00", "2026-12-16T10:30");
        check("2026-12-13", "2026-12-11T09:00", "2026-12-16T10:30");
        check("2026-12-01", "2026-12-11T09:00", "2026-12-16T10:30");
    }

    #[test]
    fn the_suggestion_does_not_lie_before_the_beginning_of_the_tandem() {
        let check = |latest: Option<&str>, from: &str, until: &str, expected: &str| {
            let meetings: Vec<Meeting> = latest.map(|start| at(1, Some(start), false)).into_iter().collect();
            let period = Period { from: from.parse().ok(), until: until.parse().ok() };
            let now = moment("2026-11-18T09:00");
            assert_eq!(suggested_start(&meetings, period, now), moment(expected), "{from} {until}");
        };
        check(None, "2026-11-25", "", "2026-11-25T14:00");
        check(None, "2026-11-26", "", "2026-12-02T14:00");
        check(None, "2027-02-01", "2027-07-31", "2027-02-03T14:00");
        check(None, "2026-12-24", "", "2026-12-30T14:00");
        check(Some("2026-11-20T10:30"), "2027-01-01", "", "2027-01-08T10:30");
        // So short that it has no such day: one after the end has to do.
        check(None, "2027-02-01", "2027-02-02", "2027-02-03T14:00");
        // Not in order.
        check(None, "2027-02-01", "2026-12-01", "2026-11-25T14:00");
    }

    #[test]
    fn the_end_of_the_calendar_does_not_panic() {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            let now = day.and_time(USUAL_TIME);
            let meetings = vec![at(1, None, false)];
            for from in [None, Some(NaiveDate::MIN), Some(NaiveDate::MAX)] {
                let _start = suggested_start(&meetings, Period { from, until: Some(day) }, now);
            }
            let late = Meeting {
                start: Some(NaiveDate::MAX.and_time(USUAL_TIME)),
                minutes: u64::MAX,
                ..at(2, None, false)
            };
            let period = Period { from: Some(day), until: Some(day) };
            let _start = suggested_start(std::slice::from_ref(&late), period, now);
            assert_eq!(Schedule::of(vec![late], now).past.len(), 0);
        }
    }

    #[test]
    fn only_what_took_place_in_the_last_four_weeks_counts() {
        let now = moment("2026-11-22T10:00");
        let meetings = [
            at(1, Some("2026-10-25T14:00"), true),
            at(2, Some("2026-10-26T08:00"), true),
            at(3, Some("2026-11-20T14:00"), false),
            at(4, Some("2026-11-22T09:00"), true),
            at(5, Some("2026-11-22T11:00"), true),
            at(6, None, true),
            at(7, Some("2026-11-23T09:00"), true),
        ];
        assert_eq!(held_lately(&meetings, now), 3);
    }

    #[test]
    fn nobody_is_told_of_too_few_meetings_before_the_fifth_week() {
        let meetings = [at(1, Some("2026-11-04T14:00"), true), at(2, Some("2026-11-11T14:00"), true)];
        let check = |arranged, from: Option<&str>, now: &str, expected| {
            let from = from.map(|from| from.parse().expect("a day"));
            assert_eq!(pace(&meetings, arranged, from, moment(now)), expected);
        };
        check(2, Some("2026-11-04"), "2026-11-12T09:00", Some(Pace::AsArranged(2)));
        check(3, Some("2026-11-04"), "2026-11-12T09:00", None);
        check(3, Some("2026-11-04"), "2026-12-01T09:00", None);
        check(3, Some("2026-11-04"), "2026-12-02T09:00", Some(Pace::Seldom));
        check(3, None, "2026-12-02T09:00", None);
        assert_eq!(pace(&[at(1, None, false)], 3, None, moment("2027-12-02T09:00")), None);
    }

    #[test]
    fn a_new_day_keeps_the_time() {
        let day: NaiveDate = "2026-12-02".parse().expect("a day");
        assert_eq!(on_day(Some(moment("2026-11-18T09:15")), Some(day)), Some(moment("2026-12-02T09:15")));
        assert_eq!(on_day(None, Some(day)), Some(moment("2026-12-02T14:00")));
        assert_eq!(on_day(Some(moment("2026-11-18T09:15")), None), None);
    }
}
