// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "composer/snippetlibrary.h"
#include "shared/macrostep.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <map>

namespace throughline::ui {

//! What is put into the reply by name: variables, what is left to fill in, and macros, which also do something with the
//! conversation. A macro is shown before it is run, and its text waits in the reply to be read and sent. GUI thread.
class Snippets : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Composer")
    //! Names of variables nothing is known for, which still stand in the text; empty: none. Holds outside text.
    Q_PROPERTY(QString missing READ missing NOTIFY holesChanged)
    //! Where they stand in the text, and where they end.
    Q_PROPERTY(QList<int> holeStarts READ holeStarts NOTIFY holesChanged)
    Q_PROPERTY(QList<int> holeEnds READ holeEnds NOTIFY holesChanged)
    //! A macro closes the conversation with the reply that is being written.
    Q_PROPERTY(bool closing READ isClosing NOTIFY closingChanged)
    // The macro that is asked about: its name and the text it puts in; outside text.
    Q_PROPERTY(QString name READ name NOTIFY macroChanged)
    Q_PROPERTY(QString text READ text NOTIFY macroChanged)
    //! What it will do, a sentence each; holds outside text.
    Q_PROPERTY(QList<QString> steps READ steps NOTIFY macroChanged)
    //! Why it cannot be run; empty: it can.
    Q_PROPERTY(QString problem READ problem NOTIFY macroChanged)
    //! Where they are made.
    Q_PROPERTY(throughline::ui::SnippetLibrary *library READ library CONSTANT)

public:
    Snippets(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);

    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool isWhole() const { return m_starts.isEmpty(); }
    [[nodiscard]] QList<int> holeStarts() const { return m_starts; }
    [[nodiscard]] QList<int> holeEnds() const { return m_ends; }
    [[nodiscard]] bool isClosing() const { return m_closing; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QStringList steps() const { return m_words; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] SnippetLibrary *library() { return &m_library; }

    void setVariables(std::map<QString, QString> values) { m_variables = std::move(values); }
    [[nodiscard]] QString expanded(const QString &text) const;
    //! The text of the reply or note as it is now.
    void look(const QString &written);
    //! Shows what a macro would do. \a closeWaits: there is a reply that its text goes into, so that closing waits for it.
    void ask(const Id &macro, bool closeWaits);
    Q_INVOKABLE void run();
    Q_INVOKABLE void showHole();
    //! The reply does not close the conversation after all.
    Q_INVOKABLE void leaveOpen() { setClosing(false); }
    //! What the last macro put in goes, if nothing was written since.
    void takeBack();
    //! Another conversation.
    void clear();

Q_SIGNALS:
    void holesChanged();
    void closingChanged();
    void macroChanged();
    //! There is something to show.
    void macroAsked();
    //! A place in the text is to be marked.
    void placeWanted(int start, int end);
    void textWanted(const QString &text);
    void textBackWanted(const QString &text);
    void stepsWanted(const QString &name, const std::vector<throughline::ui::MacroStep> &steps);

private:
    void describe(const std::vector<Tag> &tags, const std::vector<Agent> &agents);
    [[nodiscard]] QString stepWords(const MacroStep &step, const std::vector<Tag> &tags,
                                    const std::vector<Agent> &agents);
    void setClosing(bool closing);

    Source &m_source;
    const Clock &m_clock;
    SnippetLibrary m_library;
    std::map<QString, QString> m_variables;
    QString m_written;
    QString m_before, m_after; //!< what was written when the last macro was run
    QList<int> m_starts, m_ends;
    Macro m_macro;
    std::vector<MacroStep> m_steps;
    QString m_expanded;
    QStringList m_words;
    QString m_problem;
    bool m_closeWaits = false;
    bool m_closing = false;
    quint64 m_generation = 0;
};

} // namespace throughline::ui
