//! A real web server with two sites: the one with the product's files, and an intranet on another port.

use super::date;
use crate::process::{Leashed, free_port, reports, tool};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Nginx,
    Apache,
}

/// The sites are folders; what the server is told of the first is written by whoever installs the product.
#[derive(Debug)]
pub(crate) struct WebServer {
    kind: Kind,
    home: PathBuf,
    product: u16,
    intranet: u16,
    process: Leashed,
}

impl WebServer {
    /// Starts a server whose sites are empty. `name` keeps those that run at the same time apart.
    pub(crate) async fn start(kind: Kind, name: &str) -> Self {
        let home = std::env::temp_dir().join(format!("mk-e2e-web-{name}-{}", std::process::id()));
        for folder in ["product", "intranet", "temporary"] {
            std::fs::create_dir_all(home.join(folder)).expect("a temporary folder");
        }
        std::fs::write(home.join("lines.conf"), "").expect("a temporary file");
        std::fs::write(home.join("policy.conf"), "").expect("a temporary file");
        let (product, intranet) = (free_port(), free_port());
        let at = home.to_str().expect("a path in UTF-8");
        let text = match kind {
            Kind::Nginx => nginx(at, product, intranet),
            Kind::Apache => apache(at, product, intranet),
        };
        std::fs::write(home.join("server.conf"), text).expect("a temporary file");
        let log = format!("{name}.log");
        let process = match kind {
            Kind::Nginx => Leashed::start(&tool(&["nginx"]), &["-p", at, "-c", "server.conf"], &[], &home, &log),
            Kind::Apache => {
                Leashed::start(&tool(&["apache2"]), &["-d", at, "-f", "server.conf", "-DFOREGROUND"], &[], &home, &log)
            }
        };
        let server = Self { kind, home, product, intranet, process };
        let start = std::time::Instant::now();
        while TcpStream::connect(("127.0.0.1", product)).is_err() {
            assert!(start.elapsed().as_secs() < 10, "the server did not start: {}", reports().join(&log).display());
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        server
    }

    /// The folder of the site with the product.
    pub(crate) fn product_root(&self) -> PathBuf {
        self.home.join("product")
    }

    /// `http://…` of the site with the product.
    pub(crate) fn product(&self) -> String {
        format!("http://127.0.0.1:{}", self.product)
    }

    /// `http://…` of the intranet: another site to the browser, as a name of its own.
    pub(crate) fn intranet(&self) -> String {
        format!("http://localhost:{}", self.intranet)
    }

    /// Puts a page on the intranet.
    pub(crate) fn write_page(&self, name: &str, body: &str) {
        let text = format!(
            "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><title>Intranätet</title>\
             <link rel=\"icon\" href=\"data:,\"></head><body><h1>Intranätet</h1>\n{body}\n</body></html>"
        );
        let file = self.home.join("intranet").join(name);
        std::fs::write(&file, text).expect("a temporary file");
        // A page that was last changed long ago, browsers keep for a while without asking, unless they are told not to. The
        // servers tell them, as those that editors write pages with do.
        date(&file, SystemTime::now() - Duration::from_hours(24 * 365));
    }

    /// Sets the server up with lines for the site with the product, and a policy for the intranet, and loads them.
    pub(crate) async fn set_up(&self, lines: &str, policy: &str) {
        let header = match self.kind {
            Kind::Nginx => format!("add_header Content-Security-Policy \"{policy}\";\n"),
            Kind::Apache => format!("Header set Content-Security-Policy \"{policy}\"\n"),
        };
        std::fs::write(self.home.join("policy.conf"), header).expect("a temporary file");
        match self.kind {
            Kind::Nginx => std::fs::write(self.home.join("lines.conf"), lines).expect("a temporary file"),
            Kind::Apache => {
                let file = self.product_root().join("mognadskollen/.htaccess");
                if lines.is_empty() {
                    assert!(!file.exists(), "the folder should have been removed");
                } else {
                    std::fs::write(file, lines).expect("a temporary file");
                }
            }
        }
        let at = self.home.to_str().expect("a path in UTF-8");
        let mut command = match self.kind {
            Kind::Nginx => Command::new(tool(&["nginx"])),
            Kind::Apache => Command::new(tool(&["apache2"])),
        };
        match self.kind {
            Kind::Nginx => command.args(["-p", at, "-c", "server.conf", "-s", "reload"]),
            // A process of Apache's that is told gently waits for a connection that a browser has opened ahead and asked nothing on.
            Kind::Apache => command.args(["-d", at, "-f", "server.conf", "-k", "restart"]),
        };
        let before = self.workers();
        let done = command.output().expect("a server to tell");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        // Those who answer by what the server was told before end.
        let start = std::time::Instant::now();
        while self.workers().iter().any(|worker| before.contains(worker)) || self.workers().is_empty() {
            assert!(start.elapsed().as_secs() < 10, "the server has not loaded what it was told");
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
    }

    /// The processes that answer.
    fn workers(&self) -> Vec<String> {
        let name = if self.kind == Kind::Nginx { "nginx.pid" } else { "apache.pid" };
        let main = std::fs::read_to_string(self.home.join(name)).unwrap_or_default();
        let main = main.trim();
        let workers = std::fs::read_to_string(format!("/proc/{main}/task/{main}/children")).unwrap_or_default();
        workers.split_whitespace().map(str::to_owned).collect()
    }

    /// What the site with the product answers to a request for a path, without the body.
    pub(crate) fn answer(&self, path: &str) -> String {
        ask(self.product, path, "")
    }

    /// The same, for one who has an earlier version already.
    pub(crate) fn answer_if_changed(&self, path: &str, tag: &str) -> String {
        ask(self.product, path, &format!("If-None-Match: {tag}\r\n"))
    }

    /// All that the server is told, to see that nothing is left.
    pub(crate) fn told(&self) -> String {
        std::fs::read_to_string(self.home.join("lines.conf")).expect("a temporary file")
    }
}

fn ask(port: u16, path: &str, headers: &str) -> String {
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: gzip\r\n{headers}\r\n"
    );
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server answers");
    stream.write_all(request.as_bytes()).expect("the server reads");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("the server writes");
    let answer = String::from_utf8_lossy(&answer).into_owned();
    answer.split_once("\r\n\r\n").map_or(answer.clone(), |(head, _)| head.to_owned())
}

/// A server as Debian sets it up, with everything in a folder of its own.
fn nginx(at: &str, product: u16, intranet: u16) -> String {
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("    {name}_temp_path {at}/temporary/{name};\n"))
        .concat();
    let types = Path::new("/etc/nginx/mime.types");
    let types = if types.is_file() { format!("    include {};\n", types.display()) } else { String::new() };
    format!(
        "daemon off;\nuser root;\nworker_shutdown_timeout 1s;\npid {at}/nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n    access_log off;\n{temporary}{types}\
         \x20   default_type application/octet-stream;\n\
         \x20   server {{ listen 127.0.0.1:{product}; root {at}/product; include {at}/lines.conf; }}\n\
         \x20   server {{ listen 127.0.0.1:{intranet}; root {at}/intranet; add_header Cache-Control no-cache; include {at}/policy.conf; }}\n}}\n"
    )
}

/// The same; of the modules only those that Debian has on, and `headers`.
fn apache(at: &str, product: u16, intranet: u16) -> String {
    let modules: String = ["mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate"]
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .concat();
    format!(
        "{modules}ServerName localhost\nUser www-data\nGroup www-data\nPidFile {at}/apache.pid\nErrorLog /dev/stderr\n\
         Mutex file:{at}/temporary\nTypesConfig /etc/mime.types\nListen 127.0.0.1:{product}\nListen 127.0.0.1:{intranet}\n\
         <VirtualHost 127.0.0.1:{product}>\nDocumentRoot {at}/product\n<Directory {at}/product>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n</VirtualHost>\n\
         <VirtualHost 127.0.0.1:{intranet}>\nDocumentRoot {at}/intranet\nHeader set Cache-Control no-cache\nInclude {at}/policy.conf\n<Directory {at}/intranet>\nRequire all granted\n</Directory>\n</VirtualHost>\n"
    )
}
