//! Benefits are what a spreadsheet makes of the same numbers: `fixtures/benefit/make.py` has `LibreOffice` work them out.

use std::collections::HashMap;

use mognadskollen::model::Plan;
use mognadskollen::model::plan::{
    Action, Benefit, BenefitEffect, BenefitSettings, EffectKind, ItemId, Payback, Span, Status, UsedFor,
};

const SHEET: &str = include_str!("../fixtures/benefit/benefit.csv");

fn effect(kind: EffectKind, low: u64, high: u64) -> BenefitEffect {
    BenefitEffect { kind, low, high, ..BenefitEffect::default() }
}

#[test]
fn a_spreadsheet_gives_the_same() {
    let mut reader = csv::Reader::from_reader(SHEET.as_bytes());
    let rows: Vec<HashMap<String, i64>> = reader.deserialize().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows.len(), 46);
    for row in rows {
        let of = |name: &str| u64::try_from(row[name]).unwrap();
        let span = |name: &str| Span { low: of(&format!("{name}_low")), high: of(&format!("{name}_high")) };
        let both = |name: &str| (row[&format!("{name}_low")], row[&format!("{name}_high")]);
        let settings = BenefitSettings {
            hours_per_post: of("hours_per_post"),
            monthly_salary: of("monthly_salary"),
            hours_per_month: of("hours_per_month"),
            surcharge_percent: of("surcharge_percent"),
            discount_permille: of("discount_permille"),
            years: of("years"),
            budget: of("budget"),
        };
        let effects = |number| {
            let (money, hours) = (span(&format!("money{number}")), span(&format!("hours{number}")));
            vec![
                effect(EffectKind::Financial, money.low, money.high),
                // Whichever is written first.
                effect(EffectKind::Redistribution, hours.high, hours.low),
                effect(EffectKind::Quality, 5, 6),
            ]
        };
        let one = Action {
            cost_once: of("cost_once"),
            cost_yearly: of("cost_yearly"),
            effects: effects(1),
            ..Action::default()
        };
        let mut other = Action { effects: effects(2), ..Action::default() };
        other.effects[2].kind = EffectKind::Environment;
        let benefit = Benefit::of([&one, &other]);
        assert_eq!((benefit.financial, benefit.hours), (span("money"), span("hours")), "{row:?}");
        assert_eq!((benefit.quality, benefit.environment), (1, 1));
        assert_eq!(settings.hour(), of("hour"), "{row:?}");
        assert_eq!(benefit.hours.map(|hours| settings.kronor(hours)), span("worth"), "{row:?}");
        assert_eq!(benefit.hours.map(|hours| settings.posts_hundredths(hours)), span("posts"), "{row:?}");
        assert_eq!(benefit.net(), both("net"), "{row:?}");
        let months = |payback| match payback {
            Payback::Free => 0,
            Payback::Never => -1,
            Payback::Months(months) => i64::try_from(months).unwrap(),
        };
        let (short, long) = benefit.payback();
        assert_eq!((months(short), months(long)), (row["payback_short"], row["payback_long"]), "{row:?}");
        assert_eq!(benefit.present_value(&settings), both("value"), "{row:?}");
        assert_eq!(settings.potential().unwrap_or_default(), span("potential"), "{row:?}");
    }
}

#[test]
fn an_hour_costs_what_inera_says() {
    // 40,000 ÷ 142 × 1.54 = 433.80.
    assert_eq!(BenefitSettings::default().hour(), 434);
    assert_eq!(BenefitSettings::default().kronor(100), 43_380);
    assert_eq!(BenefitSettings::default().posts_hundredths(425), 25);
    assert_eq!(BenefitSettings::default().potential(), None);
}

