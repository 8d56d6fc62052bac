//! Every word a person reads: numbers and sentences in tables, and what must hold of all texts in both languages.

use std::collections::BTreeSet;

use mognadskollen::codec::incoming::IncomingError;
use mognadskollen::codec::response::CodeError;
use mognadskollen::codec::{FileError, file, gather};
use mognadskollen::model::command::{apply, is_focus};
use mognadskollen::model::plan::limits::problem;
use mognadskollen::model::{
    Area, Assessment, AssessmentId, Band, Command, Comparison, Date, Grade, Level, Mean, Role, Workspace, rounds,
};
use mognadskollen::text::Lang::{self, En, Sv};
use mognadskollen::text::charts::fill;
use mognadskollen::text::example::{example, example_rounds};
use mognadskollen::text::example_plan::example_plan;
use mognadskollen::text::guide::lead_and_rest;

use super::rust_source::Source;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn blank() -> Assessment {
    Assessment::new(AssessmentId::from_random(1), day("2026-11-21"))
}

/// A text said in Swedish and in English.
fn check(said: impl Fn(Lang) -> String, sv: &str, en: &str) {
    assert_eq!((said(Sv).as_str(), said(En).as_str()), (sv, en));
}

#[test]
fn languages_are_told_by_their_tags() {
    let check = |tag: &str, expected| assert_eq!(Lang::from_tag(tag), expected, "{tag:?}");
    check("sv", Some(Sv));
    check("SV", Some(Sv));
    check("sv-SE", Some(Sv));
    check("sv_FI", Some(Sv));
    check(" en ", Some(En));
    check("en-GB", Some(En));
    check("en-Latn-US", Some(En));
    for other in ["", " ", "-", "svenska", "s", "fi", "no-sv", "eng"] {
        check(other, None);
    }
    for lang in Lang::ALL {
        assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
        assert_eq!(lang.other().other(), lang);
        assert_ne!(lang.other(), lang);
    }
    assert_eq!(Lang::default(), Sv);
}

#[test]
fn means_have_one_decimal() {
    let of = |numbers: &[u8], sv, en| check(|lang| lang.mean(Mean::of(numbers.iter().copied()).unwrap()), sv, en);
    of(&[4], "4,0", "4.0");
    of(&[10, 10], "10,0", "10.0");
    of(&[4, 5], "4,5", "4.5");
    of(&[4, 4, 5], "4,3", "4.3");
    of(&[4, 5, 5], "4,7", "4.7");
    // Halves go up: 4.25 and 4.75.
    of(&[4, 4, 4, 5], "4,3", "4.3");
    of(&[4, 5, 5, 5], "4,8", "4.8");
    of(&[1, 1, 1, 1, 1, 2], "1,2", "1.2");
}

#[test]
fn gaps_have_a_sign() {
    for (gap, written) in [(-9, "\u{2212}9"), (-1, "\u{2212}1"), (0, "0"), (1, "+1"), (9, "+9")] {
        check(|lang| lang.gap(gap), written, written);
    }
}

#[test]
fn days_are_written_in_full() {
    let of = |iso: &str, sv, en| check(|lang| lang.date(day(iso)), sv, en);
    of("2026-01-01", "1 januari 2026", "1 January 2026");
    of("2026-02-28", "28 februari 2026", "28 February 2026");
    of("2026-03-14", "14 mars 2026", "14 March 2026");
    of("2026-04-30", "30 april 2026", "30 April 2026");
    of("2026-05-05", "5 maj 2026", "5 May 2026");
    of("2026-06-06", "6 juni 2026", "6 June 2026");
    of("2026-07-07", "7 juli 2026", "7 July 2026");
    of("2026-08-08", "8 augusti 2026", "8 August 2026");
    of("2026-09-09", "9 september 2026", "9 September 2026");
    of("2026-10-10", "10 oktober 2026", "10 October 2026");
    of("1900-11-11", "11 november 1900", "11 November 1900");
    of("2199-12-31", "31 december 2199", "31 December 2199");
}

