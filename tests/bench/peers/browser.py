# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The other side: headless Chromium with a page of messages, as a browser console shows them when it shows them all.

The page is as light as such a page can be: plain HTML with its messages in it, thirty lines of style, no framework, no
picture, no connection; the browser has nothing to fetch and nothing to run but what tells us that it is done. The
browser runs as on a machine without a graphics card (the console does, too), without what phones home, and with the
profile of an earlier start.
"""

import http.server
import os
import shutil
import subprocess
import sys
import threading
import time

from support.station import StoryFailed, wait_for

PROGRAMS = ("/usr/lib/chromium/chromium", "/usr/lib/chromium-browser/chromium-browser")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-domain-reliability",
    "--disable-client-side-phishing-detection", "--disable-extensions", "--no-pings", "--metrics-recording-only",
    "--disable-breakpad", "--no-default-browser-check", "--disable-dev-shm-usage", "--window-size=1280,800",
    "--disable-features=MediaRouter,OptimizationHints,AsyncDns,DnsOverHttps,NetworkTimeServiceQuerying,Translate",
    # Nothing outside this machine has a name.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost")

HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Ada Lovelace</title><style>
body { font: 14px sans-serif; margin: 0; background: #f4f5f8; color: #1c1f26 }
article { background: #fff; border-radius: 10px; margin: 8px 16px; padding: 8px 12px; max-width: 640px }
article.ours { background: #dfe8fb; margin-left: auto }
b { margin-right: 8px } time { color: #667; font-size: 12px } p { margin: 4px 0 0 }
</style><main>
"""
# Tells the moment of the load event by the same clock that took the time of the start; scrolls when it is asked to, a
# screen a frame, from the newest message (the last) to the oldest and back.
TAIL = """</main><script>
const tell = (path, what) => fetch(path, { method: "POST", body: String(what) });
addEventListener("load", () => tell("/loaded", Date.now()));
async function scroll() {
    const frame = () => new Promise(requestAnimationFrame), all = document.documentElement;
    let screens = 0;
    scrollTo(0, all.scrollHeight);
    for (await frame(); scrollY > 0; ++screens, await frame()) scrollBy(0, -innerHeight * 0.9);
    for (; scrollY + innerHeight < all.scrollHeight - 1; ++screens, await frame()) scrollBy(0, innerHeight * 0.9);
    tell("/scrolled", screens);
}
fetch("/order").then((answer) => answer.ok && scroll());
</script>
"""


def program():
    """Chromium itself, without the shell script before it, whose time would be charged to the browser; None without one."""
    return next((path for path in PROGRAMS if os.access(path, os.X_OK)), shutil.which("chromium"))


def page(messages, text):
    """The page as bytes: name, time and text of each, every third of ours."""
    rows = []
    for n in range(messages):
        ours = n % 3 == 0
        rows.append(f'<article{" class=ours" if ours else ""}><b>{"Ana Agent" if ours else "Ada Lovelace"}</b>'
                    f"<time>{n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}</time><p>{text(n)}</p></article>\n")
    return (HEAD + "".join(rows) + TAIL).encode()


class PageServer:
    """Serves the page on 127.0.0.1 and hears what it tells."""

    def __init__(self, content):
        self.told = {}
        self.order = threading.Event()
        shop = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def answer(self, code, body=b"", kind="text/html; charset=utf-8"):
                self.send_response(code)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_GET(self):
                if self.path == "/order":
                    shop.order.wait(600)
                self.answer(*((200, content) if self.path == "/" else (200,) if self.path == "/order" else (404,)))

            def do_POST(self):
                shop.told[self.path] = self.rfile.read(int(self.headers["Content-Length"])).decode()
                self.answer(200)

        class Server(http.server.ThreadingHTTPServer):
            def handle_error(self, request, client_address):
                # A browser that was measured is ended in the middle of what it asked for.
                if not isinstance(sys.exc_info()[1], ConnectionError):
                    super().handle_error(request, client_address)

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self):
        self.order.set()
        self._server.shutdown()
        self._server.server_close()


class Browser:
    """One start of Chromium with the page; one profile for all starts of a station."""

    def __init__(self, station, server):
        self._server = server
        server.told.clear()
        server.order.clear()
        profile = station.folder / "browser"
        self._log = open(station.logs / "browser.log", "ab")
        started = time.time()
        self._process = subprocess.Popen([program(), *FLAGS, f"--user-data-dir={profile}", server.url], env=station.env,
                                         stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log, start_new_session=True)
        try:
            self._wait("/loaded", 60)
        except StoryFailed:
            self.stop()
            raise
        self.load_seconds = float(server.told["/loaded"]) / 1000 - started

    @property
    def pid(self):
        return self._process.pid

    def scroll(self):
        """From the newest to the oldest message and back; answers how many screens that were."""
        self._server.order.set()
        self._wait("/scrolled", 240)
        return int(self._server.told["/scrolled"])

    def _wait(self, path, seconds):
        wait_for(f"Chromium to tell {path}", lambda: path in self._server.told or self._process.poll() is not None, seconds,
                 0.01)
        if path not in self._server.told:
            raise StoryFailed(f"Chromium ended with {self._process.returncode} before it told {path}")

    def stop(self):
        self._process.terminate()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
