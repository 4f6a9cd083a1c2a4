// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A computer in the simulation: a disk, clocks and a source of randomness of its own, and the folder under which SQLite
// finds the disk. Processes come and go on it. Main thread.
#pragma once

#include "tests/simulation/timeline.h"
#include "tests/simulation/vfs.h"

namespace mingcha::simulation {

class Machine
{
public:
    /// `name` is unique among the machines of a run.
    Machine(const QString &name, Timeline &time, quint64 seed);
    ~Machine();
    Machine(const Machine &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    void reboot();

    Timeline &time;
    Disk disk;
    MachineClock clock;
    SeededRandom random;

private:
    QString m_name;
    QString m_folder;
};

} // namespace mingcha::simulation
