//! How much goes over from screen to camera: changes, signed and sealed for keys.

use chrono::NaiveDate;
use p256::elliptic_curve::sec1::ToSec1Point as _;
use tandembuch_core::bundle::{self, Kind, PublicKey, To};
use tandembuch_core::example;
use tandembuch_core::exchange::{Exchange, Introduction};
use tandembuch_core::forms::person::Role;
use tandembuch_core::fountain::{PACKET_BYTES, Series};
use tandembuch_core::record::{Changes, Edit, EntityId, Record, ReplicaId, SpaceId};
use tandembuch_core::text::Language;

use crate::native_crypto::NativeCrypto;

/// How many things are new.
const THINGS: usize = 25;

/// What a file of them comes to, in bytes, and how many codes show it.
pub(crate) struct ForCamera {
    pub(crate) content: usize,
    pub(crate) file: usize,
    pub(crate) binary: usize,
    pub(crate) codes: usize,
}

impl ForCamera {
    /// These changes, sealed for so many devices.
    pub(crate) fn of(changes: Changes, devices: u8) -> Self {
        let [agree, sign] = [1, 2].map(key);
        let device = Introduction { agree: agree.1, sign: sign.1, recovery: None };
        let content = Exchange { device: Some(device), ..Exchange::new(Role::Mentor, changes) }.to_json();
        let keys: Vec<PublicKey> = (3..3 + devices).map(|number| key(number).1).collect();
        let to: Vec<To<'_, _>> = keys.iter().map(To::Key).collect();
        let file = futures::executor::block_on(async {
            let signed = bundle::sign(&NativeCrypto, &sign.0, &sign.1, &content).await.expect("it is signed");
            bundle::seal(&NativeCrypto, Kind::SignedExchange, &to, signed.as_bytes()).await
        });
        let file = file.expect("it is sealed");
        let binary = bundle::to_binary(&file).expect("our own file");
        let codes = Series::new(&binary, PACKET_BYTES).map_or(0, |series| series.pieces());
        Self { content: content.len(), file: file.len(), binary: binary.len(), codes }
    }
}

fn key(number: u8) -> (p256::ecdsa::SigningKey, PublicKey) {
    let private = p256::ecdsa::SigningKey::from_slice(&[number; 32]).expect("a number below the order");
    let point = private.verifying_key().as_affine().to_sec1_point(false);
    (private, PublicKey::from_point(point.as_bytes()).expect("a point"))
}

/// Whole things from all over the example, written anew by one replica under ids as random as real ones.
pub(crate) fn new_things() -> Changes {
    let now = NaiveDate::from_ymd_opt(2026, 11, 20).and_then(|day| day.and_hms_opt(9, 0, 0)).expect("a day");
    let example = example::record(Language::De, now, 1_795_165_200_000);
    let mut record = Record::new(SpaceId::from_random([7; 10]));
    let apart = example.len() / THINGS;
    for (number, (_, thing)) in (1_u64..).zip(example.entities().step_by(apart).take(THINGS)) {
        let [a, b, c, d, e, f, g, h] = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
        let id = EntityId::from_random([a, b, c, d, e, f, g, h, a ^ d, c ^ f]);
        // An edit names kinds and fields by what is in the program.
        let named = |name: &str| -> &'static str { name.to_owned().leak() };
        let fields =
            thing.fields().filter_map(|(name, field)| Some((named(name), field.shown()?.value.clone())));
        let edit = Edit::Create { id, kind: named(thing.kind()), fields: fields.collect() };
        let by = ReplicaId::from_random([0x5a, 0xc3, 0x11, 0x9e, 0x72]);
        record.edit(&edit, by, 1_795_165_200_000 + number * 61_007).expect("as in the example");
    }
    record.all_changes()
}
