//! Answers gathered from long texts: what is found, what is told as unreadable, and what is left in peace.

use std::time::Instant;

use mognadskollen::codec::gather::{CodeScanner, MAX_BYTES, MAX_TOLD, MalformedCode, ScanResult, typed};
use mognadskollen::codec::response::{self, CodeError, LENGTHS};
use mognadskollen::codec::{FileError, text_file};
use mognadskollen::model::group::MAX_ANSWERS;
use mognadskollen::model::{Area, Grade, PerArea, Response, Role};
use proptest::prelude::*;

use super::any::{self, Random};

/// Without a group, in group 2989, without a group with targets, and in group 4095.
const CODES: [&str; 4] =
    ["400R-4QA0-0000-0012", "61GA-DHFV-NQZZ-ZZ48", "800V-S876-ANTR-0000-01EX", "BZYM-R845-KHP3-ZZZZ-ZZQY"];

/// The tags of [`CODES`], so that all of them belong.
const TAGS: [u16; 3] = [0, 2989, 4095];

fn answer(code: &str) -> Response {
    response::decode(code).unwrap()
}

fn gathered(text: &str, tags: &[u16], there: &[Response]) -> ScanResult {
    let mut gatherer = CodeScanner::new(text.to_owned(), tags, there).unwrap();
    while gatherer.step(usize::MAX) {}
    gatherer.finish()
}

fn random_answer(random: &mut Random, group: u16) -> Response {
    let grade = |n: usize| match n {
        0 => Grade::Unknown,
        level => Grade::of(u8::try_from(level).unwrap()).unwrap(),
    };
    Response {
        role: Role::ALL[random.below(8)],
        unit: u8::try_from(random.below(20)).unwrap(),
        group,
        now: PerArea::from_fn(|_| grade(random.below(11))),
        target: PerArea::default(),
        nonce: u32::try_from(random.below(1 << 22)).unwrap(),
    }
}

#[test]
fn codes_are_gathered_however_they_stand() {
    let all = CODES.map(answer);
    let [plain, short, long, full] = &all;
    let bare = CODES.map(|code| code.replace('-', ""));
    for (text, found) in [
        (CODES.join("\n"), vec![plain, short, long, full]),
        (CODES.join("\r\n"), vec![plain, short, long, full]),
        (CODES.join("\r"), vec![plain, short, long, full]),
        (CODES.join("\u{2028}"), vec![plain, short, long, full]),
        (CODES.join(" "), vec![plain, short, long, full]),
        (CODES.join("\t"), vec![plain, short, long, full]),
        (bare.join("\n"), vec![plain, short, long, full]),
        (bare.join(";").to_lowercase(), vec![plain, short, long, full]),
        (CODES.join("\n").replace('-', " "), vec![plain, short, long, full]),
        (CODES.join("\n").replace('-', "\u{a0}"), vec![plain, short, long, full]),
        (CODES.join("\n").replace('-', "\u{2011}"), vec![plain, short, long, full]),
        (CODES.join("\n").replace('-', "–"), vec![plain, short, long, full]),
        (CODES.join("\n").replace('-', "-\u{200b}"), vec![plain, short, long, full]),
        (CODES.join("\n").replace('-', "\u{200b}-\u{feff}"), vec![plain, short, long, full]),
        (format!("\u{feff}{}\u{200b}\u{a0}", CODES[1]), vec![short]),
        (format!("> > Min kod är {}. Hälsningar", CODES[1]), vec![short]),
        (format!("\"1\";\"2026-11-22 10:14\";\"{}\";\"Skola\"\r\n", CODES[1]), vec![short]),
        (format!("1,11/22/26 10:14:03,anonymous,,\"{}\n\"", CODES[1]), vec![short]),
        (format!("https://exempelby.se/sida?a=b#rubrik&mk={} och #mk={}", bare[1], bare[2]), vec![short, long]),
        (format!("<a href=\"https://exempelby.se/#mk={}\">här</a>", bare[1]), vec![short]),
        // Nothing looser.
        (CODES[1].replace('-', "--"), vec![]),
        (CODES[1].replace('-', "_"), vec![]),
        (CODES[1].replace('-', "\t"), vec![]),
        (CODES[1].replace('-', "\u{200b}"), vec![]),
        (format!("å{}", CODES[1]), vec![]),
    ] {
        let result = gathered(&text, &TAGS, &[]);
        assert_eq!(result.new.iter().collect::<Vec<_>>(), found, "{text:?}");
        assert_eq!(result, ScanResult { new: result.new.clone(), ..ScanResult::default() }, "{text:?}");
    }
}

