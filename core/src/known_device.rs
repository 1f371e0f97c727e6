//! Devices whose keys somebody knows: which files are to be believed, and for whom one's own are sealed.
//!
//! It must not know how keys are kept, nor how anything is sealed. Who is believed is each person's own decision and is in no
//! file.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::bundle::{KeyId, MAX_RECIPIENTS, PublicKey};
use super::exchange::Introduction;
use super::forms::person::Role;

/// A device of one of the two, as another one has come to know it. Its keys are `x` and `y` in base64url with a space between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownDevice {
    role: String,
    agree: String,
    sign: String,
    #[serde(default)]
    recovery: String,
    /// Since when, in milliseconds since 1970.
    pub since: u64,
    /// Nothing is sealed for it any more, and nothing of it is believed.
    #[serde(default)]
    pub is_dropped: bool,
}

/// What is to be thought of a file that says it is of one of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has signed it, as with every file of its person so far.
    Unsigned,
    /// Nobody has signed it, though its person has signed before.
    NoLongerSigned,
    /// Signed by a device that is known.
    Known,
    /// Signed by the first device of its person that comes to be known here.
    First,
    /// Signed by a device that is not known, though others of its person are.
    New,
    /// Signed by a device that was dropped.
    Dropped,
}

impl Standing {
    /// Returns whether a person has to say that they want it all the same.
    pub fn asks(self) -> bool {
        matches!(self, Self::NoLongerSigned | Self::New)
    }
}

impl KnownDevice {
    /// A device that introduces itself.
    pub fn new(role: Role, introduction: &Introduction, since: u64) -> Self {
        let [agree, sign] = [introduction.agree, introduction.sign].map(|key| key.coordinates().join(" "));
        let recovery = introduction.recovery.map(|key| key.coordinates().join(" ")).unwrap_or_default();
        Self { role: role.as_str().to_owned(), agree, sign, recovery, since, is_dropped: false }
    }

    /// Whose it is; `None` if nobody can read it.
    pub fn role(&self) -> Option<Role> {
        self.role.parse().ok()
    }

    /// Files for it are sealed with this; `None` if nobody can read it.
    pub fn agree(&self) -> Option<PublicKey> {
        key(&self.agree)
    }

    /// It signs with the other half of this; `None` if nobody can read it.
    pub fn sign(&self) -> Option<PublicKey> {
        key(&self.sign)
    }

    /// The recovery key of its person, as it last said.
    pub fn recovery(&self) -> Option<PublicKey> {
        key(&self.recovery)
    }

    /// Returns whether these are its keys. The recovery key of its person may be another one by now.
    pub fn is(&self, introduction: &Introduction) -> bool {
        self.agree() == Some(introduction.agree) && self.sign() == Some(introduction.sign)
    }
}

/// The key of which these are both coordinates, with a space between; `None` if it is none.
pub(crate) fn key(coordinates: &str) -> Option<PublicKey> {
    let (x, y) = coordinates.split_once(' ')?;
    PublicKey::from_coordinates(x, y)
}

/// What is to be thought of a file of this person. `signed_by` is the key whose signature it has; `has_signed`: one of theirs
/// that was signed has been taken in.
pub fn standing(
    known: &[KnownDevice],
    from: Role,
    signed_by: Option<&PublicKey>,
    has_signed: bool,
) -> Standing {
    let Some(signed_by) = signed_by else {
        return if has_signed { Standing::NoLongerSigned } else { Standing::Unsigned };
    };
    match known.iter().find(|device| device.sign().as_ref() == Some(signed_by)) {
        Some(device) if device.is_dropped => Standing::Dropped,
        Some(device) if device.role() == Some(from) => Standing::Known,
        // Whoever is known as one of the two does not speak for the other.
        Some(_) => Standing::New,
        None if known.iter().any(|device| device.role() == Some(from)) => Standing::New,
        None => Standing::First,
    }
}

/// Takes a device in whose file somebody has taken in: as a new one, or with what it says of the recovery key.
pub fn learn(known: &mut Vec<KnownDevice>, from: Role, introduction: &Introduction, now: u64) {
    let told = KnownDevice::new(from, introduction, now);
    match known.iter_mut().find(|device| device.is(introduction)) {
        Some(device) if device.is_dropped || device.role() != Some(from) => {}
        Some(device) => device.recovery = told.recovery,
        None => known.push(told),
    }
}

/// For which keys a file of this person is sealed, those that matter most first and at most [`MAX_RECIPIENTS`]: devices of the
/// other one, the newest first, their recovery key, one's own (`recovery`), one's own other devices. Nothing if no device of the
/// other one is known.
pub fn recipients(known: &[KnownDevice], me: Role, recovery: Option<PublicKey>) -> Vec<PublicKey> {
    let of = |role: Role| {
        let mut devices: Vec<&KnownDevice> =
            known.iter().filter(|device| device.role() == Some(role) && !device.is_dropped).collect();
        devices.sort_by_key(|device| std::cmp::Reverse(device.since));
        devices
    };
    let theirs = of(me.other());
    let mut keys: Vec<PublicKey> = theirs.iter().filter_map(|device| device.agree()).collect();
    if keys.is_empty() {
        return keys;
    }
    // Room for what opens when every device is lost.
    keys.truncate(MAX_RECIPIENTS - 2);
    keys.extend(theirs.iter().find_map(|device| device.recovery()));
    keys.extend(recovery);
    keys.extend(of(me).iter().filter_map(|device| device.agree()));
    let mut once: Vec<PublicKey> = Vec::new();
    for key in keys {
        if once.len() < MAX_RECIPIENTS && !once.contains(&key) {
            once.push(key);
        }
    }
    once
}

