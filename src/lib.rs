//! Mognadskollen: how digital is the municipality, where does it want to be, and what comes first?
//!
//! A self-assessment of digital maturity. Six areas are graded from 1 to 10, for the present and for the wanted
//! position; the distance between them is shown in one picture, and two or three areas are chosen to begin with. It
//! runs in the browser alone, as the custom element `<mognads-kollen>` in any page. What the six areas are, and where
//! they are published, stands in [`model::area`].
//!
//! # The rooms
//!
//! A core that knows no browser, and a thin shell around it. From the ground up:
//!
//! | room | what it holds | the one question it answers |
//! |---|---|---|
//! | [`model`] | areas, grades, an assessment, its plan, its commands and history, gaps, comparisons; groups and their figures | What may be said, and what follows from it? |
//! | [`codec`] | bytes from outside ⇄ model: files, links, codes and settings | What does this text say, and what is wrong with it? |
//! | [`store`] | what is kept, across tabs and failures; the key–value port | Is what is shown kept, and if not, why? |
//! | [`text`] | every word in Swedish and English; numbers and dates | How is it said? |
//! | [`chart`] | model → scene → any plotters backend; model → words and a table | What does it look like? |
//! | [`report`] | model → one document → Markdown and plain text; tables; pictures to take along | What is carried away? |
//! | [`app`] | the whole application: state, messages, views as values, what is asked of the world as values | What happens when someone presses this? |
//! | `ui` | draws the views in a browser, and does there what is asked | How does a browser do it? |
//! | `embed` | the element: its attributes, its shadow root, its way on and off a page | What does the page around see? |
//!
//! `model ← codec ← store ← text ← chart ← report ← app ← ui ← embed ← main`: a room uses what stands to its left, and never
//! what stands to its right. In the first six no files use each other in a circle, nor do those of one feature of the application. The first seven are the core; they build
//! natively with `--no-default-features`, without Leptos. The feature `web` (on by default) adds the shell, and the binary that Trunk builds. Of JavaScript there is
//! what must be there before the program is: `embed/embed.js` registers the element, shows the first screens as they are
//! written out of the views in `early.json` (`early.js`, `docs/decisions/first-screens.md`), and loads the program in its
//! parts; what the loader does once the program has come (`running.js`) is loaded with it. `framed.js` stands in the page for an
//! iframe, and `frame.js` is for the page around that. The build puts into them what `address.js` (links to the page) and `keys.js` (keys that stay in the element) hold. `site/` is not Rust: it
//! holds the product's own pages around the tool, which `scripts/pages.mjs` puts together when the site is built.
//!
//! # What must stay true
//!
//! What can be held by reading the sources is held by `tests/native/tidy.rs`, `circles.rs` and `features.rs`.
//!
//! - **A change is a command**, applied by one pure function, [`model::command::apply`], that also gives the command
//!   that undoes it. Nothing else changes an assessment that is shown or kept.
//! - **Model types are not serialisable.** What leaves the program is described in [`codec::v1`], by the names that files have for
//!   fields and the numbers that links have: one such module per version. No order of fields in the model decides a byte.
//! - **What comes from outside** goes length cap → shape → version → model, with a typed error that says what and
//!   where ([`codec::FileError`], [`codec::Invalid`]). What a person opens has one way in, [`codec::incoming`]. No input
//!   makes the program panic, and none takes time or room out of proportion to its length: `fuzz/` tries.
//! - **What someone else has shared** is shown and not kept. It touches nothing of one's own until one asks for a copy.
//! - **Answers to an invitation are apart** from one's own and from those to another, under keys of their own, and hold
//!   what was asked for and no more: [`model::Invitation::answer`]. In a round each who answers has a session in memory, which
//!   goes when they hand in; nothing but answering can then be reached, and no step undone (`app/answering/`).
//! - **What goes out is what was ticked**: [`model::ShareOptions`] says what of an assessment a link holds, and what is
//!   previewed is read back from the very link.
//! - **Nothing is lost.** What cannot be read is moved aside under a key of its own before anything is written, and is
//!   offered as a download. A save that fails is shown until one succeeds. See [`store`].
//! - **No figure speaks of too few**: what is shown of a group comes from [`model::group::Figures::of`] alone, and holds to the
//!   rule in [`model::group::disclosure`], also from one showing to the next. Codes, files and the table of answers are exempt,
//!   and say so.
//! - **A grade is one of four things** ([`model::Grade`]): a level, *vet ej*, *ej relevant* or nothing said. They are
//!   kept apart everywhere. Only levels count in means, and the number of answers stands beside every mean.
//! - **A picture has a twin in words.** One function lays a chart out for every backend, and a table and a sentence say
//!   the same. Geometry is tested without a browser.
//! - **What is carried away is what was ticked.** Every report is made of what [`report::ReportOptions::told`] leaves of
//!   an assessment. All that is made of sentences comes from one [`report::Document`]; no text in it becomes markup, a
//!   formula or a cell of its own.
//! - **Words are in [`text`] alone**, as fields of static structs: a missing translation does not compile.
//!
//! And what there is none of:
//!
//! - No request after the page's own files: no server, no account, no cookie, no telemetry, no font from elsewhere.
//! - No trace on the page around: nothing in its `document` or its storage outside the keys in [`store::Keys`] but a sentence
//!   of fallback inside the element, which goes with it, nothing in its address but that the segment of the fragment that is
//!   for us is taken out of it (`embed/address.js`), and nothing in its console but warnings to its author (attributes, a
//!   missing end tag, contrast) and a failure to load. No listener on its `document`. What it may know is progress and kinds of trouble (`ui/host_events.rs`), never a
//!   grade with a name to it.
//! - No `innerHTML`, no `style` attribute, no `<style>`: the program runs under a policy of
//!   `script-src 'self' 'wasm-unsafe-eval'; style-src 'self'`, and no text can become markup.
//! - No clock, no randomness and no storage in the core: they reach it as arguments, and as the ports
//!   [`store::KeyValue`] and [`app::Ports`].
//! - No floating-point number in what is kept or averaged: means are exact until they are written out.
//! - No judgement: no colour or word says that a level is good or bad, and nobody is ranked.
//! - No call into what is not loaded: the entry points of a chunk can be had only when it is loaded (`app/lazy/entry.rs`).
//!   Grading, targets and the result do without them.
//! - No `unsafe`, and no `unwrap`, `expect`, `panic!` or indexing outside the tests.
//!
//! # How a change flows
//!
//! Someone chooses 4 for *Lagring*:
//!
//! 1. **Message.** The radio button holds [`GradingMsg::Edit`](app::GradingMsg::Edit)`(Change::Now(Area::Storage, …))`, and the browser shell
//!    sends it when the button is chosen (`ui/shell.rs`).
//! 2. **Command.** [`State::update`](app::State::update) hands it to the feature, and that to the [`store::Session`], which knows which assessment is at hand and
//!    makes it a [`model::Command`]. The first change of all puts the assessment in the store: until then nothing is
//!    kept.
//! 3. **Store.** [`store::Store::run`] reads what other tabs have written, applies the command through
//!    [`model::History`], which remembers how to undo it, and puts it among the pending commands;
//!    [`store::Store::save`] writes: once this has been painted, or once what is typed has come to rest, under a lock that
//!    other tabs respect (`ui/saving.rs`). How that went is a [`store::SaveState`].
//! 4. **View.** The state has changed, so the memo of each region of the view is asked ([`app::Region::shown`]). Where it
//!    differs (`ui/widget.rs`), [`app::Region::view`] gives a new value of the region; `ui/render.rs` compares it with the last
//!    one and touches only what differs in the page. What someone is typing stays as they have it (`ui/render/typing.rs`). At the
//!    next frame `ui/charts.rs` draws the scenes that have changed onto the canvases, and the focus is moved if the message asks
//!    for it.
//! 5. **Others.** The page is told of progress by an event, and elements that share the data by a message
//!    (`ui/instances.rs`); other tabs hear of it from the browser.
//!
//! The state is that of its features, each in `app/<feature>`, with its own fields, messages, update and views, and a context that they
//! share (`app/context.rs`). What a feature needs of another is a message, or a function that the other's root exports.
//!
//! Views read the state and never write to it. What is to be done in the world (focus, a copy, a file) is a value
//! that `State::update` gives back, and how it went comes as a message.
//!
//! # Chunks
//!
//! What grading, targets and the picture of the result do not need is in files of its own, the chunks ([`app::Chunk`]), each
//! loaded when a message first leads there: sharing, opening, the overview of all assessments and their comparison, answering and
//! the example, with what all of these use; the plan; and groups. `app/lazy/entry.rs` and `ui/entry.rs` list the entry points of
//! each chunk; `wasm-split-cli` finds by the linker's relocations which functions and which data are reached only through them
//! (`scripts/parts.mjs`). All chunks share one memory and one table of functions. One split function gives the entry points of a
//! chunk as pointers: so a call through one is an ordinary call, and views stay values. What may stand in the store, plans and
//! groups among it, is read in the first part; what changes a plan comes with that of the plan ([`model::plan::change`]).
//!
//! # Why views are values
//!
//! A view is an ordinary function from the state to a tree of elements ([`app::element`]), in place of Leptos's `view!`.
//! Leptos makes a type of every element, and each is compiled by itself: `docs/decisions/renderer.md` has the figures.
//! Values also keep focus, folds, cursor and typed text in place by construction: a
//! node stays as long as the element in its place is of the same kind. Leptos is the shell around them: components for the widget,
//! its regions, charts, style sheets and listeners, the signal that the state lives in, memos, and owners by which all of it
//! goes. And it can be tried without a browser: `tests/native/app` presses and types on the
//! real views, by name, in thousands of random walks.
//!
//! # Words
//!
//! Domain words are English in the code and Swedish on the screen.
//!
//! | Swedish | in the code | what it is |
//! |---|---|---|
//! | anteckning | `note` | free text on one area |
//! | avstånd | `gap` | target − now, where both are levels; may be 0 or negative |
//! | band | [`Band`](model::Band) | two neighbouring levels that share a description; this tool's own |
//! | bedömning | [`Assessment`](model::Assessment) | one organisation or unit on one day: six answers and what surrounds them |
//! | ej relevant | [`Grade::Irrelevant`](model::Grade::Irrelevant) | an answer that is not counted in means |
//! | enhet | `unit` | the part of the organisation |
//! | delad bedömning | [`codec::snapshot`], `Received` | what someone has let out of an assessment, in a link |
//! | exempel | [`example`](text::example) | an invented assessment, never mixed with one's own |
//! | fokusområde | `focus` | an area chosen to begin with; three at the most |
//! | enighet | `agreement` | how alike the answers of a group are |
//! | framtidsbild | [`FutureVision`](model::plan::FutureVision) | why, for whom and by when, before goals and technology |
//! | förslag | `suggested_level`, `suggested_target` | shown, and not set until chosen |
//! | förutsättning | [`Prerequisite`](model::plan::Prerequisite) | one of four things that must be there for a vision to become practice |
//! | gott exempel | [`Example`](model::plan::Example) | a link and two sentences on what works somewhere |
//! | grupp | [`Group`](model::Group) | anonymous answers from many, and what they say together |
//! | handlingsplan | [`Plan`](model::Plan) | goals and actions, what comes before them and what follows |
//! | inbjudan | [`Invitation`](model::Invitation) | what a group asks of each who answers |
//! | jämförelse | [`Comparison`](model::Comparison) | two assessments; over time where they are rounds, else two units |
//! | kriterium | [`Area::criteria`](model::Area::criteria), [`CriteriaSet`](model::assessment::CriteriaSet) | what follows from the published meaning of 10, ticked as met |
//! | målbild, målnivå | `target` | the wanted levels of all six areas, and of one; *mål* is a [`Goal`](model::plan::Goal) of the plan |
//! | mått | `measure` | how one will know that an action has done what it was for |
//! | nivå | [`Level`](model::Level) | 1–10, 10 highest |
//! | nuläge | `now` | the present |
//! | nyttoansvarig | `benefit_owner` | who answers for the benefit of an action |
//! | nyttokalkyl | [`Benefit`](model::plan::Benefit) | effects by kind, held against costs; freed time is never added to money |
//! | område | [`Area`](model::Area) | one of the six |
//! | omgång | [`rounds`](model::rounds) | an assessment of the same part of an organisation, made again |
//! | påverkan × ansträngning | [`Placement`](model::plan::Placement) | how much difference something makes, and how much work it takes |
//! | rapport | [`report::Document`] | an assessment as something to hand on |
//! | roll | [`Role`](model::Role) | the part someone plays in the organisation |
//! | svara på samma skärm | `app::answering::Round` | one device that goes from hand to hand |
//! | svarskod | [`Response`](model::Response), [`codec::response`] | one person's anonymous answer in 16 or 20 symbols |
//! | steg | `steps` | the gap in words: *3 steg* |
//! | strategiskt gap | [`Contrast`](model::group::Contrast) | how far apart the medians of two parts of a group lie |
//! | stöd för bedömningen | [`AreaGuide`](text::guide::AreaGuide) | question, band texts, criteria |
//! | tjänsteskrivelse, tjänsteutlåtande | [`report::statement`] | a draft to the board (*nämnd*, *kommunstyrelse*), in the order such texts have |
//! | undanlagt | [`Quarantined`](store::Quarantined) | a text that could not be read, kept as it was |
//! | verksamhet | [`Department`](model::plan::Department) | a part of what the organisation does that a plan may be for |
//! | vet ej | [`Grade::Unknown`](model::Grade::Unknown) | an answer that is not counted in means |
//! | ångra, gör om | [`History`](model::History) | undo, redo |
//! | åtgärd | [`Action`](model::plan::Action) | something to do |
//!
//! Of the program itself: a *chunk* is loaded when it is needed, through its *entry points*; a *session* is a store with the
//! assessment at hand in it; the *overview* is the screen with all assessments; a *toast* is the line that says what just happened,
//! with *Ångra*; an *effect* or a *task* is what a message asks of the world; a *scene* is a chart as shapes and labels.

pub mod app;
pub mod chart;
pub mod codec;
pub mod model;
pub mod report;
pub mod store;
pub mod text;

#[cfg(feature = "web")]
pub mod embed;
#[cfg(feature = "web")]
pub mod ui;
