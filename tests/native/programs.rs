//! The programs that each target of the Makefile starts: `scripts/setup.sh` has to install them or ask for them, as the
//! smallest system there is lacks what no developer's machine does.
//!
//! Read are the recipes, the scripts that they lead to, and the tests. What is started by a name in a variable is not
//! seen: that is what set-up itself has put there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::rust_source::Source;

/// What bash has in itself, and what Debian's smallest system has; and `make`, which somebody has called.
const EVERYWHERE: &str = "\
    . : [ [[ } break case cd continue declare done echo esac eval exit export false fi for in local make mapfile printf read \
    return select set shift source true trap umask unset wait \
    awk basename bash cat chmod cmp cp cut date diff dirname find grep head id ln ls mkdir mktemp mv nice rm sed sh sha256sum \
    sort tail touch tr uname uniq wc xargs";

/// Words that a command follows, and how many words stand between.
const BEFORE: [(&str, usize); 19] = [
    ("!", 0),
    ("begin", 1),
    ("{", 0),
    ("do", 0),
    ("elif", 0),
    ("else", 0),
    ("env", 0),
    ("exec", 0),
    ("for_wasm", 0),
    ("if", 0),
    ("run", 2),
    ("step", 2),
    ("sudo", 0),
    ("tests", 2),
    ("tests_twice", 2),
    ("then", 0),
    ("until", 0),
    ("while", 0),
    ("xvfb-run", 0),
];

/// Those of them that are programs.
const PROGRAMS_BEFORE: [&str; 2] = ["sudo", "xvfb-run"];

/// What cargo does by itself; any other word after it is a program, `cargo-WORD`.
const CARGO: [&str; 7] = ["build", "doc", "fetch", "install", "metadata", "run", "test"];

/// What is reached though its name does not stand where it is: the words that reach it, and the folder or file.
const REACHED: [(&str, &str); 5] = [
    ("trunk build", "Trunk.toml"),
    ("cargo build", "build.rs"),
    ("cargo test", "tests/native"),
    ("--test web", "tests/web"),
    ("--test e2e", "tests/e2e"),
];

/// The scenarios that one target runs and nothing else does, by what it has set up.
const APART: [(&str, &str); 2] = [("release", "tests/e2e/release"), ("cms", "tests/e2e/cms")];

/// What set-up gets under another name.
const BROUGHT: [(&str, &[&str]); 3] = [
    ("wasm-bindgen-cli", &["wasm-bindgen", "wasm-bindgen-test-runner"]),
    ("wasm_split_cli_support", &["wasm-split-cli"]),
    ("npm", &["acorn", "terser", "wasm-as", "wasm-dis", "wasm-merge", "wasm-metadce", "wasm-opt"]),
];

// Shell.

/// The simple commands of a shell's text, each as its words without quotes, also those in `$(…)` and `<(…)`; and the names
/// of the functions in it.
#[derive(Default)]
struct Shell {
    commands: Vec<Vec<String>>,
    functions: BTreeSet<String>,
}

impl Shell {
    fn read(text: &str) -> Self {
        let mut shell = Self::default();
        shell.list(&mut text.chars().peekable(), None);
        shell
    }

    /// Reads commands up to this closing bracket, or to the end.
    fn list(&mut self, rest: &mut Chars<'_>, close: Option<char>) {
        let (mut words, mut word) = (Vec::new(), String::new());
        // Where something is read from or written to is no word of the command.
        let mut is_place = false;
        loop {
            let c = rest.next();
            let Some(c) = c.filter(|c| *c != '\n' && !";|&()<>".contains(*c) && !c.is_whitespace()) else {
                let is_array = c == Some('(') && word.ends_with('=');
                let is_function = c == Some('(') && !word.is_empty() && rest.peek() == Some(&')');
                let is_number = matches!(c, Some('<' | '>')) && word.chars().all(|c| c.is_ascii_digit());
                let whole = std::mem::take(&mut word);
                if is_array {
                    Self::default().list(rest, Some(')'));
                } else if is_function {
                    self.functions.insert(whole);
                    rest.next();
                } else if !is_number && !whole.is_empty() && !std::mem::take(&mut is_place) {
                    words.push(whole);
                }
                match c {
                    Some('<' | '>') if rest.peek() == Some(&'(') => {
                        rest.next();
                        self.list(rest, Some(')'));
                        is_place = false;
                    }
                    Some('<' | '>') => {
                        while rest.next_if(|c| "<>&".contains(*c)).is_some() {}
                        is_place = true;
                    }
                    Some(c) if c.is_whitespace() && c != '\n' => {}
                    Some('&') if rest.peek() == Some(&'>') => {}
                    Some('(') if is_array || is_function => {}
                    _ => self.commands.push(std::mem::take(&mut words)),
                }
                if c.is_none() || c == close {
                    return;
                }
                continue;
            };
            match c {
                '#' if word.is_empty() => while rest.next_if(|c| *c != '\n').is_some() {},
                '\\' => word.extend(rest.next().filter(|c| *c != '\n')),
                '\'' => word.extend(rest.by_ref().take_while(|c| *c != '\'')),
                '"' => self.quoted(rest, &mut word),
                '$' => self.expanded(rest, &mut word),
                c => word.push(c),
            }
        }
    }

