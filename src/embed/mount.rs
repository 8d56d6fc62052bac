//! Mounting the interface into an element, and taking it out again without a trace.

use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit};

use super::config::Warning;
use crate::app::{Msg, NavigationMsg, Options, PageMsg};
use crate::ui::{Shell, Widget};

/// From this width on, in CSS pixels, tables stand open from the start.
const WIDE: i32 = 720;

/// A mounted interface. Freeing it takes the view away and every listener with it.
#[wasm_bindgen]
pub struct MountHandle {
    shell: Shell,
    element: HtmlElement,
    /// What the view stands in.
    frame: HtmlElement,
    page: HostPage,
    /// Owns the state and the components.
    owner: Owner,
}

impl std::fmt::Debug for MountHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MountHandle").field("shell", &self.shell).finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl MountHandle {
    /// Draws the interface in the frame, once.
    pub fn draw(&self) {
        // As `mount_to` does, without the executor, as nothing here waits; its nodes go with the frame.
        self.owner.with(|| Widget().build().mount(&self.frame, None));
        self.shell.begin();
    }

    /// Draws the charts in the room that they have, where they had none when they were drawn.
    pub fn measure(&self) {
        self.shell.measure();
    }

    /// Reads the element's attributes again.
    pub fn configure(&self) {
        self.shell.send(Msg::Page(PageMsg::Configure(self.page.options(&self.element))));
    }

    /// Shows what a link to the page holds; without one, what was opened from a link before the page was reloaded.
    pub fn open(&self, payload: Option<String>) {
        self.shell.open(payload);
    }

    /// Begins an assessment, as the button of the first screen does.
    pub fn begin(&self) {
        self.shell.send(Msg::Navigation(NavigationMsg::New));
    }

    /// Begins anew, as *Ny bedömning* does, from the first screen.
    pub fn reset(&self) {
        self.shell.send(Msg::Page(PageMsg::Reset));
    }

    /// The assessment at hand as JSON, without free text; nothing while nothing has been said.
    #[must_use]
    pub fn result(&self) -> Option<String> {
        self.shell.result()
    }
}

impl Drop for MountHandle {
    fn drop(&mut self) {
        if !self.shell.is_over() {
            self.shell.leave();
        }
        self.owner.cleanup();
        self.frame.remove();
    }
}

/// Puts a frame for the interface into an element, before what stands in its shadow root already. The interface is as the
/// element's attributes say, and is in the frame once it is drawn ([`MountHandle::draw`]): to read what is kept and to draw it
/// are parted, so that neither holds up the page. Freeing the handle takes both away. Style is the loader's to give. `later`
/// loads files of later parts of the program by their names, once, and calls the function that it is given with whether they
/// are there, and if not, whether they seem to be gone for good; a program in one part has none. `origin` is that of the page,
/// if it stands in a frame, and `is_apart` tells if the frame is another site's.
///
/// # Errors
/// Whatever the browser refuses: an element that cannot have a shadow root.
#[wasm_bindgen]
pub fn mount(
    element: HtmlElement,
    later: Option<js_sys::Function>,
    origin: Option<String>,
    is_apart: bool,
) -> Result<MountHandle, JsValue> {
    let root = match element.shadow_root() {
        Some(root) => root,
        None => element.attach_shadow(&ShadowRootInit::new(web_sys::ShadowRootMode::Open))?,
    };
    let frame: HtmlElement = document().create_element("div")?.unchecked_into();
    frame.set_class_name("mk-root");
    root.insert_before(&frame, root.first_child().as_ref())?;

    let page = HostPage { origin, is_apart };
    let owner = Owner::new();
    let is_wide = frame.client_width() >= WIDE;
    let shell = owner.with(|| {
        let shell = Shell::new(root, frame.clone().into(), page.options(&element), is_wide, later);
        provide_context(shell);
        shell
    });
    Ok(MountHandle { shell, element, frame, page, owner })
}

/// The page that the element stands in.
struct HostPage {
    /// Its origin, if it stands in a frame.
    origin: Option<String>,
    /// Whether that frame is another site's.
    is_apart: bool,
}

impl HostPage {
    /// What the element's attributes say here. What they may not say is told to the page's author.
    fn options(&self, element: &HtmlElement) -> Options {
        let nearest = nearest_lang(element.clone().into());
        let read = |name: &str| element.get_attribute(name);
        let (options, warnings) = Options::from_attributes(read, nearest.as_deref(), self.origin.as_deref());
        for warning in warnings {
            web_sys::console::warn_1(&Warning::to_string(&warning).into());
        }
        Options { is_apart: self.is_apart, ..options }
    }
}

/// The language around an element, also where it stands inside another component.
fn nearest_lang(mut element: Element) -> Option<String> {
    loop {
        if let Ok(Some(above)) = element.closest("[lang]") {
            return above.get_attribute("lang");
        }
        element = element.get_root_node().dyn_into::<ShadowRoot>().ok()?.host();
    }
}
