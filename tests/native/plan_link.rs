//! Plans in links: a real one fits, what is packed has one spelling, and nothing that is unpacked grows beyond its room.

use data_encoding::BASE64URL_NOPAD;
use mognadskollen::codec::pack::{MAX_UNPACKED, WORDS, pack, unpack};
use mognadskollen::codec::snapshot::{self, LinkError};
use mognadskollen::codec::{file, incoming};
use mognadskollen::model::plan::item::{MAX_TEXT, MAX_WHAT, MAX_WHO};
use mognadskollen::model::plan::{
    Action, BenefitEffect, Department, EffectKind, Example, Goal, ItemId, MAX_STANDING_NOTE, MAX_VISION, Placement,
    Prerequisite, PrerequisiteStatus, Rating, Status, UsedFor, VisionPart,
};
use mognadskollen::model::share::example_alone;
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, Level, Plan, ShareOptions};
use mognadskollen::text::Lang;
use mognadskollen::text::example_plan::example_plan;
use proptest::prelude::*;

use super::any;
use super::hostile::checks;
use super::links::{graded, id as received, sealed_link};

fn id(number: u64) -> ItemId {
    ItemId::new(number).unwrap()
}

/// What is written of all of it.
fn payload(told: &Assessment) -> String {
    let shared = ShareOptions::ALL.of(told, received());
    let payload = snapshot::encode(&shared);
    assert_eq!(snapshot::decode(&payload, received()).as_ref(), Ok(&shared));
    payload
}

/// A plan as a municipality might write it, with ten actions in which each field is filled in, and all that goes with them.
pub(crate) fn real_plan() -> Assessment {
    let mut told = graded();
    "Digital mognad, hösten 2026".clone_into(&mut told.title);
    "Exempelby kommun".clone_into(&mut told.organisation);
    told.target_year = Some(2030);
    told.focus = vec![Area::Work, Area::Dataflow];
    let plan = &mut told.plan;
    for (part, text) in VisionPart::ALL.iter().zip([
        "För den som ska bygga, flytta eller ta hand om en anhörig, och för dem som svarar i telefon hos oss.",
        "Adressen skrivs en gång. Beskedet kommer samma vecka, och den som väntar ser själv hur långt ärendet har hunnit.",
        "Till valet 2030, med bygglov och tillsyn på plats redan 2027.",
        "Lantmäteriet och grannkommunerna delar redan adresser. Var fjärde handläggare går i pension före 2032.",
    ]) {
        text.clone_into(plan.vision.get_mut(*part));
    }
    for (which, standing, note) in [
        (Prerequisite::Owned, PrerequisiteStatus::Partly, "Ledningsgruppen har sagt ja, nämnderna väntar på budgeten."),
        (Prerequisite::Business, PrerequisiteStatus::Yes, ""),
        (Prerequisite::Technology, PrerequisiteStatus::No, "Avtalet om ärendesystemet löper till mars 2028."),
    ] {
        let stated = plan.prerequisites.get_mut(which);
        (stated.standing, stated.note) = (standing, note.to_owned());
    }
    for (number, name) in [(1, "Plan och bygg"), (2, "Äldreomsorg"), (3, "Gymnasieskolan")] {
        plan.departments.push(Department { id: id(number), name: name.to_owned() });
    }
    for (number, area, what, from, to) in [
        (11, Area::Work, "Nio av tio bygglov går igenom utan ett enda papper", 4, 8),
        (12, Area::Dataflow, "Ingen skriver av en adress för hand", 2, 6),
    ] {
        let (from, to, by) = (Level::new(from), Level::new(to), Date::new(2028, 12, 31));
        plan.goals.push(Goal { id: id(number), area, what: what.to_owned(), from, to, by, ..Goal::default() });
    }
    plan.actions = actions();
    plan.examples.push(Example {
        id: id(90),
        area: Area::Work,
        action: Some(id(20)),
        title: "Så gjorde Grannby".to_owned(),
        link: "https://www.grannby.example/bygga-och-bo/digitalt-bygglov".to_owned(),
        says: "De valde altaner och uterum, och tog resten när det fungerade. Efter ett halvår kom sju av tio in digitalt."
            .to_owned(),
    });
    plan.benefit.budget = 1_450_000_000;
    plan.benefit.monthly_salary = 41_500;
    told
}

