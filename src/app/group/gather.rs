//! Where a group's answers are taken in.

use super::{GroupMsg, corrected, error, folded, invite, quiet, small, walk, whose};
use crate::app::controls::{Weight, actions, button, heading, named, para, section};
use crate::app::history::HistoryMsg;
use crate::app::message::{Msg, Screen};
use crate::app::share;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::codec::response::{self, CodePrefix};
use crate::model::{Group, Response};
use crate::text::charts::fill;

/// The files that are offered to be chosen. Any can be dropped.
const ACCEPTED: &str =
    ".txt,.csv,.tsv,.eml,.mbox,.html,.htm,.xlsx,.docx,.ods,.odt,.json,text/plain,text/csv,application/json";

/// How many answers are listed to begin with, and how many more at a time.
pub(super) const LISTED: usize = 20;

/// What is on the clipboard as something is pasted. The text does not get into the field: a long one would stop the page.
fn pasted(text: String) -> Option<Msg> {
    (!text.trim().is_empty()).then(|| GroupMsg::Pasted(text).into())
}

/// The parts of the screen: the field for answers, the answers, and the button that shows the figures.
pub(super) fn view(state: &State, group: &Group) -> El {
    let (words, own) = (state.lang().group(), state.lang().group_show());
    let people = state.counts(group).people;
    let title = if people == 0 {
        words.none_yet.trim_end_matches('.').to_owned()
    } else {
        state.lang().have_answered(people, group.invited)
    };
    let save = el("div").child(para("", words.save_lead)).child(actions([
        button(Weight::Plain, words.save_file, GroupMsg::SaveFile.into()),
        button(Weight::Plain, words.save_csv, GroupMsg::SaveCsv.into()),
    ]));
    section("page group")
        .child(whose(state, group))
        .child(heading(title))
        .child(notices(state, group))
        .child(
            el("div")
                .class("gather")
                .child(
                    el("div")
                        .child(paste(state))
                        .child(
                            el("div")
                                .attr("role", "status")
                                .child(progress(state))
                                .child(report(state))
                                .child(without(state, group)),
                        )
                        .child(corrected::view(state, group)),
                )
                .child(el("div").class("come").child(come(state, group)).child(asked(state, group))),
        )
        .child(
            el("div")
                .class("folds")
                .child(folded(words.round, own.round_where, invite::round(state, group)))
                .child(answers(state, group))
                .child(folded(words.save, own.save_state, save)),
        )
        .child(para("small muted", words.anonymous))
        .child(onwards(state, group))
}

/// The field that is pasted into, and what is wrong where nothing was found.
fn paste(state: &State) -> El {
    let (words, own) = (state.lang().group(), state.lang().group_show());
    let reading = &state.group.reading;
    let wrong = reading.report.as_ref().filter(|report| report.is_empty && reading.job.is_none());
    let field = el("textarea")
        .id("paste")
        .class("in drop")
        .attr("rows", "6")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", if wrong.is_some() { "paste-hint paste-error" } else { "paste-hint" })
        .attr_if(wrong.is_some(), "aria-invalid", "true")
        .prop("value", reading.typed.as_str())
        .on_paste(pasted)
        .on_text("input", |text| Some(GroupMsg::Typed(text).into()));
    let file = el("label")
        .class("btn file")
        .child(words.files)
        .child(el("input").attr("type", "file").attr("multiple", "").attr("accept", ACCEPTED).on_files(share::chosen));
    let wrong = wrong.map(|report| error("paste-error", report.says.words(state.lang())));
    el("div")
        .child(
            el("div")
                .class("field broad")
                .child(el("label").attr("for", "paste").child(words.paste))
                .child(el("span").class("hint").id("paste-hint").child([words.paste_hint, " ", own.drop].concat()))
                .child(el("div").attr("role", "status").child(wrong))
                .child(field),
        )
        .child(actions([button(Weight::Main, words.add, GroupMsg::TakeTyped.into()), file]))
}

/// What is in memory alone, or in a file alone.
fn notices(state: &State, group: &Group) -> El {
    let (lang, words) = (state.lang(), state.lang().group());
    let all = group.answers.len();
    let unkept = (group.persisted < all).then(|| {
        el("div")
            .class("banner problem")
            .child(el("p").child(fill(words.unkept, &[&lang.count(all - group.persisted), &lang.count(all)])))
            .child(button(Weight::Plain, words.save_file, GroupMsg::SaveFile.into()))
    });
    let had = (group.previous_total > all).then(|| {
        let says = fill(words.had, &[&lang.count(group.previous_total), &lang.count(all)]);
        el("div").class("banner problem").child(el("p").child(says))
    });
    el("div").attr("role", "status").child(unkept).child(had)
}