#[test]
fn times_have_two_digits_each() {
    check(|lang| lang.time(0, 0), "00.00", "00:00");
    check(|lang| lang.time(14, 5), "14.05", "14:05");
    check(|lang| lang.saved_at((9, 30)), "Sparat i den här webbläsaren kl. 09.30", "Saved in this browser at 09:30");
}

#[test]
fn grades_are_said_in_four_ways() {
    check(|lang| lang.grade(Grade::Unanswered), "–", "–");
    check(|lang| lang.grade(Grade::Unknown), "Vet ej", "Don’t know");
    check(|lang| lang.grade(Grade::Irrelevant), "Ej relevant", "Not relevant");
    check(|lang| lang.grade(Grade::Level(level(10))), "10", "10");
    check(|lang| lang.now_is(Grade::Unanswered), "Inget nuläge än", "No current level yet");
    check(|lang| lang.now_is(Grade::Unknown), "Nuläge: vet ej", "Today: don’t know");
    check(|lang| lang.now_is(Grade::Irrelevant), "Nuläge: ej relevant", "Today: not relevant");
    check(|lang| lang.now_is(Grade::Level(level(4))), "Nuläge 4", "Today 4");
}

#[test]
fn levels_have_names() {
    check(|lang| lang.level_name(level(1)), "1. Inte börjat", "1. Not started");
    check(
        |lang| lang.level_name(level(2)),
        "2. Inte börjat, på väg mot På gång",
        "2. Not started, on the way to Under way",
    );
    check(|lang| lang.level_name(level(3)), "3. På gång", "3. Under way");
    check(
        |lang| lang.level_name(level(8)),
        "8. Etablerat, på väg mot Fullt ut",
        "8. Established, on the way to Fully in place",
    );
    check(|lang| lang.level_name(level(9)), "9. Fullt ut", "9. Fully in place");
    check(
        |lang| lang.level_name(level(10)),
        "10. Fullt ut, i alla verksamheter",
        "10. Fully in place, in every part of the organisation",
    );
}

#[test]
fn an_answer_says_what_it_means() {
    let says = |grade: Grade, sv, en| {
        check(|lang| lang.answer_says(grade).map_or_else(String::new, |said| said.join(" ")), sv, en);
    };
    let of = |number, sv, en| says(Grade::Level(level(number)), sv, en);
    of(3, "3 av 10. Beskrivningen stämmer.", "3 out of 10. The description fits.");
    of(
        4,
        "4 av 10. Det stämmer, och ni är på väg mot Halvvägs.",
        "4 out of 10. It fits, and you are on your way to Halfway.",
    );
    of(9, "9 av 10. Beskrivningen stämmer.", "9 out of 10. The description fits.");
    of(
        10,
        "10 av 10. Allt stämmer, i alla verksamheter.",
        "10 out of 10. All of it fits, in every part of the organisation.",
    );
    says(
        Grade::Unknown,
        "Vet ej. Området räknas inte med i snittet.",
        "Don’t know. The area is left out of the average.",
    );
    says(Grade::Unanswered, "", "");
}

#[test]
fn bands_have_levels_and_names() {
    check(|lang| lang.band_title(Band::NotBegun), "1–2 · Inte börjat", "1–2 · Not started");
    check(|lang| lang.band_title(Band::UnderWay), "3–4 · På gång", "3–4 · Under way");
    check(|lang| lang.band_title(Band::Halfway), "5–6 · Halvvägs", "5–6 · Halfway");
    check(|lang| lang.band_title(Band::Established), "7–8 · Etablerat", "7–8 · Established");
    check(|lang| lang.band_title(Band::Full), "9–10 · Fullt ut", "9–10 · Fully in place");
}

#[test]
fn progress_is_told() {
    check(|lang| lang.question_of_six(Area::Storage, false), "Område 2 av 6", "Area 2 of 6");
    check(|lang| lang.question_of_six(Area::Service, true), "Fråga 6 av 6", "Question 6 of 6");
    check(|lang| lang.next_is(Area::Work), "Nästa: Arbetssätt", "Next: Work");
    check(|lang| lang.support_holds(4), "vad 10 innebär, 4 kriterier", "what 10 means, 4 criteria");
    check(|lang| lang.progress(0), "0 av 6 områden", "0 of 6 areas");
    check(|lang| lang.progress(4), "4 av 6 områden", "4 of 6 areas");
    check(|lang| lang.left(0), "Bilden växer fram medan du svarar.", "The picture grows as you answer.");
    check(|lang| lang.left(4), "Två områden kvar.", "Two areas left.");
    check(|lang| lang.left(5), "Ett område kvar.", "One area left.");
    check(|lang| lang.left(6), "Alla sex områden är bedömda.", "All six areas are rated.");
}

