//! The file that an automatic backup is written into, again and again: what it is called, and by what it is known again.
//!
//! It must not know what is in it, nor where it lies.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::record::SpaceId;

/// So many symbols of an id tell two of them apart that lie in one folder.
const SYMBOLS: usize = 6;
/// So many names are tried where other files are in the way.
const NAMES: usize = 9;

/// What the file of a tandem on a device may be called, the first choice first. Always the same for the same two.
pub fn names(tandem: SpaceId, device: &str) -> Vec<String> {
    let short = |id: &str| -> String {
        let symbols = id.chars().filter(char::is_ascii_alphanumeric).take(SYMBOLS);
        symbols.map(|symbol| symbol.to_ascii_lowercase()).collect()
    };
    let stem = format!("tandem-backup-{}-{}", short(&tandem.to_string()), short(device));
    let name = |number: usize| match number {
        1 => format!("{stem}.tandem.txt"),
        _ => format!("{stem}-{number}.tandem.txt"),
    };
    (1..=NAMES).map(name).collect()
}

/// By what the bytes of a file are known again: its SHA-256.
pub fn fingerprint(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_which_tandem_and_which_device() {
        let tandem = SpaceId::from_random([0x5A; 10]);
        let all = names(tandem, "Q7ab-4wb8");
        let short = tandem.to_string().to_lowercase()[..6].to_owned();
        assert_eq!(all[0], format!("tandem-backup-{short}-q7ab4w.tandem.txt"));
        assert_eq!(all[1], format!("tandem-backup-{short}-q7ab4w-2.tandem.txt"));
        assert_eq!((all.len(), names(tandem, "Q7ab-4wb8")), (NAMES, all.clone()));
        let others = [names(SpaceId::from_random([1; 10]), "Q7ab-4wb8"), names(tandem, "other")].concat();
        assert!(others.iter().all(|name| !all.contains(name)));
        // No device has a name that leads out of the folder.
        assert!(!names(tandem, "../../x")[0].contains(['/', '\\']));
    }

    #[test]
    fn one_byte_makes_another_file() {
        assert_eq!(fingerprint(b""), "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
        assert_ne!(fingerprint(b"a"), fingerprint(b"b"));
    }
}
