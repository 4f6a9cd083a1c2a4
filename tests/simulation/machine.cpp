// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/machine.h"

#include <QDir>
#include <QTemporaryDir>

namespace mingcha::simulation {

namespace {

/// Lock files and photos are real, in one folder for the whole program; nothing else is.
QString folderOf(const QString &name)
{
    static const QTemporaryDir root;
    const QString folder = root.filePath(name);
    if (!QDir().mkpath(folder))
        qFatal("No folder for lock files.");
    return folder;
}

} // namespace

Machine::Machine(const QString &name, Timeline &timeline, quint64 seed)
    : time(timeline), clock(timeline), random(seed), m_name(name), m_folder(folderOf(name))
{
    mountDisk(m_folder.toUtf8(), &disk);
}

Machine::~Machine()
{
    mountDisk(m_folder.toUtf8(), nullptr);
    QDir(m_folder).removeRecursively(); // the next machine of this name begins without its photos
}

void Machine::reboot()
{
    quint64 boot = 0;
    random.fill({reinterpret_cast<quint8 *>(&boot), sizeof boot});
    clock.reboot(boot);
}

} // namespace mingcha::simulation
