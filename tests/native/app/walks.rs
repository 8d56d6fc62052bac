//! Random walks: whatever a person does, in whatever order, nothing breaks, nothing is lost, and what is shown is kept.

use std::collections::HashMap;
use std::rc::Rc;

use mognadskollen::app::{
    HistoryMsg, LazyMsg, Msg, NavigationMsg, Options, PageMsg, PlanMsg, PlanPart, Screen, StorageKind, StorageMsg, View,
};
use mognadskollen::codec::file;
use mognadskollen::store::{Keys, PortError};
use mognadskollen::text::Lang;

use super::driver::{Control, Machine, Network, Tab, options};

/// A source of chance that is the same for the same seed: xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }
}

/// What is typed. Codes, links, files and numbers are read; the rest is text that people and programs leave in fields.
const TEXTS: [&str; 16] = [
    "",
    "4",
    "2028",
    "12,5",
    "-3",
    "Barn- och utbildningsförvaltningen",
    "a\u{301}\u{200d}👩‍💻 \u{202e}abc",
    "=1+1",
    "<script>alert(1)</script>",
    "https://kommun.example/#mk=s1.AAAA",
    "M1C4-0000-0000-0000",
    "{\"format\":\"mognadskollen\",\"version\":1,\"assessments\":[]}",
    "{",
    "2026-11-21",
    "rad 1\nrad 2\n\nrad 3",
    "Anna Andersson 19850101-1234",
];

/// One walk: so many steps from one seed, in so many tabs on one machine.
struct Walk {
    chance: Chance,
    tabs: Vec<Tab>,
    /// What was done, to be read where something is wrong.
    done: Vec<String>,
    /// How often each kind of control has been used.
    used: HashMap<(&'static str, String), usize>,
    /// Whether the storage has failed, or another tab has written: only then may something be refused.
    may_refuse: bool,
    /// Whether the storage fails.
    fails: bool,
    /// Whether all assessments can be seen and removed.
    has_overview: bool,
}

impl Walk {
    fn new(seed: u64, options: &Options, tabs: usize) -> Self {
        Self::on(&Machine::new(), seed, options, tabs)
    }

    /// One that begins in the plan of the example, among its assumptions.
    fn in_a_plan(seed: u64) -> Self {
        let mut walk = Self::new(seed, &options(), 1);
        walk.tabs[0].send(Msg::Navigation(NavigationMsg::Example(true)));
        walk.tabs[0].send(PlanMsg::Go(PlanPart::Benefit).into());
        walk
    }

    fn on(machine: &Rc<Machine>, seed: u64, options: &Options, tabs: usize) -> Self {
        let tabs = (0..tabs).map(|_| Tab::open(machine, options.clone())).collect();
        Self {
            chance: Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            tabs,
            done: Vec::new(),
            used: HashMap::new(),
            may_refuse: false,
            fails: false,
            has_overview: options.view == View::Full,
        }
    }

    fn check(&self, holds: bool, what: &str, tab: &Tab) {
        assert!(holds, "{what}\nafter:\n{}\n\non:\n{}", self.done.join("\n"), tab.outline());
    }

    fn step(&mut self, may_fail: bool) {
        let which = self.chance.below(self.tabs.len());
        let kept_before = self.tabs[0].machine.kept();
        match self.chance.below(40) {
            0 => self.note(which, "language", |tab| tab.send(Msg::Navigation(NavigationMsg::Language))),
            1 | 2 => self.note(which, "undo", |tab| tab.send(Msg::History(HistoryMsg::Undo))),
            3 => self.note(which, "redo", |tab| tab.send(Msg::History(HistoryMsg::Redo))),
            4 => self.note(which, "reload", Tab::reload),
            5 => self.note(which, "page hidden and shown", |tab| {
                tab.send(Msg::Page(PageMsg::Left));
                tab.send(Msg::Page(PageMsg::Returned));
            }),
            7 if may_fail => {
                let how = [None, Some(PortError::Full), Some(PortError::Blocked), Some(PortError::Other)];
                let how = how[self.chance.below(4)];
                self.may_refuse = true;
                self.fails = how.is_some();
                self.note(which, &format!("the storage: {how:?}"), |tab| tab.machine.fail(how));
            }
            6 | 8 => self.by_itself(which),
            9 => self.note(which, "time passes", Tab::rest),
            10 => self.crash(which),
            11 => self.note(which, "another tab takes the lock", |tab| tab.machine.lock(true)),
            12..=14 => self.note(which, "the lock is free", |tab| {
                tab.machine.lock(false);
                tab.rest();
            }),
            15 if self.has_overview && self.chance.below(2) == 0 => self.remove_an_assessment(which),
            16 | 17 => self.begin_to_type(which),
            _ => self.use_a_control(which),
        }
        self.tell_others(which, kept_before.as_deref());
        for tab in &self.tabs {
            self.look(tab);
        }
    }

