// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>
#include <map>
#include <mutex>
#include <typeindex>

namespace throughline::client {

//! Lets what several threads finish be told in the order it was asked for, each kind for itself. Any thread.
class Turns
{
public:
    static constexpr quint64 none = 0; //!< told at once

    //! The next turn of this kind. Whoever has one must take it: those behind it wait.
    [[nodiscard]] quint64 next(std::type_index kind);
    //! Tells now, or when all turns before it were taken, on the thread that takes the last of them. \a tell is quick and
    //! comes back to no turn.
    void take(std::type_index kind, quint64 turn, std::function<void()> tell);

private:
    struct Lane {
        quint64 asked = none;
        quint64 told = none;
        std::map<quint64, std::function<void()>> ready;
    };
    std::mutex m_mutex; //!< guards what follows, and keeps the order while it is told
    std::map<std::type_index, Lane> m_lanes;
};

} // namespace throughline::client
