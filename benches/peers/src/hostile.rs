//! What reading a large content costs: the largest that a tandem may make, and such that are made to cost.
//!
//! Each is read in a process of its own, so that its memory can be told. It is there unpacked, as it is in a browser.

use std::process::Command;

use tandembuch_core::backup::Backup;
use tandembuch_core::bundle::MAX_UNPACKED_BYTES;
use tandembuch_core::record::{Record, limits};

use crate::timed;

/// The argument by which this program is told to read one content.
pub(crate) const READ: &str = "--read";

/// The beginning of a content up to its entities, and what follows them.
const BEFORE: &str = r#"{"from":"mentor","record":{"version":1,"tandem":"0000000000000001","seen":{"00000001":9},"entities":{"#;
const BEHIND: &str = "}}}";
/// The same around the values of one field.
const BEFORE_VALUES: &str = r#""0000000000000100":{"kind":"goal","fields":{"title":{"#;
const BEHIND_VALUES: &str = "}}}";
const FIELD: &str = r#""title":{"00000001:1":{"at":1,"value":1}}"#;

/// What stands in a content many times, and where: its name, what is before it, it, and what is behind it.
const HOSTILE: [[&str; 4]; 7] = [
    ["objects in a value", r#""00000001:1":{"at":1,"value":["#, r#"{"":0}"#, "]}"],
    ["arrays in a value", r#""00000001:1":{"at":1,"value":["#, "[]", "]}"],
    ["objects beside a value", r#""00000001:1":{"at":1,"value":1,"new":["#, r#"{"":0}"#, "]}"],
    ["values with one more member", "", r#""00000001:1":{"at":1,"value":1,"":0}"#, ""],
    ["values of a field", "", r#""00000001:1":{"at":1,"value":1}"#, ""],
    ["fields of an entity", "},", FIELD, r#","x":{"#],
    ["a long text", r#""00000001:1":{"at":1,"value":"\n"#, "x", r#""}"#],
];

/// Prints a row for each content.
pub(crate) fn rows() {
    println!("{:<48}{:>14}{:>16}", "reading 100 MB or 50 000 meetings, taking in", "time", "peak memory");
    for number in 0..=HOSTILE.len() {
        // Each in its own process.
        let read = std::env::current_exe()
            .and_then(|program| Command::new(program).args([READ, &number.to_string()]).status());
        read.expect("this program can be started again");
    }
}

/// Reads one content and prints its row.
pub(crate) fn read(number: usize) {
    let (label, content) = match HOSTILE.get(number) {
        Some([label, before, filling, behind]) => (*label, hostile(before, filling, behind)),
        None => ("the largest that a tandem may make", lawful()),
    };
    let mut answer = String::new();
    let time = timed(|| match Backup::from_json(content.as_bytes()) {
        Err(error) => answer = error.to_string(),
        Ok(Backup { exchange, .. }) => {
            let taken_in = Record::new(exchange.tandem()).merge(&exchange.changes);
            answer = taken_in.map_or_else(
                |error| error.to_string(),
                |report| format!("{} taken in", report.changed.len()),
            );
        }
    });
    println!("{label:<48}{:>11} ms{:>13} MB  {answer}", time.as_millis(), peak_megabytes());
}

/// As many of a thing as go into an unpacked content.
fn hostile(before: &str, filling: &str, behind: &str) -> String {
    let mut content = String::with_capacity(MAX_UNPACKED_BYTES);
    let comma = if filling.len() > 1 { "," } else { "" };
    content.extend([BEFORE, BEFORE_VALUES, before, filling]);
    let rest = behind.len() + BEHIND_VALUES.len() + BEHIND.len();
    while content.len() + comma.len() + filling.len() + rest <= MAX_UNPACKED_BYTES {
        content.extend([comma, filling]);
    }
    content.extend([behind, BEHIND_VALUES, BEHIND]);
    content
}

/// As many meetings as there may be entities, with every field.
fn lawful() -> String {
    let field = |n| format!(r#""field_{n}":{{"00000001:1":{{"at":1795305600000,"value":"2026-11-23"}}}}"#);
    let fields = (1..=15).map(field).collect::<Vec<_>>().join(",");
    let mut content = BEFORE.to_owned();
    for number in 0..limits::MAX_ENTITIES {
        let comma = if number == 0 { "" } else { "," };
        let id = format!(r#"{comma}"1{number:015}":{{"kind":"meeting","fields":{{"#);
        content.extend([&id, &fields, "}}"]);
    }
    content + BEHIND
}

/// How much memory this process had at most, the content included; 0 where the system does not tell.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    peak.map_or(0, |kilobytes: u64| kilobytes / 1_000)
}