#[test]
fn each_answer_is_counted_once_and_where_it_belongs() {
    let [plain, short, long, full] = CODES.map(answer);
    let text = [CODES.join("\n"), CODES.join(" "), CODES[1].to_lowercase()].join("\n");
    let twice = gathered(&text, &[2989], &[]);
    let expected = ScanResult {
        new: vec![short.clone()],
        without_group: vec![plain.clone(), long.clone()],
        known: 4,
        other_group: 1,
        ..ScanResult::default()
    };
    assert_eq!(twice, expected);
    // An invitation that has been changed: answers to the earlier one belong too.
    let both = gathered(&text, &[4095, 2989], &[]);
    assert_eq!((both.new, both.other_group), (vec![short.clone(), full.clone()], 0));
    let there = gathered(&text, &[2989], &[short, plain]);
    let expected = ScanResult { without_group: vec![long], known: 6, other_group: 1, ..ScanResult::default() };
    assert_eq!(there, expected);
    assert_eq!(gathered("", &TAGS, &[full]), ScanResult::default());
}

#[test]
fn other_links_are_counted_and_not_read() {
    // A code within what another link holds is a matter of chance.
    let hidden = format!("s1.AAAA-{}-AAAA", CODES[1].replace('-', ""));
    let text = format!("#mk={hidden}\nhttps://x.se/#a&mk=g1.{}.\nmk=e1.abc mk= mk={}", "A".repeat(50), CODES[1]);
    let result = gathered(&text, &TAGS, &[]);
    assert_eq!(result, ScanResult { new: vec![answer(CODES[1])], other_links: 3, ..ScanResult::default() });
}

#[test]
fn what_was_meant_as_a_code_is_told_with_its_line() {
    let long = "800V-S876-ANTR-0000-01EY";
    for (text, excerpt, error) in [
        ("400R-4QA0-0000-0013", "400R-4QA0-0000-0013", CodeError::Wrong),
        ("Min kod: 400r-4qa0-0000-0013.", "400r-4qa0-0000-0013", CodeError::Wrong),
        ("(400R–4QA0–0000–0013)", "400R–4QA0–0000–0013", CodeError::Wrong),
        (long, long, CodeError::Wrong),
        ("400R-4QU0-0000-0012", "400R-4QU0-0000-0012", CodeError::Character { position: 7, found: 'U' }),
        ("400R-4QA0-0000-001", "400R-4QA0-0000-001", CodeError::Length { found: 15 }),
        ("00R-4QA0-0000-0012", "00R-4QA0-0000-0012", CodeError::Length { found: 15 }),
        ("400R-4QAA0-0000-0012", "400R-4QAA0-0000-0012", CodeError::Length { found: 17 }),
        ("800V-S876-ANTR-0000-01E", "800V-S876-ANTR-0000-01E", CodeError::Length { found: 19 }),
        ("400R4QA000000013", "400R4QA000000013", CodeError::Wrong),
        ("1;\"400R4QA000000013\";x", "400R4QA000000013", CodeError::Wrong),
        ("1\t400R 4QA0 0000 0013\tx", "400R 4QA0 0000 0013", CodeError::Wrong),
        ("> 400R 4QA0 0000 0013", "400R 4QA0 0000 0013", CodeError::Wrong),
        ("https://x.se/#mk=400R4QA000000013", "400R4QA000000013", CodeError::Wrong),
        ("https://x.se/#mk=400R4QA00000001", "400R4QA00000001", CodeError::Length { found: 15 }),
        ("https://x.se/#mk=400R4QA00000001U.", "400R4QA00000001U", CodeError::Character { position: 16, found: 'U' }),
        ("kod 400R-4QA0-\n0000-0012", "400R-4QA0-", CodeError::Length { found: 8 }),
        ("kod 400R-4QA0-\r0000-0012", "400R-4QA0-", CodeError::Length { found: 8 }),
        ("> kod 400R 4QA0\r\n> 0000 0012 mvh", "400R 4QA0", CodeError::Length { found: 8 }),
        ("x#mk=400R4QA0=\r\n00000012", "400R4QA0=", CodeError::Length { found: 8 }),
    ] {
        let result = gathered(&format!("Hej\r\n\r\n{text}\nslut"), &TAGS, &[]);
        let told = MalformedCode { line: 3, error, excerpt: excerpt.to_owned() };
        assert_eq!(
            result,
            ScanResult { unreadable: vec![told], unreadable_total: 1, ..ScanResult::default() },
            "{text}"
        );
    }
    // Lines are counted over what is found, too.
    let many = [CODES[1], "\r\nkod 400R-4QA0-\r0000-0012\n"].concat().repeat(30);
    let result = gathered(&many, &TAGS, &[]);
    assert_eq!((result.new.len(), result.known, result.unreadable_total), (1, 29, 30));
    let lines: Vec<usize> = result.unreadable.iter().map(|told| told.line).collect();
    assert_eq!(lines, (0..MAX_TOLD).map(|n| 3 * n + 2).collect::<Vec<_>>());
}