    fn quoted(&mut self, rest: &mut Chars<'_>, word: &mut String) {
        while let Some(c) = rest.next().filter(|c| *c != '"') {
            match c {
                '\\' => word.extend(rest.next()),
                '$' => self.expanded(rest, word),
                c => word.push(c),
            }
        }
    }

    /// What stands after a dollar sign is looked through for commands; the sign itself stays, so that a word shows that it
    /// is not known.
    fn expanded(&mut self, rest: &mut Chars<'_>, word: &mut String) {
        word.push('$');
        if rest.next_if_eq(&'{').is_some() {
            rest.by_ref().take_while(|c| *c != '}').for_each(drop);
        } else if rest.next_if_eq(&'(').is_some() {
            if rest.next_if_eq(&'(').is_some() {
                rest.by_ref().take_while(|c| *c != ')').for_each(drop);
                rest.next();
            } else {
                self.list(rest, Some(')'));
            }
        }
    }
}

type Chars<'a> = std::iter::Peekable<std::str::Chars<'a>>;

/// Whether a word is `NAME=…` or `NAME+=…`.
fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        let name = name.strip_suffix('+').unwrap_or(name);
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    })
}

/// What a file's name ends with.
fn kind(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The programs that a command starts.
fn started(words: &[String], functions: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut words = words;
    while let Some(word) = words.first() {
        let before = BEFORE.iter().find(|(before, _)| before == word);
        if is_assignment(word) || (word.starts_with('-') && !found.is_empty()) {
            words = &words[1..];
        } else if let Some((_, between)) = before {
            if PROGRAMS_BEFORE.contains(&word.as_str()) {
                found.insert(word.clone());
            }
            words = words.get(1 + between..).unwrap_or_default();
            while words.first().is_some_and(|word| word.starts_with('-')) {
                words = &words[1..];
            }
        } else if word == "command" || word.contains(['$', '*', '%']) || functions.contains(word) {
            // Asked for; a name in a variable; a pattern of a choice; one of our own.
            break;
        } else {
            let is_ours = word.contains('/') && !word.starts_with('/');
            match (word.as_str(), words.get(1), words.get(2)) {
                ("bash", Some(option), Some(script)) if option == "-c" => {
                    found.append(&mut programs_in_shell(script, functions));
                }
                ("cargo", Some(what), _) if !CARGO.contains(&what.as_str()) => {
                    found.insert(format!("cargo-{what}"));
                }
                _ => {}
            }
            found.extend((!is_ours).then(|| base_name(word).to_owned()));
            break;
        }
    }
    found
}

fn programs_in_shell(text: &str, functions: &BTreeSet<String>) -> BTreeSet<String> {
    Shell::read(text).commands.iter().flat_map(|words| started(words, functions)).collect()
}

/// The programs that a shell's text asks for, whatever it does where they are missing.
fn asked_for(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for words in Shell::read(text).commands {
        let after = |marks: &[&str]| {
            let at = words.windows(marks.len()).position(|window| window.iter().eq(marks))?;
            words.get(at + marks.len())
        };
        let named = after(&["need"]).into_iter().flat_map(|names| names.split(' '));
        let named = named.chain(after(&["command", "-v"]).map(String::as_str));
        let named = named.chain(after(&["cargo_tool"]).map(String::as_str));
        let named = named.chain(after(&["-x"]).map(|path| base_name(path)));
        found.extend(named.filter(|name| !name.contains('$')).map(str::to_owned));
        // Its own libraries are asked for by starting it.
        found.extend(words.iter().any(|word| word == "/usr/bin/python3").then(|| "python3".to_owned()));
        found.extend(words.starts_with(&["cc".to_owned()]).then(|| "cc".to_owned()));
    }
    let brought = BROUGHT.into_iter().filter(|(name, _)| found.contains(*name)).flat_map(|(_, names)| names);
    let brought: Vec<_> = brought.map(|name| (*name).to_owned()).collect();
    found.extend(brought);
    found
}

/// The part of `scripts/setup.sh` that runs when this is wanted.
fn setup_for(setup: &str, want: &str) -> String {
    let mut part = String::new();
    let mut is_left_out = false;
    for line in setup.lines() {
        if let Some(wanted) = line.strip_prefix("if wants ").and_then(|rest| rest.strip_suffix("; then")) {
            is_left_out = !wanted.split(' ').any(|it| it == want);
        } else if line == "fi" {
            is_left_out = false;
        } else if !is_left_out {
            part.extend([line, "\n"]);
            if line == "  exit" {
                break;
            }
        }
    }
    part
}

// The other languages.

fn in_quotes(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    text[1..].split(quote).next()
}

/// What stands in quotes after each `NAME(`.
fn first_words<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let call = format!("{name}(");
    let calls = text
        .match_indices(&call)
        .filter(|(place, _)| !text[..*place].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '$')));
    calls.filter_map(|(place, _)| in_quotes(text[place + call.len()..].trim_start().trim_start_matches('['))).collect()
}

