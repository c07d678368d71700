// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "outbox/overlay.h"
#include "simulation/check.h"
#include "simulation/consoleprocess.h"
#include "simulation/hubprocess.h"
#include "simulation/image.h"
#include "simulation/simlink.h"
#include "sync/reads.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using namespace throughline::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A hub and two consoles at the same queue, over a network that does what it is told.
class Office final : public HubDoor
{
public:
    explicit Office(std::uint64_t seed) : m_random(seed), m_network(m_time, m_random)
    {
        m_hub =
            std::make_unique<HubProcess>(m_time, m_image.hub->copy(), seed, m_options, [](const hub::CommitPtr &) {});
        for (size_t at = 0; at < m_consoles.size(); ++at)
            m_consoles[at] = std::make_unique<ConsoleProcess>(
                ConsoleProcess::Setting{m_time, m_network, *this, m_image.console->copy(), seed * 10 + at,
                                        std::chrono::milliseconds(0), m_image.seats[at].token});
        settle();
    }
    ~Office() override
    {
        for (auto &console : m_consoles)
            console.reset();
    }

    [[nodiscard]] HubProcess *hub() override { return m_hub.get(); }
    [[nodiscard]] ConsoleProcess &console(size_t at) { return *m_consoles[at]; }
    //! Two marks and a back-off: whatever can be known is known (PROTOCOL I11).
    void settle() { m_time.run(2min); }
    void leave(size_t at)
    {
        console(at).link().cut(12h, 0);
        m_time.run(1s);
    }
    void comeBack(size_t at)
    {
        console(at).link().heal();
        console(at).engine().retryNow();
        settle();
    }

    //! A visitor writes; the contact point.
    Id says(const QString &who)
    {
        hub::InboundItem item;
        item.externalKey = u"k%1"_s.arg(++m_keys);
        item.from = {.kind = u"visitor"_s, .value = who, .raw = {}, .realm = {}, .trust = Trust::Hint};
        item.text = u"words of %1"_s.arg(who);
        m_hub->work().write(
            [item, to = m_image.endpoints.front()](hub::Hub &core) { (void)core.ingest(to, {item}, {}); },
            hub::WorkQueue::Done());
        m_time.run(1s);
        const auto point = hub::findContactPoint(m_hub->reader(), item.from);
        require(point.has_value(), "the visitor is known", who);
        return point->id;
    }
    //! An agent decides; a second later the next may.
    Id decides(size_t at, const QString &name, const QJsonObject &args, const QJsonObject &expect)
    {
        wire::Command command;
        command.name = name;
        command.args = args;
        command.expect = expect;
        const auto stored = console(at).submit(command);
        require(stored.has_value(), "a decision is stored", name);
        m_time.run(1s);
        return stored->id;
    }
    Id merges(size_t at, const Id &from, const Id &into)
    {
        return decides(at, u"customer.merge"_s, {{u"customerId"_s, from.toString()}, {u"intoId"_s, into.toString()}},
                       {{u"rev"_s, rev(at, from)}, {u"intoRev"_s, rev(at, into)}});
    }
    Id aboutPoint(size_t at, const QString &name, const Id &point, const Id &customer)
    {
        return decides(at, name, {{u"contactPointId"_s, point.toString()}, {u"customerId"_s, customer.toString()}},
                       {{u"customerId"_s, ownerSeen(at, point).toString()}});
    }
    Id parts(size_t at, const Id &point)
    {
        return decides(at, u"identity.unlink"_s,
                       {{u"contactPointId"_s, point.toString()}, {u"newCustomerId"_s, console(at).newId().toString()}},
                       {{u"customerId"_s, ownerSeen(at, point).toString()}});
    }

