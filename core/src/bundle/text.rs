//! Freeing a bundle from what mail programs, chats and editors put around and into it.
//!
//! It is safe to drop and to replace characters: no meaningful member of a bundle contains them, and everything that
//! decides is authenticated afterwards. A wrong guess ends as a damaged file, never as other content.

/// A text without byte order marks, white space, line wrapping (also the `=` of quoted-printable), quote marks `>` and
/// `|` of replies and anything else beyond ASCII; typographic quotes are made straight, typographic hyphens and dashes
/// what they were made of. UTF-16 of ASCII text comes out right too.
pub(super) fn freed(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut freed = String::with_capacity(text.len());
    text.chars().for_each(|character| free_into(character, &mut freed));
    freed
}

/// A freed text with the characters that HTML has written with names or numbers, also those that were written so twice.
pub(super) fn without_entities(freed: &str) -> String {
    let mut parts = freed.split('&');
    let mut text = String::with_capacity(freed.len());
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let part = part.trim_start_matches("amp;");
        match part.split_once(';').and_then(|(name, rest)| Some((of_entity(name)?, rest))) {
            Some((character, rest)) => {
                free_into(character, &mut text);
                text.push_str(rest);
            }
            None => text.push_str(part),
        }
    }
    text
}

fn free_into(character: char, freed: &mut String) {
    match character {
        '„' | '“' | '”' | '‟' | '«' | '»' | '″' => freed.push('"'),
        '\u{2010}'..='\u{2012}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => freed.push('-'),
        // Phones and word processors make one of two hyphens.
        '\u{2013}'..='\u{2015}' => freed.push_str("--"),
        '>' | '=' | '|' => {}
        '!'..='~' => freed.push(character),
        _ => {}
    }
}

/// The character of a name or number between `&` and `;`; one that will be dropped stands for all of those.
fn of_entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    Some(match name {
        "quot" | "QUOT" | "ldquo" | "rdquo" | "bdquo" | "laquo" | "raquo" => '"',
        "lbrace" | "lcub" => '{',
        "rbrace" | "rcub" => '}',
        "lbrack" | "lsqb" => '[',
        "rbrack" | "rsqb" => ']',
        "colon" => ':',
        "comma" => ',',
        "lowbar" => '_',
        "hyphen" | "dash" | "minus" => '-',
        "ndash" | "mdash" | "horbar" => '—',
        "nbsp" | "shy" | "gt" | "zwnj" | "zwj" | "verbar" => ' ',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unwraps_what_mail_programs_do() {
        let cases = [
            ("plain", r#"{"a":"b-_"}"#),
            ("byte order mark and line end", "\u{feff}{\"a\":\"b-_\"}\r\n"),
            ("reply quoting", "> > {\"a\":\r\n> > \"b-\r\n> > _\"}"),
            ("reply quoting with bars", "| {\"a\":\r\n| \"b-\r\n| _\"}"),
            ("quoted-printable", "{\"a\":\"b=\r\n-_\"}"),
            ("typographic quotes", "{„a“: »b-_«}"),
            ("soft hyphen, zero width and non-breaking space", "{\"a\u{ad}\":\u{a0}\"b\u{200b}-_\"}"),
            ("hyphen", "{\"a\":\"b\u{2010}_\"}"),
            ("non-breaking hyphen", "{\"a\":\"b\u{2011}_\"}"),
            ("minus", "{\"a\":\"b\u{2212}_\"}"),
        ];
        for (name, text) in cases {
            assert_eq!(freed(text.as_bytes()), r#"{"a":"b-_"}"#, "{name}");
        }
        for dash in ['–', '—', '―'] {
            assert_eq!(freed(format!("a{dash}b").as_bytes()), "a--b");
        }
    }

    #[test]
    fn reads_utf_16_of_windows_editors() {
        let bytes: Vec<u8> = "\u{feff}{\"a\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(freed(&bytes), r#"{"a":1}"#);
    }

    #[test]
    fn reads_what_html_has_names_for() {
        for text in [
            "{&quot;a&quot;:&quot;b-_&quot;}",
            "{&#34;a&#x22;:&#X22;b&#45;_&#34;}",
            "&lcub;&quot;a&QUOT;&colon;&ldquo;b&#8209;&lowbar;&rdquo;&rbrace;",
            "{&amp;quot;a&amp;amp;quot;:&quot;b&shy;-&nbsp;_&quot;}",
            "| {&qu\n| ot;a&quot;:&quot;b-_&quot;}",
        ] {
            assert_eq!(without_entities(&freed(text.as_bytes())), r#"{"a":"b-_"}"#, "{text}");
        }
        for (text, expected) in [
            ("a&mdash;b&#8211;c", "a--b--c"),
            ("a&b;c&", "ab;c"),
            ("&#xffffffffff;&#55296;&#;&;", "#xffffffffff;#55296;#;;"),
            ("&#62;&gt;&#0;&#128077;", ""),
        ] {
            assert_eq!(without_entities(&freed(text.as_bytes())), expected, "{text}");
        }
    }
}