#[test]
fn ordinary_text_gives_no_alarm() {
    for text in [
        "IBAN SE35 5000 0000 0549 1000 0003",
        "SE3550000000054910000003",
        "BE68 5390 0754 7034\nBE68539007547034\nAT61 1904 3002 3457 3201\nAT611904300234573201\nBA39 1290 0794 0102 8494",
        "GB29 NWBK 6016 1331 9268 19",
        "4111-1111-1111-1111 5500 0000 0000 0004\n4111111111111111",
        "Org.nr 212000-1234, 556677-8899, 19800101-1234",
        "070-123 45 67, 0500-12 34 56, +46 (0)70-123 45 67, 0701-2345-6789-0123",
        "550e8400-e29b-41d4-a716-446655440000\n{550E8400-E29B-41D4-A716-446655440000}",
        "550e-8400-e29b-41d4-a716-4466-5544-0000",
        "4A5B-6C7D-8E9F-0A1B\n4A5B6C7D8E9F0A1B",
        "VK7JG-NPHTM-C97JM-9MPGT-3V66T",
        "https://exempelby.se/sida/4abc-2xyz-9ghi-7jkl/bild?x=4ABC-2XYZ-9GHI-7JKL&y=4ABC2XYZ9GHI7JKL#4ABC2XYZ9GHI7JKL",
        "https://exempelby.se/?mk=4ABC2XYZ9GHI7JKM&mk=4ABC2XYZ9GHI7JKM",
        "Message-ID: <4ABC-2XYZ-9GHI-7JKL@mail.exempelby.se>, <4ABC2XYZ9GHI7JKM@mail>",
        "Dnr KS-2024-0123-A1, 2026-11-22, 2021-2022-2023-2024, 4-3-5-4, 2021\n2022\n2023\n2024",
        "four-word-long-part and some more like them, Hela året runt från 2026 till 2030",
        "Har Du nån gång 2026 hört \"idag\" sagt 4 till 5 gånger?",
        "AM0PR07MB4QA0XYZ1234EURPRD07.prod.outlook.com",
        "4ABC2XYZ9GHI7JKL är numret på vår skrivare",
        "4qab2xyz9ghi7jkm\nfourwordlongpart",
        "#mk=abc #mk= #mk=400R mk",
        "400R-4QA0-0000\n0000-0012",
        "400R-4QA0\n\n0000-0012",
    ] {
        assert_eq!(gathered(text, &TAGS, &[]), ScanResult::default(), "{text}");
    }
    // Prose, Markdown with tables and addresses, hexadecimal and base64 checksums.
    for text in [
        include_str!("../../src/text/guide/sv.rs"),
        include_str!("../../src/text/guide/en.rs"),
        include_str!("../../src/text/words/sv.rs"),
        include_str!("../../src/lib.rs"),
        include_str!("../../Cargo.lock"),
        include_str!("../../package-lock.json"),
        include_str!("../../style/tokens.css"),
        include_str!("../fixtures/files/v1-full.json"),
    ] {
        let result = gathered(text, &[], &[]);
        // The documentation shows links.
        assert_eq!(result, ScanResult { other_links: result.other_links, ..ScanResult::default() });
    }
}