/// A text without the lines that are comments.
fn without_comments(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with(['#', '*']) && !line.trim_start().starts_with("//"))
        .fold(String::new(), |all, line| all + line + "\n")
}

/// The programs that a JavaScript file starts, by Node's functions or by a name of its own for one of them.
fn programs_in_node(text: &str) -> BTreeSet<String> {
    let text = without_comments(text);
    let functions = ["spawn", "spawnSync", "execFile", "execFileSync"];
    let own = text.lines().filter(|line| functions.iter().any(|name| line.contains(name)));
    let own = own.filter_map(|line| line.trim_start().strip_prefix("const ")?.split([' ', '=']).next());
    let names: BTreeSet<&str> = functions.into_iter().chain(own).collect();
    names.into_iter().flat_map(|name| first_words(&text, name)).map(str::to_owned).collect()
}

/// The programs that a Python file starts, by `subprocess.run` or a `run` of its own.
fn programs_in_python(text: &str) -> BTreeSet<String> {
    let text = without_comments(text).replace("subprocess.run", "run");
    first_words(&text, "run").into_iter().map(str::to_owned).collect()
}

/// The programs that a Rust file starts, by `Command::new` or through `tool`, which looks where set-up puts them.
fn programs_in_rust(text: &str) -> BTreeSet<String> {
    let marks = ["Command::new(", "tool(&["];
    let mut found = BTreeSet::new();
    if marks.iter().any(|mark| text.contains(mark)) {
        let Source { code, strings } = Source::read(text);
        for (place, mark) in marks.iter().flat_map(|mark| code.match_indices(mark)) {
            let start = place + mark.len();
            let end = code[start..].find([')', ']']).map_or(code.len(), |end| start + end);
            let named = strings.iter().filter(|string| (start..end).contains(&string.place));
            found.extend(named.map(|string| string.text.clone()));
        }
    }
    found
}

/// The programs that a file of the project starts.
fn programs_in(path: &str, text: &str, functions: &BTreeSet<String>) -> BTreeSet<String> {
    match kind(path) {
        "sh" => programs_in_shell(text, functions),
        "mjs" => programs_in_node(text),
        "py" => programs_in_python(text),
        "rs" => programs_in_rust(text),
        "toml" => {
            first_words(&text.replace("command = ", "command("), "command").into_iter().map(str::to_owned).collect()
        }
        _ => BTreeSet::new(),
    }
}

/// What a file does so that no one can tell which programs it starts.
fn check_open(path: &str, text: &str) -> Vec<String> {
    let shell = kind(path) == "rs" && programs_in_rust(text).iter().any(|name| ["sh", "bash"].contains(&name.as_str()));
    let exec = kind(path) == "mjs"
        && ["exec", "execSync"].iter().any(|name| !first_words(&without_comments(text), name).is_empty());
    if shell || exec {
        vec![format!("{path}: starts programs through a shell: start each by itself")]
    } else {
        Vec::new()
    }
}

// The targets.

