// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"
#include "loader/catalogue.h"
#include "loader/view.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <filesystem>
#include <thread>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::plugin;

//! Which plugins run and which do not (SECURITY D4): every rejection has its words.
class LoaderTest : public QObject
{
    Q_OBJECT

    //! A packed and signed copy of the sample's files in a folder of its own.
    struct Pack {
        Pack() { QDir().mkpath(folder() + u"/connector"_s); }
        [[nodiscard]] QString folder() const { return root.path() + u"/sample"_s; }
        void write(const QString &name, const QByteArray &bytes) const
        {
            QDir().mkpath(QFileInfo(folder() + u'/' + name).absolutePath());
            QFile file(folder() + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
        }
        void sign(const QByteArray &signingKey, const std::function<void(QJsonObject &)> &change = {}) const
        {
            QFile source(QStringLiteral(SAMPLE_MANIFEST));
            QVERIFY(source.open(QIODevice::ReadOnly));
            QJsonObject manifest = QJsonDocument::fromJson(source.readAll()).object();
            manifest.remove(u"view"_s);
            QJsonObject hashes;
            for (auto it = contents.begin(); it != contents.end(); ++it) {
                write(it.key(), *it);
                hashes.insert(it.key(),
                              QString::fromLatin1(QCryptographicHash::hash(*it, QCryptographicHash::Sha256).toHex()));
            }
            manifest.insert(u"files"_s, hashes);
            if (change)
                change(manifest);
            const QByteArray bytes = QJsonDocument(manifest).toJson();
            write(u"manifest.json"_s, bytes);
            write(u"manifest.sig"_s, signManifest(bytes, signingKey));
        }
        [[nodiscard]] QString problem(const TrustPolicy &policy) const
        {
            const auto package = verifyPackage(folder(), policy, Contents::Check);
            return package ? QString() : package.error().detail;
        }
        QTemporaryDir root;
        QMap<QString, QByteArray> contents{{u"connector/sample.so"_s, "code"_ba}};
    };

    const QByteArray m_key = makeSigningKey();
    const TrustPolicy m_policy{.keys = {{publicKeyOf(m_key), u"Acme IT"_s}}};

private Q_SLOTS:
    void aSignedPackageIsAccepted()
    {
        Pack pack;
        pack.sign(m_key);
        const auto package = verifyPackage(pack.folder(), m_policy, Contents::Keep);
        QVERIFY2(package, package ? "" : qPrintable(package.error().detail));
        QCOMPARE(package->signedBy, u"Acme IT"_s);
        QCOMPARE(package->files.value(u"connector/sample.so"_s), "code"_ba);
    }

    void anyAlteredByteOfTheManifestIsNoticed()
    {
        Pack pack;
        pack.sign(m_key);
        QFile file(pack.folder() + u"/manifest.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (qsizetype at = 0; at < bytes.size(); at += 37) {
            QByteArray altered = bytes;
            altered[at] = char(altered[at] ^ 1);
            pack.write(u"manifest.json"_s, altered);
            QCOMPARE(pack.problem(m_policy), u"manifest.json was altered after it was signed"_s);
        }
    }

    void anAlteredLibraryIsNoticed()
    {
        Pack pack;
        pack.sign(m_key);
        pack.write(u"connector/sample.so"_s, "c0de"_ba);
        QCOMPARE(pack.problem(m_policy), u"connector/sample.so is not the file that was signed"_s);
        QFile::remove(pack.folder() + u"/connector/sample.so"_s);
        QCOMPARE(pack.problem(m_policy), u"connector/sample.so is missing"_s);
    }

