//! Joins the stylesheets of each part of the program into one, and takes the space and the comments out of them and of the
//! one for paper.

use std::path::Path;
use std::{env, fs};

/// What the first screens need, which stand before the program has come.
const EARLY: [&str; 6] = ["tokens", "base", "components", "views", "start", "grading"];
const FIRST: [&str; 3] = ["targets", "result", "print"];
const LATER: [&str; 6] = ["compare", "shelf", "share", "later", "groups", "plan"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=style");
    write("early.css", &EARLY)?;
    write("first.css", &FIRST)?;
    write("later.css", &LATER)?;
    write("paper.css", &["paper"])
}

fn write(name: &str, sheets: &[&str]) -> Result<(), Box<dyn std::error::Error>> {
    let mut style = String::new();
    for sheet in sheets {
        style.push_str(&fs::read_to_string(format!("style/{sheet}.css"))?);
    }
    let style = minifier::css::minify(&style)?.to_string();
    fs::write(Path::new(&env::var("OUT_DIR")?).join(name), style)?;
    Ok(())
}
