//! What holds of any bytes at all: one function for each way into the program, and one for the way out and in again.
//!
//! They stop with a panic where it does not hold. The fuzz targets call them with bytes made up on the way,
//! `tests/native/hostile.rs` with the bytes kept in `corpus/` and with a table of hostile inputs.

use crc::{CRC_10_ATM, CRC_16_IBM_3740, Crc};
use data_encoding::BASE64URL_NOPAD;
use mognadskollen::codec::file::{self, Opened};
use mognadskollen::codec::gather::{CodeScanner, MAX_TOLD};
use mognadskollen::codec::incoming::{self, Incoming, IncomingError};
use mognadskollen::codec::payload::{LinkError, MAX_CHARS};
use mognadskollen::codec::response::CodeError;
use mognadskollen::codec::v1::fields::{FieldList, FieldVisitor, HasFields, IntRange};
use mognadskollen::codec::{FileError, invitation, pack, response, settings, snapshot, text_file};
use mognadskollen::model::assessment::{CriteriaSet, MAX_NAME, MAX_NOTE};
use mognadskollen::model::invitation::{MAX_HAND_IN, SMALLEST_GROUPS};
use mognadskollen::model::plan::limits::problem;
use mognadskollen::model::response::MAX_GROUP;
use mognadskollen::model::workspace::MAX_ASSESSMENTS;
use mognadskollen::model::{
    Area, Assessment, AssessmentId, Date, Grade, Invitation, Plan, Response, Role, ShareOptions, free_text,
};
use mognadskollen::text::Lang;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What takes any bytes, and stops with a panic where something does not hold.
pub type Check = fn(&[u8]);

/// Every check, by the name of its target and of its folder in `corpus/`.
pub const ALL: [(&str, Check); 8] = [
    ("file", file),
    ("settings", settings),
    ("response", response),
    ("snapshot", snapshot),
    ("invitation", invitation),
    ("gather", gather),
    ("incoming", incoming),
    ("round_trip", round_trip),
];

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A file: what opens is what the bytes say, and is written so that it opens again as the same.
pub fn file(bytes: &[u8]) {
    match file::decode(bytes) {
        Ok(opened) => {
            sound(&opened);
            if opened.refused.is_empty() {
                assert_same_meaning(bytes, &opened.assessments);
            }
        }
        Err(error) => told(&error.into()),
    }
}

/// Settings: what is read is written so that it reads as the same.
pub fn settings(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let read = settings::decode(text);
    assert_eq!(settings::decode(&settings::encode(&read)), read);
}

/// Response codes, typed and found: an answer has one code, and what is found stands in the line. The bytes are also
/// taken for the bits of a code, and given the checksum that nobody guesses.
pub fn response(bytes: &[u8]) {
    if let Ok(text) = str::from_utf8(bytes) {
        match response::decode(text) {
            Ok(read) => {
                has_one_code(&read);
                assert_eq!(symbols(text), response::encode_bare(&read));
            }
            Err(error) => {
                if let CodeError::Character { position, found } = error {
                    assert_eq!(first_of_no_code(text), Some((position, found)));
                }
                told(&error.into());
            }
        }
        for line in text.lines() {
            let found = response::find(line);
            assert!(found.len() * 16 <= line.len());
            let line = symbols(line);
            for read in &found {
                has_one_code(read);
                assert!(line.contains(&response::encode_bare(read)), "{read:?}");
            }
        }
    }
    if let Some((bits, around)) = bytes.split_first_chunk::<12>() {
        let code = sealed_code(bits.iter().fold(0, |bits, byte| bits << 8 | u128::from(*byte)));
        match response::decode(&code) {
            Ok(read) => {
                has_one_code(&read);
                assert_eq!(response::encode_bare(&read), code);
                let around = String::from_utf8_lossy(around);
                for line in [format!("{around} ({code})"), format!("{around}: {}.", response::encode(&read))] {
                    assert_eq!(response::find(&line).last(), Some(&read), "{line}");
                }
            }
            Err(error) => told(&error.into()),
        }
    }
}

