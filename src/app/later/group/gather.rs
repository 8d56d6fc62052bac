//! Where a group's answers are taken in.

use std::collections::HashSet;

use super::{GroupMsg, corrected, whose};
use crate::app::bar::Says;
use crate::app::controls::{Weight, actions, button, fold, heading, named, para, section};
use crate::app::later::answering::AnswerMsg;
use crate::app::later::carry::Effect;
use crate::app::later::{carry, sharing};
use crate::app::message::{Fold, Msg, Screen};
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::codec::gather::{Gathered, Gatherer, readable, text_of, typed};
use crate::codec::incoming::{self, IncomingError};
use crate::codec::invitation;
use crate::codec::response::{self, Beginning};
use crate::model::group::MAX_ASKED;
use crate::model::{AssessmentId, Group, GroupChange, Response};
use crate::text::Lang;
use crate::text::charts::fill;
use crate::text::group_phrases::Brought;

/// How many bytes are read at a time: a few milliseconds on a slow machine.
const BUDGET: usize = 128 * 1024;

/// The files that are offered to be chosen. Any can be dropped.
const ACCEPTED: &str =
    ".txt,.csv,.tsv,.eml,.mbox,.html,.htm,.xlsx,.docx,.ods,.odt,.json,text/plain,text/csv,application/json";

/// How many answers are listed to begin with, and how many more at a time.
const LISTED: usize = 20;

/// What is typed, what is being read, and what the last reading brought.
#[derive(Default)]
pub(super) struct Reading {
    typed: String,
    job: Option<Box<Gatherer>>,
    /// The files that could not be read, and why.
    refused: Vec<Says>,
    report: Option<Report>,
    /// The answers without an invitation that readings have found, each once.
    without: Vec<Response>,
}

impl Reading {
    /// What is kept of it while another group is at hand: what is typed.
    pub(super) fn waiting(self) -> Option<Self> {
        (!self.typed.trim().is_empty()).then(|| Self { typed: self.typed, ..Self::default() })
    }
}

/// What a reading brought.
struct Report {
    says: Says,
    unreadable: Vec<Says>,
    more: usize,
    /// What was shown when it was made: as long as that is so, undoing takes back what it brought.
    revision: Option<u64>,
    /// Whether nothing was found.
    is_empty: bool,
}

pub(super) fn update(state: &mut State, msg: GroupMsg) -> After {
    let reading = &mut state.gathering.reading;
    match msg {
        GroupMsg::Typed(text) => reading.typed = text,
        // What a second press finds in an empty field says nothing of what the first one brought.
        GroupMsg::TakeTyped if reading.typed.trim().is_empty() && reading.report.is_some() => {}
        GroupMsg::TakeTyped => {
            // Pressed once more, with nothing new, it would take away what it has brought.
            if reading.typed.trim().is_empty() && (reading.report.is_some() || reading.job.is_some()) {
                return After::Focus("paste");
            }
            let text = std::mem::take(&mut reading.typed);
            return begin(state, readable(text));
        }
        GroupMsg::Pasted(text) => return begin(state, readable(text)),
        GroupMsg::Step => return step(state),
        GroupMsg::Stop => {
            reading.job = None;
            state.tell(|lang| lang.group().stopped, false);
            return After::Focus("paste");
        }
        GroupMsg::TakeWithout => {
            let without = state.group_at_hand().map(|group| group.without_known(&state.gathering.reading.without));
            let report = Report::of(|lang| lang.group().nothing_found);
            take_in(state, without.unwrap_or_default(), Brought::default(), report);
        }
        GroupMsg::Replace(answers) => {
            let is_said = state.change_group(GroupChange::Replace(answers));
            if is_said {
                state.tell(|lang| lang.group().holds, true);
                return After::Focus("undo-bar");
            }
        }
        GroupMsg::Asked(text) => {
            let text = text.trim();
            let asked = text.parse().ok().filter(|asked| *asked <= MAX_ASKED);
            state.gathering.asked_invalid = asked.is_none() && !text.is_empty();
            if !state.gathering.asked_invalid {
                state.change_group(GroupChange::Asked(asked));
            }
        }
        GroupMsg::Find(text) => state.gathering.find = text,
        GroupMsg::More => state.gathering.listed += LISTED * 5,
        GroupMsg::RemoveAnswer(answer) => {
            let code = response::encode(&answer);
            if state.change_group(GroupChange::Remove(vec![answer])) {
                state.tell(move |lang| lang.answer_removed(&code), true);
                return After::Focus("undo-bar");
            }
        }
        GroupMsg::Show => {
            let ends = state.group_at_hand().map(|group| {
                let mut ends = group.shown.clone();
                ends.push(group.answers.len());
                ends
            });
            if let Some(ends) = ends
                && state.change_group(GroupChange::Shown(ends))
            {
                return state.go(Screen::Spread);
            }
        }
        _ => {}
    }
    After::Nothing
}

