# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A company for a story: a hub as its own process with a queue, an agent and a web chat endpoint, and the demo shop."""

import json
import os
import pathlib
import random
import secrets
import socket
import subprocess

from .mail import IMAPS, PASSWORD as MAIL_PASSWORD, SHOP
from .station import BUILD, SOURCE, StoryFailed, wait_for

AGENT = "ana"
PASSWORD = "correct horse battery"


def free_port():
    """A port nobody listens on, below those the system lends to outgoing connections: a hub that is killed and started
    again must find its port free, and a browser that tries to reach it meanwhile must not be lent that very number."""
    while True:
        port = random.randrange(10_000, 30_000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Company:
    def __init__(self, station, wrap=lambda name, command: command):
        self.station = station
        self.wrap = wrap  # puts a program under a tracer
        self.data = station.folder / "hub"
        self.port = free_port()
        self.shop_port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.shop = f"http://127.0.0.1:{self.shop_port}"
        self.hub = None
        self.events = None
        self.generation = 0
        self.exports = 0
        self.queue = self.admin("queue", "add", "Chat")
        self.admin("user", "add", AGENT, "--name", "Ana Agent", "--queue", "Chat", "--password-stdin",
                   typed=PASSWORD + "\n")
        self.secret = secrets.token_urlsafe(32)
        config = station.folder / "chat.json"
        config.write_text(json.dumps({"origins": [self.shop], "title": "Kettle & Co"}))
        keys = station.folder / "chat.keys.json"
        keys.write_text(json.dumps({"tokenSecret": self.secret}))
        self.endpoint = self.admin("endpoint", "add", "webchat", "--name", "Shop chat", "--queue", "Chat",
                                   "--config", f"@{config}", "--secrets", f"@{keys}")

    def add_events(self, **config):
        """The shop's events beside its chat: a sales queue, the endpoint, and the shop's backend at /backend."""
        self.admin("queue", "add", "Sales")
        self.admin("queue", "members", "Sales", "--add", AGENT)
        keys = self.station.folder / "events.keys.json"
        public = secrets.token_urlsafe(16)
        secret = {"secretKey": secrets.token_urlsafe(32), "backendKey": secrets.token_urlsafe(32)}
        keys.write_text(json.dumps({"publicKey": public, **secret}))
        hidden = self.station.folder / "events.secrets.json"
        hidden.write_text(json.dumps(secret))
        settings = self.station.folder / "events.json"
        settings.write_text(json.dumps({"publicKey": public, "origins": [self.shop], "salesQueue": "Sales",
                                        "backendUrl": self.shop + "/backend", **config}))
        # Both tell the pages; one of them keeps them.
        chat = json.dumps({"origins": [self.shop], "title": "Kettle & Co", "visits": False})
        self.admin("endpoint", "configure", self.endpoint, "--config", chat, "--secrets",
                   f"@{self.station.folder / 'chat.keys.json'}")
        self.events = self.admin("endpoint", "add", "events", "--name", "Shop", "--queue", "Sales",
                                 "--config", f"@{settings}", "--secrets", f"@{hidden}")

    def add_mail(self, name="Support", address=SHOP, **more):
        """A mailbox of tests/peers/mail, with a queue of its name."""
        self.admin("queue", "add", name)
        self.admin("queue", "members", name, "--add", AGENT)
        settings = self.station.folder / f"{name}.json"
        settings.write_text(json.dumps({
            "address": address, "displayName": "Kettle & Co", "imapHost": IMAPS[0], "imapPort": IMAPS[1], "smtpHost": "localhost",
            "smtpPort": 10587, "smtpSecurity": "starttls", "caPem": pathlib.Path(os.environ["MAIL_CA"]).read_text(),
            "plusAddresses": True, "pollSeconds": 5, **more}))
        keys = self.station.folder / f"{name}.keys.json"
        keys.write_text(json.dumps({"password": MAIL_PASSWORD}))
        return self.admin("endpoint", "add", "email", "--name", name, "--queue", name, "--config", f"@{settings}",
                          "--secrets", f"@{keys}")

    def admin(self, *words, typed=None):
        answer = subprocess.run(
            [str(BUILD / "bin/throughline-hub"), *words, "--data", str(self.data), "--plugins", str(BUILD / "plugins"),
             "--developer"], env=self.station.env, capture_output=True, text=True, input=typed or "")
        if answer.returncode != 0:
            raise StoryFailed(f"throughline-hub {' '.join(words[:2])}: {answer.stderr.strip() or answer.returncode}")
        return answer.stdout.strip()

    def start_hub(self):
        self.generation += 1
        self.hub = self.station.start(
            f"hub-{self.generation}",
            self.wrap("hub", [BUILD / "bin/throughline-hub", "serve", "--data", self.data, "--listen", f"127.0.0.1:{self.port}",
                              "--plugins", BUILD / "plugins", "--developer"]))
        wait_for("the hub to listen", self._hub_listens, 30)

    def _hub_listens(self):
        if not self.hub.running():
            raise StoryFailed(f"the hub ended: {self.hub.text()[-500:]}")
        return "listening on" in self.hub.text()

    def start_shop(self):
        events = ["--events", self.events, "--events-keys", self.station.folder / "events.keys.json"] if self.events else []
        shop = self.station.start(
            "shop", self.wrap("shop", [BUILD / "bin/throughline-demo", "--hub", self.url, "--endpoint", self.endpoint, "--listen",
                                       f"127.0.0.1:{self.shop_port}", "--secret-file", self.station.folder / "chat.keys.json", *events]))
        wait_for("the shop to listen", lambda: "listening on" in shop.text() or not shop.running(), 20)
        if not shop.running():
            raise StoryFailed(f"the shop ended: {shop.text()[-500:]}")

    def plugin_hosts(self):
        answer = subprocess.run(["pgrep", "-P", str(self.hub.pid), "-x", "throughline-plu"], capture_output=True, text=True,
                                stdin=subprocess.DEVNULL)
        return [int(pid) for pid in answer.stdout.split()]

    def exported_items(self):
        """Every item the hub holds, by its own export, after it was stopped."""
        return [item for customer in self.exported() for item in customer["items"]]

    def exported(self):
        """What the hub's own export says of each customer (EXPORT.md, customer.json). The hub may run meanwhile."""
        self.exports += 1
        folder = self.station.folder / f"export-{self.exports}"
        answer = subprocess.run([str(BUILD / "bin/throughline-hub"), "export", "--all", "--to", str(folder), "--data",
                                 str(self.data)], env=self.station.env, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if answer.returncode != 0:
            raise StoryFailed(f"throughline-hub export: {answer.stdout} {answer.stderr}")
        return [json.loads(file.read_text()) for file in folder.glob("customers/*/customer.json")]

    def verify(self):
        """The hub's own check of its store, after it was stopped."""
        answer = subprocess.run([str(BUILD / "bin/throughline-hub"), "verify", "--data", str(self.data)],
                                env=self.station.env, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if answer.returncode != 0:
            raise StoryFailed(f"throughline-hub verify: {answer.stdout} {answer.stderr}")
