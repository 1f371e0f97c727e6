//! Finds the QR codes in a grey picture and reads the bytes that they hold. It becomes a small program of its own, which is
//! loaded when a camera is switched on.
//!
//! It must not know what the bytes mean, nor where pictures come from. A picture is whatever somebody holds before the camera:
//! its size is bounded, and what comes out is as little trusted as any file.

#[cfg(target_arch = "wasm32")]
mod exports;

use quircs::Quirc;

/// Largest picture that is read, in points: what the cameras of telephones give as a film. Codes are read in far smaller ones.
pub const MAX_POINTS: usize = 1920 * 1080;

/// Reads picture after picture, in the same memory.
#[derive(Default)]
pub struct Reader {
    width: usize,
    height: usize,
    points: Vec<u8>,
    quirc: Quirc,
}

impl Reader {
    /// Room for a picture, line by line, a byte for each point: 0 is black, 255 white. `None` if it has no points, or too many.
    pub fn picture(&mut self, width: usize, height: usize) -> Option<&mut [u8]> {
        let points = width.checked_mul(height).filter(|points| (1..=MAX_POINTS).contains(points))?;
        (self.width, self.height) = (width, height);
        self.points.resize(points, 0);
        Some(&mut self.points)
    }

    /// The bytes of the codes in the picture: what can be read of them, whatever version and level they have.
    pub fn read(&mut self) -> Vec<Vec<u8>> {
        if self.points.is_empty() {
            return Vec::new();
        }
        let found = self.quirc.identify(self.width, self.height, &self.points);
        found.filter_map(|code| Some(code.ok()?.decode().ok()?.payload)).collect()
    }
}
