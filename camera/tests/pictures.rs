//! Codes as a camera sees them are read, and no picture does harm.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

use proptest::collection::vec;
use proptest::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use tandembuch_camera::{MAX_POINTS, Reader};

/// What a camera makes of a screen.
#[derive(Clone, Copy)]
struct Look {
    width: usize,
    height: usize,
    /// How much nearer one side of the code is than the other.
    tilt: f32,
    /// By how much it is turned, in radians.
    turn: f32,
    /// Over how many points light spreads.
    blur: f32,
    noise: f32,
    brightness: f32,
    contrast: f32,
}

const SHARP: Look = Look {
    width: 640,
    height: 480,
    tilt: 0.0,
    turn: 0.0,
    blur: 0.0,
    noise: 0.0,
    brightness: 1.0,
    contrast: 1.0,
};
const TYPICAL: Look = Look { tilt: 0.06, turn: 0.05, blur: 0.7, noise: 5.0, contrast: 0.8, ..SHARP };
const TILTED: Look = Look { tilt: 0.15, turn: 0.3, ..TYPICAL };
const DIM: Look = Look { noise: 10.0, brightness: 0.35, contrast: 0.7, ..TYPICAL };

fn packet(bytes: usize, seed: u64) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(seed);
    (0..bytes).map(|_| random.u8(..)).collect()
}

fn code(bytes: &[u8]) -> QrCode {
    let segment = QrSegment::make_bytes(bytes);
    let any = (Version::MIN, Version::MAX);
    QrCode::encode_segments_advanced(&[segment], QrCodeEcc::Low, any.0, any.1, None, false).unwrap()
}

/// A code on a white screen, four fifths of the picture high.
fn seen(code: &QrCode, look: &Look, seed: u64) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(seed);
    let per_dot = look.height as f32 * 0.8 / code.size() as f32;
    let middle = code.size() as f32 / 2.0;
    let (sin, cos) = look.turn.sin_cos();
    let is_dark = |x: f32, y: f32| {
        let (x, y) = (x - look.width as f32 / 2.0, y - look.height as f32 / 2.0);
        let far = 1.0 + look.tilt * x / (look.height as f32 * 0.8);
        let (x, y) = (x / far / per_dot, y / far / per_dot);
        let (x, y) = (x * cos - y * sin + middle, x * sin + y * cos + middle);
        code.get_module(x.floor() as i32, y.floor() as i32)
    };
    let mut points = Vec::with_capacity(look.width * look.height);
    for y in 0..look.height {
        for x in 0..look.width {
            // Nine rays within the point, and as far beyond it as light spreads.
            let rays = [-1.0, 0.0, 1.0].map(|ray| 0.5 + ray * (0.33 + look.blur * 0.8));
            let dark = rays.iter().flat_map(|dy| rays.map(|dx| is_dark(x as f32 + dx, y as f32 + dy)));
            let light = 1.0 - dark.filter(|is_dark| *is_dark).count() as f32 / 9.0;
            let light = (128.0 + (light - 0.5) * 220.0 * look.contrast) * look.brightness;
            // Nearly as noise is: a sum of three.
            let noise = (0..3).map(|_| random.f32() * 2.0 - 1.0).sum::<f32>() * look.noise;
            points.push((light + noise).clamp(0.0, 255.0) as u8);
        }
    }
    points
}

fn read(width: usize, height: usize, points: &[u8]) -> Vec<Vec<u8>> {
    let mut reader = Reader::default();
    reader.picture(width, height).unwrap().copy_from_slice(points);
    reader.read()
}

/// How many of twenty codes are read.
fn count(bytes: usize, look: &Look) -> usize {
    let is_read = |seed: &u64| {
        let packet = packet(bytes, *seed);
        let answer = read(look.width, look.height, &seen(&code(&packet), look, *seed));
        assert!(answer.is_empty() || answer == [packet], "something else was read");
        !answer.is_empty()
    };
    (0..20).filter(is_read).count()
}

#[test]
fn a_packet_has_the_version_that_is_said() {
    assert_eq!(code(&packet(350, 1)).version().value(), 12);
    assert_eq!(code(&packet(180, 1)).version().value(), 8);
}

#[test]
fn packets_are_read_as_a_camera_of_640_by_480_sees_them() {
    for (name, bytes, look, least) in [
        ("sharp", 350, SHARP, 20),
        ("typical", 350, TYPICAL, 20),
        ("tilted", 350, TILTED, 15),
        ("bigger dots, typical", 180, TYPICAL, 20),
        ("bigger dots, tilted", 180, TILTED, 19),
        ("bigger dots, dim", 180, DIM, 15),
    ] {
        let counted = count(bytes, &look);
        assert!(counted >= least, "{name}: {counted} of 20");
    }
}

