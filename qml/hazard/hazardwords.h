// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What screens call the things of a hazard: steps, phases, grades, reviews, deadlines and acts, with tone and icon. Plain
// functions in the language of the moment; nothing here decides anything.
#pragma once

#include "core/hazard/queries.h"

#include <QCoreApplication>

namespace mingcha::app {

class HazardWords
{
    Q_DECLARE_TR_FUNCTIONS(HazardWords)
public:
    [[nodiscard]] static QString grade(hazard::Grade grade);
    /// As a list shows it: major only once the department determined it, suspected until then.
    [[nodiscard]] static QString grade(const hazard::HazardRow &row);
    [[nodiscard]] static QString step(hazard::Step step);
    [[nodiscard]] static QString phase(hazard::Phase phase);
    [[nodiscard]] static QString review(hazard::Review review);
    [[nodiscard]] static QString action(const std::optional<hazard::Action> &action);
    /// Its number, else that it has none yet.
    [[nodiscard]] static QString number(const hazard::HazardRow &row);
    /// The words, else what kind a quick report named, else the item's code, else that nothing was written.
    [[nodiscard]] static QString title(const hazard::HazardRow &row);
    /// The site and the place in it; without a site, that none is named and whether the position is known.
    [[nodiscard]] static QString where(const hazard::HazardRow &row);
    /// Where it stands, in one word for a list; `tone` is a theme::Tone.
    struct State
    {
        QString text;
        int tone = 0;
        QString icon;
    };
    [[nodiscard]] static State state(const hazard::HazardRow &row);
    /// "3 days left", "2 days over", empty when closed or without a day.
    struct Due
    {
        QString text;
        int tone = 0;
    };
    [[nodiscard]] static Due due(const hazard::HazardRow &row, const QString &today);
    /// An act of any room by its kind: "hazard.found", "photo.taken"; the kind itself when unknown.
    [[nodiscard]] static QString kind(const QString &kind);
    /// An act in the life of a hazard by what it decided: a review that sent it back is none that passed.
    [[nodiscard]] static State event(const hazard::LifeEvent &event);
    [[nodiscard]] static QString kindIcon(const QString &kind);
    [[nodiscard]] static int kindTone(const QString &kind);
    /// A field of a hazard by its number; empty for those that are not merged by people.
    [[nodiscard]] static QString field(int field);
    /// "11-20 15:40", in the tablet's zone; with the year before it where that is not the one of `today`.
    [[nodiscard]] static QString moment(qint64 ms, const QString &today = {});
    /// "e21a…90bd".
    [[nodiscard]] static QString shortHash(const Hash &hash);
};

} // namespace mingcha::app
