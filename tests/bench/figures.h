// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// What every measuring program says, and how: one JSON object a line on standard output for each figure, with what it is
// held against. `figuretable` makes the table of them. Absolute figures are told; only ratios and counts can be missed.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace mingcha::bench {

/// What a figure is measured against, in the same run.
struct Reference
{
    QString name;
    double value = 0;
};

/// Told as it is; `aim` in words when there is one. Never missed.
void tell(const QString &name, double value, const QString &unit, const QString &aim = {});
/// value ÷ reference, which must be at most `goal`.
void tellAtMost(const QString &name, double value, const QString &unit, const Reference &reference, double goal);
/// value ÷ reference, which must be at least `goal`.
void tellAtLeast(const QString &name, double value, const QString &unit, const Reference &reference, double goal);
/// reference ÷ value, which must be at least `goal`: so many times less.
void tellTimesLess(const QString &name, double value, const QString &unit, const Reference &reference, double goal);
/// A count, or a size made of counts, that must be at most `goal`.
void tellCount(const QString &name, double value, const QString &unit, double goal);
/// A figure that this machine cannot give, and why.
void tellAbsent(const QString &name, const QString &why);

/// A value below which `share` (0…1) of the samples lie; sorts its copy.
[[nodiscard]] double quantile(std::vector<double> samples, double share);
[[nodiscard]] inline double median(std::vector<double> samples)
{
    return quantile(std::move(samples), 0.5);
}

/// Milliseconds of a clock that only goes forward.
[[nodiscard]] double nowMs();
/// Private memory of a process in MB (Private_Clean and Private_Dirty of smaps_rollup); 0 when it cannot be read.
[[nodiscard]] double privateMegabytes(qint64 process);

/// The value, or the end of the program with the error in words.
[[noreturn]] void giveUp(const QString &why);
template <typename T>
T sure(Result<T> result)
{
    if (!result)
        giveUp(result.error().message());
    return std::move(*result);
}

} // namespace mingcha::bench