/// Begins to read a text. What fits in one step is read at once.
fn begin(state: &mut State, text: String) -> After {
    let Some(group) = state.group_at_hand() else { return After::Nothing };
    // Without a figure in it, nobody meant it as a code.
    let is_short = text.len() <= response::MAX_TYPED && text.bytes().any(|byte| byte.is_ascii_digit());
    let one = is_short.then(|| typed(&text));
    // The invitation as it is handed out now is among them, save where an earlier version made its payload.
    let now = invitation::tag(&invitation::encode(&group.invitation));
    let tags: Vec<u16> = group.issued.tags.iter().copied().chain([now]).collect();
    let Ok(gatherer) = Gatherer::new(text, &tags, &group.answers) else {
        let unreadable = std::mem::take(&mut state.gathering.reading.refused);
        let report = Report::of(|lang| lang.group().text_too_long);
        state.gathering.reading.report = Some(Report { unreadable, ..report });
        return After::Nothing;
    };
    state.gathering.reading.job = Some(Box::new(gatherer));
    let after = step(state);
    // Of a single code it can be told what is wrong with it.
    if let (Some(Err(error)), Some(report)) = (one, &mut state.gathering.reading.report)
        && report.is_empty
    {
        report.says = Says::new(move |lang| lang.not_opened(&IncomingError::Code(error)));
    }
    after
}

fn step(state: &mut State) -> After {
    let Some(job) = &mut state.gathering.reading.job else { return After::Nothing };
    if job.step(BUDGET) {
        return After::Carry(Effect::Again(Box::new(GroupMsg::Step.into())));
    }
    let gathered = state.gathering.reading.job.take().map(|job| job.finish()).unwrap_or_default();
    finish(state, gathered);
    After::Nothing
}

fn finish(state: &mut State, gathered: Gathered) {
    let brought = Brought {
        known: gathered.known,
        unreadable: gathered.unreadable_total,
        other_group: gathered.other_group,
        ..Brought::default()
    };
    let refused = std::mem::take(&mut state.gathering.reading.refused);
    let found = gathered.new.len() + gathered.without_group.len() + refused.len();
    let more = brought.unreadable - gathered.unreadable.len();
    let told = gathered.unreadable.into_iter().map(|one| {
        Says::new(move |lang| {
            let what = [&one.excerpt, " – ", &lang.code_problem(one.error)].concat();
            fill(lang.group().line, &[&lang.count(one.line), &what])
        })
    });
    let report = Report {
        unreadable: refused.into_iter().chain(told).collect(),
        more,
        is_empty: found == 0 && brought == Brought::default(),
        ..Report::of(|lang| lang.group().nothing_found)
    };
    let without = &mut state.gathering.reading.without;
    let there: HashSet<Response> = without.iter().cloned().collect();
    without.extend(gathered.without_group.into_iter().filter(|answer| !there.contains(answer)));
    take_in(state, gathered.new, brought, report);
}

/// Takes in answers that are new, and says what they and all else of a reading have brought.
fn take_in(state: &mut State, new: Vec<Response>, brought: Brought, mut report: Report) {
    let people = |state: &State| state.group_at_hand().map_or(0, Group::people);
    let (taken, before) = (new.len(), people(state));
    if taken > 0 {
        if !state.change_group(GroupChange::Add(new)) {
            return;
        }
        report.revision = Some(state.desk().revision());
    }
    // An answer that corrects another brings nobody new.
    let new = people(state).saturating_sub(before).min(taken);
    let brought = Brought { new, corrected: taken - new, ..brought };
    if !report.is_empty {
        report.says = Says::new(move |lang| lang.brought(brought));
    }
    state.gathering.reading.report = Some(report);
}

impl Report {
    fn of<T: Into<String>>(says: impl Fn(Lang) -> T + 'static) -> Self {
        Self { says: Says::new(says), unreadable: Vec::new(), more: 0, revision: None, is_empty: false }
    }
}

