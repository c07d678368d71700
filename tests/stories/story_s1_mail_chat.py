#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S1.mail-chat: Ada mails, then chats on the site. One timeline shows both in order, the mail within two seconds of
the mail server taking it; the agent answers each on its own channel, and her answer by mail stays in its conversation.
Then mail after mail: each is on the screen within a second of the mailbox announcing it.

Dovecot and Postfix are real (tests/peers/mail); LMTP is the world outside.
"""

import re
import time

from support.company import Company
from support.console import TIMELINE, Console
from support.figures import percentile, summary
from support.mail import Announcements, Writer, open_mailbox
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

GOAL_SECONDS = 2.0
ANNOUNCED_SECONDS = 1.0
MAILS = 20
MAIL = "The handle of my kettle came off. What can I do?"
CHAT = "Hello, did you get my mail about the kettle?"
MAIL_ANSWER = "A new handle leaves today, with the screws for it."
CHAT_ANSWER = "Yes, the answer is in your mailbox."
THANKS = "Thank you, that was quick."


def seconds_to_inbox(console, text, taken):
    wait_for(f"{text!r} in the inbox", lambda: any(text in each for each in console.conversations()), 20)
    return time.monotonic() - taken


def mail_after_mail(console, ada):
    """Seconds from the mailbox's announcement and from the server's acceptance until each mail is a row of the timeline."""
    mailbox = Announcements()
    announced, accepted = [], []
    for number in range(MAILS):
        text = f"Question {number + 1} of {MAILS}: do you have it in blue?"
        taken = ada.submit("One more question", text, "ada-pw")
        console.window.wait_row(TIMELINE, re.compile(re.escape(text)), timeout=20)
        shown = time.monotonic()
        accepted.append(shown - taken)
        announced.append(shown - mailbox.moment(number))
    return announced, accepted


def s1_mail_chat(station):
    company = Company(station)
    company.add_mail()
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    open_mailbox(console)

    ada = Writer("Ada Winter", "ada.winter@customer.test")
    asked, taken = ada.write("Kettle", MAIL)
    seconds = [seconds_to_inbox(console, MAIL, taken)]
    console.open_conversation(MAIL)
    console.wait_timeline("Kettle", MAIL)

    visitor = Visitor(station, company.shop)
    visitor.do("sign-in", customer="c-1001")
    visitor.do("ready")
    visitor.say(CHAT)
    console.window.wait_row(TIMELINE, CHAT, timeout=20)
    console.wait_timeline(MAIL)

    # Each is answered where it came from.
    console.wait_target("ada.winter@customer.test", "E-mail")
    console.reply(MAIL_ANSWER)
    answer = ada.receive(MAIL_ANSWER)
    if (answer["Subject"], answer["In-Reply-To"]) != ("Re: Kettle", asked["Message-ID"]):
        raise StoryFailed(f"the answer is no answer to her mail: {answer['Subject']!r} {answer['In-Reply-To']!r}")
    console.open_conversation(CHAT)
    console.wait_target("Web chat")
    console.reply(CHAT_ANSWER)
    wait_for("the answer in the browser", lambda: CHAT_ANSWER in visitor.received(), 10)
    for text in (MAIL_ANSWER, CHAT_ANSWER):
        console.wait_timeline(text)
    names = console.texts()
    places = [next((i for i, name in enumerate(names) if text in name), -1) for text in (MAIL, CHAT, MAIL_ANSWER, CHAT_ANSWER)]
    if -1 in places or places != sorted(places):
        raise StoryFailed(f"the timeline is not in order: {places} in {names}")

    # Her answer joins the conversation it answers.
    before = len(console.conversations())
    _, taken = ada.write("Re: Kettle", THANKS, answers=answer)
    seconds.append(seconds_to_inbox(console, THANKS, taken))
    wait_for("her answer to be the last word of the conversation it answers", lambda: len(console.conversations()) == before
             and not any(MAIL_ANSWER in each for each in console.conversations()), 10, 0.1)
    console.wait_timeline(THANKS)

    ada.receive(MAIL_ANSWER)  # still the only one
    if visitor.received() != [CHAT_ANSWER]:
        raise StoryFailed(f"the browser shows {visitor.received()}")
    print(f"mail server to inbox: {summary(seconds)}")
    if max(seconds) > GOAL_SECONDS:
        raise StoryFailed(f"a mail took {max(seconds):.2f} s to the screen; the goal is {GOAL_SECONDS} s")

    announced, accepted = mail_after_mail(console, ada)
    print(f"announcement to row: {summary(announced)}; acceptance to row: {summary(accepted)}")
    for what, values, goal in (("announcement", announced, ANNOUNCED_SECONDS), ("acceptance", accepted, GOAL_SECONDS)):
        if percentile(values, 95) > goal:
            raise StoryFailed(f"p95 from {what} to row is {percentile(values, 95):.2f} s; the goal is {goal} s")


tell(s1_mail_chat)