#[test]
fn steps_to_the_target_are_told() {
    check(|lang| lang.steps(9), "9 steg", "9 steps");
    check(|lang| lang.steps(1), "1 steg", "1 step");
    check(|lang| lang.steps(0), "Målnivån är nådd", "Target reached");
    check(|lang| lang.steps(-1), "Målnivån ligger 1 steg under nuläget", "Target 1 step below the current level");
    check(|lang| lang.steps(-9), "Målnivån ligger 9 steg under nuläget", "Target 9 steps below the current level");
    check(|lang| lang.target_suggestion(level(5)), "Förslag: 5, ett steg upp", "Suggestion: 5, one step up");
    check(
        |lang| lang.criteria_suggest(level(7)),
        "Det du har kryssat i pekar mot ungefär 7. Du avgör själv.",
        "What you have ticked points to about 7. You decide.",
    );
}

#[test]
fn an_assessment_has_a_name() {
    let name = |title: &str, organisation: &str, unit: &str, sv, en| {
        let mut assessment = blank();
        (assessment.title, assessment.organisation, assessment.unit) =
            (title.to_owned(), organisation.to_owned(), unit.to_owned());
        check(|lang| lang.name(&assessment), sv, en);
    };
    name("", "", "", "Bedömning 21 november 2026", "Assessment 21 November 2026");
    name(" \u{a0}", " ", " ", "Bedömning 21 november 2026", "Assessment 21 November 2026");
    name("", "Exempelby", "", "Exempelby", "Exempelby");
    name("", "", "Skolan", "Skolan", "Skolan");
    name("", " Exempelby ", "Skolan", "Exempelby, Skolan", "Exempelby, Skolan");
    name(" Våren ", "Exempelby", "Skolan", "Våren", "Våren");
    name("<b>x</b>", "", "", "<b>x</b>", "<b>x</b>");
}

#[test]
fn what_was_done_is_told() {
    check(|lang| lang.removed("Våren"), "”Våren” har tagits bort.", "“Våren” was deleted.");
    check(
        |lang| lang.cleared(Area::Storage, false),
        "Svaret för Lagring har tagits bort.",
        "The answer for Storage was cleared.",
    );
    check(
        |lang| lang.cleared(Area::Dataflow, true),
        "Målnivån för Dataflöden har tagits bort.",
        "The target for Data flows was cleared.",
    );
    for lang in Lang::ALL {
        let (damaged, newer) = (lang.set_aside(12, false), lang.set_aside(12, true));
        assert_ne!(damaged, newer);
        for said in [&damaged, &newer] {
            assert!(said.contains("(12 kB)") && !said.contains("  "), "{said}");
        }
        assert!(newer.contains(lang.words().product));
    }
}

// What holds of every text.

/// A text, and where it stands.
type Said = (String, String);

/// The texts in what derives `Debug` prints, by place.
fn printed(name: &str, debug: &impl std::fmt::Debug) -> Vec<Said> {
    let printed = format!("{debug:?}");
    let source = Source::read(&printed);
    let strings = source.strings.iter().enumerate();
    strings.map(|(place, string)| (format!("{name}[{place}]"), string.text.clone())).collect()
}

/// Every text that stands as it is.
fn fixed(lang: Lang) -> Vec<Said> {
    let mut all = printed("words", lang.words());
    all.extend(printed("later words", lang.later_words()));
    all.extend(printed("charts", lang.charts()));
    all.extend(printed("compare", lang.compare()));
    all.extend(printed("group", lang.group()));
    all.extend(printed("answer", lang.answer()));
    all.extend(printed("group charts", lang.group_charts()));
    all.extend(printed("report", lang.report()));
    all.extend(printed("share", lang.share()));
    all.extend(printed("plan", lang.plan_words()));
    all.extend(printed("plan screens", lang.plan_screen()));
    all.extend(printed("plans weighed and carried away", lang.plan_more()));
    for area in Area::ALL {
        all.extend(printed(&format!("guide of {}", area.id()), lang.guide(area)));
        for band in &Band::ALL[..4] {
            let (_, _, suggestions) = lang.suggestions(area, band.levels().0).unwrap();
            all.extend(printed(&format!("suggestions for {} {band:?}", area.id()), suggestions));
        }
    }
    all
}

