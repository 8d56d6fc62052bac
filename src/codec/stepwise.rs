//! Files written and read a step at a time, so that a page can be painted between two steps. The text, and what is read
//! from it, are those of [`file`].

use std::rc::Rc;

use super::error::FileError;
use super::file::{self, Opened, assemble, encode_assessment};
use super::group::{self, ANSWER_LISTS};
use super::json::Tree;
use super::response::encode_bare;
use crate::model::{Assessment, Group};

/// How many answers a step writes or reads: some ten milliseconds on a slow phone.
const ANSWERS: usize = 2_000;

/// How many assessments a step writes.
const ASSESSMENTS: usize = 5;

/// Writes a file a step at a time.
#[derive(Debug)]
pub struct FileWriter<'a> {
    assessments: &'a [Assessment],
    groups: &'a [Group],
    /// The texts of the assessments that have been written.
    assessment_texts: Vec<Rc<str>>,
    /// The texts of the groups that have been written.
    group_texts: Vec<Rc<str>>,
    /// The codes of the first answers of the next group.
    codes: Vec<String>,
}

impl<'a> FileWriter<'a> {
    /// Begins a file of some assessments and groups.
    #[must_use]
    pub const fn new(assessments: &'a [Assessment], groups: &'a [Group]) -> Self {
        Self { assessments, groups, assessment_texts: Vec::new(), group_texts: Vec::new(), codes: Vec::new() }
    }

    /// Goes on for one step; whether there is more to do.
    pub fn step(&mut self) -> bool {
        let rest = self.assessments.get(self.assessment_texts.len()..).unwrap_or_default();
        if !rest.is_empty() {
            self.assessment_texts.extend(rest.iter().take(ASSESSMENTS).map(|one| Rc::from(encode_assessment(one))));
            return true;
        }
        let Some(group) = self.groups.get(self.group_texts.len()) else { return false };
        let rest = group.answers.get(self.codes.len()..).unwrap_or_default();
        if rest.is_empty() {
            let codes = std::mem::take(&mut self.codes);
            self.group_texts.push(file::text_of(&group::to_v1_with(group, codes)).into());
        } else {
            self.codes.extend(rest.iter().take(ANSWERS).map(encode_bare));
        }
        true
    }

    /// How many steps there are in all, about.
    #[must_use]
    pub fn steps(&self) -> usize {
        let answers: usize = self.groups.iter().map(|group| group.answers.len().div_ceil(ANSWERS) + 1).sum();
        self.assessments.len().div_ceil(ASSESSMENTS) + answers
    }

    /// The text of the file, once what is left of it is written.
    #[must_use]
    pub fn finish(mut self) -> String {
        while self.step() {}
        assemble(&self.assessment_texts, &self.group_texts)
    }
}

/// Reads a file a step at a time. Its first step, which is to take the JSON apart, is the longest.
#[derive(Debug)]
pub struct FileReader {
    tree: Tree,
    /// Which group is next.
    group: usize,
    /// Which of its lists of answers.
    list: usize,
    /// Which answer in it.
    answer: usize,
}

impl FileReader {
    /// Takes a text apart.
    ///
    /// # Errors
    /// [`FileError`] where it is no JSON, or longer than any file.
    pub fn new(bytes: &[u8]) -> Result<Self, FileError> {
        Ok(Self { tree: file::parse(bytes)?, group: 0, list: 0, answer: 0 })
    }

    /// Goes on for one step; whether there is more to do.
    pub fn step(&mut self) -> bool {
        let mut left = ANSWERS;
        while left > 0 {
            let groups = self.tree.field_mut("groups").map(Tree::items_mut).unwrap_or_default();
            let Some(group) = groups.get_mut(self.group) else { return false };
            let Some(name) = ANSWER_LISTS.get(self.list) else {
                (self.group, self.list) = (self.group + 1, 0);
                // Groups without answers are a step's work too, many of them.
                left = left.saturating_sub(1);
                continue;
            };
            let items = group.field_mut(name).map(Tree::items_mut).unwrap_or_default();
            let rest = items.get_mut(self.answer..).unwrap_or_default();
            let taken = left.min(rest.len());
            for item in rest.iter_mut().take(taken) {
                group::read_ahead(item);
            }
            (self.answer, left) = (self.answer + taken, left - taken);
            if left > 0 {
                (self.list, self.answer) = (self.list + 1, 0);
            }
        }
        true
    }

    /// What the file holds, once what is left of it is read.
    ///
    /// # Errors
    /// [`FileError`] where nothing in it can be read.
    pub fn finish(mut self) -> Result<Opened, FileError> {
        while self.step() {}
        file::read(&self.tree)
    }
}
