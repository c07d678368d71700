// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/timelineitem.h"
#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

//! The one file of a message that is looked at: as a picture where it is one, and saved where the agent says. Nothing is
//! opened or run. GUI thread.
class TimelineFiles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by TimelineModel")
    //! A name that can be saved as it is; outside text. Empty: nothing is looked at.
    Q_PROPERTY(QString name READ name NOTIFY shown)
    //! Type and size in words.
    Q_PROPERTY(QString detail READ detail NOTIFY shown)
    //! Address for an Image; empty: no picture.
    Q_PROPERTY(QString picture READ picture NOTIFY shown)
    //! Opening it could run something: saving it takes a second word.
    Q_PROPERTY(bool risky READ isRisky NOTIFY shown)
    Q_PROPERTY(bool busy READ isBusy NOTIFY told)
    //! What became of saving, in words; empty: nothing was tried.
    Q_PROPERTY(QString notice READ notice NOTIFY told)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY told)

public:
    explicit TimelineFiles(Source &source, QObject *parent = nullptr);

    void show(const Attachment &file);
    Q_INVOKABLE void close();
    //! \a folder: a path. The name is made safe once more. A risky file needs \a sure.
    Q_INVOKABLE void save(const QString &folder, const QString &name, bool sure);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString picture() const;
    [[nodiscard]] bool isRisky() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

Q_SIGNALS:
    void shown();
    void told();

private:
    void tell(bool busy, bool failed, const QString &notice);

    Source &m_source;
    Attachment m_file;
    quint64 m_turn = 0;
    bool m_busy = false;
    bool m_failed = false;
    QString m_notice;
};

} // namespace throughline::ui
