// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSettings>
#include <QtQmlIntegration>

namespace throughline::ui {

//! Light or dark, and the language. Kept in a small file of the profile; nothing personal is in it. GUI thread.
class Appearance : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(throughline::ui::Appearance::Mode mode READ mode WRITE setMode NOTIFY changed)
    //! What is shown: the mode, or the system's choice.
    Q_PROPERTY(bool dark READ isDark NOTIFY changed)
    //! "en", "de" or empty for the system's.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    //! \a file: an INI file; empty keeps nothing.
    explicit Appearance(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    //! For this run only, e.g. from the command line.
    void overrideMode(Mode mode);
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    void overrideLanguage(const QString &language) { m_language = language; }
    //! Remembered sizes and places of the window, by name.
    Q_INVOKABLE int number(const QString &name, int otherwise) const;
    Q_INVOKABLE void setNumber(const QString &name, int value);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();
    void languageChanged();

private:
    std::unique_ptr<QSettings> m_settings;
    Mode m_mode = Mode::System;
    QString m_language;
};

} // namespace throughline::ui
