#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S1.three-channels: Ada mails, chats on the site signed in with the same address, orders in the shop, and mails again.
One timeline holds all of it in the order of time, each row says by which channel it came, and nothing was merged by hand. A
reply goes where she wrote last: also in the conversation that began in the chat and went on by mail.

Dovecot and Postfix are real (tests/peers/mail); LMTP is the world outside.
"""

import re
import time

from support.company import Company
from support.console import TIMELINE, Console
from support.mail import Writer, open_mailbox
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

MAIL = "Do you pack the Dune bowl as a present?"
CHAT = "Hello, I asked by mail about the wrapping. May I order already?"
CHAT_ANSWER = "Yes, please do. The wrapping paper is blue."
MAIL_ANSWER = "Your bowl is wrapped and leaves tomorrow."
THANKS = "Thank you, blue is her colour."
ONCE_MORE = "One more thing: can you add a card?"
MAIL_CHANNEL, CHAT_CHANNEL, SHOP_CHANNEL = "E-mail", "Web chat", "Shop"


def order(visitor):
    """Orders what is in the cart; answers the number that the shop gave."""
    visitor.do("goto", path="/order")
    visitor.do("fill", name="street", text="Mill Lane 4")
    visitor.do("fill", name="town", text="12345 Reedham")
    visitor.do("button", text="Order and pay on delivery")
    found = wait_for("the order to be placed", lambda: re.search(r"LK-\d{7}", visitor.do("page")["text"]), 20)
    return found.group()


def whole_timeline(window):
    """Name and description of every row, oldest first, from the newest end upwards: rows exist where one looks only."""
    window.wheel_over(TIMELINE, down=True, notches=200)
    rows = window.rows(TIMELINE)
    still = 0
    while still < 8:
        window.wheel_over(TIMELINE, down=False, notches=3)
        shown = window.rows(TIMELINE)
        # A reply's state may have changed meanwhile; two visits of one page may have the same name.
        names = [name for name, _ in shown]
        at = shown.index(rows[0]) if rows[0] in shown else names.index(rows[0][0]) if rows[0][0] in names else 0
        still = 0 if at > 0 else still + 1
        rows = shown[:at] + rows
    return rows


def check_order(rows, wanted):
    """Each wanted row is there once, in this order, and names its channel."""
    places = []
    for parts, channel in wanted:
        found = [i for i, row in enumerate(rows) if all(part in " ".join(row) for part in parts)]
        if len(found) != 1:
            raise StoryFailed(f"{parts} stand {len(found)} times in {rows}")
        if channel not in rows[found[0]][1]:
            raise StoryFailed(f"{rows[found[0]]} does not say that it came by {channel!r}")
        places.append(found[0])
    if places != sorted(places):
        raise StoryFailed(f"the timeline is not in the order of time: {places} in {rows}")


def s1_three_channels(station):
    company = Company(station)
    company.add_mail()
    company.add_events()
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    open_mailbox(console)

    ada = Writer("Ada Winter", "ada.winter@customer.test")
    ada.write("Present", MAIL)
    console.open_conversation(MAIL)
    console.wait_timeline(MAIL)
    console.wait_target("ada.winter@customer.test", MAIL_CHANNEL)

    visitor = Visitor(station, company.shop + "/product/dune-bowl")
    visitor.do("sign-in", customer="c-1001")
    visitor.do("goto", path="/product/dune-bowl")
    visitor.do("ready")
    visitor.do("button", text="Put into the cart")
    console.wait_timeline("Cart", "Dune bowl")
    visitor.say(CHAT)
    console.window.wait_row(TIMELINE, CHAT, timeout=20)
    console.wait_timeline(MAIL)  # the same timeline

    console.open_conversation(CHAT)
    console.wait_target(CHAT_CHANNEL)
    console.reply(CHAT_ANSWER)
    wait_for("the answer in the browser", lambda: CHAT_ANSWER in visitor.received(), 10)
    placed = f"Order {order(visitor)}: placed"  # the visit of its page names the number as well
    console.wait_timeline(placed)
    # Nothing can be answered where an order came from: the conversation's own way stays.
    console.wait_target(CHAT_CHANNEL)

    # On by mail in the same conversation, and she answers.
    console.reply_to(ada.address)
    console.reply(MAIL_ANSWER)
    mail = ada.receive(MAIL_ANSWER)
    time.sleep(1)  # a mail's date knows no fractions of a second
    ada.write(f"Re: {mail['Subject']}", THANKS, answers=mail)
    wait_for("her answer in the inbox", lambda: any(THANKS in each for each in console.conversations()), 20, 0.1)
    console.wait_timeline(THANKS)

    check_order(whole_timeline(console.window), [
        ([MAIL], MAIL_CHANNEL),
        (["Cart, added", "Dune bowl"], SHOP_CHANNEL),
        ([CHAT], CHAT_CHANNEL),
        ([CHAT_ANSWER], CHAT_CHANNEL),
        ([placed], SHOP_CHANNEL),
        ([MAIL_ANSWER, "Ana Agent"], MAIL_CHANNEL),  # her answer has it as its subject
        ([THANKS], MAIL_CHANNEL),
    ])

    # Opened again, the reply goes where she wrote last; and back to the chat when she is back there.
    console.open_conversation("Are you open on Sunday")
    console.wait_target("bruno.keller@customer.test")
    console.open_conversation(THANKS)
    console.wait_target(ada.address, MAIL_CHANNEL)
    visitor.do("goto", path="/")
    visitor.do("ready")
    visitor.say(ONCE_MORE)
    console.window.wait_row(TIMELINE, ONCE_MORE, timeout=20)
    console.wait_target(CHAT_CHANNEL)


tell(s1_three_channels)
