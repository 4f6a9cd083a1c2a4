// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A position in words, as good or as bad as core/evidence judges it. Plain functions in the language of the moment; nothing
// here decides anything.
#pragma once

#include "core/evidence/fix.h"

#include <QCoreApplication>

namespace mingcha::app {

class FixWords
{
    Q_DECLARE_TR_FUNCTIONS(FixWords)
public:
    /// "40 s", "12 min", "3 h": whole ones.
    [[nodiscard]] static QString age(qint64 ms);
    /// "±4 m", rounded up; or that it is not known.
    [[nodiscard]] static QString accuracy(const evidence::Fix &fix);
    /// Whether the position of now may stand as evidence, and what to do where it may not.
    [[nodiscard]] static QString judgement(const evidence::JudgedFix &fix);
    /// What was kept with an act: how good, how exact, how old by then, by how many satellites, from what.
    [[nodiscard]] static QString kept(const std::optional<evidence::JudgedFix> &fix);
    /// Of the position of now, as McGnssChip shows it: a theme::Tone; that of no position where there is none.
    [[nodiscard]] static int tone(const std::optional<evidence::JudgedFix> &fix);
    /// Of a position that was kept: nothing is to be done any more, it is only weighed.
    [[nodiscard]] static int keptTone(const std::optional<evidence::JudgedFix> &fix);
};

} // namespace mingcha::app