/// The recipes of a Makefile by target, each with those it needs first.
fn recipe(makefile: &str, target: &str) -> String {
    let mut text = String::new();
    let mut lines = makefile.lines().skip_while(|line| !line.starts_with(&format!("{target}:")));
    let head = lines.next().unwrap_or_default().split("##").next().unwrap_or_default();
    for needed in head.split(' ').skip(1).filter(|word| !word.is_empty()) {
        text += &recipe(makefile, needed);
    }
    for line in lines.map_while(|line| line.strip_prefix('\t')) {
        text.extend([line.trim_start_matches('@'), "\n"]);
    }
    for (name, value) in makefile.lines().filter_map(|line| line.split_once(" := ")) {
        text = text.replace(&format!("$({name})"), value);
    }
    text.replace("$$", "$").replace("$(", "${").replace(')', "}")
}

/// The files that a text leads to, of all there are, and from there on.
fn reached<'a>(text: &str, files: &'a [(String, String)]) -> Vec<&'a (String, String)> {
    let mut found: Vec<&(String, String)> = Vec::new();
    let mut texts = vec![without_comments(text)];
    while let Some(text) = texts.pop() {
        let quoted = text.replace('\'', "\"");
        for file in files {
            let (path, content) = file;
            // Rust files are reached by their folder alone.
            let is_named = kind(path) != "rs"
                && (text.contains(path.as_str()) || quoted.contains(&format!("/{}\"", base_name(path))));
            let is_led_to = REACHED.iter().any(|(words, under)| path.starts_with(under) && text.contains(words));
            if (is_named || is_led_to) && !found.iter().any(|known| known.0 == *path) {
                found.push(file);
                texts.push(without_comments(content));
            }
        }
    }
    found
}

/// Whether a file that is reached is also run: of the scenarios, those that are apart or the others; what they stand on
/// always.
fn is_run(path: &str, text: &str, wanted: &BTreeSet<String>) -> bool {
    let is_scenario = path.starts_with("tests/e2e/") && text.contains("engines! {");
    match APART.iter().find(|(_, under)| path.starts_with(under)) {
        Some((want, _)) => wanted.contains(*want),
        None => !(is_scenario && APART.iter().any(|(want, _)| wanted.contains(*want))),
    }
}

/// What a target starts and set-up neither installs nor asks for.
fn check_target(target: &str, makefile: &str, files: &[(String, String)]) -> Vec<String> {
    let recipe = recipe(makefile, target);
    let reached = reached(&recipe, files);
    let mut functions = BTreeSet::new();
    for (_, text) in files.iter().filter(|(path, _)| kind(path) == "sh") {
        functions.append(&mut Shell::read(text).functions);
    }
    let scripts = reached.iter().filter(|(path, _)| kind(path) == "sh").map(|(_, text)| text.as_str());
    let wanted: BTreeSet<String> = scripts
        .chain([recipe.as_str()])
        .flat_map(|text| Shell::read(text).commands)
        .filter_map(|words| Some(words.get(words.iter().position(|word| word == "scripts/setup.sh")? + 1)?.clone()))
        .collect();
    let mut known: BTreeSet<String> = EVERYWHERE.split_whitespace().map(str::to_owned).collect();
    let mut complaints = Vec::new();
    let mut starting = vec![("Makefile", programs_in_shell(&recipe, &functions))];
    for (path, text) in reached {
        if path == "scripts/setup.sh" {
            for part in wanted.iter().map(|want| setup_for(text, want)) {
                known.append(&mut asked_for(&part));
                starting.push((path, programs_in_shell(&part, &functions)));
            }
        } else if is_run(path, text, &wanted) {
            complaints.extend(check_open(path, text));
            known.extend((kind(path) == "sh").then(|| asked_for(text)).into_iter().flatten());
            starting.push((path, programs_in(path, text, &functions)));
        }
    }
    for (path, programs) in starting {
        for missing in programs.difference(&known) {
            complaints.push(format!(
                "make {target}: {path} starts `{missing}`, which scripts/setup.sh {wanted:?} does not ask for"
            ));
        }
    }
    complaints
}

fn files() -> Vec<(String, String)> {
    fn walk(folder: &Path, files: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, files);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_str().unwrap();
                files.push((name.to_owned(), text));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    walk(&root.join("scripts"), &mut files);
    walk(&root.join("tests"), &mut files);
    for name in ["Trunk.toml", "build.rs"] {
        files.push((name.to_owned(), fs::read_to_string(root.join(name)).unwrap()));
    }
    files
}