/// Snapshots: an assessment has one payload, or one spelling of what is packed in it, and what is read may be kept in a
/// file. The bytes are also taken for what stands in a payload, and for what is packed there, and given the checksum.
pub fn snapshot(bytes: &[u8]) {
    let sealed = sealed_payload(snapshot::PREFIX, bytes);
    let packed = bytes.split_at_checked(HEAD).map(|(head, items)| {
        let packed = pack::pack(items);
        assert_eq!(pack::unpack(&packed).as_deref(), Some(items));
        sealed_payload(snapshot::PREFIX, &[head, &packed_item(&packed)].concat())
    });
    for payload in str::from_utf8(bytes).into_iter().chain([sealed.as_str()]).chain(packed.as_deref()) {
        match snapshot::decode(payload, id()) {
            Ok(read) => {
                let written = snapshot::encode(&read);
                assert!(!written.ends_with(['-', '_']));
                if read.plan.is_empty() {
                    // Earlier ones could end in any sign.
                    assert!(written == payload || payload.ends_with(['-', '_']), "{payload}");
                    assert_eq!(snapshot::decode(&written, id()).as_ref(), Ok(&read));
                } else {
                    // Of a plan, letters and marks are read as one character each.
                    let spelled = said(payload).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                    if spelled.is_some_and(|text| free_text::composed(text.clone()) == text) {
                        assert_eq!((said(&written), written.get(..15)), (said(payload), payload.get(..15)));
                    }
                    assert_eq!(snapshot::decode(&written, id()).as_ref(), Ok(&read));
                }
                assert_eq!((&read.id, read.role), (&id(), Role::NotStated));
                sound(&Opened { assessments: vec![read], ..Opened::default() });
            }
            Err(error) => told(&error.into()),
        }
    }
}

/// Bytes before the items of a snapshot.
const HEAD: usize = 9;

/// The tag of the item in which the others are packed.
const PACKED: u8 = 9;

/// The items of a snapshot, unpacked where they are packed.
pub fn said(payload: &str) -> Option<Vec<u8>> {
    let bytes = BASE64URL_NOPAD.decode(payload.strip_prefix(snapshot::PREFIX)?.as_bytes()).ok()?;
    let items = bytes.get(HEAD..bytes.len() - 2)?;
    if items.first() != Some(&PACKED) {
        return Some(items.to_vec());
    }
    let digits = items[1..].iter().take_while(|byte| **byte > 0x7f).count() + 1;
    let (number, packed) = items[1..].split_at(digits);
    let length = number.iter().rev().fold(0, |length, byte| length << 7 | usize::from(byte & 0x7f));
    pack::unpack(packed.get(..length)?)
}

/// Packed bytes as an item of a snapshot.
pub fn packed_item(packed: &[u8]) -> Vec<u8> {
    let mut item = vec![PACKED];
    let mut length = packed.len();
    while length > 0x7f {
        item.push(length.to_le_bytes()[0] | 0x80);
        length >>= 7;
    }
    item.push(length.to_le_bytes()[0]);
    [item.as_slice(), packed].concat()
}

/// Invitations: each has one payload and keeps the limits of the model, and its tag is not that of none.
pub fn invitation(bytes: &[u8]) {
    let sealed = sealed_payload(invitation::PREFIX, bytes);
    for payload in str::from_utf8(bytes).into_iter().chain([sealed.as_str()]) {
        match invitation::decode(payload) {
            Ok(read) => {
                let (written, tag) = (invitation::encode(&read), invitation::tag(payload));
                assert!(written == payload || payload.ends_with(['-', '_']), "{payload}");
                assert!(!written.ends_with(['-', '_']));
                assert_eq!(invitation::encode_as(&read, tag), payload);
                assert_ne!(tag, 0);
                is_within_limits(&read);
            }
            Err(error) => told(&error.into()),
        }
    }
}

/// Answers gathered from a text: what each line holds is among them, and it is of no account how the text is cut. What is
/// told as unreadable stands in the line that is named.
pub fn gather(bytes: &[u8]) {
    let Ok(text) = text_file::text_of(bytes.to_vec()) else { return };
    // Every answer belongs, so that none is left out.
    let tags: Vec<u16> = (0..=MAX_GROUP).collect();
    let gathered = |budget| {
        let mut gatherer = CodeScanner::new(text.clone(), &tags, &[]).unwrap();
        let mut steps = 0;
        while gatherer.step(budget) {
            steps += 1;
            assert!(steps <= text.len());
        }
        assert_eq!(gatherer.progress(), (text.len(), text.len()));
        gatherer.finish()
    };
    let whole = gathered(usize::MAX);
    assert_eq!(gathered(1), whole);
    if whole.other_links == 0 {
        for line in text.split(['\n', '\r']) {
            assert!(response::find(line).iter().all(|read| whole.new.contains(read)), "{line}");
        }
    }
    whole.new.iter().for_each(has_one_code);
    assert!(whole.new.len() <= text.len() / 16);
    assert_eq!(whole.unreadable.len(), whole.unreadable_total.min(MAX_TOLD));
    let lines: Vec<&str> = text.split("\r\n").flat_map(|part| part.split(['\n', '\r'])).collect();
    for one in &whole.unreadable {
        assert!(lines[one.line - 1].contains(&one.excerpt), "{one:?}");
        assert!(one.excerpt.chars().count() <= 80, "{one:?}");
        told(&one.error.into());
    }
    let again = CodeScanner::new(text.clone(), &tags, &whole.new).map(|mut gatherer| {
        gatherer.step(usize::MAX);
        gatherer.finish()
    });
    assert_eq!(again.map(|again| (again.new.len(), again.known)), Ok((0, whole.known + whole.new.len())));
}

