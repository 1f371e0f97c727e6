//! Six months of a tandem as a list of steps that both programs take.

/// Things in the record.
pub(crate) const ENTITIES: usize = 400;
/// Changes of both, together.
pub(crate) const CHANGES: usize = 2_000;
/// Changes that the other has not seen when the two meet again: a tenth.
pub(crate) const CONCURRENT: usize = CHANGES / 10;
/// Changes of one meeting.
const MEETING: usize = 25;

const FIELDS: [&str; 5] = ["title", "note", "state", "meeting", "rank"];
const WORDS: [&str; 24] = [
    "Videokonferenz",
    "Umfrage",
    "Protokoll",
    "gemeinsam",
    "ausprobiert",
    "beim",
    "nächsten",
    "Treffen",
    "zeigen",
    "Ablage",
    "E-Akte",
    "Suche",
    "Ordner",
    "Freigabe",
    "Frage",
    "an",
    "die",
    "IT",
    "Beitrag",
    "Intranet",
    "Referat",
    "Vorlage",
    "heute",
    "gelernt",
];

/// One change: a field of an entity gets a value.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    /// Which of the two writes.
    pub(crate) by: usize,
    pub(crate) entity: usize,
    pub(crate) field: &'static str,
    pub(crate) value: String,
}

/// What both have seen, and what each then writes alone.
pub(crate) struct Workload {
    pub(crate) shared: Vec<Step>,
    pub(crate) apart: [Vec<Step>; 2],
    /// What one writes down in a meeting, on new entities and old ones.
    pub(crate) meeting: Vec<Step>,
}

impl Workload {
    pub(crate) fn six_months() -> Self {
        let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
        let shared = (0..CHANGES - CONCURRENT)
            .map(|n| step(&mut numbers, n % 2, n % ENTITIES, n / ENTITIES))
            .collect();
        let mut alone = |by| {
            let one = |n| {
                let entity = numbers.below(ENTITIES);
                step(&mut numbers, by, entity, n)
            };
            (0..CONCURRENT / 2).map(one).collect()
        };
        let apart = [alone(0), alone(1)];
        // Seven new entries with three fields each, four ticks on the agenda.
        let entry = |n: usize| if n < 21 { (ENTITIES + n / 3, n % 3) } else { (n, 2) };
        let meeting =
            (0..MEETING).map(entry).map(|(entity, field)| step(&mut numbers, 0, entity, field)).collect();
        Self { shared, apart, meeting }
    }
}

fn step(numbers: &mut Numbers, by: usize, entity: usize, field: usize) -> Step {
    let words = if field % FIELDS.len() < 2 { 3 + numbers.below(12) } else { 1 };
    let value = (0..words).map(|_| WORDS[numbers.below(WORDS.len())]).collect::<Vec<_>>().join(" ");
    Step { by, entity, field: FIELDS[field % FIELDS.len()], value }
}

/// Marsaglia's xorshift64: the same numbers on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}