    //! Whose a contact point is, as the console last heard from the hub.
    [[nodiscard]] Id ownerSeen(size_t at, const Id &point)
    {
        const auto owner = reader(at)->customerOf(point);
        require(owner.has_value(), "the cache can be read");
        return *owner;
    }
    //! The items of a customer's timeline as this console shows it.
    [[nodiscard]] std::vector<Id> shown(size_t at, const Id &customer)
    {
        const auto cache = reader(at);
        const auto overlay = console(at).outbox().overlay();
        client::ReadContext context{*cache, *overlay, m_image.seats[at].agent};
        const auto page = client::readTimeline(context, {.customerId = customer, .anchor = {}, .before = 1000});
        require(page.has_value(), "a timeline can be read", page ? QString() : page.error().detail);
        std::vector<Id> items;
        for (const auto &entry : page->entries)
            items.push_back(entry.key().id);
        return items;
    }
    //! ... and as it follows from the hub's rows.
    [[nodiscard]] std::vector<Id> told(const Id &customer)
    {
        const Truth truth(m_hub->reader(), m_options, m_time.now());
        const auto points = truth.pointsOf(customer);
        std::vector<TimelineKey> keys;
        for (const auto &[id, item] : truth.items()) {
            if (std::find(points.begin(), points.end(), item.contactPointId) != points.end())
                keys.push_back({item.orderTime, id});
        }
        std::sort(keys.begin(), keys.end());
        std::vector<Id> items;
        for (const auto &key : keys)
            items.push_back(key.id);
        return items;
    }
    [[nodiscard]] std::vector<Id> customers()
    {
        std::vector<Id> found;
        m_hub->reader().each(
            m_hub->reader().query("SELECT DISTINCT customer FROM identity_link WHERE status=0 ORDER BY customer"),
            [&](sqlite::Statement &row) { found.push_back(row.id(0)); });
        return found;
    }
    [[nodiscard]] QString violations()
    {
        const auto found = hub::verify(m_hub->reader(), m_options);
        require(found.has_value(), "the hub can verify itself");
        return found->empty() ? QString() : found->front().rule + u": "_s + found->front().detail;
    }
    //! Commands the console shows as refused, with the reason.
    [[nodiscard]] std::map<Id, QString> refused(size_t at)
    {
        std::map<Id, QString> found;
        for (const auto &entry : console(at).outbox().entries()) {
            if (entry.needsAgent())
                found.emplace(entry.command.id, entry.error.type);
        }
        return found;
    }

private:
    [[nodiscard]] std::unique_ptr<client::CacheReader> reader(size_t at)
    {
        auto made = client::CacheReader::prepare(console(at).cache().database());
        require(made.has_value(), "the cache can be read", made ? QString() : made.error().detail);
        return std::move(*made);
    }
    [[nodiscard]] qint64 rev(size_t at, const Id &customer)
    {
        const auto body = reader(at)->record(RecordType::Customer, customer);
        const auto record = body ? fromBody<Customer>(*body) : Result<Customer>(fail(body.error()));
        require(record.has_value(), "the customer is here", customer.toString());
        return record->rev;
    }

    Image m_image = Image::make();
    hub::HubOptions m_options;
    SimTime m_time;
    SeededRandom m_random;
    SimNetwork m_network;
    std::unique_ptr<HubProcess> m_hub;
    std::array<std::unique_ptr<ConsoleProcess>, 2> m_consoles;
    int m_keys = 0;
};

//! What ends a seed of the simulation fails a test.
template<typename Script>
void play(Script script)
{
    try {
        script();
    } catch (const Broken &broken) {
        QFAIL(qPrintable(QString::fromStdString(broken.promise + ": " + broken.detail)));
    }
}

} // namespace

