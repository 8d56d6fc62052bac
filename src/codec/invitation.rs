//! An invitation to a group, `g1.`: what each who answers is asked, as it stands in a link. It never holds an answer.
//!
//! After `g1.` come bytes in base64url without padding. They are
//!
//! | bytes | field |
//! |---|---|
//! | 1 | the smallest group whose figures are shown, 3–50 |
//! | 1 | the lowest bit: whether targets are asked for; the bit 1 ≪ n: whether the role with number n may be stated |
//! | … | items, as [`payload`](super::payload) describes |
//! | 2 | CRC-16/IBM-3740 of all bytes before it |
//!
//! Units stand in the order that they are to be shown in, each number once. An invitation has one payload, and what is
//! written otherwise is refused:
//!
//! | tag | item | content |
//! |---|---|---|
//! | 1 | title | UTF-8 |
//! | 2 | unit | 1 byte: its number, 1–127; then its name in UTF-8 |
//! | 3 | how to hand in | UTF-8 |
//! | 4 | salt | 1 byte: only where the tag of the group would be 0 without it, or the payload end in `-` or `_`; the least from 1 with which neither is so |
//!
//! Earlier payloads ended in `-` or `_` where it came so: they have a salt only for the tag, and are read as well.
//!
//! The *tag* that ties answers to their group is the lowest 12 bits of CRC-32/ISO-HDLC of the characters that follow
//! `g1.` in the link, each one byte of ASCII: they need not be decoded for it. It is never 0, which in a response code
//! says that there was no invitation.
//!
//! Example: `g1.BRkBBlbDpXJlbgIGAVNrb2xhAgYDVsOlcmSgUg`, with the tag 3151, is titled *Våren*, has the units 1 *Skola* and
//! 3 *Vård*, asks for targets and for the roles 3 and 4, and shows groups of 5 or more.

use super::payload::{LinkError, decode_payload, encode_payload, ends_in_sign, items, put, text};
use super::response::CRC_32;
use super::v1::names::{self, Named};
use crate::model::assessment::MAX_NAME;
use crate::model::invitation::{MAX_HAND_IN, Roles, SMALLEST_GROUPS, Unit};
use crate::model::response::{MAX_GROUP, MAX_UNIT};
use crate::model::{Invitation, Role, free_text};

/// What an invitation begins with.
pub const PREFIX: &str = "g1.";

const TITLE: u8 = 1;
const UNIT: u8 = 2;
const HAND_IN: u8 = 3;
const SALT: u8 = 4;

/// The payload of a link. What breaks the limits of [`Invitation`] is written as it is, and does not read back.
#[must_use]
pub fn encode(invitation: &Invitation) -> String {
    salted(&bytes(invitation), |payload| tag(payload) != 0 && !ends_in_sign(payload))
}

fn bytes(invitation: &Invitation) -> Vec<u8> {
    let targets = u8::from(invitation.targets);
    let asked = names::roles(invitation.roles).fold(targets, |bits, role| bits | 1 << role.number());
    let mut bytes = vec![invitation.min_group, asked];
    put(&mut bytes, TITLE, invitation.title.as_bytes());
    for unit in &invitation.units {
        put(&mut bytes, UNIT, &[&[unit.number], unit.name.as_bytes()].concat());
    }
    put(&mut bytes, HAND_IN, invitation.hand_in.as_bytes());
    bytes
}

/// The payload that an invitation has by this tag: as it is made now, or as it was earlier.
#[must_use]
pub fn encode_as(invitation: &Invitation, tag_of: u16) -> String {
    let [now, earlier] = [encode(invitation), encode_earlier(invitation)];
    if tag(&earlier) == tag_of { earlier } else { now }
}

/// As it was made when payloads could end in any sign.
fn encode_earlier(invitation: &Invitation) -> String {
    salted(&bytes(invitation), |payload| tag(payload) != 0)
}

/// A payload that is as it should be, if need be with a salt.
fn salted(bytes: &[u8], is_good: fn(&str) -> bool) -> String {
    let plain = encode_payload(PREFIX, bytes.to_vec());
    if is_good(&plain) {
        return plain;
    }
    let salted = |salt| {
        let mut bytes = bytes.to_vec();
        put(&mut bytes, SALT, &[salt]);
        encode_payload(PREFIX, bytes)
    };
    (1..=u8::MAX).map(salted).find(|payload| is_good(payload)).unwrap_or(plain)
}

/// What answers to the invitation with this payload hold of it, 1–[`MAX_GROUP`].
#[must_use]
pub fn tag(payload: &str) -> u16 {
    let [.., high, low] = CRC_32.checksum(payload.strip_prefix(PREFIX).unwrap_or(payload).as_bytes()).to_be_bytes();
    u16::from_be_bytes([high, low]) & MAX_GROUP
}

/// Reads a payload with its prefix.
///
/// # Errors
/// See [`LinkError`].
pub fn decode(payload: &str) -> Result<Invitation, LinkError> {
    let bytes = decode_payload(PREFIX, payload)?;
    let ([min_group, asked], rest) = bytes.split_first_chunk().ok_or(LinkError::Invalid)?;
    let mut invitation =
        Invitation { min_group: *min_group, roles: roles(*asked), targets: asked & 1 != 0, ..Invitation::default() };
    items(rest, SALT, UNIT, &mut |tag, content| item(&mut invitation, tag, content))?;
    // The salt is what it must be, and only where it must.
    let is_made_so = encode(&invitation) == payload || ends_in_sign(payload) && encode_earlier(&invitation) == payload;
    let is_sound = SMALLEST_GROUPS.contains(min_group) && is_made_so;
    if is_sound { Ok(invitation) } else { Err(LinkError::Invalid) }
}

/// The roles whose bits are set. There is none for a role that is not stated.
fn roles(bits: u8) -> Roles {
    let of = Role::VALUES.iter().filter(|role| **role != Role::NotStated && bits & 1 << role.number() != 0);
    of.fold(Roles::default(), |roles, role| roles.toggled(*role))
}

fn item(invitation: &mut Invitation, tag: u8, content: &[u8]) -> Option<()> {
    match tag {
        TITLE => invitation.title = text(content, MAX_NAME, free_text::in_name)?,
        UNIT => {
            let (number, name) = content.split_first()?;
            if !(1..=MAX_UNIT).contains(number) || invitation.unit(*number).is_some() {
                return None;
            }
            invitation.units.push(Unit { number: *number, name: text(name, MAX_NAME, free_text::in_name)? });
        }
        HAND_IN => invitation.hand_in = text(content, MAX_HAND_IN, free_text::in_name)?,
        _ => {}
    }
    Some(())
}
