//! The ways in which what one replica lacks comes to it from the other.

/// One row of the table: what is given, and what has to be done.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Way {
    /// Two replicas in memory. What one lacks of the other has to be found out and taken in.
    /// Automerge: `merge`.
    Replicas,
    /// The changes that one lacks, in memory. Automerge: `apply_changes`.
    News,
    /// The same from bytes, which have to be read. Automerge: `load_incremental` of `save_after`.
    NewsBytes,
    /// Everything that the other has, in memory; nearly all of it is known. Automerge: `apply_changes`.
    Everything,
    /// The same from bytes, as a first file is read, or one after a gap. Automerge: `load_incremental` of
    /// `save_nocompress`, which is faster than `load` and `merge`; not packed, because ours is not yet either.
    EverythingBytes,
}

impl Way {
    /// All, in the order of the table.
    pub(crate) const ALL: [Self; 5] =
        [Self::Replicas, Self::News, Self::NewsBytes, Self::Everything, Self::EverythingBytes];

    /// What stands in the table.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Replicas => "two replicas in memory",
            Self::News => "the changes that one lacks, in memory",
            Self::NewsBytes => "the same from bytes",
            Self::Everything => "everything that the other has, in memory",
            Self::EverythingBytes => "the same from bytes",
        }
    }
}
