//! The JOSE header: what stands in the open, and how a recipient's share of it is put together.
//!
//! With one recipient every member is in the protected header. With several, what differs between them (`alg`,
//! `p2s`, `p2c`, `epk`, `kid`) is in each recipient's unprotected `header` (RFC 7516, 7.2.1): changing it only makes
//! the key unwrap fail.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

use super::agreement;
use super::key_id::KeyId;
use super::kind::Kind;
use super::limits::WRITTEN_ROUNDS;
use super::members::{self, given, given_object};
use super::public_key::{Jwk, PublicKey};
use crate::json;

/// Media type of the whole file (`typ`), abbreviated as RFC 7515, 4.1.9 recommends.
pub(super) const TYPE: &str = "vnd.tandembuch+json";
/// The key management algorithm, RFC 7518, 4.8.
pub(super) const ALGORITHM: &str = "PBES2-HS512+A256KW";
/// The content encryption algorithm, RFC 7518, 5.3.
pub(super) const ENCRYPTION: &str = "A256GCM";
/// The compression algorithm, RFC 7516, 4.1.3.
pub(super) const COMPRESSION: &str = "DEF";

/// What says for whom an entry is: the members of its header. None of them needs an escape in JSON.
pub(super) struct RecipientHeader {
    /// Algorithm, and what goes with it.
    lock: String,
    kid: KeyId,
}

impl RecipientHeader {
    /// For whoever knows a passphrase.
    pub(super) fn of_passphrase(kid: &KeyId, salt_input: &[u8]) -> Self {
        let p2s = URL_SAFE_NO_PAD.encode(salt_input);
        let lock = format!(r#""alg":"{ALGORITHM}","p2s":"{p2s}","p2c":{WRITTEN_ROUNDS}"#);
        Self { lock, kid: kid.clone() }
    }

    /// For whoever has a key. `ephemeral` is the public half of the pair that was made for it.
    pub(super) fn of_key(key: &PublicKey, ephemeral: &PublicKey) -> Self {
        let (alg, epk) = (agreement::ALGORITHM, ephemeral.to_jwk());
        Self { lock: format!(r#""alg":"{alg}","epk":{epk}"#), kid: key.key_id() }
    }

    /// As the `header` of its entry, where there are several.
    pub(super) fn to_json(&self) -> String {
        format!(r#"{{{},"kid":"{}"}}"#, self.lock, self.kid)
    }
}

/// The protected header of a new bundle, base64url-encoded: at the same time the additional authenticated data. With one
/// recipient its members are in it.
pub(super) fn protected_header(kind: Kind, only: Option<&RecipientHeader>) -> String {
    let (lock, kid) = match only {
        Some(RecipientHeader { lock, kid }) => (format!("{lock},"), format!(r#","kid":"{kid}""#)),
        None => (String::new(), String::new()),
    };
    let cty = kind.content_type();
    let header =
        format!(r#"{{"typ":"{TYPE}","cty":"{cty}",{lock}"enc":"{ENCRYPTION}","zip":"{COMPRESSION}"{kid}}}"#);
    URL_SAFE_NO_PAD.encode(header)
}

/// The salt of PBKDF2: algorithm name, zero byte, salt input (RFC 7518, 4.8.1.1).
pub(super) fn pbes2_salt(salt_input: &[u8]) -> Vec<u8> {
    [ALGORITHM.as_bytes(), &[0], salt_input].concat()
}

/// The members of a protected or a recipient's header that mean something here. RFC 7516 has others ignored.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Header {
    #[serde(default, deserialize_with = "given")]
    pub(super) typ: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) cty: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) alg: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) p2s: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) p2c: Option<serde_json::Number>,
    #[serde(default, deserialize_with = "given")]
    pub(super) enc: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) zip: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub(super) kid: Option<String>,
    #[serde(default, deserialize_with = "given_object")]
    pub(super) epk: Option<Jwk>,
    /// Names of the two sides of a key agreement, which change the key: ours are without.
    #[serde(default)]
    apu: Present,
    #[serde(default)]
    apv: Present,
    /// Extensions that must be understood: there are none.
    #[serde(default)]
    pub(super) crit: Present,
    #[serde(default)]
    jku: Present,
    #[serde(default)]
    jwk: Present,
    #[serde(default)]
    x5u: Present,
    #[serde(default)]
    x5c: Present,
    #[serde(default)]
    x5t: Present,
    #[serde(default, rename = "x5t#S256")]
    x5t_s256: Present,
}

impl Header {
    /// Decodes the `protected` member; `None` if it is not a JSON object in base64url or names a member twice.
    pub(super) fn decode(protected: &str) -> Option<Self> {
        let json = URL_SAFE_NO_PAD.decode(protected).ok()?;
        let json = std::str::from_utf8(&json).ok().filter(|json| members::are_named_once(json))?;
        json::read(json).ok()
    }

