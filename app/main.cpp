// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo.h"
#include "app/firstwindow.h"
#include "app/places.h"
#include "app/schemeregistration.h"
#include "app/startmessage.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QTemporaryDir>

namespace {

constexpr quint16 demoBeacon = 5012; // not among the duels that people play here

// A demo starts from nothing and in a known language, whoever the user is.
duello::Options demoOptions(const duello::Options &given, const QTemporaryDir &folder, const QString &player)
{
    duello::Options options = given;
    options.dataDirectory = folder.path();
    options.port = 0;
    options.beaconPort = demoBeacon;
    duello::Preferences preferences;
    preferences.language = QStringLiteral("en");
    preferences.theme = duello::ThemeMode::Light;
    preferences.reduceMotion = true; // no picture is taken in the middle of a movement
    preferences.playerName = player;
    const duello::PreferencesStore store(duello::preferencesFile(options));
    if (!store.save(preferences))
        qFatal("cannot write to %s", qPrintable(options.dataDirectory));
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace Qt::StringLiterals;

    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"duello"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DUELLO_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Duello"_s);
    QGuiApplication::setDesktopFileName(u"duello"_s);
    // Every KTextEditor view looks for spell checkers and complains when none is installed. Code is not spelled.
    QLoggingCategory::setFilterRules(u"kf.sonnet.core=false"_s);

    duello::Options options = duello::optionsFromArguments(QCoreApplication::arguments());
    const duello::Options given = options;
    const QTemporaryDir hostFolder;
    const QTemporaryDir guestFolder;
    if (options.demo)
        options = demoOptions(given, hostFolder, u"Ada"_s);

    const duello::SecondStart start{options.link, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")};
    if (duello::handOver(options.dataDirectory, start))
        return 0;
    if (options.dataDirectory == duello::defaultDataDirectory())
        duello::registerScheme(duello::launchCommand());

    duello::WindowDialogs dialogs;
    duello::Application duello(options, dialogs);
    const duello::Result<void> started = duello.start();
    if (!started) {
        dialogs.inform(nullptr, duello::startMessage(started.error(), options.dataDirectory));
        QApplication::exec(); // until it is closed
        return 1;
    }
    const auto makeGuest = [&]() -> std::unique_ptr<duello::Application> {
        auto guest = std::make_unique<duello::Application>(demoOptions(given, guestFolder, u"Boris"_s), dialogs);
        return guest->start() ? std::move(guest) : nullptr;
    };
    duello::Demo demo(duello, makeGuest, options.problemsDirectory, options.demoDirectory);
    if (options.demo) {
        QObject::connect(&demo, &duello::Demo::finished, qApp, [&options](const QString &failure) {
            if (failure.isEmpty())
                qInfo("The pictures are in %s", qPrintable(options.demoDirectory));
            else
                qCritical("The demo stopped: %s", qPrintable(failure));
            QCoreApplication::exit(failure.isEmpty() ? 0 : 1);
        });
        QMetaObject::invokeMethod(&demo, &duello::Demo::start, Qt::QueuedConnection); // it may end at once
    }
    return QApplication::exec();
}
