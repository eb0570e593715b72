//! A consistent copy of a database that others read and write meanwhile.

use std::{path::Path, time::Duration};

use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};

use crate::{connection, error::Result, file, sql::sql};

/// Pages that are copied in one go, about 4 MiB; between two the disk belongs to the others.
const PAGES: std::ffi::c_int = 1_000;
const PAUSE: Duration = Duration::from_millis(1);

/// Copies the database `source` to the new file `target` and flushes it.
///
/// One read transaction holds the snapshot for as long as the copy takes. Without it every commit of the
/// writer would make SQLite's backup begin anew, and under load it would never end.
pub(crate) fn copy(source: &Path, target: &Path) -> Result<()> {
    file::remove(target)?;
    let from = connection::open_reader(source)?;
    let snapshot = from.unchecked_transaction()?;
    // A transaction begins with its first read.
    let _: i64 = snapshot.query_row(sql!("schema/count"), [], |row| row.get(0))?;
    let mut to = Connection::open(target)?;
    {
        let backup = Backup::new(&from, &mut to)?;
        while backup.step(PAGES)? != StepResult::Done {
            std::thread::sleep(PAUSE);
        }
    }
    snapshot.rollback()?;
    one_file(&to)?;
    drop(to);
    file::flush(target)
}

/// Lets a database be one file that can be read without writing beside it.
pub(crate) fn one_file(connection: &Connection) -> Result<()> {
    connection
        .pragma_update_and_check(None, "journal_mode", "delete", |row| row.get::<_, String>(0))?;
    Ok(())
}

/// Opens a copy for reading; nothing is written beside it.
pub(super) fn open(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    Ok(connection)
}
