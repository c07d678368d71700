# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Customers who write mails: to the servers that tests/peers/mail/servers.sh runs, by LMTP as the world outside does, and
what lies in their mailboxes there.
"""

import email
import email.policy
import os
import pathlib
import smtplib
import time
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, localtime, make_msgid, parseaddr

from .station import StoryFailed, wait_for

SHOP = "support@shop.test"
LMTP = ("127.0.0.1", 10024)


class Writer:
    def __init__(self, name, address):
        self.name = name
        self.address = address

    def write(self, subject, text, answers=None):
        """Answers the mail and the moment at which the shop's server had taken it."""
        mail = EmailMessage()
        mail["From"] = formataddr((self.name, self.address))
        mail["To"] = parseaddr(answers["Reply-To"])[1] if answers else SHOP
        mail["Subject"] = subject
        mail["Date"] = format_datetime(localtime())
        mail["Message-ID"] = make_msgid(domain="customer.test")
        if answers:
            mail["In-Reply-To"] = answers["Message-ID"]
            mail["References"] = " ".join(filter(None, [answers["References"], answers["Message-ID"]]))
        mail.set_content(text)
        with smtplib.LMTP(*LMTP, local_hostname="outside.test") as server:
            server.send_message(mail)
            return mail, time.monotonic()

    def mailbox(self):
        folder = pathlib.Path(os.environ["MAIL_HOMES"]) / self.address / "Maildir"
        return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
                for part in ("new", "cur") for file in (folder / part).glob("*")]

    def receive(self, text):
        """The mail with this text, which must be the only one in the mailbox."""
        def holding():
            return [mail for mail in self.mailbox() if text in mail.get_body(("plain",)).get_content()]

        found = wait_for(f"a mail that says {text!r}", holding, 30, 0.1)
        if len(self.mailbox()) != 1:
            raise StoryFailed(f"{len(self.mailbox())} mails lie in the mailbox of {self.address}, {len(found)} say {text!r}")
        return found[0]


def open_mailbox(console):
    """A mailbox takes what comes after its first look: somebody writes until it has had that."""
    somebody = Writer("Bruno Keller", "bruno.keller@customer.test")

    def seen():
        somebody.write("Opening hours", "Are you open on Sunday?")
        end = time.monotonic() + 5
        while time.monotonic() < end:
            if any("Are you open on Sunday?" in each for each in console.conversations()):
                return True
            time.sleep(0.1)
        return False

    wait_for("the mailbox to be open", seen, 60)
