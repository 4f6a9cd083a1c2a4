// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/verbs/office.h"

#include "core/journal/admission.h"
#include "core/person/queries.h"
#include "core/person/reasons.h"
#include "sync/centre/accounts/accounttables.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace mingcha::centre {

namespace {

constexpr std::array<VerbEntry, 11> kVerbs{{{"person", runPerson, helpPerson},
                                            {"device", runDevice, helpDevice},
                                            {"refused", runRefused, helpRefused},
                                            {"enrol", runEnrol, helpEnrol},
                                            {"import", runImport, helpImport},
                                            {"import-outbox", runImportOutbox, helpImportOutbox},
                                            {"verify", runVerify, helpVerify},
                                            {"restored", runRestored, helpRestored},
                                            {"checkpoint", runCheckpoint, helpCheckpoint},
                                            {"export-evidence", runExportEvidence, helpExportEvidence},
                                            {"demo", runDemo, helpDemo}}};

} // namespace

const VerbEntry *findVerb(const QString &name)
{
    const auto found =
        std::ranges::find_if(kVerbs, [&](const VerbEntry &verb) { return name == QLatin1String(verb.name); });
    return found == kVerbs.end() ? nullptr : &*found;
}

QString jsonLine(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<journal::Written> writeAsCentre(Office &office,
                                       const std::function<Result<journal::Draft>(journal::Store &)> &build)
{
    std::optional<journal::Written> written;
    const Status status = office.writer.run([&](journal::Store &store) -> Status {
        if (const Status sealed = checkSeal(store.database(), office.identity); !sealed)
            return sealed;
        Result<journal::Draft> draft = build(store);
        if (!draft)
            return draft.error();
        journal::Admission admission(store, office.clock.now().wallMs);
        const Result<journal::Written> entry = admission.write(office.identity.author(), std::move(*draft));
        if (!entry)
            return entry.error();
        written = *entry;
        return sealCentre(store, office.identity);
    });
    if (!status)
        return Error{status.error().code, person::errorText(status.error()), {}};
    return *written;
}

Result<person::Person> findPerson(journal::Database &database, const QString &word)
{
    std::optional<Id> id = Id::fromHex(word);
    if (!id) {
        const Result<std::optional<Id>> login = findLogin(database, word);
        if (!login)
            return login.error();
        id = *login;
    }
    if (id) {
        if (const std::optional<person::Person> found = person::find(database, *id))
            return *found;
    }
    std::vector<person::Person> named = person::all(database);
    std::erase_if(named, [&](const person::Person &one) { return one.name != word; });
    if (named.size() == 1)
        return named.front();
    if (named.empty())
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("Server", "There is no such person. \"mingcha-server person list\" shows all."),
            word};
    return Error{ErrorCode::Conflict,
                 QCoreApplication::translate("Server", "Several people have this name; give the id."), word};
}

} // namespace mingcha::centre
