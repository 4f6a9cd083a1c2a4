// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/photo.h"

#include <array>

namespace mingcha::evidence {

namespace {
/// In the order of PhotoRole and PhotoSource.
constexpr std::array kRoleWords{QLatin1String("before"), QLatin1String("after"), QLatin1String("reinspection"),
                                QLatin1String("scene"), QLatin1String("card")};
constexpr std::array kSourceWords{QLatin1String("camera"), QLatin1String("imported")};
} // namespace

QLatin1String word(PhotoRole role)
{
    return kRoleWords[static_cast<size_t>(role)];
}

QLatin1String word(PhotoSource source)
{
    return kSourceWords[static_cast<size_t>(source)];
}

std::optional<PhotoRole> photoRoleFromWord(QStringView word)
{
    for (size_t i = 0; i < kRoleWords.size(); ++i) {
        if (word == kRoleWords[i])
            return static_cast<PhotoRole>(i);
    }
    return {};
}

PhotoSource photoSourceFromWord(QStringView word)
{
    return word == kSourceWords[0] ? PhotoSource::Camera : PhotoSource::Imported;
}

} // namespace mingcha::evidence