/// Every text, those with something filled in too.
fn said(lang: Lang) -> Vec<Said> {
    let mut all = fixed(lang);
    let mut filled: Vec<String> = Vec::new();
    filled.extend((0..=6).flat_map(|count| [lang.progress(count), lang.left(count)]));
    filled.extend((-9..=9).map(|gap| lang.steps(gap)));
    filled.extend(Level::all().flat_map(|level| [lang.criteria_suggest(level), lang.target_suggestion(level)]));
    filled.extend(Area::ALL.into_iter().flat_map(|area| [lang.cleared(area, false), lang.cleared(area, true)]));
    filled.extend([lang.set_aside(1, false), lang.set_aside(1, true), lang.removed("x"), lang.saved_at((14, 5))]);
    let example = example(lang, day("2026-11-21"));
    filled.extend([example.title, example.organisation, example.unit]);
    let plan = printed("plan of the example", &example_plan(lang, day("2026-11-21"), false));
    filled.extend(plan.into_iter().map(|(_, text)| text).filter(|text| !text.is_empty()));
    filled
        .extend(Area::ALL.map(|area| example.areas.get(area).note.clone()).into_iter().filter(|note| !note.is_empty()));
    all.extend(filled.into_iter().enumerate().map(|(place, text)| (format!("phrase {place}"), text)));
    all
}

#[test]
fn every_text_is_whole_and_plain() {
    for lang in Lang::ALL {
        let all = said(lang);
        assert!(all.len() > 250, "only {} texts were found", all.len());
        for (place, text) in all {
            let place = format!("{}, {place}: {text:?}", lang.tag());
            // The example names no unit.
            assert!(!text.is_empty() || place.contains("phrase"), "empty: {place}");
            assert_eq!(text.trim(), text, "space around: {place}");
            assert!(!text.contains("  ") && !text.contains(['\n', '\t', '\\']), "space within: {place}");
            assert!(!text.contains('!'), "an exclamation mark: {place}");
            assert!(!text.contains(['"', '\'']), "a straight quotation mark: {place}");
            assert!(!text.contains("..."), "three full stops: {place}");
            assert!(!text.to_lowercase().contains("dålig"), "a judgement: {place}");
            let doubled = text.split_whitespace().zip(text.split_whitespace().skip(1)).find(|(a, b)| a == b);
            assert_eq!(doubled, None, "a word twice: {place}");
            for c in text.chars() {
                assert!(!c.is_control() && c != '\u{ad}' && c != '\u{fffd}', "{c:?}: {place}");
            }
        }
    }
}

#[test]
fn quotation_marks_are_of_the_language() {
    for (place, text) in said(Sv) {
        assert!(!text.contains(['“', '‘', '„', '«']), "{place}: {text}");
        assert_eq!(text.matches('”').count() % 2, 0, "{place}: {text}");
    }
    for (place, text) in said(En) {
        assert_eq!(text.matches('“').count(), text.matches('”').count(), "{place}: {text}");
    }
}

#[test]
fn the_languages_are_complete_and_differ() {
    // The product's name, and what is spelt alike in both languages.
    let alike = BTreeSet::from([
        "Mognadskollen",
        "Organisation",
        "Service",
        "product",
        "Median",
        "Plan",
        "plan",
        "Status",
        "Median {0}",
        "PNG",
        "SVG",
        "Markdown",
        ", plan",
        "{0}, {1}",
        "{0}: {1} {2}, {3} {4}.",
    ]);
    let (sv, en) = (fixed(Sv), fixed(En));
    assert_eq!(sv.len(), en.len());
    for ((place, sv), (other, en)) in sv.iter().zip(&en) {
        assert_eq!(place, other);
        assert!(sv != en || alike.contains(sv.as_str()), "{place} is the same in both languages: {sv}");
        assert!(
            !en.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö'])
                // The way to the other language is written in that language.
                || en == "På svenska"
                || en.contains("Länsstyrelsen")
                || en.contains("Public Partner")
                || en.contains("Johan Högne"),
            "{place}: {en}"
        );
    }
    assert_eq!((Sv.words().other_language, En.words().other_language), ("In English", "På svenska"));
}