/// The one way in: it finds what the reader of each kind reads, also inside a link.
pub fn incoming(bytes: &[u8]) {
    let by_bytes = incoming::read_bytes(bytes, id());
    taken(&by_bytes);
    if let Ok(opened) = file::decode(bytes) {
        assert_eq!(by_bytes, Ok(Incoming::File(opened)));
    }
    let Ok(text) = str::from_utf8(bytes) else { return };
    let read = incoming::read(text, id());
    taken(&read);
    if text.len() > MAX_CHARS {
        return;
    }
    if read.is_ok() {
        assert_eq!(by_bytes, read);
    }
    let (payload, expected) = if let Ok(one) = response::decode(text) {
        (response::encode_bare(&one), Incoming::Response(one))
    } else if let Ok(one) = snapshot::decode(text, id()) {
        (text.to_owned(), Incoming::Snapshot(Box::new(one)))
    } else if let Ok(one) = invitation::decode(text) {
        (text.to_owned(), Incoming::Invitation(one, invitation::tag(text)))
    } else {
        return;
    };
    let link = format!("<https://exempelby.se/?a=b#c&mk={payload}>.");
    assert!(link.len() > MAX_CHARS || incoming::read(&link, id()).as_ref() == Ok(&expected), "{link}");
    assert_eq!(read, Ok(expected));
}

/// What is said is what is read: assessments made of the bytes, through files, links and response codes.
pub fn round_trip(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    let mut assessments: Vec<Assessment> = Vec::new();
    while !bytes.0.is_empty() && assessments.len() < 4 {
        let one = bytes.assessment();
        if assessments.iter().all(|other| other.id != one.id) {
            assessments.push(one);
        }
    }
    for one in &assessments {
        let include = ShareOptions { names: true, targets: true, focus: true, criteria: true, notes: true, plan: true };
        let shared = include.of(one, id());
        let payload = snapshot::encode(&shared);
        let expected = if payload.len() > MAX_CHARS { Err(LinkError::TooLong { max: MAX_CHARS }) } else { Ok(shared) };
        assert_eq!(snapshot::decode(&payload, id()), expected);
        let mut answer = Response::of(one, response::nonce(&one.id));
        answer.nonce &= 0xf_ffff;
        has_one_code(&answer);
    }
    sound(&Opened { assessments, ..Opened::default() });
}

fn id() -> AssessmentId {
    AssessmentId::from_random(0)
}

/// What was read keeps the rules of the model, and what is written of it reads as the same.
fn sound(opened: &Opened) {
    let ids: BTreeSet<&str> = opened.assessments.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids.len(), opened.assessments.len());
    assert!(ids.len() <= MAX_ASSESSMENTS);
    let again = file::decode(file::encode_all(&opened.assessments, &opened.groups).as_bytes());
    assert_eq!(again, Ok(Opened { refused: vec![], ..opened.clone() }));
    for refused in &opened.refused {
        assert!(refused.error.path.chars().count() <= 80, "{}", refused.error.path);
        for lang in [Lang::Sv, Lang::En] {
            let says = lang.refused_part(refused);
            assert!(says.contains(&refused.error.path), "{says}");
            if let Some(name) = &refused.name {
                assert!(says.contains(name) && name.chars().count() <= MAX_NAME, "{says}");
            }
            is_fit_to_show(&says);
        }
    }
}

fn taken(read: &Result<Incoming, IncomingError>) {
    match read {
        Ok(Incoming::File(opened)) => sound(opened),
        Ok(Incoming::Snapshot(one)) => sound(&Opened { assessments: vec![(**one).clone()], ..Opened::default() }),
        Ok(Incoming::Response(one)) => has_one_code(one),
        Ok(Incoming::Invitation(one, _)) => is_within_limits(one),
        Err(error) => told(error),
    }
}

