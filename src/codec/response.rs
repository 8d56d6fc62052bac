//! The response code, *svarskod*: one person's whole answer in 16 symbols, or 20 with targets.
//!
//! | field, most significant first | bits without targets | bits with targets |
//! |---|---|---|
//! | version: 1 without targets, 2 with | 3 | 3 |
//! | role, as [`names`](super::v1::names) numbers them | 3 | 3 |
//! | unit | 7 | 7 |
//! | answers, digits in base 13, the first the most significant: now for the six areas, then targets | 23 | 45 |
//! | tag of the group | 12 | 12 |
//! | nonce | 22 | 20 |
//! | CRC-10/ATM of all bits before it, with zeros in front up to whole bytes | 10 | 10 |
//!
//! A digit is 0 for not answered, 1–10 for a level, 11 for *vet ej* and 12 for *ej relevant*. The symbols are
//! Crockford's base 32; they are read without regard to case, `O` as `0`, `I` and `L` as `1`. The checksum sees every
//! wrong symbol and every swap of neighbours, and cannot say which symbol is wrong: nothing is put right silently.
//!
//! How they are found in other text is told in [`find`](mod@find).

pub mod find;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use thiserror::Error;

pub use self::find::find;

use super::characters::is_hyphen;
use super::v1::names::{Named, by_number};
use crate::model::response::{MAX_GROUP, MAX_UNIT};
use crate::model::{Area, AssessmentId, Grade, PerArea, Response, Role};

/// The symbols of a code without targets, and of one with.
pub const LENGTHS: [usize; 2] = [16, 20];

/// The most characters that are looked at where one code is expected.
pub const MAX_TYPED: usize = 100;

/// Crockford's base 32.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The CRC-10/ATM of each symbol by itself. A group has up to 150,000 codes: symbol by symbol they are checked four times as fast
/// as by a library bit by bit, and its tables by bytes take 512 bytes of the first load.
const CHECKSUMS: [u16; 32] = [
    0x000, 0x233, 0x255, 0x066, 0x299, 0x0aa, 0x0cc, 0x2ff, 0x301, 0x132, 0x154, 0x367, 0x198, 0x3ab, 0x3cd, 0x1fe,
    0x031, 0x202, 0x264, 0x057, 0x2a8, 0x09b, 0x0fd, 0x2ce, 0x330, 0x103, 0x165, 0x356, 0x1a9, 0x39a, 0x3fc, 0x1cf,
];
pub(super) const CRC_32: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Why something typed is no response code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CodeError {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// A character that no code has.
    #[error("{found:?} at symbol {position}")]
    Character {
        /// Its place among the symbols, from 1; spaces and hyphens are not counted.
        position: usize,
        /// The character.
        found: char,
    },
    /// It has neither 16 symbols nor 20.
    #[error("{found} symbols")]
    Length {
        /// How many it has.
        found: usize,
    },
    /// The checksum does not hold, or the bits say what no code says.
    #[error("wrong")]
    Wrong,
    /// The checksum holds, and the version is newer than 2.
    #[error("version {found}")]
    TooNew {
        /// The version it says it has.
        found: u8,
    },
}

/// The widths of the fields that differ.
struct CodeFormat {
    symbols: usize,
    answers: u32,
    nonce: u32,
}

const NOW_ONLY: CodeFormat = CodeFormat { symbols: 16, answers: 23, nonce: 22 };
const WITH_TARGETS: CodeFormat = CodeFormat { symbols: 20, answers: 45, nonce: 20 };

/// The code of an answer, in groups of four with hyphens. Of unit, group and nonce the lowest bits are kept.
#[must_use]
pub fn encode(response: &Response) -> String {
    let symbols = encode_bare(response);
    let mut code = String::new();
    for (place, symbol) in symbols.chars().enumerate() {
        if place > 0 && place.is_multiple_of(4) {
            code.push('-');
        }
        code.push(symbol);
    }
    code
}

/// The code of an answer without hyphens, as links hold it.
#[must_use]
pub fn encode_bare(response: &Response) -> String {
    let (mut bits, format) = said(response);
    let checksum = bits.checksum(format.symbols);
    bits.push(10, checksum.into());
    let (mut code, mut rest) = (vec![0; format.symbols], bits.0);
    for symbol in code.iter_mut().rev() {
        *symbol = SYMBOLS.get(usize::from(rest.to_le_bytes()[0] & 31)).copied().unwrap_or_default();
        rest >>= 5;
    }
    // They are all ASCII.
    String::from_utf8(code).unwrap_or_default()
}