fn progress(state: &State) -> Option<El> {
    let (done, all) = state.group.reading.job.as_ref()?.progress();
    let words = state.lang().group();
    let percent = (done.saturating_mul(100) / all.max(1)).to_string();
    Some(
        el("div")
            .class("reading")
            .child(el("progress").attr("max", "100").attr("aria-label", words.paste).prop("value", percent.clone()))
            .child(para("", fill(words.reading, &[&percent])))
            .child(button(Weight::Plain, words.stop, GroupMsg::Stop.into())),
    )
}

/// What the last reading brought, what was not added, and how to mend it.
fn report(state: &State) -> Option<El> {
    let (lang, words) = (state.lang(), state.lang().group());
    let reading = &state.group.reading;
    let report = reading
        .report
        .as_ref()
        .filter(|report| reading.job.is_none() && (!report.is_empty || !report.unreadable.is_empty()))?;
    let undo = (report.revision == Some(state.session().revision()))
        .then(|| actions([quiet(lang.words().undo, Msg::History(HistoryMsg::Undo))]));
    let beside = lang.brought_beside(report.beside).into_iter();
    let unreadable = report.unreadable.iter().map(|one| one.words(lang));
    let more = (report.more > 0).then(|| fill(words.unreadable_more, &[&lang.count(report.more)]));
    let items = beside.chain(unreadable).chain(more).map(|says| el("li").child(says));
    let title = (!report.is_empty).then(|| el("h3").child(report.says.words(lang)));
    Some(el("div").class("report").child(title).child(el("ul").children(items)).child(undo))
}

/// The answers that came without an invitation wait until someone says that they belong, whatever else is read.
fn without(state: &State, group: &Group) -> Option<El> {
    let without = &state.group.reading.without;
    let waiting = if without.is_empty() { 0 } else { group.without_known(without).len() };
    let take = || actions([small(state.lang().group().take_without, GroupMsg::TakeWithout.into())]);
    (waiting > 0).then(|| el("div").class("report").child(para("", state.lang().without_group(waiting))).child(take()))
}

/// How many of those asked have answered, and how many in each role, where that is enough.
fn come(state: &State, group: &Group) -> El {
    let (lang, own) = (state.lang(), state.lang().group_show());
    let (counts, smallest) = (state.counts(group), usize::from(state.smallest(group)));
    let asked = group.invited.filter(|asked| *asked > 0).and_then(|asked| usize::try_from(asked).ok());
    let share = asked.map(|asked| {
        let percent = (100 * counts.people / asked).min(100).to_string();
        let says = lang.have_answered(counts.people, group.invited);
        el("div").child(el("h3").child(fill(own.percent, &[&percent]))).child(
            el("meter")
                .attr("aria-label", says)
                .attr("min", "0")
                .attr("max", asked.to_string())
                .attr("value", counts.people.min(asked).to_string()),
        )
    });
    let roles = (!counts.roles.is_empty() && counts.people > 0 && !group.in_session).then(|| {
        let rows = counts.roles.iter().map(|(role, count)| {
            let count = if *count >= smallest { lang.count(*count) } else { fill(own.few, &[&lang.count(smallest)]) };
            el("tr")
                .child(el("th").attr("scope", "row").child(lang.role(*role)))
                .child(el("td").class("r n").child(count))
        });
        let head = el("tr")
            .child(el("th").attr("scope", "col").child(own.role))
            .child(el("th").attr("scope", "col").class("r n").child(lang.group_charts().columns.answers));
        el("div")
            .child(para("small muted", fill(own.roles_from, &[&lang.count(smallest)])))
            .child(el("table").class("by-role").child(el("thead").child(head)).child(el("tbody").children(rows)))
    });
    el("div").class("stack").child(share).child(roles)
}

fn asked(state: &State, group: &Group) -> El {
    let words = state.lang().group();
    let invalid = state.group.asked_invalid;
    let input = el("input")
        .id("asked")
        .class("in short")
        .attr("inputmode", "numeric")
        .attr("maxlength", "7")
        .attr("autocomplete", "off")
        .attr("aria-describedby", if invalid { "asked-hint asked-error" } else { "asked-hint" })
        .attr_if(invalid, "aria-invalid", "true")
        .prop_unless(invalid, "value", group.invited.map(|asked| asked.to_string()).unwrap_or_default())
        .on_text("change", |text| Some(GroupMsg::Asked(text).into()));
    el("div")
        .class("field")
        .child(el("label").attr("for", "asked").child(words.asked))
        .child(el("span").class("hint").id("asked-hint").child(words.asked_hint))
        .child(invalid.then(|| error("asked-error", words.asked_wrong)))
        .child(input)
}

