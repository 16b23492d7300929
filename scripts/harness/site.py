"""A web site on loopback whose pages the caller changes, with validators and an access log."""
import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Server(ThreadingHTTPServer):
    # The daemon opens many connections at once; Python's own queue takes five.
    request_queue_size = 1024
    daemon_threads = True

    def handle_error(self, *_):
        """A client that goes away in the middle, as one that is killed does, is no error."""


class Site:
    """`put` publishes; `url` is where; `log` holds (path, status) of every request."""

    def __init__(self):
        self.pages = {}
        self.log = []
        self.lock = threading.Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_GET(self):
                site.answer(self)

            def log_message(self, *_):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def put(self, path, body, content_type):
        body = body.encode() if isinstance(body, str) else body
        etag = '"%s"' % hashlib.sha256(body).hexdigest()[:16]
        with self.lock:
            self.pages[path] = (body, content_type, etag)

    def answer(self, request):
        with self.lock:
            page = self.pages.get(request.path)
        if page is None:
            self.send(request, 404, b"", {})
            return
        body, content_type, etag = page
        headers = {"ETag": etag, "Content-Type": content_type}
        if request.headers.get("If-None-Match") == etag:
            self.send(request, 304, None, headers)
        else:
            self.send(request, 200, body, headers)

    def send(self, request, status, body, headers):
        with self.lock:
            self.log.append((request.path, status))
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        if body is not None:
            request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        if body:
            request.wfile.write(body)

    def count(self, status=None):
        with self.lock:
            return sum(status in (None, one) for _, one in self.log)

    def close(self):
        self.server.shutdown()
        self.server.server_close()