/// Most devices of both that are remembered.
pub const MOST_DEVICES: usize = 50;

/// How often the check number is hashed: as often as the numbers by which people compare keys in Signal.
const HASHED: u32 = 5_200;

/// The number by which two people compare in person what they know of a device: twelve digits in three groups. Whoever wants to pass
/// for the device has to find another key with the same number: some 2^52 hashes.
pub fn check_number(device: &KeyId) -> String {
    let named = [b"Tandembuch check number 1 ".as_slice(), device.as_str().as_bytes()].concat();
    let mut hash = Sha256::digest(named);
    for _ in 1..HASHED {
        hash = Sha256::digest(hash);
    }
    let (first, _) = hash.split_at(8);
    let number = first.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte)) % 1_000_000_000_000;
    let digits = format!("{number:012}");
    [&digits[..4], &digits[4..8], &digits[8..]].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(number: u8) -> PublicKey {
        PublicKey::from_point(&[&[4], &[number; 64][..]].concat()).unwrap()
    }

    fn introduced(number: u8) -> Introduction {
        Introduction { agree: point(number), sign: point(number + 100), recovery: None }
    }

    fn known(devices: &[(Role, u8)]) -> Vec<KnownDevice> {
        let mut known = Vec::new();
        for (at, (role, number)) in (1..).zip(devices) {
            learn(&mut known, *role, &introduced(*number), at);
        }
        known
    }

    const THEM: Role = Role::Mentor;
    const ME: Role = Role::Mentee;

    #[test]
    fn who_has_signed_decides_what_is_thought_of_a_file() {
        let mut devices = known(&[(THEM, 1), (ME, 2), (THEM, 3)]);
        devices[2].is_dropped = true;
        let by = |number: u8| Some(point(number + 100));
        for (known, signed_by, has_signed, expected) in [
            (&devices[..], None, false, Standing::Unsigned),
            (&devices[..], None, true, Standing::NoLongerSigned),
            (&devices[..], by(1), true, Standing::Known),
            (&devices[..], by(2), true, Standing::New),
            (&devices[..], by(3), true, Standing::Dropped),
            (&devices[..], by(4), true, Standing::New),
            (&devices[1..2], by(4), false, Standing::First),
            (&[], by(4), false, Standing::First),
            // All were dropped: whoever comes now is not the first one.
            (&devices[2..], by(4), true, Standing::New),
        ] {
            assert_eq!(standing(known, THEM, signed_by.as_ref(), has_signed), expected, "{expected:?}");
        }
    }

    #[test]
    fn a_device_is_known_once_and_a_dropped_one_says_nothing_more() {
        let mut devices = known(&[(THEM, 1)]);
        let with_recovery = Introduction { recovery: Some(point(50)), ..introduced(1) };
        learn(&mut devices, THEM, &with_recovery, 9);
        assert_eq!((devices.len(), devices[0].since, devices[0].recovery()), (1, 1, Some(point(50))));
        devices[0].is_dropped = true;
        learn(&mut devices, THEM, &Introduction { recovery: Some(point(51)), ..introduced(1) }, 9);
        assert_eq!((devices[0].is_dropped, devices[0].recovery()), (true, Some(point(50))));
        // Nor does anybody say in another's name where their files are to go.
        let mut devices = known(&[(THEM, 1)]);
        learn(&mut devices, ME, &with_recovery, 9);
        assert_eq!((devices.len(), devices[0].recovery()), (1, None));
    }

    #[test]
    fn files_are_sealed_for_every_device_of_both_and_for_what_opens_without_one() {
        assert_eq!(recipients(&known(&[(ME, 1)]), ME, Some(point(60))), [], "nobody else can open it");
        let mut devices = known(&[(THEM, 1), (ME, 2), (THEM, 3), (THEM, 4)]);
        learn(&mut devices, THEM, &Introduction { recovery: Some(point(50)), ..introduced(1) }, 1);
        devices[3].is_dropped = true;
        let all = [point(3), point(1), point(50), point(60), point(2)];
        assert_eq!(recipients(&devices, ME, Some(point(60))), all);
        let many: Vec<_> = (1..=20).map(|number| (THEM, number)).chain([(ME, 30)]).collect();
        let mut many = known(&many);
        learn(&mut many, THEM, &Introduction { recovery: Some(point(50)), ..introduced(20) }, 1);
        let newest: Vec<_> = (15..=20).rev().map(point).chain([point(50), point(60)]).collect();
        assert_eq!(recipients(&many, ME, Some(point(60))), newest);
    }

    #[test]
    fn a_check_number_has_twelve_digits_and_is_always_the_same() {
        let number = check_number(&point(1).key_id());
        assert_eq!(number, check_number(&point(1).key_id()));
        assert_ne!(number, check_number(&point(2).key_id()));
        let groups: Vec<&str> = number.split(' ').collect();
        assert!(groups.len() == 3 && groups.iter().all(|group| group.len() == 4), "{number}");
    }

    #[test]
    fn is_kept_as_it_was() {
        let device = KnownDevice::new(THEM, &introduced(1), 7);
        let kept = serde_json::from_str::<KnownDevice>(&serde_json::to_string(&device).unwrap()).unwrap();
        assert_eq!(kept, device);
        assert!(kept.is(&introduced(1)) && !kept.is(&introduced(2)));
    }
}