fn actions() -> Vec<Action> {
    use Area::{Dataflow, Organisation, Service, Storage, Systems, Work};
    use EffectKind::{Environment, Financial, Quality, Redistribution};
    let own = |number: u64| Some(id(number));
    #[rustfmt::skip]
    let all = [
        (Work, own(1), "Öppna e-tjänsten för bygglov och marklov", ["Chef för plan och bygg", "Byggnadsnämndens ordförande", "Hur många av lovansökningarna som kommer den vägen", "Grannby, leverantören"], (2027, 6), (350_000, 40_000), (Financial, "Porto och skanning", 30_000, 60_000, "")),
        (Dataflow, own(1), "Läs adresser ur fastighetsregistret i stället för att skriva dem", ["Förvaltare av ärendesystemet", "Chef för plan och bygg", "Adresser som rättas i efterhand, per månad", "Lantmäteriet"], (2027, 9), (120_000, 15_000), (Redistribution, "Avskrift", 200, 400, "")),
        (Work, None, "Rensa bland blanketterna: vilka skrivs fortfarande ut, och varför", ["Kansliet", "Kommunsekreterare", "Blanketter som finns kvar på papper", ""], (2027, 3), (0, 0), (Environment, "Papper", 300, 500, "kg per år")),
        (Storage, None, "Peka ut vem som äger uppgifterna i våra fem största register", ["Säkerhetssamordnare", "Kommundirektör", "Register med utpekad ägare", ""], (2027, 2), (0, 0), (Quality, "Rätt person svarar", 1, 5, "register")),
        (Work, None, "Skriv under avtal och anställningar digitalt", ["Jurist", "Personalchef", "Underskrifter på papper under ett kvartal", "Regionens upphandling"], (2027, 5), (50_000, 10_000), (Redistribution, "Utskick och påminnelser", 100, 200, "")),
        (Organisation, None, "Avsätt två timmar i veckan för en kunnig kollega i varje hemtjänstgrupp", ["Områdeschef", "Socialchef", "Grupper som har någon med avsatt tid", "Vård- och omsorgscollege"], (2027, 8), (0, 200_000), (Quality, "Färre ringer supporten", 10, 30, "samtal i veckan")),
        (Dataflow, own(2), "Låt schemat och journalen hämta besök från samma ställe", ["Verksamhetschef", "Socialchef", "Minuter om dagen som läggs på att föra in besök två gånger", "Båda leverantörerna"], (2028, 3), (600_000, 60_000), (Redistribution, "Besök förs in en gång", 1_500, 2_500, "")),
        (Service, None, "Lägg ut protokoll och diarielistor som öppna data", ["Diariet", "Kommunsekreterare", "Mängder som går att hämta maskinläsbart", "Länets nätverk"], (2027, 11), (40_000, 0), (Redistribution, "Begärda handlingar", 60, 90, "")),
        (Systems, own(3), "Säg upp det gamla elevregistret när allt är flyttat", ["Skolans systemansvariga", "Utbildningschef", "Avtalet är uppsagt", "Arkivförbundet"], (2028, 6), (250_000, 0), (Financial, "Avgift och server", 180_000, 180_000, "")),
        (Organisation, None, "Ta upp planen i nämnderna i mars och oktober", ["Utvecklingsledare", "Kommundirektör", "Tillfällen då en nämnd har ändrat något efter läsningen", ""], (2027, 12), (0, 0), (Quality, "Beslut tas i tid", 1, 2, "")),
    ];
    let actions = (20..).zip(all).map(|(number, (area, department, what, texts, due, cost, effect))| {
        let [responsible, benefit_owner, measure, with] = texts.map(str::to_owned);
        let (kind, of, low, high, unit) = effect;
        let used_for = if kind == Redistribution { UsedFor::Quality } else { UsedFor::NotStated };
        let step = |by| Rating::new(1 + u8::try_from(number * by % 4).unwrap());
        Action {
            id: id(number),
            area,
            department,
            what: what.to_owned(),
            responsible,
            benefit_owner,
            measure,
            with,
            start: Date::new(2027, 1, 15).filter(|_| number % 2 == 0),
            due: Date::new(due.0, due.1, 28),
            status: if number == 23 { Status::UnderWay } else { Status::Planned },
            cost_once: cost.0,
            cost_yearly: cost.1,
            placing: Placement { effect: step(1), effort: step(3) },
            effects: vec![BenefitEffect {
                kind,
                what: of.to_owned(),
                low,
                high,
                unit: unit.to_owned(),
                used_for,
                ..BenefitEffect::default()
            }],
            ..Action::default()
        }
    });
    actions.collect()
}

/// The most characters of a payload, so that an address of a hundred characters has room before it in a link.
const ROOM: usize = 1900;

