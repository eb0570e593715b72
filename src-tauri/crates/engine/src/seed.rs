//! Made-up content.
/// The name under which the journal keeps it.
pub(crate) const SEED: &str = "seed";