//! Two agents decide who is who while neither hears of the other: the real hub, the real engines, caches and outboxes.
class OfflineDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstToComeBackDecidesAndTheOtherIsAsked()
    {
        play([] {
            Office office(1);
            const auto a = office.says(u"a"_s), b = office.says(u"b"_s), c = office.says(u"c"_s);
            office.settle();
            const auto ada = office.ownerSeen(0, a), bea = office.ownerSeen(0, b), cleo = office.ownerSeen(0, c);
            const size_t both[] = {0, 1};
            for (const auto at : both) {
                for (const auto &customer : {ada, bea, cleo})
                    office.console(at).openCustomer(customer);
            }
            office.settle();
            for (const auto at : both)
                office.leave(at);

            const auto merged = office.merges(0, ada, bea);
            const auto elsewhere = office.merges(1, ada, cleo);
            const auto apart = office.aboutPoint(1, u"identity.reject"_s, a, bea);
            // Each sees at once what its own agent decided.
            QCOMPARE(office.shown(0, bea).size(), size_t(2));
            QCOMPARE(office.shown(1, cleo).size(), size_t(2));
            QCOMPARE(office.shown(1, bea).size(), size_t(1));

            office.comeBack(0);
            QVERIFY(office.refused(0).empty());
            office.comeBack(1);
            QCOMPARE(office.console(0).commandState(merged), std::optional(client::CommandState::Applied));
            const std::map<Id, QString> conflicts{{elsewhere, u"conflict"_s}, {apart, u"invalidTransition"_s}};
            QCOMPARE(office.refused(1), conflicts);
            for (const auto at : both) {
                QCOMPARE(office.shown(at, bea).size(), size_t(2));
                for (const auto &customer : office.customers())
                    QCOMPARE(office.shown(at, customer), office.told(customer));
            }
            QCOMPARE(office.violations(), QString());
        });
    }

    void whateverBothDecideTheyEndAlike_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void whateverBothDecideTheyEndAlike()
    {
        QFETCH(int, seed);
        play([seed] {
            Office office{std::uint64_t(seed)};
            SeededRandom random{std::uint64_t(seed) + 1000};
            std::vector<Id> points;
            for (const auto &who : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
                points.push_back(office.says(who));
            office.settle();
            const auto any = [&] { return points[size_t(random.below(points.size()))]; };
            std::vector<std::pair<size_t, Id>> decisions;
            for (int round = 0; round < 3; ++round) {
                for (const size_t at : {0, 1})
                    office.leave(at);
                for (int i = 0; i < 6; ++i) {
                    const size_t at = i % 2;
                    const Id point = any(), other = office.ownerSeen(at, any());
                    switch (random.below(5)) {
                    case 0:
                    case 1: decisions.emplace_back(at, office.merges(at, office.ownerSeen(at, point), other)); break;
                    case 2: decisions.emplace_back(at, office.aboutPoint(at, u"identity.link"_s, point, other)); break;
                    case 3:
                        decisions.emplace_back(at, office.aboutPoint(at, u"identity.reject"_s, point, other));
                        break;
                    default: decisions.emplace_back(at, office.parts(at, point)); break;
                    }
                }
                (void)office.says(u"a"_s); // the world goes on meanwhile
                const size_t first = random.below(2);
                office.comeBack(first);
                office.comeBack(1 - first);
                for (const size_t at : {0, 1}) {
                    for (const auto &customer : office.customers())
                        office.console(at).openCustomer(customer);
                }
                office.settle();
                for (const auto &customer : office.customers()) {
                    const auto told = office.told(customer);
                    QVERIFY(!told.empty());
                    QCOMPARE(office.shown(0, customer), told);
                    QCOMPARE(office.shown(1, customer), told);
                }
                QCOMPARE(office.violations(), QString());
            }
            // Nothing was lost without a word: each decision is the hub's, or its agent is asked.
            int applied = 0;
            for (const auto &decision : decisions) {
                const auto state = office.console(decision.first).commandState(decision.second);
                QVERIFY(state.has_value());
                applied += *state == client::CommandState::Applied;
                QVERIFY(*state == client::CommandState::Applied
                        || office.refused(decision.first).contains(decision.second));
            }
            QVERIFY(applied > 0);
        });
    }
};

QTEST_GUILESS_MAIN(OfflineDecisions)
#include "offlinedecisions_test.moc"
