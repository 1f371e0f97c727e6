//! The recovery key of a person: what is sealed for it opens with the recovery code alone, on any device, by anybody who
//! has the sheet of paper. Nothing of it but the public half is kept.
//!
//! It must not know what is sealed for it. `docs/bundle-format.md`, "The recovery code", is the specification.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hkdf::Hkdf;
use p256::elliptic_curve::Curve as _;
use p256::elliptic_curve::bigint::{NonZero, U256};
use p256::elliptic_curve::ff::PrimeField as _;
use p256::elliptic_curve::sec1::ToSec1Point as _;
use p256::{NistP256, ProjectivePoint, Scalar};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::bundle::{PublicKey, RecoveryCode};

/// What the derivation is bound to.
const INFO: &[u8] = b"Tandembuch recovery key 1";
/// 64 bits more than the order of the curve has, so that no private key is likelier than another (FIPS 186-5, A.2.1).
const DERIVED_BYTES: usize = 40;

/// The key pair of a recovery code. `Debug` hides the private half, which is cleared with its owner; what it is computed with
/// is not.
#[derive(Clone)]
pub struct RecoveryKey {
    private: Zeroizing<[u8; 32]>,
    public: PublicKey,
}

impl RecoveryKey {
    /// Derives the key pair: HKDF (RFC 5869) with SHA-256 from the 15 bytes of the code, without salt; the private key is the
    /// number of the derived bytes, modulo the order of P-256 less one, plus one. `None` never happens.
    pub fn derive(code: &RecoveryCode) -> Option<Self> {
        let mut derived = Zeroizing::new([0; DERIVED_BYTES]);
        Hkdf::<Sha256>::new(None, &*code.to_bytes()).expand(INFO, &mut *derived).ok()?;
        let private = Zeroizing::new(reduced(&*derived)?);
        let scalar: Scalar = Option::from(Scalar::from_repr((*private).into()))?;
        let point = (ProjectivePoint::GENERATOR * scalar).to_affine().to_sec1_point(false);
        Some(Self { private, public: PublicKey::from_point(point.as_bytes())? })
    }

    /// The half that files are sealed for.
    pub fn public(&self) -> PublicKey {
        self.public
    }

    /// The private half as the member `d` of a JSON Web Key (RFC 7518, 6.2.2).
    pub fn private(&self) -> Zeroizing<String> {
        Zeroizing::new(URL_SAFE_NO_PAD.encode(*self.private))
    }
}

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RecoveryKey({})", self.public.key_id())
    }
}

/// A number, modulo the order of the curve less one, plus one: bit by bit.
fn reduced(number: &[u8]) -> Option<[u8; 32]> {
    let order_less_one: U256 = NistP256::ORDER.as_ref().wrapping_sub(&U256::ONE);
    let modulus: NonZero<U256> = Option::from(NonZero::new(order_less_one))?;
    let mut sum = U256::ZERO;
    for bit in number.iter().flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1)) {
        sum = sum.double_mod(&modulus).add_mod(&U256::from(bit), &modulus);
    }
    Some(sum.wrapping_add(&U256::ONE).to_be_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_key_that_others_derive() {
        // By node: crypto.hkdfSync, BigInt, crypto.createECDH("prime256v1").
        let code = RecoveryCode::parse("01JK-MNPQ-RSTV-WXYZ-0123-4567").expect("a code");
        let key = RecoveryKey::derive(&code).expect("a key");
        assert_eq!(key.public().key_id().as_str(), "l6ypnkBIHhjqDhRCDlXq624xvnXPy_Dh8bLOuDAchVc");
        assert_eq!(
            key.public().coordinates(),
            ["Jwc89Nx3UFc6RIJJhHi4ObSuA3UtNor7ioqWknPGtMU", "0GQgOFTeHiOSHLOq2ekYGwl6N06KUlVYL-QcERqeCD4"]
        );
        assert_eq!(format!("{key:?}"), "RecoveryKey(l6ypnkBIHhjqDhRCDlXq624xvnXPy_Dh8bLOuDAchVc)");
    }

    #[test]
    fn a_number_is_reduced_to_a_private_key() {
        let be = |number: U256| -> [u8; 32] { number.to_be_bytes().into() };
        let order: U256 = *NistP256::ORDER.as_ref();
        let one = be(U256::ONE);
        assert_eq!(reduced(&[]), Some(one));
        assert_eq!(reduced(&[0; 40]), Some(one));
        assert_eq!(reduced(&be(order.wrapping_sub(&U256::ONE))), Some(one));
        assert_eq!(reduced(&be(order)), Some(be(U256::from(2_u8))));
        assert_eq!(
            reduced(&be(order.wrapping_sub(&U256::from(2_u8)))),
            Some(be(order.wrapping_sub(&U256::ONE)))
        );
    }
}
