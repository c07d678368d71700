// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/schema.h"
#include "base/random.h"

#include <QCborMap>

#include <vector>

namespace throughline::plugin {

//! Makes bodies of messages from the schema alone: what the codec, the line and any connector must take or refuse.
class Generator
{
public:
    enum class Size { Smallest, Largest, Any };

    explicit Generator(quint64 seed) : m_random(seed) {}
    //! A body within all limits. Largest fills every field to its limit, but no list of objects beyond \a maxElements.
    [[nodiscard]] QCborMap valid(const std::vector<FieldSchema> &fields, Size size, int maxElements = 3);

    struct Broken {
        QString what; //!< "text: too long"
        QCborMap body;
    };
    //! One body per way to break one field of \a fields, the rest valid.
    [[nodiscard]] std::vector<Broken> broken(const std::vector<FieldSchema> &fields);

private:
    [[nodiscard]] QCborValue value(const FieldSchema &field, Size size, int maxElements);
    [[nodiscard]] QString text(qint64 length);
    [[nodiscard]] qint64 length(const Limit &limit, Size size);

    SeededRandom m_random;
};

} // namespace throughline::plugin
