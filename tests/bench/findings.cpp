// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/findings.h"

#include <QDateTime>

#include <array>
#include <bit>
#include <cstring>

namespace mingcha::bench {

namespace {

/// xoshiro128** seeded through splitmix32.
class Generator
{
public:
    explicit Generator(quint32 seed) : m_seed(seed)
    {
        for (quint32 &word : m_state)
            word = splitmix();
    }
    quint32 next()
    {
        auto &[a, b, c, d] = m_state;
        const quint32 result = std::rotl(b * 5, 7) * 9;
        const quint32 shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = std::rotl(d, 11);
        return result;
    }
    template <typename List>
    QByteArray pick(const List &list)
    {
        return QByteArray(list[next() % list.size()]);
    }
    QByteArray hex(qsizetype digits)
    {
        QByteArray text;
        while (text.size() < digits)
            text += QByteArray::number(next(), 16).rightJustified(8, '0');
        return text.left(digits);
    }
    QByteArray uuid(qint64 ms)
    {
        const QByteArray time = QByteArray::number(ms, 16).rightJustified(12, '0');
        const QByteArray tail = hex(18);
        const char variant = "89ab"[next() & 3];
        return time.left(8) + '-' + time.mid(8) + "-7" + tail.left(3) + '-' + variant + tail.mid(3, 3) + '-' +
               tail.mid(6);
    }

private:
    quint32 splitmix()
    {
        m_seed += 0x9e3779b9U;
        quint32 z = m_seed;
        z = (z ^ (z >> 16)) * 0x21f0aaadU;
        z = (z ^ (z >> 15)) * 0x735a2d97U;
        return z ^ (z >> 15);
    }
    quint32 m_seed;
    std::array<quint32, 4> m_state{};
};

constexpr std::array kGrades{"合格", "一般隐患", "一般隐患", "一般隐患", "较大隐患", "重大隐患"};
constexpr std::array kStatus{"待整改", "整改中", "待复查", "已销号"};
constexpr std::array kArea{"一号车间",   "二号车间",   "危化品库房",   "配电室",       "锅炉房",       "消防泵房",
                           "氨制冷机房", "塔吊作业面", "地下车库二层", "物料提升机口", "职工宿舍三楼", "卸料平台",
                           "基坑东侧",   "喷涂线末端", "除尘器卸灰口", "充装站台"};
constexpr std::array kThing{"灭火器",     "疏散指示标志", "防护栏杆",     "配电箱门",   "可燃气体报警器", "安全阀铅封",
                            "压力表",     "电焊机接地线", "氧气瓶防震圈", "临边防护网", "应急照明灯",     "接地跨接线",
                            "消火栓水带", "升降机限位器", "防爆接线盒",   "洗眼器"};
constexpr std::array kFault{"压力不足，指针已落入红区",  "缺失，未按要求设置",     "损坏严重，需立即更换",
                            "被杂物遮挡，无法正常使用",  "超过检验有效期未送检",   "固定不牢，存在坠落风险",
                            "未可靠接地，实测电阻超标",  "安装位置不符合规范要求", "线路老化，绝缘层破损",
                            "标识不清，现场人员无法辨认"};
constexpr std::array kMeasure{"现场责令立即整改", "限期三日内完成整改并报送照片", "已当场拍照取证，要求停止该部位作业",
                              "由班组长负责更换，安全员复查", "下达整改通知书，逾期按规定处理"};
constexpr std::array kCode{"GB50016", "GB50140", "JGJ59", "JGJ46", "GB30871", "AQ3013", "GB15603", "TSG21"};
constexpr std::array kName{"王建国", "李敏",   "张伟强", "刘洋",   "陈晓东",
                           "杨芳",   "赵永胜", "欧阳海", "周文静", "买买提"};
constexpr qint64 kDayMs = 86'400'000;

struct Site
{
    QByteArray id;
    double lat = 0;
    double lon = 0;
};

QByteArray isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

/// A number of at most so many decimals, without closing zeros.
QByteArray decimal(double value, int decimals)
{
    QByteArray text = QByteArray::number(value, 'f', decimals);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

QByteArray near(double degrees, Generator &random)
{
    return decimal(degrees + (static_cast<int>(random.next() % 2000) - 1000) / 1e6, 6);
}

QByteArray finding(qint64 ms, const Site &site, Generator &random)
{
    const QByteArray grade = random.pick(kGrades);
    const bool isFine = grade == kGrades[0];
    const int photos = isFine ? 0 : 1 + (random.next() % 4 == 0 ? 1 : 0);
    QByteArray json =
        "{\"id\":\"" + random.uuid(ms) + "\",\"type\":\"finding\",\"site\":\"" + site.id + "\",\"item\":\"";
    json += random.pick(kCode);
    json += '-' + QByteArray::number(1 + random.next() % 9);
    json += '.' + QByteArray::number(1 + random.next() % 14);
    json += '.' + QByteArray::number(1 + random.next() % 20) + "\",\"text\":\"";
    json += random.pick(kArea);
    json += random.pick(kThing);
    json += random.pick(kFault) + "；";
    json += random.pick(kMeasure) + "。\",\"grade\":\"" + grade + "\",\"status\":\"";
    json += isFine ? QByteArray(kStatus[3]) : random.pick(kStatus);
    json += "\",\"lat\":" + near(site.lat, random);
    json += ",\"lon\":" + near(site.lon, random);
    json += ",\"acc\":" + decimal((20 + random.next() % 180) / 10.0, 1) + ",\"found\":\"" + isoTime(ms) +
            "\",\"edited\":\"";
    json += isoTime(ms + random.next() % 120000) + "\",\"due\":";
    json += isFine ? QByteArray("null") : '"' + isoTime(ms + kDayMs * (1 + random.next() % 15)).left(10) + '"';
    json += ",\"by\":\"" + random.pick(kName) + "\",\"dev\":\"TAB-";
    json += QByteArray::number(random.next() % 40).rightJustified(3, '0') + "\",\"photos\":[";
    for (int i = 0; i < photos; ++i) {
        json += (i == 0 ? "{\"sha256\":\"" : ",{\"sha256\":\"") + random.hex(64) + "\",\"bytes\":";
        json += QByteArray::number(900000 + random.next() % 2400000) + '}';
    }
    return json + "]}";
}

} // namespace

std::vector<QByteArray> makeFindings(int count, quint32 seed)
{
    constexpr int kSites = 200;
    constexpr int kFindingsInARow = 50;
    Generator random(seed);
    std::vector<Site> sites(kSites);
    for (int i = 0; i < kSites; ++i) {
        Site &site = sites[static_cast<size_t>(i)];
        site.id = random.uuid(1700000000000 + i * 3600000LL);
        site.lat = 30.1 + (random.next() % 500000) / 1e6;
        site.lon = 119.8 + (random.next() % 700000) / 1e6;
    }
    std::vector<QByteArray> findings;
    findings.reserve(static_cast<size_t>(count));
    qint64 ms = 1717200000000;
    for (int i = 0; i < count; ++i) {
        ms += 20000 + random.next() % 400000;
        findings.push_back(finding(ms, sites[static_cast<size_t>(i / kFindingsInARow % kSites)], random));
    }
    return findings;
}

QByteArray makePhotoBytes(quint32 index, qsizetype bytes)
{
    Generator random(0x5eedU ^ ((index + 1) * 0x9e3779b1U));
    QByteArray photo((bytes + 3) / 4 * 4, Qt::Uninitialized);
    for (qsizetype at = 0; at < photo.size(); at += 4) {
        const quint32 word = random.next();
        std::memcpy(photo.data() + at, &word, sizeof word);
    }
    photo.truncate(bytes);
    photo.replace(0, 4, "\xff\xd8\xff\xe0");
    return photo;
}

} // namespace mingcha::bench