#[test]
#[expect(clippy::print_stdout, reason = "how long they are is worth a look, with --nocapture")]
fn plans_as_people_write_them_fit_in_a_link() {
    let mut example = graded();
    let mut all = vec![("a real plan", real_plan()), ("ten actions", super::plan::ten_actions())];
    for (name, lang) in [("the example in Swedish", Lang::Sv), ("the example in English", Lang::En)] {
        example.plan = example_plan(lang, example.date, false);
        all.push((name, example.clone()));
    }
    // Ten that are taken over from the library, as they stand there.
    for (name, lang) in [("suggestions in Swedish", Lang::Sv), ("suggestions in English", Lang::En)] {
        let mut taken = graded();
        for area in Area::ALL {
            let (_, _, suggestions) = lang.suggestions(area, Level::new(4).unwrap()).unwrap();
            for suggestion in suggestions.iter().take(10 - taken.plan.actions.len()) {
                let id = id(1 + taken.plan.actions.len() as u64);
                let (what, measure) = (suggestion.what.to_owned(), suggestion.measure.to_owned());
                taken.plan.actions.push(Action { id, area, what, measure, ..Action::default() });
            }
        }
        all.push((name, taken));
    }
    for (name, told) in all {
        let (in_link, in_file) = (payload(&told).len(), file::encode(std::slice::from_ref(&told)).len());
        println!("{name}: {in_link} characters in a link, {in_file} bytes in a file");
        assert!(in_link <= ROOM, "{name}: {in_link}");
    }
}

#[test]
fn grades_targets_six_notes_and_ten_short_actions_fit_in_a_link() {
    let mut told = graded();
    for (area, note) in Area::ALL.into_iter().zip([
        "Cheferna vill, men få har fått tid till det. Två enheter har börjat på egen hand och berättar gärna om det.",
        "Samma protokoll ligger på tre ställen, och ingen vet vilket som gäller. Arkivet är bra men används sent.",
        "Elva avtal är skrivna var för sig. Det som kopplats ihop bygger på filer som läggs ut varje natt, ibland två.",
        "Vi skriver ut, skriver under och skannar in. Hemtjänsten har appar och vill aldrig tillbaka till pärmen igen.",
        "Nya adresser förs in för hand sex gånger innan alla har dem. Felen märks först när någon får fel faktura.",
        "Femtio tjänster finns, men var tredje är en blankett att ladda ner. Öppna data: två mängder, från år 2019.",
    ]) {
        told.areas.get_mut(area).note = note.chars().take(100).collect();
        assert_eq!(told.areas.get(area).note.chars().count(), 100);
    }
    for action in actions() {
        // All of another kind than the words that both sides know.
        let what: String = [&action.what, " – ", &action.measure].concat().chars().take(60).collect();
        assert_eq!(what.chars().count(), 60);
        told.plan.actions.push(Action { id: action.id, area: action.area, what, ..Action::default() });
    }
    let payload = payload(&told);
    assert!(payload.len() <= ROOM, "{}", payload.len());
}

#[test]
fn a_link_of_before_opens() {
    let link = include_str!("../fixtures/links/s1-plan.txt").trim_end();
    let told = snapshot::decode(link, received());
    let kept = file::decode(include_bytes!("../fixtures/links/s1-plan.json")).unwrap();
    assert_eq!(told.as_ref(), Ok(&kept.assessments[0]));
    // What is packed refers to these words by their places.
    assert_eq!(crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(WORDS), 0x3495_2361);
}

/// Items as they are packed in a payload.
fn packed(items: &[u8]) -> String {
    with_item(&pack(items))
}

/// A payload of these packed bytes.
fn with_item(packed: &[u8]) -> String {
    sealed_link(&[HEAD, &checks::packed_item(packed)].concat())
}

/// 2026-11-21, nothing graded.
const HEAD: &[u8] = &[0x0f, 0xd5, 0x75, 0, 0, 0, 0, 0, 0];

/// A plan with an operation of one letter, as an item.
const PLAN: &[u8] = &[8, 6, 4, 1, 2, 1, b'a', 0];

/// Bytes as DEFLATE has them where nothing is packed, in parts of so many bytes.
fn stored(bytes: &[u8], part: usize) -> Vec<u8> {
    let parts: Vec<&[u8]> = bytes.chunks(part).collect();
    let mut all = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        let length = u16::try_from(part.len()).unwrap();
        all.push(u8::from(place + 1 == parts.len()));
        all.extend(length.to_le_bytes());
        all.extend((!length).to_le_bytes());
        all.extend(*part);
    }
    all
}

