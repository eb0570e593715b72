//! Making a journalled operation again, from nothing but its kind and parameters.

use watek_domain::id::OperationId;
use watek_engine::{Engine, Person};

use crate::{commands, error::WireError};

/// Makes the operation again under the same ids, on whatever rows are there. Answers whether the list
/// has a command of that kind.
pub fn replay(
    engine: &Engine,
    person: Person,
    id: OperationId,
    kind: &str,
    params: &str,
) -> Result<bool, WireError> {
    Ok(commands::again(engine, person, id, kind, params)?.is_some())
}
