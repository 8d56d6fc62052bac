//! What is packed for content systems, and what is written for them: the rules of the `WordPress` directory for plugins that
//! can be held by reading, and a recipe that is what is tried.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What a header says, in PHP's comment or in the readme.
fn header<'a>(text: &'a str, name: &str) -> &'a str {
    let start = format!("{name}:");
    let line = text.lines().find_map(|line| line.trim_start_matches([' ', '*']).strip_prefix(&start));
    line.unwrap_or_else(|| panic!("there is no header {name:?}")).trim()
}

#[test]
fn the_plugin_and_its_readme_say_the_same() {
    let (php, readme) = (read("packages/wordpress/mognadskollen.php"), read("packages/wordpress/readme.txt"));
    for name in ["Requires at least", "Requires PHP", "License", "License URI"] {
        assert_eq!(header(&php, name), header(&readme, name), "{name}");
    }
    // The build puts the version in the place of both.
    assert_eq!((header(&php, "Version"), header(&readme, "Stable tag")), ("__VERSION__", "__VERSION__"));
    assert_eq!((header(&php, "Plugin Name"), header(&php, "Text Domain")), ("Mognadskollen", "mognadskollen"));
    assert!(readme.starts_with("=== Mognadskollen ===\n"));
    assert!(header(&readme, "Tags").split(',').count() <= 5);
    let description = readme.lines().skip_while(|line| !line.is_empty()).nth(1).unwrap();
    assert!((1..=150).contains(&description.chars().count()), "{description:?}");
    for heading in ["== Description ==", "== Installation ==", "== Changelog =="] {
        assert!(readme.contains(heading), "{heading} is missing");
    }
}

#[test]
fn the_plugin_keeps_to_itself() {
    let php = read("packages/wordpress/mognadskollen.php");
    let (_, code) = php.split_once("*/\n\n").unwrap();
    assert!(code.starts_with("defined( 'ABSPATH' ) || exit;"), "anyone may run the file by its address");
    for name in code.split("\nfunction ").skip(1) {
        assert!(name.starts_with("mognadskollen_"), "{} may be another plugin's too", name.lines().next().unwrap());
    }
    for file in ["mognadskollen.php", "editor.js", "style.css"] {
        let text = read(&format!("packages/wordpress/{file}"));
        let text = text.replace("https://www.gnu.org/licenses/", "").replace("https?:", "");
        assert!(!text.contains("://"), "{file} names another site");
    }
    // It puts nothing in the database, and so has nothing to take out of it.
    for kept in ["_option(", "_transient(", "_meta(", "$wpdb"] {
        assert!(!code.contains(kept), "the plugin keeps something: {kept}");
    }
}

#[test]
fn the_plugin_names_every_attribute() {
    let options: Vec<serde_json::Value> = serde_json::from_str(&read("src/site/options.json")).unwrap();
    let readme = read("packages/wordpress/readme.txt");
    for option in options {
        let name = option["name"].as_str().unwrap();
        assert!(readme.contains(&format!("`{name}`")), "the readme does not name {name}");
    }
}

#[test]
fn the_recipe_for_wagtail_is_what_is_tried() {
    let recipe = read("docs/cms-wagtail.md");
    for name in ["blocks.py", "templates/exempel/mognadskollen.html"] {
        assert!(recipe.contains(&read(&format!("tests/e2e/cms/wagtail/exempel/{name}"))), "another {name} is tried");
    }
}
