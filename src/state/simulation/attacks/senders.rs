//! Files in the partner's name, by who has signed them: believed, asked about, or refused. Whether a signature fits is not played
//! here; that is the browser's.

use tandembuch_core::bundle::PublicKey;
use tandembuch_core::exchange::{Exchange, Introduction};
use tandembuch_core::forms::goal;
use tandembuch_core::forms::person::Role;
use tandembuch_core::known_device::Standing;
use tandembuch_core::record::EntityId;

use super::scene::{PARTNER, Scene};
use crate::state::incoming::{IncomingError, Opened};
use crate::state::known::Sender;

fn key(number: u8) -> PublicKey {
    PublicKey::from_point(&[&[4], &[number; 64][..]].concat()).expect("a point")
}

fn device(number: u8) -> Introduction {
    Introduction { agree: key(number), sign: key(number + 100), recovery: None }
}

/// The partner writes something, and makes a file of everything at this device. `is_signed`: with the key of it.
fn file(scene: &mut Scene, number: u8, is_signed: bool) -> (Exchange, Sender) {
    let id = EntityId::from_random([200 + number; 10]);
    if scene.partner.get(id).is_none() {
        let goal = goal::create(id, Role::Mentee, &format!("Ziel {number}"), 9);
        scene.partner.edit(&goal, PARTNER, 9).expect("it fits");
    }
    let device = device(number);
    let exchange =
        Exchange { device: Some(device), ..Exchange::new(Role::Mentee, scene.partner.all_changes()) };
    (exchange, Sender { signed_by: is_signed.then_some(device.sign) })
}

fn opens(scene: &mut Scene, number: u8, is_signed: bool) -> Result<Opened, IncomingError> {
    let (exchange, sender) = file(scene, number, is_signed);
    scene.looks_at(exchange, sender)
}

fn names(scene: &Scene) -> Vec<PublicKey> {
    scene.private().devices.iter().filter_map(|device| device.agree()).collect()
}

#[test]
fn the_first_device_is_learnt_and_the_next_one_only_when_somebody_says_so() {
    let mut scene = Scene::new();
    let first = opens(&mut scene, 1, false).expect("it is a file");
    assert_eq!((first.standing, first.teaches_device), (Standing::Unsigned, true));
    scene.accept(&first);
    assert_eq!(names(&scene), [key(1)]);

    // Anybody who knows the code could say that.
    let unsigned = opens(&mut scene, 2, false).expect("it is a file");
    assert_eq!((unsigned.standing, unsigned.teaches_device), (Standing::Unsigned, false));
    scene.accept(&unsigned);
    assert_eq!(names(&scene), [key(1)]);

    let known = opens(&mut scene, 1, true).expect("it is a file");
    assert_eq!(known.standing, Standing::Known);
    scene.accept(&known);

    let new = opens(&mut scene, 3, true).expect("it is a file");
    assert_eq!(new.standing, Standing::New);
    let before = (scene.record(), scene.private());
    assert_eq!(scene.tries_to_accept(&new), Err(IncomingError::NotWanted));
    assert_eq!((scene.record(), scene.private()), before, "nothing has changed");
    scene.accept(&Opened { is_wanted: true, ..new });
    assert_eq!(names(&scene), [key(1), key(3)]);
}

#[test]
fn once_somebody_signs_a_file_without_a_signature_is_asked_about() {
    let mut scene = Scene::new();
    let signed = opens(&mut scene, 1, true).expect("it is a file");
    assert_eq!((signed.standing, signed.teaches_device), (Standing::First, true));
    scene.accept(&signed);
    let unsigned = opens(&mut scene, 2, false).expect("it is a file");
    assert_eq!(unsigned.standing, Standing::NoLongerSigned);
    assert_eq!(scene.tries_to_accept(&unsigned), Err(IncomingError::NotWanted));
    scene.accept(&Opened { is_wanted: true, ..unsigned });
    assert_eq!(names(&scene), [key(1)], "which makes its device no better known");
}

#[test]
fn a_file_of_a_dropped_device_is_refused_and_one_that_comes_again_brings_nothing() {
    let mut scene = Scene::new();
    let signed = opens(&mut scene, 1, true).expect("it is a file");
    scene.accept(&signed);
    let again = opens(&mut scene, 1, true).expect("it is a file");
    assert!(again.report.changed.is_empty());
    scene.drops(&device(1).sign);
    assert_eq!(opens(&mut scene, 1, true).err(), Some(IncomingError::Dropped));
    // Whoever was dropped does not come back as the first one.
    assert_eq!(opens(&mut scene, 2, true).map(|opened| opened.standing), Ok(Standing::New));
}

#[test]
fn a_device_in_ones_own_name_is_never_believed_unasked() {
    let mut scene = Scene::new();
    let (exchange, sender) = file(&mut scene, 1, true);
    let own = Exchange { from: Role::Mentor, ..exchange };
    let opened = scene.looks_at(own.clone(), sender).expect("it is a file");
    assert_eq!((opened.standing, opened.teaches_device), (Standing::New, false));
    let unsigned = scene.looks_at(own, Sender::UNSIGNED).expect("it is a file");
    scene.accept(&unsigned);
    assert_eq!(names(&scene), []);
}

#[test]
fn what_a_file_has_taught_goes_with_it() {
    let mut scene = Scene::new();
    let signed = opens(&mut scene, 1, true).expect("it is a file");
    scene.accept(&signed);
    assert!(scene.undo());
    let private = scene.private();
    assert_eq!((private.devices, private.signed_since), (Vec::new(), None));
    assert_eq!(opens(&mut scene, 1, true).map(|opened| opened.standing), Ok(Standing::First));
}