    /// Removes an assessment, mostly the one at hand, and goes to the start: there is a way on from there.
    fn remove_an_assessment(&mut self, which: usize) {
        self.note(which, "all assessments", |tab| tab.send(Msg::go(Screen::Overview)));
        for names in [["Mer: ", "More: "], ["Ta bort", "Remove"]] {
            let mut found = self.tabs[which].controls();
            let is_it = |control: &Control| names.iter().any(|begins| control.name.starts_with(begins));
            found.retain(|control| control.role == "button" && is_it(control));
            if found.is_empty() {
                return;
            }
            let control = found.swap_remove(self.chance.below(found.len()));
            self.note(which, &control.name, |tab| tab.press_at(&control));
        }
        self.note(which, "the start", |tab| tab.send(Msg::go(Screen::Start)));
    }

    /// The browser tells the other tabs of what one has written, and so on where they write in turn.
    fn tell_others(&mut self, which: usize, before: Option<&str>) {
        if self.tabs[which].machine.kept().as_deref() == before {
            return;
        }
        for other in (0..self.tabs.len()).filter(|other| *other != which) {
            self.may_refuse = true;
            let before = self.tabs[other].machine.kept();
            self.tabs[other].send_by_itself(Msg::Storage(StorageMsg::Changed));
            self.tell_others(other, before.as_deref());
        }
    }

    fn note(&mut self, which: usize, what: &str, act: impl FnOnce(&mut Tab)) {
        self.done.push(format!("{which}: {what}"));
        act(&mut self.tabs[which]);
    }

    /// The browser ends without a word: all that did not wait to be written is there afterwards.
    fn crash(&mut self, which: usize) {
        let tab = &self.tabs[which];
        let kept = tab.machine.kept().filter(|_| !self.fails && tab.state.follows(&Keys::new("").data()));
        self.note(which, "crash", Tab::crash);
        let tab = &self.tabs[which];
        let found = tab.state.progress().data.text();
        self.check(kept.is_none_or(|kept| *kept == *found), "something that was kept is gone", tab);
    }

    /// Something that nobody has done: what is being typed stays.
    fn by_itself(&mut self, which: usize) {
        let msg =
            [Msg::Storage(StorageMsg::Retry), Msg::Storage(StorageMsg::Changed), Msg::Lazy(LazyMsg::Loaded(false))]
                [self.chance.below(3)]
            .clone();
        self.done.push(format!("{which}: {msg:?}"));
        let tab = &mut self.tabs[which];
        let typed = tab.draft.clone();
        tab.send_by_itself(msg);
        let tab = &self.tabs[which];
        self.check(tab.draft == typed || tab.draft.is_none(), &format!("{typed:?} was overwritten"), tab);
    }

    /// Begins to type in a field that is sent when it is left, where the screen has one, and something happens by itself meanwhile.
    fn begin_to_type(&mut self, which: usize) {
        let mut fields = self.tabs[which].controls();
        fields.retain(|control| control.role == "textbox");
        let first = self.chance.below(fields.len());
        fields.rotate_left(first);
        let text = TEXTS[self.chance.below(TEXTS.len())];
        let tab = &mut self.tabs[which];
        if let Some(field) = fields.iter().find(|field| tab.type_half(field, text)) {
            self.done.push(format!("{which}: begins to type {text:?} in “{}”", field.name));
            self.by_itself(which);
        }
    }