/// The button that shows the figures of the answers, or what is missing for that.
pub(super) fn to_show(state: &State, group: &Group, weight: Weight) -> (Option<El>, Vec<String>) {
    let (lang, words) = (state.lang(), state.lang().group());
    let counts = state.counts(group);
    let (waiting, smallest) = (counts.waiting, usize::from(state.smallest(group)));
    let shown_before = !group.published.is_empty();
    let enough = waiting >= smallest && !group.in_session;
    let label = if shown_before { lang.count_in(waiting) } else { words.show.to_owned() };
    let mut says = Vec::new();
    if shown_before && waiting > 0 {
        says.push(lang.waiting(waiting));
    }
    if !enough && waiting > 0 && !group.in_session {
        says.push(lang.too_few(smallest, smallest.saturating_sub(waiting)));
    }
    if waiting > 0 {
        says.push(fill(words.wait, &[&lang.count(smallest)]));
    }
    (enough.then(|| button(weight, label, GroupMsg::Show.into())), says)
}

/// Back to inviting, and on to what the answers say.
fn onwards(state: &State, group: &Group) -> El {
    let own = state.lang().group_show();
    let (show, says) = to_show(state, group, Weight::Plain);
    let is_new = show.is_some();
    let on = show.or_else(|| Some(button(Weight::Plain, own.next_show, Msg::go(Screen::Spread))));
    let back = button(Weight::Plain, own.part_invite, Msg::go(Screen::Invite));
    let says = (!says.is_empty()).then(|| para(if is_new { "" } else { "muted" }, says.join(" ")));
    el("div").class("onwards").child(says).child(walk([Some(back), on].into_iter().flatten()))
}

/// Every answer by its code.
fn answers(state: &State, group: &Group) -> Option<El> {
    let (lang, open) = (state.lang(), state.group.answers.open);
    let count = el("span").class("fold-state").child(lang.count(group.answers.len()));
    let summary = el("summary").child(lang.group().answers).child(count);
    (!group.answers.is_empty()).then(|| {
        el("details")
            .class("fold")
            .prop("open", open)
            .on_toggle(move |now| (now != open).then(|| GroupMsg::Answers(now).into()))
            .child(summary)
            .child(open.then(|| list(state, group)))
    })
}

/// The first answers in the order of their codes, of those whose codes begin so.
fn first_by_code<'a>(group: &'a Group, sought: &CodePrefix, most: usize) -> Vec<&'a Response> {
    let mut first: Vec<(u128, &Response)> = Vec::new();
    for answer in &group.answers {
        let key = response::key(answer);
        let is_among = first.len() < most || first.last().is_some_and(|(last, _)| key < *last);
        if is_among && sought.is_of(answer, key) {
            first.insert(first.iter().take_while(|(other, _)| *other < key).count(), (key, answer));
            first.truncate(most);
        }
    }
    first.into_iter().map(|(_, answer)| answer).collect()
}

fn list(state: &State, group: &Group) -> El {
    let words = state.lang().group();
    let most = state.group.answers.listed.max(LISTED);
    let mut shown = first_by_code(group, &CodePrefix::typed(&state.group.answers.find), most + 1);
    let more = shown.len() > most;
    shown.truncate(most);
    let items = shown.into_iter().map(|answer| {
        let code = response::encode(answer);
        let remove = button(Weight::Quiet, words.remove, GroupMsg::RemoveAnswer(Response::clone(answer)).into());
        el("li").child(el("code").child(code.clone())).child(named(remove, words.remove_answer, &code))
    });
    let find = el("input")
        .id("find-code")
        .class("in")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .prop("value", state.group.answers.find.as_str())
        .on_text("input", |text| Some(GroupMsg::Find(text).into()));
    el("div")
        .class("fold-body")
        .child(para("muted", words.answers_lead))
        .child(el("div").class("field").child(el("label").attr("for", "find-code").child(words.find)).child(find))
        .child(el("ul").class("codes").children(items))
        .child(more.then(|| actions([button(Weight::Plain, words.more, GroupMsg::More.into())])))
}
