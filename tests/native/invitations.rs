//! Invitations: what is written reads back, says no more than it says, and has one spelling and one tag.

use mognadskollen::codec::incoming::{self, Incoming, IncomingError};
use mognadskollen::codec::invitation::{self, PREFIX, decode, encode, tag};
use mognadskollen::codec::payload::{LinkError, MAX_CHARS};
use mognadskollen::model::assessment::MAX_NAME;
use mognadskollen::model::invitation::{MAX_HAND_IN, MAX_UNITS, Roles, Unit};
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, Invitation, Level, Role};
use proptest::prelude::*;

use super::any;

fn unit(number: u8, name: &str) -> Unit {
    Unit { number, name: name.to_owned() }
}

/// What the documentation shows.
fn documented() -> Invitation {
    let roles = [Role::Manager, Role::Staff].into_iter().fold(Roles::default(), Roles::toggled);
    let units = vec![unit(1, "Skola"), unit(3, "Vård")];
    Invitation { title: "Våren".to_owned(), units, roles, targets: true, ..Invitation::default() }
}

/// Bytes with the checksum that belongs to them, as a payload.
fn sealed(bytes: &[u8]) -> String {
    let crc = crc::Crc::<u16>::new(&crc::CRC_16_IBM_3740);
    let all = [bytes, &crc.checksum(bytes).to_be_bytes()].concat();
    [PREFIX, &data_encoding::BASE64URL_NOPAD.encode(&all)].concat()
}

#[test]
fn the_documented_invitation_is_what_is_written() {
    let source = include_str!("../../src/codec/invitation.rs");
    let documented_text = source.lines().find_map(|line| line.strip_prefix("//! Example: `")).unwrap();
    let (example, says) = documented_text.split_once('`').unwrap();
    let invitation = documented();
    assert_eq!(encode(&invitation), example);
    assert_eq!(decode(example), Ok(invitation));
    assert!(says.starts_with(&format!(", with the tag {}, ", tag(example))), "{says}: {}", tag(example));
}

/// Nothing that the group has not asked for comes along, whatever the assessment holds.
#[test]
fn an_answer_says_what_was_asked_for() {
    let mut said = Assessment::new(AssessmentId::from_random(1), Date::EPOCH);
    said.role = Role::Staff;
    said.unit = "Vård".to_owned();
    said.areas.get_mut(Area::Work).now = Grade::Unknown;
    said.areas.get_mut(Area::Work).target = Grade::of(7).unwrap();

    let asked = documented();
    let answer = asked.answer(&said, 2989, 5);
    assert_eq!((answer.role, answer.unit, answer.group, answer.nonce), (Role::Staff, 3, 2989, 5));
    assert_eq!((*answer.now.get(Area::Work), answer.target.get(Area::Work).level()), (Grade::Unknown, Level::new(7)));

    let answer = Invitation::default().answer(&said, 2989, 5);
    assert_eq!((answer.role, answer.unit, answer.has_targets()), (Role::NotStated, 0, false));
    assert_eq!(*answer.now.get(Area::Work), Grade::Unknown);

    said.role = Role::Politician;
    said.unit = "Vår".to_owned();
    let answer = asked.answer(&said, 2989, 5);
    assert_eq!((answer.role, answer.unit), (Role::NotStated, 0), "not among those asked for");
}

/// As anyone would work it out from the link, with a table of their own.
#[test]
fn the_tag_is_of_the_characters_in_the_link() {
    let payload = encode(&documented());
    let mut crc = u32::MAX;
    for byte in payload[3..].bytes() {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = if crc & 1 == 0 { crc >> 1 } else { crc >> 1 ^ 0xedb8_8320 };
        }
    }
    assert_eq!(u32::from(tag(&payload)), !crc & 0xfff);
    assert_eq!(tag(&payload[3..]), tag(&payload));
}

/// Among a few thousand invitations some would have the tag 0.
#[test]
fn no_invitation_has_the_tag_of_none() {
    let mut salted = 0;
    for n in 0..20_000 {
        let invitation = Invitation { title: n.to_string(), ..Invitation::default() };
        let payload = encode(&invitation);
        assert_ne!(tag(&payload), 0);
        assert_eq!(decode(&payload).as_ref(), Ok(&invitation));
        let plain =
            sealed(&[&[5, 0, 1, u8::try_from(invitation.title.len()).unwrap()], invitation.title.as_bytes()].concat());
        // An earlier payload, which may end in any sign, is read and not written.
        let is_earlier = plain.ends_with(['-', '_']) && tag(&plain) != 0;
        if plain != payload && !is_earlier {
            salted += 1;
            // Without salt it says the same, and is not what is written.
            assert_eq!((tag(&plain), decode(&plain)), (0, Err(LinkError::Invalid)));
        }
    }
    assert!(salted > 0);
}

#[test]
fn the_largest_invitation_reads_back() {
    let units = (1..=MAX_UNITS).map(|number| unit(u8::try_from(number).unwrap(), &"å".repeat(MAX_NAME)));
    let largest = Invitation {
        title: "ä".repeat(MAX_NAME),
        units: units.collect(),
        roles: Role::ALL.into_iter().fold(Roles::default(), Roles::toggled),
        targets: true,
        min_group: 50,
        hand_in: "ö".repeat(MAX_HAND_IN),
    };
    let payload = encode(&largest);
    // Notes in four bytes a character are more still: what cannot be read is told by its length.
    assert_eq!(
        decode(&payload),
        if payload.len() > MAX_CHARS { Err(LinkError::TooLong { max: MAX_CHARS }) } else { Ok(largest) }
    );
    assert!(encode(&documented()).len() < 60);
}

