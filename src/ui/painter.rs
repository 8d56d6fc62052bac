//! Draws the charts' scenes onto the canvases of the view.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, ShadowRoot};

use super::ports;
use super::theme::Theme;
use crate::app::{self, State};
use crate::chart::{Palette, Scene, draw};

/// Draws every chart in view at the size it has and the density of the screen.
pub(super) fn paint(root: &ShadowRoot, state: &State) {
    let Ok(canvases) = root.query_selector_all("canvas[data-chart]") else { return };
    let canvases = (0..canvases.length()).filter_map(|place| canvases.get(place)?.dyn_into::<HtmlCanvasElement>().ok());
    let mut palette = None;
    for canvas in canvases {
        let width = canvas.client_width();
        if width < 1 {
            continue;
        }
        let scene_at = |width: i32| app::picture(state, &|name| canvas.get_attribute(name), f64::from(width));
        let (mut scene, on_paper) = scene_at(width);
        if !on_paper {
            scene.height = scene_at(room(&canvas, width)).0.height.max(scene.height);
        }
        let palette = palette.get_or_insert_with(|| Theme::of(root).map_or(Palette::LIGHT, |theme| theme.palette()));
        draw_on(&canvas, &scene, if on_paper { &Palette::LIGHT } else { palette });
    }
}

/// More than a scrollbar takes of the width, in CSS pixels.
const SCROLLBAR: i32 = 20;

/// The width for which a canvas has its height. It stays as it is while a scrollbar comes or goes: a picture that got lower
/// by the scrollbar's coming would have it go, then get higher and have it come, without end.
fn room(canvas: &HtmlCanvasElement, width: i32) -> i32 {
    let had = canvas.get_attribute("data-room").and_then(|room| room.parse().ok());
    had.filter(|room| (width..=width + 2 * SCROLLBAR).contains(room)).unwrap_or_else(|| {
        let room = width + SCROLLBAR;
        drop(canvas.set_attribute("data-room", &room.to_string()));
        room
    })
}

/// Draws in device pixels, or the picture is blurred on a dense screen.
fn draw_on(canvas: &HtmlCanvasElement, scene: &Scene, palette: &Palette) {
    let density = window().device_pixel_ratio().clamp(1.0, 4.0);
    ports::size_canvas(canvas, scene, density);
    let style = web_sys::HtmlElement::style(canvas);
    drop(style.set_property("height", &[&scene.height.to_string(), "px"].concat()));
    if let Some(mut backend) = CanvasBackend::with_canvas_object(canvas.clone()) {
        // A canvas draws or ignores; its backend has no errors of its own.
        drop(draw(scene, &mut backend, palette, density));
    }
}
