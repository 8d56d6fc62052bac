//! Response codes, snapshots, and the one way in for both: what is written reads back, what is damaged is refused.

use mognadskollen::codec::FileError;
use mognadskollen::codec::incoming::{self, Incoming, IncomingError};
use mognadskollen::codec::invitation;
use mognadskollen::codec::response::{self, CodeError, LENGTHS};
use mognadskollen::codec::snapshot::{self, LinkError, MAX_CHARS};
use mognadskollen::model::plan::{Department, ItemId};
use mognadskollen::model::{
    Area, Assessment, AssessmentId, Date, Grade, Invitation, PerArea, Response, Role, ShareOptions,
};
use proptest::prelude::*;

use super::any::{self, Random, told};

const SYMBOLS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn grades(digits: [u8; 6]) -> PerArea<Grade> {
    PerArea::from_fn(|area| match digits[area.index()] {
        0 => Grade::Unanswered,
        11 => Grade::Unknown,
        12 => Grade::Irrelevant,
        level => Grade::of(level).unwrap(),
    })
}

/// The published examples.
fn examples() -> [(&'static str, Response); 4] {
    let of = |role: u8, unit, group, now, target, nonce| Response {
        role: Role::ALL[usize::from(role)],
        unit,
        group,
        now: grades(now),
        target: grades(target),
        nonce,
    };
    [
        ("400R-4QA0-0000-0012", of(0, 0, 0, [4, 3, 5, 4, 2, 6], [0; 6], 0)),
        ("61GA-DHFV-NQZZ-ZZ48", of(4, 12, 2989, [1, 10, 11, 12, 0, 5], [0; 6], 4_194_303)),
        ("800V-S876-ANTR-0000-01EX", of(0, 0, 0, [4, 3, 5, 4, 2, 6], [7, 6, 7, 8, 6, 8], 1)),
        ("BZYM-R845-KHP3-ZZZZ-ZZQY", of(7, 127, 4095, [12; 6], [12; 6], 1_048_575)),
    ]
}

#[test]
fn the_published_codes_encode_and_decode_exactly() {
    for (code, response) in examples() {
        assert_eq!(response::encode(&response), code);
        assert_eq!(response::decode(code), Ok(response));
    }
}

#[test]
fn a_code_is_read_however_it_is_written() {
    let (_, response) = &examples()[0];
    for text in [
        "400R4QA000000012",
        "400r-4qa0-0000-0012",
        " 400R 4QA0 0000 0012\n",
        "4OOR-4QAO-oooo-OOI2",
        "400R–4QA0–0000–00l2",
        "4 0 0 R 4 Q A 0 0 0 0 0 0 0 1 2",
        "400R\u{2011}4QA0\u{a0}0000-0012",
    ] {
        assert_eq!(response::decode(text).as_ref(), Ok(response), "{text}");
    }
}

#[test]
fn what_is_no_code_is_told_by_kind() {
    let zeros = "0".repeat(150);
    for (text, error) in [
        ("", CodeError::Empty),
        (" - ", CodeError::Empty),
        ("400R-4QU0-0000-0012", CodeError::Character { position: 7, found: 'U' }),
        ("4*0u-!Qå0", CodeError::Character { position: 2, found: '*' }),
        ("400R-4QA0-000é-U012", CodeError::Character { position: 12, found: 'é' }),
        ("400R-4QA0-0000-001å", CodeError::Character { position: 16, found: 'å' }),
        ("<script>", CodeError::Character { position: 1, found: '<' }),
        ("400R-4QA0-0000-001", CodeError::Length { found: 15 }),
        ("400R-4QA0-0000-0012-3", CodeError::Length { found: 17 }),
        (&zeros, CodeError::Length { found: response::MAX_TYPED }),
        ("400R-4QA0-0000-0013", CodeError::Wrong),
        ("0000-0000-0000-0000", CodeError::Wrong),
    ] {
        assert_eq!(response::decode(text), Err(error), "{text}");
    }
}

/// A code with any bits, and the checksum that belongs to them.
fn sealed(bits: u128, symbols: usize) -> String {
    let crc = crc::Crc::<u16>::new(&crc::CRC_10_ATM);
    let bytes = (5 * symbols - 10).div_ceil(8);
    let all = bits << 10 | u128::from(crc.checksum(&bits.to_be_bytes()[16 - bytes..]));
    (0..symbols).rev().map(|n| char::from(SYMBOLS.as_bytes()[usize::try_from(all >> (5 * n) & 31).unwrap()])).collect()
}

#[test]
fn bits_that_no_code_has_are_refused_though_the_checksum_holds() {
    let version = |number: u128, symbols: usize| number << (5 * symbols - 13);
    assert_eq!(response::decode(&sealed(version(1, 16), 16)), Ok(Response::default()));
    for (code, error) in [
        (sealed(version(3, 16), 16), CodeError::TooNew { found: 3 }),
        (sealed(version(7, 20), 20), CodeError::TooNew { found: 7 }),
        (sealed(version(0, 16), 16), CodeError::Wrong),
        (sealed(version(2, 16), 16), CodeError::Wrong),
        (sealed(version(1, 20), 20), CodeError::Wrong),
        // Without a target the short form is the only one.
        (sealed(version(2, 20), 20), CodeError::Wrong),
        // 13⁶ and up are no six digits.
        (sealed(version(1, 16) | 4_826_809 << 34, 16), CodeError::Wrong),
        (sealed(version(2, 20) | 13_u128.pow(12) << 32, 20), CodeError::Wrong),
    ] {
        assert_eq!(response::decode(&code), Err(error), "{code}");
    }
}

#[test]
fn every_wrong_symbol_and_every_swap_of_neighbours_is_refused() {
    let mut random = Random(7);
    // Whether a checksum sees a fault does not depend on the code that it is in: a few codes hold every fault.
    for _ in 0..20 {
        let digits: [u8; 6] = std::array::from_fn(|_| u8::try_from(random.below(13)).unwrap());
        let target: [u8; 6] = std::array::from_fn(|_| u8::try_from(random.below(13)).unwrap());
        let response = Response {
            role: Role::ALL[random.below(8)],
            unit: u8::try_from(random.below(128)).unwrap(),
            group: u16::try_from(random.below(4096)).unwrap(),
            now: grades(digits),
            target: grades(if random.chance(2) { target } else { [0; 6] }),
            nonce: u32::try_from(random.below(1 << 20)).unwrap(),
        };
        let code = response::encode_bare(&response);
        for place in 0..code.len() {
            for symbol in SYMBOLS.chars() {
                let wrong = [&code[..place], &symbol.to_string(), &code[place + 1..]].concat();
                assert_eq!(response::decode(&wrong).is_ok(), wrong == code, "{wrong} for {code}");
            }
            if place + 1 < code.len() {
                let mut swapped: Vec<char> = code.chars().collect();
                swapped.swap(place, place + 1);
                let swapped: String = swapped.into_iter().collect();
                assert_eq!(response::decode(&swapped).is_ok(), swapped == code, "{swapped} for {code}");
            }
        }
    }
}

#[test]
fn codes_are_found_in_mails_and_columns() {
    let [(_, short), _, (_, long), _] = examples();
    for (line, found) in [
        ("400R-4QA0-0000-0012", vec![&short]),
        ("Här är min kod: 400R-4QA0-0000-0012.", vec![&short]),
        ("> kod 400r 4qa0 0000 0012 /Anna", vec![&short]),
        ("\"400R4QA000000012\";\"2026-11-22\"", vec![&short]),
        ("https://exempelby.se/sida#mk=400R4QA000000012", vec![&short]),
        ("”400R-4QA0-0000-0012”", vec![&short]),
        ("\u{feff}400R-4QA0-0000-0012\u{a0}", vec![&short]),
        ("800V-S876-ANTR-0000-01EX", vec![&long]),
        ("from 400R-4QA0-0000-0012 till 800V S876 ANTR 0000 01EX", vec![&short, &long]),
        ("2026 400R-4QA0-0000-0012 2027", vec![&short]),
        ("400R-4QA0-0000-0012 400R-4QA0-0000-0012", vec![&short, &short]),
        // Nothing looser.
        ("400R--4QA0-0000-0012", vec![]),
        ("400R-4QA0-0000", vec![]),
        ("400R-4QA0-0000-0013", vec![]),
        ("X400R4QA000000012", vec![]),
        ("å400R4QA000000012", vec![]),
        ("40 0R4Q A000 0000 12", vec![]),
        ("400R/4QA0/0000/0012", vec![]),
    ] {
        assert_eq!(response::find(line).iter().collect::<Vec<_>>(), found, "{line}");
    }
}

#[test]
fn ordinary_text_holds_no_codes() {
    let mut random = Random(11);
    // Words as they are written: everything this program says, in both languages.
    let said: String = [
        include_str!("../../src/text/guide/sv.rs"),
        include_str!("../../src/text/guide/en.rs"),
        include_str!("../../src/text/words/sv.rs"),
        include_str!("../../src/text/words/en.rs"),
    ]
    .concat();
    let said: Vec<&str> = said.split_whitespace().collect();
    // Random words with a letter or a figure in every place, as long as the groups of a code rather too often.
    let letters: Vec<char> = "aaabcdeeefghiijklmnnoprrssttuvxyzåäöABDEKS0123456789".chars().collect();
    let lengths = [2, 3, 4, 4, 4, 5, 6, 7, 9, 16, 20];
    let invented: Vec<String> = (0..5000)
        .map(|_| (0..lengths[random.below(lengths.len())]).map(|_| letters[random.below(letters.len())]).collect())
        .collect();
    let invented: Vec<&str> = invented.iter().map(String::as_str).collect();

    let (mut line, mut looks_like, mut codes) = (String::new(), 0, Vec::new());
    for n in 0..200_000 {
        line.clear();
        for _ in 0..10 {
            line.push_str(random.pick(if n % 2 == 0 { &said } else { &invented }));
            line.push(if n % 2 == 0 { ' ' } else { [' ', ' ', ' ', '-', ',', '.'][random.below(6)] });
        }
        looks_like += usize::from(n % 2 == 1 && holds_the_form(&line));
        codes.extend(response::find(&line));
    }
    // Of what has the form of a code, the checksum and the fields let one in 14,000 or so through.
    assert!(looks_like > 1000, "{looks_like}");
    assert_eq!(codes, []);
}

/// Whether a line has four groups of four, or a run of 16 or 20, that may be a code but for the checksum.
fn holds_the_form(line: &str) -> bool {
    let of_code = |word: &str| {
        !word.is_empty()
            && word.chars().all(|c| SYMBOLS.contains(c.to_ascii_uppercase()) || "oil".contains(c.to_ascii_lowercase()))
    };
    let words: Vec<&str> = line.split([' ', '-', ',', '.']).collect();
    words.iter().any(|word| LENGTHS.contains(&word.len()) && of_code(word))
        || words.windows(4).any(|four| four.iter().all(|word| word.len() == 4 && of_code(word)))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answer_reads_back(response in any::response()) {
        let code = response::encode(&response);
        prop_assert_eq!(response::encode_bare(&response).len(), LENGTHS[usize::from(response.has_targets())]);
        prop_assert_eq!(response::decode(&code), Ok(response.clone()));
        prop_assert_eq!(response::find(&format!("kod: {code}!")), [response]);
    }

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,60}", line in "[0-9A-Za-z =#&.{}\\[\\]\"/:å-]{0,60}") {
        for text in [&text, &line, &["s1.", &line].concat(), &["#mk=", &line].concat()] {
            drop(response::decode(text));
            drop(response::find(text));
            drop(incoming::read(text, id()));
        }
    }

    #[test]
    fn any_assessment_reads_back_from_a_link(assessment in any::assessment(), include in any::include()) {
        let shared = include.of(&assessment, id());
        prop_assert_eq!(snapshot::decode(&snapshot::encode(&shared), id()), Ok(shared));
    }

    #[test]
    fn what_is_not_ticked_is_not_in_the_link(assessment in any::assessment()) {
        let shared = ShareOptions::default().of(&assessment, id());
        let mut other = assessment.clone();
        for text in [&mut other.title, &mut other.organisation, &mut other.unit] {
            text.push_str("hemligt");
        }
        for area in Area::ALL {
            other.areas.get_mut(area).note.push_str("hemligt");
        }
        other.role = Role::Politician;
        prop_assert_eq!(ShareOptions::default().of(&other, id()), shared);
    }

    #[test]
    fn damage_to_a_link_is_seen(seed in any::<u64>()) {
        let mut random = Random(seed);
        let payload = snapshot::encode(&told(&mut random));
        let place = 3 + random.below(payload.len() - 3);
        let letter = char::from(b"ABCabc019-_"[random.below(11)]);
        let changed = [&payload[..place], &letter.to_string(), &payload[place + 1..]].concat();
        prop_assert_eq!(snapshot::decode(&changed, id()).is_ok(), changed == payload);
        // The checksum of a part holds once in 65,536 times; then it is refused for what it says.
        prop_assert!(snapshot::decode(&payload[..place], id()).is_err());
    }
}

