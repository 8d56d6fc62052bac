//! Sharing, saving, printing and opening: the state, and how its messages change it.

mod code;
mod copying;
mod export;
mod formats;
mod import;
mod link;
mod made;
mod opening;
mod page;
mod pictures;
mod print;
mod received;

use super::answering;
use super::effect::{PictureExport, PrintTarget, Task, TextExport};
use super::lazy::entry;
use super::{group, overview};
use crate::app::effect::Effect;
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::toast::Sentence;
use crate::chart::{GapData, LegendWords, RadarData, Scene, gap_chart, radar};
use crate::codec::incoming::ChosenFile;
use crate::codec::{response, snapshot};
use crate::model::merge::ConflictChoice;
use crate::model::{Assessment, AssessmentId, PerArea, Response, ShareOptions};
use crate::report::{Block, Document, document_on_paper, document_with};
use crate::report::{ReportOptions, plan_document, slides, statement};
use crate::text::Lang;

pub(super) use code::qr;
pub(super) use copying::copyable;
pub(super) use export::{save_file, save_text};
pub(super) use import::{in_file, open};
pub use made::MadeFile;
pub(super) use opening::{choose, chosen, view as opening};
pub(super) use page::view as page;
pub(super) use pictures::picture_buttons;
use print::sheet;
pub(super) use received::{content as received_content, view as received};

/// The most characters of a whole link: above it many mail programs break links.
pub(super) const MAX_LINK: usize = 2000;

/// The width of a QR code on paper, in CSS pixels: about eight centimetres, to be read from a table or a wall.
const QR_ON_PAPER: f64 = 320.0;

