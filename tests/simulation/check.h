// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>

namespace throughline::test {

//! What ends a seed: the promise that was broken ("I5 seq is dense") and where.
struct Broken {
    std::string promise;
    std::string detail;
};

//! Throws Broken. Only from the driver's own frames, never through SQLite's.
inline void require(bool holds, const char *promise, const QString &detail = {})
{
    if (!holds)
        throw Broken{promise, detail.toStdString()};
}

} // namespace throughline::test
