// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Archives of strangers: what is harmless comes in whole, everything else is refused and leaves nothing.
#include "localjudge/packages/archive.h"
#include "localjudge/packages/packageimport.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

/// Writes a zip or tar with any names, sane or not.
class Writer
{
public:
    explicit Writer(const QString &path) : m_archive(::archive_write_new())
    {
        if (path.endsWith(u".zip"_s))
            ::archive_write_set_format_zip(m_archive);
        else
            ::archive_write_set_format_pax_restricted(m_archive);
        ::archive_write_open_filename(m_archive, QFile::encodeName(path).constData());
    }
    ~Writer() { ::archive_write_free(m_archive); }
    Q_DISABLE_COPY_MOVE(Writer)

    void file(const QByteArray &name, const QByteArray &content) { add(name, AE_IFREG, content, {}); }
    void link(const QByteArray &name, const QByteArray &target) { add(name, AE_IFLNK, {}, target); }
    void pipe(const QByteArray &name) { add(name, AE_IFIFO, {}, {}); }

private:
    void add(const QByteArray &name, unsigned type, const QByteArray &content, const QByteArray &target)
    {
        archive_entry *entry = ::archive_entry_new();
        ::archive_entry_set_pathname(entry, name.constData());
        ::archive_entry_set_filetype(entry, type);
        ::archive_entry_set_perm(entry, 0644);
        if (!target.isEmpty())
            ::archive_entry_set_symlink(entry, target.constData());
        ::archive_entry_set_size(entry, content.size());
        ::archive_write_header(m_archive, entry);
        ::archive_write_data(m_archive, content.constData(), size_t(content.size()));
        ::archive_entry_free(entry);
    }

    archive *m_archive;
};

void writePackage(Writer &writer, const QByteArray &folder)
{
    writer.file(folder + "problem.yaml", "name: Sum\nlimits: {time_limit: 1}\n");
    writer.file(folder + "data/secret/1.in", "1\n");
    writer.file(folder + "data/secret/1.ans", "1\n");
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        files += QDir(folder).relativeFilePath(all.next());
    files.sort();
    return files;
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPackageComesInWhole_data();
    void aPackageComesInWhole();
    void whatIsDangerousIsRefusedAndLeavesNothing_data();
    void whatIsDangerousIsRefusedAndLeavesNothing();
    void bombsAreStopped();
    void anImportIsWholeOrNothing();
    void idsAreMadeOfNames();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchive::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestArchive::aPackageComesInWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("folder");
    QTest::newRow("zip") << u"sum.zip"_s << ""_ba;
    QTest::newRow("zip with a folder") << u"sum.zip"_s << "inner/"_ba;
    QTest::newRow("tar") << u"sum.tar"_s << "inner/"_ba;
}

void TestArchive::aPackageComesInWhole()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, folder);
    {
        Writer writer(at(name));
        writePackage(writer, folder);
        writer.link(folder + "data/secret/2.in", "1.in");
        writer.link(folder + "data/secret/2.ans", "../secret/1.ans");
    }
    const Result<ProblemPackage> package = importPackage(at(name), at(u"library"_s));
    QVERIFY2(package, qPrintable(package.error_or(Error{}).detail));
    QCOMPARE(package->problem.summary.id, ProblemId(u"sum"_s));
    QCOMPARE(package->tests.size(), 2);
    QCOMPARE(QDir(at(u"library"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"sum"_s});
}

void TestArchive::whatIsDangerousIsRefusedAndLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("words");
    QTest::newRow("up") << "../evil"_ba << ""_ba << u"leads out"_s;
    QTest::newRow("up from inside") << "a/../../evil"_ba << ""_ba << u"leads out"_s;
    QTest::newRow("absolute") << "/tmp/evil"_ba << ""_ba << u"leads out"_s;
    QTest::newRow("backslash") << "..\\evil"_ba << ""_ba << u"leads out"_s;
    QTest::newRow("link out") << "a"_ba << "../../evil"_ba << u"leads out"_s;
    QTest::newRow("absolute link") << "a"_ba << "/etc/passwd"_ba << u"leads out"_s;
    QTest::newRow("link to nothing") << "a"_ba << "b"_ba << u"leads out"_s;
    QTest::newRow("link to itself") << "a"_ba << "a"_ba << u"leads out"_s;
}