    void anotherKeyIsNotTrusted()
    {
        Pack pack;
        const QByteArray other = makeSigningKey();
        pack.sign(other);
        QCOMPARE(pack.problem(m_policy),
                 u"it is signed by the key %1, which is not trusted here"_s.arg(keyId(publicKeyOf(other))));
        // The name of a trusted key over another's signature is an alteration.
        QFile file(pack.folder() + u"/manifest.sig"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray signature = file.readAll().split(' ').last();
        pack.write(u"manifest.sig"_s, keyId(publicKeyOf(m_key)).toLatin1() + ' ' + signature);
        QCOMPARE(pack.problem(m_policy), u"manifest.json was altered after it was signed"_s);
    }

    void anUnsignedOneRunsInDeveloperModeOnly()
    {
        Pack pack;
        pack.sign(m_key);
        QFile::remove(pack.folder() + u"/manifest.sig"_s);
        QCOMPARE(pack.problem(m_policy), u"it is not signed, and unsigned plugins run in developer mode only"_s);
        TrustPolicy developer = m_policy;
        developer.unsignedAllowed = true;
        QCOMPARE(pack.problem(developer), QString());
        pack.write(u"manifest.sig"_s, "nonsense"_ba);
        QCOMPARE(pack.problem(developer), u"manifest.sig is not a signature"_s);
    }

    void policyHasTheLastWord()
    {
        Pack pack;
        pack.sign(m_key);
        const auto with = [&](auto change) {
            TrustPolicy policy = m_policy;
            change(policy);
            return pack.problem(policy);
        };
        QCOMPARE(with([](auto &p) { p.deny = QStringList{u"sample"_s}; }),
                 u"the policy of this organisation does not allow sample"_s);
        QCOMPARE(with([](auto &p) { p.allow = QStringList{u"webchat"_s}; }),
                 u"the policy of this organisation does not allow sample"_s);
        QCOMPARE(with([](auto &p) { p.revokedPlugins = QStringList{u"sample@1.0.0"_s}; }),
                 u"sample 1.0.0 was revoked"_s);
        QCOMPARE(with([](auto &p) { p.revokedPlugins = QStringList{u"sample@0.9.0"_s}; }), QString());
        QCOMPARE(with([&](auto &p) { p.revokedKeys = QStringList{keyId(publicKeyOf(m_key))}; }),
                 u"the key of Acme IT was revoked"_s);
        QCOMPARE(with([](auto &p) {
                     p.leastVersion = {{u"sample"_s, u"1.0.1"_s}};
                 }),
                 u"sample 1.0.0 is too old: at least 1.0.1 is asked for"_s);
    }

    void symbolicLinksAreNotFollowed()
    {
        namespace fs = std::filesystem;
        Pack pack;
        pack.sign(m_key);
        const fs::path folder(pack.folder().toStdString());
        fs::rename(folder / "connector/sample.so", folder / "real.so");
        fs::create_symlink(folder / "real.so", folder / "connector/sample.so");
        QCOMPARE(pack.problem(m_policy), u"connector/sample.so is a symbolic link or not what it should be"_s);
        fs::remove(folder / "connector/sample.so");
        fs::rename(folder / "connector", folder / "elsewhere");
        fs::rename(folder / "real.so", folder / "elsewhere/sample.so");
        fs::create_directory_symlink(folder / "elsewhere", folder / "connector");
        QVERIFY(pack.problem(m_policy).contains(u"symbolic link"));
        fs::rename(folder / "manifest.json", folder / "m");
        fs::create_symlink(folder / "m", folder / "manifest.json");
        QVERIFY(pack.problem(m_policy).contains(u"symbolic link"));
        const fs::path link = fs::path(pack.root.path().toStdString()) / "link";
        fs::create_directory_symlink(folder, link);
        QVERIFY(!verifyPackage(QString::fromStdString(link.string()), m_policy, Contents::Check));
    }

    void pathsThatLeaveTheFolderAreRefusedEvenWhenSigned()
    {
        for (const QString &path :
             {u"../outside"_s, u"connector/../../outside"_s, u"/etc/hostname"_s, u"connector//sample.so"_s}) {
            Pack pack;
            pack.sign(m_key, [&](QJsonObject &manifest) {
                manifest.insert(u"files"_s, QJsonObject{{path, QString(64, u'a')}});
            });
            QVERIFY2(pack.problem(m_policy).contains(u"not a plain relative path"), qPrintable(pack.problem(m_policy)));
        }
    }

    void aPipeInThePlaceOfAFileDoesNotHoldUs()
    {
        Pack pack;
        pack.sign(m_key);
        const QString library = pack.folder() + u"/connector/sample.so"_s;
        QFile::remove(library);
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {library}), 0);
        QCOMPARE(pack.problem(m_policy), u"connector/sample.so is not a plain file"_s);
    }