/// Five codes in a mail, three of them in links that a mail filter has rewritten.
#[test]
fn codes_in_rewritten_links_are_answers_too() {
    let codes: Vec<String> =
        (1..=5).map(|nonce| response::encode(&Response { nonce, group: 2989, ..answer(CODES[1]) })).collect();
    let bare: Vec<String> = codes.iter().map(|code| code.replace('-', "")).collect();
    let text = format!(
        "Hej!\r\n\r\nMin kod: {}\r\n> https://www.exempelby.se/kollen#mk={}\r\n\r\n\
         https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.exempelby.se%2Fkollen%23mk%3D{}&data=05%7C02&reserved=0\r\n\
         <https://urldefense.com/v3/__https://www.exempelby.se/kollen*mk={}__;Iw!!AbC$> \
         https://urldefense.proofpoint.com/v2/url?u=https-3A__www.exempelby.se_kollen-23mk-3D{}&d=DwM\r\n",
        codes[0], bare[1], bare[2], bare[3], bare[4],
    );
    let result = gathered(&text, &[2989], &[]);
    assert_eq!(result.new.iter().map(response::encode).collect::<Vec<_>>(), codes);
    assert_eq!(result, ScanResult { new: result.new.clone(), ..ScanResult::default() });
    for form in
        ["%2523mk%253D", "%252523mk%25253d", "#/mk=", "#!mk=", "#!/mk=", "#/?mk=", "%26mk%3D", " - mk=", "#mk=3D"]
    {
        let result = gathered(&format!("x.se/kollen{form}{}&a=b _x.se/#mk={}_", bare[0], bare[1]), &[2989], &[]);
        assert_eq!((result.new.len(), result.unreadable_total), (2, 0), "{form}");
        // What is wrong with one is told as in a plain link.
        let damaged = gathered(&format!("x.se/kollen{form}{}", bare[0].replace('N', "M")), &[2989], &[]);
        let is_fragment = !matches!(form, "%26mk%3D" | " - mk=" | "#/mk=" | "#!/mk=" | "#/?mk=" | "#!mk=");
        assert_eq!((damaged.new.len(), damaged.unreadable_total), (0, usize::from(is_fragment)), "{form}");
    }
    // Nothing looser: figures before a code belong to it where no link is.
    for text in ["3D{}", "x%3D{}", "amk%3D{}", "%41mk%3D{}", "%2{}", "mk%3C{}"] {
        let text = text.replace("{}", &bare[0]);
        assert!(gathered(&text, &[2989], &[]).new.is_empty(), "{text}");
    }
}

/// Noise of the kinds that hold runs of letters and figures: seldom is any of it taken for a fault.
#[test]
fn noise_gives_hardly_an_alarm() {
    let mut random = Random(3);
    let base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let kinds = ["0123456789ABCDEF", "0123456789abcdef", "0123456789", base64, "abcdefghijklmnopqrstuvwxyz"];
    for kind in kinds {
        let signs: Vec<char> = kind.chars().collect();
        let mut text = String::new();
        while text.len() < 300_000 {
            let length = [2, 4, 4, 4, 4, 4, 8, 12, 16, 20, 76][random.below(11)];
            text.extend((0..length).map(|_| signs[random.below(signs.len())]));
            text.push([' ', '-', '-', '-', '\n', ';', '@', '.'][random.below(8)]);
        }
        let result = gathered(&text, &[], &[]);
        assert!(result.unreadable_total <= 20, "{kind}: {:?}", result.unreadable);
    }
}

