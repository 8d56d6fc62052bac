//! The processes of a test run, none of which outlives it: each ends when the pipe to it closes.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

/// The repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where logs and pictures of failures are left.
pub(crate) fn reports() -> PathBuf {
    let folder = root().join("target/e2e");
    std::fs::create_dir_all(&folder).expect("target/e2e can be written");
    folder
}

/// Whether each scenario is run in one browser only, as `make test` does, and in the most telling sizes of the window.
/// `make test BROWSERS=all` runs everything, and so does `cargo test`.
pub(crate) fn is_brief() -> bool {
    std::env::var_os("MK_BROWSERS").is_some_and(|browsers| browsers == "turns")
}

/// The built site that is tested.
pub(crate) fn dist() -> PathBuf {
    let dist = root().join(std::env::var_os("MK_DIST").unwrap_or_else(|| "dist".into()));
    assert!(dist.join("index.html").is_file(), "There is no {}. Run: make build", dist.join("index.html").display());
    dist
}

/// The first of `names` that is installed, or a failure that says what installs it.
pub(crate) fn tool(names: &[&str]) -> PathBuf {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cache = std::env::var_os("XDG_CACHE_HOME").map_or_else(|| home.join(".cache"), PathBuf::from);
    let ours = std::env::var_os("MK_TOOLS").map_or_else(|| cache.join("mognadskollen"), PathBuf::from).join("bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders = std::iter::once(ours).chain(std::env::split_paths(&path)).collect::<Vec<_>>();
    folders.push("/usr/bin".into());
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
        .unwrap_or_else(|| panic!("{} is missing. Run: scripts/setup.sh test", names.join(" or ")))
}

/// A port that is free now.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// A process that ends with this value, and at the latest with the test run.
#[derive(Debug)]
pub(crate) struct Leashed(Child);

impl Leashed {
    /// Starts `program` under `leash.mjs`, which also ends whatever it starts and then removes `home`, the folder it
    /// lives in. What it prints goes to `log`.
    pub(crate) fn start(program: &Path, args: &[&str], env: &[(&str, &str)], home: &Path, log: &str) -> Self {
        let file = std::fs::File::create(reports().join(log)).expect("a log can be written");
        let mut command = Command::new(tool(&["node"]));
        command
            .arg(root().join("tests/e2e/leash.mjs"))
            .arg(program)
            .args(args)
            .envs(env.iter().copied())
            .env("MK_LEASH", home);
        command.stdout(file.try_clone().expect("a second handle")).stderr(file);
        Self::spawn(command)
    }

    /// The same, with the first line that it prints, when it has done so.
    fn start_telling(mut command: Command) -> (Self, String) {
        command.stdout(Stdio::piped());
        let mut process = Self::spawn(command);
        let mut line = String::new();
        let output = process.0.stdout.take().expect("a piped output");
        let mut output = BufReader::new(output);
        output.read_line(&mut line).expect("output can be read");
        // Whatever follows is thrown away, so that the process is never stopped by a full pipe.
        std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
        (process, line.trim().to_owned())
    }

    fn spawn(mut command: Command) -> Self {
        let shown = format!("{command:?}");
        Self(command.stdin(Stdio::piped()).spawn().unwrap_or_else(|error| panic!("{shown} did not start: {error}")))
    }

    /// Whether it has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.0.try_wait().map_or(true, |status| status.is_some())
    }
}

impl Drop for Leashed {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        if let Err(error) = self.0.wait() {
            println!("a process could not be waited for: {error}");
        }
    }
}

/// A display for WebKit, which has no headless mode.
#[derive(Debug)]
pub(crate) struct Display {
    process: Leashed,
    pub(crate) name: String,
}

impl Display {
    pub(crate) fn start() -> Self {
        let mut command = Command::new(tool(&["node"]));
        command.arg(root().join("tests/e2e/leash.mjs")).arg(tool(&["Xvfb"]));
        command.args(["-displayfd", "1", "-screen", "0", "1920x1400x24", "-nolisten", "tcp"]).stderr(Stdio::null());
        let (process, number) = Leashed::start_telling(command);
        assert!(number.parse::<u32>().is_ok(), "Xvfb did not start ({number:?}). Run: scripts/setup.sh test");
        Self { process, name: format!(":{number}") }
    }
}

/// The site, served on a port and thus an origin of its own: its storage is empty.
#[derive(Debug)]
pub(crate) struct Site {
    process: Leashed,
    port: u16,
    /// How many of its notes have been taken.
    taken: Cell<usize>,
    /// A folder that is removed with it.
    folder: Option<PathBuf>,
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            drop(std::fs::remove_dir_all(folder));
        }
    }
}

impl Site {
    /// Serves the built site, with options of `tests/tools/serve.mjs`. `--root` serves something else.
    ///
    /// On a port that none has had before it in this run: the browsers keep what was stored, and cached, for that origin.
    pub(crate) fn serve(options: &[&str]) -> Self {
        static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
        let is_new = |port| HAD.lock().unwrap_or_else(PoisonError::into_inner).insert(port);
        loop {
            let (process, port) = Self::start(options);
            if is_new(port) {
                return Self { process, port, taken: Cell::new(0), folder: None };
            }
        }
    }

    fn start(options: &[&str]) -> (Leashed, u16) {
        let mut command = Command::new(tool(&["node"]));
        command.arg(root().join("tests/tools/serve.mjs")).args(["--port", "0", "--leash", "--compress", "off"]);
        command.arg("--inject").arg(format!("/__recorder.js={}", root().join("tests/e2e/recorder.js").display()));
        if !options.contains(&"--root") {
            command.arg("--root").arg(dist());
        }
        let (process, line) = Leashed::start_telling({
            command.args(options);
            command
        });
        let port =
            line.strip_prefix("Serving on http://127.0.0.1:").and_then(|rest| rest.trim_end_matches('/').parse().ok());
        (process, port.unwrap_or_else(|| panic!("the server did not start: {line:?}")))
    }

    /// Serves files made for the occasion, as path and text, without a policy: a host page, say.
    pub(crate) fn of_files(files: &[(&str, &str)], options: &[&str]) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("mk-e2e-site-{}-{number}", std::process::id()));
        for (path, text) in files {
            let file = folder.join(path.trim_start_matches('/'));
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a temporary folder");
            std::fs::write(file, text).expect("a temporary file");
        }
        let root = folder.to_str().expect("a path in UTF-8");
        let mut site = Self::serve(&[&["--root", root, "--csp", "none"], options].concat());
        site.folder = Some(folder);
        site
    }

    /// `http://127.0.0.1:PORT`
    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The same server under a name of another site, as a host page elsewhere sees it.
    pub(crate) fn other_origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// What pages of this site have told of errors and warnings, in order.
    pub(crate) fn notes(&self) -> Vec<serde_json::Value> {
        let answer = self.ask("GET /__log HTTP/1.0\r\n\r\n");
        let (_, body) = answer.split_once("\r\n\r\n").expect("an HTTP answer");
        let lines: Vec<String> = serde_json::from_str(body).expect("a list of lines");
        lines.iter().map(|line| serde_json::from_str(line).expect("a note")).collect()
    }

    /// Those since the last call.
    pub(crate) fn new_notes(&self) -> Vec<serde_json::Value> {
        let mut notes = self.notes();
        let new = notes.split_off(self.taken.get());
        self.taken.set(self.taken.get() + new.len());
        new
    }

    /// Sends a request as it stands, and returns the answer.
    pub(crate) fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the test server answers");
        stream.write_all(request.as_bytes()).expect("the test server reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the test server writes");
        String::from_utf8_lossy(&answer).into_owned()
    }
}
