//! A draft to the board (*nämnd*, *kommunstyrelse*), in the order of a *tjänsteskrivelse*.

use super::assessment::figures;
use super::document::{Block, Document, heading, paragraph};
use super::{ReportOptions, plan};
use crate::chart::describe_headline;
use crate::model::{Assessment, Date, Summary};
use crate::text::Lang;
use crate::text::charts::fill;

/// The draft: blanks to fill in, the proposed decision, a summary, the matter, the reasons, the economy, the documents for
/// the decision and its recipients.
#[must_use]
pub fn statement(assessment: &Assessment, lang: Lang, options: &ReportOptions) -> Document {
    let told = &options.told(assessment);
    let (words, today) = (lang.plan_words(), options.day(assessment));
    let mut blocks = vec![heading(words.decision), paragraph(words.decide), Block::List(decisions(told, lang, today))];

    blocks.push(heading(words.summary));
    blocks.push(paragraph(&[&describe_headline(lang, told), "."].concat()));

    blocks.push(heading(words.matter));
    blocks.push(paragraph(words.method));
    let (summary, [now, target]) = (Summary::of(told), words.means);
    for (says, mean) in [(now, summary.now), (target, summary.target)] {
        if let Some(mean) = mean {
            let areas = lang.charts().areas(mean.count() as usize);
            blocks.push(paragraph(&fill(says, &[&lang.mean(mean), &areas])));
        }
    }
    blocks.push(Block::Table(figures(told, lang)));
    blocks.extend(plan::vision(told, lang));
    plan::goals(&mut blocks, told, lang, today);
    plan::actions(&mut blocks, told, lang, today);

    blocks.push(heading(words.judgement));
    blocks.push(paragraph(words.judgement_blank));
    plan::lacking(&mut blocks, told, lang);

    let before = blocks.len();
    plan::benefit(&mut blocks, told, lang, words.economy);
    if blocks.len() == before {
        blocks.extend([heading(words.economy), paragraph(words.fill_in)]);
    }

    blocks.push(heading(words.appendices));
    blocks.push(Block::List(words.appendix.iter().map(|one| (*one).to_owned()).collect()));
    blocks.extend([heading(words.sent_to), paragraph(words.fill_in)]);
    let blank = |name: &str| [name, ": ", words.fill_in].concat();
    Document {
        lang,
        title: [words.statement, ": ", &lang.name(told)].concat(),
        facts: words.statement_blanks.iter().map(|name| blank(name)).collect(),
        blocks,
    }
}

/// The points of the proposed decision: which areas come first, the plan, and a new assessment within a year.
fn decisions(told: &Assessment, lang: Lang, today: Date) -> Vec<String> {
    let words = lang.plan_words();
    let mut points = Vec::new();
    let focus: Vec<String> = told.focus.iter().map(|area| fill(words.quoted, &[lang.guide(*area).name])).collect();
    if !focus.is_empty() {
        let [one, several] = words.decide_focus;
        let names: Vec<&str> = focus.iter().map(String::as_str).collect();
        let sentence = if names.len() == 1 { one } else { several };
        points.push(fill(sentence, &[&lang.charts().list(&names), &lang.plan_years(told)]));
    }
    let [assess_again, follow_up] = words.decide_follow;
    let has_plan = !told.plan.goals.is_empty() || !told.plan.actions.is_empty();
    if has_plan {
        let of = [lang.plan_years(told), told.whose(), lang.date(told.date)];
        let of: Vec<String> = of.into_iter().filter(|part| !part.is_empty()).collect();
        points.push(fill(words.decide_plan, &[&[&of.join(", "), ","].concat()]));
    }
    let next_year = today.year() + 1;
    // 29 February becomes 28 February in a year without it.
    let by = Date::new(next_year, today.month(), today.day()).or_else(|| Date::new(next_year, today.month(), 28));
    points.extend(by.map(|by| fill(if has_plan { follow_up } else { assess_again }, &[&lang.date(by)])));
    points
}
