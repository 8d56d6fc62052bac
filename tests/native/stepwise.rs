//! Files written and read a step at a time: the same bytes, and the same of them.

use mognadskollen::codec::FileError;
use mognadskollen::codec::file::{Opened, decode, encode_all};
use mognadskollen::codec::response::encode_bare;
use mognadskollen::codec::stepwise::{FileReader, FileWriter};
use mognadskollen::model::group::MAX_ANSWERS;
use mognadskollen::model::{Assessment, AssessmentId, Group, Invitation, Response};
use proptest::collection::vec;
use proptest::prelude::*;

use super::any;

/// What is written in steps, and how many there were.
fn written(assessments: &[Assessment], groups: &[Group]) -> (String, usize) {
    let mut writer = FileWriter::new(assessments, groups);
    let mut steps = 0;
    while writer.step() {
        steps += 1;
    }
    (writer.finish(), steps)
}

/// What is read in steps, and how many there were.
fn read(text: &[u8]) -> (Result<Opened, FileError>, usize) {
    match FileReader::new(text) {
        Ok(mut reader) => {
            let mut steps = 0;
            while reader.step() {
                steps += 1;
            }
            (reader.finish(), steps)
        }
        Err(error) => (Err(error), 0),
    }
}

/// A group with so many answers.
fn large(count: u32) -> Group {
    let mut group = Group::new(AssessmentId::parse("a").unwrap(), Invitation::default());
    group.answers = (0..count).map(|nonce| Response { group: 5, nonce, ..Response::default() }).collect();
    group
}

proptest! {
    #[test]
    fn steps_write_and_read_the_same(all in vec(any::assessment(), 0..8), groups in vec(any::group(), 0..4)) {
        let whole = encode_all(&all, &groups);
        prop_assert_eq!(&written(&all, &groups).0, &whole);
        prop_assert_eq!(read(whole.as_bytes()).0, decode(whole.as_bytes()));
    }

    #[test]
    fn what_is_damaged_is_refused_alike(group in any::group(), place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut text = encode_all(&[], &[group]).into_bytes();
        let place = place.index(text.len());
        text[place] = byte;
        prop_assert_eq!(read(&text).0, decode(&text));
    }
}

#[test]
fn a_large_group_takes_many_short_steps() {
    let groups = [large(20_001), large(0)];
    let (text, steps) = written(&[], &groups);
    assert_eq!(text, encode_all(&[], &groups));
    assert_eq!(steps, FileWriter::new(&[], &groups).steps());
    assert!(steps > 10, "{steps}");
    let (opened, steps) = read(text.as_bytes());
    assert_eq!(opened, decode(text.as_bytes()));
    assert!(steps >= 10, "{steps}");
}

#[test]
fn answers_in_the_wrong_place_are_refused_alike() {
    let max = MAX_ANSWERS;
    let code = encode_bare(&Response::default());
    for group in [
        format!(r#"{{"id":"a","answers":["{code}","{code}"]}}"#),
        format!(r#"{{"id":"a","answers":["{code}"],"answers":["{code}"]}}"#),
        format!(r#"{{"id":"a","answers":["{}"]}}"#, code.to_lowercase()),
        format!(r#"{{"id":"a","answers":["{code}",7,null,["{code}"]]}}"#),
        format!(r#"{{"id":"a","answers":"{code}","replaced":["{code}"]}}"#),
        format!(r#"{{"id":"a","answers":[],"replaced":["{code}"]}}"#),
        format!(r#"{{"id":"a","title":["{code}"],"answers":{{"answers":["{code}"]}}}}"#),
        format!(r#"{{"id":"a","answers":[{}1]}}"#, "1,".repeat(max)),
        format!(r#"["{code}"]"#),
    ] {
        for groups in [format!("[{group}]"), format!("[{group},[],{group}]"), group.clone()] {
            let text = format!(
                r#"{{"format":"mognadskollen","version":1,"model":"agima-2017","assessments":[],"groups":{groups}}}"#
            );
            assert_eq!(read(text.as_bytes()).0, decode(text.as_bytes()), "{}", &text[..200.min(text.len())]);
        }
    }
}