#[test]
fn what_is_filled_in_is_the_same_in_both_languages() {
    let places = |text: &str| {
        let mut places: Vec<_> =
            text.match_indices('{').map(|(at, _)| text[at..].chars().take(3).collect::<String>()).collect();
        places.sort();
        places
    };
    let all = |lang: Lang| {
        [
            printed("charts", lang.charts()),
            printed("compare", lang.compare()),
            printed("group charts", lang.group_charts()),
            printed("report", lang.report()),
            printed("plan", lang.plan_words()),
        ]
        .concat()
    };
    for ((place, sv), (_, en)) in all(Sv).iter().zip(&all(En)) {
        assert_eq!(places(sv), places(en), "{place}: {sv} / {en}");
        assert!(
            places(sv).iter().all(|place| ["{0}", "{1}", "{2}", "{3}", "{4}"].contains(&place.as_str())),
            "{place}: {sv}"
        );
    }
}

#[test]
fn the_example_has_a_plan_like_any_other() {
    for (lang, is_before) in [(Sv, false), (Sv, true), (En, false), (En, true)] {
        let today = day("2026-11-21");
        let mut plan = example_plan(lang, today, is_before);
        assert_eq!(problem(&mut plan), None);
        assert!(
            plan.departments.len() > 1 && plan.goals.len() > 1 && plan.actions.len() > 2 && !plan.examples.is_empty()
        );
        let (other, ours) = (example_plan(lang.other(), today, is_before), plan.renumbered());
        assert_eq!(other.renumbered().actions.len(), ours.actions.len());
        // What names something names what is there.
        let named = plan.actions.iter().filter_map(|action| action.department);
        assert!(
            named.chain(plan.goals.iter().filter_map(|goal| goal.department)).all(|id| plan.department(id).is_some())
        );
        assert!(plan.overdue(today).next().is_some(), "something to see of what is late");
    }
}

#[test]
fn sentences_are_filled_in() {
    let check = |sentence: &str, values: &[&str], expected: &str| assert_eq!(fill(sentence, values), expected);
    check("Ni ligger på {0} av 10 ({1}).", &["4", "ett område"], "Ni ligger på 4 av 10 (ett område).");
    check("{1} {0} {1}", &["a", "b"], "b a b");
    check("{0}", &["{1}"], "{1}");
    check("{2}{x}{", &["a"], "");
    check("", &["a"], "");
}

#[test]
fn guides_have_what_the_views_show() {
    for lang in Lang::ALL {
        let (mut shorts, mut names) = (BTreeSet::new(), BTreeSet::new());
        for area in Area::ALL {
            let guide = lang.guide(area);
            let place = format!("{} in {}", area.id(), lang.tag());
            assert_eq!(guide.criteria.len(), area.criteria().len(), "{place}");
            assert_eq!(guide.bands.iter().collect::<BTreeSet<_>>().len(), 5, "two bands of {place} are the same");
            for (band, text) in Band::ALL.into_iter().zip(guide.bands) {
                assert_eq!(guide.band(band), text);
                // The box under the figures keeps its height from band to band.
                assert!(
                    (150..=260).contains(&text.chars().count()),
                    "{} characters: {place}: {text}",
                    text.chars().count()
                );
            }
            for sentence in guide.bands.iter().chain([&guide.ten]).chain(guide.criteria) {
                assert!(sentence.ends_with('.'), "{place}: {sentence}");
            }
            assert!(guide.question.ends_with('?') && guide.question.chars().count() <= 100, "{place}");
            assert!(!guide.name.ends_with('.') && guide.short.chars().count() <= 12, "{place}");
            shorts.insert(guide.short);
            names.insert(guide.name);
        }
        assert_eq!((shorts.len(), names.len()), (6, 6));
    }
}

