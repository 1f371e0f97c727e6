//! The raw export: every row as it lies in the database, good or bad, for a rescue by hand.

use super::row::Place;

/// A stored row, its key and value as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumpedRow {
    /// The object store.
    pub place: Place,
    /// Its key, as JSON.
    pub key: String,
    /// All of it, as JSON.
    pub value: String,
}

/// Puts rows into one JSON document, one row per line.
pub(super) fn document(rows: &[DumpedRow]) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|DumpedRow { place, key, value }| {
            format!(r#"{{"store":"{}","key":{key},"value":{value}}}"#, place.name())
        })
        .collect();
    format!("{{\"tandembuch\":\"raw export\",\"rows\":[\n{}\n]}}\n", rows.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_export_is_json_also_when_there_is_nothing_to_export() {
        let row =
            |key: &str| DumpedRow { place: Place::Heads, key: key.to_owned(), value: "null".to_owned() };
        for rows in [vec![], vec![row("\"a\"")], vec![row("\"a\""), row("[\"b\",1]")]] {
            let parsed: serde_json::Value = serde_json::from_str(&document(&rows)).unwrap();
            assert_eq!(parsed["rows"].as_array().unwrap().len(), rows.len());
        }
    }
}