pub(crate) fn id() -> AssessmentId {
    AssessmentId::parse("received").unwrap()
}

pub(crate) fn graded() -> Assessment {
    let mut assessment = Assessment::new(id(), Date::new(2026, 11, 21).unwrap());
    for (area, (now, target)) in Area::ALL.into_iter().zip([(4, 7), (3, 6), (5, 7), (4, 8), (2, 6), (6, 8)]) {
        let answer = assessment.areas.get_mut(area);
        (answer.now, answer.target) = (Grade::of(now).unwrap(), Grade::of(target).unwrap());
    }
    assessment
}

#[test]
fn the_documented_example_is_what_is_written() {
    let mut assessment = graded();
    assessment.title.push_str("Nuläge");
    let source = include_str!("../../src/codec/snapshot.rs");
    let documented = source.lines().find_map(|line| line.strip_prefix("//! Example: `")).unwrap();
    let (example, says) = documented.split_once('`').unwrap();
    assert_eq!(snapshot::encode(&assessment), example);
    assert_eq!(snapshot::decode(example, id()).as_ref(), Ok(&assessment));
    assert_eq!(says, " is 2026-11-21, now 4 3 5 4 2 6, targets 7 6 7 8 6 8, titled *Nuläge*.");
    let (_, documented) = source.split_once("that names the department *Skola*: `").unwrap();
    let id = ItemId::new(1).unwrap();
    assessment.plan.departments.push(Department { id, name: "Skola".to_owned() });
    assert_eq!(snapshot::decode(documented.split_once('`').unwrap().0, self::id()), Ok(assessment));
}