/// The readability index LIX in hundredths, rounded up: words per sentence, and the percentage of words longer than six
/// letters. Up to 40 is easy to read.
fn lix(text: &str) -> usize {
    let words: Vec<usize> = text
        .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '’')
        .map(|word| word.chars().count())
        .filter(|letters| *letters > 0)
        .collect();
    let sentences = text.split_whitespace().filter(|word| word.ends_with(['.', ':', '?'])).count().max(1);
    let long = words.iter().filter(|letters| **letters > 6).count();
    (100 * words.len()).div_ceil(sentences) + (10_000 * long).div_ceil(words.len())
}

#[test]
fn level_texts_are_easy_to_read_and_begin_with_the_main_thing() {
    // Two sentences of eight words in all, three of them longer than six letters.
    assert_eq!(lix("Ni arbetar mest på papper. Cheferna avvaktar ännu."), 400 + 3750);
    for (lang, area) in Lang::ALL.into_iter().flat_map(|lang| Area::ALL.map(|area| (lang, area))) {
        for text in lang.guide(area).bands {
            let (lead, rest) = lead_and_rest(text);
            assert_eq!([lead, rest].join(" "), text);
            assert!(lead.ends_with('.') && lead.chars().count() <= 100 && !rest.is_empty(), "{lead}");
            // The index is made for Swedish.
            assert!(lang == En || lix(text) <= 4000, "LIX {} / 100: {text}", lix(text));
        }
    }
    assert_eq!(lead_and_rest("En mening."), ("En mening.", ""));
}

#[test]
fn suggestions_lead_from_each_band_to_the_next_and_fit_in_an_action() {
    for (lang, area) in Lang::ALL.into_iter().flat_map(|lang| Area::ALL.map(|area| (lang, area))) {
        for level in Level::all() {
            let Some((from, to, suggestions)) = lang.suggestions(area, level) else {
                assert_eq!(level.band(), Band::Full);
                continue;
            };
            assert_eq!((from, to.index()), (level.band(), from.index() + 1));
            for suggestion in suggestions {
                let fits = |text: &str| (10..=120).contains(&text.chars().count());
                assert!(fits(suggestion.what) && fits(suggestion.measure), "{suggestion:?}");
                assert!(!suggestion.what.ends_with('.') && !suggestion.measure.ends_with('.'), "{suggestion:?}");
            }
        }
    }
}

/// As printed in *Samhällsbyggaren* nr 3 2017.
#[test]
fn areas_are_named_as_published() {
    let names = Area::ALL.map(|area| Sv.guide(area).name);
    assert_eq!(
        names,
        [
            "Organisationen vill och har förmågan att arbeta digitalt",
            "Digital lagring enligt standard",
            "Flexibel systemuppbyggnad",
            "Digitala arbetssätt",
            "Digitala dataflöden",
            "Digital service, digitala verktyg för dialog och öppna data",
        ]
    );
    let shorts = Area::ALL.map(|area| Sv.guide(area).short);
    assert_eq!(shorts, ["Organisation", "Lagring", "System", "Arbetssätt", "Dataflöden", "Service"]);
}

#[test]
fn the_example_is_an_assessment_like_any_other() {
    for lang in Lang::ALL {
        for date in ["2000-01-01", "2026-11-21", "2197-12-31"] {
            let example = example(lang, day(date));
            assert_eq!((example.answered(), example.targets()), (6, 6));
            assert!(example.areas.iter().all(|(_, answer)| answer.gap().is_some_and(|gap| gap > 0)));
            assert!(is_focus(&example.focus) && example.focus.len() == 2);
            assert!(!example.title.is_empty() && !example.organisation.is_empty() && example.role == Role::NotStated);

            let opened = file::decode(file::encode(std::slice::from_ref(&example)).as_bytes()).unwrap();
            assert_eq!((opened.assessments, opened.refused), (vec![example.clone()], vec![]));
            let mut workspace = Workspace::default();
            apply(&mut workspace, Command::Insert(0, Box::new(example.clone()))).unwrap();
            assert_eq!(workspace.assessments(), [example]);
        }
    }
}