/// Takes files in where answers are gathered: those with text are read for answers, and the others opened.
pub(in crate::app::later) fn take_files(
    state: &mut State,
    files: Vec<(String, Result<Vec<u8>, IncomingError>)>,
    id: fn() -> AssessmentId,
) -> After {
    let (mut ours, mut text, mut refused) = (Vec::new(), String::new(), Vec::new());
    for (name, bytes) in files {
        let read = bytes.and_then(|bytes| {
            if is_ours(&bytes) {
                return incoming::read_bytes(&bytes, id()).map(Some);
            }
            text.push_str(&text_of(bytes)?);
            text.push('\n');
            Ok(None)
        });
        match read {
            Ok(Some(opened)) => ours.push((name, Ok(opened))),
            Ok(None) => {}
            Err(error) => refused.push(sharing::in_file(name, Says::new(move |lang| lang.not_opened(&error)))),
        }
    }
    let opened = (!ours.is_empty()).then(|| sharing::open(state, ours));
    if text.is_empty() && refused.is_empty() {
        return opened.unwrap_or(After::Nothing);
    }
    state.gathering.reading.refused = refused;
    begin(state, text)
}

/// Whether these are the bytes of a file of this program, or of something like it.
fn is_ours(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"{")
}

/// What is on the clipboard as something is pasted. The text does not get into the field: a long one would stop the page.
fn pasted(text: String) -> Option<Msg> {
    (!text.trim().is_empty()).then(|| GroupMsg::Pasted(text).into())
}

/// Taking in, what has come, and showing it.
pub(super) fn view(state: &State, group: &Group) -> El {
    let words = state.lang.group();
    let reading = &state.gathering.reading;
    let field = el("textarea")
        .id("paste")
        .attr("rows", "3")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "paste-hint")
        .prop("value", reading.typed.as_str())
        .on_paste(pasted)
        .on_text("input", |text| Some(GroupMsg::Typed(text).into()));
    let file = el("label")
        .class("btn file")
        .child(words.files)
        .child(el("input").attr("type", "file").attr("multiple", "").attr("accept", ACCEPTED).on_files(carry::chosen));
    section("group")
        .child(whose(state, group))
        .child(heading(words.gather))
        .child(notices(state, group))
        .child(
            el("div")
                .class("field broad")
                .child(el("label").attr("for", "paste").child(words.paste))
                .child(para("muted", words.paste_hint).id("paste-hint"))
                .child(field),
        )
        .child(actions([button(Weight::Plain, words.add, GroupMsg::TakeTyped.into()), file]))
        .child(para("muted", words.drop))
        .child(
            el("div").attr("role", "status").child(progress(state)).child(report(state)).child(without(state, group)),
        )
        .child(corrected::view(state, group))
        .child(come(state, group))
        .child(asked(state, group))
        .child(
            el("div").class("share-part").child(el("h3").child(words.round)).child(para("", words.round_lead)).child(
                actions([button(Weight::Plain, words.round_begin, AnswerMsg::BeginRound(group.id.clone()).into())]),
            ),
        )
        .child(answers(state, group))
        .child(el("div").class("share-part").child(el("h3").child(words.save)).child(para("", words.save_lead)).child(
            actions([
                button(Weight::Plain, words.save_file, GroupMsg::SaveFile.into()),
                button(Weight::Plain, words.save_csv, GroupMsg::SaveCsv.into()),
            ]),
        ))
        .child(para("muted", words.anonymous))
}

/// What is in memory alone, or in a file alone.
fn notices(state: &State, group: &Group) -> El {
    let (lang, words) = (state.lang, state.lang.group());
    let all = group.answers.len();
    let unkept = (group.kept < all).then(|| {
        el("div")
            .class("banner problem")
            .child(el("p").child(fill(words.unkept, &[&lang.count(all - group.kept), &lang.count(all)])))
            .child(button(Weight::Plain, words.save_file, GroupMsg::SaveFile.into()))
    });
    let had = (group.had > all).then(|| {
        let says = fill(words.had, &[&lang.count(group.had), &lang.count(all)]);
        el("div").class("banner problem").child(el("p").child(says))
    });
    el("div").attr("role", "status").child(unkept).child(had)
}

fn progress(state: &State) -> Option<El> {
    let (done, all) = state.gathering.reading.job.as_ref()?.progress();
    let words = state.lang.group();
    let percent = (done.saturating_mul(100) / all.max(1)).to_string();
    Some(
        el("div")
            .class("reading")
            .child(el("progress").attr("max", "100").attr("aria-label", words.paste).prop("value", percent.clone()))
            .child(para("", fill(words.reading, &[&percent])))
            .child(button(Weight::Plain, words.stop, GroupMsg::Stop.into())),
    )
}

fn report(state: &State) -> Option<El> {
    let (lang, words) = (state.lang, state.lang.group());
    let reading = &state.gathering.reading;
    let report = reading.report.as_ref().filter(|_| reading.job.is_none())?;
    let undo =
        (report.revision == Some(state.desk().revision())).then(|| button(Weight::Plain, lang.words().undo, Msg::Undo));
    let unreadable = (!report.unreadable.is_empty()).then(|| {
        let each = report.unreadable.iter().map(|one| el("li").child(one.words(lang)));
        let more = (report.more > 0).then(|| el("li").child(fill(words.unreadable_more, &[&lang.count(report.more)])));
        el("div").child(el("h3").child(words.unreadable)).child(el("ul").children(each).child(more))
    });
    Some(
        el("div")
            .class("brought")
            .child(el("div").class("brought-line").child(para("headline", report.says.words(lang))).child(undo))
            .child(unreadable),
    )
}

