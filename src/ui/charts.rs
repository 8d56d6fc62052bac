//! The charts: their scenes, drawn onto the canvases of the view.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlCanvasElement, ResizeObserver, ShadowRoot};

use super::listeners::hold;
use super::next_frame::NextFrame;
use super::ports;
use super::shell::{Shell, follow};
use super::theme::Theme;
use crate::app::{self, Shown, State};
use crate::chart::{Palette, Scene, draw};

/// Draws the charts of the view: those whose scene differs once the screen has changed, and all of them in another size,
/// density or colour. It is done at the next frame, when the view is in place.
#[component]
#[expect(unreachable_pub, reason = "the macro makes a public item of it")]
pub(super) fn Charts(
    /// What decides how the screen looks.
    screen: Memo<Shown>,
) -> impl IntoView {
    let shell = Shell::from_context();
    let canvases = StoredValue::new_local(Canvases::default());
    // Tells whether any chart is left for later.
    let paint = move |when| {
        let Some(root) = shell.root() else { return false };
        let paint = |state: &State| canvases.try_update_value(|canvases| canvases.paint(&root, state, when));
        shell.read(paint).flatten().unwrap_or(false)
    };
    let painting = NextFrame::new(move || {
        if paint(When::BeforePaint) {
            let later = move || {
                paint(When::Later);
            };
            set_timeout(later, std::time::Duration::ZERO);
        }
    });
    let (resized, restyled) = (shell.resized(), shell.restyled());
    ImmediateEffect::new_scoped(move || {
        follow(screen);
        resized.track();
        painting.request();
    });
    ImmediateEffect::new_scoped(move || {
        restyled.track();
        canvases.update_value(|canvases| canvases.palette = None);
        painting.request();
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
    /// The colours, as long as the page has not changed them. To read them works out the style of the whole view.
    palette: Option<Palette>,
    painted: Vec<Painted>,
}

/// A canvas and what is drawn on it.
struct Painted {
    canvas: HtmlCanvasElement,
    scene: Scene,
    /// The width for which it has its height, and that height.
    room: i32,
    height: f64,
    palette: Palette,
    density: f64,
}

/// When charts are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// In a frame, before the browser paints it: someone waits for that.
    BeforePaint,
    /// After that.
    Later,
}

impl Canvases {
    /// Draws the charts at the size that they have and the density of the screen, and tells whether any is left. Before the
    /// browser paints, charts that have been drawn and that nobody sees are left: they keep the size that they have.
    fn paint(&mut self, view: &ShadowRoot, state: &State, when: When) -> bool {
        let Ok(canvases) = view.query_selector_all("canvas[data-chart]") else { return false };
        let canvases =
            (0..canvases.length()).filter_map(|place| canvases.get(place)?.dyn_into::<HtmlCanvasElement>().ok());
        // All widths before anything is changed: each reading after a change would lay the page out once more.
        let canvases: Vec<_> = canvases.map(|canvas| (canvas.client_width(), is_seen(&canvas), canvas)).collect();
        let mut is_any_left = false;
        let density = window().device_pixel_ratio().clamp(1.0, 4.0);
        let mut before = std::mem::take(&mut self.painted);
        for (width, is_seen, canvas) in canvases.into_iter().filter(|(width, ..)| *width > 0) {
            let place = before.iter().position(|it| it.canvas == canvas);
            let painted = match place.map(|place| before.swap_remove(place)) {
                Some(painted) if when == When::BeforePaint && !is_seen => {
                    is_any_left = true;
                    self.painted.push(painted);
                    continue;
                }
                painted => painted,
            };
            let scene_at = |width: i32| app::picture(state, &|name| canvas.get_attribute(name), f64::from(width));
            let (scene, on_paper) = scene_at(width);
            let room = if on_paper { width } else { room(painted.as_ref().map(|it| it.room), width) };
            let palette = if on_paper { Palette::LIGHT } else { self.palette(view) };
            // A picture as high as before in its width is so in its room.
            let is_as_high = |it: &Painted| it.room == room && it.scene.height.total_cmp(&scene.height).is_eq();
            let height = match &painted {
                Some(painted) if is_as_high(painted) => painted.height,
                _ if room == width => scene.height,
                _ => scene_at(room).0.height.max(scene.height),
            };
            let now = Painted { canvas: canvas.clone(), scene, room, height, palette, density };
            if painted.is_none_or(|before| !before.shows_the_same(&now)) {
                now.draw();
            }
            self.painted.push(now);
        }
        is_any_left
    }

    fn palette(&mut self, view: &ShadowRoot) -> Palette {
        *self.palette.get_or_insert_with(|| Theme::of(view).map_or(Palette::LIGHT, |theme| theme.palette()))
    }
}

impl Painted {
    fn shows_the_same(&self, other: &Self) -> bool {
        self.room == other.room
            && self.height.total_cmp(&other.height).is_eq()
            && self.palette == other.palette
            && self.density.total_cmp(&other.density).is_eq()
            && self.scene == other.scene
    }

    /// Draws in device pixels, or the picture is blurred on a dense screen.
    fn draw(&self) {
        let scene = Scene { height: self.height, ..self.scene.clone() };
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

/// Whether a canvas stands in the window, at least in part.
fn is_seen(canvas: &HtmlCanvasElement) -> bool {
    let place = canvas.get_bounding_client_rect();
    place.bottom() > 0.0 && place.top() < ports::window_height().unwrap_or(f64::INFINITY)
}

/// More than a scrollbar takes of the width, in CSS pixels.
const SCROLLBAR: i32 = 20;

/// The width for which a canvas has its height. It stays as it is while a scrollbar comes or goes: a picture that got lower
/// by the scrollbar's coming would have it go, then get higher and have it come, without end.
fn room(had: Option<i32>, width: i32) -> i32 {
    had.filter(|room| (width..=width + 2 * SCROLLBAR).contains(room)).unwrap_or(width + SCROLLBAR)
}