#[test]
fn links_are_short() {
    let mut assessment = graded();
    assessment.title.push_str("Digital mognad i Exempelby kommun, hösten 2026");
    let payload = snapshot::encode(&assessment);
    assert!(payload.len() <= 120, "{}: {payload}", payload.len());

    for area in Area::ALL {
        assessment.areas.get_mut(area).note = "åäö ".repeat(25);
    }
    assessment.focus = vec![Area::Storage, Area::Dataflow];
    let payload = snapshot::encode(&assessment);
    assert!(payload.len() <= 2000 - 200, "{}", payload.len());
}

/// Bytes with the checksum that belongs to them, as a payload.
pub(crate) fn sealed_link(bytes: &[u8]) -> String {
    let crc = crc::Crc::<u16>::new(&crc::CRC_16_IBM_3740);
    let all = [bytes, &crc.checksum(bytes).to_be_bytes()].concat();
    ["s1.", &data_encoding::BASE64URL_NOPAD.encode(&all)].concat()
}

#[test]
fn links_that_say_what_no_assessment_says_are_refused_by_kind() {
    let head: &[u8] = &[0x0f, 0xd5, 0x75, 0, 0, 0, 0, 0, 0];
    let with = |items: &[u8]| sealed_link(&[head, items].concat());
    assert!(snapshot::decode(&with(&[]), id()).is_ok());
    assert!(snapshot::decode(&with(&[1, 1, b'a', 3, 1, b'b']), id()).is_ok());
    let long = [&[1, 121][..], &[b'a'; 121]].concat();
    let bomb = [1, 0xff, 0xff, 0xff, 0xff, 0x7f];
    for (payload, error) in [
        (with(&[9, 1, 0]), LinkError::Invalid),
        (with(&[10, 1, 0]), LinkError::Invalid),
        (with(&[10, 2, 0, 1]), LinkError::Invalid),
        (with(&[11, 1, 0]), LinkError::TooNew),
        (with(&[200, 1, 0]), LinkError::TooNew),
        (with(&[1]), LinkError::Invalid),
        (with(&[1, 0]), LinkError::Invalid),
        (with(&[1, 2, b'a']), LinkError::Invalid),
        // A length in more bytes than it takes.
        (with(&[1, 0x81, 0, b'a']), LinkError::Invalid),
        (with(&[1, 0x81, 0x80, 0, b'a']), LinkError::Invalid),
        (with(&bomb), LinkError::Invalid),
        (with(&[1, 1, 0xff]), LinkError::Invalid),
        (with(&[1, 1, b'\n']), LinkError::Invalid),
        (with(&long), LinkError::Invalid),
        (with(&[3, 1, b'b', 1, 1, b'a']), LinkError::Invalid),
        (with(&[1, 1, b'a', 1, 1, b'a']), LinkError::Invalid),
        (with(&[4, 1, 200]), LinkError::Invalid),
        (with(&[4, 2, 1, 1]), LinkError::Invalid),
        (with(&[5, 1, 6]), LinkError::Invalid),
        (with(&[5, 2, 1, 1]), LinkError::Invalid),
        (with(&[5, 4, 0, 1, 2, 3]), LinkError::Invalid),
        (with(&[6, 5, 0, 0, 0, 0, 0]), LinkError::Invalid),
        (with(&[6, 6, 4, 0, 0, 0, 0, 0]), LinkError::Invalid),
        (with(&[6, 6, 0, 0, 0, 0, 0, 0]), LinkError::Invalid),
        (with(&[7, 1, 0]), LinkError::Invalid),
        (with(&[7, 2, 6, b'a']), LinkError::Invalid),
        (with(&[7, 2, 255, b'a']), LinkError::Invalid),
        (with(&[7, 2, 1, b'a', 7, 2, 0, b'b']), LinkError::Invalid),
        (sealed_link(&head[..8]), LinkError::Invalid),
        (sealed_link(&[]), LinkError::Invalid),
        (sealed_link(&[0, 0, 0, 0, 0, 0, 0, 0, 0]), LinkError::Invalid),
        (sealed_link(&[&head[..3], &[0xff; 6]].concat()), LinkError::Invalid),
        ("s1.".to_owned(), LinkError::Damaged),
        ("s1.AAAA====".to_owned(), LinkError::Damaged),
        ([&with(&[]), "="].concat(), LinkError::Damaged),
        ("s1.åäö".to_owned(), LinkError::Damaged),
        (["s1.", &"A".repeat(MAX_CHARS)].concat(), LinkError::TooLong { max: MAX_CHARS }),
    ] {
        assert_eq!(snapshot::decode(&payload, id()), Err(error), "{payload:.60}");
    }
}

