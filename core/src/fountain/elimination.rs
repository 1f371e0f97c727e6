//! Sums of pieces, solved for the pieces: Gaussian elimination over GF(2), a row at a time.

/// A sum of pieces: which ones, and their bytes added without carry.
pub(super) struct Row {
    pub(super) bits: Vec<u64>,
    pub(super) bytes: Vec<u8>,
}

impl Row {
    fn first(&self) -> Option<usize> {
        let word = self.bits.iter().position(|word| *word != 0)?;
        Some(word * 64 + self.bits[word].trailing_zeros() as usize)
    }

    fn has(&self, piece: usize) -> bool {
        self.bits[piece / 64] >> (piece % 64) & 1 == 1
    }

    fn add(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(own, other)| *own ^= other);
        add(&mut self.bytes, &other.bytes);
    }
}

/// Adds bytes without carry.
pub(super) fn add(own: &mut [u8], other: &[u8]) {
    own.iter_mut().zip(other).for_each(|(own, other)| *own ^= other);
}

/// The rows so far. The one at a place begins with the piece of that place.
pub(super) struct Elimination {
    rows: Vec<Option<Row>>,
    independent: usize,
}

impl Elimination {
    pub(super) fn new(pieces: usize) -> Self {
        Self { rows: (0..pieces).map(|_| None).collect(), independent: 0 }
    }

    /// How many rows say something that the others do not.
    pub(super) fn independent(&self) -> usize {
        self.independent
    }

    /// Takes a row of as many bits and bytes as all others; one that says nothing new is dropped.
    pub(super) fn take(&mut self, mut row: Row) {
        while let Some(first) = row.first() {
            match &self.rows[first] {
                Some(known) => row.add(known),
                None => {
                    self.rows[first] = Some(row);
                    self.independent += 1;
                    return;
                }
            }
        }
    }

    /// All pieces, one behind the other. `None` as long as a row is missing.
    pub(super) fn solve(&mut self) -> Option<Vec<u8>> {
        if self.independent < self.rows.len() {
            return None;
        }
        let mut rows: Vec<Row> = std::mem::take(&mut self.rows).into_iter().flatten().collect();
        // From the last one on, which is a piece alone: what a row has besides its first piece is a piece alone by then.
        for place in (0..rows.len()).rev() {
            let (head, solved) = rows.split_at_mut(place + 1);
            let row = &mut head[place];
            for (piece, other) in (place + 1..).zip(solved) {
                if row.has(piece) {
                    add(&mut row.bytes, &other.bytes);
                }
            }
        }
        Some(rows.into_iter().flat_map(|row| row.bytes).collect())
    }
}
