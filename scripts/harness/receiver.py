"""A webhook endpoint that keeps what it is sent, and checks each signature on its own."""
import base64
import hashlib
import hmac
import threading
import time
from http.server import BaseHTTPRequestHandler

from .site import Server

SECRET = base64.b64encode(b"a secret for tests, thirty-two by").decode()


class Receiver:
    """`received` holds (webhook-id, body) in order; `bad` what failed the signature. It takes
    `pause` seconds to answer."""

    def __init__(self, pause=0):
        self.received = []
        self.bad = []
        self.lock = threading.Lock()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.take(self.headers, body)
                time.sleep(pause)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, headers, body):
        identifier = headers["webhook-id"]
        signed = f"{identifier}.{headers['webhook-timestamp']}.".encode() + body
        digest = hmac.new(base64.b64decode(SECRET), signed, hashlib.sha256).digest()
        expected = "v1," + base64.b64encode(digest).decode()
        good = expected in headers["webhook-signature"].split(" ")
        with self.lock:
            (self.received if good else self.bad).append((identifier, body))

    def close(self):
        self.server.shutdown()
        self.server.server_close()