#[test]
fn two_codes_in_one_picture_are_both_read() {
    let packets = [1, 2].map(|seed| packet(180, seed));
    let look = Look { height: 640, ..SHARP };
    let [left, right] = packets.clone().map(|packet| seen(&code(&packet), &look, 0));
    let lines = left.chunks(look.width).zip(right.chunks(look.width));
    let points: Vec<u8> = lines.flat_map(|(left, right)| [left, right].concat()).collect();
    let mut answer = read(look.width * 2, look.height, &points);
    answer.sort();
    let mut packets = packets.to_vec();
    packets.sort();
    assert_eq!(answer, packets);
}

#[test]
fn one_reader_takes_pictures_of_any_size_one_after_the_other() {
    let packet = packet(180, 3);
    let mut reader = Reader::default();
    assert!(reader.read().is_empty());
    for (width, height) in [(640, 480), (480, 640), (1280, 720), (640, 480)] {
        let look = Look { width, height, ..SHARP };
        let look = Look { height: look.height.min(width), ..look };
        let points = seen(&code(&packet), &look, 1);
        reader.picture(look.width, look.height).unwrap().copy_from_slice(&points);
        assert_eq!(reader.read(), std::slice::from_ref(&packet), "{width} by {height}");
        reader.picture(look.width, look.height).unwrap().fill(255);
        assert!(reader.read().is_empty());
    }
}

#[test]
fn a_picture_has_points_and_not_too_many() {
    let mut reader = Reader::default();
    for (width, height, is_read) in [
        (0, 0, false),
        (0, 5, false),
        (5, 0, false),
        (1, 1, true),
        (1920, 1080, true),
        (1920, 1081, false),
        (MAX_POINTS, 1, true),
        (1, MAX_POINTS, true),
        (usize::MAX, 2, false),
        (usize::MAX, usize::MAX, false),
    ] {
        assert_eq!(reader.picture(width, height).is_some(), is_read, "{width} by {height}");
        reader.read();
    }
}

/// A corner mark of a code, as wide and as high as somebody likes.
#[derive(Debug, Clone)]
struct Mark {
    x: usize,
    y: usize,
    width: usize,
    height: usize,
    slant: usize,
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let number = 0..300_usize;
    (number.clone(), number, 1..30_usize, 1..30_usize, 0..3_usize)
        .prop_map(|(x, y, width, height, slant)| Mark { x, y, width, height, slant })
}

fn draw(mark: &Mark, width: usize, points: &mut [u8]) {
    for row in 0..mark.height * 7 {
        for column in 0..mark.width * 7 {
            let (v, u) = (row / mark.height, column / mark.width);
            let is_ring = u == 0 || u == 6 || v == 0 || v == 6;
            let is_stone = (2..5).contains(&u) && (2..5).contains(&v);
            let x = mark.x + column + row * mark.slant / 4;
            if let Some(point) = points.get_mut((mark.y + row) * width + x).filter(|_| x < width) {
                *point = if is_ring || is_stone { 0 } else { 255 };
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn corners_without_a_code_do_no_harm(
        marks in vec(any_mark(), 0..40),
        width in 1..400_usize,
        height in 1..400_usize,
        seed: u64,
        specks in 0..400_usize,
    ) {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut points = vec![255; width * height];
        marks.iter().for_each(|mark| draw(mark, width, &mut points));
        for _ in 0..specks {
            points[random.usize(..width * height)] = random.u8(..);
        }
        read(width, height, &points);
    }

    #[test]
    fn noise_does_no_harm(points in vec(any::<u8>(), 1..3_000), width in 1..3_000_usize) {
        let width = width.min(points.len());
        let height = points.len() / width;
        read(width, height, &points[..width * height]);
    }

    #[test]
    fn a_code_of_which_parts_are_hidden_is_read_or_not(
        bytes in 1..2_953_usize,
        patches in vec((0..300_usize, 0..300_usize, 1..60_usize, any::<u8>()), 0..8),
        tilt in -0.6..0.6_f32,
        turn in -3.2..3.2_f32,
        seed: u64,
    ) {
        let packet = packet(bytes, seed);
        let look = Look { width: 300, height: 300, tilt, turn, ..SHARP };
        let mut points = seen(&code(&packet), &look, seed);
        for (x, y, size, light) in patches {
            for line in points.chunks_mut(look.width).skip(y).take(size) {
                line.iter_mut().skip(x).take(size).for_each(|point| *point = light);
            }
        }
        let answer = read(look.width, look.height, &points);
        prop_assert!(answer.is_empty() || answer == [packet]);
    }
}
