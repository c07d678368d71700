#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""story.S4.chat-to-mail: the chat breaks off. The agent goes on by mail in the same conversation, to the address the shop
vouches for and from which nothing ever came, and the customer's answer by mail returns to that conversation.
"""

import time

from support.company import Company
from support.console import Console
from support.mail import Writer, open_mailbox
from support.station import StoryFailed, tell, wait_for
from support.visitor import Visitor

CHAT = "My parcel is late. Can you look where it is?"
CHAT_ANSWER = "One moment, I am looking."
MAIL = "Your parcel is at the post office in Reedham."
THANKS = "Thank you, I will fetch it there."


def s4_chat_to_mail(station):
    company = Company(station)
    company.add_mail()
    company.start_hub()
    company.start_shop()
    console = Console(station, company)
    console.start()
    console.sign_in()
    open_mailbox(console)

    visitor = Visitor(station, company.shop)
    visitor.do("sign-in", customer="c-1001")
    visitor.do("ready")
    visitor.say(CHAT)
    console.open_conversation(CHAT)
    console.wait_target("Web chat")
    console.reply(CHAT_ANSWER)
    wait_for("the answer in the browser", lambda: CHAT_ANSWER in visitor.received(), 10)
    before = len(console.conversations())
    visitor.stop()

    ada = Writer("Ada Winter", "ada.winter@customer.test")
    console.reply_to(ada.address)
    console.reply(MAIL)
    mail = ada.receive(MAIL)
    if not mail["Subject"]:
        raise StoryFailed("the mail has no subject")

    time.sleep(1)  # a mail's date knows no fractions of a second
    ada.write(f"Re: {mail['Subject']}", THANKS, answers=mail)
    wait_for("her answer in the inbox", lambda: any(THANKS in each for each in console.conversations()), 20, 0.1)
    wait_for("her answer to be the last word of the conversation it answers", lambda: len(console.conversations()) == before
             and not any(MAIL in each for each in console.conversations()), 10, 0.1)
    console.wait_timeline(THANKS)
    names = console.texts()
    places = [next((i for i, name in enumerate(names) if text in name), -1) for text in (CHAT, CHAT_ANSWER, MAIL, THANKS)]
    if -1 in places or places != sorted(places):
        raise StoryFailed(f"the timeline is not in order: {places} in {names}")
    ada.receive(MAIL)  # still the only one


tell(s4_chat_to_mail)
