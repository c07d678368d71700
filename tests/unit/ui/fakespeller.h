// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/spellchecker.h"

#include <QPromise>
#include <QSet>

#include <map>
#include <utility>
#include <vector>

namespace throughline::ui {

//! Dictionaries in memory that answer at once. Remembers what was asked.
class FakeSpeller final : public platform::SpellChecker
{
public:
    std::map<QString, QSet<QString>> dictionaries; //!< by language
    std::map<QString, QStringList> meant;          //!< suggestions, by word
    QList<QStringList> asked;                      //!< words, question by question
    QStringList askedIn;                           //!< the languages of the last question
    bool held = false;                             //!< suggestions wait for answer()
    void answer()
    {
        for (auto &[promise, words] : std::exchange(m_waiting, {})) {
            promise.addResult(words);
            promise.finish();
        }
    }

    QFuture<QStringList> languages() override
    {
        QStringList all;
        for (const auto &[language, words] : dictionaries)
            all << language;
        return give(all);
    }
    QFuture<QStringList> unknown(const QStringList &languages, const QStringList &words) override
    {
        asked << words;
        askedIn = languages;
        QStringList strange;
        for (const QString &word : words) {
            bool known = false;
            for (const QString &language : languages)
                known = known || dictionaries[language].contains(word);
            if (!known)
                strange << word;
        }
        return give(strange);
    }
    QFuture<QStringList> suggestions(const QStringList &, const QString &word, int most) override
    {
        if (!held)
            return give(meant[word].mid(0, most));
        m_waiting.emplace_back(QPromise<QStringList>(), meant[word].mid(0, most));
        m_waiting.back().first.start();
        return m_waiting.back().first.future();
    }

private:
    std::vector<std::pair<QPromise<QStringList>, QStringList>> m_waiting;

    static QFuture<QStringList> give(const QStringList &list)
    {
        QPromise<QStringList> promise;
        promise.start();
        promise.addResult(list);
        promise.finish();
        return promise.future();
    }
};

} // namespace throughline::ui
