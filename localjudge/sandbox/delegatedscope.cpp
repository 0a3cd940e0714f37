// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/delegatedscope.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QDeadlineTimer>
#include <QFile>

#include <poll.h>
#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{2};

/// (sv) of StartTransientUnit.
struct Property
{
    QString name;
    QDBusVariant value;
};

/// (sa(sv)): a unit that is started with it. There is none, but the type must be told.
struct AuxiliaryUnit
{
    QString name;
    QList<Property> properties;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Property &property)
{
    argument.beginStructure();
    argument << property.name << property.value;
    argument.endStructure();
    return argument;
}

// Qt asks for both directions. It does not look at what the second one returns.
void operator>>(const QDBusArgument &argument, Property &property)
{
    argument.beginStructure();
    argument >> property.name >> property.value;
    argument.endStructure();
}

QDBusArgument &operator<<(QDBusArgument &argument, const AuxiliaryUnit &unit)
{
    argument.beginStructure();
    argument << unit.name << unit.properties;
    argument.endStructure();
    return argument;
}

void operator>>(const QDBusArgument &argument, AuxiliaryUnit &unit)
{
    argument.beginStructure();
    argument >> unit.name >> unit.properties;
    argument.endStructure();
}

Property property(const QString &name, const QVariant &value)
{
    return {name, QDBusVariant(value)};
}

/// Empty when there is none. One that would have to be started first is none.
QString addressOfSessionBus()
{
    const QString named = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!named.isEmpty())
        return named.startsWith("unix:"_L1) ? named : QString();
    const QString usual = qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s;
    return QFile::exists(usual) ? u"unix:path="_s + usual : QString();
}

/// A connection of its own, so that no other one of this program waits for us.
class SessionBus
{
public:
    SessionBus(const QString &address, const QString &name, QDeadlineTimer deadline)
        : m_name(name), m_deadline(deadline), m_connection(QDBusConnection::connectToBus(address, name))
    {
    }
    ~SessionBus() { QDBusConnection::disconnectFromBus(m_name); }
    Q_DISABLE_COPY_MOVE(SessionBus)

    bool isConnected() const { return m_connection.isConnected(); }
    QString error() const { return m_connection.lastError().message(); }

    QDBusMessage call(QDBusMessage message) const
    {
        message.setAutoStartService(false);
        return m_connection.call(message, QDBus::Block, static_cast<int>(m_deadline.remainingTime()));
    }

    /// This process as the bus sees it.
    pid_t ownProcess() const
    {
        QDBusMessage question =
            QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                           u"org.freedesktop.DBus"_s, u"GetConnectionUnixProcessID"_s);
        question << m_connection.baseService();
        return static_cast<pid_t>(call(question).arguments().value(0).toUInt());
    }

private:
    QString m_name;
    QDeadlineTimer m_deadline;
    QDBusConnection m_connection;
};

QDBusMessage requestOf(const QString &scope, pid_t process)
{
    qDBusRegisterMetaType<Property>();
    qDBusRegisterMetaType<QList<Property>>();
    qDBusRegisterMetaType<AuxiliaryUnit>();
    qDBusRegisterMetaType<QList<AuxiliaryUnit>>();
    const QList<Property> properties{
        property(u"Description"_s, u"Duello's boxes for programs"_s),
        property(u"PIDs"_s, QVariant::fromValue(QList<uint>{static_cast<uint>(process)})),
        property(u"Delegate"_s, true),
        property(u"CollectMode"_s, u"inactive-or-failed"_s),
    };
    QDBusMessage request =
        QDBusMessage::createMethodCall(u"org.freedesktop.systemd1"_s, u"/org/freedesktop/systemd1"_s,
                                       u"org.freedesktop.systemd1.Manager"_s, u"StartTransientUnit"_s);
    request << scope << u"fail"_s << QVariant::fromValue(properties) << QVariant::fromValue(QList<AuxiliaryUnit>());
    return request;
}

bool isIn(pid_t process, const QString &scope)
{
    QFile groups(u"/proc/%1/cgroup"_s.arg(process));
    return groups.open(QIODevice::ReadOnly) && groups.readAll().contains(QByteArray('/' + scope.toUtf8() + '\n'));
}

std::unexpected<Error> refusal(const QString &why)
{
    return failure(ErrorCode::SandboxUnavailable, u"no scope of systemd's to make control groups in: "_s + why);
}

} // namespace

Result<void> moveIntoDelegatedScope(pid_t process)
{
    const QDeadlineTimer deadline(patience);
    const QString address = addressOfSessionBus();
    if (address.isEmpty())
        return refusal(u"there is no session bus"_s);
    const QString name = u"duello-box-%1"_s.arg(process);
    const SessionBus bus(address, name, deadline);
    if (!bus.isConnected())
        return refusal(u"the session bus: "_s + bus.error());
    // In a process namespace of ours the number would be a stranger's.
    if (bus.ownProcess() != ::getpid())
        return refusal(u"the session bus is outside of this container"_s);
    const QString scope = name + u".scope"_s;
    if (const QDBusMessage reply = bus.call(requestOf(scope, process)); reply.type() != QDBusMessage::ReplyMessage)
        return refusal(reply.errorMessage());
    while (!isIn(process, scope)) {
        if (deadline.hasExpired())
            return refusal(u"systemd does not make it"_s);
        ::poll(nullptr, 0, 1);
    }
    return {};
}

} // namespace duello
