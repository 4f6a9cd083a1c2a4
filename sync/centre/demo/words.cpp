// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/words.h"

#include <QHash>

namespace mingcha::demo {

namespace {

struct Venue
{
    QString noun;
    int share = 0;
};

const Venue &venue(const QString &type)
{
    static const QHash<QString, Venue> venues{
        {QStringLiteral("A01"), {QStringLiteral("餐馆"), 170}},
        {QStringLiteral("A02"), {QStringLiteral("商铺"), 170}},
        {QStringLiteral("A03"), {QStringLiteral("出租房"), 130}},
        {QStringLiteral("A04"), {QStringLiteral("合用场所"), 60}},
        {QStringLiteral("A05"), {QStringLiteral("充电棚"), 45}},
        {QStringLiteral("A06"), {QStringLiteral("作坊"), 60}},
        {QStringLiteral("A07"), {QStringLiteral("小区"), 35}},
        {QStringLiteral("B01"), {QStringLiteral("企业"), 130}},
        {QStringLiteral("B02"), {QStringLiteral("污水站"), 10}},
        {QStringLiteral("B03"), {QStringLiteral("木业"), 14}},
        {QStringLiteral("B04"), {QStringLiteral("化工用户"), 12}},
        {QStringLiteral("B05"), {QStringLiteral("供气站"), 8}},
        {QStringLiteral("B06"), {QStringLiteral("加油站"), 8}},
        {QStringLiteral("B07"), {QStringLiteral("仓库"), 28}},
        {QStringLiteral("B08"), {QStringLiteral("工地"), 14}},
        {QStringLiteral("C01"), {QStringLiteral("学校"), 14}},
        {QStringLiteral("C02"), {QStringLiteral("校车"), 8}},
        {QStringLiteral("C03"), {QStringLiteral("养老院"), 6}},
        {QStringLiteral("C04"), {QStringLiteral("诊所"), 12}},
        {QStringLiteral("C05"), {QStringLiteral("民宿"), 24}},
        {QStringLiteral("C06"), {QStringLiteral("市场"), 10}},
        {QStringLiteral("C07"), {QStringLiteral("娱乐场所"), 10}},
        {QStringLiteral("C08"), {QStringLiteral("活动场地"), 3}},
        {QStringLiteral("D01"), {QStringLiteral("路段"), 10}},
        {QStringLiteral("D02"), {QStringLiteral("渡口"), 4}},
        {QStringLiteral("D03"), {QStringLiteral("农家乐"), 16}},
        {QStringLiteral("D04"), {QStringLiteral("用梯单位"), 14}},
        {QStringLiteral("D05"), {QStringLiteral("零售点"), 4}},
    };
    static const Venue unknown{QStringLiteral("场所"), 5};
    const auto found = venues.constFind(type);
    return found == venues.cend() ? unknown : *found;
}

} // namespace

QString ordinal(int number)
{
    static const QString stems = QStringLiteral("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥");
    const int count = static_cast<int>(stems.size());
    const int within = number % kOrdinals;
    if (within < count)
        return stems.mid(within, 1);
    const int pair = within - count;
    return stems.mid(pair / count, 1) + stems.mid(pair % count, 1);
}

QString venueNoun(const QString &venueType)
{
    return venue(venueType).noun;
}

int venueShare(const QString &venueType)
{
    return venue(venueType).share;
}

} // namespace mingcha::demo
