//! A text for the municipal executive, in the order of a *tjänsteutlåtande*.

use super::document::{Block, Document, figures, heading, paragraph};
use super::{ReportOptions, plan};
use crate::chart::describe_headline;
use crate::model::{Assessment, Summary};
use crate::text::Lang;
use crate::text::charts::fill;

/// The text: what is to be filled in, the proposed decision, a summary, the matter, and the appendices.
#[must_use]
pub fn statement(assessment: &Assessment, lang: Lang, options: &ReportOptions) -> Document {
    let told = &options.told(assessment);
    let (words, today) = (lang.plan_words(), options.day(assessment));
    let mut blocks = vec![heading(words.decision)];
    let focus: Vec<&str> = told.focus.iter().map(|area| lang.guide(*area).short).collect();
    let mut decisions: Vec<String> = Vec::new();
    if !focus.is_empty() {
        let [one, several] = words.decide_focus;
        let says = if focus.len() == 1 { one } else { several };
        decisions.push(fill(says, &[&lang.charts().list(&focus)]));
    }
    if !told.plan.goals.is_empty() || !told.plan.actions.is_empty() {
        decisions.push(words.decide_plan.to_owned());
    }
    decisions.push(words.decide_follow.to_owned());
    blocks.push(Block::List(decisions));

    blocks.push(heading(words.summary));
    blocks.push(paragraph(&[&describe_headline(lang, told), "."].concat()));
    plan::lacking(&mut blocks, told, lang);

    blocks.push(heading(words.matter));
    blocks.push(paragraph(words.method));
    let (summary, [now, target]) = (Summary::of(told), words.means);
    for (says, mean) in [(now, summary.now), (target, summary.target)] {
        if let Some(mean) = mean {
            blocks.push(paragraph(&fill(says, &[&lang.mean(mean), &lang.charts().answers(mean.count())])));
        }
    }
    blocks.push(Block::Table(figures(told, lang)));
    blocks.extend(plan::story(told, lang));
    plan::goals(&mut blocks, told, lang, today);
    plan::actions(&mut blocks, told, lang, today);
    plan::benefit(&mut blocks, told, lang);

    blocks.push(heading(words.appendices));
    blocks.push(Block::List(words.appendix.iter().map(|one| (*one).to_owned()).collect()));
    let blank = |name: &str| [name, ": ", words.fill_in].concat();
    Document {
        lang,
        title: [words.statement, ": ", &lang.name(told)].concat(),
        facts: words.statement_blanks.iter().map(|name| blank(name)).collect(),
        blocks,
    }
}
