//! What a bundle is for, written as the media type of its content (`cty`, RFC 7516, 4.1.12).

/// What the content is. It is readable without the passphrase, and authenticated by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Changes for the partner: all of the shared record, or what is new since the last exchange.
    Exchange,
    /// The same, with a signature of the device that it comes from.
    SignedExchange,
    /// Everything of one device for its owner, private notes too.
    Backup,
}

/// Why a content type names no [`Kind`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ContentTypeError {
    /// It is not `vnd.tandembuch.<kind>+json;v=<number>`.
    Malformed,
    /// It has that form, but the kind or the version is not known here.
    TooNew,
}

impl Kind {
    /// The `cty` to write, without the `application/` prefix as RFC 7515, 4.1.10 recommends.
    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::Exchange => "vnd.tandembuch.exchange+json;v=1",
            Self::SignedExchange => "vnd.tandembuch.signed-exchange+json;v=1",
            Self::Backup => "vnd.tandembuch.backup+json;v=1",
        }
    }

    /// Reads a `cty`. Media types do not distinguish case, and the prefix may be spelled out.
    pub(super) fn from_content_type(content_type: &str) -> Result<Self, ContentTypeError> {
        let content_type = short_media_type(content_type);
        let (name, version) = content_type
            .strip_prefix("vnd.tandembuch.")
            .and_then(|rest| rest.split_once("+json;v="))
            .ok_or(ContentTypeError::Malformed)?;
        let is_number = version.bytes().all(|byte| byte.is_ascii_digit()) && !version.is_empty();
        if !is_number || version.starts_with('0') || name.is_empty() {
            return Err(ContentTypeError::Malformed);
        }
        match (name, version) {
            ("exchange", "1") => Ok(Self::Exchange),
            ("signed-exchange", "1") => Ok(Self::SignedExchange),
            ("backup", "1") => Ok(Self::Backup),
            _ => Err(ContentTypeError::TooNew),
        }
    }
}

/// A media type as `typ` and `cty` abbreviate it: lower case, without `application/`.
pub(super) fn short_media_type(media_type: &str) -> String {
    let media_type = media_type.to_ascii_lowercase();
    media_type.strip_prefix("application/").map(str::to_owned).unwrap_or(media_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_survive_the_content_type() {
        for kind in [Kind::Exchange, Kind::SignedExchange, Kind::Backup] {
            assert_eq!(Kind::from_content_type(kind.content_type()), Ok(kind));
        }
        let long = "Application/VND.tandembuch.Exchange+JSON;v=1";
        assert_eq!(Kind::from_content_type(long), Ok(Kind::Exchange));
    }

    #[test]
    fn what_is_newer_is_told_from_what_is_wrong() {
        for newer in ["exchange+json;v=2", "backup+json;v=10", "evaluation+json;v=1"] {
            let content_type = format!("vnd.tandembuch.{newer}");
            assert_eq!(Kind::from_content_type(&content_type), Err(ContentTypeError::TooNew), "{newer}");
        }
        let wrong = [
            "",
            "json",
            "vnd.tandembuch.exchange",
            "vnd.tandembuch.exchange+json;v=",
            "vnd.tandembuch.+json;v=1",
        ];
        for content_type in
            wrong.into_iter().chain(["vnd.tandembuch.exchange+json;v=0", "vnd.tandembuch.exchange+json;v=x"])
        {
            assert_eq!(
                Kind::from_content_type(content_type),
                Err(ContentTypeError::Malformed),
                "{content_type}"
            );
        }
    }
}