/// What tells an answer from every other: the bits of its code without the checksum, at most 90. The order of the
/// numbers says nothing of when answers came: it goes by version, role, unit and grades, and last by what is random.
#[must_use]
pub fn key(response: &Response) -> u128 {
    said(response).0.0
}

/// The beginning of a code that is looked for. Going by it is much quicker than writing every code.
#[derive(Clone, Debug)]
pub struct CodePrefix {
    symbols: Vec<u8>,
    is_possible: bool,
}

impl CodePrefix {
    /// The beginning that someone has typed, read as [`decode`] reads a whole code; with a character that no code has it
    /// is that of none.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let typed = text.chars().filter(|c| is_symbol(*c)).take(MAX_TYPED).map(value);
        let is_possible = typed.clone().all(|symbol| symbol.is_some());
        Self { symbols: typed.flatten().collect(), is_possible }
    }

    /// Whether the code of an answer, which has this [`key`], begins so.
    #[must_use]
    pub fn is_of(&self, response: &Response, key: u128) -> bool {
        let before_checksum = if response.has_targets() { WITH_TARGETS } else { NOW_ONLY }.symbols - 2;
        let known = self.symbols.len().min(before_checksum);
        let sought = self.symbols.iter().take(known).fold(0, |bits, symbol| bits << 5 | u128::from(*symbol));
        self.is_possible
            && key >> (5 * (before_checksum - known)) == sought
            && (known == self.symbols.len() || {
                let code = encode_bare(response);
                self.symbols.len() <= code.len()
                    && code.chars().map(value).zip(&self.symbols).all(|(it, sought)| it == Some(*sought))
            })
    }
}

/// The bits of its code before the checksum, and its form.
fn said(response: &Response) -> (Bits, CodeFormat) {
    let (version, format) = if response.has_targets() { (2_u8, WITH_TARGETS) } else { (1, NOW_ONLY) };
    let mut answers = digits(&response.now);
    if version == 2 {
        answers = answers * 13_u64.pow(6) + digits(&response.target);
    }
    let mut bits = Bits(0);
    bits.push(3, version.into());
    bits.push(3, response.role.number().into());
    bits.push(7, (response.unit & MAX_UNIT).into());
    bits.push(format.answers, answers);
    bits.push(12, (response.group & MAX_GROUP).into());
    bits.push(format.nonce, response.nonce.into());
    (bits, format)
}

/// The nonce of an assessment: its identity, which is random, folded to 32 bits. It is the same as long as the assessment
/// is, so the code changes only when an answer does, and the same code twice is one answer sent twice.
#[must_use]
pub fn nonce(id: &AssessmentId) -> u32 {
    CRC_32.checksum(id.as_str().as_bytes())
}

/// Reads one code, however it is spaced and in whatever case.
///
/// # Errors
/// See [`CodeError`].
pub fn decode(text: &str) -> Result<Response, CodeError> {
    let (mut bits, mut symbols) = (Bits(0), 0);
    for found in text.chars().filter(|c| is_symbol(*c)).take(MAX_TYPED) {
        symbols += 1;
        // Of more symbols than a code has, the first are pushed out: it is refused for their number.
        bits.push(5, value(found).ok_or(CodeError::Character { position: symbols, found })?.into());
    }
    let format = match symbols {
        0 => return Err(CodeError::Empty),
        16 => NOW_ONLY,
        20 => WITH_TARGETS,
        found => return Err(CodeError::Length { found }),
    };
    let checksum = bits.pop(10);
    if u64::from(bits.checksum(format.symbols)) != checksum {
        return Err(CodeError::Wrong);
    }
    let nonce = bits.pop(format.nonce);
    let group = bits.pop(12);
    let answers = bits.pop(format.answers);
    let unit = bits.pop(7);
    let role = bits.pop(3);
    match (bits.pop(3), format.symbols) {
        (1, 16) | (2, 20) => {}
        (found @ 3.., _) => return Err(CodeError::TooNew { found: narrow(found)? }),
        _ => return Err(CodeError::Wrong),
    }
    let half = 13_u64.pow(6);
    let (now, target) = if format.symbols == 20 { (answers / half, answers % half) } else { (answers, 0) };
    let response = Response {
        role: Role::from_number(narrow(role)?).ok_or(CodeError::Wrong)?,
        unit: narrow(unit)?,
        group: narrow(group)?,
        now: grades(now)?,
        target: grades(target)?,
        nonce: narrow(nonce)?,
    };
    // An answer has one code: without a target it is the short one.
    if response.has_targets() == (format.symbols == 20) { Ok(response) } else { Err(CodeError::Wrong) }
}

