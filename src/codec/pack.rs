//! Packed bytes: raw DEFLATE (RFC 1951) with words that both sides know, as they stand in the payload of a link.
//!
//! What is packed may refer back to [`WORDS`] as if they stood before it: what zlib calls a preset dictionary. They are
//! what the library of suggestions said when the form was made, in English and Swedish, and then names of roles, parts
//! of a municipality and turns of phrase that stand in many plans. **They are frozen**: another byte there and no packed
//! link reads. They need not follow the texts of the program; what has other words takes more room, and is read all the same.
//!
//! The same bytes can be packed in several ways, and all of them are read: which one is written is for the crate to find
//! and may change with its version, while a link must open for ever. So what has one spelling is what is packed.

use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// The words that both sides know: 20,110 bytes of UTF-8.
pub const WORDS: &[u8] = include_bytes!("pack/words.txt");

/// The most bytes that are unpacked, which an assessment with every text at its longest does not reach.
pub const MAX_UNPACKED: usize = 128 * 1024;

/// Packs bytes.
#[must_use]
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut deflater = CompressorOxide::new(create_comp_flags_from_zip_params(9, 0, 0));
    // What the words themselves would take is thrown away; they end at a whole byte.
    compress_to_output(&mut deflater, WORDS, TDEFLFlush::Sync, |_| true);
    compress_to_output(&mut deflater, bytes, TDEFLFlush::Finish, |part| {
        packed.extend_from_slice(part);
        true
    });
    packed
}

/// Unpacks bytes. `None` where they are cut off or go on after their end, where they refer to what is not there, and
/// where there would be more than [`MAX_UNPACKED`]: no more room is taken, however much they would come to.
#[must_use]
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let start = WORDS.len();
    let mut room = WORDS.to_vec();
    room.resize(start + MAX_UNPACKED, 0);
    let how = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let (status, read, written) = decompress(&mut DecompressorOxide::new(), packed, &mut room, start, how);
    if status != TINFLStatus::Done || read != packed.len() {
        return None;
    }
    room.truncate(start + written);
    Some(room.split_off(start))
}
