//! The widget: what stands in the element's frame, as components.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use super::charts::{Charts, ChartsProps};
use super::entry;
use super::listeners::Listeners;
use super::long_lists::{LongLists, LongListsProps};
use super::shell::{Shell, follow};
use super::theme::ContrastCheck;
use crate::app::{self, Shown, State};

/// Everything that an element shows, and all that it listens to. The [`Shell`] comes from the context.
///
/// Of the page, Leptos makes the outermost element of the view alone. What stands in it is drawn region by region from values
/// ([`super::render`]). The components that make no nodes are called as functions: in `view!` each would leave a comment, as
/// the element does for the children that it has not got.
#[component]
#[expect(unreachable_pub, reason = "the macro makes a public item of it")]
pub fn Widget() -> impl IntoView {
    let shell = Shell::from_context();
    let view = shell.view();
    ImmediateEffect::new_scoped(move || {
        if let Some(view) = view.get() {
            shell.draw_in(view.into());
        }
    });
    let frame = shell.shown(app::Region::Frame);
    ImmediateEffect::new_scoped(move || {
        follow(frame);
        if let (Some(view), Some(lang)) = (view.get(), shell.read(State::lang)) {
            view.set_lang(lang.tag());
        }
    });
    // Made once: several components follow the screen.
    let screen = shell.shown(app::Region::Screen);
    for (place, region) in app::Region::ALL.into_iter().enumerate() {
        let shown = if region == app::Region::Screen { screen } else { shell.shown(region) };
        match region {
            app::Region::Problems | app::Region::Toast => drop(LiveRegion(LiveRegionProps { place, region, shown })),
            _ => drop(Region(RegionProps { place, region, shown })),
        }
    }
    StyleSheets(StyleSheetsProps { screen });
    Charts(ChartsProps { screen });
    ContrastCheck();
    Listeners();
    LongLists(LongListsProps { screen });
    view! { <div class="mk" part="frame" node_ref=view></div> }
}

/// A part of the view. It is drawn when what decides how it looks has changed.
#[component]
fn Region(
    /// Where it stands among the others.
    place: usize,
    /// Which it is.
    region: app::Region,
    /// What decides how it looks.
    shown: Memo<Shown>,
) -> impl IntoView {
    let shell = Shell::from_context();
    let view = shell.view();
    // Immediate: what is done after a message finds the view in place.
    ImmediateEffect::new_scoped(move || {
        view.track();
        follow(shown);
        shell.draw(place, region);
    });
}

/// A part of the view that is read out when it changes: its element has the role of a status, and is always there.
#[component]
fn LiveRegion(
    /// Where it stands among the others.
    place: usize,
    /// Which it is.
    region: app::Region,
    /// What decides how it looks.
    shown: Memo<Shown>,
) -> impl IntoView {
    Region(RegionProps { place, region, shown })
}

/// The style sheet of the later parts of the program, once they are there.
#[component]
fn StyleSheets(
    /// What decides how the screen looks.
    screen: Memo<Shown>,
) -> impl IntoView {
    let shell = Shell::from_context();
    let is_adopted = AtomicBool::new(false);
    ImmediateEffect::new_scoped(move || {
        // What shows a later part comes with a message, and so does a part, be it for another element.
        follow(screen);
        if let (Some(root), Some(share)) = (shell.root(), entry::share())
            && !is_adopted.swap(true, Ordering::Relaxed)
        {
            // Only a browser without such sheets refuses, and it has refused the first one.
            (share.style)(&root).ok();
        }
    });
}
