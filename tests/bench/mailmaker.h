// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "dataset.h"

#include <QByteArray>

namespace throughline::bench {

//! Mails as customers of a shop write them: plain, with HTML beside it, answers with quotes, small files, letters of other
//! alphabets. The same seed makes the same mails.
class MailMaker
{
public:
    explicit MailMaker(int people, std::uint64_t seed = 5);

    //! An mbox with \a count mails to support@shop.test, each with a Message-ID of its own. Its size in bytes.
    [[nodiscard]] qint64 writeBox(const QString &path, int count);

private:
    [[nodiscard]] QByteArray next();
    [[nodiscard]] QByteArray paragraphs();
    [[nodiscard]] QByteArray html(const QByteArray &text) const;
    [[nodiscard]] QByteArray alternative(const QByteArray &text) const;
    [[nodiscard]] QByteArray withFile(const QByteArray &text);
    [[nodiscard]] QByteArray answer(const QByteArray &text);

    int m_people;
    SeededRandom m_random;
    Dataset m_data;
    qint64 m_made = 0;
};

} // namespace throughline::bench
