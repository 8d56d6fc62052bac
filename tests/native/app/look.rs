//! Writes a screen out as a page that any browser shows without the program, to be looked at: the view, the style sheets,
//! and the charts as scenes that the page draws.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use mognadskollen::app::element::Value;
use mognadskollen::app::{self, Node};
use mognadskollen::chart::{Anchor, ColorRole, FontWeight, Scene, Shape};
use mognadskollen::report::Document;
use serde_json::{Value as Json, json};

use super::driver::Tab;

const STYLES: [&str; 3] = [
    include_str!(concat!(env!("OUT_DIR"), "/whole.css")),
    include_str!(concat!(env!("OUT_DIR"), "/first.css")),
    include_str!(concat!(env!("OUT_DIR"), "/later.css")),
];

/// Draws each canvas as the shell does, with the widest scene that it has room for.
const DRAW: &str = r"
const host = document.querySelector('mognads-kollen'), root = host.shadowRoot;
const style = getComputedStyle(root.querySelector('.mk')), ink = (name) => style.getPropertyValue('--mk-' + name);
for (const canvas of root.querySelectorAll('canvas[data-scene]')) {
  const width = canvas.clientWidth, scenes = CHARTS[canvas.dataset.scene];
  const scene = scenes.filter((one) => one.width <= width).at(-1) ?? scenes[0];
  if (width < 1) continue;
  const scale = devicePixelRatio, fit = width / scene.width;
  canvas.width = width * scale; canvas.height = scene.height * fit * scale; canvas.style.height = `${scene.height * fit}px`;
  const pen = canvas.getContext('2d');
  pen.scale(fit * scale, fit * scale); pen.lineJoin = 'round'; pen.textBaseline = 'middle';
  for (const shape of scene.shapes) {
    pen.globalAlpha = shape.opacity ?? 1; pen.fillStyle = pen.strokeStyle = ink(shape.ink); pen.lineWidth = shape.width ?? 1;
    pen.beginPath(); pen.setLineDash(shape.dash ?? []);
    if (shape.text !== undefined) {
      pen.font = `${shape.weight} ${shape.size}px system-ui, sans-serif`; pen.textAlign = shape.anchor;
      pen.fillText(shape.text, shape.at[0], shape.at[1] + shape.size * 0.07);
    } else if (shape.radius) { pen.arc(...shape.center, shape.radius, 0, 7); pen.fill(); } else {
      for (const line of shape.lines) line.forEach(([x, y], n) => (n ? pen.lineTo(x, y) : pen.moveTo(x, y)));
      if (shape.closed) pen.closePath();
      if (shape.opacity !== undefined) pen.fill(); else pen.stroke();
    }
  }
}";

/// Writes what a tab shows to `FOLDER/NAME.html`.
pub(super) fn write(folder: &Path, name: &str, tab: &Tab) {
    let mut charts: BTreeMap<String, Vec<Json>> = BTreeMap::new();
    let mut body = String::new();
    markup(&app::view(&tab.state), tab, &mut charts, &mut body);
    let lang = if name.ends_with("-en") { "en" } else { "sv" };
    let [whole, first, later] = STYLES;
    let page = format!(
        "<!doctype html><html lang={lang}><meta charset=utf-8><meta name=viewport content='width=device-width'><title>{name}</title>\
         <style>html {{ color-scheme: light dark }} body {{ margin: 0; background: light-dark(#f5f3ee, #10191d) }}\
         @media (min-width: 700px) {{ body {{ padding: 40px }} }}</style>\
         <mognads-kollen lang={lang}><template shadowrootmode=open><style>{whole}{first}{later}</style><div class=mk-root>{body}</div></template></mognads-kollen>\
         <script>const CHARTS = {};{DRAW}</script>",
        json!(charts).to_string().replace('<', "\\u003c")
    );
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(name).with_extension("html"), page).unwrap();
}

