//! What the attributes mean.

use mognadskollen::app::{Options, StorageKind, View};
use mognadskollen::embed::Warning;
use mognadskollen::model::assessment::MAX_NAME;
use mognadskollen::store::Keys;
use mognadskollen::text::Lang;
use wasm_bindgen_test::wasm_bindgen_test;

fn read(attributes: &[(&str, &str)], nearest_lang: Option<&str>) -> (Options, Vec<Warning>) {
    let attribute =
        |name: &str| attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned());
    Options::from_attributes(attribute, nearest_lang, None)
}

#[wasm_bindgen_test]
fn nothing_said_is_the_default() {
    let (options, warnings) = read(&[], None);
    assert_eq!(warnings, []);
    assert_eq!((options.lang, options.storage), (Lang::Sv, StorageKind::Local));
    assert_eq!((options.organisation.as_str(), options.unit.as_str()), ("", ""));
    assert_eq!(options.keys, Keys::new(""));
}

#[wasm_bindgen_test]
fn each_value_is_read_without_regard_to_case_and_space() {
    let check = |name, value, expected: (Lang, StorageKind)| {
        let (options, warnings) = read(&[(name, value)], None);
        assert_eq!(warnings, [], "{name}={value}");
        assert_eq!((options.lang, options.storage), expected, "{name}={value}");
    };
    let (sv, local) = (Lang::Sv, StorageKind::Local);
    check("lang", "sv", (sv, local));
    check("lang", " EN\n", (Lang::En, local));
    check("storage", "local", (sv, local));
    check("storage", "Session", (sv, StorageKind::Session));
    check("storage", "none", (sv, StorageKind::None));
    check("color-scheme", "auto", (sv, local));
    check("color-scheme", "light", (sv, local));
    check("color-scheme", "dark", (sv, local));
}

#[wasm_bindgen_test]
fn a_bad_value_gives_the_default_and_one_warning() {
    let check = |attribute: &'static str, value: &str, allowed: &'static [&'static str]| {
        let (options, warnings) = read(&[(attribute, value)], Some("en"));
        assert_eq!(warnings, [Warning { attribute, value: value.to_owned(), allowed }]);
        let is_private = ["view", "storage"].contains(&attribute);
        assert_eq!(options.storage, if is_private { StorageKind::Session } else { StorageKind::Local });
        let said = warnings[0].to_string();
        assert!([attribute, value].iter().chain(allowed).all(|part| said.contains(part)), "{said}");
        options.lang
    };
    assert_eq!(check("lang", "fi", &["sv", "en"]), Lang::Sv);
    assert_eq!(check("lang", "", &["sv", "en"]), Lang::Sv);
    assert_eq!(check("storage", "cookie", &["local", "session", "none"]), Lang::En);
    assert_eq!(check("storage", "", &["local", "session", "none"]), Lang::En);
    assert_eq!(check("view", "grupp", &["full", "self", "group"]), Lang::En);
    assert_eq!(check("color-scheme", "<b>", &["auto", "light", "dark"]), Lang::En);

    let (_, all) =
        read(&[("lang", "x"), ("storage", "x"), ("color-scheme", "x"), ("share-url", "x"), ("other", "x")], None);
    assert_eq!(
        all.iter().map(|warning| warning.attribute).collect::<Vec<_>>(),
        ["lang", "storage", "color-scheme", "share-url"]
    );
    let (_, long) = read(&[("lang", &"å".repeat(1000))], None);
    assert_eq!(long[0].value, "å".repeat(100));
}

#[wasm_bindgen_test]
fn what_editors_put_around_a_value_is_none_of_it() {
    for (before, after) in [
        ("”", "”"),
        ("“", "”"),
        ("„", "“"),
        ("»", "«"),
        ("'", "'"),
        ("’", "’"),
        ("″", "″"),
        ("`", "´"),
        (" \u{a0}", "\u{200b}"),
        ("&#8221;", "&#8221;"),
        ("&#x201D;", "&#x201d;"),
        ("&quot;", "&quot;"),
        ("&amp;#039;", "&amp;#039;"),
        ("&nbsp;", ""),
        ("&rdquo;&nbsp;", " &Prime;"),
        ("", "”"),
        ("“ '", "' ”"),
    ] {
        let around = |value: &str| [before, value, after].concat();
        let all = ["lang", "view", "storage", "color-scheme", "invite", "min-group", "share-url", "storage-key"];
        let values =
            ["EN", "Self", "none", "dark", "g1.AbC", "7", "https://example.org/a?b='c'&d", "Skola"].map(around);
        let all: Vec<_> = all.into_iter().zip(values.iter().map(String::as_str)).collect();
        let (options, warnings) = read(&all, None);
        assert_eq!(warnings, [], "{before}{after}");
        assert_eq!((options.lang, options.view, options.storage), (Lang::En, View::SelfCheck, StorageKind::None));
        assert_eq!((options.invite.as_deref(), options.min_group), (Some("g1.AbC"), 7));
        assert_eq!(options.share_url.as_deref(), Some("https://example.org/a?b='c'&d"));
        assert_eq!(options.keys, Keys::new("Skola"));
        assert_eq!(read(&[], Some(&around("en"))).0.lang, Lang::En);
    }
}

