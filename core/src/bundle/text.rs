//! Freeing a bundle from what mail programs, chats and editors put around and into it.
//!
//! It is safe to drop characters: no meaningful member of a bundle contains the dropped ones, and everything that
//! decides is authenticated afterwards. A wrong guess ends as a damaged file, never as other content.

/// The text from the first JSON object on, without byte order marks, white space, line wrapping (also the `=` of
/// quoted-printable), quote marks `>` of replies and anything else beyond ASCII; typographic quotes are made
/// straight. UTF-16 of ASCII text comes out right too. `None` if there is no object.
pub(super) fn clean(bytes: &[u8]) -> Option<String> {
    let text: String = String::from_utf8_lossy(bytes).chars().filter_map(clean_char).collect();
    let start = text.find("{\"")?;
    Some(if start == 0 { text } else { text[start..].to_owned() })
}

fn clean_char(character: char) -> Option<char> {
    match character {
        '„' | '“' | '”' | '‟' | '«' | '»' | '″' => Some('"'),
        '>' | '=' => None,
        '!'..='~' => Some(character),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unwraps_what_mail_programs_do() {
        let cases: [(&str, &str); 7] = [
            ("plain", r#"{"a":"b-_"}"#),
            ("byte order mark and line end", "\u{feff}{\"a\":\"b-_\"}\r\n"),
            ("reply quoting", "> > {\"a\":\r\n> > \"b-\r\n> > _\"}"),
            ("quoted-printable", "{\"a\":\"b=\r\n-_\"}"),
            ("typographic quotes", "{„a“: »b-_«}"),
            ("soft hyphen, zero width and non-breaking space", "{\"a\u{ad}\":\u{a0}\"b\u{200b}-_\"}"),
            ("greeting", "Liebe Frau Öz,\n{ \"a\": \"b-_\" }"),
        ];
        for (name, text) in cases {
            assert_eq!(clean(text.as_bytes()).as_deref(), Some(r#"{"a":"b-_"}"#), "{name}");
        }
    }

    #[test]
    fn reads_utf_16_of_windows_editors() {
        let bytes: Vec<u8> = "\u{feff}{\"a\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(clean(&bytes).as_deref(), Some(r#"{"a":1}"#));
    }

    #[test]
    fn finds_nothing_in_other_files() {
        for bytes in [&b""[..], b"Hallo", b"\xff\xd8\xff\xe0 picture", b"{ no object }"] {
            assert_eq!(clean(bytes), None);
        }
    }
}
