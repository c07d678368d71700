// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/importsource.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! What an import may read of the disk.
class ImportSourceTest : public QObject
{
    Q_OBJECT

private:
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private Q_SLOTS:
    void readsWhatWasListed()
    {
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkpath(u"box/cur"_s));
        QVERIFY(write(place.filePath(u"box/cur/b"_s), "two") && write(place.filePath(u"box/a.eml"_s), "one"));
        const auto source = ImportSource::open(place.filePath(u"box"_s));
        QVERIFY(source.has_value());
        const auto files = (*source)->list({}, 10);
        QCOMPARE(files.size(), size_t(2));
        QCOMPARE(files[0].path, u"a.eml"_s);
        QCOMPARE(files[1].path, u"cur/b"_s);
        const auto part = (*source)->read(u"cur/b"_s, 1);
        QVERIFY(part.has_value());
        QCOMPARE(part->bytes, "wo");
        QVERIFY(!(*source)->read(u"../box/a.eml"_s, 0));
        const auto single = ImportSource::open(place.filePath(u"box/a.eml"_s));
        QVERIFY(single.has_value());
        QCOMPARE((*single)->read(u"a.eml"_s, 0).value().bytes, "one");
    }

    void aLinkPutThereSinceLeadsNowhere()
    {
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkpath(u"box/cur"_s) && QDir(place.path()).mkpath(u"secret"_s));
        QVERIFY(write(place.filePath(u"box/cur/key"_s), "mail") && write(place.filePath(u"box/key"_s), "mail"));
        QVERIFY(write(place.filePath(u"secret/key"_s), "secret"));
        const auto source = ImportSource::open(place.filePath(u"box"_s));
        QVERIFY(source.has_value());
        QVERIFY((*source)->read(u"cur/key"_s, 0) && (*source)->read(u"key"_s, 0));
        // The folder, and the file.
        QVERIFY(QDir(place.filePath(u"box/cur"_s)).removeRecursively() && QFile::remove(place.filePath(u"box/key"_s)));
        QVERIFY(QFile::link(place.filePath(u"secret"_s), place.filePath(u"box/cur"_s)));
        QVERIFY(QFile::link(place.filePath(u"secret/key"_s), place.filePath(u"box/key"_s)));
        QCOMPARE((*source)->read(u"cur/key"_s, 0).error().code, ErrorCode::Forbidden);
        QCOMPARE((*source)->read(u"key"_s, 0).error().code, ErrorCode::Forbidden);
    }
};

QTEST_GUILESS_MAIN(ImportSourceTest)
#include "importsource_test.moc"