#[test]
fn freed_time_goes_to_quality_or_volume_and_is_in_no_sum_of_money() {
    let hours = |low, high, used_for| BenefitEffect { used_for, ..effect(EffectKind::Redistribution, low, high) };
    let effects =
        vec![hours(10, 20, UsedFor::Quality), hours(1, 2, UsedFor::Volume), hours(100, 200, UsedFor::NotStated)];
    let mut plan = Plan::default();
    plan.actions.push(Action { id: ItemId::new(1).unwrap(), effects, cost_once: 10, ..Action::default() });
    let given_up = vec![effect(EffectKind::Financial, 7, 9)];
    plan.actions.push(Action { status: Status::Dropped, effects: given_up, ..Action::default() });
    let benefit = plan.total();
    assert_eq!(benefit.hours, Span { low: 111, high: 222 });
    assert_eq!(
        (benefit.hours_to_quality, benefit.hours_to_volume),
        (Span { low: 10, high: 20 }, Span { low: 1, high: 2 })
    );
    assert_eq!(benefit.hours_unclaimed(), Span { low: 100, high: 200 });
    assert!(benefit.financial.is_zero());
    assert_eq!((benefit.net(), benefit.payback()), ((0, 0), (Payback::Never, Payback::Never)));
}

#[test]
fn what_is_at_an_edge_falls_on_the_right_side_of_it() {
    let plan = |cost_once, cost_yearly, low, high| {
        let effects = vec![effect(EffectKind::Financial, low, high)];
        Benefit::of([&Action { cost_once, cost_yearly, effects, ..Action::default() }])
    };
    // A krona a year is enough in time, and nothing a year never is.
    assert_eq!(plan(5, 9, 9, 10).payback(), (Payback::Months(60), Payback::Never));
    assert_eq!(plan(5, 9, 8, 9).payback(), (Payback::Never, Payback::Never));
    // A year is twelve months, and a krona more a month more.
    assert_eq!(plan(12, 0, 12, 12).payback().0, Payback::Months(12));
    assert_eq!(plan(13, 0, 12, 12).payback().0, Payback::Months(13));
    assert_eq!(plan(0, 9, 0, 0).payback(), (Payback::Free, Payback::Free));
    // What may come to nothing is not nothing, and what comes first costs more than what comes later.
    assert!(!Span { low: 0, high: 1 }.is_zero() && Span::default().is_zero());
    let value =
        |years| plan(0, 0, 1000, 1000).present_value(&BenefitSettings { years, ..BenefitSettings::default() }).0;
    // 1,000 ÷ 1.03 = 970.87; ÷ 1.03² = 942.60.
    assert_eq!([1, 2].map(value), [971, 1913]);
    let none = BenefitSettings { discount_permille: 0, ..BenefitSettings::default() };
    assert_eq!(plan(100, 30, 10, 40).present_value(&none), (-200, -50));
    // Neither salary nor hours of a post are in anything but freed time, nor the discount rate in anything but that value.
    let other = BenefitSettings { monthly_salary: 80_000, hours_per_post: 1000, discount_permille: 100, ..none };
    assert_eq!((none.kronor(10), other.kronor(10)), (4338, 8676));
    assert_eq!((none.posts_hundredths(850), other.posts_hundredths(850)), (50, 85));
    assert_eq!(BenefitSettings { discount_permille: 0, ..other }.kronor(10), other.kronor(10));
}

#[test]
fn the_largest_numbers_fit() {
    let most = 100_000_000_000;
    let effects = vec![effect(EffectKind::Financial, most, most); 8];
    let actions = vec![Action { effects, cost_once: most, cost_yearly: most, ..Action::default() }; 150];
    let settings =
        BenefitSettings { discount_permille: 0, years: 20, monthly_salary: 500_000, ..BenefitSettings::default() };
    let benefit = Benefit::of(&actions);
    let net = 150 * 7 * most.cast_signed();
    assert_eq!(benefit.net(), (net, net));
    assert_eq!(benefit.present_value(&settings).0, 20 * net - 150 * most.cast_signed());
    // 12 × 150 ÷ 1,050 months, and one that has begun counts.
    assert_eq!(benefit.payback().0, Payback::Months(2));
    assert!(settings.kronor(150 * 8 * most) > 0);
}
