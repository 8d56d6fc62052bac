//! Hostile input of every kind, and what the fuzz targets have met: every check of `fuzz/checks.rs` on every one.

use std::fs;
use std::path::Path;
use std::time::Instant;

use mognadskollen::codec::file::{self, MAX_BYTES};
use mognadskollen::codec::incoming::{self, Incoming, IncomingError};
use mognadskollen::codec::response::{self, CodeError};
use mognadskollen::codec::snapshot::{self, LinkError, MAX_CHARS};
use mognadskollen::codec::{FileError, Invalid, Problem, settings};
use mognadskollen::model::assessment::MAX_NAME;
use mognadskollen::model::{Area, Assessment, AssessmentId, Date};

#[allow(unreachable_pub, reason = "the fuzz targets reach it as a crate")]
#[path = "../../fuzz/checks.rs"]
pub(crate) mod checks;

const CODE: &str = "400R-4QA0-0000-0012";

/// What may be in a text that someone else wrote, and must stay in it as it is.
const TEXTS: [&str; 14] = [
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "\"><svg/onload=alert(1)>",
    "<!-- --><![CDATA[ ]]>&amp;&lt;&#60;",
    "javascript:alert(1)",
    "{0}{1}{2} {{}} %s ${x} {{x}}",
    "=1+1;@SUM(A1)|cmd",
    "../../etc/passwd",
    "\u{202e}ummok\u{202c} \u{2066}\u{2067}\u{2069}",
    "a\u{200b}b\u{200c}c\u{200d}d\u{2060}e\u{feff}",
    "\u{feff}början",
    "a\u{301}\u{301}\u{301}\u{301} 👩🏽‍💻 \u{1f1f8}\u{1f1ea} \u{e0061}",
    "\u{2028}\u{2029}\u{fffd}\u{fffe}\u{10ffff}",
    "' OR 1=1 -- \\u0000 \\",
];

fn id() -> AssessmentId {
    AssessmentId::parse("a").unwrap()
}

fn blank() -> Assessment {
    Assessment::new(id(), Date::parse("2026-03-14").unwrap())
}

/// A file with one assessment, whose title is this JSON.
fn titled(json: &str) -> Vec<u8> {
    let (before, after) = FRAME;
    [
        before.as_bytes(),
        br#"{"id":"a","date":"2026-03-14","areas":{},"title":"#,
        json.as_bytes(),
        b"}",
        after.as_bytes(),
    ]
    .concat()
}

const FRAME: (&str, &str) =
    (r#"{"format":"mognadskollen","version":1,"model":"agima-2017","assessments":["#, r#"],"groups":[]}"#);

fn check_all(bytes: &[u8]) {
    for (_, check) in checks::ALL {
        check(bytes);
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "it is shown where a check stops the test")]
fn what_fuzzing_has_met_is_met_again() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let folders = fs::read_dir(&corpus).unwrap().count();
    assert_eq!(folders, checks::ALL.len(), "a folder for each target");
    for (name, check) in checks::ALL {
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fuzz/fuzz_targets/{name}.rs"));
        assert!(fs::read_to_string(target).unwrap().contains(&format!("::{name}(bytes)")), "{name} has a target");
        let files: Vec<_> = fs::read_dir(corpus.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!files.is_empty(), "{name} has something to begin with");
        for path in files {
            println!("{}", path.display());
            check(&fs::read(&path).unwrap());
        }
    }
}

