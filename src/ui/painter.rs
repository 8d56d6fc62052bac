//! Draws the charts' scenes onto the canvases of the view.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, ShadowRoot};

use super::ports;
use super::theme::Theme;
use crate::app::{self, State};
use crate::chart::{Palette, Scene, draw};

/// What has been drawn in an element, so that a picture is drawn anew only where it shows something else.
#[derive(Default)]
pub(super) struct Painter {
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

impl Painter {
    /// Has the colours read anew at the next painting.
    pub(super) fn forget_colours(&mut self) {
        self.palette = None;
    }

    /// Draws every chart in view at the size it has and the density of the screen.
    pub(super) fn paint(&mut self, view: &ShadowRoot, state: &State) {
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