#[test]
fn what_no_invitation_says_is_refused_by_kind() {
    let head = [5, 0];
    let with = |items: &[u8]| sealed(&[&head, items].concat());
    assert_eq!(decode(&with(&[])), Ok(Invitation::default()));
    let named = Invitation { units: vec![unit(2, "b"), unit(1, "")], ..Invitation::default() };
    assert_eq!(decode(&with(&[2, 2, 2, b'b', 2, 1, 1])), Ok(named));
    let long = |tag: u8, length: usize| {
        let mut item = vec![tag, 0x80 | u8::try_from(length & 0x7f).unwrap(), u8::try_from(length >> 7).unwrap()];
        item.resize(3 + length, b'a');
        with(&item)
    };
    assert!(decode(&long(3, MAX_HAND_IN)).is_ok());
    for (payload, error) in [
        (sealed(&[]), LinkError::Invalid),
        (sealed(&[5]), LinkError::Invalid),
        (sealed(&[2, 0]), LinkError::Invalid),
        (sealed(&[51, 0]), LinkError::Invalid),
        (with(&[0, 1, 0]), LinkError::Invalid),
        (with(&[5, 1, 0]), LinkError::TooNew),
        (with(&[255, 1, 0]), LinkError::TooNew),
        (with(&[1]), LinkError::Invalid),
        (with(&[1, 0]), LinkError::Invalid),
        (with(&[1, 2, b'a']), LinkError::Invalid),
        (with(&[1, 0x81, 0, b'a']), LinkError::Invalid),
        (with(&[1, 1, 0xff]), LinkError::Invalid),
        (with(&[1, 1, b'\n']), LinkError::Invalid),
        (with(&[1, 1, b'a', 1, 1, b'a']), LinkError::Invalid),
        (with(&[2, 2, 1, b'a', 1, 1, b'a']), LinkError::Invalid),
        (with(&[3, 1, b'a', 2, 2, 1, b'a']), LinkError::Invalid),
        (with(&[2, 2, 0, b'a']), LinkError::Invalid),
        (with(&[2, 2, 128, b'a']), LinkError::Invalid),
        (with(&[2, 2, 7, b'a', 2, 2, 7, b'b']), LinkError::Invalid),
        (with(&[2, 2, 7, b'\t']), LinkError::Invalid),
        // Salt where the tag is not 0 without it.
        (with(&[4, 1, 1]), LinkError::Invalid),
        (with(&[4, 2, 1, 1]), LinkError::Invalid),
        (long(1, MAX_NAME + 1 + 128), LinkError::Invalid),
        (long(2, MAX_NAME + 2 + 128), LinkError::Invalid),
        (long(3, MAX_HAND_IN + 1), LinkError::Invalid),
        ("g1.".to_owned(), LinkError::Damaged),
        ("s1.AAAA".to_owned(), LinkError::Damaged),
        ("G1.AAAA".to_owned(), LinkError::Damaged),
        ([&with(&[]), "="].concat(), LinkError::Damaged),
        ([PREFIX, &"A".repeat(MAX_CHARS)].concat(), LinkError::TooLong { max: MAX_CHARS }),
    ] {
        assert_eq!(decode(&payload), Err(error), "{payload:.60}");
    }
}

#[test]
fn the_one_way_in_knows_invitations() {
    let payload = encode(&documented());
    let expected = Ok(Incoming::Invitation(documented(), tag(&payload)));
    let read = |text: &str| incoming::read(text, AssessmentId::from_random(0));
    for text in
        [payload.clone(), format!("mk={payload}"), format!("Svara här: <https://exempelby.se/#a&mk={payload}>.")]
    {
        assert_eq!(read(&text), expected, "{text}");
    }
    assert_eq!(incoming::read_bytes(payload.as_bytes(), AssessmentId::from_random(0)), expected);
    assert_eq!(read(&format!("#mk={}", &payload[..20])), Err(IncomingError::Link(LinkError::Damaged)));
    assert_eq!(read("#mk=g2.abc"), Err(IncomingError::OtherLink));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_invitation_reads_back(invitation in any::invitation()) {
        let payload = encode(&invitation);
        prop_assert!(payload.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
        prop_assert_eq!(decode(&payload), Ok(invitation));
    }

    #[test]
    fn damage_to_an_invitation_is_seen(invitation in any::invitation(), seed in any::<u64>()) {
        let payload = invitation::encode(&invitation);
        let mut random = any::Random(seed);
        let place = PREFIX.len() + random.below(payload.len() - PREFIX.len());
        let letter = char::from(b"ABCabc019-_"[random.below(11)]);
        let changed = [&payload[..place], &letter.to_string(), &payload[place + 1..]].concat();
        prop_assert_eq!(decode(&changed).is_ok(), changed == payload);
        prop_assert!(decode(&payload[..place]).is_err());
    }
}
