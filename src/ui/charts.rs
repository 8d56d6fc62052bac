//! The charts: their scenes, drawn onto the canvases of the view.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlCanvasElement, ResizeObserver, ShadowRoot};

use super::listeners::hold;
use super::ports;
use super::shell::{Shell, follow};
use super::theme::Theme;
use crate::app::{self, Region, State};
use crate::chart::{Palette, Scene, draw};

/// Draws the charts of the view: those whose scene differs once the screen has changed, and all of them in another size,
/// density or colour. It is done at the next frame, when the view is in place.
#[component]
#[expect(unreachable_pub, reason = "the macro makes a public item of it")]
pub(super) fn Charts() -> impl IntoView {
    let shell = Shell::from_context();
    let canvases = StoredValue::new_local(Canvases::default());
    let paint_soon = move || {
        let is_first = canvases.try_update_value(|canvases| !std::mem::replace(&mut canvases.is_due, true));
        if is_first == Some(true) {
            request_animation_frame(move || {
                let Some(root) = shell.root() else { return };
                shell.read(|state| canvases.try_update_value(|canvases| canvases.paint(&root, state)));
            });
        }
    };
    let (shown, resized, restyled) = (shell.shown(Region::Screen), shell.resized(), shell.restyled());
    ImmediateEffect::new_scoped(move || {
        follow(shown);
        resized.track();
        paint_soon();
    });
    ImmediateEffect::new_scoped(move || {
        restyled.track();
        canvases.update_value(|canvases| canvases.palette = None);
        paint_soon();
    });
    if let Some(frame) = shell.frame() {
        follow_width(shell, &frame);
    }
}

/// Has the charts follow the width of the frame, as long as the owner at hand is there. Its height changes too, once they are
/// drawn.
fn follow_width(shell: Shell, frame: &web_sys::Element) {
    let (measured, mut drawn) = (frame.clone(), frame.client_width());
    let changed = Closure::<dyn FnMut()>::new(move || {
        if drawn != measured.client_width() {
            drawn = measured.client_width();
            shell.resized().notify();
        }
    });
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(frame);
        hold(WidthObserver { observer, _changed: changed });
    }
}

/// An observer that observes until it is dropped.
struct WidthObserver {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut()>,
}

impl Drop for WidthObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// What has been drawn in an element, so that a picture is drawn anew only where it shows something else.
#[derive(Default)]
struct Canvases {
    /// Whether they are to be drawn at the next frame.
    is_due: bool,
    /// The colours, as long as the page has not changed them. To read them works out the style of the whole view.
    palette: Option<Palette>,
    painted: Vec<Painted>,
}

/// A canvas and what is drawn on it.
struct Painted {
    canvas: HtmlCanvasElement,
    scene: Scene,
    room: i32,
    palette: Palette,
    density: f64,
}

impl Canvases {
    /// Draws every chart in view at the size it has and the density of the screen.
    fn paint(&mut self, view: &ShadowRoot, state: &State) {
        self.is_due = false;
        let Ok(canvases) = view.query_selector_all("canvas[data-chart]") else { return };
        let canvases =
            (0..canvases.length()).filter_map(|place| canvases.get(place)?.dyn_into::<HtmlCanvasElement>().ok());
        // All widths before anything is changed: each reading after a change would lay the page out once more.
        let canvases: Vec<_> = canvases.map(|canvas| (canvas.client_width(), canvas)).collect();
        let density = window().device_pixel_ratio().clamp(1.0, 4.0);
        let mut before = std::mem::take(&mut self.painted);
        for (width, canvas) in canvases.into_iter().filter(|(width, _)| *width > 0) {
            let scene_at = |width: i32| app::picture(state, &|name| canvas.get_attribute(name), f64::from(width));
            let (scene, on_paper) = scene_at(width);
            let place = before.iter().position(|it| it.canvas == canvas);
            let painted = place.map(|place| before.swap_remove(place));
            let room = if on_paper { width } else { room(painted.as_ref().map(|it| it.room), width) };
            let palette = if on_paper { Palette::LIGHT } else { self.palette(view) };
            let now = Painted { canvas: canvas.clone(), scene, room, palette, density };
            if painted.is_none_or(|before| !before.shows_the_same(&now)) {
                let height = if room == width { now.scene.height } else { scene_at(room).0.height };
                now.draw(height);
            }
            self.painted.push(now);
        }
    }

    fn palette(&mut self, view: &ShadowRoot) -> Palette {
        *self.palette.get_or_insert_with(|| Theme::of(view).map_or(Palette::LIGHT, |theme| theme.palette()))
    }
}

impl Painted {
    fn shows_the_same(&self, other: &Self) -> bool {
        self.room == other.room
            && self.palette == other.palette
            && self.density.total_cmp(&other.density).is_eq()
            && self.scene == other.scene
    }

    /// Draws in device pixels, or the picture is blurred on a dense screen; no lower than told.
    fn draw(&self, height: f64) {
        let scene = Scene { height: self.scene.height.max(height), ..self.scene.clone() };
        ports::size_canvas(&self.canvas, &scene, self.density);
        let style = web_sys::HtmlElement::style(&self.canvas);
        drop(style.set_property("height", &[&scene.height.to_string(), "px"].concat()));
        let context = ports::context(&self.canvas);
        if let (Some(context), Some(mut backend)) = (context, CanvasBackend::with_canvas_object(self.canvas.clone())) {
            // A canvas of the same size keeps what was set last, as dashes: the next picture begins as the first one did.
            context.save();
            // A canvas draws or ignores; its backend has no errors of its own.
            drop(draw(&scene, &mut backend, &self.palette, self.density));
            context.restore();
        }
    }
}

/// More than a scrollbar takes of the width, in CSS pixels.
const SCROLLBAR: i32 = 20;

/// The width for which a canvas has its height. It stays as it is while a scrollbar comes or goes: a picture that got lower
/// by the scrollbar's coming would have it go, then get higher and have it come, without end.
fn room(had: Option<i32>, width: i32) -> i32 {
    had.filter(|room| (width..=width + 2 * SCROLLBAR).contains(room)).unwrap_or(width + SCROLLBAR)
}
