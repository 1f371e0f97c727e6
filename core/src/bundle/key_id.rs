//! The public name of a passphrase (`kid`, RFC 7516, 4.1.6), so that the remembered one is found without asking.

use std::fmt;

/// A random id of 1 to 64 letters, digits, `-` or `_`. It is readable without the passphrase, so it must say
/// nothing about people: an exchange carries the tandem's random id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyId(String);

/// The text is not 1 to 64 letters, digits, `-` or `_`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key id is 1 to 64 letters, digits, - or _")]
pub struct InvalidKeyId;

impl KeyId {
    /// Checks the alphabet and the length.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidKeyId> {
        let text = text.into();
        let is_id = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if (1..=64).contains(&text.len()) && text.bytes().all(is_id) {
            Ok(Self(text))
        } else {
            Err(InvalidKeyId)
        }
    }

    /// The name of a password that its owner alone knows. It says nothing about them, and tells it from a Tandem-Code.
    pub fn of_own_password() -> Self {
        Self("own".to_owned())
    }

    /// Returns whether it is [`KeyId::of_own_password`].
    pub fn is_own_password(&self) -> bool {
        *self == Self::of_own_password()
    }

    /// The id as written in the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_url_safe_ids_only() {
        for text in ["a", "5kYp-_09", &"x".repeat(64)] {
            assert_eq!(KeyId::new(text).unwrap().as_str(), text);
        }
        for text in ["", "a b", "ä", "a\"", "a/b", &"x".repeat(65)] {
            assert_eq!(KeyId::new(text), Err(InvalidKeyId), "{text}");
        }
    }
}
