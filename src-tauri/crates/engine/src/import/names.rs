//! Records by what people call them.

use std::collections::HashMap;

use watek_domain::fold::fold;

/// Which record a name means, however it is written.
#[derive(Clone, Debug)]
pub(crate) struct Names<T> {
    by_name: HashMap<String, T>,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { by_name: HashMap::new() }
    }
}

impl<T: Copy> Names<T> {
    /// Notes a name; the first record of that name is meant.
    pub(crate) fn add(&mut self, name: &str, record: T) {
        let key = fold(name);
        if !key.is_empty() {
            self.by_name.entry(key).or_insert(record);
        }
    }

    pub(crate) fn find(&self, name: &str) -> Option<T> {
        self.by_name.get(&fold(name)).copied()
    }
}
