// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/actions.h"

#include "wire/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::test {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

void Actions::cutNetwork()
{
    size_t at = 0;
    if (auto *console = someConsole(&at)) {
        const auto span = below(4) ? ms(3000) : ms(90'000);
        m_world.say(u"console %1 loses its network for %2 ms"_s.arg(at).arg(span.count()));
        console->link().cut(span, int(below(2000)));
    }
}

void Actions::stallReader()
{
    size_t at = 0;
    if (auto *console = someConsole(&at)) {
        const auto span = ms(20'000);
        m_world.say(u"console %1 stops reading for %2 ms"_s.arg(at).arg(span.count()));
        console->link().stall(span);
    }
}

void Actions::killSomeHub()
{
    if (!m_world.hub())
        return;
    const double keep = m_world.m_faults.powerCuts && below(2) ? m_world.m_random.unit() : 1;
    const auto span = ms(8000);
    m_world.say(u"the hub is killed, keeps %1, for %2 ms"_s.arg(keep).arg(span.count()));
    m_world.killHub(keep, span);
}

void Actions::killSomeConsole()
{
    size_t at = 0;
    if (!someConsole(&at))
        return;
    const double keep = m_world.m_faults.powerCuts && below(2) ? m_world.m_random.unit() : 1;
    const auto span = ms(8000);
    m_world.say(u"console %1 is killed, keeps %2, for %3 ms"_s.arg(at).arg(keep).arg(span.count()));
    m_world.killConsole(at, keep, span);
}

void Actions::plantDeath()
{
    const int operations = 1 + int(below(60));
    size_t at = 0;
    if (below(3) == 0) {
        if (auto *hub = m_world.hub()) {
            m_world.say(u"the hub will die at write %1"_s.arg(operations));
            hub->disk().haltAfter(operations);
        }
    } else if (auto *console = someConsole(&at)) {
        m_world.say(u"console %1 will die at write %2"_s.arg(at).arg(operations));
        console->disk().haltAfter(operations);
    }
}

void Actions::restoreHub()
{
    if (!m_world.hub())
        return;
    if (!m_world.m_saved) {
        m_world.say(u"a copy of the hub's store is put aside"_s);
        m_world.m_saved = m_world.m_hub->disk().copy();
        return;
    }
    m_world.say(u"the hub's store is replaced by the older copy"_s);
    m_world.restore();
}

void Actions::probeTokens()
{
    auto *hub = m_world.hub();
    if (!hub)
        return;
    const auto epoch = hub->core().epoch();
    const auto modseq = hub->core().modseq();
    const QString tokens[] = {u"%1.%2"_s.arg(epoch).arg(modseq + 1000), u"%1.%2"_s.arg(epoch + 1).arg(modseq),
                              u"%1.%2"_s.arg(epoch + 7).arg(1)};
    const auto token = tokens[below(3)];
    const QJsonObject args{{u"scopes"_s, QJsonObject{{u"org"_s, QJsonObject{{u"since"_s, token}}}}}};
    const QJsonObject body{
        {u"using"_s, QJsonArray{QString::fromUtf16(wire::coreCapability), QString::fromUtf16(wire::hubCapability)}},
        {u"methodCalls"_s, QJsonArray{QJsonArray{u"Delta/get"_s, args, u"p"_s}}}};
    m_world.say(u"the hub is asked from %1"_s.arg(token));
    hub->post(m_world.m_image.seats[below(3)].token, QJsonDocument(body).toJson(QJsonDocument::Compact),
              [token](const Result<QByteArray> &answer) {
                  require(!answer || answer->contains("cannotCalculateChanges"),
                          "I9 a token ahead of, or foreign to, the database is refused",
                          token + u" was answered by "_s
                              + QString::fromUtf8(answer ? answer->left(300) : QByteArray()));
              });
}

} // namespace throughline::test
