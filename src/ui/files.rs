//! Files at the border of the program: those that a person has chosen, until they are read, and what a share sheet is given.

use std::cell::RefCell;

use js_sys::Object;
use web_sys::{File, FileList};

use super::ports;

/// The files of one element.
#[derive(Default)]
pub(super) struct Files {
    chosen: RefCell<Vec<File>>,
    shareable: RefCell<Option<Object>>,
}

impl Files {
    /// Keeps the files that were chosen or dropped last; how many there are.
    pub(super) fn choose(&self, list: Option<FileList>) -> usize {
        let files = ports::files(list);
        let count = files.len();
        self.chosen.replace(files);
        count
    }

    /// The files that were chosen or dropped last. They are given once.
    pub(super) fn take_chosen(&self) -> Vec<File> {
        self.chosen.take()
    }

    /// Keeps what a share sheet is given of the file that was made last.
    pub(super) fn keep_shareable(&self, data: Option<Object>) {
        self.shareable.replace(data);
    }

    /// What a share sheet is given, if there is anything.
    pub(super) fn shareable(&self) -> Option<Object> {
        self.shareable.borrow().clone()
    }
}