    /// Whether it names keys of others, or where they are to be found, which no file of ours has a reason to.
    pub(super) fn names_foreign_keys(&self) -> bool {
        [&self.jku, &self.jwk, &self.x5u, &self.x5c, &self.x5t, &self.x5t_s256]
            .into_iter()
            .any(|member| member.0)
    }

    /// Whether it names the two sides of a key agreement.
    pub(super) fn names_parties(&self) -> bool {
        self.apu.0 || self.apv.0
    }

    /// Whether it has a member that only the protected header may have.
    pub(super) fn has_shared_member(&self) -> bool {
        self.typ.is_some() || self.cty.is_some() || self.enc.is_some() || self.zip.is_some()
    }
}

/// Whether a member is there, whatever its value; its value is not kept.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Present(pub(super) bool);

impl<'de> Deserialize<'de> for Present {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self(true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_byte_for_byte_as_specified() {
        let kid = KeyId::new("5kYp09").unwrap();
        let only = RecipientHeader::of_passphrase(&kid, &[0xff; 16]);
        let json = decoded(&protected_header(Kind::Exchange, Some(&only)));
        let specified = concat!(
            r#"{"typ":"vnd.tandembuch+json","cty":"vnd.tandembuch.exchange+json;v=1","#,
            r#""alg":"PBES2-HS512+A256KW","p2s":"_____________________w","p2c":600000,"#,
            r#""enc":"A256GCM","zip":"DEF","kid":"5kYp09"}"#,
        );
        assert_eq!(json, specified);
    }

    fn decoded(protected: &str) -> String {
        String::from_utf8(URL_SAFE_NO_PAD.decode(protected).unwrap()).unwrap()
    }

    #[test]
    fn what_differs_between_several_stands_with_each() {
        let key = PublicKey::from_point(&[&[4], &[7; 64][..]].concat()).unwrap();
        let entry = RecipientHeader::of_key(&key, &key);
        let shared = r#"{"typ":"vnd.tandembuch+json","cty":"vnd.tandembuch.backup+json;v=1","enc":"A256GCM","zip":"DEF"}"#;
        assert_eq!(decoded(&protected_header(Kind::Backup, None)), shared);
        let [x, y] = key.coordinates();
        let epk = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        let own = format!(r#""alg":"ECDH-ES+A256KW","epk":{epk},"kid":"{}""#, key.key_id());
        assert_eq!(entry.to_json(), format!("{{{own}}}"));
        let alone = Header::decode(&protected_header(Kind::Backup, Some(&entry))).unwrap();
        assert_eq!(alone.epk.as_ref().map(PublicKey::from_jwk), Some(Ok(Some(key))));
    }

    #[test]
    fn is_read_back() {
        let kid = KeyId::new("5kYp09").unwrap();
        let only = RecipientHeader::of_passphrase(&kid, &[7; 16]);
        let header = Header::decode(&protected_header(Kind::Backup, Some(&only))).unwrap();
        assert_eq!(header.cty.as_deref(), Some(Kind::Backup.content_type()));
        assert_eq!(header.kid.as_deref(), Some("5kYp09"));
        assert_eq!(header.p2c.unwrap().as_u64(), Some(u64::from(WRITTEN_ROUNDS)));
        assert!(!header.crit.0);
    }

    #[test]
    fn refuses_doubled_members() {
        let check = |json: &str, is_read: bool| {
            assert_eq!(Header::decode(&URL_SAFE_NO_PAD.encode(json)).is_some(), is_read, "{json}");
        };
        check(r#"{"kid":"a","future":1,"more":{"x":[]}}"#, true);
        check(r#"{"kid":"a","kid":"a"}"#, false);
        check(r#"{"crit":null,"crit":[]}"#, false);
        check(r#"{"future":1,"future":1}"#, false);
        check(r#"{"more":{"x":1,"x":1}}"#, false);
        check(r#"{"kid":1}"#, false);
        check(r#"{"zip":null}"#, false);
        check(r#"{"alg":null}"#, false);
        check(r#"["kid"]"#, false);
    }

    #[test]
    fn sees_foreign_keys_and_extensions_even_if_null() {
        for name in ["jku", "jwk", "x5u", "x5c", "x5t", "x5t#S256"] {
            let header: Header = serde_json::from_str(&format!(r#"{{"{name}":null}}"#)).unwrap();
            assert!(header.names_foreign_keys(), "{name}");
        }
        let header: Header = serde_json::from_str(r#"{"crit":null}"#).unwrap();
        assert!(header.crit.0 && !header.names_foreign_keys());
    }
}
