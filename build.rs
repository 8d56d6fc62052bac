//! Joins the element's stylesheets into one and takes the space and the comments out.

use std::path::Path;
use std::{env, fs};

const SHEETS: [&str; 5] = ["tokens", "base", "components", "views", "print"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=style");
    let mut style = String::new();
    for sheet in SHEETS {
        style.push_str(&fs::read_to_string(format!("style/{sheet}.css"))?);
    }
    let style = minifier::css::minify(&style)?.to_string();
    fs::write(Path::new(&env::var("OUT_DIR")?).join("style.css"), style)?;
    Ok(())
}
