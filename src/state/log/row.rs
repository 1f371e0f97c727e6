//! The row with the log: a list of lines, the latest at the end. Pure.

use serde_json::{Map, Value};
use tandembuch_core::json;
use tandembuch_core::record::VersionVector;

use super::line::{Did, Line, Way};

/// More than a tandem needs in half a year. The oldest go first.
const MOST: usize = 200;
/// The name of the member that has lines where they could not be stored in time.
const BESIDE: &str = "log";

/// Reads the row; none where nobody can read it.
pub(in crate::state) fn read(row: &str) -> Vec<Line> {
    let list: Vec<Value> = serde_json::from_str(row).unwrap_or_default();
    list.iter().filter_map(Line::from_json).collect()
}

/// Writes the row.
pub(super) fn write(lines: &[Line]) -> String {
    let too_many = lines.len().saturating_sub(MOST);
    json::write(&Value::from_iter(lines.iter().skip(too_many).map(Line::to_json)))
}

/// The row with what has happened to these files. The same once more changes nothing.
pub(in crate::state) fn with(row: Option<&str>, news: &[Line]) -> String {
    let mut lines = row.map(read).unwrap_or_default();
    for line in news {
        match lines.iter_mut().find(|known| known.id == line.id) {
            Some(known) => known.goes_on(line),
            None => lines.push(line.clone()),
        }
    }
    write(&lines)
}

/// The row with this line, and without one of before.
pub(super) fn with_in_place_of(row: Option<&str>, earlier: &str, line: &Line) -> String {
    let lines = row.map(read).unwrap_or_default().into_iter();
    let others: Vec<Line> = lines.filter(|known| known.id != earlier || known.id == line.id).collect();
    with(Some(&write(&others)), std::slice::from_ref(line))
}

/// The same for what was taken in and could not be stored then, as far as the record has seen it now.
pub(in crate::state) fn with_what_is_in(row: Option<&str>, news: &[Line], seen: &VersionVector) -> String {
    let is_in = |line: &&Line| seen.covers(&line.seen);
    with(row, &news.iter().filter(is_in).cloned().collect::<Vec<_>>())
}

/// Puts lines among the members of an object: of what could not be stored in time.
pub(in crate::state) fn write_beside(object: &str, lines: &[Line]) -> String {
    match lines {
        [] => object.to_owned(),
        lines => object.replacen('{', &format!("{{\"{BESIDE}\":{},", write(lines)), 1),
    }
}

/// The lines among the members of an object.
pub(in crate::state) fn beside(object: &str) -> Vec<Line> {
    let members: Map<String, Value> = serde_json::from_str(object).unwrap_or_default();
    let list = members.get(BESIDE).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Line::from_json).collect()
}

/// The row with a file that has just been opened. Whoever opens the same once more, and has done nothing with it, has one line.
pub(super) fn with_opened(row: Option<&str>, opened: &Line) -> String {
    let mut lines = row.map(read).unwrap_or_default();
    let is_same = |last: &mut Line| {
        let is_only_opened = last.did.iter().all(|(did, _)| *did == Did::Opened);
        is_only_opened && last.way == opened.way && last.seen == opened.seen
    };
    lines.pop_if(is_same);
    lines.push(opened.clone());
    write(&lines)
}

/// The row where an import has been taken back, and what is in the record has seen this since: with it goes what another tab
/// has taken in beside it.
pub(in crate::state) fn with_taken_back(
    row: Option<&str>,
    undone: Option<&str>,
    seen: &VersionVector,
    at: u64,
) -> String {
    let mut lines = row.map(read).unwrap_or_default();
    for line in lines.iter_mut().filter(|line| line.is_in()) {
        if undone == Some(&line.id) || !seen.covers(&line.seen) {
            line.add(Did::TakenBack, at);
        }
    }
    write(&lines)
}

/// The row where the person has passed on what they handed over last.
pub(super) fn with_passed_on(row: Option<&str>, at: u64) -> String {
    let mut lines = row.map(read).unwrap_or_default();
    let is_meant = |line: &&mut Line| line.way == Way::ToPartner && line.is_handed_over();
    if let Some(line) = lines.iter_mut().rev().find(is_meant) {
        line.add(Did::PassedOn, at);
    }
    write(&lines)
}

/// The lines of both records, the latest first. A backup that both have taken in is one line.
pub(super) fn of_both(of_tandem: Vec<Line>, of_own: Vec<Line>) -> Vec<Line> {
    let mut all = of_tandem;
    for line in of_own {
        match all.iter_mut().find(|known| known.id == line.id) {
            // Where both have it, that of the tandem says it all.
            Some(known) if !known.did.iter().any(|(did, _)| *did == Did::TakenIn) => {
                line.did.iter().for_each(|(did, at)| known.add(*did, *at));
            }
            Some(_) => {}
            None => {
                let place = all.partition_point(|known| known.at() <= line.at());
                all.insert(place, line);
            }
        }
    }
    all.reverse();
    all
}

#[cfg(test)]
mod tests;
