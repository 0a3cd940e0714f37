// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/buildcache.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <filesystem>
#include <thread>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

constexpr int files = 20;

QByteArray key(int number)
{
    return BuildCache::keyOf({QString::number(number)}, {});
}

} // namespace

class TestBuildCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsUsedStays();
    void anEntryIsWholeOrAbsentWhileOthersAreRemoved();
    void whatHasBeenTakenAwayIsNotLinked();

private:
    QTemporaryDir m_folder;
    QString m_made;
};

void TestBuildCache::initTestCase()
{
    m_made = m_folder.filePath(u"made"_s);
    QVERIFY(QDir().mkdir(m_made));
    for (int i = 0; i < files; ++i) {
        QFile file(m_made + u"/%1"_s.arg(i));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("program") > 0);
    }
}

void TestBuildCache::whatIsUsedStays()
{
    const BuildCache cache(m_folder.filePath(u"used"_s));
    for (int i = 0; i < BuildCache::mostEntries; ++i) {
        const auto entry = cache.keep(key(i), m_made);
        QVERIFY(entry);
        std::filesystem::last_write_time(entry->toStdString(),
                                         std::filesystem::file_time_type::clock::now() - std::chrono::hours(1000 - i));
    }
    QVERIFY(cache.find(key(0)));
    QVERIFY(cache.keep(key(-1), m_made));
    QVERIFY2(cache.find(key(0)), "the oldest one was used a moment ago");
    QVERIFY(!cache.find(key(1)));
    QVERIFY(cache.find(key(2)));
    QCOMPARE(
        QDir(m_folder.filePath(u"used"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
        BuildCache::mostEntries);
}

void TestBuildCache::anEntryIsWholeOrAbsentWhileOthersAreRemoved()
{
    const BuildCache cache(m_folder.filePath(u"busy"_s));
    std::atomic_bool isOver = false;
    std::atomic_int last = -1;
    std::jthread keeper([&] {
        for (int i = 0; i < 2 * BuildCache::mostEntries; ++i) {
            cache.keep(key(i), m_made);
            last = i;
        }
        isOver = true;
    });
    int whole = 0;
    for (int round = 0; !isOver; ++round) {
        const auto entry = cache.find(key(std::max(0, last - BuildCache::mostEntries + round % 5)));
        const QString target = m_folder.filePath(u"target-%1"_s.arg(round));
        QVERIFY(QDir().mkdir(target));
        if (!entry || !BuildCache::link(*entry, target))
            continue;
        QCOMPARE(QDir(target).entryList(QDir::Files).size(), files);
        ++whole;
    }
    QVERIFY(whole > 0);
}

void TestBuildCache::whatHasBeenTakenAwayIsNotLinked()
{
    const QString target = m_folder.filePath(u"nothing"_s);
    QVERIFY(QDir().mkdir(target));
    QVERIFY(!BuildCache::link(m_folder.filePath(u"gone"_s), target));
}

QTEST_GUILESS_MAIN(TestBuildCache)
#include "tst_buildcache.moc"