#[test]
fn plans_that_say_what_none_says_are_refused_by_kind() {
    let invalid = LinkError::Invalid;
    assert!(snapshot::decode(&packed(PLAN), received()).is_ok());
    assert!(snapshot::decode(&packed(&[&[1, 1, b'a'], PLAN].concat()), received()).is_ok());
    for (items, error) in [
        // An empty plan, an unknown field, an object with nothing in it, a list of none, an operation with an identity,
        // one that does not end, a goal without area, one that names what is not there, no text, text of control
        // characters, a level outside the scale, the usual number, a number in more bytes than it takes.
        (&[8, 1, 0][..], invalid),
        (&[8, 2, 9, 0], invalid),
        (&[8, 2, 1, 0], invalid),
        (&[8, 2, 4, 0], invalid),
        (&[8, 5, 4, 1, 1, 7, 0], invalid),
        (&[8, 2, 4, 1], invalid),
        (&[8, 3, 5, 1, 0], invalid),
        (&[8, 7, 5, 1, 2, 3, 3, 9, 0], invalid),
        (&[8, 5, 4, 1, 2, 0, 0], invalid),
        (&[8, 6, 4, 1, 2, 1, b'\n', 0], invalid),
        (&[8, 7, 5, 1, 2, 3, 5, 11, 0], invalid),
        (&[8, 5, 8, 2, 0xc0, 0xb8, 0x02], invalid),
        (&[8, 5, 8, 6, 0x85, 0, 0], invalid),
        // Nothing packed, no plan in it, packed once more, out of order, and what a newer version says.
        (&[], invalid),
        (&[1, 1, b'a'], invalid),
        (&checks::packed_item(&pack(PLAN)), invalid),
        (&[PLAN, &checks::packed_item(&pack(PLAN))].concat(), invalid),
        (&[PLAN, &[1, 1, b'a']].concat(), invalid),
        (&[PLAN, PLAN].concat(), invalid),
        (&[PLAN, &[10, 2, 0, 0]].concat(), invalid),
        (&[PLAN, &[11, 1, 0]].concat(), LinkError::TooNew),
    ] {
        assert_eq!(snapshot::decode(&packed(items), received()), Err(error), "{items:?}");
    }
    let beside = |before: &[u8], after: &[u8]| {
        let item = checks::packed_item(&pack(PLAN));
        snapshot::decode(&sealed_link(&[HEAD, before, &item, after].concat()), received())
    };
    assert!(beside(&[], &[]).is_ok());
    assert_eq!(beside(&[1, 1, b'a'], &[]), Err(invalid));
    assert_eq!(beside(&[], &[9, 1, 0]), Err(invalid));
    assert_eq!(beside(&[], &[10, 1, 0]), Err(LinkError::Invalid));
    assert_eq!(beside(&[], &[11, 1, 0]), Err(LinkError::TooNew));
    assert_eq!(snapshot::decode(&sealed_link(&[HEAD, PLAN].concat()), received()), Err(invalid));
}

#[test]
fn what_is_packed_in_another_way_is_read_and_written_in_one() {
    let told = snapshot::decode(&packed(PLAN), received()).unwrap();
    for other in [stored(PLAN, 100), stored(PLAN, 1)] {
        assert_eq!(snapshot::decode(&with_item(&other), received()).as_ref(), Ok(&told));
    }
    assert_eq!(snapshot::encode(&told), packed(PLAN));
}

#[test]
fn what_is_packed_takes_no_more_room_than_is_set_aside() {
    let at_most = vec![b'a'; MAX_UNPACKED - 1];
    assert_eq!(unpack(&pack(&at_most)), Some(at_most));
    // As much as a link can hold of what packs best, which would be some thirty million bytes.
    for more in [MAX_UNPACKED + 1, 1_000_000, 25_000_000] {
        let bomb = pack(&vec![0; more]);
        assert_eq!(unpack(&bomb), None);
        if bomb.len() < 29_000 {
            assert_eq!(snapshot::decode(&with_item(&bomb), received()), Err(LinkError::Invalid));
        }
    }
    let sound = pack(PLAN);
    for end in 0..sound.len() {
        assert_eq!(unpack(&sound[..end]), None, "{end}");
    }
    // Something after the end; a kind of block that is none; stored bytes whose length is not confirmed.
    assert_eq!(unpack(&[&sound[..], &[0]].concat()), None);
    assert_eq!(unpack(&[0b111]), None);
    assert_eq!(unpack(&[1, 1, 0, 0, 0, b'a']), None);
    // Fixed codes, a length of three and the farthest distance, 32,768: the words are not that many.
    let farthest: u64 = 1 | 1 << 1 | 0b100_0000 << 3 | 0b10111 << 10 | 0x1fff << 15;
    assert_eq!(unpack(&farthest.to_le_bytes()), None);
}