    void whatIsLoadedIsWhatWasVerifiedWhateverIsSwappedMeanwhile()
    {
        Pack pack;
        pack.contents[u"connector/sample.so"_s] = QByteArray(200'000, 'g');
        pack.sign(m_key);
        const QByteArray evil(200'000, 'e');
        std::atomic<bool> stop = false;
        // Swaps the library as fast as it can: whole files by rename, and bytes in place.
        std::thread swapper([&] {
            namespace fs = std::filesystem;
            const fs::path library = fs::path(pack.folder().toStdString()) / "connector/sample.so";
            const fs::path other = fs::path(pack.folder().toStdString()) / "other";
            for (int i = 0; !stop; ++i) {
                const QByteArray &bytes = i % 2 ? pack.contents[u"connector/sample.so"_s] : evil;
                QFile file(QString::fromStdString(i % 3 ? other.string() : library.string()));
                if (file.open(QIODevice::WriteOnly))
                    file.write(bytes);
                file.close();
                if (i % 3)
                    fs::rename(other, library);
            }
        });
        QTemporaryDir area;
        int loaded = 0;
        for (int race = 0; race < 1000; ++race) {
            const auto package = verifyPackage(pack.folder(), m_policy, Contents::Keep);
            if (!package)
                continue;
            const auto copy = PrivateCopy::make(*package, area.path());
            QVERIFY(copy);
            QFile file((*copy)->path(u"connector/sample.so"_s));
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (file.readAll() != QByteArray(200'000, 'g')) {
                stop = true;
                swapper.join();
                QFAIL("something else than the verified file was copied");
            }
            ++loaded;
        }
        stop = true;
        swapper.join();
        QVERIFY2(loaded > 0, "the swapper never let one through: the race was not run");
    }

    void thePrivateCopyIsForThisUserOnlyAndGoesAway()
    {
        Pack pack;
        pack.sign(m_key);
        const auto package = *verifyPackage(pack.folder(), m_policy, Contents::Keep);
        QTemporaryDir area;
        QString folder;
        {
            const auto copy = *PrivateCopy::make(package, area.path());
            folder = QFileInfo(copy->path(u"connector"_s)).absolutePath();
            QCOMPARE(QFile::permissions(folder)
                         & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                     QFile::Permissions());
        }
        QVERIFY(!QFile::exists(folder));
        QVERIFY(
            QFile::setPermissions(area.path(), QFile::permissions(area.path()) | QFile::ReadOther | QFile::ExeOther));
        QVERIFY(PrivateCopy::make(package, area.path()).error().detail.contains(u"nobody else may enter"));
    }

    void theSameFolderTwiceIsNoSecondPlugin()
    {
        QTemporaryDir root;
        Pack good;
        good.sign(m_key);
        namespace fs = std::filesystem;
        const fs::path to(root.path().toStdString());
        fs::create_directory(to / "plugins");
        fs::copy(good.folder().toStdString(), to / "plugins" / "sample", fs::copy_options::recursive);
        fs::create_directory_symlink("plugins", to / "link");
        const QString folder = root.path() + u"/plugins"_s;
        Catalogue catalogue({folder, folder + u'/', root.path() + u"/plugins/../plugins"_s, root.path() + u"/link"_s,
                             root.path() + u"/missing"_s},
                            m_policy);
        catalogue.scan();
        QCOMPARE(catalogue.plugins().size(), size_t(1));
        QCOMPARE(catalogue.plugins().at(0).state, PluginState::Accepted);
    }

    void theCatalogueTellsStatesAndReasons()
    {
        QTemporaryDir root;
        Pack good;
        good.sign(m_key);
        Pack unsignedOne;
        unsignedOne.sign(m_key);
        QFile::remove(unsignedOne.folder() + u"/manifest.sig"_s);
        namespace fs = std::filesystem;
        const fs::path to(root.path().toStdString());
        fs::copy(good.folder().toStdString(), to / "a-good", fs::copy_options::recursive);
        fs::copy(good.folder().toStdString(), to / "b-double", fs::copy_options::recursive);
        fs::copy(unsignedOne.folder().toStdString(), to / "c-unsigned", fs::copy_options::recursive);
        fs::create_directory(to / "d-empty");
        Catalogue catalogue({root.path()}, m_policy);
        catalogue.scan();
        QCOMPARE(catalogue.plugins().size(), size_t(3));
        QCOMPARE(catalogue.plugins().at(0).state, PluginState::Accepted);
        QVERIFY(catalogue.plugins().at(1).reason.contains(u"found first"));
        QVERIFY(catalogue.plugins().at(2).reason.contains(u"not signed"));
        catalogue.setState(u"sample"_s, PluginState::Running);
        catalogue.scan();
        QCOMPARE(catalogue.accepted(u"sample"_s)->state, PluginState::Running);
        // Altered after it was accepted: opening notices.
        QFile library(root.path() + u"/a-good/connector/sample.so"_s);
        QVERIFY(library.open(QIODevice::WriteOnly));
        library.write("evil");
        library.close();
        QVERIFY(!catalogue.open(u"sample"_s));
        QCOMPARE(catalogue.plugins().at(0).state, PluginState::Rejected);
        QVERIFY(!catalogue.plugins().at(0).reason.isEmpty());
    }

    void aKeyFileIsReadBackAndNothingElseIs()
    {
        QCOMPARE(readSigningKeyFile(signingKeyFile(m_key)).value(), m_key);
        QVERIFY(!readSigningKeyFile("throughline-signing-key-1\nabc\n"));
        QVERIFY(!readSigningKeyFile(m_key));
    }

    void aViewHoldsNothingButHarmlessQml_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &file, const QByteArray &bytes, const QString &words) {
            QTest::newRow(name) << file << bytes << words;
        };
        row("good", u"Card.qml"_s, "import QtQuick\nItem {}\n", {});
        row("native code", u"Card.qml"_s,
            "\x7f"
            "ELF"_ba
                + QByteArray(100, 'x'),
            u"holds native code"_s);
        row("a library", u"card.so"_s, "text", u"does not belong into a view"_s);
        row("JavaScript", u"card.js"_s, "1", u"does not belong into a view"_s);
        row("the network", u"Card.qml"_s, "import QtQuick\nItem { Component.onCompleted: new XMLHttpRequest() }",
            u"uses XMLHttpRequest"_s);
        row("the desktop", u"Card.qml"_s, "import QtQuick\nItem { Component.onCompleted: Qt.openUrlExternally('x') }",
            u"uses openUrlExternally"_s);
        row("text as code", u"Card.qml"_s, "import QtQuick\nItem { property var a: eval('1') }", u"uses eval"_s);
        row("a folder", u"Card.qml"_s, "import \"file:///tmp\"\nItem {}", u"imports"_s);
        row("a site", u"Card.qml"_s, "import \"http://x.test/\"\nItem {}", u"imports"_s);
        row("the console's inside", u"Card.qml"_s, "import Throughline.Session\nItem {}",
            u"imports Throughline.Session"_s);
        row("a hidden import", u"Card.qml"_s, "import QtQuick ; import Qt.labs.folderlistmodel\nItem {}",
            u"hides an import"_s);
        row("a plugin by qmldir", u"qmldir"_s, "module Evil\nplugin evil\n", u"has the line \"plugin evil\""_s);
        row("a script in a picture", u"card.svg"_s, "<svg><script>1</script></svg>", u"is not a plain picture"_s);
    }

    void aViewHoldsNothingButHarmlessQml()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const QString problem = viewProblem(u"/throughline/plugins/sample/1"_s, file, bytes);
        QVERIFY2(words.isEmpty() ? problem.isEmpty() : problem.contains(words), qPrintable(problem));
    }

