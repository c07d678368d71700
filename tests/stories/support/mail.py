# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Customers who write mails: to the servers that tests/peers/mail/servers.sh runs, by LMTP as the world outside does, and
what lies in their mailboxes there.
"""

import email
import email.policy
import imaplib
import os
import pathlib
import re
import smtplib
import ssl
import threading
import time
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, localtime, make_msgid, parseaddr

from .station import StoryFailed, wait_for

SHOP = "support@shop.test"
SALES = "sales@shop.test"
PASSWORD = "agent-pw"
IMAPS = ("localhost", 10993)
LMTP = ("127.0.0.1", 10024)
SUBMISSION = ("127.0.0.1", 10588)


class Writer:
    def __init__(self, name, address):
        self.name = name
        self.address = address

    def write(self, subject, text, answers=None, to=SHOP):
        """Answers the mail and the moment at which the shop's server had taken it."""
        mail = self.compose(subject, text, answers, to)
        with smtplib.LMTP(*LMTP, local_hostname="outside.test") as server:
            server.send_message(mail)
            return mail, time.monotonic()

    def write_all(self, mails):
        """One after the other over one connection, as fast as the server takes them."""
        with smtplib.LMTP(*LMTP, local_hostname="outside.test") as server:
            for mail in mails:
                server.send_message(mail)

    def submit(self, subject, text, password):
        """The long way: to the submission server, which queues and delivers. Answers when that had accepted it."""
        with smtplib.SMTP(*SUBMISSION, local_hostname="outside.test") as server:
            server.login(self.address, password)
            server.send_message(self.compose(subject, text))
            return time.monotonic()

    def compose(self, subject, text, answers=None, to=SHOP):
        mail = EmailMessage()
        mail["From"] = formataddr((self.name, self.address))
        mail["To"] = parseaddr(answers["Reply-To"])[1] if answers else to
        mail["Subject"] = subject
        mail["Date"] = format_datetime(localtime())
        mail["Message-ID"] = make_msgid(domain="customer.test")
        if answers:
            mail["In-Reply-To"] = answers["Message-ID"]
            mail["References"] = " ".join(filter(None, [answers["References"], answers["Message-ID"]]))
        mail.set_content(text)
        return mail

    def mailbox(self):
        folder = pathlib.Path(os.environ["MAIL_HOMES"]) / self.address / "Maildir"
        return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
                for part in ("new", "cur") for file in (folder / part).glob("*")]

    def holding(self, text):
        """The mails in the mailbox that have this text."""
        return [mail for mail in self.mailbox() if text in mail.get_body(("plain",)).get_content()]

    def wait_mail(self, text):
        return wait_for(f"a mail that says {text!r}", lambda: self.holding(text), 30, 0.1)[0]

    def receive(self, text):
        """The mail with this text, which must be the only one in the mailbox."""
        found = wait_for(f"a mail that says {text!r}", lambda: self.holding(text), 30, 0.1)
        if len(self.mailbox()) != 1:
            raise StoryFailed(f"{len(self.mailbox())} mails lie in the mailbox of {self.address}, {len(found)} say {text!r}")
        return found[0]


def _logged_in(address):
    line = imaplib.IMAP4_SSL(*IMAPS, ssl_context=ssl.create_default_context(cafile=os.environ["MAIL_CA"]))
    line.login(address, PASSWORD)
    line.select("INBOX", readonly=True)
    return line


def subjects_by_uid(address):
    """The server's own order. (Now and then Dovecot numbers a mail after the one that was delivered behind it.)"""
    line = _logged_in(address)
    _, answer = line.uid("FETCH", "1:*", "(BODY.PEEK[HEADER.FIELDS (SUBJECT)])")
    line.logout()
    heads = [(int(re.search(rb"UID (\d+)", part[0]).group(1)), part[1]) for part in answer if isinstance(part, tuple)]
    return [str(email.message_from_bytes(head, policy=email.policy.default)["Subject"]) for _, head in sorted(heads)]


class Announcements:
    """Notes when the mailbox announces a mail, by an IDLE of its own beside the connector's."""

    def __init__(self, address=SHOP):
        self._line = _logged_in(address)
        self._moments = []
        self._count = int(self._line.untagged_responses["EXISTS"][-1])
        self._line.send(b"W1 IDLE\r\n")
        while not (said := self._line.readline()).startswith(b"+"):
            if not said or said.startswith(b"W1"):
                raise StoryFailed(f"the mail server does not idle: {said!r}")
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while said := self._line.readline():
            now = time.monotonic()
            found = re.match(rb"\* (\d+) EXISTS", said)
            if found:
                new = int(found.group(1)) - self._count
                self._count += new
                self._moments.extend([now] * new)

    def moment(self, number):
        """When the mail with this number, counted from 0 since we listen, was announced."""
        wait_for("the mailbox to announce the mail", lambda: len(self._moments) > number, 10)
        return self._moments[number]


def open_mailbox(console, address=SHOP):
    """A mailbox takes what comes after its first look: somebody writes until it has had that."""
    somebody = Writer("Bruno Keller", "bruno.keller@customer.test")
    question = f"Are you open on Sunday, {address}?"

    def seen():
        somebody.write("Opening hours", question, to=address)
        end = time.monotonic() + 5
        while time.monotonic() < end:
            if any(question in each for each in console.conversations()):
                return True
            time.sleep(0.1)
        return False

    wait_for("the mailbox to be open", seen, 60)
