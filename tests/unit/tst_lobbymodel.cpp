// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when a duel loses its row while what is told of it changes, or when one that cannot be joined does not say why.
#include "net/protocol/invite.h"
#include "ui/models/lobbymodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

FoundDuel duelOf(const QString &player)
{
    return {.hostId = player,
            .duel = DuelId(u"1"_s),
            .hostName = player + u"-laptop"_s,
            .playerName = player,
            .addresses = {u"10.0.0.2"_s},
            .port = 5001,
            .fingerprint = QByteArray(fingerprintLength, 'a'),
            .version = u"9.9"_s};
}

QStringList titles(const LobbyModel &model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row).data().toString());
    return titles;
}

} // namespace

class TestLobbyModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theJoinableComeFirst();
    void anotherVersionIsGreyedWithTheReason_data();
    void anotherVersionIsGreyedWithTheReason();
    void aDuelKeepsItsRowWhileOthersComeAndGo();
    void anyListFollowsAnyOther();
};

void TestLobbyModel::theJoinableComeFirst()
{
    LobbyModel model;
    FoundDuel full = duelOf(u"Ada"_s);
    full.open = false;
    model.setDuels({full, duelOf(u"Dora"_s), duelOf(u"bob"_s)});
    QCOMPARE(titles(model), (QStringList{u"bob"_s, u"Dora"_s, u"Ada"_s}));
    QCOMPARE(model.index(2).data(LobbyModel::JoinableRole).toBool(), false);
    QVERIFY(!model.index(2).data(LobbyModel::ReasonRole).toString().isEmpty());
    QVERIFY(model.index(0).data(LobbyModel::ReasonRole).toString().isEmpty());
    QCOMPARE(model.index(0).data(LobbyModel::HostRole).toString(), u"bob-laptop, 10.0.0.2"_s);
    QCOMPARE(model.duel(3), nullptr);
}

void TestLobbyModel::anotherVersionIsGreyedWithTheReason_data()
{
    QTest::addColumn<int>("protocol");
    QTest::newRow("newer") << routes::protocolVersion + 1;
    QTest::newRow("older") << routes::protocolVersion - 1;
}

void TestLobbyModel::anotherVersionIsGreyedWithTheReason()
{
    QFETCH(int, protocol);
    LobbyModel model;
    FoundDuel other = duelOf(u"Ada"_s);
    other.protocol = protocol;
    model.setDuels({other});
    QCOMPARE(model.index(0).data(LobbyModel::JoinableRole).toBool(), false);
    QVERIFY(model.index(0).data(LobbyModel::ReasonRole).toString().contains(u"9.9"_s));
}

void TestLobbyModel::aDuelKeepsItsRowWhileOthersComeAndGo()
{
    LobbyModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDuels({duelOf(u"Bob"_s)});
    const QPersistentModelIndex bob = model.index(0);
    model.setDuels({duelOf(u"Ada"_s), duelOf(u"Bob"_s), duelOf(u"Cyd"_s)});
    QCOMPARE(bob.row(), 1);
    FoundDuel full = duelOf(u"Bob"_s);
    full.open = false;
    model.setDuels({duelOf(u"Ada"_s), full, duelOf(u"Cyd"_s)});
    QCOMPARE(bob.row(), 2);
    model.setDuels({duelOf(u"Ada"_s)});
    QVERIFY(!bob.isValid());
}

void TestLobbyModel::anyListFollowsAnyOther()
{
    QVERIFY(rc::check([] {
        LobbyModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (int step = 0; step < 4; ++step) {
            QList<FoundDuel> duels;
            for (char16_t name = u'A'; name <= u'F'; ++name) {
                FoundDuel duel = duelOf(QString(QChar(name)));
                duel.open = *rc::gen::arbitrary<bool>();
                if (*rc::gen::arbitrary<bool>())
                    duels.append(duel);
            }
            model.setDuels(duels);
            RC_ASSERT(model.rowCount() == duels.size());
            for (const FoundDuel &duel : duels) {
                bool found = false;
                for (int row = 0; row < model.rowCount(); ++row)
                    found = found || *model.duel(row) == duel;
                RC_ASSERT(found);
            }
        }
    }));
}

QTEST_GUILESS_MAIN(TestLobbyModel)
#include "tst_lobbymodel.moc"
