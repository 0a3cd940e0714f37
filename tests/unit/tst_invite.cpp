// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when an invitation is not what it was after its way through a messenger, or when something damaged is taken for
// one.
#include "net/protocol/invite.h"

#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

QString joinCode()
{
    QString code;
    while (code.size() < joinCodeLength)
        code += QChar(joinCodeLetters.at(*rc::gen::inRange<qsizetype>(0, joinCodeLetters.size())));
    return code;
}

QString host()
{
    const auto part = [](int most) {
        return *rc::gen::inRange(0, most);
    };
    switch (part(3)) {
    case 0:
        return u"%1.%2.%3.%4"_s.arg(part(256)).arg(part(256)).arg(part(256)).arg(part(256));
    case 1: // parts that the shortest way of writing an address does not change
        return u"2001:db8:%1:2:3:4:5:%2"_s.arg(1 + part(0xffff), 0, 16).arg(1 + part(0xffff), 0, 16);
    default:
        return u"host-%1.local"_s.arg(part(1000));
    }
}

Invite anyInvite()
{
    QByteArray fingerprint;
    if (*rc::gen::arbitrary<bool>()) {
        for (int i = 0; i < fingerprintLength; ++i)
            fingerprint.append(char(*rc::gen::inRange(0, 256)));
    }
    return {host(), quint16(*rc::gen::inRange(1, 65536)), joinCode(), fingerprint};
}

} // namespace

class TestInvite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsWhatItWasMadeOf();
    void aLinkWithAPieceMissingIsNoLink();
    void anAddressAndACodeAreTypedAsPeopleType_data();
    void anAddressAndACodeAreTypedAsPeopleType();
    void whatIsNoInvitationIsToldInWords_data();
    void whatIsNoInvitationIsToldInWords();
};

void TestInvite::aLinkIsWhatItWasMadeOf()
{
    QVERIFY(rc::check([] {
        const Invite invite = anyInvite();
        const Result<Invite> read = inviteFromLink(inviteLink(invite));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == invite);
    }));
}

// A messenger that cuts a long line must not make an invitation to a host with no pin, or with another one.
void TestInvite::aLinkWithAPieceMissingIsNoLink()
{
    QVERIFY(rc::check([] {
        Invite invite = anyInvite();
        invite.fingerprint = QByteArray(fingerprintLength, 'f');
        const QString link = inviteLink(invite);
        const qsizetype pin = link.indexOf(u"fp="_s) + 3;
        const QString cut = link.left(*rc::gen::inRange(pin + 1, link.size()));
        RC_ASSERT(!inviteFromLink(cut).has_value());
    }));
}

void TestInvite::anAddressAndACodeAreTypedAsPeopleType_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("with a port") << u"192.168.1.7:5003"_s << u"K7QX2M"_s << u"192.168.1.7"_s << 5003;
    QTest::newRow("without") << u" 192.168.1.7 "_s << u"k7q x2m"_s << u"192.168.1.7"_s << 5001;
    QTest::newRow("a name") << u"ada.local"_s << u"K7Q-X2M"_s << u"ada.local"_s << 5001;
    QTest::newRow("IPv6") << u"2001:db8::7"_s << u"K7QX2M"_s << u"2001:db8::7"_s << 5001;
    QTest::newRow("IPv6 with a port") << u"[2001:db8::7]:5002"_s << u"K7QX2M"_s << u"2001:db8::7"_s << 5002;
}

void TestInvite::anAddressAndACodeAreTypedAsPeopleType()
{
    QFETCH(QString, address);
    QFETCH(QString, code);
    QFETCH(QString, host);
    QFETCH(int, port);
    const Result<Invite> invite = inviteFromAddress(address, code);
    QVERIFY2(invite, qPrintable(invite ? QString() : invite.error().detail));
    QCOMPARE(invite->host, host);
    QCOMPARE(int(invite->port), port);
    QCOMPARE(invite->code, u"K7QX2M"_s);
    QVERIFY(invite->fingerprint.isEmpty());
}

void TestInvite::whatIsNoInvitationIsToldInWords_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << u"duello://"_s;
    QTest::newRow("a web page") << u"https://example.org/"_s << u"duello://"_s;
    QTest::newRow("no host") << u"duello:///K7QX2M"_s << u"address"_s;
    QTest::newRow("port 0") << u"duello://10.0.0.1:0/K7QX2M"_s << u"port 0"_s;
    QTest::newRow("a port too large") << u"duello://10.0.0.1:70000/K7QX2M"_s << u"address"_s;
    QTest::newRow("a user") << u"duello://ada@10.0.0.1/K7QX2M"_s << u"address"_s;
    QTest::newRow("no code") << u"duello://10.0.0.1:5001"_s << u"join code"_s;
    QTest::newRow("a letter that no code has") << u"duello://10.0.0.1:5001/K7QX20"_s << u"join code"_s;
    QTest::newRow("a pin of no length") << u"duello://10.0.0.1:5001/K7QX2M?fp=Zg"_s << u"fingerprint"_s;
    QTest::newRow("endless") << u"duello://10.0.0.1:5001/K7QX2M?fp="_s + QString(5000, u'f') << u"duello://"_s;
}

void TestInvite::whatIsNoInvitationIsToldInWords()
{
    QFETCH(QString, link);
    QFETCH(QString, words);
    const Result<Invite> invite = inviteFromLink(link);
    QVERIFY(!invite);
    QCOMPARE(invite.error().code, ErrorCode::BadRequest);
    QVERIFY2(invite.error().detail.contains(words), qPrintable(invite.error().detail));
}

QTEST_GUILESS_MAIN(TestInvite)
#include "tst_invite.moc"