#[test]
fn set_up_knows_every_program() {
    let makefile = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Makefile")).unwrap();
    let files = files();
    let targets = makefile.lines().filter(|line| line.contains(": ") && line.contains(" ## "));
    let targets: Vec<_> = targets.filter_map(|line| line.split(':').next()).collect();
    assert!(targets.len() > 10, "{targets:?}");
    let complaints: Vec<_> = targets.iter().flat_map(|target| check_target(target, &makefile, &files)).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn the_commands_of_a_shell_are_seen() {
    let check = |text: &str, programs: &str| {
        let found = programs_in_shell(text, &BTreeSet::from(["say".to_owned()]));
        assert_eq!(found.into_iter().collect::<Vec<_>>().join(" "), programs, "{text}");
    };
    check("a 'b c' | d \"e $(f \"g h\") i\" && ! j; k=l m > n 2>&1 # o", "a d f j m");
    check("if a <<< 'b' >/dev/null; then c; else d; fi\ne \\\n  f", "a c d e fi");
    check("read x < <(a | b)\nnames=(c \"$(d)\")\nfor x in e f; do g; done", "a b done for g read");
    check("say a; $b; \"${c##*/}/d\"; scripts/e.sh; /usr/bin/f; $((1 + 2)) g", "f");
    check(
        "sudo -n a; xvfb-run -a b; env C=d e; bash -c 'f && g'; step h \"i j\" k l",
        "a b bash e f g k sudo xvfb-run",
    );
    check("case \"$a\" in b*|c*) ;; *) d ;; esac; e &> f; g &", "case d e esac g");
    check("cargo fmt; cargo test", "cargo cargo-fmt");
    check("command -v a || b", "b");
    assert_eq!(Shell::read("a() { b; }\nc() {\n  d\n}\n").functions.len(), 2);
}

#[test]
fn the_programs_of_the_other_languages_are_seen() {
    let check = |path: &str, text: &str, programs: &[&str]| {
        assert_eq!(programs_in(path, text, &BTreeSet::new()).iter().collect::<Vec<_>>(), programs, "{text}");
    };
    check("a.rs", r#"Command::new("a"); tool(&["b", "c"]); // Command::new("d")"#, &["a", "b", "c"]);
    check("a.rs", r#"Command::new(tool(&["a"])).arg("b"); command.arg("c")"#, &["a"]);
    check(
        "a.mjs",
        "spawn('a', ['b'])\nconst go = promisify(execFile);\n  await go(\"c\", d);\n// spawn('e')\n/x/.exec('f')",
        &["a", "c"],
    );
    check("a.py", "run(\"a\", b)\nsubprocess.run([\"c\", \"d\"])\n# run(\"e\")", &["a", "c"]);
    check("a.toml", "command = \"a\"", &["a"]);
    assert_eq!(check_open("a.rs", r#"Command::new("sh").args(["-c", "a | b"])"#).len(), 1);
    assert_eq!(check_open("a.rs", r#"Command::new("a").args(["-c"])"#).len(), 0);
    assert_eq!(check_open("a.mjs", "execSync('a | b')").len(), 1);
}

#[test]
fn a_program_that_set_up_does_not_know_is_seen() {
    let makefile = "GO := . scripts/env.sh && go\nbuild: ## b\n\t@scripts/setup.sh build\n\t@$(GO) away\nuse: build ## u\n\t@scripts/use.sh\n";
    let setup = "need() { :; }\nneed go \"x\" x\nif wants use; then\n  need \"b c\" \"x\" x\nfi\n";
    let check = |using: &str, complaints: &[&str]| {
        let files = [("scripts/setup.sh", setup), ("scripts/use.sh", using), ("scripts/a.mjs", "spawn('d')")];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let mut found = check_target("build", makefile, &files);
        found.extend(check_target("use", makefile, &files));
        assert_eq!(found.len(), complaints.len(), "{using}: {found:?}");
        for (found, expected) in found.iter().zip(complaints) {
            assert!(found.contains(&format!("`{expected}`")), "{found}");
        }
    };
    check("scripts/setup.sh use\nb; c", &[]);
    check("scripts/setup.sh use\ne", &["e"]);
    check("scripts/setup.sh build\nb", &["b"]);
    check("command -v b && b", &[]);
    check("scripts/setup.sh use\ngo scripts/a.mjs", &["d"]);
    check("# scripts/a.mjs\ngo", &[]);
}

/// Where the standard library is built along, it has crates of its own, and Trunk works offline.
#[test]
fn what_is_built_by_trunk_is_fetched_in_the_same_way() {
    for path in ["scripts/build.sh", "Makefile"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        let (before, _) = text.split_once("for_wasm trunk ").unwrap_or_else(|| panic!("{path} starts no Trunk"));
        assert!(before.contains("for_wasm cargo fetch "), "{path} does not fetch what for_wasm has Trunk build");
    }
}
