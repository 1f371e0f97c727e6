//! Waiting for a condition, never for a time.

use std::future::Future;
use std::time::{Duration, Instant};

use anyhow::Result;

/// How long a person would wait before calling for help. Generous: the machines that test are slow and shared.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// Between two looks. It decides how soon the condition is noticed, never whether.
const PAUSE: Duration = Duration::from_millis(25);

/// Looks until it succeeds; fails with the last reason when patience is at its end.
pub(crate) async fn until<T, F: Future<Output = Result<T>>>(look: impl Fn() -> F) -> Result<T> {
    let start = Instant::now();
    loop {
        match look().await {
            Ok(seen) => return Ok(seen),
            Err(reason) if start.elapsed() > PATIENCE => {
                return Err(reason.context(format!("waited for {} s", PATIENCE.as_secs())));
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