#[test]
fn one_code_typed_alone_says_what_is_wrong() {
    for (text, read) in [
        (CODES[1], Ok(answer(CODES[1]))),
        (" 61ga dhfv nqzz zz48 ", Ok(answer(CODES[1]))),
        ("https://exempelby.se/#mk=61GADHFVNQZZZZ48", Ok(answer(CODES[1]))),
        ("https://exempelby.se/#mk=61GADHFVNQZZZZ49", Err(CodeError::Wrong)),
        ("", Err(CodeError::Empty)),
        ("61GA-DHFV-NQZZ-ZZ4", Err(CodeError::Length { found: 15 })),
        ("61GA-DHFV-NQZZ-ZZ4U", Err(CodeError::Character { position: 16, found: 'U' })),
        ("61GA-DHFV-NQZZ-ZZ49", Err(CodeError::Wrong)),
    ] {
        assert_eq!(typed(text), read, "{text}");
    }
}

#[test]
fn files_are_text_in_more_ways_than_one() {
    let text = format!("Namn;Kod\r\nÅsa;{}\r\n", CODES[1]);
    let utf_16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        ['\u{feff}'].into_iter().chain(text.chars()).flat_map(|c| unit(u16::try_from(u32::from(c)).unwrap())).collect()
    };
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for bytes in [
        text.clone().into_bytes(),
        ["\u{feff}", &text].concat().into_bytes(),
        utf_16(u16::to_le_bytes),
        utf_16(u16::to_be_bytes),
        latin,
    ] {
        let read = text_file::text_of(bytes).unwrap();
        assert_eq!(read.trim_start_matches('\u{feff}'), text);
        assert_eq!(gathered(&read, &TAGS, &[]).new, [answer(CODES[1])]);
    }
    assert_eq!(text_file::text_of(b"\x89PNG\0\0".to_vec()), Err(FileError::NotText));
    assert_eq!(text_file::text_of(vec![b' '; MAX_BYTES + 1]), Err(FileError::TooLong { max: MAX_BYTES }));
    assert!(CodeScanner::new(" ".repeat(MAX_BYTES + 1), &[], &[]).is_err());
}

#[test]
fn a_group_takes_no_more_than_it_has_room_for() {
    let mut random = Random(5);
    let there: Vec<Response> = (0..MAX_ANSWERS - 1).map(|_| random_answer(&mut random, 1)).collect();
    let text: String = (0..3).map(|_| response::encode(&random_answer(&mut random, 2)) + "\n").collect();
    let result = gathered(&text, &[2], &there);
    assert_eq!((result.new.len(), result.no_room), (1, 2));
}

/// What is found does not depend on how the text is cut, and there is progress at each step.
fn assert_stepwise(text: &str, budgets: &mut dyn FnMut() -> usize) {
    let whole = gathered(text, &TAGS, &[]);
    let mut gatherer = CodeScanner::new(text.to_owned(), &TAGS, &[]).unwrap();
    let mut last = 0;
    loop {
        let more = gatherer.step(budgets());
        let (done, all) = gatherer.progress();
        assert!(done > last || done == all);
        assert_eq!((more, all), (done < all, text.len()));
        last = done;
        if !more {
            break;
        }
    }
    assert_eq!(gatherer.finish(), whole);
}

/// The rules as they are published, in the plainest way: words, and what stands between them.
mod plain {
    use super::{LENGTHS, Response, response};

