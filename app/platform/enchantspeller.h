// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/spellchecker.h"

#include <QThreadPool>

#include <functional>

namespace throughline::platform {

//! Spelling of a Linux desktop: Enchant 2, which asks whatever dictionaries the system has (Hunspell, Aspell …). Its personal
//! word lists are read, never written: words of customers' texts do not leave the console's own files.
class EnchantSpeller final : public SpellChecker
{
public:
    EnchantSpeller();
    //! Waits for the question that is being answered; those behind it are answered with nothing.
    ~EnchantSpeller() override;

    [[nodiscard]] QFuture<QStringList> languages() override;
    [[nodiscard]] QFuture<QStringList> unknown(const QStringList &languages, const QStringList &words) override;
    [[nodiscard]] QFuture<QStringList> suggestions(const QStringList &languages, const QString &word,
                                                   int most) override;

private:
    class Dictionaries;
    [[nodiscard]] QFuture<QStringList> ask(std::function<QStringList(Dictionaries &)> question);

    std::unique_ptr<Dictionaries> m_dictionaries; //!< of the thread, once it runs
    QThreadPool m_thread;                         //!< one; last: ends before what it uses
};

} // namespace throughline::platform