#[wasm_bindgen_test]
fn quotation_marks_of_a_text_stay() {
    let check = |value: &str, expected: &str, is_cut: bool| {
        let (options, warnings) = read(&[("organisation", value), ("unit", value)], None);
        assert_eq!((options.organisation.as_str(), options.unit.as_str()), (expected, expected), "{value}");
        assert_eq!(warnings.len(), if is_cut { 2 } else { 0 }, "{value}: {warnings:?}");
        for warning in warnings {
            let said = warning.to_string();
            assert!(said.contains(value) && said.contains(warning.attribute) && said.contains("cut off"), "{said}");
        }
    };
    check("”Exempelby kommun”", "Exempelby kommun", false);
    check("&quot;Exempelby kommun&quot;", "Exempelby kommun", false);
    check("'Exempelby'", "Exempelby", false);
    check("Förskolan ”Lyckan”", "Förskolan ”Lyckan”", false);
    check("”Lyckan” och ”Linden”", "”Lyckan” och ”Linden”", false);
    check("Lars’", "Lars’", false);
    check("S:t Lars’ skola", "S:t Lars’ skola", false);
    check("”S:t Lars’ skola”", "S:t Lars’ skola", false);
    check("”Exempelby", "Exempelby", true);
    check("Barn & unga", "Barn & unga", false);
    check("R&amp;D", "R&amp;D", false);
    check("””", "", false);
}

#[wasm_bindgen_test]
fn what_cannot_be_read_keeps_nothing_longer_than_the_tab() {
    let check = |attributes: &[(&str, &str)], expected: StorageKind, is_private: bool| {
        let (options, warnings) = read(attributes, None);
        assert_eq!((options.storage, options.is_private), (expected, is_private), "{attributes:?}");
        assert!(warnings.iter().all(|warning| warning.to_string().contains("othing is kept longer than the tab")));
        assert!(!warnings.is_empty());
    };
    check(&[("view", "sjalv")], StorageKind::Session, true);
    check(&[("view", "")], StorageKind::Session, true);
    check(&[("view", "sjalv"), ("storage", "local")], StorageKind::Session, true);
    check(&[("view", "sjalv"), ("storage", "none")], StorageKind::None, true);
    check(&[("storage", "sesion")], StorageKind::Session, false);
    check(&[("view", "self"), ("storage", "x")], StorageKind::Session, false);
    assert!(!read(&[("view", "full")], None).0.is_private);
}

#[wasm_bindgen_test]
fn a_self_check_is_kept_in_the_tab_unless_told_otherwise() {
    let check = |attributes: &[(&str, &str)], is_self_check, storage| {
        let (options, warnings) = read(attributes, None);
        assert_eq!(warnings, []);
        assert_eq!((options.view == View::SelfCheck, options.storage), (is_self_check, storage), "{attributes:?}");
    };
    check(&[("view", "full")], false, StorageKind::Local);
    check(&[("view", "self")], true, StorageKind::Session);
    check(&[("view", "Self"), ("storage", "local")], true, StorageKind::Local);
    check(&[("view", "self"), ("storage", "none")], true, StorageKind::None);
}

#[wasm_bindgen_test]
fn each_view_has_a_name() {
    for (value, view) in [("full", View::Full), ("SELF", View::SelfCheck), (" group ", View::Group)] {
        assert_eq!(
            (read(&[("view", value)], None).0.view, read(&[("view", value)], None).1),
            (view, vec![]),
            "{value}"
        );
    }
}

#[wasm_bindgen_test]
fn an_invitation_is_told_by_how_it_begins() {
    let check = |value: &str, expected: Option<&str>| {
        let (options, warnings) = read(&[("view", "self"), ("invite", value)], None);
        assert_eq!(options.invite.as_deref(), expected, "{value}");
        assert_eq!(warnings.len(), usize::from(expected.is_none()), "{value}");
        for warning in warnings {
            let says =
                format!("<mognads-kollen>: invite=\"{value}\" is not one of: none, g1.…. The first of them is used.");
            assert_eq!(warning.to_string(), says);
        }
    };
    check("g1.BRkBBlbDpXJlbgIGAVNrb2xhAgYDVsOlcmSgUg", Some("g1.BRkBBlbDpXJlbgIGAVNrb2xhAgYDVsOlcmSgUg"));
    check("\n g1.abc ", Some("g1.abc"));
    for other in ["", "s1.abc", "400R4QA000000012", "https://example.org/#mk=g1.abc", "G1.abc"] {
        check(other, None);
    }
    assert_eq!((read(&[], None).0.invite, read(&[], None).1), (None, vec![]));
}

