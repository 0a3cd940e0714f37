// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/draftstore.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

const DraftKey python{u"k3f9"_s, DuelId(u"1"_s), u"A"_s, u"Python"_s};
const DraftKey cpp{u"k3f9"_s, DuelId(u"1"_s), u"A"_s, u"C++"_s};

void put(DraftStore &store, const DraftKey &key, const QString &text)
{
    store.changed(key, [text] { return text; });
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestDraftStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasTypedIsOnDiskWithin300Milliseconds();
    void whoTypesWithoutAPauseIsSavedAllTheSame();
    void hastenWritesAtOnceAndDoesNotWait();
    void everyLanguageHasItsOwnText();
    void theDiskHoldsAWholeTextAfterEveryWrite();
    void anOlderRevisionNeverReplacesANewerOne();
    void aSecondWriterLosesNothing();
    void aDamagedFileIsKeptAsideAndTold_data();
    void aDamagedFileIsKeptAsideAndTold();
    void theSameDuelOfAnotherDatabaseHasAnotherText();
    void textsFromBeforeTheEpochsAreLeftWhereTheyLie();
    void aWriteThatFailsIsTriedAgainUntilItSucceeds();
    void aTextThatTheDiskRefusesIsNotForgotten();
    void idsCannotLeaveTheFolder();

private:
    QString path(const DraftKey &key) const { return draftPath(m_folder->path(), key); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDraftStore::whatWasTypedIsOnDiskWithin300Milliseconds()
{
    DraftStore store(m_folder->path());
    QSignalSpy saved(&store, &DraftStore::saved);
    QElapsedTimer watch;
    watch.start();
    put(store, python, u"print(1)"_s);
    QVERIFY(saved.wait(3000));
    QVERIFY2(watch.elapsed() >= 200, "the write is put off, so that not every key costs one");
    const Result<Draft> onDisk = readDraft(path(python), python);
    QVERIFY(onDisk);
    QCOMPARE(onDisk->text, u"print(1)"_s);
    QVERIFY2(watch.elapsed() < 1000, "less than a second of typing may be lost");
}

void TestDraftStore::whoTypesWithoutAPauseIsSavedAllTheSame()
{
    DraftStore store(m_folder->path());
    QTimer keys;
    int typed = 0;
    connect(&keys, &QTimer::timeout, this, [&] { put(store, python, QString::number(++typed)); });
    keys.start(20);
    QTRY_VERIFY_WITH_TIMEOUT(readDraft(path(python), python).has_value(), 2000);
    QVERIFY(keys.isActive());
}

void TestDraftStore::hastenWritesAtOnceAndDoesNotWait()
{
    DraftStore store(m_folder->path());
    const QSignalSpy saved(&store, &DraftStore::saved);
    bool taken = false;
    store.changed(python, [&taken] {
        taken = true;
        return u"x"_s;
    });
    QVERIFY(!taken);
    store.hasten();
    QVERIFY(taken);
    QVERIFY(saved.isEmpty());
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(DraftStore(m_folder->path()).load(python), u"x"_s);
}

void TestDraftStore::everyLanguageHasItsOwnText()
{
    {
        DraftStore store(m_folder->path());
        put(store, python, u"p"_s);
        put(store, cpp, u"c"_s);
    }
    DraftStore store(m_folder->path());
    QCOMPARE(store.load(python), u"p"_s);
    QCOMPARE(store.load(cpp), u"c"_s);
    QCOMPARE(store.load(DraftKey{u"k3f9"_s, DuelId(u"2"_s), u"A"_s, u"Python"_s}), std::nullopt);
}

void TestDraftStore::theDiskHoldsAWholeTextAfterEveryWrite()
{
    DraftStore store(m_folder->path());
    qint64 last = 0;
    for (int length = 1; length <= 40; ++length) {
        const QString text = u"строка\n"_s.repeated(length * 50);
        put(store, python, text);
        store.flush();
        const Result<Draft> onDisk = readDraft(path(python), python);
        QVERIFY(onDisk);
        QCOMPARE(onDisk->text, text);
        QVERIFY(onDisk->revision > last);
        last = onDisk->revision;
    }
}

void TestDraftStore::anOlderRevisionNeverReplacesANewerOne()
{
    QVERIFY(writeDraft(path(python), Draft{python, 5, u"new"_s}));
    QCOMPARE(writeDraft(path(python), Draft{python, 4, u"old"_s}), path(python) + u".kept-1"_s);
    QCOMPARE(readDraft(path(python), python)->text, u"new"_s);
    QVERIFY2(readDraft(path(python) + u".kept-1"_s, python)->text == u"old"_s, "the older text is kept as well");
}

void TestDraftStore::aSecondWriterLosesNothing()
{
    DraftStore first(m_folder->path());
    QVERIFY(!first.load(python));
    put(first, python, u"first"_s);
    first.flush();
    QVERIFY(writeDraft(path(python), Draft{python, 50, u"other window"_s}));

    QSignalSpy aside(&first, &DraftStore::setAside);
    put(first, python, u"first again"_s);
    QVERIFY(aside.wait(3000));
    QCOMPARE(readDraft(path(python), python)->text, u"other window"_s);
    QCOMPARE(readDraft(path(python) + u".kept-1"_s, python)->text, u"first again"_s);

    put(first, python, u"and again"_s);
    first.flush();
    QCOMPARE(readDraft(path(python), python)->text, u"and again"_s);
}

void TestDraftStore::aDamagedFileIsKeptAsideAndTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"format":2,"epoch":"k3f9","duel":"1","tex)");
    QTest::newRow("noise") << QByteArray("\0\xff\x00\x12", 4);
    QTest::newRow("a draft of another problem") << QByteArray(
        R"({"format":2,"epoch":"k3f9","duel":"1","problem":"B","language":"Python","revision":1,"text":"x"})");
    QTest::newRow("a draft of another epoch") << QByteArray(
        R"({"format":2,"epoch":"x","duel":"1","problem":"A","language":"Python","revision":1,"text":"x"})");
    QTest::newRow("a format to come") << QByteArray(
        R"({"format":3,"epoch":"k3f9","duel":"1","problem":"A","language":"Python","revision":1,"text":"x"})");
}

