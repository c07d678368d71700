#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""SECURITY A1, A3, A4 and A5 with the real programs, a real key store and kill -9: nothing readable is left on the disk,
damaged files are set aside in words, and a locked or another key store costs nothing. A thousand messages in one cache are
client_facade's A1; here it is every file of a whole machine."""

import hashlib
import os
import pathlib
import re
import shutil
import time

from support.company import PASSWORD, Company
from support.console import TIMELINE, Console
from support.station import SOURCE, StoryFailed, tell, wait_for
from support.visitor import Visitor

MARKER = "marker4711"
LINES = 60
PLAIN_DATABASE = b"SQLite format 3"


def files_of_the_machine(station, began):
    """Every file under the home, the runtime folder, the data folders and the temporary folder that this story wrote."""
    roots = [station.folder, pathlib.Path("/tmp"), pathlib.Path("/var/tmp"), pathlib.Path("/dev/shm")]
    seen = set()
    for root in roots:
        for folder, _, names in os.walk(root):
            # The customer's own browser, on what in truth is another machine, may remember what the customer wrote.
            # A checkout in the temporary folder holds programs that know these words.
            if "throughline-visitor-" in folder or "playwright" in folder or pathlib.Path(folder).is_relative_to(SOURCE):
                continue
            for name in names:
                path = pathlib.Path(folder, name)
                try:
                    if path in seen or not path.is_file() or path.stat().st_mtime < began:
                        continue
                except OSError:
                    continue
                seen.add(path)
                yield path


def readable(station, needles, began):
    found = []
    for path in files_of_the_machine(station, began):
        try:
            content = path.read_bytes()
        except OSError:
            continue
        found += [f"{needle!r} in {path}" for needle in needles if needle in content]
    return found


def sums(paths):
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def in_words(console, pattern, timeout=40):
    console.window.find(None, re.compile(pattern), timeout=timeout)


def in_words_after_refusing(console, pattern):
    """The desktop's own dialogue asks for the key store's password first, where there is one: Escape refuses."""
    def refused():
        console.window.key("Escape")
        return console.window.shows(pattern)
    wait_for(f"{pattern.pattern} after the dialogue was refused", refused, 40, 1.0)


def start_and_read(console, last):
    console.start()
    console.wait_inbox()
    console.open_conversation(last)
    console.window.wait_row(TIMELINE, last, timeout=20)


def at_rest(station):
    began = time.time() - 60
    company = Company(station)
    for settings in ("chat.json", "chat.keys.json"):  # typed by the administrator, who keeps them elsewhere
        (station.folder / settings).chmod(0o600)
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    visitor = Visitor(station, company.shop)
    lines = [f"{MARKER} line {number}" for number in range(LINES)]
    for line in lines:
        visitor.say(line)
    console.open_conversation(lines[-1])
    console.window.wait_row(TIMELINE, lines[-1], timeout=20)
    console.reply(f"{MARKER} answer")
    wait_for("the answer", lambda: f"{MARKER} answer" in visitor.received(), 30)
    last = f"{MARKER} answer"

    # A1: both programs die in the middle of their work.
    console.kill()
    company.hub.kill()
    needles = [MARKER.encode(), MARKER.encode("utf-16-le"), PASSWORD.encode(), PLAIN_DATABASE]
    witness = station.folder / "home/witness"
    witness.write_text(MARKER)
    if len(readable(station, needles, began)) != 1:
        raise StoryFailed(f"A1: in clear on the disk, beside the witness: {readable(station, needles, began)}")
    witness.unlink()
    profile = console.data
    for name in ("cache.db", "work.db", "key.json"):
        if not (profile / name).exists():
            raise StoryFailed(f"A1: {name} is not where it is looked for")
    company.start_hub()
    start_and_read(console, last)
    console.process.stop()

    # A4: the key store is locked, and open again.
    kept = lambda: sums([profile / "key.json", profile / "cache.db", profile / "work.db", *station.keyring_files()])
    before = kept()
    station.lock_keyring()
    console.start()
    in_words_after_refusing(console, re.compile("(?i)locked|key store|keychain"))
    if kept() != before:
        raise StoryFailed("A4: header, database or key store changed while it was locked")
    station.restart_keyring()
    console.window.press("Try again")
    console.wait_inbox()
    console.open_conversation(last)
    console.window.wait_row(TIMELINE, last, timeout=20)
    console.process.stop()

    # A5: another key store, empty; and the first again.
    before = kept()
    own, away = station.keyring_files()[0].parent, station.folder / "ring-a"
    shutil.move(own, away)
    station.restart_keyring("another")
    console.start()
    in_words(console, "Secret Service")  # the reason names the key store
    console.kill()
    written = [path for path in own.glob("*") if path.is_file() and b"throughline" in path.read_bytes()]
    if written:
        raise StoryFailed(f"A5: a key was written into the other key store: {written}")
    shutil.rmtree(own)
    shutil.move(away, own)
    if kept() != before:
        raise StoryFailed("A5: header, database or the first key store changed")
    station.restart_keyring()
    start_and_read(console, last)
    console.process.stop()

    # A3: four kinds of damage. Each is told, kept aside encrypted, and repaired from the hub.
    for number, damage in enumerate((corrupt_header, truncate, delete_log, flip_one_byte)):
        damage(profile / "cache.db")
        start_and_read(console, last)
        aside = list(profile.glob("cache.db.damaged-*"))
        if damage is not delete_log:  # without its log the cache is older, not damaged
            in_words(console, "was damaged and is fetched")
            if len(aside) != 1:
                raise StoryFailed(f"A3 {damage.__name__}: kept aside: {aside}")
        console.kill()
        for path in [profile / "cache.db", *aside]:
            if path.read_bytes().startswith(PLAIN_DATABASE) or MARKER.encode() in path.read_bytes():
                raise StoryFailed(f"A3 {damage.__name__}: {path.name} is in clear")
        for path in aside:
            path.unlink()
        start_and_read(console, last)  # so that the next damage is done to a file without a log
        console.process.stop()

    company.hub.stop()
    company.verify()


def overwrite(path, offset, content):
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(content)


def corrupt_header(path):
    overwrite(path, 0, bytes(range(100)))


def truncate(path):
    os.truncate(path, path.stat().st_size // 2 + 100)


def delete_log(path):
    pathlib.Path(f"{path}-wal").unlink(missing_ok=True)


def flip_one_byte(path):
    """In the first page, which is read at every start; a page that nothing reads is found when it is read."""
    with open(path, "rb") as file:
        file.seek(2000)
        byte = file.read(1)[0]
    overwrite(path, 2000, bytes([byte ^ 1]))


tell(at_rest)
