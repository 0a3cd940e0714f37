// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/credentialstore.h"
#include "net/client/outboxstore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

OutboxEntry entry(const QString &key = u"8d2f0f0e-4f6f-4f0e-9d56-0a8e9d1f7c11"_s)
{
    return {.key = ClientTempId(key),
            .user = UserId(u"1"_s),
            .duel = DuelId(u"7"_s),
            .problem = u"A"_s,
            .language = u"C++"_s,
            .solution = u"int main() { /* \u0416\t\"\\\n */ }"_s,
            .clickedAt = Timestamp{1795424400123ms}};
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestOutboxStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder;
    QString path;

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        path = folder->filePath(u"outbox"_s);
    }

    void whatIsSavedIsFoundAgain()
    {
        const OutboxStore store(path);
        OutboxEntry refused = entry(u"another"_s);
        refused.failure = Error{ErrorCode::DuelFinished, u"over"_s};
        QVERIFY(store.save(entry()));
        QVERIFY(store.save(refused));
        QCOMPARE(OutboxStore(path).load().entries, (QList{entry(), refused}));
        QVERIFY(store.remove(entry().key));
        QVERIFY(store.remove(entry().key));
        QCOMPARE(OutboxStore(path).load().entries, QList{refused});
    }

    void aSecondSaveReplacesTheFirst()
    {
        const OutboxStore store(path);
        OutboxEntry refused = entry();
        refused.failure = Error{ErrorCode::Forbidden, {}};
        QVERIFY(store.save(refused));
        QVERIFY(store.save(entry()));
        QCOMPARE(store.load().entries, QList{entry()});
    }

    void onlyTheOwnerMayRead()
    {
        QVERIFY(OutboxStore(path).save(entry()));
        const QFileInfo file = QDir(path).entryInfoList(QDir::Files).value(0);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(file.permissions() & others));
        QVERIFY(!(QFileInfo(path).permissions() & others));
    }

    void unreadableEntriesAreKeptAsideAndReported()
    {
        const OutboxStore store(path);
        QVERIFY(store.save(entry()));
        write(path + "/cut.json"_L1, "{\"client_temp_id\":\"cut\",\"solu");
        write(path + "/foreign.json"_L1, R"({"hello":"world"})");
        write(path + "/other-name.json"_L1,
              R"({"client_temp_id":"x","duel_id":"1","solution":"","clicked_at":"2026-11-23T09:00:00.123Z"})");
        write(path + "/huge.json"_L1, QByteArray(2'000'000, ' '));
        const OutboxStore::Content content = store.load();
        QCOMPARE(content.entries, QList{entry()});
        QCOMPARE(content.unreadable.size(), 4);
        for (const QString &kept : content.unreadable)
            QVERIFY(QFile::exists(kept));
        QVERIFY(store.load().unreadable.isEmpty());
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        write(path, "a file is in the way");
        const Result<void> saved = OutboxStore(path).save(entry());
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::FileUnusable);
        QVERIFY(!saved.error().detail.isEmpty());
    }

    void anyKeyIsAFileOfTheFolder()
    {
        const OutboxStore store(path);
        QVERIFY(store.save(entry(u"../../escape/\u0416"_s)));
        QCOMPARE(QDir(path).entryList(QDir::Files).size(), 1);
        QCOMPARE(store.load().entries.size(), 1);
    }

    void aRestartedProgramIsTheSamePlayer()
    {
        const QUrl server(u"http://192.168.1.5:5001"_s);
        const CredentialStore::Entry known{u"k3f9"_s, server, {UserId(u"12"_s), u"secret"_s}};
        QVERIFY(CredentialStore(path).save(known));
        const CredentialStore store(path);
        QCOMPARE(store.find(u"k3f9"_s, QUrl(u"http://10.0.0.1:9"_s))->credentials, known.credentials);
        QCOMPARE(store.find(u"other"_s, server)->credentials, known.credentials);
        QVERIFY(!store.find(u"other"_s, QUrl(u"http://10.0.0.1:9"_s)));
    }

    void playersOfOneServerHaveDifferentOutboxes()
    {
        const CredentialStore store(path);
        const QString one = store.outboxFolder(u"k3f9"_s, UserId(u"1"_s));
        QVERIFY(one != store.outboxFolder(u"k3f9"_s, UserId(u"2"_s)));
        QVERIFY(one != store.outboxFolder(u"k3f8"_s, UserId(u"1"_s)));
        QVERIFY(store.outboxFolder(u".."_s, UserId(u"../x"_s)).startsWith(path + u'/'));
        QVERIFY(!store.outboxFolder(u".."_s, UserId(u"../x"_s)).contains("/.."_L1));
    }
};

QTEST_APPLESS_MAIN(TestOutboxStore)
#include "tst_outboxstore.moc"
