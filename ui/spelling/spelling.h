// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/spellchecker.h"
#include "shared/source.h"
#include "spelling/spellinglanguages.h"
#include "spelling/spelltext.h"

#include <QHash>
#include <QSet>
#include <QtQmlIntegration>

namespace throughline::ui {

//! Judges the spelling of what the agent writes, by the system's dictionaries, the agent's own words and names that are
//! known here. Choices and own words follow the agent and are kept where all of theirs is: encrypted, never in the
//! system's plain word lists. Changes no text. Judges nothing until begin(). GUI thread.
class Spelling : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY choicesChanged)
    //! This computer has a dictionary.
    Q_PROPERTY(bool available READ isAvailable NOTIFY choicesChanged)
    //! The languages are those of the console, not chosen ones.
    Q_PROPERTY(bool followsLanguage READ followsLanguage NOTIFY choicesChanged)
    //! Which dictionaries are used, or why none is.
    Q_PROPERTY(QString systemSays READ systemSays NOTIFY choicesChanged)
    Q_PROPERTY(throughline::ui::SpellingLanguages *languages READ languages CONSTANT)
    //! The agent's own, sorted.
    Q_PROPERTY(QList<QString> words READ words NOTIFY choicesChanged)

public:
    static constexpr int mostSuggestions = 5;
    static constexpr qsizetype mostWords = 2000; //!< own ones; the hub takes 64 KiB

    explicit Spelling(Source &source, QObject *parent = nullptr);
    ~Spelling() override;

    //! Once. \a checker: null where the system has none; must outlive this.
    void begin(platform::SpellChecker *checker);
    //! Names on the desk, e.g. of the customer: their words are right. Outside text.
    void setNames(const QStringList &names);

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);
    [[nodiscard]] bool isAvailable() const { return !m_installed.isEmpty(); }
    [[nodiscard]] bool followsLanguage() const { return m_chosen.isEmpty(); }
    [[nodiscard]] QString systemSays() const;
    [[nodiscard]] SpellingLanguages *languages() { return &m_languages; }
    [[nodiscard]] QStringList words() const { return m_words; }
    //! Those that are asked: the chosen ones that are installed, else the one that fits the console's language.
    [[nodiscard]] QStringList used() const;
    //! The last one cannot be taken away: then it follows the console's language.
    Q_INVOKABLE void useLanguage(const QString &tag, bool use);
    Q_INVOKABLE void followLanguage();
    Q_INVOKABLE void learn(const QString &word);
    Q_INVOKABLE void unlearn(const QString &word);
    //! Right until the console is closed.
    void ignore(const QString &word);
    //! Looks anew which dictionaries there are.
    Q_INVOKABLE void lookAround();

    //! The words of \a text that no dictionary knows, as far as they were judged; the rest is asked, and judged() tells.
    [[nodiscard]] std::vector<SpellWord> wrongIn(const SpellText &text);
    //! \a then gets what the word may have been meant for, here or later; not after \a context is gone.
    void suggest(const QString &word, QObject *context, std::function<void(const QStringList &)> then);

Q_SIGNALS:
    //! Choices, own words or dictionaries.
    void choicesChanged();
    //! A text may have other wrong words than before.
    void judged();

private:
    static constexpr qsizetype mostJudged = 50'000; //!< words that are remembered: more than a text has
    void load();
    void store();
    void forget();
    void ask();
    void loadColleagues();
    [[nodiscard]] bool isOurs(const QString &word) const;

    Source &m_source;
    platform::SpellChecker *m_checker = nullptr;
    SpellingLanguages m_languages;
    bool m_on = true;
    QStringList m_chosen; //!< empty: as the console's language
    QStringList m_words;
    QStringList m_installed;
    QStringList m_usedLast; //!< those the judgements are of
    QSet<QString> m_own, m_ignored, m_names, m_colleagues;
    QHash<QString, bool> m_judged; //!< true: known
    QSet<QString> m_wanted, m_asked;
    quint64 m_generation = 0; //!< of the choices: a slow answer does not undo a newer one
    quint64 m_judgement = 0;  //!< of what judges: answers of earlier dictionaries count no more
    bool m_askSoon = false;
};

} // namespace throughline::ui
