//! The cells of a table.

use evenhand_capture::hours::{self, DataSheet, SheetError};
use serde::{Deserialize, Serialize};

use super::{Answer, Task, WorkerError};

/// Read the cells of a table.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadTable;

impl Task for ReadTable {
    type Answer = Result<Vec<DataSheet>, SheetError>;
    const NAME: &'static str = "read-table";

    fn perform(
        &self,
        bytes: &[u8],
        _: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Self::Answer, WorkerError> {
        Ok(hours::read(bytes))
    }
}

impl Answer for Result<Vec<DataSheet>, SheetError> {}