    fn use_a_control(&mut self, which: usize) {
        let controls = self.tabs[which].controls();
        let tab = &self.tabs[which];
        self.check(!controls.is_empty(), "nothing can be done", tab);
        // Of a few, what has been used least: so that a walk gets about, and does not tick the same boxes over and over.
        let few = [(); 4].map(|()| self.chance.below(controls.len()));
        let used = |place: &usize| self.used.get(&kind(&controls[*place])).copied().unwrap_or_default();
        let control = controls[few.into_iter().min_by_key(used).unwrap_or_default()].clone();
        *self.used.entry(kind(&control)).or_default() += 1;
        if control.is_off && control.role != "button" {
            return;
        }
        self.done.push(format!("{which}: {} “{}”", control.role, control.name));
        match control.role {
            "textbox" => {
                let text = TEXTS[self.chance.below(TEXTS.len())];
                self.done.push(format!("   types {text:?}"));
                match self.chance.below(3) {
                    0 if self.tabs[which].type_half(&control, text) => {}
                    1 => self.tabs[which].type_on(&control, text),
                    _ => self.tabs[which].type_at(&control, text),
                }
            }
            "combobox" => {
                let choices = tab.choices(&control);
                if !choices.is_empty() {
                    let value = choices[self.chance.below(choices.len())].clone();
                    self.done.push(format!("   chooses {value:?}"));
                    self.tabs[which].type_at(&control, &value);
                }
            }
            "file" => {
                let all = file::encode_all(&[], &[]);
                let text = if self.chance.below(2) == 0 { all } else { "no file of ours".to_owned() };
                self.tabs[which].at_hand = vec![("file.json".to_owned(), text.into_bytes())];
                self.tabs[which].press_at(&control);
            }
            _ => {
                self.tabs[which].press_at(&control);
                self.is_answered(which, &control);
            }
        }
    }

    /// A level that is chosen is chosen, unless something stands in the way that is told.
    fn is_answered(&mut self, which: usize, control: &Control) {
        let tab = &self.tabs[which];
        if control.role == "radio" && !self.may_refuse {
            let same = |other: &&Control| other.role == "radio" && other.name == control.name;
            let now = tab.controls();
            let found: Vec<_> = now.iter().filter(same).collect();
            let is_there = found.is_empty() || found.iter().any(|other| other.value == "on");
            self.check(is_there, &format!("“{}” was chosen and is not", control.name), tab);
        }
    }