void TestDraftStore::aDamagedFileIsKeptAsideAndTold()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(QDir().mkpath(QFileInfo(path(python)).path()));
    overwrite(path(python), bytes);
    DraftStore store(m_folder->path());
    QSignalSpy aside(&store, &DraftStore::setAside);
    QCOMPARE(store.load(python), std::nullopt);
    QCOMPARE(aside.count(), 1);
    QFile kept(aside.at(0).at(0).toString());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
    put(store, python, u"fresh"_s);
    store.flush();
    QCOMPARE(readDraft(path(python), python)->text, u"fresh"_s);
}

// A database that is made anew numbers its duels from 1 again.
void TestDraftStore::theSameDuelOfAnotherDatabaseHasAnotherText()
{
    DraftStore store(m_folder->path());
    put(store, python, u"of the old one"_s);
    store.flush();
    DraftKey again = python;
    again.epoch = u"m7q2"_s;
    QCOMPARE(store.load(again), std::nullopt);
    put(store, again, u"of the new one"_s);
    store.flush();
    QCOMPARE(store.load(python), u"of the old one"_s);
    QCOMPARE(store.load(again), u"of the new one"_s);
}

void TestDraftStore::textsFromBeforeTheEpochsAreLeftWhereTheyLie()
{
    const QString old = m_folder->filePath(u"1/A-Python.json"_s);
    const QByteArray bytes = R"({"format":1,"duel":"1","problem":"A","language":"Python","revision":1,"text":"x"})";
    QVERIFY(QDir().mkpath(QFileInfo(old).path()));
    overwrite(old, bytes);
    DraftStore store(m_folder->path());
    const QSignalSpy aside(&store, &DraftStore::setAside);
    QCOMPARE(store.load(python), std::nullopt);
    put(store, python, u"fresh"_s);
    store.flush();
    QVERIFY(aside.isEmpty());
    QFile kept(old);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
}

void TestDraftStore::aWriteThatFailsIsTriedAgainUntilItSucceeds()
{
    const QString file = m_folder->filePath(u"not-a-folder"_s);
    overwrite(file, "x");
    DraftStore store(file);
    QSignalSpy failed(&store, &DraftStore::failed);
    QSignalSpy recovered(&store, &DraftStore::recovered);
    QSignalSpy saved(&store, &DraftStore::saved);
    put(store, python, u"text"_s);
    QVERIFY(failed.wait(3000));
    QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::FileUnusable);
    store.flush();
    QVERIFY(saved.isEmpty());
    QCOMPARE(failed.size(), 1); // said once
    QVERIFY(QFile::remove(file));
    QVERIFY2(recovered.wait(5000), "nothing was typed any more: it must try by itself");
    QCOMPARE(recovered.at(0), failed.at(0));
    QCOMPARE(saved.size(), 1);
    QCOMPARE(readDraft(draftPath(file, python), python)->text, u"text"_s);
}

void TestDraftStore::aTextThatTheDiskRefusesIsNotForgotten()
{
    const QString file = m_folder->filePath(u"not-a-folder"_s);
    overwrite(file, "x");
    DraftStore store(file);
    QString editor = u"typed"_s;
    store.changed(python, [&editor] { return editor; });
    store.flush();
    editor = u"the editor is gone, and its memory another's"_s;
    QCOMPARE(store.load(python), u"typed"_s);
    put(store, python, u"typed on"_s);
    QCOMPARE(store.load(python), u"typed on"_s);
}

void TestDraftStore::idsCannotLeaveTheFolder()
{
    const DraftKey hostile{u"../y"_s, DuelId(u"../../x"_s), u".."_s, u"/etc/passwd"_s};
    const QString place = QDir::cleanPath(draftPath(u"/drafts"_s, hostile));
    QVERIFY2(place.startsWith(u"/drafts/"_s), qPrintable(place));
    QCOMPARE(place.count(u'/'), 4);
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