/// Something done in sharing or opening.
#[derive(Clone, Debug)]
pub enum ShareMsg {
    /// Opens or closes what the receiver of a link will see.
    Preview(bool),
    /// Ticks what a link includes.
    Include(ShareOptions),
    /// Whether texts, tables and the report include notes.
    Notes(bool),
    /// Whether texts and the report include the plan.
    Plan(bool),
    /// Whether pictures have no ground.
    Transparent(bool),
    /// Whether the QR code of the response code is shown.
    Qr(bool),
    /// Copies the text of the field with this id.
    Copy(&'static str, String),
    /// How copying went.
    Copied {
        /// The field that was copied from.
        field: &'static str,
        /// Whether it was copied.
        done: bool,
    },
    /// Saves the assessment at hand, or all of them, as a file.
    SaveFile {
        /// Whether all of them.
        all: bool,
    },
    /// So many percent of a large file have been written and read back.
    Making(u8),
    /// Gives up the file that is being made.
    StopMaking,
    /// A file was made, or could not be.
    Made {
        /// The file, if it was made.
        made: Option<MadeFile>,
        /// What is said of it, by its name.
        says: fn(Lang, &str) -> String,
    },
    /// Hands the file that was made to a share sheet.
    ShareMade,
    /// Copies what is in it.
    CopyMade,
    /// Saves or copies a picture.
    Picture(PictureExport),
    /// A picture was copied.
    PictureCopied,
    /// The picture of this name could not be made.
    PictureFailed(&'static str),
    /// Saves a text.
    SaveText(TextExport),
    /// Prints something.
    Print(PrintTarget),
    /// The browser does not let it print.
    PrintBlocked,
    /// What is typed or pasted to be opened.
    Pasted(String),
    /// Opens what was pasted.
    OpenPasted,
    /// Opens a text that was pasted elsewhere.
    OpenText(String),
    /// Files chosen or dropped; none where what was dropped is no file.
    Files(usize),
    /// The files that were chosen or dropped, once the browser has handed them over.
    FilesRead(Vec<ChosenFile>),
    /// The payload of a link that led here.
    Link(String),
    /// Keeps a copy of what someone shared.
    KeepCopy,
    /// Closes what someone shared.
    CloseReceived,
    /// Chooses for one that differs.
    Choose(usize, ConflictChoice),
    /// Carries out the choices.
    Settle,
}

/// What someone else has shared.
pub(in crate::app) struct Received {
    assessment: Assessment,
    /// The answer, where it came as a response code, which has no date.
    response: Option<Response>,
    /// Whether it came in the address.
    by_link: bool,
}

impl Received {
    /// The assessment that was shared.
    pub(super) const fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The payload of a link to it.
    pub(super) fn payload(&self) -> String {
        self.response.as_ref().map_or_else(|| snapshot::encode(&self.assessment), response::encode_bare)
    }
}

/// The state of sharing and opening.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
pub(in crate::app) struct ShareState {
    include: ShareOptions,
    with_notes: bool,
    /// Whether the plan is included, where that has been chosen.
    with_plan: Option<bool>,
    transparent: bool,
    preview_open: bool,
    qr_open: bool,
    /// The text that the browser did not copy, by its field: it is shown, to be copied by hand.
    by_hand: Option<&'static str>,
    /// How much of a large file has been made, in percent.
    making: Option<u8>,
    /// The file that was made last.
    made: Option<MadeFile>,
    /// The picture that could not be made.
    failed: Option<&'static str>,
    pasted: String,
    /// Why what was to be opened was not.
    problems: Vec<Sentence>,
    /// Whether it came as a file, and not as text.
    is_of_file: bool,
    received: Option<Received>,
    /// What in an opened file differs from what is kept, and what is chosen for it.
    differing: Vec<(Assessment, ConflictChoice)>,
}

/// The identity of what is shown and not kept.
fn shown_id() -> AssessmentId {
    AssessmentId::from_random(0)
}

impl ShareState {
    /// Whether a large file is being made.
    pub(super) const fn is_making(&self) -> bool {
        self.making.is_some()
    }

    /// Leaves the screen: a large file that is being made is given up.
    pub(super) fn leave(&mut self) {
        self.making = None;
    }

    /// What someone else has shared, while it is open.
    pub(super) const fn received(&self) -> Option<&Received> {
        self.received.as_ref()
    }

    /// Whether pictures have no ground.
    pub(super) const fn is_transparent(&self) -> bool {
        self.transparent
    }

    /// The payload that says what is ticked.
    pub(super) fn payload(&self, current: &Assessment) -> String {
        snapshot::encode(&self.include.of(current, shown_id()))
    }

    /// What the receiver of a payload will see.
    pub(super) fn preview(payload: &str) -> Option<Assessment> {
        snapshot::decode(payload, shown_id()).ok()
    }
}

/// The answers at hand as one person's answer.
pub(super) fn answer(state: &State) -> Response {
    let current = state.current();
    let nonce = response::nonce(&current.id);
    match state.answering.invited() {
        Some((invitation, tag)) => invitation.answer(current, tag, nonce),
        None => Response::of(current, nonce),
    }
}

/// What texts, tables and the report include.
pub(super) fn report_options(state: &State) -> ReportOptions {
    ReportOptions { notes: PerArea::from_fn(|_| state.share.with_notes), plan: with_plan(state), ..of_plan(state) }
}

/// Whether texts and the report include the plan: until it is chosen, only on the screen of the plan.
pub(super) fn with_plan(state: &State) -> bool {
    state.share.with_plan.unwrap_or(matches!(state.screen(), Screen::Plan(_)))
}

/// The options for a plan alone: all of it, as of today.
pub(super) fn of_plan(state: &State) -> ReportOptions {
    ReportOptions { today: Some(state.today()), ..ReportOptions::default() }
}

/// The text for the executive on the assessment at hand.
pub(super) fn statement_at_hand(state: &State) -> Document {
    marked(state, statement(state.current(), state.lang(), &of_plan(state)))
}

/// The plan of the assessment at hand.
pub(super) fn plan_at_hand(state: &State) -> Document {
    marked(state, plan_document(state.current(), state.lang(), state.today()))
}

/// The report on the assessment at hand.
pub(super) fn report(state: &State) -> Document {
    let more = group::blocks_of(state);
    marked(state, document_with(state.current(), state.lang(), &report_options(state), more))
}

/// The same on paper, with a summary of the plan: all of it is printed by itself.
pub(super) fn report_on_paper(state: &State) -> Document {
    let (options, more) = (report_options(state), group::blocks_of(state));
    marked(state, document_on_paper(state.current(), state.lang(), &options, more))
}

/// The same for a mail, which is read for its findings.
pub(super) fn mail(state: &State) -> Document {
    let (options, more) = (report_options(state), group::blocks_of(state));
    marked(state, document_with(state.current(), state.lang(), &ReportOptions { model: false, ..options }, more))
}

/// The same, marked where it is of the example: paper does not stay beside the screen that says it.
fn marked(state: &State, mut document: Document) -> Document {
    if state.has_example() {
        document.facts.insert(0, state.lang().share().invented.to_owned());
    }
    document
}

/// A sheet with the response code alone, and what it is.
pub(super) fn code_sheet(state: &State) -> Document {
    let words = state.lang().share();
    let answer = answer(state);
    let picture = link_to(state, &response::encode_bare(&answer))
        .and_then(|link| crate::chart::qr(&link, QR_ON_PAPER))
        .map(|scene| {
            let (caption, description) = (words.qr_what.to_owned(), words.qr_alt.to_owned());
            Block::Picture(crate::report::Picture { name: "qr", caption, description, scene })
        });
    let (facts, lead, holds) = match state.invitation() {
        Some(asks) => {
            let facts = Some(asks.title.clone()).filter(|title| !title.is_empty()).into_iter().collect();
            (facts, answering::hand_in(state.lang(), asks), state.lang().code_to_group_holds(&answer))
        }
        None => (Vec::new(), words.code_lead.to_owned(), words.code_holds.to_owned()),
    };
    let texts = [Block::Large(response::encode(&answer)), Block::Paragraph(lead), Block::Paragraph(holds)];
    let blocks = texts.into_iter().chain(picture).collect();
    Document { lang: state.lang(), title: words.code.to_owned(), facts, blocks }
}

/// The address of the page with a payload, where the page has one.
pub(super) fn link_to(state: &State, payload: &str) -> Option<String> {
    let page = state.page_address()?;
    Some([&page, "#mk=", payload].concat())
}

/// What a canvas shows that is not about the assessment at hand, and whether it is drawn as on paper whatever the theme.
pub(super) fn picture(state: &State, attribute: &dyn Fn(&str) -> Option<String>, width: f64) -> Option<(Scene, bool)> {
    if let Some(text) = attribute("data-qr") {
        return Some((crate::chart::qr(&text, width)?, true));
    }
    let lang = state.lang();
    let scene = match attribute("data-chart")?.as_str() {
        "gap" => gap_chart(&GapData::of(state.current(), lang), width),
        "rounds" => overview::rounds_before(state, width),
        "two" => overview::radar_of_two(state, width),
        "trend" => overview::trend_of_rounds(state, width),
        "seen-radar" => radar(&RadarData::of(&seen(state)?, lang).with_legend(LegendWords::of(lang)), width),
        "seen-gap" => gap_chart(&GapData::of(&seen(state)?, lang), width),
        "sheet" => {
            let place = attribute("data-place")?.parse().ok()?;
            return Some((small(sheet(state, place)?, width), true));
        }
        "thumb" => {
            let drawn = export::alone(state, &attribute("data-name")?)?;
            return Some((small(drawn.scene, width), true));
        }
        "unit" => overview::mini(state, Some(&attribute("data-id")?), width)?,
        "unit-key" => overview::mini(state, None, width)?,
        "seen-thumb" => {
            let (seen, name) = (seen(state)?, attribute("data-name")?);
            let picture = slides(&seen, lang, state.today()).into_iter().find(|picture| picture.name == name)?;
            return Some((small(picture.slide(&seen, lang, state.today(), true).scene, width), true));
        }
        name => match state.screen() {
            Screen::Plan(_) => (entry::plan()?.picture)(state, name, width)?,
            _ => (entry::group()?.picture)(state, attribute, name, width)?,
        },
    };
    Some((scene, false))
}

/// How much finer than its place a small picture is drawn: its lines and letters are too small for single pixels.
const FINER: f64 = 2.0;

/// A scene as a small picture for a place of this width, which its style gives it.
fn small(scene: Scene, width: f64) -> Scene {
    let by = FINER * width / scene.width;
    if by < 1.0 { scene.scaled(by) } else { scene }
}

/// The assessment on the screen that is not the one at hand: what someone has shared, or what a receiver would see.
fn seen(state: &State) -> Option<Assessment> {
    match &state.share.received {
        Some(received) if state.screen() == Screen::Received => Some(received.assessment.clone()),
        _ => ShareState::preview(&state.share.payload(state.current())),
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: ShareMsg) -> Effect {
    match msg {
        ShareMsg::Preview(open) => state.share.preview_open = open,
        ShareMsg::Include(include) => state.share.include = include,
        ShareMsg::Notes(notes) => state.share.with_notes = notes,
        ShareMsg::Plan(plan) => state.share.with_plan = Some(plan),
        ShareMsg::Transparent(transparent) => state.share.transparent = transparent,
        ShareMsg::Qr(open) => state.share.qr_open = open,
        ShareMsg::Copy(field, text) => {
            if field == "code" {
                answering::note_handed(state);
            }
            return Effect::Perform(Task::Copy { field, text });
        }
        ShareMsg::Copied { field: made::FIELD, done: false } => {
            state.notify_with(|lang| lang.share().copy_marked, made::by_hand);
        }
        ShareMsg::Copied { field: "code", done: true } if answering::note_copied(state) => {}
        ShareMsg::Copied { field, done } => {
            state.share.by_hand = (!done).then_some(field);
            let says = move |lang: Lang| if done { lang.share().copied } else { lang.share().copy_by_hand };
            state.notify(says, false);
        }
        ShareMsg::SaveFile { all } => {
            let workspace = state.session().workspace();
            let (assessments, groups) = match workspace.assessments() {
                kept if all => (kept.to_vec(), workspace.groups().to_vec()),
                _ => (vec![state.current().clone()], Vec::new()),
            };
            return Effect::Perform(export::save_file(state, assessments, groups));
        }
        msg @ (ShareMsg::Making(_) | ShareMsg::StopMaking | ShareMsg::Made { .. }) => made::update(state, msg),
        ShareMsg::ShareMade => {
            if state.share.made.as_ref().is_some_and(|made| made.can_share) {
                return Effect::Perform(Task::Share);
            }
        }
        ShareMsg::CopyMade => {
            if let Some(text) = state.share.made.as_ref().and_then(|made| made.text.clone()) {
                return Effect::Perform(Task::Copy { field: made::FIELD, text });
            }
        }
        ShareMsg::Picture(what) => return export::picture(state, what),
        ShareMsg::PictureCopied => state.notify(|lang| lang.share().picture_copied, false),
        ShareMsg::PictureFailed(name) => {
            state.share.failed = Some(name);
            state.notify_with(|lang| lang.share().picture_failed, made::as_shapes);
        }
        ShareMsg::SaveText(kind) => return Effect::Perform(export::save_text(state, kind)),
        ShareMsg::Print(what) => {
            if what == PrintTarget::Code {
                answering::note_handed(state);
            }
            return Effect::Perform(export::print(state, what));
        }
        ShareMsg::PrintBlocked => state.notify(|lang| lang.share().print_blocked, false),
        ShareMsg::Pasted(text) => {
            state.share.pasted = text;
            state.share.problems.clear();
        }
        ShareMsg::OpenText(text) => {
            state.share.pasted = text;
            return update(state, ShareMsg::OpenPasted);
        }
        ShareMsg::OpenPasted => {
            return import::open_pasted(state);
        }
        ShareMsg::Files(0) => state.notify(|lang| lang.share().drop_none, false),
        ShareMsg::Files(_) => return Effect::Perform(Task::ReadFiles),
        ShareMsg::FilesRead(files) => {
            if state.screen() == Screen::Gather
                && state.group_at_hand().is_some()
                && let Some(group) = entry::group()
            {
                return (group.take_files)(state, files, shown_id);
            }
            return import::open_files(state, files);
        }
        ShareMsg::Link(payload) => return import::follow(state, payload),
        ShareMsg::KeepCopy => return import::keep_copy(state),
        ShareMsg::CloseReceived => {
            state.keep_link(None);
            state.share.received = None;
            return state.go(Screen::Start);
        }
        ShareMsg::Choose(place, choice) => {
            if let Some((_, chosen)) = state.share.differing.get_mut(place) {
                *chosen = choice;
            }
        }
        ShareMsg::Settle => return import::settle_all(state),
    }
    Effect::None
}

impl From<ShareMsg> for Msg {
    fn from(msg: ShareMsg) -> Self {
        Self::Share(msg)
    }
}