    /// What holds on every screen.
    fn look(&self, tab: &Tab) {
        let faults = tab.faults();
        self.check(faults.is_empty(), &faults.join("\n"), tab);
        let progress = tab.state.progress();
        if self.tabs.len() == 1
            && !self.may_refuse
            && !tab.state.is_due()
            && let Some(kept) = tab.machine.kept()
        {
            self.check(*kept == *progress.data.text(), "what is shown is not what is kept", tab);
        }
        let says = [Lang::Sv, Lang::En].map(|lang| lang.saved_at((9, 41)));
        if says.iter().any(|says| tab.says(says)) {
            let kept = tab.machine.kept().unwrap_or_default();
            self.check(*kept == *progress.data.text(), "it says that all is kept, and it is not", tab);
        }
        if !self.may_refuse {
            let texts = [Lang::Sv, Lang::En].map(|lang| lang.words().refused_gone);
            self.check(!texts.iter().any(|text| tab.says(text)), "refused, and nobody has taken anything away", tab);
        }
    }
}

/// What a control does, whatever it does it to.
fn kind(control: &Control) -> (&'static str, String) {
    (control.role, control.name.split(':').next().unwrap_or_default().to_owned())
}

/// How many times as many walks as in an ordinary run: `MK_WALKS`, which `make fuzz` sets.
fn times() -> u64 {
    std::env::var("MK_WALKS").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

fn walks(seeds: std::ops::Range<u64>, steps: usize, options: &Options, tabs: usize, may_fail: bool) {
    let more = (1..times()).flat_map(|round| seeds.clone().map(move |seed| seed + round * 10_000));
    for seed in seeds.clone().chain(more) {
        let mut walk = Walk::new(seed, options, tabs);
        for _ in 0..steps {
            walk.step(may_fail);
        }
    }
}

#[test]
fn alone_with_a_storage_that_works() {
    walks(0..30, 120, &options(), 1, false);
}

#[test]
fn alone_with_a_storage_that_fails() {
    walks(1000..1015, 100, &options(), 1, true);
}

#[test]
fn in_two_tabs() {
    walks(2000..2015, 100, &options(), 2, false);
}

#[test]
fn in_three_tabs_with_a_storage_that_fails() {
    walks(3000..3010, 100, &options(), 3, true);
}

#[test]
fn in_a_self_check() {
    walks(4000..4015, 100, &Options { view: View::SelfCheck, ..options() }, 1, false);
}

#[test]
fn as_the_leader_of_a_group() {
    walks(5000..5020, 120, &Options { view: View::Group, ..options() }, 1, false);
}

/// A plan has the most fields that are sent when they are left.
#[test]
fn in_a_plan() {
    for seed in (0..times()).flat_map(|round| (9000..9012).map(move |seed| seed + round * 10_000)) {
        let mut walk = Walk::in_a_plan(seed);
        for _ in 0..60 {
            walk.step(false);
        }
    }
}

#[test]
fn where_nothing_is_kept() {
    walks(6000..6010, 100, &Options { storage: StorageKind::None, ..options() }, 1, false);
    walks(6100..6110, 100, &Options { storage: StorageKind::Session, lang: Lang::En, ..options() }, 1, false);
}

/// Parts of the program come at once, late, or not at all.
#[test]
fn while_the_program_loads() {
    let more = (0..times()).flat_map(|round| (8000..8030).map(move |seed| seed + round * 10_000));
    for seed in more {
        let view = [View::Full, View::SelfCheck, View::Group][usize::try_from(seed % 3).unwrap()];
        // What has been loaded is there for a whole thread.
        let walk = std::thread::spawn(move || {
            let mut walk = Walk::on(&Machine::bare(), seed, &Options { view, ..options() }, 1);
            for _ in 0..100 {
                match walk.chance.below(8) {
                    0 => {
                        let network =
                            [Network::Brings, Network::Fails, Network::Lacks, Network::Waits][walk.chance.below(4)];
                        walk.note(0, &format!("the network: {network:?}"), |tab| tab.machine.network.set(network));
                    }
                    1 => walk.note(0, "parts arrive", Tab::arrive),
                    _ => walk.step(false),
                }
            }
        });
        assert!(walk.join().is_ok(), "the walk from {seed}");
    }
}

#[test]
fn undoing_all_gives_the_start() {
    for seed in 7000..7010 {
        let mut walk = Walk::new(seed, &options(), 1);
        walk.tabs[0].press("button", "Starta");
        for _ in 0..40 {
            let controls = walk.tabs[0].controls();
            let radios: Vec<_> = controls.into_iter().filter(|control| control.role == "radio").collect();
            let control = radios[walk.chance.below(radios.len())].clone();
            walk.tabs[0].press_at(&control);
        }
        let tab = &mut walk.tabs[0];
        let mut steps = 0;
        while tab.controls().iter().any(|it| it.role == "button" && it.name == "Ångra" && !it.is_off) {
            let undo = tab.controls().into_iter().rfind(|it| it.name == "Ångra" && !it.is_off);
            tab.press_at(&undo.unwrap());
            steps += 1;
            assert!(steps < 100, "undo without end");
        }
        assert_eq!(tab.state.progress().answered, 0);
    }
}

/// The machine lives as long as its tabs.
#[test]
fn a_walk_repeats_itself() {
    let way = |seed| {
        let mut walk = Walk::new(seed, &options(), 2);
        (0..50).for_each(|_| walk.step(true));
        (walk.done, Rc::strong_count(&walk.tabs[0].machine))
    };
    assert_eq!(way(17), way(17));
}
