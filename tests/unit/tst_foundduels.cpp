// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when an announcement changes on its way, a hostile one is taken, one duel is two entries, or one that has gone
// stays in the list.
#include "net/client/discovery/foundduels.h"
#include "net/protocol/invite.h"

#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FoundDuel adasDuel()
{
    return {.hostId = u"k3f9"_s,
            .duel = DuelId(u"7"_s),
            .hostName = u"ada-laptop"_s,
            .playerName = u"Ада"_s,
            .addresses = {u"10.0.0.2"_s},
            .port = 5001,
            .fingerprint = QByteArray(fingerprintLength, 'a'),
            .code = u"K7QX2M"_s,
            .settings = {.format = DuelFormat::Lockout,
                         .length = 45min,
                         .penalty = Penalty::Cooldown,
                         .visibility = Visibility::LiveCode},
            .version = u"0.1.0"_s};
}

} // namespace

class TestFoundDuels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnnouncementIsWhatItWasMadeOf();
    void theLongestNamesFitADatagramAndATxtRecord();
    void noBytesBreakTheReading();
    void namesThatCannotBeShownAreCut();
    void oneDuelIsOneEntryWhoeverToldOfIt();
    void itIsGoneWhenItSaysSoOrFallsSilent();
    void whatOnlyDnsSdKnowsStaysWhileItIsPublished();
    void whoPretendsToBeAnotherHostIsAnEntryOfItsOwn();
    void aFloodIsBounded();
};

void TestFoundDuels::anAnnouncementIsWhatItWasMadeOf()
{
    for (const bool open : {true, false}) {
        FoundDuel duel = adasDuel();
        duel.open = open;
        const Result<Announcement> read = announcementFromDatagram(announcementDatagram(duel, !open));
        QVERIFY(read);
        QCOMPARE(read->duel, duel);
        QCOMPARE(read->gone, !open);
        const Result<FoundDuel> published = foundDuel(announcementWords(duel));
        QVERIFY(published);
        QCOMPARE(*published, duel);
    }
}

void TestFoundDuels::theLongestNamesFitADatagramAndATxtRecord()
{
    FoundDuel duel = adasDuel();
    duel.playerName = QString(40, u'Ж');
    duel.hostName = QString(40, u'Ж');
    duel.addresses = QStringList(12, u"2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"_s);
    QVERIFY(announcementDatagram(duel, false).size() <= longestDatagram);
    const AnnouncementWords words = announcementWords(duel);
    for (const auto &[key, word] : words.asKeyValueRange())
        QVERIFY2(key.size() + 1 + word.size() <= 255, qPrintable(key));
}

void TestFoundDuels::noBytesBreakTheReading()
{
    QVERIFY(rc::check([] {
        QByteArray datagram = announcementDatagram(adasDuel(), false);
        const int changes = *rc::gen::inRange(1, 6);
        for (int i = 0; i < changes; ++i)
            datagram[*rc::gen::inRange<qsizetype>(0, datagram.size())] = char(*rc::gen::inRange(0, 256));
        const Result<Announcement> read = announcementFromDatagram(datagram.left(*rc::gen::inRange(0, 1500)));
        RC_ASSERT(!read || (read->duel.port != 0 && read->duel.fingerprint.size() == fingerprintLength));
    }));
}

void TestFoundDuels::namesThatCannotBeShownAreCut()
{
    FoundDuel duel = adasDuel();
    duel.playerName = u"Ada\u202e\n"_s + QString(100, u'x');
    const Result<FoundDuel> read = foundDuel(announcementWords(duel));
    QVERIFY(read);
    QVERIFY(read->playerName.size() <= 40);
    QVERIFY(!read->playerName.contains(u'\u202e') && !read->playerName.contains(u'\n'));
}

void TestFoundDuels::oneDuelIsOneEntryWhoeverToldOfIt()
{
    FoundDuels found;
    QVERIFY(found.published(u"Ada (ada-laptop)"_s, adasDuel()));
    QVERIFY(found.heard({adasDuel()}, u"192.168.1.7"_s, 0ms));
    QVERIFY(found.heard({adasDuel()}, u"10.0.0.2"_s, 10ms));
    QVERIFY(found.heard({adasDuel()}, u"127.0.0.1"_s, 20ms));
    QVERIFY2(!found.heard({adasDuel()}, u"10.0.0.2"_s, 1000ms), "nothing has changed");
    QCOMPARE(found.list().size(), 1);
    QCOMPARE(found.list().first().addresses, (QStringList{u"10.0.0.2"_s, u"192.168.1.7"_s, u"127.0.0.1"_s}));
}

void TestFoundDuels::itIsGoneWhenItSaysSoOrFallsSilent()
{
    FoundDuels found;
    found.heard({adasDuel()}, u"10.0.0.2"_s, 0ms);
    QVERIFY(found.heard({adasDuel(), true}, u"10.0.0.2"_s, 100ms));
    QVERIFY(found.list().isEmpty());
    found.published(u"Ada (ada-laptop)"_s, adasDuel());
    found.heard({adasDuel()}, u"10.0.0.2"_s, 200ms);
    QVERIFY(!found.forgetSilent(200ms + FoundDuels::patience));
    QVERIFY(found.forgetSilent(201ms + FoundDuels::patience));
    QVERIFY2(found.list().isEmpty(), "what DNS-SD still has in its caches is not there any more");
}

void TestFoundDuels::whatOnlyDnsSdKnowsStaysWhileItIsPublished()
{
    FoundDuels found;
    found.published(u"Ada (ada-laptop)"_s, adasDuel());
    QVERIFY(!found.forgetSilent(1h));
    QVERIFY(found.unpublished(u"Ada (ada-laptop)"_s));
    QVERIFY(found.list().isEmpty());
}

void TestFoundDuels::whoPretendsToBeAnotherHostIsAnEntryOfItsOwn()
{
    FoundDuels found;
    found.heard({adasDuel()}, u"10.0.0.2"_s, 0ms);
    FoundDuel fake = adasDuel();
    fake.fingerprint = QByteArray(fingerprintLength, 'm');
    found.heard({fake}, u"10.0.0.66"_s, 0ms);
    QCOMPARE(found.list().size(), 2);
    for (const FoundDuel &duel : found.list())
        QCOMPARE(duel.addresses.contains(u"10.0.0.66"_s), duel.fingerprint == fake.fingerprint);
    found.heard({fake, true}, u"10.0.0.66"_s, 0ms);
    QCOMPARE(found.list().size(), 1);
    QCOMPARE(found.list().first().fingerprint, adasDuel().fingerprint);
}

void TestFoundDuels::aFloodIsBounded()
{
    FoundDuels found;
    for (int i = 0; i < 1000; ++i) {
        FoundDuel duel = adasDuel();
        duel.duel = DuelId(QString::number(i));
        found.heard({duel}, u"10.0.0.%1"_s.arg(i % 256), 0ms);
    }
    QCOMPARE(found.list().size(), FoundDuels::most);
    for (int i = 0; i < 1000; ++i)
        found.heard({adasDuel()}, u"10.0.%1.%2"_s.arg(i / 256).arg(i % 256), 0ms);
    for (const FoundDuel &duel : found.list())
        QVERIFY(duel.addresses.size() < 20);
}

QTEST_GUILESS_MAIN(TestFoundDuels)
#include "tst_foundduels.moc"