#[test]
fn one_way_in_knows_links_codes_and_files() {
    let (code, response) = &examples()[0];
    let bare = code.replace('-', "");
    let snapshot = snapshot::encode(&graded());
    let response = Ok(Incoming::Response(response.clone()));
    let graded = Ok(Incoming::Snapshot(Box::new(graded())));
    let read = |text: &str| incoming::read(text, id());
    assert_eq!(read(code), response);
    assert_eq!(read(&format!("Min kod är {code}, hälsar A/B")), response);
    assert_eq!(read(&format!("https://exempelby.se/sida?x=1#rubrik&mk={bare}")), response);
    assert_eq!(read(&format!("mk={bare}")), response);
    assert_eq!(read(&snapshot), graded);
    assert_eq!(read(&format!("Se <https://exempelby.se/#mk={snapshot}>.")), graded);
    assert_eq!(read(&format!("https://exempelby.se/#mk={snapshot}. Hälsningar, x=y")), graded);
    assert_eq!(read(&format!("https://exempelby.se/#mk=400R&mk={snapshot}&b")), graded);
    let Ok(Incoming::File(opened)) = read(include_str!("../fixtures/files/v1-full.json")) else { panic!() };
    assert_eq!((opened.assessments.len(), opened.refused.len()), (2, 0));
    let long = format!("#mk=s1.{}", "A".repeat(MAX_CHARS));
    for (text, error) in [
        ("", IncomingError::Empty),
        (" \u{feff}\n", IncomingError::Empty),
        ("https://exempelby.se/", IncomingError::NoPayload),
        ("https://exempelby.se/#mk=", IncomingError::NoPayload),
        ("mk=", IncomingError::NoPayload),
        ("https://exempelby.se/#xmk=400R4QA000000012x", IncomingError::NoPayload),
        ("#mk=g1.abc", IncomingError::Link(LinkError::Damaged)),
        ("e1.abc", IncomingError::OtherLink),
        ("#mk=s2.abc", IncomingError::OtherLink),
        ("s1.x", IncomingError::Link(LinkError::Damaged)),
        (&long, IncomingError::Link(LinkError::TooLong { max: MAX_CHARS })),
        ("400R-4QA0-0000-0013", IncomingError::Code(CodeError::Wrong)),
        ("{", IncomingError::File(FileError::CutOff)),
        ("[]", IncomingError::File(FileError::NotOurs)),
    ] {
        assert_eq!(read(text), Err(error), "{text:.60}");
    }
}