    void aViewStaysBelowItsPrefix()
    {
        QVERIFY(viewProblem(u"/qt/qml/Throughline"_s, u"Card.qml"_s, "import QtQuick\nItem {}")
                    .contains(u"lies outside of"));
        QVERIFY(viewProblem(u"/throughline/plugins/sample/2"_s, u"Card.qml"_s, "import QtQuick\nItem {}")
                    .contains(u"lies outside of"));
    }

private:
    //! Packs \a bytes as \a file into a view below \a prefix and answers why it is refused.
    QString viewProblem(const QString &prefix, const QString &file, const QByteArray &bytes)
    {
        QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &text) {
            QFile out(folder.path() + u'/' + name);
            return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
        };
        if (!write(file, bytes)
            || !write(u"view.qrc"_s, "<RCC><qresource prefix=\"" + prefix.toUtf8() + "\"><file>" + file.toUtf8()
                                         + "</file></qresource></RCC>"))
            return u"cannot write"_s;
        if (QProcess::execute(QStringLiteral(RCC_PROGRAM),
                              {u"--binary"_s, u"-o"_s, folder.path() + u"/v.rcc"_s, folder.path() + u"/view.qrc"_s})
            != 0)
            return u"rcc failed"_s;
        QFile rcc(folder.path() + u"/v.rcc"_s);
        if (!rcc.open(QIODevice::ReadOnly))
            return u"no rcc"_s;
        VerifiedPackage package;
        package.manifest.id = u"sample"_s;
        package.manifest.view = {.file = u"view/v.rcc"_s, .prefix = u"/throughline/plugins/sample/1"_s};
        package.files.insert(u"view/v.rcc"_s, rcc.readAll());
        const auto view = openView(package);
        return view ? QString() : view.error().detail;
    }
};

QTEST_GUILESS_MAIN(LoaderTest)
#include "loader_test.moc"
