//! How many things a content may have. They are counted before anything is made of them: what is two bytes in a text
//! may be hundreds in memory, and a text of 100 MB comes packed in a file of 250 KB.

use super::ContentError;

/// Most of `{`, `[` and `,` outside of what was written: those of the entities, their fields and their values. 55 000
/// meetings with every field have 2.7 million.
const MAX_PARTS: usize = 3_000_000;
/// The same inside of what was written, weighed by [`HEAVY`]. A thousand deletions by somebody who had seen a thousand
/// replicas weigh as much.
const MAX_INNER_WEIGHT: usize = 1_000_000;
/// What an object, an array, or a member beside `at` and `value` weighs: in memory it is a tree of its own.
const HEAVY: usize = 5;
/// How many objects are around `at` and `value`: the content, the record, all entities, one, all fields, one, and what
/// was written.
const WRITTEN: usize = 7;
/// So short a text keeps every bound, as an object or array has two brackets.
const SHORT: usize = MAX_INNER_WEIGHT / HEAVY * 2;

/// Checks that a content has no more things than a reader must take. Of what is no JSON it may say anything.
pub(super) fn check(json: &str) -> Result<(), ContentError> {
    if json.len() <= SHORT {
        return Ok(());
    }
    let (mut depth, mut parts, mut inner_weight) = (0_usize, 0, 0);
    let mut is_before_second_member = false;
    let mut bytes = json.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => skip_text(&mut bytes),
            b'{' | b'[' => {
                depth += 1;
                if depth > WRITTEN {
                    inner_weight += HEAVY;
                } else {
                    parts += 1;
                    is_before_second_member = true;
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth < WRITTEN => parts += 1,
            b',' if depth > WRITTEN => inner_weight += 1,
            b',' if is_before_second_member => is_before_second_member = false,
            b',' => inner_weight += HEAVY,
            _ => {}
        }
        if parts > MAX_PARTS || inner_weight > MAX_INNER_WEIGHT {
            return Err(ContentError::TooBig);
        }
    }
    Ok(())
}

/// Goes on behind the quote mark that ends a text.
fn skip_text(bytes: &mut std::str::Bytes<'_>) {
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => return,
            b'\\' => drop(bytes.next()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::Backup;
    use crate::exchange::Exchange;
    use crate::record::limits::MAX_ENTITIES;
    use crate::record::{Changes, Record};

    const TITLE: &str = r#"{"00000001:1":{"at":1,"value":1}}"#;

    /// A content with these values of a title, and something behind the record.
    fn content(title: &str, behind: &str) -> String {
        let fields = format!(r#"{{"title":{title}}}"#);
        let entities = format!(r#"{{"0000000000000100":{{"kind":"goal","fields":{fields}}}}}"#);
        with_entities(&entities, behind)
    }

    fn with_entities(entities: &str, behind: &str) -> String {
        format!(
            r#"{{"from":"mentor","record":{{"version":1,"tandem":"0000000000000001","seen":{{"00000001":9}},"entities":{entities}}}{behind}}}"#
        )
    }

    /// Many times the same, with commas between.
    fn many(count: usize, one: &str) -> String {
        format!("{}{one}", format!("{one},").repeat(count - 1))
    }

    /// Returns whether it is refused for its size, and not when it has one thing less.
    fn assert_bound(most: usize, content: impl Fn(usize) -> String) {
        let (fits, too_big) = (content(most), content(most + 1));
        assert_eq!(check(&fits), Ok(()), "{}", &fits[..200]);
        assert_eq!(check(&too_big), Err(ContentError::TooBig), "{}", &too_big[..200]);
        assert_eq!(Exchange::from_json(too_big.as_bytes()).map(drop), Err(ContentError::TooBig));
        assert_eq!(Backup::from_json(too_big.as_bytes()).map(drop), Err(ContentError::TooBig));
    }

    #[test]
    fn what_was_written_has_only_so_many_things_inside() {
        let value = |value: &str| content(&format!(r#"{{"00000001:1":{{"at":1,"value":{value}}}}}"#), "");
        let beside = |members: &str| value(&format!("1,{members}"));
        for (most, one) in
            [(166_666, r#"{"":0}"#), (166_666, "[]"), (999_996, "0"), (83_333, r#"["[{,",[]]"#)]
        {
            assert_bound(most, |count| value(&format!("[{}]", many(count, one))));
        }
        assert_bound(166_665, |count| value(&format!("[[{}]]", many(count, "{}"))));
        assert_bound(999_996, |count| value(&format!("{{{}}}", many(count, r#""\"":0"#))));
        assert_bound(200_000, |count| beside(&many(count, r#""":0"#)));
        let before = |members: String| format!(r#"{{"00000001:1":{{{members},"value":[],"at":1}}}}"#);
        assert_bound(199_999, |count| content(&before(many(count, r#""":0"#)), ""));
        assert_bound(166_665, |count| beside(&format!(r#""new":[{}]"#, many(count, "[]"))));
    }

    #[test]
    fn a_content_has_only_so_many_things() {
        let entity = format!(r#""0000000000000100":{{"kind":"goal","fields":{{"title":{TITLE}}}}}"#);
        assert_bound(499_998, |count| with_entities(&format!("{{{}}}", many(count, &entity)), ""));
        let field = format!(r#""title":{TITLE}"#);
        let fields =
            |fields: String| format!(r#"{{"0000000000000100":{{"kind":"goal","fields":{{{fields}}}}}}}"#);
        assert_bound(999_996, |count| with_entities(&fields(many(count, &field)), ""));
        let value = r#""00000001:1":{"at":1,"value":1}"#;
        assert_bound(1_499_994, |count| content(&format!("{{{}}}", many(count, value)), ""));
        for (most, one) in [(1_499_993, "{}"), (2_999_986, "0")] {
            assert_bound(most, |count| content(TITLE, &format!(r#","new":[{}]"#, many(count, one))));
        }
        let note = r#"{"id":"0000000000000100","created":1,"changed":1}"#;
        let notes = |count| content(TITLE, &format!(r#","notes":[{}]"#, many(count, note)));
        assert_eq!(check(&notes(1_000_000)), Err(ContentError::TooBig));
    }

    #[test]
    fn a_newer_program_may_write_more() {
        let big = content(TITLE, &format!(r#","new":[{}]"#, many(3_000_000, "0")));
        let newer = big.replacen(r#""version":1"#, r#""version":2"#, 1);
        assert_eq!(Exchange::from_json(newer.as_bytes()), Err(ContentError::TooNew));
    }

    #[test]
    fn as_many_entities_as_there_may_be_are_read_and_taken_in() {
        let field = |name: usize| format!(r#""field_{name}":{TITLE}"#);
        let fields = (1..=15).map(field).collect::<Vec<_>>().join(",");
        let entity = |id: usize| format!(r#""1{id:015}":{{"kind":"meeting","fields":{{{fields}}}}}"#);
        let entities = (0..MAX_ENTITIES).map(entity).collect::<Vec<_>>().join(",");
        let content = with_entities(&format!("{{{entities}}}"), "");
        let Changes { space, .. } =
            Exchange::from_json(with_entities("{}", "").as_bytes()).expect("small").changes;
        let exchange = Exchange::from_json(content.as_bytes()).expect("within the bounds");
        let report = Record::new(space).merge(&exchange.changes).expect("within the bounds");
        assert_eq!(report.changed.len(), MAX_ENTITIES);
    }
}
