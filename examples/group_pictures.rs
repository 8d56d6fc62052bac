//! Draws the pictures of some invented groups into a folder, in every width and both palettes, to be looked at.
//!
//! usage: `group_pictures FOLDER`, and `en` after it for English

use std::path::Path;
use std::{env, error, fs};

use mognadskollen::chart::group::{
    ContrastData, DotsData, DotsSize, GroupRadarData, GroupView, Medians, SpreadData, contrast_chart, dots_chart,
    group_radar, group_summary, spread_chart,
};
use mognadskollen::chart::{Palette, Scene, framed, to_svg};
use mognadskollen::model::group::{Quarters, ShownSpreads, Spread};
use mognadskollen::model::{Area, Grade, PerArea, Role};
use mognadskollen::text::Lang;

/// Five areas with answers, each so many times over, and one that is hidden.
fn group(times: u32, targets: bool) -> GroupView {
    let all = [
        Some(([0, 1, 4, 9, 12, 7, 4, 2, 1, 0], 0, 0)),
        Some(([0, 2, 5, 11, 9, 6, 3, 1, 0, 0], 3, 0)),
        Some(([1, 3, 8, 7, 8, 5, 4, 2, 0, 0], 1, 1)),
        Some(([0, 0, 2, 4, 7, 12, 9, 4, 2, 0], 0, 0)),
        Some(([6, 9, 6, 3, 1, 1, 3, 5, 4, 2], 0, 0)),
        None,
    ];
    let spread = |(levels, unknown, irrelevant): ([u32; 10], u32, u32)| {
        Spread::new(levels.map(|count| count * times), unknown * times, irrelevant)
    };
    let mut all = all.into_iter();
    let now: ShownSpreads = PerArea::from_fn(|_| all.next().flatten().map(spread));
    let mut higher = [7, 6, 8, 9, 7, 6].into_iter().cycle();
    let target: ShownSpreads = PerArea::from_fn(|_| {
        let mut spread = Spread::default();
        for _ in 0..5 {
            spread.add(higher.next().and_then(Grade::of).unwrap_or_default());
        }
        Some(spread)
    });
    GroupView::of(&now, targets.then_some(&target), 5)
}

fn medians(seed: u32) -> Medians {
    let mut at = seed;
    PerArea::from_fn(|_| {
        at = at.wrapping_mul(1_103_515_245).wrapping_add(12345);
        (!at.is_multiple_of(7)).then_some(Quarters(4 + (at >> 16) % 37))
    })
}

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = env::args().nth(1).ok_or("name a folder")?;
    fs::create_dir_all(&folder)?;
    let write = |name: &str, draw: &dyn Fn(f64) -> Scene| -> Result<(), Box<dyn error::Error>> {
        for width in [280.0, 640.0, 1200.0] {
            for (palette, of) in [(Palette::LIGHT, "light"), (Palette::DARK, "dark")] {
                let path = Path::new(&folder).join(format!("{name}-{width}-{of}.svg"));
                fs::write(path, to_svg(&framed(draw(width), "", "", ""), &palette))?;
            }
        }
        Ok(())
    };
    let lang = if env::args().nth(2).is_some() { Lang::En } else { Lang::Sv };
    let small = group(1, true);
    for (name, view) in [("forty", &small), ("many", &group(5, false)), ("crowd", &group(400, true))] {
        fs::write(Path::new(&folder).join([name, ".txt"].concat()), group_summary(lang, view))?;
        write(&format!("spread-{name}"), &|width| spread_chart(&SpreadData::of(view, &Area::ALL, lang), width))?;
    }
    write("radar", &|width| group_radar(&GroupRadarData::of(&small, lang), width))?;
    let of_size = |size| DotsData::of(&small, Area::Systems, size, lang);
    for (name, size) in [("row", DotsSize::Row), ("first", DotsSize::First), ("room", DotsSize::Room)] {
        write(name, &|width| dots_chart(&of_size(size), width))?;
    }
    let contrast = ContrastData {
        names: [Role::Executive, Role::Staff].map(|role| lang.role(role).to_owned()),
        medians: [medians(4), medians(5)],
        order: Area::ALL,
        min: 5,
    };
    write("contrast", &|width| contrast_chart(&contrast, lang, width))?;
    Ok(())
}
