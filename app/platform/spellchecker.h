// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QString>
#include <QStringList>

#include <memory>

namespace throughline::platform {

//! The system's spelling. Nothing blocks: dictionaries are opened and asked in a thread of the adapter's own, answers come by
//! future and in the order of the questions. Nothing that is asked is kept or written anywhere. GUI thread.
//! Languages are named as "de_DE", "en_GB" or "en"; one that has no dictionary is passed over.
class SpellChecker
{
public:
    SpellChecker() = default;
    virtual ~SpellChecker() = default;
    SpellChecker(const SpellChecker &) = delete;
    SpellChecker &operator=(const SpellChecker &) = delete;

    //! Those with an installed dictionary, sorted; looked for anew each time.
    [[nodiscard]] virtual QFuture<QStringList> languages() = 0;
    //! The ones of \a words that no dictionary of \a languages knows, in their order; none, where no dictionary could be opened.
    [[nodiscard]] virtual QFuture<QStringList> unknown(const QStringList &languages, const QStringList &words) = 0;
    //! What \a word may have been meant for, the best first, at most \a most.
    [[nodiscard]] virtual QFuture<QStringList> suggestions(const QStringList &languages, const QString &word,
                                                           int most) = 0;
};

//! That of this system; null where there is no adapter (macOS, Windows).
[[nodiscard]] std::unique_ptr<SpellChecker> systemSpellChecker();

} // namespace throughline::platform