/// Writes what is printed to `FOLDER/NAME.html`, as the frame for paper has it.
pub(super) fn write_paper(folder: &Path, name: &str, document: &Document, tab: &Tab) {
    let mut body = String::new();
    markup(&Node::from(app::document_view(document)), tab, &mut BTreeMap::new(), &mut body);
    let style = include_str!(concat!(env!("OUT_DIR"), "/paper.css"));
    let lang = document.lang.tag();
    let page = format!(
        "<!doctype html><html lang={lang}><meta charset=utf-8><title>{name}</title><style>{style}</style>{body}"
    );
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(name).with_extension("html"), page).unwrap();
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn markup(node: &Node, tab: &Tab, charts: &mut BTreeMap<String, Vec<Json>>, into: &mut String) {
    let element = match node {
        Node::Nothing => return,
        Node::Text(text) => return into.push_str(&escaped(text)),
        Node::Element(element) => element.parts(),
    };
    write!(into, "<{}", element.tag).unwrap();
    for (name, value) in &element.attributes {
        write!(into, " {name}=\"{}\"", escaped(value)).unwrap();
    }
    let mut text = None;
    for (name, value) in &element.properties {
        match value {
            Value::Is(true) => write!(into, " {name}").unwrap(),
            Value::Is(false) => {}
            Value::Text(value) if element.tag == "textarea" => text = Some(escaped(value)),
            Value::Text(value) => write!(into, " {name}=\"{}\"", escaped(value)).unwrap(),
        }
    }
    if element.tag == "canvas" {
        let place = charts.len().to_string();
        let attribute = |wanted: &str| {
            let found = element.attributes.iter().find(|(name, _)| *name == wanted);
            found.map(|(_, value)| value.to_string())
        };
        write!(into, " data-scene={place}").unwrap();
        let scenes = (4..60).map(|step| scene(&app::picture(&tab.state, &attribute, f64::from(step * 20)).0));
        charts.insert(place, scenes.collect());
    }
    into.push('>');
    if matches!(element.tag, "input" | "br" | "hr" | "col" | "img") {
        return;
    }
    into.push_str(&text.unwrap_or_default());
    for child in &element.children {
        markup(child, tab, charts, into);
    }
    write!(into, "</{}>", element.tag).unwrap();
}

fn scene(scene: &Scene) -> Json {
    let token = |color: ColorRole| match color {
        ColorRole::Text => "ink",
        ColorRole::Muted => "ink-muted",
        ColorRole::Line => "line",
        ColorRole::Now => "now",
        ColorRole::Target => "target",
        ColorRole::Surface => "surface",
    };
    let shapes = scene.shapes.iter().map(|shape| match shape {
        Shape::Line { points, closed, width, dash, color } => {
            let line: Vec<[f64; 2]> = points.iter().map(|point| [point.x, point.y]).collect();
            let dash = dash.map_or(vec![], |dash| vec![dash.on, dash.off]);
            json!({ "lines": [line], "closed": closed, "width": width, "dash": dash, "ink": token(*color) })
        }
        Shape::Polygon { points, opacity, color } => {
            let line: Vec<[f64; 2]> = points.iter().map(|point| [point.x, point.y]).collect();
            json!({ "lines": [line], "closed": true, "opacity": opacity, "ink": token(*color) })
        }
        Shape::Circle { center, radius, color } => {
            json!({ "center": [center.x, center.y], "radius": radius, "ink": token(*color) })
        }
        Shape::Text(label) => json!({
            "text": label.text, "at": [label.at.x, label.at.y], "size": label.size, "ink": token(label.color),
            "weight": if label.weight == FontWeight::Bold { 700 } else { 400 },
            "anchor": match label.anchor { Anchor::Start => "left", Anchor::Middle => "center", Anchor::End => "right" },
        }),
    });
    json!({ "width": scene.width, "height": scene.height, "shapes": shapes.collect::<Vec<_>>() })
}
