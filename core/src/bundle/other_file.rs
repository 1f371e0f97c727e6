//! What a file is that holds no bundle, as far as people can do something about it.

use super::inspect::InspectError;

/// How zip, 7-Zip, RAR and gzip begin. A zip of nothing and a part of a split one begin otherwise.
const PACKED: [&[u8]; 6] =
    [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b\x08"];
/// How the first member of a zip is called if it is a document of an office program, or another program's own.
const OF_DOCUMENTS: [&[u8]; 7] =
    [b"[Content_Types]", b"_rels/", b"docProps/", b"mimetype", b"word/", b"xl/", b"META-INF/"];
/// How a file of Outlook and of old office programs begins.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// What parts of a message are called in such a file, in UTF-16.
const OF_MESSAGES: &[u8] = b"_\0_\0s\0u\0b\0s\0t\0g\x001\0.\x000\0";
/// How much of a file is looked at for the lines at the head of a mail, in bytes.
const HEAD: usize = 8 * 1024;
/// One of these lines a mail has, in lower case.
const OF_MAILS: [&str; 6] = ["from", "received", "return-path", "message-id", "mime-version", "delivered-to"];

/// What a file is: empty, packed, a mail, or something else.
pub(super) fn what_it_is(bytes: &[u8]) -> InspectError {
    if is_empty(bytes) {
        InspectError::Empty
    } else if is_packed(bytes) {
        InspectError::Packed
    } else if is_mail(bytes) {
        InspectError::Mail
    } else {
        InspectError::NotOurs
    }
}

/// A byte order mark is nothing; nor are zeros, which are what an interrupted copy may leave.
fn is_empty(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    let content = marks.iter().find_map(|mark| bytes.strip_prefix(*mark)).unwrap_or(bytes);
    content.iter().all(|byte| *byte == 0 || byte.is_ascii_whitespace())
}

fn is_packed(bytes: &[u8]) -> bool {
    // The head of a member of a zip is 30 bytes long, its name follows.
    let is_document =
        || bytes.get(30..).is_some_and(|name| OF_DOCUMENTS.iter().any(|document| name.starts_with(document)));
    PACKED.iter().any(|head| bytes.starts_with(head)) && !(bytes.starts_with(PACKED[0]) && is_document())
}

fn is_mail(bytes: &[u8]) -> bool {
    if bytes.starts_with(COMPOUND) {
        return bytes.windows(OF_MESSAGES.len()).any(|window| window == OF_MESSAGES);
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let mut is_mail = false;
    for line in head.lines().take_while(|line| !line.is_empty()) {
        // Long lines go on after white space.
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if !name.bytes().all(|byte| byte == b'-' || byte.is_ascii_alphanumeric()) {
            return false;
        }
        is_mail |= OF_MAILS.iter().any(|of_mail| name.eq_ignore_ascii_case(of_mail));
    }
    is_mail
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_people_can_do_something_about() {
        use InspectError::{Empty, Mail, NotOurs, Packed};
        let zip = |name: &str| [b"PK\x03\x04".as_slice(), &[0; 26], name.as_bytes()].concat();
        let outlook = |part: &str| {
            let part: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [COMPOUND, &[0; 40], &part].concat()
        };
        let cut = format!("Received: from a by b\r\n{}", "\tand so on\r\n".repeat(10_000));
        let cases: [(&str, Vec<u8>, InspectError); 21] = [
            ("nothing", vec![], Empty),
            ("white space", b" \r\n\t".to_vec(), Empty),
            ("a byte order mark", b"\xef\xbb\xbf".to_vec(), Empty),
            ("that of UTF-16", b"\xff\xfe\n\0".to_vec(), Empty),
            ("zeros", vec![0; 4096], Empty),
            ("a zip", zip("tandem.tandem.txt"), Packed),
            ("a zip without a name", b"PK\x03\x04".to_vec(), Packed),
            ("a zip of nothing", [b"PK\x05\x06".as_slice(), &[0; 18]].concat(), Packed),
            ("7-Zip", b"7z\xbc\xaf\x27\x1c\0\x04".to_vec(), Packed),
            ("gzip", b"\x1f\x8b\x08\0".to_vec(), Packed),
            ("a text document", zip("[Content_Types].xml"), NotOurs),
            ("another text document", zip("mimetypeapplication/vnd.oasis"), NotOurs),
            ("a mail", b"From: Leyla <l@example.org>\r\nSubject: Tandem\r\n\r\nHallo".to_vec(), Mail),
            ("a mail with long lines", b"X-A: 1\nMIME-Version: 1.0\nSubject: a\n b\n\n".to_vec(), Mail),
            ("a long mail", cut.into_bytes(), Mail),
            ("a mail of Outlook", outlook("__substg1.0_1000001F"), Mail),
            ("an old text document", outlook("WordDocument"), NotOurs),
            ("a letter", b"Hallo: wie geht es?\n\nFrom: me".to_vec(), NotOurs),
            ("a letter with a greeting", b"Liebe Frau Oez, from: me".to_vec(), NotOurs),
            ("settings", b"name: x\nversion: 1\n".to_vec(), NotOurs),
            ("a picture", b"\x89PNG\r\n\x1a\n".to_vec(), NotOurs),
        ];
        for (name, bytes, expected) in cases {
            assert_eq!(what_it_is(&bytes), expected, "{name}");
        }
    }
}
