// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Acts on the device itself: enrolment, PIN, synchronisation.
#include "qml/act/acts.h"

#include "core/evidence/photoqueries.h"
#include "core/journal/logwatch.h"
#include "core/journal/waiting.h"
#include "core/person/reasons.h"
#include "sync/tablet/enrolment.h"
#include "sync/tablet/handover.h"
#include "sync/tablet/logalarms.h"
#include "sync/tablet/photofileoutbox.h"

#include <QJsonArray>

namespace mingcha::app {

namespace {

tablet::Tablet::Done finished(ActDesk &desk, Reply reply)
{
    return [&desk, reply = std::move(reply)](const Status &status) {
        if (!status) {
            reply(status.error());
            return;
        }
        const person::Person me = desk.station.me();
        const std::optional<tablet::Signer> &session = desk.station.tablet().session();
        reply(QJsonObject{{QStringLiteral("person"), me.id.toHex()},
                          {QStringLiteral("name"), me.name},
                          {QStringLiteral("device"), session ? session->author.incarnation.toHex() : QString()}});
    };
}

void enrol(ActDesk &desk, Fields &fields, Reply reply)
{
    const QString url = fields.text("url");
    const QString token = fields.text("token");
    const QString pin = fields.text("pin");
    const QString name = fields.text("deviceName", QStringLiteral("mingcha act"));
    if (!fieldsAreGood(fields, reply))
        return;
    auto *enrolment = new tablet::Enrolment(desk.station.tablet(), &desk.station.tablet());
    enrolment->enrol(url, token.toLatin1(), pin.toUtf8(), name,
                     [enrolment, done = finished(desk, std::move(reply))](const Status &status) {
                         enrolment->deleteLater();
                         done(status);
                     });
}

void unlock(ActDesk &desk, Fields &fields, Reply reply)
{
    const QByteArray pin = fields.text("pin").toUtf8();
    const Id person = fields.id("person", {});
    if (!fieldsAreGood(fields, reply))
        return;
    if (person.isNull())
        desk.station.tablet().unlock(pin, finished(desk, std::move(reply)));
    else
        desk.station.tablet().unlock(person, pin, finished(desk, std::move(reply)));
}

void lock(ActDesk &desk, Fields &fields, Reply reply) // NOLINT(performance-unnecessary-value-param): as every act
{
    if (!fieldsAreGood(fields, reply))
        return;
    desk.station.tablet().lock();
    reply(QJsonObject{});
}

void addCounts(ActDesk &desk, QJsonObject &result)
{
    if (const Result<tablet::Counts> counts = tablet::counts(desk.station.reader())) {
        result.insert(QStringLiteral("waiting"), counts->waiting);
        result.insert(QStringLiteral("photosNotSafe"), counts->photosNotSafe);
        result.insert(QStringLiteral("refused"), counts->refused);
        result.insert(QStringLiteral("conflicts"), counts->conflicts);
    }
}

/// The photos that cannot be sent, each by its records here, and why: the screen lists them too.
QJsonArray photosNotSent(ActDesk &desk)
{
    QJsonArray photos;
    const QHash<Hash, QString> &failures = desk.outbox->failures();
    for (auto failure = failures.constBegin(); failure != failures.constEnd(); ++failure) {
        const Result<std::vector<evidence::Photo>> named =
            evidence::photosWithHash(desk.station.reader(), failure.key());
        for (const evidence::Photo &one : named.ok() ? *named : std::vector<evidence::Photo>())
            photos.append(QJsonObject{{QStringLiteral("photo"), one.id.toHex()},
                                      {QStringLiteral("owner"), one.owner.toHex()},
                                      {QStringLiteral("sha256"), failure.key().toHex()},
                                      {QStringLiteral("reason"), failure.value()}});
    }
    return photos;
}

/// What the centre kept with a mark lately: it moved nothing on, which nobody would know from "ok".
QJsonArray markedLately(ActDesk &desk)
{
    constexpr int kMostNamed = 100;
    QJsonArray lines;
    const qint64 sinceMs = desk.station.clock().now().wallMs - journal::kMarkedToldMs;
    const Result<std::vector<journal::MarkedObject>> marked =
        journal::markedObjects(desk.station.reader(), sinceMs, kMostNamed);
    for (const journal::MarkedObject &one : marked ? *marked : std::vector<journal::MarkedObject>())
        lines.append(QJsonObject{{QStringLiteral("object"), one.object.toHex()},
                                 {QStringLiteral("kind"), QString::fromLatin1(one.kind)},
                                 {QStringLiteral("reason"), QString::fromLatin1(one.reason)},
                                 {QStringLiteral("text"), person::reasonText(one.reason)},
                                 {QStringLiteral("entries"), one.entries}});
    return lines;
}

/// What the centre's logs were found to contradict, as the sync page says it.
QJsonArray logAlarms(ActDesk &desk)
{
    QJsonArray lines;
    const Result<std::vector<journal::LogAlarm>> alarms = journal::logAlarms(desk.station.reader());
    for (const journal::LogAlarm &alarm : alarms ? *alarms : std::vector<journal::LogAlarm>())
        lines.append(tablet::alarmText(alarm, desk.station.divisions().pathName(alarm.log.region)));
    return lines;
}

void sync(ActDesk &desk, Fields &fields, Reply reply)
{
    if (!fieldsAreGood(fields, reply))
        return;
    if (!desk.station.tablet().session()) {
        reply(notSignedIn());
        return;
    }
    if (!desk.engine) {
        desk.outbox = std::make_unique<tablet::PhotoFileOutbox>(desk.station.tablet());
        desk.engine = std::make_unique<tablet::SyncEngine>(desk.station.tablet(), desk.outbox.get());
        QObject::connect(desk.engine.get(), &tablet::SyncEngine::catalogueCame, desk.engine.get(),
                         [&desk](const QString &version) { desk.station.takeCatalogue(version); });
    }
    desk.engine->syncOnce([&desk, reply = std::move(reply)](const Status &status) {
        if (!status) {
            reply(status.error());
            return;
        }
        QJsonObject result{{QStringLiteral("bytesUp"), desk.engine->bytesUp()},
                           {QStringLiteral("bytesDown"), desk.engine->bytesDown()}};
        addCounts(desk, result);
        if (const QJsonArray alarms = logAlarms(desk); !alarms.isEmpty())
            result.insert(QStringLiteral("alarms"), alarms);
        if (const QJsonArray photos = photosNotSent(desk); !photos.isEmpty())
            result.insert(QStringLiteral("photosNotSent"), photos);
        if (const QJsonArray marked = markedLately(desk); !marked.isEmpty())
            result.insert(QStringLiteral("marked"), marked);
        reply(result);
    });
}

void fetch(ActDesk &desk, Fields &fields, Reply reply)
{
    const Id object = fields.id("object");
    if (!fieldsAreGood(fields, reply))
        return;
    const auto want = [&object](journal::Store &store) { return store.want(object); };
    if (const Status wanted = desk.station.tablet().writer().run(want); !wanted)
        reply(wanted.error());
    else
        sync(desk, fields, std::move(reply));
}

void exportOutbox(ActDesk &desk, Fields &fields, Reply reply)
{
    const QString file = fields.text("file");
    const bool photos = fields.boolean("photos", true);
    if (!fieldsAreGood(fields, reply))
        return;
    tablet::exportOutbox(desk.station.tablet(), file, photos,
                         [reply = std::move(reply)](const Result<tablet::HandoverMade> &made) {
                             if (!made) {
                                 reply(made.error());
                                 return;
                             }
                             reply(QJsonObject{{QStringLiteral("file"), made->path},
                                               {QStringLiteral("bytes"), made->bytes},
                                               {QStringLiteral("entries"), made->entries},
                                               {QStringLiteral("photos"), made->photos},
                                               {QStringLiteral("entriesLeft"), made->entriesLeft},
                                               {QStringLiteral("photosLeft"), made->photosLeft}});
                         });
}

void importReceipts(ActDesk &desk, Fields &fields, Reply reply)
{
    const QString file = fields.text("file");
    if (!fieldsAreGood(fields, reply))
        return;
    tablet::importReceipts(
        desk.station.tablet(), file, [&desk, reply = std::move(reply)](const Result<tablet::ReceiptsTaken> &taken) {
            if (!taken) {
                reply(taken.error());
                return;
            }
            QJsonObject result{{QStringLiteral("received"), taken->entries}, {QStringLiteral("photos"), taken->photos}};
            if (!taken->forked.isEmpty())
                result.insert(QStringLiteral("forked"), QJsonArray::fromStringList(taken->forked));
            addCounts(desk, result);
            reply(result);
        });
}

constexpr ActSpec kActs[] = {
    {"enrol", "url token pin [deviceName]",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "Enrols a person on this device at a server and signs in. The device is called \"mingcha act\" unless told."),
     enrol},
    {"unlock", "pin [person]", QT_TRANSLATE_NOOP("ActHelp", "Signs in: the person last used here, or the one named."),
     unlock},
    {"lock", "", QT_TRANSLATE_NOOP("ActHelp", "Signs out."), lock},
    {"sync", "",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "Sends everything, fetches everything, sends the photos; replies when both ends agree.\n"
         "      photosNotSent names those that cannot be sent, and why; marked names what was done here in the last\n"
         "      30 days and is kept at the centre with a mark: it may not have moved on what it is about."),
     sync},
    {"fetch", "object",
     QT_TRANSLATE_NOOP("ActHelp",
                       "Synchronises, and fetches what the first sync left out of a hazard or an inspection."),
     fetch},
    {"export", "file [photos]",
     QT_TRANSLATE_NOOP("ActHelp", "Writes all that waits into a file for the centre; photos: false leaves them out."),
     exportOutbox},
    {"importReceipts", "file",
     QT_TRANSLATE_NOOP("ActHelp", "Takes in the centre's receipts for such a file;\n"
                                  "      forked names those whose chains the centre has otherwise."),
     importReceipts},
};

} // namespace

std::span<const ActSpec> deviceActs()
{
    return kActs;
}

} // namespace mingcha::app
