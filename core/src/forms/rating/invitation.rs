//! Which view to ask somebody for, and when.

use chrono::{Days, NaiveDate};

use super::super::farewell::Farewell;
use super::super::person::Role;
use super::super::tandem::Tandem;
use super::{Occasion, Reveal, Round};
use crate::record::Record;

/// How long before its end a tandem looks back, in days.
const BEFORE_THE_END: u64 = 21;

/// The view that one of the two is asked for, of the skills of `owner`; `None` if nothing is due. What the other one has
/// handed in comes first, then the latest of what time has come for: who missed the halfway view is not asked for it at
/// the end. A closed tandem asks nobody.
pub fn invitation(record: &Record, owner: Role, me: Role, today: NaiveDate) -> Option<Round> {
    if Farewell::of(record).closed.is_some() {
        return None;
    }
    let reveals = Reveal::all(record, owner);
    let has_given = |round: Round, who: Role| {
        let mut of_round = reveals.iter().filter(|reveal| reveal.round.id == round.id);
        of_round.any(|reveal| reveal.by(who).any(|handed| who == me || !handed.is_void()))
    };
    let waits_for_me = reveals
        .iter()
        .map(|reveal| reveal.round)
        .find(|round| has_given(*round, me.other()) && !has_given(*round, me));
    waits_for_me.or_else(|| {
        let round = Round::on(occasion(record, today), owner);
        // The first view is of the beginning, whenever it is.
        let beginning = Round::on(Occasion::Beginning, owner);
        let round = if has_given(beginning, me) { round } else { beginning };
        (!has_given(round, me)).then_some(round)
    })
}

/// What the time has come for.
pub fn occasion(record: &Record, today: NaiveDate) -> Occasion {
    let tandem = Tandem::of(record);
    let (Some(from), Some(until)) = (tandem.from, tandem.until) else { return Occasion::Beginning };
    let halfway = from + (until - from) / 2;
    if until.checked_sub_days(Days::new(BEFORE_THE_END)).is_some_and(|end| end.max(halfway) <= today) {
        Occasion::End
    } else if halfway <= today {
        Occasion::Halfway
    } else {
        Occasion::Beginning
    }
}