#[test]
fn an_assessment_with_everything_at_its_longest_is_unpacked() {
    let long = |max: usize| "👩".repeat(max);
    let mut told = graded();
    for name in [&mut told.title, &mut told.organisation, &mut told.unit] {
        *name = long(mognadskollen::model::assessment::MAX_NAME);
    }
    for area in Area::ALL {
        told.areas.get_mut(area).note = long(mognadskollen::model::assessment::MAX_NOTE);
    }
    for part in VisionPart::ALL {
        *told.plan.vision.get_mut(*part) = long(MAX_VISION);
    }
    for which in Prerequisite::ALL {
        told.plan.prerequisites.get_mut(*which).note = long(MAX_STANDING_NOTE);
    }
    let action = |number| Action {
        id: id(number),
        what: long(MAX_WHAT),
        responsible: long(MAX_WHO),
        benefit_owner: long(MAX_WHO),
        measure: long(MAX_WHAT),
        with: long(MAX_WHO),
        note: long(MAX_TEXT),
        ..Action::default()
    };
    told.plan.actions = (1..7).map(action).collect();
    let payload = payload(&told);
    let size = checks::said(&payload).unwrap().len();
    assert!(size > 100_000 && size < MAX_UNPACKED, "{size}");
}

#[test]
fn a_good_example_has_room_to_spare() {
    let told = real_plan();
    let alone = example_alone(&told, id(90), true, received()).unwrap();
    assert!(snapshot::encode(&alone).len() < 300);
    let link = format!("Se https://exempelby.se/#mk={}.", snapshot::encode(&alone));
    assert_eq!(incoming::read(&link, received()), Ok(incoming::Incoming::Snapshot(Box::new(alone))));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_packed_and_unpacked(bytes in proptest::collection::vec(any::<u8>(), 0..600), times in 1..80_usize) {
        for bytes in [bytes.clone(), bytes.repeat(times)] {
            prop_assert_eq!(unpack(&pack(&bytes)), Some(bytes));
        }
    }

    #[test]
    fn no_bytes_make_unpacking_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), kind in 0..8_u8) {
        for bytes in [bytes.clone(), [&[kind], &bytes[..]].concat()] {
            if let Some(unpacked) = unpack(&bytes) {
                prop_assert!(unpacked.len() <= MAX_UNPACKED);
            }
            checks::snapshot(&[HEAD, &[9], &bytes].concat());
        }
    }

    #[test]
    fn damage_to_a_link_with_a_plan_is_seen(plan in any::plan(), place in any::<prop::sample::Index>(), letter in 0..64_u8) {
        let mut told = graded();
        told.plan = plan;
        let payload = payload(&told);
        let letters = BASE64URL_NOPAD.encode(&[letter << 2, 0, 0]);
        let place = 3 + place.index(payload.len() - 3);
        let changed = [&payload[..place], &letters[..1], &payload[place + 1..]].concat();
        let read = snapshot::decode(&changed, received());
        prop_assert_eq!(read.is_ok(), changed == payload);
    }

    #[test]
    fn without_a_plan_nothing_is_packed(assessment in any::assessment()) {
        let shared = ShareOptions { plan: false, ..ShareOptions::ALL }.of(&assessment, received());
        let payload = snapshot::encode(&shared);
        let bytes = BASE64URL_NOPAD.decode(&payload.as_bytes()[3..]).unwrap();
        prop_assert!(bytes[9] <= 7 || bytes.len() == 11);
        prop_assert_eq!(checks::said(&payload).unwrap(), &bytes[9..bytes.len() - 2]);
    }
}

/// What the grades and the day are is told without a plan too.
#[test]
fn a_plan_alone_is_told_of_an_assessment_without_grades() {
    let mut told = Assessment::new(AssessmentId::parse("a").unwrap(), Date::new(2026, 11, 21).unwrap());
    told.plan.departments.push(Department { id: id(7), name: "a".to_owned() });
    assert_eq!(payload(&told), packed(PLAN));
    assert_eq!(told.areas.get(Area::Work).now, Grade::Unanswered);
    told.plan = Plan::default();
    assert_eq!(snapshot::encode(&told), sealed_link(HEAD));
}
