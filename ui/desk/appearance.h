// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>
#include <QtQmlIntegration>

#include <array>
#include <memory>

namespace throughline::ui {

//! A value of the organisation's: locked, or what stands until the person chooses. Empty: none.
struct Settled {
    QString value;
    bool locked = false;
};

//! What the desktop asks of every program, as far as it tells.
struct SystemAsks {
    bool highContrast = false;
    bool reducedMotion = false;
};

//! How the console looks, the language, and what of the settings is the organisation's. Kept in a small file of the
//! profile; nothing personal is in it. GUI thread.
class Appearance : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(throughline::ui::Appearance::Mode mode READ mode WRITE setMode NOTIFY changed)
    //! What is shown: the mode, or the system's choice.
    Q_PROPERTY(bool dark READ isDark NOTIFY changed)
    Q_PROPERTY(throughline::ui::Appearance::Contrast contrast READ contrast WRITE setContrast NOTIFY changed)
    Q_PROPERTY(bool highContrast READ isHighContrast NOTIFY changed)
    Q_PROPERTY(throughline::ui::Appearance::Motion motion READ motion WRITE setMotion NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ isMotionReduced NOTIFY changed)
    Q_PROPERTY(throughline::ui::Appearance::Density density READ density WRITE setDensity NOTIFY changed)
    Q_PROPERTY(throughline::ui::Appearance::Direction direction READ direction WRITE setDirection NOTIFY changed)
    //! From right to left: by choice, or as the language is written.
    Q_PROPERTY(bool mirrored READ isMirrored NOTIFY changed)
    //! Percent, 100 to 200.
    Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY changed)
    Q_PROPERTY(QVariantList textSizes READ sizesToChoose CONSTANT)
    //! "en", "de" or empty for the system's.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    //! Managed by the organisation: setting it does nothing.
    Q_PROPERTY(bool modeManaged READ isModeManaged NOTIFY managedChanged)
    Q_PROPERTY(bool contrastManaged READ isContrastManaged NOTIFY managedChanged)
    Q_PROPERTY(bool motionManaged READ isMotionManaged NOTIFY managedChanged)
    Q_PROPERTY(bool densityManaged READ isDensityManaged NOTIFY managedChanged)
    Q_PROPERTY(bool directionManaged READ isDirectionManaged NOTIFY managedChanged)
    Q_PROPERTY(bool textSizeManaged READ isTextSizeManaged NOTIFY managedChanged)
    Q_PROPERTY(bool languageManaged READ isLanguageManaged NOTIFY managedChanged)
    //! A bar shows the program's icon now.
    Q_PROPERTY(bool trayThere READ isTrayThere NOTIFY trayChanged)
    //! Closing the window leaves the program running behind its icon, while there is one.
    Q_PROPERTY(bool staysInTray READ staysInTray WRITE setStaysInTray NOTIFY trayChanged)
    Q_PROPERTY(bool hidesOnClose READ hidesOnClose NOTIFY trayChanged)
    //! Each value of the policy files in a line, and what is wrong with them.
    Q_PROPERTY(QStringList policyValues READ policyValues NOTIFY managedChanged)
    Q_PROPERTY(QStringList policyWarnings READ policyWarnings NOTIFY managedChanged)

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)
    enum class Contrast { SystemContrast, NormalContrast, HighContrast };
    Q_ENUM(Contrast)
    enum class Motion { SystemMotion, FullMotion, ReducedMotion };
    Q_ENUM(Motion)
    enum class Density { Compact, Comfortable };
    Q_ENUM(Density)
    enum class Direction { ByLanguage, LeftToRight, RightToLeft };
    Q_ENUM(Direction)

    //! What an organisation may settle, with the words of the policy files (as in them: `Theme`, `Contrast`, `TextSize` …).
    struct SettledLooks {
        Settled mode;
        Settled language;
        Settled contrast;
        Settled textSize;
        Settled density;
        Settled motion;
        Settled direction;
    };

    //! \a file: an INI file; empty keeps nothing.
    explicit Appearance(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] Mode mode() const { return Mode(m_choices[ModeChoice].value); }
    void setMode(Mode mode) { choose(ModeChoice, int(mode)); }
    //! For this run only, e.g. from the command line.
    void overrideMode(Mode mode) { pretend(ModeChoice, int(mode)); }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] Contrast contrast() const { return Contrast(m_choices[ContrastChoice].value); }
    void setContrast(Contrast contrast) { choose(ContrastChoice, int(contrast)); }
    void overrideContrast(Contrast contrast) { pretend(ContrastChoice, int(contrast)); }
    [[nodiscard]] bool isHighContrast() const;
    [[nodiscard]] Motion motion() const { return Motion(m_choices[MotionChoice].value); }
    void setMotion(Motion motion) { choose(MotionChoice, int(motion)); }
    [[nodiscard]] bool isMotionReduced() const;
    [[nodiscard]] Density density() const { return Density(m_choices[DensityChoice].value); }
    void setDensity(Density density) { choose(DensityChoice, int(density)); }
    void overrideDensity(Density density) { pretend(DensityChoice, int(density)); }
    [[nodiscard]] Direction direction() const { return Direction(m_choices[DirectionChoice].value); }
    void setDirection(Direction direction) { choose(DirectionChoice, int(direction)); }
    void overrideDirection(Direction direction) { pretend(DirectionChoice, int(direction)); }
    [[nodiscard]] bool isMirrored() const;
    [[nodiscard]] int textSize() const { return m_textSize; }
    //! Kept between 100 and 200.
    void setTextSize(int percent);
    void overrideTextSize(int percent);
    [[nodiscard]] static QList<int> textSizes();
    [[nodiscard]] static QVariantList sizesToChoose();
    //! To the next larger (1) or smaller (-1) one of textSizes(); 0: back to 100.
    Q_INVOKABLE void stepTextSize(int step);
    //! What holds where the person chose "as the system".
    void setSystem(const SystemAsks &asks);

    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    void overrideLanguage(const QString &language);
    //! \a mode: "system", "light", "dark"; \a language: "system", "en", "de". Before the window loads.
    void settle(const Settled &mode, const Settled &language) { settle({.mode = mode, .language = language}); }
    void settle(const SettledLooks &looks);
    [[nodiscard]] bool isModeManaged() const { return m_choices[ModeChoice].managed; }
    [[nodiscard]] bool isContrastManaged() const { return m_choices[ContrastChoice].managed; }
    [[nodiscard]] bool isMotionManaged() const { return m_choices[MotionChoice].managed; }
    [[nodiscard]] bool isDensityManaged() const { return m_choices[DensityChoice].managed; }
    [[nodiscard]] bool isDirectionManaged() const { return m_choices[DirectionChoice].managed; }
    [[nodiscard]] bool isTextSizeManaged() const { return m_textSizeManaged; }
    [[nodiscard]] bool isLanguageManaged() const { return m_languageManaged; }
    [[nodiscard]] bool isTrayThere() const { return m_trayThere; }
    void setTrayThere(bool there);
    [[nodiscard]] bool staysInTray() const { return m_staysInTray; }
    void setStaysInTray(bool stays);
    //! Not while the program ends: then every window has to close.
    [[nodiscard]] bool hidesOnClose() const { return m_staysInTray && m_trayThere && !m_leaving; }
    void showPolicies(const QStringList &values, const QStringList &warnings);
    [[nodiscard]] QStringList policyValues() const { return m_policyValues; }
    [[nodiscard]] QStringList policyWarnings() const { return m_policyWarnings; }
    //! Remembered sizes and places of the window, by name.
    Q_INVOKABLE int number(const QString &name, int otherwise) const;
    Q_INVOKABLE void setNumber(const QString &name, int value);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();
    void languageChanged();
    void managedChanged();
    void trayChanged();

private:
    enum Which { ModeChoice, ContrastChoice, MotionChoice, DensityChoice, DirectionChoice, ChoiceCount };
    struct Choice {
        int value = 0;
        bool managed = false;
    };
    void choose(Which which, int value);
    void pretend(Which which, int value);
    [[nodiscard]] bool stands(const Settled &settled, QLatin1StringView name) const;

    std::unique_ptr<QSettings> m_settings;
    std::array<Choice, ChoiceCount> m_choices;
    int m_textSize = 100;
    bool m_textSizeManaged = false;
    SystemAsks m_system;
    QString m_language;
    bool m_languageManaged = false;
    bool m_trayThere = false;
    bool m_staysInTray = false;
    bool m_leaving = false;
    QStringList m_policyValues;
    QStringList m_policyWarnings;
};

} // namespace throughline::ui
