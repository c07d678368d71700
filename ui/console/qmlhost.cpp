// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console/qmlhost.h"

#include "desk/appearance.h"
#include "desk/desk.h"
#include "pictures/pictureprovider.h"
#include "platform/paths.h"
#include "session/sessionmodel.h"

#include <QEvent>
#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQuickStyle>

using namespace Qt::StringLiterals;

// Made by the build for each module of ui/; naming them keeps the linker from leaving the types out.
void qml_register_types_Throughline_Commands_Model();
void qml_register_types_Throughline_Composer_Model();
void qml_register_types_Throughline_Actions_Model();
void qml_register_types_Throughline_Channels_Model();
void qml_register_types_Throughline_Customer_Model();
void qml_register_types_Throughline_Customers_Model();
void qml_register_types_Throughline_Desk_Model();
void qml_register_types_Throughline_Inbox_Model();
void qml_register_types_Throughline_Notifications_Model();
void qml_register_types_Throughline_OAuth_Model();
void qml_register_types_Throughline_Search_Model();
void qml_register_types_Throughline_Session_Model();
void qml_register_types_Throughline_Spelling_Model();
void qml_register_types_Throughline_Timeline_Model();

namespace throughline::ui {
namespace {

void (*volatile g_modules[])() = {
    qml_register_types_Throughline_Commands_Model,      qml_register_types_Throughline_Composer_Model,
    qml_register_types_Throughline_Actions_Model,       qml_register_types_Throughline_Channels_Model,
    qml_register_types_Throughline_Customer_Model,      qml_register_types_Throughline_Customers_Model,
    qml_register_types_Throughline_Desk_Model,          qml_register_types_Throughline_Inbox_Model,
    qml_register_types_Throughline_Search_Model,        qml_register_types_Throughline_Session_Model,
    qml_register_types_Throughline_Timeline_Model,      qml_register_types_Throughline_OAuth_Model,
    qml_register_types_Throughline_Notifications_Model, qml_register_types_Throughline_Spelling_Model};

//! A reply that was refused before anything was asked.
class Refused final : public QNetworkReply
{
public:
    Refused(const QNetworkRequest &request, QObject *parent) : QNetworkReply(parent)
    {
        setRequest(request);
        setUrl(request.url());
        setError(ContentAccessDenied, u"refused"_s);
        setFinished(true);
        QMetaObject::invokeMethod(this, &QNetworkReply::finished, Qt::QueuedConnection);
    }
    void abort() override {}

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

class RefusingManager final : public QNetworkAccessManager
{
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply *createRequest(Operation, const QNetworkRequest &request, QIODevice *) override
    {
        return new Refused(request, this);
    }
};

} // namespace

QNetworkAccessManager *NoNetwork::create(QObject *parent)
{
    return new RefusingManager(parent);
}

OnlyOurs::OnlyOurs()
    : m_modulePaths{QUrl::fromLocalFile(QLibraryInfo::path(QLibraryInfo::QmlImportsPath)).toString() + u'/'}
{
}

QUrl OnlyOurs::intercept(const QUrl &url, DataType)
{
    if (url.isEmpty() || url.scheme() == "qrc"_L1)
        return url;
    if (url.scheme() == "image"_L1 && url.host() == "pictures"_L1) // pixels of the decoder: see ui/pictures
        return url;
    const QString text = url.toString(QUrl::NormalizePathSegments);
    for (const QString &path : m_modulePaths) {
        if (text.startsWith(path))
            return url;
    }
    return QUrl(u"qrc:/refused"_s);
}

QmlHost::QmlHost(SessionModel &session, Appearance &appearance, const QString &decoder)
    : m_session(session),
      m_appearance(appearance),
      m_pictures(decoder.isEmpty() ? platform::siblingProgram(u"throughline-decoder"_s) : decoder)
{
    m_engine.addImageProvider(u"pictures"_s, new PictureProvider(m_pictures)); // the engine's from here on
    m_engine.setNetworkAccessManagerFactory(&m_noNetwork);
    m_engine.addUrlInterceptor(&m_onlyOurs);
    // Only Qt's own modules and ours: QML_IMPORT_PATH and the program's folder are not asked (SECURITY D5).
    m_engine.setImportPathList({QLibraryInfo::path(QLibraryInfo::QmlImportsPath), u":/qt/qml"_s});
    m_engine.setOutputWarningsToStandardError(true);
    setLanguage(appearance.language());
}

QmlHost::~QmlHost()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
}

void QmlHost::prepareApplication()
{
    (void)g_modules[0];
    QQuickStyle::setStyle(u"Fusion"_s); // no Material: with the software renderer it loses parts
    QGuiApplication::setWindowIcon(QIcon(u":/qt/qml/Throughline/Controls/icons/throughline.svg"_s));
    QFont font = QGuiApplication::font();
    QStringList families = font.families();
    families << u"Noto Sans"_s << u"Noto Color Emoji"_s; // colour emoji appear only when they are named
    font.setFamilies(families);
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
}

void QmlHost::setLanguage(const QString &language)
{
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (locale.language() == QLocale::C) // its times have seconds and its days no names
        locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(locale);
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator = std::make_unique<QTranslator>();
    const QString file = locale.language() == QLocale::German ? u"de"_s : u"en"_s;
    if (m_translator->load(":/i18n/throughline_"_L1 + file + ".qm"_L1))
        QCoreApplication::installTranslator(m_translator.get());
    m_engine.setUiLanguage(locale.name());
    m_engine.retranslate();
}

Result<QQuickWindow *> QmlHost::load()
{
    m_engine.setInitialProperties(
        {{u"session"_s, QVariant::fromValue(&m_session)}, {u"appearance"_s, QVariant::fromValue(&m_appearance)}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Throughline/Shell/Main.qml"_s));
    if (!window())
        return fail(ErrorCode::Internal, u"the window's QML does not load"_s);
    return window();
}

void QmlHost::setDesk(Desk *desk, Source *source)
{
    m_pictures.setSource(source);
    if (!window())
        return;
    window()->setProperty("desk", QVariant::fromValue(desk));
    // The view that showed the old desk is gone before the desk is.
    if (!desk)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void QmlHost::raise()
{
    if (!window())
        return;
    window()->setWindowStates(window()->windowStates() & ~Qt::WindowMinimized);
    window()->show();
    window()->raise();
    window()->requestActivate();
}

void QmlHost::unhide()
{
    if (window() && !window()->isVisible())
        window()->show();
}

QQuickWindow *QmlHost::window() const
{
    return m_engine.rootObjects().isEmpty() ? nullptr
                                            : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
}

} // namespace throughline::ui
