// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"

#include <QStringList>
#include <QtQmlIntegration>

namespace throughline::ui {

struct SettingsSectionRow {
    QString key; //!< "appearance"; "settings.appearance" is the command that opens it
    QString title;
    QString icon;
    QString found; //!< which of its settings answer what was typed, as its page calls them

    bool operator==(const SettingsSectionRow &) const = default;
};

//! The sections of the settings, which of them is shown, and the box that finds a setting by its words or by what people
//! call it elsewhere. Found as in the palette, best first. Made by the view. GUI thread.
class SettingsSections : public RowModel<SettingsSectionRow>
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    //! The section that is shown, whether or not it is among those found.
    Q_PROPERTY(QString current READ current NOTIFY currentChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    //! It holds text only: nothing on it takes the keyboard.
    Q_PROPERTY(bool reading READ isReading NOTIFY currentChanged)
    //! Its row; -1: it is not among those found.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY placed)
    //! What some people have no use for: channels are an administrator's, the team's answers of who may write them, and
    //! there may be no organisation that settles anything.
    Q_PROPERTY(bool administrator READ isAdministrator WRITE setAdministrator NOTIFY offeredChanged)
    Q_PROPERTY(bool writesAnswers READ writesAnswers WRITE setWritesAnswers NOTIFY offeredChanged)
    Q_PROPERTY(bool managed READ isManaged WRITE setManaged NOTIFY offeredChanged)
    //! Another one: all is said anew.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

public:
    enum Role {
        SectionRole = Qt::UserRole + 1, //!< its key
        TitleRole,
        GlyphRole, //!< icon name
        FoundRole  //!< settings of it that were found, in one line; empty: its own name was, or nothing is typed
    };
    Q_ENUM(Role)

    explicit SettingsSections(QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] bool isAdministrator() const { return m_administrator; }
    void setAdministrator(bool administrator) { offer(m_administrator, administrator); }
    [[nodiscard]] bool writesAnswers() const { return m_writesAnswers; }
    void setWritesAnswers(bool writes) { offer(m_writesAnswers, writes); }
    [[nodiscard]] bool isManaged() const { return m_managed; }
    void setManaged(bool managed) { offer(m_managed, managed); }
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);

    //! Shows a section, and its row again if something else was looked for. One that is not offered changes nothing.
    Q_INVOKABLE void open(const QString &key);
    Q_INVOKABLE void choose(int row);
    //! The row \a by away from the shown one; the first where that is not among them.
    Q_INVOKABLE void step(int by);
    //! Shows the best one. False: there is none.
    Q_INVOKABLE bool takeFirst();

    //! The settings of a section that can be found, in the words of its page.
    [[nodiscard]] static QStringList settingsOf(const QString &key);

Q_SIGNALS:
    void queryChanged();
    void currentChanged();
    void titleChanged();
    void placed();
    void offeredChanged();
    void languageChanged();

private:
    void offer(bool &what, bool offered);
    [[nodiscard]] bool isOffered(const QString &key) const;
    void show(const QString &key);
    void fill();

    QString m_query, m_current, m_language;
    bool m_administrator = false, m_writesAnswers = false, m_managed = false;
};

} // namespace throughline::ui