/// A snapshot and an invitation, and what each opens as.
fn handed_on() -> [(String, Incoming); 2] {
    let mut shared = Assessment::new(id(), day());
    "Nuläge - vår_koll".clone_into(&mut shared.title);
    let snapshot = snapshot::encode(&shared);
    let asked = Invitation { title: "Våren".to_owned(), ..Invitation::default() };
    let invitation = invitation::encode(&asked);
    let tag = invitation::tag(&invitation);
    [(snapshot, Incoming::Snapshot(Box::new(shared))), (invitation, Incoming::Invitation(asked, tag))]
}

fn day() -> Date {
    Date::parse("2026-11-21").unwrap()
}

fn encoded(text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    text.bytes().map(|byte| if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Every sign but letters and figures, as some do.
fn encoded_all(text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric();
    text.bytes().map(|byte| if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02x}") }).collect()
}

/// As Proofpoint's second form has it.
fn dashed(text: &str) -> String {
    let sign = |byte: u8| match byte {
        b'/' => "_".to_owned(),
        b'.' => ".".to_owned(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("-{byte:02X}"),
    };
    text.bytes().map(sign).collect()
}

/// A link, in every form that programs and people have been seen to hand it on in.
fn forms(payload: &str) -> Vec<String> {
    let plain = format!("https://www.exempelby.se/kollen#mk={payload}");
    let (once, all) = (encoded(&plain), encoded_all(&plain));
    let (twice, thrice) = (encoded(&once), encoded(&encoded(&once)));
    let safe = |link: &str| {
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url={link}&data=05%7C02%7Canna%40exempelby.se%7Cab12&sdata=Ab%2F1%3D&reserved=0"
        )
    };
    let mut forms = vec![
        plain.clone(),
        payload.to_owned(),
        format!("mk={payload}"),
        format!("https://www.exempelby.se/kollen%23mk={payload}"),
        format!("https://www.exempelby.se/kollen%23mk%3D{payload}"),
        format!("https://www.exempelby.se/kollen%2523mk%253D{payload}"),
        format!("https://www.exempelby.se/kollen%252523mk%25253d{payload}"),
        format!("https://www.exempelby.se/kollen#rubrik&mk={payload}"),
        format!("https://www.exempelby.se/kollen%23rubrik%26mk%3D{payload}"),
        safe(&once),
        safe(&twice),
        safe(&thrice),
        safe(&all),
        format!(
            "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url={once}&locale=sv-se&dest=https%3A%2F%2Fteams.microsoft.com%2Fapi&pc=abc%2b"
        ),
        format!("https://ca-1234.url.trendmicro.com:443/wis/clicktime/v1/query?url={all}&umid=1-2-3&auth=ab-cd"),
        format!("https://linkprotect.cudasvc.com/url?a={all}&c=E,1,ab-cd_ef,&typo=1"),
        format!("https://secure-web.cisco.com/1Ab-Cd/{once}"),
        format!("https://www.google.com/url?q={once}&sa=D&source=docs"),
        format!("https://urldefense.proofpoint.com/v2/url?u={}&d=DwMFaQ&c=eu-G&r=a_b&m=c&s=d&e=", dashed(&plain)),
        format!("https://urldefense.com/v3/__https://www.exempelby.se/kollen*mk={payload}__;Iw!!AbC-d_e$"),
        format!("https://urldefense.com/v3/__{plain}__;!!AbC-d_e$"),
        format!("https://www.exempelby.se/kollen - mk={payload}"),
        format!("x#mk=3D{payload}"),
        format!("https://www.exempelby.se/kollen#mk={}\u{200b}{}", &payload[..9], &payload[9..]),
    ];
    for router in ["#/", "#!", "#!/", "#/?", "#!#", "#/sida?a=b&", "%23%2F", "%23!/", "%23%21", "%23%2F%3F"] {
        forms.push(format!("https://www.exempelby.se/kollen{router}mk={payload}"));
    }
    for (before, after) in [
        ("<", ">"),
        ("_", "_"),
        ("__", "__"),
        ("*", "*"),
        ("**", "**"),
        ("~", "~"),
        ("(", ")"),
        ("\"", "\""),
        ("”", "”"),
        ("[Våren](", ")"),
        ("[", "]"),
        ("Hej! Öppna ", "."),
        ("Hej! Öppna ", ", tack"),
        ("_", "_,"),
        ("_", "._"),
        ("", "..."),
        ("<https://", "|Kollen>"),
        ("<a href=\"", "\">Kollen</a>"),
        ("Kollen <", "> skrev:\n\nHej igen"),
    ] {
        forms.push([before, &plain, after].concat());
    }
    forms.push(format!("_{once}_"));
    forms
}

#[test]
fn a_link_opens_as_people_hand_it_on() {
    for (payload, opens) in handed_on() {
        for form in forms(&payload) {
            assert_eq!(incoming::read(&form, id()), Ok(opens.clone()), "{form}");
            assert_eq!(incoming::read_bytes(form.as_bytes(), id()), Ok(opens.clone()), "{form}");
        }
    }
    let (code, answer) = examples()[1].clone();
    for form in forms(&code.replace('-', "")).into_iter().filter(|form| !form.contains('\u{200b}')) {
        assert_eq!(incoming::read(&form, id()), Ok(Incoming::Response(answer.clone())), "{form}");
    }
}

#[test]
fn a_link_that_is_damaged_says_so_however_it_is_handed_on() {
    let [(payload, _), _] = handed_on();
    let cut = &payload[..payload.len() - 3];
    let url = encoded(&format!("https://www.exempelby.se/kollen#mk={cut}"));
    for form in [
        format!("https://eur01.safelinks.protection.outlook.com/?url={url}&data=05"),
        format!("https://www.exempelby.se/kollen%23mk={cut}"),
        format!("https://www.exempelby.se/kollen#/mk={cut}"),
    ] {
        assert_eq!(incoming::read(&form, id()), Err(IncomingError::Link(LinkError::Damaged)), "{form}");
    }
    for none in
        ["https://exempelby.se/kollen", "https://exempelby.se/?xmk=s1.abc", "https://exempelby.se/%41mk%3Ds1.abc"]
    {
        assert_eq!(incoming::read(none, id()), Err(IncomingError::NoPayload), "{none}");
    }
    assert!(matches!(incoming::read("[1, 2]", id()), Err(IncomingError::File(_))));
}

#[test]
fn no_payload_that_is_made_ends_in_a_sign_that_programs_cut_off() {
    let (mut ended, mut salted) = (0, 0);
    for n in 0..600_u32 {
        let mut shared = Assessment::new(id(), day());
        shared.title = format!("Nuläge {n}");
        if n % 3 == 0 {
            shared.plan.departments.push(Department { id: ItemId::new(1).unwrap(), name: format!("Skola {n}") });
        }
        let payload = snapshot::encode(&shared);
        assert!(!payload.ends_with(['-', '_']), "{payload}");
        assert_eq!(snapshot::encode(&shared), payload);
        assert_eq!(snapshot::decode(&payload, id()).as_ref(), Ok(&shared), "{payload}");
        ended += usize::from(is_ended(&payload));

        let asked = Invitation { title: format!("Grupp {n}"), ..Invitation::default() };
        let payload = invitation::encode(&asked);
        assert!(!payload.ends_with(['-', '_']), "{payload}");
        assert_eq!(invitation::decode(&payload).as_ref(), Ok(&asked), "{payload}");
        salted += usize::from(invitation::encode_as(&asked, earlier(&asked)) != payload);
    }
    assert!(ended > 0 && salted > 0, "{ended} and {salted}");
}

/// Whether the last item of a snapshot is the one that only keeps its last sign from being one of two.
fn is_ended(payload: &str) -> bool {
    let bytes = data_encoding::BASE64URL_NOPAD.decode(payload.strip_prefix("s1.").unwrap().as_bytes()).unwrap();
    bytes[..bytes.len() - 2].ends_with(&[10, 2, 0, 0])
}

/// The tag that an invitation had when its payload could end in any sign.
fn earlier(asked: &Invitation) -> u16 {
    invitation::tag(&earlier_payload(asked))
}

fn earlier_payload(asked: &Invitation) -> String {
    let mut bytes = vec![asked.min_group, u8::from(asked.targets)];
    bytes.extend([1, u8::try_from(asked.title.len()).unwrap()]);
    bytes.extend(asked.title.bytes());
    let crc = crc::Crc::<u16>::new(&crc::CRC_16_IBM_3740);
    bytes.extend(crc.checksum(&bytes).to_be_bytes());
    ["g1.", &data_encoding::BASE64URL_NOPAD.encode(&bytes)].concat()
}

#[test]
fn earlier_links_that_end_in_such_a_sign_open_also_where_it_was_cut_off() {
    let asked = (0..).map(|n| Invitation { title: format!("Grupp {n}"), ..Invitation::default() });
    let ends = |asked: &Invitation| earlier_payload(asked).ends_with(['-', '_']);
    for asked in asked.filter(ends).take(4) {
        let payload = earlier_payload(&asked);
        let opens = Ok(Incoming::Invitation(asked.clone(), invitation::tag(&payload)));
        for form in forms(&payload) {
            assert_eq!(incoming::read(&form, id()), opens, "{form}");
        }
        let cut = format!("https://www.exempelby.se/kollen#mk={}", &payload[..payload.len() - 1]);
        assert_eq!(incoming::read(&cut, id()), opens, "{cut}");
        assert_eq!(invitation::encode_as(&asked, invitation::tag(&payload)), payload);
        assert_ne!(invitation::encode(&asked), payload);
    }
}

#[test]
fn no_text_of_links_takes_time_out_of_proportion() {
    for part in ["mk=", "mk-3D", "%", "%25", "%23mk%3D", "-23mk-3Ds1.", "mk=s1.A", "_", "mk%2525", "[mk=", "25", "mk="]
    {
        let text = part.repeat(MAX_CHARS / part.len());
        assert!(incoming::read(&text, id()).is_err(), "{part}");
        assert!(response::find(&text).is_empty(), "{part}");
    }
}
