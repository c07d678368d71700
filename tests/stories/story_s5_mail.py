#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S5.mail: two mailboxes, and what breaks. An answer leaves from the mailbox the mail came to. After the line to the mail
server was cut the next mail comes by itself. The plugin host is killed between DATA and the server's answer: the reply is
shown as unconfirmed and is not sent a second time. A thousand mails in a burst are held once each, in the server's order.
"""

import os
import time
from email.utils import parseaddr

from support.company import Company
from support.console import Console
from support.line import Line, MailLine
from support.mail import IMAPS, SALES, SHOP, SUBMISSION, Writer, open_mailbox, subjects_by_uid
from support.station import StoryFailed, tell, wait_for

KETTLE = "The lid of my kettle does not close."
OFFER = "What do forty kettles cost?"
BURST = 1000


def in_inbox(console, text, timeout=20):
    wait_for(f"{text!r} in the inbox", lambda: any(text in each for each in console.conversations()), timeout, 0.1)


def answers_leave_where_the_mail_came_in(console, ada):
    """Also when both mailboxes have written in one conversation: it is one customer."""
    for address, name, subject, text in ((SHOP, "Support", "Lid", KETTLE), (SALES, "Sales", "Forty", OFFER)):
        ada.write(subject, text, to=address)
        console.open_conversation(text)
        console.wait_target(ada.address, "E-mail", name)
        answer = f"We look into it, says {address}."
        console.reply(answer)
        mail = ada.wait_mail(answer)
        if (parseaddr(mail["From"])[1], mail["Subject"]) != (address, f"Re: {subject}"):
            raise StoryFailed(f"the answer from {address} says From {mail['From']!r}, Subject {mail['Subject']!r}")


def a_cut_line_mends_itself(console, ada, reading):
    opened = reading.opened
    reading.cut()
    text = "Did you find out about the lid?"
    _, taken = ada.write("Lid again", text)
    in_inbox(console, text)
    print(f"from the mail server to the inbox over a cut line: {time.monotonic() - taken:.1f} s")
    if reading.opened == opened:
        raise StoryFailed("the line was not cut: nobody connected again")


def a_kill_before_the_answer_is_unconfirmed(console, company, ada, sending):
    console.open_conversation("Did you find out about the lid?")
    console.wait_target(ada.address, "E-mail", "Support")
    text = "A new lid leaves today."
    sending.holds = True
    before = sending.mails
    console.reply(text)
    wait_for("the mail server to accept the reply", sending.accepted.is_set, 20)
    hosts = company.plugin_hosts()
    for pid in hosts:
        os.kill(pid, 9)
    sending.holds = False
    console.wait_timeline(text, "Unconfirmed", "The channel did not say whether it arrived.")
    wait_for("the button that sends it again", lambda: console.window.shows("Retry"), 10, 0.1)

    # The next one leaves: the mailbox works again, and the one that nobody knows of stays where it is.
    later = "Please tell us when it is there."
    console.reply(later)
    ada.wait_mail(later)
    if set(hosts) & set(company.plugin_hosts()):
        raise StoryFailed("a plugin host outlived its kill")
    time.sleep(6)  # a second try would come within five seconds
    copies, passed = len(ada.holding(text)), sending.mails - before
    if (copies, passed) != (1, 2):
        raise StoryFailed(f"{copies} copies of the unconfirmed reply arrived, {passed} mails were handed to the server")
    if not console.timeline_holds(text, "Unconfirmed"):
        raise StoryFailed("the reply is not shown as unconfirmed any more")


def a_thousand_arrive(console):
    bob = Writer("Bob Summer", "bob@customer.test")
    start = time.monotonic()
    bob.write_all(bob.compose(f"Burst {number}", f"This is mail {number} of {BURST}.") for number in range(1, BURST + 1))
    taken = time.monotonic()
    expected = [subject for subject in subjects_by_uid(SHOP) if subject.startswith("Burst ")]
    if len(expected) != BURST:
        raise StoryFailed(f"the mail server holds {len(expected)} mails of the burst")
    in_inbox(console, f"This is mail {expected[-1].split()[1]} of {BURST}.", 120)
    print(f"{BURST} mails: {taken - start:.1f} s to the mail server, the last in the inbox {time.monotonic() - taken:.1f} s later")
    time.sleep(1)  # a second copy would come now
    return expected


def s5_mail(station):
    reading, sending = Line(IMAPS), MailLine(SUBMISSION)
    company = Company(station)
    company.add_mail(imapPort=reading.port, smtpHost=SUBMISSION[0], smtpPort=sending.port, smtpSecurity="none")
    company.add_mail("Sales", SALES)
    company.start_hub()
    console = Console(station, company)
    console.start()
    console.sign_in()
    for address in (SHOP, SALES):
        open_mailbox(console, address)

    ada = Writer("Ada Winter", "ada.winter@customer.test")
    answers_leave_where_the_mail_came_in(console, ada)
    a_cut_line_mends_itself(console, ada, reading)
    a_kill_before_the_answer_is_unconfirmed(console, company, ada, sending)
    expected = a_thousand_arrive(console)

    console.process.stop()
    company.hub.stop()
    company.verify()
    burst = [item for item in company.exported_items() if item["data"].get("subject", "").startswith("Burst ")]
    keys = {item["externalKey"] for item in burst}
    if (len(burst), len(keys)) != (BURST, BURST):
        raise StoryFailed(f"the hub holds {len(burst)} mails of {BURST} under {len(keys)} keys")
    burst.sort(key=lambda item: item["seq"])
    held = [item["data"]["subject"] for item in burst]
    if held != expected:
        at = next(i for i in range(BURST) if held[i] != expected[i])
        raise StoryFailed(f"the order is not the server's: at place {at} is {held[at]!r} instead of {expected[at]!r}")


tell(s5_mail)