#[test]
fn hostile_bytes_of_every_kind_break_no_reader() {
    let full = include_bytes!("../fixtures/files/v1-full.json");
    let link = snapshot::encode(&blank());
    let mut all: Vec<Vec<u8>> = [
        "",
        " ",
        "\0",
        "\u{feff}",
        "\u{feff}\u{feff}",
        "null",
        "-0",
        "1e999",
        "NaN",
        "[[[[",
        "{\"a\":",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "=",
        "mk=",
        "#mk=",
        "mk=mk=mk=",
        "&mk=&mk=",
        "s1.",
        "s1.=",
        "s1.A",
        "s1.AA",
        "s1.AB",
        "g1.",
        "s1.+/+/",
        "s1.____",
        "----",
        "0",
        "oooo-iiii-llll-0000",
        "\u{2011}",
        "\u{202e}400R-4QA0-0000-0012",
    ]
    .map(|text| text.as_bytes().to_vec())
    .into();
    // Not UTF-8: a lone continuation, an overlong slash and NUL, a surrogate, above the last character, cut off.
    for wrong in
        [&b"\x80"[..], b"\xc0\xaf", b"\xc0\x80", b"\xe0\x80\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc3"]
    {
        all.push(wrong.to_vec());
        all.push([b"s1.", wrong].concat());
        all.push([CODE.as_bytes(), wrong].concat());
        let json =
            [&titled("\"")[..titled("\"").len() - 1 - FRAME.1.len()], wrong, b"\"}", FRAME.1.as_bytes()].concat();
        assert_eq!(file::decode(&json), Err(FileError::NotText));
        all.push(json);
    }
    // UTF-16 with a byte order mark, both ways round.
    all.push([0xff, 0xfe].into_iter().chain(full.iter().flat_map(|byte| [*byte, 0])).collect());
    all.push([0xfe, 0xff].into_iter().chain(full.iter().flat_map(|byte| [0, *byte])).collect());
    for text in TEXTS {
        all.push(text.as_bytes().to_vec());
        let json = serde_json::to_string(text).unwrap();
        all.push(titled(&json));
        // Refused, and named by its title.
        all.push(titled(&[&json, r#","x":0"#].concat()));
        all.push(titled(&format!("0,{json}:0")));
        all.push(format!("{CODE} {text}").into_bytes());
        all.push(format!("#mk={link}{text}").into_bytes());
    }
    // One character anywhere in something sound.
    for sound in [full.as_slice(), link.as_bytes(), CODE.as_bytes()] {
        for odd in [&b"\0"[..], b"=", b"\"", b"\xff", "\u{202e}".as_bytes()] {
            for place in (0..=sound.len()).step_by(sound.len().div_ceil(40)) {
                all.push([&sound[..place], odd, &sound[place..]].concat());
            }
        }
    }
    for bytes in &all {
        check_all(bytes);
    }
}

#[test]
fn what_others_wrote_stays_text() {
    for text in TEXTS {
        let mut one = blank();
        for field in [&mut one.title, &mut one.organisation, &mut one.unit] {
            field.push_str(text);
        }
        for area in Area::ALL {
            one.areas.get_mut(area).note = [text, "\n\t", text].concat();
        }
        assert_eq!(file::decode(file::encode(&[one.clone()]).as_bytes()).unwrap().assessments, [one.clone()], "{text}");
        let payload = snapshot::encode(&one);
        assert!(payload.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
        assert_eq!(snapshot::decode(&payload, id()), Ok(one), "{text}");
    }
}

#[test]
fn odd_values_in_a_file_are_refused_by_kind() {
    let refused = |title: &str| match file::decode(&titled(title)) {
        Ok(opened) => opened.refused.first().map(|part| part.error.problem),
        Err(error) => panic!("{title}: {error:?}"),
    };
    for (title, problem) in [
        (r#""\u0000""#, Some(Problem::Control)),
        (r#""\u007f""#, Some(Problem::Control)),
        (r#""\u0085""#, Some(Problem::Control)),
        (r#""\u001b[31m""#, Some(Problem::Control)),
        (r#""\ud83d\ude00\ufeff\u202e""#, None),
        (r#""\/\b""#, Some(Problem::Control)),
        (r#""a","title":"b""#, Some(Problem::Repeated)),
        (r#""a","\u0074itle":"b""#, Some(Problem::Repeated)),
        (r#""a","Title":"b""#, Some(Problem::Unknown)),
        (r#""a","__proto__":{}"#, Some(Problem::Unknown)),
        (r#""a","constructor":null"#, Some(Problem::Unknown)),
        (r#""a","":0"#, Some(Problem::Unknown)),
        ("-0", Some(Problem::Shape)),
        ("1e308", Some(Problem::Shape)),
        ("{}", Some(Problem::Shape)),
    ] {
        assert_eq!(refused(title), problem, "{title}");
    }
    for no_json in [
        "NaN",
        "-NaN",
        "Infinity",
        "1e999",
        "-1e999",
        "+1",
        ".5",
        "1.",
        "0x1",
        r#""\ud800""#,
        r#""\udc00\ud800""#,
        r#""\ud83dx""#,
        r#""\x""#,
        "\"\0\"",
        "\"\n\"",
        "undefined",
        "'a'",
        "/**/1",
        "\"a\",",
        "\u{feff}1",
        "\u{a0}1",
    ] {
        assert!(matches!(file::decode(&titled(no_json)), Err(FileError::NotJson { line: 1.., .. })), "{no_json:?}");
    }
}

#[test]
fn links_have_one_spelling() {
    let mut one = blank();
    one.title.push_str("abc");
    let payload = snapshot::encode(&one);
    let (last, rest) = (payload.chars().last().unwrap(), &payload[..payload.len() - 1]);
    // The last character holds bits that are no part of the bytes.
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for c in alphabet.chars() {
        assert_eq!(snapshot::decode(&format!("{rest}{c}"), id()).is_ok(), c == last, "{c}");
    }
    for (from, to) in
        [("s1.", "S1."), ("s1.", "s1.="), ("s1.", "s1. "), ("s1.", "s1.+"), ("s1.", "s1./"), ("s1.", "s1.\0")]
    {
        assert_eq!(snapshot::decode(&payload.replacen(from, to, 1), id()), Err(LinkError::Damaged), "{to}");
    }
    for after in ["=", "==", "\n", "%3D", "\0", "."] {
        assert_eq!(snapshot::decode(&[&payload, after].concat(), id()), Err(LinkError::Damaged), "{after}");
    }
}

#[test]
fn many_beginnings_are_one_link() {
    let id = id();
    let read = |text: String| incoming::read(&text, id.clone());
    let is_code = |read: &Result<Incoming, IncomingError>| matches!(read, Ok(Incoming::Response(_)));
    let bare = CODE.replace('-', "");
    // The last that begins a segment counts, however many stand before it.
    assert!(is_code(&read(format!("#{}mk={bare}", "mk=s1.x&".repeat(4_000)))));
    assert!(is_code(&read(format!("#mk={bare}{}", "&x=1".repeat(9_000)))));
    // Nothing calls itself once for each sign: as many as are read, on a thread with little room.
    let equals = "=".repeat(MAX_CHARS);
    let small = std::thread::Builder::new().stack_size(128 * 1024);
    let read = small.spawn(move || incoming::read(&equals, AssessmentId::parse("a").unwrap())).unwrap().join().unwrap();
    assert_eq!(read, Err(IncomingError::Code(CodeError::Character { position: 1, found: '=' })));
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "times are to be looked at, with --nocapture, and not held: the machine may be busy"
)]
fn the_largest_inputs_of_each_kind_are_read_to_an_end() {
    let (before, after) = FRAME;
    let in_file = |part: &str, close: &str, size: usize| {
        let parts = part.repeat((size - before.len() - after.len()) / part.len());
        format!("{before}{}{close}{after}", parts.trim_end_matches(','))
    };
    let mega = 1_000_000;
    let invalid = |error| matches!(error, FileError::TooMany { .. } | FileError::NotJson { .. } | FileError::CutOff);
    for (kind, text) in [
        ("brackets", "[".repeat(mega)),
        ("brackets in a file", in_file("[", "", mega)),
        ("empty lists", in_file("[],", "", mega)),
        ("numbers", in_file("0,", "", mega)),
        ("objects", in_file(r#"{"":0},"#, "", mega)),
        ("nested as deep as may be", in_file(&format!("{}{},", "[".repeat(120), "]".repeat(120)), "", mega)),
    ] {
        let start = Instant::now();
        assert!(invalid(file::decode(text.as_bytes()).unwrap_err()), "{kind}");
        println!("{kind}: {} bytes in {:?}", text.len(), start.elapsed());
    }
    let many_fields = format!("\"a\"{}", r#","x":0"#.repeat(mega / 6));
    let opened = file::decode(&titled(&many_fields)).unwrap();
    assert_eq!(opened.refused[0].error, Invalid { path: "x".to_owned(), problem: Problem::Unknown });
    let long_title = format!("\"{}\"", "\\u00e5".repeat(mega / 6));
    let opened = file::decode(&titled(&long_title)).unwrap();
    assert_eq!(opened.refused[0].error.problem, Problem::TooLong { max: MAX_NAME });
    assert_eq!(file::decode(&vec![b'['; MAX_BYTES + 1]), Err(FileError::TooLong { max: MAX_BYTES }));

    for (kind, line, codes) in [
        ("letters", "a".repeat(mega), 0),
        ("spaces", " ".repeat(mega), 0),
        ("hyphens", "-".repeat(mega), 0),
        ("words of four", "400R ".repeat(mega / 50), 0),
        ("words of four, one short", "400R-4QA0-0000-001 ".repeat(mega / 19), 0),
        ("codes", [CODE, " "].concat().repeat(mega / 20), mega / 20),
        ("codes in no-break spaces", [CODE, "\u{a0}"].concat().repeat(mega / 21), mega / 21),
        ("emoji", "👩🏽‍💻".repeat(mega / 15), 0),
    ] {
        let start = Instant::now();
        assert_eq!(response::find(&line).len(), codes, "{kind}");
        println!("{kind}: {} bytes in {:?}", line.len(), start.elapsed());
        assert!(response::decode(&line).is_err(), "{kind}");
        let error = incoming::read(&line, id()).unwrap_err();
        let empty = line.trim().is_empty();
        assert_eq!(error == IncomingError::Empty, empty, "{kind}");
        assert!(empty || error == LinkError::TooLong { max: MAX_CHARS }.into(), "{kind}");
        assert_eq!(settings::decode(&line), settings::Settings::default());
    }
}
