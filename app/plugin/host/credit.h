// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace throughline::plugin {

//! How much one side may have unfinished at the other. Both sides begin with the same window, known by the API version.
struct Window {
    int messages = 256;
    qint64 bytes = 16 * 1024 * 1024;
};

//! The sender's half: counts down with each message, up with each grant. The last message may overdraw the bytes, so that
//! a frame larger than what is left never waits for ever.
class CreditAccount
{
public:
    explicit CreditAccount(Window window = {}) : m_window(window), m_left(window) {}
    [[nodiscard]] bool canSend() const { return m_left.messages > 0 && m_left.bytes > 0; }
    void spend(qint64 bytes);
    //! False: more was granted than was spent, so the other side breaks the rules.
    [[nodiscard]] bool grant(int messages, qint64 bytes);

private:
    Window m_window;
    Window m_left;
};

//! The receiver's half: knows what the sender may still send, and returns credit for finished messages no faster than
//! \a perSecond, so that a flood costs bounded time as well as bounded memory.
class CreditBook
{
public:
    CreditBook(Window window, int perSecond) : m_window(window), m_perSecond(perSecond), m_tokens(window.messages) {}
    //! A message came. False: the sender had no credit for it.
    [[nodiscard]] bool received(qint64 bytes);
    void finished(qint64 bytes);
    //! What to grant now; nothing as long as it is too little to be worth a frame or too early.
    [[nodiscard]] Window take(std::chrono::milliseconds now);
    //! A grant is worth its frame, but may be held back by the pace: ask again a little later.
    [[nodiscard]] bool due() const;

private:
    Window m_window;
    Window m_outstanding{0, 0}; // received and not granted again
    Window m_finished{0, 0};    // of these, done with
    int m_perSecond;
    double m_tokens;
    std::chrono::milliseconds m_filled{0};
};

} // namespace throughline::plugin