fn is_symbol(c: char) -> bool {
    !c.is_whitespace() && !is_hyphen(c)
}

/// The value of a symbol, 0–31, in either case.
const fn value(symbol: char) -> Option<u8> {
    if !symbol.is_ascii() {
        return None;
    }
    // What is left out stands for a figure that it looks like, or in no code.
    Some(match (symbol as u8).to_ascii_uppercase() {
        b'O' => 0,
        b'I' | b'L' => 1,
        figure @ b'0'..=b'9' => figure - b'0',
        letter @ b'A'..=b'H' => letter - b'A' + 10,
        letter @ (b'J' | b'K') => letter - b'J' + 18,
        letter @ (b'M' | b'N') => letter - b'M' + 20,
        letter @ b'P'..=b'T' => letter - b'P' + 22,
        letter @ b'V'..=b'Z' => letter - b'V' + 27,
        _ => return None,
    })
}

fn narrow<N: TryFrom<u64>>(bits: u64) -> Result<N, CodeError> {
    N::try_from(bits).map_err(|_| CodeError::Wrong)
}

/// Whole numbers put side by side, the first the most significant. At most 100 bits are used.
struct Bits(u128);

impl Bits {
    /// Puts the lowest `width` bits of a number last.
    fn push(&mut self, width: u32, number: u64) {
        self.0 = self.0 << width | u128::from(number & ((1 << width) - 1));
    }

    /// Takes the last `width` bits, at most 45.
    #[expect(clippy::cast_possible_truncation, reason = "what is cut is masked away")]
    const fn pop(&mut self, width: u32) -> u64 {
        let number = self.0 as u64 & ((1 << width) - 1);
        self.0 >>= width;
        number
    }

    /// The checksum of all the bits of a code with so many symbols, before the checksum itself is among them.
    fn checksum(&self, symbols: usize) -> u16 {
        let symbols = symbols - 2;
        let (mut checksum, mut rest) = (0, self.0 << (128 - 5 * symbols));
        for _ in 0..symbols {
            let symbol = u16::from(rest.to_be_bytes()[0] >> 3);
            checksum =
                checksum << 5 & 0x3ff ^ CHECKSUMS.get(usize::from(checksum >> 5 ^ symbol)).copied().unwrap_or_default();
            rest <<= 5;
        }
        checksum
    }
}

/// The digit of a grade in base 13.
pub(super) const fn digit(grade: Grade) -> u8 {
    match grade {
        Grade::Unanswered => 0,
        Grade::Level(level) => level.get(),
        Grade::Unknown => 11,
        Grade::Irrelevant => 12,
    }
}

/// The grade of a digit in base 13.
pub(super) fn grade(digit: u64) -> Option<Grade> {
    match digit {
        0 => Some(Grade::Unanswered),
        11 => Some(Grade::Unknown),
        12 => Some(Grade::Irrelevant),
        level => Grade::of(u8::try_from(level).ok()?),
    }
}

/// Six grades as one number, the first area the most significant digit.
pub(super) fn digits(grades: &PerArea<Grade>) -> u64 {
    by_number(grades).fold(0, |number, (_, grade)| number * 13 + u64::from(digit(*grade)))
}

/// Six grades from one number, which must be less than 13⁶.
pub(super) fn grades(number: u64) -> Result<PerArea<Grade>, CodeError> {
    let mut grades = PerArea::default();
    let mut left = number;
    for area in Area::VALUES.iter().rev() {
        *grades.get_mut(*area) = grade(left % 13).ok_or(CodeError::Wrong)?;
        left /= 13;
    }
    if left == 0 { Ok(grades) } else { Err(CodeError::Wrong) }
}
