// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composer/snippetform.h"

namespace throughline::ui {

struct SnippetRow {
    Id key;
    bool macro = false;
    QString name;
    QString text;
    Macro record;       //!< for the form: as it is, or what was wanted and refused
    QJsonArray actions; //!< as they are
    bool stored = true;
    bool pending = false;
    Id refused; //!< the command that was; null: none
    QString problem;

    bool operator==(const SnippetRow &) const = default;
};

//! All canned responses and macros, for who may write them: what waits for the hub, and what it refused and why. GUI
//! thread; the source outlives it.
class SnippetLibrary : public RowModel<SnippetRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Snippets")
    //! The agent may write them: supervisors and administrators.
    Q_PROPERTY(bool mayWrite READ mayWrite NOTIFY mayWriteChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY emptyChanged)
    Q_PROPERTY(throughline::ui::SnippetForm *form READ form CONSTANT)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< one line; outside text
        PreviewRole,                 //!< one line of its text
        MacroRole,                   //!< bool: it also does something
        PendingRole,                 //!< bool: waits for the hub
        ProblemRole                  //!< why the hub refused it, in words; empty: it did not
    };
    Q_ENUM(Role)

    SnippetLibrary(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool mayWrite() const { return m_mayWrite; }
    [[nodiscard]] bool isEmpty() const { return rowCount() == 0; }
    [[nodiscard]] SnippetForm *form() { return &m_form; }

    Q_INVOKABLE void add(bool macro);
    Q_INVOKABLE void edit(int row);
    //! Sends once more what the hub refused.
    Q_INVOKABLE void tryAgain(int row);
    //! Gives up what the hub refused.
    Q_INVOKABLE void forget(int row);

Q_SIGNALS:
    void mayWriteChanged();
    void emptyChanged();

private:
    void load();
    void loadRole();
    void build();
    [[nodiscard]] SnippetRow *rowOf(std::vector<SnippetRow> &rows, const Id &key) const;
    void lay(std::vector<SnippetRow> &rows, const client::OutboxEntry &entry) const;
    [[nodiscard]] static QString refusal(const wire::CommandError &error);

    Source &m_source;
    SnippetForm m_form;
    std::vector<CannedResponse> m_canned;
    std::vector<Macro> m_macros;
    std::vector<client::OutboxEntry> m_entries;
    bool m_mayWrite = false;
    quint64 m_generation = 0;
};

} // namespace throughline::ui