#[wasm_bindgen_test]
fn the_smallest_group_is_from_three_to_fifty() {
    let check = |value: &str, expected: u8| {
        let (options, warnings) = read(&[("min-group", value)], None);
        assert_eq!((options.min_group, warnings), (expected, vec![]), "{value}");
    };
    check("3", 3);
    check(" 5\n", 5);
    check("50", 50);
    for refused in ["", "2", "0", "51", "256", "-5", "5.5", "fem"] {
        let (options, warnings) = read(&[("min-group", refused)], None);
        let says =
            format!("<mognads-kollen>: min-group=\"{refused}\" is not one of: 5, 3–50. The first of them is used.");
        assert_eq!((options.min_group, warnings.len()), (5, 1), "{refused}");
        assert_eq!(warnings[0].to_string(), says);
    }
    assert_eq!((read(&[], None).0.min_group, read(&[], None).1), (5, vec![]));
}

#[wasm_bindgen_test]
fn the_language_is_the_nearest_one() {
    let check = |own: &[(&str, &str)], nearest, expected| {
        assert_eq!(read(own, nearest).0.lang, expected, "{nearest:?}");
    };
    check(&[], Some("en"), Lang::En);
    check(&[], Some("en-GB"), Lang::En);
    check(&[], Some("sv-SE"), Lang::Sv);
    check(&[], Some("fi"), Lang::Sv);
    check(&[], Some(""), Lang::Sv);
    check(&[("lang", "sv")], Some("en"), Lang::Sv);
    check(&[("lang", "en")], Some("sv"), Lang::En);
    assert_eq!(read(&[], Some("fi")).1, [], "the page around may be in any language");
}

#[wasm_bindgen_test]
fn texts_are_trimmed_and_limited() {
    let check = |value: &str, expected: &str| {
        let (options, warnings) = read(&[("organisation", value), ("unit", value)], None);
        assert_eq!((options.organisation.as_str(), options.unit.as_str()), (expected, expected));
        assert_eq!(warnings, []);
    };
    check("Exempelby kommun", "Exempelby kommun");
    check(" \n\tExempelby\u{a0}", "Exempelby");
    check("Bygg\u{0}\u{7}lov", "Bygglov");
    check("<b>&amp;", "<b>&amp;");
    check(&"å".repeat(MAX_NAME), &"å".repeat(MAX_NAME));
    check(&"å".repeat(MAX_NAME + 1), &"å".repeat(MAX_NAME));
    check("   ", "");
}

#[wasm_bindgen_test]
fn a_storage_key_keeps_two_uses_apart() {
    let keys = |value: &str| read(&[("storage-key", value)], None).0.keys;
    assert_eq!(keys("kurs"), Keys::new("kurs"));
    assert_ne!(keys("kurs"), keys(""));
    assert_ne!(keys("a"), keys("b"));
}

#[wasm_bindgen_test]
fn links_open_a_page_that_may_be_handed_out() {
    let check = |value: &str, frame: Option<&str>, expected: Option<&str>| {
        let attribute = |name: &str| (name == "share-url").then(|| value.to_owned());
        let (options, warnings) = Options::from_attributes(attribute, None, frame);
        assert_eq!(options.share_url.as_deref(), expected, "{value} in {frame:?}");
        assert_eq!(warnings.len(), usize::from(expected.is_none()), "{value} in {frame:?}");
        if let Some(warning) = warnings.first() {
            let said = warning.to_string();
            assert!(["share-url", value, "location.href"].iter().all(|part| said.contains(part)), "{said}");
        }
    };
    let own = Some("https://example.org");
    check("https://example.org/om", None, Some("https://example.org/om"));
    check("http://intranet/digitalt?sida=1#rubrik", None, Some("http://intranet/digitalt?sida=1#rubrik"));
    check("https://example.org/om", own, Some("https://example.org/om"));
    for refused in
        ["", "/om", "om.html", "javascript:alert(1)", "ftp://example.org/", "data:text/html,x", "https://a b/"]
    {
        check(refused, None, None);
        check(refused, own, None);
    }
    for foreign in [
        "https://example.com/",
        "http://example.org/",
        "https://example.org:8443/",
        "https://example.org.example.com/",
        "https://example.org@example.com/",
    ] {
        check(foreign, own, None);
    }
    check("https://example.org/", Some("null"), None);
    assert_eq!(read(&[], None).0.share_url, None);
}

#[wasm_bindgen_test]
fn the_first_heading_is_of_the_second_level_unless_another_is_asked_for() {
    assert_eq!(read(&[], None).0.heading_level, 2);
    for level in 1..=6_i8 {
        let (options, warnings) = read(&[("heading-level", &format!(" {level} "))], None);
        assert_eq!((options.heading_level, warnings.len()), (level, 0));
    }
    for wrong in ["0", "7", "-1", "h3", ""] {
        let (options, warnings) = read(&[("heading-level", wrong)], None);
        assert_eq!((options.heading_level, warnings.len()), (2, 1), "{wrong}");
    }
}
