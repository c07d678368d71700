// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/keycapture.h"
#include "commands/keymap.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <memory>

namespace throughline::ui {

struct CommandRow {
    QString key; //!< the command's id
    CommandGroup group = CommandGroup::Go;
    QString name;
    QString icon;
    QList<QKeySequence> keys;
    bool possible = true;
    bool chosen = false;
    bool first = false; //!< of its group
    bool lasting = true;

    bool operator==(const CommandRow &) const = default;
};

//! Everything a person can do at the desk, in one list, with the keys that do it. The keys a person chose are a setting
//! that follows them over the hub. GUI thread.
class Commands : public RowModel<CommandRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    //! Counts changes, for bindings that call keysOf() or hint().
    Q_PROPERTY(int revision READ revision NOTIFY changed)
    //! The settings cover the desk: only what works everywhere is possible.
    Q_PROPERTY(bool covered READ isCovered WRITE setCovered NOTIFY coveredChanged)
    //! Some keys are not the defaults.
    Q_PROPERTY(bool anyChosen READ isAnyChosen NOTIFY changed)
    //! Those that have keys, with the same roles: few of them, and who listens to the keyboard needs no others.
    Q_PROPERTY(QAbstractItemModel *keyed READ keyed CONSTANT)
    //! Those that can be given keys, with the same roles.
    Q_PROPERTY(QAbstractItemModel *lasting READ lasting CONSTANT)
    //! The keys a person presses to choose them.
    Q_PROPERTY(throughline::ui::KeyCapture *capture READ capture CONSTANT)
    //! What became of saving the printable map, a sentence; empty: nothing was saved yet.
    Q_PROPERTY(QString saved READ saved NOTIFY savedChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1, //!< QString
        NameRole,                  //!< may be outside text
        HeadingRole,               //!< the group in words, over its first command; else empty
        IconRole,                  //!< icon name
        SequencesRole,             //!< QStringList, portable text, for Shortcut
        KeysRole,                  //!< as printed on this system's keys; empty: none
        PossibleRole,              //!< bool: it would do something now
        ChosenRole                 //!< bool: the person's own keys
    };
    Q_ENUM(Role)

    explicit Commands(Source &source, QObject *parent = nullptr);
    ~Commands() override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    //! The fixed commands; once, before anything is shown.
    void setCommands(std::vector<Command> commands);
    //! Those of a group that come and go, e.g. the views.
    void setPassing(CommandGroup group, std::vector<Command> commands);
    [[nodiscard]] const std::vector<Command> &all() const { return m_all; }
    [[nodiscard]] const Command *find(const QString &id) const;
    [[nodiscard]] bool isPossible(const Command &command) const;
    //! What is possible has changed; looked at soon.
    void refreshSoon() { m_soon.start(); }
    void refresh();

    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] bool isCovered() const { return m_covered; }
    void setCovered(bool covered);
    [[nodiscard]] bool isAnyChosen() const { return !m_map.isEmpty(); }
    [[nodiscard]] QAbstractItemModel *keyed() { return m_keyed.get(); }
    [[nodiscard]] KeyCapture *capture() { return &m_capture; }
    [[nodiscard]] QAbstractItemModel *lasting() { return m_lasting.get(); }
    [[nodiscard]] QString saved() const { return m_saved; }
    [[nodiscard]] QList<QKeySequence> sequencesOf(const QString &id) const;
    //! Who has these keys; null: nobody.
    [[nodiscard]] const Command *holder(const QKeySequence &keys) const;
    void choose(const std::map<QString, QList<QKeySequence>> &keys);
    //! Where the printable map is saved; the documents folder unless set.
    void setFolder(const QString &folder) { m_folder = folder; }

    //! Does it. False: not possible now.
    Q_INVOKABLE bool run(const QString &id);
    //! The keys of this command were pressed. On a keyboard where Shift chooses Latin letters (Hebrew) the platform takes
    //! Ctrl+Shift+K for Ctrl+K as well: what is held down tells which was meant.
    Q_INVOKABLE bool runPressed(const QString &id);
    bool runPressed(const QString &id, Qt::KeyboardModifiers held);
    //! As printed on the keys, e.g. "Ctrl+K"; empty: none.
    Q_INVOKABLE QString keysOf(const QString &id) const;
    //! "Send (Ctrl+Return)".
    Q_INVOKABLE QString hint(const QString &id, const QString &word) const;
    Q_INVOKABLE void removeKeys(const QString &id) { choose({{id, {}}}); }
    Q_INVOKABLE void reset(const QString &id);
    Q_INVOKABLE void resetAll();
    //! Saves the map of all shortcuts for printing: "pdf" or "html".
    Q_INVOKABLE void save(const QString &format);

    [[nodiscard]] static QString groupName(CommandGroup group);

Q_SIGNALS:
    void changed();
    void coveredChanged();
    void savedChanged();
    //! A command that only the view can carry out.
    void asked(const QString &id);

private:
    void load();
    void adopt(KeyMap map);
    void store();
    void collect();

    Source &m_source;
    std::vector<Command> m_fixed;
    std::map<CommandGroup, std::vector<Command>> m_passing;
    std::vector<Command> m_all;
    KeyMap m_map;
    std::map<QString, QList<QKeySequence>> m_keys;
    KeyCapture m_capture;
    std::unique_ptr<QAbstractItemModel> m_keyed, m_lasting;
    QString m_folder;
    QString m_saved;
    quint64 m_generation = 0;
    int m_revision = 0;
    bool m_covered = false;
    QTimer m_soon;
};

} // namespace throughline::ui