/// An invitation asks no more than one may.
fn is_within_limits(read: &Invitation) {
    let is_name = |text: &str, max| text.chars().count() <= max && text.chars().all(free_text::in_name);
    let numbers: BTreeSet<u8> = read.units.iter().map(|unit| unit.number).collect();
    assert_eq!(numbers.len(), read.units.len());
    assert!(numbers.iter().all(|number| (1..=127).contains(number)));
    assert!(read.units.iter().all(|unit| is_name(&unit.name, MAX_NAME)));
    assert!(is_name(&read.title, MAX_NAME) && is_name(&read.hand_in, MAX_HAND_IN));
    assert!(SMALLEST_GROUPS.contains(&read.min_group));
}

/// There are words for what is wrong.
fn told(error: &IncomingError) {
    assert!(!error.to_string().is_empty());
    if let IncomingError::File(FileError::Document(invalid)) = error {
        assert!(!invalid.path.is_empty() && invalid.path.chars().count() <= 80, "{}", invalid.path);
    }
    for lang in [Lang::Sv, Lang::En] {
        is_fit_to_show(&lang.not_opened(error));
    }
}

/// It says something, on one line, and not at any length.
fn is_fit_to_show(says: &str) {
    assert!(!says.trim().is_empty());
    assert!(says.chars().count() <= 500, "{says}");
    assert!(!says.chars().any(char::is_control), "{says:?}");
}

fn has_one_code(answer: &Response) {
    let (code, bare) = (response::encode(answer), response::encode_bare(answer));
    assert_eq!(code.replace('-', ""), bare);
    assert_eq!(response::decode(&code).as_ref(), Ok(answer));
    assert_eq!(response::decode(&bare).as_ref(), Ok(answer));
    assert_eq!(response::find(&code).as_slice(), std::slice::from_ref(answer));
}

/// The symbols in a text as they are written in a code, and nothing else of it.
fn symbols(text: &str) -> String {
    let symbols = text.chars().filter(char::is_ascii_alphanumeric).map(|c| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    symbols.collect()
}

/// The first character of a text that stands in no code, and its place from 1 without spaces and hyphens.
fn first_of_no_code(text: &str) -> Option<(usize, char)> {
    let is_hyphen = |c| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let mut places = (1..).zip(text.chars().filter(|c| !c.is_whitespace() && !is_hyphen(*c)));
    places.find(|(_, c)| !c.is_ascii_alphanumeric() || matches!(c, 'U' | 'u'))
}

/// Bits as a code with the checksum that belongs to them. The first tells whether it is short or long.
fn sealed_code(bits: u128) -> String {
    let (symbols, bits) = (if bits >> 95 == 0 { 16 } else { 20 }, bits & ((1 << 95) - 1));
    let bits = bits & ((1 << (5 * symbols - 10)) - 1);
    let bytes = bits.to_be_bytes();
    let checksum = Crc::<u16>::new(&CRC_10_ATM).checksum(&bytes[16 - (5 * symbols - 10_usize).div_ceil(8)..]);
    let all = bits << 10 | u128::from(checksum);
    (0..symbols).rev().map(|place| char::from(SYMBOLS[(all >> (5 * place)) as usize & 31])).collect()
}

/// Bytes as a payload with the checksum that belongs to them.
fn sealed_payload(prefix: &str, bytes: &[u8]) -> String {
    let all = [bytes, &Crc::<u16>::new(&CRC_16_IBM_3740).checksum(bytes).to_be_bytes()].concat();
    [prefix, &BASE64URL_NOPAD.encode(&all)].concat()
}

/// That a file says what was read from it, and nothing more.
pub fn assert_same_meaning(bytes: &[u8], assessments: &[Assessment]) {
    let written = file::encode(assessments);
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let (mut said, mut read): (Value, Value) =
        (serde_json::from_slice(bytes).unwrap(), serde_json::from_str(&written).unwrap());
    normalise(&mut said);
    normalise(&mut read);
    assert_eq!(said, read);
}

/// Takes away what carries no meaning: the order of ticks, and fields in which nothing is said.
fn normalise(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::Array(met)) = fields.get_mut("met") {
                met.sort_by_key(ToString::to_string);
            }
            fields.values_mut().for_each(normalise);
            let empty = [Value::Null, Value::from(""), Value::Array(vec![]), Value::Object(Map::new())];
            fields.retain(|name, value| !empty.contains(value) && !is_usual(name, value));
        }
        Value::Array(values) => values.iter_mut().for_each(normalise),
        _ => {}
    }
}

