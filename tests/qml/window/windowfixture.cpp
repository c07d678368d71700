// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "window/windowfixture.h"

#include <QAccessible>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QStringList g_warnings;
QStringList g_harmless;

void collect(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    const auto isIn = [&](const QString &harmless) { return text.contains(harmless); };
    if (std::none_of(g_harmless.cbegin(), g_harmless.cend(), isIn))
        g_warnings << text;
}

void gather(QQuickItem *item, QList<QQuickItem *> &into)
{
    into << item;
    for (QQuickItem *child : item->childItems())
        gather(child, into);
}

} // namespace

void WindowFixture::prepare()
{
    QmlHost::prepareApplication();
    QAccessible::setActive(true);
}

void WindowFixture::begin(const QStringList &harmless)
{
    g_warnings.clear();
    g_harmless = harmless;
    g_harmless << u"propagateSizeHints"_s; // the platform "offscreen" has none
    g_harmless << u"does not support raise()"_s;
    // What Qt was still making of a mail as its row went.
    g_harmless << u"Cannot create a component in an invalid context"_s
               << u"Cannot set context object on invalid context"_s << u"destroyed during incubation"_s;
    g_harmless
        << u"DelegateModel::cancel: index out range"_s; // Qt takes back the row it was making as a list is emptied
    m_opened.clear();
    m_before = qInstallMessageHandler(collect);
    m_source = std::make_unique<FakeSource>();
}

void WindowFixture::end()
{
    if (m_host)
        m_host->setDesk(nullptr);
    m_desk.reset();
    m_host.reset();
    m_session.reset();
    m_appearance.reset();
    m_source.reset();
    qInstallMessageHandler(m_before);
    for (const QString &line : std::as_const(g_warnings)) // the comparison shows the first only, and cuts it
        qInfo("warned: %s", qUtf8Printable(line));
    QCOMPARE(g_warnings, QStringList());
}

void WindowFixture::show(const QSize &size, const QString &language)
{
    m_source->m_status = {.phase = client::SyncPhase::Live, .lastLiveAt = sampleNow};
    m_appearance = std::make_unique<Appearance>(QString());
    m_appearance->overrideLanguage(language);
    m_session = std::make_unique<SessionModel>();
    m_session->show({.page = SessionModel::Page::Desk});
    m_host = std::make_unique<QmlHost>(*m_session, *m_appearance, m_decoder);
    m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random,
                                    [this](const QUrl &url) { m_opened << url.toString(QUrl::FullyEncoded); });
    QVERIFY(m_host->load());
    window()->resize(size);
    m_host->setDesk(m_desk.get(), m_decoder.isEmpty() ? nullptr : m_source.get());
    QVERIFY(QTest::qWaitForWindowExposed(window()));
}

void WindowFixture::showCustomer(const QSize &size, const QString &language)
{
    show(size, language);
    m_desk->open(sampleCustomer(), sampleConversation());
}

QList<QQuickItem *> WindowFixture::items() const
{
    QList<QQuickItem *> all;
    gather(window()->contentItem(), all);
    return all;
}

QQuickItem *WindowFixture::item(const char *name) const
{
    const auto all = items();
    const auto found =
        std::find_if(all.begin(), all.end(), [wanted = QString::fromLatin1(name)](const QQuickItem *each) {
            return each->objectName() == wanted;
        });
    return found == all.end() ? nullptr : *found;
}

bool WindowFixture::isOpen(const char *popup) const
{
    const auto *found = window()->findChild<QObject *>(QString::fromLatin1(popup));
    return found && found->property("opened").toBool();
}

QStringList WindowFixture::spokenRows() const
{
    QStringList names;
    const auto *content = item("timelineList")->property("contentItem").value<QQuickItem *>();
    for (QQuickItem *row : content->childItems()) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(row);
        if (row->isVisible() && accessible && accessible->role() == QAccessible::ListItem)
            names << accessible->text(QAccessible::Name);
    }
    return names;
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(window(), key, modifiers);
}

void WindowFixture::type(const char *text) const
{
    for (const char *at = text; *at; ++at)
        QTest::keyClick(window(), *at);
}

int WindowFixture::submitted(QLatin1StringView name) const
{
    return int(std::count_if(m_source->commands.begin(), m_source->commands.end(),
                             [&](const wire::Command &command) { return command.name == name; }));
}

const wire::Command *WindowFixture::firstSubmitted(QLatin1StringView name) const
{
    const auto found = std::find_if(m_source->commands.begin(), m_source->commands.end(),
                                    [&](const wire::Command &command) { return command.name == name; });
    return found == m_source->commands.end() ? nullptr : &*found;
}

} // namespace throughline::ui