    pub(super) fn find(line: &str) -> Vec<Response> {
        let is_word = |c: char| {
            c.is_ascii_alphanumeric()
                || matches!(c, 'À'..='\u{1fff}' | '\u{3040}'..='\u{fdff}') && !matches!(c, '×' | '÷')
        };
        let mut words: Vec<(String, String)> = vec![];
        let mut between = String::new();
        let mut is_inside = false;
        for c in line.chars() {
            if is_word(c) {
                if !is_inside {
                    words.push((std::mem::take(&mut between), String::new()));
                }
                words.last_mut().unwrap().1.push(c);
            } else {
                between.push(c);
            }
            is_inside = is_word(c);
        }
        let (mut found, mut at) = (vec![], 0);
        while at < words.len() {
            if LENGTHS.contains(&words[at].1.len()) {
                found.extend(decode(&words[at].1));
            } else if let Some((groups, answer)) = [5, 4].into_iter().find_map(|groups| {
                let some = words.get(at..at + groups)?;
                let is_joined = some[1..].iter().all(|(between, _)| between == "-" || between == " ");
                let symbols: String = some.iter().map(|(_, word)| word.as_str()).collect();
                let fits = is_joined && some.iter().all(|(_, word)| word.len() == 4);
                Some((groups, fits.then(|| decode(&symbols)).flatten()?))
            }) {
                found.push(answer);
                at += groups - 1;
            }
            at += 1;
        }
        found
    }

    /// By another's base 32 and another way of going through the bits; what the fields say is compared with what is
    /// written.
    fn decode(symbols: &str) -> Option<Response> {
        let mut spec = data_encoding::Specification::new();
        spec.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        spec.translate.from.push_str("abcdefghjkmnpqrstvwxyzOoIiLl");
        spec.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
        let base_32 = spec.encoding().unwrap();
        let padded = format!("{}{symbols}", "0".repeat(24 - symbols.len()));
        let bits = base_32.decode(padded.as_bytes()).ok()?.into_iter().fold(0, |all, byte| all << 8 | u128::from(byte));
        let said = (bits >> 10).to_be_bytes();
        let bytes = (5 * symbols.len() - 10).div_ceil(8);
        let crc = crc::Crc::<u16>::new(&crc::CRC_10_ATM).checksum(&said[16 - bytes..]);
        if u128::from(crc) != bits & 0x3ff {
            return None;
        }
        let read = response::decode(symbols).ok()?;
        assert_eq!(response::key(&read), bits >> 10);
        assert_eq!(padded.trim_start_matches('0').len(), response::encode_bare(&read).len());
        Some(read)
    }
}

