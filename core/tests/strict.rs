//! "Strict JSON" in docs/bundle-format.md: what is a content, and what is none.

use tandembuch_core::exchange::{ContentError, Exchange};
use tandembuch_core::record::EntityId;

const LIKE_OURS: &str = r#"{"from":"mentor","record":{"version":1,"tandem":"0w3ge1r70w3ge1r7","seen":{"04106010":4},"entities":{"1041040g20810408":{"kind":"goal","fields":{"title":{"04106010:1":{"at":1,"value":"old"}}}}}}}"#;

fn read(content: &str) -> Result<Exchange, ContentError> {
    Exchange::from_json(content.as_bytes())
}

/// The content with something in the place of something else.
fn with(old: &str, new: &str) -> String {
    assert_eq!(LIKE_OURS.matches(old).count(), 1, "{old}");
    LIKE_OURS.replace(old, new)
}

fn nested(depth: usize) -> String {
    with(r#""old""#, &format!("{}{}", "[".repeat(depth), "]".repeat(depth)))
}

#[test]
fn what_is_malformed_is_refused_and_nothing_else() {
    let within = |name: &str, again: &str| with(&format!("\"{name}\":"), &format!("{again},\"{name}\":"));
    let (malformed, newer) = (Err(ContentError::Malformed), Err(ContentError::TooNew));
    for (content, expected) in [
        (LIKE_OURS.to_owned(), Ok(())),
        (format!(" {LIKE_OURS}\n"), Ok(())),
        (format!("\u{feff}{LIKE_OURS}"), malformed),
        (format!("{LIKE_OURS}{{}}"), malformed),
        (with("}}}}}}}", "}}}}}}"), malformed),
        // Versions.
        (with(r#""version":1"#, r#""version":0"#), malformed),
        (with(r#""version":1"#, r#""version":1.0"#), malformed),
        (with(r#""version":1"#, r#""version":4294967296"#), newer),
        (with(r#""version":1"#, r#""version":18446744073709551615"#), newer),
        // Whole numbers are written as such.
        (with(r#""at":1"#, r#""at":1.0"#), malformed),
        (with(r#""at":1"#, r#""at":1e3"#), malformed),
        (with(r#""at":1"#, r#""at":-1"#), malformed),
        (with(r#""04106010":4"#, r#""04106010":4.0"#), malformed),
        (with(r#""04106010":4"#, r#""04106010":4294967296"#), malformed),
        (with(r#""04106010":4"#, r#""04106010":4,"04106011":0"#), Ok(())),
        // Members that are missing, or of another type.
        (with(r#""kind":"goal","#, ""), malformed),
        (with(r#","value":"old""#, ""), malformed),
        (with(r#""seen":{"04106010":4},"#, ""), malformed),
        (with(r#""seen":{"#, r#""since":null,"seen":{"#), malformed),
        (with(r#""kind":"goal""#, r#""kind":1"#), malformed),
        // Names and dots have one spelling.
        (with("1041040g20810408", "1041040G20810408"), malformed),
        (with("04106010:1", "04106010:01"), malformed),
        (with("04106010:1", "04106010:0"), malformed),
        // Members that are named twice.
        (within("from", r#""from":"mentor""#), malformed),
        (within("version", r#""version":1"#), malformed),
        (within("tandem", r#""tandem":"0w3ge1r70w3ge1r7""#), malformed),
        (within("seen", r#""seen":{}"#), malformed),
        (within("entities", r#""entities":{}"#), malformed),
        (within("kind", r#""kind":"goal""#), malformed),
        (within("fields", r#""fields":{}"#), malformed),
        (within("at", r#""at":2"#), Ok(())),
        // Half of an emoji.
        (with(r#""old""#, r#""\ud83d""#), malformed),
        (with(r#""old""#, r#"{"\ud83d":1}"#), malformed),
        (with(r#""old""#, r#""\ud83d\ude00""#), Ok(())),
        (with(r#""at":1"#, r#""at":1,"new":"\ud83d""#), malformed),
        (with(r#""kind":"#, r#""ignored":"\ud83d","kind":"#), Ok(())),
        (nested(120), Ok(())),
        (nested(121), malformed),
    ] {
        assert_eq!(read(&content).map(drop), expected, "{content}");
    }
}

#[test]
fn of_what_is_named_twice_the_last_one_counts() {
    let dot = |value: &str| format!(r#""04106010:1":{{"at":{},"value":"{value}"}}"#, 10 - value.len());
    let field = |value: &str| format!(r#""title":{{{}}}"#, dot(value));
    let entity =
        |value: &str| format!(r#""1041040g20810408":{{"kind":"goal","fields":{{{}}}}}"#, field(value));
    let whole = |entities: String| {
        format!(
            r#"{{"from":"mentor","record":{{"version":1,"tandem":"0w3ge1r70w3ge1r7","seen":{{"04106010":1,"04106010":4}},"entities":{{{entities}}}}}}}"#
        )
    };
    let of = |fields: String| whole(format!(r#""1041040g20810408":{{"kind":"goal","fields":{{{fields}}}}}"#));
    // Neither the later nor the larger one.
    let twice = |what: &dyn Fn(&str) -> String| format!("{},{},{}", what("zz"), what("a"), what("last"));
    for content in [whole(twice(&entity)), of(twice(&field)), of(format!(r#""title":{{{}}}"#, twice(&dot)))] {
        let changes = read(&content).expect("within the rules").changes;
        let id: EntityId = "1041040g20810408".parse().expect("an id");
        let title = changes.entities[&id].field("title").map(|title| title.values().to_vec());
        let values: Vec<_> = title.into_iter().flatten().map(|written| written.value).collect();
        assert_eq!(values, ["last"], "{content}");
        assert_eq!(changes.seen.iter().map(|(_, counter)| counter).collect::<Vec<_>>(), [4]);
    }
}