/// The answers that came without an invitation wait until someone says that they belong, whatever else is read.
fn without(state: &State, group: &Group) -> Option<El> {
    let without = &state.gathering.reading.without;
    let waiting = if without.is_empty() { 0 } else { group.without_known(without).len() };
    let take = || button(Weight::Plain, state.lang.group().take_without, GroupMsg::TakeWithout.into());
    (waiting > 0).then(|| {
        el("div")
            .class("brought")
            .child(el("div").class("brought-line").child(para("", state.lang.without_group(waiting))).child(take()))
    })
}

/// How many have come, and the way to show them.
fn come(state: &State, group: &Group) -> El {
    let (lang, words) = (state.lang, state.lang.group());
    let (all, waiting, smallest) = (group.people(), group.waiting(), usize::from(state.smallest(group)));
    let says = if all == 0 { words.none_yet.to_owned() } else { lang.have_answered(all, group.asked) };
    let shown_before = !group.shown.is_empty();
    let enough = waiting >= smallest;
    let label = if shown_before { lang.count_in(waiting) } else { words.show.to_owned() };
    let show = enough.then(|| button(Weight::Main, label, GroupMsg::Show.into()));
    let missing = (!enough && all > 0 && waiting > 0).then(|| lang.too_few(smallest, smallest - waiting));
    el("div")
        .class("share-part")
        .child(el("h3").child(says))
        .child((shown_before && waiting > 0).then(|| para("", lang.waiting(waiting))))
        .child(missing.map(|text| para("", text)))
        .child((waiting > 0).then(|| para("muted", fill(words.wait, &[&lang.count(smallest)]))))
        .child(show.map(|show| actions([show])))
        .child(
            (shown_before && waiting == 0)
                .then(|| actions([button(Weight::Main, words.show, Msg::Go(Screen::Spread))])),
        )
}

fn asked(state: &State, group: &Group) -> El {
    let words = state.lang.group();
    let invalid = state.gathering.asked_invalid;
    let input = el("input")
        .id("asked")
        .class("short")
        .attr("inputmode", "numeric")
        .attr("maxlength", "7")
        .attr("autocomplete", "off")
        .attr("aria-describedby", if invalid { "asked-hint asked-error" } else { "asked-hint" })
        .attr_if(invalid, "aria-invalid", "true")
        .prop_unless(invalid, "value", group.asked.map(|asked| asked.to_string()).unwrap_or_default())
        .on_text("change", |text| Some(GroupMsg::Asked(text).into()));
    el("div")
        .class("field")
        .child(el("label").attr("for", "asked").child(words.asked))
        .child(para("muted", words.asked_hint).id("asked-hint"))
        .child(input)
        .child(invalid.then(|| para("error", words.asked_wrong).id("asked-error")))
}

/// Every answer by its code.
fn answers(state: &State, group: &Group) -> Option<El> {
    let words = state.lang.group();
    let open = state.gathering.answers_open;
    (!group.answers.is_empty())
        .then(|| fold(Fold::Answers, open, words.answers).child(open.then(|| list(state, group))))
}

/// The first answers in the order of their codes, of those whose codes begin so.
fn first_by_code<'a>(group: &'a Group, sought: &Beginning, most: usize) -> Vec<&'a Response> {
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
    let words = state.lang.group();
    let most = state.gathering.listed.max(LISTED);
    let mut shown = first_by_code(group, &Beginning::typed(&state.gathering.find), most + 1);
    let more = shown.len() > most;
    shown.truncate(most);
    let items = shown.into_iter().map(|answer| {
        let code = response::encode(answer);
        let remove = button(Weight::Quiet, words.remove, GroupMsg::RemoveAnswer(Response::clone(answer)).into());
        el("li").child(el("code").child(code.clone())).child(named(remove, words.remove_answer, &code))
    });
    let find = el("input")
        .id("find-code")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .prop("value", state.gathering.find.as_str())
        .on_text("input", |text| Some(GroupMsg::Find(text).into()));
    el("div")
        .class("fold-in")
        .child(para("muted", words.answers_lead))
        .child(el("div").class("field").child(el("label").attr("for", "find-code").child(words.find)).child(find))
        .child(el("ul").class("codes").children(items))
        .child(more.then(|| actions([button(Weight::Plain, words.more, GroupMsg::More.into())])))
}