/// Codes, faulty codes, words and what may stand between them.
fn mixed_text(seed: u64) -> String {
    let mut random = Random(seed);
    let mut text = String::new();
    for _ in 0..random.below(60) {
        match random.below(12) {
            0 | 1 => {
                let group = TAGS[random.below(3)];
                text.push_str(&response::encode(&random_answer(&mut random, group)));
            }
            2 => text.push_str(&CODES[random.below(4)].replace('-', "")),
            3 => {
                let joint = random.pick(&[" ", "\u{a0}", "–", "-\n", "=\r\n"]);
                text.push_str(&CODES[random.below(4)].replace('-', joint));
            }
            4 => text.push_str(random.pick(&["400R-4QA0-0000-0013", "#mk=400R4QA00000001", "mk=s1.abc;", "mk="])),
            5 => text.push_str(random.pick(&["400R", "4QA0", "0000", "0012", "åäö", "Hej"])),
            6 => text.push_str(&random.text(3)),
            _ => text.push_str(random.pick(&[" ", "-", "\n", "\r\n", "\r", "\t", ";", "\"", ". ", "> ", "\u{200b}"])),
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finding_agrees_with_the_plain_rules(seed in any::<u64>()) {
        for line in mixed_text(seed).lines() {
            prop_assert_eq!(response::find(line), plain::find(line), "{:?}", line);
        }
    }

    #[test]
    fn gathering_finds_at_least_what_finding_does(seed in any::<u64>()) {
        let text = mixed_text(seed);
        let mut expected: Vec<Response> = vec![];
        for line in text.lines() {
            // The end of one code and the next one read as a third by chance, of any group.
            expected.extend(plain::find(line).into_iter().filter(|answer| TAGS.contains(&answer.group)));
        }
        let result = gathered(&text, &TAGS, &[]);
        for answer in &expected {
            prop_assert!(result.new.contains(answer), "{:?}: {:?}", text, answer);
        }
        prop_assert!(result.new.len() + result.known >= expected.len());
    }

    #[test]
    fn the_steps_make_no_difference(seed in any::<u64>(), budget in 0..200_usize) {
        let mut random = Random(seed);
        assert_stepwise(&mixed_text(seed), &mut || random.below(budget + 1));
    }

    #[test]
    fn answers_are_found_by_how_their_codes_begin(one in any::response(), other in any::response(), length in 0..=24_usize) {
        let code = response::encode(&one);
        let typed: String = code.chars().take(length).collect();
        let beginning = response::CodePrefix::typed(&typed.to_lowercase().replace('0', "o").replace('1', "l"));
        prop_assert!(beginning.is_of(&one, response::key(&one)));
        let begins = response::encode(&other).replace('-', "").starts_with(&typed.replace('-', ""));
        prop_assert_eq!(beginning.is_of(&other, response::key(&other)), begins);
        for longer in [format!("{code}0"), format!("{code}U"), format!("U{code}")] {
            prop_assert!(!response::CodePrefix::typed(&longer).is_of(&one, response::key(&one)), "{}", longer);
        }
    }

    #[test]
    fn the_key_tells_answers_apart(one in any::response(), other in any::response(), area in any::area(), grade in any::grade()) {
        prop_assert_eq!(response::key(&one) == response::key(&other), one == other);
        let mut changed = one.clone();
        *changed.now.get_mut(area) = grade;
        prop_assert_eq!(response::key(&one) == response::key(&changed), one == changed);
    }
}

#[test]
fn no_text_takes_time_out_of_proportion() {
    let size = 100_000;
    for part in [
        "400R ",
        "400R-",
        "400R\n",
        "a\n",
        "#mk=",
        "mk=s1.",
        "\"",
        "400R4QA000000013\"",
        "=\n",
        "\u{200b}",
        "400R\u{200b}",
        "å",
    ] {
        let text = part.repeat(size / part.len());
        assert_stepwise(&text, &mut || 10_000);
    }
}

/// To be looked at: `cargo test --release --no-default-features --test native -- gather::speed --ignored --nocapture`.
#[test]
#[ignore = "it measures, and holds nothing"]
#[expect(clippy::print_stdout, reason = "figures to be looked at")]
fn speed() {
    for (count, prose) in
        [(1_000, ""), (10_000, ""), (100_000, ""), (100_000, "Hej, här kommer min kod, tack för en bra dag: ")]
    {
        let mut random = Random(1);
        let all: Vec<Response> = (0..count).map(|_| random_answer(&mut random, 2989)).collect();
        let text: String = all.iter().map(|one| [prose, &response::encode(one), "\n"].concat()).collect();
        let size = text.len();
        let start = Instant::now();
        let mut gatherer = CodeScanner::new(text, &[2989], &[]).unwrap();
        let (mut steps, mut longest) = (0, 0.0_f64);
        loop {
            let begun = Instant::now();
            let more = gatherer.step(64_000);
            longest = longest.max(begun.elapsed().as_secs_f64());
            steps += 1;
            if !more {
                break;
            }
        }
        let result = gatherer.finish();
        let taken = start.elapsed();
        assert_eq!(result.new.len() + result.known, count);
        let again = Instant::now();
        drop(CodeScanner::new(String::new(), &[2989], &result.new));
        println!(
            "{count} codes, {size} bytes: {taken:?} in {steps} steps, the longest {:.1} ms; {:?} to begin with them there",
            longest * 1000.0,
            again.elapsed(),
        );
    }
    println!("an answer takes {} bytes", size_of::<Response>());
}

#[test]
fn every_area_is_in_the_key() {
    for area in Area::ALL {
        let mut one = answer(CODES[0]);
        *one.target.get_mut(area) = Grade::Unknown;
        assert_ne!(response::key(&one), response::key(&answer(CODES[0])));
    }
}