/// Whether a field of a plan holds what it holds where it is left out.
fn is_usual(name: &str, value: &Value) -> bool {
    match name {
        "status" => value == "planned",
        "kind" => value == "change",
        "standing" => value == "kept" || value == "not-stated",
        "usedFor" => value == "not-stated",
        "costOnce" | "costYearly" | "low" | "high" | "budget" => value == 0,
        "hoursPerPost" => value == 1700,
        "monthlySalary" => value == 40_000,
        "hoursPerMonth" => value == 142,
        "surchargePercent" => value == 154,
        "discountPermille" => value == 30,
        "years" => value == 5,
        _ => false,
    }
}

/// Bytes taken one by one for choices; zeros where they end.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *byte
    }

    /// So many bytes as the first says, as text that may be kept; the longest that fits where it says 255.
    fn text(&mut self, max: usize, clean: fn(String) -> String) -> String {
        let length = usize::from(self.byte());
        let (text, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        let text = clean(String::from_utf8_lossy(text).into_owned());
        let times = if length == 255 { max } else { 1 };
        text.chars().cycle().take(max.min(text.chars().count() * times)).collect()
    }

    fn grade(&mut self) -> Grade {
        match self.byte() % 13 {
            0 => Grade::Unanswered,
            11 => Grade::Unknown,
            12 => Grade::Irrelevant,
            level => Grade::of(level).unwrap(),
        }
    }

    fn assessment(&mut self) -> Assessment {
        let id = AssessmentId::from_random(self.byte().into());
        let (year, month, day) = (1900 + u16::from(self.byte()), 1 + self.byte() % 12, 1 + self.byte() % 31);
        let date = Date::new(year, month, day).or(Date::new(year, month, 1)).unwrap();
        let mut one = Assessment::new(id, date);
        one.title = self.text(MAX_NAME, free_text::one_line);
        one.organisation = self.text(MAX_NAME, free_text::one_line);
        one.unit = self.text(MAX_NAME, free_text::one_line);
        one.role = Role::ALL[usize::from(self.byte() % 8)];
        one.target_year = Some(2000 + u16::from(self.byte())).filter(|year| *year < 2200);
        for _ in 0..self.byte() % 4 {
            let area = Area::ALL[usize::from(self.byte() % 6)];
            if !one.focus.contains(&area) {
                one.focus.push(area);
            }
        }
        for area in Area::ALL {
            let answer = one.areas.get_mut(area);
            (answer.now, answer.target) = (self.grade(), self.grade());
            answer.note = self.text(MAX_NOTE, free_text::lines);
            let bits = self.byte();
            answer.met =
                (0..8).fold(CriteriaSet::default(), |met, place| met.with(place, bits & 1 << place != 0)).within(area);
        }
        let mut plan = Plan::default();
        plan.visit(self);
        plan = plan.renumbered();
        if problem(&mut plan).is_none() {
            one.plan = plan;
        }
        one
    }
}

/// Every field of a plan, made of the bytes.
impl FieldVisitor for Bytes<'_> {
    fn identity(&mut self, _: u8, _: &'static str, id: &mut u64) {
        *id = match self.byte() {
            0 => 1,
            255 => u32::MAX.into(),
            more => 1 + u64::from(more),
        };
    }

    fn text(&mut self, _: u8, _: &'static str, text: &mut String, max: usize, has_lines: bool) {
        *text = Bytes::text(self, max, if has_lines { free_text::lines } else { free_text::one_line });
    }

    fn number(&mut self, _: u8, _: &'static str, number: &mut u64, range: &'static IntRange) {
        *number = match self.byte() {
            0 => range.default,
            255 => range.most,
            more => (range.least + u64::from(more)).min(range.most),
        };
    }

    fn choice(&mut self, _: u8, _: &'static str, names: &'static [&'static str], place: &mut usize, _: bool) {
        *place = usize::from(self.byte()) % names.len();
    }

    fn day(&mut self, _: u8, _: &'static str, day: &mut Option<Date>) {
        *day = Date::new(1900 + u16::from(self.byte()), self.byte(), 28);
    }

    fn list(&mut self, _: u8, _: &'static str, list: &mut dyn FieldList, _: usize) {
        for place in 0..usize::from(self.byte() % 3) {
            list.add();
            list.visit(place, self);
        }
    }

    fn object(&mut self, _: u8, _: &'static str, inside: &mut dyn FnMut(&mut dyn FieldVisitor)) {
        inside(self);
    }
}
