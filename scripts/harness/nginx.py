"""nginx as an unprivileged child: pages on several addresses of loopback, each as quick as it can."""
import socket
import subprocess
import tempfile
import pathlib

CONFIGURATION = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    client_body_temp_path {folder}/temporary;
    proxy_temp_path {folder}/temporary;
    fastcgi_temp_path {folder}/temporary;
    uwsgi_temp_path {folder}/temporary;
    scgi_temp_path {folder}/temporary;
    types {{ application/rss+xml xml; }}
    if_modified_since before;
    keepalive_requests 1000000;
    open_file_cache max=20000;
    server {{
        {listen}
        root {folder}/pages;
    }}
    server {{
        listen {status}:{port};
        stub_status;
    }}
}}
"""
STATUS = "127.0.0.127"


class Nginx:
    """`put` publishes, `start` serves; `addresses` hold one url for each of `hosts` addresses."""

    def __init__(self, hosts=8):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        # A worker that runs as nobody has to get in.
        self.root.chmod(0o755)
        (self.root / "pages").mkdir()
        self.port = free_port()
        names = [f"127.0.0.{number + 1}" for number in range(hosts)]
        self.addresses = [f"http://{name}:{self.port}" for name in names]
        listen = " ".join(f"listen {name}:{self.port};" for name in names)
        (self.root / "nginx.conf").write_text(CONFIGURATION.format(
            folder=self.root, listen=listen, status=STATUS, port=self.port))
        self.child = None

    def put(self, name, text):
        (self.root / "pages" / name).write_text(text, encoding="utf-8")

    def start(self):
        self.child = subprocess.Popen(
            ["/usr/sbin/nginx", "-p", self.root, "-c", self.root / "nginx.conf",
             "-e", self.root / "error.log"])
        while True:
            try:
                return self.requests()
            except OSError:
                if self.child.poll() is not None:
                    raise

    def requests(self):
        """How many were answered so far, this one among them."""
        with socket.create_connection((STATUS, self.port), 5) as line:
            line.sendall(b"GET / HTTP/1.0\r\n\r\n")
            answer = b"".join(iter(lambda: line.recv(4096), b"")).decode()
        return int(answer.split("requests\n")[1].split()[2])

    def close(self):
        if self.child:
            self.child.terminate()
            self.child.wait()
        self.folder.cleanup()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
