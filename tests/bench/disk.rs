//! On what the files lie. A RAM disk would make every write look free.

use std::path::Path;

/// The name of the file system that holds `folder`; a RAM disk ends the program.
pub(crate) fn of(folder: &Path) -> String {
    let Ok(mounts) = std::fs::read_to_string("/proc/self/mounts") else {
        return "unknown file system".to_owned();
    };
    let folder = folder.canonicalize().expect("the folder is there");
    let held_by = mounts
        .lines()
        .filter_map(|line| {
            let mut fields = line.split(' ').skip(1);
            Some((fields.next()?, fields.next()?))
        })
        .filter(|(point, _)| folder.starts_with(point))
        // Of two mounts at one place the later one counts.
        .max_by_key(|(point, _)| point.len());
    let name = held_by.map_or("unknown", |(_, name)| name);
    assert!(
        !matches!(name, "tmpfs" | "ramfs" | "devtmpfs"),
        "{} lies on {name}: choose a folder on a disk with --keep",
        folder.display()
    );
    name.to_owned()
}