void TestArchive::whatIsDangerousIsRefusedAndLeavesNothing()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, target);
    QFETCH(const QString, words);
    {
        Writer writer(at(u"evil.tar"_s));
        writePackage(writer, "");
        if (target.isEmpty())
            writer.file(name, "evil");
        else
            writer.link(name, target);
    }
    QVERIFY(QDir().mkpath(at(u"x/y/z"_s)));
    const Result<void> unpacked = unpack(at(u"evil.tar"_s), at(u"x/y/z"_s));
    QVERIFY(!unpacked);
    QVERIFY2(unpacked.error().detail.contains(words), qPrintable(unpacked.error().detail));
    QCOMPARE(filesIn(at(u"x"_s)), QStringList({u"y"_s, u"y/z"_s}));
    QVERIFY(!QFile::exists(u"/tmp/evil"_s));
}

void TestArchive::bombsAreStopped()
{
    QVERIFY(QDir().mkpath(at(u"out"_s)));
    {
        Writer writer(at(u"big.zip"_s));
        writer.file("a", QByteArray(3 << 20, 'x'));
    }
    const auto big = unpack(at(u"big.zip"_s), at(u"out"_s), {.size = Bytes::fromMib(2)});
    QVERIFY(!big);
    QVERIFY(big.error().detail.contains(u"more than 2 MiB"_s));
    {
        Writer writer(at(u"many.zip"_s));
        for (int i = 0; i < 200; ++i)
            writer.file(QByteArray::number(i), "");
    }
    const auto many = unpack(at(u"many.zip"_s), at(u"out"_s), {.files = 100});
    QVERIFY(!many);
    QVERIFY(many.error().detail.contains(u"more than 100 files"_s));
    {
        Writer writer(at(u"pipe.tar"_s));
        writer.pipe("p");
    }
    QVERIFY(!unpack(at(u"pipe.tar"_s), at(u"out"_s)));
    QFile noise(at(u"noise.zip"_s));
    QVERIFY(noise.open(QIODevice::WriteOnly));
    noise.write("PK\x03\x04 but not really");
    noise.close();
    QVERIFY(!unpack(at(u"noise.zip"_s), at(u"out"_s)));
    QCOMPARE(filesIn(at(u"out"_s)), QStringList());
}

void TestArchive::anImportIsWholeOrNothing()
{
    {
        Writer writer(at(u"bad.zip"_s));
        writer.file("problem.yaml", "name: [\n");
    }
    {
        Writer writer(at(u"notes.zip"_s));
        writer.file("readme", "hello");
    }
    for (const QString &name : {u"bad.zip"_s, u"notes.zip"_s, u"missing.zip"_s}) {
        QVERIFY(!importPackage(at(name), at(u"library"_s)));
        QVERIFY(filesIn(at(u"library"_s)).isEmpty());
    }
    {
        Writer writer(at(u"sum.zip"_s));
        writePackage(writer, "");
    }
    QVERIFY(importPackage(at(u"sum.zip"_s), at(u"library"_s)));
    const auto again = importPackage(at(u"sum.zip"_s), at(u"library"_s));
    QVERIFY(!again);
    QVERIFY(again.error().detail.contains(u"is there already"_s));
}

void TestArchive::idsAreMadeOfNames()
{
    QCOMPARE(packageIdOf(u"/x/A plus  B (2).zip"_s), u"a-plus-b-2"_s);
    QCOMPARE(packageIdOf(u"/x/sum/"_s), u"sum"_s);
    QCOMPARE(packageIdOf(u"Сумма.zip"_s), u"problem"_s);
}

QTEST_GUILESS_MAIN(TestArchive)

#include "tst_archive.moc"