#[test]
fn the_example_has_rounds_behind_it() {
    for lang in Lang::ALL {
        for date in ["2000-01-01", "2024-02-29", "2026-11-21", "2197-12-31"] {
            let all = example_rounds(lang, day(date));
            assert_eq!(all.len(), 3);
            assert_eq!(all[2].clone(), Assessment { plan: all[2].plan.clone(), ..example(lang, day(date)) });
            assert_eq!(all.iter().map(|round| round.plan.is_empty()).collect::<Vec<_>>(), [true, false, false]);
            assert_eq!(rounds::series(&all, &all[2]), all.iter().collect::<Vec<_>>());
            assert!(all.windows(2).all(|pair| pair[0].date.year() + 1 == pair[1].date.year()));
            assert!(all.iter().all(|round| round.answered() == 6 && round.targets() == 6));
            // Something has risen, fallen and stood still, so that all of it can be seen.
            let last = Comparison::of(&all[2], &all[1]);
            let now = mognadskollen::model::compare::GradeKind::Now;
            for such in [|by| by > 0, |by| by < 0, |by| by == 0] as [fn(i8) -> bool; 3] {
                assert!(!last.differing(now, such).is_empty());
            }
            let opened = file::decode(file::encode(&all).as_bytes()).unwrap();
            assert_eq!((opened.assessments, opened.refused), (all, vec![]));
        }
    }
}

#[test]
fn what_has_moved_is_told() {
    let all = ["Organisation", "Lagring", "System", "Arbetssätt", "Dataflöden", "Service"];
    let of = |count: usize, steps, sv, en| check(|lang| lang.moved(&all[..count], steps), sv, en);
    of(1, 2, "Organisation har gått upp 2 steg", "Organisation has gone up 2 steps");
    of(1, -1, "Organisation har gått ner 1 steg", "Organisation has gone down 1 step");
    of(1, 0, "Organisation är kvar på samma nivå", "Organisation is at the same level");
    of(2, 1, "Organisation och Lagring har gått upp 1 steg", "Organisation and Lagring have gone up 1 step");
    of(4, 0, "4 områden är kvar på samma nivå", "4 areas are at the same level");
    of(6, -9, "Alla sex områden har gått ner 9 steg", "All six areas have gone down 9 steps");
}

#[test]
fn the_example_says_the_same_in_both_languages() {
    let date = day("2026-11-21");
    let (sv, en) = (example(Sv, date), example(En, date));
    assert!(sv.title != en.title && sv.organisation != en.organisation);
    for area in Area::ALL {
        let (sv, en) = (sv.areas.get(area), en.areas.get(area));
        assert_eq!((sv.now, sv.target, sv.met), (en.now, en.target, en.met));
        assert_eq!((sv.note.is_empty(), sv.note == en.note), (en.note.is_empty(), sv.note.is_empty()));
    }
}

#[test]
fn a_character_that_does_not_show_is_named() {
    let sentence = |found| {
        let error = IncomingError::Code(CodeError::Character { position: 7, found });
        (Sv.not_opened(&error), En.not_opened(&error))
    };
    for found in ['\0', '\u{85}', '\u{ad}', '\u{200b}', '\u{202e}', '\u{2066}', '\u{fe0f}', '\u{feff}', '\u{e0061}'] {
        let (sv, en) = sentence(found);
        assert!(sv.starts_with("Koden gick inte att läsa. Tecken 7 (osynligt) finns inte i svarskoder."), "{sv:?}");
        assert!(en.starts_with("The code could not be read. Character 7 (invisible) is not"), "{en:?}");
    }
    for found in ['å', '<', 'ب', '中', '👩'] {
        assert!(sentence(found).0.contains(&format!("Tecken 7 ({found}) ")));
    }
}

#[test]
fn the_largest_file_is_named_by_what_reads_it() {
    for (max, size) in [(file::MAX_BYTES, "40 MB"), (gather::MAX_BYTES, "32 MB")] {
        let error = IncomingError::File(FileError::TooLong { max });
        assert!(Sv.not_opened(&error).starts_with(&format!("Filen är större än {size} och öppnas inte.")));
        assert!(En.not_opened(&error).starts_with(&format!("The file is larger than {size} and is not opened.")));
    }
}
