// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/app/rolename.h"

#include "core/person/person.h"

#include <QCoreApplication>

namespace mingcha::app {

QString roleName(const QString &role)
{
    static const std::pair<QLatin1String, const char *> kNames[] = {
        {person::kGridWorker, QT_TRANSLATE_NOOP("RoleName", "Grid worker")},
        {person::kInspector, QT_TRANSLATE_NOOP("RoleName", "Inspector")},
        {person::kOfficer, QT_TRANSLATE_NOOP("RoleName", "Enforcement officer")},
        {person::kTeamLead, QT_TRANSLATE_NOOP("RoleName", "Team lead")},
        {person::kDepartmentOfficer, QT_TRANSLATE_NOOP("RoleName", "Department officer")},
        {person::kCoordinator, QT_TRANSLATE_NOOP("RoleName", "Coordinator")},
        {person::kAdministrator, QT_TRANSLATE_NOOP("RoleName", "Administrator")},
    };
    for (const auto &[word, name] : kNames) {
        if (role == word)
            return QCoreApplication::translate("RoleName", name);
    }
    return role;
}

} // namespace mingcha::app
